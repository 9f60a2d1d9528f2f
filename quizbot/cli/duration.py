"""A span of time as people type it."""

from __future__ import annotations

import re
from datetime import timedelta

import click

_SPAN = re.compile(r"(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?", re.ASCII)


class Duration(click.ParamType[timedelta]):
    """``10m``, ``90s``, ``1h30m``; a bare number is minutes."""

    name = "duration"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        if isinstance(value, timedelta):
            return value
        said = str(value).strip().lower()
        found = _SPAN.fullmatch(f"{said}m" if said.isascii() and said.isdigit() else said)
        hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
        span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        if not span:
            self.fail(f"{value!r} is no time: write it as 10m, 90s or 1h30m.", param, ctx)
        return span
