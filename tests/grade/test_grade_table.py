"""What a teacher expects of a verdict, rule by rule: key, reply, mark."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Evidence, Question
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
    ("19 km", "over 19 km", "wrong"),
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
    ("Henry VIII", "Henry the Eighth", "right"),
    ("Henry VIII", "Henry VII", "wrong"),
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
    ("September 4, 1981", "1981", "partly"),
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
    ("the 1970s", "the seventies", "wrong"),
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


LISTS = [
    ("rye, wheat, oats", "short"),
    ("oats; wheat; rye", "right"),
    ("oats, rye and wheat", "right"),
    ("1. rye\n2. wheat\n3. oats", "right"),
    ("rye wheat oats", "right"),
    ("ry, wheatt and oats", "partly"),
    ("rye, wheet, oats", "almost"),
    ("rye and oats", "partly"),
    ("rye", "partly"),
    ("rye, wheat, oats, barley", "almost"),
    ("rye, barley, maize", "wrong"),
    ("barley, maize, rice", "wrong"),
]


@pytest.mark.parametrize(("reply", "mark"), LISTS[1:])
def test_lists(reply: str, mark: str) -> None:
    """A list counts part by part in any order; wrong extras cost."""
    question = Question(prompt="Name the three crops.", kind="list", answer=("rye", "wheat", "oats"))

    assert grade(question, reply).mark == mark


@pytest.mark.parametrize(
    ("reply", "mark"),
    [
        ("egg, larva, pupa, adult", "right"),
        ("egg -> larva -> pupa -> adult", "right"),
        ("egg then larva then pupa then adult", "right"),
        ("egg, larva, adult, pupa", "partly"),
        ("egg, larva, pupa", "partly"),
        ("adult, pupa, larva, egg", "wrong"),
        ("frog", "wrong"),
    ],
)
def test_orders(reply: str, mark: str) -> None:
    """A sequence counts in its order, partly where most of it stands."""
    question = Question(prompt="Put in order.", kind="order", answer=("egg", "larva", "pupa", "adult"))

    assert grade(question, reply).mark == mark


@pytest.mark.parametrize(
    ("reply", "mark"),
    [
        ("Lyon", "right"),
        ("lyon", "right"),
        ("b", "right"),
        ("B)", "right"),
        ("2", "right"),
        ("option b", "right"),
        ("b) Lyon", "right"),
        ("Lyom", "almost"),
        ("a", "wrong"),
        ("Nice", "wrong"),
        ("Paris", "wrong"),
        ("Lyon or Nice", "wrong"),
        ("e", "wrong"),
    ],
)
def test_choices(reply: str, mark: str) -> None:
    """A choice is picked by text, letter or number."""
    question = Question(prompt="Which city?", kind="choice", answer="Lyon", distractors=("Nice", "Lille", "Metz"))

    assert grade(question, reply, options=("Nice", "Lyon", "Lille", "Metz")).mark == mark


@pytest.mark.parametrize(
    ("answer", "reply", "mark"),
    [
        ("true", "true", "right"),
        ("true", "T", "right"),
        ("true", "yes", "right"),
        ("true", "that's right", "right"),
        ("true", "flase", "wrong"),
        ("true", "not true", "wrong"),
        ("true", "false", "wrong"),
        ("false", "no", "right"),
        ("false", "F", "right"),
        ("false", "it is not true", "right"),
        ("false", "flase", "right"),
        ("false", "true or false", "wrong"),
        ("false", "perhaps", "wrong"),
    ],
)
def test_true_false(answer: str, reply: str, mark: str) -> None:
    """True and false are heard in all their usual words."""
    assert grade(Question(prompt="Is it so?", kind="true_false", answer=answer), reply).mark == mark


@pytest.mark.parametrize(
    ("changes", "reply", "mark"),
    [
        ({"accept": ("red deer",)}, "red deer", "right"),
        ({"reject": ("moose",)}, "moose", "wrong"),
        ({"reject": ("the elk cow",)}, "elk cow", "wrong"),
        ({"reject": ("elkk",)}, "elkk", "wrong"),
        ({"type": "exact"}, "Elk", "wrong"),
        ({"type": "exact"}, "elk", "right"),
        ({"typos": "strict", "answer": "wapiti"}, "wappiti", "wrong"),
        ({"typos": "forgiving", "answer": "wapiti"}, "wappiti", "almost"),
        ({"type": "person", "answer": "Ana Ruiz", "prompt": "Name the founder."}, "Ruiz", "right"),
    ],
)
def test_directives(changes: dict[str, object], reply: str, mark: str) -> None:
    """What the teacher accepts, rejects or demands to the letter wins over every rule."""
    question = Question.model_validate({"prompt": "Which animal is it?", "answer": "elk", **changes})

    assert grade(question, reply).mark == mark


EVIDENCE = (
    "The pier, 400 metres (1,312 ft) long, was closed after a storm tore off its iron deck, and reopened in 2003."
)


@pytest.mark.parametrize(
    ("prompt", "key", "reply", "mark"),
    [
        ("Why was the pier closed?", "a storm tore off its deck", "because a storm tore the iron deck off", "right"),
        ("Why was the pier closed?", "a storm tore off its deck", "storm ripped off the dekc", "almost"),
        ("Why was the pier closed?", "a storm tore off its deck", "the pier was closed", "wrong"),
        ("Why was the pier closed?", "a storm tore off its deck", "a storm did not tear off its deck", "wrong"),
        ("Why was the pier closed?", "a storm tore off its deck", "a fire", "wrong"),
        ("How long is the pier?", "400 metres", "1,312 feet", "right"),
        ("How long is the pier?", "400 metres", "1,312 metres", "wrong"),
        ("When did the pier reopen?", "2003", "it reopened in 2003 after the storm", "right"),
    ],
)
def test_evidence(prompt: str, key: str, reply: str, mark: str) -> None:
    """The evidence makes detail harmless, mends spelling and gives a quantity in its other unit."""
    question = Question(prompt=prompt, answer=key, evidence=Evidence(quote=EVIDENCE))

    assert grade(question, reply).mark == mark
