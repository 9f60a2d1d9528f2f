"""Fit the comparer: ``PYTHONPATH=benchmarks python -m training.comparer DATA``.

DATA is a folder with ``grading``, ``replies`` and ``reading``; the replies written for this project are read from
``benchmarks``. As many networks are fitted as there are folds, each without the questions (for replies, the articles)
of its fold, so that what ships can be measured on what it has not seen: ``python benchmarks/grading_fit.py DATA``,
which with ``--write`` also fits how much its word counts. Some minutes on one idle core.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
from grading_cases import FOLDS, cases_of
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from quizbot.grade.comparer import PARAMETERS
from quizbot.grade.judge import Judge
from training.alignment import Network
from training.judged import TRIED, Rows, batch_of, laid

FILE = "networks.npz"
EPOCHS, BATCH, RATE, RISING, DECAY, SEED = 6, 64, 1e-3, 0.06, 0.1, 0
COOLER = np.linspace(0.2, 1.5, 131)
"""What the networks' scores may be multiplied by, so that they come true as often as they say."""


def fit(rows: Rows, left_out: int) -> Network:
    """Return a network fitted to the rows of every fold but one."""
    torch.manual_seed(SEED + left_out)
    chance = np.random.default_rng(SEED + left_out)
    places = rows.seen(left_out)
    figures = np.array([rows.laid[place]["figures"] for place in places])
    network = Network(torch.from_numpy(figures.mean(0)), torch.from_numpy(figures.std(0) + 1e-3))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(places) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (RISING * steps)) * (1 - step / steps)
    )
    for epoch in range(EPOCHS):
        total = 0.0
        for chosen in rows.batches(left_out, BATCH, chance):
            wanted, weight = torch.from_numpy(rows.wanted[chosen]), torch.from_numpy(rows.weight[chosen])
            scores = network(batch_of([rows.laid[place] for place in chosen]))
            loss = (functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none") * weight).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"without fold {left_out}, epoch {epoch}: loss {total * BATCH / len(places):.3f}", flush=True)
    return network.eval()


@torch.no_grad()
def cool(networks: list[Network], rows: Rows) -> float:
    """Multiply every network's scores by the one factor at which they say best what they have not seen; return it."""
    places = [np.flatnonzero((rows.fold == fold) & (rows.weight > 0)) for fold in range(FOLDS)]
    parts = [chunk for each in places for chunk in np.array_split(each, -(-len(each) // 256))]
    scores = torch.cat([networks[rows.fold[part[0]]](batch_of([rows.laid[at] for at in part])) for part in parts])
    every = np.concatenate(parts)
    wanted, weight = torch.from_numpy(rows.wanted[every]), torch.from_numpy(rows.weight[every])
    losses = [float(functional.binary_cross_entropy_with_logits(scores * by, wanted, weight)) for by in COOLER]
    factor = float(COOLER[int(np.argmin(losses))])
    for network in networks:
        network.second.weight *= factor
        network.second.bias *= factor
    return factor


def packed(networks: list[Network]) -> dict[str, NDArray[np.generic]]:
    """Return the parameters as `quizbot.grade.comparer` reads them: matrices turned, vectors as rows."""
    states = [{name: values.numpy() for name, values in network.state_dict().items()} for network in networks]
    found: dict[str, NDArray[np.generic]] = {}
    for name in PARAMETERS:
        values = np.stack([state[name] for state in states])
        values = values.swapaxes(1, 2) if values.ndim == 3 else values[:, None]
        found[name] = np.ascontiguousarray(values, np.float32 if name in ("mean", "spread") else np.float16)
    return found


@torch.no_grad()
def proof(networks: list[Network], judge: Judge) -> dict[str, NDArray[np.generic]]:
    """Return a case, and what the networks say of it as they are written."""
    given = judge.comparison(*TRIED, (0.0,) * networks[0].mean.shape[0])
    said = [float(network.half().float()(batch_of([laid(given)]))) for network in networks]
    return {"tried": np.array(TRIED), "proof": np.array(said, np.float32)}


def write(folder: Path, networks: list[Network], judge: Judge) -> None:
    """Write the networks, their card and their licence to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / FILE, **packed(networks), **proof(networks, judge))
    checksum = hashlib.sha256((folder / FILE).read_bytes()).hexdigest()
    weights = sum(values.numel() for values in networks[0].parameters())
    card = CARD.format(checksum=checksum, networks=len(networks), weights=round(weights, -3))
    (folder / "CARD.md").write_text(card, encoding="utf-8")
    (folder / "LICENSE").write_text(LICENSE, encoding="utf-8")


CARD = """\
# The comparer

Says how likely a reply is right, given the question, its key and the evidence. quizbot asks it where no rule decides,
and averages its word with that of the regression over the rules' figures and the encoder's likeness. Without its file
that regression decides alone, with `--no-judge` one over the rules' figures.

- {networks} networks of {weights:,} weights each; their scores are averaged. Each was fitted without a fifth of the
  questions (for replies, of the articles), so that `python benchmarks/grading.py DATA` can measure it on what it has
  not seen.
- Input: the vectors that the judge's encoder (`../encoder.onnx`) gives each word-piece of key and reply, both read
  after the question; how near each piece comes to the evidence and to the question; whether it has a digit, denies,
  is a small word or carries on a word; the figures of the rules and of likeness. After a new encoder or with new
  figures it has to be fitted again.
- Decomposable attention (Parikh and others 2016): each piece seeks its like on the other side; what it finds is
  compared, and mean and greatest over the pieces are weighed. Weights are stored in 16 bits.
- Made with `PYTHONPATH=benchmarks python -m training.comparer DATA` of the quizbot repository, which says how.
- Fitted to judged replies: those written for this project (some on articles of SQuAD, FairytaleQA and OneStopQA, CC
  BY-SA 4.0 and Apache 2.0), the answer-equivalence set of Bulian and others (Apache 2.0), EVOUNA (Apache 2.0), NQ-301
  (MIT), EfficientQA (CC BY-SA 3.0), Beetle (CC BY 4.0) and the tests of qb-answer-checker (ISC).

It sees likeness, not logic: guards come first, and it is never asked where one decides. English only. README.md of
the repository has its figures.

| file | sha256 |
|---|---|
| `networks.npz` | `{checksum}` |
"""

LICENSE = """\
networks.npz in this folder was fitted for quizbot and comes under the Apache License, Version 2.0, as the encoder does
whose vectors it reads: https://www.apache.org/licenses/LICENSE-2.0. It comes without warranty of any kind.
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.comparer", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("quizbot/grade/model/comparer"))
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    judge = Judge.packaged()
    if judge is None:
        parser.error("the judge's encoder is missing: see training/README.md")
    rows = Rows(cases_of(options.data, judge), judge)
    networks = [fit(rows, fold) for fold in range(FOLDS)]
    print(f"cooled by {cool(networks, rows):.2f}")
    write(options.out, networks, judge)


if __name__ == "__main__":
    main()
