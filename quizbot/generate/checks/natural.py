"""A1, A5, A7: what nobody would ask in these words, though each word is right."""

from __future__ import annotations

import re

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.lexicon import NUMBER_WORDS, ORDINALS, QUANTIFIERS, is_person_noun
from quizbot.generate.wording import words_in

UNNATURAL: tuple[tuple[str, str], ...] = (
    (
        r"^(?:[^,]+, )?(?:as|across|over|about|after|among|under|of|at|on|into|through) (?:whom|what)\b"
        r"(?! (?:kind|age)\b)",
        "nobody asks so",
    ),
    (r"\b(?:for|by|of|with|than) (?!(?:1\d|20)\d\d\b)[\d,.]+[?.]$", "a number has lost what it counts"),
    (r"^(?:when|where|while|after|before|as), ", "a conjunction stands alone in front"),
    (
        r"^(?:in which country|where)\b.*\d (?:km|mi|miles?|kilomet\w+) (?:\w+ )?(?:north|south|east|west|from|off)",
        "it tells where it is",
    ),
    (r"\bin question\b", "“in question” leans on a context"),
    (r"\bback when\b", "“back” has lost its date"),
    (r"^(?:[^,]+, )?of (?:whom|what|which)\b", "nobody asks so"),
    (r"^(?:[^,]+, )?with what (?:do|does|did|has|have|had)\b(?! .* been\b)", "nobody asks so"),
    (r"^(?:when|in which year)\b.*\bin (?:1\d|20)\d\d\b", "a year stands in a question for one"),
    (r"^(?:un)?like [^,]+, (?:what|which|why|when|who|how)\b", "what is compared is only asked"),
    (r"^(?:(?:when|in which year) was )?an? (?:first|final|last|next)\b", "which one it was is left out"),
    (r"^(?:[^,]+, )?(?:what|who) (?:do|did) (?:most|many) people\b", "it asks of nobody known"),
    (r"^(?:[^,]+, )?(?:to|from) what (?:did|do|does|had|has|have|was|were|is|are)\b", "nobody asks so"),
    (r"\b(?:years|months|weeks|days|hours) \d+\?$", "a number hangs at the end"),
    (r"when the article was written, .*\b(?:one|some) of the\b", "it is an opinion of the day"),
    (r"\bwho said, |, [^,]+ said, (?:he|she|it|they)\b", "a speaker's aside is asked about"),
    (r"\b(\w{5,}s)\b.*\b\1\b", "a word comes twice"),
    (r"\bof it, (?:what|who|when|where|how|why|which)\b", "“it” leans on what was before"),
    (r"\bthose (?:of|that|which)\b", "“those” has lost what it stands for"),
    (r"\b(?:called|named|known as|titled|including|such as|own)\?$", "a name is cut off"),
    (r"\bwhere\b.*\bwhere\b", "“where” comes twice"),
    (r"\bfrom (?:about |nearly |around |some )?[\d,.]+[?.]$", "half of a span is left"),
    (r"^\d+, (?:who|what|which|how|when|where|why)", "a number stands alone in front"),
    (r"self (?:for|in|of|to|with|by|on|from) wh", "a clause hangs on the wrong word"),
    (r"(?:when|which year)\b.*\bfrom .*\d.* to .*\d", "half of a span is asked for"),
    (r"^as (?:at|for|in|on|with)\b|, as in\b", "a comparison stands in it"),
    (r"\b(?:just|equally|quite) as \w+\b(?!.*\bas\b)", "a comparison lacks its other side"),
    (r"\bhow many\b.*\b(?:may|might|only)\b", "it asks for what only may be"),
    (r"\b(?:said|says|asked|cried|replied|answered|told|shouted|thought)\?$", "what was said is cut off"),
    (r"^(?:[^,]+, )?how many (?:his|her|its|their|whose|\S+['’]s?) ", "what is owned is counted"),
    (r"(?<!and )(?<!once )\bagain\b(?! and again)", "“again” leans on another time"),
    (r"\beven (?!if\b|though\b|when\b)\w+", "“even” leans on a contrast"),
    (r"^(?:[^,]+, )?(?:\w+ )?(?:what|whom?|when|where|why|which \w+) (?:may|might)\b", "it asks for what only may be"),
    (r"^(?:[^,]+, )?how many (?:other|more)\b(?!.* than\b)", "“other” or “more” leans on the sentence before"),
    (r"^(?:unlike|like) [^,]*(?:, [^,]*)*, (?:in which country|where)\b", "what is compared is only asked"),
    (
        r"^as [^,]*\b(?:had|did|was|were|has|is)(?: before [^,]+)?, (?:what|who|when|where)\b",
        "half a sentence stands in front",
    ),
    (r"(?-i:\b([A-Z]\w+ [A-Z]\w+)\b.*\b\1['’]s own\b)", "a name comes twice"),
    (
        r"^as (?:if|though)\b|^what (?:do|does|did) .*\bas (?:if|though)\b|\bas [^,]*\b(?:has|have|had) done\b",
        "a comparison stands in it",
    ),
    (
        r"^(?:[^,]+, )?(?:in which year|when)\b.*\b(?:years?|months?|days?|weeks?) (?:before|after|earlier|later)\b",
        "the time is told a second time",
    ),
    (r"^(?:[^,]+, )?how many \w+ (?:did|does|do) an? \w+ have\?$", "it asks of nobody known"),
    (r"(?-i:\b([A-Z]\w+) is .*\b(?:of|in|from|to) \1\.)", "a thing is placed by itself"),
    (r"[a-z], (?:in|on|at|by|after|for) [^,]+ to do\?$", "a comma has lost its other"),
    (r"^(?:[^,]+, )?who said (?:about|of|on|at|to)\b", "what was said is missing"),
    (
        r"^(?:[^,]+, )?(?:what|who|what \w+ things) (?:was|were|is|are|did|does|had|has) what\b",
        "a clause asks inside the question",
    ),
    (r"\b(?:only )?(?:\w+ more|further) (?!than\b|or\b)\w+s\b(?!.* than\b)[?.,]", "“more” leans on what was before"),
    (
        rf"\b(?:{'|'.join(NUMBER_WORDS)}) (?:factors|ways|things|reasons|examples|aspects)[?.]$",
        "it is not said of what",
    ),
    (r"^(?!.*\bfrom\b).*\bonwards\b|(?:^|: )aside (?!from\b)", "an adverb has lost what it goes with"),
    (r"\bhow many\b.*\b(?:most|half|all) of (?:it|them)\b", "an aside hangs in the question"),
    (r"\b(?:one|two|some|most|many|half|all) of (?:them|whom)[?.]$|, \w+ of (?:them|whom)\b", "an aside hangs in it"),
    (r"\w (?:most|half|all) of (?:it|them) (?:from|in|at|by)\b", "an aside hangs in the sentence"),
    (r"\bso \w+ly\b(?!.*\b(?:that|as)\b)", "“so” has lost what it led to"),
    (r"^(?!why\b)(?:[^,]+, )?(?:what|who|which|true or false)\b.*\bso \w+[?.]$", "“so” has lost what it led to"),
    (r"^when the article was written, .*\bstill\b|^who still \w+s\b", "what still was so is told in passing"),
    (r"\bthe thing\b(?! (?:that|which|of|in|on|to)\b)", "“the thing” may be anything"),
    (r"\bin return[?.]$", "“in return” leans on what was before"),
    (r"\b(?:is|are|was|were) (?:located|situated|based)\.$", "the place is cut off"),
    (r"^(?:[^,]+, )?in which year\b.*\buntil (?:his|her|their|its) death\b", "a time has two ends"),
    (r"\bafter which\b|\bby which time\b|\bat which (?:point|time)\b", "a second sentence hangs on it"),
    (r"\b\w+ed as well as (?:in|on|at|by)\b", "half of two is left out"),
    (r", the \w+ of which\b", "a second sentence hangs on it"),
    (r"\bas follows\b", "what follows is not there"),
    (r"\basks?(?:ed)? to (?:the|an?|his|her|their|its) \w+ to\b", "nobody is asked “to”"),
    (r"\bin favou?r\b(?! (?:of|with)\b)", "“in favour” has lost of what"),
    (
        r"^(?!.*\b(?:audible|felt|heard|seen|visible)\b).*"
        r"\b(?:miles?|kilomet\w+|met(?:re|er)s?|km|yards|feet|blocks) away\b(?! from\b)",
        "“away” has lost from what",
    ),
    (r"(?<!one )\b(?:by|in|on|with|for|from|into) one(?=[?.,]| (?:in|on|at|after|before) )", "“one” has lost of what"),
    (r"\bof interest(?=[?.]|$)", "“of interest” has lost to whom"),
    (r"\bdifferently\b(?! (?:from|than|to)\b)", "“differently” leans on what was before"),
    (r"\bat age of\b", "an article is lost"),
    (r"\beither\b(?!.*\bor\b)", "“either” has lost its “or”"),
    (r"\bthe record for\b", "a record may have been broken since"),
    (r"\brenamed to\b", "“renamed” takes no “to”"),
    (r"\binducted to\b", "one is inducted into a place"),
    (r"^(?:[^,]+, )?(?:what|who) (?:is|was|are|were) of\b", "what is said is only whose it is"),
    (r"\bbeg[ai]n\b.*\bonwards?\b", "what begins does not go on"),
    (r"(?-i:\bthe War\b)(?! [A-Z]| of\b)", "“the War” leans on a context"),
    (r"\b(?:several|many|various|different) (?:factors|ways|things|reasons)\b", "the stem names nothing in particular"),
    (
        r"^(?:what|who|in what) (?:do|did|does|have|had|are|were) (?:some|several|few|various) ",
        "it asks of nobody known",
    ),
    (r"^(?:[^,]+, )?what (?:do|did|have|had) (?:most|many) \w+ \w+\?$", "it asks of nobody known"),
)
"""Wordings that no teacher uses, with the reason; each is looked for in the whole prompt, in any case."""
KIN_OF_KIN = re.compile(
    r"['’]s? (?:grand)?(?:mother|father|daughter|son)['’]s? (?:grand)?(?:mother|father|daughter|son)\b"
)
"""Two kinships in a row, of which the second mostly leads back to where the first began."""
ACTED = frozenset(
    "adopt announce appoint approve award buy campaign credit declare decide employ endorse infiltrate invest "
    "invite list marry pay promise publish purchase recognize recognise refuse sell sign sue travel visit vote "
    "believe hope know learn perform play speak teach think want work".split()
)
"""Deeds of people and their bodies: "What signed the treaty?" should have been "Who"."""
ARTICLE_OR_NAME = frozenset({"det", "nmod:poss", "nmod:desc", "flat", "appos"})
"""What a noun for one person needs beside it: "the founder of the firm", not "founder of the firm"."""
UNDERTAKEN = frozenset(
    "arrange arrest ban build commission compile compose conduct convict design direct draft edit establish form found "
    "govern manage organise organize own paint promote put requisition restore run sentence test translate try "
    "undertake wipe".split()
)
"""What is done by somebody where the doer is named behind "by"."""
CAUSING = frozenset(
    "lead cause result contribute affect influence drive sustain limit reduce increase produce create help improve "
    "reflect favor favour prefer enjoy love like hate offer provide".split()
)
POINTING = re.compile(r"\b(?:this|these|those) (?!who\b|that\b|which\b|of\b)[a-z]+\b")
HEARSAY = frozenset("folklore hearsay legend lore myth rumor rumour tradition".split())
"""What tells something and is nobody."""
LONGEST_SUBJECT_QUESTION = 24
"""Words after which "What …?" is the sentence itself with its subject gone."""
OPEN_GAPS = re.compile(r"\b(?:an?|some|any|many|no|have|has|had) _____", re.IGNORECASE)
OPEN_VERBS = frozenset("have get give make take last".split())
EMPTY_FILLERS = frozenset(
    "piece work way part side kind sort type number amount list role set step example result aspect feature".split()
)
"""Nouns that carry no point: "his most appreciated _____ of chamber music"."""
LEFT_OPEN = re.compile(r"\b(?:others?|such|few)\b", re.IGNORECASE)


