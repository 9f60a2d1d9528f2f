"""What is written reads back as the same bank, and the same bank gives the same bytes."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbot.bank import dump_bank, load_bank, save_bank
from quizbot.bank.model import AnswerType, Bank, Evidence, Kind, Question, Settings, Source
from quizbot.bank.read import read_bytes
from quizbot.bank.write import replace_file
from quizbot.errors import BankError
from quizbot.text import clean, clean_line

GOLDEN = """\
quizbot: 1
id: tidal-power
title: Power from the tides
source:
  file: ../seeds/tidal-power.md
  title: "Tides: a primer"
  author: N. N.
  published: 2024-06-17
  licence: CC-BY-4.0
settings: {pass_mark: 80%, typos: strict}
questions:
- id: barrage-year
  prompt: In which year did the barrage at La Rance open?
  answer: 1966
  accept: [in 1966]
  reject: [1967]
  evidence: {paragraph: 3, quote: The barrage at La Rance opened in 1966}
  hints: [It was in the 1960s.]
  difficulty: 2
  tags: [history]
  status: draft

- kind: number
  prompt: How wide is it?
  answer: 750 metres
  required: [750]
  tolerance: 2%
  conversion: allowed

- kind: list
  prompt: Name two rivers.
  answer: [Rance, Severn, Fundy]
  min: 2

- kind: choice
  type: phrase
  prompt: |-
    Read this:

      "no" # twice
    What does it say?
  answer: "no"
  distractors: ["yes", "3.10", "a, b"]
  evidence:
    paragraph: 12
    quote: A long quotation of the article, so that the mapping stands on lines of its own, not in braces
  explanation: "Because: so."
  x-note: {"seen": ["b", "😀"]}
"""

BANK = Bank(
    id="tidal-power",
    title="Power from the tides",
    source=Source(
        file="../seeds/tidal-power.md",
        title="Tides: a primer",
        author="N. N.",
        published="2024-06-17",
        licence="CC-BY-4.0",
    ),
    settings=Settings(pass_mark="80%", typos="strict"),
    questions=(
        Question(
            id="barrage-year",
            prompt="In which year did the barrage at La Rance open?",
            answer="1966",
            accept=("in 1966",),
            reject=("1967",),
            evidence=Evidence(paragraph=3, quote="The barrage at La Rance opened in 1966"),
            hints=("It was in the 1960s.",),
            difficulty=2,
            tags=("history",),
            status="draft",
        ),
        Question(
            kind=Kind.NUMBER,
            prompt="How wide is it?",
            answer="750 metres",
            required=("750",),
            tolerance="2%",
            conversion="allowed",
        ),
        Question(kind=Kind.LIST, prompt="Name two rivers.", answer=("Rance", "Severn", "Fundy"), min=2),
        Question(
            kind=Kind.CHOICE,
            type=AnswerType.PHRASE,
            prompt='Read this:\n\n  "no" # twice\nWhat does it say?',
            answer="no",
            distractors=("yes", "3.10", "a, b"),
            evidence=Evidence(
                paragraph=12,
                quote="A long quotation of the article, so that the mapping stands on lines of its own, not in braces",
            ),
            explanation="Because: so.",
            extensions=(("x-note", '{"seen": ["b", "😀"]}'),),
        ),
    ),
)


def test_golden_bytes() -> None:
    """A bank is written with the format's key order, defaults left out, and reads back the same."""
    assert dump_bank(BANK) == GOLDEN
    assert read_bytes(GOLDEN.encode(), Path("b.yaml")).bank == BANK


def test_other_yaml_readers_see_the_same_text() -> None:
    """A reader of YAML 1.1 that guesses types finds the texts that were meant."""
    read = yaml.safe_load(dump_bank(BANK))

    assert str(read["source"]["published"]) == "2024-06-17"
    assert str(read["questions"][0]["answer"]) == "1966"
    assert read["questions"][-1]["answer"] == "no"
    assert read["questions"][-1]["distractors"] == ["yes", "3.10", "a, b"]
    assert read["questions"][-1]["prompt"] == BANK.questions[-1].prompt


NASTY = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=st.sampled_from(list("ab:?-[]{}&*!|>'\"%@`#,\\ \n\t\xa0\u3000\u2003é😀~<=01._")), max_size=20),
    st.sampled_from(
        "no yes null ~ 1:30 3.10 012 0x1F 1e3 1_000 2024-01-01 - ? : # | > ' \" --- ... a:b a:\tb k#v k\t#v &a"
        " *a !a @a %a {} [] <<".split()
    ),
)
TEXT = NASTY.map(lambda text: clean(text).strip()).filter(bool)
LINE = NASTY.map(clean_line).filter(bool)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NAME = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True)
JSON = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(LINE, inner, max_size=2), max_leaves=4
)
OWN = st.dictionaries(NAME.map(lambda name: f"x-{name}"), JSON.map(lambda value: json.dumps(value, ensure_ascii=False)))
EXTENSIONS = OWN.map(lambda own: tuple(own.items()))


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


