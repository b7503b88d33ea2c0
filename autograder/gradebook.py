"""nbgrader's side of a workspace: its folders, its configuration, its database, and its own converters."""

import logging
import os
import sqlite3
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import nbformat
from nbconvert.writers.files import FilesWriter
from nbformat import NotebookNode
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde, BaseConverter, GenerateFeedback, NbGraderException
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from . import crew
from .course import Section, section
from .errors import AutograderError, WorkspaceError
from .intake import Submission
from .model import Report
from .nbgrader_plugin import Case, leave_out_links

SILENT = logging.getLogger("autograder.nbgrader")
SILENT.setLevel(logging.CRITICAL + 1)

Converter = TypeVar("Converter", bound="Remembering")
Progress = Callable[[str], None]
Graded = tuple[str, str, Path, Report | None, Submission | None]

SPACE = 1 << 18  # bytes that a graded copy and its page may need
SECONDS_FOR_GRADEBOOK = 5.0
CONFIG = "nbgrader_config.py"
SETTINGS = '''\
"""An nbgrader course whose submissions are judged behind a fence instead of executed."""

from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader defines it

# This folder is the course, from wherever nbgrader is started.
c.CourseDirectory.course_id = {course_id!r}
c.CourseDirectory.root = str(Path(__file__).resolve().parent)

# Whatever file a student hands in becomes a notebook that can be graded, or says why it cannot.
c.Autograde.exporter_class = "autograder.nbgrader_plugin.Exporter"

# nbgrader's own steps that say something here, with Judge for Execute and KeepScores for SaveAutoGrades.
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader_plugin.Judge",
    "nbgrader.preprocessors.LimitOutput",
    "autograder.nbgrader_plugin.KeepScores",
    "nbgrader.preprocessors.AssignLatePenalties",
]

# Feedback pages as nbgrader makes them, in less time.
c.GenerateFeedback.exporter_class = "autograder.nbgrader_plugin.Page"

# True runs submissions unfenced where there is no fence: only for programs that you trust as your own.
c.Judge.trust_submissions = False
'''


@dataclass(frozen=True)
class Row:
    """What became of one submission: the points that its report gives, or the fault that kept it out."""

    student: str
    assignment: str
    score: float = 0.0
    possible: float = 0.0
    fault: str = ""


# --- a workspace -----------------------------------------------------------------------------------


