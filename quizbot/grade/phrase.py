"""Verdicts on names, phrases and clauses: sameness by rule first, guards next, then the weighing."""

from __future__ import annotations

from quizbot.grade import match
from quizbot.grade.acronym import is_acronym, same_name
from quizbot.grade.demonym import COUNTRY_OF
from quizbot.grade.coverage import FEATURES, overlap
from quizbot.grade.fold import bare
from quizbot.grade.item import Context, Item
from quizbot.grade.judge import probability
from quizbot.grade.lexicon import inflection
from quizbot.grade.negation import negations
from quizbot.grade.person import compare_names, is_shared, looks_like_person, name_parts
from quizbot.grade.reason import quoted, verdict
from quizbot.grade.reply import Reply
from quizbot.grade.sequence import parts_of
from quizbot.grade.side import Side, concept, read_side
from quizbot.grade.verdict import Mark, Verdict

CLASS_NOUNS = frozenset(
    """
    desert river lake sea ocean mountain mountains mount hill island islands valley bay gulf strait canal forest park street
    road avenue bridge square tower castle palace church cathedral temple mosque abbey museum library theatre theater
    hospital school college university institute academy company corporation group bank party government council committee
    commission agency association organisation organization society club team league union federation kingdom empire republic
    dynasty state county province city town village war battle treaty act law prize award cup bear whale shark tree bird fish
    animal plant disease theory system process effect law number age period century year day month language religion
    book film movie song album magazine newspaper band orchestra game person people man woman place thing
    """.split()
)
ACCEPT_FROM = 0.55
RIGHT_FROM = 0.8
NOTHING_COVERED = 0.3
"""At most this likely is a reply that has no word of the key, however much of the evidence it repeats."""
_MEANING = FEATURES.index("covered_meaning")


def judge_same(item: Item, key: str, side: Side, reply: Reply) -> Verdict | None:
    """Judge a reply that is the key in another form: slips, inflection, initials, part of a name."""
    mine = reply.side
    if len(side.content) == 1 and mine.content.keys() == side.content.keys() and not side.numbers:
        typed, wanted = next(iter(mine.content.values())), next(iter(side.content.values()))
        if inflection(typed) != inflection(wanted) and typed not in COUNTRY_OF and negations(mine.merged) == 0:
            return verdict(
                Mark.PARTLY,
                0.5,
                "word form",
                "A word of the same family, but not the one asked for.",
                missing=(wanted,),
            )
    if mine.merged == side.merged or _without_small(mine) == _without_small(side):
        if reply.slips:
            return verdict(
                Mark.ALMOST, 0.9, "typing slip", "Right but for the spelling.", matched=side.merged, slips=reply.slips
            )
        return verdict(Mark.RIGHT, 1.0, "same words", "The same words as the key.", matched=side.merged)
    plain, typed = bare(key), reply.bare
    if same_name(typed, plain) or (is_acronym(typed, plain) and negations(mine.merged) == negations(side.merged)):
        return verdict(Mark.RIGHT, 0.97, "abbreviation", "A known short or full form of the key.", matched=side.merged)
    if negations(mine.merged) != negations(side.merged):
        return None
    if item.type == "person" or (item.type is None and looks_like_person(key, item.prompt)):
        return _judge_person(item, key, reply)
    return None


def _without_small(side: Side) -> tuple[object, ...]:
    return (
        (
            tuple(
                sorted(side.content) if len(side.content) < 3 or side.commas or "and" in side.merged else side.content
            ),
            side.numbers,
            negations(side.merged),
        )
        if side.content
        else (side.merged,)
    )


def _judge_person(item: Item, key: str, reply: Reply) -> Verdict | None:
    given, wanted = name_parts(" ".join(reply.side.raw)), name_parts(key)
    relation = compare_names(given, wanted)
    if relation == "same":
        mark, score = (Mark.ALMOST, 0.9) if reply.slips else (Mark.RIGHT, 0.98)
        return verdict(mark, score, "name", "The right person.", matched=given, slips=reply.slips)
    if relation == "surname":
        if is_shared(given[-1], key, (*item.rivals, *item.reject, *item.distractors)):
            return verdict(
                Mark.PARTLY,
                0.55,
                "shared surname",
                "More than one person here bears that surname; say which.",
                matched=given,
            )
        mark, score = (Mark.ALMOST, 0.88) if reply.slips else (Mark.RIGHT, 0.95)
        return verdict(mark, score, "surname", "The surname alone names the person.", matched=given, slips=reply.slips)
    if relation == "first":
        return verdict(Mark.PARTLY, 0.45, "first name", "Only part of the name; the surname is missing.", matched=given)
    if relation == "other":
        return verdict(Mark.WRONG, 0.1, "another first name", "The surname fits, but the first name is someone else's.")
    return None


