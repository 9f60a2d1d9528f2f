"""One value of a bank at a time: its shape, and what it says."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from quizbot.bank.nodes import Listing, Node, Scalar, Table
from quizbot.bank.patterns import IDENTIFIER
from quizbot.bank.problem import Complaints, Mark, nearest, shown
from quizbot.text import clean, clean_line

Place = tuple[str | int, ...]
"""Where a value stands: ``("questions", 3, "accept", 0)``."""

Value = object
"""What a field holds once it is read; the models check it again."""

# What people write who know other quiz formats, or skipped the manual.
_MEANT = {
    "question": "prompt",
    "stem": "prompt",
    "q": "prompt",
    "key": "answer",
    "correct": "answer",
    "solution": "answer",
    "a": "answer",
    "options": "distractors",
    "choices": "distractors",
    "wrong": "distractors",
    "alternatives": "accept",
    "aliases": "accept",
    "synonyms": "accept",
    "feedback": "explanation",
    "name": "title",
    "lang": "language",
    "license": "licence",
    "date": "published",
}


def slug(text: str) -> str:
    """Return `text` as a plain name: small letters, digits and hyphens; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


class Walk:
    """Read nodes into values; complain where one is not what it should be, and note where each stands."""

    def __init__(self, complaints: Complaints) -> None:
        self.complaints = complaints
        self.places: dict[Place, Mark] = {}

    def complain(self, node: Node, place: Place, problem: str, remedy: str, rule: str = "shape") -> None:
        self.complaints.error(node.mark, rule, f"{_field(place)} {problem}.", remedy)

    def text(self, node: Node, place: Place) -> str | None:
        """Return a text with its line breaks, never blank."""
        if not isinstance(node, Scalar):
            what = "a list" if isinstance(node, Listing) else "a mapping"
            remedy = _one_text_remedy(place)
            self.complain(node, place, f"is {what} but must be one text", remedy)
            return None
        value = clean(node.text).strip()
        if not value:
            self.complain(node, place, "is empty", "Fill it in, or remove it.", "empty")
            return None
        return value

    def line(self, node: Node, place: Place) -> str | None:
        value = self.text(node, place)
        return None if value is None else clean_line(value)

    def texts(self, node: Node, place: Place) -> tuple[str, ...] | None:
        """Return the texts of a list; one bad item spoils it."""
        if not isinstance(node, Listing):
            example = (
                f"{_name(place)}: [{clean_line(node.text)}]" if isinstance(node, Scalar) else f"{_name(place)}: [...]"
            )
            what = "a single text" if isinstance(node, Scalar) else "a mapping"
            self.complain(node, place, f"is {what} but must be a list", f"Write {shown(example)}.")
            return None
        values: list[str] = []
        for i, item in enumerate(node.items):
            self.places[(*place, i)] = item.mark
            value = self.text(item, (*place, i))
            if value is not None:
                values.append(value)
        return tuple(values) if len(values) == len(node.items) else None

    def lines(self, node: Node, place: Place) -> tuple[str, ...] | None:
        values = self.texts(node, place)
        return None if values is None else tuple(clean_line(value) for value in values)

    def text_or_texts(self, node: Node, place: Place) -> str | tuple[str, ...] | None:
        if not isinstance(node, Listing):
            return self.text(node, place)
        if not node.items:
            self.complain(node, place, "is an empty list", "Name at least one part.", "empty")
            return None
        return self.texts(node, place)

    def identifier(self, node: Node, place: Place) -> str | None:
        value = self.line(node, place)
        if value is None or re.fullmatch(IDENTIFIER, value):
            return value
        better = slug(value)
        remedy = f"Write {shown(better)}." if better else "Use small letters, digits, '.', '_' and '-'."
        self.complain(node, place, f"is {shown(value)}, which is not a plain name", remedy, "id")
        return None

    def one_of(self, names: Sequence[str]) -> Callable[[Node, Place], str | None]:
        def read(node: Node, place: Place) -> str | None:
            value = self.line(node, place)
            if value is None or value in names:
                return value
            near = nearest(value.replace("-", "_").replace("/", "_"), names)
            remedy = f"Did you mean '{near}'?" if near else f"It is one of {', '.join(names)}."
            self.complain(node, place, f"is {shown(value)}, which is not known", remedy, "value")
            return None

        return read

    def whole(self, low: int, high: int) -> Callable[[Node, Place], int | None]:
        def read(node: Node, place: Place) -> int | None:
            value = self.line(node, place)
            if value is None:
                return None
            # Nine digits at most: int() refuses very long ones, and no field here needs them.
            if re.fullmatch(r"[0-9]{1,9}", value) and low <= int(value) <= high:
                return int(value)
            between = f"from {low} to {high}" if high < 1_000 else f"from {low} up"
            problem = f"is {shown(value)}, not a whole number {between}"
            self.complain(node, place, problem, "Write such a number.", "value")
            return None

        return read

    def table(
        self, node: Node, place: Place, fields: Mapping[str, Callable[[Node, Place], Value]], remedy: str
    ) -> dict[str, Value] | None:
        """Return the values of a mapping's known keys, ``x-…`` ones under `extensions`; None when it is no mapping."""
        if not isinstance(node, Table):
            what = "a list" if isinstance(node, Listing) else "a single text"
            self.complain(node, place, f"is {what} but must be 'key: value' lines", remedy)
            return None
        values: dict[str, Value] = {}
        extensions: list[tuple[str, str]] = []
        for key, child in node.entries:
            if self.complaints.full:
                break
            self.places[(*place, key.text)] = child.mark
            if key.text.startswith("x-"):
                extensions.append((clean_line(key.text), json.dumps(_plain(child), ensure_ascii=False)))
            elif key.text not in fields:
                self._unknown(key, place, tuple(fields))
            elif not is_unwritten(child):
                value = fields[key.text](child, (*place, key.text))
                if value is not None:
                    values[key.text] = value
        if extensions:
            values["extensions"] = tuple(extensions)
        return values

    def _unknown(self, key: Scalar, place: Place, known: tuple[str, ...]) -> None:
        meant = meant_key(key.text, known)
        remedy = f"Did you mean '{meant}'?" if meant else f"Known keys: {', '.join(known)}; your own begin with 'x-'."
        where = f" in {_field(place).lower()}" if place else ""
        self.complaints.error(key.mark, "unknown-key", f"The key {shown(key.text)} is not known{where}.", remedy)


