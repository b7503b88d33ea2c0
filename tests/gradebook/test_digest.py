"""The digest of what a mark depends on: it changes with whatever grading reads, and with nothing else."""

import os
import shutil
import subprocess
import sys
from importlib.util import source_from_cache
from pathlib import Path

import pytest

from autograder.errors import AutograderError
from autograder.exercises import sections
from autograder.exercises.sections import ROOT
from autograder.fence import bindings
from autograder.gradebook import digest

ASSIGNMENT = "1-univariate"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info")
COUNTS = [
    "autograder/errors.py",
    "autograder/exercises/mistakes/univariate/mse.py",
    "autograder/exercises/rubrics/univariate.py",
    "autograder/exercises/variants/univariate/mse.py",
    "autograder/fence/seccomp.py",
    "autograder/fence/worker.py",
    "autograder/files.py",
    "autograder/gradebook/copies.py",
    "autograder/gradebook/page.py",
    "autograder/gradebook/plugin.py",
    "autograder/gradebook/templates/feedback.html",
    "autograder/judging/judge.py",
    "course/handrail/desk/checking.py",
    "course/handrail/engine/compare.py",
    "course/handrail/engine/views/__init__.py",
    "course/handrail/keys/univariate.json",
    "course/notebooks/1-univariate/1-univariate.ipynb",
    "solutions/univariate.py",
]
TEMPLATE = ROOT / "autograder/gradebook/templates/feedback.html"
COUNTS_NOT = [
    "autograder/authoring/weave.py",
    "autograder/cli.py",
    "autograder/commands/instructor.py",
    "autograder/semester/exporting.py",
    "autograder/semester/templates/class_report.html",
    "course/lessons/univariate.py",
    "solutions/multivariate.py",
]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that is graded with, whose digest is taken instead."""
    for folder in ("autograder", "course", "solutions"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=LEFT_OUT)
    monkeypatch.setattr(sections, "ROOT", tmp_path)
    return tmp_path


def taken() -> str:
    digest.program.cache_clear()
    return digest.program(ASSIGNMENT)


def test_what_a_mark_depends_on_changes_it_and_nothing_else_does(tree: Path) -> None:
    before = taken()
    changed = []
    for name in [*COUNTS, *COUNTS_NOT]:
        text = (tree / name).read_bytes()
        (tree / name).write_bytes(text + b"\n")
        if taken() != before:
            changed.append(name)
        (tree / name).write_bytes(text)
    assert changed == COUNTS and taken() == before


def test_a_file_under_another_name_changes_it(tree: Path) -> None:
    before = taken()
    (tree / "course/handrail/keys/univariate.json").rename(tree / "course/handrail/keys/univariate-2.json")
    assert taken() != before


def test_what_python_compiled_does_not_change_it(tree: Path) -> None:
    before = taken()
    (tree / "autograder/judging/__pycache__").mkdir()
    (tree / "autograder/judging/__pycache__/judge.pyc").write_bytes(b"")
    assert taken() == before


@pytest.mark.parametrize("missing", [*digest.ROOMS, *digest.GROUND, "solutions/univariate.py", "course/notebooks"])
def test_what_is_missing_is_an_error(tree: Path, missing: str) -> None:
    path = tree / missing
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(AutograderError, match=f"{missing}.* is missing, or empty"):
        taken()


def test_a_room_without_files_is_an_error(tree: Path) -> None:
    shutil.rmtree(tree / "autograder/fence")
    (tree / "autograder/fence/empty").mkdir(parents=True)
    with pytest.raises(AutograderError, match="autograder/fence is missing, or empty"):
        taken()


# Writes down each file that a process opens; goes before the program of the grader and of its references.
SPY = (
    "import sys; _opened = open({log!r}, 'a', buffering=1); sys.addaudithook(lambda event, found: "
    "event == 'open' and isinstance(found[0], str) and print(found[0], file=_opened)); print('begun', file=_opened); "
)
GRADING = """
from pathlib import Path
from autograder.gradebook import crew
from autograder.judging import references

references.START = {spy!r} + references.START
graded = crew.finished(crew.HandedIn("chen", {assignment!r}, Path({notebook!r}).read_bytes()), crew.How(figures=True))
crew.close()
assert graded.report.score == 88 and graded.page and graded.copy
print(*(m.__file__ for m in list(sys.modules.values()) if getattr(m, "__file__", None)), sep="\\n", file=_opened)
"""


@pytest.mark.usefixtures("needs_fence")
def test_whatever_grading_loads_or_opens_counts(samples: dict[str, bytes], tmp_path: Path) -> None:
    log, notebook = tmp_path / "opened", tmp_path / "chen.ipynb"
    notebook.write_bytes(samples["chen-dw-without-x"])  # wrong, so that the references are asked too
    spy = SPY.format(log=str(log))
    script = spy + GRADING.format(spy=spy, assignment=ASSIGNMENT, notebook=str(notebook))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = log.read_text("utf-8").splitlines()
    assert lines.count("begun") == 2  # the grader and its references
    opened = {source(Path(line)) for line in lines}
    ours = {path for path in opened if path.is_file() and path.is_relative_to(ROOT) and not in_venv(path)}
    assert {ROOT / "autograder/judging/references.py", ROOT / "solutions/univariate.py", TEMPLATE} <= ours
    assert ours - set(digest.sources(ASSIGNMENT)) == set()


def test_whatever_of_ours_there_is_inside_the_fence_counts() -> None:
    course = bindings.handrail().rglob("*.py")
    assert {*map(Path, bindings.PROGRAM), *course} <= set(digest.sources(ASSIGNMENT))


def source(path: Path) -> Path:
    """The file itself where Python has compiled it."""
    path = path.resolve()
    return Path(source_from_cache(os.fspath(path))) if path.suffix == ".pyc" else path


def in_venv(path: Path) -> bool:
    return ".venv" in path.relative_to(ROOT).parts
