"""An article becomes a bank: overgenerate, check, rank, abstain."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from quizbot.bank.model import Bank, Evidence, Kind, Question, Source
from quizbot.errors import GenerateError
from quizbot.generate.answers import accepted_answers, difficulty, rejected_answers
from quizbot.generate.attribution import attribution_of
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks import LENIENT, first_complaint
from quizbot.generate.distractors import distractors
from quizbot.generate.document import parse_article
from quizbot.generate.lexicon import STOP_WORDS
from quizbot.generate.ranking import select
from quizbot.generate.rules import clause_rules
from quizbot.generate.rules.truth import true_or_false
from quizbot.generate.wording import words_in
from quizbot.grade import grade
from quizbot.read.article import Article, Span
from quizbot.read.parse import Parse

QUESTIONS_PER_WORD = 0.022
FEWEST_ASKED = 5
ENOUGH = 0.4
"""Below this share of the questions asked for, the lenient checks give way."""
DOUBT = 0.75
"""How much a pronoun with a likely but not a sole antecedent takes from a candidate's certainty."""
Parser = Callable[[str, Sequence[Span]], list[Parse]]


@dataclass(frozen=True)
class Options:
    """What a bank should hold; `count` None asks for about two questions in 100 words."""

    count: int | None = None
    kinds: frozenset[Kind] = frozenset({Kind.SHORT, Kind.NUMBER, Kind.DATE, Kind.CLOZE, Kind.CHOICE, Kind.TRUE_FALSE})
    seed: int = 0


@dataclass(frozen=True)
class Refusal:
    """A candidate that was not delivered, and why."""

    prompt: str
    key: str
    kind: str
    rule: str
    check: str
    reason: str
    quote: str
    paragraph: int


class NothingToAskError(GenerateError):
    """An article supports no question; `refused` holds what was tried, and why it was refused."""

    def __init__(self, path: str, refused: tuple[Refusal, ...]) -> None:
        hint = "It may be too short, or consist of speech and references; --rejected FILE lists what was tried."
        super().__init__(f"{path}: no question could be asked of this article.", hint)
        self.refused = refused


@dataclass(frozen=True)
class Generated:
    """A bank with what was refused on the way; `wanted` is how many questions were asked for."""

    bank: Bank
    refused: tuple[Refusal, ...]
    wanted: int
    causes: dict[str, int] = field(default_factory=dict)
    """How many candidates each check refused."""


