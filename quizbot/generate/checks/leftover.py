"""A1: what a question has kept of its sentence though it no longer fits there."""

from __future__ import annotations

import re
from itertools import pairwise

from quizbot.bank.model import Kind
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import FINITE_TAGS, Clause
from quizbot.generate.lexicon import TIME_NOUNS, UNITS
from quizbot.generate.phrase import preposition
from quizbot.generate.scene import scene_of

REASONS = frozenset("as because since".split())
OF_SOMETHING = frozenset(
    "refuse agree decline accept comply try continue stop begin start fail succeed manage move".split()
)
"""Verbs that say little without what was refused, begun or tried."""
OF_SOMETHING_KNOWN = frozenset(
    "respond reply react object contribute participate apply sign enrol enroll join obey resist win lose".split()
)
"""Verbs whose complement is left out only where it is known from before (Fillmore 1986); a time is none."""
ANSWERS = frozenset("response reply reaction objection retort rebuttal".split())
"""Nouns for what answers something: "a response" to what?"""
OF_SOMETHING_TOLD = frozenset("responsible unsuccessful aware capable present opposed unrelated".split())
"""Adjectives that say little without for what, in what or of what."""
GOING = frozenset("go walk run come get head hurry".split())
THERE = frozenset("back over across in inside through".split())
"""Adverbs that stand for a place named before."""
SHARES = frozenset({"percent", "%", "cent"})
WANTING = frozenset("seek want demand offer ask get accept".split())
OF_A_PLACE = frozenset("arrive exchange recover place convene".split())
"""Verbs that say little without where, for what or from what, whatever their object is."""
TIED = frozenset("with except for of to as against from".split())
"""Prepositions that stumble behind another: "What did she serve as with the army?"."""
MOST_BEHIND_PREPOSITION = 1
"""So many phrases may follow a preposition that ends its question: "What did it depend on in winter?"."""
CLAUSE_VERBS = frozenset((*FINITE_TAGS, "VB"))
SERVING = frozenset("aux aux:pass cop case mark".split())
"""Words that say nothing without the word they serve."""


def nothing_left_over(_: Material, candidate: Candidate) -> str | None:
    """A1: no second reason beside "why", no row of phrases or hole behind a preposition, no word that serves none."""
    if candidate.kind is Kind.ORDER or candidate.rule == "who said":
        return None
    return (
        _half_a_name(candidate)
        or _half_a_deed(candidate)
        or _goes_nowhere(candidate)
        or _answers_nothing(candidate)
        or _second_reason(candidate)
        or _trailing_phrases(candidate)
        or _without_its_word(candidate)
        or _hole(candidate)
        or _adverb_left_behind(candidate)
        or _bare_number(candidate)
        or _half_a_span(candidate)
        or _joined_to_nothing(candidate)
        or _compared_behind_key(candidate)
        or _behind_some_of_them(candidate)
    )


def _beside(candidate: Candidate) -> list[int]:
    """Return the heads of the phrases and clauses beside the verb that the stem keeps."""
    found = candidate.clause.parse.children(candidate.clause.verb, "obl", "obl:unmarked", "advcl")
    return [i for i in found if i in candidate.stem_tokens and i not in candidate.key_tokens]


def _half_a_name(candidate: Candidate) -> str | None:
    """Tell of "What is the name of the series, A?" with "Discovery of Witches" as key."""
    tokens = candidate.clause.parse.tokens
    before = min(candidate.key_tokens, default=0) - 1
    if (
        candidate.rule == "name"
        and before in candidate.stem_tokens
        and before > 0
        and tokens[before].text[:1].isupper()
    ):
        return f"“{tokens[before].text}” belongs to the name that is asked for"
    return None


