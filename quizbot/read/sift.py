"""Article blocks are told from page furniture by score and by where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizbot.read import cues
from quizbot.read.block import Block
from quizbot.read.furniture import furniture_score, is_reference
from quizbot.read.plain import is_sentence
from quizbot.read.prose import ends_like_sentence, function_share, reads_as_prose

_CLOSING = 60
_BRIEF = 14


@dataclass(frozen=True, slots=True)
class _Judged:
    block: Block
    score: float
    prose: bool


def sift(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Block]]:
    """Part `blocks` into those of the article and the furniture, both in order.

    In the middle of an article only what is plainly furniture goes; before its first and after its last
    paragraph of prose also what merely does not read as a sentence.
    """
    judged = [_judge(block) for block in _without_repeats(blocks)]
    first, last = _core(judged)
    end = _tail(judged, first, last)
    kept: list[Block] = []
    dropped: list[Block] = []
    inside: set[str] = set()
    section = over = False
    for i, unit in enumerate(judged):
        if unit.block.kind == "heading":
            section = bool(cues.REFERENCE_LIST.fullmatch(unit.block.text))
        outside = over or i >= end or (section and _unlike_prose(unit)) or (i > last and _is_bio(judged, i))
        wanted = not outside and _wanted(unit, i, first, last)
        (kept if wanted else dropped).append(unit.block)
        # Behind the last paragraph of prose the first furniture ends the article, unless its like stood inside too.
        if not wanted and i <= last:
            inside.add(_likeness(unit.block))
        over = over or (i > last and not wanted and _likeness(unit.block) not in inside)
    return _with_prose_below(kept), dropped


def _likeness(block: Block) -> str:
    """Return what furniture of one make has in common: how it begins, figures aside."""
    return re.sub(r"\d+", "#", " ".join(block.text.lower().split()[:2]))


def _judge(block: Block) -> _Judged:
    score = furniture_score(block)
    prose = block.kind != "heading" and reads_as_prose(block.text) and score < _limit(block.words())
    return _Judged(block, score, prose)


def _limit(words: int) -> float:
    """Return the score from which a block in the middle of an article is furniture."""
    return 2.0 if words <= 12 else 2.5 if words <= 20 else 3.0 if words <= 30 else 4.5 if words <= _CLOSING else 7.0


def _core(judged: list[_Judged]) -> tuple[int, int]:
    """Return the places of the first and the last paragraph of prose."""
    places = [i for i, unit in enumerate(judged) if unit.prose or _brief(unit)]
    if not places:
        places = [i for i, unit in enumerate(judged) if unit.score < 1.5 and is_sentence(unit.block.text)]
    while len(places) > 2 and _is_bio(judged, places[-1]):
        places.pop()
    return (places[0], places[-1]) if places else (0, -1)


def _brief(unit: _Judged) -> bool:
    """Tell whether the block is a short paragraph without a trace of furniture."""
    return unit.block.kind == "paragraph" and unit.score == 0 and reads_as_prose(unit.block.text, _BRIEF)


def _is_bio(judged: list[_Judged], at: int) -> bool:
    """Tell whether the block introduces a writer whom the article itself never mentions."""
    text = judged[at].block.text
    found = cues.BIO.match(text) if len(text.split()) <= _CLOSING else None
    if not found:
        return False
    surname = (found["name"] or "").rsplit(" ", 1)[-1]
    return not surname or not any(surname in unit.block.text for unit in judged[:at] if unit.prose)


def _tail(judged: list[_Judged], first: int, last: int) -> int:
    """Return the place where the article is over: a closing mark with little or no prose behind it."""
    behind = [0] * (len(judged) + 1)
    for i in reversed(range(len(judged))):
        behind[i] = behind[i + 1] + (judged[i].block.words() if judged[i].prose else 0)
    for i, unit in enumerate(judged):
        if i <= first or not _closes(unit):
            continue
        strong = unit.block.kind == "heading" or unit.score >= 3
        if strong and (i > last or behind[i] < 0.12 * behind[0]) and not _prose_soon(judged, i):
            return i
    return len(judged)


def _closes(unit: _Judged) -> bool:
    return unit.block.words() <= _CLOSING and bool(
        cues.LAST.match(unit.block.text) or cues.REFERENCE_LIST.fullmatch(unit.block.text)
    )


def _prose_soon(judged: list[_Judged], at: int) -> bool:
    """Tell whether a clear paragraph of the article follows the mark, which then only interrupts it."""
    return any(unit.prose and unit.score < 0.5 and unit.block.words() >= 40 for unit in judged[at + 1 :])


def _unlike_prose(unit: _Judged) -> bool:
    return unit.block.kind == "heading" or not unit.prose or is_reference(unit.block.text)


def _wanted(unit: _Judged, i: int, first: int, last: int) -> bool:
    block, words = unit.block, unit.block.words()
    if block.kind == "heading":
        return unit.score < 2
    if block.kind == "note":
        return unit.prose and first <= i <= last
    if block.kind == "item" and not unit.prose:
        return is_sentence(block.text) and unit.score < 2 and i <= last + 3
    if block.kind == "quote" and words < 8:
        return False
    if first <= i <= last:
        return unit.score < _limit(words) and _holds_together(block.text)
    return unit.score < 1.0 and not cues.CHAT.match(block.text) and ends_like_sentence(block.text)


def _holds_together(text: str) -> bool:
    """Tell whether a block inside the article is running text: it has a stop somewhere, or the words of one."""
    return bool(re.search(r"[.!?:;,…]", text)) or (len(text.split()) > 12 and function_share(text) >= 0.25)


def _without_repeats(blocks: tuple[Block, ...]) -> list[Block]:
    """Drop pull quotes and paragraphs that came in twice."""
    seen: set[str] = set()
    fresh: list[Block] = []
    whole = "\n".join(block.text for block in blocks if block.kind == "paragraph") if len(blocks) < 2000 else ""
    for block in blocks:
        key = block.text.lower()
        again = block.kind != "heading" and block.words() >= 30 and key in seen
        pulled = block.kind in ("quote", "note") and len(block.text) > 30 and block.text.strip("\"“”'") in whole
        seen.add(key)
        if not again and not pulled:
            fresh.append(block)
    return fresh


def _with_prose_below(blocks: list[Block]) -> list[Block]:
    """Drop headings that head nothing: those at the end, and those of a menu (three in a row) but the last two."""
    kept: list[Block] = []
    above: int | None = None
    for block in reversed(blocks):
        if block.kind != "heading":
            above = 0
        elif above is not None:
            above += 1
        if block.kind != "heading" or (above is not None and (above <= 2 or block.level == 1)):
            kept.append(block)
    return kept[::-1]
