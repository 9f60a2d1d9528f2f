"""Quotations held against the article, and the article against the one that was quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit import check_bank
from quizbot.bank.problem import Problem, Severity

HEAD = "title: T\nquestions:\n"


def check(tmp_path: Path, text: str) -> list[Problem]:
    path = tmp_path / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    return check_bank(path)


ARTICLE = """# Power from the tides

The barrage at La Rance, on the coast of Brittany, opened in 1966 and was for forty-five years the largest of its kind
in the world. Its twenty-four turbines turn on the ebb and on the flood, and a road runs along the top of the dam.

Engineers call it “the old lady” — a machine that has paid for itself many times over. Silt settles in the basin
behind it, and the mud has to be dredged every few years, which costs the operator a good deal of money.
"""


def sourced(tmp_path: Path, evidence: str, head: str = "") -> list[Problem]:
    (tmp_path / "tides.md").write_text(ARTICLE, encoding="utf-8")
    text = f"title: T\nsource: {{file: tides.md{head}}}\nquestions:\n- prompt: When was it opened?\n  answer: 1966\n"
    found = check(tmp_path, f"{text}  evidence: {evidence}\n")
    return [p for p in found if p.rule not in ("pronoun", "key-unproven")]


@pytest.mark.parametrize(
    "quote",
    [
        "on the coast of Brittany, opened in 1966",
        "the largest of its kind in the world",
        'Engineers call it "the old lady" - a machine',
    ],
)
def test_evidence_found(tmp_path: Path, quote: str) -> None:
    """A quotation is found whatever its quotation marks, dashes and line breaks."""
    assert sourced(tmp_path, f"{{quote: '{quote}'}}") == []


def test_evidence_absent(tmp_path: Path) -> None:
    """Words that the article does not say are an error, with what it does say when that is near."""
    (far,) = sourced(tmp_path, "{quote: The moon is made of cheese and wine}")
    (near,) = sourced(tmp_path, "{quote: The barrage at La Rance was opened in 1966}")

    assert (far.line, far.column, far.rule, far.severity) == (6, 21, "evidence", Severity.ERROR)
    assert far.remedy == "Quote the article word for word."
    assert "It says 'The barrage at La Rance, on" in near.remedy


@pytest.mark.parametrize(
    ("quote", "said", "told"),
    [
        (
            "The barrage at La Rance, on the coast of Brittany, opened in 1966 and was for forty-six years the largest",
            "'…1966 and was for forty-six years the largest'",
            "'…1966 and was for forty-five years the largest of its kind…'",
        ),
        (
            "a road runs along the dam. Engineers call it",
            "'…road runs along the dam. Engineers call it'",
            "'…road runs along the top of the dam. Engineers call it \"the…'",
        ),
        (
            "Engineers call it the old lady, a machine that has paid for itself many times over.",
            "'Engineers call it the old lady, a machine that has paid…'",
            "'Engineers call it \"the old lady\" - a machine that has paid…'",
        ),
    ],
)
def test_difference_is_shown(tmp_path: Path, quote: str, said: str, told: str) -> None:
    """Of a quotation that comes near, the words around the first difference are shown, not those that agree."""
    (problem,) = sourced(tmp_path, f"{{quote: {quote!r}}}")

    assert problem.message == f"The article does not say {said}."
    assert problem.remedy == f"It says {told}; quote it word for word."


def test_evidence_in_another_paragraph(tmp_path: Path) -> None:
    """A wrong paragraph number is a warning with the right one."""
    (problem,) = sourced(tmp_path, "{paragraph: 2, quote: opened in 1966}")

    assert (problem.line, problem.column, problem.severity) == (6, 25, Severity.WARNING)
    assert problem.remedy == "Write 'paragraph: 1'."


def test_changed_article(tmp_path: Path) -> None:
    """An article whose sha256 is not the one noted is a warning; the right one is none."""
    import hashlib

    right = hashlib.sha256(ARTICLE.encode()).hexdigest()

    (problem,) = sourced(tmp_path, "{quote: opened in 1966}", f", sha256: '{'0' * 64}'")

    assert (problem.rule, problem.severity, right in problem.remedy) == ("source-changed", Severity.WARNING, True)
    assert sourced(tmp_path, "{quote: opened in 1966}", f", sha256: '{right}'") == []


@pytest.mark.parametrize(
    "name", ["gone.md", "../../../../../../etc/shadow-of-nothing", "folder.md", "empty.md", f"{'x' * 300}.md"]
)
def test_article_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A missing or unreadable article is a warning at its name; the rest of the bank is still checked."""
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "empty.md").write_text("")

    problems = check(tmp_path, f"source: {{file: {name}}}\n{HEAD}- {{prompt: What is a dam, answer: dam}}\n")

    assert [(p.line, p.rule, p.severity.value) for p in problems] == [
        (1, "source-missing", "warning"),
        (4, "gives-itself-away", "error"),
    ]
