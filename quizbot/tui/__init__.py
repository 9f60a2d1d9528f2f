"""The conversation on a screen; the only room that imports textual."""
