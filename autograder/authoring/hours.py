"""How long a section takes, told in one way in its notebook and in the overview of the course."""

import re
from collections.abc import Sequence

from nbformat import NotebookNode

from ..exercises.sections import Section

WORDS, LINES, EXERCISE = 120, 6, 4  # read in a minute, of prose and of code; minutes that an exercise takes
COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


def halves(section: Section, cells: Sequence[NotebookNode]) -> int:
    """The half hours that a lesson with these cells takes, by its words, its lines of code and its exercises."""
    words = sum(len(cell.source.split()) for cell in cells if cell.cell_type == "markdown")
    lines = sum(len(cell.source.splitlines()) for cell in cells if cell.cell_type == "code")
    return round((words / WORDS + lines / LINES + len(section.rubric) * EXERCISE) / 30)


def in_words(half_hours: int) -> str:
    """Such as "two hours" or "two and a half hours"."""
    return f"{COUNTED[half_hours // 2]}{' and a half' if half_hours % 2 else ''} hours"


def overview(text: str, taken: dict[int, int]) -> str:
    """The course's overview with the half hours of these sections, by number, in the last column of its table."""

    def row(found: re.Match[str]) -> str:
        if int(found[2]) not in taken:
            return found[0]
        whole, half = divmod(taken[int(found[2])], 2)
        return f"{found[1]} {whole}{'½' if half else ''} h |"

    return re.sub(r"^(\| (\d+) \|.*\|) [\d½]+ h \|$", row, text, flags=re.MULTILINE)
