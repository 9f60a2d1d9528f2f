"""A1: what a question has kept of its sentence though it no longer fits there."""

from __future__ import annotations

from quizbot.generate.candidate import Candidate, Material

REASONS = frozenset("as because since".split())
MOST_BEHIND_PREPOSITION = 1
"""So many phrases may follow a preposition that ends its question: "What did it depend on in winter?"."""


def nothing_left_over(_: Material, candidate: Candidate) -> str | None:
    """A1: no second reason beside "why", no row of phrases behind a preposition that has lost its noun."""
    clause = candidate.clause
    parse = clause.parse
    beside = [
        i
        for i in parse.children(clause.verb, "obl", "obl:unmarked", "advcl")
        if i in candidate.stem_tokens and i not in candidate.key_tokens
    ]
    if candidate.rule.startswith("why"):
        for i in beside:
            if REASONS & {parse.tokens[j].text.casefold() for j in parse.children(i, "mark")}:
                return "a reason stands in a question for another"
    if candidate.rule == "complement" and len(beside) > MOST_BEHIND_PREPOSITION:
        return "phrases trail behind a preposition"
    return None
