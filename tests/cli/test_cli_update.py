"""`quizbot generate --update` as a teacher calls it: the article changed, the bank follows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from quizbot.bank import load_bank

SEED = Path(__file__).parents[2] / "seeds" / "longitude.md"


def quizbot(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "quizbot", "generate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_update_keeps_what_the_teacher_made(tmp_path: Path) -> None:
    """Lost evidence makes stale, a comma less does not; comments stay, drafts come last; then all is done."""
    article, bank = tmp_path / "clock.md", tmp_path / "clock.yaml"
    article.write_text(SEED.read_text(encoding="utf-8"), encoding="utf-8")
    made = quizbot(str(article), "-o", str(bank), "--count", "4")
    before = bank.read_text(encoding="utf-8").replace("quizbot: 1\n", "quizbot: 1  # mine\n")
    bank.write_text(before.replace("status: draft", "status: accepted"), encoding="utf-8")
    lost, kept = load_bank(bank).questions[:2]
    assert lost.evidence is not None
    assert kept.evidence is not None
    changed = SEED.read_text(encoding="utf-8").replace(lost.evidence.quote, "Nobody knows more of it.")
    article.write_text(changed.replace(kept.evidence.quote, kept.evidence.quote.replace(",", "")), encoding="utf-8")

    done = quizbot("--update", str(bank), "--count", "6")
    after = load_bank(bank)
    again = quizbot("--update", str(bank), "--count", "6")

    assert made.returncode == done.returncode == again.returncode == 0, done.stderr
    assert "# mine" in bank.read_text(encoding="utf-8")
    assert [q.id for q in after.questions if q.status == "stale"] == [lost.id]
    assert {q.status for q in after.questions[4:]} == {"draft"}
    assert f"kept: {kept.id}: its evidence is quoted as the article words it now" in done.stderr
    assert "nothing to do" in again.stderr


def test_article_that_was_away_brings_its_questions_back(tmp_path: Path) -> None:
    """Another article in its place is warned of; with the old one the old questions are drafts again, none twice."""
    article, bank = tmp_path / "clock.md", tmp_path / "clock.yaml"
    own = SEED.read_text(encoding="utf-8")
    article.write_text(own, encoding="utf-8")
    quizbot(str(article), "-o", str(bank), "--count", "4")
    before = load_bank(bank).questions

    article.write_text(SEED.with_name("coral-bleaching.md").read_text(encoding="utf-8"), encoding="utf-8")
    away = quizbot("--update", str(bank), "--count", "2")
    article.write_text(own, encoding="utf-8")
    back = quizbot("--update", str(bank), "--count", "4")

    assert "warning: 4 of 4 quotations gone: is this the same article?" in away.stderr
    assert "0 kept, 2 marked stale, 4 drafts again, 0 new drafts." in back.stderr
    assert f"draft again: {before[0].id}: the article has its evidence again." in back.stderr
    assert load_bank(bank).asked == before


@pytest.mark.parametrize("option", [("--rejected", "why.jsonl"), ("--explain",), ("-o", "other.yaml")])
def test_an_option_that_would_do_nothing_is_refused(option: tuple[str, ...]) -> None:
    """Whoever asks for a report beside an update hears that there is none, before anything is changed."""
    done = quizbot("--update", "clock.yaml", *option)

    assert done.returncode == 2
    assert "no --output, --rejected or --explain" in done.stderr
