"""What a verdict needs of a question, read once and kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quizbot.grade.asked import Asked, read_asked
from quizbot.grade.deed import Deed, told_deeds
from quizbot.grade.polarity import after_polarity, is_polar, polarity
from quizbot.grade.roles import name_pairs
from quizbot.grade.side import Side, read_side
from quizbot.grade.slip import Vocabulary, is_code, look_alike
from quizbot.grade.wanted import Wanted, read_wanted

if TYPE_CHECKING:
    from quizbot.bank.model import Question


class Item(NamedTuple):
    """A question as the grader sees it; `--pairs` builds it from a row without a bank.

    A tuple, since what is read of it is kept by it: a tuple is hashed and compared in C.
    """

    prompt: str
    parts: tuple[str, ...]
    """The key: one text, or the parts of a list or an order."""
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    evidence: str = ""
    kind: str = "short"
    type: str | None = None
    typos: str = "forgiving"
    required: tuple[str, ...] = ()
    least: int | None = None
    """How many parts of a list are enough; all where it is None."""
    tolerance: str | None = None
    converts: bool = False
    """Whether a quantity may come in another unit."""
    rivals: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    """The options of a choice as they were shown; empty where only their text can be picked."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every text that is right as a whole, the key first."""
        return (", ".join(self.parts), *self.accept)


@dataclass(frozen=True, slots=True)
class Context:
    """The sides around a reply: what the prompt and the evidence say, and every word a slip may have meant."""

    prompt: Side
    evidence: Side
    keys: tuple[tuple[str, Side], ...]
    wanted: tuple[Wanted, ...]
    """What the first `MOST_KEYS` keys ask of a reply that no rule decides."""
    vocabulary: Vocabulary
    words: frozenset[str]
    pairs: dict[str, tuple[str, str]]
    """The words that stand side by side, by both as one."""
    has_figures: bool
    """Whether a key has a number."""
    codes: dict[str, str]
    """Words of letters and digits ("mi5") by what they look like, as `look_alike` has it."""
    clauses: tuple[frozenset[str], ...]
    """The concepts of each clause of the evidence."""
    places: dict[str, int]
    """The concepts of the evidence in their order."""
    name_pairs: frozenset[tuple[str, str]]
    """The parts of names that stand side by side in the evidence."""
    asked: Asked
    denies: bool
    """Whether a key denies something."""
    told: frozenset[str]
    """The concepts of evidence and prompt."""
    deeds: dict[str, tuple[Deed, ...]]
    """What keys, evidence and prompt tell that somebody does, by verb; the keys alone where there is no evidence."""
    others: tuple[str, ...]
    """Words of rejected answers, distractors and rivals alone: a slip as near to one of them is none."""


MOST_KEYS = 40
"""Keys that such a reply is held against."""
_CLAUSE_END = re.compile(r"[.;:,!?()]+\s|\b(?:while|but|whereas|although|and)\b")


_CALLED = re.compile(r"(?:an?|the) [^A-Z]+ (?:called|named) ([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})")


def _alternatives(key: str) -> tuple[str, ...]:
    """Return the names that a key offers, "Furies or Erinyes", or gives: "a chemist called Moritz Lang"."""
    if found := _CALLED.fullmatch(key):
        return (found[1],)
    names = tuple(name.strip() for name in key.split(" or "))
    if len(names) != 2 or not all(name[:1].isupper() and len(name.split()) <= 3 for name in names):
        return ()
    return names


def item_of(question: Question, rivals: tuple[str, ...], typos: str, options: tuple[str, ...] = ()) -> Item:
    """Return what a bank's question says to the grader; the question's own `typos` wins over `typos`."""
    return Item(
        prompt=question.prompt,
        parts=question.parts,
        accept=question.accept,
        reject=question.reject,
        distractors=question.distractors,
        evidence=question.evidence.quote if question.evidence else "",
        kind=str(question.kind),
        type=str(question.type) if question.type else None,
        typos=question.typos or typos,
        required=question.required,
        least=question.min,
        tolerance=question.tolerance,
        converts=question.conversion == "allowed",
        rivals=rivals,
        options=options,
    )


def _read_after_polarity(key: str) -> Side:
    """Read what follows a leading "no", which denies nothing of it; the word stays in `raw`."""
    told = read_side(after_polarity(key))
    said = polarity(key).lower()
    return replace(told, raw=(said, *told.raw)) if said and told.raw != (said,) else told


@lru_cache(maxsize=8192)
def context_of(item: Item) -> Context:
    """Read everything around a reply to `item`."""
    every = (*item.keys, *(name for key in item.keys for name in _alternatives(key)))
    read = _read_after_polarity if is_polar(item.prompt) else read_side
    keys = tuple((key, side) for key in dict.fromkeys(every) if (side := read(key)).raw)
    prompt, evidence = read_side(item.prompt), read_side(item.evidence)
    vocabulary: dict[str, None] = {}
    for _, side in keys:
        vocabulary.update(dict.fromkeys(side.raw))
    for side in (prompt, evidence):
        vocabulary.update(dict.fromkeys(side.raw))
    others = {w: None for text in (*item.reject, *item.distractors, *item.rivals) for w in read_side(text).raw}
    others = {word: None for word in others if word not in vocabulary}
    vocabulary.update(others)
    long = tuple(word for word in vocabulary if len(word) > 2 and word.isalpha())
    codes = {look_alike(word): word for word in vocabulary if is_code(word)}
    clauses = tuple(frozenset(read_side(clause).content) for clause in _CLAUSE_END.split(item.evidence))
    sides = (*(side for _, side in keys), prompt, evidence)
    pairs = {one + other: (one, other) for side in sides for one, other in pairwise(side.raw)}
    deeds = told_deeds(item.prompt if evidence.raw else "", [key for key, _ in keys], item.evidence)
    return Context(
        prompt=prompt,
        evidence=evidence,
        keys=keys,
        wanted=tuple(read_wanted(key, side, prompt, evidence, clauses) for key, side in keys[:MOST_KEYS]),
        vocabulary=Vocabulary(long),
        words=frozenset(vocabulary),
        pairs=pairs,
        has_figures=any(side.numbers for _, side in keys),
        codes=codes,
        clauses=clauses,
        places={concept: at for at, concept in enumerate(evidence.content)},
        name_pairs=name_pairs(item.evidence),
        asked=read_asked(item.prompt, prompt),
        denies=any(side.denies for _, side in keys),
        told=frozenset(evidence.content) | frozenset(prompt.content),
        deeds=deeds,
        others=tuple(others),
    )
