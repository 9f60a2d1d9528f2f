"""Quotations held against the article they are taken from."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.audit.proof import check_proof
from quizbot.audit.quoted import Quoted, even
from quizbot.bank.model import Evidence
from quizbot.bank.problem import SHOWN, Complaints, shown
from quizbot.bank.read import Reading
from quizbot.errors import ArticleError
from quizbot.read import load_article
from quizbot.read.article import Article

NEAR = 75
"""Likeness out of 100 from which the article's own words are worth showing."""
WORDS_BEFORE = 4
"""Words shown before the first that differs."""
MOST_COMPARED = 50
"""Quotations looked for letter by letter; each costs a pass over the article."""


def check_evidence(reading: Reading, complaints: Complaints) -> None:
    """Complain of each quotation that the article lacks, of another article, and of keys that nothing proves."""
    article = _article_of(reading, complaints)
    quoted, told = None, ""
    if article is not None:
        quoted = Quoted.of(article)
        told = f"{quoted.text}\n{article.author or ''}"
        _check_quotes(reading, quoted, complaints)
    for i, question in reading.questions:
        if question.evidence is not None and (quoted is None or question.evidence.quote in quoted):
            check_proof(reading, i, question, told, complaints)


def _article_of(reading: Reading, complaints: Complaints) -> Article | None:
    """Return the article that a bank names; complain where there is none to read, or another one."""
    if reading.source.file is None:
        return None
    path = reading.path.parent / reading.source.file
    mark = reading.at("source", "file")
    try:
        is_there = path.is_file()
    except OSError:  # which `load_article` puts into words
        is_there = True
    if not is_there:
        message = f"The article {shown(reading.source.file)} is not there, so no evidence was checked."
        complaints.warn(mark, "source-missing", message, "Name its file relative to the bank.")
        return None
    try:
        article = load_article(path)
    except ArticleError as error:
        message = f"The article cannot be read, so no evidence was checked: {error.message}"
        complaints.warn(mark, "source-missing", message, error.hint or "Name another file.")
        return None
    if reading.source.sha256 and reading.source.sha256.lower() != article.sha256:
        message = "The article is not the same as when the bank was made: its sha256 differs."
        remedy = f"Read the questions against it again, then write {article.sha256}."
        complaints.warn(reading.at("source", "sha256"), "source-changed", message, remedy)
    return article


def _check_quotes(reading: Reading, quoted: Quoted, complaints: Complaints) -> None:
    absent = 0
    for i, question in reading.questions:
        evidence = question.evidence
        if evidence is None:
            continue
        if evidence.quote not in quoted and question.status == "stale":
            message = "The question is stale: the article no longer has its evidence, so it is not asked."
            remedy = "Mend it and write 'status: accepted', or delete it."
            complaints.warn(reading.at("questions", i, "evidence", "quote"), "evidence", message, remedy)
        elif evidence.quote not in quoted:
            absent += 1
            said, found = _difference(evidence.quote, quoted.text if absent <= MOST_COMPARED else "")
            remedy = f"It says {found}; quote it word for word." if found else "Quote the article word for word."
            message = f"The article does not say {said}."
            complaints.error(reading.at("questions", i, "evidence", "quote"), "evidence", message, remedy)
        elif evidence.paragraph is not None:
            _check_paragraph(reading, i, evidence, quoted, complaints)


def _check_paragraph(reading: Reading, i: int, evidence: Evidence, quoted: Quoted, complaints: Complaints) -> None:
    holding = quoted.holding(evidence.quote)
    if holding and evidence.paragraph not in holding:
        message = f"The quotation is not in paragraph {evidence.paragraph}."
        remedy = f"Write 'paragraph: {holding[0]}'."
        complaints.warn(reading.at("questions", i, "evidence", "paragraph"), "evidence-paragraph", message, remedy)


def _difference(quote: str, text: str) -> tuple[str, str]:
    """Return the words of a quotation where it leaves the text first, and the text's own there; none where it is far.

    A quotation that comes near no passage is shown from its beginning.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    quote = even(quote)
    found = partial_ratio_alignment(quote, text, score_cutoff=NEAR)
    if found is None:
        return shown(quote), ""
    start = text.rfind(" ", 0, found.dest_start + 1) + 1
    before = text[max(0, start - SHOWN) : start].split()[-WORDS_BEFORE:]
    mine, theirs = quote.split(), [*before, *text[start : found.dest_end + 2 * SHOWN].split()]
    # The likest stretch may begin a few words beside the place where the quotation does.
    skipped = max(range(2 * WORDS_BEFORE), key=lambda skip: (_count_shared(mine, theirs[skip:]), skip == len(before)))
    at = _count_shared(mine, theirs[skipped:])
    return _around(mine, at), _around(theirs[skipped:], at)


def _count_shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return with how many equal words two texts begin."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _around(words: Sequence[str], at: int) -> str:
    """Return the words of a text around the word `at`, as many as a message shows."""
    start, end = at, at + 1
    while start > 0 and at - start < WORDS_BEFORE and len(" ".join(words[start - 1 : end])) < SHOWN // 2:
        start -= 1
    while end < len(words) and len(" ".join(words[start : end + 1])) <= SHOWN - 2:
        end += 1
    return shown(f"{'…' if start else ''}{' '.join(words[start:end])}{'…' if end < len(words) else ''}")
