"""Each check by its name: what it refuses, on candidates that pass until one thing is spoilt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks import CHECKS, first_complaint
from quizbot.generate.options import Options

Spoil = Callable[[Candidate], Candidate]


@pytest.fixture(scope="module")
def good(lighthouse: Material) -> dict[str, Candidate]:
    found = overgenerate(lighthouse, Options())
    return {f"{c.kind.value} {c.rule}": c for c in found if first_complaint(lighthouse, c) is None}


# check -> (which good candidate, what spoils it)
SPOILT: dict[str, tuple[str, Spoil]] = {
    "A1 well-formed": ("date when", lambda c: replace(c, certainty=0.2)),
    "A2 stands alone": (
        "date when",
        lambda c: replace(c, prompt="In which year did she draw the plans for the tower?"),
    ),
    "A2 points back": ("short object", lambda c: replace(c, key="this prize")),
    "A3 answerable": ("short object", lambda c: replace(c, key="the Lisbon Prize")),
    "A4 key whole": ("short object", lambda c: replace(c, key="the Bergen Prize and")),
    "A6 no give-away": ("short object", lambda c: replace(c, prompt="What did the Bergen Prize winner win in 1998?")),
    "A7 worth asking": ("short object", lambda c: replace(c, stem_tokens=frozenset())),
    "A8 stays true": (
        "date when",
        lambda c: replace(c, prompt="In which year did Ingrid Dahl recently draw the plans?"),
    ),
    "M2 options alike": ("choice when", lambda c: replace(c, distractors=("Norway", "1871", "1873"))),
    "M3 no tell": ("choice when", lambda c: replace(c, key="1869 or a little after it")),
    "M4 options plausible": ("choice when", lambda c: replace(c, distractors=("1450", "1520", "1870"))),
}


@pytest.mark.parametrize("check", SPOILT)
def test_check_refuses_what_its_criterion_forbids(lighthouse: Material, good: dict[str, Candidate], check: str) -> None:
    """A candidate that passes every check is refused by the named one as soon as one thing is wrong with it."""
    which, spoil = SPOILT[check]
    refuse = dict(CHECKS)[check]

    assert refuse(lighthouse, good[which]) is None
    assert refuse(lighthouse, spoil(good[which])) is not None


def test_every_criterion_has_a_check() -> None:
    """The rubric's criteria for a question and its options each have a named check."""
    names = {name.split()[0] for name, _ in CHECKS}

    assert names == {"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "M1", "M2", "M3", "M4"}


CHANGING = [
    ("The storm had killed", None),
    ("The lamp burned", None),
]


@pytest.mark.parametrize(("quote", "reason"), CHANGING)
def test_past_events_stay_true(lighthouse: Material, quote: str, reason: str | None) -> None:
    """A number or a fact told in the past tense is no plan and no count that will have changed."""
    stays_true = dict(CHECKS)["A8 stays true"]
    told = [c for c in overgenerate(lighthouse, Options()) if c.sentence.quote.startswith(quote)]

    assert told
    assert {stays_true(lighthouse, c) for c in told} == {reason}


def test_options_are_never_said_of_the_same_thing_elsewhere(lighthouse: Material, good: dict[str, Candidate]) -> None:
    """An option that another sentence joins with the whole stem is refused (M1)."""
    choice = good["choice when"]
    assert choice.kind is Kind.CHOICE
    assert dict(CHECKS)["M1 options false"](lighthouse, choice) is None
