"""The weights of `ranking`: fitted numbers.

Refit with ``python benchmarks/ask_fit.py DATA --write`` after any change to what `features` weighs.
"""

RANK = {
    "bm25": 0.5030,
    "paragraph_bm25": 7.8684,
    "held": 2.7671,
    "meant": 3.8952,
    "meant_only": 10.0858,
    "alike": 3.3856,
    "before": 2.3350,
    "after": 1.4067,
    "pointed_topic": 2.7182,
    "carried_name": 3.2892,
    "names": 0.5347,
    "pairs": 0.8269,
    "numbers_missing": 0.0316,
    "answer": 1.1242,
    "answer_number": 1.7077,
    "subject": 0.6978,
    "length": -0.1383,
    "quoted": -0.1807,
}

BIAS = -9.5353
SIGN = {
    "known": 3.3553,
    "held": -0.1623,
    "meant": 9.3107,
    "alike": 1.6629,
    "names": 0.4011,
    "numbers_missing": 0.2163,
    "around": 1.1869,
    "topic": 5.7958,
    "terms": 0.9201,
}
