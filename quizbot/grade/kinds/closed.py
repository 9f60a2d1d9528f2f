"""Choice and true/false: a reply picks one of a few options."""

from __future__ import annotations

import re

from quizbot.grade.reading.correction import settled_on
from quizbot.grade.reading.item import Item
from quizbot.grade.reading.polarity import after_polarity, polarity
from quizbot.grade.reason import quoted, verdict
from quizbot.grade.sides.negation import opposed
from quizbot.grade.sides.side import NEGATIONS, Side, read_side
from quizbot.grade.types.sign import judge_sign
from quizbot.grade.verdict import Mark, Verdict
from quizbot.grade.words import match
from quizbot.grade.words.fold import bare, compact
from quizbot.grade.words.slip import is_slip, slips_in

TRUE = frozenset("true t yes y right correct yeah yep yup ja agree agreed 1 so".split())
FALSE = frozenset("false f no n wrong incorrect not nope nah untrue disagree 0 never".split())
_EMPHATIC = frozenset("indeed definitely absolutely certainly sure surely of course very much exactly totally".split())
"""Words that say yes where they stand alone."""
SHORT_REPLY, MOST_QUOTED = 8, 4
_SHORT_TRUTH = re.compile(
    r"^(?:yes |no )?(?:it|they|he|she|this|that|there) (?:is|are|was|were|does|do|did|has|have|had|will|can)( not)?$"
)
_LETTER = re.compile(r"^\W*(?:option|answer|choice|number|letter|the)?\s*\W?([a-z]|\d{1,2})\W*$", re.IGNORECASE)
_LETTER_FIRST = re.compile(r"^\(?([a-z]|\d{1,2})[).:\]-]+\s+(\S.*)$", re.IGNORECASE | re.DOTALL)


def judge_choice(item: Item, text: str) -> Verdict:
    """Judge a picked option: its text, or its letter or number where `item.distractors` and key are in order."""
    key, options = item.parts[0], (item.parts[0], *item.distractors)
    right = {bare(k) for k in item.keys}
    if bare(text) not in {bare(option) for option in (*item.keys, *item.distractors)}:
        text = settled_on(text)
    if picked := _pick(text, item.options):
        text = picked
    if found := judge_sign(item, text):
        return found
    lettered = _LETTER_FIRST.match(text)
    for attempt in (text, lettered.group(2) if lettered else ""):
        if not attempt.strip():
            continue
        plain = bare(attempt)
        if plain in right or compact(attempt) in {compact(k) for k in item.keys}:
            return verdict(Mark.RIGHT, 1.0, "option", "That is the right option.", matched=(key,))
        if plain in {bare(option) for option in item.distractors}:
            return verdict(Mark.WRONG, 0.0, "other option", "That is one of the other options.")
    return _nearest_option(item, text, options) or verdict(
        Mark.WRONG, 0.0, "no option", "That is none of the options.", missing=(key,)
    )


def _nearest_option(item: Item, text: str, options: tuple[str, ...]) -> Verdict | None:
    """Judge a reply that is no option as it stands: one slip away, or a part that only one option holds."""
    typed = bare(text)
    ranked = sorted(((match.similarity(typed, bare(option)), -at) for at, option in enumerate(options)), reverse=True)
    best, place = ranked[0]
    clear = len(ranked) == 1 or best - ranked[1][0] > 0.04
    option = options[-place]
    slips = slips_in(typed, bare(option)) if item.typos != "strict" else None
    if clear and slips:
        if option != item.parts[0]:
            return verdict(Mark.WRONG, 0.05, "other option", "That is nearest to one of the other options.")
        return verdict(Mark.ALMOST, 0.9, "typing slip", "The right option with a slip.", matched=(option,), slips=slips)
    spoken = set(typed.split())
    holding = [o for o in options if spoken and spoken <= set(bare(o).split())]
    named = [o for o in options if set(bare(o).split()) <= spoken]
    picked = holding if len(holding) == 1 else named if len(named) == 1 else []
    if not picked or "not" in spoken or "or" in spoken:
        return None
    if picked[0] == item.parts[0]:
        return verdict(
            Mark.RIGHT, 0.95, "option", f"Only one option says {quoted(sorted(spoken)[:3])}.", matched=picked
        )
    return verdict(Mark.WRONG, 0.05, "other option", "That is one of the other options.")


