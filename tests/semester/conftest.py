"""What the tests of a semester share: a workspace with a roster beside it, and a user who may not do everything."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@pytest.fixture
def ordinary_user() -> int:
    """The number of a user whom permissions hold back: oneself or, for root, somebody who is nobody here."""
    return os.getuid() or 65_534


@contextmanager
def acting_as(user: int, folder: Path) -> Iterator[None]:
    """For a while this process is an ordinary user's, to whom a folder and all in it belong."""
    if os.getuid():
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user, user, follow_symlinks=False)
    for above in folder.parents:
        if not above.stat().st_mode & stat.S_IXOTH:
            above.chmod(0o755)
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)