def meant_key(key: str, known: Sequence[str]) -> str | None:
    """Return the known key that `key` was probably meant to be, or None."""
    meant = _MEANT.get(key.casefold())
    return meant if meant in known else nearest(key, known)


def is_unwritten(node: Node | None) -> bool:
    """Tell whether a key stands there with nothing behind it, as in ``hints:``."""
    return isinstance(node, Scalar) and not node.quoted and not node.text


def _plain(node: Node) -> object:
    # Recursion is safe: the tree is at most nodes.MAX_DEPTH deep.
    if isinstance(node, Scalar):
        return clean(node.text)
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return {clean(key.text): _plain(value) for key, value in node.entries}


def _name(place: Place) -> str:
    return next((part for part in reversed(place) if isinstance(part, str)), "bank")


def _field(place: Place) -> str:
    """Name a place for a message: "question 3", "'prompt'", "item 2 of 'accept'"."""
    if not place:
        return "The bank"
    if isinstance(place[-1], str):
        return f"'{clean_line(place[-1])}'"
    if len(place) == 2:
        return f"Question {place[1] + 1}" if isinstance(place[1], int) else str(place[1])
    return f"Item {place[-1] + 1} of '{_name(place)}'"


def _one_text_remedy(place: Place) -> str:
    if _name(place) == "prompt":
        return "Write the question as one text, in quotes."
    return "Write one text, in quotes if it begins with '[' or '{'."
