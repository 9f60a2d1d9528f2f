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


def test_what_was_rejected_stays_out() -> None:
    """No draft asks its fact again, it takes no other's place, and lost evidence does not make it stale."""
    rejected = BUILT.model_copy(update={"status": "rejected"})
    bank = BANK.model_copy(update={"questions": (rejected, MUSEUM)})
    again = question("again", "In which year was the Heron built?", "1902", OLD[0][:56], 1)

    assert update_of(bank, article(*OLD), (BUILT, again, STORM, MUSEUM), 2).fresh == (STORM,)
    assert update_of(bank, article(*OLD[1:]), (), 2).stale == ()


def test_no_more_drafts_than_asked_for() -> None:
    """Questions that can be asked count towards the number wanted; stale ones do not."""
    drafts = tuple(
        question(f"d{i}", f"What is number {i} of the drafts?", f"key {i}", "The village paid for the repairs", 2)
        for i in range(5)
    )

    assert len(update_of(BANK, article(*OLD), drafts, 6).fresh) <= 2
    assert update_of(BANK, article(*OLD), drafts, 4).fresh == ()
