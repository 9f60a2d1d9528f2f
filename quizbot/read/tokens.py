"""Sentences become syntactic words, cut where the English treebanks cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABBREVIATIONS = (
    "mr mrs ms dr prof st sr jr gen col lt sgt capt gov sen rep rev hon messrs mt ft inc ltd co corp bros "
    "vs etc al approx dept est fig figs vol pp eds univ jan feb apr aug sept sep oct nov dec tel ave blvd ph.d m.d"
).split()
_BEFORE_NUMBERS = "no nos p art sec ch".split()
"""Cut from their dot unless a number follows: "No." may be a whole answer."""
_PREFIXES = (
    "anti bi co counter cross de e ex extra hyper inter intra mega meta micro mid mini multi neo non omni para "
    "post pre pro proto pseudo quasi re semi sub super trans ultra un under uni vice"
).split()
"""Stay with the word behind their hyphen."""
_UNITS = (
    "am pm a.m. p.m. k m bn mn tn mm cm km kg g mg ml l lb lbs oz ft in yd mi mph kph hr hrs min mins sec secs "
    "gb mb kb tb ghz mhz hz kw mw gw kwh v w x °c °f"
).split()
_FUSED = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "dunno": 2, "dont": 2, "didnt": 3,
    "doesnt": 4, "isnt": 2, "wasnt": 3, "werent": 4, "wouldnt": 5, "couldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3,
    "'tis": 2, "’tis": 2, "'twas": 2, "’twas": 2, "d'you": 2, "d’you": 2,
}  # fmt: skip
"""One written word that is two, with the length of the first."""

_TOP = "com|org|net|edu|gov|mil|int|info|io|co|uk|us|de|fr|ca|au|eu|tv|ly|me"


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_WORD = re.compile(
    rf"""
      (?P<address> (?:https?|ftp)://[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
                 | www\.[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
                 | [\w.+%-]+@[\w-]+(?:\.[\w-]+)+
                 | (?:[\w-]+\.)+(?:{_TOP})(?:/[\w./?=&%~-]*[\w/])?(?![\w-])
                 | [\#@](?=\w*[^\W\d])\w+ )
    | (?P<emoticon> [:;=]['’]?-?[)(DPp](?!\w) )
    | (?P<number> \d{{1,4}}-(?:\d\d|[a-z]{{3}})-\d{{2,4}}(?!\w)
                | (?:\d-)?\d{{3}}-\d{{3}}-\d{{4}}(?!\w)
                | (?<![\w'’])['’]\d\ds?(?!\w)
                | (?:\d++(?:[,.:/]\d++)*+|(?<!\w)\.\d++)(?:(?:st|nd|rd|th|s|['’]s(?=\W|$))(?!\w))?
                  (?=\W|$|_|(?:{_any(_UNITS)})(?:[^\w]|$)) )
    | (?P<short> (?-i:[A-Z]{{1,3}})\$(?=\d)
               | (?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![\w.]))?
               | (?:{_any(_ABBREVIATIONS)})\.(?![^\W\d_])
               | (?:{_any(_BEFORE_NUMBERS)})\.(?=\s*\d)
               | (?-i:[A-Z])\.(?=\s*\w) )
    | (?P<letters> (?:{_any(_PREFIXES)})-(?=[^\W_])[^\W_]+(?:['’][^\W_]+)*(?!-[^\W_]+-)
                 | [^\W_](?:[\w]|[&](?=[A-Z]))*(?:['’][^\W_]+)*
                 | ['’](?:tis|twas)\b
                 | ['’](?:s|m|d|re|ve|ll|em|cause)\b )
    | (?P<mark> \.{{2,}} | …+ | -{{2,}} | [!?]{{2,}} | \*{{2,}} | _{{2,}} | ={{2,}} | ~{{2,}} | ``|'' | \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|m|d|re|ve|ll))$", re.IGNORECASE)


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the offsets of the words of ``text[start:end]``, as Universal Dependencies has them in English.

    The words cover everything but white space and never overlap: "don't" is "do" and "n't", "Kim's" "Kim" and
    "'s", "cannot" "can" and "not", "well-known" three words, "$5m" too.
    """
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text[start:end]):
        first = start + match.start()
        cuts = _cuts(match[0]) if match.lastgroup == "letters" else ()
        for cut in cuts:
            found.append((first, start + match.start() + cut))
            first = start + match.start() + cut
        found.append((first, start + match.end()))
    return found


def _cuts(word: str) -> Iterator[int]:
    """Yield where a written word falls into syntactic words."""
    fused = _FUSED.get(word.lower())
    if fused:
        yield fused
        return
    stop = len(word)
    cuts = []
    while (clitic := _CLITIC.search(word, 0, stop)) and clitic.start() > 0:
        stop = clitic.start()
        cuts.append(stop)
    yield from reversed(cuts)
