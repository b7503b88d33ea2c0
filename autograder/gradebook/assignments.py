"""What an open gradebook says of its assignments: their notebooks, when they are due, what lateness costs."""

from nbgrader.api import Assignment, Gradebook, Notebook, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import select
from traitlets.config import Config

from ..errors import WorkspaceError
from .workspace import SILENT


class Assignments:
    """The assignments of a gradebook whose workspace has these settings; each is looked up once."""

    def __init__(self, book: Gradebook, settings: Config):
        self.book = book
        self.late = AssignLatePenalties(config=settings, log=SILENT)
        self.late.init_plugin()
        self._notebooks: dict[str, str] = {}
        self._due: dict[str, str] = {}

    def notebook(self, assignment: str) -> Notebook:
        """The assignment's notebook; raises WorkspaceError where the gradebook has none."""
        if assignment not in self._notebooks:
            query = select(Notebook.id).join(Assignment, Notebook.assignment_id == Assignment.id)
            named = query.where(Assignment.name == assignment, Notebook.name == assignment)
            found = self.book.db.execute(named).scalar()
            if found is None:
                raise WorkspaceError(
                    f"The gradebook has no assignment {assignment}. Run `nbgrader generate_assignment {assignment}` in "
                    "the workspace."
                )
            self._notebooks[assignment] = found
        return self.book.db.get_one(Notebook, self._notebooks[assignment])

    def due(self, assignment: str) -> str:
        """When an assignment is due and what lateness costs, as a text that changes with either."""
        if assignment not in self._due:
            query = select(Assignment.duedate).where(Assignment.name == assignment)
            when, how = self.book.db.execute(query).scalar(), self.late.config
            self.book.db.rollback()
            self._due[assignment] = f"{when} {how.LateSubmissionPlugin} {how.AssignLatePenalties}" if when else ""
        return self._due[assignment]

    def penalise(self, kept: SubmittedNotebook) -> None:
        """Set nbgrader's late penalty: what the workspace's plugin says, at least nothing and at most the score."""
        kept.late_submission_penalty = None
        seconds = kept.assignment.total_seconds_late
        if seconds > 0:
            self.book.db.flush()
            self.book.db.refresh(kept)
            student = kept.assignment.student_id
            penalty = self.late.plugin_inst.late_submission_penalty(student, kept.score, seconds)
            if penalty is not None:
                kept.late_submission_penalty = min(max(penalty, 0), kept.score)
