"""What the listener learns from: replies with what the student wants, and answers and questions of other data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from quizbot.bank.model import Kind
from quizbot.grade.judge.encoder import Encoder
from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.listener import HEARD_AS, Heard, listen
from quizbot.learn.intents.pending import Pending
from quizbot.learn.options import TRUE_FALSE

OWN = (Path("tests/learn/utterances.jsonl"), Path("benchmarks/written_utterances.jsonl"))
ANSWERS = {"ae_train": 250, "beetle": 100, "efficientqa": 150, "mohler": 75, "nq301": 75}
"""How many replies of each grading set are taken, at most `TO_ONE` to one question."""
TO_ONE, OF_AN_ARTICLE, ASKED_OF_AN_ARTICLE = 2, 10, 8
BESIDE = 0.2
"""What a row of other data counts against one of the replies: it shows but one intent."""
LONGEST = 150

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A reply as the network reads it, what it is, and how much it counts."""

    heard: Heard
    intent: str
    weight: float
    question: str


def examples(data: Path, encoder: Encoder) -> list[Example]:
    """Return the replies of this project and of the folder `data`, then its answers and questions."""
    paths = [*OWN, data / "utterances" / "utterances.jsonl"]
    rows = [(row, 1.0) for path in paths for row in read(path)]
    rows += [(row, BESIDE) for row in (*answers(data), *asked(data)) if len(row["utterance"]) < LONGEST]
    return [example(row, encoder, weight) for row, weight in rows]


def example(row: Row, encoder: Encoder, weight: float = 1.0) -> Example:
    kind = Kind(row["kind"])
    options = TRUE_FALSE if kind is Kind.TRUE_FALSE else tuple(row.get("options", ()))
    pending = Pending(row["question"], kind, (row["key"],), options)
    intent = Intent(row["intent"])
    heard = listen(row["utterance"], pending, encoder)
    return Example(heard, HEARD_AS.get(intent, intent).value, weight, row["question"])


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def answers(data: Path) -> Iterator[Row]:
    """Return what people replied to questions, right or wrong."""
    chance = Random(3)
    for name, wanted in ANSWERS.items():
        rows = [row for row in read(data / "grading" / f"{name}.jsonl") if row["question"]]
        chance.shuffle(rows)
        yield from list(_few_to_one(rows))[:wanted]


def _few_to_one(rows: Iterable[Row]) -> Iterator[Row]:
    seen: dict[str, int] = {}
    for row in rows:
        seen[row["question"]] = seen.get(row["question"], 0) + 1
        if seen[row["question"]] <= TO_ONE and "\n" not in row["candidate"]:
            yield _row(row["question"], row["reference"][0], row["candidate"], "answer")


def asked(data: Path) -> Iterator[Row]:
    """Return answers to questions on articles, and questions put in reply to another on the same article."""
    chance = Random(3)
    for path in sorted((data / "reading").glob("*.questions.jsonl")):
        rows = [row for row in read(path) if row.get("answers")]
        chance.shuffle(rows)
        for place, row in enumerate(rows[:OF_AN_ARTICLE]):
            question, answer, other = row["question"], row["answers"][-1], rows[(place + 7) % len(rows)]["question"]
            yield _row(question, row["answers"][0], chance.choice((answer, answer.casefold())), "answer")
            if place < ASKED_OF_AN_ARTICLE and other != question:
                typed = other.casefold() if chance.random() < 0.6 else other
                yield _row(question, row["answers"][0], typed.rstrip("?" if chance.random() < 0.3 else ""), "ask")


def _row(question: str, key: str, utterance: str, intent: str) -> Row:
    return {"question": question, "key": key, "kind": "short", "utterance": utterance, "intent": intent}
