"""A question to the article that has no verb."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Kind
from quizbot.learn.intents import Intent, Pending, Reading, read_reply

KING = Pending("Which king had the watch tested?", Kind.SHORT, ("George III",))
MAKER = Pending("Who made the copy?", Kind.SHORT, ("Larcum Kendall",))
MEASURED = Pending("What did the divers measure?", Kind.SHORT, ("the depth of the wreck",))


@pytest.mark.parametrize(
    "reply", ["H3 duration?", "weight of the watch?", "kings height?", "time on H3 ?", "the price of H4?"]
)
def test_an_attribute_with_a_question_mark_asks_the_article(reply: str) -> None:
    """Nobody answers “who?” with a weight."""
    assert read_reply(reply, MAKER) == Reading(Intent.ASK, reply)


def test_where_an_attribute_may_answer_the_bot_asks() -> None:
    """“What did they measure?” can be answered so; the key's own words always do."""
    assert read_reply("the weight of the anchor?", MEASURED) == Reading(
        Intent.ASK, "the weight of the anchor?", Intent.ANSWER
    )
    assert read_reply("wreck depth?", MEASURED).intent is Intent.ANSWER


@pytest.mark.parametrize(
    "reply", ["H3 duration", "the exact year?", "George?", "what was its weight", "kings of that age?"]
)
def test_other_words_are_no_such_question(reply: str) -> None:
    """Without a mark, an attribute or a thing that has it they are read as before."""
    assert read_reply(reply, KING) != Reading(Intent.ASK, reply, Intent.ANSWER)
