"""The JSON Schema of a bank, for editors: made from the models by ``python -m quizbot.bank.schema``."""

from __future__ import annotations

import json
from typing import Any

from quizbot.bank.model import Bank

NAME = "schema.json"

# What a teacher may write bare: the reader takes every scalar as the text it is.
_BARE = ["string", "number", "boolean"]


def build_schema() -> str:
    """Return the schema as the text of the shipped file."""
    schema: dict[str, Any] = Bank.model_json_schema()
    tables = [schema, *schema["$defs"].values()]
    for table in tables:
        if table.get("type") == "object":
            _open_extensions(table)
    # The file's name stands in for a missing id and title; the version is 1 unless it says otherwise.
    schema["required"] = ["questions"]
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_relaxed(schema)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _open_extensions(table: dict[str, Any]) -> None:
    del table["properties"]["extensions"]
    table["patternProperties"] = {"^x-": {"description": "Your own note; quizbot keeps it and does not read it."}}


def _relaxed(part: Any) -> Any:
    """Return `part` with plain text widened to every scalar, null and titles left out."""
    if isinstance(part, list):
        return [_relaxed(item) for item in part]
    if not isinstance(part, dict):
        return part
    choices = [choice for choice in part.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        part = {**{key: value for key, value in part.items() if key not in ("anyOf", "default")}, **choices[0]}
    relaxed = {
        key: _relaxed_names(value) if key == "properties" else _relaxed(value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str)) and not (key == "default" and isinstance(value, dict))
    }
    if part.get("type") == "string" and "enum" not in part and "const" not in part:
        relaxed["type"] = _BARE
    return relaxed


def _relaxed_names(properties: dict[str, Any]) -> dict[str, Any]:
    """Return the parts of a ``properties`` object, whose keys are names of fields ("title" among them)."""
    return {name: _relaxed(part) for name, part in properties.items()}


def main() -> None:
    from pathlib import Path

    Path(__file__).with_name(NAME).write_text(build_schema(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
