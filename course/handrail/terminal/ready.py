"""A last look before handing in: what a notebook holds when it is restarted and run, and what the grader will see."""

import re
import time
from collections.abc import Iterable
from pathlib import Path
from textwrap import shorten

from ..desk.progress import LOOKS, Progress, progress_of
from ..engine.cell_ids import check_id, exercise_of, is_other
from ..engine.grading import Grading
from ..engine.keys import key
from ..engine.newer import newer
from ..engine.sources import answered, meant, stubs
from ..engine.words import indented
from .cells import Cell, Unreadable, answering, grading_of, read, section_of
from .rerun import CannotRun, Result, needed, rerun
from .watch import MISSING, RIGHT, UNREADABLE

LIMIT = 60.0  # seconds for one cell or one check
LARGE = 5_000_000  # bytes; some upload forms take no more
LINE = 130  # columns for what is wrong with one exercise
SHOWN = 5  # cells that stop are told one by one up to this number


def ready(path: Path, limit: float = LIMIT) -> tuple[str, int]:
    """Restart, run all and look at a notebook; the file is not changed.

    path: the notebook as it was saved.  limit: seconds for each cell and each check.
    Returns the report and the exit code: 0 where every exercise is right, 1 where one is not, 2 where the file cannot
    be read.
    """
    try:
        cells = read(path)
        section = section_of(cells)
        graded, folder = answering(cells), path.resolve().parent
        grading = grading_of(path)
        endless = rerun(needed(graded, section), section, folder, limit, grading).stopped
        result = rerun(graded, section, folder, limit, grading, endless)
    except (Unreadable, CannotRun) as error:
        return "\n".join([path.name or str(path), "", *indented(str(error), "")]), UNREADABLE
    progress = progress_of(section, result.verdicts)
    remarks = [*_file(path, section), *_cells(cells, section), *_newer(cells, grading)]
    remarks += _stops(cells, section, progress, result)
    return report(path, progress, points_of(cells, section), remarks, grading), MISSING if progress.next else RIGHT


def report(path: Path, progress: Progress, points: dict[str, float], remarks: list[str], grading: Grading) -> str:
    """The whole report as text."""
    saved = time.strftime("%d %B at %H:%M:%S", time.localtime(path.stat().st_mtime))
    parts = [f"{path.name}, as it was saved on {saved}. What is not saved is not in it."]
    parts.append("\n".join(indented(_score(progress, points), "")))
    if missing := [_line(name, progress, points) for name, state in progress.states.items() if state != "right"]:
        parts.append("\n".join(missing))
    if remarks:
        parts.append("\n".join(["What the grader will see", *(line for r in remarks for line in _item(r))]))
    has = indented(f"Grading has {grading}; what needs anything else does not run there.", "")
    return "\n\n".join([*parts, "\n".join(has), "\n".join(indented(_end(progress), ""))])


def _item(remark: str) -> list[str]:
    first, *rest = indented(remark, "    ")
    return ["  - " + first[4:], *rest]


def _score(progress: Progress, points: dict[str, float]) -> str:
    if not points:
        return f"{progress.headline} This file does not tell their points."
    earned = sum(points.get(name, 0) for name, state in progress.states.items() if state == "right")
    unknown = len(progress.states) - len(points)
    rest = f" The points of {_count(unknown, 'exercise')} are not in this file." if unknown else ""
    far = " so far" if progress.next else ""
    return f"{progress.headline} That makes {earned:g} of {sum(points.values()):g} points{far}.{rest}"


def _line(name: str, progress: Progress, points: dict[str, float]) -> str:
    worth = f" ({points[name]:g})" if name in points else ""
    told = progress.messages.get(name, ["to do"])[0]
    return f"  {LOOKS[progress.states[name]][0]} {name}{worth}: {shorten(told, LINE, placeholder=' ...')}"


def _end(progress: Progress) -> str:
    if not progress.next:
        return "Ready to hand in."
    counts = [sum(state == s for state in progress.states.values()) for s in ("wrong", "to do")]
    parts = [f"{_count(counts[0], 'exercise')} not yet right", f"{_count(counts[1], 'exercise')} to do"]
    told = " and ".join(part for count, part in zip(counts, parts, strict=True) if count)
    return f"Not complete: {told}. You can hand it in as it is; what is missing earns nothing."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


# --- points and remarks ----------------------------------------------------------------------------


