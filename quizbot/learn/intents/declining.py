"""What is asked not to be done: "don't give me a hint", "no more clues please", "don't skip it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HINT = r"(?:hints?|clues?|help|tips?|pointers?|spoilers?)"
_NOTHING_KNOWN = r"(?!(?:no|not a|not the|not any) clue\b)"
"""“No clue” is no wish: whoever says so does not know."""
_HELP = rf"(?:{_HINT}|answers?|solutions?|keys?)"
_ASIDE = r"(?:(?:no|please|hey|bot|wait|but|ok|okay|so|and|just|hang on|hold on) )*"
_LAST = (
    r"(?: (?:please|yet|now|thanks|thank you|for now|this time|ok|okay|bot|it|this|that|on it|anymore|any more|again))*"
)
_NOT_TO = (
    r"(?:do not|never|no need to|you need not|you do not need to|you do not have to|dont you)"
    r"(?: (?:you|ever|just|even|please))*"
)
_WANT_NO = r"(?:i|we) (?:really |still )?(?:do not|would not|did not) (?:want|need|like|ask for|wish for)"
_TELLING = r"(?:give|show|tell|say|reveal|spoil|offer)(?: (?:me|us|away|out))*"
_WHICH = r"(?: (?:the|a|an|any|another|more|right|your|it|its|to see the|to know the))*"
_DOING = (
    r"(?:help|hint|skip|stop|quit|end|finish|move on|go on|go to the next(?: one)?|give up|repeat|explain)"
    r"(?: (?:me|us|to the next one|over|past))*"
)
_DECLINED = re.compile(
    rf"{_ASIDE}{_NOTHING_KNOWN}(?:"
    rf"no(?: more| further)? {_HINT}"
    rf"|not? (?:a |any |the )?{_HINT}"
    rf"|(?:never mind|forget)(?: about)?(?: the| a| that)? {_HINT}"
    r"|i (?:already )?know (?:this|it|that|the answer)(?: one)?(?: already)?"
    rf"|without (?:a |any |the )?{_HELP}"
    rf"|{_NOT_TO} {_TELLING}(?:{_WHICH} {_HELP}| it)?"
    rf"|{_NOT_TO} {_DOING}"
    rf"|{_WANT_NO}{_WHICH} {_HELP}"
    rf"|{_WANT_NO} to (?:skip|stop|quit|leave|end|finish|give up|see it|know it)"
    rf"|(?:{_WANT_NO}|not) (?:any )?(?:harder|easier|tougher|simpler)(?: ones?| questions?)?"
    rf"){_LAST}"
)

_A_MOMENT = (
    r"(?:a|an|one|two|some|just a|another)? ?(?:sec|secs|second|seconds|moment|minute|minutes|min|mins|bit|time|while)"
)
_WAITING = re.compile(
    r"(?:(?:um+|uh|a+h+|h+m+|ugh|ok|okay|so|well|oh|please|just|no|yeah|sorry) )*(?:"
    rf"(?:let me|i (?:have|need|want|would like|am going) to|i am|give me {_A_MOMENT} to|still|just) "
    rf"(?:think|thinking|see|consider)(?: about (?:it|this|that|this one))?(?: for {_A_MOMENT})?"
    rf"|thinking|(?:wait|hang on|hold on|hold up|give me|i need|just)(?: for)? {_A_MOMENT}|hang on|hold on|hold up"
    r"|i will be (?:right )?back|brb|be right back|(?:it is )?(?:right )?(?:on|at) the (?:tip|top) of my tongue"
    r")(?: (?:please|first|now|thanks|ok|okay|bot))*"
)
_HARD = re.compile(
    r"(?:(?:wow|ugh|oh|ooh|hm+|lol|ok|well|haha) )*(?:(?:that|this|it) (?:is|was) )?"
    r"(?:(?:a|such|what|so|very|really|quite) )*(?:hard|tough|tricky|difficult) (?:one|question)(?: (?:lol|haha))*"
)
_ANOTHER_QUIZ = re.compile(
    r"(?:(?:please|can|could|i|we|you|me|us|let|want|would|like|to|give|start|take|do|try|choose|pick|go|a|ok) )*"
    r"(?:another|new|different|other|next) (?:quiz|quizz|bank)(?: (?:please|now|instead|then|thanks))*"
)
_LEAVING = re.compile(
    r".*\b(?<!\bwhat )(?<!\bcomes )(?<!\bis )(?<!\bwas )(?<!\bthe )(?<!\bto )(?<!\bnot )"
    r"(?:skip(?: (?:it|this|that|this one|that one))?|pass|move on|next(?: (?:one|question))?)(?: please)?"
)


def waits(words: Sequence[str]) -> bool:
    """Tell whether folded `words`, contractions spelt out, only ask for time: "hmm, let me think for a sec"."""
    return _WAITING.fullmatch(" ".join(words)) is not None


def finds_it_hard(words: Sequence[str]) -> bool:
    """Tell whether folded `words` say of one question that it is hard, and ask for no other: "tough one"."""
    return _HARD.fullmatch(" ".join(words)) is not None


def wants_another_quiz(words: Sequence[str]) -> bool:
    """Tell whether folded `words` ask for another quiz, which whoever leaves this one can choose."""
    return _ANOTHER_QUIZ.fullmatch(" ".join(words)) is not None


def leaves(words: Sequence[str]) -> bool:
    """Tell whether folded `words` end in the wish to go on: "no idea skip it", not "no idea what comes next"."""
    return _LEAVING.fullmatch(" ".join(words)) is not None


def declines(words: Sequence[str]) -> bool:
    """Tell whether folded `words`, contractions spelt out, are nothing but the wish that something be left undone."""
    return _DECLINED.fullmatch(" ".join(words)) is not None
