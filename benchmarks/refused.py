"""What readers said of questions that a check had refused: ``python benchmarks/refused.py FILE``.

Each line of the file is one question that one check alone refused (or that was delivered, set among them so that no
reader could tell), read blind once against the rubric. Prints for each reason how many met every criterion: a reason
that refuses what readers pass is one to mend.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

FEWEST = 5
"""Reasons with fewer readings are left out."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    passed: dict[str, list[bool]] = defaultdict(list)
    with parser.parse_args().file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            passed[f"{row['check']}: {row['reason']}".removeprefix(": ")].append(not row["fail"])
    read = {reason: verdicts for reason, verdicts in passed.items() if len(verdicts) >= FEWEST}
    for reason, verdicts in sorted(read.items(), key=lambda pair: -sum(pair[1]) / len(pair[1])):
        print(f"{sum(verdicts):>4} of {len(verdicts):>3}  {sum(verdicts) / len(verdicts):>4.0%}  {reason}")


if __name__ == "__main__":
    main()
