"""What a student does at the screen, and what is to be read there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from quizbot.tui.app import QuizbotApp
from quizbot.tui.widgets.answer_box import AnswerBox
from quizbot.tui.widgets.transcript import Bubble

HARBOUR = Path(__file__).parents[1] / "learn" / "harbour.yaml"
NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
Quiz = Callable[..., QuizbotApp]


async def reply(pilot: Pilot[None], *texts: str) -> None:
    """Send replies as if typed."""
    for text in texts:
        pilot.app.screen.query_one(AnswerBox).value = text
        await pilot.press("enter")
        await pilot.pause()


def shown(app: QuizbotApp) -> str:
    """Return all that the transcript holds."""
    return "\n".join(bubble.said.plain for bubble in app.screen.query(Bubble))
