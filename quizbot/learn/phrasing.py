"""The bot's words. Another tone or another language is another file like this one."""

from __future__ import annotations

from datetime import timedelta

from quizbot.grade.verdict import Mark

PRAISE = ("That is it.", "Yes, exactly.", "Well read.", "Quite so.", "You have it.", "Just so.")
ALMOST = ("Right in substance, mind the spelling.", "That counts; mind the spelling.", "Yes, nearly letter by letter.")
PARTLY = ("Part of it is there.", "You are on the way.", "Some of it is right.")
WRONG = ("Not quite.", "No, not that.", "That is not it.", "Not this time.")
COMMENTS = {Mark.RIGHT: PRAISE, Mark.ALMOST: ALMOST, Mark.PARTLY: PARTLY, Mark.WRONG: WRONG}

ONE_MORE_TRY = "One more try, for half the credit — or say “hint” or “I don't know”."
GIVEN_UP = "No harm done."
SKIPPED = "Skipped. You will find it among the open ones at the end."
NOTED = "Noted."
ONCE_MORE = "Once more:"
GOING_ON = "You go on after {closed} of {total}."
TIME_IS_UP = "Time is up; what was still open counts as skipped."
NOTHING_DUE = "Nothing is due now."
OPENINGS = {
    "learn": "Answer in your own words; “help” lists what else you can say.",
    "test": "One try each; the verdicts come at the end.",
    "review": "What is due, weakest first.",
    "cram": "Misses and the weakest first.",
}
EMPTY = "Nothing typed, nothing counted. Answer, or say “hint”, “skip” or “I don't know”."
TOO_LONG = "That is too long for an answer (over {limit} characters); nothing counted."
NOT_AN_OPTION = "That is none of the {count} options: type its number, its letter or its words. No try is spent."
NOT_TRUE_OR_FALSE = "Please answer true or false (or 1, 2, t, f). No try is spent."
STRUCK_ALREADY = "That one is already ruled out; choose among the others. No try is spent."
IS_THAT_YOUR_ANSWER = "Is “{reply}” your answer, or shall I {offer}? (“yes”, or “the other”)"
LOOKS_LIKE_TALK = (
    "That does not look like an answer, so no try is spent. Send it again if it is one; “help” lists what I understand."
)
UNKNOWN_COMMAND = "I do not know /{word}. Did you mean /{nearest}? “help” lists them all."
NOT_IN_TEST = "Not in test mode: verdicts, keys and passages come at the end."
NO_HINTS_LEFT = "There are no more hints. Say “I don't know” to see the answer."
NOTHING_JUDGED = "Nothing has been judged yet; answer first, then ask why."
NOTHING_TO_CONTEST = "There is no verdict to contest yet."
ALREADY_RIGHT = "That one already counts as right."
CLAIMED = "Counted as right by your own word, apart from the score. “undo” takes it back."
UNCLAIMED = "Taken back; the verdict stands as it was."
NOTHING_TO_UNDO = "There is nothing to undo."
AT_THE_END = "That comes at the end: then say “again” for the missed ones. /restart starts over now."
NO_MISSES = "Nothing was missed. Say “restart” for the whole quiz again, or “quit”."
OVER = "The round is over. Say “again” for the missed ones, “restart” for all, or “quit”."
NO_SOURCE = "The bank gives no passage for this question."
LOOK_AT = "For question {number}, look at paragraph {paragraph}."
SMALLTALK = ("Good to have you here. Back to the question:", "Noted with pleasure. Where were we:")
NONE_HARDER = "This is the hardest one left."
NONE_EASIER = "This is the easiest one left."
NONE_ON_TOPIC = "None of the questions left is about {topic}."
HARDER_NEXT = "Harder ones first: {many}."
EASIER_NEXT = "Easier ones first: {many}."
TOPIC_NEXT = "On {topic}: {many}."
FIRST_THIS_ONE = "First this one, since you have begun it:"
WHICH_TOPIC = "About what? Say, for example, “ask me about …” and a word of the article."
WHICH_WORD = "Which word? Say, for example, /define and the word."
NO_ARTICLE = "The article of this quiz is not at hand, so I cannot look that up."
BACK_TO_THE_QUESTION = "The question still stands; “repeat” shows it again."
ARTICLE_SAYS_NOTHING = "The article does not say."
NO_DEFINITION = "The article does not say what “{word}” means."
WITHHELD = "The passage that says it would give the answer away. Ask me again once this question is done."
SHALL_I = {
    "hint": "give a hint",
    "skip": "skip the question",
    "dont_know": "show the answer",
    "explain": "explain the verdict",
    "source": "show the passage",
    "repeat": "repeat the question",
    "progress": "tell the score",
    "again": "ask the missed ones again",
    "restart": "start the quiz over",
    "harder": "ask harder ones",
    "easier": "ask easier ones",
    "override": "count your last reply as right",
    "undo": "take that back",
    "quit": "stop here",
    "help": "list what you can say",
    "define": "look the word up",
    "ask": "look it up in the article",
    "topic": "change the topic",
    "smalltalk": "take it as a remark",
}
FAREWELL = "Until next time."

HELP = (
    "Type your answer in your own words; case, articles and small slips do not matter.",
    "hint: a little help, by degrees; each takes a quarter off the question's credit.",
    "skip: leave this question. I don't know: see the answer.",
    "why: the reason for the last verdict. source: its passage in the article.",
    "I was right: count the last reply as right, by your own word; undo takes it back.",
    "repeat: the question again. score: how far you are. quit: stop, with a summary.",
    "Each works with a slash too: /hint, /skip, /why, /source, /right, /undo, /repeat, /score, /quit.",
)


def in_days(days: int) -> str:
    """Return "today", "tomorrow", "in 5 days"."""
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")


def time_left(left: timedelta) -> str:
    """Return "4 minutes left.", in seconds where less than two minutes are left."""
    seconds = max(0, round(left.total_seconds()))
    return f"{seconds // 60} minutes left." if seconds >= 120 else f"{number_of(seconds, 'second')} left."


def number_of(count: int, noun: str) -> str:
    """Return "1 hint", "2 hints"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s".replace("quizs", "quizzes")


def listed(parts: tuple[str, ...]) -> str:
    """Return quoted parts joined as a sentence joins them."""
    quoted = [f"“{part}”" for part in parts]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
