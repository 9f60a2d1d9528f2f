"""What every rule makes of the words that it asks in."""

from __future__ import annotations

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.asking.attribution import Attribution
from quizbot.generate.asking.stem import Stem
from quizbot.generate.candidate import Candidate
from quizbot.generate.sentences.clause import Clause


def make(
    clause: Clause,
    rule: str,
    stem: Stem,
    key: str,
    key_tokens: frozenset[int],
    type_: AnswerType,
    who: Attribution,
    kind: Kind = Kind.SHORT,
) -> Candidate:
    """Return the candidate that asks `stem` of `clause`, said by `who`, with the words of `key_tokens` as its key."""
    return Candidate(
        kind=kind,
        rule=rule,
        prompt=stem.prompt,
        key=key,
        type=type_,
        clause=clause,
        stem_tokens=stem.tokens | who.tokens,
        key_tokens=key_tokens,
        certainty=clause.certainty,
        verb=clause.verb,
        is_attributed=who.prefix != "",
    )
