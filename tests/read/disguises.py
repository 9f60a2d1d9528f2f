"""One article of our own, dressed up as people save, paste, export and publish articles."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

from disguised_pages import div_page, layout_page, semantic_page, soup_page, typed_page

_SAMPLE = (Path(__file__).parent / "samples" / "harbour.txt").read_text(encoding="utf-8").strip().split("\n\n")
TITLE = _SAMPLE[0]
PARAGRAPHS = tuple(_SAMPLE[1:])

Disguise = Callable[[tuple[str, ...], str], tuple[str, bytes]]
"""Takes paragraphs and a title; returns a file name and the bytes of the file."""


def _txt(*parts: str, name: str = "page.txt") -> tuple[str, bytes]:
    return name, "\n\n".join(parts).encode("utf-8")


def news_site(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    head = (
        "Home › News › Coast",
        title,
        "By Joan Mallory, Heritage Correspondent",
        "17 June 2024 · 4 min read",
        "Save article\nShare on WhatsApp\nCopy link",
        "(Photo: Skerrow Museum / M. Pryce)",
    )
    middle = (
        "Article continues below",
        "ALSO READ: Ten beaches for a quiet weekend",
        "Sign up for our weekly briefing, delivered to your inbox.",
    )
    tail = (
        "Get unlimited access for £1 a week. Cancel any time.",
        "Read more about: harbours, history",
        "Topics: Coast, Heritage, Weather",
        "Joan Mallory is our heritage correspondent and is based in Hull. Follow her @joanmallory.",
        "Most read\n1. Council backs new bypass\n2. Gull steals wedding ring\n3. What to plant in June",
        "142 Comments",
        "Great story, my grandfather used to talk about that storm all the time when we were small!",
        "© 2024 Coastal Media Group. Registered in England no. 1234567.",
        "Terms · Privacy · Contact us",
    )
    return _txt(*head, *body[:3], *middle, *body[3:], *tail)


def wire_story(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    tail = (
        "With inputs from agencies",
        "First published: June 3, 2021, 18:22 IST",
        "Click here to join our Telegram channel and stay updated.",
        "Download the Harbour Times app for Android and iOS.",
        "1.2 million readers chose Harbour Times for the boat race this week. See why here!",
        "The views expressed above are the author's own and do not necessarily represent those of this publication.",
    )
    return _txt(title.upper(), "Updated: 3 June 2021", *body, *tail)


def newsletter(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    head = (
        "From: The Lighthouse Letter <hello@lighthouse.example>\nTo: readers@lighthouse.example\n"
        f"Subject: {title}\nDate: Tue, 4 Mar 2025 07:30:00 +0000",
        "View this email in your browser",
        "Good morning! Was this forwarded to you? Sign up here.",
    )
    tail = (
        "Enjoyed this issue? Forward it to a friend.",
        "You are receiving this email because you subscribed at lighthouse.example.",
        "Unsubscribe | Manage preferences | 12 Pier Road, Skerrow",
    )
    return _txt(*head, *body, *tail)


def pdf_pages(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    """Set narrow lines with parted words, a running title and a page number on every page."""
    lines: list[str] = []
    for paragraph in body:
        lines += [*_narrow(paragraph), ""]
    pages = [lines[i : i + 14] for i in range(0, len(lines), 14)]
    out = [title, ""]
    for number, page in enumerate(pages, start=1):
        out += [*page, "", f"Skerrow Papers, vol. 3      {number}", "\f" if number < len(pages) else ""]
    return "paper.txt", "\n".join(out).encode("utf-8")


def _narrow(paragraph: str) -> list[str]:
    lines = textwrap.wrap(paragraph, 64, break_on_hyphens=False)
    for i in range(len(lines) - 1):
        line, word = lines[i], lines[i + 1].split(" ", 1)[0]
        if len(word) > 9 and word.isalpha() and word.islower() and " " in lines[i + 1]:
            lines[i], lines[i + 1] = f"{line} {word[:4]}-", word[4:] + lines[i + 1][len(word) :]
    return lines


def hard_wrapped(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    wrapped = [textwrap.fill(paragraph, 72, break_on_hyphens=False) for paragraph in body]
    return "wrapped.txt", f"{title}\n{'=' * len(title)}\n\n{chr(10).join(p + chr(10) for p in wrapped)}".encode()


def indented(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    """Begin each paragraph with an indented line; leave no blank ones."""
    wrapped = [textwrap.fill(paragraph, 68, initial_indent="    ", break_on_hyphens=False) for paragraph in body]
    return "indented.txt", (title + "\n\n" + "\n".join(wrapped)).encode("utf-8")


def one_line_each(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    return "lines.txt", "\r\n".join((title, *body, "Share this", "© 2020 Skerrow Gazette")).encode("utf-8")


def double_spaced(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    """Leave a blank line after every line, two after every paragraph."""
    chunks = ["\n\n".join(textwrap.wrap(paragraph, 70, break_on_hyphens=False)) for paragraph in body]
    return "double.txt", "\n\n\n".join((title, *chunks)).encode("utf-8")


def numbered_lines(body: tuple[str, ...], _title: str) -> tuple[str, bytes]:
    lines: list[str] = []
    for paragraph in body:
        lines += [*textwrap.wrap(paragraph, 66, break_on_hyphens=False), ""]
    number, out = 0, []
    for line in lines:
        number += bool(line)
        out.append(f"{number:>3}  {line}" if line else "")
    return "numbered.txt", "\n".join(out).encode("utf-8")


def wiki_dump(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    marked = [p.replace("harbour", "[[Harbour|harbour]]", 1) for p in body]
    head = (
        "{{Infobox lighthouse\n| name = Skerrow\n| height = {{convert|14.5|m}}\n}}",
        "[[File:Skerrow.jpg|thumb|The pier in 1901, with [[boats]]]]",
    )
    cited = [p + "<ref>{{cite book|title=Lights|year=1999}}</ref>" for p in marked[:3]] + [
        p + "<ref name=a />{{citation needed|date=May 2020}}" for p in marked[3:]
    ]
    tail = (
        "== See also ==\n* [[Pharology]]\n* [[Herring]]",
        "== References ==\n{{Reflist}}",
        "[[Category:Lighthouses]]\n[[fr:Skerrow]]",
        "{{coord|55|N|2|W}}",
    )
    return _txt(
        *head,
        f"'''{title}'''",
        *cited[:3],
        "== Building ==",
        *cited[3:],
        '{| class="wikitable"\n! Year !! Boats\n|-\n| 1890 || 41\n|}',
        *tail,
        name="dump.wiki.txt",
    )


def encyclopedia(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    cited = [p.replace(". ", ".[3][4] ", 1) if ". " in p else p + "[12]" for p in body]
    tail = (
        "See also",
        "Pharology\nHerring fishery",
        "References",
        "1. ^ Aird, R. Notes on Towers. Leith Press, 1891. p. 12.",
        '2. ^ "Skerrow lights". Retrieved 3 May 2015.',
        "External links",
        "https://lights.example/skerrow",
        "Category: Lighthouses",
    )
    return _txt(
        title,
        "From Wikipedia, the free encyclopedia",
        "For other uses, see Skerrow (disambiguation).",
        "Contents\n1 History\n2 Building\n3 References",
        *cited,
        *tail,
    )


def markdown_notes(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    front = f'---\ntitle: "{title}"\nauthor: Joan Mallory\ndate: 2023-05-04\nlicense: CC-BY-4.0\ntags:\n  - sea\n---'
    marked = [f"*{p.split(' ', 1)[0]}* {p.split(' ', 1)[1]}" for p in body]
    marked[0] += "[^1]"
    parts = (
        front,
        f"# {title}",
        "[TOC]",
        *marked[:2],
        "![the pier](pier.jpg)",
        "## Building",
        *marked[2:5],
        "| Year | Boats |\n|---|---|\n| 1890 | 41 |",
        "> **Tip:** ask a grown-up about the tides.",
        "- [ ] print the map\n- [x] bring scissors",
        "<details><summary>Answers</summary>Hidden text.</details>",
        *marked[5:],
        "[^1]: Minutes of the board, 1887.",
        "---",
        "*Lesson 4 of 9. Last edited by J.*",
    )
    return "lesson.md", "\n\n".join(parts).encode("utf-8")


def chat_paste(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    head = ("Sure! Here is the article you asked for:", f"**{title}**")
    bullets = "Key points:\n\n* Second light\n* Four boats\n* 1890"
    return _txt(*head, *body, bullets, "Let me know if you would like a shorter version!")


def utf16(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    return "wide.txt", "\r\n\r\n".join((title, *body)).encode("utf-16")


def utf16_unmarked(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    return "wide-unmarked.txt", "\r\n\r\n".join((title, *body)).encode("utf-16-le")


def old_mac(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    return "mac.txt", "\r\r".join((title, *body)).encode("utf-8-sig")


def windows(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    return "windows.txt", "\r\n\r\n".join((title, *body)).encode("cp1252", "ignore")


def mixed_newlines(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    text = title + "".join(("\r\n\r\n", "\n\n", "\r\r", "\r\n \t\r\n")[i % 4] + p for i, p in enumerate(body))
    return "mixed.txt", text.replace(" the ", "\u00a0the ", 3).replace("harbour", "har\u00adbour").encode("utf-8")


def school_sheet(body: tuple[str, ...], title: str) -> tuple[str, bytes]:
    head = ("Name: ____________  Class: ______", "Reading sheet 7", title, "Level: B2")
    tail = (
        "Vocabulary",
        "keel – the lowest part of a ship\nbar – a bank of sand",
        "Comprehension questions",
        "1. When was the second lamp lit?\n2. Who asked for the tower?",
        "Teachers may copy this page for use in class.",
        "Page 1 of 2",
    )
    return _txt(*head, *body, *tail)


DISGUISES: tuple[Disguise, ...] = (
    news_site,
    wire_story,
    newsletter,
    school_sheet,
    pdf_pages,
    hard_wrapped,
    indented,
    one_line_each,
    double_spaced,
    numbered_lines,
    wiki_dump,
    encyclopedia,
    markdown_notes,
    chat_paste,
    utf16,
    utf16_unmarked,
    old_mac,
    windows,
    mixed_newlines,
    semantic_page,
    soup_page,
    div_page,
    layout_page,
    typed_page,
)
