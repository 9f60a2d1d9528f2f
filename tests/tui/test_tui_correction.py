"""An answer put right on the screen, where options are picked by their numbers."""

from __future__ import annotations

from screenplay import Quiz, reply, shown

from quizbot.tui.widgets.option_menu import OptionMenu


async def test_another_option_is_meant_by_its_number(quiz: Quiz) -> None:
    """What was meant is picked, and the menu goes on to the next question."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await reply(pilot, "thornbury", "1874")
        texts = [option.text for option in app.screen.session.options]
        await reply(pilot, str(texts.index("cod") + 1))
        await pilot.pause()
        assert "✗ Wrong" in shown(app)
        await reply(pilot, f"i meant {texts.index('crab') + 1}")

        assert app.screen.session.progress.right == 3
        assert "Counts 50%." in shown(app)
        assert app.screen.query_one(OptionMenu).option_count == 2
