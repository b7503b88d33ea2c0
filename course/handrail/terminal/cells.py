"""A notebook file as cells: an .ipynb or a percent script, read without Jupyter and never written."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..engine.cell_ids import exercise_of, is_other
from ..engine.grading import UNKNOWN, Grading, told
from ..engine.keys import key, sections
from ..engine.sources import answered, meant, without_stubs

BEGIN = re.compile(r"""^[^#\n]*\bbegin\(\s*["'](\w+)["']""", re.MULTILINE)
MARKER = re.compile(r"^#\s?%%(.*)$", re.MULTILINE)


class Unreadable(Exception):
    """A file that is no notebook, or not yet; the message says what is wrong with it."""


@dataclass(frozen=True)
class Cell:
    """One cell: its place from 1, whether it holds code, its text, its id and nbgrader's marks where it has them.

    above: how many lines of a script stand above its text; 0 in a notebook, whose lines count from each cell's top.
    """

    number: int
    code: bool
    source: str
    ident: str = ""
    marks: dict[str, Any] = field(default_factory=dict)
    above: int = 0

    @property
    def title(self) -> str:
        """How a reader finds it: "cell 12 (def predict(x, w, b):)"."""
        first = next((line.strip() for line in self.source.splitlines() if line.strip()), "empty")
        return f"cell {self.number} ({first[:57] + '...' if len(first) > 60 else first})"

    @property
    def heading(self) -> str:
        """The title at a sentence's beginning."""
        return f"C{self.title[1:]}"


def read(path: Path) -> list[Cell]:
    """The cells of a notebook or percent script; raises Unreadable."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise Unreadable(f"There is no file {path}.{_notebooks_in(path.parent)}") from None
    except IsADirectoryError:
        raise Unreadable(f"{path} is a folder. Name a notebook in it.{_notebooks_in(path)}") from None
    except OSError as error:
        raise Unreadable(f"The file cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Unreadable("The file is no text. Save it again from your editor.") from None
    if path.suffix.lower() in (".md", ".txt", ".pdf", ".html"):
        raise Unreadable(f"{path} is no notebook. Name a file that ends in .ipynb or .py.")
    return _of_script(text) if path.suffix.lower() == ".py" else _of_notebook(text)


def _notebooks_in(folder: Path) -> str:
    others = sorted(other.name for other in folder.glob("*.ipynb"))[:5]
    return f" In that folder there is {', '.join(others)}." if others else ""


def grading_of(path: Path) -> Grading:
    """What a notebook's file tells of where it will be graded; what is always there where it tells nothing."""
    try:
        notebook = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return UNKNOWN
    return told(notebook.get("metadata") if isinstance(notebook, dict) else None)


def _of_script(text: str) -> list[Cell]:
    parts = ["", *MARKER.split(text.replace("\r\n", "\n"))]  # marker, text below it, and so on
    cells: list[Cell] = []
    above = 0
    for marker, source in zip(parts[::2], parts[1::2], strict=True):
        if source.strip():
            code = "[markdown]" not in marker and "[raw]" not in marker
            cells.append(Cell(len(cells) + 1, code, source, above=above))
        above += source.count("\n")
    return cells


def _of_notebook(text: str) -> list[Cell]:
    if not text.strip():
        raise Unreadable("The file is empty. Save the notebook again.")
    try:
        data = json.loads(text)
    except ValueError as error:
        place = f" It breaks off or goes wrong at line {error.lineno}." if hasattr(error, "lineno") else ""
        raise Unreadable(f"The file is no whole notebook.{place} Save it again from your editor.") from None
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise Unreadable("The file is no notebook of today's format: it has no list of cells.")
    return [_cell(number, cell) for number, cell in enumerate(cells, 1)]


def _cell(number: int, cell: dict[str, Any]) -> Cell:
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return Cell(
        number,
        cell.get("cell_type") == "code",
        "".join(map(str, lines)).replace("\r\n", "\n").replace("\r", "\n"),
        str(cell.get("id", "")),
        marks if isinstance(marks, dict) else {},
    )


def section_of(cells: Iterable[Cell]) -> str:
    """The section that a notebook belongs to, whatever its file is called.

    It is the one that its last `handrail.begin("...")` names, else the one whose ids most cells carry, else the one
    of whose exercises it defines most. Raises Unreadable where nothing tells.
    """
    code = [cell for cell in cells if cell.code]
    begun = [name for cell in code for name in BEGIN.findall(cell.source) if name in sections()]
    if begun:
        return begun[-1]
    names = {section: set(key(section).exercises) for section in sections()}
    for trace in (_by_ident, _by_definition):
        votes = Counter(section for cell in code for section in sections() if trace(cell, section, names[section]))
        best = votes.most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            return best[0][0]
    raise Unreadable('Nothing tells which section this is. Its first cell should call handrail.begin("...").')


def _by_ident(cell: Cell, section: str, names: set[str]) -> bool:
    ident = str(cell.marks.get("grade_id") or cell.ident)
    return exercise_of(ident) in names or is_other(ident, section)


def _by_definition(cell: Cell, section: str, names: set[str]) -> bool:
    return bool(names & meant(cell.source))


def answering(cells: Sequence[Cell]) -> list[Cell]:
    """The cells as they count: without stubs that another cell answers."""
    known = set[str]().union(*(answered(cell.source) for cell in cells if cell.code))
    return [replace(cell, source=without_stubs(cell.source, known)) if cell.code else cell for cell in cells]
