"""Measure the sentence splitter on running text rebuilt from treebanks.

Usage: python benchmarks/sentences.py TREEBANKS_DIR [--show N]
"""

from __future__ import annotations

import argparse
import lzma
from collections.abc import Iterator
from pathlib import Path

from quizbot.read.sentences import split

NEWS_LIKE = (
    "news",
    "interview",
    "bio",
    "academic",
    "textbook",
    "voyage",
    "whow",
    "fiction",
    "speech",
    "essay",
    "letter",
)


def paragraphs(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield (document, sentences) of each paragraph; where paragraphs are not marked, of each document."""
    document, sentences = "", list[str]()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("# newdoc", "# newpar")) and sentences:
                yield document, sentences
                sentences = []
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif line.startswith("# text = "):
                sentences.append(" ".join(line.split("=", 1)[1].split()))
    if sentences:
        yield document, sentences


def boundaries(sentences: list[str]) -> set[tuple[int, int]]:
    spans: set[tuple[int, int]] = set()
    at = 0
    for sentence in sentences:
        spans.add((at, at + len(sentence)))
        at += len(sentence) + 1
    return spans


def measure(path: Path, wanted: tuple[str, ...] | None, show: int) -> str:
    right = found = true = 0
    for document, gold in paragraphs(path):
        if wanted and not any(f"_{genre}_" in document for genre in wanted):
            continue
        text = " ".join(gold)
        expected = boundaries(gold)
        got = {(span.start, span.end) for span in split(text, 0, len(text))}
        right, found, true = right + len(expected & got), found + len(got), true + len(expected)
        for start, end in sorted(got - expected)[: max(show, 0)]:
            print(f"  {document}: {text[start:end][:60]!r} … {text[start:end][-40:]!r} | {text[end : end + 30]!r}")
            show -= 1
    precision, recall = right / max(found, 1), right / max(true, 1)
    return (
        f"P {precision:.1%}  R {recall:.1%}  F1 {2 * precision * recall / (precision + recall):.1%}  ({true} sentences)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print this many faults of each part")
    options = parser.parse_args()
    for label, name, wanted in (
        ("PUD", "en_pud-test", None),
        ("GUM test, edited prose", "en_gum-test", NEWS_LIKE),
        ("GUM test, all", "en_gum-test", None),
        ("GUM dev, edited prose", "en_gum-dev", NEWS_LIKE),
        ("EWT test", "en_ewt-test", None),
    ):
        path = options.treebanks / f"{name}.conllu.xz"
        print(f"{label}: {measure(path, wanted, options.show)}")


if __name__ == "__main__":
    main()
