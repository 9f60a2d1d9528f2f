"""A file becomes an article, and its sentences become trees."""
