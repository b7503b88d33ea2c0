"""Hints of section 5, a module an exercise."""
