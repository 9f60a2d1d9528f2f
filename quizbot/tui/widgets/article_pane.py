"""The article beside the chat, with the words that proved the last answer."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content, Span
from textual.widget import Widget
from textual.widgets import Static

from quizbot.bank.model import Evidence
from quizbot.read.article import Article
from quizbot.tui.content import QUIET, plain

_MARKED = "bold $text on $success 30%"
_MARKED_ANSI = "bold underline $text-success"
"""A terminal's own colours cannot be mixed to a background on which text is sure to be readable."""


class ArticlePane(VerticalScroll):
    """The paragraphs of an article; `mark` shows one of them and the quoted words in it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id)
        self._paragraphs: dict[int, Paragraph] = {}
        self._shown: Article | None = None

    @property
    def has_article(self) -> bool:
        return bool(self._paragraphs)

    def show_article(self, article: Article) -> None:
        """Fill the pane, unless it shows `article` already."""
        if article is self._shown:
            return
        self._shown = article
        self._paragraphs.clear()
        self.remove_children()
        self.mount(Static(plain(article.title), classes="title", markup=False))
        heading = None
        for paragraph in article.paragraphs:
            if paragraph.heading and paragraph.heading != heading:
                heading = paragraph.heading
                self.mount(Static(plain(heading), classes="heading", markup=False))
            shown = Paragraph(paragraph.number, article.at(paragraph.span))
            self._paragraphs[paragraph.number] = shown
            self.mount(shown)

    def mark(self, evidence: Evidence, waiting: Evidence | None = None) -> None:
        """Mark the evidence and scroll to it; where the article does not hold it, mark nothing.

        Nor is a paragraph marked that answers the question `waiting`, which its own evidence tells.
        """
        for paragraph in self._paragraphs.values():
            paragraph.unmark()
        found = self._holding(evidence)
        if found is not None and (waiting is None or self._holding(waiting) is not found):
            found.mark(evidence.quote)
            self.call_after_refresh(self.scroll_to_widget, found, animate=False, top=False)

    def _holding(self, evidence: Evidence) -> Paragraph | None:
        named = self._paragraphs.get(evidence.paragraph or 0)
        if named is not None and evidence.quote in named.text:
            return named
        return next((each for each in self._paragraphs.values() if evidence.quote in each.text), None)


class Paragraph(Widget):
    """One numbered paragraph, a quote in it marked when there is one."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(classes="paragraph")
        self.text = text
        self._number = f"{number:>2}  "
        self._quote = ""

    def mark(self, quote: str) -> None:
        self._quote = quote
        self.add_class("-marked")
        self.refresh(layout=True)

    def unmark(self) -> None:
        if self._quote:
            self._quote = ""
            self.remove_class("-marked")
            self.refresh(layout=True)

    def render(self) -> Content:
        shown = Content.assemble((self._number, QUIET), self.text)
        if not self._quote:
            return shown
        start = self.text.index(self._quote) + len(self._number)
        style = _MARKED_ANSI if self.app.current_theme.ansi else _MARKED
        return shown.add_spans([Span(start, start + len(self._quote), style)])
