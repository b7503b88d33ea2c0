"""A function that its learner wrote in an earlier section, taken from the notebook that lies beside this one."""

import contextlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..engine.calls import verdict_on
from ..engine.keys import key
from .cells import Unreadable, answering, read
from .rerun import needed


def earlier(section: str, name: str, folder: Path | str = ".") -> Callable[..., Any] | None:
    """The learner's own function of an earlier section; None where no notebook has one that passes its check.

    section: such as "univariate".  name: of one of its exercises.  folder: where this notebook lies; the other one lies
    there too, or in a folder of its own beside it.
    """
    file = f"*-{section.replace('_', '-')}.ipynb"
    for path in sorted((*Path(folder).glob(file), *Path(folder).glob(f"../{file[:-6]}/{file}"))):
        with contextlib.suppress(Unreadable):
            names = _defined(path, section)
            found = names.get(name)
            if callable(found) and verdict_on(found, key(section), name, names).right:
                return found
    return None


def _defined(path: Path, section: str) -> dict[str, Any]:
    """What the cells of a notebook define that its exercises need; a cell that fails defines nothing."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in needed(answering(read(path)), section):
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            exec(cell.source, names)
    return names
