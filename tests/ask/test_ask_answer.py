"""A student's question is answered with the article's own passages."""

from __future__ import annotations

from quizbot.ask import Passages
from quizbot.read import article_from_text

HARBOUR = """The harbour of Skerry

The first pier of Skerry was built in 1871 by the engineer Ada Morn. It stood for forty years.

A storm destroyed it in 1911. The town could not pay for a new one because the herring had gone.

Today ferries leave from a floating dock. The dock rises and falls with the tide.
"""


def harbour() -> Passages:
    return Passages(article_from_text(HARBOUR, kind="txt"))


def test_the_passage_that_answers_comes_first() -> None:
    """A question gets the sentence that answers it, cited by paragraph, verbatim."""
    finding = harbour().answer("Who built the first pier?")

    assert finding.best is not None
    assert finding.best.text == "The first pier of Skerry was built in 1871 by the engineer Ada Morn."
    assert finding.best.paragraph == 1


def test_the_article_does_not_say() -> None:
    """Nothing is shown for what the article does not speak of."""
    assert not harbour().answer("How many moons has Jupiter?")
    assert not harbour().answer("???")


def test_the_open_question_is_not_given_away() -> None:
    """A passage that holds the key of an open question is kept back, and the finding says so."""
    finding = harbour().answer("Who built the first pier?", withheld=("Ada Morn",))

    assert finding.is_withheld
    assert "Morn" not in " ".join(passage.text for passage in finding.passages)
