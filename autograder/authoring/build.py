"""Building: every derived file from its sources, and the proof that none is stale and none leaks an answer."""

import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ..errors import LeakError, LessonError, StaleError
from ..exercises.sections import ROOT, Section, written
from . import hours, keys
from .leaks import leaks
from .weave import LANGUAGE, lesson_cells, solved, weave

Step = Callable[[str], None]
OVERVIEW = ROOT / "course" / "README.md"


def build(sections: list[Section], step: Step) -> None:
    """Write each section's key, student notebook and executed solution notebook; `step` hears what is being done."""
    for section in sections:
        for path, text in derived(section, step):
            if _stale(path, text):
                _write(path, text)
        step(f"{section.name}: run the solution")
        _write(section.solution_notebook, _text(executed(solved(weave(section)))))
    _write(OVERVIEW, overview())


def overview() -> str:
    """The course's overview with the hours that each section takes."""
    taken = {section.number: hours.halves(section, lesson_cells(section)) for section in written()}
    return hours.overview(OVERVIEW.read_text("utf-8"), taken)


def derived(section: Section, step: Step) -> Iterator[tuple[Path, str]]:
    """The derived files that are the same in every build, with their texts: key and student notebook."""
    step(f"{section.name}: key")
    yield section.key, keys.text(section)
    step(f"{section.name}: student notebook")
    yield section.student_notebook, _text(student_notebook(section))


def student_notebook(section: Section) -> NotebookNode:
    """What nbgrader's own generate_assignment makes of the source notebook."""
    from ..gradebook.workspace import generate_assignment

    with tempfile.TemporaryDirectory() as folder:
        return generate_assignment(Path(folder), section.assignment, weave(section))


def executed(notebook: NotebookNode) -> NotebookNode:
    """The notebook with its outputs; raises LessonError where a cell fails."""
    import os

    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    path = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT / "course"), path]))
    try:
        settings: dict[str, Any] = {
            "kernel_name": "python3",
            "extra_arguments": ["--log-level=ERROR"],
            "coalesce_streams": True,
            "resources": {"metadata": {"path": str(ROOT / "solutions")}},  # beside the sections before it
        }
        NotebookClient(notebook, timeout=120, **settings).execute()
    except CellExecutionError as error:
        raise LessonError(
            f"{notebook.metadata['derived_from']}: a cell of the solution notebook fails.\n{error}"
        ) from None
    finally:
        os.environ["PYTHONPATH"] = path
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata["language_info"] = LANGUAGE
    return notebook


def _text(notebook: NotebookNode) -> str:
    return nbformat.writes(notebook, version=4) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def verify(sections: list[Section], step: Step) -> None:
    """Raise StaleError where a derived file is not what its sources make, LeakError where students get an answer."""
    stale = []
    for section in sections:
        stale += [path for path, text in derived(section, step) if _stale(path, text)]
        step(f"{section.name}: solution notebook")
        if _sources(section.solution_notebook) != [(c.cell_type, c.source) for c in solved(weave(section)).cells]:
            stale.append(section.solution_notebook)
    if overview() != OVERVIEW.read_text("utf-8"):
        stale.append(OVERVIEW)
    if stale:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        raise StaleError(
            f"Not what the sources make: {names}. Run `python -m autograder build` and commit what it writes."
        )
    step("answers in what students get")
    if found := [leak for section in written() for leak in leaks(section, delivered())]:
        raise LeakError("Students would get answers:\n  " + "\n  ".join(found))


def _stale(path: Path, text: str) -> bool:
    """Whether a derived file is another than this; the last digits of a key's numbers are each machine's own."""
    held = path.read_text("utf-8") if path.exists() else ""
    if path.suffix != ".json":
        return held != text
    try:
        return not keys.alike(json.loads(held), json.loads(text))
    except ValueError:
        return True


def delivered() -> list[Path]:
    """Every text file that a student gets: notebooks, and all that goes into handrail's wheel."""
    notebooks = [s.student_notebook for s in written() if s.student_notebook.exists()]
    package = [
        p
        for p in (ROOT / "course" / "handrail").rglob("*")
        if p.suffix in (".py", ".json") and "__pycache__" not in p.parts
    ]
    return notebooks + sorted(package)


def _sources(path: Path) -> list[tuple[str, str]]:
    return [(c.cell_type, c.source) for c in nbformat.read(path, as_version=4).cells] if path.exists() else []
