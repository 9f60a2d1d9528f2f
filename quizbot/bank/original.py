"""A bank file as it was before a change in place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizbot.bank.model import Bank
from quizbot.bank.read import decode, read_bytes, read_file
from quizbot.bank.splice import BOM
from quizbot.bank.write import replace_file
from quizbot.errors import BankError


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a bank file without errors, and the bank that they hold."""

    path: Path
    content: bytes
    bank: Bank

    @classmethod
    def read(cls, path: Path) -> Original:
        """Return the file at `path`; raises `BankError` with its errors when it has any."""
        content = read_file(path)
        reading = read_bytes(content, path)
        if reading.bank is None:
            raise BankError("\n".join(str(problem) for problem in reading.problems if problem.is_error))
        return cls(path, content, reading.bank)

    @property
    def text(self) -> str:
        return decode(self.content)

    def replace(self, text: str, wanted: Bank) -> bool:
        """Put `text` in the file's place if it holds `wanted` and nothing else; return whether it does."""
        edited = (BOM if self.content.startswith(BOM) else b"") + text.encode("utf-8")
        if read_bytes(edited, self.path).bank != wanted:
            return False
        if edited != self.content:
            replace_file(self.path, edited)
        return True
