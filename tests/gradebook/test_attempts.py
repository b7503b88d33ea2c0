"""Which of several attempts counts: the last or, where the workspace says so, the best, less what lateness costs."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.commands.terminal import said
from autograder.errors import WorkspaceError
from autograder.gradebook import workspace
from autograder.gradebook.grading import grade
from autograder.gradebook.rows import Row

from ..conftest import NewWorkspace

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"
FIRST, SECOND, THIRD = "2026-03-01T12-00-00Z", "2026-03-02T12-00-00Z", "2026-03-03T12-00-00Z"


def put(root: Path, place: str, data: bytes) -> None:
    """An attempt in submitted/ (an empty place) or submitted-before/, which came in when the place's name says."""
    folder = root / ("submitted-before" if place else "submitted") / "ada" / ASSIGNMENT / place
    folder.mkdir(parents=True)
    (folder / f"{ASSIGNMENT}.ipynb").write_bytes(data)
    day = place[:10] if place else "2026-03-04"
    (folder / "timestamp.txt").write_text(f"{day} 12:00:00 UTC")


def graded(root: Path) -> Row:
    [row] = grade(root)
    return row


@pytest.fixture
def root(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path: Path) -> Path:
    """A workspace in which the best counts; Ada's first attempt was right, a withdrawn one too, the last ones not."""
    root = new_workspace(tmp_path / "spring")
    wrong = next(data for name, data in samples.items() if name.startswith("chen-"))
    put(root, FIRST, samples["ada-right"])
    put(root, SECOND, wrong)
    put(root, f"{THIRD}-withdrawn", samples["ada-right"])
    put(root, "", wrong)
    return root


def appended(root: Path, line: str) -> None:
    with (root / workspace.CONFIG).open("a") as file:
        file.write(line + "\n")


def test_the_last_counts_where_nothing_is_said(root: Path) -> None:
    row = graded(root)
    assert (row.score, row.attempt) == (88, "")


def test_the_best_counts_and_table_and_page_name_it(root: Path) -> None:
    appended(root, 'c.Judge.attempts = "best"')
    row = graded(root)
    assert (row.state, row.score, row.attempt) == ("graded", 100, FIRST)
    assert said(row) == f"all right; the attempt of {FIRST} counts"
    assert (
        f"the attempt of {FIRST}, the best"
        in (root / "feedback" / "ada" / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text()
    )
    again = graded(root)
    assert (again.state, again.score, again.attempt) == ("unchanged", 100, FIRST)
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        assert str(book.find_submission(ASSIGNMENT, "ada").timestamp) == "2026-03-01 12:00:00"


def test_a_later_attempt_is_judged_with_those_before_and_among_equals_counts(
    root: Path, samples: dict[str, bytes]
) -> None:
    appended(root, 'c.Judge.attempts = "best"')
    assert graded(root).attempt == FIRST
    (root / "submitted" / "ada" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").write_bytes(samples["ada-right"])
    row = graded(root)
    assert (row.state, row.score, row.attempt) == ("graded", 100, "")


def test_a_late_attempt_is_worth_what_is_left_of_it(root: Path, samples: dict[str, bytes]) -> None:
    appended(root, 'c.Judge.attempts = "best"\nc.LateSubmissionPlugin.penalty_method = "zero"')
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 00:00:00 UTC")
    assert (graded(root).score, graded(root).attempt) == (0, "")
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        book.grant_extension(ASSIGNMENT, "ada", days=2)
    assert (graded(root).score, graded(root).attempt) == (100, FIRST)


def test_another_word_is_an_error_before_anything_is_judged(root: Path) -> None:
    appended(root, 'c.Judge.attempts = "first"')
    with pytest.raises(WorkspaceError, match="attempts"):
        list(grade(root))
    assert not list((root / "autograded").iterdir())
