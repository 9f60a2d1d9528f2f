"""Folders for the learner's data that are none, or that nobody may look into."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizbot.bank.model import Bank, Question
from quizbot.cli.main import cli
from quizbot.errors import StoreError
from quizbot.learn import Session
from quizbot.store.answers import last_scores
from quizbot.store.database import is_writable
from quizbot.store.desk import Desk, Wish
from quizbot.store.history import kept_records
from quizbot.store.shelf import shelf

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
BANK = Bank(id="tea", title="Tea", questions=(Question(id="a", prompt="What grows here?", answer="tea"),))


def test_a_quiz_goes_on_though_the_folder_is_closed(closed_folder: Path) -> None:
    """That nothing is kept is known before the first answer, and nothing else stands in the way."""
    desk = Desk(closed_folder / "answers.sqlite3")
    assert "cannot be written" in str(desk.trouble)

    session, journal = desk.begin_unkept([BANK], Wish(7), NOW)
    session.open(NOW)
    turn = session.say("tea", NOW)
    journal.keep(turn.records, session.agenda(NOW), NOW)

    assert isinstance(session, Session)
    assert turn.records[0].is_right


def test_what_may_be_kept_in_a_closed_folder_is_not_taken_for_nothing(closed_folder: Path) -> None:
    """A learner is told why the answers do not show, in one line with the remedy."""
    for look in (kept_records, last_scores, shelf, lambda path: Desk(path).memory()):
        with pytest.raises(StoreError, match=r"closed: cannot be looked into \(Permission denied\)"):
            look(closed_folder / "answers.sqlite3")


def test_a_file_in_the_place_of_the_folder_keeps_nothing(tmp_path: Path) -> None:
    """It may be written, but no answer goes into it: a learner hears that before the quiz, not after the first one."""
    (tmp_path / "data").write_text("mine", encoding="utf-8")

    assert not is_writable(tmp_path / "data" / "answers.sqlite3")
    assert kept_records(tmp_path / "data" / "answers.sqlite3") == ()


def test_a_quiz_is_taken_where_the_folder_has_no_possible_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says that nothing is kept; the questions come all the same."""
    monkeypatch.setenv("QUIZBOT_DATA_DIR", str(tmp_path / ("x" * 300)))

    done = CliRunner().invoke(cli, ["play", "longitude", "--plain", "--count", "1"], input="no idea\n")

    assert done.exit_code == 0
    assert "Answers are not kept this time." in done.output
    assert "Question 1 of 1" in done.output
