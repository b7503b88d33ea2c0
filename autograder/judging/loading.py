"""Whatever file a student hands in becomes a submission that can be judged, or a clear refusal."""

import json
from collections.abc import Iterable
from pathlib import Path

from handrail.engine.magics import LONGEST, parsed, runnable
from handrail.engine.sources import answered, defined, whole

from ..errors import Refused, Unreadable
from ..exercises.sections import Section, written
from .remarks import Remark
from .restoring import restored
from .salvage import Cell, cells_in, contents, sides
from .submissions import Submission, answered_in, quoted

MAX_CODE = 600_000  # characters of all code together: more than people write, less than the fence takes
MAX_JOINED = 20  # cells that continue the one before


def read(data: bytes, section: Section) -> Submission:
    """The submission in a file's bytes; raises Refused with what to do."""
    exercises = {e.name for e in section.rubric}
    cells, remarks = _cells(data, section)
    _of_this_section(_names(cells), exercises, section)
    cells = [dict(cell, number=number) for number, cell in enumerate(cells, 1)]
    for step in (_settled, _retyped, _joined):
        cells = step(cells, exercises, remarks)
    submission = restored(cells, section, remarks)
    _limited(source for _, source in submission.cells)
    return submission


def read_file(path: Path, section: Section) -> Submission:
    """The submission in a file; raises Refused also where the path is no ordinary file."""
    return read(contents(path), section)


def answers_in(path: Path, section: Section) -> int:
    """How many exercises the notebook in a file answers; none where it cannot be read."""
    try:
        return len({e.name for e in section.rubric} & answered_in(_cells(contents(path), section)[0]))
    except (Refused, Unreadable):
        return 0


def _cells(data: bytes, section: Section) -> tuple[list[Cell], list[Remark]]:
    exercises = {e.name for e in section.rubric}
    return cells_in(data, lambda found: len(answered_in(_affordable(found)) & exercises))


# --- whose notebook it is, and how large -----------------------------------------------------------


def section_of(data: bytes, sections: list[Section]) -> Section:
    """The section whose exercises a file's cells define most of; raises Refused where they define none."""
    known = {e.name for section in sections for e in section.rubric}
    cells, _ = cells_in(data, lambda found: len(_names(_affordable(found)) & known))
    names = _names(cells)
    shared = {section: len(names & {e.name for e in section.rubric}) for section in sections}
    best = max(sections, key=lambda section: shared[section])
    if not shared[best]:
        raise Refused("The notebook defines no exercise of any section. Name its section with --section.")
    return best


def _of_this_section(names: set[str], exercises: set[str], section: Section) -> None:
    """Raises Refused for another section's notebook: it defines most of its exercises, and hardly any of ours."""
    if exercises <= names:
        return
    theirs = {other.assignment: {e.name for e in other.rubric} for other in written() if other != section}
    likest = max(theirs, key=lambda name: len(names & theirs[name]))
    shared = names & theirs[likest]
    if 2 * len(shared) > len(theirs[likest]) and 4 * len(names & exercises - shared) < len(shared):
        text = f"This is the notebook of {likest}. Hand in that of this assignment, {section.assignment}.ipynb."
        raise Refused(text, "other section")


def _names(cells: Iterable[Cell]) -> set[str]:
    return set[str]().union(*(defined(cell["source"]) for cell in cells if cell["cell_type"] == "code"))


def _affordable(cells: list[Cell]) -> list[Cell]:
    """The cells; raises Refused where all that may be code is more than the fence takes."""
    _limited({cell["source"] for cell in cells if cell["cell_type"] == "code" or _may_be_code(cell)})
    return cells


def _may_be_code(cell: Cell) -> bool:
    return len(cell["source"]) <= LONGEST and "def " in cell["source"]


def _limited(sources: Iterable[str]) -> None:
    """Raises Refused where the fence takes no frame with so much code."""
    if (size := sum(len(json.dumps(source)) for source in sources)) > MAX_CODE:
        raise Refused(
            f"The notebook has {size / 1_000_000:.1f} MB of code. Delete data that stands in code cells, and cells "
            "that you added, and hand it in again.",
            "much code",
        )


# --- cells that were damaged -----------------------------------------------------------------------


def _settled(cells: list[Cell], exercises: set[str], remarks: list[Remark]) -> list[Cell]:
    """Cells without merge-conflict markers: of both versions, the one that parses and answers more."""
    for cell in cells:
        if len(versions := sides(cell["source"])) > 1:
            cell["source"] = max(versions, key=lambda s: (_is_python(s), len(answered(s) & exercises)))
            text = f"Cell {cell['number']} held two versions with merge-conflict markers; one of them counts."
            remarks.append(Remark("cell conflict", text))
    return cells


def _is_python(source: str) -> bool:
    return parsed(runnable(source)) is not None


def _retyped(cells: list[Cell], exercises: set[str], remarks: list[Remark]) -> list[Cell]:
    """Cells with code again where an answer stands in a text cell and in no other."""
    known = answered_in(cells)
    for cell in cells:
        if cell["cell_type"] == "code" or not _may_be_code(cell):
            continue
        if (names := answered(cell["source"])) & exercises - known:
            cell["cell_type"] = "code"
            text = f"Cell {cell['number']} defines {quoted(names)}, but was no code cell; it is one again."
            remarks.append(Remark("text cell", text))
    return cells


def _joined(cells: list[Cell], exercises: set[str], remarks: list[Remark]) -> list[Cell]:
    """Cells where a function that was split between two is whole again."""
    joined: list[Cell] = []
    for number, cell in enumerate(cells):
        if joined and number - len(joined) < MAX_JOINED and _belong(joined[-1], cell):
            remarks.append(Remark("split", f"Cell {cell['number']} continues the one before; they are joined."))
            joined[-1] = {**joined[-1], "source": f"{joined[-1]['source']}\n{cell['source']}"}
        else:
            joined.append(cell)
    return joined


def _belong(first: Cell, second: Cell) -> bool:
    """Whether two code cells are cells only together."""
    if first["cell_type"] != "code" or second["cell_type"] != "code":
        return False
    if not first["source"].strip() or not second["source"][:1].isspace() or whole(second["source"]):
        return False
    return whole(f"{first['source']}\n{second['source']}")
