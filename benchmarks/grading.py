"""Measure verdicts against human judgements: ``python benchmarks/grading.py DATA_DIR``.

DATA_DIR holds ``grading/*.jsonl`` and ``replies/replies.jsonl``. `right` and `almost` count as accepted. FAR is the
share of wrong answers accepted, FRR of right answers refused, balanced accuracy the mean of what is left of both.
fuzz.token_set_ratio at its pooled threshold runs beside it on the same rows. Times are the median of a first pass,
where words are met for the first time, and of a second; p99 is of the second.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from quizbot.grade.grader import grade_item
from quizbot.grade.item import Item

CORE = ("ae_train", "evouna_short", "nq301", "efficientqa")
SETS = (*CORE, "evouna_long", "beetle", "replies", "typos", "qb_answer_checker")
RATIO_FROM = 76.3
KINDS = {"a": "other words", "b": "slips", "c": "detail", "d": "incomplete", "e": "plausible", "f": "tricky"}
_DO_NOT_ACCEPT = re.compile(r"(?:do not accept(?: or prompt on)?|reject) ([^;\])]+)", re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Row:
    """One judged reply; `group` is what cross-validation must not split."""

    item: Item
    candidate: str
    correct: bool
    kind: str
    group: str


@dataclass(frozen=True, slots=True)
class Figures:
    accuracy: float
    far: float
    frr: float

    @property
    def balanced(self) -> float:
        return 1 - (self.far + self.frr) / 2

    def __str__(self) -> str:
        figures = (self.accuracy, self.balanced, self.far, self.frr)
        return "".join(f"{100 * figure:8.1f}" for figure in figures)


def read_rows(folder: Path, name: str) -> list[Row]:
    """Return the rows of a set that carry a judgement."""
    path = folder / ("replies/replies.jsonl" if name == "replies" else f"grading/{name}.jsonl")
    with path.open(encoding="utf-8") as file:
        return [_row(name, fields) for line in file if isinstance((fields := json.loads(line)).get("correct"), bool)]


def _row(name: str, fields: dict[str, object]) -> Row:
    reference = [str(text) for text in fields["reference"]]  # type: ignore[attr-defined]
    item = Item(
        prompt=str(fields.get("question") or ""),
        parts=(reference[0],),
        accept=tuple(reference[1:]),
        evidence=str(fields.get("evidence") or ""),
    )
    if "answerline" in fields:
        item = replace(item, reject=rejected_by(str(fields["answerline"])))
    group = fields.get("article") or fields.get("question") or reference[0]
    if name == "beetle":
        group = str(fields["id"]).partition(".")[0]
    kind = fields.get("written_as") or (f"{fields['kind']} {fields['distance']}" if "distance" in fields else "")
    return Row(item, str(fields["candidate"]), bool(fields["correct"]), str(kind), str(group))


def rejected_by(answer_line: str) -> tuple[str, ...]:
    """Return what a quiz-bowl answer line says not to accept."""
    plain = _TAG.sub("", answer_line)
    found = [part for clause in _DO_NOT_ACCEPT.findall(plain) for part in re.split(r",| or ", clause)]
    return tuple(text for part in found if (text := part.strip(' "“”')))


def measure(rows: Iterable[Row], accepts: Callable[[Row], bool]) -> Figures:
    counts = {(correct, accepted): 0 for correct in (True, False) for accepted in (True, False)}
    for row in rows:
        counts[row.correct, accepts(row)] += 1
    right, wrong = sum(counts[True, a] for a in (True, False)), sum(counts[False, a] for a in (True, False))
    far, frr = counts[False, True] / max(1, wrong), counts[True, False] / max(1, right)
    return Figures((counts[True, True] + counts[False, False]) / max(1, right + wrong), far, frr)


def by_ratio(row: Row) -> bool:
    """Accept by fuzz.token_set_ratio, the best of the fuzzy ratios."""
    reply = default_process(row.candidate)
    return any(fuzz.token_set_ratio(reply, default_process(key)) >= RATIO_FROM for key in row.item.keys)


def grade_all(rows: list[Row]) -> tuple[dict[int, bool], list[float]]:
    """Return which rows are accepted, by place, and the seconds that each verdict took."""
    accepted, seconds = {}, []
    for at, row in enumerate(rows):
        began = time.perf_counter()
        found = grade_item(row.item, row.candidate)
        seconds.append(time.perf_counter() - began)
        accepted[at] = found.accepted
    return accepted, seconds


def by_kind(rows: list[Row], accepted: dict[int, bool], name: str) -> Iterator[str]:
    """Yield a line on the kinds of reply: share judged rightly, for typos share accepted."""
    tallies: dict[str, list[bool]] = defaultdict(list)
    for at, row in enumerate(rows):
        if row.kind:
            tallies[row.kind].append(accepted[at] if name == "typos" else accepted[at] == row.correct)
    if tallies:
        verb = "accepted" if name == "typos" else "judged rightly"
        told = (
            f"{KINDS.get(kind, kind)} {100 * sum(t) / len(t):.0f} (n {len(t)})" for kind, t in sorted(tallies.items())
        )
        yield f"    {verb}: {', '.join(told)}"


def main(folder: Path) -> None:
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, one process")
    print(
        f"{'set':<19}{'n':>6}{'acc':>8}{'bal':>8}{'FAR':>8}{'FRR':>8}{'cold us':>9}{'warm us':>9}{'p99 us':>9}"
        "   token_set_ratio"
    )
    core: list[Figures] = []
    every: list[float] = []
    for name in SETS:
        rows = read_rows(folder, name)
        _, cold = grade_all(rows)
        accepted, seconds = grade_all(rows)
        places = {id(row): at for at, row in enumerate(rows)}
        figures = measure(rows, lambda row, a=accepted, p=places: a[p[id(row)]])  # type: ignore[misc]
        every += seconds
        slowest = sorted(seconds)[int(0.99 * len(seconds))]
        times = f"{1e6 * median(cold):9.0f}{1e6 * median(seconds):9.0f}{1e6 * slowest:9.0f}"
        print(f"{name:<19}{len(rows):>6}{figures}{times}{measure(rows, by_ratio)}")
        print(*by_kind(rows, accepted, name), sep="\n", end="\n" if name in ("replies", "typos") else "")
        core += [figures] if name in CORE else []
    mean = Figures(*(sum(getattr(f, key) for f in core) / len(core) for key in ("accuracy", "far", "frr")))
    print(f"{'mean of the core':<25}{mean}\nmedian of all, warm, {1e6 * median(every):.0f} us, n = {len(every)}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
