"""The assignments of an open gradebook, each looked up once."""

from nbgrader.api import Assignment, Gradebook, Notebook
from sqlalchemy import select

from ..errors import WorkspaceError


class Assignments:
    """The assignments of a gradebook."""

    def __init__(self, book: Gradebook):
        self.book = book
        self._notebooks: dict[str, str] = {}

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