def generate_bank(
    article: Article,
    parse: Parser,
    options: Options | None = None,
    *,
    bank_id: str | None = None,
    source_file: str | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Generated:
    """Build a bank of draft questions from `article`.

    `parse` is ``Reader.parse``. The same article, options and version give the same bank.
    Raises GenerateError when the article supports no question.
    """
    options = options or Options()
    material = Material(parse_article(article, parse, progress))
    passed, reserve, refused = _checked(material, options)
    wanted = options.count or max(FEWEST_ASKED, round(QUESTIONS_PER_WORD * len(article.text.split())))
    chosen, left = select(material, passed, wanted)
    if len(chosen) < ENOUGH * wanted:
        chosen, left = select(material, [*passed, *reserve], wanted)
    else:
        refused += [_refusal(candidate, *complaint) for candidate, complaint in reserve.items()]
    refused += [_refusal(candidate, "ranking", reason) for candidate, reason in left]
    if not chosen:
        raise NothingToAskError(article.path, tuple(refused))
    ids = _Ids()
    bank = Bank(
        id=bank_id or slug(article.title) or "bank",
        title=article.title,
        source=_source(article, source_file),
        questions=tuple(_question(material, candidate, ids) for candidate in chosen),
    )
    return Generated(bank, tuple(refused), wanted, dict(Counter(refusal.check for refusal in refused)))


def _checked(
    material: Material, options: Options
) -> tuple[list[Candidate], dict[Candidate, tuple[str, str]], list[Refusal]]:
    """Return the candidates that pass every check, those that a lenient one alone holds back, and the refused."""
    passed: list[Candidate] = []
    reserve: dict[Candidate, tuple[str, str]] = {}
    refused: list[Refusal] = []
    for candidate in overgenerate(material, options):
        if candidate.kind not in options.kinds:
            continue
        complaint = first_complaint(material, candidate) or _self_test(material, candidate)
        if complaint is None:
            passed.append(candidate)
        elif complaint[0] in LENIENT and _self_test(material, candidate) is None:
            reserve[candidate] = complaint
        else:
            refused.append(_refusal(candidate, *complaint))
    return passed, reserve, refused


def _source(article: Article, file: str | None) -> Source:
    return Source(
        file=file,
        title=article.title,
        author=article.author,
        published=article.published,
        licence=article.licence,
        sha256=article.sha256,
    )


def overgenerate(material: Material, options: Options) -> Iterator[Candidate]:
    """Yield every candidate that any rule makes, unchecked."""
    for clause in material.clauses:
        who = attribution_of(material, clause)
        if who is None:
            continue
        for rule in clause_rules():
            for found in rule(material, clause, who):
                candidate = _doubted(material, found)
                yield candidate
                yield from _as_choice(material, candidate, options)
        yield from (_doubted(material, found) for found in true_or_false(material, clause, options.seed))


def _doubted(material: Material, candidate: Candidate) -> Candidate:
    """Return the candidate less certain where a pronoun was given one of several possible names."""
    used = candidate.stem_tokens | candidate.key_tokens
    if used & material.references(candidate.sentence).doubtful:
        return replace(candidate, certainty=candidate.certainty * DOUBT)
    return candidate


def _as_choice(material: Material, candidate: Candidate, options: Options) -> Iterator[Candidate]:
    if Kind.CHOICE not in options.kinds or candidate.kind is Kind.CLOZE:
        return
    wrong = distractors(material, candidate, random.Random(f"{options.seed}:{candidate.prompt}"))
    if wrong:
        yield replace(candidate, kind=Kind.CHOICE, distractors=wrong)


def _self_test(material: Material, candidate: Candidate) -> tuple[str, str] | None:
    """Refuse a candidate whose own key is refused, or whose distractor is accepted, by the grader."""
    question = _draft(material, candidate)
    if not grade(question, question.key).accepted:
        return "grader", "the grader refuses the key"
    for option in question.distractors:
        if grade(question, option).accepted:
            return "grader", f"the grader accepts the distractor “{option}”"
    return None


def _draft(material: Material, candidate: Candidate) -> Question:
    """Return the question with those other answers that the grader sees as the article does."""
    question = Question(
        prompt=candidate.prompt,
        answer=candidate.key,
        kind=candidate.kind,
        type=None if candidate.kind in (Kind.TRUE_FALSE, Kind.NUMBER, Kind.DATE) else candidate.type,
        distractors=candidate.distractors,
        evidence=Evidence(quote=candidate.sentence.quote, paragraph=candidate.sentence.paragraph.number),
        explanation=candidate.explanation,
        difficulty=difficulty(candidate),
        status="draft",
    )
    if candidate.kind in (Kind.TRUE_FALSE, Kind.CHOICE):
        return question
    accepted = accepted_answers(material, candidate)
    question = question.model_copy(update={"accept": accepted})
    rejected = tuple(
        wrong
        for wrong in rejected_answers(material, replace(candidate, accept=accepted))
        if not grade(question, wrong).accepted
    )
    return question.model_copy(update={"reject": rejected})


def _question(material: Material, candidate: Candidate, ids: _Ids) -> Question:
    return _draft(material, candidate).model_copy(update={"id": ids.take(candidate)})


class _Ids:
    """Give each question of a bank a short readable id of its own."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, candidate: Candidate) -> str:
        words = [w for w in words_in(candidate.prompt) if w not in STOP_WORDS and len(w) > 2]
        base = slug(" ".join(words[:4])) or candidate.kind.value
        name, n = base, 2
        while name in self._taken:
            name, n = f"{base}-{n}", n + 1
        self._taken.add(name)
        return name


def slug(text: str) -> str:
    """Return `text` as an id: lower-case ASCII letters, digits and hyphens, 50 characters at most."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.casefold()).strip("-")[:50].strip("-")


def _refusal(candidate: Candidate, check: str, reason: str) -> Refusal:
    return Refusal(
        candidate.prompt,
        candidate.key,
        candidate.kind.value,
        candidate.rule,
        check,
        reason,
        candidate.sentence.quote,
        candidate.sentence.paragraph.number,
    )
