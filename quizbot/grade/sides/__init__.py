"""One side of a comparison: its words, what they are synonyms and opposites of, who does what to whom."""
