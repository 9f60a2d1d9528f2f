"""The cross-encoder: what it reads, that guards come before it, and that it can be missing or damaged."""

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
from numpy.typing import NDArray

from quizbot.bank.model import Evidence, Question
from quizbot.errors import JudgeError
from quizbot.grade import grade
from quizbot.grade.judge import Judge
from quizbot.grade.judge.coverage import FEATURES
from quizbot.grade.judge.cross_encoder import (
    EVIDENCE_WORDS,
    LAYERS,
    LONGEST_EVIDENCE,
    LONGEST_KEY,
    LONGEST_PROMPT,
    LONGEST_REPLY,
    PROOF,
    TRIED,
    CrossEncoder,
    Quartet,
    joined_pieces,
    nearest_sentences,
)
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.judge.weighing import ACCEPT_FROM, NETWORK_LEAN, STATEMENT, Match, joined
from quizbot.grade.sides.side import read_side

PACKAGE = Path(str(files("quizbot")))
MODEL = PACKAGE / LAYERS
ENCODER, VOCABULARY = PACKAGE / "grade/model/encoder.onnx", PACKAGE / "read/model/tokenizer.json"
ROAD = Question(prompt=TRIED.prompt, answer=TRIED.key, evidence=Evidence(quote=TRIED.evidence))
KEYS = ("a road", " ".join(["road"] * STATEMENT))


@cache
def encoder() -> Encoder:
    found = Encoder.packaged()
    assert found is not None
    return found


@cache
def packaged() -> CrossEncoder:
    found = CrossEncoder.packaged()
    assert found is not None
    return found


class Sure(CrossEncoder):
    """Holds every reply for right."""

    def __init__(self) -> None:
        super().__init__(encoder())

    def odds(self, given: Quartet) -> float:
        return 9.0 if given.reply else 0.0


def match_of(key: str, chance: float) -> Match:
    return Match(key, read_side(key), (0.0,) * len(FEATURES), chance)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("they made a track for sleds", "they built a wooden bridge over the water"),
        ("a way over the frozen water for sledges", "a road round the harbour"),
    ],
)
def test_other_words_are_likelier_than_another_thing(right: str, wrong: str) -> None:
    """A reply that says what the key says counts for more than one that does not."""
    asked = (TRIED.key, TRIED.prompt, TRIED.evidence)

    assert packaged().odds(Quartet(right, *asked)) > packaged().odds(Quartet(wrong, *asked)) + 1


def test_the_network_says_what_it_said_where_it_was_fitted() -> None:
    """On the texts kept for it the packaged network comes to the log odds in its file."""
    with np.load(MODEL) as kept:
        assert packaged().odds(TRIED) == pytest.approx(float(kept[PROOF].item()), abs=0.1)


@settings(max_examples=15, deadline=None)
@given(st.builds(Quartet, st.text(max_size=200), st.text(max_size=60), st.text(max_size=60), st.text(max_size=400)))
def test_any_text_has_odds(texts: Quartet) -> None:
    """Whatever is typed has finite odds, and the same ones when asked again."""
    once = packaged().odds(texts)

    assert math.isfinite(once)
    assert once == packaged().odds(texts)


def test_no_more_is_read_than_there_is_time_for() -> None:
    """Of texts of any length a bounded number of pieces is read, and the reply's come first."""
    pieces, count = joined_pieces(Quartet(*("frozen water " * 5000,) * 4), encoder())

    assert count == LONGEST_REPLY
    assert len(pieces) == LONGEST_REPLY + LONGEST_KEY + LONGEST_PROMPT + LONGEST_EVIDENCE + 5


def test_the_sentences_nearest_to_the_key_are_read() -> None:
    """Of long evidence those sentences are kept, in their order, that share words with key and question."""
    filler = "Nobody knew how long the winter would last or who would have to pay for all that wood. " * 6
    told = f"{filler}The villagers met in the hall. {filler}They built a sledge road over the ice. {filler}".strip()

    near = nearest_sentences(told, TRIED.key, TRIED.prompt)

    assert near.index("The villagers met in the hall.") < near.index("They built a sledge road over the ice.")
    assert len(near.split()) <= EVIDENCE_WORDS
    assert nearest_sentences(TRIED.evidence, TRIED.key, TRIED.prompt) == TRIED.evidence


