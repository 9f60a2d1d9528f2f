"""What is asked first where not all can be asked."""

from __future__ import annotations

import pytest

from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from quizbot.generate.ranking import wording_worth, worth
from quizbot.generate.selection import select


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("Where did the ferry sink?", "off Whitby"), ("What did the ferry do?", "sink")),
        (("Who drew the plans?", "Ingrid Dahl"), ("Who drew the plans?", "a young engineer")),
        (("What did the council give the volunteers?", "a grant"), ("What did it give them?", "a grant")),
        (
            ("What did the masons use for the walls of the tower?", "granite"),
            ("What did the masons use, when in the end they had all of what they would have had to have?", "granite"),
        ),
    ],
)
def test_wording_is_weighed(better: tuple[str, str], worse: tuple[str, str]) -> None:
    """A place before a deed, a name before a phrase, words of content before pronouns, short before long."""
    assert wording_worth(*better) > wording_worth(*worse)


def test_few_are_the_best_of_many(lighthouse: Material) -> None:
    """Asked for few, a bank holds better questions on average than one of all that can be asked."""
    passed = [c for c in overgenerate(lighthouse, Options()) if first_complaint(lighthouse, c) is None]

    def mean(chosen: list[Candidate]) -> float:
        return sum(worth(lighthouse, candidate) for candidate in chosen) / len(chosen)

    few, _ = select(lighthouse, passed, 4)
    many, _ = select(lighthouse, passed, 40)

    assert len(few) == 4
    assert mean(few) > mean(many)
