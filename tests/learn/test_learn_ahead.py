"""What is due goes first, and what has time is told apart from it."""

from __future__ import annotations

from harbour_talk import HARBOUR, NOW, said, texts
from test_learn_modes import asked, many, record, talk

from quizbot.learn import LineKind, Mode, Session, memory_of


def test_miss_comes_back_before_what_is_not_due() -> None:
    """What is due, then what was missed of it, then what has time; where that begins is said, and what is due first."""
    bank = many(12)
    old = [record(bank, place, right=True, days=40) for place in range(5)]
    fresh = [record(bank, place, right=True, days=0.5) for place in range(5, 12)]
    session = talk(bank, mode=Mode.LEARN, records=(*old, *fresh))
    opening = said(session.open(NOW))
    order = asked(talk(bank, mode=Mode.LEARN, records=(*old, *fresh)), wrong=("q0",))
    turns = [session.say("word" + session.current.prompt[15:-1], NOW) for _ in range(5) if session.current is not None]

    assert "First: 5 due." in opening
    assert order[:6] == ["q0", "q1", "q2", "q3", "q4", "q0"]
    assert ["due or new is done" in said(turn) for turn in turns] == [False] * 4 + [True]
    assert "7 that follow have time" in said(turns[-1])


def test_opening_counts_what_is_new_beside_what_is_due() -> None:
    """A first sitting says nothing of it; one with nothing due or new says that."""
    bank = many(3)
    records = [record(bank, 0, right=True, days=40), record(bank, 1, right=True, days=0.5)]

    assert "First" not in said(talk(bank, mode=Mode.LEARN).open(NOW))
    assert "First: 1 due and 1 new." in said(talk(bank, mode=Mode.LEARN, records=tuple(records)).open(NOW))
    everything = tuple(record(bank, place, right=True, days=0.5) for place in range(3))
    assert "Nothing is due yet" in said(talk(bank, mode=Mode.LEARN, records=everything).open(NOW))


def test_what_was_explained_once_is_not_explained_again() -> None:
    """How to answer is told before the first answer ever, what a second try costs at the first one of a sitting."""
    session = talk(many(3), mode=Mode.LEARN)
    opening = session.open(NOW)
    first, second, third = (session.say(text, NOW) for text in ("Bill", "Jill", "Will"))
    back = Session(many(3), seed=1, memory=memory_of(second.records), now=NOW)

    assert "in your own words" in said(opening)
    assert "in your own words" not in said(back.open(NOW))
    assert ("half the credit" in said(first), "half the credit" in said(third)) == (True, False)
    assert "try" in texts(third, LineKind.INFO)[-1].casefold()


def test_seed_alone_leaves_nothing_out() -> None:
    """Where no time tells what is due, what was answered before is asked like the rest."""
    known = record(HARBOUR, 0, right=True, days=1)
    session = Session(HARBOUR, seed=3, memory=memory_of([known]))

    assert session.progress.total == len(HARBOUR.questions)
