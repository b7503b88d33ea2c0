"""The six sections in order, and where each of their files lies; nothing else knows the tree."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from inspect import getdoc, signature
from pathlib import Path
from types import ModuleType
from typing import Any

from ..errors import NoSuchSection
from .model import Exercise, Mistake, Variant

ROOT = Path(__file__).resolve().parents[2]
SECTIONS = ("univariate", "multivariate", "two_layer_linear", "two_layer_sigmoid", "tanh_classifier", "optimizers")


@dataclass(frozen=True)
class Section:
    """One section: its lesson, reference, rubric, mistakes and variants, and what is derived from them."""

    name: str

    @property
    def number(self) -> int:
        return SECTIONS.index(self.name) + 1

    @property
    def assignment(self) -> str:
        """The nbgrader assignment, also the notebook's name, such as "3-two-layer-linear"."""
        return f"{self.number}-{self.name.replace('_', '-')}"

    @property
    def lesson(self) -> Path:
        return ROOT / "course" / "lessons" / f"{self.name}.py"

    @property
    def student_notebook(self) -> Path:
        return ROOT / "course" / "notebooks" / self.assignment / f"{self.assignment}.ipynb"

    @property
    def solution_notebook(self) -> Path:
        return ROOT / "solutions" / f"{self.name}.ipynb"

    @property
    def key(self) -> Path:
        return ROOT / "course" / "handrail" / "keys" / f"{self.name}.json"

    @cached_property
    def reference(self) -> ModuleType:
        return import_module(f"solutions.{self.name}")

    @cached_property
    def rubric(self) -> tuple[Exercise, ...]:
        return tuple(import_module(f"autograder.exercises.rubrics.{self.name}").RUBRIC)

    @cached_property
    def mistakes(self) -> dict[str, list[Mistake]]:
        """The section's mistakes by exercise."""
        found = _marked(f"autograder.exercises.mistakes.{self.name}", "mistakes_for")
        return _by_exercise(Mistake(name, of, f, " ".join((getdoc(f) or "").split())) for name, of, f in found)

    @cached_property
    def variants(self) -> dict[str, list[Variant]]:
        """The section's variants by exercise."""
        return _by_exercise(
            Variant(name, of, f) for name, of, f in _marked(f"autograder.exercises.variants.{self.name}", "variant_of")
        )

    def function(self, exercise: str) -> Callable[..., Any]:
        """The reference's function for an exercise."""
        return getattr(self.reference, exercise)

    def arguments(self, exercise: str) -> tuple[str, ...]:
        """The names of the reference function's arguments."""
        return tuple(signature(self.function(exercise)).parameters)

    def exercise(self, name: str) -> Exercise:
        return next(e for e in self.rubric if e.name == name)


def _marked(module: str, mark: str) -> list[tuple[str, str, Callable[..., Any]]]:
    return [(name, getattr(f, mark), f) for name, f in vars(import_module(module)).items() if hasattr(f, mark)]


def _by_exercise(entries: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for entry in entries:
        found.setdefault(entry.exercise, []).append(entry)
    return found


def section(name: str) -> Section:
    """The section with this name or assignment name; raises NoSuchSection."""
    stem = name.partition("-")[2].replace("-", "_") if name[:1].isdigit() else name.replace("-", "_")
    if stem not in SECTIONS:
        raise NoSuchSection(f"There is no section {name!r}. The sections are: {', '.join(SECTIONS)}.")
    return Section(stem)


def written() -> list[Section]:
    """The sections that have a lesson, in order."""
    return [s for s in map(Section, SECTIONS) if s.lesson.exists()]
