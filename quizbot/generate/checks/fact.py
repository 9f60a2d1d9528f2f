"""A5, A7: one fact, and one that is worth asking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks.form import POINTED
from quizbot.generate.clause import Clause
from quizbot.generate.definite import is_bare_definite
from quizbot.generate.document import CONTENT_TAGS, Sentence
from quizbot.generate.lexicon import BARE_TIMES, DATE, LIGHT_VERBS
from quizbot.generate.phrase import is_date
from quizbot.generate.row import parts_of
from quizbot.generate.scene import times_of
from quizbot.generate.wording import text_of, words_in
from quizbot.read.parse import Parse

ONE_BY_ITSELF = frozenset({"definition", "name", "which of two", "what is there"})
"""Rules that ask for what is told once: where a name is first told, two are compared, or the place comes first."""
NAME_TYPES = frozenset({AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION})
TELLING_KEY = 4
"""A key of so many words points to its fact itself, where the stem says little."""
FEWEST_TELLING = 2
FIGURE = re.compile(r"\b(?:Figure|Fig\.|Table|Map|Chart) ?\d")
BESIDE_TEXT = re.compile(
    r"\b(?:following|above|below|accompanying) (?:drawing|figure|table|diagram|map|picture|image|chart)\b"
)
OF_SERIES = re.compile(r"# ?\d")
FUNDING = frozenset("fund support sponsor finance".split())
FUNDED = frozenset("study research project trial survey".split())
ESTIMATING = frozenset("estimate reckon".split())
ANSWERING = frozenset("respondent % percent".split())
BRINGING_OUT = frozenset("appear issue publish release report share".split())
FINDINGS = frozenset("finding result study".split())
WRITINGS = frozenset("article autobiography biography dissertation memoir obituary paper thesis".split())
SHOWN = frozenset("map figure table chart diagram arrow photograph photo picture caption illustration".split())
SHOWING = frozenset("show present point represent illustrate depict display indicate mark".split())
UNCOUNTED = 3
"""So many things in a key have to be asked for by their number."""
JOINING = frozenset("join leave marry meet visit enter".split())
MAKING = frozenset(
    "achieve acquire build compose create earn gain obtain produce publish receive record release sell undergo win "
    "write".split()
)
STAYING = frozenset("appear exhibit lecture live perform study teach travel work".split())
TRYING = frozenset("allow ask attempt begin continue decide encourage manage seek start try want".split())
"""What somebody does more than once, and is most often told of whom the title names."""
COUNTED_WHERE_TWO = frozenset({"object", "complement", "oblique", "of what"})
"""Rules beside which a `list` asks for two things by their number."""
ADDED_TO = frozenset({"object", "complement", "oblique"})
MOVING = frozenset("emigrate go migrate move return travel".split())
DEVELOPED = 3
"""Something named so often is what the article speaks of."""


def one_answer(material: Material, candidate: Candidate) -> str | None:
    """A5: no other sentence says the same of something else."""
    if _lacks_its_limits(candidate):
        return "the number may hold only for what was left out"
    if candidate.kind is Kind.TRUE_FALSE or candidate.rule in ONE_BY_ITSELF:
        return None
    if candidate.kind is Kind.SHORT and _lists_several(material, candidate):
        return "the key is a list, and the question does not say of how many"
    if candidate.rule in ADDED_TO and _is_added(candidate):
        return "“also” says that something else was told before"
    if _is_one_of_several_times(material, candidate):
        return "it may have been so more than once"
    if candidate.rule == "subject" and _is_done_by_another(material, candidate):
        return "somebody else did so, too"
    tokens = candidate.sentence.parse.tokens
    said = candidate.stem_lemmas - candidate.stem_names or candidate.stem_lemmas
    key = frozenset(
        tokens[i].lemma.casefold() for i in candidate.key_tokens if tokens[i].upos in ("NOUN", "PROPN", "NUM")
    )
    for other in material.document.sentences_sharing(said, 1.0 if len(said) < 4 else 0.8) if said else ():
        told = other.content | material.meant_in(other)
        rivals = other is not candidate.sentence and not key <= told and candidate.stem_names <= told
        if rivals and _may_answer(material, candidate, other):
            return f"paragraph {other.paragraph.number} may hold another answer"
    return None


def _is_added(candidate: Candidate) -> bool:
    """Tell of "The settlers also disliked the courts", where no time in the stem tells it from what they disliked."""
    parse = candidate.sentence.parse
    adverbs = (parse.tokens[i].text.casefold() for i in parse.children(candidate.verb, "advmod"))
    return "also" in adverbs and not candidate.stem_tokens & set(times_of(parse, candidate.verb))


def _is_one_of_several_times(material: Material, candidate: Candidate) -> bool:
    """Tell of "Which band did Ann join?": a life has several, and no date or place tells which is meant.

    Whom the title names makes, wins and tries much, too.
    """
    parse, clause = candidate.sentence.parse, candidate.clause
    told = [
        i for i in candidate.stem_tokens - clause.subject_tokens if parse.tokens[i].upos in ("NUM", "PROPN", "NOUN")
    ]
    if told or candidate.rule not in ("object", "oblique", "what to do", "where"):
        return False
    lemma = parse.tokens[clause.verb].lemma
    if candidate.rule == "oblique":
        return lemma in MOVING and candidate.prompt.startswith(("To ", "From "))
    named = material.references(clause).replace
    subject = words_in(text_of(parse, clause.subject_tokens, named))
    is_named = parse.tokens[clause.subject].upos == "PROPN" or clause.subject in named
    titled = is_named and bool(set(subject) & material.document.title_words)
    if candidate.rule in ("what to do", "where"):
        return titled and lemma in (TRYING if candidate.rule == "what to do" else STAYING)
    return lemma in JOINING or (titled and lemma in MAKING)


def _is_done_by_another(material: Material, candidate: Candidate) -> bool:
    """Tell of "Ann met a carter", where "Eve too met him" stands elsewhere, and of "Eve too met a carter" itself."""
    clause = candidate.clause
    if _is_done_too(clause):
        return True
    verb = clause.parse.tokens[clause.verb].lemma
    others = (c for c in material.clauses if c.sentence is not clause.sentence and not c.is_trimmed)
    return any(
        c.parse.tokens[c.verb].lemma == verb and _is_done_too(c) and _shares_a_noun(candidate, c) for c in others
    )


def _is_done_too(clause: Clause) -> bool:
    """Tell of "He too met the carter", whose "too" right behind the subject says that another did."""
    behind = max(clause.subject_tokens) + 1
    tokens = clause.parse.tokens
    return behind < clause.verb and tokens[behind].text.casefold() == "too"


def _shares_a_noun(candidate: Candidate, clause: Clause) -> bool:
    tokens = candidate.sentence.parse.tokens
    told = {token.lemma.casefold() for token in tokens if token.upos in ("NOUN", "PROPN")}
    return any(clause.parse.tokens[i].lemma.casefold() in told for i in clause.tokens)


def _lists_several(material: Material, candidate: Candidate) -> bool:
    """Tell whether the key is made of `UNCOUNTED` things or more side by side, or of two that can be asked for so."""
    parse = candidate.sentence.parse
    heads = candidate.key_heads
    if len(heads) != 1 or candidate.type is AnswerType.CLAUSE:
        return False
    beside = [i for i in parse.children(heads[0], "conj") if i in candidate.key_tokens]
    people = candidate.prompt.startswith("Who ") and candidate.rule == "object"
    if candidate.rule in COUNTED_WHERE_TWO and (people or parts_of(material, candidate.clause, heads[0])):
        return bool(beside)
    return len(beside) + 1 >= UNCOUNTED and parse.tokens[heads[0]].upos in ("NOUN", "PROPN")


def _may_answer(material: Material, candidate: Candidate, other: Sentence) -> bool:
    """Tell whether a sentence holds a name, a date or a number of the key's type that the question does not name."""
    asked = set(words_in(candidate.prompt))
    if candidate.type in NAME_TYPES:
        named = (material.names.at(other, m.first) for m in material.names.mentions_in(other))
        return any(e is not None and not set(words_in(e.full)) <= asked for e in named)
    if candidate.type is AnswerType.DATE:
        return any(not set(words_in(date)) <= asked for date in _dates(other.quote))
    if candidate.type is AnswerType.NUMBER:
        return any(token.upos == "NUM" and token.text.casefold() not in asked for token in other.parse.tokens)
    return True


