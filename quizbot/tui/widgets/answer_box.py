"""Where the student types."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input

from quizbot.learn.intents import COMMANDS, completions
from quizbot.learn.session import LONGEST_REPLY
from quizbot.text import clean_line


class AnswerBox(Input):
    """One line of input that knows the arrow keys' past and the slash commands.

    Commands are completed, by Tab or the right arrow; answers never are.
    """

    BINDINGS = [
        Binding("up", "look(-1)", "Earlier reply", show=False),
        Binding("down", "look(1)", "Later reply", show=False),
    ]

    @dataclass
    class Looked(Message):
        """An arrow key was pressed while nothing was typed and options are offered."""

        step: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's own name
        suggester = SuggestFromList([f"/{command.word}" for command in COMMANDS], case_sensitive=False)
        super().__init__(id=id, max_length=LONGEST_REPLY, compact=True, select_on_focus=False, suggester=suggester)
        self.has_options = False
        self._past: list[str] = []
        self._place = 0

    def remember(self, reply: str) -> None:
        """Add a reply to those that the up arrow brings back."""
        if reply and self._past[-1:] != [reply]:
            self._past.append(reply)
        self._place = len(self._past)

    def complete(self) -> bool:
        """Complete the slash command that is being typed; return whether there was one."""
        found = completions(self.value)
        if not found or self.value == f"/{found[0].word}":
            return False
        self.value = f"/{found[0].word}" + (" " if found[0].argument else "")
        self.cursor_position = len(self.value)
        return True

    def action_look(self, step: int) -> None:
        if self.has_options and not self.value:
            self.post_message(self.Looked(step))
            return
        if not self._past:
            return
        self._place = min(max(self._place + step, 0), len(self._past))
        self.value = self._past[self._place] if self._place < len(self._past) else ""
        self.cursor_position = len(self.value)

    async def action_submit(self) -> None:
        """Send the reply and make room at once: what is typed while the verdict is thought over is the next reply."""
        await super().action_submit()
        self.clear()

    def action_paste(self) -> None:
        self._insert(self.app.clipboard)

    def _on_paste(self, event: events.Paste) -> None:
        # Input keeps the first pasted line only, and lets escape sequences through to the terminal.
        event.stop()
        event.prevent_default()
        self._insert(event.text)

    def _insert(self, text: str) -> None:
        lines = [line for line in text.splitlines() if line.strip()]
        pasted = clean_line(text)
        if len(self.value) + len(pasted) > LONGEST_REPLY:
            told = f"That is too long for an answer (over {LONGEST_REPLY:,} characters), so it is left out."
            self.notify(told, severity="warning", markup=False)
            return
        if len(lines) > 1:
            self.notify(f"The {len(lines)} lines pasted are one reply now; Enter sends it.", markup=False)
        self.replace(pasted, *self.selection)
