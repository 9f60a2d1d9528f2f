"""Short readable names for banks and their questions."""

from __future__ import annotations

import re
import unicodedata

from quizbot.generate.candidate import Candidate
from quizbot.generate.lexicon import STOP_WORDS
from quizbot.generate.wording import words_in


class Ids:
    """Give each question of a bank a short readable id of its own."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, candidate: Candidate) -> str:
        words = [w for w in words_in(candidate.prompt) if w not in STOP_WORDS and len(w) > 2]
        base = slug(" ".join(words[:4])) or candidate.kind.value
        name, n = base, 2
        while name in self._taken:
            name, n = f"{base}-{n}", n + 1
        self._taken.add(name)
        return name


def slug(text: str) -> str:
    """Return `text` as an id: lower-case ASCII letters, digits and hyphens, 50 characters at most."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.casefold()).strip("-")[:50].strip("-")
