"""Fields of a bank that do not fit each other: a number without a figure, a required word, a part named twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit import check_bank

# name: (questions, [(line, column, rule, words of the complaint), ...])
UNFIT: dict[str, tuple[str, list[tuple[int, int, str, str]]]] = {
    "a number that is none": (
        "- {prompt: What is the count of ships, kind: number, answer: many}\n"
        "- {prompt: How many boats came, kind: number, answer: three}\n"
        "- {prompt: When did Ada leave, kind: date, answer: soon}\n"
        "- {prompt: When did Tom leave, kind: date, answer: Easter Sunday}\n",
        [(3, 62, "no-figure", "The answer 'many' holds no number"), (5, 52, "no-figure", "holds no date")],
    ),
    "decades and centuries are dates": (
        "- {prompt: When did Ada leave, kind: date, answer: the 1960s}\n"
        "- {prompt: When did Tom leave, kind: date, answer: the sixties}\n"
        "- {prompt: When did Bo leave, kind: date, answer: the early nineteenth century}\n"
        "- {prompt: When did Cy leave, kind: date, answer: the 1800s}\n",
        [],
    ),
    "a letter for a figure": (
        "- {prompt: In which year did Ada come, kind: date, answer: 18O3}\n"
        "- {prompt: In which month did Bo come, kind: date, answer: March l803}\n"
        "- {prompt: How many sailed off, kind: number, answer: 3O0 men}\n"
        "- {prompt: How much did they drink, kind: number, answer: 80l}\n"
        "- {prompt: How far north was it, kind: number, answer: 60N}\n",
        [
            (3, 60, "no-figure", "The answer '18O3' holds no date"),
            (4, 60, "no-figure", "The answer 'March l803' holds no date"),
            (5, 55, "no-figure", "The answer '3O0 men' holds no number"),
        ],
    ),
    "a required word that no answer has": (
        "- {prompt: What pulls the cart, answer: a horse, required: [zebra, horses]}\n",
        [(3, 61, "required-word", "'zebra' stands in no answer")],
    ),
    "a part that stands there twice": (
        "- {prompt: Which fruit grow there, answer: [pear, the Pear, plum]}\n",
        [(3, 51, "duplicate-part", "The part 'the Pear'")],
    ),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_does_not_fit_is_told_at_its_value(name: str, tmp_path: Path) -> None:
    """What the format allows though no student could answer it rightly is warned of where it stands."""
    questions, expected = UNFIT[name]
    path = tmp_path / "bank.yaml"
    path.write_text(f"title: T\nquestions:\n{questions}", encoding="utf-8")

    problems = [p for p in check_bank(path, strict=False) if p.rule != "pronoun"]

    assert [(p.line, p.column, p.rule) for p in problems] == [row[:3] for row in expected], problems
    assert all(row[3] in problem.message for problem, row in zip(problems, expected, strict=True))
