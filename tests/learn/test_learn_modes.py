"""What each mode asks, and what it does about a miss."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from harbour_talk import HARBOUR, NOW, RIGHT, said, texts, verdict

from quizbot.bank.model import Bank, Evidence, Question, Settings
from quizbot.errors import BankError
from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind, Mode, Record, Session, Turn, memory_of
from quizbot.learn.entry import entries_of
from quizbot.learn.plan import due_with_new

DAY = timedelta(days=1)
KEYS = dict(zip([each.prompt for each in HARBOUR.questions], RIGHT, strict=True))
BEES = Bank(
    id="bees",
    title="On bees",
    settings=Settings(order="given"),
    questions=(
        Question(id="hum", prompt="What hums?", answer="a bee", evidence=Evidence(quote="A bee hums", paragraph=4)),
        Question(id="home", prompt="Where do bees live?", answer="in a hive"),
    ),
)


def record(bank: Bank, place: int, *, right: bool, days: float) -> Record:
    question = bank.questions[place]
    assert question.id is not None
    mark = Mark.RIGHT if right else Mark.WRONG
    at = NOW - days * DAY
    return Record(0, 0, False, bank.id, question.id, "", mark, float(right), 0, 1, False, at, seconds=None)


def talk(*banks: Bank, mode: Mode, records: tuple[Record, ...] = (), **choices: object) -> Session:
    return Session(banks, seed=3, mode=mode, memory=memory_of(records), now=NOW, **choices)  # type: ignore[arg-type]


def asked(session: Session, wrong: tuple[str, ...] = (), limit: int = 40) -> list[str]:
    """Answer everything right, but questions of which `wrong` holds the id wrong the first time; return the ids."""
    found: list[str] = []
    session.open(NOW)
    while (question := session.current) is not None and len(found) < limit:
        assert question.id is not None
        found.append(question.id)
        is_miss = question.id in wrong and found.count(question.id) == 1
        session.say("I don't know" if is_miss else KEYS.get(question.prompt, question.key), NOW)
    return found


def test_miss_comes_back_until_right_twice_apart() -> None:
    """In `learn` a missed question returns behind the new ones, twice; only what stands between is asked anew."""
    order = asked(talk(HARBOUR, mode=Mode.LEARN), wrong=("engineer",))

    assert order == ["engineer", "year", "fish", "rebuilt", "stones", "word", "engineer", "year", "engineer"]


def many(count: int) -> Bank:
    questions = tuple(Question(id=f"q{n}", prompt=f"What is number {n}?", answer=f"word{n}") for n in range(count))
    return Bank(id="many", title="Many", questions=questions, settings=Settings(order="given"))


def test_miss_waits_for_fifteen_others_at_most() -> None:
    """In a long quiz a missed question does not wait for the end."""
    order = asked(talk(many(40), mode=Mode.LEARN), wrong=("q0",), limit=80)

    assert [place for place, name in enumerate(order) if name == "q0"] == [0, 16, 32]


@pytest.mark.parametrize("wrong", [("word",), ("stones", "word"), ("engineer", "year", "fish", "rebuilt", "word")])
def test_no_question_follows_itself(wrong: tuple[str, ...]) -> None:
    """Something always stands between two askings of one question, at the end of the round as well."""
    order = asked(talk(HARBOUR, mode=Mode.LEARN), wrong=wrong)

    assert all(one != next_one for one, next_one in pairwise(order))
    assert all(order.count(name) == 3 for name in wrong)


def test_cram_leaves_banks_alone_that_were_never_begun() -> None:
    """Over several banks what was answered before comes first, with what is new of the same bank only."""
    missed = record(HARBOUR, 1, right=False, days=1)
    session = talk(HARBOUR, BEES, mode=Mode.CRAM, records=(missed,))
    fresh = talk(HARBOUR, BEES, mode=Mode.CRAM)

    assert (session.progress.total, fresh.progress.total) == (6, 8)
    assert session.current is not None
    assert session.current.id == "year"


def test_return_is_kept_apart_and_told() -> None:
    """A returning question is announced, keeps its number, counts as a retake and leaves the score alone."""
    session = talk(HARBOUR, mode=Mode.LEARN)
    session.open(NOW)
    for reply in ("I don't know", *RIGHT[1:]):
        turn = session.say(reply, NOW)

    assert turn.lines[-1].is_return
    assert (turn.lines[-1].number, turn.lines[-1].total) == (1, 6)
    kept = session.say(RIGHT[0], NOW).records[0]
    assert kept.is_retake
    assert session.progress.right == 5
    assert session.progress.returning == 1


def test_question_that_will_not_sit_is_left_for_another_day() -> None:
    """However often it is missed, a sitting comes to an end."""
    session = talk(BEES, mode=Mode.LEARN)
    session.open(NOW)
    asks = 0
    while session.current is not None:
        asks += session.current.id == "hum"
        session.say("in a hive" if session.current.id == "home" else "I don't know", NOW)

    assert asks == 7
    assert [miss.is_learnt for miss in session.summary().misses] == [False]


def test_claim_calls_the_return_off_and_undo_calls_it_back() -> None:
    """What counts as right by the student's word does not come back; taken back it does, at the end as well."""
    session = talk(BEES, mode=Mode.LEARN)
    session.open(NOW)
    for reply in ("a bee", "a tree", "a box"):
        session.say(reply, NOW)
    assert session.progress.returning == 1
    ended = session.say("I was right", NOW)
    assert session.is_over
    assert texts(ended, LineKind.SUMMARY)[0].startswith("1 of 2 right")

    undone = session.say("undo", NOW)
    assert session.progress.returning == 1
    assert undone.lines[-1].text == "What hums?"


