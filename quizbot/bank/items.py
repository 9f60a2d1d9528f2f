"""The tables of the format: which keys a bank and a question have, and how they must fit together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import get_args

from quizbot.bank.fields import Place, Value, Walk, is_unwritten, meant_key
from quizbot.bank.model import FORMAT_VERSION, AnswerType, Evidence, Kind, Question, Settings, Source
from quizbot.bank.nodes import Listing, Node, Table
from quizbot.bank.patterns import PASS_MARK, TOLERANCE
from quizbot.bank.problem import Mark, shown

Fields = Mapping[str, Callable[[Node, Place], Value]]

_GAP = re.compile(r"_{2,}|…|\.{3}")
_TRUTH = {"true": "true", "yes": "true", "false": "false", "no": "false"}
_SEVERAL = (Kind.LIST, Kind.ORDER)


class QuestionReader:
    """Read questions one after another; ids are compared over the whole bank."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._ids: dict[str, Mark] = {}
        self.fields: Fields = {
            "id": walk.identifier,
            "kind": walk.one_of([kind.value for kind in Kind]),
            "type": walk.one_of([kind.value for kind in AnswerType]),
            "prompt": walk.text,
            "answer": walk.text_or_texts,
            "accept": walk.texts,
            "reject": walk.texts,
            "required": walk.texts,
            "min": walk.whole(1, 999),
            "tolerance": self._tolerance,
            "conversion": walk.one_of(get_args(Question.model_fields["conversion"].annotation)),
            "distractors": walk.texts,
            "evidence": self._evidence,
            "hints": walk.texts,
            "explanation": walk.text,
            "difficulty": walk.whole(1, 5),
            "tags": walk.lines,
            "status": walk.one_of(get_args(Question.model_fields["status"].annotation)),
            "typos": walk.one_of(get_args(Settings.model_fields["typos"].annotation)),
        }

    def read(self, node: Node, place: Place) -> Question | None:
        """Return the question at `node`, or None when it has an error."""
        before = self._walk.complaints.errors
        values = self._walk.table(node, place, self.fields, "Write 'prompt: …' and 'answer: …'.")
        if values is None or not isinstance(node, Table):
            return None
        self._demand(node, place)
        self._note_id(node, values)
        if self._walk.complaints.errors > before:
            return None
        self._settle_kind(values)
        self._fit(node, place, values)
        return None if self._walk.complaints.errors > before else Question.model_validate(values)

    def _demand(self, node: Table, place: Place) -> None:
        """Complain of a missing prompt or answer, unless a misspelt key is there for it."""
        written = [key.text for key, _ in node.entries]
        misspelt = {meant_key(key, tuple(self.fields)) for key in written if key not in self.fields}
        for name, remedy in (("prompt", "Add 'prompt: …'."), ("answer", "Add 'answer: …'.")):
            value = node.get(name)
            if value is None and name not in misspelt:
                self._walk.complain(node, place, f"has no {name}", remedy, "missing")
            elif value is not None and is_unwritten(value):
                self._walk.complain(value, (*place, name), "is empty", "Fill it in.", "empty")

    def _note_id(self, node: Table, values: dict[str, Value]) -> None:
        name, at = values.get("id"), node.get("id")
        if not isinstance(name, str) or at is None:
            return
        first = self._ids.setdefault(name, at.mark)
        if first is not at.mark:
            message = f"The id {shown(name)} stands here and at {first.line}:{first.column}."
            remedy = "Give one of the questions another id; answers given so far stay with the other."
            self._walk.complaints.error(at.mark, "duplicate-id", message, remedy)

    def _settle_kind(self, values: dict[str, Value]) -> None:
        """Fill in the kind that the answer shows when the bank does not say it."""
        if "kind" not in values:
            if isinstance(values.get("answer"), tuple):
                values["kind"] = Kind.LIST.value
            elif "distractors" in values:
                values["kind"] = Kind.CHOICE.value
        if values.get("kind") == Kind.TRUE_FALSE and isinstance(values["answer"], str):
            values["answer"] = _TRUTH.get(values["answer"].casefold(), values["answer"])

    def _fit(self, node: Table, place: Place, values: dict[str, Value]) -> None:
        kind = Kind(str(values.get("kind", Kind.SHORT)))
        answer, at = values["answer"], (*place, "answer")
        key = node.get("answer") or node
        if kind in _SEVERAL:
            least = 2 if kind is Kind.ORDER else 1
            if not isinstance(answer, tuple) or len(answer) < least:
                remedy = "Write 'answer: [first part, second part]'."
                self._walk.complain(key, at, f"must be a list of parts for kind '{kind}'", remedy)
        elif isinstance(answer, tuple):
            remedy = "Write 'kind: list' if all parts are wanted; other right answers go under 'accept'."
            self._walk.complain(key, at, f"is a list, but kind '{kind}' has one answer", remedy)
        if kind is Kind.TRUE_FALSE and answer not in ("true", "false"):
            self._walk.complain(
                key, at, "must be true or false for kind 'true_false'", "Write 'true' or 'false'.", "value"
            )
        self._fit_least(node, place, values)
        self._fit_options(node, kind, values)
        if kind is Kind.CLOZE and not _GAP.search(str(values["prompt"])):
            mark = (node.get("prompt") or node).mark
            self._walk.complaints.warn(
                mark, "cloze-gap", "This cloze prompt shows no gap.", "Write ____ where the answer goes."
            )

    def _fit_least(self, node: Table, place: Place, values: dict[str, Value]) -> None:
        least, answer = values.get("min"), values["answer"]
        if not isinstance(least, int):
            return
        at, where = node.get("min") or node, (*place, "min")
        if values.get("kind") != Kind.LIST or not isinstance(answer, tuple):
            self._walk.complain(at, where, "is for kind 'list' only", "Remove it, or make 'answer' a list.", "value")
        elif least > len(answer):
            remedy = f"Write {len(answer)} or less, or name more parts."
            self._walk.complain(at, where, f"asks for more parts than the answer's {len(answer)}", remedy, "value")

    def _fit_options(self, node: Table, kind: Kind, values: dict[str, Value]) -> None:
        options = values.get("distractors", ())
        count = len(options) if isinstance(options, tuple) else 0
        mark = (node.get("distractors") or node).mark
        complaints = self._walk.complaints
        if kind is Kind.CHOICE and not count:
            complaints.error(
                mark, "options", "A choice question needs distractors.", "Add 'distractors: [wrong, wrong]'."
            )
        elif kind is Kind.CHOICE and count == 1:
            complaints.warn(mark, "options", "A choice of two is half a guess.", "Add a second distractor.")
        elif count and kind is not Kind.CHOICE:
            complaints.warn(
                mark, "options", f"Kind '{kind}' shows no distractors.", "Write 'kind: choice', or remove them."
            )

    def _tolerance(self, node: Node, place: Place) -> str | None:
        value = self._walk.line(node, place)
        if value is None:
            return None
        if re.fullmatch(TOLERANCE, value) is None:
            remedy = "Write for example '2' or '5%'."
            self._walk.complain(node, place, f"is {shown(value)}, not a number", remedy, "value")
            return None
        if value.endswith("%") and float(value[:-1]) >= 100:
            remedy = "Write less than 100%, for example '5%'."
            self._walk.complain(node, place, f"is {shown(value)}, so that even 0 would be right", remedy, "value")
            return None
        return value

    def _evidence(self, node: Node, place: Place) -> Evidence | None:
        fields: Fields = {"paragraph": self._walk.whole(1, 999_999), "quote": self._walk.text}
        values = self._walk.table(node, place, fields, "Write 'evidence: {quote: \"words of the article\"}'.")
        if values is None:
            return None
        if "quote" not in values:
            if isinstance(node, Table) and node.get("quote") is None:
                self._walk.complain(node, place, "has no quote", "Add 'quote: …', the words of the article.", "missing")
            return None
        return Evidence.model_validate(values)


