"""The words of a changed article that still prove what they proved before a small change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizbot.audit.quoted import even
from quizbot.audit.words import Words, find_form, key_words, words_of
from quizbot.bank.model import Evidence, Question
from quizbot.generate.lexicon import STOP_WORDS
from quizbot.grade.sides.side import NEGATIONS
from quizbot.grade.words.fold import bare
from quizbot.read.article import Article, Paragraph

LITTLE = 0.75
"""Share of words in common from which a passage is the old one with a small change."""
MOST_SENTENCES = 3
SLACK = 2
"""So many words longer or shorter may a part of a sentence have become."""
TURNING = NEGATIONS | frozenset(
    "cannot almost nearly partly perhaps possibly probably allegedly reportedly supposedly".split()
)
"""Words that change what a sentence says, whatever it is about; so do those in "n't"."""
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_WHOLE = re.compile(r"[\"'(]*[A-Z0-9].*[.!?][\"')]*", re.DOTALL)


def made_again(question: Question, drafts: Sequence[Question]) -> Evidence | None:
    """Return the evidence of the draft that asks the same with the same key; None without one."""
    mine = bare(question.prompt), [bare(part) for part in question.parts]
    same = (each for each in drafts if (bare(each.prompt), [bare(part) for part in each.parts]) == mine)
    return next((each.evidence for each in same), None)


def renewed(question: Question, evidence: Evidence, article: Article) -> Evidence | None:
    """Return the words of `article` that the lost `evidence` of `question` has become, where they prove it as well.

    They do where nothing but marks changed. Otherwise, and not for a draft, prompt and key have to be left alone by
    what changed, and so has what stands beside the key.
    """
    now = nearest(evidence, article)
    if now is None:
        return None
    old, new = even(evidence.quote), even(now.quote)
    is_proof = words_of(old) == words_of(new) or (question.status != "draft" and _still_proves(question, old, new))
    return now if is_proof else None


def nearest(evidence: Evidence, article: Article) -> Evidence | None:
    """Return the passage that lost `evidence` has become, whatever it proves: whole sentences of whole ones."""
    from rapidfuzz.distance import Indel

    quote = even(evidence.quote)
    words = words_of(quote)
    passages = _sentences if _WHOLE.fullmatch(quote) else _parts
    best, found = LITTLE, None
    for paragraph in article.paragraphs:
        text = article.at(paragraph.span)
        if len(set(words) & set(words_of(even(text)))) < LITTLE * len(set(words)):
            continue
        for passage in passages(article, paragraph, len(words)):
            likeness = Indel.normalized_similarity(words, words_of(even(passage)))
            if likeness > best or (found is None and likeness == best):
                best, found = likeness, Evidence(quote=" ".join(passage.split()), paragraph=paragraph.number)
    return found


def _sentences(article: Article, paragraph: Paragraph, _: int) -> Iterator[str]:
    ends = paragraph.sentences
    for first, start in enumerate(ends):
        for last in ends[first : first + MOST_SENTENCES]:
            yield article.text[start.start : last.end]


def _parts(article: Article, paragraph: Paragraph, size: int) -> Iterator[str]:
    text = article.at(paragraph.span)
    places = [found.span() for found in _WORD.finditer(text)]
    for first, (start, _) in enumerate(places):
        for length in range(max(1, size - SLACK), size + SLACK + 1):
            if first + length <= len(places):
                yield text[start : places[first + length - 1][1]]


def _still_proves(question: Question, before: str, after: str) -> bool:
    about = tuple(word for text in (question.prompt, *question.parts) for word in words_of(text))
    named = tuple(word for word in about if word not in STOP_WORDS)
    changed = _changed(words_of(before), words_of(after))
    if any(word in TURNING or word.endswith("n't") for word in changed):
        return False
    if any(word in named or find_form(word, named) >= 0 for word in changed):
        return False
    return all(_framed(part, before) == _framed(part, after) is not None for part in question.parts)


def _changed(before: Words, after: Words) -> list[str]:
    from rapidfuzz.distance import Indel

    return [
        word
        for step in Indel.opcodes(before, after)
        if step.tag != "equal"
        for word in (*before[step.src_start : step.src_end], *after[step.dest_start : step.dest_end])
    ]


def _framed(key: str, text: str) -> tuple[str, str] | None:
    """Return the words before and behind the key, where no mark parts them from it; None where `text` lacks it."""
    run = r"\W+".join(map(re.escape, key_words(even(key))))
    found = re.search(rf"(?:([\w'-]+) )?\b{run}\b(?: ([\w'-]+))?", text, re.IGNORECASE)
    return (found[1] or "", found[2] or "") if found else None
