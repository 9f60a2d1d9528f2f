"""Banks that lie anywhere are known once they were taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.bank.find import find_banks, resolve_bank
from quizbot.errors import StoreError
from quizbot.store.elsewhere import MOST, remember_banks

BANK = "id: {0}\ntitle: {0}\nquestions: [{{prompt: A, answer: b}}]\n"


def written(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(BANK.format(name))
    return folder / f"{name}.yaml"


def test_a_bank_taken_by_its_path_is_found_by_its_id(tmp_path: Path) -> None:
    """It is listed behind the user's own and before the shipped ones; gone from its place, it is left out."""
    own, bees = tmp_path / "banks", written(tmp_path / "school", "bees")
    mine = written(own, "mine")
    remember_banks([bees, mine], own)

    assert [bank.id for bank in find_banks([own])][:2] == ["mine", "bees"]
    assert resolve_bank("bees", [own]) == bees.resolve()
    bees.unlink()
    assert [bank.id for bank in find_banks([own])][:2][1:] != ["bees"]


def test_the_latest_comes_first_and_old_ones_drop_out(tmp_path: Path) -> None:
    """Of two files with one id the one taken last is meant; the list does not grow for ever."""
    own, first, second = tmp_path / "banks", written(tmp_path / "a", "bees"), tmp_path / "b" / "later.yaml"
    second.parent.mkdir()
    second.write_text(BANK.format("bees"))
    remember_banks([first], own)
    remember_banks([second], own)
    remember_banks([second], own)

    listed = (own / "elsewhere.txt").read_text().splitlines()
    assert listed == [str(second.resolve()), str(first.resolve())]
    remember_banks([written(tmp_path / "many", f"n{number}") for number in range(MOST + 5)], own)
    assert len((own / "elsewhere.txt").read_text().splitlines()) == MOST


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        remember_banks([written(tmp_path / "a", "bees")], tmp_path / "file" / "banks")
