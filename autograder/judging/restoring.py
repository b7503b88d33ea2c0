"""A student's cells back against the release: what is locked comes from the course, answers from the student."""

import ast
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

import nbformat
from handrail.engine.cell_ids import answer_id
from handrail.engine.magics import LONGEST_KEPT, TEXTS, parsed, runnable
from handrail.engine.sources import answered, defined, stubs, without_stubs
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from ..exercises.sections import Section
from .remarks import Remark
from .salvage import Cell
from .submissions import Submission, answered_in, quoted, release

Runs = list[tuple[str, str]]  # (cell id, code)
IMPORTS = (ast.Import, ast.ImportFrom)


@dataclass(frozen=True)
class Pair:
    """A student's cell, and the course's cell that it is; None where it is the student's own."""

    cell: Cell
    given: NotebookNode | None

    @property
    def ident(self) -> str:
        return str(self.given.id) if self.given else f"extra-{self.cell['number']}"

    @property
    def unchanged(self) -> bool:
        return self.given is not None and _squeezed(self.given.source) == _squeezed(self.cell["source"])

    @property
    def is_check(self) -> bool:
        return self.given is not None and _is_check(self.given)

    @property
    def is_demonstration(self) -> bool:
        """Whether it only shows what the learner's functions do, and may fail."""
        return self.given is not None and "raises-exception" in self.given.metadata.get("tags", [])

    @property
    def is_shared(self) -> bool:
        """Whether it is a cell of the course on which others may rely: it asks nothing, and has to run."""
        code = self.given is not None and self.given.cell_type == "code" and not stubs(self.given.source)
        return code and not self.is_check and not self.is_demonstration

    @property
    def lost_its_marks(self) -> bool:
        """Whether nbgrader's metadata of the course's cell is gone."""
        marked = self.given is not None and "nbgrader" in self.given.metadata
        return marked and not isinstance(self.cell["metadata"].get("nbgrader"), dict)

    @property
    def restored(self) -> NotebookNode:
        """The cell as the graded copy has it; where it is locked, the course's own."""
        if self.given is None:
            make = new_code_cell if self.cell["cell_type"] == "code" else new_markdown_cell
            return make(self.cell["source"], id=self.ident)
        restored = nbformat.from_dict(self.given)
        if not self.given.metadata.get("nbgrader", {}).get("locked"):
            restored.source = self.cell["source"]
        return restored


def restored(cells: list[Cell], section: Section, remarks: list[Remark]) -> Submission:
    """The submission that a student's cells are; what had to be put back is added to the remarks."""
    given = {cell.id: cell for cell in release(section).cells}
    exercises = [e.name for e in section.rubric]
    pairs = list(_paired(cells, given, exercises))
    there = {pair.ident for pair in pairs}
    missing = [cell for ident, cell in given.items() if _is_check(cell) and ident not in there]
    notebook = nbformat.from_dict({**release(section), "cells": [*(pair.restored for pair in pairs), *missing]})
    shows = _shown(pairs, answered_in(cells), remarks)
    idle = {pair.ident for pair in pairs if pair.unchanged and pair.is_demonstration}
    runs = _with_imports([run for run in shows if run[0] not in idle], given, remarks)
    runs, shows = (_with_given(pairs, what) for what in (runs, shows))
    remarks += [*_said_of_answers(cells, exercises), *_said_of_marks(pairs, missing)]
    return Submission(notebook, tuple(runs), tuple(remarks), tuple(shows))


# --- which cell is which ---------------------------------------------------------------------------


def _paired(cells: list[Cell], given: dict[str, NotebookNode], exercises: list[str]) -> Iterator[Pair]:
    """Each of the student's cells with the course's cell that it is; no two are the same one."""
    by_source, free = {_squeezed(cell.source): ident for ident, cell in given.items()}, dict(given)
    for cell in cells:
        code = cell["cell_type"] == "code"
        answers = {name for name in exercises if code and name in answered(cell["source"])}
        defines = [answer_id(name) for name in exercises if code and name in defined(cell["source"])]
        for ident in (by_source.get(_squeezed(cell["source"]), ""), *defines, _grade_id(cell), cell["id"]):
            if ident in free and _fits(cell, free[ident], answers):
                yield Pair(cell, free.pop(ident))
                break
        else:
            yield Pair(cell, None)


def _grade_id(cell: Cell) -> str:
    """The id in nbgrader's metadata of a cell; empty where there is none."""
    marks = cell["metadata"].get("nbgrader")
    ident = marks.get("grade_id") if isinstance(marks, dict) else None
    return ident if isinstance(ident, str) else ""


