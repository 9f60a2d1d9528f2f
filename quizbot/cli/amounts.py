"""Amounts in the few words that people use for them."""

from __future__ import annotations

from datetime import date


def counted(count: int, noun: str) -> str:
    """Return ``1 question``, ``2 questions``, ``1,200 questions``; the noun takes a plain s."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def percent(share: float) -> str:
    """Return a share from 0 to 1 as a percentage that is 0% or 100% only where nothing or everything is there."""
    if 0 < share < 1:
        share = min(0.99, max(0.01, share))
    return f"{share:.0%}"


def duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "less than a minute"
    hours, rest = divmod(minutes, 60)
    parts = (f"{hours:,} h" if hours else "", f"{rest} min" if rest else "")
    return " ".join(filter(None, parts))


def days_ago(day: date, today: date) -> str:
    """Return how long ago a day was; one in the future, where a clock ran ahead, counts as today."""
    days = (today - day).days
    if days < 1:
        return "today"
    return "yesterday" if days == 1 else f"{days:,} days ago"


def weekday(day: date) -> str:
    """Return a day as ``Wed 8 May``, in English wherever the machine stands."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