def natural(_: Material, candidate: Candidate) -> str | None:
    """A1: asked as a person would ask it, of somebody or something in particular, with who and what in their places."""
    if candidate.rule == "who said":
        return None
    for pattern, reason in UNNATURAL:
        found = re.search(pattern, candidate.stated, re.IGNORECASE)
        if candidate.rule == "as what" and reason == "a name is cut off":
            continue  # "What is the engine known as?" asks for the name.
        if found and not (candidate.kind is Kind.TRUE_FALSE and reason.startswith("it asks")):
            return f"{reason}: “{found.group()}”"
    if KIN_OF_KIN.search(f"{candidate.prompt} {candidate.key}"):
        return "kin of kin is read twice"
    if _is_open_cause(candidate):
        return "one cause or effect among several is asked for"
    if candidate.rule == "object" and ", and " in candidate.prompt:
        return "a part of a list is asked for"
    if candidate.rule == "subject":
        return _wrong_of_subject(candidate)
    verb = candidate.clause.parse.tokens[candidate.verb].lemma
    if (
        candidate.rule == "agent"
        and verb in ACTED | UNDERTAKEN
        and re.search(r"(?:^|, )what\b", candidate.prompt, re.I)
    ):
        return f"things do not {verb}"
    return _lost_beside(candidate)


