"""Read every messy file against its ``FILE.expect.json`` and print ok or what failed.

Usage: python benchmarks/messy.py MESSY_DIR
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from quizbot.errors import ArticleError
from quizbot.read.article import Article
from quizbot.read.load import load_article

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def even(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).split())


def faults(article: Article, expected: dict[str, object]) -> list[str]:
    """Return every way in which `article` misses what is expected of it."""
    text = even(article.text)
    sentences = [even(article.at(span)) for paragraph in article.paragraphs for span in paragraph.sentences]
    found = [f"lost: {run}" for run in _strings(expected, "must_keep") if even(run) not in text]
    found += [f"kept: {run}" for run in _strings(expected, "must_drop") if even(run) in text]
    found += [
        f"evidence: {run}" for run in _strings(expected, "not_evidence") if any(even(run) in s for s in sentences)
    ]
    words, wanted = len(article.text.split()), expected.get("article_words")
    if isinstance(wanted, int) and abs(words - wanted) > 0.03 * wanted:
        found.append(f"{words} words, expected {wanted}")
    paragraphs = expected.get("article_paragraphs")
    if isinstance(paragraphs, int) and paragraphs != len(article.paragraphs):
        found.append(f"{len(article.paragraphs)} paragraphs, expected {paragraphs}")
    return found


def _strings(expected: dict[str, object], key: str) -> list[str]:
    listed = expected.get(key, [])
    return [str(entry) for entry in listed] if isinstance(listed, list) else []


def verdict(path: Path, expected: dict[str, object]) -> list[str]:
    outcome = expected["outcome"]
    try:
        article = load_article(path)
    except ArticleError as error:
        if outcome == "ok":
            return [f"refused: {error}"]
        mentions = _strings(expected, "error_mentions")
        named = not mentions or any(word.lower() in str(error).lower() for word in mentions)
        return [] if named else [f"the error names none of {mentions}: {error}"]
    return ["read, though it should be refused"] if outcome == "error" else faults(article, expected)


def main() -> None:
    failed = 0
    for sheet in sorted(Path(sys.argv[1]).glob("*.expect.json")):
        path = sheet.with_name(sheet.name.removesuffix(".expect.json"))
        begun = time.perf_counter()
        found = verdict(path, json.loads(sheet.read_text(encoding="utf-8")))
        print(f"{path.name}: {'failed' if found else 'ok'} ({time.perf_counter() - begun:.2f} s)")
        for fault in found:
            print(f"  {fault}")
        failed += bool(found)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
