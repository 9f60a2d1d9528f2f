"""Make the reader model: ``python -m training TREEBANKS --out quizbot/read/model``."""

from __future__ import annotations

import argparse
import tempfile
from functools import partial
from pathlib import Path

import torch

from training import card, export
from training.calibrate import temperatures
from training.recipe import make
from training.score import score, table


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="folder of .conllu, .iob2 and .conll files, plain or .xz")
    parser.add_argument("--out", type=Path, default=Path("quizbot/read/model"))
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--seed", type=int, default=7, help="of the data's variations")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    network, labels = make(options.treebanks, options.seed, options.device, partial(print, flush=True))
    export.write(options.out, network, labels)
    cooled = temperatures(options.treebanks, options.out)
    export.cool(options.out, cooled)
    with tempfile.TemporaryDirectory() as folder:
        export.write(Path(folder), network, labels, eight_bits=False)
        export.cool(Path(folder), cooled)
        scores = table(list(score(options.treebanks, options.out)), list(score(options.treebanks, Path(folder))))
    card.write(options.out, scores)
    print(scores)


if __name__ == "__main__":
    main()
