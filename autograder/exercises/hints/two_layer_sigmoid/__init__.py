"""Hints of section 4, a module an exercise."""