def _dates(text: str) -> Iterator[str]:
    return (found.group() for found in DATE.finditer(text))


def _lacks_its_limits(candidate: Candidate) -> bool:
    """Tell whether a number is asked or stated of a clause that has lost the phrase which says for when or where."""
    parse = candidate.sentence.parse
    used = candidate.stem_tokens | candidate.key_tokens
    numbers = [i for i in used if parse.tokens[i].deprel == "nummod"]
    counted = [parse.tokens[i].head for i in numbers if parse.tokens[parse.tokens[i].head].upos == "NOUN"]
    beside = (j for i in counted for j in parse.children(i, "nmod", "acl:relcl") if not is_date(parse.tokens[i].text))
    cut = any(
        j not in candidate.clause.tokens and parse.tokens[j].upos != "NUM" and not _is_set_off(parse, j) for j in beside
    )
    return bool(numbers) and cut


def _is_set_off(parse: Parse, i: int) -> bool:
    """Tell whether a comma parts off what only adds to a noun: "two people, including a villager"."""
    first = parse.subtree(i)[0]
    adds = parse.tokens[i].deprel == "acl:relcl" or any(parse.tokens[j].lemma == "include" for j in parse.children(i))
    return adds and "," in (parse.tokens[first].text, parse.tokens[max(0, first - 1)].text)


