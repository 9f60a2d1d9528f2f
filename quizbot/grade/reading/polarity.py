"""Yes and no at the start of an answer, apart from what follows them."""

from __future__ import annotations

import re

_CLAUSE = "it|they|he|she|there|this|that|these|the|a|an|we|you|i|its|because|since|only|not|but|just|by|in|at|on|for"
_POLARITY = re.compile(
    rf"\W*(yes|yeah|yep|nope|nah|no(?=\s*(?:[,.;:!–—-]|$)|\s+(?:{_CLAUSE})\b))(?!\w)[\s,.;:!–—-]*", re.IGNORECASE
)
"""A "no" before a noun ("no danger") is no answer to yes or no."""
_POLAR_PROMPT = re.compile(
    r"\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b", re.IGNORECASE
)


def is_polar(prompt: str) -> bool:
    """Say whether a prompt asks for yes or no."""
    return _POLAR_PROMPT.match(prompt) is not None


def polarity(text: str) -> str:
    """Return the "yes" or "no" that a text begins with, as it is written, or nothing."""
    found = _POLARITY.match(text)
    return found[1] if found else ""


def after_polarity(text: str) -> str:
    """Return what follows a leading "yes" or "no"; the text itself where nothing does."""
    found = _POLARITY.match(text)
    return text[found.end() :] or text if found else text
