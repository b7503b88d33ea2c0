"""A test that is skipped is said to be, and fails in continuous integration."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.exercises.sections import ROOT

SKIPPING = """
import pytest

@pytest.fixture
def server():
    pytest.skip("there is no server")

def test_of_a_server(server): ...
def test_of_a_browser(): pytest.skip("there is no browser")
@pytest.mark.skipif(True, reason="there is no disk")
def test_of_a_disk(): ...
"""


@pytest.mark.parametrize(("ci", "code", "counted"), [("", 0, "3 skipped"), ("true", 1, "1 failed, 2 errors")])
def test_what_would_be_skipped_fails_where_all_is_installed(ci: str, code: int, counted: str, tmp_path: Path) -> None:
    (tmp_path / "test_skipping.py").write_text(SKIPPING)
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", ROOT / "pyproject.toml", tmp_path]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"CI": ci}, capture_output=True, text=True)
    assert done.returncode == code, done.stdout
    assert counted in done.stdout.splitlines()[-1]
    assert all(f"there is no {what}" in done.stdout for what in ("server", "browser", "disk"))
