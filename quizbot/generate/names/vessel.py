"""Ships, whose names the reader takes for people's: "the tug Doña Ana", "a third tug, the Ana"."""

from __future__ import annotations

from quizbot.read.parse import Parse

VESSELS = frozenset(
    "ship steamship steamer warship flagship lightship longship ferry liner trawler frigate destroyer cruiser "
    "battleship submarine barque brig schooner yacht tug sloop galleon freighter icebreaker tanker minesweeper "
    "dredger collier whaler".split()
)
VESSEL_ENDINGS = ("boat", "vessel")
BESIDE = ("appos", "flat", "nmod:desc")


def is_vessel(noun: str) -> bool:
    """Tell whether a lower-case noun is a sort of ship."""
    return noun in VESSELS or noun.endswith(VESSEL_ENDINGS)


def is_called_vessel(parse: Parse, first: int) -> bool:
    """Tell whether the name that begins at token `first` stands beside the noun of a ship."""
    head = next((i for i in (first, parse.tokens[first].head) if i >= 0 and parse.tokens[i].deprel in BESIDE), None)
    noun = parse.tokens[parse.tokens[head].head] if head is not None else None
    return noun is not None and noun.upos == "NOUN" and is_vessel(noun.lemma.casefold())
