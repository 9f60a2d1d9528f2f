"""What the learner has chosen, in one small JSON file that is replaced whole."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from quizbot.errors import StoreError
from quizbot.store.paths import make_private


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices with their defaults; None leaves the choice to the terminal."""

    theme: str | None = None


def load_settings(path: Path) -> Settings:
    """Return the settings kept at `path`, the defaults when there are none; a damaged file is told, never replaced."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise StoreError(f"{path}: cannot be read ({error}).", "Mend it or remove it; it was left as it is.") from error
    theme = kept.get("theme") if isinstance(kept, dict) else None
    return Settings(theme=theme if isinstance(theme, str) else None)


def save_settings(path: Path, settings: Settings) -> None:
    """Replace the file at `path` in one step; keys that this version does not know are kept."""
    load_settings(path)
    make_private(path.parent)
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    kept = kept if isinstance(kept, dict) else {}
    kept["theme"] = settings.theme
    try:
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=".settings-", delete=False) as draft:
            json.dump(kept, draft, indent=2, ensure_ascii=False)
            draft.write("\n")
            draft.flush()
            os.fsync(draft.fileno())
        Path(draft.name).replace(path)
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be saved ({error.strerror}).", "Check the disk and your rights to it."
        ) from error
