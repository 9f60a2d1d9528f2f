"""Make the reader model: ``python -m training TREEBANKS --out quizbot/read/model``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import torch

from training import card, export
from training.fit import fit
from training.score import compared, score, table


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="folder of .conllu, .iob2 and .conll files, plain or .xz")
    parser.add_argument("--out", type=Path, default=Path("quizbot/read/model"))
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    for epoch, network, labels in fit(options.treebanks, options.epochs, options.seed):
        export.write(options.out, network, labels)
        print(f"epoch {epoch} is in {options.out}", flush=True)
    rows = list(score(options.treebanks, options.out))
    with tempfile.TemporaryDirectory() as folder:
        export.write(Path(folder), network, labels, eight_bits=False)
        rows += compared(options.treebanks, options.out, Path(folder))
    card.write(options.out, rows, options.epochs)
    print(table(rows))


if __name__ == "__main__":
    main()
