"""The article beside the chat, with the words that proved the last answer."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content, Span
from textual.widgets import Static

from quizbot.bank.model import Evidence
from quizbot.read.article import Article
from quizbot.tui.content import plain


class ArticlePane(VerticalScroll):
    """The paragraphs of an article; `mark` shows one of them and the quoted words in it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id)
        self._paragraphs: dict[int, Paragraph] = {}

    @property
    def has_article(self) -> bool:
        return bool(self._paragraphs)

    def show_article(self, article: Article) -> None:
        """Fill the pane."""
        self.mount(Static(plain(article.title), classes="title", markup=False))
        heading = None
        for paragraph in article.paragraphs:
            if paragraph.heading and paragraph.heading != heading:
                heading = paragraph.heading
                self.mount(Static(plain(heading), classes="heading", markup=False))
            shown = Paragraph(paragraph.number, article.at(paragraph.span))
            self._paragraphs[paragraph.number] = shown
            self.mount(shown)

    def mark(self, evidence: Evidence) -> None:
        """Mark the evidence and scroll to it; where the article does not hold it, mark nothing."""
        for paragraph in self._paragraphs.values():
            paragraph.unmark()
        found = self._holding(evidence)
        if found is not None:
            found.mark(evidence.quote)
            self.call_after_refresh(self.scroll_to_widget, found, animate=False, top=False)

    def _holding(self, evidence: Evidence) -> Paragraph | None:
        named = self._paragraphs.get(evidence.paragraph or 0)
        if named is not None and evidence.quote in named.text:
            return named
        return next((each for each in self._paragraphs.values() if evidence.quote in each.text), None)


class Paragraph(Static):
    """One numbered paragraph."""

    def __init__(self, number: int, text: str) -> None:
        self.text = text
        self._number = f"{number:>2}  "
        super().__init__(self._content(), classes="paragraph", markup=False)

    def mark(self, quote: str) -> None:
        start = self.text.index(quote) + len(self._number)
        span = Span(start, start + len(quote), "bold underline $text-success")
        self.update(self._content().add_spans([span]))
        self.add_class("-marked")

    def unmark(self) -> None:
        if self.has_class("-marked"):
            self.update(self._content())
            self.remove_class("-marked")

    def _content(self) -> Content:
        return Content.assemble((self._number, "dim"), self.text)
