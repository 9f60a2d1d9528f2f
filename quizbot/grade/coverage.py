"""How a reply and a key overlap, in figures: the evidence that `judge` weighs."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

from quizbot.grade import match
from quizbot.grade.item import Context
from quizbot.grade.lexicon import common_words
from quizbot.grade.negation import ALTERNATIVES, NEGATIONS, is_negated, opposed
from quizbot.grade.side import FILLER, Side, concept
from quizbot.grade.synonym import groups_of, groups_of_word

_DIRECTIONS = frozenset({"by", "to", "from"})

FEATURES = (
    "covered",  # share of the key's content words that the reply has
    "covered_new",  # the same without the words of the prompt
    "covered_meaning",  # the same, synonyms counted
    "none_covered",
    "missing_last",  # of the key's content words, the last: as a rule the head
    "missing_first",
    "missing_near",  # missing words that another real word of the reply looks like
    "missing_name",  # a rare word of the key
    "inside_key",  # all that the reply says stands in the key
    "inside_and_short",  # the same, times the share that it leaves out
    "phrase_inside",  # the key stands in the reply word for word
    "extra_in_evidence",  # share of the reply beyond key and prompt that the evidence has
    "extra_apart",  # the same of clauses that say nothing of the key
    "slot_taken",  # another word beside a shared one, in the place of the key's
    "owner",  # what belongs to the key, not the key
    "foreign",  # share that neither has
    "foreign_any",
    "number_missing",
    "number_foreign",
    "number_swapped",
    "negated",  # a denial just before a word of the key
    "negation_differs",
    "opposite_of_evidence",
    "alternatives",
    "many_parts",  # a list where the key is none
    "inverted",  # share of the key's neighbours that stand the other way round
    "inverted_evidence",  # share of neighbours in the evidence that stand the other way round
    "crossed",  # neighbours in the reply that are apart in key, prompt and evidence
    "polarity_same",
    "slips",
    "key_single",
    "key_long",
    "key_length",
    "reply_length",
    "length_ratio",
    "shared_words",
    "similarity",
    "contained",
    "echo",
    "asks_who",
    "asks_when",
    "asks_where",
    "asks_number",
    "asks_why",
)


def overlap(reply: Side, key: Side, context: Context, slips: int) -> tuple[float, ...]:
    """Return the figures named in `FEATURES` for one reply and one key; each between 0 and 1."""
    missing = [c for c in key.content if c not in reply.content]
    return (
        *_covered(reply, key, context, missing),
        *_extra(reply, key, context, missing),
        *_numbers(reply, key, context),
        *_reversals(reply, key, context),
        *_order(reply, key, context),
        _same_polarity(reply, key),
        min(slips, 3) / 3,
        *_lengths(len(reply.content), len(key.content)),
        *_likeness(reply, key, context),
        len([c for c in reply.content if c in context.prompt.content]) / max(1, len(reply.content)),
        *_asks(context.prompt.merged),
    )


def _likeness(reply: Side, key: Side, context: Context) -> tuple[float, float, float]:
    """Return how alike the letters are; with a text at hand its words tell more, and letters nothing."""
    if context.evidence.raw:
        return 0.0, 0.0, 0.0
    mine, theirs = reply.text, key.text
    return match.shared_words(mine, theirs), match.similarity(mine, theirs), match.contained(mine, theirs)


def _covered(reply: Side, key: Side, context: Context, missing: list[str]) -> tuple[float, ...]:
    mine, theirs = reply.content, key.content
    wanted = [c for c in theirs if c not in context.prompt.content] or list(theirs)
    wanted_missing = len([c for c in wanted if c not in mine])
    meant = groups_of(reply) if missing else frozenset()
    missing_meaning = len([c for c in missing if groups_of_word(c).isdisjoint(meant)])
    total = max(1, len(theirs))
    ends = list(theirs)
    return (
        1 - len(missing) / total if theirs else 0.0,
        1 - wanted_missing / len(wanted) if wanted else 0.0,
        1 - missing_meaning / total if theirs else 0.0,
        float(len(missing) == len(theirs)),
        float(bool(ends) and ends[-1] not in mine),
        float(bool(ends) and ends[0] not in mine),
    )


def _extra(reply: Side, key: Side, context: Context, missing: list[str]) -> tuple[float, ...]:
    mine, theirs, size = reply.content, key.content, max(1, len(reply.content))
    extra = [c for c in mine if c not in theirs and c not in context.prompt.content and mine[c] not in FILLER]
    foreign = [c for c in extra if c not in context.evidence.content]
    if foreign and missing:
        wished = groups_of(key)
        foreign = [c for c in foreign if groups_of_word(c).isdisjoint(wished)]
    covered = 1 - len(missing) / max(1, len(theirs)) if theirs else 0.0
    inside = float(bool(mine) and not extra and mine.keys() <= theirs.keys())
    return (
        _near([theirs[c] for c in missing], [mine[c] for c in foreign]) if covered else 0.0,
        float(bool(missing) and any(_is_rare(theirs[c]) for c in missing)),
        inside,
        inside * (1 - covered),
        float(f" {key.plain} " in f" {reply.plain} "),
        (len(extra) - len(foreign)) / size,
        *_apart(reply, key, context, extra),
        len(foreign) / size,
        float(bool(foreign)),
    )


def _apart(reply: Side, key: Side, context: Context, extra: list[str]) -> tuple[float, ...]:
    """Return how far what the reply adds stands from the key: in other clauses, other names, in its words' places."""
    near = near_clauses(context.clauses, key.order)
    apart = [c for c in extra if c in context.evidence.content and c not in near] if near else []
    return (
        len(apart) / max(1, len(reply.content)),
        float(_takes_slot(reply, key, context)),
        float(_is_owner(reply, key)),
    )


