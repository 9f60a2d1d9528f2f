"""Whose claim a clause is: a claim is asked with its speaker, never as a fact."""

from __future__ import annotations

from dataclasses import dataclass

from quizbot.generate.candidate import Material
from quizbot.generate.clause import SUBJECTS, Clause
from quizbot.generate.wording import text_of

SPEAKABLE = frozenset(
    "say argue claim reckon estimate believe warn think suggest report maintain predict note contend explain announce "
    "add insist state assert acknowledge admit conclude observe calculate allege stress emphasise emphasize point "
    "show find reveal discover demonstrate".split()
)
"""Verbs that "According to" renders without a change of meaning; "deny", "hope" or "fear" it would not."""


@dataclass(frozen=True)
class Attribution:
    """The words that name the speaker ("According to Ankit Panda") and the tokens they were made from."""

    prefix: str
    tokens: frozenset[int]


NOBODY = Attribution("", frozenset())
"""The article itself speaks."""


def attribution_of(material: Material, clause: Clause) -> Attribution | None:
    """Return who says `clause`; None when somebody does but a question could not name them."""
    if clause.claim_verb is None:
        speaker = material.speaker(clause.sentence)
        return Attribution(f"According to {speaker}", frozenset()) if speaker is not None else NOBODY
    parse = clause.parse
    verb = clause.claim_verb
    subjects = parse.children(verb, *SUBJECTS)
    if not subjects and parse.tokens[verb].lemma in SPEAKABLE:
        behind = material.speaker_behind(clause)
        return Attribution(f"According to {behind.full}", frozenset()) if behind is not None else None
    if len(subjects) != 1 or parse.tokens[verb].lemma not in SPEAKABLE or parse.tokens[subjects[0]].upos == "PRON":
        speaker_known = len(subjects) == 1 and subjects[0] in material.references(clause).replace
        if not speaker_known or parse.tokens[verb].lemma not in SPEAKABLE:
            return None
    if any(parse.tokens[i].text.casefold() in ("not", "n't", "n’t", "never") for i in parse.children(verb)):
        return None
    tokens = frozenset(
        i
        for i in parse.subtree(subjects[0])
        if not any(parse.tokens[a].deprel in ("acl:relcl", "acl", "appos") for a in _path(clause, i, subjects[0]))
    )
    if not any(
        parse.tokens[i].upos == "PROPN" or parse.tokens[i].deprel in ("amod", "compound", "nmod") for i in tokens
    ):
        return None
    name = text_of(parse, tokens, material.references(clause).replace)
    return Attribution(f"According to {name}", tokens) if name else None


def _path(clause: Clause, i: int, top: int) -> list[int]:
    path = []
    while i not in (top, -1):
        path.append(i)
        i = clause.parse.tokens[i].head
    return path
