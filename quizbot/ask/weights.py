"""The weights of `ranking`: fitted numbers.

Refit with ``python benchmarks/ask_fit.py DATA --write`` after any change to what `features` weighs.
"""

RANK = {
    "bm25": 0.0360,
    "paragraph_bm25": 7.9343,
    "held": 2.8790,
    "meant": 3.9411,
    "meant_only": 10.1441,
    "alike": 3.4488,
    "before": 2.3128,
    "after": 1.3962,
    "pointed_topic": 2.6428,
    "carried_name": 3.2508,
    "names": 0.5193,
    "pairs": 0.8442,
    "numbers_missing": 0.0254,
    "answer": 1.1246,
    "answer_number": 1.7053,
    "subject": 0.6982,
    "length": -0.1484,
    "quoted": -0.1786,
}

BIAS = -9.8025
SIGN = {
    "known": 3.2176,
    "held": 0.1088,
    "meant": 9.3963,
    "alike": 2.1209,
    "names": 0.4154,
    "numbers_missing": 0.2788,
    "around": 1.0536,
    "topic": 5.7869,
    "terms": 0.9387,
}
