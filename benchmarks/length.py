"""How the time to make a bank grows with the article: ``python benchmarks/length.py FOLDER [--most WORDS]``.

The paragraphs of FOLDER's articles are joined, as often as it takes, into articles of 1,000 to 100,000 words. Prints
for each: its words, the processor's seconds that reading it (tokens, trees, names) and making the questions took, the
questions, the seconds for 1,000 words, and how many times those of the first row they are: 1.0 throughout is linear
growth. All in one run, in the time of this process alone, so that a busy machine does not count.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from quizbot.generate import Options, generate_bank
from quizbot.read import load_article
from quizbot.read.article import Span
from quizbot.read.parse import Parse
from quizbot.read.reader import Reader

SIZES = (1_000, 5_000, 10_000, 20_000, 50_000, 100_000)
SUFFIXES = (".txt", ".md")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="words of the longest article")
    arguments = parser.parse_args()
    paths = sorted(path for path in arguments.folder.iterdir() if path.suffix in SUFFIXES)
    paragraphs = [p for path in paths for p in path.read_text(encoding="utf-8").split("\n\n") if p.strip()]
    started = time.process_time()
    reader = Reader.load()
    reader.parse("It warms up.", [Span(0, 12)])
    print(f"the reader was loaded in {time.process_time() - started:.1f} s")
    print(f"{'words':>8}{'read, s':>9}{'ask, s':>9}{'questions':>11}{'s in 1,000':>12}{'times':>7}")
    first = None
    for size in (size for size in SIZES if size <= arguments.most):
        words, reading, asking, questions = timed(reader, joined(paragraphs, size))
        each = 1_000 * (reading + asking) / words
        first = first or each
        print(f"{words:>8,}{reading:>9.1f}{asking:>9.1f}{questions:>11}{each:>12.2f}{each / first:>7.2f}", flush=True)
    return 0


def joined(paragraphs: Sequence[str], words: int) -> str:
    """Return paragraphs in their order until they hold so many words; from the second round on, each in new company.

    A paragraph that came before would be left out as a running head: in round n it is joined to the n-th behind it.
    """
    taken: list[str] = []
    held = i = 0
    while held < words:
        turn, place = divmod(i, len(paragraphs))
        beside = f" {paragraphs[(place + turn) % len(paragraphs)]}" if turn else ""
        taken.append(paragraphs[place] + beside)
        held += len(taken[-1].split())
        i += 1
    return "\n\n".join(taken)


def timed(reader: Reader, text: str) -> tuple[int, float, float, int]:
    """Return the words of `text`, the seconds of reading it and of all the rest, and how many questions came."""
    reading = 0.0

    def parse(article: str, spans: Sequence[Span]) -> list[Parse]:
        nonlocal reading
        begun = time.process_time()
        trees = reader.parse(article, spans)
        reading += time.process_time() - begun
        return trees

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "joined.txt"
        path.write_text(text, encoding="utf-8")
        begun = time.process_time()
        article = load_article(path)
        generated = generate_bank(article, parse, Options())
        whole = time.process_time() - begun
    return len(article.text.split()), reading, whole - reading, len(generated.bank.questions)


if __name__ == "__main__":
    sys.exit(main())
