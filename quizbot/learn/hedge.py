"""Being unsure and saying no more: "hmm, not really sure", which neither answers nor gives up."""

from __future__ import annotations

import re

from quizbot.learn.intents import fold

_HEDGED = re.compile(
    r"(?:(?:h+m+|u+m+|uh|er|erm|well|oh|sorry|actually|honestly|lol|ok|i am|im|i|still|just|really|tbh) )*"
    r"(?:not (?:(?:too|so|really|quite|very|that|all that|entirely|totally|100|completely) )*(?:sure|certain)"
    r"|unsure|undecided)"
    r"(?: (?:about|of|on|what|which|who|how|when|where|why|if|at|tbh|yet|sorry|honestly|really|here|either|lol)\b.*)?"
)
_GIVES_UP = re.compile(r"\b(?:answer|tell|show|give|skip|pass|next|know|idea|clue)\b")


def is_hedged(reply: str) -> bool:
    """Tell whether `reply` is nothing but that."""
    said = fold(reply)
    return _HEDGED.fullmatch(said) is not None and _GIVES_UP.search(said) is None
