"""Words are cut where the treebanks cut them, and nothing but white space is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizbot.read.lemma import lemma
from quizbot.read.tokens import tokenize


def cut(text: str) -> str:
    return "|".join(text[start:end] for start, end in tokenize(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don't know.", "I|do|n't|know|."),
        ("They can’t and won’t.", "They|ca|n’t|and|wo|n’t|."),
        ("She cannot stay", "She|can|not|stay"),
        ("We're gonna win", "We|'re|gon|na|win"),
        ("I'd've gone", "I|'d|'ve|gone"),
        ("Mr Kim's car", "Mr|Kim|'s|car"),
        ("the workers’ rights", "the|workers|’|rights"),
        ("James' hat", "James|'|hat"),
        ("It’s Mrs. O'Brien", "It|’s|Mrs.|O'Brien"),
        ("at five o'clock", "at|five|o'clock"),
        ("a well-known state-of-the-art plan", "a|well|-|known|state|-|of|-|the|-|art|plan"),
        ("non-aligned and pro-Western", "non-aligned|and|pro-Western"),
        ("in 1914-1918", "in|1914|-|1918"),
        ("the 1960s, the 19th", "the|1960s|,|the|19th"),
        ("cost £5m, or $10bn", "cost|£|5|m|,|or|$|10|bn"),
        ("US$3.5 billion", "US$|3.5|billion"),
        ("11,000 people, 7.5% of them", "11,000|people|,|7.5|%|of|them"),
        ("It ended in 1999.", "It|ended|in|1999|."),
        ("at 5pm on 9/11", "at|5|pm|on|9/11"),
        ("from 10:30 a.m. on", "from|10:30|a.m.|on"),
        ("the U.S. and the U.N.", "the|U.S.|and|the|U.N."),
        ("J. R. R. Tolkien, J.K. Rowling", "J.|R.|R.|Tolkien|,|J.K.|Rowling"),
        ("vitamin C.", "vitamin|C|."),
        ("No. 10 said: No.", "No.|10|said|:|No|."),
        ("e.g. Dr. Jones vs. Acme Inc. today", "e.g.|Dr.|Jones|vs.|Acme|Inc.|today"),
        ("see https://example.org/a?b=c, now", "see|https://example.org/a?b=c|,|now"),
        ("write to ann@example.org.", "write|to|ann@example.org|."),
        ("visit www.example.com.", "visit|www.example.com|."),
        ("“Yes,” he said", "“|Yes|,|”|he|said"),
        ("war—and peace – both", "war|—|and|peace|–|both"),
        ("wait... what?!", "wait|...|what|?!"),
        ("AT&T and R&D", "AT&T|and|R&D"),
        ("and/or", "and|/|or"),
        ("(see [3])", "(|see|[|3|]|)"),
        ("the '90s", "the|'90s"),
        ("Qur'an", "Qur'an"),
        ("35mm film, 10km away", "35|mm|film|,|10|km|away"),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(text: str, words: str) -> None:
    """Clitics, possessives, hyphens, numbers with units, abbreviations, addresses and quotation marks."""
    assert cut(text) == words


@given(st.text(max_size=80) | st.text(alphabet="aZé1.,'’-–$%/@: n\n", max_size=40), st.integers(0, 20))
def test_words_never_overlap_and_cover_all_but_space(text: str, start: int) -> None:
    """Every character between the bounds that is not white space is in exactly one word."""
    past = start
    for first, last in tokenize(text, start, len(text)):
        assert past <= first < last <= len(text)
        assert not text[past:first].strip()
        past = last
    assert not text[past:].strip()


@given(st.text(alphabet="abc. '-5", max_size=20))
def test_what_surrounds_a_sentence_does_not_matter(text: str) -> None:
    """Cutting a part of a longer text gives the offsets of the part, moved."""
    alone = tokenize(text, 0, len(text))
    within = tokenize(f"xyz{text}n't", 3, 3 + len(text))
    assert [(start - 3, end - 3) for start, end in within] == alone


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "expected"),
    [
        ("belies", "VERB", "VBZ", "belie"),
        ("uses", "VERB", "VBZ", "use"),
        ("found", "VERB", "VBD", "find"),
        ("found", "VERB", "VB", "found"),
        ("founded", "VERB", "VBD", "found"),
        ("left", "VERB", "VBN", "leave"),
        ("was", "AUX", "VBD", "be"),
        ("n’t", "PART", "RB", "not"),
        ("ca", "AUX", "MD", "can"),
        ("children", "NOUN", "NNS", "child"),
        ("Children", "NOUN", "NNS", "child"),
        ("American", "ADJ", "JJ", "American"),
        ("better", "ADJ", "JJR", "good"),
        ("them", "PRON", "PRP", "they"),
        ("States", "PROPN", "NNPS", "States"),
        ("Brexit", "PROPN", "NNP", "Brexit"),
        ("lying", "VERB", "VBG", "lie"),
        ("1990s", "NOUN", "NNS", "1990s"),
        ("co-wrote", "VERB", "VBD", "co-write"),
        ("outsold", "VERB", "VBD", "outsell"),
        ("reached", "VERB", "VBD", "reach"),
    ],
)
def test_lemmas(word: str, upos: str, xpos: str, expected: str) -> None:
    """A form's lemma depends on its tags; names stay as they are."""
    assert lemma(word, upos, xpos, initial=word == "Children") == expected