@pytest.mark.parametrize(
    ("answer", "reply"),
    [("a storm", "it was not a storm"), ("The number of passengers rose", "the number of passengers fell")],
)
def test_it_never_overrules_a_guard(answer: str, reply: str) -> None:
    """A network that is sure of everything leaves a guard's verdict as it is: it is not asked."""
    question = Question(prompt="What happened?", answer=answer)

    assert grade(question, reply, judge=Judge(encoder(), Sure())) == grade(question, reply)


def test_it_counts_where_no_rule_decides() -> None:
    """The same network does count on a reply that is left to weigh."""
    reply = "a way for carts where the water had been"

    assert grade(ROAD, reply, judge=Judge(encoder(), Sure())).score > grade(ROAD, reply, judge=Judge(encoder())).score


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("has_evidence", [True, False])
def test_its_word_counts_for_what_it_says(key: str, *, has_evidence: bool) -> None:
    """The surer the network, the likelier the reply; where it is as unsure as can be, the regression's doubt stays."""
    chances = [joined(match_of(key, 0.5), odds, has_evidence=has_evidence) for odds in (-4.0, -1.0, 0.0, 2.0)]
    unsure = joined(match_of(key, ACCEPT_FROM), -NETWORK_LEAN[has_evidence], has_evidence=has_evidence)

    assert chances == sorted(chances)
    assert unsure == pytest.approx(ACCEPT_FROM)


def test_a_statement_leaves_it_more_to_say() -> None:
    """Of a reply to a key of many words it tells more than of one to a name."""
    short, long = (joined(match_of(key, 0.5), 4.0, has_evidence=False) for key in KEYS)

    assert long > short


def test_a_missing_file_leaves_the_regression(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file was left out the judge weighs as it does without."""
    monkeypatch.setattr("quizbot.grade.judge.cross_encoder.LAYERS", "grade/model/cross_encoder/none.npz")
    judge = Judge.packaged()

    assert judge is not None
    assert CrossEncoder.packaged() is None
    assert grade(ROAD, "a track for sleds", judge=judge) == grade(ROAD, "a track for sleds", judge=Judge(encoder()))


@pytest.mark.parametrize("content", [b"", b"{}", b"PK\x03\x04"])
def test_a_damaged_file_is_reported(tmp_path: Path, content: bytes) -> None:
    """A file that holds no network ends in one clear line with a way on, not in a traceback."""
    broken = tmp_path / "broken.npz"
    broken.write_bytes(content)
    damaged = CrossEncoder(Encoder(ENCODER, VOCABULARY, broken))

    with pytest.raises(JudgeError, match=r"broken.*--no-judge"):
        grade(ROAD, "a track for sleds", judge=Judge(encoder(), damaged))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"own.bias": None}, "lacks 'own.bias'"),
        ({"own.weights": np.zeros((3, 1), np.float32)}, "another version"),
        ({"own.bias": np.full(1, 9.0, np.float32)}, "another encoder"),
        ({"layers.0.inner.bias": np.zeros(3, np.float32)}, "another version"),
        ({"layers.0.inner.bias": np.ones(1536, np.float32)}, "another encoder"),
    ],
)
def test_layers_that_do_not_fit_are_reported(
    tmp_path: Path, changed: dict[str, NDArray[np.float32] | None], told: str
) -> None:
    """So do parameters that lack something, do not fit, or make the network read otherwise."""
    with np.load(MODEL) as kept:
        parameters = {name: values for name, values in (dict(kept) | changed).items() if values is not None}
    np.savez(tmp_path / "layers.npz", **parameters)

    with pytest.raises(JudgeError, match=told):
        CrossEncoder(Encoder(ENCODER, VOCABULARY, tmp_path / "layers.npz")).odds(TRIED)


def test_the_layers_are_small_and_named_in_their_card() -> None:
    """They weigh at most 12 MB, and the card names the very file that is shipped."""
    content = MODEL.read_bytes()

    assert len(content) <= 12_000_000
    assert hashlib.sha256(content).hexdigest() in (MODEL.parent / "CARD.md").read_text(encoding="utf-8")
    assert "Apache License" in (MODEL.parent / "LICENSE").read_text(encoding="utf-8")
