"""What grading writes for people: the graded copy of a submission, and its feedback page as nbgrader makes it."""

from collections.abc import Iterable

import nbformat
from handrail.engine.cell_ids import check_id
from nbformat import NotebookNode
from nbgrader.preprocessors import LimitOutput
from nbgrader.utils import is_grade, is_solution

from ..judging.report import Report
from .page import page
from .plugin import Case, graded_copy, marked

NO_RESPONSE = "No response."


def copy_of(case: Case) -> NotebookNode:
    """The graded copy of a judged case: its cells, a mark as the output of each check, what was repaired at the top."""
    assert case.report is not None
    notebook, _ = LimitOutput().preprocess(marked(graded_copy(case), case.report), {})
    return notebook


def written(notebook: NotebookNode) -> bytes:
    """A graded copy as the bytes of its file; what intake made is valid, so nobody validates it once more."""
    return (nbformat.v4.writes(notebook) + "\n").encode()


def page_of(notebook: NotebookNode, report: Report, assignment: str, unanswered: Iterable[str]) -> str:
    """The feedback page of a graded copy, for which nobody gave marks or comments by hand yet.

    unanswered: ids of the answers that nobody wrote. The copy's metadata gets the points: write its file before.
    """
    points, blank = {check_id(mark.exercise): mark.points for mark in report.marks}, set(unanswered)
    for cell in notebook.cells:
        if is_solution(cell):
            grade_id = cell.metadata.nbgrader.grade_id
            cell.metadata.nbgrader["comment"] = NO_RESPONSE if grade_id in blank else None
        if is_grade(cell):
            cell.metadata.nbgrader["score"] = points[cell.metadata.nbgrader.grade_id]
    marks = {"score": report.score, "max_score": report.possible, "late_penalty": 0}
    return page(notebook, {"notebook": assignment, "assignment": assignment, **marks})
