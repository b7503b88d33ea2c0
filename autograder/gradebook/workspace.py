"""A workspace: an ordinary nbgrader course in a folder, its configuration, and what was handed in."""

import errno
import logging
import os
import shutil
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from ..errors import AutograderError, NoGradebook, NoSuchSection, WorkspaceError
from ..exercises.sections import section
from ..judging.loading import answers_in

Progress = Callable[[str], None]

SILENT = logging.getLogger("autograder.nbgrader")  # for those of nbgrader's parts whose errors are told otherwise
SILENT.setLevel(logging.CRITICAL + 1)

CONFIG, BEFORE, WITHDRAWN = "nbgrader_config.py", "submitted-before", "-withdrawn"
LONGEST = 500  # bytes of a path that SQLite surely opens
SETTINGS = '''\
"""An nbgrader course whose submissions are judged behind a fence instead of executed."""

from pathlib import Path

from autograder.nbgrader_plugin import guard

c = get_config()  # noqa: F821 - nbgrader defines it

# This folder is the course, from wherever nbgrader is started.
c.CourseDirectory.course_id = {course_id!r}
c.CourseDirectory.root = str(Path(__file__).resolve().parent)

# True leaves all that is written to the folder's group, so that several people can grade in it.
c.CourseDirectory.groupshared = {groupshared}

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

# Formgrader loads no configuration from a folder that an address names, and its pages fetch nothing that they name.
guard()

# True runs submissions unfenced where there is no fence: only for programs that you trust as your own.
c.Judge.trust_submissions = False
'''


# --- a workspace -----------------------------------------------------------------------------------


def new(folder: Path, notebooks: Iterable[tuple[str, NotebookNode]], progress: Progress) -> None:
    """Make an nbgrader course in `folder`, with an assignment a woven notebook, by name.

    It is shared with a group where the folder above hands on its group and the umask leaves writing to it.
    Raises WorkspaceError for a folder in use. What stops it half way leaves nothing behind.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceError(
            f"{folder} exists and is not empty. Name a new folder, or empty this one first; nothing was changed."
        )
    if len(os.fsencode(folder.resolve() / "gradebook.db")) > LONGEST:
        raise WorkspaceError(f"{folder} lies too deep: SQLite opens no file with so long a path. Name a shorter one.")
    with _all_or_nothing(folder):
        for name in ("source", "release", "submitted", "autograded", "feedback"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        root = folder.resolve()
        text = SETTINGS.format(course_id=root.name.strip(), groupshared=_shared(root / "source"))
        (root / CONFIG).write_text(text, "utf-8")
        for assignment, notebook in notebooks:
            progress(f"{assignment}: source and release")
            generate_assignment(root, assignment, notebook)


def _shared(folder: Path) -> bool:
    """Whether a folder that was just made belongs to a group that may write in it and in what is made there."""
    return folder.stat().st_mode & 0o2020 == 0o2020


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[None]:
    """What is put into a folder that is empty or not there yet goes again where it is not all."""
    there = folder.exists()
    try:
        yield
    except BaseException:
        for path in folder.glob("*"):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        if not there and folder.exists():
            folder.rmdir()
        raise


def config(root: Path) -> Config:
    """The workspace's own nbgrader configuration; raises WorkspaceError where there is none."""
    if not (root / CONFIG).is_file():
        raise WorkspaceError(f"{root} is no workspace: it has no {CONFIG}. Make one with `autograder new FOLDER`.")
    try:
        loaded = PyFileConfigLoader(CONFIG, path=str(root)).load_config()
        CourseDirectory(config=loaded)  # which looks at the kinds of its values
    except (Exception, SystemExit) as error:  # a program of the instructor's, in which anything may be wrong
        why = f"{type(error).__name__}: {error}"
        raise WorkspaceError(f"{root / CONFIG} cannot be read: {why}. Correct it, or take back what changed.") from None
    loaded.CourseDirectory.setdefault("root", str(root.resolve()))  # wherever one stands
    return loaded


@contextmanager
def gradebook(settings: Config) -> Iterator[Gradebook]:
    """The open gradebook of a workspace with these settings; raises WorkspaceError where it cannot be used."""
    coursedir = CourseDirectory(config=settings)
    place = make_url(coursedir.db_url)
    if place.get_backend_name() == "sqlite" and not (place.database and _holds_something(Path(place.database))):
        raise NoGradebook(f"There is no gradebook at {place.database} yet: nothing is graded.")
    try:
        with opened(coursedir) as book, warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader 0.9 under SQLAlchemy 2
            yield book
    except MissingEntry as error:
        raise WorkspaceError(
            f"The gradebook at {coursedir.db_url} lacks what release/ has ({error}). Run `nbgrader generate_assignment "
            "ASSIGNMENT` in the workspace, or put back a copy of the gradebook."
        ) from None
    except (SQLAlchemyError, ImportError) as error:
        why = str(getattr(error, "orig", None) or error).partition("\n")[0]
        old = "no such column" in why or "does not exist" in why
        remedy = "Run `nbgrader db upgrade` in the workspace" if old else "Close what else works with it"
        raise WorkspaceError(
            f"The workspace's gradebook cannot be used: {why}. {remedy}, or put back a copy."
        ) from None