def new(folder: Path, sections: Iterable[Section], progress: Progress) -> None:
    """Make an nbgrader course in `folder`, with an assignment a section; raises WorkspaceError for a folder in use."""
    from .weave import weave

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceError(
            f"{folder} exists and is not empty. Name a new folder, or empty this one first; nothing was changed."
        )
    for name in ("source", "release", "submitted", "autograded", "feedback"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    (root / CONFIG).write_text(SETTINGS.format(course_id=root.name.strip()), "utf-8")
    for part in sections:
        progress(f"{part.assignment}: source and release")
        generate_assignment(root, part.assignment, weave(part))


def config(root: Path) -> Config:
    """The workspace's own nbgrader configuration; raises WorkspaceError where there is none."""
    if not (root / CONFIG).is_file():
        raise WorkspaceError(
            f"{root} is no workspace: it has no {CONFIG}. Make one with `python -m autograder new FOLDER`."
        )
    return PyFileConfigLoader(CONFIG, path=str(root)).load_config()


@contextmanager
def nbgrader_environment() -> Iterator[None]:
    """nbgrader calls alembic by name: the interpreter's own folder goes first on PATH."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def api(root: Path, settings: Config | None = None) -> NbGraderAPI:
    """nbgrader's own programming interface for the course in `root`; it logs errors only."""
    merged = Config()
    merged.CourseDirectory.root = str(root)
    if settings is not None:
        merged.merge(settings)
    made = NbGraderAPI(CourseDirectory(config=merged), config=merged)
    made.log.setLevel(logging.ERROR)
    return made


def generate_assignment(root: Path, assignment: str, source: NotebookNode) -> NotebookNode:
    """What nbgrader's generate_assignment makes of a source notebook, in a course of its own under `root`."""
    path = root / "source" / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(source, path)
    settings = config(root) if (root / CONFIG).exists() else None
    with nbgrader_environment():
        result = api(root, settings).generate_assignment(assignment, create=True)
    if not result["success"]:
        raise AutograderError(
            f"nbgrader's generate_assignment failed for {assignment}:\n{result.get('log') or result.get('error')}"
        )
    return nbformat.read(root / "release" / assignment / f"{assignment}.ipynb", as_version=4)


# --- what was handed in ----------------------------------------------------------------------------


def submitted(root: Path, assignment: str | None = None) -> list[tuple[str, str, Path]]:
    """Every submission as (student, assignment, notebook), in order of assignment and student.

    Where the folder holds one notebook under another name, as browsers make them, it is that one.
    Raises WorkspaceError where `root` is no workspace or `assignment` is none of its assignments.
    """
    config(root)
    released = sorted(p.name for p in (root / "release").glob("*") if p.is_dir())
    if assignment is not None and assignment not in released:
        raise WorkspaceError(f"There is no assignment {assignment!r} here. There are: {', '.join(released) or 'none'}.")
    wanted = released if assignment is None else [assignment]
    folders = [(f.parent.name, name, f) for name in wanted for f in sorted((root / "submitted").glob(f"*/{name}"))]
    return [(student, name, notebook_in(folder, name)) for student, name, folder in folders]


def notebook_in(folder: Path, assignment: str) -> Path:
    """The notebook of a submission's folder: the one with the assignment's name, else the only one."""
    expected = folder / f"{assignment}.ipynb"
    others = sorted(folder.glob("*.ipynb")) if folder.is_dir() else []
    return others[0] if len(others) == 1 and not os.path.lexists(expected) else expected


# --- recording -------------------------------------------------------------------------------------


class Remembering(BaseConverter):
    """Makes a converter of nbgrader take submissions one at a time and remember what went wrong with each."""

    raised: Exception | None = None

    @contextmanager
    def remembering(self) -> Iterator[None]:
        """Note an exception on its way out: nbgrader itself keeps only its text."""
        try:
            yield
        except Exception as error:
            self.raised = error
            raise

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        with self.remembering():
            super().init_assignment(assignment_id, student_id)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        with self.remembering():
            super().convert_single_notebook(notebook_filename)

    def begin(self) -> None:
        """What nbgrader does before a run, without its search for submissions."""
        self.force = True
        self.exporter = self.exporter_class(parent=self, config=self.config)
        for preprocessor in self.preprocessors:
            self.exporter.register_preprocessor(preprocessor)

    def convert(self, student: str, assignment: str) -> str:
        """Convert one submission; returns the fault that prevented it, or an empty text."""
        folder, self.raised = self._format_source(assignment, student), None
        self.assignments = {folder: [os.path.join(folder, f"{assignment}.ipynb")]}
        leave_out_links(self, folder)
        self.writer = FilesWriter(parent=self, config=self.config)  # makes its folder only when it is told of it
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", SAWarning)  # nbgrader 0.9 under SQLAlchemy 2
                self.convert_notebooks()
        except NbGraderException as error:
            self.raised = self.raised or error
        if not self.assignments:
            return "timestamp.txt in its folder is no ordinary file. Remove it and grade again."
        return "" if self.raised is None else said_of(self.raised)


def said_of(error: Exception) -> str:
    """An error in one line; of a database's error what the database said, without the query."""
    return str(getattr(error, "orig", None) or error).partition("\n[SQL")[0] or type(error).__name__


class Recorder(Remembering, Autograde):
    """nbgrader's Autograde for submissions whose reports are there already."""


class Pages(Remembering, GenerateFeedback):
    """nbgrader's GenerateFeedback."""


def begun(kind: type[Converter], root: Path) -> Converter:
    """A converter for the workspace, ready for its first submission; what it logs goes nowhere."""
    settings = config(root)
    converter = kind(coursedir=CourseDirectory(config=settings), config=settings, log=SILENT)
    converter.begin()
    return converter


def record(root: Path, graded: Iterable[Graded], progress: Progress) -> list[Row]:
    """Write reports into the workspace: graded copies, scores, and a line in the log for each score that changes.

    graded: (student, assignment, notebook, report, submission) each; submission None where the report is a refusal, and
    report None where the judge itself failed: then nothing is recorded. Returns a row each, in the same order.
    """
    recorder = begun(Recorder, root)
    rows = []
    for student, assignment, _, report, submission in graded:
        if report is None:
            rows.append(Row(student, assignment, fault="Not graded: the judge gave no report."))
            continue
        recorder.exporter.ready = Case(section(assignment), submission, report)
        rows.append(Row(student, assignment, report.score, report.possible, recorder.convert(student, assignment)))
        progress(f"{assignment}: {student}")
    return rows


def feedback(root: Path, pairs: Iterable[tuple[str, str]] | None, progress: Progress) -> list[Row]:
    """Write the feedback page of each (student, assignment), or of every graded submission where `pairs` is None."""
    pages = begun(Pages, root)
    if pairs is None:
        graded = sorted((root / "autograded").glob("*/*/"))
        pairs = [(folder.parent.name, folder.name) for folder in graded]
    rows = []
    for student, assignment in pairs:
        progress(f"{assignment}: {student}, feedback")
        rows.append(Row(student, assignment, fault=pages.convert(student, assignment)))
    return rows


def writable(root: Path) -> None:
    """Make sure, before anything is judged, that a workspace can be written to.

    Raises WorkspaceError where it cannot: a disk that is full or read-only, a gradebook that another program holds.
    """
    try:
        for folder in (root, root / "autograded", root / "feedback"):
            folder.mkdir(exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(bytes(SPACE))
    except OSError as error:
        raise WorkspaceError(
            f"Nothing can be written in {root}: {error.strerror}. Give it space and permission, then grade again; "
            "nothing was changed."
        ) from None
    if (root / "gradebook.db").exists():
        with closing(sqlite3.connect(root / "gradebook.db", timeout=SECONDS_FOR_GRADEBOOK)) as book:
            try:
                book.execute("begin immediate")
                book.rollback()
            except sqlite3.Error as error:
                raise WorkspaceError(
                    f"gradebook.db cannot be written: {error}. Close what else works with it, then grade again; "
                    "nothing was changed."
                ) from None


# --- all in one go ---------------------------------------------------------------------------------


def grade(
    root: Path, assignment: str | None, workers: int | None, trusted: bool, progress: Progress
) -> list[crew.Graded]:
    """Judge, record and write feedback for everything that was submitted; one entry a submission.

    workers: submissions judged at once, as many as there are cores where None. Raises NoFence before anything runs
    where there is no fence and `trusted` is false, and WorkspaceError where `root` is no workspace.
    """
    root = root.resolve()
    work = submitted(root, assignment)
    writable(root)
    done: list[crew.Graded] = []

    def judged(pool: Executor) -> Iterator[Graded]:
        for g in crew.graded(work, pool, trusted):
            done.append(g)
            yield g.student, g.assignment, g.path, g.report, g.submission

    with ThreadPoolExecutor(workers or os.cpu_count()) as pool:
        rows = record(root, judged(pool), progress)  # each as soon as it is judged: what was said stays said
    done = [replace(g, fault=g.fault or row.fault) for g, row in zip(done, rows, strict=True)]
    done.sort(key=lambda g: (g.assignment, g.student))
    feedback(root, [(g.student, g.assignment) for g in done if not g.fault], progress)
    return done
