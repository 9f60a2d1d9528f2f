"""Which questions of several banks may be asked."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Bank, Question
from quizbot.errors import BankError
from quizbot.learn.entry import entries_of

OLD = Bank(id="old", title="Old", questions=(Question(prompt="What hummed?", answer="a fly", status="stale"),))
BEES = Bank(id="bees", title="Bees", questions=(Question(prompt="What hums?", answer="a bee"),))


def test_a_bank_with_nothing_to_ask_keeps_no_other_from_being_asked() -> None:
    """A review of all banks goes past it; alone it is refused, and banks of its like are, too."""
    assert [entry.bank for entry in entries_of([OLD, BEES])] == [BEES]
    for banks in ([OLD], [OLD, OLD.model_copy(update={"id": "older"})]):
        with pytest.raises(BankError, match=r"old.*every question is marked stale or rejected"):
            entries_of(banks)
