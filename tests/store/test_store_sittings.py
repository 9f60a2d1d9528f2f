"""Sittings that were left: kept with each answer, offered once, never mixed up."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizbot.bank.model import Bank, Question, Settings
from quizbot.errors import StoreError, UsageError
from quizbot.learn import Mode, Session, Turn
from quizbot.store.answers import AnswerStore, last_scores
from quizbot.store.clock import OVERRIDE, set_clock
from quizbot.store.desk import Desk, Wish
from quizbot.store.history import kept_records
from quizbot.store.journal import Journal
from quizbot.store.shelf import shelf

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
BANK = Bank(
    id="letters",
    title="Letters",
    settings=Settings(order="given"),
    questions=tuple(Question(id=name, prompt=f"What comes after {name}?", answer=f"{name} end") for name in "abcd"),
)
OTHER = BANK.model_copy(update={"id": "others"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "answers.sqlite3"


def begun(path: Path, bank: Bank = BANK, mode: Mode = Mode.LEARN) -> tuple[Session, Journal]:
    desk = Desk(path)
    session, journal = desk.begin([bank], Wish(7, mode), desk.memory(), NOW)
    session.open(NOW)
    return session, journal


def say(session: Session, journal: Journal, *replies: str, now: datetime = NOW) -> Turn:
    for reply in replies:
        turn = session.say(reply, now)
        journal.keep(turn.records, session.agenda(now), now)
    return turn


def test_looking_leaves_no_trace_and_a_hint_does(path: Path) -> None:
    """Opening a quiz keeps nothing; as soon as help was taken, that is kept."""
    session, journal = begun(path)
    say(session, journal, "what?", "score")
    assert not path.exists()

    say(session, journal, "hint")
    journal.close()
    left = Desk(path).unfinished([BANK])
    assert left is not None
    assert left.agenda.opened is not None
    assert (left.closed, left.total, left.agenda.opened.hints) == (0, 4, 1)
    assert left.place == "at the first of 4"


def test_a_sitting_left_while_misses_came_back_says_that_all_was_asked(path: Path) -> None:
    """“After 4 of 4” would sound as if nothing were left."""
    session, journal = begun(path)
    say(session, journal, *["no idea"] * 4)
    journal.close()
    left = Desk(path).unfinished([BANK])

    assert left is not None
    assert left.place == "after the last of 4"


def test_sitting_left_is_found_by_its_bank_and_mode(path: Path) -> None:
    """Only the quiz that was left is offered, and only in a mode that was not ruled out."""
    say(*begun(path), "a end", "quit")
    desk = Desk(path)

    left = desk.unfinished([BANK])
    assert left is not None
    assert (left.closed, left.total) == (1, 4)
    assert desk.unfinished([BANK], Mode.TEST) is None
    assert desk.unfinished([OTHER]) is None
    assert desk.unfinished([BANK, OTHER]) is None


@pytest.mark.parametrize(
    ("mode", "where"),
    [(Mode.LEARN, "after 1 of 4 questions"), (Mode.TEST, "after 1 of 4 questions of a test")],
)
def test_test_that_was_left_is_told_for_one(path: Path, mode: Mode, where: str) -> None:
    """Whoever meant to learn should know that a test goes on."""
    say(*begun(path, mode=mode), "a end")
    left = Desk(path).unfinished([BANK])

    assert left is not None
    assert left.where == where


def test_resumed_sitting_is_kept_under_its_number_and_ends(path: Path) -> None:
    """Going on adds to the same sitting; once finished, or put away, it is offered no more."""
    say(*begun(path), "a end", "quit")
    desk = Desk(path)
    left = desk.unfinished([BANK])
    assert left is not None
    session, journal = desk.resume([BANK], left)
    session.open(NOW)
    say(session, journal, "b end", "c end", "d end")
    journal.close()

    assert desk.unfinished([BANK]) is None
    with AnswerStore(path) as store:
        assert [(each.sitting, each.serial, each.question) for each in store.records()] == [
            (1, 0, "a"), (1, 1, "b"), (1, 2, "c"), (1, 3, "d"),
        ]  # fmt: skip

    say(*begun(path), "a end")
    left = desk.unfinished([BANK])
    assert left is not None
    desk.put_away(left, NOW)
    assert desk.unfinished([BANK]) is None


def test_misses_again_can_be_left_and_gone_on_with(path: Path) -> None:
    """A new round in a sitting that had ended is a sitting to go on with."""
    session, journal = begun(path, mode=Mode.TEST)
    say(session, journal, "a end", "b end", "red", "blue")
    assert Desk(path).unfinished([BANK]) is None
    say(session, journal, "again", "c end")
    journal.close()

    left = Desk(path).unfinished([BANK])
    assert left is not None
    assert (left.closed, left.total) == (1, 2)


def test_two_windows_with_one_sitting_lose_nothing(path: Path) -> None:
    """Resumed in two windows, the second to answer goes on in a sitting of its own."""
    say(*begun(path), "a end", "quit")
    desk = Desk(path)
    left = desk.unfinished([BANK])
    assert left is not None
    windows = [desk.resume([BANK], left) for _ in range(2)]
    for minute, (session, journal) in enumerate(windows, 1):
        session.open(NOW)
        say(session, journal, "b end", now=NOW + timedelta(minutes=minute))
        journal.close()

    with AnswerStore(path) as store:
        assert [(each.sitting, each.question) for each in store.records()] == [(1, "a"), (1, "b"), (2, "b")]


def test_memory_is_what_the_answers_left(path: Path) -> None:
    """A new sitting knows what was answered before; nothing else about memory is kept."""
    session, journal = begun(path)
    end = say(session, journal, "a end", "b end", "c end", "d end")
    memory = Desk(path).memory()

    assert len(memory.recalls) == 4
    recall = memory.of("letters", "d")
    assert recall is not None
    assert recall.last == end.records[0].at


def test_shelf_tells_what_is_due_and_what_was_left(path: Path, tmp_path: Path) -> None:
    """Each bank comes with its last score, the questions due at a time, and the sitting to go on with."""
    (tmp_path / "letters.yaml").write_text(
        "id: letters\ntitle: Letters\nquestions:\n- {id: a, prompt: A?, answer: a}\n- {id: b, prompt: B?, answer: b}\n",
        encoding="utf-8",
    )
    say(*begun(path), "a end", "red", "blue", "quit")

    today, later = (
        next(each for each in shelf(path, [tmp_path], now) if each.bank.id == "letters")
        for now in (NOW, NOW + timedelta(days=30))
    )
    assert (today.due, later.due, len(later.recalls)) == (0, 2, 2)
    assert today.left is not None
    assert (today.left.closed, today.left.total) == (2, 4)
    assert shelf(None, [tmp_path])[0].left is None


def test_clock_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable moves the start and time goes on from there; anything else than a time is refused."""
    times = iter([NOW, NOW + timedelta(minutes=5)])
    assert set_clock(lambda: NOW)() == NOW
    monkeypatch.setenv(OVERRIDE, "2031-01-01T09:00+00:00")
    assert set_clock(lambda: next(times))() == datetime(2031, 1, 1, 9, 5, tzinfo=UTC)
    monkeypatch.setenv(OVERRIDE, "2031-01-01T09:00")
    assert set_clock(lambda: NOW)().utcoffset() is not None

    for said in ("tomorrow", "9:00", "2031-13-01"):
        monkeypatch.setenv(OVERRIDE, said)
        with pytest.raises(UsageError, match=OVERRIDE):
            set_clock()


