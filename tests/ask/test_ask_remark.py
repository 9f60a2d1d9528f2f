"""What a wrong reply is, when the bank or the article knows it."""

from __future__ import annotations

import pytest
from skerry import BANK, BUILDER, CAUSE, MAYOR, PASSAGES, QUEEN, YEAR

from quizbot.ask import what_it_is
from quizbot.ask.remark import statement_of
from quizbot.bank.model import Kind, Question


@pytest.mark.parametrize(
    ("question", "reply", "statement"),
    [
        (YEAR, "Ada Morn", "Ada Morn built the first pier"),
        (QUEEN, "i think it was ada morn", "Ada Morn built the first pier"),
        (BUILDER, "Tom Reed", "Tom Reed was the mayor of Skerry"),
        (MAYOR, "the storm", "A storm destroyed the pier"),
    ],
)
def test_the_answer_to_another_question_is_told_as_a_statement(question: Question, reply: str, statement: str) -> None:
    """Where question and answer make one plain sentence, that sentence is said."""
    remark = what_it_is(reply, question, BANK, PASSAGES)

    assert remark is not None
    assert remark.statement == statement


def test_a_misspelt_answer_to_another_question_is_known() -> None:
    """A slip does not hide whose name it is; the statement has the name as it is written."""
    diver = Question(prompt="Who repaired the dock?", answer="Margit Hollander")
    bank = BANK.model_copy(update={"questions": (*BANK.questions, diver)})
    remark = what_it_is("margit holander", BUILDER, bank, PASSAGES)

    assert remark is not None
    assert remark.statement == "Margit Hollander repaired the dock"


def test_an_answer_in_other_words_names_the_question_that_it_answers() -> None:
    """A whole sentence that another question would take as right is told apart from nonsense."""
    why = Question(prompt="Why was no new pier built?", answer="because the herring had gone")
    bank = BANK.model_copy(update={"questions": (*BANK.questions, why)})
    remark = what_it_is("the herring was gone and so there was no money", BUILDER, bank, None)

    assert remark is not None
    assert remark.prompt == why.prompt


def test_what_only_has_the_answer_to_another_question_in_it_is_none() -> None:
    """A longer name answers nothing by a part of it; what is chatted around an answer is no part of it."""
    town = Question(prompt="Which town is far away?", answer="Bergen")
    bank = BANK.model_copy(update={"questions": (*BANK.questions, town)})
    remark = what_it_is("tom reed lol", BUILDER, bank, PASSAGES)

    assert what_it_is("trade with bergen", BUILDER, bank, None) is None
    assert remark is not None
    assert remark.reply == "tom reed"


def test_a_question_that_cannot_be_turned_is_quoted() -> None:
    """A question whose words would have to change their order is quoted as it stands."""
    remark = what_it_is("1871", QUEEN, BANK, PASSAGES)

    assert remark is not None
    assert (remark.statement, remark.prompt) == ("", YEAR.prompt)


@pytest.mark.parametrize(
    ("question", "reply", "passage"),
    [
        (YEAR, "1911", "A storm destroyed it in 1911."),
        (YEAR, "in 1954?", "In June 1954 the Queen came to see it."),
        (BUILDER, "the Bank of Orkney", "The mayor, Tom Reed, asked the Bank of Orkney for help."),
        (BUILDER, "Raft", "Today ferries leave from a floating dock called the Raft."),
        (BUILDER, "5 gates", "It has five gates."),
    ],
)
def test_a_name_or_number_of_the_article_is_shown_in_its_sentence(question: Question, reply: str, passage: str) -> None:
    """The sentence that explains the name comes before others."""
    remark = what_it_is(reply, question, BANK, PASSAGES)

    assert remark is not None
    assert remark.passage is not None
    assert " ".join(remark.passage.text.split()) == passage


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        (BUILDER, "herring"),  # a common word says nothing of itself
        (BUILDER, "the tall bridges and the towers of some distant harbour"),  # tells more than it names
        (YEAR, "17"),  # may be spelt out
        (CAUSE, "because pirates came"),  # tells rather than names
        (CAUSE, "my teacher says pirates"),
        (CAUSE, "not sure, maybe pirates"),
        (BUILDER, "NASA"),  # may be there in full
        (BUILDER, "destruction"),  # of a family with "destroyed"
        (BUILDER, "Skerry"),  # stands all over the article
        (BUILDER, "Ada"),  # part of the key
        (BUILDER, "she asked the Bank of Orkney for help in the year 1911 and so on"),
        (BUILDER, "..."),
        (QUEEN, "June"),  # part of the key
        (CAUSE, "the storm of 1911"),  # holds the key
        (Question(prompt="Is it so?", answer="true", kind=Kind.TRUE_FALSE), "1911"),
    ],
)
def test_it_is_silent_rather_than_wrong(question: Question, reply: str) -> None:
    """Nothing is said of a reply that is not surely one thing, nor what would tell the key."""
    assert what_it_is(reply, question, BANK, PASSAGES) is None


