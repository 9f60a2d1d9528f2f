"""Names beside each other: parts of a name, initials, short forms, and who shares one."""
