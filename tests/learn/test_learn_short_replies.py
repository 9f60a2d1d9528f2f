"""What the shortest replies are: chat, pleas and the grammar of whoever learns the language."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Kind
from quizbot.learn.intents import Intent, Listener, Pending, Reading
from quizbot.learn.understanding import understand

MILL = Pending("Where did the miller hide the flour?", Kind.SHORT, ("under the old mill",), has_verdict=True)


@pytest.fixture(scope="module")
def heard() -> Listener:
    found = Listener.packaged()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("reply", "intent", "subject"),
    [
        ("what mean flour?", Intent.DEFINE, "flour"),
        ("what means miller", Intent.DEFINE, "miller"),
        ("what it means flour", Intent.DEFINE, "flour"),
        ("my english is not good, it is below the old mill", Intent.ANSWER, ""),
        ("sorry my english is bad", Intent.SMALLTALK, ""),
        ("it's on the tip of my tongue", Intent.SMALLTALK, ""),
        ("lmao idk", Intent.DONT_KNOW, ""),
        ("show answer", Intent.DONT_KNOW, ""),
        ("save and exit", Intent.QUIT, ""),
        ("i take it back", Intent.UNDO, ""),
        ("ur wrong", Intent.OVERRIDE, ""),
        ("previous question", Intent.REPEAT, ""),
        ("wait", Intent.SMALLTALK, ""),
        ("ty", Intent.SMALLTALK, ""),
        ("typo sorry", Intent.OVERRIDE, ""),
        ("no understand", Intent.REPEAT, ""),
        ("lets go", Intent.REPEAT, ""),
        ("Sorry, could you put it more simply?", Intent.REPEAT, ""),
        ("are you sure?", Intent.SMALLTALK, ""),
        ("hlep", Intent.HELP, ""),
        ("hmm what does it mean?", Intent.DEFINE, ""),
        ("oh i know, the barn", Intent.ANSWER, ""),
        ("wait, I know this one: the barn", Intent.ANSWER, ""),
        ("i know, give me a hint", Intent.HINT, ""),
        ("nevermind", Intent.REPEAT, ""),
        ("nvm", Intent.REPEAT, ""),
        ("im lost can u help", Intent.HINT, ""),
        ("time left?", Intent.PROGRESS, ""),
        ("how much time is left", Intent.PROGRESS, ""),
        ("what is the mean of flour", Intent.DEFINE, "flour"),
        ("i not understand the word flour", Intent.DEFINE, "flour"),
        ("i'm lost, help me", Intent.HINT, ""),
        ("help me, i am stuck", Intent.HINT, ""),
        ("wait why", Intent.EXPLAIN, ""),
        ("i don't agree", Intent.EXPLAIN, ""),
        ("that's not fair!!", Intent.EXPLAIN, ""),
        ("give me time", Intent.SMALLTALK, ""),
        ("i need more time", Intent.SMALLTALK, ""),
        ("please slower", Intent.REPEAT, ""),
    ],
)
def test_short_replies_of_teenagers_and_learners(reply: str, intent: Intent, subject: str, heard: Listener) -> None:
    """Chat and the grammar of whoever learns English are read as what they are."""
    assert understand(reply, MILL, heard) == Reading(intent, subject)
