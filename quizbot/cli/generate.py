"""``quizbot generate``: articles in, a bank of draft questions out."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizbot.errors import UsageError

if TYPE_CHECKING:
    from quizbot.bank.model import Kind
    from quizbot.generate import Generated, Options
    from quizbot.read.article import Article

KINDS = ("short", "number", "date", "cloze", "choice", "true_false")


@click.command(name="generate")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@click.option("-o", "--output", "output", metavar="BANK", help="Write the bank here; without it, to stdout.")
@click.option("--count", type=click.IntRange(1, 500), help="How many questions to ask for (about 2 in 100 words).")
@click.option("--kinds", metavar="LIST", help=f"Only these kinds, parted by commas: {', '.join(KINDS)}.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed gives other options and changes.")
@click.option("--rejected", metavar="FILE", help="Write every refused question there with the reason (JSON lines).")
@click.option("--force", is_flag=True, help="Overwrite the bank if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print the bank and a summary as JSON.")
def command(
    articles: tuple[str, ...],
    output: str | None,
    count: int | None,
    kinds: str | None,
    seed: int,
    rejected: str | None,
    force: bool,
    as_json: bool,
) -> int:
    """Build a bank of questions from ARTICLE (.txt, .md, .html; "-" for stdin).

    \b
    quizbot generate article.txt -o bank.yaml
    quizbot generate article.html --count 10 --kinds short,choice -o bank.yaml
    quizbot generate article.txt --rejected refused.jsonl -o bank.yaml
    With several articles, --output names a folder: one bank each.
    """
    from quizbot.generate import NothingToAskError, Options

    options = Options(count=count, kinds=_kinds(kinds), seed=seed) if kinds else Options(count=count, seed=seed)
    if len(articles) > 1 and output is None:
        raise UsageError("With several articles, --output must name a folder for the banks.", "Add -o FOLDER.")
    targets = _targets(articles, output, force=force)
    report = _free_place(Path(rejected), force=force) if rejected else None
    refusals: list[dict[str, object]] = []
    try:
        for path, target in zip(articles, targets, strict=True):
            generated = _generate(path, target, options)
            refusals += [{"article": path, **asdict(refusal)} for refusal in generated.refused]
            _deliver(generated, target, force=force, as_json=as_json)
    except NothingToAskError as error:
        refusals += [{"article": path, **asdict(refusal)} for refusal in error.refused]
        raise
    finally:
        if report is not None:
            lines = "".join(json.dumps(refusal, ensure_ascii=False) + "\n" for refusal in refusals)
            report.write_text(lines, encoding="utf-8")
    return 0


def _kinds(text: str) -> frozenset[Kind]:
    from quizbot.bank.model import Kind

    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in KINDS]
    if unknown or not names:
        raise UsageError(
            f"--kinds: “{', '.join(unknown)}” is no kind that can be generated.", f"Choose from {', '.join(KINDS)}."
        )
    return frozenset(Kind(name) for name in names)


def _targets(articles: tuple[str, ...], output: str | None, *, force: bool) -> list[Path | None]:
    """Return where each bank goes, having made sure that nothing is overwritten unasked."""
    if output is None:
        return [None] * len(articles)
    if len(articles) == 1 and not Path(output).is_dir():
        targets = [Path(output)]
    else:
        folder = Path(output)
        folder.mkdir(parents=True, exist_ok=True)
        targets = [folder / f"{Path(article).stem}.yaml" for article in articles]
    return [_free_place(target, force=force) for target in targets]


def _free_place(target: Path, *, force: bool) -> Path:
    """Return `target` when a file may be written there; raises UsageError when one exists or its folder does not."""
    if target.exists() and not force:
        raise UsageError(f"{target}: this file exists already.", "Choose another name, or add --force to replace it.")
    if not target.parent.is_dir():
        raise UsageError(f"{target.parent}: there is no such folder.", "Make it first, or choose another place.")
    return target


def _article(path: str) -> Article:
    from quizbot.read import article_from_text, load_article

    if path == "-":
        return article_from_text(sys.stdin.buffer.read().decode("utf-8", errors="replace"), kind="txt", path="-")
    return load_article(Path(path))


def _generate(path: str, target: Path | None, options: Options) -> Generated:
    """Read and generate, with a progress bar where a person looks on."""
    import os

    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    from quizbot.generate import generate_bank
    from quizbot.generate.draft import slug
    from quizbot.read.reader import Reader

    article = _article(path)
    source = None
    if path != "-":
        source = Path(os.path.relpath(path, target.parent if target else Path.cwd())).as_posix()
    bank_id = slug(target.stem if target else Path(path).stem if path != "-" else article.title) or None
    reader = Reader.load()
    console = Console(stderr=True)
    columns = (
        TextColumn("reading {task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.percentage:.0f}%"),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(Path(path).name, total=1.0)
        return generate_bank(
            article,
            reader.parse,
            options,
            bank_id=bank_id,
            source_file=source,
            progress=lambda share: bar.update(task, completed=share),
        )


def _deliver(generated: Generated, target: Path | None, *, force: bool, as_json: bool) -> None:
    from quizbot.bank.write import dump_bank, save_bank

    bank = generated.bank
    if target is not None:
        save_bank(bank, target, force=force)
    if as_json:
        summary = {"wanted": generated.wanted, "delivered": len(bank.questions), "refused": generated.causes}
        print(json.dumps({"bank": bank.model_dump(mode="json", exclude_defaults=True), **summary}, ensure_ascii=False))
    elif target is None:
        print(dump_bank(bank), end="")
    short = len(bank.questions) < generated.wanted
    note = f"{len(bank.questions)} questions" + (f" (of {generated.wanted} asked for)" if short else "")
    place = f" in {target}" if target else ""
    print(f"quizbot: {note}{place}, all drafts.", file=sys.stderr)
    if short:
        causes = ", ".join(
            f"{cause} {n}" for cause, n in sorted(generated.causes.items(), key=lambda item: -item[1])[:5]
        )
        print(f"quizbot: the article supports no more; refused candidates by cause: {causes}.", file=sys.stderr)
    if target is not None:
        print(f"quizbot: next: quizbot check {target}, then quizbot {target}", file=sys.stderr)
