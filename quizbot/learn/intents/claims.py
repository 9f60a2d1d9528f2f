"""The plea that two things are one: "rooms are chambers"."""

from __future__ import annotations

from quizbot.learn.intents.pending import Pending

_EQUALS = frozenset("is are was were means mean equals".split())
_NO_REPLY = frozenset(
    "it he she they this that there i we you answer guess solution reply who what which where when why how".split()
)


def equates(words: tuple[str, ...], pending: Pending) -> bool:
    """Tell whether `words` set something of the student's own equal to the answer, as after a wrong reply.

    "The river is the Rhine" does not: its first half is the question's, so it answers.
    """
    for place, word in enumerate(words[1:-1], 1):
        if word in _EQUALS:
            own, key = words[:place], words[place + 1 :]
            if word == "equals":
                return pending.shares_answer(own) or pending.shares_answer(key)
            is_own = not set(own) & _NO_REPLY and not pending.speaks_of_prompt(own)
            return is_own and pending.shares_answer(key) and not pending.shares_answer(own)
    return False
