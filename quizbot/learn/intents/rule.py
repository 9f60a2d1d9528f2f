"""One rule for a reply: tokens that its words must fill from the first to the last."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

_GAP = "..."
_LONGEST_SUBJECT = 5
"""Words that a subject may have."""
_SUBJECT = "<subject>"


@dataclass(frozen=True, slots=True)
class Token:
    """A place in a rule: one of `options`, each some words, or any words where there are none."""

    options: frozenset[tuple[str, ...]]
    is_optional: bool = False
    is_subject: bool = False
    has_tail: bool = False
    """Any words may follow, but only where it is there."""

    @property
    def is_open(self) -> bool:
        return not self.options


@dataclass(frozen=True)
class Rule:
    """A rule of the table; `match` returns the words of its subject."""

    tokens: tuple[Token, ...]

    def match(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the subject's words, none for a rule without one; None where `words` do not fill the rule."""
        if words[0] not in self._first and not self._begins_openly:
            return None
        return _fill(self.tokens, words, ())

    @cached_property
    def _begins_openly(self) -> bool:
        return any(token.is_open for token in self._leading)

    @cached_property
    def _first(self) -> frozenset[str]:
        return frozenset(option[0] for token in self._leading for option in token.options)

    @property
    def _leading(self) -> tuple[Token, ...]:
        """The tokens that may take the first word."""
        for place, token in enumerate(self.tokens, 1):
            if not token.is_optional:
                return self.tokens[:place]
        return self.tokens


def _fill(tokens: tuple[Token, ...], words: tuple[str, ...], subject: tuple[str, ...]) -> tuple[str, ...] | None:
    if not tokens:
        return None if words else subject
    token, rest = tokens[0], tokens[1:]
    if token.is_optional and (found := _fill(rest, words, subject)) is not None:
        return found
    if token.is_open:
        for size in range(1, min(len(words), _LONGEST_SUBJECT if token.is_subject else len(words)) + 1):
            if (
                found := _fill(rest, words[size:], subject or words[:size] if token.is_subject else subject)
            ) is not None:
                return found
        return None
    for size in range(min(len(words), max(map(len, token.options))), 0, -1):
        if words[:size] in token.options:
            if token.has_tail:
                return subject
            if (found := _fill(rest, words[size:], subject)) is not None:
                return found
    return None


def parse_rule(line: str, classes: dict[str, str]) -> Rule:
    """Return the rule that `line` writes; a class it names must be one of `classes`."""
    return Rule(tuple(_token(word, classes) for word in line.split()))


def _token(word: str, classes: dict[str, str]) -> Token:
    if word == _GAP:
        return Token(frozenset(), is_optional=True)
    if word == _SUBJECT:
        return Token(frozenset(), is_subject=True)
    if _GAP in word.split("|"):
        return Token(frozenset(), is_optional=True)
    has_tail = word.endswith("?...")
    is_optional = has_tail or word.endswith("?")
    listed = word.removesuffix("...").removesuffix("?")
    for name in _classes_in(listed):
        listed = listed.replace(f"{{{name}}}", classes[name])
    return Token(frozenset(tuple(option.split("_")) for option in listed.split("|")), is_optional, has_tail=has_tail)


def _classes_in(listed: str) -> list[str]:
    return [part.partition("}")[0] for part in listed.split("{")[1:]]
