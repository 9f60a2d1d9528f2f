"""Meaning beside words: what the sentence encoder adds, and asking without it."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from skerry import ARTICLE, PASSAGES

from quizbot.ask import Passages
from quizbot.ask.asked import read_question
from quizbot.ask.features import FEATURES, fit_of
from quizbot.ask.index import Index
from quizbot.ask.meaning import LIKENESS, Meanings
from quizbot.ask.ranking import SIGNS
from quizbot.ask.weights import RANK, SIGN
from quizbot.grade.judge.encoder import Encoder
from quizbot.read import article_from_text

VOCABULARY = Path(str(files("quizbot"))) / "read" / "model" / "tokenizer.json"


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    found = Encoder.packaged()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("Which engineer designed the jetty?", "The first pier of Skerry was built"),
        ("What ruined the jetty?", "A storm destroyed it in 1911."),
        ("Which monarch visited?", "In June 1954 the Queen came to see it."),
        ("Why was there no money?", "The town could not pay"),
    ],
)
def test_other_words_find_the_passage(encoder: Encoder, question: str, passage: str) -> None:
    """A question in other words than the article's finds its passage among the three."""
    found = Passages(ARTICLE, encoder).answer(question)

    assert any(each.text.startswith(passage) for each in found.passages)


@pytest.mark.parametrize("question", ["How many moons has Jupiter?", "Who won the cup final?", "???", "", "the of"])
def test_meaning_answers_nothing_that_the_article_does_not_say(encoder: Encoder, question: str) -> None:
    """What is spoken of nowhere stays unanswered, compared by meaning too."""
    assert not Passages(ARTICLE, encoder).answer(question)


def test_a_damaged_encoder_leaves_the_words(tmp_path: Path) -> None:
    """A file that is no model costs the meaning, not the answer."""
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"{}")
    passages = Passages(ARTICLE, Encoder(broken, VOCABULARY))

    assert passages.answer("Who built the first pier?") == PASSAGES.answer("Who built the first pier?")


def test_a_long_article_is_compared_where_its_words_fit(encoder: Encoder) -> None:
    """Of a book only the sentences that fit best by their words are encoded; it answers all the same."""
    filling = "\n\n".join(
        f"Hut {number} of the valley has a red door. Nobody counts its {number} sheep." for number in range(90)
    )
    article = article_from_text(f"{filling}\n\nAn engineer called Ada Morn put up the pier in 1871.\n", kind="txt")
    best = Passages(article, encoder).answer("Who built the pier?").best

    assert best is not None
    assert "Ada Morn" in best.text


def test_every_sentence_has_its_own_figures(encoder: Encoder) -> None:
    """Sentences read together in one window are told apart; a sentence is nearest to its own words."""
    index = Index.of(ARTICLE)
    assert index is not None
    meanings = Meanings(index.sentences, encoder)
    for place, sentence in enumerate(index.sentences):
        asked = read_question(sentence.text)
        fit = fit_of(asked, index)
        likeness = meanings.likeness(asked, fit.share, fit.held, fit.places)

        assert likeness.shape == (len(index.sentences), len(LIKENESS))
        assert int(likeness[:, LIKENESS.index("whole")].argmax()) == place
        assert abs(likeness).max() <= 1.001


def test_weights_match_their_figures() -> None:
    """Each figure has its weight; by words alone meaning weighs nothing."""
    assert tuple(RANK) == (*FEATURES, *LIKENESS)
    assert tuple(SIGN) == (*SIGNS, *LIKENESS)
    assert all(table[name][0] == 0 for table in (RANK, SIGN) for name in LIKENESS)
