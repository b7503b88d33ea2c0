"""A submission has the time that one may have, its functions one answer each, and nothing outlives an asking."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from handrail.engine.compare import Outcome

from autograder.authoring.samples import handed_in, samples
from autograder.authoring.weave import exercise_source
from autograder.exercises.model import Exercise
from autograder.exercises.sections import Section
from autograder.fence import budget
from autograder.judging.interview import Interview
from autograder.judging.judge import Judge
from autograder.judging.loading import read

pytestmark = pytest.mark.usefixtures("needs_fence")
UNIVARIATE = Section("univariate")
RIGHT = "ada-right"
NAMES = [exercise.name for exercise in UNIVARIATE.rubric]
LOOP = "while True:\n  try:\n    while True: pass\n  except: pass"
SLEEP = "import os, time\n{}try: time.sleep(24)\nexcept BaseException: time.sleep(24)\n"


def functions(body: str, *names: str) -> dict[str, str]:
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return {name: f"def {name}(*args, **kwargs):\n{lines}" for name in names or NAMES}


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


# --- one answer ------------------------------------------------------------------------------------

MARKS = {
    "a file": ("", "os.path.exists('/tmp/mark') or os.mkdir('/tmp/mark')"),
    "a process": (
        "import os, socket\nif os.fork() == 0:\n    listens = socket.socket(socket.AF_UNIX)\n"
        "    listens.bind(chr(0) + 'mark')\n    listens.listen()\n    known = b'0'\n    while True:\n"
        "        heard = listens.accept()[0]\n        heard.send(known)\n        known = b'1'\n        heard.close()\n",
        "_heard()",
    ),
    "a variable": ("tries = []", "bool(tries) or tries.append(1)"),
    "the references": ("", "type(mse).__name__ == 'Reference'"),
    "the company": ("", "len([f for f in _frames() if 'apart' in f.f_code.co_name]) == 0"),
}
HELP = """
import os, socket, sys
def _heard():
    with socket.socket(socket.AF_UNIX) as asks:
        asks.connect(chr(0) + "mark")
        return asks.recv(1) == b"1"
def _frames():
    frame = sys._getframe()
    while frame:
        yield frame
        frame = frame.f_back
"""
RIGHT_SOURCES = {e.name: exercise_source(UNIVARIATE, e.name) for e in UNIVARIATE.rubric}


def right_of(name: str) -> str:
    return f"{RIGHT_SOURCES[name].given}\n{RIGHT_SOURCES[name].answer}"


def asked_twice(judge: Judge, name: str, mark: str, first: str) -> int:
    """The points of a function that does one thing at first, and the right one once it knows that it was asked."""
    begin, again = MARKS[mark]
    right = right_of(name).replace(f"def {name}(", "def _right(")
    function = f"def {name}(*args, **kwargs):\n    if {again}: return _right(*args, **kwargs)\n    {first}"
    sources = {n: right_of(n) for n in ("predict", "mse", "gradients", "update")}
    sources[name] = f"{HELP}{begin}\n{right}\n{function}"
    report = judge.grade(read(handed_in(UNIVARIATE, sources), UNIVARIATE), UNIVARIATE)
    assert sum(m.points for m in report.marks if m.exercise in sources.keys() - {name}) >= 20
    return next(m.points for m in report.marks if m.exercise == name)


@pytest.mark.parametrize("first", ["return None", "os._exit(0)"])
@pytest.mark.parametrize("mark", ["a file", "a process", "a variable"])
@pytest.mark.parametrize("name", ["what_directs_the_search", "gradient_descent"])
def test_who_was_asked_before_does_not_know(judge: Judge, name: str, mark: str, first: str) -> None:
    assert asked_twice(judge, name, mark, first) == 0


@pytest.mark.parametrize("mark", ["the company", "the references"])
@pytest.mark.parametrize("name", ["what_directs_the_search", "mse", "gradient_descent"])
def test_a_wrong_answer_is_final(judge: Judge, name: str, mark: str) -> None:
    assert asked_twice(judge, name, mark, "return None") == 0


def test_who_hears_the_references_is_asked_last(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, bool]] = []
    ask = Interview._ask

    def noted(interview: Interview, exercise: Exercise, *more: Any) -> list[Outcome]:
        asked.append((exercise.name, bool(interview.earlier)))
        return ask(interview, exercise, *more)

    monkeypatch.setattr(Interview, "_ask", noted)
    sources = {name: right_of(name) for name in NAMES} | functions(
        "import os\nos._exit(0)", "mse", "lower_than_the_true_line"
    )
    report = judge.grade(read(handed_in(UNIVARIATE, sources), UNIVARIATE), UNIVARIATE)
    assert [m.exercise for m in report.marks if not m.points] == ["mse", "lower_than_the_true_line"]
    assert {name for name, hears in asked if hears} == {"random_search", "gradient_descent"}
    assert not {name for name, hears in asked if hears} & {name for name, hears in asked if not hears}
    assert [hears for _, hears in asked] == sorted(hears for _, hears in asked)


def test_without_an_answer_a_function_is_asked_again(judge: Judge) -> None:
    assert asked_twice(judge, "mse", "the company", "os._exit(0)") > 0


def test_what_one_function_does_reaches_no_other(judge: Judge) -> None:
    """Neither in memory nor by ending what all are forked from."""
    spoil = "import builtins, os, numpy\n    numpy.mean = numpy.sum = builtins.range = builtins.len = None\n    {}"
    for end in ("return 0.0", "os.kill(os.getppid(), 9)", "os.kill(-1, 9)"):
        sources = {name: right_of(name) for name in NAMES}
        sources["mse"] = f"def mse(*args, **kwargs):\n    {spoil.format(end)}"
        report = judge.grade(read(handed_in(UNIVARIATE, sources), UNIVARIATE), UNIVARIATE)
        assert [m.exercise for m in report.marks if m.points < m.possible] == ["mse"]


def test_who_asks_a_function_for_too_much_costs_no_other_its_answers(judge: Judge) -> None:
    section = Section("autograd")
    written = {e.name: exercise_source(section, e.name) for e in section.rubric}
    sources = {name: f"{source.given}\n{source.answer}" for name, source in written.items()}
    sources["chain_rule"] = (
        f"{written['chain_rule'].given}\n    return local_gradient('square', np.zeros(2_000_000))"  # 16 MB
    )
    report = judge.grade(read(handed_in(section, sources), section), section)
    assert [m.exercise for m in report.marks if not m.points] == ["chain_rule"]
    assert "more than it can do" in next(m.message for m in report.marks if m.exercise == "chain_rule")
    assert not [m.exercise for m in report.marks if "right versions" in m.message]
