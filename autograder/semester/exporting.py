"""Exporters for nbgrader and for `autograder export`: marks as learning platforms and spreadsheets take them in."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins.export import ExportPlugin
from traitlets import List, Unicode
from traitlets.config import Config

from ..errors import AutograderError
from ..gradebook.results import Result, comments, reports, results, scores
from ..gradebook.rows import Student
from ..gradebook.workspace import gradebook
from ..judging.report import Report
from . import sheets
from .extending import EXCUSED
from .matcher import Claim, Matcher, spelled
from .trace import numbers

ABOUT_PEOPLE = ("Student", "LastName", "FirstName", "ID", "SIS User ID", "SIS Login ID", "Integration ID",
                "Root Account", "Section")  # fmt: skip


class Exporter(ExportPlugin):
    """nbgrader's export plugin for one table; `remarks` says afterwards what it leaves to a person."""

    remarks: Any = List(help="What a person has to look at.")

    def export(self, gradebook: Gradebook) -> None:
        """Write the table to `to`."""
        names = [str(name) for name in self.assignment] or [a.name for a in gradebook.assignments]
        sheets.write(Path(self.to or "grades.csv"), self.rows(gradebook, names))

    def rows(self, book: Gradebook, names: list[str]) -> list[list[Any]]:
        """The table's rows, its head first."""
        raise NotImplementedError

    def results(self, book: Gradebook, name: str) -> list[Result]:
        """Everyone's result; a remark where some of them wait for a person."""
        wanted = set(map(str, self.student))
        found = [result for result in results(book, name) if not wanted or result.student.id in wanted]
        if waiting := [result.student.id for result in found if result.waiting > 0]:
            said = f"{name}: wait for a mark by hand or another look: {_listed(waiting)}."
            self.remarks = [*self.remarks, said]
        return found

    def only(self, names: list[str]) -> str:
        """The one assignment of a table that has room for one."""
        if len(names) != 1:
            raise AutograderError(f"This table is of one assignment. Name it with --assignment: {', '.join(names)}.")
        return names[0]


class Csv(Exporter):
    """nbgrader's own columns, a row a student and assignment."""

    def rows(self, book: Gradebook, names: list[str]) -> list[list[Any]]:
        head = "assignment duedate timestamp student_id last_name first_name email raw_score late_submission_penalty"
        found = [result for name in names for result in self.results(book, name)]
        return [[*head.split(), "score", "max_score"], *map(self._row, found)]

    @staticmethod
    def _row(r: Result) -> list[Any]:
        who = [r.student.id, r.student.last_name, r.student.first_name, r.student.email]
        marks = ["", "", EXCUSED] if r.excused else [r.raw, r.penalty, r.score]
        return [r.assignment, r.due, r.time, *who, *marks, r.possible]


class ByExercise(Exporter):
    """A column an exercise, its points possible in the head; empty where nothing was handed in."""

    def rows(self, book: Gradebook, names: list[str]) -> list[list[Any]]:
        name = self.only(names)
        points: dict[str, dict[str, float]] = {}
        possible: dict[str, float] = {}
        for student, exercise, score, most in scores(book, name):
            points.setdefault(student, {})[exercise] = score
            possible[exercise] = most
        found = self.results(book, name)
        order = list(dict.fromkeys(mark.exercise for _, report in reports(book, name) for mark in report.marks))
        exercises = sorted(possible, key=lambda exercise: order.index(exercise) if exercise in order else len(order))
        head = ["student_id", "last_name", "first_name", "email", *(f"{e} (of {possible[e]:g})" for e in exercises)]
        table: list[list[Any]] = [[*head, "late_submission_penalty", "score", "max_score"]]
        for r in found:
            who = [r.student.id, r.student.last_name, r.student.first_name, r.student.email]
            own = {} if r.excused else points.get(r.student.id, {})
            marks = ["", EXCUSED] if r.excused else [r.penalty, r.score]
            table.append([*who, *(own.get(exercise, "") for exercise in exercises), *marks, r.possible])
        return table


