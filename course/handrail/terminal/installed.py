"""The packages that are there when a notebook is graded; for a look beforehand, the others are taken away."""

import re
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path
from typing import Any

GRADING = ("numpy", "matplotlib", "ipython", "handrail")  # and what these need


class Finder(MetaPathFinder):
    """Finds no module that grading has not: what else is installed here, and files beside the notebook."""

    def __init__(self, folder: Path) -> None:
        there = closure(GRADING)
        known = packages_distributions()
        self.foreign = {name for name, of in known.items() if not there & {_plain(distribution) for distribution in of}}
        self.foreign |= {
            path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
        }
        self.foreign -= {"handrail", *sys.stdlib_module_names}

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """None for what others may find; raises ModuleNotFoundError for what grading has not."""
        if name.partition(".")[0] in self.foreign:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def closure(names: tuple[str, ...]) -> set[str]:
    """Distributions with all that they need, whatever the platform, without extras."""
    found, wanted = set[str](), list(names)
    while wanted:
        name = _plain(wanted.pop())
        if name not in found:
            found.add(name)
            wanted += [need for need in _needs(name) if "extra ==" not in need]
    return found


def _needs(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def _plain(requirement: str) -> str:
    """A distribution's name in one spelling, without versions and markers."""
    found = re.match(r"[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""
