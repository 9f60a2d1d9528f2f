"""How well each sentence of an article fits a question: one row of figures a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizbot.ask.asked import Asked, Want
from quizbot.ask.cues import holds_answer
from quizbot.ask.index import TITLE, Index
from quizbot.ask.meaning import Meanings
from quizbot.ask.ties import written_ties

if TYPE_CHECKING:
    from quizbot.ask.index import Floats

FEATURES = ("paragraph_bm25", "held", "before", "pointed_topic", "carried_name", "answer", "answer_number")
_NEAR = 0.4
"""How near a term of the article has to come to an asked one."""
_FADING = (0.8, 0.64, 0.5)
"""How surely a name is still spoken of one, two and three sentences on."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A question of at least one term held against an article."""

    rows: Floats
    """A row for each of `places`: a figure for each of `FEATURES`, and behind them those of `LIKENESS` if compared."""
    places: tuple[int, ...]
    """The sentences weighed."""
    share: Floats
    """How much each asked term counts; together 1."""
    held: Floats
    """How well each sentence of the article (column) holds each asked term (row)."""
    known: float
    """Share of the question's terms, by weight, that stand anywhere in the article."""
    topic: float
    """How much of the article the most widespread name of the question pervades."""

    @property
    def is_compared(self) -> bool:
        """Tell whether the figures of meaning are there."""
        return int(self.rows.shape[1]) > len(FEATURES)


def fit_of(asked: Asked, index: Index) -> Fit:
    """Weigh every sentence of `index` by the words of a question of at least one term."""
    import numpy as np

    written = written_ties(asked, index)
    weights = _weights(asked, index, written)
    mass = float(weights.sum())
    held, share = index.most(written), weights / mass
    by_paragraph = index.by_paragraph.get_scores(_searched(asked, index, written)) / mass
    figures = {
        "paragraph_bm25": by_paragraph[index.paragraph_of],
        "held": share @ held,
        **_around(index, written, held, share),
        **_shape(asked, index, written),
    }
    return Fit(
        rows=np.stack([np.asarray(figures[name], np.float32) for name in FEATURES], axis=1),
        places=tuple(range(len(index.sentences))),
        share=share,
        held=held,
        known=float(share @ written.max(1)),
        topic=float((written * index.pervading).max()),
    )


def is_heard_of(fit: Fit) -> bool:
    """Tell whether anything in the article comes near the last term: "married" of "was she married?"."""
    return float(fit.held[-1].max()) >= _NEAR


def compared(fit: Fit, asked: Asked, places: Sequence[int], meanings: Meanings) -> Fit:
    """Return the fit of `places` alone, with the figures of meaning. Raises JudgeError as `Meanings.likeness` does."""
    import numpy as np

    likeness = meanings.likeness(asked, fit.share, fit.held, places)
    return replace(fit, rows=np.hstack([fit.rows[list(places)], likeness]), places=tuple(places))


def _weights(asked: Asked, index: Index, written: Floats) -> Floats:
    """Weigh each asked term by how rare it is; one that the article lacks by its nearest tie."""
    import numpy as np

    own = [index.vocabulary.places.get(term) for term in asked.terms]
    near = (written * index.vocabulary.weights).max(1)
    found = [
        index.vocabulary.weights[at] if at is not None else tied or index.vocabulary.unknown
        for at, tied in zip(own, near, strict=True)
    ]
    return np.array(found, np.float32)


def _searched(asked: Asked, index: Index, written: Floats) -> list[str]:
    """Return the asked terms; for one that the article lacks the term that comes nearest."""
    terms = []
    for row, term in enumerate(asked.terms):
        nearest = int(written[row].argmax())
        terms.append(index.vocabulary.terms[nearest] if written[row, nearest] > 0 else term)
    return terms


def _around(index: Index, written: Floats, held: Floats, share: Floats) -> dict[str, Floats]:
    """Return what the sentences around bring: what stands before, and names carried along."""
    import numpy as np

    named = index.most(np.where(index.names, written, 0))
    before = _shifted(held, 1, index)
    carried = np.max([fade * _shifted(named, steps, index) for steps, fade in enumerate(_FADING, 1)], axis=0)
    titled = TITLE * (written * (index.pervading >= TITLE)).max(1, keepdims=True)
    topic = (written * index.pervading).max(1, keepdims=True)
    points_back = np.array([each.is_carried for each in index.sentences], np.float32)
    return {
        "before": share @ np.maximum(before - held, 0),
        "carried_name": share @ np.maximum(np.maximum(carried, titled) - held, 0),
        "pointed_topic": (share @ np.maximum(topic - held, 0)) * points_back,
    }


def _shifted(held: Floats, steps: int, index: Index) -> Floats:
    """Return what the sentence `steps` before in the same paragraph holds; else 0."""
    import numpy as np

    found = np.zeros_like(held)
    if steps < held.shape[1]:
        same = index.paragraph_of[steps:] == index.paragraph_of[:-steps]
        found[:, steps:] = held[:, :-steps] * same
    return found


def _shape(asked: Asked, index: Index, written: Floats) -> dict[str, Floats]:
    """Return whether a sentence can hold an answer of the kind wanted."""
    import numpy as np

    met = {index.vocabulary.terms[at] for at in np.flatnonzero((written >= 0.6).any(0))}
    names = {index.vocabulary.terms[at] for at in np.flatnonzero(index.names)} - met
    fits = [holds_answer(each.text, asked.want, not names.isdisjoint(each.terms)) for each in index.sentences]
    answer = np.array(fits, np.float32)
    return {"answer": answer, "answer_number": answer * (asked.want is Want.NUMBER)}
