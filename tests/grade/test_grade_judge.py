"""The judge of other words: what its figures say, that guards come before it, and that it can be missing or damaged."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbot.bank.model import Evidence, Question
from quizbot.errors import JudgeError
from quizbot.grade import Mark, grade, read_question
from quizbot.grade.judge import LIKENESS, Judge
from quizbot.grade.judge.coverage import FEATURES
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.judge.weights import JUDGED, WEIGHTS
from quizbot.grade.reading.item import Context, Item, context_of, item_of

MODEL = Path(str(files("quizbot"))) / "grade" / "model"
VOCABULARY = Path(str(files("quizbot"))) / "read" / "model" / "tokenizer.json"
PROMPT = "Why did the ferry stay in the harbour?"


@cache
def packaged() -> Judge:
    found = Judge.packaged()
    assert found is not None
    return found


@pytest.fixture
def judge() -> Judge:
    return packaged()


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ("the sea was rough", "the fare was low"),
        ("because of strong winds and waves", "because of a wedding"),
        ("bad weather", "the captain's birthday"),
    ],
)
def test_other_words_are_nearer_than_another_thing(judge: Judge, near: str, far: str) -> None:
    """A reply that means what the key means scores above one that does not, by every mean."""
    alike, unlike = judge.likeness(PROMPT, "a storm", near), judge.likeness(PROMPT, "a storm", far)

    for name in ("meaning_whole", "meaning_content", "meaning_key"):
        at = LIKENESS.index(name)
        assert alike[at] > unlike[at], name


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=200))
def test_any_text_has_figures(prompt: str, key: str, reply: str) -> None:
    """Whatever is typed, there are six figures, none beyond 1, and the same ones when asked again."""
    once = packaged().likeness(prompt, key, reply)

    assert len(once) == len(LIKENESS)
    assert all(-1.001 <= figure <= 1.001 for figure in once)
    assert once == packaged().likeness(prompt, key, reply)


def test_a_text_is_like_itself(judge: Judge) -> None:
    """The key itself has every figure at 1."""
    assert judge.likeness(PROMPT, "a storm", "a storm") == pytest.approx((1.0,) * len(LIKENESS), abs=1e-3)


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("a storm", "it was not a storm"),
        ("The number of passengers rose", "the number of passengers fell"),
        ("in 1920", "in 1930"),
    ],
)
def test_judge_never_overrules_a_guard(judge: Judge, answer: str, reply: str) -> None:
    """What says the opposite looks alike to the judge; it is not asked."""
    question = Question(prompt="What happened?", answer=answer)

    assert not grade(question, reply, judge=judge).accepted
    assert grade(question, reply, judge=judge) == grade(question, reply)


def test_rejected_answer_stays_wrong(judge: Judge) -> None:
    """An answer that the teacher rejects is wrong, however near it comes."""
    question = Question(prompt=PROMPT, answer="a storm", reject=("bad weather",))

    assert grade(question, "bad weather", judge=judge).mark is Mark.WRONG


def test_judge_sees_other_words(judge: Judge) -> None:
    """With the judge a paraphrase counts that shares no word with the key."""
    evidence = Evidence(quote="Because the harbour froze, the people built a sledge road over the ice.")
    question = Question(prompt="What did the people build?", answer="a sledge road over the ice", evidence=evidence)

    assert grade(question, "a frozen track for sleds", judge=judge).score > grade(question, "a stone tower").score


def test_a_missing_judge_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the file was left out there is no judge, and the rules decide alone."""
    monkeypatch.setattr("quizbot.grade.judge.encoder.files", lambda _: tmp_path)

    assert Judge.packaged() is None


@pytest.mark.parametrize("part", ["model", "vocabulary"])
def test_a_damaged_judge_is_reported(tmp_path: Path, part: str) -> None:
    """A file that is no model ends in one clear line with a way on, not in a traceback."""
    broken = tmp_path / "broken"
    broken.write_bytes(b"{}")
    paths = {"model": MODEL / "encoder.onnx", "vocabulary": VOCABULARY} | {part: broken}

    with pytest.raises(JudgeError, match=r"broken.*--no-judge"):
        Judge(Encoder(**paths)).likeness(PROMPT, "a storm", "rain")


def test_weights_match_their_figures() -> None:
    """Each figure has its weight, in both tables; likeness never speaks against a reply."""
    assert tuple(WEIGHTS) == FEATURES
    assert tuple(JUDGED) == (*FEATURES, *LIKENESS)
    assert all(weight >= 0 for name in LIKENESS for weight in JUDGED[name])


def test_the_model_is_small_and_named_in_its_card() -> None:
    """The judge weighs at most 28 MB, and its card names the very file that is shipped."""
    content = (MODEL / "encoder.onnx").read_bytes()

    assert len(content) <= 28_000_000
    assert hashlib.sha256(content).hexdigest() in (MODEL / "CARD.md").read_text(encoding="utf-8")
    assert "Apache License" in (MODEL / "LICENSE").read_text(encoding="utf-8")


def test_what_was_read_ahead_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a key is read, a verdict that no rule decides reads the reply alone, and reply, key and text as one."""
    read: list[int] = []
    states = Encoder.states

    def counted(self: Encoder, pieces: list[int]) -> object:
        read.append(len(pieces))
        return states(self, pieces)

    monkeypatch.setattr(Encoder, "states", counted)
    judge = Judge.packaged()
    assert judge is not None
    quote = "A storm kept the ferry in the harbour for two days."
    question = Question(prompt=PROMPT, answer="a storm", evidence=Evidence(quote=quote))

    judge.read_ahead(PROMPT, ("a storm",))
    ahead = len(read)
    grade(question, "the sea was far too rough for it", judge=judge)

    assert ahead >= 2
    assert len(read) == ahead + 2


def test_question_that_was_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a question is read, a verdict by rules reads the reply alone."""
    read: list[str] = []

    def counted(item: Item) -> Context:
        read.append(item.prompt)
        return context_of(item)

    monkeypatch.setattr("quizbot.grade.grader.context_of", counted)
    question = Question(prompt="What did the crew mend before the second storm?", answer="a sail")

    read_question(question, rivals=("a mast",))
    assert read == [question.prompt]
    grade(question, "the torn rudder", rivals=("a mast",))
    assert read == [question.prompt]


def test_reading_a_question_leaves_nothing_for_its_first_reply() -> None:
    """What the rules read of an item only as a reply needs it is there once the question is read."""
    question = Question(prompt="Who tarred the leaking hull?", answer="two old coopers")
    context = context_of(item_of(question, (), "forgiving"))
    ahead = len(vars(context))

    read_question(question)
    assert len(vars(context)) > ahead
    known = [frozenset(vars(each)) for each in (context, context.asked, *context.wanted)]
    grade(question, "an old cooper's young apprentices")
    assert [frozenset(vars(each)) for each in (context, context.asked, *context.wanted)] == known
