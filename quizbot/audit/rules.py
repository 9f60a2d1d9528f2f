"""Why each rule is there, for those who ask."""

from __future__ import annotations

_WHY = {
    "accept-refused": "A student who types an answer that you list under 'accept' must be told it is right. "
    "The grader itself was asked, and said no.",
    "alias": "A YAML alias repeats text written elsewhere; a few lines of them can grow to gigabytes.",
    "anchor": "A YAML anchor is there to be repeated by an alias, and aliases are not read.",
    "cloze-gap": "A cloze prompt is a sentence with a hole; the student must see where the hole is.",
    "control": "Control characters can make a terminal run commands or show other words than the bank holds.",
    "depth": "Deep nesting is never needed, and is a known way to crash programs that read YAML.",
    "distractor-taken": "A wrong option that is also right makes the question unfair.",
    "documents": "A bank is one YAML document; a second one would be overlooked.",
    "duplicate-id": "A student's history hangs on the id. Two questions with one id would mix their histories.",
    "duplicate-key": "YAML readers keep the last of two equal keys without a word; the first would be lost.",
    "duplicate-option": "An option shown twice is one option fewer.",
    "duplicate-part": "A student who names each thing once would never have all parts.",
    "duplicate-prompt": "A question asked twice wastes a turn, and with two keys one of them is wrong.",
    "empty": "A key with no text behind it is more often forgotten than meant.",
    "encoding": "Banks are UTF-8, so that every letter reads the same on every computer.",
    "evidence": "Every question rests on the article's own words. A quotation that is not there proves nothing. "
    "Quotation marks, dashes and blanks may differ; words may not.",
    "evidence-paragraph": "The number tells the student where to look; a wrong one sends them astray.",
    "gives-itself-away": "A question that holds its own answer, or a form of it, tests reading one line.",
    "guessable": "A student who sees the rule behind the options passes without having read a line.",
    "hidden": "Invisible characters make equal words differ and can turn text around on the screen. They are left out.",
    "hint-tells": "A hint should help to remember; a hint that holds the answer replaces it.",
    "id": "Ids are typed on the command line and stored with answers: small letters, digits, '.', '_' and '-'.",
    "key": "A key in a bank is one word before a colon.",
    "key-refused": "A student who types the key must be told it is right. The grader itself was asked, and said no.",
    "key-unproven": "A number or a name that the evidence lacks is most often a slip of the hand, and then the bank "
    "teaches it. A name may stand elsewhere in the article, since 'she' in a quotation means somebody.",
    "look-alike": "Letters of other alphabets can look Latin; the word that a student types then never matches.",
    "missing": "A question needs a prompt and an answer; all else has a default.",
    "no-figure": "A number or a date is judged by its figures; a key without one is compared word by word.",
    "nothing-asked": "A bank without a question to ask cannot be taken.",
    "no-such-date": "A day that is not in the calendar is a slip, and nobody who knows the right day will type it.",
    "options": "A choice needs wrong options to choose among, best two or more.",
    "pronoun": "In a quiz the questions come in any order and without the article, so 'he' and 'it' mean nothing.",
    "reject-taken": "What you list under 'reject' must never be forgiven. The grader itself was asked, and took it.",
    "required-word": "No reply may lack a required word; one that the answer itself lacks refuses right answers.",
    "shape": "Each key holds one text, a list or a mapping; the grader cannot guess which you meant.",
    "size": "A bank of this size is a mistake or an attack.",
    "source-changed": "The article was edited after the bank was made; a fact that a question asks may have changed.",
    "source-missing": "Without its article, a bank's evidence cannot be checked.",
    "tag": "YAML tags can make a reader build objects or run code; in a bank every value is text.",
    "told-elsewhere": "A student who meets the other question first reads this one's answer there.",
    "too-many": "After a thousand problems the file is likely not a bank.",
    "untypable": "A key is what a student must type. Nobody types a long sentence or a sign that no keyboard "
    "has, so that right answers would be refused; a short form under 'accept' mends it.",
    "unknown-key": "A misspelt key would be passed over without a word. Keys of your own begin with 'x-'.",
    "value": "This key knows only certain values.",
    "version": "A bank of a later format may mean things that this quizbot does not know.",
    "yaml": "The file breaks the rules of YAML here, so what follows cannot be read yet.",
}


def explain(rule: str) -> str:
    """Return why a rule is there, in a sentence or two."""
    return _WHY[rule]


def rules() -> tuple[str, ...]:
    return tuple(_WHY)
