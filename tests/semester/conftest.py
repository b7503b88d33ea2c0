"""What the tests of a semester share: a workspace with a roster beside it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ..conftest import NewWorkspace

ROSTER = """id,first_name,last_name,email,lms_id
ada17,Ada,Lovelace,ada@uni.example,501
jorg,Jörg,Müller,jm@uni.example,502
wei1,Wei,Chen,wei1@uni.example,
wei2,Wei,Chen,wei2@uni.example,
oconnor,Siobhán,O'Connor-Ní Dhomhnaill,so@uni.example,
"""


@pytest.fixture(scope="module")
def made(new_workspace: NewWorkspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace, with a roster beside it."""
    root = new_workspace(tmp_path_factory.mktemp("made") / "spring")
    (root.parent / "roster.csv").write_text(ROSTER)
    return root


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[Path], Path]:
    """Copy a workspace, with what lies beside it, for one test alone."""

    def copy(root: Path) -> Path:
        shutil.copytree(root.parent, tmp_path / "course")
        return tmp_path / "course" / root.name

    return copy


@pytest.fixture
def root(made: Path, copied: Callable[[Path], Path]) -> Path:
    """The workspace, for one test alone."""
    return copied(made)
