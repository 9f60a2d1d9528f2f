"""What cross-encoders said of judged replies to questions that they had not seen.

``python -m training.judge`` fits one to all rows but those of a fifth of the questions (for replies, of the articles),
five times, and keeps what each says of its fifth; the one that ships has seen them all and cannot be measured on them.
`left_out.npz` holds no text: each word lies under a digest of set, question, evidence, key and reply.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from grading_rows import Row
from numpy.typing import NDArray

FILE = Path(__file__).with_suffix(".npz")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Log odds of "right", by digest."""

    kept: dict[int, float]

    @classmethod
    def read(cls, path: Path = FILE) -> LeftOut:
        with np.load(path) as file:
            return cls(dict(zip(file["digest"].tolist(), file["odds"].tolist(), strict=True)))

    def odds(self, name: str, row: Row, key: str) -> float | None:
        """Return the log odds of a row of the set `name` held against `key`; None where no network was asked."""
        return self.kept.get(digest(name, row, key))


def write(told: Iterable[tuple[int, float]], path: Path = FILE) -> None:
    """Keep each digest with its log odds."""
    found = sorted(dict(told).items())
    digests: NDArray[np.uint64] = np.array([each for each, _ in found], np.uint64)
    np.savez_compressed(path, digest=digests, odds=np.array([odds for _, odds in found], np.float16))


def digest(name: str, row: Row, key: str) -> int:
    told = "\0".join((name, row.item.prompt, row.item.evidence, key, row.candidate))
    return int.from_bytes(blake2b(told.encode(), digest_size=8).digest(), "big")
