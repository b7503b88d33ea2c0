"""Lessons become notebooks and keys."""