class Gradescope(Exporter):
    """The columns of Gradescope's own download of grades."""

    def rows(self, book: Gradebook, names: list[str]) -> list[list[Any]]:
        head = ["First Name", "Last Name", "SID", "Email", "Total Score", "Max Points", "Status", "Submission Time"]
        return [[*head, "Lateness (H:M:S)"], *map(self._row, self.results(book, self.only(names)))]

    @staticmethod
    def _row(r: Result) -> list[Any]:
        who = [r.student.first_name, r.student.last_name, r.student.id, r.student.email]
        if not r.graded or r.excused:
            return [*who, "", r.possible, EXCUSED.capitalize() if r.excused else "Missing", "", ""]
        time = f"{r.time:%Y-%m-%d %H:%M:%S} +0000" if r.time else ""
        return [*who, r.score, r.possible, "Graded", time, lateness(r.time, r.due)]


def lateness(time: datetime | None, due: datetime | None) -> str:
    """Hours, minutes and seconds after the due date."""
    seconds = max(0, int((time - due).total_seconds())) if time and due else 0
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


class Moodle(Exporter):
    """Moodle's offline grading worksheet, which its gradebook import takes as well, by `Email address`."""

    def rows(self, book: Gradebook, names: list[str]) -> list[list[Any]]:
        name = self.only(names)
        known = numbers(Path(self.config.CourseDirectory.root), name, "Moodle")
        said, written = dict(reports(book, name)), comments(book, name)
        head = ["Identifier", "Full name", "Email address", "Grade", "Maximum Grade", "Last modified (grade)"]
        rows: list[list[Any]] = [[*head, "Feedback comments"]]
        for r in self.results(book, name):
            who = [f"Participant {known[r.student.id]}" if r.student.id in known else "", r.student.name]
            text = feedback(r, said.get(r.student.id), written.get(r.student.id, []))
            score = r.score if r.graded and not r.excused else ""
            rows.append([*who, r.student.email, score, r.possible, "-", text])
        graded = [row for row in rows[1:] if row[3] != ""]
        if unknown := sum(not row[0] for row in graded):
            self.remarks = [
                *self.remarks,
                f"{unknown} students have no Identifier, because nothing that was collected from Moodle is theirs "
                "alone. Import this file in Moodle's gradebook by email address instead.",
            ]
        return rows


def feedback(result: Result, report: Report | None, written: Iterable[tuple[str, str]]) -> str:
    """A few paragraphs of HTML: what is not right yet, what lateness cost, what a person wrote."""
    if result.excused:
        return "<p>Excused.</p>"
    lines = [report.refusal.text] if report and report.refusal else []
    wrong = [mark for mark in report.marks if mark.kind not in ("right", "refused")] if report else []
    lines += [f"{mark.exercise}: {mark.message}" for mark in wrong]
    if result.penalty:
        lines.append(f"Handed in late: {result.penalty:g} points less.")
    lines += [f"{exercise}: {comment}" for exercise, comment in written]
    return "".join(f"<p>{_harmless(' '.join(line.split()))}</p>" for line in lines if line)


def _harmless(text: str) -> str:
    """A text as HTML in which no formula begins where a spreadsheet divides cells at semicolons, as many do."""
    behind = re.compile(r";[\s=+@-]+")
    return behind.sub(lambda found: re.sub("[=+@-]", _numbered, found[0]), escape(text))


