"""The commands with a slash: their words, what each does, and the nearest one to a slip."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from quizbot.learn.intents.intent import Intent


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its first word is the one that is shown and completed."""

    words: tuple[str, ...]
    intent: Intent
    help: str
    argument: str = ""
    """What may follow, as help shows it; empty where nothing may."""
    is_shown: bool = True

    @property
    def word(self) -> str:
        return self.words[0]


def _command(words: str, intent: Intent, text: str, argument: str = "") -> Command:
    return Command(tuple(words.split()), intent, text, argument)


COMMANDS = (
    _command("hint clue h tip", Intent.HINT, "a little help, for a quarter of the credit"),
    _command("skip next pass s", Intent.SKIP, "leave this question"),
    _command("answer dontknow idk giveup reveal", Intent.DONT_KNOW, "give up and see the answer"),
    _command("why explain w", Intent.EXPLAIN, "the reason for the last verdict"),
    _command("source evidence where passage quote", Intent.SOURCE, "the passage behind the last question"),
    _command("right override iwasright count", Intent.OVERRIDE, "count the last reply as right, by your own word"),
    _command("undo", Intent.UNDO, "take that back"),
    _command("define meaning", Intent.DEFINE, "what a word means in the article", "WORD"),
    _command("ask", Intent.ASK, "ask the article something", "QUESTION"),
    _command("topic about", Intent.TOPIC, "questions about something next", "TOPIC"),
    _command("harder", Intent.HARDER, "harder questions next"),
    _command("easier", Intent.EASIER, "easier questions next"),
    _command("repeat question r", Intent.REPEAT, "the question again"),
    _command("score progress status", Intent.PROGRESS, "how far you are"),
    _command("again misses redo wrong", Intent.AGAIN, "only the missed ones, at the end"),
    _command("restart all", Intent.RESTART, "the whole quiz from the start"),
    _command("tone", Intent.SETTING, "how I talk", "plain or warm"),
    _command("length", Intent.SETTING, "how much I say", "brief or full"),
    _command("help commands ?", Intent.HELP, "all of this"),
    _command("quit exit q stop bye", Intent.QUIT, "stop, with a summary"),
)
"""Every command with a slash, in the order in which help lists them."""

_BY_WORD = {word: command for command in COMMANDS for word in command.words}


def command_word(reply: str) -> str:
    """Return the word after the slash, lower case."""
    return reply[1:].split(" ", 1)[0].casefold()


def command_argument(reply: str) -> str:
    return reply.partition(" ")[2].strip()


def find_command(word: str) -> Command | None:
    """Return the command that `word` names in full, or by its beginning where only one begins so."""
    if word in _BY_WORD:
        return _BY_WORD[word]
    begun = {id(command): command for known, command in _BY_WORD.items() if word and known.startswith(word)}
    return next(iter(begun.values())) if len(begun) == 1 else None


def nearest_command(word: str) -> str:
    """Return the known command word that `word` comes closest to."""
    return min(_BY_WORD, key=lambda known: (OSA.distance(word, known), -len(known)))


def completions(typed: str) -> tuple[Command, ...]:
    """Return the commands that `typed`, a slash and the beginning of a word, may become; each once."""
    begun = typed.removeprefix("/").casefold()
    if not typed.startswith("/") or " " in typed:
        return ()
    named = [command for command in COMMANDS if command.word.startswith(begun)]
    return tuple(named or [c for c in COMMANDS if any(word.startswith(begun) for word in c.words)])
