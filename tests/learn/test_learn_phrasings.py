"""The files of phrasings: each says all that the bot says, and fills in no more than it is given."""

from __future__ import annotations

import ast
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest
from harbour_talk import HARBOUR, NOW, said

import quizbot.learn
from quizbot.errors import QuizbotError
from quizbot.learn import LineKind, Session
from quizbot.learn.intents import COMMANDS, Intent
from quizbot.learn.phrases import Length, Phrase, Tone, filled, phrasings, read_phrasings
from quizbot.learn.voice import Voice

CODE = sorted(Path(quizbot.learn.__file__).parent.rglob("*.py"))


def is_voice(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in ("voice", "_ours", "self")


def spoken() -> dict[str, set[str]]:
    """Return the phrases that the code names, a "*" for what it puts together, with what it fills in."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in CODE:
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for call in (node for node in nodes if isinstance(node, ast.Call) and is_voice(node) and node.args):
            is_hint = getattr(call.func, "id", "") == "_ours"
            for name in names(call.args[0]) or ["*"] * is_hint:
                found["hint_" * is_hint + name] |= {keyword.arg for keyword in call.keywords if keyword.arg}
    return found


def names(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return [*names(node.body), *names(node.orelse)]
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)]
    return []


SPOKEN = spoken()
FROM_TABLES = {
    *("put_in_order", "fill_the_gap", "in_sentences"),
    *("number_words", "right", "almost", "partly", "wrong"),
    *(command.help for command in COMMANDS),
}
"""Named through a table of the code."""


def fits(name: str, pattern: str) -> bool:
    start, star, end = pattern.partition("*")
    return name == pattern or (bool(star) and name.startswith(start) and name.endswith(end))


@pytest.mark.parametrize("tone", Tone)
def test_every_phrase_is_used_and_every_used_one_is_there(tone: Tone) -> None:
    """A tone neither lacks a phrase nor carries one that nobody says."""
    there = set(phrasings(tone))

    assert {name for name in there - FROM_TABLES if not any(fits(name, known) for known in SPOKEN)} == set()
    assert {name for name in SPOKEN if "*" not in name} | FROM_TABLES <= there
    assert there == set(phrasings(Tone.PLAIN))


def placeholders(template: str) -> frozenset[str]:
    """Return the names in braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("tone", Tone)
def test_phrases_fill_in_only_what_they_are_given(tone: Tone) -> None:
    """No phrase has a name in braces that the code does not fill."""
    wrong = {}
    for name, phrase in phrasings(tone).items():
        given = set().union(*(fills for known, fills in SPOKEN.items() if fits(name, known)))
        if name.startswith("progress_"):
            given |= {"number", "total", "right", "closed", "percent", "left"}
        used = set().union(*(placeholders(text) for length in Length for text in phrase.variants(length)))
        if used - given:
            wrong[name] = used - given

    assert wrong == {}


def test_each_intent_in_doubt_has_an_offer() -> None:
    """Whatever a reply may be besides an answer, the bot can say what it would do."""
    settled = {Intent.ANSWER, Intent.UNKNOWN_COMMAND}

    assert {f"shall_i_{intent}" for intent in set(Intent) - settled} <= set(phrasings(Tone.PLAIN))


def test_number_chooses_the_word() -> None:
    """One hint, two hints."""
    assert [filled("{n} {n:hint|hints}", {"n": n}) for n in (0, 1, 2)] == ["0 hints", "1 hint", "2 hints"]


def test_words_do_not_come_twice_running() -> None:
    """A phrase with variants never repeats itself at once; the seed fixes the choice."""
    voice, again = Voice(7), Voice(7)
    heard = [voice("wrong") for _ in range(20)]

    assert all(one != other for one, other in pairwise(heard))
    assert heard == [again("wrong") for _ in range(20)]


@pytest.mark.parametrize("text", ["right = 3", "right = {full = 1, brief = 'x'}", "right ="])
def test_broken_file_is_refused(text: str) -> None:
    """A file that is no phrasings is told as one line."""
    with pytest.raises(QuizbotError):
        read_phrasings(text)


def test_plain_text_stands_for_both_lengths() -> None:
    """A phrase without lengths says the same in both."""
    assert read_phrasings("right = 'Yes.'") == {"right": Phrase(full="Yes.", brief="Yes.")}


def test_tone_and_length_are_set_by_word() -> None:
    """The session tells the setting, changes it and speaks so from then on."""
    talk = Session(HARBOUR, seed=3)
    talk.open()

    assert "plain" in said(talk.say("/tone", NOW))
    assert talk.say("/tone warm", NOW).intent is Intent.SETTING
    assert "Gladly" in said(talk.say("/tone warm", NOW))
    talk.say("/length brief", NOW)
    assert (talk.tone, talk.length) == (Tone.WARM, Length.BRIEF)
    assert not [line for line in talk.say("Ada Thornbury", NOW).lines if line.kind is LineKind.EXPLANATION]


def test_commands_complete() -> None:
    """A slash and a beginning give the commands that fit, each with its help."""
    talk = Session(HARBOUR, seed=3)

    assert [command.word for command, _ in talk.completions("/h")] == ["hint", "harder", "help"]
    assert len(talk.completions("/")) == len(COMMANDS)
    assert talk.completions("/clue")[0][0].word == "hint"
    assert talk.completions("hint") == ()
    assert all(text and not text.endswith(".") for _, text in talk.completions("/"))


@pytest.mark.parametrize("tone", Tone)
def test_one_question_left_is_spoken_of_as_one(tone: Tone) -> None:
    """Singular and plural agree in what is said of questions still to ask."""
    for phrase in phrasings(tone)["result_stopped"].variants(Length.FULL):
        assert "they" not in filled(phrase, {"left": 1})
