"""Questions that repeat each other, options that do, and prompts that lean on a sentence not there."""

from __future__ import annotations

import re

from quizbot.audit.words import Words, sameness
from quizbot.bank.model import Question
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading

# "When did he …", "What is its …": a verb, then a pronoun with nothing before it that it could mean.
_LEANING = re.compile(
    r"(?:(?:at|by|for|from|in|into|of|on|to|under|with)\s+)?"
    r"(?:what|when|where|which|who|whom|whose|why|how)\b(?P<between>[^,;:?]*?)\s+"
    r"(?:are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would)(?:n['’]t)?\s+"
    r"(?P<pronoun>he|she|they|it|his|her|its|their|these|those)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_POLAR = re.compile(
    r"(?:are|can|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would)(?:n['’]t)?\s+"
    r"(?P<pronoun>he|she|they|it)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "How long does it take", "what is it called when …", "why is it hard to …": here "it" points at nothing.
_EMPTY_IT = re.compile(
    r"\W*(?:(?:take|cost|mean|matter|called|rain|snow|seem|appear|turn\s+out|look\s+like|possible|impossible|hard|easy"
    r"|difficult|important|necessary|true|likely|best|better|said|thought|believed|known)\b"
    r"|.*\b(?:to|that|when|if|for)\b)",
    re.IGNORECASE | re.DOTALL,
)


def check_wording(reading: Reading, complaints: Complaints) -> None:
    """Complain of prompts asked twice, distractors given twice, and subjects that are a bare pronoun."""
    prompts: dict[Words, int] = {}
    for i, question in reading.questions:
        # A stale question is not asked, and a new draft may well ask the same of the article as it is now.
        first = i if question.status == "stale" else prompts.setdefault(sameness(question.prompt), i)
        if first != i:
            line = reading.at("questions", first, "prompt").line
            message = f"The same prompt stands on line {line}."
            complaints.error(reading.at("questions", i, "prompt"), "duplicate-prompt", message, "Keep one of the two.")
        pronoun = leaning_pronoun(question.prompt)
        if pronoun:
            message = f"The prompt does not say who or what {shown(pronoun)} is."
            remedy = "Name it: a question is read without the article."
            complaints.warn(reading.at("questions", i, "prompt"), "pronoun", message, remedy)
        _check_options(reading, complaints, i, question)


def leaning_pronoun(prompt: str) -> str | None:
    """Return the pronoun that a question's subject is, when nothing before it says what it means."""
    found = _LEANING.match(prompt) or _POLAR.match(prompt)
    if found is None:
        return None
    pronoun = found["pronoun"].casefold()
    between = found.groupdict().get("between") or ""
    # A name before the pronoun, or a longer phrase, may be what it stands for.
    if re.search(r"\b[A-Z]", between) or len(between.split()) > 3:
        return None
    if pronoun == "it" and _EMPTY_IT.match(found["rest"]):
        return None
    # "these" and "those" lean only when alone; "these days" and "those who" do not.
    if pronoun in ("these", "those") and re.match(r"\W*\w", found["rest"]):
        return None
    return pronoun


def _check_options(reading: Reading, complaints: Complaints, i: int, question: Question) -> None:
    seen: dict[Words, str] = {}
    for j, text in enumerate(question.distractors):
        first = seen.setdefault(sameness(text), text)
        if first is not text:
            message = f"The distractor {shown(text)} stands there twice."
            complaints.error(
                reading.at("questions", i, "distractors", j), "duplicate-option", message, "Write another."
            )
