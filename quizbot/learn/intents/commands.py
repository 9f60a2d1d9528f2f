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
    argument: str = ""
    """What may follow, as help shows it; empty where nothing may."""

    @property
    def word(self) -> str:
        return self.words[0]

    @property
    def help(self) -> str:
        """The name of the phrase that says what it does."""
        return f"command_{self.word}"


def _command(words: str, intent: Intent, argument: str = "") -> Command:
    return Command(tuple(words.split()), intent, argument)


COMMANDS = (
    _command("hint clue h tip nudge", Intent.HINT),
    _command("skip next pass s", Intent.SKIP),
    _command("answer dontknow idk dunno giveup reveal solution", Intent.DONT_KNOW),
    _command("why explain w reason", Intent.EXPLAIN),
    _command("source evidence where passage quote proof text paragraph line", Intent.SOURCE),
    _command("right override iwasright count dispute contest appeal", Intent.OVERRIDE),
    _command("undo", Intent.UNDO),
    _command("define meaning vocabulary", Intent.DEFINE, "WORD"),
    _command("ask", Intent.ASK, "QUESTION"),
    _command("topic about subject", Intent.TOPIC, "TOPIC"),
    _command("harder hard difficult", Intent.HARDER),
    _command("easier easy simple", Intent.EASIER),
    _command("repeat question r show", Intent.REPEAT),
    _command("score progress status stats points tally left remaining", Intent.PROGRESS),
    _command("results answers answered", Intent.RESULTS),
    _command("again misses redo wrong retry retake replay mistakes", Intent.AGAIN),
    _command("restart all", Intent.RESTART),
    _command("tone", Intent.SETTING, "plain|warm"),
    _command("length", Intent.SETTING, "brief|full"),
    _command("help commands ? menu how usage", Intent.HELP),
    _command("quit exit q stop bye end leave", Intent.QUIT),
)
"""Every command with a slash, in the order in which help lists them."""

_BY_WORD = {word: command for command in COMMANDS for word in command.words}


def command_word(reply: str) -> str:
    """Return the word after the slash, lower case."""
    return reply[1:].split(" ", 1)[0].casefold()


def command_argument(reply: str) -> str:
    return reply.partition(" ")[2].strip()


def find_command(word: str) -> Command | None:
    """Return the command that `word` names in full, or by its beginning where one alone begins so.

    The word that is shown goes before the others: "/rep" is "/repeat" though "/replay" is known too.
    """
    if word in _BY_WORD:
        return _BY_WORD[word]
    shown = [command for command in COMMANDS if word and command.word.startswith(word)]
    others = {id(command): command for known, command in _BY_WORD.items() if word and known.startswith(word)}
    begun = shown or list(others.values())
    return begun[0] if len(begun) == 1 else None


def nearest_command(word: str) -> str | None:
    """Return the known command word that `word` comes close to; None when it is like none."""
    near = min(_BY_WORD, key=lambda known: (OSA.distance(word, known), -len(known)))
    return near if OSA.distance(word, near) <= max(1, len(near) // 2) else None


def completions(typed: str) -> tuple[Command, ...]:
    """Return the commands that `typed`, a slash and the beginning of a word, may become; each once."""
    begun = typed.removeprefix("/").casefold()
    if not typed.startswith("/") or " " in typed:
        return ()
    named = [command for command in COMMANDS if command.word.startswith(begun)]
    return tuple(named or [c for c in COMMANDS if any(word.startswith(begun) for word in c.words)])
