"""What may be told of the article while a question is open."""

from __future__ import annotations

from quizbot.ask.secret import Secret, withheld_for
from quizbot.bank.model import Evidence, Kind, Question
from quizbot.read import article_from_text

TEXT = """Orvane lies on a cold coast. Its people have always lived by salt and by fish.

Orvane sold salt to Brenna for two centuries. In 1811 Orvane was the largest buyer of Brennish timber.

Nobody in Orvane liked the governor. The old town of Orvane burnt down in 1702, and a new harbour was dug.

Ships from Orvane brought timber from the north. Orvane still has two markets. The harbour has a lighthouse."""
ARTICLE = article_from_text(TEXT, kind="txt")
BUYER = Question(
    prompt="Which country was the largest buyer of Brennish timber?",
    answer="Orvane",
    evidence=Evidence(quote="In 1811 Orvane was the largest buyer of Brennish timber.", paragraph=2),
)


def kept_back(question: Question) -> list[str]:
    secret = Secret(withheld_for(question, ARTICLE))
    sentences = [ARTICLE.at(span) for each in ARTICLE.paragraphs for span in each.sentences]
    return [text for text in sentences if secret.is_told_by(text)]


def test_a_key_that_stands_on_every_page_is_told_where_it_says_nothing_of_the_question() -> None:
    """Of what the article is about only the proof, its paragraph and what speaks of the matter are kept back."""
    assert kept_back(BUYER) == [
        "Orvane sold salt to Brenna for two centuries.",
        "In 1811 Orvane was the largest buyer of Brennish timber.",
        "Ships from Orvane brought timber from the north.",
    ]


def test_a_key_that_stands_in_few_places_is_kept_back_in_all() -> None:
    """Where the article has a word once or twice, seeing it is enough."""
    lighthouse = Question(prompt="What warns the ships?", answer="a lighthouse")

    assert kept_back(lighthouse) == ["The harbour has a lighthouse."]


def test_of_a_true_or_false_question_only_the_proof_is_kept_back() -> None:
    """“False” stands nowhere in an article."""
    burnt = Question(
        prompt="True or false: the old town burnt down in 1811.",
        kind=Kind.TRUE_FALSE,
        answer="false",
        evidence=Evidence(quote="The old town of Orvane burnt down in 1702", paragraph=3),
    )

    assert len(kept_back(burnt)) == 1