def _pick(text: str, options: tuple[str, ...]) -> str | None:
    """Return the option behind a reply that is a letter or number alone ("b", "(2)", "option c"), or None."""
    found = _LETTER.match(text)
    if not found or bare(text) in {bare(option) for option in options}:
        return None
    said = found.group(1).lower()
    place = int(said) - 1 if said.isdecimal() else ord(said) - ord("a")
    return options[place] if 0 <= place < len(options) else None


def truth_of(text: str) -> bool | None:
    """Return what a reply to a true/false question says, or None."""
    plain = bare(text).split()
    if not plain or plain[:2] == ["no", "body"]:
        return None
    if (settled := settled_on(text)) != text:
        last = truth_of(settled)
        if last is not None or plain[0] not in TRUE | FALSE:  # The "no" of "Kim, no, Putin" only takes back.
            return last
    joined = " ".join(plain)
    if (short := _SHORT_TRUTH.match(joined)) is not None:
        return short[1] is None
    for head in ("it is ", "that is ", "its ", "this is ", "i think ", "i say "):
        joined = joined.removeprefix(head)
    said = joined.split()
    if _EMPHATIC.issuperset(said):
        return True
    if said[:2] in (["not", "true"], ["not", "right"], ["not", "correct"], ["not", "so"]):
        return False
    if said[:2] in (["not", "false"], ["not", "wrong"], ["not", "untrue"]):
        return True
    heard = {word in TRUE for word in said if word in TRUE or word in FALSE}
    if len(heard) == 1:
        return heard.pop()
    if said[0] in TRUE or said[0] in FALSE:
        return said[0] in TRUE if len(said) > 1 and said[1] not in ("or", "and") else None
    for word in said[:1]:
        for meant in ("true", "false", "correct", "wrong", "right"):
            if is_slip(word, meant) or (len(word) > 2 and match.slips(word, meant, 1) <= 1):
                return meant in TRUE
    return None


def implied(prompt: Side, reply: Side) -> bool | None:
    """Return what a short reply to a yes-or-no question says without "yes" or "no" ("it failed"), or None."""
    if len(reply.merged) > SHORT_REPLY or prompt.denies or not prompt.content or not reply.content:
        return None
    pair = opposed(reply.content, prompt.content)
    denials = sum(word in NEGATIONS for word in reply.merged if pair is None or word != pair[0])
    turns = denials + (pair is not None)
    if turns:
        return turns % 2 == 0
    return True if reply.content.keys() <= prompt.content.keys() else None


def judge_truth(item: Item, text: str) -> Verdict | None:
    """Judge true or false in any of its usual words; None where another key says why and the reply may say so too."""
    wanted, said = truth_of(item.parts[0]), truth_of(text)
    if item.kind != "true_false":
        prompt, mine = read_side(item.prompt), read_side(text)
        if said is None or opposed(mine.content, prompt.content):  # "it isn't shallow" of a deep lake
            said = implied(prompt, mine) if said is None or not polarity(text) else said
    if said is None and item.kind != "true_false" and any(after_polarity(key) != key for key in item.accept):
        return None
    if said is None:
        return verdict(Mark.WRONG, 0.0, "no choice", "It does not choose between the two.")
    if said == wanted:
        is_short = len(text.split()) <= MOST_QUOTED
        told = f'"{text.strip()[:40]}" is right.' if is_short else f'It says "{item.parts[0]}", and that is right.'
        return verdict(Mark.RIGHT, 1.0, "truth", told, matched=item.parts)
    return verdict(Mark.WRONG, 0.0, "truth", "It is the other way round.")


def judge_polar(item: Item, text: str) -> Verdict | None:
    """Judge a reply to a yes-or-no question whose key says more ("No, the pier is too short"); None if undecided.

    A bare "no" is almost right where the key begins with it; the other of the two is wrong whatever follows.
    """
    wanted, said = polarity(item.parts[0]), polarity(text)
    if wanted and not said and len(text.split()) <= 3:
        meant = implied(read_side(item.prompt), read_side(text))
        said = "" if meant is None else "yes" if meant else "no"
    if not wanted or not said:
        return None
    if truth_of(wanted) != truth_of(said):
        return verdict(Mark.WRONG, 0.05, "truth", "It is the other way round.")
    if len(text.split()) <= 3:
        told = f'"{said}" is right; the text says a little more.'
        return verdict(Mark.ALMOST, 0.8, "yes or no", told, matched=(said,))
    return None
