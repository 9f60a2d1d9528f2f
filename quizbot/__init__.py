"""Build comprehension questions from articles, ask them in the terminal, explain every verdict."""

__version__ = "0.1.0"
