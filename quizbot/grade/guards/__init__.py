"""What no overlap may rescue: denials, opposites, siblings, exchanged roles, half an answer."""
