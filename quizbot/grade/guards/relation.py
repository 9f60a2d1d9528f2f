"""The small words that place, time and measure a thing: "on the beach" is not "under the beach".

They count only where both texts put one before the same thing, so that other words in other places decide nothing.
"""

from __future__ import annotations

from functools import lru_cache

from quizbot.grade.reason import verdict
from quizbot.grade.sides.side import STOP, Side, concept
from quizbot.grade.verdict import Mark, Verdict
from quizbot.grade.words.cue import cue

_MARKERS = """
on: on, upon, atop, on top of|under: under, beneath, below, underneath|over: over, above
inside: in, inside, within|outside: outside, outside of|behind: behind, at the back of, in back of
front: in front of, before|near: near, by, beside, next to, close to, not far from, nearby
far: far from, a long way from, far away from, a long way off|between: between|beyond: beyond, past
during: during, throughout|earlier: before, prior to|later: after, following|until: until
all: all, all of, every, each of|most: most, most of, nearly all, nearly all of, almost all, almost all of
some: some, some of|few: few, few of, very few, hardly any|many: many, many of, lots of, a lot of|none: no, none of
half: half, half of
excess: too much, too many, an excess of, excess, excessive, a surplus of, plenty of
shortage: too little, too few, lack of, shortage of, scarcity of, absence of, not enough, insufficient
rise: more, increase in, rise in, growth in, increasing|fall: less, fewer, decrease in, drop in, decline in, fall in
"""
_APART = """
on under|over under|on front|under near|under inside|behind front|behind inside|front inside|inside outside|near far
near inside|over inside|between beyond|during earlier|during later|earlier later|all most|all some|all few|all none
most some|most few|most none|many few|many none|some none|half all|half none|half most|excess shortage|excess none
excess few|rise fall|rise shortage|excess fall|until later|inside far|on far|behind under
"""
_TURNS = """
more less|more fewer|many few|many 1|few 1|many one|many no|same different|up down|in out|into out|on off|before after
above below|most least|most fewest|longer shorter|no every|no all
"""
_OPPOSITE: dict[str, set[str]] = {}
for _pair in _TURNS.strip().replace("\n", "|").split("|"):
    _one, _other = _pair.split()
    _OPPOSITE.setdefault(_one, set()).add(_other)
    _OPPOSITE.setdefault(_other, set()).add(_one)
_SHAPED = frozenset("carve carved cut dig dug hew hewn".split())
_MADE = frozenset("build built create created fashioned made make making makes".split())
_SHORT_REPLY = 14
_TURNING = frozenset(_OPPOSITE)
_LINKS = frozenset("a an the of their his her its our my your this that these those is was are were there".split())
_DIRECTIONS = frozenset({"by", "to", "from"})
_LONGEST = 4
_NOUNS_AWAY = 2

_GROUPS: dict[tuple[str, ...], frozenset[str]] = {}
for _line in _MARKERS.strip().replace("\n", "|").split("|"):
    _group, _, _phrases = _line.partition(": ")
    for _phrase in _phrases.split(", "):
        _words = tuple(_phrase.split())
        _GROUPS[_words] = _GROUPS.get(_words, frozenset()) | {_group}
_EXCLUDED = frozenset(frozenset(pair.split()) for pair in _APART.strip().replace("\n", "|").split("|"))
RELATING, PARTICLE = cue(words[0] for words in _GROUPS), cue(_TURNING)


def judge_relation(mine: Side, key: Side) -> Verdict | None:
    """Refuse a reply that puts a small word before a thing which cannot hold where the key's own holds."""
    if "than" in mine.merged and "than" in key.merged:
        return None  # what is less than another, the other is more than it
    if not mine.cues & key.cues & RELATING or not (wanted := relations(key.text)):
        return None
    if 2 * len(mine.content.keys() & key.content.keys()) < len(key.content):
        return None  # In other words altogether: what a small word says of one thing there tells little.
    said = relations(mine.text)
    for thing in [each for each in said if each in wanted]:
        pairs = [frozenset({a, b}) for a in said[thing][1] for b in wanted[thing][1]]
        if said[thing][0] != wanted[thing][0] and all(pair in _EXCLUDED for pair in pairs):
            told = f'"{said[thing][0]}" is not what the text says of it.'
            return verdict(Mark.WRONG, 0.1, "small word", told)
    return None


