"""Equations that a right function has earned: one box in a notebook, lines of LaTeX elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..shell import shell


@dataclass(frozen=True)
class Box:
    """Equations below one another: each a line of LaTeX, with & where lines are to stand below one another."""

    lines: Sequence[str]

    def __repr__(self) -> str:
        return "\n".join("    " + " ".join(line.replace("&", " ").split()) for line in self.lines)

    def _repr_latex_(self) -> str:
        rows = r" \\ ".join(self.lines)
        return rf"$$\boxed{{\begin{{aligned}} {rows} \end{{aligned}}}}$$"


def show(value: Any) -> None:
    """Display a value, such as a box of equations: as a notebook shows it there, and printed elsewhere."""
    if shell() is None:
        print(value)
        return
    from IPython.display import display

    display(value)
