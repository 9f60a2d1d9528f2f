"""Draw the pictures that the README shows, from the real screens: ``python docs/gallery.py [FOLDER]``.

A learner's three weeks are made up with a set clock, so that the same program draws the same pictures.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from quizbot.bank import load_bank, resolve_bank
from quizbot.grade.verdict import Mark
from quizbot.learn import Mode, Record
from quizbot.learn.record import question_name
from quizbot.store.answers import AnswerStore
from quizbot.store.desk import Wish
from quizbot.store.paths import OVERRIDE, answers_file

NOW = datetime(2030, 5, 2, 18, tzinfo=UTC)
HERE = Path(__file__).parent
_KEY, _SLIP = "the key", "the key with a slip"
_REPLIES = ("/topic Lisbon", _SLIP, "who was Nevil Maskelyne?", _KEY)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the size in cells, the theme, and what is pressed or said before it is taken."""

    name: str
    size: tuple[int, int]
    theme: str = "textual-dark"
    bank: str = ""
    said: Sequence[str] = ()
    pressed: Sequence[str] = ()


PICTURES = (
    Picture("home", (100, 26)),
    Picture("verdict", (118, 32), bank="longitude", said=_REPLIES),
    Picture("light", (118, 32), "textual-light", bank="longitude", said=_REPLIES),
    Picture("narrow", (60, 24), "nord", bank="longitude", said=_REPLIES),
    Picture("stats", (118, 34), pressed=("s",)),
)


async def draw(picture: Picture) -> str:
    """Return the picture as SVG."""
    from quizbot.tui.app import QuizbotApp
    from quizbot.tui.quizzes import quizzes_from
    from quizbot.tui.widgets.answer_box import AnswerBox

    quizzes = quizzes_from([resolve_bank(picture.bank)]) if picture.bank else None
    app = QuizbotApp(Wish(7), quizzes, resume=False, clock=lambda: NOW)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        for text in picture.said:
            await app.workers.wait_for_complete()
            current = app.screen.session.current
            reply = {_KEY: current.key, _SLIP: _slipped(current.key)}.get(text, text)
            app.screen.query_one(AnswerBox).value = reply
            await pilot.press("enter")
        if picture.pressed:
            await pilot.press(*picture.pressed)
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        return app.export_screenshot(title="quizbot")


def _slipped(text: str) -> str:
    """Return `text` with two letters in the middle of its longest word swapped."""
    word = max(text.split(), key=len)
    middle = len(word) // 2
    return text.replace(word, word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :])


def live_three_weeks() -> None:
    """Keep the answers of a learner who practised two banks on most days."""
    rng = Random(1)
    with AnswerStore(answers_file()) as store:
        for days_ago in (20, 18, 17, 15, 14, 13, 10, 9, 8, 6, 4, 3, 2, 1, 0):
            name = "longitude" if days_ago % 3 else "coral-bleaching"
            bank = load_bank(resolve_bank(name))
            start = NOW - timedelta(days=days_ago, hours=1)
            asked = rng.sample(bank.questions, rng.randint(6, 14))
            sitting = store.begin(bank.id, Mode.LEARN.value, start)
            for serial, question in enumerate(asked):
                is_right = rng.random() < 0.9 - days_ago / 60
                mark, at = Mark.RIGHT if is_right else Mark.WRONG, start + timedelta(seconds=20 * serial)
                reply = question.key if is_right else "no idea"
                store.save(
                    sitting,
                    Record(serial, 0, False, bank.id, question_name(question), reply, mark, float(is_right), 0, 1,
                           False, at, prompt=question.prompt, key=question.key, seconds=9.0),
                )  # fmt: skip


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as data:
        os.environ[OVERRIDE] = data
        live_three_weeks()
        for picture in PICTURES:
            (folder / f"{picture.name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8")


if __name__ == "__main__":
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "pictures")
