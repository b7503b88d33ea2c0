"""Hints of section 3, a module an exercise."""
