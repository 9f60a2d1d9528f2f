"""What is made of what, or put where: the two exchanged around a preposition, one of them "it" or in the prompt."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from quizbot.grade.lexicon import can_be_verb
from quizbot.grade.side import STOP, Side, concept

_MOVING = frozenset({"into", "to", "from", "for"})
_ASKED = _MOVING | {"of", "with", "by", "on"}
_MOVED = frozenset({"it", "them", "him", "her"})
_RELATIVE = frozenset("which whom what where who".split())
_NEAR = 4
"""Words behind a preposition that tell what it leads to."""
Words = frozenset[str]


class Move(NamedTuple):
    """A verb of a key with "it" behind it, the preposition behind that, and the concepts to which it leads."""

    verb: str
    preposition: str
    end: Words


def is_moved_back(mine: Side, key: Side, prompt: Side) -> bool:
    """Say whether the reply has exchanged what the key, or the prompt and it, set on both sides of a preposition."""
    return _moves_end(mine, key) or _ends_in_prompt(mine, key, prompt)


def _moves_end(mine: Side, key: Side) -> bool:
    """Say whether the end of a move is moved: "turn a barn into a mill" for "turn it into a barn"."""
    merged = mine.merged
    for move in _moves(key.merged):
        if move.verb not in mine.content or move.preposition not in merged:
            continue
        at = next(at for at, word in enumerate(merged) if word not in STOP and concept(word) == move.verb)
        if move.preposition in merged[at + 1 :]:
            to = merged.index(move.preposition, at + 1)
            before, after = _concepts(merged[at + 1 : to]), _concepts(merged[to + 1 :])
            if before & move.end and after and not after & move.end:
                return True
    return False


@lru_cache(maxsize=4096)
def _moves(merged: tuple[str, ...]) -> tuple[Move, ...]:
    return tuple(
        Move(concept(word), merged[at + 2], _concepts(merged[at + 3 : at + 3 + _NEAR]))
        for at, word in enumerate(merged[:-3])
        if merged[at + 1] in _MOVED and merged[at + 2] in _MOVING and word not in STOP and can_be_verb(word)
    )


def _ends_in_prompt(mine: Side, key: Side, prompt: Side) -> bool:
    """Say whether the key is made of what it makes: "they make corn from flour" for "What do they make flour from?"."""
    asked = prompt.merged[-1:]
    if not asked or asked[0] not in _ASKED or asked[0] not in mine.merged:
        return False
    at = mine.merged.index(asked[0])
    before, after = _concepts(mine.merged[:at]), _concepts(mine.merged[at + 1 :])
    if not after or not after <= prompt.content.keys() - key.content.keys() or mine.merged[at + 1] in _RELATIVE:
        return False
    return bool(before & key.content.keys()) and bool(before & prompt.content.keys())


def _concepts(words: tuple[str, ...]) -> Words:
    return frozenset(concept(word) for word in words if word not in STOP)