@lru_cache(maxsize=8192)
def near_clauses(clauses: tuple[frozenset[str], ...], wanted: tuple[str, ...]) -> frozenset[str]:
    """Return the concepts of the clauses that have most of the key's; none where no clause has any."""
    shares = [len(clause.intersection(wanted)) for clause in clauses]
    most = max(shares, default=0)
    near = [clause for clause, share in zip(clauses, shares, strict=True) if most and share == most]
    return frozenset().union(*near)


def _takes_slot(reply: Side, key: Side, context: Context) -> bool:
    """Say whether a shared word has another word of the evidence beside it where the key has one that is missing."""
    if not reply.neighbours:
        return False
    for before, after in key.neighbours:
        if (before in reply.content) == (after in reply.content):
            continue
        for mine_before, mine_after in reply.neighbours:
            if mine_after == after and before not in reply.content:
                other = mine_before
            elif mine_before == before and after not in reply.content:
                other = mine_after
            else:
                continue
            if other not in key.content and other not in context.prompt.content and _can_stand_for(other, context):
                return True
    return False


def _can_stand_for(other: str, context: Context) -> bool:
    """Say whether a word is one of the evidence, where there is any: another word may be a synonym."""
    return other in context.evidence.content if context.evidence.raw else True


def _is_owner(reply: Side, key: Side) -> bool:
    """Say whether the reply names what belongs to the key ("the wife of X"), where the key names no owner."""
    if "of" not in reply.merged or "of" in key.merged or len(key.content) > 3:
        return False
    return any(
        word == "of" and any(concept(w) in key.content for w in reply.merged[at + 1 : at + 3])
        for at, word in enumerate(reply.merged)
    )


def _lengths(mine: int, theirs: int) -> tuple[float, ...]:
    return (
        float(theirs <= 1),
        float(theirs > 5),
        min(math.log1p(theirs) / 3, 1.0),
        min(math.log1p(mine) / 3, 1.0),
        min(mine, theirs) / max(mine, theirs, 1),
    )


@lru_cache(maxsize=16384)
def _is_rare(word: str) -> bool:
    return not word[0].isdecimal() and word not in common_words()


