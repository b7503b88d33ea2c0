"""Where root runs the tests, an ordinary user does what permissions and the fence depend on (hostile has its own)."""

import subprocess
import sys
from functools import partial

import pytest

from autograder.exercises.sections import ROOT

from .users import ANOTHER, become

KINDS = {
    "permissions": ["-m", "ordinary", "tests/gradebook", "tests/semester"],
    "the fence": ["tests/fence/test_fence.py", "tests/fence/test_limits.py", "tests/fence/test_shared.py"],
    "faults": ["tests/judging/test_faults.py", "-k", "stops or no_file"],
}


@pytest.mark.root
@pytest.mark.parametrize("kind", KINDS)
def test_an_ordinary_user_s_tests_pass(kind: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *KINDS[kind]]
    done = subprocess.run(command, cwd=ROOT, preexec_fn=partial(become, ANOTHER), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
