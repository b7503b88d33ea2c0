"""Imports go down: the rooms of the program, what lies below each, and who may load what from elsewhere."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("autograder", "course/handrail", "solutions", "course/lessons")

# A room may import what is named here, itself, the ground and `handrail`.
BELOW = {
    "commands": ("authoring", "semester", "gradebook", "judging", "fence", "exercises"),
    "authoring": ("gradebook", "judging", "fence", "exercises"),
    "semester": ("gradebook", "judging", "fence", "exercises"),
    "gradebook": ("judging", "fence", "exercises"),
    "judging": ("fence", "exercises"),
    "fence": (),
    "exercises": ("solutions",),
}
GROUND = ("errors", "files")
DESK = {"terminal": ("desk", "engine"), "desk": ("engine",), "engine": ()}  # of handrail, all that a student has

# Which rooms may load a package that is not the standard library, numpy, or of the project.
PACKAGES = {
    "click": ("cli", "commands"),
    "distributed": ("gradebook",),
    "hatchling": ("semester",),
    "IPython": ("handrail",),
    "PIL": ("handrail",),
    "jinja2": ("authoring", "gradebook", "semester"),
    "jupytext": ("authoring",),
    "latex2mathml": ("gradebook",),
    "markupsafe": ("semester",),
    "matplotlib": ("handrail", "fence"),
    "nbclient": ("authoring",),
    "nbconvert": ("gradebook",),
    "nbformat": ("authoring", "judging", "gradebook", "semester"),
    "nbgrader": ("gradebook", "semester"),
    "packaging": ("fence",),
    "pygments": ("gradebook",),
    "rich": ("commands", "authoring"),
    "sqlalchemy": ("gradebook", "semester"),
    "traitlets": ("gradebook", "semester"),
    "yaml": ("semester",),
}
LATE = ("IPython", "distributed", "hatchling", "nbclient")  # inside functions only
# What runs inside the fence: the standard library.
INSIDE = ("autograder.fence.worker", "autograder.fence.limits", "autograder.fence.wire")
LATE_INSIDE = ("handrail", "matplotlib", "numpy")
HEAVY = ("jax", "jupyterlab", "jupytext", "matplotlib", "nbclient", "nbconvert", "nbformat", "nbgrader", "notebook")


@dataclass(frozen=True)
class Import:
    """One name that a file imports: on which line, and whether only when a function runs."""

    name: str
    line: int
    late: bool


def imports_in(source: str, package: str = "") -> Iterator[Import]:
    """Every import of a module, relative ones resolved against `package`, `import_module("name")` included."""
    yield from _imports_below(ast.parse(source), package, late=False)


def _imports_below(node: ast.AST, package: str, late: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        for name in _names(child, package):
            yield Import(name, child.lineno, late)
        inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_for_types_only(child)
        yield from _imports_below(child, package, late or inside)


def _names(node: ast.AST, package: str) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        parents = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
        module = ".".join([*parents, *([node.module] if node.module else [])])
        return [f"{module}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
        if called in ("import_module", "__import__") and isinstance(node.args[0].value, str):
            return [node.args[0].value]
    return []


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def module_of(path: str) -> str:
    """The dotted name of a file."""
    return path.removeprefix("course/").removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def room_of(module: str) -> str:
    """The room a module of the program lies in; its own name where it lies in none."""
    parts = module.split(".")
    if parts[0] == "handrail":
        return f"handrail.{parts[1]}" if parts[1:2] and parts[1] in DESK else "handrail"
    return parts[1] if parts[0] == "autograder" and len(parts) > 1 else parts[0]


def wrong_arrows(path: str, source: str) -> list[str]:
    """A sentence for each import that does not go down; `path` is relative to the root."""
    own = module_of(path)
    package = ".".join(Path(path.removeprefix("course/")).parent.parts)
    return [
        f"{path}:{item.line} imports {item.name}{why}"
        for item in imports_in(source, package)
        if (why := objection(own, item))
    ]


def objection(own: str, item: Import) -> str:
    """Why a module may not import this; empty where it may."""
    top, room = item.name.partition(".")[0], room_of(own)
    if own in INSIDE:
        allowed = top in sys.stdlib_module_names or item.name in INSIDE or (item.late and top in LATE_INSIDE)
        return (
            "" if allowed else ": what runs inside the fence knows the standard library only, numpy inside functions."
        )
    if top in sys.stdlib_module_names or top == "numpy":
        return ""
    if own.startswith("lessons."):
        fits = top == "handrail" or f"{item.name}.".startswith(f"solutions.{own.removeprefix('lessons.')}.")
        return "" if fits else ", and a lesson knows handrail and its own solutions only."
    if top == "handrail":
        return _below(room, room_of(item.name), DESK) if own.startswith("handrail") else ""
    if top == "solutions":
        return "" if room in ("exercises", "solutions") else ", which only exercises may."
    if top == "autograder":
        if room in ("solutions", "handrail") or own.startswith("handrail"):
            return ", which nothing that students have may."
        if room in ("cli", "__main__", "nbgrader_plugin"):
            return ""
        return (
            "" if room_of(item.name) in (room, *GROUND, *BELOW.get(room, ())) else f", which does not lie below {room}."
        )
    if room.split(".")[0] not in PACKAGES.get(top, ()):
        return f", which only {' and '.join(PACKAGES.get(top, ('nobody',)))} may."
    return ", which must be inside a function." if top in LATE and not item.late else ""


def _below(room: str, other: str, below: dict[str, tuple[str, ...]]) -> str:
    name, wanted = room.removeprefix("handrail").strip("."), other.removeprefix("handrail").strip(".")
    if not name or not wanted or wanted == name or wanted in below[name]:
        return ""
    return f", which does not lie below {name}."


MODULES = sorted(p.relative_to(ROOT).as_posix() for folder in FOLDERS for p in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES)
def test_imports_go_down(path: str) -> None:
    wrong = wrong_arrows(path, (ROOT / path).read_text(encoding="utf-8"))
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_is_looked_at(folder: str) -> None:
    assert any(path.startswith(f"{folder}/") for path in MODULES)


def test_every_module_lies_in_a_room() -> None:
    rooms = {room_of(module_of(path)) for path in MODULES if path.startswith("autograder/")}
    assert rooms == {*BELOW, *GROUND, "autograder", "__main__", "cli", "nbgrader_plugin"}


def circle_among(sources: dict[str, str]) -> list[str]:
    """Modules that import one another in a circle, wherever in them the imports stand; empty where there is none."""
    graph = {}
    for path, source in sources.items():
        own, package = module_of(path), ".".join(Path(path.removeprefix("course/")).parent.parts)
        names = [item.name for item in imports_in(source, package)]
        graph[own] = {m for n in names if (m := _longest(n, sources)) and m != own and not own.startswith(f"{m}.")}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _longest(name: str, sources: dict[str, str]) -> str:
    known = {module_of(path) for path in sources}
    parts = name.split(".")
    return next((m for n in range(len(parts), 0, -1) if (m := ".".join(parts[:n])) in known), "")


def test_no_circle() -> None:
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in MODULES}
    assert circle_among(sources) == []


def test_a_circle_is_named() -> None:
    sources = {"autograder/a.py": "def f():\n    from .b import g", "autograder/b.py": "from . import a"}
    assert set(circle_among(sources)) == {"autograder.a", "autograder.b"}


CATALOGUE = ("autograder/exercises/mistakes/", "autograder/exercises/variants/")  # as long as people's ideas are many
PROGRAM = [p for p in MODULES if p.startswith(("autograder/", "course/handrail/")) and not p.startswith(CATALOGUE)]


LONGER = {"autograder/fence/worker.py": 565}  # what runs inside the fence stands together


@pytest.mark.parametrize("path", PROGRAM)
def test_no_module_is_long(path: str) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGER.get(path, 400)


@pytest.mark.parametrize("module", ["autograder.cli", "handrail"])
def test_loading_brings_in_nothing_heavy(module: str) -> None:
    heavy = [name for name in (*HEAVY, "IPython") if not (module == "handrail" and name == "matplotlib")]
    script = f"import sys, {module}; print(*(name for name in {heavy!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [], f"import {module} also loads {done.stdout.strip()}"


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("autograder/judging/judge.py", "import nbgrader.api", "judge.py:1 imports nbgrader.api, which only"),
        (
            "autograder/judging/judge.py",
            "from ..gradebook import crew",
            "imports autograder.gradebook.crew, which does",
        ),
        ("autograder/fence/fence.py", "from ..exercises import model", "does not lie below fence"),
        ("autograder/exercises/papers.py", "from ..fence import fence", "does not lie below exercises"),
        ("autograder/semester/roster.py", "from ..authoring.weave import weave", "does not lie below semester"),
        (
            "autograder/gradebook/crew.py",
            "if True:\n    import distributed",
            "crew.py:2 imports distributed, which must",
        ),
        ("autograder/commands/author.py", "def f():\n    import nbgrader", "which only"),
        ("autograder/fence/worker.py", "def f():\n    from ..exercises import model", "inside the fence"),
        ("autograder/fence/worker.py", "import numpy", "inside the fence"),
        ("autograder/exercises/rubrics/univariate.py", "from ...judging.judge import ask", "does not lie below"),
        ("autograder/exercises/mistakes/univariate/mse.py", "import pandas", "which only nobody may"),
        ("course/handrail/figures/show.py", "from IPython.display import HTML", "inside a function"),
        ("course/handrail/engine/values.py", "from ..desk import hints", "does not lie below engine"),
        ("course/handrail/desk/checking.py", "import importlib\nimportlib.import_module('solutions')", "checking.py:2"),
        ("course/lessons/univariate.py", "from solutions.multivariate import mse", "imports solutions.multivariate"),
        ("solutions/univariate.py", "import autograder.exercises.model", "imports autograder.exercises.model"),
    ],
)
def test_a_wrong_arrow_is_named(path: str, source: str, said: str) -> None:
    assert said in "\n".join(wrong_arrows(path, source))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "autograder/commands/instructor.py",
            "import click\ndef grade():\n    from ..gradebook import grading\n    import rich",
        ),
        (
            "autograder/judging/judge.py",
            "from handrail.engine.values import fresh\nfrom ..exercises.model import Mistake",
        ),
        ("autograder/exercises/mistakes/univariate/mse.py", "from solutions.univariate import mse\nimport numpy as np"),
        ("autograder/fence/worker.py", "import json\ndef f():\n    import numpy"),
        ("autograder/semester/class_report/page.py", "from ...errors import Refused\nfrom ..roster import Roster"),
        (
            "course/handrail/figures/show.py",
            "from . import fits\nfrom ..engine.values import Rng\ndef f():\n    import IPython",
        ),
        ("course/lessons/univariate.py", "from solutions.univariate import mse\nimport handrail"),
    ],
)
def test_a_right_arrow_passes(path: str, source: str) -> None:
    assert wrong_arrows(path, source) == []