def guard(item: Item, context: Context, reply: Reply) -> Verdict | None:
    """Refuse what no overlap may rescue: a rejected answer, the prompt copied, several answers at once."""
    mine = reply.side
    for text in (*item.reject, *item.distractors):
        nearer = match.similarity(mine.text, bare(text))
        if nearer > 0.85 and nearer > max(match.similarity(mine.text, bare(key)) for key, _ in context.keys):
            return verdict(Mark.WRONG, 0.05, "rejected", "That is an answer the question names as wrong.")
    if mine.content and all(c in context.prompt.content for c in mine.content):
        if not any(c in side.content for _, side in context.keys for c in mine.content):
            return verdict(Mark.WRONG, 0.05, "prompt copied", "That only repeats the question.")
    if _is_too_general(context, mine):
        return verdict(Mark.PARTLY, 0.4, "too general", "That names the kind of thing, not which one.")
    if _offers_another(context, mine):
        return verdict(Mark.WRONG, 0.15, "several answers", "Several answers are offered; settle on one.")
    if _lists_too_much(context, reply):
        return verdict(Mark.WRONG, 0.15, "several answers", "Too many answers are listed; settle on what was asked.")
    return None


def _is_too_general(context: Context, mine: Side) -> bool:
    """Say whether the reply is only the class noun of every key that it touches ("desert", "the river")."""
    if not mine.content or not all(word in CLASS_NOUNS for word in mine.content.values()):
        return False
    return all(any(c not in mine.content for c in side.content) for _, side in context.keys)


def _offers_another(context: Context, mine: Side) -> bool:
    """Say whether "or" joins something that is not in the key, where the key itself offers no choice."""
    if "or" not in mine.merged or any("or" in side.merged for _, side in context.keys):
        return False
    known = {c for _, side in context.keys for c in side.content} | context.prompt.content.keys()
    where = mine.merged.index("or")
    if mine.merged[where + 1 : where + 2] in (("so",), ("something",), ("other",)):
        return False
    sides = (mine.merged[max(0, where - 3) : where], mine.merged[where + 1 : where + 4])
    return any(w in mine.content.values() and concept(w) not in known for side in sides for w in side)


def _lists_too_much(context: Context, reply: Reply) -> bool:
    """Say whether a bare list of four or more holds three things that belong to no key."""
    parts = parts_of(reply.spelt) if reply.side.commas >= 2 else []
    if len(parts) < 4 or len(reply.side.raw) > 4 * len(parts):
        return False
    known = {c for _, side in context.keys for c in side.content}
    if max(side.commas + side.merged.count("and") for _, side in context.keys) + 2 >= len(parts):
        return False
    return sum(not any(c in known for c in read_side(part).content) for part in parts) >= 3


def weigh(item: Item, context: Context, reply: Reply) -> Verdict:
    """Judge by overlap, against the key that fits best."""
    best, chance = context.keys[0][1], -1.0
    for _, side in context.keys[:40]:
        these = overlap(reply.side, side, context, len(reply.slips))
        likely = probability(these, has_evidence=bool(item.evidence))
        if not these[_MEANING]:
            likely = min(likely, NOTHING_COVERED)
        if likely > chance:
            best, chance = side, likely
    matched = [w for c, w in best.content.items() if c in reply.side.content]
    missing = [w for c, w in best.content.items() if c not in reply.side.content]
    if chance >= ACCEPT_FROM:
        return _accepted(chance, matched, missing, reply)
    return _refused(chance, matched, missing, best, reply)


def _accepted(chance: float, matched: list[str], missing: list[str], reply: Reply) -> Verdict:
    high = (chance - ACCEPT_FROM) / (1 - ACCEPT_FROM)
    told = f"It says what was asked: {quoted(matched)}." if matched else "It says what was asked in other words."
    if chance >= RIGHT_FROM and not reply.slips:
        return verdict(Mark.RIGHT, 0.9 + 0.05 * high, "words covered", told, matched=matched, missing=missing)
    if missing and not reply.slips:
        told = f"Close enough: {quoted(matched)} fits, though the text says more." if matched else told
    return verdict(
        Mark.ALMOST, 0.7 + 0.15 * high, "words covered", told, matched=matched, missing=missing, slips=reply.slips
    )


def _refused(chance: float, matched: list[str], missing: list[str], key: Side, reply: Reply) -> Verdict:
    share = len(matched) / max(1, len(key.content))
    low = chance / ACCEPT_FROM
    if matched and missing and share >= 0.3 and low > 0.1:
        told = "Part of it is right, but something that belongs to the answer is missing."
        return verdict(Mark.PARTLY, 0.3 + 0.25 * low, "part missing", told, matched=matched, missing=missing)
    told = "The words do not say what the text says." if matched else "That is not what the text says."
    return verdict(Mark.WRONG, 0.2 * low, "words differ", told, matched=matched, missing=missing)
