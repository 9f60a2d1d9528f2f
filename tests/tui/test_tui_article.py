"""The article beside the chat: what is marked in it, and what is not."""

from __future__ import annotations

from screenplay import Quiz, reply

from quizbot.bank.model import Evidence
from quizbot.tui.widgets.article_pane import ArticlePane, Paragraph


async def test_article_is_marked_only_after_the_verdict(quiz: Quiz) -> None:
    """On a wide screen the article stands beside the chat; the evidence is marked once the question is closed."""
    app = quiz()
    async with app.run_test(size=(130, 36)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        pane = app.screen.query_one(ArticlePane)
        assert pane.has_article
        assert pane.size.width > 0
        await reply(pilot, "Tom Thornbury")
        assert not app.screen.query(".-marked")
        await reply(pilot, "Ada Thornbury")

        assert [each.text[:14] for each in app.screen.query(".-marked")] == ["The breakwater"]


def test_no_paragraph_is_marked_that_answers_the_question_that_waits() -> None:
    """The pane does not point at a paragraph in which the next answer stands as well."""
    pane = ArticlePane()
    pier = Paragraph(1, "Ada Morn built the pier. It burned in 1911.")
    pane._paragraphs[1] = pier
    pane.mark(Evidence(quote="Ada Morn built the pier."), Evidence(quote="It burned in 1911."))

    assert not pier.has_class("-marked")
