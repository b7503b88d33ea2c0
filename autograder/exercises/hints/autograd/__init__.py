"""Hints of section 7, a module an exercise."""
