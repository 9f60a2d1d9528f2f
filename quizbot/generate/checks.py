"""The rubric as code: each check names one criterion and says why a candidate fails it.

A1-A8 and M1-M4 are the rubric's own numbers (see CONTRIBUTING.md). A check returns None when it has
nothing against the candidate; the first complaint refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.lexicon import (
    CONTEXT_WORDS,
    HEDGES,
    LIGHT_VERBS,
    ORDINALS,
    PLAIN_AUXILIARIES,
    POINTING_WORDS,
    RELATIVE_TIME,
    WEAK_MODIFIERS,
)
from quizbot.generate.reference import TOPICAL
from quizbot.generate.speech import speech_tokens
from quizbot.generate.wording import words_in

Check = Callable[[Material, Candidate], str | None]

FEWEST_STEM_WORDS, MOST_STEM_WORDS = 5, 28
MOST_KEY_WORDS = {AnswerType.CLAUSE: 20, AnswerType.PHRASE: 15, AnswerType.NUMBER: 5}
SURE_PARSE = 0.5
STOP_WORDS = frozenset(
    "a an the of in on at to for by with from and or but as is are was were be been being do does did has have had "
    "what which who whom when where why how many much that this it its his her their not no than then into about will "
    "would can could may might must true false complete sentence according year country percentage".split()
)


def well_formed(_: Material, candidate: Candidate) -> str | None:
    """A1: short enough to read once, from a tree that the reader is sure of, with nothing left over."""
    words = candidate.prompt.split()
    if not FEWEST_STEM_WORDS <= len(words) <= MOST_STEM_WORDS:
        return f"the prompt has {len(words)} words"
    if candidate.certainty < SURE_PARSE:
        return f"the parse is unsure ({candidate.certainty:.2f})"
    body = re.sub(r"^(?:True or false|Complete the sentence): ", "", candidate.prompt)
    if re.search(r"[;:]|\s[–—-]\s|\.\.\.|…", body):
        return "the prompt is in pieces"
    if re.match(r"(?:What|Who|Which \w+) (?:which|that|who|of)\b", body):
        return "the question word has kept what belonged to the key"
    if re.search(r"\S/\S+/|[ˈəɪʊɔɒæʌɛɜʃʒθð]", body):
        return "a pronunciation stands in it"
    if any(body.count(a) != body.count(b) for a, b in ("()", "“”", "[]")) or body.count('"') % 2:
        return "a bracket or quotation mark is left open"
    lowered = [word.casefold() for word in words]
    if any(a == b and a.isalpha() and a != "that" for a, b in pairwise(lowered)):
        return "a word is doubled"
    if candidate.kind is not Kind.TRUE_FALSE and re.search(
        r"\b(?:what|which|who|and|or|but|the|a|an|that)[?.,]", candidate.prompt
    ):
        return "a word is missing at a cut"
    return None


def stands_alone(material: Material, candidate: Candidate) -> str | None:
    """A2: no pronoun or description that only the sentences before explain."""
    references = material.references(candidate.sentence)
    tokens = candidate.sentence.parse.tokens
    used = candidate.stem_tokens | candidate.key_tokens
    for i in sorted(used & references.open):
        return f"“{tokens[i].text}” needs the sentences before"
    if _compares(candidate) and not re.search(r"\bthan\b", f"{candidate.prompt} {candidate.key}"):
        return "a comparison lacks its other side"
    for i in sorted(used & references.bound.keys()):
        antecedents = set(references.bound[i])
        subjects = {j for j in antecedents if tokens[j].deprel in ("nsubj", "nsubj:pass")}
        if not antecedents & used or not subjects <= used:
            return f"“{tokens[i].text}” has lost what it stands for"
        if i in candidate.key_tokens and len(antecedents) > 1:
            return f"“{tokens[i].text}” in the key may stand for several things"
        parallel = tokens[i].deprel in ("nsubj", "nsubj:pass") and any(
            tokens[j].deprel in ("nsubj", "nsubj:pass") for j in antecedents & candidate.stem_tokens
        )
        possessive = tokens[i].xpos == "PRP$"
        by_key = antecedents & candidate.key_tokens and i in candidate.stem_tokens and candidate.rule != "subject"
        if by_key and not possessive and not parallel:
            return f"“{tokens[i].text}” stands for the key"
    return None


def _compares(candidate: Candidate) -> bool:
    """Tell whether the stem says that something is more so: "is a more attractive partner"."""
    parse = candidate.sentence.parse
    for i in candidate.stem_tokens:
        if parse.tokens[i].xpos in ("JJR", "RBR"):
            above, steps = i, 0
            while above >= 0 and steps < 3:
                if parse.children(above, "cop"):
                    return True
                above, steps = parse.tokens[above].head, steps + 1
    return False


def key_is_whole(material: Material, candidate: Candidate) -> str | None:
    """A3, A4: the key stands in the article, is neither cut nor long, and says something."""
    if candidate.kind is Kind.TRUE_FALSE:
        return None
    words = words_in(candidate.key)
    if not [word for word in words if word not in STOP_WORDS]:
        return "the key says nothing"
    most = MOST_KEY_WORDS.get(candidate.type, 8)
    if len(candidate.key.split()) > most:
        return f"the key has {len(candidate.key.split())} words"
    if re.search(r"[;:]|\s[–—]\s", candidate.key) or candidate.key.count("(") != candidate.key.count(")"):
        return "the key is in pieces"
    if re.match(r"(?:and|or|but|which|that|who)\b", candidate.key, re.I) or re.search(
        r"\b(?:and|or|of|the|a|an|to|in|that|which|with)$", candidate.key, re.I
    ):
        return "the key is cut"
    tokens = candidate.sentence.parse.tokens
    if candidate.type is AnswerType.PHRASE and len(candidate.key_tokens) == 1:
        lemma = tokens[next(iter(candidate.key_tokens))].lemma.casefold()
        if lemma in VAGUE_KEYS:
            return f"the key “{candidate.key}” says too little"
    if candidate.type is not AnswerType.CLAUSE and any(
        tokens[i].xpos in FINITE and tokens[i].deprel not in IN_RELATIVE for i in candidate.key_tokens
    ):
        return "the key is no phrase"
    if candidate.type is AnswerType.PHRASE and _is_bare_description(material, candidate):
        return f"the key “{candidate.key}” says nothing that the article has not named before"
    article = set(words_in(material.document.article.text))
    dated = material.references(candidate.sentence).dated & candidate.key_tokens
    if not dated and any(word not in article for word in words):
        return "the key is not in the article"
    return None


def _is_bare_description(material: Material, candidate: Candidate) -> bool:
    tokens = candidate.sentence.parse.tokens
    words = [tokens[i] for i in candidate.key_tokens]
    if material.references(candidate.sentence).replace.keys() & candidate.key_tokens:
        return False  # The description has been given its name.
    named = [t for t in words if t.upos != "DET" and t.lemma.casefold() not in WEAK_MODIFIERS - ORDINALS]
    ordinal = len(named) == 1 and named[0].lemma.casefold() in ORDINALS
    bare = any(t.text.casefold() == "the" for t in words) and len(named) == 1
    return ordinal or (bare and material.document.lemma_counts[named[0].lemma.casefold()] < TOPICAL)


FINITE = ("VBD", "VBZ", "VBP", "MD")
IN_RELATIVE = ("acl:relcl", "ccomp", "aux", "aux:pass", "cop")
VAGUE_KEYS = frozenset(
    "thing way part lot number kind type sort form place time example case fact point people person group member "
    "something anything everything nothing someone others many some most all amount level role area use".split()
)


def one_answer(material: Material, candidate: Candidate) -> str | None:
    """A5: no other sentence says the same of something else."""
    if candidate.kind is Kind.TRUE_FALSE:
        return None
    tokens = candidate.sentence.parse.tokens
    said = frozenset(
        tokens[i].lemma.casefold()
        for i in candidate.stem_tokens
        if tokens[i].upos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
        and tokens[i].lemma.casefold() not in PLAIN_AUXILIARIES
    )
    key = frozenset(
        tokens[i].lemma.casefold() for i in candidate.key_tokens if tokens[i].upos in ("NOUN", "PROPN", "NUM")
    )
    for other in material.document.sentences:
        if other is candidate.sentence or not said:
            continue
        shared = len(said & other.content) / len(said)
        if shared >= (0.99 if len(said) < 4 else 0.8) and not key <= other.content:
            return f"paragraph {other.paragraph.number} may hold another answer"
    if re.match(r"(?:What|Who)\b", candidate.prompt) and candidate.type is AnswerType.PHRASE:
        heads = [i for i in candidate.key_tokens if tokens[i].head not in candidate.key_tokens]
        partial = any(
            re.fullmatch(r"one|some|many|most|several|various|including|such|like", tokens[i].text, re.I)
            for i in candidate.key_tokens
        )
        if len(heads) == 1 and partial:
            return "the key is one among several"
    return None


def no_give_away(_: Material, candidate: Candidate) -> str | None:
    """A6: no content word of the key stands in the stem."""
    if candidate.kind is Kind.TRUE_FALSE:
        return None
    stem = {_stem(word) for word in words_in(candidate.prompt)}
    tokens = candidate.sentence.parse.tokens
    key = [word for word in words_in(candidate.key) if word not in STOP_WORDS]
    shared = [word for word in key if _stem(word) in stem]
    if key and len(shared) / len(key) > (0.34 if len(key) > 2 else 0):
        return f"the prompt gives “{shared[0]}” away"
    heads = [i for i in candidate.key_tokens if tokens[i].head not in candidate.key_tokens]
    if any(_stem(tokens[i].text.casefold()) in stem for i in heads):
        return "the prompt names the head of the key"
    return None


def _stem(word: str) -> str:
    """Return a crude stem: enough to see that "sanctions" gives "sanction" away."""
    return re.sub(r"(?:ies|es|s|ed|ing|ly|al|ian|an|n)$", "", word) if len(word) > 4 else word.removesuffix("s")


def worth_asking(_: Material, candidate: Candidate) -> str | None:
    """A7: a stem with enough in it to point to one fact, in a sentence that the article builds on."""
    tokens = candidate.sentence.parse.tokens
    said = (
        {
            tokens[i].lemma.casefold()
            for i in candidate.stem_tokens
            if tokens[i].upos in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
        }
        - LIGHT_VERBS
        - PLAIN_AUXILIARIES
    )
    needed = 3 if candidate.type in (AnswerType.PHRASE, AnswerType.YES_NO) or candidate.kind is Kind.CLOZE else 2
    if len(said) < needed:
        return "the stem says too little to point to one fact"
    return None


def stays_true(_: Material, candidate: Candidate) -> str | None:
    """A8: no time that only the day of printing explains, no claim or quotation asked as a fact."""
    found = RELATIVE_TIME.search(candidate.prompt) or RELATIVE_TIME.search(candidate.key)
    if found:
        return f"“{found.group()}” is true only when written"
    used = candidate.stem_tokens | candidate.key_tokens
    if _is_pending(candidate):
        return "it tells of a plan or of something under way"
    tokens = candidate.sentence.parse.tokens
    spoken = speech_tokens(candidate.sentence)
    if used & spoken and (len(spoken) == len(tokens) or not candidate.is_attributed):
        return "it stands in somebody's quoted words"
    if any(tokens[i].text.casefold() in HEDGES for i in candidate.key_tokens):
        return "the key is a guess of the article"
    if candidate.kind is Kind.TRUE_FALSE and any(tokens[i].text.casefold() in HEDGES | MODALS for i in used):
        return "a statement with “may” or “probably” is neither true nor false"
    return None


def _is_pending(candidate: Candidate) -> bool:
    """Tell whether the stem speaks of what was under way, planned or still to come when the article was written."""
    tokens = candidate.sentence.parse.tokens
    for i in candidate.stem_tokens:
        token = tokens[i]
        head = tokens[token.head] if token.head >= 0 else token
        under_way = (
            token.lemma == "be" and token.deprel == "aux" and token.xpos in ("VBZ", "VBP") and head.xpos == "VBG"
        )
        if under_way and token.head == candidate.verb:
            return True
        if token.lemma in ("plan", "intend") and token.xpos in ("VBZ", "VBP"):
            return True
        if (
            token.text.casefold() == "will"
            and token.deprel == "aux"
            and not re.search(r"\bif\b", candidate.prompt, re.I)
        ):
            return True
    return bool(re.search(r"\b(?:has|have) yet to\b|\byet to\b", candidate.prompt))


MODALS = frozenset("may might could".split())


def options_alike(_: Material, candidate: Candidate) -> str | None:
    """M2, M3: options of one length and one shape."""
    if candidate.kind is not Kind.CHOICE:
        return None
    longest = max(map(len, candidate.distractors))
    if len(candidate.key) > 1.25 * longest and len(candidate.key) - longest > 3:
        return "the key is the longest option by far"
    return None


def points_back(_: Material, candidate: Candidate) -> str | None:
    """A2: no word in the wording itself that leans on a context."""
    body = candidate.prompt.casefold()
    for word in words_in(body)[1:]:
        if word in ("former", "latter", "aforementioned", "respectively"):
            return f"“{word}” leans on a context"
    first = words_in(candidate.key)[:1]
    if first and first[0] in POINTING_WORDS | (CONTEXT_WORDS - {"both", "several", "each", "either", "neither", "so"}):
        return f"the key begins with “{first[0]}”"
    return None


CHECKS: tuple[tuple[str, Check], ...] = (
    ("A1 well-formed", well_formed),
    ("A2 stands alone", stands_alone),
    ("A2 points back", points_back),
    ("A4 key whole", key_is_whole),
    ("A5 one answer", one_answer),
    ("A6 no give-away", no_give_away),
    ("A7 worth asking", worth_asking),
    ("A8 stays true", stays_true),
    ("M2 options alike", options_alike),
)


def first_complaint(material: Material, candidate: Candidate) -> tuple[str, str] | None:
    """Return the name of the first check that refuses `candidate` and its reason, None when all pass."""
    for name, check in CHECKS:
        reason = check(material, candidate)
        if reason is not None:
            return name, reason
    return None