def test_the_proof_of_the_key_is_never_quoted() -> None:
    """A name that stands in the proof alone is passed over."""
    assert what_it_is("Ada Morn", YEAR, BANK.model_copy(update={"questions": (YEAR,)}), PASSAGES) is None


@pytest.mark.parametrize(("question", "reply"), [(BUILDER, "King Harald"), (YEAR, "in 1872"), (CAUSE, "a pirate")])
def test_what_the_article_lacks_is_known_to_be_nowhere_in_it(question: Question, reply: str) -> None:
    """Neither a word of it nor one that means the same stands there: not the text was misread, it was guessed."""
    remark = what_it_is(reply, question, BANK, PASSAGES)

    assert remark is not None
    assert (remark.prompt, remark.passage) == ("", None)


def test_without_the_article_the_bank_alone_is_asked() -> None:
    """A quiz whose article is not at hand still knows its other answers."""
    assert what_it_is("Ada Morn", YEAR, BANK, None) is not None
    assert what_it_is("1911", YEAR, BANK, None) is None


@pytest.mark.parametrize(
    ("prompt", "statement"),
    [
        ("Who led the march?", "Ole led the march"),
        ("Which ship sank first?", "Ole sank first"),
        ("What is the capital of the island?", "Ole is the capital of the island"),
        ("What is the frame of that boat made of?", ""),
        ("What is the frame made of that holds the sail?", ""),
        ("Who is late?", ""),
        ("Who did the king meet?", ""),
        ("Who is the king said to have met?", ""),
        ("What do sheep eat?", ""),
        ("Who eats bread?", ""),
        ("When did the talks fail?", ""),
        ("Where was the treaty signed?", ""),
        ("Who came, and when?", ""),
        ("How many ships sank?", ""),
    ],
)
def test_only_a_sure_question_becomes_a_statement(prompt: str, statement: str) -> None:
    """A question is turned only where its words keep their order."""
    assert statement_of(prompt, "Ole") == statement


def test_a_phrase_of_the_article_is_found_in_it() -> None:
    """Words that stand in the article one after the other are told with their passage, be they no name."""
    remark = what_it_is("a floating dock", CAUSE, BANK, PASSAGES)

    assert remark is not None
    assert remark.passage is not None
    assert remark.passage.text.startswith("Today ferries leave from a floating dock")


def test_a_reply_is_quoted_as_it_was_said() -> None:
    """What goes before a reply, such as "on" and "at", is cut from its start: not out of a word or the middle."""
    dock = Question(prompt="Where was the boat built?", answer="Ardstone at the bay")
    bank = BANK.model_copy(update={"questions": (*BANK.questions, dock)})
    remark = what_it_is("at ardstone at the bay", BUILDER, bank, PASSAGES)

    assert remark is not None
    assert remark.reply == "ardstone at the bay"


def test_what_a_whole_bank_is_about_is_no_other_answer() -> None:
    """The name that most prompts hold is not told as the answer to one of them."""
    about = [
        Question(prompt=f"What did Skerry do in 19{year}?", answer=f"It built pier {year}") for year in range(10, 15)
    ]
    town = Question(prompt="Which town is it?", answer="Skerry")
    bank = BANK.model_copy(update={"questions": (*about, town)})

    assert what_it_is("Skerry", about[0], bank, None) is None


@pytest.mark.parametrize("reply", ["C\n", "XL\n"])
def test_a_line_end_behind_a_numeral_ends_nothing(reply: str) -> None:
    """A reply that is a Roman numeral but for its line end is read like any other."""
    assert what_it_is(reply, BUILDER, BANK, PASSAGES) is None
