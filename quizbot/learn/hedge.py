"""Being unsure: "hmm, not really sure" alone, which neither answers nor gives up, and "idk, coal?" beside a guess."""

from __future__ import annotations

import re

from quizbot.learn.intents import fold

_HEDGED = re.compile(
    r"(?:(?:h+m+|u+m+|uh|er|erm|well|oh|sorry|actually|honestly|lol|ok|i am|im|i|still|just|really|tbh) )*"
    r"(?:not (?:(?:too|so|really|quite|very|that|all that|entirely|totally|100|completely) )*(?:sure|certain)"
    r"|unsure|undecided)"
    r"(?: (?:about|of|on|what|which|who|how|when|where|why|if|at|tbh|yet|sorry|honestly|really|here|either|lol)\b.*)?"
)
_NOT_KNOWING = (
    r"(?:idk|dunno|no idea|no clue|i (?:really )?(?:don['’]?t|do not) know"
    r"|(?:i['’]?m |i am )?not (?:(?:really|too|so|quite|100%) )?sure)"
)
_BEFORE = re.compile(rf"\s*{_NOT_KNOWING}\b(?:\s*[,.;:!…–—-]+\s*|\s+)(?:but\s+)?(?=\w)", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[\s,.;:!?…–—(-]+(?:(?:but|though|and)\s+)?{_NOT_KNOWING}(?:\s+(?:though|tho|lol|sorry))?[\s).!?…]*$",
    re.IGNORECASE,
)
_GIVES_UP = re.compile(r"\b(?:answer|tell|show|give|skip|pass|next|know|idea|clue)\b")


def is_hedged(reply: str) -> bool:
    """Tell whether `reply` says that it is unsure, and nothing else."""
    said = fold(reply)
    return _HEDGED.fullmatch(said) is not None and _GIVES_UP.search(said) is None


def without_doubt(reply: str) -> str:
    """Return the guess in "no idea, coal?" and "coal, but I'm not sure"; `reply` itself where it has no such doubt."""
    rest = _BEHIND.sub("", _BEFORE.sub("", reply, count=1), count=1)
    return rest if fold(rest) else reply
