"""Hints of section 2, a module an exercise."""
