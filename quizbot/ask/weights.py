"""The weights of `ranking`: fitted numbers, first those by words alone, then those by words and meaning.

Refit with ``python benchmarks/ask_fit.py DATA --write`` after any change to what `features` or `meaning` weighs.
"""

BIAS = (-4.0532, -7.4447)
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
    "known": (-0.7891, -2.2713),
    "topic": (1.9265, -0.2325),
    "held": (8.7999, 4.5781),
    "before": (3.7445, 2.4369),
    "carried_name": (3.7782, 3.5012),
    "whole": (0.0000, 5.1101),
    "words": (0.0000, 6.7680),
    "frame": (0.0000, 2.8099),
}
