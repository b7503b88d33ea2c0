"""How wide a message is, and how it is broken into lines."""

from textwrap import wrap

WIDTH = 84  # columns of a notebook's output area on a laptop


def wrapped(text: str) -> list[str]:
    """A message as lines; an empty one stays between its paragraphs."""
    return [line for paragraph in text.splitlines() for line in wrap(paragraph, WIDTH) or [""]]


def indented(text: str, by: str = "      ") -> list[str]:
    """A message as lines for a terminal, in which no file's name is broken at a hyphen."""
    parts = [wrap(part, WIDTH - len(by), break_on_hyphens=False) for part in text.splitlines()]
    return [by + line for part in parts for line in part]