def worth_asking(material: Material, candidate: Candidate) -> str | None:
    """A7: a stem with enough in it to point to one fact, and no aside about something that is named only there."""
    if candidate.clause.is_relative and not _is_developed(material, candidate):
        return "it is said only in passing"
    if OF_SERIES.search(f"{candidate.prompt} {candidate.key}"):
        return "it tells of one of many that are known by their numbers"
    if _is_paid_for(candidate.clause):
        return "it tells who paid for the work"
    if (candidate.rule == "when" or candidate.kind is Kind.TRUE_FALSE) and _dates_what_is_passed_over(candidate):
        return "the day of an estimate or of a paper is asked for"
    beside = BESIDE_TEXT.search(candidate.sentence.quote)
    if beside or FIGURE.search(f"{candidate.prompt} {candidate.key}") or _shows(candidate):
        return "it tells of a figure or a map beside the text"
    if candidate.rule == "who said":
        return None  # The words themselves point to where they are said.
    told = candidate.type in (AnswerType.CLAUSE, AnswerType.DATE)
    if not told and not _is_on_topic(material, candidate):
        return "the article comes back to nothing in it"
    said = candidate.stem_lemmas - LIGHT_VERBS - BARE_TIMES
    named = material.references(candidate.clause).replace
    said |= {named[i] for i in candidate.stem_tokens if named.get(i)}
    if candidate.rule in ONE_BY_ITSELF | {"feeling", "life", "as what"}:
        return None if said else "the stem says too little to point to one fact"
    short = candidate.type is AnswerType.PHRASE and len(candidate.key.split()) < TELLING_KEY
    if candidate.rule in POINTED and candidate.names_another:
        short = False  # The sort that is asked for says what the verb does not: "What kind of climate does Oslo have?"
    needed = 3 if short or candidate.type is AnswerType.YES_NO or candidate.kind is Kind.CLOZE else 2
    if candidate.kind is Kind.CHOICE:
        needed = 2  # The options narrow it down.
    if len(said) < needed:
        return "the stem says too little to point to one fact"
    if candidate.kind in (Kind.SHORT, Kind.CHOICE) and len(_telling(candidate)) < FEWEST_TELLING:
        return "the stem speaks only of what the sentences before have named"
    return None


def _is_paid_for(clause: Clause) -> bool:
    """Tell of "the study was supported by the fund", which stands at the end of a report."""
    work = clause.subject if clause.is_passive else clause.object
    tokens = clause.parse.tokens
    return work is not None and tokens[clause.verb].lemma in FUNDING and tokens[work].lemma.casefold() in FUNDED


def _dates_what_is_passed_over(candidate: Candidate) -> bool:
    """Tell of the year of a survey, of the day on which findings came out, of "Her memoir appeared in 1979"."""
    clause = candidate.clause
    parse = clause.parse
    deed = parse.tokens[clause.verb].lemma
    used = [parse.tokens[i].lemma.casefold() for i in candidate.stem_tokens]
    if candidate.rule == "when" and ((deed in ESTIMATING and clause.is_passive) or ANSWERING & set(used)):
        return True
    work = clause.subject if clause.is_passive or deed == "appear" else clause.object
    if work is None or deed not in BRINGING_OUT:
        return False
    thing = parse.tokens[work].lemma.casefold()
    by_whom = parse.children(work, "nmod", "acl") or parse.children(clause.verb, "obl:agent")
    return thing in FINDINGS or (thing in WRITINGS and not by_whom)


def _shows(candidate: Candidate) -> bool:
    """Tell whether a picture, a map or a table is said to show something."""
    tokens, clause = candidate.sentence.parse.tokens, candidate.clause
    return tokens[clause.subject].lemma.casefold() in SHOWN and tokens[clause.verb].lemma in SHOWING


def _telling(candidate: Candidate) -> set[int]:
    """Return the content words of the stem that do not lean on a bare "the"."""
    parse = candidate.sentence.parse
    return {
        i
        for i in candidate.stem_tokens
        if parse.tokens[i].upos in CONTENT_TAGS | {"PRON"}
        and parse.tokens[i].lemma.casefold() not in LIGHT_VERBS
        and not (parse.tokens[i].upos == "NOUN" and is_bare_definite(parse, i))
    }


def _is_on_topic(material: Material, candidate: Candidate) -> bool:
    """Tell whether the question speaks of something that the title, the lead or several sentences speak of."""
    sentence, document = candidate.sentence, material.document
    named = material.references(candidate.clause).replace
    if sentence.paragraph.number == 1 or sentence.position == 0:
        return True
    for i in candidate.stem_tokens | candidate.key_tokens:
        token = sentence.parse.tokens[i]
        if token.upos == "PRON" and named.get(i):
            return True  # A pronoun carries on what the sentences before speak of.
        if token.upos not in ("NOUN", "PROPN"):
            continue
        entity = material.names.at(sentence, i)
        if entity is not None and len(entity.mentions) >= DEVELOPED:
            return True
        lemma = token.lemma.casefold()
        if token.text.casefold() in document.title_words or document.lemma_counts[lemma] >= DEVELOPED:
            return True
    return False


def _is_developed(material: Material, candidate: Candidate) -> bool:
    """Tell whether the article comes back to what a relative clause speaks of."""
    clause = candidate.clause
    entity = material.names.at(clause.sentence, clause.subject)
    if entity is not None:
        return len(entity.mentions) >= DEVELOPED
    return material.document.lemma_counts[clause.parse.tokens[clause.subject].lemma.casefold()] >= DEVELOPED
