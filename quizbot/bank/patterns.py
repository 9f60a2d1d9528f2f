"""The shapes of short texts in a bank, as regular expressions that its models and its reader share."""

IDENTIFIER = r"[a-z0-9][a-z0-9._-]*"
PASS_MARK = r"(100|[1-9]?[0-9])%"
TOLERANCE = r"[0-9]{1,15}(\.[0-9]{1,9})?%?"
