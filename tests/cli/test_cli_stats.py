"""`quizbot stats` as a learner calls it: calm words, no blame, nothing that breaks a terminal or a pipe."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from quizbot.bank.model import Bank, Question
from quizbot.cli.amounts import days_ago, duration, percent, weekday
from quizbot.cli.main import cli
from quizbot.cli.standing_tables import show_standing
from quizbot.cli.standing_words import standing_lines
from quizbot.grade.verdict import Mark
from quizbot.learn import Record
from quizbot.learn.reckoning import standing_of
from quizbot.learn.standing import Standing
from quizbot.store.answers import AnswerStore
from quizbot.store.paths import answers_file, settings_file
from quizbot.store.settings import Settings, load_settings, save_settings

NOW = datetime(2030, 5, 8, 12, tzinfo=UTC)
TITLE = "The [bold]harbour[/] \x1b[2J\u202e of list[int]"
HARBOUR = Bank(
    id="harbour",
    title=TITLE,
    questions=(
        Question(id="year", prompt="When was [red]it[/red] built?\x1b]0;x\x07", answer="1874", tags=("dates [/x]",)),
        Question(id="cost", prompt="What did it cost?", answer="400 pounds"),
    ),
)
TIDES = Bank(id="tides", title="Tides", questions=(Question(id="moon", prompt="What?", answer="moon"),))
RIGHT = Record(0, 0, False, "harbour", "year", "1874", Mark.RIGHT, 1.0, 0, 1, False, NOW)
WRONG = replace(RIGHT, question="cost", mark=Mark.WRONG, score=0.0, reply="4", serial=1)


def quizbot(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["stats", *arguments])


def standing(goal: int = 0) -> Standing:
    records = [*(replace(RIGHT, at=NOW - timedelta(days=days)) for days in (2, 1, 0)), WRONG]
    return standing_of(records, [HARBOUR, TIDES], NOW, UTC, goal)


def drawn(width: int, **options: object) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, markup=False, highlight=False, emoji=False, **options)  # type: ignore[arg-type]
    show_standing(standing(goal=20), console, is_whole=True)
    return out.getvalue()


def test_nothing_yet_is_one_friendly_line() -> None:
    """A first look is no failure and names the way to begin."""
    done = quizbot()

    assert (done.exit_code, done.output.count("\n")) == (0, 1)
    assert "Take a quiz" in done.output
    assert not answers_file().exists(), "looking leaves no trace"


def test_words_say_all_that_tables_say() -> None:
    """Each line begins with what it is about; brackets stay, control characters do not."""
    lines = list(standing_lines(standing(goal=20), is_whole=True))

    assert lines[:4] == [
        "Today: 2 of 20 questions.",
        "In a row: 3 days.",
        "Due: 1 today, 1 within a week. Review: quizbot play --mode review",
        "So far: 4 answers; 100% of 2 reviews right at once.",
    ]
    assert lines[4].startswith("Quiz: The [bold]harbour[/] of list[int]: ")
    assert "Not begun: Tides." in lines
    assert any(line.startswith("Topic: dates [/x]: ") for line in lines)
    assert "Weakest 1: What did it cost? (harbour; 6% mastered, missed 1 of 1)" in lines
    assert lines[-1].startswith("Due ")


def test_what_is_right_by_own_word_is_told_apart() -> None:
    """Whoever overruled the verdict sees how often."""
    claimed = replace(WRONG, is_claimed=True)
    lines = standing_lines(standing_of([RIGHT, claimed], [HARBOUR], NOW, UTC, 0), is_whole=True)

    assert "So far: 2 answers, 1 right by your own word; no reviews yet." in lines


@pytest.mark.parametrize("width", [40, 80, 200])
def test_tables_fit_and_carry_no_control_characters(width: int) -> None:
    """On any terminal every line fits, markup in a bank is text, and no sequence of a bank gets out."""
    text = drawn(width)

    assert all(len(line) <= width for line in text.splitlines())
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "list[int]" in " ".join(text.split())


def test_no_color_draws_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR leaves shapes and figures, which say it all."""
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[3" not in drawn(80, force_terminal=True)


def test_goal_is_kept_and_never_nags() -> None:
    """A goal stays until it is changed, other settings untouched; nothing says what was not done."""
    save_settings(settings_file(), Settings(theme="nord"))

    assert quizbot("--goal", "20").output.startswith("Goal: 20 a day.\n")
    assert load_settings(settings_file()) == Settings(theme="nord", goal=20)
    assert quizbot("--goal", "0").output.count("\n") == 1
    assert quizbot("--goal", "-3").exit_code == 2


def test_one_bank_alone(tmp_path: Path) -> None:
    """Naming a bank narrows everything to it."""
    path = tmp_path / "harbour.yaml"
    path.write_text("id: harbour\ntitle: Harbour\nquestions:\n- {id: year, prompt: A?, answer: b}\n", encoding="utf-8")
    with AnswerStore(answers_file()) as store:
        records = (replace(RIGHT, at=datetime.now(UTC)), replace(RIGHT, serial=1, bank="tides", at=datetime.now(UTC)))
        store.save(store.begin("harbour", "learn", NOW), *records)

    told = quizbot(str(path)).output

    assert "So far: 1 answer;" in told
    assert "Quiz: Harbour:" in told
    assert "Not begun" not in told
    assert "Quiz: tides: " not in told
    assert "Quiz: harbour: " in quizbot().output, "a file that is not in the bank folder is named by its id"


def test_json_is_one_document() -> None:
    """Machines get every number; dates are ISO 8601."""
    found = json.loads(quizbot("--json", "--days", "3").output)

    assert found["forecast"] == [0, 0, 0]
    assert date.fromisoformat(found["today"])


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (percent(0), "0%"),
        (percent(0.001), "1%"),
        (percent(0.999), "99%"),
        (percent(1), "100%"),
        (duration(20), "less than a minute"),
        (duration(3600), "1 h"),
        (duration(12_060), "3 h 21 min"),
        (days_ago(date(2030, 5, 7), date(2030, 5, 8)), "yesterday"),
        (days_ago(date(2030, 5, 9), date(2030, 5, 8)), "today"),
        (weekday(date(2030, 5, 8)), "Wed 8 May"),
    ],
)
def test_amounts_as_people_say_them(told: str, expected: str) -> None:
    """Nothing shows as all or none that is not."""
    assert told == expected
