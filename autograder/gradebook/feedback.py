"""Feedback pages as nbgrader makes them from its gradebook, with what people gave by hand."""

import os
import warnings
from collections.abc import Iterable
from pathlib import Path

from nbconvert.writers.files import FilesWriter
from nbgrader.converters import GenerateFeedback, NbGraderException
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning
from traitlets import default

from .rows import Row
from .workspace import SILENT, config, folder_of


class Pages(GenerateFeedback):
    """nbgrader's GenerateFeedback, which takes submissions one at a time and remembers what went wrong with each."""

    raised: Exception | None = None

    def begin(self) -> None:
        """What nbgrader does before a run, without its search for submissions."""
        self.force = True
        self.exporter = self.exporter_class(parent=self, config=self.config)
        for preprocessor in self.preprocessors:
            self.exporter.register_preprocessor(preprocessor)

    @default("permissions")
    def _permissions_default(self) -> int:
        """nbgrader's, less what the umask takes where nobody shares the course; in octal digits, as it has them."""
        mask = os.umask(0)
        os.umask(mask)
        return int(f"{0o664 if self.coursedir.groupshared else 0o644 & ~mask:o}")

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Copy nothing: a page is whole by itself."""

    def convert_single_notebook(self, notebook_filename: str) -> None:
        try:
            super().convert_single_notebook(notebook_filename)
        except Exception as error:  # nbgrader itself keeps only its text
            self.raised = error
            raise

    def convert(self, student: str, assignment: str) -> str:
        """Write the page of one graded submission; returns the fault that prevented it, or an empty text."""
        folder, self.raised = self._format_source(assignment, student), None
        self.assignments = {folder: [os.path.join(folder, f"{assignment}.ipynb")]}
        self.writer = FilesWriter(parent=self, config=self.config)  # makes its folder only when it is told of it
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", SAWarning)  # nbgrader 0.9 under SQLAlchemy 2
                self.convert_notebooks()
        except NbGraderException as error:
            self.raised = self.raised or error
        return "" if self.raised is None else str(self.raised) or type(self.raised).__name__


def feedback(root: Path, pairs: Iterable[tuple[str, str]] | None = None) -> list[Row]:
    """Write the page of each (student, assignment), or of every graded submission where `pairs` is None."""
    settings = config(root)
    if pairs is None:
        graded = sorted(folder_of(root, "autograded").glob("*/*/"))
        pairs = [(folder.parent.name, folder.name) for folder in graded]
    rows = []
    pages: Pages | None = None
    for student, assignment in pairs:
        if pages is None:
            pages = Pages(coursedir=CourseDirectory(config=settings), config=settings, log=SILENT)
            pages.begin()
        fault = pages.convert(student, assignment)
        rows.append(Row(student, assignment, "fault" if fault else "graded", said=fault))
    return rows