def test_learn_asks_due_with_new_from_easy_to_hard_then_the_rest() -> None:
    """Two that are due, weakest first, then a new one, new ones by difficulty; what is known well last."""
    levels = zip("abcde", (5, 3, 1, 3, 3), strict=True)
    made = [Question(id=name, prompt=f"{name}?", answer=name * 3, difficulty=level) for name, level in levels]
    bank = Bank(id="letters", title="Letters", questions=tuple(made))
    known = (
        record(bank, 1, right=True, days=30),
        record(bank, 3, right=False, days=1),
        record(bank, 4, right=True, days=0),
    )
    session = talk(bank, mode=Mode.LEARN, records=known)

    assert asked(session) in (["b", "d", "c", "a", "e"], ["d", "b", "c", "a", "e"])


@pytest.mark.parametrize(("missed", "pattern"), [(0, "ddnddnddddddddd"), (11, "dddddddddddddnn")])
def test_learn_meets_something_new_unless_too_much_is_fleeting(missed: int, pattern: str) -> None:
    """What is due keeps nobody with little time from the new questions; many just missed do, until they are asked."""
    made = tuple(Question(id=f"q{place}", prompt=f"{place}?", answer=f"answer {place}") for place in range(15))
    bank = Bank(id="numbers", title="Numbers", questions=made)
    due = [record(bank, place, right=place >= missed, days=30) for place in range(13)]
    order = due_with_new(entries_of([bank]), memory_of(due), NOW, Random(0))

    met = {each.question for each in due}
    assert "".join("d" if each.name in met else "n" for each in order) == pattern


def test_review_asks_what_is_due_from_every_bank_in_turn() -> None:
    """Only what is due, the banks taking turns; each record and each passage belongs to its own bank."""
    due = [record(HARBOUR, place, right=True, days=9) for place in (0, 1)]
    due += [record(BEES, place, right=True, days=20) for place in (0, 1)]
    session = talk(HARBOUR, BEES, mode=Mode.REVIEW, records=(*due, record(HARBOUR, 2, right=True, days=0)))
    first = session.open(NOW)
    assert first.lines[0].text.startswith("2 quizzes: 4 questions.")
    turns: list[Turn] = []
    while (question := session.current) is not None:
        turns.append(session.say(KEYS.get(question.prompt, question.key), NOW))

    assert texts(turns[-1], LineKind.SUMMARY)[0] == "4 of 4 right, 100%."
    assert [turn.records[0].bank for turn in turns] == ["bees", "harbour", "bees", "harbour"]
    hum = next(turn for turn in turns if turn.records[0].question == "hum")
    assert hum.bank == "bees"
    assert next(line for line in hum.lines if line.kind is LineKind.EVIDENCE).source == "On bees"


def test_review_with_nothing_due_says_so() -> None:
    """An empty review is over before it begins."""
    assert "Nothing was answered yet" in said(talk(HARBOUR, mode=Mode.REVIEW).open(NOW))
    session = talk(HARBOUR, mode=Mode.REVIEW, records=(record(HARBOUR, 2, right=True, days=1),))

    assert said(session.open(NOW)) == "The harbour at Lindness: Nothing is due now. Next: 1 question tomorrow."
    assert session.is_over
    assert session.say("hello", NOW).records == ()


def test_cram_asks_misses_then_the_weakest_then_the_new() -> None:
    """Due or not, everything is asked, what was missed last time first; what was only just learnt is weak."""
    learnt = (record(HARBOUR, 1, right=False, days=1), record(HARBOUR, 1, right=True, days=0.99))
    known = (record(HARBOUR, 4, right=True, days=3), *learnt, record(BEES, 1, right=False, days=0.001))
    order = asked(talk(HARBOUR, BEES, mode=Mode.CRAM, records=known))

    assert order == ["home", "year", "stones", "engineer", "fish", "rebuilt", "word", "hum"]


