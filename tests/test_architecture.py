"""Every import of the project follows an arrow of the architecture."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("autograder", "course/handrail", "solutions", "course/lessons")

# What a module may import. Each file follows the first row that it matches; the standard library is open to all.
# A name covers the modules below it, `lazy` names may be imported inside functions only, `{stem}` is the file's stem.
BASE = ("autograder.course", "autograder.errors", "autograder.model")
JUDGING = ("autograder.intake", "autograder.judge")
NBGRADER = ("nbconvert", "nbformat", "nbgrader", "sqlalchemy", "traitlets")
HEAVY = (
    "jax",
    "jupyterlab",
    "jupytext",
    "matplotlib",
    "nbclient",
    "nbconvert",
    "nbformat",
    "nbgrader",
    "notebook",
    "optax",
)


@dataclass(frozen=True)
class Row:
    """The arrows that leave the files of one pattern."""

    files: str
    may: tuple[str, ...] = ()
    lazy: tuple[str, ...] = ()


ARROWS = (
    Row("course/handrail/**", ("handrail", "numpy", "matplotlib"), lazy=("IPython",)),
    Row("course/lessons/*.py", ("handrail", "numpy", "solutions.{stem}")),
    Row("solutions/*.py", ("handrail", "numpy")),
    Row("autograder/__init__.py"),
    Row("autograder/__main__.py", ("autograder.cli",)),
    Row("autograder/cli.py", ("autograder.errors", "autograder.semester", "click"), lazy=("autograder", "rich")),
    Row("autograder/semester.py", ("click",), lazy=("autograder",)),
    Row("autograder/errors.py"),
    Row("autograder/model.py", ("numpy",)),
    Row("autograder/course.py", ("autograder.errors", "autograder.model")),
    Row("autograder/rubrics/*.py", ("autograder.model", "autograder.rubrics", "handrail", "numpy", "solutions")),
    Row("autograder/mistakes/*.py", ("autograder.model", "autograder.mistakes", "handrail", "numpy", "solutions")),
    Row("autograder/variants/*.py", ("autograder.model", "autograder.variants", "handrail", "numpy", "solutions")),
    # the author's side: lesson and reference in, notebooks, keys and certificates out
    Row("autograder/keys.py", (*BASE, "autograder.examples", "handrail", "numpy")),
    Row("autograder/examples.py", (*BASE, "handrail", "numpy")),
    Row("autograder/weave.py", (*BASE, "jupytext", "nbformat")),
    Row("autograder/leaks.py", (*BASE, "autograder.weave", "nbformat")),
    Row(
        "autograder/build.py",
        (*BASE, "autograder.keys", "autograder.leaks", "autograder.weave", "nbformat"),
        lazy=("autograder.workspace", "nbclient"),
    ),
    # certification: what each of its questions needs, and the table that asks them all
    Row("autograder/operators.py"),
    Row("autograder/equivalents.py"),
    Row("autograder/docstrings.py", BASE),
    Row(
        "autograder/mutants.py",
        (*BASE, "autograder.equivalents", "autograder.operators", "autograder.weave"),
    ),
    Row("autograder/double_faults.py", (*BASE, "autograder.keys", "handrail", "numpy")),
    Row("autograder/follow.py", (*BASE, "autograder.keys", "numpy")),
    Row(
        "autograder/certify.py",
        (
            *BASE,
            "autograder.docstrings",
            "autograder.double_faults",
            "autograder.follow",
            "autograder.keys",
            "autograder.mutants",
            "autograder.weave",
            "handrail",
            "numpy",
        ),
    ),
    # the judge's side: the worker is alone, the sandbox starts it, the judge speaks to it
    Row("autograder/worker.py", (), lazy=("handrail", "matplotlib", "numpy")),
    Row("autograder/seccomp.py"),
    Row("autograder/sandbox.py", ("autograder.errors", "autograder.seccomp", "autograder.worker", "packaging")),
    Row("autograder/oracle.py", ("autograder.course", "autograder.errors", "autograder.worker", "handrail", "numpy")),
    Row(
        "autograder/session.py",
        (
            *BASE,
            "autograder.intake",
            "autograder.keys",
            "autograder.oracle",
            "autograder.sandbox",
            "autograder.worker",
            "handrail",
        ),
    ),
    Row("autograder/salvage.py", ("autograder.errors",)),
    Row("autograder/intake.py", (*BASE, "autograder.salvage", "nbformat")),
    Row(
        "autograder/judge.py",
        (
            *BASE,
            "autograder.intake",
            "autograder.keys",
            "autograder.oracle",
            "autograder.sandbox",
            "autograder.session",
            "handrail",
            "numpy",
        ),
    ),
    Row(
        "autograder/crew.py",
        (*BASE, *JUDGING),
        lazy=("autograder.copies", "autograder.nbgrader_plugin", "autograder.scores", "distributed"),
    ),
    Row(
        "autograder/newcomer.py",
        (
            *BASE,
            "autograder.intake",
            "autograder.keys",
            "autograder.oracle",
            "autograder.sandbox",
            "autograder.session",
            "handrail",
            "numpy",
        ),
    ),
    Row("autograder/doctor.py", ("autograder.errors", "autograder.sandbox", "autograder.session")),
    Row("autograder/certificate.py", ("autograder.certify", "jinja2", "rich")),
    Row(
        "autograder/report.py",
        (
            "autograder.collecting",
            "autograder.doctor",
            "autograder.model",
            "autograder.newcomer",
            "autograder.workspace",
            "rich",
        ),
    ),
    # nbgrader's side: its course, its database, its copies and pages, and the road through all of them
    Row(
        "autograder/workspace.py",
        (*BASE, "nbformat", "nbgrader", "sqlalchemy", "traitlets"),
        lazy=("autograder.weave",),
    ),
    Row("autograder/scores.py", (*BASE, "nbgrader", "sqlalchemy")),
    Row(
        "autograder/nbgrader_plugin.py",
        (
            *BASE,
            *JUDGING,
            "autograder.feedback_page",
            "autograder.scores",
            "nbconvert",
            "nbformat",
            "nbgrader",
            "traitlets",
        ),
    ),
    Row(
        "autograder/feedback_page.py",
        (
            *BASE,
            "autograder.intake",
            "autograder.scores",
            *("jinja2", "latex2mathml", "nbconvert", "nbformat", "pygments", "traitlets"),
        ),
    ),
    Row(
        "autograder/copies.py",
        (*BASE, "autograder.feedback_page", "autograder.nbgrader_plugin", "autograder.scores", "nbformat", "nbgrader"),
    ),
    Row("autograder/feedback.py", ("autograder.nbgrader_plugin", "autograder.workspace", *NBGRADER)),
    Row(
        "autograder/gradebook.py",
        (
            *BASE,
            "autograder.crew",
            "autograder.feedback",
            "autograder.files",
            "autograder.nbgrader_plugin",
            "autograder.scores",
            "autograder.workspace",
            *NBGRADER,
        ),
    ),
    Row(
        "autograder/grading.py",
        (
            *BASE,
            "autograder.crew",
            "autograder.gradebook",
            "autograder.salvage",
            "autograder.sandbox",
            "autograder.workspace",
        ),
    ),
    Row(
        "autograder/samples.py",
        (*BASE, "autograder.intake", "autograder.keys", "autograder.weave", "nbformat", "numpy"),
    ),
    Row(
        "autograder/gradescope.py",
        (*BASE, *JUDGING, "autograder.crew", "autograder.sandbox"),
    ),
    # a semester: what goes out, what comes in from platforms, and what goes back to them
    Row("autograder/files.py", ("autograder.errors",)),
    Row("autograder/sheets.py", ("autograder.errors", "autograder.files")),
    Row("autograder/roster.py", ("autograder.errors", "autograder.sheets")),
    Row(
        "autograder/archives.py",
        ("autograder.errors", "autograder.roster", "autograder.salvage", "nbgrader", "traitlets", "yaml"),
    ),
    Row(
        "autograder/collecting.py",
        (
            "autograder.archives",
            "autograder.errors",
            "autograder.roster",
            "autograder.sheets",
            "autograder.workspace",
            "nbgrader",
        ),
    ),
    Row("autograder/handing_out.py", ("autograder.errors", "autograder.workspace", "handrail", "nbgrader")),
    Row("autograder/results.py", ("autograder.roster", "autograder.scores", "nbgrader", "sqlalchemy")),
    Row(
        "autograder/exporting.py",
        (
            "autograder.collecting",
            "autograder.errors",
            "autograder.results",
            "autograder.roster",
            "autograder.sheets",
            "autograder.workspace",
            "nbgrader",
            "traitlets",
        ),
    ),
    # the class report: numbers, figures, page
    Row("autograder/class_view.py", ("autograder.model", "autograder.results")),
    Row("autograder/class_faults.py", ("numpy",)),
    Row("autograder/class_figures.py", ("markupsafe",)),
    Row(
        "autograder/class_report.py",
        (
            *BASE,
            "autograder.class_faults",
            "autograder.class_figures",
            "autograder.class_view",
            "autograder.results",
            "autograder.roster",
            "autograder.scores",
            "autograder.workspace",
            "jinja2",
            "nbgrader",
        ),
    ),
    Row(
        "autograder/demo.py",
        (
            *BASE,
            "autograder.class_report",
            "autograder.cli",
            "autograder.files",
            "autograder.grading",
            "autograder.report",
            "autograder.samples",
            "autograder.sandbox",
            "autograder.workspace",
        ),
    ),
)

NBGRADER_S_SIDE = (
    "archives",
    "class_report",
    "collecting",
    "copies",
    "exporting",
    "feedback",
    "gradebook",
    "handing_out",
    "nbgrader_plugin",
    "results",
    "scores",
    "workspace",
)
ONLY_HERE = {"nbgrader": {f"autograder/{name}.py" for name in NBGRADER_S_SIDE}}


@dataclass(frozen=True)
class Import:
    """One name that a file imports: on which line, and whether only when a function runs."""

    name: str
    line: int
    lazy: bool


def imports_in(source: str, package: str = "") -> Iterator[Import]:
    """Every import of a module, relative ones resolved against `package`, `import_module("name")` included."""
    yield from _imports_below(ast.parse(source), package, lazy=False)


def _imports_below(node: ast.AST, package: str, lazy: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        for name in _names(child, package):
            yield Import(name, child.lineno, lazy)
        inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_for_types_only(child)
        yield from _imports_below(child, package, lazy or inside)


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


def row_of(path: str) -> Row | None:
    """The first row whose pattern the path matches, None where the architecture does not know the file."""
    for row in ARROWS:
        folder = row.files.removesuffix("**")
        if path.startswith(folder) if row.files.endswith("**") else Path(path).match(row.files):
            return row
    return None


def wrong_arrows(path: str, source: str) -> list[str]:
    """A sentence for each import that is not an arrow of the architecture; `path` is relative to the root."""
    row = row_of(path)
    if row is None:
        return [f"{path}: no row of ARROWS says what this file may import. Add one, here and in the architecture."]
    package = ".".join(Path(path.removeprefix("course/")).parent.parts)
    found = []
    for item in imports_in(source, package):
        where = f"{path}:{item.line} imports {item.name}"
        top = item.name.partition(".")[0]
        if top in ONLY_HERE and path not in ONLY_HERE[top]:
            found.append(f"{where}, which only {' and '.join(sorted(ONLY_HERE[top]))} may.")
        elif not (top in sys.stdlib_module_names or covers(row.may, item.name, path)):
            if not covers(row.lazy, item.name, path):
                found.append(
                    f"{where}. {row.files} may import: {', '.join((*row.may, *row.lazy)) or 'nothing of ours'}."
                )
            elif not item.lazy:
                found.append(f"{where} when it is loaded. It may only do so inside a function.")
    return found


def covers(names: tuple[str, ...], name: str, path: str) -> bool:
    """Whether one of `names`, or a module above it, is `name`."""
    return any(f"{name}.".startswith(f"{n.format(stem=Path(path).stem)}.") for n in names)


MODULES = sorted(p.relative_to(ROOT).as_posix() for folder in FOLDERS for p in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES)
def test_imports_follow_the_arrows(path: str) -> None:
    wrong = wrong_arrows(path, (ROOT / path).read_text(encoding="utf-8"))
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_is_looked_at(folder: str) -> None:
    assert any(path.startswith(f"{folder}/") for path in MODULES)


@pytest.mark.parametrize("module", ["autograder.cli", "handrail"])
def test_loading_brings_in_nothing_heavy(module: str) -> None:
    heavy = [name for name in (*HEAVY, "IPython") if not (module == "handrail" and name == "matplotlib")]
    script = f"import sys, {module}; print(*(name for name in {heavy!r} if name in sys.modules))"
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "course")])}
    done = subprocess.run([sys.executable, "-c", script], env=paths, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [], f"import {module} also loads {done.stdout.strip()}"


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("autograder/judge.py", "import nbgrader.api", "judge.py:1 imports nbgrader.api, which only"),
        ("autograder/judge.py", "from . import gradebook", "imports autograder.gradebook"),
        ("autograder/cli.py", "if True:\n    import rich", "cli.py:2 imports rich when it is loaded"),
        ("autograder/cli.py", "def f():\n    import nbgrader", "which only"),
        ("autograder/cli.py", "from .judge import ask", "when it is loaded"),
        ("autograder/worker.py", "def f():\n    from . import model", "imports autograder.model"),
        ("autograder/rubrics/univariate.py", "from ..judge import ask", "imports autograder.judge.ask"),
        ("course/handrail/figures/show.py", "from IPython.display import HTML", "when it is loaded"),
        (
            "course/handrail/check.py",
            "import importlib\nimportlib.import_module('solutions')",
            "check.py:2 imports solutions",
        ),
        (
            "course/lessons/univariate.py",
            "from solutions.multivariate import mse",
            "imports solutions.multivariate",
        ),
        ("solutions/univariate.py", "import autograder.model", "imports autograder.model"),
        ("autograder/leftover.py", "", "no row of ARROWS"),
    ],
)
def test_a_wrong_arrow_is_named(path: str, source: str, said: str) -> None:
    assert said in "\n".join(wrong_arrows(path, source))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("autograder/cli.py", "import click\ndef grade():\n    from . import judge\n    import rich"),
        ("autograder/judge.py", "from handrail.compare import compare\nfrom .model import Exercise\nimport secrets"),
        ("autograder/mistakes/univariate.py", "from solutions.univariate import mse\nfrom . import mistake"),
        ("autograder/worker.py", "import json\ndef f():\n    import numpy"),
        (
            "course/handrail/figures/show.py",
            "from . import fits\nfrom ..values import Rng\ndef f():\n    import IPython",
        ),
        ("course/lessons/univariate.py", "from solutions.univariate import mse\nimport handrail"),
    ],
)
def test_a_right_arrow_passes(path: str, source: str) -> None:
    assert wrong_arrows(path, source) == []
