"""``quizbot generate --update BANK``: the article changed, the bank follows."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from quizbot.cli.amounts import counted
from quizbot.cli.making import make_bank, read_article
from quizbot.errors import BankError, UsageError

if TYPE_CHECKING:
    from quizbot.bank.model import Bank
    from quizbot.generate import Generated, Options
    from quizbot.generate.update import Update
    from quizbot.read.article import Article


def update_bank(path: Path, article_name: str | None, options: Options, *, as_json: bool) -> int:
    """Bring the bank file `path` up to date with its article, or with the one named; return the exit status."""
    from quizbot.bank import load_bank
    from quizbot.bank.revise import Revision, revise_bank
    from quizbot.generate.update import update_of

    if not path.is_file():
        raise UsageError(f"{path}: there is no such bank.", "Without --update a new one is made.")
    bank = load_bank(path)
    name = article_name or _article_of(bank, path)
    article = read_article(name)
    if bank.source is not None and bank.source.sha256 == article.sha256:
        print(f"quizbot: {name} has not changed since {path} was made; nothing to do.", file=sys.stderr)
        return 0
    generated = _generated(article, name, path, options)
    drafts = generated.bank.questions if generated else ()
    most = options.count or (generated.wanted if generated else 0)
    update = update_of(bank, article, drafts, most)
    statuses = dict.fromkeys(update.stale, "stale") | dict.fromkeys(update.revived, "draft")
    revise_bank(path, Revision(statuses, update.moved, update.reworded, update.fresh, article.sha256))
    _tell(path, bank, update, as_json=as_json)
    return 0


def _article_of(bank: Bank, path: Path) -> str:
    if bank.source is None or bank.source.file is None:
        raise BankError(f"{path} does not say which article it is from.", "Name the article on the command line.")
    return str(path.parent / bank.source.file)


def _generated(article: Article, name: str, path: Path, options: Options) -> Generated | None:
    """Return new drafts; None when the article, as it is now, supports none."""
    from quizbot.generate import NothingToAskError

    try:
        return make_bank(article, name, path, options)
    except NothingToAskError:
        return None


def _tell(path: Path, bank: Bank, update: Update, *, as_json: bool) -> None:
    stale, revived, reworded = (_names(bank, each) for each in (update.stale, update.revived, update.reworded))
    kept = len(bank.asked) - len(stale)
    if as_json:
        fresh = [question.id for question in update.fresh]
        told = {"kept": kept, "stale": stale, "revived": revived, "reworded": reworded}
        print(json.dumps({**told, "moved": len(update.moved), "added": fresh}, ensure_ascii=False))
    again = f"{counted(len(revived), 'draft')} again, " if revived else ""
    came = f"{again}{counted(len(update.fresh), 'new draft')}"
    print(f"quizbot: {path}: {kept} kept, {len(stale)} marked stale, {came}.", file=sys.stderr)
    proven = sum(question.evidence is not None for question in bank.asked)
    if 2 * len(stale) > proven:
        lost = f"{len(stale)} of {proven} quotations gone"
        print(f"quizbot: warning: {lost}: is this the same article?", file=sys.stderr)
    for name in reworded:
        print(f"quizbot: kept: {name}: its evidence is quoted as the article words it now.", file=sys.stderr)
    for name in revived:
        print(f"quizbot: draft again: {name}: the article has its evidence again.", file=sys.stderr)
    for name in stale:
        print(f"quizbot: stale: {name}: the article no longer has its evidence.", file=sys.stderr)


def _names(bank: Bank, places: Iterable[int]) -> list[str]:
    return [bank.questions[place].id or bank.questions[place].prompt for place in places]
