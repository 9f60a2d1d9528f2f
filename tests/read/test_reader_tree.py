"""The best tree: one root, no cycle, and no better tree exists."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from quizbot.read.tree import best_tree


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Tell whether every word reaches the root and exactly one hangs on it."""
    for word in range(1, len(heads) + 1):
        node, steps = word, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return list(heads).count(0) == 1


def total(scores: np.ndarray, heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


def square(words: int) -> st.SearchStrategy[np.ndarray]:
    return arrays(np.float64, (words, words + 1), elements=st.floats(-30, 0, width=32))


@given(st.integers(1, 5).flatmap(square))
def test_no_tree_scores_higher(scores: np.ndarray) -> None:
    """Brute force over all trees of up to five words finds nothing better."""
    words = len(scores)
    best = max(total(scores, heads) for heads in product(range(words + 1), repeat=words) if is_tree(heads))
    found = best_tree(scores)
    assert is_tree(found)
    assert abs(total(scores, found) - best) < 1e-6


@given(st.integers(1, 40).flatmap(square))
def test_longer_sentences_get_a_tree_too(scores: np.ndarray) -> None:
    """Whatever the scores, the result is a tree with one root."""
    assert is_tree(best_tree(scores))


def test_no_words_no_heads() -> None:
    """An empty sentence has an empty tree."""
    assert best_tree(np.zeros((0, 1))) == []


def test_two_roots_are_one_too_many() -> None:
    """Where both words want to be the root, the better pair of arcs wins."""
    scores = np.log(np.array([[0.9, 0.0001, 0.0999], [0.8, 0.19, 0.01]]) + 1e-9)
    assert best_tree(scores) == [0, 1]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    """Two words that want each other as head: one gives way."""
    scores = np.log(np.array([[0.3, 1e-9, 0.7], [0.1, 0.9, 1e-9]]))
    assert best_tree(scores) == [0, 1]
