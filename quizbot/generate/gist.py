"""What an article is mainly about: its opening statement beside details from further down."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizbot.bank.model import AnswerType, Kind, Question
from quizbot.generate.asking import plain_statement
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks import first_complaint
from quizbot.generate.checks.lasting import OWN_VOICE
from quizbot.generate.checks.options import no_tell
from quizbot.generate.draft import draft
from quizbot.generate.lexicon import STOP_WORDS, YEAR
from quizbot.generate.rules.truth import as_statement
from quizbot.generate.wording import words_in
from quizbot.grade import Mark, grade

PROMPT = "Which of these sentences best tells what the whole article is about?"
WANTED = 3
FEWEST_PARAGRAPHS, FEWEST_WORDS = 4, 8
MOST_SHARED = 2
"""So many words of a prompt, beside its key, in the opening: it may answer that question."""
FARTHEST = 200
"""Details come from so many sentences at the most."""
SHORTEST, LONGEST = 0.5, 1.5
"""How long a detail may be, of the length of the opening statement."""


def with_gist(material: Material, chosen: Sequence[Candidate], seed: int) -> list[Candidate]:
    """Return the `chosen` with one choice in front whose key is the article's opening, where the article has one.

    Its options answer none of the others; one question that the opening itself would answer gives way to it.
    """
    if not _opens_with_its_gist(material):
        return list(chosen)
    statements = list(_statements(material))
    for opening in statements:
        if opening.sentence.index > 0 or len(opening.stated.split()) < FEWEST_WORDS:
            continue
        question = _question(opening)
        typed = draft(material, question).model_copy(update={"kind": Kind.SHORT})
        details = [c for c in statements if _is_detail(typed, c) and not _is_asked(c, chosen)]
        options = _pick(material, details, random.Random(f"{seed}:{question.key}"))
        question = replace(question, distractors=options)
        answered = [c for c in chosen if _answers(question, c)]
        if len(options) == WANTED and no_tell(material, question) is None and len(answered) <= 1:
            return [question, *(c for c in chosen if c not in answered)]
    return list(chosen)


def _statements(material: Material) -> Iterator[Candidate]:
    """Yield what the article states and can be read by itself; of the first sentence, what the title is about."""
    title = material.document.title_words
    for clause in material.clauses:
        if clause.sentence.index > FARTHEST:
            return
        if clause.claim_verb is not None or clause.finite is None or clause.verb != clause.parse.root:
            continue
        statement = as_statement(clause, plain_statement(material, clause).prompt, "true")
        on_topic = clause.sentence.index > 0 or clause.sentence.content & title
        if on_topic and first_complaint(material, statement) is None:
            yield statement


def _opens_with_its_gist(material: Material) -> bool:
    """Tell whether it is a report or an entry, which says first what it is about, and no story, speech or letter."""
    document = material.document
    dated = bool(YEAR.search(document.article.text)) or document.article.published is not None
    return dated and len(document.article.paragraphs) >= FEWEST_PARAGRAPHS and document.own_voice < OWN_VOICE


def _question(opening: Candidate) -> Candidate:
    return replace(
        opening,
        kind=Kind.CHOICE,
        rule="main idea",
        prompt=PROMPT,
        key=opening.stated,
        type=AnswerType.CLAUSE,
        stem_tokens=frozenset(),
        key_tokens=frozenset(),
        explanation=None,
    )


def _is_detail(typed: Question, statement: Candidate) -> bool:
    """Tell whether a statement stands further down and is not what the opening says in other words."""
    text, size = statement.stated, len(typed.key)
    if statement.sentence.paragraph.number == 1 or not SHORTEST * size <= len(text) <= LONGEST * size:
        return False
    return grade(typed, text).mark is not Mark.RIGHT


def _is_asked(statement: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Tell whether a statement, shown as an option, would answer a question on its own sentence."""
    told = set(words_in(statement.stated))
    beside = [c for c in chosen if c.sentence is statement.sentence and c.kind is not Kind.ORDER]
    return any(c.kind is Kind.TRUE_FALSE or set(words_in(c.key)) - STOP_WORDS <= told for c in beside)


def _pick(material: Material, details: list[Candidate], rng: random.Random) -> tuple[str, ...]:
    """Return three details of different sentences, those first that speak of what the title names."""
    document = material.document
    rng.shuffle(details)
    details.sort(key=lambda c: (not c.sentence.content & document.title_words, document.centrality(c.sentence)))
    by_sentence: dict[int, Candidate] = {}
    for detail in details:
        by_sentence.setdefault(detail.sentence.index, detail)
    return tuple(detail.stated for detail in by_sentence.values())[:WANTED]


def _answers(question: Candidate, other: Candidate) -> bool:
    """Tell whether the opening, as an option, would answer another question."""
    told = set(words_in(question.key)) - STOP_WORDS
    key, stem = set(words_in(other.key)) - STOP_WORDS, set(words_in(other.prompt)) - STOP_WORDS
    asks = other.kind not in (Kind.TRUE_FALSE, Kind.ORDER) and bool(key)
    return other.sentence is question.sentence or (asks and key <= told and len(stem & told) >= MOST_SHARED)