def _numbered(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


class Canvas(Exporter):
    """A Canvas gradebook's own rows with the assignments' columns filled, ready for its import."""

    template = Unicode(help="The CSV file that Canvas gives out: Grades, Export, Export Entire Gradebook.").tag(
        config=True
    )
    column = Unicode(help="The column's title in Canvas, where it is not the assignment's name.").tag(config=True)

    def rows(self, book: Gradebook, names: list[str]) -> list[list[Any]]:
        if not self.template:
            raise AutograderError(
                "Canvas takes in its own table only. Download it (Grades, Export, Export Entire Gradebook) and pass it "
                "with --canvas-gradebook FILE."
            )
        head, *body = sheets.read(Path(self.template)) or [[]]
        body = [row + [""] * (len(head) - len(row)) for row in body]
        if "Student" not in head[:1] and "LastName" not in head[:1]:
            raise AutograderError(f"{self.template} is no gradebook of Canvas: its first column is not `Student`.")
        columns = self._columns(head, names)
        marks = {name: {r.student: r for r in self.results(book, name)} for name in columns}
        for name, place in columns.items():
            self._same_points(body, name, place, next(iter(marks[name].values())).possible if marks[name] else 0)
        people = [place for place, title in enumerate(head) if title in ABOUT_PEOPLE]
        matcher = Matcher(next(iter(marks.values())))
        found = [_whose(dict(zip(head, row, strict=False)), matcher) for row in body]
        self._missing(marks, {student for student in found if student})
        table = [[*(head[place] for place in people), *(head[place] for place in columns.values())]]
        for row, student in zip(body, found, strict=True):
            cells = [self._cell(row[place], marks[name], student) for name, place in columns.items()]
            table.append([*(row[place] for place in people), *cells])
        return table

    def _columns(self, head: list[str], names: list[str]) -> dict[str, int]:
        """Where each assignment's column is."""
        if self.column:
            names, titles = [self.only(names)], {self.only(names): self.column}
        else:
            titles = {name: name for name in names}
        found = {}
        for name in names:
            places = [p for p, title in enumerate(head) if spelled(_untitled(title)) == spelled(titles[name])]
            if len(places) == 1:
                found[name] = places[0]
        if not found:
            others = ", ".join(title for title in head if title not in ABOUT_PEOPLE)
            raise AutograderError(
                f"Canvas has no single column {self.column or ' or '.join(names)!r}. Name one with --column, together "
                f"with --assignment. There are: {others}."
            )
        return found

    def _same_points(self, body: list[list[str]], name: str, place: int, possible: float) -> None:
        """Raise where Canvas counts an assignment in other points."""
        given = next((row[place] for row in body if "Points Possible" in row[0]), "")
        if given.replace(".", "", 1).isdigit() and float(given) != possible:
            raise AutograderError(
                f"{name} has {float(given):g} points in Canvas and {possible:g} here. Change them in Canvas, download "
                "its gradebook again, then export again; nothing was written."
            )

    @staticmethod
    def _cell(before: str, marks: dict[Student, Result], student: Student | None) -> Any:
        result = marks.get(student) if student else None
        if result and result.excused:
            return "EX"
        return result.score if result and result.graded else before

    def _missing(self, marks: dict[str, dict[Student, Result]], found: set[Student]) -> None:
        graded = {student for own in marks.values() for student, result in own.items() if result.graded}
        if lost := sorted(student.id for student in graded - found):
            self.remarks = [*self.remarks, f"Graded, but in no row of Canvas's gradebook: {_listed(lost)}."]


def _listed(students: list[str]) -> str:
    return ", ".join(students[:10]) + (f" and {len(students) - 10} more" if len(students) > 10 else "")


def _whose(cells: dict[str, str], matcher: Matcher) -> Student | None:
    """The student of a row of Canvas: by its number, login, address and name, none of which may say otherwise."""
    last, _, first = cells.get("Student", "").partition(",")
    name = f"{cells.get('FirstName', first)} {cells.get('LastName', last)}".strip()
    login = cells.get("SIS Login ID", "")
    for ident in (login, cells.get("SIS User ID", "")):
        claim = Claim(name, ident, login if "@" in login else "", cells.get("ID", ""))
        if student := matcher.find(claim):
            return student
    return None


def _untitled(title: str) -> str:
    """A column's title without the number that Canvas puts behind it."""
    start, _, number = title.rpartition(" (")
    return start if start and number.rstrip(")").isdigit() else title


FORMATS: dict[str, Callable[..., Exporter]] = {
    "csv": Csv, "by-exercise": ByExercise, "canvas": Canvas, "moodle": Moodle, "gradescope": Gradescope,
}  # fmt: skip


def export(settings: Config, form: str, to: Path, assignments: list[str], **options: str) -> list[str]:
    """Write the table of a format to a file; returns what a person has to look at."""
    exporter = FORMATS[form](config=settings, to=str(to), assignment=assignments, **options)
    with gradebook(settings) as book:
        exporter.export(book)
    return list(exporter.remarks)
