"""Questions of the student's own: told from answers that begin with the same words."""

from __future__ import annotations

import re

from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.pending import Pending
from quizbot.learn.intents.table import Table, first_keyword, first_match

_ASKERS = frozenset("who what which whose whom when where why how".split())
_AUXILIARIES = frozenset("is are was were do does did has have had can could will would should".split())
_OPENERS = _ASKERS | _AUXILIARIES
_SUBJECTS = frozenset("i you he she it they we that this there these those someone somebody everyone".split())
_DETERMINERS = frozenset("a an the my his her their our its some to".split())
_LEADS = frozenset("and but so ok also wait then well hm oh or".split())
_HEDGED_SUBJECTS = frozenset("it that this".split())
_PEOPLE = frozenset("he she they".split())
_BIDDINGS = frozenset(
    "give show tell quote read point repeat explain ask skip remove let stop help list print find cite remind".split()
)
_HOLES = frozenset("who what which whom whose when".split())
_COPULAS = frozenset("is are was were".split())
_BEFORE_A_PLACE = frozenset("and or to from in at".split())
_TIES = frozenset("of to for from in into on onto at by with about than as".split())
"""What ends no term: "containers of what" asks for the question once more."""
_BACK = frozenset("again now sorry wait".split())
"""What may stand beside the words of a question that is asked back."""
_COMPARING = frozenset(
    "more less over under bigger smaller earlier later older younger higher lower before after".split()
)
_JUDGING = frozenset(
    "answer reply one right wrong true false correct incorrect accepted counted marked almost partly only".split()
)
_OF_VERDICTS = _JUDGING | frozenset("i my me mine you your that this it".split())
_LEFT_OPEN = re.compile(r"\w\W+(?:yes or no|or (?:not|no|nah|what))\W*$", re.IGNORECASE)
_LONGEST_CHOICE = 6
_FAR = 6
"""How many words after the question word its verb may stand: "which of the two towns was"."""


def asked(words: tuple[str, ...], reply: str, pending: Pending, table: Table) -> tuple[Intent, tuple[str, ...]] | None:
    """Return what `words` ask for, with the words they ask about; None where they ask nothing."""
    has_mark = _has_mark(reply)
    bare = words[1:] if words[0] in _LEADS and len(words) > 1 else words
    if (term := asked_term(words, reply, pending, table)) is not None:
        return Intent.DEFINE, term
    if _echoes(words, pending):
        return Intent.REPEAT, ()
    is_wish = wants(bare)
    if not is_wish and bare[0] in _OPENERS and (intent := first_keyword(table.asked_keywords, bare)) is not None:
        return intent, ()
    if not is_wish and not _asks(bare, has_mark, is_led=bare is not words):
        return _choice(bare, has_mark, pending)
    if bare[0] == "why" or bare[:2] == ("how", "come") or (bare[0] == "how" and _asks_how_come(bare, pending)):
        return _why(bare, pending)
    if is_wish:
        # "stop worrying" is not "stop": what a bidding asks for comes after it.
        if bare[0] in ("quote", "cite"):
            return Intent.SOURCE, ()
        wished = first_keyword(table.keywords, bare[1:] if bare[0] in _BIDDINGS else bare)
        return None if wished is None else (wished, ())
    if _asks_what_it_does(bare) and not pending.is_picking and not pending.is_over:
        return Intent.HINT, ()
    if bare[0] == "what" and len(bare) > 2 and bare[1] in ("is", "are", "was", "were"):
        return _what_is(bare[2:], pending)
    return Intent.ASK, words


def _echoes(words: tuple[str, ...], pending: Pending) -> bool:
    """Tell whether `words` give the question back with a hole in it: "the miller sold what"."""
    has_hole = any(_is_hole(*words[place - 1 : place + 2]) for place in range(1, len(words)))
    said = tuple(word for word in words if word not in _ASKERS | _BACK)
    return has_hole and not pending.asks_for_a_question and pending.speaks_of_prompt(said)


def _is_hole(before: str, word: str, after: str = "") -> bool:
    """Tell whether `word` stands for what was not heard: not so "a mechanic is who" and "what is not told"."""
    if before in _COPULAS or after in _COPULAS:
        return False
    return word in _HOLES or (word == "where" and before in _BEFORE_A_PLACE)


def wants(words: tuple[str, ...]) -> bool:
    """Tell whether `words` ask the bot to do something: "can you …", "i would like …", "show me …"."""
    if words[0] in ("can", "could", "would", "will", "may", "shall") and words[1:2] in (("you",), ("i",), ("we",)):
        return True
    if words[0] in ("i", "we") and words[1:2] and words[1] in ("want", "need", "wish", "prefer"):
        return True
    if words[:3] in (
        ("i", "would", "like"),
        ("i", "would", "rather"),
        ("i", "would", "love"),
        ("i", "would", "prefer"),
    ):
        return True
    return (words[0] in _BIDDINGS and len(words) > 1) or words[:2] == ("let", "us")


def _asks_what_it_does(words: tuple[str, ...]) -> bool:
    """Tell whether the thing looked for is asked about: "does it live in Africa", "can they fly"."""
    return words[0] in ("does", "do", "can", "has", "have") and words[1:2] in (("it",), ("they",)) and len(words) > 2


def _choice(words: tuple[str, ...], has_mark: bool, pending: Pending) -> tuple[Intent, tuple[str, ...]] | None:
    """Read "hot or cold?" as asking for a hint, unless a half of it is an answer or both are figures."""
    if has_mark and words[0] in _COMPARING and (words[1:2] == ("than",) or words[0] in ("before", "after")):
        return Intent.HINT, ()
    if not has_mark or "or" not in words[1:-1] or len(words) > _LONGEST_CHOICE or pending.is_picking:
        return None
    place = words.index("or", 1)
    halves = words[:place], words[place + 1 :]
    is_answer = any(pending.shares_answer(half) or any(map(str.isdigit, half)) for half in halves)
    return None if is_answer else (Intent.HINT, ())


