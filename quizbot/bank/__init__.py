"""The bank format: read strictly, written plainly, checked with places and remedies."""
