"""Roster, platforms and the class: what goes out, what comes in, and how everybody does."""
