"""Questions for the order of events: dated ones by their years, those of a story as it tells them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.asking.stem import plain_statement
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import CHECKS
from quizbot.generate.lexicon import SPEECH_VERBS, STATES, YEAR
from quizbot.generate.material import Material
from quizbot.generate.rules.truth import as_statement, may_be_told
from quizbot.generate.sentences.tense import is_past_perfect

NOT_ALONE = "A7 worth asking"
HABIT = re.compile(r"\b(?:every|each|always|often|usually|sometimes|never|would|used to|many times)\b", re.IGNORECASE)
EARLIER = re.compile(
    r"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|earlier|previously|already|ago|formerly)\b",
    re.IGNORECASE,
)
GOING_ON = frozenset("sing sleep shine dream work play rain snow rest wait watch wear keep burn glow grow rule".split())
"""Verbs of what goes on for a while."""
ONLY = frozenset("only merely just".split())
NOBODY = frozenset("nobody none nothing no not few".split())
TIE = re.compile(r"(?:and|but|or|so|for)\b", re.IGNORECASE)
MOST_ALIKE = 0.8
"""A sentence with so much of the content of an event may tell it a second time."""
EVENTS = 4
FEWEST_WORDS, MOST_WORDS = 5, 16


def ask_for_order(material: Material, statements: Sequence[Candidate], seed: int) -> Iterator[Candidate]:
    """Yield one question for the order of four events, made of true `statements` that have passed every check."""
    told = [c for c in statements if c.rule == "true or false: true" and len(c.prompt.split()) <= MOST_WORDS + 3]
    dated = _dated(told)
    if len(dated) >= EVENTS:
        yield _question("Put these events in order, the earliest first.", _spread(dated, seed))
        return
    if not YEAR.search(material.document.article.text) and material.is_story:
        events = list(_events(material))
        parts = {"these": events}
        if len(events) >= 2 * EVENTS:
            parts = {"these": events[: len(events) // 2], "these later": events[len(events) // 2 :]}
        for which, some in parts.items():
            if len(some) >= EVENTS:
                yield _question(f"Put {which} events of the story in order, the first one first.", _spread(some, seed))


def _events(material: Material) -> Iterator[Candidate]:
    """Yield what the story tells as done, one deed of a sentence, which can be read by itself."""
    told: set[int] = set()
    for clause in material.clauses:
        if clause.sentence.index in told or clause.is_relative or not may_be_told(material, clause):
            continue
        event = as_statement(clause, plain_statement(material, clause).prompt, "true")
        if not FEWEST_WORDS <= len(event.stated.split()) <= MOST_WORDS or not _is_event(event):
            continue
        replaced = material.references(clause).replace
        if any(clause.parse.tokens[i].upos == "PRON" and replaced.get(i) for i in clause.tokens):
            continue  # Four deeds are wrong if one is given to the wrong one: each must be told by name.
        again = material.document.sentences_sharing(event.stem_lemmas, MOST_ALIKE)
        if len(again) == 1 and not any(check(material, event) for name, check in CHECKS if name != NOT_ALONE):
            told.add(clause.sentence.index)
            yield event


def _dated(told: Sequence[Candidate]) -> list[Candidate]:
    """Return one event of each year, in order; the year itself does not stand in it."""
    by_year: dict[int, Candidate] = {}
    for candidate in told:
        years = set(YEAR.findall(candidate.sentence.quote))
        if len(years) == 1 and _is_past(candidate) and not YEAR.search(candidate.prompt):
            by_year.setdefault(int(years.pop()), candidate)
    return [by_year[year] for year in sorted(by_year)]


def _is_past(candidate: Candidate) -> bool:
    return candidate.clause.is_past and candidate.clause.copula is None


def _is_event(candidate: Candidate) -> bool:
    """Tell whether something is done once, at its place in the story: no state, no habit, nothing looked back at."""
    clause = candidate.clause
    verb = clause.parse.tokens[clause.verb]
    first = clause.parse.tokens[min(clause.subject_tokens)]
    if clause.is_passive or clause.is_negated or is_past_perfect(clause) or verb.xpos == "VBG":
        return False
    beside = {clause.parse.tokens[i].text.casefold() for i in clause.parse.children(clause.verb, "advmod")}
    if beside & ONLY or clause.parse.tokens[clause.subject].upos == "PRON" or verb.lemma in SPEECH_VERBS:
        return False  # "When the oven called, she took the bread out", "said nonsense"
    if first.xpos in ("WP$", "WP", "WDT") or first.text.casefold() in NOBODY or not candidate.stated[0].isupper():
        return False
    lasts = verb.lemma in STATES | GOING_ON or HABIT.search(candidate.stated) is not None
    looks_back = EARLIER.search(candidate.sentence.quote) is not None
    return _is_past(candidate) and not lasts and not looks_back and not TIE.match(candidate.stated)


def _spread(events: list[Candidate], seed: int) -> list[Candidate]:
    """Return four of the events, drawn from the four quarters of their order."""
    rng = random.Random(f"{seed}:order")
    step = len(events) / EVENTS
    return [
        rng.choice(events[int(part * step) : max(int((part + 1) * step), int(part * step) + 1)])
        for part in range(EVENTS)
    ]


def _question(prompt: str, events: list[Candidate]) -> Candidate:
    parts = tuple(event.stated.rstrip(".") for event in events)
    first = events[0]
    return replace(
        first,
        kind=Kind.ORDER,
        rule="order",
        prompt=prompt,
        key="; ".join(parts),
        type=AnswerType.LIST,
        key_tokens=frozenset(),
        verb=-1,
        parts=parts,
        explanation=None,
    )