def same_amount(mine: Side, key: Side) -> bool:
    """Say whether both texts name the same want, excess, rise or fall of the same thing, and nothing besides."""
    if not mine.cues & key.cues & RELATING:
        return False
    wanted = relations(key.text)
    if len(wanted) != 1 or len(said := relations(mine.text)) != 1 or said.keys() != wanted.keys():
        return False
    ((phrase, groups),), ((other, others),) = said.values(), wanted.values()
    shared = groups & others & {"excess", "shortage", "rise", "fall"}
    return bool(shared) and all(
        set(side.content) <= {*said, *map(concept, marker.split())} for side, marker in ((mine, phrase), (key, other))
    )


def particle_turned(mine: Side, key: Side) -> str | None:
    """Return a small word of the reply whose opposite the key has beside the same thing: "leaking in" for "out"."""
    if not mine.cues & key.cues & PARTICLE or len(mine.merged) > _SHORT_REPLY:
        return None
    wanted = _particles(key.merged)
    if not any(word in _TURNING and not wanted.keys().isdisjoint(_OPPOSITE[word]) for word in mine.merged):
        return None
    if mine.denies or key.denies or ("than" in mine.merged and "than" in key.merged):
        return None
    said = _particles(mine.merged)
    for word, things in said.items():
        for other in _OPPOSITE[word]:
            if other in wanted and word not in wanted and other not in said and things & wanted[other]:
                return word
    return None


def preposition_differs(reply: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Say whether a number that both name follows "by" in one and "to" or "from" in the other."""
    if _DIRECTIONS.isdisjoint(key) or _DIRECTIONS.isdisjoint(reply):
        return False
    for at, word in enumerate(key):
        if at and word[0].isdecimal() and key[at - 1] in _DIRECTIONS and word in reply:
            before = reply[max(0, reply.index(word) - 1)]
            if before in _DIRECTIONS and before != key[at - 1]:
                return True
    return False


@lru_cache(maxsize=8192)
def _particles(merged: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Return each turning word with the concepts right before and after it."""
    found: dict[str, frozenset[str]] = {}
    for at, word in enumerate(merged):
        if word in _TURNING:
            before = next((w for w in merged[max(0, at - 2) : at][::-1] if w not in STOP), None)
            after = next((w for w in merged[at + 1 : at + 4] if w not in STOP), None)
            if before in _SHAPED and word in ("into", "out"):
                continue  # "cut into the salt", "carved out of salt"
            if word == "out" and merged[at + 1 : at + 2] == ("of",) and not _MADE.isdisjoint(merged[:at]):
                continue  # "made a bed out of the boat", "turned the boat into a bed"
            beside = frozenset(concept(w) for w in (before, after) if w is not None)
            found[word] = found.get(word, frozenset()) | beside
    return found


@lru_cache(maxsize=8192)
def relations(folded: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Return each thing that a placing or measuring phrase stands before, with the phrase and what it may mean."""
    merged = tuple(folded.split())
    found: dict[str, tuple[str, frozenset[str]]] = {}
    at = 0
    while at < len(merged):
        size = next((n for n in range(_LONGEST, 0, -1) if merged[at : at + n] in _GROUPS), 0)
        if not size:
            at += 1
            continue
        marker = merged[at : at + size]
        at += size
        for thing in _governed(merged, at):
            found.setdefault(thing, (" ".join(marker), _GROUPS[marker]))
    return found


def _governed(merged: tuple[str, ...], start: int) -> list[str]:
    things: list[str] = []
    for word in merged[start:]:
        if word in _LINKS and not things:
            continue
        if word in STOP or (word,) in _GROUPS or len(things) == _NOUNS_AWAY:
            break
        things.append(concept(word))
    return things
