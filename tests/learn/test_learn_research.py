"""What is said of the article when a student asks it something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from harbour_talk import HARBOUR, NOW, said, say, session, texts

from quizbot.ask import Finding, Passage, Passages
from quizbot.bank.model import Question
from quizbot.learn import LineKind, Session
from quizbot.learn.research import ask_turn, define_turn
from quizbot.learn.voice import Voice
from quizbot.read.article import Span
from quizbot.read.load import load_article

ARTICLE = Path(__file__).with_name("harbour.md")
TEXT = "It was designed by Mrs Thornbury."
NAME = Span(TEXT.index("Mrs"), len(TEXT) - 1)


class Canned(Passages):
    """An article that gives one finding to whatever is asked."""

    def __init__(self, finding: Finding) -> None:
        self._finding = finding

    def define(self, word: str, *, withheld: Sequence[str] = ()) -> Finding:  # noqa: ARG002 - its base has it
        return self._finding

    def answer(self, question: str, *, withheld: Sequence[str] = ()) -> Finding:  # noqa: ARG002 - its base has it
        return self._finding


@pytest.mark.parametrize(("question", "is_led"), [("Who is Thornbury?", False), ("Who planned it?", True)])
def test_words_of_the_question_are_no_answer_to_it(question: str, is_led: bool) -> None:
    """The words that answer lead the passages only where they say more than the question did."""
    finding = Finding((Passage(Span(0, len(TEXT)), TEXT, 1, 0.9, NAME),))
    turn = ask_turn(Voice(1), Canned(finding), question, None)

    assert texts(turn, LineKind.PASSAGE) == [TEXT]
    assert ("Mrs Thornbury" in " ".join(texts(turn, LineKind.INFO))) is is_led


def test_a_better_passage_kept_back_is_said_to_be() -> None:
    """What comes nearest is no answer while the article has one that may not be told yet."""
    weak = Passage(Span(0, len(TEXT)), TEXT, 1, 0.2)
    told = [ask_turn(Voice(1), Canned(Finding((weak,), is_withheld)), "Who?", None) for is_withheld in (True, False)]

    assert [texts(turn, LineKind.PASSAGE) for turn in told] == [[], [TEXT]]
    assert "give the answer away" in texts(told[0], LineKind.INFO)[0]


def test_meaning_told_by_a_clause_is_a_sentence() -> None:
    """What is told of a word by “which …” makes a sentence, not a meaning behind a colon."""
    text = "He built H4, which looked like a watch."
    start = text.index("which")
    passage = Passage(Span(0, len(text)), text, 1, 1.0, Span(start, len(text) - 1))

    assert texts(define_turn(Voice(1), Canned(Finding((passage,))), "H4", None), LineKind.INFO) == [
        "“H4” looked like a watch."
    ]


def test_a_word_is_told_in_the_number_of_its_verb() -> None:
    """Asked what a sanction is, the bot says what sanctions do, as the article has it."""
    text = "The sanctions, which punish the country, had strangled its trade."
    start = text.index("which")
    passage = Passage(Span(0, len(text)), text, 1, 1.0, Span(start, text.index(", had")))
    turn = define_turn(Voice(1), Canned(Finding((passage,))), "sanction", None)

    assert texts(turn, LineKind.INFO) == ["“sanctions” punish the country."]


@pytest.mark.parametrize("reply", ["show me paragraph 2", "what does the second paragraph say?", "para two pls", "¶2"])
def test_a_paragraph_is_shown_but_for_what_gives_the_open_question_away(reply: str) -> None:
    """Whoever has no article beside the chat can read where a hint sends; until then the key is seen to be left out."""
    talk = Session(HARBOUR, seed=3, passages=lambda _: Passages(load_article(ARTICLE)))
    talk.open(NOW)
    talk.say("Ada Thornbury", NOW)
    shut = talk.say(reply, NOW)
    for _ in range(3):
        hint = talk.say("hint", NOW)
        if "paragraph" in said(hint):
            break

    assert texts(shut, LineKind.PASSAGE)[0].startswith("[…] The lighthouse stood")
    assert texts(shut, LineKind.INFO)[0].startswith("“[…]” would give the answer away")
    opened = talk.say(reply, NOW)
    assert texts(opened, LineKind.PASSAGE)[0].startswith("The work was finished in 1874")
    assert "[…]" not in said(opened)
    assert "3 paragraphs" in said(talk.say("show me paragraph 9", NOW))


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("show the last paragraph", "Herring made the town rich"),
        ("show paragraph 99", "The article has 3 paragraphs."),
        ("how many paragraphs are there?", "The article has 3 paragraphs."),
    ],
)
def test_a_paragraph_is_asked_for_in_many_ways(reply: str, told: str) -> None:
    """Nobody is asked whether it is the answer, nor charged for it."""
    talk = Session(HARBOUR, seed=3, passages=lambda _: Passages(load_article(ARTICLE)))
    turn = say(talk, reply)

    assert told in said(turn)
    assert not texts(turn, LineKind.VERDICT)


def test_a_paragraph_that_is_the_answer_is_one() -> None:
    """Where it is asked for, it is judged."""
    law = Question(prompt="Which part of the law forbids it?", answer="paragraph 218")

    assert say(session(law), "paragraph 218").records[0].score == 1


@pytest.mark.parametrize("reply", ["/ask", "/ask ?"])
def test_ask_without_words_asks_for_them(reply: str) -> None:
    """A bare /ask searches nothing and costs nothing: the words that it lacks are asked for."""
    talk = Session(HARBOUR, seed=3, passages=lambda _: Passages(load_article(ARTICLE)))
    talk.open()
    turn = talk.say(reply, NOW)

    assert said(turn).startswith("Ask what?")
    assert not turn.records
    assert talk.say("Ada Thornbury", NOW).records[0].score == 1


def test_what_fits_best_is_said_to_be_kept_back_behind_what_is_shown() -> None:
    """A passage that answers less well does not pass for all that the article has."""
    sure = Passage(Span(0, len(TEXT)), TEXT, 1, 0.9)
    told = [ask_turn(Voice(1), Canned(Finding((sure,), is_withheld)), "Who?", None) for is_withheld in (True, False)]

    assert [texts(turn, LineKind.PASSAGE) for turn in told] == [[TEXT], [TEXT]]
    assert ["give the answer away" in said(turn) for turn in told] == [True, False]
