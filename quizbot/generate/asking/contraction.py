"""Words as a question writes them: "did not" for "didn't", "had carried" for "'d carried", no "also"."""

from __future__ import annotations

from quizbot.generate.sentences.clause import Clause

CONTRACTED = {
    "n't": "not", "n’t": "not", "ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "’ll": "will",
    "'re": "are", "’re": "are", "'ve": "have", "’ve": "have", "'m": "am", "’m": "am",
}  # fmt: skip


def written_out(clause: Clause) -> dict[int, str]:
    """Return the full form of each contracted word of the clause, and nothing for an "also"."""
    parse = clause.parse
    words: dict[int, str] = {}
    for i in clause.tokens:
        token = parse.tokens[i]
        word = token.text.casefold()
        if word == "also" and i > 0 and parse.tokens[i - 1].text.casefold() != "but":
            words[i] = ""
        if word in CONTRACTED and token.upos in ("PART", "AUX"):
            words[i] = CONTRACTED[word]
        elif word in ("'d", "’d", "'s", "’s") and token.upos == "AUX":
            served = (token.head, *parse.children(token.head, "cop", "aux:pass"))
            perfect = "VBN" in {parse.tokens[j].xpos for j in served}
            if word.endswith("d"):
                words[i] = "had" if perfect else "would"
            else:
                words[i] = "has" if perfect and token.deprel == "aux" else "is"
    return words