def asked_term(words: tuple[str, ...], reply: str, pending: Pending, table: Table) -> tuple[str, ...] | None:
    """Return the words of the question whose meaning is asked for ("treaty?", "rival is like an enemy?")."""
    bare = words[1:] if words[0] in _LEADS and len(words) > 1 else words
    if _has_mark(reply) and len(bare) <= 3 and not set(bare) & _ASKERS and pending.speaks_of_prompt(bare):
        return bare
    rules = (*table.of_the_question, *(table.asked if _has_mark(reply) else ()))
    found = first_match(rules, bare)
    is_term = found is not None and found[1][-1] not in _TIES and pending.speaks_of_prompt(found[1])
    return found[1] if found is not None and is_term else None


def asks_why_of_prompt(words: tuple[str, ...], pending: Pending) -> bool:
    """Tell whether a why is about the open question rather than a verdict: "why is it urgent" of an urgent worry."""
    is_why = words[:1] == ("why",) and not pending.is_picking
    return is_why and not set(words) & _JUDGING and pending.speaks_of_prompt(words[1:])


def _has_mark(reply: str) -> bool:
    """Tell whether `reply` ends as a question does, "… or not" and "…, yes or no" without its mark too."""
    return reply.rstrip(" !.)(:;\"'").endswith("?") or _LEFT_OPEN.search(reply) is not None


def _asks(words: tuple[str, ...], has_mark: bool, *, is_led: bool) -> bool:
    first, rest = words[0], words[1:]
    if first in _ASKERS:
        return _asks_with_word(first, rest, has_mark)
    if first in _AUXILIARIES and len(rest) >= 2:
        return _asks_with_verb(first, rest, has_mark)
    return (
        is_led and has_mark and first in ("for", "in", "at", "the", "about", "on", "with", "after", "before", "today")
    )


def _asks_with_word(first: str, rest: tuple[str, ...], has_mark: bool) -> bool:
    """Tell "where did it start" from "where it started": a verb stands before its subject where one asks."""
    if first == "why":
        return bool(rest)
    if len(rest) < 2:
        return has_mark and bool(rest) and rest[0] not in _DETERMINERS
    if rest[0] in _AUXILIARIES:
        return True
    if rest[0] in _SUBJECTS or rest[0] in _DETERMINERS:
        return False
    if first == "who":
        return True
    if first == "how" and rest[0] in ("many", "much", "often", "long", "far", "old", "big", "tall", "fast"):
        return has_mark or len(rest) > 2
    if first == "how" and (rest[1] in _SUBJECTS | _DETERMINERS | {"the"} or rest[-1] in _AUXILIARIES):
        return False  # "how thick the ice was" tells
    return has_mark or rest[0] in ("of", "about", "else") or any(word in _AUXILIARIES for word in rest[:_FAR])


def _asks_with_verb(first: str, rest: tuple[str, ...], has_mark: bool) -> bool:
    """Tell "did he die" from "was it Scott", which is an answer with a doubt."""
    subject = rest[0]
    if subject in ("not", "to", "be", "been", "a", "an") or (subject == "the" and rest[1] in ("answer", "key")):
        return False
    if first in ("is", "was", "are", "were", "could", "would") and (subject in _HEDGED_SUBJECTS or subject.isdigit()):
        return False
    if first in ("is", "was", "are", "were") and subject in _PEOPLE:
        return rest[1] not in _DETERMINERS and len(rest) > 2
    if subject in _SUBJECTS:
        return True
    return has_mark or (first in ("did", "does", "has", "was", "is") and len(rest) >= 3)


def _asks_how_come(words: tuple[str, ...], pending: Pending) -> bool:
    return words[1] in ("is", "are", "was", "were", "can", "could") and pending.shares_answer(words[2:])


def _why(words: tuple[str, ...], pending: Pending) -> tuple[Intent, tuple[str, ...]]:
    """Read a why about the question or its answer as asking for the reason of the verdict."""
    of_people = set(words[2:3]) & (_PEOPLE | {"his", "her", "their"}) and not pending.is_picking
    of_verdict = "not" in words or pending.shares_answer(words) or pending.asks_why
    return (Intent.ASK if not of_verdict and (of_people or _names_something(words[1:])) else Intent.EXPLAIN), words


def _names_something(words: tuple[str, ...]) -> bool:
    """Tell whether a why's verb has a subject of its own, no word of verdicts: "was longitude hard"."""
    if len(words) < 3 or words[0] not in _AUXILIARIES or words[1] in _SUBJECTS:
        return False
    return not set(words) & _OF_VERDICTS


def _what_is(subject: tuple[str, ...], pending: Pending) -> tuple[Intent, tuple[str, ...]]:
    bare = subject[1:] if subject[0] in ("a", "an", "the") and len(subject) > 1 else subject
    is_doing = bare[0].endswith("ing") and not pending.speaks_of_prompt(bare)
    is_plain = (
        len(bare) <= 3 and not is_doing and not set(bare) & (_AUXILIARIES | _SUBJECTS | {"of", "in", "at", "for"})
    )
    if is_plain and (subject[0] in ("a", "an") or len(subject) == 1 or pending.speaks_of_prompt(bare)):
        return Intent.DEFINE, bare
    return (Intent.DEFINE, bare) if is_plain and subject[0] != "the" else (Intent.ASK, subject)
