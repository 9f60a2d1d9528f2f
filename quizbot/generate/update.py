"""What an article that changed means for the bank made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizbot.audit.evidence import even
from quizbot.bank.edit import make_id
from quizbot.bank.model import Bank, Evidence, Question
from quizbot.generate.lexicon import STOP_WORDS
from quizbot.generate.renewal import made_again, renewed
from quizbot.generate.wording import words_in
from quizbot.grade.fold import bare
from quizbot.read.article import Article

ALIKE = 0.6
"""Share of the shorter prompt's content words from which two prompts on one passage ask for one fact."""


@dataclass(frozen=True, slots=True)
class Update:
    """Places of questions, counted from 0, and new drafts."""

    stale: tuple[int, ...]
    """Their evidence is no longer in the article."""
    moved: dict[int, int]
    """Their evidence stands in another paragraph now: its number."""
    reworded: dict[int, str]
    """The sentence of their evidence changed, but proves them as before: its words now."""
    fresh: tuple[Question, ...]


def update_of(bank: Bank, article: Article, drafts: Sequence[Question], most: int) -> Update:
    """Return what to change in `bank` now that its article reads like `article`.

    Questions without evidence, and those whose evidence still stands, are left as they are; where it changed a little,
    and prompt and key still hold, it is renewed. Of `drafts`, made from the new article, as many come in as bring the
    questions that can be asked to `most`, none on a fact that is asked or was rejected.
    """
    stale: list[int] = []
    moved: dict[int, int] = {}
    reworded: dict[int, str] = {}
    known: list[Question] = []
    for place, question in enumerate(bank.questions):
        if question.status == "stale":
            continue
        before = question.evidence
        now = before and (_standing(before, article) or _renewed(question, before, article, drafts))
        if before is not None and now is None and question.is_asked:
            stale.append(place)
            continue
        known.append(question.model_copy(update={"evidence": now or before}))
        if before is None or now is None:
            continue
        if now.quote != before.quote:
            reworded[place] = now.quote
        if before.paragraph is not None and now.paragraph not in (None, before.paragraph):
            moved[place] = now.paragraph
    return Update(tuple(stale), moved, reworded, _fresh(bank, known, drafts, most))


def _standing(evidence: Evidence, article: Article) -> Evidence | None:
    """Return `evidence` with the paragraph that holds it now; None where the article no longer has it."""
    quote = even(evidence.quote)
    if quote not in even(f"{article.text}\n{article.title}"):
        return None
    holding = [each.number for each in article.paragraphs if quote in even(article.at(each.span))]
    if not holding or evidence.paragraph in holding:
        return evidence
    return evidence.model_copy(update={"paragraph": holding[0]})


def _renewed(question: Question, lost: Evidence, article: Article, drafts: Sequence[Question]) -> Evidence | None:
    """Return what proves `question` now that its evidence is lost."""
    return made_again(question, drafts) or renewed(question, lost, article)


def _fresh(bank: Bank, known: list[Question], drafts: Sequence[Question], most: int) -> tuple[Question, ...]:
    """Return the drafts on a fact of which `known` holds no question, asked or rejected."""
    asked = sum(question.is_asked for question in known)
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
