"""What is longer than the room it has: a summary, the answers so far, the help."""

from __future__ import annotations

from screenplay import Quiz, reply

from quizbot.tui.widgets.transcript import Bubble, Transcript


async def test_a_long_summary_is_shown_from_its_top(quiz: Quiz) -> None:
    """The result is what is looked for first; the misses below it are scrolled to."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await reply(pilot, *["i don't know"] * 4, "stop for today")
        await pilot.pause()
        summary = list(app.screen.query(Bubble))[-1]
        assert summary.outer_size.height > app.screen.query_one(Transcript).size.height

        assert summary.region.y == app.screen.query_one(Transcript).content_region.y


async def test_answers_are_listed_from_the_top(quiz: Quiz) -> None:
    """Asked for, what was right and wrong has its sign; a list with no room shows its beginning first."""
    app = quiz()
    async with app.run_test(size=(60, 12)) as pilot:
        await reply(pilot, "Ada Thornbury", "1874", "skip", "skip", "skip", "show my answers")
        await pilot.pause()
        listed = list(app.screen.query(Bubble))[-1]

        assert "✓ 1  " in listed.said.plain
        assert "✗ 3  " in listed.said.plain
        assert listed.region.y == app.screen.query_one(Transcript).content_region.y


async def test_help_is_shown_from_its_top(quiz: Quiz) -> None:
    """How to answer comes first, and is what is looked for."""
    app = quiz()
    async with app.run_test(size=(80, 20)) as pilot:
        await reply(pilot, "help")
        await pilot.pause()
        said = list(app.screen.query(Bubble))[-1]

        assert said.region.y == app.screen.query_one(Transcript).content_region.y
