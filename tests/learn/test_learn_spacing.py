"""A passage that was just shown does not answer the next question."""

from __future__ import annotations

from quizbot.bank.model import Bank, Evidence, Kind, Question
from quizbot.learn.entry import entries_of
from quizbot.learn.spacing import spaced

PROOF = Evidence(quote="In 1871 Ada Morn built the first pier of Skerry.")
STORM = Evidence(quote="A storm destroyed it in 1911.")
YEAR = Question(id="year", prompt="In which year was the pier built?", answer="1871", evidence=PROOF)
BUILDER = Question(id="builder", prompt="Who built the pier?", answer="Ada Morn", evidence=PROOF)
FIRST = Question(id="first", prompt="It was the first pier.", kind=Kind.TRUE_FALSE, answer="true", evidence=PROOF)
CAUSE = Question(id="cause", prompt="What destroyed the pier?", answer="a storm", evidence=STORM)
TRADE = Question(id="trade", prompt="What was sold?", answer="herring")
GATES = Question(id="gates", prompt="How many gates are there?", answer="five")


def order(*questions: Question) -> list[str]:
    return [each.name for each in spaced(entries_of([Bank(id="skerry", title="Skerry", questions=questions)]))]


def test_questions_on_one_passage_stand_apart() -> None:
    """The passage comes with the verdict, so three others come first; the order is kept otherwise."""
    assert order(YEAR, BUILDER, CAUSE, TRADE, GATES) == ["year", "cause", "trade", "gates", "builder"]
    assert order(YEAR, FIRST, CAUSE, TRADE, GATES) == ["year", "cause", "trade", "gates", "first"]


def test_with_nothing_else_to_ask_the_order_stays() -> None:
    assert order(YEAR, BUILDER) == ["year", "builder"]
    assert order(CAUSE, YEAR, TRADE, GATES) == ["cause", "year", "trade", "gates"]


def test_a_paragraph_just_opened_is_not_asked_about_next() -> None:
    """The pane shows the whole paragraph of a verdict, so the next question is of another where there is one."""
    opened, beside, away = (
        Question(id=name, prompt=f"What of {name}?", answer=name, evidence=Evidence(quote=f"The {name}.", paragraph=at))
        for name, at in (("lamp", 1), ("oil", 1), ("bell", 2))
    )

    assert order(opened, beside, away) == ["lamp", "bell", "oil"]
    assert order(opened, beside) == ["lamp", "oil"]
