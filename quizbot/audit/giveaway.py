"""Questions that tell an answer: their own, or that of another."""

from __future__ import annotations

import re
from collections import defaultdict

from quizbot.audit.words import Words, find_form, find_words, key_words, words_of
from quizbot.bank.model import Kind, Question
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading
from quizbot.grade.sides.side import concept, read_side

_ASKING = frozenset(map(concept, "true false name year".split()))
"""What prompts have in common, whatever they ask for."""
_ANSWERS_OF_EVERY_QUIZ = frozenset({("yes",), ("no",), ("true",), ("false",)})


def check_giveaways(reading: Reading, complaints: Complaints) -> None:
    """Complain of each key that stands in its own prompt, a hint, or another question's prompt."""
    for i, question in reading.questions:
        _check_own_prompt(reading, complaints, i, question)
        _check_hints(reading, complaints, i, question)
    _check_other_prompts(reading, complaints)


def _check_own_prompt(reading: Reading, complaints: Complaints, i: int, question: Question) -> None:
    if question.kind in (Kind.TRUE_FALSE, Kind.ORDER):
        return
    prompt = words_of(question.prompt)
    for part in question.parts:
        if _stands_in(part, prompt):
            if _offers_options(question):
                return
            message = f"The answer {shown(part)} stands in its own prompt."
            remedy = "Word the prompt without it, or ask for something else."
            complaints.error(reading.at("questions", i, "prompt"), "gives-itself-away", message, remedy)
            return
    for j, text in enumerate(question.accept):
        if _stands_in(text, prompt):
            message = f"The accepted answer {shown(text)} stands in the prompt."
            remedy = "Remove it, or word the prompt without it."
            complaints.warn(reading.at("questions", i, "accept", j), "gives-itself-away", message, remedy)


def _check_hints(reading: Reading, complaints: Complaints, i: int, question: Question) -> None:
    for j, hint in enumerate(question.hints):
        if any(_stands_in(part, words_of(hint)) for part in question.parts):
            message = f"Hint {j + 1} tells the answer {shown(question.key)}."
            complaints.warn(reading.at("questions", i, "hints", j), "hint-tells", message, "Say less in it.")


def _offers_options(question: Question) -> bool:
    """Tell whether the prompt names what to choose from: "X or Y?"."""
    words = words_of(question.prompt)
    if any(find_words(key_words(text), words) >= 0 for text in question.distractors):
        return True
    key = r"\W+".join(map(re.escape, key_words(question.key)))
    beside_or = rf"\bor\W+(?:\w+\W+){{0,2}}{key}\b|\b{key}\W+or\b"
    return bool(key and re.search(beside_or, question.prompt, re.IGNORECASE))


def _stands_in(key: str, prompt: Words) -> bool:
    words = key_words(key)
    if words in _ANSWERS_OF_EVERY_QUIZ:
        return False
    return find_words(words, prompt) >= 0 or (len(words) == 1 and find_form(words[0], prompt) >= 0)


def _check_other_prompts(reading: Reading, complaints: Complaints) -> None:
    texts = {i: question.prompt for i, question in reading.questions}
    prompts = {i: words_of(text) for i, text in texts.items()}
    holding: dict[str, set[int]] = defaultdict(set)
    for i, prompt in prompts.items():
        for word in prompt:
            holding[word].add(i)
    for i, question in reading.questions:
        for part in question.parts:
            words = key_words(part)
            if not words or words in _ANSWERS_OF_EVERY_QUIZ or len("".join(words)) < 2:
                continue
            # The rarest word of the key leaves the fewest prompts to look through.
            few = min((holding.get(word, set()) for word in words), key=len)
            told = sorted(
                j
                for j in few
                if j != i and find_words(words, prompts[j]) >= 0 and _is_told(question.prompt, texts[j], part)
            )
            if told:
                line = reading.at("questions", told[0], "prompt").line
                more = f" and {len(told) - 1} more" if len(told) > 1 else ""
                message = f"The answer {shown(part)} stands in the prompt on line {line}{more}."
                remedy = "Reword that prompt, or drop one of the two questions."
                complaints.warn(reading.at("questions", i, "answer"), "told-elsewhere", message, remedy)


def _is_told(asked: str, other: str, key: str) -> bool:
    """Tell whether another prompt has more than half of what the asked one says, beside the key.

    A name that is the answer here and the subject there gives nothing away by itself, nor does a subject in common.
    """
    known = read_side(key).content.keys() | _ASKING
    told = read_side(other).content.keys()
    small = " ".join(word for word in asked.split() if not word[0].isupper())
    whole, unnamed = (read_side(text).content.keys() - known for text in (asked, small))
    return all(2 * len(said & told) > len(said) for said in (whole, unnamed))