@st.composite
def questions(draw: st.DrawFn, name: str | None) -> Question:
    kind = draw(st.sampled_from(Kind))
    parts = st.lists(TEXT, min_size=2, max_size=3).map(tuple)
    answers = {Kind.LIST: parts, Kind.ORDER: parts, Kind.TRUE_FALSE: st.sampled_from(["true", "false"])}
    return Question(
        id=name,
        kind=kind,
        type=draw(maybe(st.sampled_from(AnswerType))),
        prompt=draw(TEXT),
        answer=draw(answers.get(kind, TEXT)),
        accept=draw(TEXTS),
        reject=draw(TEXTS),
        required=draw(TEXTS),
        min=draw(maybe(st.integers(1, 2))) if kind is Kind.LIST else None,
        tolerance=draw(st.sampled_from([None, "2", "0.5", "5%"])),
        conversion=draw(st.sampled_from(["allowed", "refused"])),
        distractors=draw(st.lists(TEXT, min_size=1, max_size=3).map(tuple) if kind is Kind.CHOICE else TEXTS),
        evidence=draw(
            maybe(st.builds(Evidence, quote=TEXT, paragraph=maybe(st.integers(1, 999)), extensions=EXTENSIONS))
        ),
        hints=draw(TEXTS),
        explanation=draw(maybe(TEXT)),
        difficulty=draw(st.integers(1, 5)),
        tags=draw(st.lists(LINE, max_size=3).map(tuple)),
        status=draw(st.sampled_from(["draft", "accepted", "stale", "rejected"])),
        typos=draw(st.sampled_from([None, "forgiving", "strict"])),
        extensions=draw(EXTENSIONS),
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    names = draw(st.lists(maybe(NAME), min_size=1, max_size=2, unique=True))
    text, line = maybe(TEXT), maybe(LINE)
    source = st.builds(
        Source,
        file=text,
        title=line,
        author=line,
        published=line,
        licence=line,
        url=text,
        sha256=line,
        extensions=EXTENSIONS,
    )
    return Bank(
        id=draw(NAME),
        title=draw(LINE),
        language=draw(LINE),
        source=draw(source),
        settings=Settings(
            pass_mark=f"{draw(st.integers(0, 100))}%",
            order=draw(st.sampled_from(["shuffled", "given"])),
            typos=draw(st.sampled_from(["forgiving", "strict"])),
        ),
        questions=tuple(draw(questions(name)) for name in names),
        extensions=draw(EXTENSIONS),
    )


@settings(max_examples=100)
@given(banks())
def test_any_bank_survives(bank: Bank) -> None:
    """Any bank of clean text, however odd, is written and read back as itself, twice to the same bytes."""
    text = dump_bank(bank)

    reading = read_bytes(text.encode(), Path("any.yaml"))

    assert reading.bank == bank, (text, reading.problems)
    assert dump_bank(bank) == text


@given(TEXT)
def test_pure_python_parser_reads_it_too(text: str) -> None:
    """What is written is YAML for PyYAML's own parser as well as for libyaml."""
    bank = Bank(id="a", title="T", questions=(Question(prompt=text, answer=text, accept=(text, text)),))

    read = yaml.load(dump_bank(bank), Loader=yaml.BaseLoader)["questions"][0]

    assert (read["prompt"], read["answer"], read["accept"]) == (text, text, [text, text])


def test_save_never_overwrites(tmp_path: Path) -> None:
    """An existing file is kept unless replacing it is asked for."""
    path = tmp_path / "bank.yaml"
    path.write_text("mine")

    with pytest.raises(BankError, match="is there already"):
        save_bank(BANK, path)
    assert path.read_text() == "mine"

    save_bank(BANK, path, force=True)
    assert load_bank(path) == BANK
    assert [entry.name for entry in tmp_path.iterdir()] == ["bank.yaml"]


def test_save_refuses_what_it_could_not_read(tmp_path: Path) -> None:
    """A bank that would be refused on reading is not written."""
    bad = Bank(id="a", title="T", questions=(Question(prompt="A?", answer=" "),))

    with pytest.raises(BankError, match="has no answer"):
        save_bank(bad, tmp_path / "bank.yaml")
    assert not list(tmp_path.iterdir())


def test_save_into_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is a clear error."""
    with pytest.raises(BankError, match=r"cannot be written.*folder exists"):
        save_bank(BANK, tmp_path / "no" / "bank.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links are POSIX here")
def test_replacing_keeps_permissions_and_links(tmp_path: Path) -> None:
    """A replaced file keeps its mode, and a link to it stays a link."""
    path, link = tmp_path / "bank.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)

    replace_file(link, b"new")

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
