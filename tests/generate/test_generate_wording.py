"""English put together again from the pieces of a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.generate.build import overgenerate
from quizbot.generate.options import Options
from quizbot.generate.wording import text_of
from quizbot.read.parse import Parse, Token
from tests.generate.conftest import material_of, read_article

LIST_WITH_ASIDE = """\
# newpar
1	Old	old	ADJ	JJ	_	2	amod	_	_
2	sailors	sailor	NOUN	NNS	_	3	nsubj	_	_
3	live	live	VERB	VBP	_	0	root	_	_
4	in	in	ADP	IN	_	6	case	_	_
5	Anchor	Anchor	PROPN	NNP	_	6	compound	_	_
6	House	House	PROPN	NNP	_	3	obl	_	_
7	(	(	PUNCT	-LRB-	_	10	punct	_	SpaceAfter=No
8	a	a	DET	DT	_	10	det	_	_
9	former	former	ADJ	JJ	_	10	amod	_	_
10	inn	inn	NOUN	NN	_	6	appos	_	SpaceAfter=No
11	)	)	PUNCT	-RRB-	_	10	punct	_	SpaceAfter=No
12	,	,	PUNCT	,	_	14	punct	_	_
13	Harbour	Harbour	PROPN	NNP	_	14	compound	_	_
14	Lodge	Lodge	PROPN	NNP	_	6	conj	_	_
15	and	and	CCONJ	CC	_	17	cc	_	_
16	Mill	Mill	PROPN	NNP	_	17	compound	_	_
17	Court	Court	PROPN	NNP	_	6	conj	_	SpaceAfter=No
18	.	.	PUNCT	.	_	3	punct	_	SpaceAfter=No
"""
PLURAL_READ_AS_VERB = """\
# newpar
1	Cuttings	cutting	NOUN	VBG	_	2	nsubj	_	_
2	need	need	VERB	VBP	_	0	root	_	_
3	plenty	plenty	NOUN	NN	_	2	obj	_	_
4	of	of	ADP	IN	_	5	case	_	_
5	sunlight	sunlight	NOUN	NN	_	3	nmod	_	SpaceAfter=No
6	.	.	PUNCT	.	_	2	punct	_	SpaceAfter=No
"""


@pytest.mark.parametrize(
    ("sentence", "prompt"),
    [
        (LIST_WITH_ASIDE, "Who lives in Anchor House, Harbour Lodge and Mill Court?"),
        (PLURAL_READ_AS_VERB, "What needs plenty of sunlight?"),
    ],
)
def test_subject_is_asked_for_in_whole_english(tmp_path: Path, sentence: str, prompt: str) -> None:
    """A list keeps its comma where an aside is left out, and the verb agrees with the question word."""
    path = tmp_path / "article.conllu"
    path.write_text(sentence, encoding="utf-8")
    material = material_of(*read_article(path, "Homes"))
    assert prompt in [candidate.prompt for candidate in overgenerate(material, Options())]


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("General/ADJ Secretary/PROPN Anna/PROPN", "General"),
        ("Chief/NOUN Engineer/NOUN Tom/PROPN", "Chief"),
        ("Former/ADJ President/PROPN Ann/PROPN", "former"),
        ("Singer/NOUN Ann/PROPN Lee/PROPN", "singer"),
    ],
)
def test_office_before_a_name_keeps_its_capitals(words: str, opening: str) -> None:
    """A sentence's first word is written small further on, unless it begins the name of an office."""
    texts = [word.partition("/")[0] for word in words.split()]
    kinds = [word.partition("/")[2] for word in words.split()]
    starts = [len(" ".join((*texts[:i], ""))) for i in range(len(texts))]
    tokens = tuple(
        Token(text, start, start + len(text), upos, "", text.lower(), head=i - 1, deprel="dep", certainty=1.0)
        for i, (text, upos, start) in enumerate(zip(texts, kinds, starts, strict=True))
    )

    assert text_of(Parse(tokens, ()), range(len(tokens))).split()[0] == opening
