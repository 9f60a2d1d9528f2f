"""The key in another form: a part of a name, another order, another word for the same."""
