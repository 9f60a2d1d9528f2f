"""What the learner has chosen, in one small JSON file that is replaced whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from quizbot.bank.write import replace_file
from quizbot.errors import BankError, StoreError
from quizbot.learn.phrases import Length, Tone
from quizbot.store.paths import make_private

MOST_QUESTIONS_A_DAY = 1_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices with their defaults."""

    theme: str | None = None
    """None leaves the choice to the terminal."""
    goal: int = 0
    """Questions to answer in a day, 0 for no goal."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the name of what they do, where the learner wants others than the usual."""
    tone: Tone = Tone.PLAIN
    """How the bot talks, and how much."""
    length: Length = Length.FULL


def load_settings(path: Path) -> Settings:
    """Return the settings kept at `path`, the defaults when there are none; a damaged file is told, never replaced."""
    kept = _kept(path)
    theme, goal, keys, tone, length = (kept.get(name) for name in ("theme", "goal", "keys", "tone", "length"))
    return Settings(
        theme=theme if isinstance(theme, str) else None,
        goal=goal if type(goal) is int and 0 <= goal <= MOST_QUESTIONS_A_DAY else 0,
        keys={str(name): str(key) for name, key in keys.items()} if isinstance(keys, dict) else {},
        tone=Tone(tone) if isinstance(tone, str) and tone in list(Tone) else Tone.PLAIN,
        length=Length(length) if isinstance(length, str) and length in list(Length) else Length.FULL,
    )


def save_settings(path: Path, settings: Settings) -> None:
    """Replace the file at `path` in one step; keys that this version does not know are kept.

    To change one choice, save ``dataclasses.replace(load_settings(path), …)``.
    """
    kept = {**_kept(path), **asdict(settings)}
    make_private(path.parent)
    try:
        replace_file(path, f"{json.dumps(kept, indent=2)}\n".encode())
    except BankError as error:
        raise StoreError(error.message, "Check the disk and your rights to it.") from error


def keep_manner(path: Path, tone: Tone, length: Length) -> None:
    """Save how the bot is to talk, for the next time."""
    save_settings(path, replace(load_settings(path), tone=tone, length=length))


def _kept(path: Path) -> dict[str, object]:
    """Return what the file holds, nothing when there is none or it holds no settings."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise StoreError(
            f"{path}: cannot be read ({reason}).", "Mend it or remove it; it was left as it is."
        ) from error
    return kept if isinstance(kept, dict) else {}
