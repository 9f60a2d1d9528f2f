"""A file to a bank: read strictly, with every complaint at once and each in its place."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizbot.bank.fields import Place, Value, Walk, is_unwritten, slug
from quizbot.bank.hidden import Lines, refuse_escapes, screen, warn_look_alikes
from quizbot.bank.items import HeadReader, QuestionReader
from quizbot.bank.model import Bank, Question, Source
from quizbot.bank.nodes import MAX_BYTES, Listing, Node, Scalar, Table, parse_nodes
from quizbot.bank.problem import START, Complaints, Mark, Problem, shown
from quizbot.errors import BankError
from quizbot.text import clean_line

_ARTICLES = frozenset((".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".epub"))
_MINIMAL = "Begin with 'title: …' and 'questions:', then '- prompt: …' and 'answer: …' for each."


@dataclass(frozen=True)
class Reading:
    """What a file holds: the bank, if it has no error, and all that is wrong with it."""

    path: Path
    bank: Bank | None
    problems: tuple[Problem, ...]
    questions: tuple[tuple[int, Question], ...] = ()
    """The sound questions with their places in the file, counted from 0; all of them when `bank` is there."""
    source: Source = field(default_factory=Source)
    places: Mapping[Place, Mark] = field(default_factory=dict)

    def at(self, *place: str | int) -> Mark:
        """Return where a value stands, or what holds it: ``at("questions", 3, "answer")``."""
        while place:
            if place in self.places:
                return self.places[place]
            place = place[:-1]
        return START

    @property
    def kept(self) -> Reading:
        """The same without what was rejected, which is out of the bank in all but its form."""
        return replace(self, questions=tuple((i, each) for i, each in self.questions if each.status != "rejected"))

    def keys_of(self, i: int, question: Question) -> Iterator[tuple[Mark, str]]:
        """Yield the parts of the key of the question at place `i`, each with where it stands."""
        for j, part in enumerate(question.parts):
            place = ("answer", j) if isinstance(question.answer, tuple) else ("answer",)
            yield self.at("questions", i, *place), part


def load_bank(path: Path | str) -> Bank:
    """Return the bank in the file `path`; raise `BankError` naming every problem, one to a line."""
    reading = read_bank(Path(path))
    if reading.bank is None:
        raise BankError("\n".join(str(problem) for problem in reading.problems if problem.is_error))
    return reading.bank


def read_bank(path: Path) -> Reading:
    """Read the file `path` whatever its state; only what is not a file at all raises `BankError`."""
    return read_bytes(read_file(path), path)


def read_file(path: Path) -> bytes:
    """Return the bytes of a bank file; raise `BankError` when there is none or it is too large."""
    name = shown(str(path))
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise BankError(f"{name} is a folder.", "Name a bank file in it.")
        if not stat.S_ISREG(path.stat().st_mode):
            raise BankError(f"{name} is not a file.", "Name a bank file.")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise BankError(f"There is no file {name}.", "Check the name and the folder.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BankError(f"{name} cannot be read: {reason}.", "Check the name and its permissions.") from None
    if path.suffix.lower() in _ARTICLES and b"questions:" not in content:
        remedy = f"Make a bank of it first: quizbot generate {clean_line(str(path))} -o bank.yaml"
        raise BankError(f"{name} is no bank; it looks like an article.", remedy)
    if len(content) > MAX_BYTES:
        raise BankError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB.", "Split it into several banks.")
    return content


def read_bytes(content: bytes, path: Path) -> Reading:
    """Read `content` as if it stood in the file `path`."""
    complaints = Complaints(str(path))
    text = _decode(content, complaints)
    root = None if text is None else _parse(text, complaints)
    if not isinstance(root, Table):
        if root is not None:
            _complain_of_root(root, complaints)
        return Reading(path, None, complaints.sorted())
    return _assemble(root, path, complaints)


def decode(content: bytes) -> str:
    """Return UTF-8 bytes as text, a byte order mark at the start left out."""
    return content.decode("utf-8-sig")


def _decode(content: bytes, complaints: Complaints) -> str | None:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        complaints.error(START, "encoding", "The file is saved as UTF-16.", "Save it as UTF-8.")
        return None
    nul = content.find(b"\x00")
    if nul >= 0:
        message = f"This is not a text file: byte 0x00 stands at offset {nul}."
        complaints.error(START, "encoding", message, "Name a bank in YAML.")
        return None
    try:
        text = decode(content)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        message = f"Byte 0x{content[error.start]:02X} at offset {error.start} is not UTF-8."
        complaints.error(Lines(before).mark(len(before)), "encoding", message, "Save the file as UTF-8.")
        return None
    return text


def _parse(text: str, complaints: Complaints) -> Node | None:
    lines = Lines(text)
    screened = screen(text, lines, complaints)
    root = parse_nodes(screened, complaints)
    if root is None and not complaints.errors:
        complaints.error(START, "empty", "The bank is empty.", _MINIMAL)
    if "\\" in text or not text.isascii():
        _search_hidden(root, screened, lines, complaints)
    return root


def _search_hidden(root: Node | None, text: str, lines: Lines, complaints: Complaints) -> None:
    stack = [root] if root is not None else []
    while stack and not complaints.full:
        node = stack.pop()
        if isinstance(node, Scalar):
            refuse_escapes(node, text, lines, complaints)
            warn_look_alikes(node, text, lines, complaints)
        elif isinstance(node, Listing):
            stack.extend(node.items)
        else:
            for entry in node.entries:
                stack.extend(entry)


def _complain_of_root(root: Node, complaints: Complaints) -> None:
    if isinstance(root, Listing):
        complaints.error(root.mark, "shape", "The bank is a bare list.", "Put 'questions:' on a line above it.")
    else:
        complaints.error(root.mark, "shape", "The bank is a single text.", _MINIMAL)


def _assemble(root: Table, path: Path, complaints: Complaints) -> Reading:
    walk = Walk(complaints)
    values = HeadReader(walk).read(root) or {}
    listing = values.pop("questions", None)
    reader = QuestionReader(walk)
    questions: list[tuple[int, Question]] = []
    for i, node in enumerate(listing.items if isinstance(listing, Listing) else ()):
        if complaints.full:
            break
        walk.places["questions", i] = node.mark
        question = reader.read(node, ("questions", i))
        if question is not None:
            questions.append((i, question))
    _demand_questions(root, listing, complaints)
    stem = clean_line(path.stem) or "bank"
    values.setdefault("id", slug(stem) or "bank")
    values.setdefault("title", stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Bank")
    source = values.get("source")
    bank = None
    if not complaints.errors:
        bank = Bank.model_validate({**values, "questions": tuple(question for _, question in questions)})
    source = source if isinstance(source, Source) else Source()
    return Reading(path, bank, complaints.sorted(), tuple(questions), source, walk.places)


def _demand_questions(root: Table, listing: Value, complaints: Complaints) -> None:
    node = root.get("questions")
    if is_unwritten(node) or (isinstance(listing, Listing) and not listing.items):
        complaints.error(node.mark if node else root.mark, "missing", "The bank has no questions.", _MINIMAL)
    elif node is None and not complaints.errors:
        complaints.error(root.mark, "missing", "The bank has no 'questions'.", _MINIMAL)
