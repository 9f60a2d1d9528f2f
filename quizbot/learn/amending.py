"""What comes of an answer put right: the next try, a word on a question that is closed, or another answer in a test."""

from __future__ import annotations

from collections.abc import Callable

from quizbot.grade.verdict import Mark
from quizbot.learn.correction import Correction, correction_in
from quizbot.learn.feedback import shortened
from quizbot.learn.intents import Pending, Reading
from quizbot.learn.intents.intent import Intent
from quizbot.learn.item import Item
from quizbot.learn.line import Turn
from quizbot.learn.mention import option_meant
from quizbot.learn.options import TRUE_FALSE, is_plainly_told
from quizbot.learn.record import Ending
from quizbot.learn.sitting import Sitting
from quizbot.learn.slip import excuses
from quizbot.learn.turns import told
from quizbot.learn.understanding import is_plain_answer, is_right, understand


def amended(
    sitting: Sitting,
    reply: str,
    pending: Pending,
    just_closed: Item | None,
    hear: Callable[[str], Reading],
    *,
    is_in_doubt: bool,
) -> Turn | tuple[str, Reading] | None:
    """Return the turn that follows where `reply` puts right an answer to a question that is closed.

    Otherwise the words that stand in the place of the answer before, and what they are; None where `reply` puts
    nothing right. `hear` tells what words are. While the bot asks what was meant (`is_in_doubt`), "no, Paris" may only
    say no.
    """
    found = None if pending.is_answer(reply) or excuses(reply) else correction_in(reply)
    if found is None or (is_in_doubt and not found.is_plain):
        return None
    if not found.said:
        is_wish = found.is_plain or not sitting.is_over
        return _invited(sitting, just_closed) if is_wish and not is_right(sitting, reply) else None
    is_answer = is_plain_answer(found.said, pending.unseen_by(found.said) if sitting.is_silent else pending)
    behind = just_closed if is_answer else None
    if sitting.is_silent:
        turn = _of_unseen(sitting, reply, found, behind) if behind is not None and behind is sitting.last else None
    else:
        turn = _of_closed(sitting, found, behind)
    if turn is not None:
        return turn
    if not found.is_plain and not _is_behind_verdict(sitting, reply, pending, found.said):
        return None
    reading = hear(found.said)
    if found.is_plain and not reading.is_sure and is_answer:
        reading = Reading(Intent.ANSWER)
    # The "no" of "no, I meant heat" is no answer, whatever "true or false" makes of it.
    is_whole = not (found.is_plain and pending.options == TRUE_FALSE) and _is_better_whole(sitting, reply, found.said)
    return None if is_whole else (found.said, reading)


def _invited(sitting: Sitting, just_closed: Item | None) -> Turn | None:
    """Say how an answer can still be put right, if one was given; another is said by whoever wants to."""
    voice, last = sitting.voice, just_closed
    if not sitting.is_over and sitting.item.tries:
        return told(voice("amend_open"), Intent.OVERRIDE)
    if last is not None and sitting.is_silent:
        return told(voice("slip_in_test"), Intent.OVERRIDE)
    if last is None or last.verdict is None or last.is_known:
        return None
    return told(voice("amend_closed", wrote=shortened(last.reply, "")), Intent.OVERRIDE, "/right")


def _of_closed(sitting: Sitting, found: Correction, just_closed: Item | None) -> Turn | None:
    """Return what is said where `found` speaks of the question closed last; None where it is for the open one.

    It is for the open one once that has been tried, or where it fits that alone. Of the closed one speaks what would
    be right for it and, straight behind its verdict (`just_closed`), whatever says plainly that it puts right.
    """
    last = sitting.last
    is_next = found.is_plain and last is just_closed
    if last is None or last.ending not in (Ending.ANSWERED, Ending.GIVEN_UP):
        return None
    if not sitting.is_over and sitting.item.tries:
        return None
    is_for_last = _fits(sitting, last, found.said, is_any_option=is_next)
    is_for_open = not sitting.is_over and _fits(sitting, sitting.item, found.said)
    if not (is_for_last or is_next) or (is_for_open and not (is_for_last and is_next)):
        return None
    if last.is_known and not (is_for_last and found.is_plain):
        return None
    is_judged = last.verdict is not None and not last.is_known
    return told(_too_late(sitting, last, found.said), Intent.OVERRIDE, "/right" if is_judged else "")


