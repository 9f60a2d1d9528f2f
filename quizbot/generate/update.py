"""What an article that changed means for the bank made from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizbot.audit.quoted import Quoted, even
from quizbot.bank.ids import make_id
from quizbot.bank.model import Bank, Evidence, Question
from quizbot.generate.lexicon import STOP_WORDS
from quizbot.generate.renewal import made_again, nearest, renewed
from quizbot.generate.wording import words_in
from quizbot.grade.words.fold import bare
from quizbot.read.article import Article

ALIKE = 0.6
"""Share of the shorter prompt's content words from which two prompts on one passage ask for one fact."""


@dataclass(frozen=True, slots=True)
class Update:
    """Places of questions, counted from 0, and new drafts."""

    stale: tuple[int, ...]
    """Their evidence is no longer in the article."""
    revived: tuple[int, ...]
    """They were stale, and the article has their evidence again."""
    moved: dict[int, int]
    """Their evidence stands in another paragraph now: its number."""
    reworded: dict[int, str]
    """The sentence of their evidence changed, but proves them as before: its words now."""
    fresh: tuple[Question, ...]


def update_of(bank: Bank, article: Article, drafts: Sequence[Question], most: int) -> Update:
    """Return what to change in `bank` now that its article reads like `article`.

    Questions without evidence, and those whose evidence still stands, are left as they are; where it changed a little,
    and prompt and key still hold, it is renewed. A stale question comes back with its evidence. Of `drafts`, made from
    the new article, as many come in as bring the questions that can be asked to `most`, none on a fact that is asked
    or was rejected.
    """
    quoted = Quoted.of(article)
    now: dict[int, Evidence] = {}
    known: list[Question] = []
    stale: list[int] = []
    for place, question in enumerate(bank.questions):
        if question.status == "stale":
            continue
        before = question.evidence
        found = before and (_standing(before, quoted) or _renewed(question, before, article, drafts))
        if before is not None and found is None and question.is_asked:
            stale.append(place)
            continue
        # A fact that was rejected is known again in other words, though they may not prove the key.
        known.append(question.model_copy(update={"evidence": found or (before and nearest(before, article))}))
        if found is not None:
            now[place] = found
    revived = _revived(bank, quoted, known)
    now |= revived
    known += [bank.questions[place] for place in revived]
    reworded, moved = _changes(bank, now)
    return Update(tuple(stale), tuple(revived), moved, reworded, _fresh(bank, known, drafts, most))


def _changes(bank: Bank, now: Mapping[int, Evidence]) -> tuple[dict[int, str], dict[int, int]]:
    """Return the new words and the new paragraph of evidence that was other before."""
    reworded: dict[int, str] = {}
    moved: dict[int, int] = {}
    for place, evidence in now.items():
        before = bank.questions[place].evidence
        if before is not None and evidence.quote != before.quote:
            reworded[place] = evidence.quote
        if before is not None and before.paragraph is not None and evidence.paragraph not in (None, before.paragraph):
            moved[place] = evidence.paragraph
    return reworded, moved


def _revived(bank: Bank, quoted: Quoted, known: Sequence[Question]) -> dict[int, Evidence]:
    """Return the evidence of stale questions that may be asked again, none on a fact of which `known` holds one."""
    revived = {}
    for place, question in enumerate(bank.questions):
        found = _standing(question.evidence, quoted) if question.status == "stale" and question.evidence else None
        if found is not None and not any(_asks_the_same(question, other) for other in known):
            revived[place] = found
    return revived


def _standing(evidence: Evidence, quoted: Quoted) -> Evidence | None:
    """Return `evidence` with the paragraph that holds it now; None where the article no longer has it."""
    if evidence.quote not in quoted:
        return None
    holding = quoted.holding(evidence.quote)
    if not holding or evidence.paragraph in holding:
        return evidence
    return evidence.model_copy(update={"paragraph": holding[0]})


def _renewed(question: Question, lost: Evidence, article: Article, drafts: Sequence[Question]) -> Evidence | None:
    """Return what proves `question` now that its evidence is lost."""
    return made_again(question, drafts) or renewed(question, lost, article)


def _fresh(bank: Bank, known: list[Question], drafts: Sequence[Question], most: int) -> tuple[Question, ...]:
    """Return the drafts on a fact of which `known` holds no question, asked or rejected."""
    asked = sum(question.status != "rejected" for question in known)
    taken = {question.id for question in bank.questions if question.id is not None}
    fresh: list[Question] = []
    for draft in drafts:
        if asked + len(fresh) >= most:
            break
        if any(_asks_the_same(draft, other) for other in (*known, *fresh)):
            continue
        name = draft.id if draft.id is not None and draft.id not in taken else make_id(draft, taken)
        taken.add(name)
        fresh.append(draft.model_copy(update={"id": name}))
    return tuple(fresh)


def _asks_the_same(draft: Question, other: Question) -> bool:
    if bare(draft.prompt) == bare(other.prompt):
        return True
    if draft.evidence is None or other.evidence is None:
        return False
    one, two = even(draft.evidence.quote), even(other.evidence.quote)
    if one not in two and two not in one:
        return False
    mine, theirs = _content(draft.prompt), _content(other.prompt)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    return shared > ALIKE or bool({bare(p) for p in draft.parts} & {bare(p) for p in other.parts})


def _content(prompt: str) -> frozenset[str]:
    return frozenset(word for word in words_in(prompt) if word not in STOP_WORDS)
