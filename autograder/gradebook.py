"""nbgrader's side of a workspace: its folders, its configuration, its database, and its own converters."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from .errors import AutograderError


@contextmanager
def nbgrader_environment() -> Iterator[None]:
    """nbgrader calls alembic by name: the interpreter's own folder goes first on PATH."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def api(root: Path, config: Config | None = None) -> NbGraderAPI:
    """nbgrader's own programming interface for the course in `root`; it logs errors only."""
    settings = Config()
    settings.CourseDirectory.root = str(root)
    if config is not None:
        settings.merge(config)
    made = NbGraderAPI(CourseDirectory(config=settings), config=settings)
    made.log.setLevel(logging.ERROR)
    return made


def generate_assignment(root: Path, assignment: str, source: NotebookNode) -> NotebookNode:
    """What nbgrader's generate_assignment makes of a source notebook, in a course of its own under `root`."""
    path = root / "source" / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(source, path)
    with nbgrader_environment():
        result = api(root).generate_assignment(assignment, create=True)
    if not result["success"]:
        raise AutograderError(f"nbgrader's generate_assignment failed for {assignment}:\n{result.get('log') or result.get('error')}")
    return nbformat.read(root / "release" / assignment / f"{assignment}.ipynb", as_version=4)
