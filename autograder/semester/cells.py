"""An assignment's cells in the gradebook, brought to those of a notebook: points follow, what people gave stays."""

from collections.abc import Iterator

from handrail.engine.cell_ids import exercise_of
from nbformat import NotebookNode
from nbgrader.api import BaseCell, Comment, Grade, Gradebook, GradeCell, Notebook, SolutionCell, SourceCell, TaskCell
from nbgrader.utils import is_grade, is_locked, is_solution, is_task
from sqlalchemy import delete, select

from .editions import Difference

KINDS = {GradeCell: is_grade, SolutionCell: is_solution, TaskCell: is_task}


def bring(book: Gradebook, kept: Notebook, given: NotebookNode) -> list[Difference]:
    """Bring the cells of the gradebook's notebook to those that are given; whoever opened the gradebook commits.

    Automatic scores keep their share of the points, until the next grading. A score or comment that a person gave
    stays, but for an exercise that is gone; a score is marked for another look where the points are others.
    """
    found: list[Difference] = []
    for kind, holds in KINDS.items():
        wanted = {cell.metadata.nbgrader.grade_id: cell for cell in given.cells if holds(cell)}
        there = {cell.name: cell for cell in book.db.execute(select(kind).filter_by(notebook_id=kept.id)).scalars()}
        for name, cell in there.items():
            if name not in wanted:
                found += _removed(book, cell)
            elif kind is not SolutionCell:
                found += _worth(book, cell, float(wanted[name].metadata.nbgrader.points))
        for name in wanted.keys() - there.keys():
            found += _added(book, kept, kind, wanted[name])
    _keep_sources(book, kept, given)
    return found


def _grades(book: Gradebook, cell: BaseCell) -> list[Grade]:
    return list(book.db.execute(select(Grade).filter_by(cell_id=cell.id)).scalars())


def _removed(book: Gradebook, cell: BaseCell) -> Iterator[Difference]:
    exercise = exercise_of(cell.name)
    if not isinstance(cell, SolutionCell):
        yield Difference(exercise, f"{cell.max_score:g} points", "dropped")
    for grade in _grades(book, cell):
        if grade.manual_score is not None or grade.extra_credit:
            yield Difference(f"{exercise}, by hand", f"{grade.score:g} points", "dropped", grade.student.id)
        book.db.delete(grade)
    for comment in book.db.execute(select(Comment).filter_by(cell_id=cell.id)).scalars():
        if comment.manual_comment:
            said = " ".join(comment.manual_comment.split())
            yield Difference(f"{exercise}, comment", said, "dropped", comment.student.id)
        book.db.delete(comment)
    book.db.delete(cell)


def _worth(book: Gradebook, cell: GradeCell | TaskCell, points: float) -> Iterator[Difference]:
    before, cell.max_score = cell.max_score, points
    if before == points:
        return
    exercise = exercise_of(cell.name)
    yield Difference(f"{exercise}, points", f"{before:g}", f"{points:g}")
    for grade in _grades(book, cell):
        if grade.auto_score:
            grade.auto_score = grade.auto_score * points / before
        if grade.manual_score is not None:
            grade.needs_manual_grade = True
            given = f"{grade.manual_score:g} of"
            yield Difference(f"{exercise}, by hand", f"{given} {before:g}", f"{given} {points:g}", grade.student.id)


def _added(book: Gradebook, kept: Notebook, kind: type[BaseCell], given: NotebookNode) -> Iterator[Difference]:
    name, worth = given.metadata.nbgrader.grade_id, {}
    if kind is not SolutionCell:
        worth = {"max_score": float(given.metadata.nbgrader.points), "cell_type": given.cell_type}
        yield Difference(exercise_of(name), "new", f"{worth['max_score']:g} points, not judged yet")
    cell = kind(name=name, notebook=kept, **worth)
    book.db.add(cell)
    for submission in kept.submissions:
        if kind is not SolutionCell:
            book.db.add(Grade(cell=cell, notebook=submission, needs_manual_grade=False))
        if kind is not GradeCell:
            book.db.add(Comment(cell=cell, notebook=submission))


def _keep_sources(book: Gradebook, kept: Notebook, given: NotebookNode) -> None:
    """What nbgrader keeps of the text of each cell with its marks."""
    book.db.execute(delete(SourceCell).filter_by(notebook_id=kept.id))
    for cell in given.cells:
        if is_locked(cell) or any(holds(cell) for holds in KINDS.values()):
            marks = cell.metadata.nbgrader
            text = {"source": cell.source, "checksum": marks.get("checksum"), "locked": is_locked(cell)}
            book.db.add(SourceCell(name=marks.grade_id, notebook=kept, cell_type=cell.cell_type, **text))