def opened(coursedir: CourseDirectory) -> Gradebook:
    """A course's gradebook; an empty one is made where there is none, for which nbgrader calls other programs."""
    _begin_database(coursedir)
    with nbgrader_environment():
        return Gradebook(coursedir.db_url, coursedir.course_id)


def _begin_database(coursedir: CourseDirectory) -> None:
    """Make SQLite's file where there is none: the umask says who may write in it, and SQLite would say the owner."""
    place = make_url(coursedir.db_url)
    if place.get_backend_name() == "sqlite" and place.database:
        with suppress(OSError):  # there already; or SQLite says why not
            Path(place.database).touch(0o666, exist_ok=False)


def _holds_something(path: Path) -> bool:
    return path.exists() and (not path.is_file() or path.stat().st_size > 0)


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


def generate_assignment(
    root: Path, assignment: str, source: NotebookNode, settings: Config | None = None
) -> NotebookNode:
    """What nbgrader's generate_assignment makes of a source notebook, in a course of its own under `root`.

    settings: the course's configuration; what stands in `root` where None.
    """
    path = root / "source" / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(source, path)
    if settings is None and (root / CONFIG).exists():
        settings = config(root)
    made = api(root, settings)
    _begin_database(made.coursedir)
    with nbgrader_environment():
        result = made.generate_assignment(assignment, create=True)
    if not result["success"]:
        raise AutograderError(
            f"nbgrader's generate_assignment failed for {assignment}:\n{result.get('log') or result.get('error')}"
        )
    return nbformat.read(root / "release" / assignment / f"{assignment}.ipynb", as_version=4)


# --- what was handed in ----------------------------------------------------------------------------


def submitted(root: Path, assignment: str | None = None) -> list[tuple[str, str, Path]]:
    """Every submission as (student, assignment, notebook), in order of assignment and student.

    Raises WorkspaceError where `root` is no workspace or `assignment` is none of its assignments.
    """
    place = folder_of(root, "submitted")
    folders = [(f, name) for name in released(root, assignment) for f in _folders(place, name)]
    return [(folder.parent.name, name, notebook_in(folder, name)) for folder, name in folders]


def folder_of(root: Path, step: str) -> Path:
    """The folder of one of nbgrader's steps, such as "submitted", as the workspace's configuration calls it."""
    return root / str(getattr(CourseDirectory(config=config(root)), f"{step}_directory"))


def attempts(root: Path, student: str, assignment: str) -> list[Path]:
    """The notebooks of what a student handed in before, without what was withdrawn, the oldest first."""
    folders = sorted((root / BEFORE / student / assignment).glob("*/"))
    return [notebook_in(folder, assignment) for folder in folders if not folder.name.endswith(WITHDRAWN)]


def astray(root: Path) -> list[Path]:
    """What lies in submitted/ where no submission is looked for: notebooks, and folders that name no assignment."""
    names, place = set(released(root)), folder_of(root, "submitted")
    found = [*place.glob("*.ipynb"), *place.glob("*/*.ipynb"), *(p for p in place.glob("*/*") if p.is_dir())]
    return sorted(p for p in found if not p.name.startswith(".") and (p.parent == place or p.name not in names))


def released(root: Path, assignment: str | None = None) -> list[str]:
    """The workspace's assignments in order, or the one that is named; raises WorkspaceError as `submitted` does."""
    config(root)
    found = sorted(p.name for p in (root / "release").glob("*") if p.is_dir())
    if assignment is not None and assignment not in found:
        raise WorkspaceError(f"There is no assignment {assignment!r} here. There are: {', '.join(found) or 'none'}.")
    return found if assignment is None else [assignment]


def graded(root: Path, assignment: str | None = None) -> list[tuple[str, str]]:
    """Every graded submission as (student, assignment), as `submitted` orders them; raises as it does."""
    place = folder_of(root, "autograded")
    return [(f.parent.name, name) for name in released(root, assignment) for f in _folders(place, name)]


def _folders(step: Path, assignment: str) -> list[Path]:
    """The folders of an assignment in a step's folder; also where this machine is not allowed to look for them."""
    if not os.path.lexists(step):
        return []
    return sorted(f for name in os.listdir(step) if _may_exist(f := step / name / assignment))


def _may_exist(folder: Path) -> bool:
    try:
        folder.stat()
    except OSError as error:
        return error.errno not in (errno.ENOENT, errno.ENOTDIR)
    return True


def notebook_in(folder: Path, assignment: str) -> Path:
    """The notebook of a submission's folder: the one with the assignment's name, else the only one.

    Where that one answers nothing and others do, as beside a `-Copy1`, it is the one that answers most.
    """
    expected = folder / f"{assignment}.ipynb"
    others = sorted(folder.glob("*.ipynb")) if os.path.isdir(folder) else []
    if len(others) == 1 and not os.path.lexists(expected):
        return others[0]
    with suppress(NoSuchSection):
        if len(others) > 1 and expected in others and not answers_in(expected, of := section(assignment)):
            return max([expected, *others], key=lambda path: answers_in(path, of))
    return expected
