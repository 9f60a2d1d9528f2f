"""Verdicts by what the answer is: an amount, a date, a time, how often, a name with a sign."""
