"""What the YAML parser could not read, said in a teacher's words."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from quizbot.bank.problem import START, Complaints, Mark, shown

MAX_DEPTH = 20
TOO_DEEP = f"Lists and mappings are nested more than {MAX_DEPTH} deep."
FLATTER = "A bank needs five levels at most."
_QUOTE = "Put the text in quotes."
_INDENT = "Mend the indentation (spaces only), or put text that holds ': ' in quotes."


class _Advice(NamedTuple):
    fragments: tuple[str, ...]
    """Words of either parser's message; one is enough."""
    message: str
    remedy: str
    at_context: bool = False
    """The mistake is where the construct began, not where the parser gave up."""


# The C parser and the Python parser word the same mistake differently; the first row that fits is used.
_ADVICE = (
    _Advice(("tab character", "'\\t'"), "A tab stands where only spaces may.", "Indent with spaces."),
    _Advice(("mapping values are not allowed",), "A colon and a space are not expected here.", _INDENT),
    _Advice(
        ("sequence entries are not allowed",),
        "A list entry is not expected here.",
        "Begin the list on a line of its own.",
    ),
    _Advice(("unexpected end of stream",), "This quotation mark is never closed.", "Close it at the end.", True),
    _Advice(("document separator",), "This quotation mark is never closed.", "Close it at the end.", True),
    _Advice(
        ("unknown escape", "escape sequence of", "hexadecimal", "character escape code"),
        "Double quotes hold an escape that YAML does not know.",
        "Write the backslash twice, or use single quotes.",
    ),
    _Advice(
        ("',' or ']'",), "The list that opens here with '[' is not closed.", "Close it, and quote its texts.", True
    ),
    _Advice(("',' or '}'",), "The braces that open here are not closed.", "Close them, and quote the texts.", True),
    _Advice(("expected ':'",), "This line is neither 'key: value' nor part of the text above.", _INDENT, True),
    _Advice(("expected alphabetic",), "Unquoted text cannot begin with '*' or '&'.", _QUOTE),
    _Advice(
        ("undefined tag handle", "expected URI", "while parsing a tag"), "Unquoted text cannot begin with '!'.", _QUOTE
    ),
    _Advice(("'-' indicator",), "This line does not belong to the list above.", _INDENT),
    _Advice(("expected chomping", "expected a comment"), "Nothing but a comment may follow '|' or '>'.", _QUOTE),
    # Newer parsers in C look ahead far enough to meet their own limit before ours.
    _Advice(("maximum nesting depth",), TOO_DEEP, FLATTER),
    _Advice(("expected key", "expected <block end>"), "This line does not fit what stands above it.", _INDENT),
)


def explain_syntax(error: yaml.YAMLError, text: str, complaints: Complaints) -> None:
    """Add to `complaints` what the parser's `error` means and where it is."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        complaints.error(START, "yaml", f"This is not YAML: {shown(str(error))}.", "Save the file as plain text.")
        return
    found = f"{error.context or ''} {error.problem or ''}"
    mark = Mark(error.problem_mark.line + 1, error.problem_mark.column + 1, error.problem_mark.index)
    if "cannot start any token" in found:
        _explain_character(text[mark.index : mark.index + 1], mark, complaints)
        return
    for advice in _ADVICE:
        if any(fragment in found for fragment in advice.fragments):
            if advice.at_context and error.context_mark is not None:
                begin = error.context_mark
                mark = Mark(begin.line + 1, begin.column + 1, begin.index)
            complaints.error(mark, "yaml", advice.message, advice.remedy)
            return
    complaints.error(mark, "yaml", f"This is not YAML: {shown(found.strip())}.", _INDENT)


def _explain_character(character: str, mark: Mark, complaints: Complaints) -> None:
    if character == "\t":
        complaints.error(mark, "yaml", "A tab stands where only spaces may.", "Indent with spaces.")
    else:
        complaints.error(mark, "yaml", f"Unquoted text cannot begin with {shown(character)}.", _QUOTE)