def points_of(cells: Iterable[Cell], section: str) -> dict[str, float]:
    """The points of each exercise, from the marks that nbgrader leaves in a notebook."""
    exercises = key(section).exercises
    found = [(_checked(cell), cell.marks.get("points")) for cell in cells if cell.marks.get("grade")]
    return {name: float(p) for name, p in found if name and name in exercises and isinstance(p, int | float)}


def _checked(cell: Cell) -> str | None:
    """The exercise that a check cell of the course checks, None where a cell is no such cell."""
    ident = str(cell.marks.get("grade_id") or cell.ident)
    if ident == check_id(name := exercise_of(ident)):
        return name
    call = re.fullmatch(r"check\((\w+)\)", cell.source.strip())
    return call[1] if call else None


def _file(path: Path, section: str) -> list[str]:
    name = section.replace("_", "-")
    remarks = []
    if not re.fullmatch(rf"\d+-{name}\.ipynb", path.name):
        remarks.append(
            f"The file is called `{path.name}`. Hand it in under the name that you got it with: a number, "
            f"then `-{name}.ipynb`."
        )
    if (size := path.stat().st_size) > LARGE:
        told = f"The file has {size / 1e6:.0f} MB, most of it outputs, which are not graded."
        remarks.append(f"{told} Clear them if the upload fails.")
    return remarks


def _cells(cells: list[Cell], section: str) -> list[str]:
    exercises = key(section).exercises
    code = [cell for cell in cells if cell.code]
    checks = {name: cell for cell in code if (name := _checked(cell)) and name in exercises}
    missing = [name for name in exercises if name not in checks]
    changed = [name for name, cell in checks.items() if cell.source.strip() != f"check({name})"]
    remarks = []
    if missing:
        remarks.append(f"The cells that check {_listed(missing)} are missing. The grader puts them back.")
    if changed:
        remarks.append(f"The cells that check {_listed(changed)} were changed. The grader uses the course's own.")
    return [*remarks, *_definitions(cells, code, list(exercises)), *_marks(code, set(exercises))]


def _definitions(cells: list[Cell], code: list[Cell], exercises: list[str]) -> list[str]:
    remarks = []
    for name in exercises:
        written = [cell.number for cell in code if name in answered(cell.source)]
        unwritten = [cell.number for cell in code if name in stubs(cell.source)]
        texts = [cell.number for cell in cells if not cell.code and name in answered(cell.source)]
        if len(written) > 1:
            remarks.append(f"`{name}` is written in cells {_numbers(written)}: the last function counts.")
        if written and unwritten:
            remarks.append(f"The unwritten `{name}` in cell {unwritten[0]} is left out: another cell defines it.")
        if texts and not written:
            remarks.append(f"Cell {texts[0]} defines `{name}`, but it is a text cell. Make it a code cell.")
    return remarks


def _marks(code: list[Cell], exercises: set[str]) -> list[str]:
    lost = [c for c in code if not c.marks and (_checked(c) in exercises or exercises & meant(c.source))]
    if not lost:
        return []
    return [
        f"{_count(len(lost), 'cell')} without the marks that the course put there, which some editors drop. "
        "The grader recognises them by what they hold."
    ]


def _stops(cells: list[Cell], section: str, progress: Progress, result: Result) -> list[str]:
    """Cells that did not run to their end, but for those that wait for an exercise."""
    late = [
        f"{cell.heading} was stopped: {why}"
        for cell in cells
        if (why := result.stopped.get(("cell", str(cell.number))))
    ]
    without = [f"{cell.heading}: {result.missing[cell.number]}" for cell in cells if cell.number in result.missing]
    own = [cell for cell in cells if cell.number in result.errors and _counts(cell, section, progress, result)]
    told = [f"{cell.heading} stops with {result.errors[cell.number].text} The grader goes on below it." for cell in own]
    more = len(told) - SHOWN
    return [*late, *without, *told[:SHOWN], *([f"So do {more} more cells."] if more > 0 else [])]


def _counts(cell: Cell, section: str, progress: Progress, result: Result) -> bool:
    """Whether an error is news: in a complete notebook any is, else only one in a cell of the learner's own."""
    if result.errors[cell.number].type in ("CheckFailed", "NotImplementedError"):
        return False
    course = not cell.ident or bool(cell.marks) or is_other(cell.ident, section)
    return not course or progress.next is None


def _newer(cells: list[Cell], grading: Grading) -> list[str]:
    """Cells whose syntax is newer than the Python of grading, where that is known."""
    needs = [(cell, newer(cell.source, grading.python)) for cell in cells if cell.code and grading.python]
    return [f"{cell.heading} is no Python there. {why}" for cell, why in needs if why]


def _numbers(numbers: list[int]) -> str:
    return f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