def _half_a_deed(candidate: Candidate) -> str | None:
    """Tell of "Why did Ann refuse?", which does not say what."""
    clause = candidate.clause
    verb = clause.parse.tokens[clause.verb]
    told = clause.parse.children(clause.verb, "obj", "obl", "xcomp", "ccomp", "nsubj:pass")
    kept = candidate.stem_tokens | candidate.key_tokens
    said = [i for i in told if scene_of(clause.parse, i) != "time"]
    if (verb.lemma in OF_SOMETHING and not told) or (verb.lemma in OF_SOMETHING_KNOWN and not said):
        return f"“{verb.text}” does not say what"
    if _asks_nothing(candidate):
        return "“ask” does not say what"
    if verb.lemma in OF_A_PLACE and not any(_says_where(clause, i) for i in told if i in kept):
        return f"“{verb.text}” does not say where or for what"
    if verb.lemma == "play" and _has_bare_role(candidate):
        return "a role is played, and nobody says in what"
    return None


def _goes_nowhere(candidate: Candidate) -> str | None:
    """Tell of "walked over", "from going back" and "had been responsible", each short of where or for what."""
    parse = candidate.clause.parse
    kept = candidate.stem_tokens | candidate.key_tokens
    for i in sorted(candidate.stem_tokens):
        token = parse.tokens[i]
        beside = [j for j in parse.children(i) if j in kept]
        told = [j for j in beside if parse.tokens[j].deprel in ("obj", "obl", "xcomp", "ccomp", "nmod", "acl", "advcl")]
        placed = [j for j in told if scene_of(parse, j) != "time" and parse.tokens[j].deprel != "advcl"]
        if token.upos == "ADJ" and token.lemma in OF_SOMETHING_TOLD and parse.children(i, "cop") and not placed:
            return f"“{token.text}” does not say for what"
        asked = any(parse.tokens[j].text.casefold().startswith("where") for j in beside)  # "wherever she went"
        if token.upos != "VERB" or token.lemma not in GOING or token.deprel == "acl" or placed or asked:
            continue
        adverbs = [j for j in beside if parse.tokens[j].deprel in ("advmod", "compound:prt")]
        towards = {parse.tokens[j].text.casefold() for j in adverbs if not parse.children(j)}  # no "back and forth"
        if towards <= THERE and (towards or (token.lemma == "go" and not adverbs)):
            return f"“{token.text}” does not say where"
    return None


def _asks_nothing(candidate: Candidate) -> bool:
    """Tell of "asked the woman at the gate", which does not say what."""
    clause = candidate.clause
    parse, kept = clause.parse, candidate.stem_tokens | candidate.key_tokens
    if parse.tokens[clause.verb].lemma != "ask" or clause.is_passive:
        return False
    about = [i for i in clause.obliques if i in kept and preposition(clause, i) in ("about", "after", "for", "to")]
    told = parse.children(clause.verb, "xcomp", "ccomp", "parataxis", "advcl")
    return not about and not told and len(parse.children(clause.verb, "obj", "iobj")) == 1


def _answers_nothing(candidate: Candidate) -> str | None:
    """Tell of "Who wrote a response?", which does not say to what."""
    parse = candidate.clause.parse
    used = candidate.stem_tokens | candidate.key_tokens
    for i in sorted(used):
        token = parse.tokens[i]
        told = parse.children(i, "nmod", "nmod:poss", "acl", "acl:relcl", "amod", "compound")
        beside = parse.children(token.head, "obl", "advcl") if token.deprel in ("obj", "nsubj") else ()
        if token.upos == "NOUN" and token.lemma.casefold() in ANSWERS and not used & {*told, *beside}:
            return f"“{token.text}” does not say to what"
    return None


def _says_where(clause: Clause, i: int) -> bool:
    token = clause.parse.tokens[i]
    led = preposition(clause, i)
    return token.deprel == "obl" and token.upos not in ("NUM", "SYM") and not led.startswith("according")


