"""A question stands alone and lasts: nothing measured from elsewhere, compared with the unsaid or true only then."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import CHECKS
from quizbot.generate.material import Material
from quizbot.generate.options import Options


@pytest.fixture(scope="module")
def candidates(bridge: Material) -> list[Candidate]:
    return [c for c in overgenerate(bridge, Options()) if c.kind is not Kind.CHOICE]


REFUSED = [
    ("A2 anchored", "In which year was heavy damage done?"),
    ("A2 stands alone", "In which year was a more modest plan dropped by the council of Otterby?"),
    ("A2 stands alone", "Within a week, who began to complain of noise?"),
    ("A2 stands alone", "Who went to the old chapel on the fifth night?"),
    ("A2 stands alone", "Who sought out Jens Holm by the mill afterward?"),
    ("A2 stands alone", "In which year did the then mayor of Otterby sell the mill?"),
    ("A1 nothing left over", "What prevented Elsa Brandt from going back?"),
    ("A1 nothing left over", "Who found that Jens Holm had been responsible?"),
    ("A1 nothing left over", "Who should go from May to June?"),
    ("A1 nothing left over", "Who sought 7 percent?"),
    ("A1 nothing left over", "How many gallons escape by a pipe?"),
    ("A7 worth asking", "What comes from an old word for water?"),
    ("A2 stands alone", "Who lost her letter in the mill?"),
    ("A2 stands alone", "Who was her father’s only friend and helper?"),
    ("A2 stands alone", "What did the council build in the years that followed?"),
    ("A2 stands alone", "Who told him that he would never cross the river?"),
    ("A8 stays true", "Who had spent nine thousand crowns on stone by the end of September?"),
    ("A8 stays true", "How many tons a day do the ferrymen of Otterby carry?"),
    ("A8 stays true", "What is set for April 22?"),
    ("A8 stays true", "By when must Elsa Brandt leave the shop?"),
    ("A8 stays true", "Who was the newest member of the council?"),
]


@pytest.mark.parametrize(("check", "prompt"), REFUSED)
def test_question_that_leans_on_another_sentence_or_on_its_day_is_refused(
    bridge: Material, candidates: list[Candidate], check: str, prompt: str
) -> None:
    """Back where, 7 percent of what, of which September: each is refused by its check."""
    found = [c for c in candidates if c.prompt == prompt]

    assert found, [c.prompt for c in candidates]
    assert all(dict(CHECKS)[check](bridge, candidate) is not None for candidate in found)


REWORDED = [
    "Who began to complain of noise?",
    "Who went to the old chapel?",
    "What did the council build?",
    "Who sought out Jens Holm by the mill?",
    "True or false: On Sundays Wilfred Marsh rode a horse to the mill.",
    "Who sold the steam hammer to the fishermen of Otterby in 1913?",
    "When the article was written, how many tons a day did the ferrymen of Otterby carry?",
    "When the article was written, what was set for April 22?",
]


@pytest.mark.parametrize("prompt", REWORDED)
def test_question_without_its_leaning_words_or_with_its_time_stands(
    bridge: Material, candidates: list[Candidate], prompt: str
) -> None:
    """What leans is dropped or told in full; a rate or a date set is asked with its time."""
    found = [c for c in candidates if c.prompt == prompt]
    standing = [check for name, check in CHECKS if name.startswith(("A2", "A8"))]

    assert found, [c.prompt for c in candidates]
    assert all(check(bridge, candidate) is None for check in standing for candidate in found)


@pytest.mark.parametrize("part", ["fewer boats lost than", "What exhausted the quarry"])
def test_comparison_keeps_its_year_and_a_time_is_nobody_who_did_it(candidates: list[Candidate], part: str) -> None:
    """No "Where were fewer boats lost than in any year?" without "last year"; "by June" is no doer."""
    assert not [c.prompt for c in candidates if part in c.prompt and "last year" not in c.prompt]
