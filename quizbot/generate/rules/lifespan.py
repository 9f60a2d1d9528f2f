"""When somebody was born or died, where the article sets the dates in brackets behind the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.asking.attribution import NOBODY, Attribution
from quizbot.generate.asking.stem import Stem
from quizbot.generate.candidate import Candidate
from quizbot.generate.lexicon import DATE
from quizbot.generate.material import Material
from quizbot.generate.rules.make import make
from quizbot.generate.sentences.clause import Clause
from quizbot.generate.wording import question

_LIFE = re.compile(rf"\((?:[^()]*?;\s*)?(?P<birth>{DATE.pattern})\s*[–—-]\s*(?P<death>{DATE.pattern})\)")
_BORN = re.compile(rf"\((?:[^()]*?\b)?born\s+(?P<birth>{DATE.pattern})[^()]*\)")


def ask_for_life(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "When was X born?" and "When did X die?" of "X (22 February 1810 – 17 October 1849) was …"."""
    entity = material.names.at(clause.sentence, clause.subject)
    if who is not NOBODY or entity is None or entity.type != "PER" or clause.verb != clause.parse.root:
        return
    if clause.copula is None or clause.subject > clause.verb:
        return
    quote = clause.sentence.quote
    behind = clause.parse.tokens[clause.verb].start - clause.sentence.span.start
    found = _LIFE.search(quote, 0, behind) or _BORN.search(quote, 0, behind)
    if found is None:
        return
    for name, prompt in (("birth", f"When was {entity.full} born"), ("death", f"When did {entity.full} die")):
        date = found.groupdict().get(name)
        if date:
            stem = Stem(question(prompt), clause.subject_tokens)
            held = _tokens(clause, found.start(name), found.end(name))
            yield make(clause, "life", stem, date, held, AnswerType.DATE, who, Kind.DATE)


def _tokens(clause: Clause, start: int, end: int) -> frozenset[int]:
    offset = clause.sentence.span.start
    return frozenset(
        i for i, t in enumerate(clause.parse.tokens) if offset + start <= t.start and t.end <= offset + end
    )
