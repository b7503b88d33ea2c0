"""Gradescope: a zip from which it builds a grading container, and what runs in there once for each submission."""

import json
import os
import sys
import textwrap
import time
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..errors import AutograderError, NoFence, Refused
from ..exercises.sections import ROOT, Section, section
from ..fence.bubblewrap import obstacle
from ..fence.fence import demotes
from ..gradebook import crew
from ..judging.judge import refused
from ..judging.report import Mark, Report

TRUST = "--trust-submissions"
PINS, TESTS_ONLY = "constraints.txt", "# only for the tests"
WIDTH = 100
MIDNIGHT = (2020, 1, 1, 0, 0, 0)  # of every file: two zips of the same clone are the same


# --- the zip ---------------------------------------------------------------------------------------


def pack(of: Section, path: Path, trusted: bool = False) -> None:
    """Write the zip for one section; two of the same clone are identical.

    trusted: where the container forbids namespaces, grade without a fence, as a user who can read no answers.
    """
    arguments = f"{TRUST} {of.assignment}" if trusted else of.assignment
    scripts = files("autograder.semester") / "templates" / "gradescope"
    harness = (scripts / "run_autograder").read_text("utf-8").format(arguments=arguments)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "setup.sh", (scripts / "setup.sh").read_bytes(), 0o755)
        _put(archive, "run_autograder", harness.encode(), 0o755)
        _put(archive, "requirements.txt", (ROOT / PINS).read_text("utf-8").partition(TESTS_ONLY)[0].encode())
        for file in _needed(of):
            _put(archive, file.relative_to(ROOT).as_posix(), file.read_bytes())


def _needed(of: Section) -> Iterator[Path]:
    """The files of the clone that judging needs."""
    for pattern in ("autograder/**/*", "solutions/*.py", "course/handrail/**/*"):
        yield from (p for p in sorted(ROOT.glob(pattern)) if p.is_file() and "__pycache__" not in p.parts)
    yield of.student_notebook


def _put(archive: zipfile.ZipFile, name: str, data: bytes, mode: int = 0o644) -> None:
    entry = zipfile.ZipInfo(name, MIDNIGHT)
    entry.external_attr, entry.compress_type = (0o100000 | mode) << 16, zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


# --- in the container ------------------------------------------------------------------------------


def protection(trusted: bool) -> str:
    """What keeps submissions away from answers and results here, in words; raises NoFence where nothing does."""
    if not (found := obstacle()):
        return "Submissions run behind the fence."
    if trusted and demotes():
        return f"Submissions run without a fence ({found.why}), as a user who can read nothing of the course."
    remedy = (
        "Only root can give them another user."
        if trusted
        else f"If you accept what the page on Gradescope says of that, make the zip again with {TRUST}."
    )
    raise NoFence(f"Not graded: nothing in this container can keep submissions apart from it ({found.why}). {remedy}")


def graded(root: Path, assignment: str, trusted: bool) -> Report:
    """The report on the submission below `root`, written to results/results.json; both are closed to other users.

    Raises AutograderError, and leaves no results, where this container cannot grade.
    """
    results, begun = root / "results" / "results.json", time.monotonic()
    results.unlink(missing_ok=True)
    for path in (results.parent, root / "submission", root / "submission_metadata.json"):
        if path.exists():
            path.chmod(path.stat().st_mode & 0o700)
    print(protection(trusted))
    try:
        _, report = crew.judged(handed_in(root / "submission", assignment), assignment, crew.How(trusted))
    except Refused as refusal:
        report = refused(section(assignment), refusal)
    finally:
        crew.close()
    text = json.dumps(told(report, time.monotonic() - begun), indent=1)
    with open(os.open(results, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return report


def handed_in(folder: Path, assignment: str) -> Path:
    """The submission's notebook: the one with the assignment's name, else the only one; raises Refused."""
    names = [Path(where) / name for where, _, found in os.walk(folder) for name in found if name.endswith(".ipynb")]
    own = [p for p in names if not {".ipynb_checkpoints", "__MACOSX"} & set(p.parts)]
    chosen = [p for p in own if p.name == f"{assignment}.ipynb"] or own
    if len(chosen) != 1:
        count = f"{len(chosen)} notebooks" if chosen else "no notebook"
        raise Refused(f"You handed in {count}. Hand in one file, {assignment}.ipynb.")
    return chosen[0]


def told(report: Report, seconds: float) -> dict[str, Any]:
    """A report in Gradescope's format: a test an exercise, all texts plain."""
    remarks = [report.refusal, *report.remarks] if report.refusal else report.remarks
    return {
        "score": report.score,
        "execution_time": round(seconds),
        "output": _wrapped("\n\n".join(remark.text for remark in remarks)),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(mark) for mark in report.marks],
    }


def _test(mark: Mark) -> dict[str, Any]:
    named = f"Known as: {mark.named}" if mark.mistakes else ""
    return {
        "name": mark.exercise,
        "name_format": "text",
        "score": mark.points,
        "max_score": mark.possible,
        "status": "passed" if mark.kind == "right" else "failed",
        "output": _wrapped("\n\n".join(filter(None, [mark.message or "Right.", named]))),
        "output_format": "text",
        "visibility": "visible",
    }


def _wrapped(text: str) -> str:
    """Lines that need no scrolling; Gradescope shows them as they are."""
    return "\n".join(textwrap.fill(line, WIDTH, break_long_words=False) for line in text.split("\n"))


def main(arguments: list[str]) -> int:
    """Grade ASSIGNMENT below ROOT, both given last; without them, say what would keep submissions apart here.

    What is printed is for instructors: Gradescope hides it from students.
    """
    trusted = TRUST in arguments
    try:
        if not arguments:
            print(f"In this container: {found.why if (found := obstacle()) else 'bubblewrap works'}.")
            return 0
        report = graded(Path(arguments[-1]), arguments[-2], trusted)
    except AutograderError as error:
        print(error)
        return 1
    for mark in report.marks:
        print(f"{mark.exercise}: {mark.points:g} of {mark.possible:g}, {mark.kind}, seed {mark.seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