def _is_open_cause(candidate: Candidate) -> bool:
    """Tell whether a general cause is asked for, or what something "can" do: the article may name more."""
    clause = candidate.clause
    tokens = clause.parse.tokens
    if clause.finite is None or candidate.kind in (Kind.TRUE_FALSE, Kind.CHOICE) or candidate.type is AnswerType.CLAUSE:
        return False
    general = tokens[clause.finite].xpos in ("VBZ", "VBP", "MD") and tokens[clause.finite].lemma != "have"
    causes = tokens[clause.verb].lemma in CAUSING and tokens[clause.verb].upos == "VERB" and general
    able = tokens[clause.finite].text.casefold() in ("can", "could") and tokens[clause.verb].upos == "VERB"
    return causes or (able and candidate.rule in ("object", "complement", "oblique", "subject"))


def _wrong_of_subject(candidate: Candidate) -> str | None:
    tokens = candidate.sentence.parse.tokens
    if re.match(
        r"(?:neither|no|none|nobody|not|few|little|everyone|everybody|someone)\b", candidate.key, re.IGNORECASE
    ):
        return "the subject is nobody in particular"
    if (
        len(candidate.key_tokens) == 1
        and tokens[candidate.clause.subject].xpos == "NNS"
        and candidate.prompt.startswith("Who ")
    ):
        return "anybody of the sort is asked for"
    if tokens[candidate.clause.subject].lemma.casefold() in HEARSAY:
        return "it asks where it was heard, not what"
    if candidate.clause.is_negated and "until" not in words_in(candidate.prompt):
        return "it asks who did not"
    asks_what = re.match(r"(?:[^,]+, )?what\b", candidate.prompt, re.IGNORECASE)
    if asks_what and tokens[candidate.clause.verb].lemma in ACTED and not candidate.clause.is_passive:
        return f"things do not {tokens[candidate.clause.verb].lemma}"
    if len(candidate.prompt.split()) > LONGEST_SUBJECT_QUESTION:
        return "the whole sentence is asked back without its subject"
    return _lost_beside(candidate)


