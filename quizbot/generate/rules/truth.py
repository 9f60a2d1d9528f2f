"""True or false: a clause as it stands, or with one thing changed that the article settles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.asking import plain_statement
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.distractors import article_of, other_numbers
from quizbot.generate.lexicon import ANTONYMS, MONTHS, SPEECH_VERBS, YEAR
from quizbot.generate.names import SURE, Mention
from quizbot.generate.wording import inflect, statement
from quizbot.read.parse import Token

GENDERED = frozenset("he she his her him hers himself herself".split())
FEWEST_TOLD = 9
FEWEST_WORDS, MOST_WORDS, MOST_WORDS_COPIED = 6, 24, 20
"""A true statement, which is the article's own sentence, must be shorter than a changed one."""


def true_or_false(material: Material, clause: Clause, seed: int) -> Iterator[Candidate]:
    """Yield the clause as a true statement and as a false one with one checked change."""
    if clause.claim_verb is not None or clause.verb != clause.parse.root or clause.is_negated:
        return
    parse = clause.parse
    if parse.tokens[clause.verb].lemma in SPEECH_VERBS and not parse.children(clause.verb, "ccomp", "obj"):
        return
    if not _can_be_doubted(clause):
        return
    spoken = parse.children(clause.verb, "parataxis", "ccomp")
    if parse.children(clause.verb, "expl") or any(i < clause.subject for i in spoken) or clause.subject > clause.verb:
        return
    if _has_loose_participle(clause):
        return
    body = plain_statement(material, clause)
    if not FEWEST_WORDS <= len(body.prompt.split()) <= MOST_WORDS:
        return
    if len(body.prompt.split()) <= MOST_WORDS_COPIED:
        yield _candidate(clause, body.prompt, body.tokens, "true", None)
    rng = random.Random(f"{seed}:{body.prompt}")
    for changed, said in _changes(material, clause, rng):
        false = plain_statement(material, clause, changed)
        yield _candidate(clause, false.prompt, false.tokens, "false", said)
        return


def _has_loose_participle(clause: Clause) -> bool:
    """Tell whether a participle has lost the words that tied it on: "stooped to listen[, and,] looking through …"."""
    tokens = clause.parse.tokens
    for i in clause.parse.children(clause.verb, "advcl", "xcomp"):
        first = min(clause.parse.subtree(i))
        if (
            tokens[i].xpos in ("VBG", "VBN")
            and i > clause.verb
            and first - 1 not in clause.tokens
            and i in clause.tokens
        ):
            return True
    return False


def _can_be_doubted(clause: Clause) -> bool:
    """Tell whether a reader could think the statement false: it holds a number or a name besides its subject's."""
    tokens = clause.parse.tokens
    if tokens[min(clause.tokens)].xpos in ("WP", "WRB", "WDT"):
        return False
    told = clause.tokens - clause.subject_tokens
    return any(tokens[i].upos in ("NUM", "PROPN") for i in told) or len(told) >= FEWEST_TOLD


def _candidate(clause: Clause, text: str, tokens: frozenset[int], key: str, explanation: str | None) -> Candidate:
    return Candidate(
        kind=Kind.TRUE_FALSE,
        rule=f"true or false: {key}",
        prompt=f"True or false: {statement(text)}",
        key=key,
        type=AnswerType.YES_NO,
        clause=clause,
        stem_tokens=tokens,
        key_tokens=frozenset(),
        certainty=clause.certainty,
        verb=clause.verb,
        explanation=explanation,
    )


def _changes(material: Material, clause: Clause, rng: random.Random) -> Iterator[tuple[dict[int, str], str]]:
    """Yield token changes that make the clause false, each with what the article says instead."""
    yield from _other_number(clause, rng, material.document.latest_year)
    yield from _other_name(material, clause, rng)
    yield from _antonym(clause)


def _other_number(clause: Clause, rng: random.Random, latest: int) -> Iterator[tuple[dict[int, str], str]]:
    for i in sorted(clause.tokens):
        token = clause.parse.tokens[i]
        if (
            token.upos == "NUM"
            and re.fullmatch(r"[\d,]+(?:\.\d+)?", token.text)
            and token.deprel in ("nummod", "obl", "nmod")
            and not _is_day_of_month(clause, i)
        ):
            before = " ".join(t.text for t in clause.parse.tokens[max(0, i - 3) : i])
            others = other_numbers(token.text, rng, is_year=_is_year(token), qualifier=before, latest=latest)
            following = clause.parse.tokens[i + 1].text if i + 1 < len(clause.parse.tokens) else ""
            if following in ("%", "percent", "per"):
                others = [other for other in others if float(other.replace(",", "")) < 100]
            if others:
                yield {i: others[0]}, f"The article says {token.text}, not {others[0]}."


