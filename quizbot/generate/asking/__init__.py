"""A clause with one part taken out, and the word that asks for it; whose claim it is."""
