"""A changed article makes stale what it no longer proves, and brings drafts on what nobody asks yet."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Bank, Evidence, Question
from quizbot.generate.update import update_of
from quizbot.read import article_from_text
from quizbot.read.article import Article

OLD = (
    "The ferry Heron was built in 1902 by Ada Boatwright. It carried forty people and two carts across the sound.",
    "In 1930 a storm tore the Heron from her moorings. The village paid for the repairs with a summer fair that year.",
    "Today the ferry stands in the harbour museum at Skerrow, where children may ring its bell on Sundays.",
)


def article(*paragraphs: str) -> Article:
    return article_from_text("\n\n".join(paragraphs), kind="txt", path="heron.txt")


def question(name: str, prompt: str, answer: str, quote: str, paragraph: int, **more: object) -> Question:
    return Question(id=name, prompt=prompt, answer=answer, evidence=Evidence(quote=quote, paragraph=paragraph), **more)  # type: ignore[arg-type]


BUILT = question("built", "When was the Heron built?", "1902", "The ferry Heron was built in 1902", 1)
STORM = question("storm", "What tore the Heron away?", "a storm", "a storm tore the Heron from her moorings", 2)
MUSEUM = question("museum", "Where is it today?", "in the museum", "the ferry stands in the harbour museum", 3)
BARE = Question(id="bare", prompt="Who teaches this course?", answer="Ms Hill")
BANK = Bank(id="heron", title="The Heron", questions=(BUILT, STORM, MUSEUM, BARE))


def test_only_lost_evidence_makes_stale() -> None:
    """A changed sentence makes its question stale; quotes set in other marks, and questions without evidence, stay."""
    now = article(OLD[0], OLD[1].replace("a storm", "a gale"), OLD[2])

    assert update_of(BANK, now, (), 10).stale == (1,)


def test_moved_evidence_gets_its_new_paragraph() -> None:
    """A paragraph put in front moves the numbers of those behind it."""
    now = article("The sound is two miles wide, and its tides are strong in spring.", *OLD)

    update = update_of(BANK, now, (), 10)

    assert update.stale == ()
    assert update.moved == {0: 2, 1: 3, 2: 4}


@pytest.mark.parametrize(
    ("draft", "is_new"),
    [
        (BUILT, False),
        (question("x", "In which year was the Heron built?", "1902", BUILT.evidence.quote + " by Ada", 1), False),  # type: ignore[union-attr]
        (question("x", "Who built the ferry?", "Ada Boatwright", "built in 1902 by Ada Boatwright", 1), True),
        (question("storm", "Who paid for the repairs?", "the village", "The village paid for the repairs", 2), True),
    ],
)
def test_drafts_come_in_for_new_facts_alone(draft: Question, is_new: bool) -> None:
    """A draft on a fact that the bank asks is left out; an id that is taken gives way."""
    update = update_of(BANK, article(*OLD), (draft,), 10)

    assert bool(update.fresh) is is_new
    assert not {each.id for each in update.fresh} & {each.id for each in BANK.questions}


KEEPER = "In 1968, Jack Pell led the harbour office at Skerrow, because nobody else knew the shoals so well."
LED = "In 1968 Jack Pell led the harbour office at Skerrow, because nobody else knew the shoals so well."


@pytest.mark.parametrize(
    ("quote", "now", "expected"),
    [
        (KEEPER, LED, LED),
        (KEEPER, KEEPER.replace("1968", "1971"), KEEPER.replace("1968", "1971")),
        (KEEPER, KEEPER.replace("shoals", "sands"), KEEPER.replace("shoals", "sands")),
        (KEEPER, f"The office was new. {LED} He was young.", LED),
        ("In 1968, Jack Pell led the harbour office", LED, "In 1968 Jack Pell led the harbour office"),
        (KEEPER, KEEPER.replace("Pell", "Bell"), None),
        (KEEPER, KEEPER.replace("Jack Pell", "Jack Pell and Ada Hill"), None),
        (KEEPER, KEEPER.replace("led", "left"), None),
        (KEEPER, KEEPER.replace("Pell led", "Pell almost led"), None),
        (KEEPER, KEEPER.replace("In 1968, ", "In 1968 it was not true that "), None),
        (KEEPER, "Jack Pell led the harbour office.", None),
        ("The harbour office was led by Jack Pell.", "The harbour office wasn’t led by Jack Pell.", None),
    ],
)
def test_small_change_of_a_sentence_leaves_a_question_in_force(quote: str, now: str, expected: str | None) -> None:
    """An accepted question stays while nothing that it asks changed; its quotation follows the article."""
    pell = question("pell", "Who led the harbour office?", "Jack Pell", quote, 1)
    bank = BANK.model_copy(update={"questions": (pell,)})
    twin = question("twin", "Who led the harbour office at Skerrow?", "Jack Pell", now, 3)

    update = update_of(bank, article(*OLD[:2], now), (twin,) if expected else (), 10)

    assert update.stale == (() if expected else (0,))
    assert update.reworded == ({0: expected} if expected else {})
    assert update.moved == ({0: 3} if expected else {})
    assert update.fresh == ()


@pytest.mark.parametrize(("is_made_again", "now"), [(True, "1971"), (False, "1971"), (False, "1968")])
def test_draft_stays_when_it_is_made_again(is_made_again: bool, now: str) -> None:
    """Nobody has read a draft: other words keep it only if they give the same question and key, other marks do."""
    pell = question("pell", "Who led the harbour office?", "Jack Pell", KEEPER, 3, status="draft")
    bank = BANK.model_copy(update={"questions": (pell,)})
    sentence = LED.replace("1968", now)
    again = question("again", "Who led the harbour office?", "Jack Pell", sentence, 3)

    update = update_of(bank, article(*OLD[:2], sentence), (again,) if is_made_again else (), 10)

    is_kept = is_made_again or now == "1968"
    assert update.stale == (() if is_kept else (0,))
    assert update.reworded == ({0: sentence} if is_kept else {})
    assert update.fresh == ()


def test_stale_question_comes_back_with_its_evidence() -> None:
    """It is found again word for word, counts, and no draft asks the same; where another asks it by now, it stays."""
    stale = question("old", STORM.prompt, "a storm", "a storm tore the Heron from her moorings", 7, status="stale")
    gone = question("gone", "Who rang the bell?", "Mr Low", "Mr Low rang the bell", 3, status="stale")
    bank = BANK.model_copy(update={"questions": (stale, gone, BUILT)})
    twin = question(
        "twin", "In 1930, what tore the Heron away?", "a storm", "In 1930 a storm tore the Heron from her moorings.", 2
    )

    update = update_of(bank, article(*OLD), (twin, MUSEUM), 2)
    assert (update.revived, update.stale, update.fresh) == ((0,), (), ())
    assert update.moved == {0: 2}
    assert update_of(bank, article(*OLD), (twin, MUSEUM), 9).fresh == (MUSEUM,)

    doubled = bank.model_copy(update={"questions": (stale, twin)})
    assert update_of(doubled, article(*OLD), (), 9).revived == ()


def test_what_was_rejected_stays_out() -> None:
    """No draft asks its fact again, it takes no other's place, and lost evidence does not make it stale."""
    rejected = BUILT.model_copy(update={"status": "rejected"})
    bank = BANK.model_copy(update={"questions": (rejected, MUSEUM)})
    again = question("again", "In which year was the Heron built?", "1902", OLD[0][:56], 1)

    assert update_of(bank, article(*OLD), (BUILT, again, STORM, MUSEUM), 2).fresh == (STORM,)
    assert update_of(bank, article(*OLD[1:]), (), 2).stale == ()


@pytest.mark.parametrize("now", ["carrying forty people", "that carried fifty"])
def test_rejected_fact_stays_out_in_other_words(now: str) -> None:
    """Its sentence changed, be it in what was asked: it is the same fact, which nobody wanted."""
    old = "The ferry Heron was built in 1902 by Ada Boatwright as the first boat that carried forty people."
    new = old.replace("that carried forty people", now)
    rejected = question("first", "Who built the first boat that carried forty people?", "Ada Boatwright", old, 1)
    bank = BANK.model_copy(update={"questions": (rejected.model_copy(update={"status": "rejected"}), MUSEUM)})
    again = question("again", f"Who built the first boat {now}?", "Ada Boatwright", new, 1)

    assert update_of(bank, article(new, *OLD[1:]), (again,), 2).fresh == ()


def test_no_more_drafts_than_asked_for() -> None:
    """Questions that can be asked count towards the number wanted; stale ones do not."""
    drafts = tuple(
        question(f"d{i}", f"What is number {i} of the drafts?", f"key {i}", "The village paid for the repairs", 2)
        for i in range(5)
    )

    assert len(update_of(BANK, article(*OLD), drafts, 6).fresh) <= 2
    assert update_of(BANK, article(*OLD), drafts, 4).fresh == ()