def _numbers(reply: Side, key: Side, context: Context) -> tuple[float, float, float]:
    if not key.numbers and not reply.numbers:
        return 0.0, 0.0, 0.0
    missing = not key.numbers <= reply.numbers
    foreign = any(
        n not in key.numbers and n not in context.prompt.numbers and n not in context.evidence.numbers
        for n in reply.numbers
    )
    swapped = bool(key.numbers) and bool(reply.numbers) and not key.numbers & reply.numbers
    return float(missing), float(foreign), float(swapped)


def _reversals(reply: Side, key: Side, context: Context) -> tuple[float, ...]:
    denies = not NEGATIONS.isdisjoint(reply.merged)
    key_denies = not NEGATIONS.isdisjoint(key.merged)
    parts = reply.merged.count("and") + reply.commas
    own = key.merged.count("and") + key.commas
    return (
        float(denies and not key_denies and is_negated(reply, key)),
        float(denies != key_denies),
        float(opposed(reply.content, context.evidence.content) is not None),
        float(not ALTERNATIVES.isdisjoint(reply.merged) and ALTERNATIVES.isdisjoint(key.merged)),
        float(parts >= own + 2),
    )


def _near(missing: list[str], foreign: list[str]) -> float:
    """Return the share of `missing` words that a word of `foreign` comes within one letter of."""
    close = sum(
        any(len(m) > 2 and f[0] == m[0] and match.slips(f, m, 1) <= 1 for f in foreign if f.isalpha())
        for m in missing
        if m.isalpha()
    )
    return close / len(missing) if missing else 0.0


def preposition_differs(reply: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Say whether a number that both name follows "by" in one and "to" or "from" in the other."""
    if _DIRECTIONS.isdisjoint(key) or _DIRECTIONS.isdisjoint(reply):
        return False
    for at, word in enumerate(key):
        if at and word[0].isdecimal() and key[at - 1] in _DIRECTIONS and word in reply:
            before = reply[max(0, reply.index(word) - 1)]
            if before in _DIRECTIONS and before != key[at - 1]:
                return True
    return False


def _order(reply: Side, key: Side, context: Context) -> tuple[float, float, float]:
    inverted = 0.0 if "and" in key.merged or key.commas else _inversions(reply, key)
    here, there = key.content, context.evidence.content
    known = (key.neighbours, context.evidence.neighbours, context.prompt.neighbours)
    crossed = any(
        (pair[0] in here or pair[0] in there)
        and (pair[1] in here or pair[1] in there)
        and not any(pair in pairs for pairs in known)
        for pair in reply.neighbours
    )
    return inverted, _inversions(reply, context.evidence), float(crossed)


def _inversions(reply: Side, model: Side) -> float:
    """Return the share of shared content words that stand before the one they follow in `model`."""
    shared = [c for c in reply.content if c in model.content]
    if len(shared) < 2:
        return 0.0
    places = {c: at for at, c in enumerate(model.content)}
    met = [places[c] for c in shared]
    return sum(b < a for a, b in pairwise(met)) / (len(met) - 1) if len(met) > 1 else 0.0


def _same_polarity(reply: Side, key: Side) -> float:
    mine, theirs = reply.raw[:1], key.raw[:1]
    if not theirs or theirs[0] not in ("yes", "no") or not mine:
        return 0.0
    said = {"yes": "yes", "yeah": "yes", "yep": "yes", "no": "no", "nope": "no", "nah": "no"}.get(mine[0])
    return float(said == theirs[0])


@lru_cache(maxsize=4096)
def _asks(prompt: tuple[str, ...]) -> tuple[float, float, float, float, float]:
    words = frozenset(prompt)
    number = any(
        a == "how" and b in ("many", "much", "long", "far", "old", "large", "big") for a, b in pairwise(prompt)
    )
    return (
        float(bool(words & {"who", "whose", "whom"})),
        float("when" in words or bool(words & {"year", "date"})),
        float("where" in words),
        float(number),
        float("why" in words),
    )
