"""What the linter says of questions that are not asked."""

from __future__ import annotations

from pathlib import Path

from quizbot.audit import check_bank
from quizbot.bank.problem import Problem, Severity

ARTICLE = (
    "The barrage at La Rance, on the estuary of the river, was opened in 1966. Its turbines turn both ways, so that "
    "they work with the tide as it comes in and as it goes out, and a road leads over it from one bank to the other.\n"
)


def found(folder: Path, text: str) -> list[Problem]:
    (folder / "tides.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bank.yaml").write_text(text, encoding="utf-8")
    return check_bank(folder / "bank.yaml")


def test_stale_question_waits_for_a_decision(tmp_path: Path) -> None:
    """What an update marked is no error: it is not asked, and its prompt may be asked anew with other evidence."""
    question = "- prompt: When was it opened?\n  answer: 1966\n"
    text = (
        f"title: T\nsource: {{file: tides.md}}\nquestions:\n{question}  evidence: {{quote: opened in 1965}}\n"
        f"  status: stale\n{question}  evidence: {{quote: opened in 1966}}\n"
    )
    (problem,) = (each for each in found(tmp_path, text) if each.rule != "pronoun")

    assert (problem.line, problem.severity) == (6, Severity.WARNING)
    assert "not asked" in problem.message


def test_bank_with_nothing_to_ask_is_warned_of(tmp_path: Path) -> None:
    """Also where the evidence of what is stale stands; one question that can be asked is enough."""
    question = "- prompt: When was the barrage opened?\n  answer: 1966\n  evidence: {quote: opened in 1966}\n"
    text = f"title: T\nsource: {{file: tides.md}}\nquestions:\n{question}  status: stale\n"
    (problem,) = found(tmp_path, text)

    assert (problem.rule, problem.severity) == ("nothing-asked", Severity.WARNING)
    assert found(tmp_path, text + question) == []


def test_rejected_question_is_left_alone_but_for_its_form(tmp_path: Path) -> None:
    """Evidence, wording and twins of what is out of the bank are nobody's trouble; its keys are still read."""
    question = "- prompt: When was the barrage opened?\n  answer: 1966\n"
    text = (
        f"title: T\nsource: {{file: tides.md}}\nquestions:\n{question}{question}  reject: [1966]\n"
        "  evidence: {quote: opened in 1965}\n  status: rejected\n"
    )

    assert found(tmp_path, text) == []
    assert [each.rule for each in found(tmp_path, text + "  hint: none\n")] == ["unknown-key"]
