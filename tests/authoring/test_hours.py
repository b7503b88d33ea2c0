"""How long a section takes is said in the same way in its notebook and in the overview."""

import nbformat
import pytest

from autograder.authoring import hours
from autograder.authoring.build import OVERVIEW
from autograder.exercises.sections import Section, written


@pytest.mark.parametrize("section", written(), ids=lambda section: section.name)
def test_a_notebook_and_the_overview_name_the_same_hours(section: Section) -> None:
    row = next(line for line in OVERVIEW.read_text("utf-8").splitlines() if line.startswith(f"| {section.number} |"))
    taken = row.split("|")[-2].strip().removesuffix(" h")
    told = hours.in_words(2 * int(taken.rstrip("½")) + taken.endswith("½"))
    first = next(c for c in nbformat.read(section.student_notebook, as_version=4).cells if c.cell_type == "markdown")
    assert f"**It takes** about {told}" in first.source


def test_the_overview_keeps_everything_but_the_hours() -> None:
    table = "| | takes |\n| 1 | [A](a) | 2 h |\n| 2 | [B](b) | 3½ h |\n\nIt takes 2 h |\n"
    assert hours.overview(table, {1: 5, 2: 8}) == table.replace("2 h |\n|", "2½ h |\n|").replace("3½", "4")
