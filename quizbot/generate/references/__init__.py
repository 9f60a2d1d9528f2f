"""What "she", "the museum" and "last year" stand for, or that nobody can tell."""
