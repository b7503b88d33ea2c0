"""What the course grew from: each thing that the two texts teach is taught where the table says, and asked there."""

import re
from itertools import pairwise

import pytest

from autograder.authoring.weave import lesson_cells
from autograder.exercises.sections import ROOT, SECTIONS, Section

PAGE = ROOT / "docs" / "developer" / "seeds.md"
NUMBER = re.compile(r"(?:^|; )(\d)(?=\W)")


def section(number: str) -> Section:
    return Section(SECTIONS[int(number) - 1])


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| (?!---|it says)", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


TAUGHT = [(section(n), h) for _, taught, _ in rows() for n, h in re.findall(r"(\d), \*(.+?)\*(?:;|$)", taught)]
TOLD = [(section(number), words) for _, number, words in rows() if number.isdigit()]


def asked() -> list[tuple[Section, str]]:
    found = []
    for _, taught, cell in rows():
        if not taught.isdigit():
            marks = [*NUMBER.finditer(cell), None]
            for mark, following in pairwise(marks):
                names = re.findall(r"`(\w+)`", cell[mark.end() : following.start() if following else None])
                found += [(section(mark[1]), name) for name in names]
    return found


@pytest.mark.parametrize(("where", "heading"), TAUGHT, ids=lambda value: getattr(value, "name", value))
def test_the_heading_is_in_the_lesson(where: Section, heading: str) -> None:
    text = "\n".join(cell.source for cell in lesson_cells(where) if cell.cell_type == "markdown")
    headings = [re.sub(r"^Part \d+\. | \(optional\)$", "", found) for found in re.findall(r"^#+ (.+)$", text, re.M)]
    assert heading in headings


@pytest.mark.parametrize(("where", "name"), asked(), ids=lambda value: getattr(value, "name", value))
def test_the_exercise_is_graded(where: Section, name: str) -> None:
    assert where.exercise(name).points > 0


@pytest.mark.parametrize(("where", "words"), TOLD, ids=lambda value: getattr(value, "name", value))
def test_the_takeaway_is_told_at_the_end(where: Section, words: str) -> None:
    closing = " ".join(lesson_cells(where)[-1].source.partition("### To take along")[2].split())
    assert closing.partition("### To read on")[0].count(words) == 1


def test_everything_has_a_place_and_two_things_are_not_asked() -> None:
    assert len(TOLD) == 15 and all(taught for _, taught, _ in rows())
    assert [said for said, _, cell in rows() if not cell] == [
        "one can build networks without the calculus, and misses it when something fails or is to be new",
        "more to read",
    ]
