"""Hints of section 6, a module an exercise."""
