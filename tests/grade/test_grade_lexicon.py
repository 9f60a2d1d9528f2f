"""The stems by which words are compared."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from quizbot.grade.words.lexicon import lemmas, stem


@pytest.fixture
def hurried() -> Iterator[None]:
    """Let threads take turns as often as can be."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried")
def test_a_word_has_the_same_stem_whoever_stems_beside() -> None:
    """A reply is judged while another thread reads the article: neither spoils the other's words."""
    words = sorted(lemmas().values())[::200]
    alone = [stem(word) for word in words]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: [stem(word) for word in words], range(4)))

    assert together == [alone] * 4
