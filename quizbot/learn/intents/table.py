"""The table of what students say, read from its file once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.rule import Rule, parse_rule


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


@dataclass(frozen=True, slots=True)
class Table:
    """Rules by intent, in the order in which they are tried.

    `asked` holds those that only count where the reply asks about words of the question. `before` and `after` are
    the courtesies around a request, `spellings` the chat spellings, `vocabulary` every word that the rules use.
    """

    rules: tuple[tuple[Intent, Rule], ...]
    asked: tuple[tuple[Intent, Rule], ...]
    before: frozenset[tuple[str, ...]]
    after: frozenset[tuple[str, ...]]
    spellings: dict[str, str]
    vocabulary: frozenset[str]

    @property
    def longest_spelling(self) -> int:
        return max(spelling.count(" ") + 1 for spelling in self.spellings)

    def match(self, words: tuple[str, ...]) -> tuple[Intent, tuple[str, ...]] | None:
        """Return the first intent with a rule that `words` fill, and the subject's words."""
        return _first(self.rules, words)

    def match_asked(self, words: tuple[str, ...]) -> tuple[Intent, tuple[str, ...]] | None:
        return _first(self.asked, words)


def _first(rules: tuple[tuple[Intent, Rule], ...], words: tuple[str, ...]) -> tuple[Intent, tuple[str, ...]] | None:
    for intent, rule in rules:
        if (subject := rule.match(words)) is not None:
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
    rules, asked = _rules(kept.rules, kept.classes), _rules(kept.asked, kept.classes)
    said = {
        word for _, rule in (*rules, *asked) for token in rule.tokens for option in token.options for word in option
    }
    return Table(
        rules, asked, _phrases(kept.around.before), _phrases(kept.around.after), kept.spelling, frozenset(said)
    )


def _rules(written: dict[Intent, str], classes: dict[str, str]) -> tuple[tuple[Intent, Rule], ...]:
    return tuple(
        (intent, parse_rule(line, classes)) for intent, lines in written.items() for line in lines.strip().splitlines()
    )


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.replace("\n", "").split("|"))
