"""What goes out to students: an assignment with all that it needs, and their feedback pages."""

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from handrail.engine.grading import here
from nbformat import NotebookNode

from ..errors import AutograderError, WorkspaceError
from ..gradebook.plugin import declared
from ..gradebook.results import students
from ..gradebook.rows import Row, Student
from ..gradebook.workspace import api, config, folder_of, gradebook, nbgrader_environment, released
from . import start_page, trace
from .editions import path_in, read, write
from .wheel import wheel


def files(root: Path, assignment: str) -> dict[str, bytes]:
    """All that a student needs, by its path in the archive: what was released, handrail's wheel, and where to start.

    With the wheel beside it the notebook runs wherever numpy and matplotlib are.
    Raises WorkspaceError where there is no such assignment, or where its release holds a link.
    """
    notebook = _told(root, assignment)
    folder, (name, package) = root.resolve() / "release" / assignment, wheel()
    found = {name: package, start_page.NAME: start_page.page(root, assignment, notebook, name)}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise WorkspaceError(f"{path} is a link. Put the file itself in its place, then release again.")
        inside = path.relative_to(folder)
        if path.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & set(inside.parts):
            found[inside.as_posix()] = path.read_bytes()
    return {f"{assignment}/{name}": data for name, data in found.items()}


def _told(root: Path, assignment: str) -> NotebookNode | None:
    """The released notebook, which is made to tell what there is where it will be graded; `ready` reads it.

    None where another notebook was released. Raises WorkspaceError where there is no such assignment.
    """
    released(root, assignment)
    if not path_in(root, "release", assignment).is_file():
        return None
    notebook, entry = read(root, "release", assignment), here(declared(config(root))).metadata
    if notebook.metadata.get("handrail") != entry:
        notebook.metadata["handrail"] = entry
        write(root, "release", assignment, notebook)
    return notebook


def to_folder(root: Path, assignment: str, folder: Path) -> Path:
    """Copy an assignment into `folder`; raises AutograderError where another version of it is there already."""
    wanted, target = files(root, assignment), folder / assignment
    differ = [
        name for name, data in wanted.items() if (folder / name).exists() and (folder / name).read_bytes() != data
    ]
    if differ:
        raise AutograderError(
            f"{target} holds another version: {', '.join(sorted(differ)[:3])}. Name another folder, or remove this one "
            "first; nothing was changed."
        )
    try:
        for name, data in wanted.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    except OSError as error:
        raise AutograderError(f"{target} cannot be written: {error.strerror}.") from None
    return target


def to_zip(root: Path, assignment: str, file: Path) -> Path:
    """Pack an assignment into a zip archive for a learning platform; an archive of that name is replaced."""
    return _zipped(file, files(root, assignment).items())


def to_exchange(root: Path, assignment: str) -> None:
    """Release an assignment into nbgrader's exchange; raises AutograderError with what nbgrader says against it."""
    _told(root, assignment)
    with nbgrader_environment():
        result = api(root.resolve(), config(root)).release_assignment(assignment)
    if not result["success"]:
        lines = [line for line in (result.get("log") or result.get("error") or "").splitlines() if line.strip()]
        raise AutograderError(f"nbgrader's exchange did not take {assignment}:\n" + "\n".join(lines[-5:]))


def pages_zip(root: Path, rows: Iterable[Row], file: Path, form: str = "") -> tuple[int, list[str]]:
    """Pack the pages of these submissions; returns how many, and the students whose page has no name for a platform.

    form: "canvas" or "moodle", as each takes back what was downloaded from it, one assignment at a time; otherwise each
    page has its student's name from the roster.
    Raises AutograderError where a platform's archive would hold several assignments.
    """
    paths = {(row.student, row.assignment): _page(root, row) for row in rows if row.state == "graded"}
    paths = {place: path for place, path in paths.items() if path.is_file() and not path.is_symlink()}
    assignments = sorted({assignment for _, assignment in paths})
    if form and len(assignments) > 1:
        raise AutograderError(
            f"Such an archive is of one assignment. Name it with --assignment: {', '.join(assignments)}."
        )
    named = {"": _by_student, "canvas": _for_canvas, "moodle": _for_moodle}[form]
    names = {name: named(root, name) for name in assignments}
    pages = {names[a][s]: path for (s, a), path in paths.items() if s in names[a]}
    _zipped(file, ((name, path.read_bytes()) for name, path in sorted(pages.items())))
    return len(pages), sorted(student for student, assignment in paths if student not in names[assignment])


def _page(root: Path, row: Row) -> Path:
    return folder_of(root, "feedback") / row.student / row.assignment / f"{row.assignment}.html"


def _by_student(root: Path, assignment: str) -> dict[str, str]:
    """`Lovelace, Ada (ada17).html`, in the assignment's folder."""
    known = {student.id: ", ".join(filter(None, (student.last_name, student.first_name))) for student in _class(root)}
    names = {ident: f"{name} ({ident})" if name else ident for ident, name in known.items()}
    found: dict[str, str] = {}
    for name in names.values():
        harmless = _harmless(name)
        while harmless.casefold() in found:
            harmless += "_"
        found[harmless.casefold()] = f"{assignment}/{harmless}.html"
    return dict(zip(names, found.values(), strict=True))


def _for_canvas(root: Path, assignment: str) -> dict[str, str]:
    """`lovelaceada_501_70001_1-univariate.html`: Canvas reads the person's number and the file's."""
    files = trace.files(root, assignment, "Canvas")
    return {student: f"{_harmless(PurePosixPath(file).stem)}.html" for student, file in files.items()}


def _for_moodle(root: Path, assignment: str) -> dict[str, str]:
    """`Ada Lovelace_91_assignsubmission_file_/1-univariate.html`: Moodle, of any release, reads the number."""
    names = {student.id: student.name for student in _class(root)}
    numbers = trace.numbers(root, assignment, "Moodle").items()
    folders = {ident: f"{_harmless(names.get(ident, ident)).replace('_', ' ')}_{number}" for ident, number in numbers}
    return {ident: f"{folder}_assignsubmission_file_/{assignment}.html" for ident, folder in folders.items()}


def _class(root: Path) -> list[Student]:
    with gradebook(config(root)) as book:
        return students(book)


def _harmless(name: str) -> str:
    """A name that every system takes for a file's."""
    return re.sub(r'[/\\:*?"<>|\0-\x1f\x7f]+', "_", name).strip(". ")[:150]


def _zipped(file: Path, members: Iterable[tuple[str, bytes]]) -> Path:
    part = file.with_name(f".{file.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members:
                archive.writestr(name, data)
        part.replace(file)
    except OSError as error:
        raise AutograderError(f"{file} cannot be written: {error.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)
    return file
