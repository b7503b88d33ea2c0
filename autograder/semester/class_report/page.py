"""One page for instructors on how a class does, from the gradebook and the log; it needs neither script nor network."""

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from nbgrader.coursedir import CourseDirectory

from ...errors import NoSuchSection, WorkspaceError
from ...exercises.sections import section
from ...gradebook.log import LOG
from ...gradebook.results import reports, results, scores
from ...gradebook.rows import Student
from ...gradebook.workspace import config, gradebook
from . import figures as figures
from .alike import DEALS, Alike, alike
from .numbers import (
    AssignmentView,
    ExerciseView,
    Fault,
    Grading,
    Stuck,
    assignment_view,
    gradings,
    stuck,
)

HARDEST, COMMON, PEOPLE, GROUPS, CELLS = 10, 15, 25, 15, 4


@dataclass(frozen=True)
class Known:
    """What a gradebook and its log say of a class."""

    course: str
    views: list[AssignmentView]
    students: list[Student]
    stuck: list[Stuck]
    alike: list[Alike]


def page(root: Path, anonymous: bool = False) -> str:
    """The report as HTML; where `anonymous`, with numbers in place of names, drawn anew each time.

    Raises WorkspaceError where nothing is graded yet.
    """
    found = known(root)
    if not any(view.handed_in for view in found.views):
        raise WorkspaceError(f"Nothing is graded in {root} yet. Run `autograder grade {root}` first.")
    environment = Environment(
        loader=PackageLoader("autograder.semester"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(code=figures.code, quoted=figures.quoted)
    graded = [view for view in found.views if view.handed_in]
    exercises = [e for view in graded for e in view.exercises if e.count]
    return environment.get_template("class_report.html").render(
        course=found.course,
        day=f"{datetime.now():%-d %B %Y}",
        anonymous=anonymous,
        views=graded,
        students=len(found.students),
        hardest=sorted((e for e in exercises if e.wrong), key=lambda e: -e.wrong)[:HARDEST],
        common=common(exercises)[:COMMON],
        stuck=found.stuck[:PEOPLE],
        more_stuck=max(0, len(found.stuck) - PEOPLE),
        alike=found.alike[:GROUPS],
        more_alike=max(0, len(found.alike) - GROUPS),
        deals=DEALS,
        name=names(found.students, anonymous),
        cells=cells,
        darkest=darkest,
        figures=figures,
        percent=percent,
    )


def known(root: Path) -> Known:
    """What the workspace in `root` knows of its class; raises WorkspaceError where it is none."""
    settings = config(root)
    coursedir = CourseDirectory(config=settings)
    lines = log_lines(root / LOG)
    views, marks = [], []
    logs: dict[str, Mapping[str, Grading]] = {}
    with gradebook(settings) as book:
        for name in sorted(assignment.name for assignment in book.assignments):
            own = [result for result in results(book, name) if not result.excused]
            checks = list(scores(book, name))
            logs[name] = gradings(lines.get(name, ()), {exercise for _, exercise, *_ in checks})
            views.append(assignment_view(own, checks, reports(book, name), logs[name]))
            marks += own
    faults: dict[str, dict[str, Fault]] = {}
    for view in views:
        for student, wrong in view.faults.items():
            faults.setdefault(student, {}).update({f"{view.name}: {e}": fault for e, fault in wrong.items()})
    everyone = list({result.student.id: result.student for result in marks}.values())
    return Known(coursedir.course_id or root.name, views, everyone, stuck(marks, logs), alike(faults))


def log_lines(path: Path) -> dict[str, list[list[str]]]:
    """The lines of grading.log by assignment, in order."""
    found: dict[str, list[list[str]]] = {}
    if path.exists():
        with path.open(encoding="utf-8") as file:
            for line in list(file)[1:]:
                fields = line.rstrip("\n").split("\t")
                if len(fields) == 7:
                    found.setdefault(fields[2], []).append(fields)
    return found


def names(students: Iterable[Student], anonymous: bool) -> Callable[[str], str]:
    """How the page calls a student: by name and id, or by a number that says nothing."""
    people = list(students)
    if not anonymous:
        known = {s.id: s.id if s.name == s.id else f"{s.name} ({s.id})" for s in people}
        return lambda student: known.get(student, student)
    random.SystemRandom().shuffle(people)
    numbers = {s.id: f"Student {n}" for n, s in enumerate(people, 1)}
    return lambda student: numbers.get(student, "A student")


def common(exercises: Iterable[ExerciseView]) -> list[dict[str, Any]]:
    """The named mistakes that most students make, each with what its student reads."""
    rows = []
    for exercise in exercises:
        said = diagnoses(exercise)
        for name, count in exercise.mistakes.items():
            row = {"exercise": exercise, "name": name, "count": count, "share": count / exercise.count}
            rows.append({**row, "said": said.get(name, "")})
    return sorted(rows, key=lambda row: (-row["count"], row["exercise"].assignment, row["name"]))


def diagnoses(exercise: ExerciseView) -> dict[str, str]:
    """The diagnosis of each known mistake of an exercise."""
    try:
        entries = section(exercise.assignment).mistakes.get(exercise.name, [])
    except NoSuchSection:
        return {}
    return {mistake.name.replace("_", " "): mistake.diagnosis for mistake in entries}


def cells(exercise: ExerciseView) -> list[tuple[str, int, bool]]:
    """A row of the heat map: (mistake, students, whether it has a name), the commonest first, the unwritten last."""
    named, unnamed = exercise.mistakes.most_common(), exercise.unnamed.most_common()
    row = [(name, count, True) for name, count in named[:CELLS]]
    row += [("other known mistakes", sum(count for _, count in named[CELLS:]), True)]
    row += [(f"{kind}, not known", count, False) for kind, count in unnamed[:1]]
    row += [("wrong otherwise", sum(count for _, count in unnamed[1:]), False)]
    row += [("not written", exercise.unwritten, False)]
    return [cell for cell in row if cell[1]]


def darkest(exercises: Iterable[ExerciseView]) -> float:
    """The largest share that a cell of a heat map stands for."""
    return max(count / exercise.count for exercise in exercises for _, count, _ in cells(exercise))


def percent(share: float | None) -> str:
    """A share in whole per cent; a dash where there is none."""
    if share is None:
        return "–"
    return "< 1 %" if 0 < share < 0.005 else f"{100 * share:.0f} %"