def _of_unseen(sitting: Sitting, reply: str, found: Correction, last: Item) -> Turn | None:
    """Put `found` in the place of the answer just given to `last`, of which there is no verdict yet.

    By the way it is said of `last` as well as of the open question: where it can be meant for both, the bot asks.
    """
    said, item = found.said, sitting.item
    if found.is_plain:
        return _revised(sitting, last, said)
    if last.is_picked and option_meant(said, last.options, last.question.prompt) is None:
        return None
    picks = [option_meant(words, item.options, item.question.prompt) for words in (reply, said) if item.is_picked]
    is_for_open = any(place is not None for place in picks)
    if is_for_open and item.options == TRUE_FALSE and is_plainly_told(reply):
        return None
    if is_for_open or not (item.is_picked or last.is_picked):
        return told(sitting.voice("amend_or_answer", reply=shortened(said, "")), Intent.OVERRIDE)
    return _revised(sitting, last, said)


def _is_behind_verdict(sitting: Sitting, reply: str, pending: Pending, said: str) -> bool:
    """Tell whether `reply` follows a verdict that leaves a try, and asks for nothing that `said`, its end, does not.

    "My bad, Rome" is talk as a whole and puts right all the same.
    """
    if sitting.is_over or not sitting.item.tries:
        return False
    whole, rest = (understand(words, pending).intent for words in (reply, said))
    said_so = (Intent.SMALLTALK, Intent.UNDO, *((Intent.TOPIC,) if sitting.is_picking else ()))
    is_talk = whole in said_so and rest is Intent.ANSWER
    return is_talk or whole in (Intent.ANSWER, rest)


def _is_better_whole(sitting: Sitting, reply: str, said: str) -> bool:
    """Tell whether all of `reply` answers the open question where `said`, a part of it, does so less."""
    if sitting.is_over:
        return False
    if sitting.is_picking:
        return [option_meant(words, sitting.item.options) is not None for words in (reply, said)] == [True, False]
    whole, rest = (sitting.verdict_on(words) for words in (reply, said))
    return whole.mark is not Mark.WRONG and whole.score > rest.score


def _fits(sitting: Sitting, item: Item, said: str, *, is_any_option: bool = True) -> bool:
    """Tell whether `said` is right for `item` or, where `is_any_option` will do, one of those that it has."""
    if not item.is_picked:
        return sitting.verdict_on(said, item).accepted
    place = option_meant(said, item.options, item.question.prompt)
    return place is not None and (is_any_option or sitting.verdict_on(item.options[place], item).accepted)


def _too_late(sitting: Sitting, last: Item, said: str) -> str:
    if last.is_known:
        return sitting.voice("already_right")
    if last.verdict is None:
        return sitting.voice("amended_given_up", reply=shortened(said, ""))
    return sitting.voice("amended_late", reply=shortened(said, ""), wrote=shortened(last.reply, ""))


def _revised(sitting: Sitting, last: Item, said: str) -> Turn | None:
    """Take `said` for the answer to `last`, whose verdict nobody has seen; None where it is none of its options.

    Nor has anybody seen the key of one that was left.
    """
    wrote, reply = last.reply, said
    if last.is_picked:
        place = option_meant(said, last.options, last.question.prompt)
        if place is None:
            return None
        reply = last.options[place]
    verdict = sitting.verdict_on(reply, last)
    if last.verdict is not None:
        last.excuse()
    last.take(reply, verdict)
    last.ending = Ending.ANSWERED
    taken, before = shortened(reply, ""), shortened(wrote, "")
    voice = sitting.voice
    text = voice("amended_in_test", reply=taken, wrote=before) if wrote else voice("taken_in_test", reply=taken)
    return Turn(told(text).lines, Intent.OVERRIDE, (sitting.kept(last),))
