"""The weights of `ranking`: fitted numbers.

Refit with ``python benchmarks/ask_fit.py DATA --write`` after any change to what `features` weighs.
"""

RANK = {
    "bm25": 1.0986,
    "paragraph_bm25": 6.9430,
    "held": 3.0530,
    "meant": 4.3513,
    "meant_only": 4.7054,
    "alike": 3.1476,
    "before": 3.1301,
    "after": 1.7680,
    "earlier_name": 3.4607,
    "pointed_topic": 2.7184,
    "carried_name": 1.9463,
    "names": 0.5856,
    "pairs": 0.9739,
    "numbers_missing": 0.0634,
    "answer": 1.0989,
    "answer_number": 1.6075,
    "answer_name": -0.1147,
    "subject": 0.8946,
    "length": -0.1481,
    "short": 0.6064,
    "quoted": -0.2481,
}

BIAS = -11.6384
SIGN = {
    "known": 2.9224,
    "held": -3.0195,
    "meant": 10.1674,
    "alike": 1.2189,
    "names": 1.8244,
    "numbers_missing": 0.7778,
    "around": 6.4169,
    "terms": 1.7658,
}
