"""Not knowing, said in another language than English, as whoever is stuck falls back on their own."""

from __future__ import annotations

import re

from quizbot.learn.intents.pending import Pending
from quizbot.learn.intents.spelling import fold

_ASIDE = (
    r"(?:sorry|pardon|desolee?|excusez moi|lo siento|perdon|leider|tut mir leid|es tut mir leid|entschuldigung|"
    r"scusa|scusi|mi dispiace|desculpe|desculpa|ehrlich gesagt|oh|ah|eh|hm+|euh|nein|bof|please)"
)
_UNKNOWING = re.compile(
    rf"(?:{_ASIDE} )*(?:"
    r"(?:(?:moi )?je (?:ne |n)?|j|ch)s?ais pas(?: du tout| trop| non plus| vraiment)?|je (?:nen|en) sais rien|"
    r"aucune idee|(?:je nai )?pas (?:la moindre )?didee|"
    r"(?:yo |pues )?no (?:lo |la )?se(?: nada| bien)?|(?:no tengo )?ni idea|no tengo (?:ni )?idea|"
    r"(?:ich )?wei(?:ss?|s) (?:ich )?(?:es |das |doch |auch |leider |gar |echt |wirklich )*nicht(?: mehr| so genau)?|"
    r"das weiss ich (?:leider |auch |gar )*nicht|(?:ich habe? )?keine ahnung|"
    r"(?:io )?non (?:lo |la )?so(?: proprio| davvero)?|(?:non ne ho )?nessuna idea|non ne ho idea|"
    r"(?:eu )?(?:nao|num) (?:o )?sei(?: nao| dizer)?|nao faco ideia|"
    r"(?:dat )?(?:ik )?weet (?:ik )?(?:het )?niet|geen idee|nie wiem|(?:я )?не знаю|bilmiyorum|我?不知道|"
    r"わかりません|わからない|모르겠어요"
    rf")(?: {_ASIDE})*"
)


def does_not_know(reply: str, pending: Pending) -> bool:
    """Tell whether `reply` is "je ne sais pas" or its like; not so where a word of the key is in it."""
    said = fold(reply)
    return _UNKNOWING.fullmatch(said) is not None and not pending.shares_answer(tuple(said.split()))
