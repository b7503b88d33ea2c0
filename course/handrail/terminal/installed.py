"""The packages that are there when a notebook is graded; for a look beforehand, the others are taken away."""

import re
import site
import sys
from collections.abc import Iterable
from functools import cached_property
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from ..engine.grading import ALWAYS


class Finder(MetaPathFinder):
    """Finds no module that grading has not: what else is installed here, and files beside the notebook.

    packages: what grading has besides what is always there.
    """

    def __init__(self, folder: Path, packages: Iterable[str]) -> None:
        self.packages = tuple(packages)
        self.folders = [folder, *map(Path, [*site.getsitepackages(), site.getusersitepackages()])]

    @cached_property
    def known(self) -> set[str]:
        """The modules that grading has beside Python's own."""
        return {"handrail", *modules((*ALWAYS, *self.packages))}

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """None for what others may find; raises ModuleNotFoundError for what grading has not."""
        top = name.partition(".")[0]
        if top in sys.stdlib_module_names or not self._is_here(top) or top in self.known:
            return None
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    def _is_here(self, module: str) -> bool:
        """Whether it lies where packages are installed, or beside the notebook."""
        return any((folder / module).is_dir() or any(folder.glob(f"{module}.*")) for folder in self.folders)


def modules(names: tuple[str, ...]) -> set[str]:
    """The top-level modules of distributions and of all that these need, whatever the platform, without extras."""
    found, done, wanted = set[str](), set[str](), list(names)
    while wanted:
        if (name := wanted.pop().lower()) in done:
            continue
        done.add(name)
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue
        found |= {file.parts[0].partition(".")[0] for file in one.files or ()}
        needs = (need for need in one.requires or () if "extra ==" not in need)
        wanted += [word[0] for need in needs if (word := re.match(r"[\w.-]+", need))]
    return found
