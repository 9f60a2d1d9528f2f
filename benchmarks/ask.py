"""Ask articles their human questions: ``python benchmarks/ask.py DATA``.

DATA holds ``reading/``. A question is answered when a sentence that people marked as its evidence is the first passage
shown, or among the three; saying nothing counts as missed. For stories nobody marked evidence: there a sentence of the
right paragraph with the words of the answer counts, told outright. Each question is put to another article of its
style as well, which had better say nothing. ``ask_fit.py`` has the figures on articles that the weights have not seen.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter
from zlib import crc32

from reading import STYLES, Asking, read_folder

from quizbot.ask import Finding, Passages
from quizbot.ask.asked import read_question
from quizbot.ask.index import Index, bm25_of
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.sides.side import STOP
from quizbot.grade.words.fold import words
from quizbot.read.article import Article
from quizbot.read.reader import Reader


@dataclass(frozen=True, slots=True)
class Result:
    """What a question got from its own article, and whether another one said anything."""

    asked: Asking
    finding: Finding
    says_elsewhere: bool

    def is_among(self, most: int) -> bool:
        return any(passage.span.start in self.asked.evidence for passage in self.finding.passages[:most])


def results_of(articles: dict[str, Article], asked: list[Asking]) -> tuple[list[Result], float, float]:
    """Return the results, the seconds that reading an article takes at most, and those that a question takes."""
    encoder, load_reader = Encoder.packaged(), cache(Reader.load)
    passages = {name: Passages(article, encoder, load_reader) for name, article in articles.items()}
    reading = []
    for each in passages.values():
        start = perf_counter()
        each.prepare()
        reading.append(perf_counter() - start)
    found, start = [], perf_counter()
    for question in asked:
        style = question.article.split("-")[0]
        others = [name for name in passages if name != question.article and name.split("-")[0] == style]
        other = passages[others[crc32(question.question.encode()) % len(others)]]
        says = bool(other.answer(question.question))
        found.append(Result(question, passages[question.article].answer(question.question), says))
    return found, max(reading), (perf_counter() - start) / 2 / len(asked)


def bm25_alone(articles: dict[str, Article], asked: list[Asking]) -> dict[tuple[str, int], float]:
    """Return how often BM25 alone, over the same terms, has the evidence among the first and the first three."""
    indices = {name: index for name, article in articles.items() if (index := Index.of(article))}
    searches = {name: bm25_of([list(each.terms) for each in index.sentences]) for name, index in indices.items()}
    hits: dict[tuple[str, int], list[bool]] = {}
    for each in (each for each in asked if each.evidence):
        index = indices[each.article]
        scores = searches[each.article].get_scores(list(read_question(each.question).terms))
        best = sorted(range(len(scores)), key=lambda place: -scores[place])
        starts = [index.sentences[place].span.start in each.evidence for place in best]
        for most in (1, 3):
            hits.setdefault((each.style, most), []).append(any(starts[:most]))
    return {key: sum(values) / len(values) for key, values in hits.items()}


def tell_marks(results: list[Result], articles: dict[str, Article]) -> None:
    """Print, of the first passages that are evidence and hold an answer, in how many words are marked, and how well."""
    rows: dict[str, list[tuple[bool, bool, bool]]] = {}
    for each in results:
        best = each.finding.best
        if best is None or best.span.start not in each.asked.evidence:
            continue
        answers = [told for answer in each.asked.answers if (told := _telling(answer)) and told <= _telling(best.text)]
        phrase = _telling(articles[each.asked.article].at(best.phrase)) if best.phrase else set()
        if answers:
            whole = any(answer <= phrase for answer in answers)
            row = best.phrase is not None, whole, any(answer & phrase for answer in answers)
            rows.setdefault(read_question(each.asked.question).want, []).append(row)
    rows["all"] = [row for want in list(rows) for row in rows[want]]
    print(f"{'answer wanted':<16}{'n':>5}{'marked':>9}{'holds it':>10}{'shares a word':>15}")
    for want, found in rows.items():
        count = sum(is_marked for is_marked, _, _ in found)
        shares = (sum(row[at] for row in found) / max(1, count) for at in (1, 2))
        print(f"{want:<16}{len(found):>5}{count / len(found):>9.0%}{next(shares):>10.0%}{next(shares):>15.0%}")


def _telling(text: str) -> set[str]:
    return {word for word in words(text) if word not in STOP}


def main(arguments: list[str]) -> None:
    articles, asked = read_folder(Path(arguments[0]) / "reading")
    results, slowest, each_takes = results_of(articles, asked)
    alone = bm25_alone(articles, asked)
    print(f"{'style':<16}{'n':>5}{'top 1':>8}{'top 3':>8}{'BM25 alone: top 1':>20}{'top 3':>8}")
    for style in STYLES.values():
        mine = [each for each in results if each.asked.style == style and each.asked.evidence]
        first, three = (sum(each.is_among(most) for each in mine) / len(mine) for most in (1, 3))
        print(f"{style:<16}{len(mine):>5}{first:>8.1%}{three:>8.1%}{alone[style, 1]:>20.1%}{alone[style, 3]:>8.1%}")
    silent = sum(not each.says_elsewhere for each in results)
    wrongly = sum(not each.finding for each in results)
    print(f"says nothing to {silent / len(results):.1%} of other articles' questions", end=", ")
    print(f"{wrongly / len(results):.1%} of its own")
    print(f"precision of saying nothing: {silent / (silent + wrongly):.1%} (n = {2 * len(results)})")
    tell_marks(results, articles)
    print(f"{each_takes * 1000:.0f} ms a question; reading an article {slowest:.2f} s at most")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
