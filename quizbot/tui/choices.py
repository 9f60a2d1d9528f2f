"""What the learner has chosen for the screen: the theme and the keys."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace

from textual.app import App

from quizbot.store.paths import settings_file
from quizbot.store.settings import load_settings, save_settings
from quizbot.tui.keymap import checked


def use_choices(app: App[None], usual_keys: Mapping[str, str]) -> None:
    """Give `app` the kept theme and keys; what cannot be used is told. Raises StoreError for damaged settings."""
    settings = load_settings(settings_file())
    if settings.theme in app.available_themes and "TEXTUAL_THEME" not in os.environ:
        app.theme = settings.theme
    keymap = checked(settings.keys, usual_keys)
    app.set_keymap(keymap.keys)
    for complaint in keymap.complaints:
        app.notify(complaint, title="A key in the settings is not used", severity="warning", markup=False)


def keep_theme(theme: str) -> None:
    """Keep `theme` for the next time, and everything else as it was. Raises StoreError."""
    save_settings(settings_file(), replace(load_settings(settings_file()), theme=theme))
