"""What holds for any key and any reply."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizbot.bank.model import Bank, Evidence, Question
from quizbot.grade import Mark, Verdict, grade, rivals_of
from quizbot.text import clean

WORDS = (
    "granite harbour engineer storm ferry lighthouse bridge tide copper winter railway captain glass island market "
    "shepherd compass orchard lantern quarry"
).split()
KINDS = ("short", "number", "date", "cloze", "open", "true_false")
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(" ".join)
numbers = st.integers(min_value=2, max_value=99_999)
typed = st.text(max_size=80)


def is_told(verdict: Verdict) -> bool:
    return bool(verdict.reason.strip()) and "\n" not in verdict.reason and bool(verdict.rule)


@given(phrases)
def test_key_is_right(key: str) -> None:
    """The key itself is right, whatever it is."""
    assert grade(Question(prompt="What?", answer=key), key).mark is Mark.RIGHT


@given(st.text(min_size=1, max_size=40).map(clean).filter(str.strip))
def test_any_text_as_key_is_right(key: str) -> None:
    """Even a key of odd characters is right as it stands."""
    verdict = grade(Question(prompt="What?", answer=key), key)

    assert verdict.accepted or not any(c.isalnum() for c in key), verdict


@given(phrases, st.sampled_from([str.upper, str.title, "  {}  ".format, "{}.".format, '"{}"'.format, "the {}".format]))
def test_case_marks_and_space_are_right(key: str, change: object) -> None:
    """Case, quotes, full stops, white space and an article change nothing."""
    assert callable(change)
    assert grade(Question(prompt="What?", answer=key), change(key)).mark is Mark.RIGHT


@given(phrases, st.sampled_from(["not {}", "it is not {}", "it was never {}", "no {}", "neither {} nor tin"]))
def test_denied_key_is_never_accepted(key: str, denial: str) -> None:
    """The key with a denial before it is refused."""
    assert not grade(Question(prompt="What?", answer=key), denial.format(key)).accepted


@given(numbers, numbers, st.sampled_from(["{}", "{} km", "{} percent", "$ {}", "about {} people"]))
def test_other_number_is_never_accepted(key: int, other: int, form: str) -> None:
    """Another number is refused in every dress."""
    assume(key != other)
    question = Question(prompt="How much?", answer=form.format(key))

    assert not grade(question, str(other)).accepted or "about" in form


@given(numbers, st.sampled_from(["{:,}", "{}", " {} .", "it is {}", "{:,} in all"]))
def test_same_number_is_right(key: int, form: str) -> None:
    """The same number is right with and without thousands marks."""
    assert grade(Question(prompt="How many?", answer=str(key)), form.format(key)).mark is Mark.RIGHT


@given(st.integers(min_value=1000, max_value=2100), st.integers(min_value=1000, max_value=2100))
def test_other_year_is_never_accepted(key: int, other: int) -> None:
    """Another year is refused."""
    assume(key != other)

    assert not grade(Question(prompt="In which year?", answer=str(key)), f"in {other}").accepted


@given(phrases, st.sampled_from(WORDS), phrases)
def test_rejected_words_never_become_right(key: str, rejected: str, more: str) -> None:
    """What the teacher rejects is wrong."""
    assume(rejected not in key.split())
    question = Question(prompt="What?", answer=key, reject=(rejected,))

    assert grade(question, rejected).mark is Mark.WRONG
    assert is_told(grade(question, f"{rejected} {more}"))


@given(typed, typed.filter(bool), st.sampled_from(KINDS), typed)
def test_any_text_gets_a_verdict(reply: str, key: str, kind: str, quote: str) -> None:
    """Any reply to any question gets a mark, a score in its band, a rule and a one-line reason."""
    evidence = Evidence(quote=quote) if quote else None
    verdict = grade(
        Question.model_validate({"prompt": "What?", "answer": key, "kind": kind, "evidence": evidence}), reply
    )

    low, high = {"right": (0.9, 1), "almost": (0.7, 0.95), "partly": (0.3, 0.6), "wrong": (0, 0.25)}[str(verdict.mark)]
    assert low <= verdict.score <= high
    assert is_told(verdict)


@given(phrases, phrases)
def test_reason_keeps_the_key_secret(key: str, reply: str) -> None:
    """While the mark is wrong or partly, the reason does not give the key away."""
    verdict = grade(Question(prompt="What?", answer=key), reply)

    assert verdict.accepted or key not in verdict.reason.casefold()


@given(phrases, phrases)
def test_same_words_are_symmetric(one: str, other: str) -> None:
    """Where two texts are the same words, either may be the key."""
    forward, backward = (
        grade(Question(prompt="What?", answer=one), other),
        grade(Question(prompt="What?", answer=other), one),
    )

    assert forward.rule != "same words" or backward.accepted
    assert backward.rule != "same words" or forward.accepted


@pytest.mark.parametrize(
    "piece",
    ["a", "granite ", "1", "1,", "not ", "é", "((", "19 or ", "\u0301", "a.b.", "1 000 ", "w/ ", "it is ", "\n"],
)
@pytest.mark.parametrize(
    "key", ["granite", "19 km", "4 May 1966", "rye, wheat and oats", "a storm tore off its iron deck"]
)
def test_huge_replies_are_fast(key: str, piece: str) -> None:
    """A hundred thousand characters cost no more than a moment."""
    question = Question(prompt="What?", answer=key)
    grade(question, "warm the word lists")
    began = time.perf_counter()

    verdict = grade(question, piece * (100_000 // len(piece)))

    assert time.perf_counter() - began < 0.5
    assert is_told(verdict)


def test_slips_never_reach_a_rival() -> None:
    """A misspelling nearer to another answer of the bank is not forgiven."""
    question = Question(prompt="Which river?", answer="Tarmel")

    assert grade(question, "Tarnel").accepted
    assert not grade(question, "Tarnel", rivals=("Tarnal", "Tarnell")).accepted


def test_shared_surname_is_not_enough() -> None:
    """A surname that another answer of the bank bears is only part of the name."""
    question = Question(prompt="Who designed it?", answer="Ana Ruiz")

    assert grade(question, "Ruiz").mark is Mark.RIGHT
    assert grade(question, "Ruiz", rivals=("Pablo Ruiz",)).mark is Mark.PARTLY
    assert grade(question, "Ana Ruiz", rivals=("Pablo Ruiz",)).mark is Mark.RIGHT


def test_rivals_are_the_other_answers() -> None:
    """The rivals of a question are the answers of the others that are not its own."""
    bank = Bank(
        id="b",
        title="B",
        questions=(
            Question(prompt="A?", answer="Ruiz", id="a"),
            Question(prompt="B?", answer="the Ruiz", accept=("Luz",), id="b"),
            Question(prompt="C?", answer=("rye", "oats"), kind="list"),
        ),
    )

    assert rivals_of(bank) == {"a": ("Luz", "rye", "oats"), "b": ("rye", "oats"), "C?": ("Ruiz", "the Ruiz", "Luz")}


def test_slips_are_shown_letter_by_letter() -> None:
    """A forgiven slip names the word typed, the word meant and the letters between them."""
    verdict = grade(Question(prompt="What?", answer="tuberculosis"), "tubercolosis")

    assert verdict.slips == (("tubercolosis", "tuberculosis"),)
    assert 'spelling: "tubercolosis" for "tuberculosis" (o for u).' in verdict.reason


def test_missing_parts_are_told_apart() -> None:
    """A part of a list names what is there and, apart from the reason, what is missing."""
    verdict = grade(Question(prompt="Name three.", kind="list", answer=("rye", "wheat", "oats")), "rye")

    assert (verdict.matched, verdict.missing) == (("rye",), ("wheat", "oats"))
    assert "oats" not in verdict.reason


@given(
    phrases,
    phrases,
    st.sampled_from([str.upper, str.title, "  {}\n".format, "“{}”".format, "({})".format, "{}!".format]),
)
def test_dress_of_a_reply_changes_no_mark(key: str, reply: str, dress: object) -> None:
    """Case, quotes, brackets, blanks and marks change the mark of no reply, right or wrong."""
    assert callable(dress)
    question = Question(prompt="What?", answer=key)

    assert grade(question, dress(reply)).mark is grade(question, reply).mark


@given(phrases, st.sampled_from(WORDS), phrases, st.booleans())
def test_reject_never_becomes_right_by_adding_words(key: str, rejected: str, more: str, comes_first: bool) -> None:
    """Words around a rejected answer do not make it right, while they do not hold the whole key."""
    assume(rejected not in key.split() and not set(key.split()) <= set(more.split()))
    question = Question(prompt="What?", answer=key, reject=(rejected,))

    assert not grade(question, f"{rejected} {more}" if comes_first else f"{more} {rejected}").accepted


@given(numbers, st.sampled_from(["{}", "{:,}", "about {}", "{} of them"]), st.sampled_from(["{}", "{:,}", "{}."]))
def test_same_number_is_symmetric(number: int, one: str, other: str) -> None:
    """Of two ways to write one number, either may be the key."""
    first, second = one.format(number), other.format(number)

    assert grade(Question(prompt="How many?", answer=first), second).accepted
    assert grade(Question(prompt="How many?", answer=second), first).accepted


@given(st.permutations(["rye", "wheat", "oats"]), st.sampled_from([", ", " and ", "; ", "\n- "]))
def test_list_order_and_marks_change_nothing(parts: list[str], mark: str) -> None:
    """A list is right in any order and with any marks between its parts."""
    question = Question(prompt="Name three.", kind="list", answer=("rye", "wheat", "oats"))

    assert grade(question, mark.join(parts)).mark is Mark.RIGHT


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=5, unique=True), st.integers(1, 4))
def test_more_parts_never_score_less(parts: list[str], shown: int) -> None:
    """Each further right part of a list raises the score, up to right."""
    question = Question(prompt="Name them.", kind="list", answer=tuple(parts))
    less, more = (grade(question, ", ".join(parts[:count])) for count in (min(shown, len(parts) - 1), len(parts)))

    assert less.score < more.score
    assert more.mark is Mark.RIGHT


@given(phrases, st.sampled_from(WORDS))
def test_required_word_is_never_forgiven(key: str, required: str) -> None:
    """A reply without a required word is not accepted, however much else of the key it has."""
    assume(required not in key.split())
    question = Question(prompt="What?", answer=f"{required} {key}", required=(required,))

    assert not grade(question, key).accepted
    assert grade(question, f"{required} {key}").accepted


@given(st.integers(10, 9_999), st.integers(-60, 60), st.integers(0, 50))
def test_tolerance_is_what_the_teacher_says(number: int, off: int, tolerance: int) -> None:
    """A figure within the tolerance is right, one beyond it is not."""
    question = Question(prompt="How heavy?", answer=f"{number} kg", tolerance=str(tolerance))

    assert grade(question, f"{max(0, number + off)} kg").accepted == (abs(max(0, number + off) - number) <= tolerance)


@pytest.mark.parametrize("piece", ["a", "a-", "A'", "ab_", "a.b", "1/", "Aa ", "a's ", "of a ", "half past "])
def test_huge_questions_are_fast(piece: str) -> None:
    """A prompt, a key or evidence of a hundred thousand characters costs no more than a moment."""
    huge = piece * (100_000 // len(piece))
    begun = time.process_time()

    for question in (
        Question(prompt=f"What is {huge}?", answer="granite rock"),
        Question(prompt="What is it?", answer=huge),
        Question(prompt="What is it?", answer="granite rock", evidence=Evidence(quote=huge)),
    ):
        assert is_told(grade(question, "granite of stone"))

    assert time.process_time() - begun < 5
