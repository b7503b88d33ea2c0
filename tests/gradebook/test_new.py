"""A new workspace is made whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat import NotebookNode

from autograder.authoring.weave import weave
from autograder.errors import WorkspaceError
from autograder.exercises.sections import Section
from autograder.gradebook.workspace import new


def stopping(error: BaseException) -> Iterator[tuple[str, NotebookNode]]:
    """One assignment, then what stops the making."""
    yield "1-univariate", weave(Section("univariate"))
    raise error


@pytest.mark.parametrize(
    ("error", "there"), [(KeyboardInterrupt(), True), (OSError(28, "No space left on device"), False)]
)
def test_what_stops_half_way_leaves_nothing(tmp_path: Path, error: BaseException, there: bool) -> None:
    folder = tmp_path / "spring"
    if there:
        folder.mkdir()
    with pytest.raises(type(error)):
        new(folder, stopping(error), print)
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])


def test_a_path_that_is_too_long_for_a_gradebook_is_said_before_anything_is_made(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["x" * 100] * 5)
    with pytest.raises(WorkspaceError, match="lies too deep: SQLite opens no file with so long a path"):
        new(deep, [], print)
    assert not list(tmp_path.iterdir())
