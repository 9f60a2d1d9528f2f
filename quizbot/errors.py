"""The one family of errors that bad input, a bad file or a bad setting may raise.

A face (command line, TUI) catches `QuizbotError` alone, prints it and ends with
`exit_status`; anything else that escapes is a defect of ours.
"""


class QuizbotError(Exception):
    """Say what is wrong, where, and how to mend it.

    `message` names what and where (``file:line:column``, key); `hint` says how to mend it.
    Both are single lines of text that is safe to print.
    """

    exit_status = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class ArticleError(QuizbotError):
    """An article cannot be read: missing, binary, empty, too large, not English."""


class ReaderError(QuizbotError):
    """The reader model is missing, damaged or cannot run."""


class JudgeError(QuizbotError):
    """The judge of replies is damaged or cannot run."""


class BankError(QuizbotError):
    """A bank cannot be found, read or written."""


class GenerateError(QuizbotError):
    """An article supports no question, or a bank may not be overwritten."""


class StoreError(QuizbotError):
    """The learner's data cannot be opened or saved."""


class UsageError(QuizbotError):
    """A command was called in a way it does not understand."""

    exit_status = 2
