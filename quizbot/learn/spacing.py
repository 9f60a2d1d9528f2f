"""Questions kept apart where the passage that one brings with its verdict would tell the answer of the other."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.ask.secret import Secret
from quizbot.bank.model import Kind
from quizbot.learn.entry import Entry

GAP = 3
"""So many other questions stand between, where there are as many."""


def spaced(entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries` in their order, one that the last passages tell moved behind those that they do not.

    The paragraph of the very last passage is open to be read as well, so the next question is of another if it can be.
    """
    secrets = {each: Secret((*each.question.parts, *each.question.accept)) for each in entries}
    left, asked = list(entries), list[Entry]()
    while left:
        recent = asked[-GAP:]
        free = [each for each in left if not any(_tells(earlier, each, secrets[each]) for earlier in recent)]
        elsewhere = (each for each in free if not (recent and _is_beside(recent[-1], each)))
        asked.append(next(elsewhere, (free or left)[0]))
        left.remove(asked[-1])
    return asked


def _is_beside(earlier: Entry, later: Entry) -> bool:
    before, after = earlier.question.evidence, later.question.evidence
    if before is None or after is None or before.paragraph is None or earlier.bank is not later.bank:
        return False
    return before.paragraph == after.paragraph


def _tells(earlier: Entry, later: Entry, secret: Secret) -> bool:
    proof = earlier.question.evidence
    if proof is None or earlier.bank is not later.bank:
        return False
    if later.question.kind is Kind.TRUE_FALSE:
        return later.question.evidence is not None and later.question.evidence.quote == proof.quote
    return secret.is_told_by(proof.quote)
