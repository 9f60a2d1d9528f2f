"""See ARCHITECTURE.md for this room."""
