"""Who does what in a sentence, by its tree, whether it is told in the active or in the passive."""

from __future__ import annotations

from collections.abc import Iterator

from quizbot.read.parse import Parse

AGENT, PATIENT = "agent", "patient"
"""The other roles are prepositions: "in", "from"; "" for none."""
_OBJECTS = frozenset(("obj", "ccomp", "xcomp"))
_RELATIVES = frozenset(("who", "whom", "which", "that"))
_SHARING = frozenset(("conj", "xcomp", "advcl"))
"""Verbs that leave their doer to the verb above: "she came and saw"."""
_MARKS = frozenset('“”"')
_LONGEST_TITLE = 8
"""Words between quotation marks that can be a title."""
_OUTSIDE = frozenset(
    "case punct cc mark nsubj nsubj:pass cop aux aux:pass acl acl:relcl advcl parataxis appos expl discourse vocative "
    "list dep".split()
)
"""What hangs on a noun and is not part of its phrase."""


def arguments(parse: Parse, verb: int) -> list[tuple[str, int]]:
    """Return what takes part in `verb` with its role, those first that the tree hangs on the verb itself."""
    found = list(_own(parse, verb))
    token = parse.tokens[verb]
    if token.deprel == "acl":
        found.append((PATIENT if token.xpos == "VBN" else AGENT, token.head))
    if token.deprel == "acl:relcl":
        found = list(_antecedent(parse, verb, found))
    lacks_doer = all(role != AGENT for role, _ in found) and not _is_passive(parse, verb)
    if token.deprel in _SHARING and lacks_doer and parse.tokens[token.head].upos == "VERB":
        found += [(role, word) for role, word in _own(parse, token.head) if role == AGENT][:1]
    return found


def _own(parse: Parse, verb: int) -> Iterator[tuple[str, int]]:
    is_passive = _is_passive(parse, verb)
    for child in parse.children(verb):
        relation = parse.tokens[child].deprel
        if relation == "nsubj":
            yield AGENT, child
        elif relation == "nsubj:pass" or relation in _OBJECTS:
            yield PATIENT, child
        elif relation.startswith("obl"):
            preposition = next((parse.tokens[at].text.lower() for at in parse.children(child, "case")), "")
            yield AGENT if preposition == "by" and is_passive else preposition, child


def _antecedent(parse: Parse, verb: int, found: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Put the noun in the place of its relative pronoun; one left out is the patient: "the ship he built"."""
    head = parse.tokens[verb].head
    has_pronoun = False
    for role, word in found:
        is_relative = parse.tokens[word].text.lower() in _RELATIVES
        has_pronoun = has_pronoun or is_relative
        yield role, head if is_relative else word
    if not has_pronoun and all(role != PATIENT for role, _ in found):
        yield PATIENT, head


def _is_passive(parse: Parse, verb: int) -> bool:
    token = parse.tokens[verb]
    return bool(parse.children(verb, "nsubj:pass", "aux:pass")) or (token.deprel == "acl" and token.xpos == "VBN")


def phrase_at(parse: Parse, head: int) -> tuple[int, int]:
    """Return the first and the last token of the phrase of `head`, without what is only told beside it."""
    if parse.tokens[head].upos == "VERB":
        return _clause(parse, head)
    kept = {head}
    for child in parse.children(head):
        if parse.tokens[child].deprel not in _OUTSIDE:
            kept.update(parse.subtree(child))
    first = last = head
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    if (title := _title(parse, head)) is not None:
        return title
    while parse.tokens[first].upos == "PUNCT" and first < head:
        first += 1
    while parse.tokens[last].upos == "PUNCT" and last > head:
        last -= 1
    return first, last


def _title(parse: Parse, head: int) -> tuple[int, int] | None:
    """Return the words between the quotation marks around `head`; None where there are none."""
    marks = [at for at, token in enumerate(parse.tokens) if token.text in _MARKS]
    before, after = [at for at in marks if at < head], [at for at in marks if at > head]
    if len(before) % 2 == 0 or not after or after[0] - before[-1] > _LONGEST_TITLE:
        return None
    return before[-1] + 1, after[0] - 1


def _clause(parse: Parse, verb: int) -> tuple[int, int]:
    """Return a clause from its verb on, with the "to" before it."""
    last = max(at for at in parse.subtree(verb))
    while parse.tokens[last].upos == "PUNCT" and last > verb:
        last -= 1
    has_to = verb > 0 and parse.tokens[verb - 1].text.lower() == "to"
    return verb - has_to, last
