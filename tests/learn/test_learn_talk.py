"""Whatever is said, in whatever order: the session keeps its promises."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizbot.ask import Passages
from quizbot.bank.read import load_bank
from quizbot.learn import LineKind, Mode, Session
from quizbot.learn.intents import fold
from quizbot.learn.phrases import Length, Tone
from quizbot.read.load import load_article

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
BANK = load_bank(Path(__file__).with_name("harbour.yaml"))
PASSAGES = Passages(load_article(Path(__file__).with_name("harbour.md")))
KNOWN = (
    "hint|skip|why|source|repeat|score|help|undo|I was right|again|restart|/restart|I don't know|quit|1|2|3|4|"
    "true|false|Ada Thornbury|Thornbery|Tom Thornbury|1874|1847|crab|cod|granite|granite, slate|"
    "slate, basalt, granite|/skip|/nonsense|"
    "what is slate?|what does breakwater mean|/define Thornbury|/ask who designed the breakwater|"
    "who designed the breakwater?|when was the work finished?|/ask what do most of its boats land|/define door|"
    "what word is on the door?|where does it say that|/source|/why|a clue please|something harder|easier please|"
    "ask me about boats|haha|hello|i was right|/tone warm|/length brief|yes|no|?|the thing that nobody knows"
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


@given(REPLIES, st.integers(0, 50), st.sampled_from(Tone), st.sampled_from(Length))
def test_key_is_never_told_before_the_question_is_closed(
    replies: list[str], seed: int, tone: Tone, length: Length
) -> None:
    """No line names the key of the open typed question, unless the student wrote it or took the last hint.

    Whatever is asked of the bot or of the article, in either tone.
    """
    talk = Session(BANK, seed=seed, passages=lambda _: PASSAGES, tone=tone, length=length)
    talk.open()
    for place, reply in enumerate(replies, 1):
        asked = talk.current
        turn = talk.say(reply, NOW)
        if asked is None or talk.current is not asked or turn.records or asked.kind.value in ("choice", "true_false"):
            continue
        assert turn.evidence is None or asked.evidence is None or turn.evidence.quote not in asked.evidence.quote
        told = [line.text for line in turn.lines if line.kind not in (LineKind.HINT, LineKind.QUESTION)]
        written = f" {fold(' '.join(replies[:place]))} "
        answers = (fold(answer) for answer in (*asked.parts, *asked.accept))
        hidden = [answer for answer in answers if f" {answer} " not in written and answer != "skip"]
        assert not [answer for answer in hidden if f" {answer} " in f" {fold(' '.join(told))} "]


@given(
    st.lists(st.sampled_from(("hint", "/hint", "a clue please", "Tom", "1812", "slate")), max_size=8), st.integers(0, 9)
)
def test_hints_hold_the_key_beside_another_only(replies: list[str], seed: int) -> None:
    """A hint of the bot's names the key at most as one of two."""
    talk = Session(BANK, seed=seed)
    talk.open()
    for reply in replies:
        asked = talk.current
        turn = talk.say(reply, NOW)
        if asked is None or asked.kind.value in ("choice", "true_false"):
            continue
        for line in turn.lines:
            if line.kind is LineKind.HINT and f" {fold(asked.key)} " in f" {fold(line.text)} ":
                assert line.text.startswith("It is either")
