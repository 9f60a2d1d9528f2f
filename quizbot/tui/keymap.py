"""The keys that a learner has chosen, checked before they count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding
from textual.keys import Keys
from textual.screen import Screen

from quizbot.bank.problem import nearest
from quizbot.text import clean_line

_MODIFIERS = frozenset(("ctrl", "shift", "alt", "super", "hyper", "meta"))
_NAMED = frozenset(key.value for key in Keys)
_LEFT_ALONE = frozenset(("ctrl+c", "ctrl+q", "enter"))
"""Leaving and sending must work whatever a file says."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """`keys` by what they do, ready for the application; `complaints` say what could not be taken, and why."""

    keys: dict[str, str]
    complaints: tuple[str, ...]


def names_of(places: Iterable[type[Screen[None]]]) -> dict[str, str]:
    """Return the usual key of everything that can be given another, by its name in the settings file."""
    bindings = (each for place in places for each in place.BINDINGS if isinstance(each, Binding))
    return {binding.id: binding.key for binding in bindings if binding.id}


def checked(chosen: Mapping[str, str], usual: Mapping[str, str]) -> Keymap:
    """Return those of the `chosen` keys that can be taken; `usual` are the names that there are."""
    taken: dict[str, str] = {}
    complaints = []
    for name, key in chosen.items():
        complaint = _complaint(name, key, usual, taken)
        if complaint:
            complaints.append(clean_line(complaint))
        else:
            taken[name] = key
    return Keymap(taken, tuple(complaints))


def _complaint(name: str, key: str, usual: Mapping[str, str], taken: Mapping[str, str]) -> str:
    if name not in usual:
        near = nearest(name, list(usual))
        return f"keys: “{name}” does nothing." + (
            f" Did you mean “{near}”?" if near else f" Known: {', '.join(usual)}."
        )
    if not key or not all(map(_is_key, key.split(","))):
        return f"keys: {name}: “{key}” is no key. Write it like f8, ctrl+t or alt+h."
    if any(part in _LEFT_ALONE for part in key.split(",")):
        return f"keys: {name}: {key} keeps its meaning."
    if any(len(part) == 1 for part in key.split(",")) and len(usual[name].split(",")[0]) > 1:
        return f"keys: {name}: “{key}” alone is typed into the answer. Add ctrl+ or alt+, or take a function key."
    other = next((each for each, held in taken.items() if held == key and each != name), None)
    return f"keys: {name}: {key} is “{other}” already." if other else ""


def _is_key(key: str) -> bool:
    *modifiers, last = key.strip().split("+")
    return set(modifiers) <= _MODIFIERS and (len(last) == 1 or last in _NAMED)
