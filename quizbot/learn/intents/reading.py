"""What a reply is: an answer, unless the whole of it asks for something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from quizbot.learn.intents.asking import asked
from quizbot.learn.intents.commands import command_argument, command_word, find_command
from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.pending import Pending
from quizbot.learn.intents.spelling import fold, mended, written_out
from quizbot.learn.intents.table import Table, table

LONGEST_REQUEST = 160
"""Characters from which a reply is an answer and nothing else."""
_CLAUSE = re.compile(r"[.,!?;:…]+(?:\s+|$)|\s[-–—]+\s|\s*\.\.\.+\s*")
_QUOTED = re.compile(r"^[\"“”'‘«].*[\"“”'’»][.!?]?$")
_FORMULAS = (Intent.SMALLTALK, Intent.HELP, Intent.QUIT, Intent.AGAIN, Intent.REPEAT)
_DEEDS = (Intent.OVERRIDE, Intent.RESTART, Intent.QUIT, Intent.SKIP, Intent.AGAIN, Intent.EXPLAIN, Intent.REPEAT)
_OF_THE_QUIZ = frozenset(
    "question questions quiz hint clue score points option options bot text article passage ones one wrong commands "
    "type please me my you next this i skip quit exit q mine".split()
)
_EXCUSES = frozenset("i we never it not this my that because but do did have was can no just at what too".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reply most likely is.

    `rival` is what it may be as well, where that is not sure; `subject` the words that it speaks of (the word to
    define, the topic); `argument` what followed a command.
    """

    intent: Intent
    subject: str = ""
    rival: Intent | None = None

    @property
    def is_sure(self) -> bool:
        return self.rival is None


NOTHING_PENDING = Pending()
_ANSWER = Reading(Intent.ANSWER)


def read_reply(reply: str, pending: Pending = NOTHING_PENDING) -> Reading:
    """Tell what `reply`, one clean line, asks for.

    A known slash command always is one. Otherwise a reply equal to an answer or an option is an answer, and words
    of request are one only when they are the whole reply, courtesies and asides taken off.
    """
    if reply.startswith("/") and (command := _slash(reply, pending)) is not None:
        return command
    if pending.is_answer(reply) or len(reply) > LONGEST_REQUEST:
        return _ANSWER
    if not fold(reply):
        return _ANSWER if reply.strip() in pending.answers else Reading(Intent.DONT_KNOW)
    if pending.asks_for_words and _QUOTED.match(reply) and len(reply.split()) > 1:
        return _ANSWER
    return _weighed(reply, _whole(reply, pending) or _by_clauses(reply, pending), pending)


def _slash(reply: str, pending: Pending) -> Reading | None:
    command = find_command(command_word(reply))
    if command is not None:
        return Reading(command.intent, command_argument(reply))
    is_answer = any(answer.startswith("/") for answer in pending.answers)
    return None if is_answer else Reading(Intent.UNKNOWN_COMMAND)


def _words(text: str, pending: Pending) -> tuple[str, ...]:
    known = table()
    words = written_out(text, known.spellings, known.longest_spelling)
    kept = {word for answer in pending.folded for word in answer.split()}
    return mended(words, known.vocabulary, kept)


def _whole(text: str, pending: Pending) -> Reading | None:
    """Read `text` as one request, or as one question."""
    words = _words(text, pending)
    if not words:
        return None
    known = table()
    for core in _cores(words, known):
        if (found := known.match(core)) is not None:
            return Reading(found[0], " ".join(found[1]))
    if (found := asked(words, text, pending, known)) is not None:
        return Reading(found[0], " ".join(found[1]))
    return None


def _cores(words: tuple[str, ...], known: Table) -> list[tuple[str, ...]]:
    """Return `words` and what is left of them without the courtesies at either end, the longest first."""
    starts, ends = [0], [len(words)]
    for start in starts:
        starts += [
            start + len(phrase)
            for phrase in _phrases_at(words, start, known.before, forwards=True)
            if start + len(phrase) not in starts
        ]
    for end in ends:
        ends += [
            end - len(phrase)
            for phrase in _phrases_at(words, end, known.after, forwards=False)
            if end - len(phrase) not in ends
        ]
    cores = [words[start:end] for start, end in product(starts, ends) if start < end]
    return sorted(cores, key=len, reverse=True)


def _phrases_at(
    words: tuple[str, ...], place: int, phrases: frozenset[tuple[str, ...]], *, forwards: bool
) -> list[tuple[str, ...]]:
    spans = (words[place : place + size] if forwards else words[max(0, place - size) : place] for size in range(1, 7))
    return [span for span in dict.fromkeys(spans) if span in phrases]


def _by_clauses(reply: str, pending: Pending) -> Reading | None:
    """Read "not into football, skip it": one clause asks, the others are talk around it."""
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(reply))]
    clauses = [reply[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(reply)], strict=True)]
    clauses = [clause for clause in clauses if fold(clause)]
    if len(clauses) < 2:
        return None
    if all(len(fold(clause).split()) == 1 for clause in clauses):
        return None  # "run, hide" and "hop, skip" are lists
    readings = [_whole(clause, pending) for clause in clauses]
    asking = [(place, r) for place, r in enumerate(readings) if r is not None and r.intent is not Intent.SMALLTALK]
    if not asking:
        return next((r for r in readings if r is not None), None) if _is_all_talk(readings) else None
    place, found = asking[-1]
    rest = [clause for clause, reading in zip(clauses, readings, strict=True) if reading is None]
    if any(_answers(clause, pending) for clause in rest):
        return None
    if found.intent is Intent.DONT_KNOW and _is_guess(rest, readings, pending):
        return None
    is_bare = len(fold(clauses[place]).split()) == 1 and place < len(clauses) - 1 and readings[-1] is None
    return None if is_bare and found.intent is not Intent.SKIP else found


def _is_all_talk(readings: list[Reading | None]) -> bool:
    return all(reading is not None for reading in readings)


def _answers(clause: str, pending: Pending) -> bool:
    return pending.is_answer(clause)


def _is_guess(rest: list[str], readings: list[Reading | None], pending: Pending) -> bool:
    """Tell whether "no idea, the mayor?" ends in a guess: something definite and no excuse."""
    if not rest or readings[-1] is not None:
        return False
    words = _words(rest[-1], pending)
    return words[0] not in _EXCUSES and words[0] not in ("some", "somebody", "someone", "something")


def _weighed(reply: str, found: Reading | None, pending: Pending) -> Reading:
    """Hold what the words ask for against what the question asks for."""
    if found is None:
        return _ANSWER
    if found.intent is Intent.OVERRIDE and not pending.has_verdict and not found.subject:
        return _ANSWER
    words = _words(reply, pending)
    if pending.is_part_of_answer(words) and not reply.rstrip().endswith("?"):
        return Reading(Intent.ANSWER, found.subject, rival=found.intent)
    is_free = not set(words) & _OF_THE_QUIZ
    if is_free and pending.asks_for_words and found.intent in _FORMULAS:
        return Reading(Intent.ANSWER, found.subject, rival=found.intent)
    if is_free and pending.asks_for_an_act and found.intent in _DEEDS and len(words) > 1:
        return Reading(Intent.ANSWER, found.subject, rival=found.intent)
    return found
