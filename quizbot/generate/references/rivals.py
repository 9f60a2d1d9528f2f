"""People who stand side by side before a pronoun: "Ann was ill and Eve was away, so she was sent"."""

from __future__ import annotations

from quizbot.generate.names.names import Names
from quizbot.generate.sentences.clause import SUBJECTS
from quizbot.generate.sentences.document import Sentence


def may_be_either(sentence: Sentence, names: Names, pronoun: int) -> bool:
    """Tell whether two clauses joined before the pronoun tell of two people, so that it means either or neither."""
    parse = sentence.parse
    if parse.tokens[pronoun].deprel not in SUBJECTS:
        return False
    people = {i: e for i in range(pronoun) if (e := names.at(sentence, i)) is not None and e.type == "PER"}
    doing = {parse.tokens[i].head: e for i, e in people.items() if parse.tokens[i].deprel in SUBJECTS}
    beside = ((verb, j) for verb in doing if verb >= 0 for j in parse.children(verb, "conj"))
    own = parse.tokens[pronoun].head
    return own not in doing and any(j in doing and doing[j] is not doing[verb] for verb, j in beside)
