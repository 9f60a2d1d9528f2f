"""Which questions to deliver: the best first, spread over the article, its facts and the kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.wording import words_in

RULE_WORTH = {
    "why: because": 0.30, "why: purpose": 0.24, "why: because of": 0.28, "why: so that": 0.24, "how": 0.22,
    "what to do": 0.22, "agent": 0.16, "object": 0.14, "complement": 0.14, "subject": 0.12, "how many": 0.12,
    "when": 0.10, "where": 0.08, "after what": 0.12, "cloze": -0.05, "true or false: false": 0.06,
    "true or false: true": 0.0,
}  # fmt: skip
"""How much a teacher values each way of asking (FairytaleQA: causes and actions first), set by hand."""
WANTED_SHARE = {
    Kind.SHORT: 0.5, Kind.CHOICE: 0.15, Kind.TRUE_FALSE: 0.14, Kind.NUMBER: 0.1, Kind.DATE: 0.1, Kind.CLOZE: 0.06,
}  # fmt: skip
"""The mix of kinds aimed at; a kind that has its share must be clearly better to be taken again."""
LARGEST_SHARE = {Kind.TRUE_FALSE: 0.25, Kind.CHOICE: 0.25, Kind.CLOZE: 0.15, Kind.NUMBER: 0.25, Kind.DATE: 0.25}
MOST_SHARED = 0.6
"""Two stems of one sentence that share more of their words ask for one fact."""
CROWDING = 1.2
"""How much worth a kind loses for each share of the bank it has beyond the one it should have."""


def worth(material: Material, candidate: Candidate) -> float:
    """Return how much a candidate is wanted: place in the article, certainty of its parse, kind, length."""
    score = 0.5 * material.document.centrality(candidate.sentence)
    score += 0.3 * candidate.certainty
    score += RULE_WORTH[candidate.rule]
    words = len(candidate.prompt.split())
    score -= 0.015 * max(0, words - 16)
    key_words = len(candidate.key.split())
    score -= 0.02 * max(0, key_words - 6)
    if candidate.type is AnswerType.PHRASE and key_words == 1:
        score -= 0.05
    return score


def select(
    material: Material, candidates: Sequence[Candidate], count: int
) -> tuple[list[Candidate], list[tuple[Candidate, str]]]:
    """Return at most `count` candidates in the article's order, and those left out with the reason."""
    worths = {id(c): worth(material, c) for c in candidates}
    pool = sorted(candidates, key=lambda c: (-worths[id(c)], c.sentence.index, c.prompt, c.kind.value))
    chosen: list[Candidate] = []
    paragraphs = len(material.document.article.paragraphs)
    per_paragraph = max(2, -(-2 * count // max(1, paragraphs)))
    left: list[tuple[Candidate, str]] = []
    for most_per_sentence in (1, 2):
        open_, left = pool, []
        while open_:
            best = max(open_, key=lambda c: worths[id(c)] - _crowding(chosen, c, count))
            open_ = [c for c in open_ if c is not best]
            reason = _objection(chosen, best, count, per_paragraph, most_per_sentence)
            if reason is None:
                chosen.append(best)
            else:
                left.append((best, reason))
        pool = [c for c, _ in left]
    chosen.sort(key=lambda c: (c.sentence.index, min(c.key_tokens, default=0), c.prompt))
    return chosen, left


def _crowding(chosen: list[Candidate], candidate: Candidate, count: int) -> float:
    """Return what the kind of `candidate` loses for being there already, and a true statement for its like."""
    same = sum(c.kind is candidate.kind for c in chosen)
    loss = CROWDING * max(0.0, (same + 1) / count - WANTED_SHARE[candidate.kind])
    if candidate.kind is Kind.TRUE_FALSE:
        alike = sum(c.kind is Kind.TRUE_FALSE and c.key == candidate.key for c in chosen)
        loss += 0.15 * max(0, 2 * alike - same)
    elif candidate.kind is not Kind.CHOICE:
        loss += 0.03 * sum(c.rule == candidate.rule for c in chosen) / max(1, len(chosen)) * 4
    return loss


def _objection(
    chosen: list[Candidate], candidate: Candidate, count: int, per_paragraph: int, most_per_sentence: int
) -> str | None:
    if len(chosen) >= count:
        return "others rank higher"
    share = LARGEST_SHARE.get(candidate.kind)
    kinds = Counter(c.kind for c in chosen)
    if share is not None and kinds[candidate.kind] >= max(1, round(share * count)):
        return f"enough questions of the kind {candidate.kind.value}"
    same = [c for c in chosen if c.sentence is candidate.sentence]
    if len(same) >= most_per_sentence:
        return "its sentence has its question"
    if sum(c.sentence.paragraph is candidate.sentence.paragraph for c in chosen) >= per_paragraph:
        return "its paragraph has its questions"
    for other in chosen:
        if _asks_the_same(other, candidate):
            return f"it asks much the same as “{other.prompt}”"
        if _gives_away(other, candidate) or _gives_away(candidate, other):
            return f"one gives the other away: “{other.prompt}”"
    return None


def _asks_the_same(a: Candidate, b: Candidate) -> bool:
    if a.sentence is b.sentence:
        shared = len(a.stem_tokens & b.stem_tokens) / max(1, min(len(a.stem_tokens), len(b.stem_tokens)))
        return a.verb == b.verb or bool(a.key_tokens & b.key_tokens) or shared > MOST_SHARED
    one, two = set(words_in(a.prompt)), set(words_in(b.prompt))
    return a.key.casefold() == b.key.casefold() and len(one & two) / min(len(one), len(two)) > 0.6


def _gives_away(teller: Candidate, asked: Candidate) -> bool:
    """Tell whether the stem of `teller` states the key of `asked` about the same matter."""
    if asked.kind is Kind.TRUE_FALSE:
        return False
    told, key = set(words_in(teller.prompt)), set(words_in(asked.key))
    stem = {word for word in words_in(asked.prompt) if len(word) > 3}
    return key <= told and len(stem & told) >= 3
