"""Where the learner stands, read from what is kept."""

from __future__ import annotations

from datetime import datetime

from quizbot.learn.reckoning import standing_of
from quizbot.learn.standing import Standing
from quizbot.store.history import history
from quizbot.store.paths import answers_file, settings_file
from quizbot.store.settings import load_settings
from quizbot.store.zone import local_zone


def standing_at(now: datetime) -> Standing:
    """Return the standing over all banks at hand; raises StoreError when the answers or settings cannot be read."""
    kept = history(answers_file())
    goal = load_settings(settings_file()).goal
    return standing_of(kept.records, kept.banks, now, local_zone(), goal)
