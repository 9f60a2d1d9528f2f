"""What the generator takes pronouns for, against GUM's coreference: ``python benchmarks/pronouns.py TREEBANKS``.

TREEBANKS holds ``en_gum-{train,dev,test}.conllu``, plain or as .xz. Sentences and paragraphs are GUM's, trees and names
our reader's. Each third-person pronoun that GUM gives an antecedent is one of these: given a name or noun from the
sentences before, rightly or wrongly; read as something of its own sentence that a question keeps, rightly, wrongly, or
one of several; left open, so that no question is made with it.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quizbot.generate.names.names import Names
from quizbot.generate.references.description import Descriptions
from quizbot.generate.references.pronoun import SORTS, Pronouns
from quizbot.generate.references.referent import Reading
from quizbot.generate.sentences.document import Document, parse_article
from quizbot.read.article import Article, Paragraph, Span
from quizbot.read.reader import Reader
from training.treebank import lines

GENRES = frozenset("academic bio fiction news textbook voyage".split())
"""Written to be read, as articles are."""
OUTCOMES = ("named rightly", "named wrongly", "kept rightly", "kept wrongly", "one of several", "open")
_ENTITY = re.compile(r"Entity=([^|]+)")
_BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")

Gold = dict[int, list[str]]
"""The entities that the word beginning at a character heads, those of the shortest mention first."""


@dataclass
class Draft:
    """A document as far as it has been read."""

    name: str
    text: str = ""
    paragraphs: list[list[Span]] = field(default_factory=list)
    words: list[tuple[int, int, int]] = field(default_factory=list)
    """Where each word begins in the text, its number in its sentence, and that of its head."""
    mentions: list[tuple[str, int, int]] = field(default_factory=list)
    """Entity, first and last word."""
    open: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, sentence: str, rows: list[list[str]]) -> None:
        """Append a sentence, its words and the mentions that begin or end in it."""
        start = len(self.text)
        self.text += sentence
        self.paragraphs[-1].append(Span(start, len(self.text)))
        self.text += " "
        at = start
        for number, form, *_, head, misc in ((r[0], r[1], r[6], r[9]) for r in rows):
            found = self.text.find(form, at)
            at = found + len(form) if found >= 0 else at
            self.words.append((found, int(number), int(head)))
            self._mark(misc)

    def _mark(self, misc: str) -> None:
        here = len(self.words) - 1
        marks = _ENTITY.search(misc)
        for part in _BRACKET.findall(marks[1]) if marks else ():
            entity = part.strip("()").split("-")[0]
            if part.startswith("("):
                self.open[entity].append(here)
            if part.endswith(")") and self.open[entity]:
                self.mentions.append((entity, self.open[entity].pop(), here))

    def gold(self) -> Gold:
        found: Gold = defaultdict(list)
        for entity, first, last in sorted(self.mentions, key=lambda mention: mention[2] - mention[1]):
            for i in range(first, last + 1):
                start, number, head = self.words[i]
                if head == 0 or not first <= i + head - number <= last:
                    found[start].append(entity)
                    break
        return found

    def article(self) -> Article:
        told = [spans for spans in self.paragraphs if spans]
        paragraphs = (Paragraph(Span(s[0].start, s[-1].end), n, None, tuple(s)) for n, s in enumerate(told, start=1))
        return Article(self.name, self.text, tuple(paragraphs), self.name, "")


def documents(folder: Path, part: str) -> Iterator[Draft]:
    draft, rows, sentence = Draft(""), list[list[str]](), ""
    for line in [*lines(folder, f"en_gum-{part}.conllu"), "# newdoc id = GUM_end"]:
        if line.startswith("# newdoc id"):
            if draft.text and draft.name.split("_")[1] in GENRES:
                yield draft
            draft = Draft(line.partition("= ")[2], paragraphs=[[]])
        elif line.startswith("# newpar"):
            draft.paragraphs.append([])
        elif line.startswith("# text = "):
            sentence = line.removeprefix("# text = ")
        elif line[:1].isdigit() and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            draft.add(sentence, rows)
            rows = []


def outcome(reading: Reading | None, meant: str, kept: list[list[str]], named: set[str]) -> str:
    """Return what became of a pronoun that means the entity `meant`.

    `kept` are the entities of each head that it is bound to, `named` those that the thing it is taken for has.
    """
    if reading is None:
        return "open"
    if not reading.bound:
        return "named rightly" if meant in named else "named wrongly"
    right = [meant in entities for entities in kept]
    if all(right):
        return "kept rightly"
    return "one of several" if any(right) else "kept wrongly"


def outcomes(document: Document, gold: Gold) -> Iterator[tuple[str, str]]:
    """Yield each pronoun that has an antecedent, by its sort, and what became of it."""
    names = Names(document)
    pronouns = Pronouns(document, names, Descriptions(document, names))
    things = defaultdict(set)
    for sentence in document.sentences:
        tokens = sentence.parse.tokens
        for referent in pronouns.mentioned[sentence.index]:
            if not referent.is_pronoun:
                things[referent.thing].update(gold.get(tokens[referent.head].start, ()))
        taken_for = {r.head: things[r.thing] for r in pronouns.mentioned[sentence.index] if r.is_pronoun}
        for i, token in enumerate(tokens):
            sort, meant = SORTS.get(token.text.casefold()), gold.get(token.start)
            if sort is None or not meant:
                continue
            reading = pronouns.readings.get((sentence.index, i))
            kept = [gold.get(tokens[j].start, []) for j in reading.bound] if reading else []
            yield sort, outcome(reading, meant[0], kept, taken_for.get(i, set()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    folder = parser.parse_args().treebanks
    reader, tally, count = Reader.load(), Counter[tuple[str, str]](), 0
    for part in ("train", "dev", "test"):
        for draft in documents(folder, part):
            count += 1
            tally.update(outcomes(parse_article(draft.article(), reader.parse), draft.gold()))
    print(f"{count} documents of GUM: {', '.join(sorted(GENRES))}")
    print(f"{'':6}{'n':>6}" + "".join(f"{each:>16}" for each in OUTCOMES))
    for sort in ("he", "she", "it", "they"):
        counts = [tally[sort, each] for each in OUTCOMES]
        print(f"{sort:6}{sum(counts):>6}" + "".join(f"{each:>16}" for each in counts))


if __name__ == "__main__":
    main()
