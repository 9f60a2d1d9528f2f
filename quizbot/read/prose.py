"""What can be measured of a text: whether it ends like a sentence, reads as prose, is English."""

from __future__ import annotations

import re

_TERMINAL = re.compile(r"(?:[.!?…]|[.!?…,—–-][\"'”’»]|[.!?…][\"'”’»)\]]+)\s*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

ENGLISH = frozenset(
    """
    the of and to in a is that it was for on as with his he be at by had not are but from or have an they which
    one you were her all she there would their we him been has when who will no more if out so said what up its
    about than into them can only other some could time these two may then do first any my now such like our
    over me even most made after also did many before must through years where much your way down should because
    each just those people how too very i
    """.split()
)
_FOREIGN = {
    "French": "le la les de des et en du un une est à pour que dans qui sur pas au plus par avec ce cette il se sont "
    "ont aux mais elle leur été c'est n'est qu'il d'un d'une",
    "German": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an aus er hat",
    "Spanish": "el la los las de que y en un una por con para del se no su al lo como más pero sus le ya este",
    "Italian": "il di che la e per un una in del con non sono da dei le si nel alla più come gli ha della",
    "Portuguese": "o os as de que e em um uma para com não do da no na por mais dos se como mas foi ao das",
    "Dutch": "de het een en van ik te dat die in is op niet met zijn voor er aan ook als maar om hij bij",
    "Polish": "i w na z się nie że do to jest o od za po jak ale przez są który dla",
    "Swedish": "och att det som en på är av för den med till ett inte om har de jag från var",
    "Latin": "et in est non ad ut cum quod qui sed ex per esse si ab quae atque sunt aut eius",
    "Turkish": "ve bir bu için de da ile olarak çok daha gibi olan en sonra kadar ancak",
    "Indonesian": "yang dan di dari untuk dengan pada dalam ini tidak adalah ke itu oleh akan",
}
FOREIGN = {language: frozenset(words.split()) for language, words in _FOREIGN.items()}
_SCRIPTS = (
    ("Cyrillic", "\u0400", "\u052f"),
    ("Greek", "\u0370", "\u03ff"),
    ("Hebrew", "\u0590", "\u05ff"),
    ("Arabic", "\u0600", "\u06ff"),
    ("Devanagari", "\u0900", "\u097f"),
    ("Japanese", "\u3040", "\u30ff"),
    ("Chinese", "\u3400", "\u9fff"),
    ("Korean", "\uac00", "\ud7af"),
)
_SENTENCE_END = re.compile(r"[a-z][.!?…][\"'”’»)\]]*\s+[\"'“‘]?[A-Z]")
LONG = 40
"""Words from which a paragraph may lack its last stop."""
_SAMPLE = 200_000
_ENOUGH = 0.18


def ends_like_sentence(text: str) -> bool:
    """Tell whether `text` closes with a stop, or with the comma or dash of a quotation that goes on."""
    return bool(_TERMINAL.search(text[-12:]))


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)


def function_share(text: str) -> float:
    """Return which part of the words are the commonest words of English; running prose has 0.3 to 0.6."""
    words = words_of(text)
    return sum(word.lower() in ENGLISH for word in words) / len(words) if words else 0.0


def reads_as_prose(text: str, least: int = 25) -> bool:
    """Tell whether `text` has `least` words, those of running prose, and a stop: at its end, or several inside."""
    words = len(text.split())
    is_stopped = ends_like_sentence(text) or (words >= LONG and len(_SENTENCE_END.findall(text)) >= 2)
    return words >= least and is_stopped and function_share(text) >= 0.25


def foreign_language(text: str) -> str | None:
    """Name the language or script that `text` is in when it is plainly not English, else None."""
    sample = text[:_SAMPLE]
    letters = sum(char.isalpha() for char in sample)
    for script, first, last in _SCRIPTS:
        if sum(first <= char <= last for char in sample) > 0.3 * max(letters, 1):
            return script
    words = [word.lower() for word in words_of(sample)]
    if not words:
        return "no words"
    english = sum(word in ENGLISH for word in words) / len(words)
    shares = {name: sum(word in common for word in words) / len(words) for name, common in FOREIGN.items()}
    nearest = max(shares, key=lambda name: shares[name])
    if shares[nearest] > max(english, 0.12) and english < _ENOUGH:
        return nearest
    return "no language known here" if english < _ENOUGH / 2 else None
