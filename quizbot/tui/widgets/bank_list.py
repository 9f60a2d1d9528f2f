"""The list of quizzes."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import OptionList


class BankList(OptionList, inherit_bindings=False):
    """A list that leaves Enter to the screen, which names it among the keys.

    A binding of the screen with priority would be obeyed before an arrow key that was pressed before it.
    """

    BINDINGS = [each for each in OptionList.BINDINGS if isinstance(each, Binding) and each.key != "enter"]
