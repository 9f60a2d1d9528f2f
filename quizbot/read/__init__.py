"""A file becomes an article, and its sentences become trees."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizbot.read.load import article_from_text as article_from_text
    from quizbot.read.load import load_article as load_article

_HOMES = {
    "article_from_text": "load",
    "load_article": "load",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    # A student who only takes quizzes reads no article.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
