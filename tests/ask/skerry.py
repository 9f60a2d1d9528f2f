"""A small article and its bank, for the tests of asking."""

from __future__ import annotations

from quizbot.ask import Passages
from quizbot.bank.model import Bank, Evidence, Question
from quizbot.read import article_from_text

TEXT = """The harbour of Skerry

The first pier of Skerry was built in 1871 by the engineer Ada Morn. She had learnt her trade in Bergen. It stood
for forty years.

A storm destroyed it in 1911. The town could not pay for a new one because the herring had gone. The mayor, Tom Reed,
asked the Bank of Orkney for help.

Today ferries leave from a floating dock called the Raft. The Raft rises and falls with the tide. It has five gates.
In June 1954 the Queen came to see it.

Krill (small shrimp-like animals) drift into the bay each spring. A sluice is a gate that holds water back. The
Skerry Harbour Trust (SHT) counts them.
"""
ARTICLE = article_from_text(TEXT, kind="txt")
PASSAGES = Passages(ARTICLE)

YEAR = Question(
    prompt="In which year was the first pier built?",
    answer="1871",
    evidence=Evidence(quote="The first pier of Skerry was built in 1871 by the engineer Ada Morn."),
)
BUILDER = Question(prompt="Who built the first pier?", answer="Ada Morn")
CAUSE = Question(prompt="What destroyed the pier?", answer="a storm")
MAYOR = Question(prompt="Who was the mayor of Skerry?", answer="Tom Reed")
QUEEN = Question(prompt="When did the Queen come?", answer="June 1954")
BANK = Bank(id="skerry", title="Skerry", questions=(YEAR, BUILDER, CAUSE, MAYOR, QUEEN))
