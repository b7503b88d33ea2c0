"""What lateness costs: when a submission is due, and nbgrader's plugin that says the penalty."""

import hashlib
import inspect
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

from nbgrader.api import Assignment, Gradebook, SubmittedAssignment, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import select
from traitlets.config import Config

from ..errors import WorkspaceError
from .workspace import CONFIG, SILENT


class Lateness:
    """The late rule of a workspace with these settings.

    Raises WorkspaceError, before anything is judged, where its plugin cannot be loaded or does not work.
    """

    def __init__(self, book: Gradebook, settings: Config):
        self.book = book
        try:
            step = AssignLatePenalties(config=settings, log=SILENT)
            step.init_plugin()
            step.plugin_inst.late_submission_penalty("nobody", 1.0, 1.0)
        except Exception as error:  # a program of the instructor's, in which anything may be wrong
            raise WorkspaceError(
                f"The plugin for late penalties that {CONFIG} names does not work: {type(error).__name__}: {error}. "
                "Correct it, or take it out; nothing was judged."
            ) from None
        self.plugin, self.how = step.plugin_inst, step.config
        self._program = self._digest()  # now, since whoever reads the configuration again may load the plugin anew

    def rule(self, student: str, assignment: str) -> str:
        """When a submission is due and what lateness costs, as a text that changes with either; empty if never due."""
        due = self._due.get(assignment)
        return f"{due} {self._extensions.get((student, assignment))} {self._program}" if due else ""

    @cached_property
    def _due(self) -> dict[str, datetime]:
        found = self.book.db.execute(select(Assignment.name, Assignment.duedate)).all()
        self.book.db.rollback()
        return {name: when for name, when in found if when}

    @cached_property
    def _extensions(self) -> dict[tuple[str, str], timedelta]:
        query = select(SubmittedAssignment.student_id, Assignment.name, SubmittedAssignment.extension)
        joined = query.join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        found = self.book.db.execute(joined.where(SubmittedAssignment.extension.is_not(None))).all()
        self.book.db.rollback()
        return {(student, name): extension for student, name, extension in found}

    def _digest(self) -> str:
        """The plugin's settings, and the digest of the file that it is written in."""
        try:
            source = Path(inspect.getfile(type(self.plugin))).read_bytes()
        except (OSError, TypeError):  # written in the configuration itself, or in nothing that can be read
            source = b""
        names = f"{type(self.plugin).__qualname__} {self.how.LateSubmissionPlugin} {self.how.AssignLatePenalties}"
        return f"{names} {self.how[type(self.plugin).__name__]} {hashlib.sha256(source).hexdigest()}"

    def cost(self, student: str, assignment: str, when: datetime | None, points: float) -> float:
        """What lateness takes from a submission's points that came in at a time, in UTC without a zone."""
        due = self._due.get(assignment)
        if due is None or when is None:
            return 0.0
        late = (when - due - self._extensions.get((student, assignment), timedelta())).total_seconds()
        penalty = self.plugin.late_submission_penalty(student, points, late) if late > 0 else None
        return float(min(max(penalty or 0.0, 0.0), points))

    def penalise(self, kept: SubmittedNotebook) -> None:
        """Set nbgrader's late penalty: what the workspace's plugin says, at least nothing and at most the score."""
        kept.late_submission_penalty = None
        seconds = kept.assignment.total_seconds_late
        if seconds > 0:
            self.book.db.flush()
            self.book.db.refresh(kept)
            penalty = self.plugin.late_submission_penalty(kept.assignment.student_id, kept.score, seconds)
            if penalty is not None:
                kept.late_submission_penalty = min(max(penalty, 0), kept.score)
