"""Words that end in a full stop without ending a sentence, and words that begin sentences."""

from __future__ import annotations

ALWAYS_FOLLOWED = frozenset(
    """
    mr mrs ms mx dr prof st sts gen sen rep reps gov lt col capt cpt cmdr adm sgt maj cpl pvt rev hon fr sr sra
    mt ft messrs mme mlle pres supt insp det hr dipl ven vs v e.g eg i.e ie cf viz al ca approx resp incl nr op
    cit ibid art arts sec secs ch chap vol vols fig figs ed eds trans pp p para eq ex ref dept univ assn
    bros gens
    """.split()
)
"""Titles, and abbreviations whose sense needs what follows."""

BEFORE_NUMBER = frozenset(
    """
    no nos p pp c ca approx art sec ch vol fig figs eq col op par jan feb mar apr jun jul aug sep sept oct nov dec tel
    ext bk pt ps rs v vv
    """.split()
)
"""Abbreviations only when a figure follows; "no" and "art" are words otherwise."""

MAY_END = frozenset(
    """
    inc ltd co corp plc llc jr sr esq etc u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m am pm ph.d m.d b.a m.a b.sc
    m.sc ll.b d.phil b.c a.d b.c.e c.e r.n d.d.s rd ave blvd jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun est dist dept univ lb lbs oz kg km cm mm ft in yd hr hrs min
    mins sec mph ltda s.a a.k.a calif mass conn penn pa fla ill mich minn ariz colo wash ore va ga tex la tenn
    ky wis mo kan neb okla nev vt md n.y n.j n.c s.c n.d s.d n.h n.m b.b.c misc bros
    """.split()
)
"""Abbreviations that stand inside a sentence as well as at its end: what follows decides."""

STARTERS = frozenset(
    """
    the a an this that these those it he she they we i you there here in on at for from by with as when while
    after before since until although though because if but and or so yet however moreover meanwhile then now
    today his her its their our my your what who why how where which some many most several few all both each
    every one two three another other no not such during despite according under over through between within
    without among also still even only once later soon finally first second let perhaps more to of is was are
    were do does did has had have can could would should will may might must instead nevertheless nonetheless
    therefore thus hence besides furthermore whether unlike like next nobody nothing everyone everything someone
    anyone
    """.split()
)
"""Words that, with a capital after an abbreviation, begin a new sentence more often than a name."""

SPEECH_VERBS = frozenset(
    """
    said says say asked asks answered answers replied replies cried cries shouted whispered added adds exclaimed
    called continued went thought wondered inquired enquired demanded begged murmured muttered told explained
    explains argues argued insisted remarked observed growled laughed sighed screamed repeated returned
    responded reckons writes wrote
    """.split()
)