def _lost_beside(candidate: Candidate) -> str | None:
    """Return what has been lost beside a word: the name behind "scientist", the "to" behind "led"."""
    clause = candidate.clause
    parse = clause.parse
    used = candidate.stem_tokens | candidate.key_tokens
    subject = parse.tokens[clause.subject]
    relations = {parse.tokens[i].deprel for i in parse.children(clause.subject) if i in used}
    beside = {relation.split(":")[0] for relation in relations}
    if subject.xpos == "NN" and is_person_noun(subject.lemma) and not relations & ARTICLE_OR_NAME:
        return f"“{subject.text}” has lost its article or its name"
    named = any(parse.tokens[i].upos == "PROPN" for i in parse.children(clause.subject, "flat", "appos", "nmod:desc"))
    bare = subject.xpos == "NN" and not beside & {"det", "nmod"} and not is_person_noun(subject.lemma)
    if bare and named and candidate.rule not in ("which", "name"):  # Their question word stands in the article's place.
        return f"“{subject.text}” has lost its article"
    for i in sorted(used):
        token = parse.tokens[i]
        names = [j for j in parse.children(i, "compound") if parse.tokens[j].upos == "PROPN"]
        held = parse.children(i, "det", "nmod:poss", "nummod", "amod", "appos", "flat", "nmod:desc")
        if token.xpos == "NN" and token.deprel in ("nsubj", "obj", "nsubj:pass") and names and not held:
            return f"“{token.text}” has lost its article"
    thing = clause.object
    if (
        thing is not None
        and thing > clause.verb
        and any(parse.tokens[i].upos in ("ADP", "SCONJ") and i not in used for i in range(clause.verb + 1, thing))
    ):
        return "a preposition is lost"
    return None


