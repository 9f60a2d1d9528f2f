"""The schema for editors says what the reader does."""

from __future__ import annotations

import json
from importlib.resources import files

from quizbot.bank.fields import Walk
from quizbot.bank.items import HeadReader, QuestionReader
from quizbot.bank.model import Bank, Question
from quizbot.bank.problem import Complaints
from quizbot.bank.schema import NAME, build_schema
from quizbot.bank.write import _QUESTION

SHIPPED = json.loads((files("quizbot.bank") / NAME).read_text(encoding="utf-8"))


def test_shipped_schema_is_current() -> None:
    """The shipped file is what the models say; ``python -m quizbot.bank.schema`` writes it anew."""
    assert json.loads(build_schema()) == SHIPPED


def test_schema_takes_bare_scalars() -> None:
    """``answer: 1966`` and ``answer: no`` are fine for an editor, a misspelt key is not."""
    question = SHIPPED["$defs"]["Question"]

    assert question["properties"]["answer"]["anyOf"][0]["type"] == ["string", "number", "boolean"]
    assert question["required"] == ["prompt", "answer"]
    assert question["additionalProperties"] is False
    assert list(question["patternProperties"]) == ["^x-"]


def test_reader_and_writer_know_every_field() -> None:
    """A field added to a model is read, written and in the schema, or this fails."""
    walk = Walk(Complaints("b.yaml"))
    fields = set(Question.model_fields) - {"extensions"}

    assert set(QuestionReader(walk).fields) == fields
    assert set(_QUESTION) == fields
    assert set(HeadReader(walk).fields) == set(Bank.model_fields) - {"extensions"}
