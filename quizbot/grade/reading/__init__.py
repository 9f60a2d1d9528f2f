"""Question and reply, each read once."""
