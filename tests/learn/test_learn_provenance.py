"""Who wrote the article and when: answered by what the bank knows of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour_talk import NOW, said

from quizbot.ask import Passages
from quizbot.bank.model import Bank, Question, Source
from quizbot.learn import Session
from quizbot.learn.provenance import asks_about_article
from quizbot.read.load import load_article

QUESTIONS = (Question(prompt="Who built the mill?", answer="Jon Penrose"),)


def reply_to(question: str, source: Source) -> str:
    talk = Session(Bank(id="mill", title="The mill", source=source, questions=QUESTIONS), seed=1)
    talk.open()
    return said(talk.say(question, NOW))


@pytest.mark.parametrize(
    ("question", "is_about_it"),
    [
        *((each, True) for each in ("who wrote this article", "Who's the author?", "who is the author of the text?")),
        *((each, True) for each in ("When was this article published?", "what is the title of the story?")),
        *((each, False) for each in ("who wrote the letter to the mayor", "when was the article of 1714 published")),
        *((each, False) for each in ("who was the author of the report on the mill?", "where does the article say so")),
    ],
)
def test_question_about_the_article_is_told_from_one_to_it(question: str, is_about_it: bool) -> None:
    """A question about an author in the story goes to the article as before."""
    assert asks_about_article(question) is is_about_it


def test_bank_tells_where_its_article_comes_from() -> None:
    """Title, author and day, as far as they are known; a day that is no date as it stands."""
    source = Source(title="The mill of Lindness", author="Ann Lee", published="2026-03-14")

    assert "“The mill of Lindness”, by Ann Lee, 14 March 2026." in reply_to("who wrote this article?", source)
    assert "“The mill”, spring 1999." in reply_to("who wrote this?", Source(title="The mill", published="spring 1999"))
    assert "does not say" in reply_to("who wrote this article?", Source())


def test_what_the_article_is_about_is_told_by_its_title_and_beginning() -> None:
    """The first sentence is shown, unless it gives the open question away."""
    path = Path(__file__).with_name("harbour.md")
    library = Passages(load_article(path))
    bank = Bank(id="mill", title="The mill", questions=QUESTIONS)
    designed = Question(prompt="Who designed the breakwater?", answer="Ada Thornbury")
    secret = Bank(id="pier", title="The pier", questions=(designed,))
    told, kept = (Session(each, seed=1, passages=lambda _: library) for each in (bank, secret))
    for talk in (told, kept):
        talk.open()

    assert "three bands of granite" in said(told.say("what is this article about?", NOW))
    assert "“The harbour at Lindness”" in (only := said(kept.say("what's it about", NOW)))
    assert "Thornbury" not in only
