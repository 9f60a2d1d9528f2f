"""Who is a person, what leans on the sentences before, and what a tree ties to the wrong word, on our own sentences."""

from __future__ import annotations

import pytest

from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from quizbot.generate.options import Options


@pytest.fixture(scope="module")
def found(ledger: Material) -> dict[str, Candidate]:
    return {candidate.prompt: candidate for candidate in overgenerate(ledger, Options())}


@pytest.mark.parametrize(
    ("prompt", "key"),
    [
        ("Who had a railway reaching into the Chaco?", "the Paraguayans"),
        ("Who had a daughter with a sharp tongue and a red shawl?", "a salt-burner of Torvik"),
    ],
)
def test_a_people_and_a_trade_behind_a_hyphen_are_who(found: dict[str, Candidate], prompt: str, key: str) -> None:
    """No list has every people, nor "salt-burner"."""
    assert found[prompt].key == key


REFUSED = [
    ("What leaves out a good deal to Maureen Attwell?", "it holds for “Maureen Attwell” alone"),
    ("Where does Marijke Stam take a taxi to her job?", "it may be where the “job” is"),
    ("What ends in two years?", "it tells of a plan or of something under way"),
    ("Who was summoned, who offered her back four coppers?", "whom “who” means is not told by the tree"),
    (
        "Who is left with what is called bare ownership of the Torvik mill?",
        "the prompt names what the key is called after",
    ),
    ("What did the proceeds pay for in 1845?", "“proceeds” needs the sentences before"),
]


@pytest.mark.parametrize(("prompt", "reason"), REFUSED)
def test_what_is_one_persons_opinion_or_counts_from_today_is_refused(
    ledger: Material, found: dict[str, Candidate], prompt: str, reason: str
) -> None:
    """Nor is a place asked that may be where the job is, nor an owner by the ownership, nor what proceeds were for."""
    complaint = first_complaint(ledger, found[prompt])

    assert complaint is not None
    assert complaint[1] == reason
