"""Short forms of first names: "Tom" is "Thomas" wherever one of them is meant."""

from __future__ import annotations

from functools import cache

_GROUPS = """
alexander alex alec sandy|alexandra alex sandra|alfred alf alfie fred|andrew andy drew|anthony antony tony
arthur art artie|benjamin ben benny|catherine katherine kathryn kathleen kate katie kathy cathy kitty
charles charlie chuck|christina christine chris tina|christopher chris kit|daniel dan danny|david dave davy
deborah debbie deb|donald don donnie|dorothy dot dolly|edward ed eddie ted teddy ned|eleanor ellie nell
elizabeth eliza liz lizzie beth betty bess bessie|emily em|eugene gene|florence flo|frances fran fanny
francis frank|franklin frank|frederick fred freddie|gabriel gabe|geoffrey jeffrey geoff jeff|george georgie
gerald gerry jerry|gregory greg|harold harry hal|helen nell|henry harry hal hank|isabella isabel bella
jacob jake|james jim jimmy jamie|jane jenny|jennifer jen jenny|john johnny jack|jonathan jon|joseph joe joey
joshua josh|judith judy|kenneth ken kenny|lawrence laurence larry|leonard len lenny leo|lewis louis lew lou
louise lou|margaret maggie meg peggy madge rita|martha patty|martin marty|mary molly polly|matthew matt
maximilian max|michael mike mick micky|nathaniel nathan nat nate|nicholas nick nicky|oliver ollie|pamela pam
patricia pat patty trish|patrick pat paddy|peter pete|philip phillip phil|raymond ray|rebecca becky
richard rich rick dick|robert rob robbie bob bobby|ronald ron ronnie|rosemary rose|samuel sam sammy|sarah sally
stanley stan|stephen steven steve|susan suzanne sue susie|theodore ted teddy theo|thomas tom tommy|timothy tim
valentine val|victoria vicky|victor vic|vincent vince|virginia ginny|walter walt|william will willie bill billy
zachary zach
"""


@cache
def _groups_by_name() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, group in enumerate(_GROUPS.strip().replace("\n", "|").split("|")):
        for name in group.split():
            found.setdefault(name, set()).add(at)
    return {name: frozenset(groups) for name, groups in found.items()}


def are_one_name(one: str, other: str) -> bool:
    """Say whether two folded first names are forms of one."""
    groups = _groups_by_name()
    return one == other or not groups.get(one, frozenset()).isdisjoint(groups.get(other, ()))
