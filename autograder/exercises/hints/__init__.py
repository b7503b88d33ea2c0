"""Hints, a folder a section, a file an exercise: a twin with numbers of its own, its docstring the other rungs."""
