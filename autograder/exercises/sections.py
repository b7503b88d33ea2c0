"""The sections in order, and where each of their files lies; nothing else knows the tree."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from inspect import getdoc, signature
from pathlib import Path
from types import ModuleType
from typing import Any

from ..errors import LessonError, NoSuchSection
from .model import Exercise, Ladder, Mistake, Variant

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MARK = " | "  # stands in a mistake's docstring behind its praise
SECTIONS = (
    "univariate",
    "multivariate",
    "two_layer_linear",
    "two_layer_sigmoid",
    "tanh_classifier",
    "optimizers",
    "autograd",
)


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
        """The section's mistakes by exercise, each with its docstring, as one paragraph, for a diagnosis."""
        found = self._catalogue("mistakes")
        return {of: [Mistake(name, of, f, *_diagnosis(f)) for name, f in fs] for of, fs in found}

    @cached_property
    def variants(self) -> dict[str, list[Variant]]:
        """The section's variants by exercise."""
        return {of: [Variant(name, of, f) for name, f in fs] for of, fs in self._catalogue("variants")}

    @cached_property
    def ladders(self) -> dict[str, Ladder]:
        """The section's hints by exercise."""
        return {of: Ladder(of, dict(fs)[of]) for of, fs in self._catalogue("hints")}

    def _catalogue(self, kind: str) -> Iterator[tuple[str, list[tuple[str, Callable[..., Any]]]]]:
        """The exercises that have a file in a folder, with its functions; raises LessonError for a file of none."""
        folder = HERE / kind / self.name
        names = {path.stem for path in folder.glob("[!_]*.py")}
        if strangers := sorted(name for name in names if not hasattr(self.reference, name)):
            raise LessonError(
                f"{folder / strangers[0]}.py: {self.name} has no exercise {strangers[0]!r}. Name the file after an "
                "exercise, or begin its name with an underscore where others make use of it."
            )
        for exercise in self.rubric:
            if exercise.name in names:
                module = import_module(f"{__package__}.{kind}.{self.name}.{exercise.name}")
                yield exercise.name, list(_public(module))

    def function(self, exercise: str) -> Callable[..., Any]:
        """The reference's function for an exercise."""
        return getattr(self.reference, exercise)

    def arguments(self, exercise: str) -> tuple[str, ...]:
        """The names of the reference function's arguments."""
        return tuple(signature(self.function(exercise)).parameters)

    def exercise(self, name: str) -> Exercise:
        return next(e for e in self.rubric if e.name == name)


def _diagnosis(function: Callable[..., Any]) -> tuple[str, str]:
    """A docstring as one paragraph, and its praise: what stands in front of the mark."""
    text = " ".join((getdoc(function) or "").split())
    return text.replace(MARK, " "), text.rpartition(MARK)[0]


def _public(module: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    """What a module defines to be called under a public name, in its order; classes are only made use of."""
    for name, value in vars(module).items():
        own = getattr(value, "__module__", None) == module.__name__
        if own and callable(value) and not name.startswith("_") and not isinstance(value, type):
            yield name, value


def section(name: str) -> Section:
    """The section with this name or assignment name; raises NoSuchSection."""
    stem = name.partition("-")[2].replace("-", "_") if name[:1].isdigit() else name.replace("-", "_")
    if stem not in SECTIONS:
        raise NoSuchSection(f"There is no section {name!r}. The sections are: {', '.join(SECTIONS)}.")
    return Section(stem)


def known(name: str) -> bool:
    """Whether there is a section with this name or assignment name."""
    try:
        section(name)
    except NoSuchSection:
        return False
    return True


def written() -> list[Section]:
    """The sections that have a lesson, in order."""
    return [s for s in map(Section, SECTIONS) if s.lesson.exists()]
