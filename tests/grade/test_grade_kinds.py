"""What a teacher expects of a verdict, kind by kind: lists, orders, choices, true or false, directives, evidence."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Evidence, Question
from quizbot.grade import grade

LISTS = [
    ("rye, wheat, oats", "short"),
    ("oats; wheat; rye", "right"),
    ("oats, rye and wheat", "right"),
    ("1. rye\n2. wheat\n3. oats", "right"),
    ("rye wheat oats", "right"),
    ("ry, wheatt and oats", "partly"),
    ("rye, wheet, oats", "almost"),
    ("rye and oats", "partly"),
    ("rye", "partly"),
    ("rye, wheat, oats, barley", "almost"),
    ("rye, barley, maize", "wrong"),
    ("barley, maize, rice", "wrong"),
]


@pytest.mark.parametrize(("reply", "mark"), LISTS[1:])
def test_lists(reply: str, mark: str) -> None:
    """A list counts part by part in any order; wrong extras cost."""
    question = Question(prompt="Name the three crops.", kind="list", answer=("rye", "wheat", "oats"))

    assert grade(question, reply).mark == mark


def test_list_in_one_text() -> None:
    """A key of several parts in one text is judged as a list where the bank calls it one."""
    question = Question(prompt="Which crops?", answer="rye, wheat and oats", type="list", accept=("the cereals",))

    assert [str(grade(question, reply).mark) for reply in ("oats, rye, wheat", "rye", "the cereals")] == [
        "right",
        "partly",
        "right",
    ]


@pytest.mark.parametrize(
    ("reply", "mark"),
    [
        ("egg, larva, pupa, adult", "right"),
        ("egg -> larva -> pupa -> adult", "right"),
        ("egg then larva then pupa then adult", "right"),
        ("egg, larva, adult, pupa", "partly"),
        ("egg, larva, pupa", "partly"),
        ("adult, pupa, larva, egg", "wrong"),
        ("frog", "wrong"),
    ],
)
def test_orders(reply: str, mark: str) -> None:
    """A sequence counts in its order, partly where most of it stands."""
    question = Question(prompt="Put in order.", kind="order", answer=("egg", "larva", "pupa", "adult"))

    assert grade(question, reply).mark == mark


@pytest.mark.parametrize(
    ("reply", "mark"),
    [
        ("Lyon", "right"),
        ("lyon", "right"),
        ("b", "right"),
        ("B)", "right"),
        ("2", "right"),
        ("option b", "right"),
        ("b) Lyon", "right"),
        ("Lyom", "almost"),
        ("a", "wrong"),
        ("Nice", "wrong"),
        ("Paris", "wrong"),
        ("Lyon or Nice", "wrong"),
        ("e", "wrong"),
    ],
)
def test_choices(reply: str, mark: str) -> None:
    """A choice is picked by text, letter or number."""
    question = Question(prompt="Which city?", kind="choice", answer="Lyon", distractors=("Nice", "Lille", "Metz"))

    assert grade(question, reply, options=("Nice", "Lyon", "Lille", "Metz")).mark == mark


@pytest.mark.parametrize(
    ("answer", "reply", "mark"),
    [
        ("true", "true", "right"),
        ("true", "T", "right"),
        ("true", "yes", "right"),
        ("true", "that's right", "right"),
        ("true", "flase", "wrong"),
        ("true", "not true", "wrong"),
        ("true", "false", "wrong"),
        ("false", "no", "right"),
        ("false", "F", "right"),
        ("false", "it is not true", "right"),
        ("false", "flase", "right"),
        ("false", "true or false", "wrong"),
        ("false", "perhaps", "wrong"),
    ],
)
def test_true_false(answer: str, reply: str, mark: str) -> None:
    """True and false are heard in all their usual words."""
    assert grade(Question(prompt="Is it so?", kind="true_false", answer=answer), reply).mark == mark


@pytest.mark.parametrize(
    ("changes", "reply", "mark"),
    [
        ({"accept": ("red deer",)}, "red deer", "right"),
        ({"reject": ("moose",)}, "moose", "wrong"),
        ({"reject": ("the elk cow",)}, "elk cow", "wrong"),
        ({"reject": ("elkk",)}, "elkk", "wrong"),
        ({"type": "exact"}, "Elk", "wrong"),
        ({"type": "exact"}, "elk", "right"),
        ({"typos": "strict", "answer": "wapiti"}, "wappiti", "wrong"),
        ({"typos": "forgiving", "answer": "wapiti"}, "wappiti", "almost"),
        ({"type": "person", "answer": "Ana Ruiz", "prompt": "Name the founder."}, "Ruiz", "right"),
    ],
)
def test_directives(changes: dict[str, object], reply: str, mark: str) -> None:
    """What the teacher accepts, rejects or demands to the letter wins over every rule."""
    question = Question.model_validate({"prompt": "Which animal is it?", "answer": "elk", **changes})

    assert grade(question, reply).mark == mark


EVIDENCE = (
    "The pier, 400 metres (1,312 ft) long, was closed after a storm tore off its iron deck, and reopened in 2003."
)


@pytest.mark.parametrize(
    ("prompt", "key", "reply", "mark"),
    [
        ("Why was the pier closed?", "a storm tore off its deck", "because a storm tore the iron deck off", "right"),
        ("Why was the pier closed?", "a storm tore off its deck", "storm ripped off the dekc", "almost"),
        ("Why was the pier closed?", "a storm tore off its deck", "the pier was closed", "wrong"),
        ("Why was the pier closed?", "a storm tore off its deck", "a storm did not tear off its deck", "wrong"),
        ("Why was the pier closed?", "a storm tore off its deck", "a fire", "wrong"),
        ("How long is the pier?", "400 metres", "1,312 feet", "right"),
        ("How long is the pier?", "400 metres", "1,312 metres", "wrong"),
        ("How long is the pier?", "400 metres", "400 metres (1,312 ft)", "right"),
        ("How long is the pier?", "400 metres", "400 metres 2003", "wrong"),
        ("How long is the pier?", "400 metres", "400 metres, and it reopened in 2003", "right"),
        ("When did the pier reopen?", "2003", "it reopened in 2003 after the storm", "right"),
    ],
)
def test_evidence(prompt: str, key: str, reply: str, mark: str) -> None:
    """The evidence makes detail harmless, mends spelling and gives a quantity in its other unit."""
    question = Question(prompt=prompt, answer=key, evidence=Evidence(quote=EVIDENCE))

    assert grade(question, reply).mark == mark