def _fits(cell: Cell, given: NotebookNode, answers: Set[str]) -> bool:
    """Whether a student's cell can be this one of the course's; a cell that answers something is no check."""
    return bool(cell["cell_type"] == given.cell_type) and not (answers and _is_check(given))


def _is_check(given: NotebookNode) -> bool:
    return bool(given.metadata.get("nbgrader", {}).get("grade"))


def _squeezed(source: str) -> str:
    return (_squeezed_before if len(source) <= LONGEST_KEPT else _squeeze)(source)


def _squeeze(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


_squeezed_before = lru_cache(TEXTS)(_squeeze)


# --- what runs -------------------------------------------------------------------------------------


def _shown(pairs: list[Pair], known: Set[str], remarks: list[Remark]) -> Runs:
    """What runs for figures, as plain Python: without checks, and without stubs of what another cell defines."""
    shown = []
    for pair in pairs:
        source = pair.cell["source"]
        if pair.cell["cell_type"] != "code" or pair.is_check:
            continue
        if spare := stubs(source) & known:
            text = f"The unwritten {quoted(spare)} in cell {pair.cell['number']} is left out: another cell defines it."
            remarks.append(Remark("spare stub", text))
        shown.append((pair.ident, without_stubs(runnable(source), spare)))
    return shown


def _with_imports(runs: Runs, given: dict[str, NotebookNode], remarks: list[Remark]) -> Runs:
    """What runs, with the course's own imports where they were lost, and before any definition that may need them."""
    whole = {ident for ident, source in runs if ident in given and parsed(source) is not None}
    wanted = [
        (ident, cell.source)
        for ident, cell in given.items()
        if cell.cell_type == "code" and _only_imports(cell.source) and ident not in whole
    ]
    if not all(any(source in code for _, code in runs) for _, source in wanted):
        remarks.append(Remark("imports lost", "The course's imports were missing or damaged; they are put back."))
        runs = wanted + runs
    first = next((place for place, (_, source) in enumerate(runs) if defined(source)), len(runs))
    late = [run for run in runs[first + 1 :] if run[0] in given and _only_imports(run[1])]
    if late:
        remarks.append(Remark("imports late", "The course's imports stood below cells that need them; they run first."))
    return late + [run for run in runs if run not in late]


def _with_given(pairs: list[Pair], runs: Runs) -> Runs:
    """What runs, with the course's own cell before what a student made of it: where theirs stops, all is there."""
    own = {pair.ident: str(pair.given.source) for pair in pairs if pair.given and pair.is_shared and not pair.unchanged}
    there = {source for _, source in runs}
    first = {ident: (f"given-{ident}", source) for ident, source in own.items() if source not in there}
    return [run for ident, source in runs for run in (first.get(ident), (ident, source)) if run]


def _only_imports(source: str) -> bool:
    """Whether a cell imports, and at most begins the section as well."""
    tree = parsed(source)
    *imports, last = tree.body if tree and tree.body else [ast.Pass()]
    begins = isinstance(last, ast.Assign) and "handrail.begin" in ast.unparse(last)
    return all(isinstance(node, IMPORTS) for node in imports) and (isinstance(last, IMPORTS) or begins)


# --- what is said ----------------------------------------------------------------------------------


def _said_of_answers(cells: list[Cell], exercises: list[str]) -> Iterator[Remark]:
    """A remark for each exercise that several cells answer."""
    answers = [(str(cell["number"]), answered(cell["source"])) for cell in cells if cell["cell_type"] == "code"]
    for name in exercises:
        numbers = [number for number, names in answers if name in names]
        if len(numbers) > 1:
            text = f"`{name}` is defined in cells {', '.join(numbers[:9])}; the last function counts."
            yield Remark("defined twice", text)


def _said_of_marks(pairs: list[Pair], missing: list[NotebookNode]) -> Iterator[Remark]:
    """A remark for each check that was changed or missing, and one for all cells without the course's marks."""
    for pair in pairs:
        if pair.given and pair.is_check and not pair.unchanged:
            text = f"The cell `{pair.given.source}` was changed and is the course's own again."
            yield Remark("check changed", text)
    if lost := sum(pair.lost_its_marks for pair in pairs):
        text = f"Cells that had lost the course's marks were recognised by what they hold: {lost}."
        yield Remark("marks lost", text)
    for cell in missing:
        yield Remark("check lost", f"The cell `{cell.source}` was missing and is put back.")
