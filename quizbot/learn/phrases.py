"""The bot's words: one file a tone, held against what the program says and fills in."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files
from string import Formatter

from pydantic import BaseModel, ConfigDict, TypeAdapter

from quizbot.errors import QuizbotError


class Tone(StrEnum):
    """How the bot talks; each tone is a file of phrasings."""

    PLAIN = "plain"
    WARM = "warm"


class Length(StrEnum):
    """How much the bot says."""

    FULL = "full"
    BRIEF = "brief"


class Phrase(BaseModel):
    """One thing to say, in the variants of both lengths."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    full: str | tuple[str, ...]
    brief: str | tuple[str, ...]

    def variants(self, length: Length) -> tuple[str, ...]:
        said = self.full if length is Length.FULL else self.brief
        return (said,) if isinstance(said, str) else said


Phrasings = dict[str, Phrase]
_FILE: TypeAdapter[dict[str, str | tuple[str, ...] | Phrase]] = TypeAdapter(
    dict[str, str | tuple[str, ...] | Phrase], config=ConfigDict(strict=False)
)


class _Filler(Formatter):
    """Fills phrases in; a format like ``{count:hint|hints}`` chooses the word by the number."""

    def format_field(self, value: object, format_spec: str) -> str:
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return one if value == 1 else many
        return str(super().format_field(value, format_spec))


_FILLER = _Filler()


def filled(template: str, fills: dict[str, object]) -> str:
    return _FILLER.vformat(template, (), fills)


def read_phrasings(text: str) -> Phrasings:
    """Return the phrases that a TOML text holds; raises `QuizbotError` where it is no such text."""
    try:
        written = _FILE.validate_python(tomllib.loads(text))
    except ValueError as error:
        raise QuizbotError(f"These are no phrasings: {error}", "Compare with plain.toml.") from error
    return {
        name: phrase if isinstance(phrase, Phrase) else Phrase(full=phrase, brief=phrase)
        for name, phrase in written.items()
    }


@cache
def phrasings(tone: Tone) -> Phrasings:
    """Return the phrases of `tone`."""
    return read_phrasings(files("quizbot.learn").joinpath("phrasings", f"{tone}.toml").read_text(encoding="utf-8"))


def number_of(count: int, noun: str) -> str:
    """Return "1 hint", "2 hints"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
