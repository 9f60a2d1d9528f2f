"""Lists in any order and sequences in one: each part judged, then the whole."""

from __future__ import annotations

from collections.abc import Callable

from quizbot.grade.reading.item import Item
from quizbot.grade.reason import quoted, verdict
from quizbot.grade.verdict import Mark, Verdict
from quizbot.grade.words.parts import parts_given

JudgeOne = Callable[[Item, str], Verdict]


def judge_list(item: Item, text: str, judge_one: JudgeOne) -> Verdict:
    """Judge a list in any order: credit by part, wrong extras cost."""
    given = parts_given(text, item.parts)
    open_parts = list(item.parts)
    matched: list[str] = []
    slips: list[tuple[str, str]] = []
    extras: list[str] = []
    soft = False
    for piece in given:
        best = max(
            ((part, judge_one(_single(item, part), piece)) for part in open_parts),
            key=lambda pair: pair[1].score,
            default=None,
        )
        if best is not None and best[1].accepted:
            open_parts.remove(best[0])
            matched.append(best[0])
            slips += best[1].slips
            soft |= best[1].mark is Mark.ALMOST
        elif not any(judge_one(_single(item, part), piece).accepted for part in matched):
            extras.append(piece)
    return _tally(item, matched, open_parts, extras, tuple(slips), soft)


def _is_enough(item: Item, matched: list[str], extras: list[str]) -> bool:
    """Say whether as many parts are there as the teacher asks for, and nothing else."""
    return item.least is not None and len(matched) >= item.least and not extras


def _tally(
    item: Item,
    matched: list[str],
    missing: list[str],
    extras: list[str],
    slips: tuple[tuple[str, str], ...],
    soft: bool,
) -> Verdict:
    total, wanted = len(item.parts), item.least or len(item.parts)
    share = max(0.0, (min(len(matched), wanted) - 0.5 * len(extras)) / wanted)
    if (not missing and not extras) or _is_enough(item, matched, extras):
        mark, score = (Mark.ALMOST, 0.9) if slips or soft else (Mark.RIGHT, 1.0)
        told = f"All {total} parts are there." if not missing else f"{len(matched)} parts are there, as many as asked."
        return verdict(mark, score, "list", told, matched=matched, missing=missing, slips=slips)
    if not missing and len(extras) * 3 <= total:
        said = f"All {total} parts are there, but {quoted(extras)} should not be."
        return verdict(Mark.ALMOST, 0.72, "list with extras", said, matched=matched, slips=slips)
    if not matched or share == 0:
        said = "None of the parts is there." if not matched else "More wrong parts than right ones."
        return verdict(Mark.WRONG, 0.1 if matched else 0.0, "list", said, matched=matched, missing=missing)
    said = f"{len(matched)} of {wanted} parts {'is' if len(matched) == 1 else 'are'} there"
    said += f", and {len(extras)} should not be." if extras else "."
    return verdict(
        Mark.PARTLY, 0.3 + 0.3 * share, "part of the list", said, matched=matched, missing=missing, extra=extras
    )


def judge_order(item: Item, text: str, judge_one: JudgeOne) -> Verdict:
    """Judge a sequence: all parts in their order; partly if most stand in order."""
    given = parts_given(text, item.parts)
    places: list[int] = []
    for piece in given:
        scored = [(judge_one(_single(item, part), piece), at) for at, part in enumerate(item.parts) if at not in places]
        best = max(scored, key=lambda pair: pair[0].score, default=None)
        if best is not None and best[0].accepted:
            places.append(best[1])
    total = len(item.parts)
    matched = [item.parts[at] for at in places]
    if places == list(range(total)) and len(given) == total:
        return verdict(Mark.RIGHT, 1.0, "order", f"All {total} stand in the right order.", matched=matched)
    longest = _longest_rising(places)
    missing = [part for at, part in enumerate(item.parts) if at not in places]
    if longest >= 2 and longest * 2 >= total:
        said = f"{longest} of {total} stand in the right order."
        return verdict(
            Mark.PARTLY, 0.3 + 0.3 * longest / total, "part of the order", said, matched=matched, missing=missing
        )
    return verdict(
        Mark.WRONG, 0.1 if places else 0.0, "order", "The order is not right.", matched=matched, missing=missing
    )


def _longest_rising(places: list[int]) -> int:
    best = [1] * len(places)
    for at, place in enumerate(places):
        best[at] = 1 + max((best[b] for b in range(at) if places[b] < place), default=0)
    return max(best, default=0)


def _single(item: Item, part: str) -> Item:
    """Return an item that asks for one part; the other parts are rivals that a slip may not turn into."""
    others = tuple(p for p in item.parts if p != part)
    return item._replace(parts=(part,), accept=(), reject=(*item.reject, *others), kind="short", type=None, evidence="")
