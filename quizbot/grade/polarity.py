"""Yes and no at the start of an answer, apart from what follows them."""

from __future__ import annotations

import re

_POLARITY = re.compile(r"\W*(yes|no|yeah|yep|nope|nah)\b(?!\s+(?:one|body|matter)\b)[\s,.;:!–—-]*", re.IGNORECASE)
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
