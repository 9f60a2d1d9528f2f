"""How well each sentence of an article fits a question: one row of figures a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizbot.ask.asked import Asked, Want
from quizbot.ask.cues import holds_answer
from quizbot.ask.index import TITLE, Index
from quizbot.ask.meaning import meanings
from quizbot.ask.ties import meant_ties, written_ties

if TYPE_CHECKING:
    from quizbot.ask.meaning import Floats

FEATURES = (
    "bm25", "paragraph_bm25", "held", "meant", "meant_only", "alike", "before", "after", "pointed_topic",
    "carried_name", "names", "pairs", "numbers_missing", "answer", "answer_number", "subject", "length", "quoted",
)  # fmt: skip
_FADING = (0.8, 0.64, 0.5)
"""How surely a name is still spoken of one, two and three sentences on."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A question held against an article: `rows[sentence]` has a figure for each of `FEATURES`."""

    rows: Floats
    known: float
    """Share of the question's terms, by weight, that stand anywhere in the article."""
    topic: float
    """How much of the article the most widespread name of the question pervades."""
    terms: int
    """How many terms the question has."""


def fit_of(asked: Asked, index: Index) -> Fit:
    """Weigh every sentence of `index` against a question of at least one term."""
    import numpy as np

    written = written_ties(asked, index)
    meant = meant_ties(asked, index, written)
    weights = _weights(asked, index, written)
    mass = float(weights.sum())
    held, sense = index.most(written), index.most(meant)
    share = weights / mass
    figures = {
        **_alone(asked, index, written, held, sense, share),
        **_around(index, written, held, share),
        **_shape(asked, index, written),
        "bm25": index.by_sentence.get_scores(_searched(asked, index, written)) / mass,
        "paragraph_bm25": (index.by_paragraph.get_scores(_searched(asked, index, written)) / mass)[index.paragraph_of],
    }
    rows = np.stack([np.asarray(figures[name], np.float32) for name in FEATURES], axis=1)
    return Fit(rows, float(share @ written.max(1)), float((written * index.pervading).max()), len(asked.terms))


def _weights(asked: Asked, index: Index, written: Floats) -> Floats:
    """Weigh each asked term by how rare it is; one that the article lacks by its nearest tie."""
    import numpy as np

    own = [index.vocabulary.places.get(term) for term in asked.terms]
    near = (written * index.vocabulary.weights).max(1)
    found = [
        index.vocabulary.weights[at] if at is not None else tied or index.vocabulary.unknown
        for at, tied in zip(own, near, strict=True)
    ]
    return np.array(found, np.float32)


def _searched(asked: Asked, index: Index, written: Floats) -> list[str]:
    """Return the asked terms; for one that the article lacks the term that comes nearest."""
    terms = []
    for row, term in enumerate(asked.terms):
        nearest = int(written[row].argmax())
        terms.append(index.vocabulary.terms[nearest] if written[row, nearest] > 0 else term)
    return terms


def _alone(
    asked: Asked, index: Index, written: Floats, held: Floats, sense: Floats, share: Floats
) -> dict[str, Floats]:
    """Return what a sentence holds by itself."""
    import numpy as np

    is_name = (written[:, index.names] >= 0.6).any(1)
    question = (meanings().of([word] for word in asked.words) * share[:, None]).sum(0)
    length = float(np.linalg.norm(question)) or 1.0
    alike = index.sentence_vectors @ (question / length)
    numbers = np.array([term in asked.numbers for term in asked.terms])
    return {
        "held": share @ held,
        "meant": share @ sense,
        "meant_only": share @ np.where(held > 0, 0, np.maximum(sense - 0.3, 0)),
        "alike": alike,
        "names": (share[is_name] @ held[is_name]) / (share[is_name].sum() or 1.0),
        "numbers_missing": (held[numbers] < 1).any(0).astype(np.float32),
        "length": np.log1p(index.sizes),
    }


def _around(index: Index, written: Floats, held: Floats, share: Floats) -> dict[str, Floats]:
    """Return what the sentences around bring: what stands before and after, and names carried along."""
    import numpy as np

    named = index.most(np.where(index.names, written, 0))
    before = _shifted(held, 1, index)
    carried = np.max([fade * _shifted(named, steps, index) for steps, fade in enumerate(_FADING, 1)], axis=0)
    titled = TITLE * (written * (index.pervading >= TITLE)).max(1, keepdims=True)
    topic = (written * index.pervading).max(1, keepdims=True)
    points_back = np.array([each.is_carried for each in index.sentences], np.float32)
    return {
        "before": share @ np.maximum(before - held, 0),
        "after": share @ np.maximum(_shifted(held, -1, index) - held, 0),
        "carried_name": share @ np.maximum(np.maximum(carried, titled) - held, 0),
        "pointed_topic": (share @ np.maximum(topic - held, 0)) * points_back,
    }


def _shifted(held: Floats, steps: int, index: Index) -> Floats:
    """Return what the sentence `steps` before (after, if negative) in the same paragraph holds; else 0."""
    import numpy as np

    found = np.zeros_like(held)
    if abs(steps) < held.shape[1]:
        here, there = (
            (slice(steps, None), slice(None, -steps)) if steps > 0 else (slice(None, steps), slice(-steps, None))
        )
        same = index.paragraph_of[here] == index.paragraph_of[there]
        found[:, here] = held[:, there] * same
    return found


def _shape(asked: Asked, index: Index, written: Floats) -> dict[str, Floats]:
    """Return whether a sentence can hold such an answer, and stands to the question as an answer stands."""
    import numpy as np

    met = {index.vocabulary.terms[at] for at in np.flatnonzero((written >= 0.6).any(0))}
    names = {index.vocabulary.terms[at] for at in np.flatnonzero(index.names)} - met
    pairs = set(zip(asked.terms, asked.terms[1:], strict=False))
    answer, paired, subject, quoted = [], [], [], []
    for each in index.sentences:
        answer.append(holds_answer(each.text, asked.want, not names.isdisjoint(each.terms)))
        paired.append(len(pairs & set(zip(each.terms, each.terms[1:], strict=False))) / max(1, len(pairs)))
        subject.append(float(asked.is_identity and not met.isdisjoint(each.terms[: len(asked.terms) + 1])))
        quoted.append(float("“" in each.text or '"' in each.text))
    fits = np.array(answer, np.float32)
    return {
        "answer": fits,
        "answer_number": fits * (asked.want is Want.NUMBER),
        "pairs": np.array(paired, np.float32),
        "subject": np.array(subject, np.float32),
        "quoted": np.array(quoted, np.float32),
    }
