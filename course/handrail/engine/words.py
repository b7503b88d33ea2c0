"""How a message is broken into lines, and how a factor reads."""

from textwrap import wrap

WIDTH = 84  # columns of a notebook's output area on a laptop
BAR = "│"  # between a line of code and its number


def wrapped(text: str) -> list[str]:
    """A message as lines; an empty one stays between its paragraphs, and a line of code is not broken."""
    return [
        line for part in text.splitlines() for line in ([part] if f" {BAR} " in part else wrap(part, WIDTH)) or [""]
    ]


def indented(text: str, by: str = "      ") -> list[str]:
    """A message as lines for a terminal, in which no file's name is broken at a hyphen."""
    parts = [wrap(part, WIDTH - len(by), break_on_hyphens=False) for part in text.splitlines()]
    return [by + line for part in parts for line in part]


def times(factor: float) -> str:
    """What becomes of a size that is multiplied by a factor, such as "half as large"; told to three digits."""
    plain = {0.25: "a quarter", 0.5: "half", 0.5**0.5: "1/√2", 2**0.5: "√2 times", 2.0: "twice"}
    return "as before" if factor == 1 else f"{plain.get(factor, f'{factor:.3g} times')} as large"
