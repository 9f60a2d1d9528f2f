"""Whatever is said, in whatever order: the session keeps its promises."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizbot.bank.read import load_bank
from quizbot.learn import LineKind, Mode, Session
from quizbot.learn.intents import fold

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
BANK = load_bank(Path(__file__).with_name("harbour.yaml"))
KNOWN = (
    "hint|skip|why|source|repeat|score|help|undo|I was right|again|restart|/restart|I don't know|quit|1|2|3|4|"
    "true|false|Ada Thornbury|Thornbery|Tom Thornbury|1874|1847|crab|cod|granite|granite, slate|"
    "slate, basalt, granite|/skip|/nonsense|"
    "what is slate?|yes|no|?|the thing that nobody knows"
).split("|")
REPLIES = st.lists(st.sampled_from(KNOWN) | st.text(max_size=40), max_size=40)


@given(REPLIES, st.sampled_from(Mode), st.integers(0, 50))
def test_any_talk_is_answered_and_counted_once(replies: list[str], mode: Mode, seed: int) -> None:
    """Every reply gets words; credits stay between 0 and 1; a serial is only rewritten by a claim."""
    talk = Session(BANK, seed=seed, mode=mode)
    assert talk.open().lines
    kept: dict[int, object] = {}
    for reply in replies:
        before = talk.progress.closed
        turn = talk.say(reply, NOW)
        assert turn.lines
        for record in turn.records:
            assert 0 <= record.score <= 1
            same = (record.question, record.mark, record.score, record.reply)
            assert kept.setdefault(record.serial, same) == same
        if not turn.records:
            assert talk.progress.closed in (before, 0)
        assert (talk.current is None) == talk.is_over


@given(REPLIES, st.integers(0, 50))
def test_key_is_never_told_before_the_question_is_closed(replies: list[str], seed: int) -> None:
    """No line names the key of the open typed question, unless the student wrote it or took the last hint."""
    talk = Session(BANK, seed=seed)
    talk.open()
    for reply in replies:
        asked = talk.current
        turn = talk.say(reply, NOW)
        if asked is None or talk.current is not asked or turn.records or asked.kind.value in ("choice", "true_false"):
            continue
        told = [line.text for line in turn.lines if line.kind not in (LineKind.HINT, LineKind.QUESTION)]
        answers = (fold(answer) for answer in (*asked.parts, *asked.accept))
        hidden = [answer for answer in answers if answer not in fold(reply) and answer != "skip"]
        matched = asked.kind.value == "list"
        assert matched or not [answer for answer in hidden if f" {answer} " in f" {fold(' '.join(told))} "]
