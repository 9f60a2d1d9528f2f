"""Who speaks in a sentence that is nothing but quoted words."""

from __future__ import annotations

from quizbot.generate.clause import SUBJECTS
from quizbot.generate.document import Document, Sentence
from quizbot.generate.lexicon import SPEECH_VERBS
from quizbot.generate.names import Entity, Names
from quizbot.generate.pronoun import Pronouns
from quizbot.generate.speech import speech_tokens

FARTHEST_NAME = 8
"""So many words behind "said" the speaker's name ends at the latest."""
UTTERING = SPEECH_VERBS | frozenset("ask cry answer reply call shout exclaim whisper continue write".split())


class Speakers:
    """The speaker of each wholly quoted sentence: the one who alone is named as speaking in its paragraph."""

    def __init__(self, document: Document, names: Names, pronouns: Pronouns) -> None:
        self._names = names
        self._pronouns = pronouns
        self._by_paragraph: dict[int, set[str | None]] = {}
        for sentence in document.sentences:
            spoken = speech_tokens(sentence)
            if len(spoken) < len(sentence.parse.tokens):
                found = self._by_paragraph.setdefault(sentence.paragraph.number, set())
                found.update(self.named_in(sentence, spoken))

    def of(self, sentence: Sentence) -> str | None:
        """Return who says a sentence that consists of quoted words, None when two may or nobody is named."""
        if len(speech_tokens(sentence)) < len(sentence.parse.tokens):
            return None
        found = self._by_paragraph.get(sentence.paragraph.number, set())
        return next(iter(found)) if len(found) == 1 else None

    def beside(self, sentence: Sentence, verb: int) -> Entity | None:
        """Return the one person named behind a verb of saying without a subject: "…,” said the historian Ann Lee"."""
        behind = range(verb + 1, verb + 1 + FARTHEST_NAME)
        people = [e for i in behind if (e := self._names.at(sentence, i)) is not None and e.type == "PER"]
        return people[0] if people and len({e.full for e in people}) == 1 else None

    def named_in(self, sentence: Sentence, spoken: frozenset[int]) -> set[str | None]:
        """Return the names of those who say something in the sentence; None for one without a name."""
        parse = sentence.parse
        found: set[str | None] = set()
        for i, token in enumerate(parse.tokens):
            if i in spoken or token.upos != "VERB" or token.lemma not in UTTERING:
                continue
            if not parse.children(i, *SUBJECTS) and (beside := self.beside(sentence, i)) is not None:
                found.add(beside.full)
            for subject in parse.children(i, *SUBJECTS):
                entity = self._names.bearer(sentence, subject)
                reading = self._pronouns.readings.get((sentence.index, subject))
                if entity is not None:
                    found.add(entity.full if entity.type == "PER" else None)
                else:
                    found.add(reading.label if reading is not None else None)
        return found