def _has_bare_role(candidate: Candidate) -> bool:
    """Tell of "plays a key role" without its "in …"."""
    parse, role = candidate.clause.parse, candidate.clause.object
    if role is None or parse.tokens[role].lemma not in ("role", "part"):
        return False
    beside = (*parse.children(role, "nmod", "acl"), *parse.children(candidate.clause.verb, "obl", "advcl"))
    kept = candidate.stem_tokens | candidate.key_tokens
    return not any(i in kept and parse.tokens[i].upos not in ("NUM", "SYM") for i in beside)


def _second_reason(candidate: Candidate) -> str | None:
    parse = candidate.clause.parse
    marks = {parse.tokens[j].text.casefold() for i in _beside(candidate) for j in parse.children(i, "mark")}
    if candidate.rule.startswith("why") and marks & REASONS:
        return "a reason stands in a question for another"
    return None


def _trailing_phrases(candidate: Candidate) -> str | None:
    if candidate.rule == "complement" and len(_beside(candidate)) > MOST_BEHIND_PREPOSITION:
        return "phrases trail behind a preposition"
    if candidate.rule in ("complement", "as what"):
        tokens = candidate.clause.parse.tokens
        behind = [i for i in sorted(candidate.stem_tokens) if i > candidate.verb]
        ends = [i for i in behind if i + 1 in candidate.key_tokens] or behind[:1]
        following = [i for i in behind if i > ends[0] and tokens[i].upos != "PUNCT"] if ends else []
        if following and tokens[following[0]].text.casefold() in TIED:
            return f"“{tokens[following[0]].text}” stumbles behind a preposition"
        beside = candidate.clause.parse.children(candidate.verb, "conj")
        if any(i in candidate.stem_tokens and i > candidate.verb for i in beside):
            return "what is joined to the verb follows its preposition"
    return None


def _bare_number(candidate: Candidate) -> str | None:
    """Tell of "had 988,000 in the census", which does not say of what."""
    parse = candidate.clause.parse
    for i in sorted(candidate.stem_tokens | candidate.key_tokens):
        token = parse.tokens[i]
        alone = token.deprel in ("obj", "nsubj") and not parse.children(i, "nmod", "compound")
        share = token.deprel == "obj" and token.lemma in SHARES and parse.tokens[token.head].lemma in WANTING
        if alone and (share or (i in candidate.stem_tokens and re.fullmatch(r"\d[\d,.]+", token.text))):
            return f"“{token.text}” does not say of what"
    if candidate.rule == "how many" and _is_bare_measure(candidate):
        return "a measure does not say of what"
    return None


def _is_bare_measure(candidate: Candidate) -> bool:
    """Tell of "How many cubic metres escape?", which does not say of what."""
    clause = candidate.clause
    subject = clause.parse.tokens[clause.subject]
    told = clause.parse.children(clause.subject, "nmod", "acl", "acl:relcl", "conj")
    return clause.subject in candidate.stem_tokens and subject.lemma.casefold() in UNITS - TIME_NOUNS and not told


def _behind_some_of_them(candidate: Candidate) -> str | None:
    """Tell of "with a lamp" behind "six men, one of them a guard,": one man had the lamp."""
    tokens = candidate.clause.parse.tokens
    for i in range(1, len(tokens) - 1):
        aside = tokens[i - 1].upos in ("NUM", "DET", "ADJ") and tokens[i].text == "of"
        aside = aside and tokens[i + 1].text.casefold() in ("them", "whom", "which") and i not in candidate.stem_tokens
        if aside and min(candidate.stem_tokens) < i < max(candidate.stem_tokens):
            return "what follows an aside may be said of some of them only"
    return None


def _joined_to_nothing(candidate: Candidate) -> str | None:
    """Tell of "and the strongest in the country", whose other half stands in another clause."""
    parse = candidate.clause.parse
    used = candidate.stem_tokens | candidate.key_tokens | {candidate.clause.verb}
    for i in sorted(candidate.stem_tokens):
        token = parse.tokens[i]
        led = any(j in candidate.stem_tokens for j in parse.children(i, "cc"))
        if token.deprel == "conj" and led and token.head not in used:
            return f"“{token.text}” is joined to what is left out"
    return None


