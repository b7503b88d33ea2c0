"""Submissions beside the reports that they get: a folder an example, which can be read without the code."""

from pathlib import Path
from textwrap import indent

from autograder.errors import Refused
from autograder.exercises.sections import section
from autograder.judging.judge import Judge, refused
from autograder.judging.loading import read_file
from autograder.judging.report import Mark, Report

HERE = Path(__file__).parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/README.md"))
SEED = 0  # of all probes, so that every run asks the same


def expected(name: str) -> Path:
    """Where the report lies that an example is to get."""
    return HERE / name / "report.txt"


def told(name: str, judge: Judge) -> str:
    """The report that an example gets now, as text; its folder holds one notebook, named after its assignment."""
    (path,) = (HERE / name).glob("*.ipynb")
    of = section(path.stem)
    try:
        return rendered(judge.grade(read_file(path, of), of, SEED))
    except Refused as refusal:
        return rendered(refused(of, refusal))


def rendered(report: Report) -> str:
    """The points, what is said of the file, and of each exercise its points, its state and what the student reads."""
    said = [f"refused: {report.refusal.text}"] if report.refusal else [f"- {remark.text}" for remark in report.remarks]
    marks = [] if report.refusal else [_line(mark) for mark in report.marks]
    parts = ([f"{report.score:g} of {report.possible:g} points"], said, marks)
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _line(mark: Mark) -> str:
    message = "" if mark.kind == "right" else "\n" + indent(mark.message, "    ")
    return f"{mark.exercise}: {mark.points:g} of {mark.possible:g}, {mark.kind}{message}"
