"""What was handed in beside a notebook lies in one archive beside the copy, where no program takes it for its own."""

import io
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from autograder.gradebook import packing
from autograder.gradebook.packing import PACKED, STAMP, beside

#: Names by which nbgrader, Jupyter, Python, a test runner, a shell, git or a browser finds what it loads.
LOOKED_FOR = [
    "nbgrader_config.py",
    "jupyter_server_config.py",
    "jupyter_config.json",
    "ipython_config.py",
    "kernels/python3/kernel.json",
    "kernel.json",
    "sitecustomize.py",
    "usercustomize.py",
    "numpy.py",
    "handrail/__init__.py",
    "a.pth",
    "conftest.py",
    "pyproject.toml",
    "Makefile",
    ".bashrc",
    ".env",
    ".git/config",
    ".jupyter/jupyter_config.py",
    ".ipynb_checkpoints/1-univariate-checkpoint.ipynb.py",
    "feedback.html",
    "feedback/index.html.j2",
    "conf.json",
    "index.html",
    "plot.svg",
    "data.csv",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A submission with a file of every such name beside its notebook."""
    folder = tmp_path / "kim" / "1-univariate"
    for name in ("1-univariate.ipynb", *LOOKED_FOR):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def packed(folder: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(beside(folder)[PACKED])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_all_of_it_lies_in_one_archive(folder: Path) -> None:
    assert set(beside(folder)) == {PACKED}
    assert packed(folder) == {name: name.encode() for name in LOOKED_FOR}
    assert beside(folder) == beside(folder)


def test_nothing_beside_a_notebook_makes_no_archive(tmp_path: Path) -> None:
    assert beside(tmp_path / "no such folder") == {}
    (tmp_path / "1-univariate.ipynb").touch()
    assert beside(tmp_path) == {}


def test_the_time_stays_beside_the_copy_where_it_may_be_one(folder: Path) -> None:
    (folder / STAMP).write_text("2026-03-01 12:00:00 UTC\n")
    assert beside(folder)[STAMP] == b"2026-03-01 12:00:00 UTC\n" and STAMP not in packed(folder)
    (folder / STAMP).write_text("0" * 1000)
    assert STAMP not in beside(folder)


def test_links_and_pipes_are_left_out_at_every_depth(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a secret")
    (folder / "kernels" / "file").symlink_to(tmp_path / "secret")
    (folder / "kernels" / "folder").symlink_to(tmp_path)
    (folder / STAMP).symlink_to(tmp_path / "secret")
    os.mkfifo(folder / "pipe")
    assert set(packed(folder)) == set(LOOKED_FOR) and STAMP not in beside(folder)
    (tmp_path / "lou").symlink_to(folder.parent)
    (folder.parent / "other").symlink_to(folder)
    assert beside(tmp_path / "lou" / "1-univariate") == beside(folder.parent / "other") == {}


def test_what_is_too_large_stays_where_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "LARGEST", sum(len(name) + packing.EACH for name in LOOKED_FOR))
    (folder / "a large one").write_bytes(bytes(packing.LARGEST + 1))
    assert set(packed(folder)) == set(LOOKED_FOR)


def test_a_name_that_is_no_text_has_a_place(folder: Path) -> None:
    (folder / os.fsdecode(b"\xff\xfe")).write_text("odd")
    assert packed(folder)["??"] == b"odd"


def test_a_name_is_no_way_elsewhere_on_another_system(folder: Path) -> None:
    (folder / "..\\..\\evil.bat").write_text("odd")
    assert packed(folder)[".._.._evil.bat"] == b"odd"


def test_folders_in_folders_end_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Deeper than Python calls itself, and than the system takes a path."""
    monkeypatch.chdir(folder)
    for depth in range(2500):
        os.mkdir("d")
        os.chdir("d")
        if depth in (10, 2400):
            Path("data.csv").write_text("deep")
    assert set(packed(folder)) == {*LOOKED_FOR, "d/" * 11 + "data.csv"}
    subprocess.run(["rm", "-rf", folder / "d"], check=True)  # Python removes no folder so deep


def test_very_many_files_are_as_large_as_they_are_together(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "LARGEST", 100 * packing.EACH)
    for number in range(200):
        (folder / str(number)).touch()
    assert len(packed(folder)) < 100
