"""The table of what students say, read from its file once."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.rule import Rule, parse_rule

Found = tuple[Intent, tuple[str, ...]]
"""An intent and the words of its subject."""
Keywords = tuple[tuple[Intent, tuple[str, ...]], ...]
_NO_TERMS = frozenset(
    "i you he she it they we that this there why what who how when where which please pls ugh hmm hm um uh er oh ah "
    "eh".split()
)
"""What nobody asks the meaning of: "you are mean" is no question, and a sigh before one is no word of it."""

_NO_CLAIMANTS = frozenset("what who which when where why how because he she they if since".split())
"""Nobody contests a verdict with these first: "because he was right" is an answer."""


class _Around(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    before: str
    after: str


class _File(BaseModel):
    """The file as it is written; see its head for the notation."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    spelling: dict[str, str]
    around: _Around
    classes: dict[str, str]
    rules: dict[Intent, str]
    asked: dict[Intent, str]
    of_the_question: dict[Intent, str]
    over: dict[Intent, str]
    keywords: dict[Intent, str]
    asked_keywords: dict[Intent, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rules by intent, in the order in which they are tried.

    `asked` and `of_the_question` hold those that only count where they speak of words of the question, `over` those
    that only count when no question is open; `keywords` and `asked_keywords` tell what a request and a question are
    most likely for by a word in them. `before` and `after` are
    the courtesies around a request, `spellings` the chat spellings, `vocabulary` every word that the rules use.
    """

    rules: tuple[tuple[Intent, Rule], ...]
    asked: tuple[tuple[Intent, Rule], ...]
    of_the_question: tuple[tuple[Intent, Rule], ...]
    over: tuple[tuple[Intent, Rule], ...]
    keywords: Keywords
    asked_keywords: Keywords
    before: frozenset[tuple[str, ...]]
    after: frozenset[tuple[str, ...]]
    spellings: dict[str, str]
    vocabulary: frozenset[str]

    @property
    def longest_spelling(self) -> int:
        return max(spelling.count(" ") + 1 for spelling in self.spellings)

    def match(self, cores: Sequence[tuple[str, ...]]) -> Found | None:
        """Return the first intent with a rule that one of `cores` fills, and the subject's words.

        Small talk comes last: "need a hint here" is no remark, though "need …" may be one.
        """
        firm = tuple(each for each in self.rules if each[0] is not Intent.SMALLTALK)
        talk = tuple(each for each in self.rules if each[0] is Intent.SMALLTALK)
        for rules in (firm, talk):
            for core in cores:
                if (found := first_match(rules, core)) is not None:
                    return found
        return None


def first_keyword(keywords: Keywords, words: tuple[str, ...]) -> Intent | None:
    """Return the first intent of which `words` hold a keyword."""
    text = f" {' '.join(words)} "
    return next((intent for intent, known in keywords if any(f" {word} " in text for word in known)), None)


def first_match(rules: Sequence[tuple[Intent, Rule]], words: tuple[str, ...]) -> Found | None:
    for intent, rule in rules:
        subject = rule.match(words)
        if subject is None or (intent is Intent.DEFINE and set(subject) & _NO_TERMS):
            continue
        if intent is Intent.OVERRIDE and words[0] in _NO_CLAIMANTS:
            continue
        return intent, subject
    return None


@cache
def table() -> Table:
    """Return the table for English."""
    text = files(__package__).joinpath("english.toml").read_text(encoding="utf-8")
    return read_table(text)


def read_table(text: str) -> Table:
    """Return the table that a TOML text writes; raises `ValueError` where it is not one."""
    kept = _File.model_validate(tomllib.loads(text))
    written = (kept.rules, kept.asked, kept.of_the_question, kept.over)
    rules, asked, bound, over = (_rules(each, kept.classes) for each in written)
    tokens = (token for _, rule in (*rules, *asked, *bound, *over) for token in rule.tokens)
    said = {word for token in tokens for option in token.options for word in option}
    around = kept.around
    keywords, asked_keywords = _keywords(kept.keywords), _keywords(kept.asked_keywords)
    said |= {word for _, words in (*keywords, *asked_keywords) for phrase in words for word in phrase.split()}
    before, after = _phrases(around.before), _phrases(around.after)
    return Table(rules, asked, bound, over, keywords, asked_keywords, before, after, kept.spelling, frozenset(said))


def _rules(written: dict[Intent, str], classes: dict[str, str]) -> tuple[tuple[Intent, Rule], ...]:
    return tuple(
        (intent, parse_rule(line, classes)) for intent, lines in written.items() for line in lines.strip().splitlines()
    )


def _keywords(written: dict[Intent, str]) -> Keywords:
    return tuple((intent, tuple(words.split("|"))) for intent, words in written.items())


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.replace("\n", "").split("|"))
