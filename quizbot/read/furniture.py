"""How much a block looks like page furniture."""

from __future__ import annotations

import re

from quizbot.read import cues
from quizbot.read.block import Block
from quizbot.read.dates import iso_date
from quizbot.read.prose import ends_like_sentence, function_share

_LONGEST = 2000
_SENTENCE_GAP = re.compile(r"(?<=[.!?])\s")


def furniture_score(block: Block) -> float:
    """Return 0 for running prose and 3 or more for what is plainly furniture.

    What people are quoted as saying is left out of account: a fox may say "Follow us!".
    """
    text = cues.SPOKEN.sub(" ", block.text[:_LONGEST]).strip()
    if not any(map(str.isalpha, text)) and any(map(str.isalpha, block.text)):
        return 0.0
    if cues.WHOLE.fullmatch(block.text[:120]):
        return 4.0
    return _by_words(text) + _by_shape(block, text)


def _by_words(text: str) -> float:
    score = 3.0 * bool(cues.LEGAL.search(text)) + 2.0 * bool(cues.REUSE.search(text))
    score += 2.0 * bool(cues.NO_BLAME.search(text)) + 3.0 * bool(cues.HATNOTE.match(text))
    things = {found.lower() for found in cues.WEB.findall(text[:1000])}
    score += (
        min(1.0 * len(things), 2.5) + 1.5 * bool(cues.LATEST.search(text)) + 2.0 * bool(cues.HERE.search(text[-200:]))
    )
    score += 2.0 * bool(cues.SHOP.search(text)) + 1.5 * bool(cues.ADDRESS.search(text))
    you, we = bool(cues.YOU.search(text)), bool(cues.WE.search(text))
    if any(cues.IMPERATIVE.match(part.lstrip()) for part in _SENTENCE_GAP.split(text[:600])):
        score += 1.0 + 0.5 * you
    return score + 0.5 * (you and we)


def _by_shape(block: Block, text: str) -> float:
    words = block.words()
    if words > 40:
        return 0.0
    stopped = ends_like_sentence(block.text)
    score = 3.0 * bool(cues.LABEL.match(text) or cues.FIGURE.match(text))
    score += 3.0 * bool(cues.LEADERS.search(block.text)) + 3.0 * bool(cues.REFERENCE.search(block.text))
    if cues.CREDIT.fullmatch(text) and (text[:1] in "([" or not stopped):
        score += 3.0
    if cues.SET_APART.fullmatch(block.text) and not (stopped and words >= 5 and function_share(text) >= 0.3):
        score += 3.0
    if cues.TIME_ONLY.fullmatch(text) or not any(char.isalpha() for char in text):
        score += 3.0
    return score if stopped else score + _by_open_end(block, text, words)


def _by_open_end(block: Block, text: str, words: int) -> float:
    """Weigh a block that no stop ends."""
    score = 3.0 * bool(cues.CRUMBS.fullmatch(block.text[:200]))
    if words <= 16 and cues.BYLINE.match(block.text):
        score += 2.0 + (iso_date(text) is not None)
    if block.kind != "heading":
        score += 0.5 + 0.5 * (text.isupper() and words <= 6) + 2.0 * (words <= 10 and iso_date(text) is not None)
    return score


def is_reference(text: str) -> bool:
    """Tell whether `text` reads as an entry of a list of sources."""
    return bool(cues.REFERENCE.search(text)) and function_share(text) < 0.4
