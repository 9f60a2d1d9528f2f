"""What a teacher expects of a verdict, rule by rule: key, reply, mark."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Question
from quizbot.grade import grade

PLAIN = [
    ("photosynthesis", "photosynthesis", "right"),
    ("photosynthesis", "PHOTOSYNTHESIS", "right"),
    ("photosynthesis", "  photosynthesis. ", "right"),
    ("photosynthesis", '"photosynthesis"', "right"),
    ("photosynthesis", "Photo-synthesis", "right"),
    ("photosynthesis", "ｐｈｏｔｏｓｙｎｔｈｅｓｉｓ", "right"),
    ("the tide", "tide", "right"),
    ("tide", "the tide", "right"),
    ("tide", "a tide!", "right"),
    ("tides", "tide", "right"),
    ("a ferry", "ferries", "right"),
    ("health care", "healthcare", "right"),
    ("salt & pepper", "salt and pepper", "right"),
    ("salt and pepper", "pepper and salt", "right"),
    ("rock-and-roll", "rock and roll", "right"),
    ("the engineer's daughter", "the engineer’s daughter", "right"),
    ("colour", "color", "right"),
    ("organisation", "organization", "right"),
    ("the theatre", "theater", "right"),
    ("travelled", "traveled", "right"),
    ("grey", "gray", "right"),
    ("defence", "defense", "right"),
    ("café", "café", "right"),
    ("café", "cafe\u0301", "right"),
    ("café", "cafe", "almost"),
    ("Düsseldorf", "Dusseldorf", "almost"),
    ("Dusseldorf", "Düsseldorf", "right"),
    ("Ötzi", "otzi", "almost"),
    ("the harbour wall", "I think it is the harbour wall", "right"),
    ("the harbour wall", "It was the harbour wall.", "right"),
    ("granite", "basalt", "wrong"),
    ("the harbour wall", "the lighthouse", "wrong"),
    ("France", "French", "right"),
    ("Roman", "Rome", "right"),
    ("Norwegian fishermen", "fishermen from Norway", "right"),
]
NOTHING = [
    ("granite", "", "wrong"),
    ("granite", "   ", "wrong"),
    ("granite", "?", "wrong"),
    ("granite", "I don't know", "wrong"),
    ("granite", "i dont know", "wrong"),
    ("granite", "idk", "wrong"),
    ("granite", "no idea", "wrong"),
    ("granite", "not sure", "wrong"),
    ("granite", "...", "wrong"),
    ("granite", "pass", "wrong"),
    ("Pass", "pass", "right"),
]
SLIPS = [
    ("tuberculosis", "tubercolosis", "almost"),
    ("tuberculosis", "tuberclosis", "almost"),
    ("tuberculosis", "tuberculossis", "almost"),
    ("granite", "grnaite", "almost"),
    ("granite", "granit", "almost"),
    ("granite", "granitte", "almost"),
    ("government", "goverment", "almost"),
    ("necessary", "neccessary", "almost"),
    ("Mediterranean Sea", "mediteranean sea", "almost"),
    ("the lighthouse keeper", "teh lighthouse keper", "almost"),
    ("Archimedes", "Archimedis", "almost"),
    ("tailor", "sailor", "wrong"),
    ("granite", "granted", "wrong"),
    ("weather", "whether", "wrong"),
    ("Iran", "Iraq", "wrong"),
    ("Austria", "Australia", "wrong"),
    ("amide", "amine", "wrong"),
    ("meiosis", "mitosis", "wrong"),
    ("stalactite", "stalagmite", "wrong"),
    ("perspective", "prospective", "wrong"),
    ("cat", "cut", "wrong"),
    ("stable", "unstable", "wrong"),
    ("legal", "illegal", "wrong"),
    ("noxious", "noxiously", "partly"),
]
NUMBERS = [
    ("19 km", "19 km", "right"),
    ("19 km", "19 kilometres", "right"),
    ("19 km", "nineteen kilometers", "right"),
    ("19 km", "19", "right"),
    ("19 km", "19km", "right"),
    ("19 km", "about 19 km", "right"),
    ("19 km", "it is 19 km long", "right"),
    ("19 km", "19 miles", "wrong"),
    ("19 km", "91 km", "wrong"),
    ("19 km", "20 km", "wrong"),
    ("19 km", "about 20 km", "almost"),
    ("19 km", "19 or 20 km", "wrong"),
    ("19 km", "not 19 km", "wrong"),
    ("19 km", "over 19 km", "almost"),
    ("19 km", "deep", "wrong"),
    ("60 million", "60,000,000", "right"),
    ("60 million", "60000000", "right"),
    ("60 million", "sixty million", "right"),
    ("60 million", "60m", "right"),
    ("60 million", "sixty milion", "right"),
    ("60 million", "60 thousand", "wrong"),
    ("60 million", "60", "wrong"),
    ("60 million", "16 million", "wrong"),
    ("100,000", "100 000", "right"),
    ("100,000", "one hundred thousand", "right"),
    ("35 percent", "35%", "right"),
    ("35 percent", "35 per cent", "right"),
    ("35 percent", "thirty-five percent", "right"),
    ("35 percent", "thirtyfive percent", "right"),
    ("35 percent", "53%", "wrong"),
    ("35 percent", "all but 35 percent", "wrong"),
    ("3", "three", "right"),
    ("three", "3", "right"),
    ("three", "3.0", "right"),
    ("2.5", "2.6", "wrong"),
    ("$17.7 billion", "17.7 billion dollars", "right"),
    ("$17.7 billion", "17,700,000,000", "right"),
    ("$17.7 billion", "17.7 billion euros", "wrong"),
    ("twenty-one", "21", "right"),
    ("a dozen", "12", "right"),
    ("two thirds", "two-thirds", "right"),
    ("two thirds", "one third", "wrong"),
    ("105", "a hundred and five", "right"),
    ("the third", "third", "right"),
    ("the third", "3rd", "right"),
    ("World War II", "World War Two", "right"),
    ("World War II", "World War 2", "right"),
    ("World War II", "the Second World War", "right"),
    ("World War II", "World War I", "wrong"),
    ("World War II", "ww2", "right"),
    ("World War II", "WWII", "right"),
    ("World War II", "WWI", "wrong"),
    ("Henry VIII", "Henry the Eighth", "right"),
    ("Henry VIII", "Henry VII", "wrong"),
    ("5 to 10 km", "5-10 km", "right"),
    ("5 to 10 km", "between five and ten kilometres", "right"),
    ("5 to 10 km", "5 km", "partly"),
    ("5 to 10 km", "7 km", "wrong"),
    ("5 to 10 km", "5 to 12 km", "wrong"),
    ("5 to 10 km", "5 to 10 miles", "wrong"),
    ("900 km (559 mi)", "900 km", "right"),
    ("900 km (559 mi)", "559 miles", "right"),
    ("900 km (559 mi)", "559 km", "wrong"),
    ("1:30", "1:30", "right"),
    ("1:30 pm", "13:30", "right"),
    ("1:30 pm", "1:45 pm", "wrong"),
]
DATES = [
    ("September 4, 1981", "4 September 1981", "right"),
    ("September 4, 1981", "sept 4th 1981", "right"),
    ("September 4, 1981", "on the fourth of September 1981", "right"),
    ("September 4, 1981", "1981-09-04", "right"),
    ("September 4, 1981", "4/9/1981", "right"),
    ("September 4, 1981", "9/4/1981", "right"),
    ("September 4, 1981", "4 september 1991", "wrong"),
    ("September 4, 1981", "5 September 1981", "wrong"),
    ("September 4, 1981", "October 4, 1981", "wrong"),
    ("September 4, 1981", "September 1981", "almost"),
    ("September 4, 1981", "1981", "almost"),
    ("September 4, 1981", "4 septmber 1981", "right"),
    ("1966", "1966", "right"),
    ("1966", "in 1966", "right"),
    ("1966", "4 July 1966", "right"),
    ("1966", "1967", "wrong"),
    ("1966", "1966 or 1967", "wrong"),
    ("1966", "after 1966", "wrong"),
    ("1966", "not 1966", "wrong"),
    ("1966", "the 1960s", "partly"),
    ("1966", "the 20th century", "partly"),
    ("44 BC", "44 B.C.", "right"),
    ("44 BC", "44 BCE", "right"),
    ("the 1970s", "the seventies", "right"),
    ("the 1970s", "1970s", "right"),
    ("the 1970s", "the 1980s", "wrong"),
    ("the 9th century", "ninth century", "right"),
    ("the 9th century", "the 800s", "right"),
    ("the 9th century", "9th century BC", "wrong"),
    ("18th century", "17th century", "wrong"),
    ("June 2016", "june of 2016", "right"),
    ("from 1985 to 1986", "1985-1986", "right"),
]
PEOPLE = [
    ("Marie Curie", "Marie Curie", "right"),
    ("Marie Curie", "curie", "right"),
    ("Marie Curie", "Mme. Curie", "right"),
    ("Marie Curie", "Dr Marie Curie", "right"),
    ("Marie Curie", "M. Curie", "right"),
    ("Marie Curie", "Curie, Marie", "right"),
    ("Marie Curie", "Marie", "partly"),
    ("Marie Curie", "Pierre Curie", "wrong"),
    ("Marie Curie", "marie curry", "wrong"),
    ("Marie Curie", "not Marie Curie", "wrong"),
    ("Marie Curie", "Marie Curie or Lise Meitner", "wrong"),
    ("Fryderyk Skarbek", "skarbeck", "almost"),
    ("Fryderyk Skarbek", "frederyk skarbeck", "almost"),
    ("John Ronald Reuel Tolkien", "J. R. R. Tolkien", "right"),
    ("Alice Munro", "alice ann munro", "right"),
    ("Saint Bernadette Soubirous", "St. Bernadette", "right"),
    ("Captain James Cook", "James Cook", "right"),
]
PHRASES = [
    ("Sahara Desert", "Sahara", "right"),
    ("Sahara Desert", "Desert", "partly"),
    ("grizzly bear", "a bear", "partly"),
    ("World Health Organization", "WHO", "right"),
    ("World Health Organization", "world health organisation", "right"),
    ("World Health Organization", "World Trade Organization", "wrong"),
    ("FBI", "Federal Bureau of Investigation", "right"),
    ("the USA", "United States", "right"),
    ("United Kingdom", "UK", "right"),
    ("tuberculosis", "not tuberculosis", "wrong"),
    ("tuberculosis", "it was definitely not tuberculosis", "wrong"),
    ("psychiatric crisis", "no psychiatric crisis", "wrong"),
    ("destabilize the country", "stabilize the country", "wrong"),
    ("to raise the bridge", "to lower the bridge", "wrong"),
    ("London", "London or Berlin", "wrong"),
    ("a rooster", "cat, dog, rooster, duck, goose, pig", "wrong"),
    ("he heard his son talking to himself", "his son heard him talking to himself", "wrong"),
    ("because the river flooded", "the river flooded", "right"),
    ("because the river flooded", "as the river had flooded", "right"),
    ("because the river flooded", "the river never flooded", "wrong"),
    ("large ships", "big ships", "right"),
]


def ask(key: str, reply: str, prompt: str) -> str:
    return str(grade(Question(prompt=prompt, answer=key), reply).mark)


@pytest.mark.parametrize(("key", "reply", "mark"), PLAIN)
def test_folding(key: str, reply: str, mark: str) -> None:
    """Case, marks, articles, spacing, spelling variants and plural never cost a right answer its mark."""
    assert ask(key, reply, "What is it?") == mark


@pytest.mark.parametrize(("key", "reply", "mark"), NOTHING)
def test_no_answer(key: str, reply: str, mark: str) -> None:
    """Nothing, or owning to know nothing, is wrong; unless that is the key."""
    assert ask(key, reply, "What is it?") == mark


@pytest.mark.parametrize(("key", "reply", "mark"), SLIPS)
def test_slips(key: str, reply: str, mark: str) -> None:
    """A misspelling is almost right, another word is not."""
    assert ask(key, reply, "What is it?") == mark


@pytest.mark.parametrize(("key", "reply", "mark"), NUMBERS)
def test_numbers(key: str, reply: str, mark: str) -> None:
    """A number counts by value and unit, however it is written."""
    assert ask(key, reply, "How much is it?") == mark


@pytest.mark.parametrize(("key", "reply", "mark"), DATES)
def test_dates(key: str, reply: str, mark: str) -> None:
    """A date counts by its parts, in any order."""
    assert ask(key, reply, "When was it?") == mark


@pytest.mark.parametrize(("key", "reply", "mark"), PEOPLE)
def test_people(key: str, reply: str, mark: str) -> None:
    """A surname names its person, a first name alone does not."""
    assert ask(key, reply, "Who was it?") == mark


@pytest.mark.parametrize(("key", "reply", "mark"), PHRASES)
def test_phrases(key: str, reply: str, mark: str) -> None:
    """Initials and short forms count; reversals, siblings and several answers do not."""
    assert ask(key, reply, "What does the text say?") == mark
