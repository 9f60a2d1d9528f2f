"""Not knowing, in other languages."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, say, session

from quizbot.bank.model import Question
from quizbot.learn import Mode
from quizbot.learn.intents import Intent

UNKNOWING = ["Je ne sais pas", "no sé", "No lo sé.", "ich weiß nicht", "weiß ich nicht", "Non lo so", "não sei"]
UNKNOWING += ["désolé, je ne sais pas", "Keine Ahnung", "ich weiss es leider nicht", "no tengo idea", "Не знаю"]


@pytest.mark.parametrize("mode", [Mode.LEARN, Mode.TEST])
@pytest.mark.parametrize("reply", UNKNOWING)
def test_not_knowing_is_understood_in_other_languages(reply: str, mode: Mode) -> None:
    """Whoever says so in their own language has given up, and given no wrong answer."""
    talk = session(mode=mode)
    turn = say(talk, reply)

    assert turn.intent is Intent.DONT_KNOW
    assert turn.records[0].tries == 0
    assert talk.current is not None
    assert talk.current.id == "year"


@pytest.mark.parametrize("reply", UNKNOWING)
def test_statements_are_not_denied_by_not_knowing(reply: str) -> None:
    """The "no" of "no sé" picks neither true nor false."""
    talk = session(Question(kind="true_false", prompt="True or false: it burned.", answer="false"))
    talk.open()

    assert talk.say(reply, NOW).intent is Intent.DONT_KNOW


@pytest.mark.parametrize(
    ("key", "reply"), [("Je ne sais quoi", "je ne sais pas"), ("Pas de Calais", "je ne sais pas"), ("no sé", "no se")]
)
def test_words_of_the_key_are_an_answer(key: str, reply: str) -> None:
    """Where the key's words are in it, it is judged."""
    assert say(session(Question(prompt="What is on the sign?", answer=key)), reply).intent is Intent.ANSWER