def test_record_that_changed_sides_is_refused(path: Path) -> None:
    """A serial kept for one question is not overwritten by another."""
    session, journal = begun(path)
    record = say(session, journal, "a end").records[0]
    with AnswerStore(path) as store:
        with pytest.raises(Exception, match="another window"):
            store.save(1, replace(record, question="b"))
        assert [each.question for each in store.records()] == ["a"]


def test_folder_that_cannot_be_written_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept on a read-only disk is shown and remembered, nothing is made beside it, and keeping is refused."""
    session, journal = begun(path)
    say(session, journal, "a end", "I don't know")
    journal.close()
    monkeypatch.setattr("os.access", lambda _, mode: mode != os.W_OK)

    assert len(kept_records(path)) == 2
    assert Desk(path).memory().of("letters", "a") is not None
    desk = Desk(path)
    assert "cannot be written" in str(desk.trouble)
    _, unkept = desk.begin_unkept([BANK], Wish(7), NOW)
    unkept.keep(tuple(kept_records(path)), None, NOW)
    with AnswerStore(path) as store, pytest.raises(StoreError, match="cannot be written now"):
        store.begin("letters", "learn", NOW)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_trouble_is_seen_before_an_answer_is_given(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is still to be made is as good as one that can be written, if its parent can."""
    assert Desk(path).trouble is None
    monkeypatch.setattr("os.access", lambda *_: False)

    assert str(path.parent) in str(Desk(path).trouble)
    assert not path.parent.exists()


def test_a_sitting_open_in_another_window_is_told_apart(path: Path) -> None:
    """Whoever goes on with it knows that; once its window is closed it was left."""
    session, journal = begun(path)
    say(session, journal, "a end")
    desk = Desk(path)
    left = desk.unfinished([BANK])
    assert left is not None
    assert left.is_open

    journal.close()
    left = desk.unfinished([BANK])

    assert left is not None
    assert not left.is_open


def test_a_sitting_gone_on_with_is_open_too(path: Path) -> None:
    """It is held from the start, before anything more is answered in it."""
    session, journal = begun(path)
    say(session, journal, "a end")
    journal.close()
    left = Desk(path).unfinished([BANK])
    assert left is not None

    _, again = Desk(path).resume([BANK], left)
    left = Desk(path).unfinished([BANK])

    assert left is not None
    assert left.is_open
    again.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_test_that_can_be_gone_on_with_tells_no_verdict(path: Path) -> None:
    """Its answers count in history and scores once it has ended; another round of it hides only its own."""
    session, journal = begun(path, mode=Mode.TEST)
    say(session, journal, "a end", "no idea what")
    assert kept_records(path) == ()
    assert last_scores(path) == {}
    left = Desk(path).unfinished([BANK])
    assert left is not None
    assert len(left.records) == 2

    say(session, journal, "c end", "d end")
    assert len(kept_records(path)) == 4
    assert last_scores(path)[BANK.id].percent == 75
    say(session, journal, "restart", "a end")
    assert len(kept_records(path)) == 4
    assert last_scores(path)[BANK.id].percent == 75
    journal.close()


def test_a_test_put_away_is_told(path: Path) -> None:
    """Nobody can go on with it any more."""
    session, journal = begun(path, mode=Mode.TEST)
    say(session, journal, "a end")
    journal.close()
    left = Desk(path).unfinished([BANK])
    assert left is not None
    Desk(path).put_away(left, NOW)

    assert len(kept_records(path)) == 1
