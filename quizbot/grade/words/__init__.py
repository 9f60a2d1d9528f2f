"""Words as they are typed: folded, cut, misspelt, known or not, and what is made of what."""
