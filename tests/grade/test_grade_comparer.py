"""The comparer: that it computes what was fitted, that guards come before it, and that it can be missing or damaged."""

from __future__ import annotations

import hashlib
import math
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbot.bank.model import Evidence, Question
from quizbot.errors import JudgeError
from quizbot.grade import grade
from quizbot.grade.comparer import FILE, PARAMETERS, Comparer, Comparison
from quizbot.grade.coverage import FEATURES
from quizbot.grade.encoder import Encoder
from quizbot.grade.judge import LIKENESS, Judge
from quizbot.grade.weighing import ACCEPT_FROM, NETWORKS_LEAN, joined

PACKAGE = Path(str(files("quizbot")))
MODEL = PACKAGE / FILE
NO_FIGURES = (0.0,) * (len(FEATURES) + len(LIKENESS))
PROMPT, KEY = "What did the villagers build?", "a sledge road over the ice"
QUOTE = "Because the harbour froze, the villagers built a sledge road over the ice."
ROAD = Question(prompt=PROMPT, answer=KEY, evidence=Evidence(quote=QUOTE))


@cache
def packaged() -> Judge:
    found = Judge.packaged()
    assert found is not None
    return found


@cache
def encoder() -> Encoder:
    found = Encoder.packaged()
    assert found is not None
    return found


class Sure(Comparer):
    """Holds every reply for right."""

    def __init__(self) -> None:
        super().__init__(Path())

    def scores(self, given: Comparison) -> np.ndarray:
        return np.full(2, 9.0, np.float32) if given.figures else np.zeros(2, np.float32)


def test_numpy_computes_what_torch_fitted() -> None:
    """On the case kept in the file, each network says what it said where it was fitted."""
    with np.load(MODEL) as kept:
        prompt, evidence, key, reply = kept["tried"].tolist()
        proof = kept["proof"]

    said = packaged().compared(prompt, evidence, key, reply, NO_FIGURES)

    assert said == pytest.approx(proof.tolist(), abs=0.03)


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=60), st.text(max_size=200), st.text(max_size=60), st.text(max_size=200))
def test_any_text_has_scores(prompt: str, evidence: str, key: str, reply: str) -> None:
    """Whatever is typed, every network has a finite score, and the same one when asked again."""
    once = packaged().compared(prompt, evidence, key, reply, NO_FIGURES)

    assert len(once) > 1
    assert all(map(math.isfinite, once))
    assert once == packaged().compared(prompt, evidence, key, reply, NO_FIGURES)


@pytest.mark.parametrize(
    ("answer", "reply"),
    [("a storm", "it was not a storm"), ("The number of passengers rose", "the number of passengers fell")],
)
def test_comparer_never_overrules_a_guard(answer: str, reply: str) -> None:
    """Networks that are sure of everything leave a guard's verdict as it is: they are not asked."""
    question = Question(prompt="What happened?", answer=answer)

    assert grade(question, reply, judge=Judge(encoder(), Sure())) == grade(question, reply)


def test_a_sure_comparer_decides_where_no_rule_does() -> None:
    """The same networks do count on a reply that is left to weigh."""
    reply = "a way for carts where the water had been"

    assert grade(ROAD, reply, judge=Judge(encoder(), Sure())).score > grade(ROAD, reply, judge=Judge(encoder())).score


def test_the_word_of_the_networks_counts_for_what_they_say() -> None:
    """The surer the networks, the likelier the reply, with evidence or without; without networks nothing changes."""
    for has_evidence in (True, False):
        chances = [joined(0.5, (score, score + 1), has_evidence=has_evidence) for score in (-4.0, -1.0, 0.0, 2.0)]
        assert chances == sorted(chances)
        assert joined(0.3, (), has_evidence=has_evidence) == 0.3
        unsure = -NETWORKS_LEAN[has_evidence]
        assert joined(ACCEPT_FROM, (unsure,), has_evidence=has_evidence) == pytest.approx(ACCEPT_FROM)


def test_a_missing_comparer_leaves_the_regression(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the file was left out the judge weighs as it did before there was one."""
    monkeypatch.setattr("quizbot.grade.comparer.files", lambda _: tmp_path)
    judge = Judge.packaged()

    assert judge is not None
    assert Comparer.packaged() is None
    assert grade(ROAD, "a track for sleds", judge=judge) == grade(ROAD, "a track for sleds", judge=Judge(encoder()))


@pytest.mark.parametrize("content", [b"", b"{}", b"PK\x03\x04"])
def test_a_damaged_comparer_is_reported(tmp_path: Path, content: bytes) -> None:
    """A file that holds no networks ends in one clear line with a way on, not in a traceback."""
    broken = tmp_path / "broken.npz"
    broken.write_bytes(content)

    with pytest.raises(JudgeError, match=r"broken.*--no-judge"):
        grade(ROAD, "a track for sleds", judge=Judge(encoder(), Comparer(broken)))


def test_a_comparer_that_lacks_networks_is_reported(tmp_path: Path) -> None:
    """So does a file in which something is missing or of another shape."""
    small = tmp_path / "small.npz"
    for kept in ({}, {name: np.zeros((2, 3), np.float16) for name in PARAMETERS}):
        np.savez(small, **kept)

        with pytest.raises(JudgeError, match=r"small.*--no-judge"):
            grade(ROAD, "a track for sleds", judge=Judge(encoder(), Comparer(small)))


def test_the_comparer_is_small_and_named_in_its_card() -> None:
    """The networks weigh at most 3 MB, and their card names the very file that is shipped."""
    content = MODEL.read_bytes()

    assert len(content) <= 3_000_000
    assert hashlib.sha256(content).hexdigest() in (MODEL.parent / "CARD.md").read_text(encoding="utf-8")