def _compared_behind_key(candidate: Candidate) -> str | None:
    """Tell of "greater than three metres" behind the thing that is asked for, which it belongs to."""
    tokens = candidate.clause.parse.tokens
    behind = max(candidate.key_tokens, default=-1) + 1
    if candidate.rule == "object" and behind in candidate.stem_tokens and tokens[behind].xpos == "JJR":
        return f"“{tokens[behind].text}” is said of the key"
    return None


def _half_a_span(candidate: Candidate) -> str | None:
    """Tell of "turned it from a mill" without the "to a school" that follows."""
    parse = candidate.clause.parse
    used = candidate.stem_tokens | candidate.key_tokens
    for i in sorted(candidate.stem_tokens):
        if parse.tokens[i].text.casefold() != "from" or parse.tokens[i].deprel != "case":
            continue
        behind = parse.subtree(parse.tokens[i].head)[-1] + 1
        if behind < len(parse.tokens) and parse.tokens[behind].text.casefold() == "to" and behind not in used:
            return "half of “from … to …” is left out"
    return None


def _without_its_word(candidate: Candidate) -> str | None:
    """Tell of "biases are, to some amount," whose "present" was left out."""
    tokens = candidate.clause.parse.tokens
    used = candidate.stem_tokens | candidate.key_tokens | {candidate.clause.verb}
    for i in sorted(candidate.stem_tokens):
        if tokens[i].deprel in SERVING and tokens[i].head not in used:
            return f"“{tokens[i].text}” has lost the word it belongs to"
    return None


def _is_capital(candidate: Candidate, *places: int) -> bool:
    """Tell whether the words are names by their capitals: "Dangerously" and "Love" around an "in"."""
    tokens = candidate.clause.parse.tokens
    return all(0 < i < len(tokens) and tokens[i].text[:1].isupper() for i in places)


def _adverb_left_behind(candidate: Candidate) -> str | None:
    """Tell of the "locally" of "X, also known as Y and, locally, as Z, is …" where both its neighbours are left out."""
    tokens = candidate.clause.parse.tokens
    for i in sorted(candidate.stem_tokens):
        beside = [tokens[j].text for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
        around = [next((j for j in way if tokens[j].upos != "PUNCT"), i) for way in _ways(i, len(tokens))]
        gone = all(j != i and j not in candidate.stem_tokens | candidate.key_tokens for j in around)
        if tokens[i].upos == "ADV" and beside == [",", ","] and gone:
            return f"“{tokens[i].text}” has lost what it stood beside"
    return None


def _ways(i: int, end: int) -> tuple[range, range]:
    """Return the places before and behind `i`, the nearest first."""
    return range(i - 1, -1, -1), range(i + 1, end)


def _hole(candidate: Candidate) -> str | None:
    """Tell of words left out behind a preposition, or in front of a verb that is not the question's own."""
    clause = candidate.clause
    tokens = clause.parse.tokens
    own = {clause.verb, *clause.auxiliaries}
    for before, behind in pairwise(sorted(candidate.stem_tokens)):
        gone = range(before + 1, behind)
        if gone and tokens[behind].upos == "ADP" and _is_capital(candidate, behind - 1, behind + 1):
            return f"a name is cut in front of “{tokens[behind].text}”"
        if not gone:
            continue
        led = (tokens[before].upos == "ADP" or tokens[before].text == "with") and tokens[before + 1].upos != "PUNCT"
        if led and not candidate.key_tokens & set(gone):
            return f"words are left out behind “{tokens[before].text}”"
        is_verb = tokens[behind].upos in ("VERB", "AUX") and tokens[behind].xpos in CLAUSE_VERBS
        aside = any(tokens[i].upos == "PUNCT" for i in gone)
        if is_verb and behind not in own and not aside:
            return f"words are left out in front of “{tokens[behind].text}”"
    return None