def one_filler(_: Material, candidate: Candidate) -> str | None:
    """A5: a gap that one phrase fills, not one behind "a" or "have", which many do and the article word gives away."""
    if candidate.kind is not Kind.CLOZE:
        return None
    if words_in(candidate.key)[:1] and words_in(candidate.key)[0] in ORDINALS:
        return "the gap is filled by counting"
    if OPEN_GAPS.search(candidate.prompt) or candidate.clause.parse.tokens[candidate.verb].lemma in OPEN_VERBS:
        return "many a phrase would fill the gap"
    tokens = candidate.sentence.parse.tokens
    graded = any(tokens[i].xpos in ("JJS", "RBS", "JJR") for i in candidate.key_tokens)
    first = tokens[min(candidate.key_tokens)].text.casefold()
    if graded or first in QUANTIFIERS or tokens[max(candidate.key_tokens)].lemma.casefold() in EMPTY_FILLERS:
        return "what fills the gap says how much or how good, not what"
    return None


def key_is_definite(_: Material, candidate: Candidate) -> str | None:
    """A4: the key names somebody or something by itself: no "him", no "all other symbols", no "a patient"."""
    if candidate.kind in (Kind.TRUE_FALSE, Kind.LIST, Kind.ORDER) or candidate.rule in ("who said", "what was said"):
        return None
    tokens = candidate.sentence.parse.tokens
    for i in sorted(candidate.key_tokens):
        pronoun = tokens[i].text.casefold()
        if (
            candidate.type is not AnswerType.CLAUSE
            and tokens[i].xpos == "PRP"
            and pronoun in ("him", "her", "them")
            and re.search(rf"\b{pronoun}\b", candidate.key)
        ):
            return f"“{pronoun}” in the key leans on the question"
    compared = any(tokens[i].xpos in ("JJR", "RBR") for i in candidate.key_tokens)
    if candidate.type is AnswerType.PHRASE and compared and not re.search(r"\bthan\b", candidate.key):
        return "the key compares with something that is not there"
    if POINTING.search(candidate.key):
        return "the key points at something that is not there"
    if candidate.type is not AnswerType.CLAUSE and re.search(r"\b(?:n?either|nor)\b", candidate.key):
        return "the key denies or leaves a choice"
    if re.match(r"no [^,]+$", candidate.key) and candidate.rule in ("object", "complement"):
        return "the key says that there was none"
    if candidate.type is AnswerType.PHRASE and LEFT_OPEN.search(candidate.key):
        return "the key says what it is not"
    if candidate.rule in ("complement", "oblique") and re.search(
        r"\b(?:and|or|as well as) (?:on|in|to|of|with|for|from|at)\b", candidate.key
    ):
        return "the key repeats its preposition"
    if re.match(r"(?:[^,]+, )?who\b", candidate.prompt, re.I) and re.fullmatch(r"an? \w+", candidate.key, re.I):
        return "the key is nobody in particular"
    return None
