"""The article as parsed: its sentences, their clauses, quotations, times and places."""
