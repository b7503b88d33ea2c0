"""Hints of section 1, a module an exercise."""
