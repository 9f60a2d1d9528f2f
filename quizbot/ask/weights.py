"""The weights of `ranking`: fitted numbers, first those by words alone, then those by words and meaning.

Refit with ``python benchmarks/ask_fit.py DATA --write`` after any change to what `features` or `meaning` weighs.
"""

BIAS = (-5.9705, -11.4809)
RANK = {
    "paragraph_bm25": (10.6344, 6.4306),
    "held": (7.6245, 2.6642),
    "before": (2.1326, 1.1604),
    "pointed_topic": (2.5343, 0.7868),
    "carried_name": (2.5191, 3.3141),
    "answer": (1.1156, 0.9202),
    "answer_number": (1.8276, 1.3781),
    "whole": (0.0000, 4.4660),
    "words": (0.0000, 6.5731),
    "frame": (0.0000, 6.6591),
}
SIGN = {
    "known": (4.5202, 0.7694),
    "topic": (5.9958, 3.0040),
    "held": (7.0826, 4.1172),
    "before": (0.2158, 0.5511),
    "carried_name": (0.9746, 13.7178),
    "whole": (0.0000, 6.9985),
    "words": (0.0000, 8.8104),
    "frame": (0.0000, 6.4531),
}
