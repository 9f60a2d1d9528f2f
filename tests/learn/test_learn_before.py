"""What is told of the question before the open one."""

from __future__ import annotations

import pytest
from harbour_talk import said, say, session

from quizbot.bank.model import Question

SKY = Question(prompt="What colour is the sky?", answer="blue")
MILL = Question(prompt="Who built the mill?", answer="Jon Penrose")


@pytest.mark.parametrize("reply", ["previous question please", "go back", "can we go back to the last question"])
def test_the_question_before_is_told(reply: str) -> None:
    """It stays as it was answered; the open one is asked again."""
    talk = session(SKY, MILL)
    assert "no question before" in said(say(talk, reply))
    turn = say(talk, "skip", reply)

    assert SKY.prompt in said(turn)
    assert said(turn).endswith(MILL.prompt)
