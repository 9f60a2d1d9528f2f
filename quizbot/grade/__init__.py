"""A typed answer becomes a verdict with its reason."""
