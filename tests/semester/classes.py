"""Classes that never were, in a real gradebook: reports as the judge writes them, drawn from a seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from handrail.engine.cell_ids import check_id
from nbgrader.api import Grade, Gradebook, Student, SubmittedAssignment, SubmittedNotebook

from autograder.exercises.sections import Section
from autograder.gradebook.ledger import Scores
from autograder.gradebook.log import LOG, LOGGED
from autograder.judging.remarks import Remark
from autograder.judging.report import Mark, Report

REMARKS = (
    Remark("split", "Cell 7 continues the one before; they are joined."),
    Remark("marks lost", "Cells that had lost the course's marks were recognised by what they hold: 3."),
    Remark("encoding", "The file was in UTF-16 instead of UTF-8."),
)
FIRST, LAST = ("Ada", "Bo", "Chen", "Dara", "Emil", "Fay", "Goran"), ("Novák", "O'Hara", "Smith", "Müller", "Ito")
NOW = "2026-03-01T12:00:00+0000"
Wrong = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Pupil:
    """A student who never lived."""

    id: str
    first_name: str
    last_name: str


def pupils(count: int) -> list[Pupil]:
    return [
        Pupil(f"pupil-{n:04}", f"{FIRST[n % 7]}{n}", f"{LAST[n % 5]}{n // 5}" if n else "<script>alert(1)</script>")
        for n in range(count)
    ]


def report(section: Section, wrong: Wrong, unwritten: Sequence[str] = (), remarks: Sequence[Remark] = ()) -> Report:
    """A report in which some exercises have known mistakes, others, with no name, are wrong, and some are unwritten."""
    marks = []
    for e in section.rubric:
        if e.name in unwritten:
            marks.append(Mark(e.name, 0, e.points, "unwritten", f"`{e.name}` is not written yet."))
        elif e.name in wrong:
            message = f"`{e.name}` is wrong by 3.5 in `{(e.returns or ('it',))[0]}`."
            marks.append(Mark(e.name, 0, e.points, "value", message, wrong[e.name], 1, e.returns[:1]))
        else:
            marks.append(Mark(e.name, e.points, e.points, "right"))
    return Report(section.name, tuple(marks), tuple(remarks))


def drawn(section: Section, rng: np.random.Generator) -> Report:
    """Some students have nearly everything, some little; of an exercise's mistakes the first is the commonest."""
    skill = rng.beta(3, 1.5)
    wrong, unwritten = {}, []
    for n, e in enumerate(section.rubric):
        hard = 0.1 + 0.8 * n / len(section.rubric)
        if rng.random() < 0.25 * hard * (1 - skill):
            unwritten.append(e.name)
        elif rng.random() > skill ** (hard + 0.2):
            known = [m.name for m in section.mistakes.get(e.name, [])]
            pick = int(rng.geometric(0.35)) - 1
            wrong[e.name] = (known[pick],) if pick < len(known) else ()
    remarks = [r for r in REMARKS if rng.random() < 0.08]
    return report(section, wrong, unwritten, remarks)


def recorded(root: Path, section: Section, reports: dict[Pupil, Report], time: str = NOW) -> None:
    """Write reports into a workspace's gradebook and log as one grading."""
    lines = []
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        writer, session = Scores(book), book.db
        notebook = book.find_notebook(section.assignment, section.assignment)
        checks, _ = writer.cells(notebook)
        kept = {n.assignment.student_id: n for n in notebook.submissions}
        for pupil, found in reports.items():
            one = kept.get(pupil.id)
            if one is None:
                session.merge(Student(id=pupil.id, first_name=pupil.first_name, last_name=pupil.last_name))
                submission = SubmittedAssignment(assignment=notebook.assignment, student_id=pupil.id)
                one = SubmittedNotebook(notebook=notebook, assignment=submission)
                for cell in checks:
                    Grade(cell_id=cell, notebook=one)
                session.add(submission)
            for change in writer.keep(one, found, (), "digest"):
                before = "" if change.before is None else f"{change.before:g}"
                lines.append(
                    f"{time}\t{pupil.id}\t{section.assignment}\t{change.exercise}\t{before}\t{change.after:g}\t1"
                )
        session.commit()
    path = root / LOG
    head = [] if path.exists() else ["\t".join(LOGGED)]
    with path.open("a") as file:
        file.write("\n".join([*head, *lines]) + "\n")


def by_hand(root: Path, section: Section, student: str, exercise: str, points: float) -> None:
    """Give a mark as a person does in formgrader."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        book.find_grade(check_id(exercise), section.assignment, section.assignment, student).manual_score = points
        book.db.commit()
