"""From the probabilities of single arcs to the best tree: one root, no cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]


def best_tree(scores: Scores) -> list[int]:
    """Return each word's head in the tree with the highest sum of `scores`: 0 for the root, 1 for the first word.

    Row d, column h of `scores` is the log-probability that word d + 1 hangs on h; all are finite but those of a
    word on itself, which are never used. Exactly one word hangs on the root. Ties go to the earlier head.
    """
    import numpy as np

    words = len(scores)
    full = np.full((words + 1, words + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = full.argmax(axis=1)
    if words and not (_cycle(heads) or (heads[1:] == 0).sum() != 1):
        return [int(head) for head in heads[1:]]
    # Dear enough, a second root can never pay: the best tree then has one.
    finite = full[np.isfinite(full)]
    full[1:, 0] -= (np.ptp(finite) + 1) * (words + 1) if words else 0
    return [int(head) for head in _spanning(full)[1:]]


def _cycle(heads: NDArray[np.intp]) -> list[int]:
    """Return the nodes of one cycle among `heads`, or an empty list; node 0 is the root and has no head."""
    done = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node not in done:
            done.add(node)
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
    return []


def _spanning(scores: Scores) -> NDArray[np.intp]:
    """Return the heads of the best arborescence from node 0 (Chu-Liu and Edmonds), by contracting cycles."""
    import numpy as np

    heads: NDArray[np.intp] = scores.argmax(axis=1)
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.setdiff1d(np.arange(len(scores)), inside)
    # Entering the cycle at a node costs what its present arc was worth.
    entering = scores[np.ix_(inside, outside)] - scores[inside, heads[inside]][:, None]
    leaving = scores[np.ix_(outside, inside)]
    last = len(outside)
    smaller = np.full((last + 1, last + 1), -np.inf)
    smaller[:last, :last] = scores[np.ix_(outside, outside)]
    smaller[:last, last] = leaving.max(axis=1)
    smaller[last, :last] = entering.max(axis=0)
    found = _spanning(smaller)
    for node in range(1, last):
        inner = found[node] == last
        heads[outside[node]] = inside[leaving[node].argmax()] if inner else outside[found[node]]
    broken = inside[entering[:, found[last]].argmax()]
    heads[broken] = outside[found[last]]
    return heads
