"""Measure what replies are taken for: ``python benchmarks/utterances.py DATA [--show]``.

DATA is a file of rows ``{question, key, kind, options?, utterance, intent}``, one JSON object a line, or a folder that
holds ``utterances/utterances.jsonl``. Every row is read as if a verdict had just been given, since the rows do not
say; where the program would ask back, its first guess counts, and how often that is so stands beside the figures.
``--show`` prints each mistake as JSON.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from quizbot.bank.model import Kind
from quizbot.learn.intents import Intent, Pending
from quizbot.learn.options import TRUE_FALSE
from quizbot.learn.understanding import understand

_SAME = {Intent.RESTART: Intent.AGAIN, Intent.UNDO: Intent.OVERRIDE}
"""The rows have one label for both."""


@dataclass(frozen=True, slots=True)
class Outcome:
    row: dict[str, str]
    intent: str
    is_sure: bool

    @property
    def wanted(self) -> str:
        return self.row["intent"]

    @property
    def is_right(self) -> bool:
        return self.intent == self.wanted

    @property
    def is_answer_right(self) -> bool:
        return (self.intent == "answer") == (self.wanted == "answer")


def outcome(row: dict[str, str]) -> Outcome:
    kind = Kind(row["kind"])
    options = TRUE_FALSE if kind is Kind.TRUE_FALSE else tuple(row.get("options", ()))
    pending = Pending(row["question"], kind, (row["key"],), options, has_verdict=True)
    reading = understand(row["utterance"], pending)
    intent = _SAME.get(reading.intent, reading.intent)
    return Outcome(row, intent.value, reading.is_sure)


def main() -> None:
    source = Path(sys.argv[1])
    path = source / "utterances" / "utterances.jsonl" if source.is_dir() else source
    outcomes = [outcome(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    count = len(outcomes)
    print(f"{path.name}: {count} rows, {sum(not o.is_sure for o in outcomes)} of them asked back")
    print(f"answer or not  {100 * sum(o.is_answer_right for o in outcomes) / count:5.1f}%")
    print(f"intent         {100 * sum(o.is_right for o in outcomes) / count:5.1f}%")
    rows = Counter(o.wanted for o in outcomes)
    found = Counter(o.wanted for o in outcomes if o.is_right)
    for intent, many in rows.most_common():
        print(f"  {intent:<10} {found[intent]:4} of {many:4}")
    if "--show" in sys.argv:
        for each in outcomes:
            if not each.is_right:
                print(json.dumps({**each.row, "read_as": each.intent}, ensure_ascii=False))


if __name__ == "__main__":
    main()