def _is_day_of_month(clause: Clause, i: int) -> bool:
    beside = clause.parse.tokens[max(0, i - 1) : i + 2]
    return any(token.text.casefold() in MONTHS for token in beside) and not _is_year(clause.parse.tokens[i])


def _in_longer_name(clause: Clause, mention: Mention) -> bool:
    """Tell whether the mention is a piece of a longer run of capitals ("St. John's Church")."""
    tokens = clause.parse.tokens
    around = [tokens[i] for i in (mention.first - bool(mention.title) - 1, mention.last) if 0 <= i < len(tokens)]
    follows = (
        mention.last + 1 < len(tokens)
        and tokens[mention.last].xpos == "POS"
        and tokens[mention.last + 1].text[:1].isupper()
    )
    return follows or any(t.text[:1].isupper() and t.start > 0 and t.upos in ("PROPN", "NOUN", "ADJ") for t in around)


def _is_year(token: Token) -> bool:
    return bool(YEAR.fullmatch(token.text)) and token.deprel != "nummod"


def _other_name(material: Material, clause: Clause, rng: random.Random) -> Iterator[tuple[dict[int, str], str]]:
    names = material.names
    if clause.copula is not None or clause.parse.tokens[clause.verb].xpos not in ("VBD", "VBN"):
        return  # Of a state the article may not say that it holds of nobody else.
    gendered = any(clause.parse.tokens[i].text.casefold() in GENDERED for i in clause.tokens)
    here = {e.full for m in names.mentions_in(clause.sentence) if (e := names.at(clause.sentence, m.first))}
    for mention in names.mentions_in(clause.sentence):
        entity = names.at(clause.sentence, mention.first)
        if entity is None or entity.certainty < SURE or not set(range(mention.first, mention.last)) <= clause.tokens:
            continue
        if clause.parse.tokens[mention.last - 1].deprel in ("compound", "amod", "flat", "nmod:poss"):
            continue
        first = mention.first - bool(mention.title)
        before = clause.parse.tokens[first - 1] if first else None
        inside = _in_longer_name(clause, mention)
        if inside or (entity.type == "PER" and gendered):
            continue
        if before is not None and before.text.casefold() == "as":
            continue  # "as far as the Kathmandu valley"
        behind = clause.parse.tokens[mention.last : mention.last + 2]
        if len(behind) == 2 and behind[0].text == "," and behind[1].upos == "PROPN":
            continue  # "Houston, Texas"
        if before is not None and (before.upos == "DET" or before.xpos in ("NNP", "JJ", "NN")):
            continue
        others = [
            other
            for other in names.of_type_near(entity.type, clause.sentence)
            if other.full not in here
            and other.certainty >= SURE
            and (len(other.mentions) > 1 or names.is_country(other))
            and names.is_country(other) == names.is_country(entity)
            and not set(other.full.casefold().split()) & set(entity.full.casefold().split())
        ]
        if others:
            other = rng.choice(others)
            changed = dict.fromkeys(range(first, mention.last), "") | {first: article_of(material, other) + other.shown}
            yield changed, f"The article says {entity.shown}, not {other.shown}."


def _antonym(clause: Clause) -> Iterator[tuple[dict[int, str], str]]:
    for i in sorted(clause.tokens):
        token = clause.parse.tokens[i]
        if token.upos == "VERB" and i != clause.verb:
            continue
        opposite = ANTONYMS.get(token.text.casefold()) or ANTONYMS.get(token.lemma.casefold())
        reflexive = any(
            clause.parse.tokens[j].text.casefold().endswith(("self", "selves")) for j in clause.parse.children(i)
        )
        if opposite is None or reflexive or (token.upos not in ("VERB", "ADJ") or token.deprel in ("compound", "flat")):
            continue
        if token.upos == "VERB":
            if token.xpos not in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG"):
                continue
            opposite = inflect(ANTONYMS.get(token.lemma.casefold(), opposite), token.xpos)
        elif token.text.casefold() not in ANTONYMS:
            continue
        yield {i: opposite}, f"The article says \u201c{token.text}\u201d, not \u201c{opposite}\u201d."
