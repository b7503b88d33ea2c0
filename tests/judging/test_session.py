"""A submission has the time that one may have, however it spends it, and the next one has its own."""

import time
from collections.abc import Iterator

import pytest

from autograder.authoring.samples import handed_in, samples
from autograder.exercises.sections import Section
from autograder.fence import budget
from autograder.judging.judge import Judge
from autograder.judging.loading import read

pytestmark = pytest.mark.usefixtures("needs_fence")
UNIVARIATE = Section("univariate")
RIGHT = "ada-right"
NAMES = [exercise.name for exercise in UNIVARIATE.rubric]
LOOP = "while True:\n  try:\n    while True: pass\n  except: pass"
SLEEP = "import os, time\n{}try: time.sleep(24)\nexcept BaseException: time.sleep(24)\n"


def functions(body: str) -> dict[str, str]:
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return {name: f"def {name}(*args, **kwargs):\n{lines}" for name in NAMES}


SLOW = {
    "cells that sleep": {name: f"{SLEEP.format('')}def {name}(): pass" for name in NAMES},
    "cells that loop and catch everything": dict.fromkeys(NAMES, LOOP),
    "functions that sleep": functions(SLEEP.format("")),
    "functions that fork and sleep": functions(SLEEP.format("os.fork()\n")),
    "functions that end their process late": functions("import os, time\ntime.sleep(0.9)\nos._exit(0)"),
}  # fmt: skip


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    judge = Judge()
    yield judge
    judge.close()


@pytest.mark.parametrize("way", SLOW)
def test_a_submission_ends_with_its_time(judge: Judge, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """Each would take minutes; what is measured is the judge's waiting for the submission, not its own work."""
    slow, right = (read(data, UNIVARIATE) for data in (handed_in(UNIVARIATE, SLOW[way]), samples(UNIVARIATE)[RIGHT]))
    assert judge.grade(right, UNIVARIATE).score == 100
    monkeypatch.setattr(budget, "SECONDS", 5.0)
    began = time.monotonic()
    report = judge.grade(slow, UNIVARIATE)
    assert report.score == 0 and len(report.marks) == len(NAMES)
    assert time.monotonic() - began < 65.0
    monkeypatch.undo()
    assert judge.grade(right, UNIVARIATE).score == 100
