"""The conversation about one bank."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static

from quizbot.errors import QuizbotError, StoreError
from quizbot.learn import Line, LineKind, Mode, Session, Turn
from quizbot.read.article import Article
from quizbot.store.journal import Journal
from quizbot.text import clean_line
from quizbot.tui.content import bubble, plain
from quizbot.tui.widgets.answer_box import AnswerBox
from quizbot.tui.widgets.article_pane import ArticlePane
from quizbot.tui.widgets.option_menu import OptionMenu
from quizbot.tui.widgets.status_bar import StatusBar
from quizbot.tui.widgets.transcript import Transcript

WIDE = 110
"""Columns from which the article stands beside the chat."""
_HOME = "Choose another quiz"


class QuizScreen(Screen[None]):
    """A session on the screen: replies go in, turns come out as bubbles."""

    CSS_PATH = "quiz.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    BINDINGS = [
        Binding("tab,f2", "article", "Article", key_display="Tab", priority=True, tooltip="Read the article"),
        Binding("f1", "app.help", "Help", key_display="F1", tooltip="What can be typed and pressed here"),
        Binding("escape", "back", "Back", key_display="Esc", tooltip="To the list of quizzes"),
        Binding("f3", "say('/hint')", "Hint", key_display="F3", tooltip="A little help, for a quarter of the credit"),
        Binding("f4", "say('/skip')", "Skip", key_display="F4", tooltip="Leave this question"),
        Binding("f5", "say('/why')", "Why", key_display="F5", tooltip="The reason for the last verdict"),
        Binding("f6", "say('/right')", "I was right", key_display="F6", tooltip="Count the last reply as right"),
        Binding("pageup", "scroll(-1)", "Scroll up", show=False),
        Binding("pagedown", "scroll(1)", "Scroll down", show=False),
        Binding("ctrl+home", "earlier", "Earlier turns", show=False),
    ]

    def __init__(self, session: Session, path: Path, journal: Journal, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.session = session
        self._path = path
        self._journal = journal
        self._clock = clock

    def compose(self) -> ComposeResult:
        yield StatusBar(self.session.title, self.session.mode)
        with Horizontal(id="room"):
            with Vertical(id="chat"):
                yield Transcript(id="transcript")
                yield OptionMenu(id="options")
                with Horizontal(id="answer"):
                    yield Static("›", id="prompt", markup=False)
                    yield AnswerBox(id="reply")
            yield ArticlePane(id="article")
        yield Footer(compact=True, show_command_palette=True)

    def on_mount(self) -> None:
        self._show(self.session.open(self._clock()))
        self.query_one(AnswerBox).focus()
        self._fetch_article()

    def on_resize(self, event: events.Resize) -> None:
        self.query_one(Footer).show_command_palette = event.size.width >= 72

    def on_screen_resume(self) -> None:
        self.query_one(AnswerBox).focus()

    def on_unmount(self) -> None:
        self._journal.close()

    @on(Input.Submitted)
    def send_reply(self, event: Input.Submitted) -> None:
        event.stop()
        reply = clean_line(event.value)
        box, menu = self.query_one(AnswerBox), self.query_one(OptionMenu)
        box.clear()
        if not reply and menu.display and menu.highlighted is not None:
            self._pick(menu.highlighted + 1)
            return
        box.remember(reply)
        self._say(reply)

    @on(AnswerBox.Picked)
    def pick_by_number(self, event: AnswerBox.Picked) -> None:
        event.stop()
        self._pick(event.number)

    @on(OptionList.OptionSelected)
    def pick_by_mouse(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._pick(event.option_index + 1)

    @on(AnswerBox.Looked)
    def move_in_menu(self, event: AnswerBox.Looked) -> None:
        event.stop()
        self.query_one(OptionMenu).move(event.step)

    def action_say(self, command: str) -> None:
        self._say(command)

    def action_back(self) -> None:
        if self.has_class("-reading"):
            self.action_article()
        else:
            self.app.pop_screen()

    def action_article(self) -> None:
        """Go to the article and back: beside the chat where it is wide, in its place elsewhere."""
        pane, box = self.query_one(ArticlePane), self.query_one(AnswerBox)
        if not pane.has_article:
            self.notify("The article of this quiz is not at hand.", markup=False)
            return
        self.toggle_class("-reading")
        (pane if self.has_class("-reading") else box).focus()

    def action_scroll(self, direction: int) -> None:
        transcript = self.query_one(Transcript)
        transcript.scroll_relative(y=direction * max(1, transcript.size.height - 2), animate=False)

    def action_earlier(self) -> None:
        self.query_one(Transcript).unfold()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "say":
            return self._can_say(str(parameters[0]))
        if action == "article":
            return self.is_mounted and self.query_one(ArticlePane).has_article
        return True

    def _can_say(self, command: str) -> bool:
        if command == "/right":
            return self.session.can_contest
        return not self.session.is_over if command in ("/hint", "/skip") else True

    def _pick(self, number: int) -> None:
        """Take an option of the menu: an answer, or at the end what to do next."""
        if not self.session.is_over:
            options = self.session.options
            self._say(options[number - 1].text if number <= len(options) else str(number))
        elif number <= len(actions := self._next_steps()):
            label, command = actions[number - 1]
            if command:
                self._say(command, shown=label)
            else:
                self.app.pop_screen()

    def _say(self, reply: str, shown: str = "") -> None:
        """Give a reply to the session and show both sides; what was answered is kept first."""
        was_over = self.session.is_over
        turn = self.session.say(reply, self._clock())
        try:
            self._journal.keep(turn.records)
        except StoreError as error:
            self.notify(
                clean_line(str(error)), title="Answers are not kept", severity="error", timeout=15, markup=False
            )
        if reply:
            self.query_one(Transcript).say(plain(shown or reply), "student")
        self._show(turn)
        if turn.wants_to_leave and was_over:
            self.app.exit()

    def _show(self, turn: Turn) -> None:
        transcript = self.query_one(Transcript)
        for lines in _bubbles(turn.lines):
            transcript.say(bubble(lines, with_options=not self.session.is_picking), f"bot {_looks(lines)}")
        self.query_one(StatusBar).set_reactive(StatusBar.progress, None)
        self.query_one(StatusBar).progress = self.session.progress
        if turn.evidence is not None:
            self.query_one(ArticlePane).mark(turn.evidence)
        self._offer()
        self.refresh_bindings()

    def _offer(self) -> None:
        """Fill the menu with the options of the question, or with what can be done at the end."""
        box = self.query_one(AnswerBox)
        offered = self.session.options if self.session.is_picking else ()
        options: Sequence[tuple[str, bool]] = [(each.text, each.is_struck) for each in offered]
        box.placeholder = "Your answer" if not options else "A number, or your answer"
        if self.session.is_over:
            options = [(label, False) for label, _ in self._next_steps()]
            box.placeholder = "A number, or say what next"
        self.query_one(OptionMenu).offer(options)
        box.has_options = bool(options)
        # Where an option to answer with holds a digit, a typed digit must wait for Enter.
        is_clear = not any(map(str.isdigit, "".join(each.text for each in offered)))
        box.quick_numbers = len(options) if is_clear and len(options) <= 9 else 0

    def _next_steps(self) -> list[tuple[str, str]]:
        misses = self.session.summary().open_misses
        steps = (
            [(f"Only those {len(misses)} again" if len(misses) > 1 else "Only that one again", "/again")]
            if misses
            else []
        )
        return [*steps, ("The whole quiz again", "/restart"), (_HOME, ""), ("Leave quizbot", "/quit")]

    @work(thread=True, exclusive=True, group="article", exit_on_error=False)
    def _fetch_article(self) -> Article | None:
        """Read the article behind the bank; a bank without one is taken without one."""
        source = self.session.bank.source.file
        if source is None or self.session.mode is Mode.TEST:
            return None
        from quizbot.read.load import load_article

        try:
            article = load_article(self._path.parent / source)
        except QuizbotError:
            return None
        self.app.call_from_thread(self._lay_open, article)
        return article

    def _lay_open(self, article: Article) -> None:
        if not self.is_attached:
            return
        pane = self.query_one(ArticlePane)
        pane.show_article(article)
        self.add_class("-with-article")
        self.refresh_bindings()


def _bubbles(lines: Sequence[Line]) -> list[list[Line]]:
    """Split a turn where the bot turns to another thing: the next question, the summary."""
    found: list[list[Line]] = []
    for line in lines:
        begins = line.kind is LineKind.QUESTION or (line.kind is LineKind.SUMMARY and not _is_summary(found))
        if begins or not found:
            found.append([])
        found[-1].append(line)
    return found


def _is_summary(found: list[list[Line]]) -> bool:
    return bool(found) and any(line.kind is LineKind.SUMMARY for line in found[-1])


def _looks(lines: Sequence[Line]) -> str:
    """Return the classes of a bubble: what it is, and the verdict it carries."""
    marks = [f"-{line.mark.value}" for line in lines if line.kind is LineKind.VERDICT and line.mark is not None]
    return " ".join([lines[0].kind.value, *marks])
