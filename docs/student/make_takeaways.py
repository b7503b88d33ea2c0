"""Writes takeaways.md: what each lesson says at its end that one should take along, and read on.

Both stand in the lesson, under the headings below, and nowhere else by hand.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from autograder.authoring.weave import lesson_cells
from autograder.exercises.sections import ROOT, Section, written

HEAD = """<!-- derived: python docs/student/make_takeaways.py -->
# What to take along

Each section in sentences, as they stand at the end of its notebook, and what to read after it: what it is, how hard,
and when. To repeat a section in a minute, read its sentences and say of each how you would convince somebody of it.
"""
HEADINGS = ("To take along", "To read on")


def closing(section: Section) -> dict[str, str]:
    """What stands at the end of a lesson under each of the headings that it has, with each entry on one line."""
    last = lesson_cells(section)[-1].source
    parts = re.split(r"^### (.+)\n", last, flags=re.M)[1:]
    return {
        heading: re.sub(r"\n +", " ", text).strip()
        for heading, text in zip(parts[::2], parts[1::2], strict=True)
        if heading in HEADINGS
    }


def title(section: Section) -> str:
    """Such as "1 · Walking downhill on a line"."""
    return str(re.search(r"^# (.+)$", lesson_cells(section)[0].source, re.M)[1])


def text() -> str:
    """The page."""
    return "\n".join([HEAD, *(part for section in written() for part in _parts(section))])


def _parts(section: Section) -> Iterator[str]:
    if found := closing(section):
        yield f"## {title(section)}\n"
    for heading, said in found.items():
        yield f"### {heading}\n\n{said}\n"


if __name__ == "__main__":
    Path(ROOT, "docs/student/takeaways.md").write_text(text(), encoding="utf-8")
