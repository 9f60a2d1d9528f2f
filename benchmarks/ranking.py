"""Does our ranking put first what teachers took? ``python benchmarks/ranking.py QUESTIONS.jsonl``.

Each row has ``doc``, ``context``, ``answer``, ``question`` and ``accepted`` (a teacher's verdict). The questions are
other systems' own, so that only the part of our ranking that reads prompt and key can be tried: `wording_worth`.
Prints the accepted share of the better-ranked half of each document, and of the rest.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

from quizbot.generate.ranking import wording_worth


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.rows.read_text(encoding="utf-8").splitlines() if line.strip()]
    by_document: dict[object, list[tuple[float, bool]]] = defaultdict(list)
    for row in rows:
        by_document[row["doc"]].append((wording_worth(row["question"], row["answer"]), bool(row["accepted"])))
    top: list[bool] = []
    rest: list[bool] = []
    for scored in by_document.values():
        ranked = [accepted for _, accepted in sorted(scored, key=lambda item: -item[0])]
        top += ranked[: len(ranked) // 2]
        rest += ranked[len(ranked) // 2 :]
    print(f"{len(rows)} questions of {len(by_document)} documents, accepted {_share([*top, *rest])}")
    print(f"better-ranked half: accepted {_share(top)} of {len(top)}; the rest: {_share(rest)} of {len(rest)}")
    return 0


def _share(verdicts: list[bool]) -> str:
    return f"{100 * sum(verdicts) / max(1, len(verdicts)):.1f}%"


if __name__ == "__main__":
    sys.exit(main())
