"""What the bot says: phrases of its tone and length, chosen so that the same words do not come twice running."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from quizbot.learn.phrases import Length, Tone, filled, phrasings


class Voice:
    """Says phrases by name. The same tone, length, seed and calls always give the same words."""

    def __init__(self, seed: int | str, tone: Tone = Tone.PLAIN, length: Length = Length.FULL) -> None:
        self.tone = tone
        self.length = length
        self._rng = Random(f"{seed}/voice")
        self._last: dict[str, str] = {}

    def __call__(self, name: str, /, **fills: object) -> str:
        """Return the phrase `name`, filled in; a `KeyError` is a name that the phrasings do not have."""
        variants = phrasings(self.tone)[name].variants(self.length)
        fresh = [variant for variant in variants if variant != self._last.get(name)]
        said = variants[0] if len(variants) == 1 else self._rng.choice(fresh)
        self._last[name] = said
        return filled(said, fills)

    def has_said(self, name: str) -> bool:
        """Tell whether the phrase `name` was said before: what it explains need not be explained again."""
        return name in self._last

    def spelt(self, count: int) -> str:
        """Return a small number as a word."""
        words = phrasings(self.tone)["number_words"].variants(self.length)
        return words[count] if count < len(words) else str(count)

    def listed(self, parts: Sequence[str]) -> str:
        """Return quoted parts joined as a sentence joins them."""
        quoted = [f"“{part}”" for part in parts]
        if len(quoted) == 1:
            return quoted[0]
        return self("and_between", first=", ".join(quoted[:-1]), last=quoted[-1])
