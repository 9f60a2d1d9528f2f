"""Which banks were taken that lie in none of quizbot's folders, so that reviews and lists know of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizbot.bank.find import ELSEWHERE, banks_elsewhere, shipped_folder
from quizbot.bank.write import replace_file
from quizbot.errors import BankError, StoreError
from quizbot.store.paths import make_private

MOST = 200


def remember_banks(paths: Sequence[Path], folder: Path) -> None:
    """Note in the user's bank folder `folder` where the banks `paths` are, the latest first.

    Raises StoreError when the note cannot be written.
    """
    own = (folder.resolve(), shipped_folder().resolve())
    new = [path for path in (each.resolve() for each in paths) if path.parent not in own and path.is_file()]
    known = banks_elsewhere(folder)
    if not new or known[: len(new)] == new:
        return
    listed = list(dict.fromkeys((*new, *known)))[:MOST]
    # A line break in a name would make two of it.
    text = "".join(f"{path}\n" for path in listed if str(path).isprintable())
    make_private(folder.parent)
    make_private(folder)
    try:
        replace_file(folder / ELSEWHERE, text.encode())
    except BankError as error:
        raise StoreError(error.message, "Check the disk and your rights to it.") from error
