"""What a word of the article means, as far as the article says."""

from __future__ import annotations

import pytest
from skerry import ARTICLE, PASSAGES

from quizbot.ask.definition import definition, key_of, occurrences, word_asked


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("what does munitions mean?", "munitions"),
        ("What is a barrage", "barrage"),
        ("define krill please", "krill"),
        ("who is Panda?", "Panda"),
        ("what's the meaning of 'floating dock'?", "floating dock"),
        ("what does the word SHT stand for", "SHT"),
        ("I don't know what sluice means here", "sluice"),
        ("the Raft", "Raft"),
        ("sluice", "sluice"),
        ("the", "the"),
        ("?", ""),
    ],
)
def test_the_word_is_found_in_the_question(asked: str, word: str) -> None:
    """A bare word and a question about one come to the same."""
    assert word_asked(asked) == word


@pytest.mark.parametrize(
    ("text", "word", "meaning"),
    [
        (
            "A barrage is a dam across a river mouth; it turns the tide to power.",
            "barrages",
            "a dam across a river mouth",
        ),
        (
            "Munitions, the shells and bullets of an army, came by train.",
            "munition",
            "the shells and bullets of an army",
        ),
        ("They met Ole, who was the last smith of the valley.", "Ole", "the last smith of the valley"),
        ("The Coal Board of Wales (CBW) paid.", "CBW", "The Coal Board of Wales"),
        ("Later came the kiln – an oven for clay.", "kiln", "an oven for clay"),
        ("“Slip” means clay thinned with water.", "slip", "clay thinned with water"),
        ("He was helped by the potter Ida Lund.", "Ida Lund", "the potter"),
        ("A village known as Lower Combe lay there.", "Lower Combe", "A village"),
        ("Salinity tells how much salt there is in water.", "salinity", "how much salt there is in water"),
        ("Salinity tells how salt it is, and no pilot of that day could know it.", "salinity", "how salt it is"),
        ("A slip is a mix of clay, sand, and water.", "slip", "a mix of clay, sand, and water"),
        ("A barrage is a dam that turns the tide, so the town paid.", "barrage", "a dam that turns the tide"),
        ("They spray lye, salts that burn skin, whereas we wash.", "lye", "salts that burn skin"),
        ("They ate algae, which are simple plants.", "algae", "simple plants"),
        ("Old tolls, which punish the carter for his load, went.", "tolls", "which punish the carter for his load"),
        ("People call such a bond, in which both gain, mutualism.", "mutualism", "such a bond, in which both gain"),
        ("The fleet was led by Admiral Ole Lund.", "Lund", "Admiral"),
        ("Ole brought a small present for Mr Lund, a boat built in Bergen.", "Lund", None),
        ("He used a kind of clay, a soft earth.", "clay", "a soft earth"),
        ("They sold shells, boats that leaked, and rope.", "shells", None),
        ("They found shells, which the army could use.", "shells", None),
        ("They met Ida, which surely helped them.", "Ida", None),
        ("When a polyp dies, its skeleton remains.", "dies", None),
        ("When a polyp dies, its skeleton remains, and others grow.", "dies", None),
        ("We met the envoy to London, who lived by the sea.", "London", None),
        ("They asked for clay, and for rooms that leaked.", "clay", None),
        ("In Hanoi, the capital of Vietnam, they met.", "Hanoi", "the capital of Vietnam"),
        ("On that day he saw a cosmodrome, a site for rockets.", "cosmodrome", "a site for rockets"),
        ("At night in the cave, a bat wakes.", "cave", None),
        ("He won a prize of 8,750 pounds, a sum that few earn.", "pounds", "a sum that few earn"),
        ("They admitted that the weapons gave Norway time.", "Norway", None),
        ("Each of them is called a polyp, and most live long.", "live", None),
        ("Ida was late.", "Ida", None),
        ("The kiln was lit at dawn.", "kiln", None),
        ("On the way to Bergen (1871) it rained.", "Bergen", None),
        ("It was the end of the war in Norway.", "Norway", None),
    ],
)
def test_a_sentence_says_what_a_word_means(text: str, word: str, meaning: str | None) -> None:
    """Copula, apposition, parenthesis, dash and naming are read; anything else explains nothing."""
    (start, end), *_ = occurrences(text, key_of(word))
    found = definition(text, start, end)

    assert (text[slice(*found[1])] if found else None) == meaning


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("krill", "small shrimp-like animals"),
        ("What is the SHT?", "The Skerry Harbour Trust"),
        ("sluise", "a gate that"),
    ],
)
def test_the_meaning_is_marked(word: str, meaning: str) -> None:
    """The passage that explains comes alone, the meaning marked; a slip in the word is forgiven."""
    finding = PASSAGES.define(word)

    assert len(finding.passages) == 1
    assert finding.passages[0].phrase is not None
    assert ARTICLE.at(finding.passages[0].phrase).startswith(meaning)


def test_a_word_that_is_not_explained_is_shown_where_it_stands() -> None:
    """Without an explanation the passages with the word come in the order of the text, nothing marked."""
    finding = PASSAGES.define("herring")

    assert [passage.phrase for passage in finding.passages] == [None]


def test_a_word_that_the_article_lacks_is_not_found() -> None:
    """The article has nothing to say of it."""
    assert not PASSAGES.define("parliament")
    assert not PASSAGES.define("slice")  # a word of its own, no slip for "sluice"
    assert not PASSAGES.define("?")


def test_a_meaning_does_not_give_the_key_away() -> None:
    """The passage that explains is kept back where it holds the key of the open question."""
    finding = PASSAGES.define("What is the Raft?", withheld=("a floating dock",))

    assert finding.is_withheld
    assert "floating" not in " ".join(passage.text for passage in finding.passages)


def test_nothing_is_kept_back_that_would_not_explain() -> None:
    """Where the passages with a word do not say what it means, none of them is promised for later."""
    finding = PASSAGES.define("What is a trade?", withheld=("Bergen",))

    assert (finding.passages, finding.is_withheld) == ((), False)
