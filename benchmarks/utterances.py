"""Measure what replies are taken for: ``python benchmarks/utterances.py DATA [--rules] [--show]``.

DATA is a file of rows ``{question, key, kind, options?, utterance, intent}``, one JSON object a line, or a folder that
holds ``utterances/utterances.jsonl``. Every row is read as if a verdict had just been given, since the rows do not
say. Where the program asks back it is neither right nor wrong: those rows are told apart, and the first two figures
are of all rows by its first guess. ``--rules`` leaves the listener out; ``--show`` prints each mistake as JSON.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from quizbot.bank.model import Kind
from quizbot.learn.intents import Listener, Pending
from quizbot.learn.intents.listener import HEARD_AS
from quizbot.learn.options import TRUE_FALSE
from quizbot.learn.understanding import understand


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


def outcome(row: dict[str, str], listener: Listener | None = None) -> Outcome:
    kind = Kind(row["kind"])
    options = TRUE_FALSE if kind is Kind.TRUE_FALSE else tuple(row.get("options", ()))
    pending = Pending(row["question"], kind, (row["key"],), options, has_verdict=True)
    reading = understand(row["utterance"], pending, listener)
    intent = HEARD_AS.get(reading.intent, reading.intent)  # the rows have one label for both
    return Outcome(row, intent.value, reading.is_sure)


def share(many: int, count: int) -> str:
    return f"{100 * many / count:5.1f}%" if count else "    -"


def report(outcomes: list[Outcome]) -> None:
    count, told = len(outcomes), [o for o in outcomes if o.is_sure]
    asked = [o for o in outcomes if not o.is_sure]
    print(f"answer or not  {share(sum(o.is_answer_right for o in outcomes), count)}")
    print(f"intent         {share(sum(o.is_right for o in outcomes), count)}")
    print(f"asked back     {share(len(asked), count)}, {sum(o.wanted == 'answer' for o in asked)} of them answers")
    print(f"of the others  {share(sum(o.is_answer_right for o in told), len(told))} answer or not, ", end="")
    print(f"{share(sum(o.is_right for o in told), len(told)).strip()} intent")
    marked = sum(not o.is_answer_right and o.intent == "answer" for o in told)
    print(f"judged though no answer {marked}, not judged though an answer ", end="")
    print(sum(not o.is_answer_right and o.intent != "answer" for o in told))
    rows = Counter(o.wanted for o in outcomes)
    found = Counter(o.wanted for o in outcomes if o.is_right)
    for intent, many in rows.most_common():
        print(f"  {intent:<10} {found[intent]:4} of {many:4}")


def main() -> None:
    source = Path(sys.argv[1])
    path = source / "utterances" / "utterances.jsonl" if source.is_dir() else source
    listener = None if "--rules" in sys.argv else Listener.packaged()
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    outcomes = [outcome(row, listener) for row in rows]
    print(f"{path.name}: {len(rows)} rows, {'by rules alone' if listener is None else 'rules and listener'}")
    report(outcomes)
    if "--show" in sys.argv:
        for each in outcomes:
            if not each.is_right:
                print(json.dumps({**each.row, "read_as": each.intent, "sure": each.is_sure}, ensure_ascii=False))


if __name__ == "__main__":
    main()
