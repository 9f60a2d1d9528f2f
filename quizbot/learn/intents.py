"""What a reply is: an answer, unless the whole of it asks for something else."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from quizbot.learn.phrases import CLOSERS, COMMANDS, OPENERS, PATTERNS, PHRASES


class Intent(StrEnum):
    """What a student wants with a reply."""

    ANSWER = "answer"
    HINT = "hint"
    SKIP = "skip"
    DONT_KNOW = "dont_know"
    EXPLAIN = "explain"
    SOURCE = "source"
    REPEAT = "repeat"
    PROGRESS = "progress"
    HELP = "help"
    QUIT = "quit"
    OVERRIDE = "override"
    UNDO = "undo"
    AGAIN = "again"
    RESTART = "restart"
    OTHER = "other"
    """Not an answer by its looks, and nothing that the bot can do."""
    UNSURE = "unsure"
    """A command by its words, yet a part of the key as well."""
    UNKNOWN_COMMAND = "unknown_command"


@dataclass(frozen=True, slots=True)
class Pending:
    """What a reply is read against: `answers` are the key, the accepted answers and the options."""

    answers: tuple[str, ...] = ()
    has_verdict: bool = False
    """Something was judged not right before: only then can it be contested."""


_WHOLE = {intent: tuple(re.compile(rule) for rule in rules) for intent, rules in PATTERNS.items()}
_OPENER = re.compile(rf"(?:{'|'.join(sorted(OPENERS, key=len, reverse=True))}) (?=.)")
_CLOSER = re.compile(rf"(?<=.) (?:{'|'.join(sorted(CLOSERS, key=len, reverse=True))})$")
_HEDGED_ANSWER = re.compile(
    r"(was|is|were|are|could|might|would) (it|that|he|she|they|this)\b.*|(maybe|perhaps|probably)\b.*"
)
_ASKING = re.compile(
    r"(and |but |so |ok )?(who|what|which|how|when|where|why|whose|do|does|did|can|could|is|are|was|were|has|have|had|"
    r"will|would|whats|whos|wheres) .+"
)
_STOPWORDS = frozenset("a an and is it me of that the to".split())
_LONGEST_COMMAND = 120


def fold(text: str) -> str:
    """Return `text` as phrases are compared: case, accents, quotes and punctuation gone, white space even."""
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"['’‘`´]", "", text)
    return " ".join(re.sub(r"[^\w]+|_", " ", text).split())


def read_intent(reply: str, pending: Pending = Pending()) -> Intent:
    """Tell what `reply`, one clean line, asks for.

    A known slash command always is one. Otherwise a reply equal to an answer or an option is an answer, and a
    command in plain words is one only when it is the whole reply.
    """
    if reply.startswith("/") and (command := _slash(reply, pending)) is not None:
        return command
    folded = fold(reply)
    if not folded:
        return Intent.ANSWER if reply.strip() in pending.answers else Intent.DONT_KNOW
    answers = {fold(answer) for answer in pending.answers}
    if folded in answers or len(reply) > _LONGEST_COMMAND:
        return Intent.ANSWER
    intent = _plain(reply, folded)
    if intent is Intent.OVERRIDE and not pending.has_verdict and folded not in PHRASES:
        return Intent.ANSWER
    if intent is not Intent.ANSWER and _overlaps(folded, answers):
        return Intent.UNSURE
    return intent


def command_word(reply: str) -> str:
    """Return the word after the slash, lower case."""
    return reply[1:].split(" ", 1)[0].casefold()


def nearest_command(word: str) -> str:
    """Return the known command that `word` comes closest to."""
    return min(COMMANDS, key=lambda known: (OSA.distance(word, known), -len(known)))


def _overlaps(folded: str, answers: set[str]) -> bool:
    """Tell whether the words of the reply all stand in an answer, or a set phrase has an answer in it."""
    words = set(folded.split())
    is_phrase = _phrase(folded) is not None
    for answer in answers:
        rest = words - set(answer.split())
        if not rest - _STOPWORDS and words - _STOPWORDS:
            return True
        spare = len(folded.split()) - len(answer.split())
        if is_phrase and spare <= 1 and f" {answer} " in f" {folded} ":
            return True
    return False


def _slash(reply: str, pending: Pending) -> Intent | None:
    word = command_word(reply)
    if word in COMMANDS:
        return Intent(COMMANDS[word])
    completions = {COMMANDS[known] for known in COMMANDS if word and known.startswith(word)}
    if len(completions) == 1:
        return Intent(completions.pop())
    if any(answer.startswith("/") for answer in pending.answers):
        return None
    return Intent.UNKNOWN_COMMAND


def _plain(reply: str, folded: str) -> Intent:
    found = _phrase(folded)
    if found is None:
        found = _pattern(folded)
    if found is None:
        found = _last_clause(reply)
    if found is None and _asks_back(reply, folded):
        found = Intent.OTHER
    return Intent.ANSWER if found is None else found


def _phrase(folded: str) -> Intent | None:
    """Look the whole reply up, then without the words of courtesy around it, then with one slip forgiven."""
    core = folded
    while True:
        if core in PHRASES:
            return Intent(PHRASES[core])
        shorter = _OPENER.sub("", core, count=1) if _OPENER.match(core) else _CLOSER.sub("", core, count=1)
        if shorter == core:
            return _misspelt(folded)
        core = shorter


def _misspelt(folded: str) -> Intent | None:
    # One edit turns "skip" into "ship", a fair answer; so short words are forgiven two swapped letters only.
    if " " in folded and len(folded) >= 8:
        for phrase, intent in PHRASES.items():
            if " " in phrase and OSA.distance(folded, phrase, score_cutoff=1) <= 1:
                return Intent(intent)
    elif len(folded) >= 4:
        for phrase, intent in PHRASES.items():
            is_swapped = len(phrase) == len(folded) and sorted(phrase) == sorted(folded)
            if is_swapped and OSA.distance(folded, phrase, score_cutoff=1) <= 1:
                return Intent(intent)
    return None


def _pattern(folded: str) -> Intent | None:
    bare = _OPENER.sub("", folded, count=1) if folded.startswith(("and ", "but ", "so ", "ok ", "please ")) else folded
    for intent, rules in _WHOLE.items():
        if any(rule.fullmatch(bare) for rule in rules):
            return Intent(intent)
    return None


def _last_clause(reply: str) -> Intent | None:
    """Read "not into football, skip it": what goes before is talk when a whole command closes the reply."""
    clauses = [fold(clause) for clause in re.split(r"[.,!?;:…]+(?:\s|$)|\s[-–—]\s", reply)]
    clauses = [clause for clause in clauses if clause]
    if len(clauses) < 2:
        return None
    before, last = clauses[:-1], clauses[-1]
    found = _phrase(last) or _pattern(last)
    # "run, hide" and "hop, skip" are answers: a list of single words.
    is_list = len(last.split()) == 1 and all(len(clause.split()) == 1 for clause in before)
    if found in (None, Intent.OTHER, Intent.OVERRIDE) or is_list:
        return None
    return found


def _asks_back(reply: str, folded: str) -> bool:
    if re.search(r"=\s*(what|\?+)\s*$", reply):
        return True
    is_question = reply.rstrip().endswith("?") and len(folded.split()) >= 3
    return is_question and _ASKING.fullmatch(folded) is not None and _HEDGED_ANSWER.fullmatch(folded) is None
