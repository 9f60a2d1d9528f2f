"""Verdicts by how the question is put: a choice, true or false, a list, an order."""
