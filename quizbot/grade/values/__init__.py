"""Numbers, measures, dates and times of day as a text has them."""