def test_test_ends_when_its_time_is_up() -> None:
    """The time left is told with each answer; past it no reply counts, and what was open was not answered in time."""
    session = talk(HARBOUR, mode=Mode.TEST, limit=timedelta(minutes=10))
    assert "10 minutes left." in said(session.open(NOW))
    assert "7 minutes left." in said(session.say(RIGHT[0], NOW + timedelta(minutes=3)))
    assert "6 minutes left." in said(session.say("score", NOW + timedelta(minutes=4)))
    assert session.time_left(NOW + timedelta(minutes=4)) == timedelta(minutes=6)
    end = session.say(RIGHT[1], NOW + timedelta(minutes=10))

    assert session.is_over
    assert end.records == ()
    assert texts(end, LineKind.SUMMARY)[:2] == [
        "1 of 6 right, 17%. Pass mark 70%: not reached yet.",
        "5 not answered in time.",
    ]
    assert [text.rpartition("(")[2] for text in texts(end, LineKind.MISS)] == ["not answered in time)"] * 5


def test_score_tells_what_is_still_to_come_back() -> None:
    """All questions asked is not the end while a missed one returns."""
    session = talk(BEES, mode=Mode.REVIEW, records=tuple(record(BEES, n, right=True, days=9) for n in (0, 1)))
    session.open(NOW)
    session.say("no idea", NOW)
    session.say("no idea", NOW)

    assert not session.is_over
    assert said(session.say("score", NOW)) == "All 2 were asked: 0 right (0%); 2 missed questions come back."


def test_summary_tells_what_comes_back_when() -> None:
    """The learner hears on which days the questions of the sitting return."""
    session = talk(BEES, mode=Mode.TEST)
    session.open(NOW)
    session.say("a bee", NOW)
    end = session.say("no idea", NOW)

    assert texts(end, LineKind.SUMMARY)[-1] == "To come back: 1 today, 1 in 8 days."


def test_what_was_due_before_today_comes_back_today() -> None:
    """A sitting gone on with days later counts what it left overdue with what is due now."""
    session = talk(BEES, mode=Mode.LEARN)
    session.open(NOW)
    session.say("no idea", NOW)
    session.say("no idea", NOW + timedelta(days=2))
    end = session.say("stop for today", NOW + timedelta(days=2))

    assert texts(end, LineKind.SUMMARY)[-1] == "To come back: 2 today."


def test_history_hangs_on_the_id() -> None:
    """A prompt that was edited keeps what is remembered of its question."""
    edited = HARBOUR.questions[1].model_copy(update={"prompt": "When was the breakwater completed?"})
    bank = HARBOUR.model_copy(update={"questions": (edited,)})
    session = talk(bank, mode=Mode.REVIEW, records=(record(HARBOUR, 1, right=True, days=9),))

    assert session.current == edited


def test_several_banks_are_graded_each_by_its_own_setting() -> None:
    """A strict bank stays strict beside a forgiving one."""
    one = Question(id="stone", prompt="Which stone?", answer="granite")
    strict = Bank(id="strict", title="Strict", questions=(one,), settings=Settings(typos="strict"))
    lenient = Bank(id="lenient", title="Lenient", questions=(one,))
    session = talk(lenient, strict, mode=Mode.CRAM)
    session.open(NOW)

    assert verdict(session.say("grannite", NOW)).mark is Mark.ALMOST
    assert verdict(session.say("grannite", NOW)).mark is Mark.WRONG


def test_two_banks_with_one_id_are_refused() -> None:
    """Their histories could not be told apart."""
    with pytest.raises(BankError, match="bees: two banks"):
        talk(BEES, BEES, mode=Mode.CRAM)


def test_questions_that_share_a_name_are_both_asked_and_brought_back() -> None:
    """Without ids, prompts that begin alike have one name; within a sitting they stay two questions."""
    begins = "Which of the many stones that stand in the long breakwater of the harbour at Lindness "
    ends = ("is grey", "granite"), ("is black", "basalt")
    pair = tuple(Question(prompt=f"{begins}{end}?", answer=key) for end, key in ends)
    session = talk(Bank(id="pair", title="Pair", questions=pair, settings=Settings(order="given")), mode=Mode.LEARN)
    session.open(NOW)
    session.say("I don't know", NOW)
    session.say("basalt", NOW)

    assert session.current == pair[0]


def test_review_is_named_after_the_quizzes_that_it_asks() -> None:
    """Where all that is due comes from one quiz, the others are no part of the sitting."""
    session = talk(HARBOUR, BEES, mode=Mode.REVIEW, records=(record(BEES, 0, right=True, days=20),))

    assert session.title == "On bees"
    assert not session.is_mixed, "no question has to say whose it is"
    assert said(session.open(NOW)).startswith("On bees: 1 question.")
