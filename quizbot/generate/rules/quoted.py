"""Who said it: words that the article quotes, given back for their speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizbot.bank.model import AnswerType
from quizbot.generate.asking import Stem
from quizbot.generate.attribution import NOBODY, Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import FINITE_TAGS, Clause
from quizbot.generate.document import CONTENT_TAGS, Sentence
from quizbot.generate.lexicon import SPEECH_VERBS
from quizbot.generate.names import Entity
from quizbot.generate.rules.participant import make
from quizbot.generate.speech import speech_tokens
from quizbot.generate.wording import tidy
from quizbot.read.parse import Token

FEWEST_WORDS, MOST_WORDS, FEWEST_CONTENT_WORDS = 7, 22, 4
FIRST_PERSON = frozenset("i we me us my our mine ours you your".split())


def ask_who_said_it(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "Who said: “…”?" of the main clause of quoted words that stand by themselves."""
    sentence, parse = clause.sentence, clause.parse
    spoken = speech_tokens(sentence)
    if who is NOBODY or not clause.tokens <= spoken | {i for i in clause.tokens if parse.tokens[i].upos == "PUNCT"}:
        return
    if clause.claim_verb is not None and parse.tokens[clause.claim_verb].lemma not in SPEECH_VERBS:
        return
    speaker = _speaker(material, clause)
    if speaker is None:
        return
    start, end = min(clause.tokens), max(clause.tokens)
    words = [parse.tokens[i] for i in range(start, end + 1) if parse.tokens[i].upos != "PUNCT"]
    if words and words[0].upos == "CCONJ":
        return  # It goes on with what was said before.
    if start > 0 and parse.tokens[start - 1].upos not in ("PUNCT", "CCONJ"):
        return  # It begins amid what is said: "One of the sayings was, you can …"
    if not _is_long_enough(words):
        return
    if any(i not in spoken for i in range(start, end + 1)):
        return
    if re.search(r'(?:^|\s)["“]', material.document.text(parse.tokens[end].end, sentence.span.end)):
        return  # The quotation opens only behind these words.
    behind = material.document.text(parse.tokens[end].end, sentence.span.end).lstrip()
    if behind and behind[0] not in ".,!?;”\"'’":
        return  # The speaker goes on.
    quote = tidy(material.document.text(parse.tokens[start].start, parse.tokens[end].end)).strip('“”"‘’,. ')
    kept = frozenset(i for i in clause.tokens if parse.tokens[i].text.casefold() not in FIRST_PERSON)
    stem = Stem(f"Who said: “{quote[:1].upper()}{quote[1:]}”?", kept)
    yield make(clause, "who said", stem, speaker.full, frozenset(), AnswerType.PERSON, who)


def ask_who_spoke(material: Material, sentence: Sentence) -> Iterator[Candidate]:
    """Ask "Who said: “…”?" of a whole quotation whose speaker its sentence names, whatever its tree."""
    name = material.speaker_named(sentence)
    speaker = material.names.person(name) if name is not None else None
    spoken = sorted(speech_tokens(sentence))
    if speaker is None or not spoken or sentence.runs_on or sentence.continues:
        return
    if spoken[-1] - spoken[0] + 1 != len(spoken):
        return  # The speaker's name parts what is said.
    parse = sentence.parse
    said = [i for i in spoken if parse.tokens[i].upos != "PUNCT"]
    words = [parse.tokens[i] for i in said]
    if not _is_long_enough(words):
        return
    if not words[0].text[0].isupper() or words[0].upos == "CCONJ" or not any(t.xpos in FINITE_TAGS for t in words):
        return
    quote = tidy(material.document.text(words[0].start, words[-1].end)).strip('“”"‘’,. ')
    if re.search(r'["“”]', quote):
        return
    kept = frozenset(i for i in said if parse.tokens[i].text.casefold() not in FIRST_PERSON)
    clause = Clause(sentence, parse.root, parse.root, frozenset(said))
    stem = Stem(f"Who said: “{quote}”?", kept)
    made = make(clause, "who said", stem, speaker.full, frozenset(), AnswerType.PERSON, NOBODY)
    yield replace(made, is_attributed=True)


def _is_long_enough(words: Sequence[Token]) -> bool:
    """Tell whether quoted words are as many as one can hold, and say enough to be known again."""
    content = [token for token in words if token.upos in CONTENT_TAGS]
    return FEWEST_WORDS <= len(words) <= MOST_WORDS and len(content) >= FEWEST_CONTENT_WORDS


def _speaker(material: Material, clause: Clause) -> Entity | None:
    """Return the person who speaks the clause."""
    name = material.speaker(clause.sentence)
    if name is None and clause.claim_verb is not None:
        for subject in clause.parse.children(clause.claim_verb, "nsubj"):
            entity = material.names.bearer(clause.sentence, subject)
            name = entity.full if entity is not None else material.references(clause).replace.get(subject)
        beside = material.speaker_behind(clause)
        if name is None and beside is not None:
            name = beside.full
    return material.names.person(name) if name is not None else None