class HeadReader:
    """Read everything of a bank but its questions."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self.fields: Fields = {
            "quizbot": self._version,
            "id": walk.identifier,
            "title": walk.line,
            "language": walk.line,
            "source": self._source,
            "settings": self._settings,
            "questions": self._questions,
        }

    def read(self, node: Node) -> dict[str, Value] | None:
        remedy = "Begin with 'title: …' and 'questions:', then one '- prompt: …' for each question."
        return self._walk.table(node, (), self.fields, remedy)

    def _version(self, node: Node, place: Place) -> int | None:
        value = self._walk.line(node, place)
        if value is not None and value != str(FORMAT_VERSION):
            remedy = f"Write 'quizbot: {FORMAT_VERSION}', or install a newer quizbot."
            self._walk.complain(
                node, place, f"is {shown(value)}, a version that this quizbot cannot read", remedy, "version"
            )
            return None
        return FORMAT_VERSION

    def _source(self, node: Node, place: Place) -> Source | None:
        fields: Fields = {
            name: self._walk.text if name in ("file", "url") else self._walk.line
            for name in Source.model_fields
            if name != "extensions"
        }
        values = self._walk.table(node, place, fields, "Write 'source: {file: article.md}'.")
        if values is None:
            return None
        return Source.model_validate(values)

    def _settings(self, node: Node, place: Place) -> Settings | None:
        fields: Fields = {
            "pass_mark": self._pass_mark,
            "order": self._walk.one_of(get_args(Settings.model_fields["order"].annotation)),
            "typos": self._walk.one_of(get_args(Settings.model_fields["typos"].annotation)),
        }
        values = self._walk.table(node, place, fields, "Write 'settings: {pass_mark: 70%}'.")
        if values is None:
            return None
        return Settings.model_validate(values)

    def _pass_mark(self, node: Node, place: Place) -> str | None:
        value = self._walk.line(node, place)
        if value is None or re.fullmatch(PASS_MARK, value):
            return value
        self._walk.complain(node, place, f"is {shown(value)}, not a percentage", "Write for example '70%'.", "value")
        return None

    def _questions(self, node: Node, place: Place) -> Listing | None:
        if isinstance(node, Listing):
            return node
        self._walk.complain(node, place, "must be a list", "Begin each question with '- prompt: …'.")
        return None
