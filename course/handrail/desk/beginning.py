"""What makes a notebook calm: unwritten functions and what waits for them say one line instead of a traceback."""

import ast
import traceback
from textwrap import wrap
from types import TracebackType
from typing import Any

from ..engine.words import WIDTH
from ..shell import shell
from .checking import Checker

#: What Python says where an array, even one with a single entry, is to be written with so many decimals.
UNFORMATTED = "unsupported format string passed to numpy.ndarray.__format__"
ADVICE = "Where `check` remarks that a result of yours is an array, `.item()` makes it a number."


def begin(section: str) -> Checker:
    """Begin a section: returns its `check`, and inside IPython lets cells that wait for an unwritten function say so.

    section: its name, such as "univariate". Raises CannotCheck for a section that does not exist.
    """
    ipython = shell()
    if ipython is not None:
        ipython.set_custom_exc((NotImplementedError, NameError, TypeError), _Calm())
    return Checker(section)


class _Calm:
    """IPython's exception handler for cells that wait for an unwritten function."""

    def __init__(self) -> None:
        self.waiting: dict[str, str] = {}

    def __call__(
        self, shell: Any, kind: type, error: BaseException, trace: TracebackType, tb_offset: int | None = None
    ) -> list[str]:
        cell = ast.parse(shell.transform_cell(shell.user_ns.get("In", [""])[-1]))
        if isinstance(error, NotImplementedError) and (name := _function_of(trace)):
            self.waiting |= dict.fromkeys(_bound(cell), name)
            lines = [f"This cell waits for `{name}`, which is not written yet."]
        elif isinstance(error, NameError) and error.name in self.waiting:
            name = self.waiting[error.name]
            self.waiting |= dict.fromkeys(_bound(cell), name)
            lines = [f"This cell waits for `{error.name}`, which an earlier cell makes once `{name}` is written."]
        elif isinstance(error, TypeError) and str(error) == UNFORMATTED:
            line = traceback.extract_tb(trace)[-1].lineno
            lines = wrap(f"Line {line} of this cell writes an array where it expects a number. {ADVICE}", WIDTH)
        else:
            shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
            return []
        shell._showtraceback(kind, error, lines)
        return lines


def _function_of(trace: TracebackType | None) -> str:
    """The function in which an exception arose; empty where it arose in no function."""
    name = ""
    while trace is not None:
        name, trace = trace.tb_frame.f_code.co_name, trace.tb_next
    return "" if name.startswith("<") else name


def _bound(cell: ast.Module) -> list[str]:
    """The names that a cell would have bound."""
    return [node.id for node in ast.walk(cell) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
