"""Ways of grading that believe what a notebook holds, or what runs beside it: what attacks on a verdict aim at.

A program of its own, which may be taken in as it likes: it reads notebooks and prints what came of them, as JSON. It
believes that the four written exercises are right, and grades those that it is given in its naive way.
"""

import contextlib
import copy
import io
import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import Any

import nbformat
import numpy as np
from handrail.engine import verdict
from handrail.engine.compare import Outcome
from handrail.engine.keys import key
from handrail.engine.values import fresh

from autograder.exercises.papers import Paper, spec_of

from .attack import SECTION, WORTH, WRITTEN, Notebook, checks

POINTS = {exercise.name: exercise.points for exercise in SECTION.rubric}


# --- in one process: the notebook runs, then its functions are asked beside it -----------------------


def cells(content: Notebook) -> list[str]:
    """What a grader runs of a notebook: what the attack adds, and the answers; no demonstration."""
    ours = [c for c in content["cells"] if c["id"] == "attack" or c["metadata"].get("nbgrader", {}).get("solution")]
    return [cell["source"] for cell in ours if cell["cell_type"] == "code"]


def executed(content: Notebook) -> dict[str, Any]:
    """The names of the notebook's cells, run one after the other; a failing one stops none."""
    names: dict[str, Any] = {"__name__": "__main__", "np": np}
    for source in cells(content):
        with contextlib.suppress(Exception):
            exec(source, names)
    return names


def paper_of(name: str) -> Paper:
    """What is always asked: the key's first question, and the right answer to it, within reach."""
    (exercise,) = (e for e in SECTION.rubric if e.name == name)
    calls = key(SECTION.name).probes(name)[0][:1]
    return Paper(spec_of(SECTION, exercise), calls, [SECTION.function(name)(*map(fresh, c)) for c in calls], [])


def passes(function: Callable[..., Any], name: str, compare: Callable[[Any, Any], object]) -> bool:
    """Whether a function gives the right answer, as `compare` has it; what raises is wrong."""
    paper = paper_of(name)
    try:
        return bool(compare(function(*map(fresh, paper.calls[0])), paper.expected[0]))
    except Exception:
        return False


def asked(compare: Callable[[Any, Any], object]) -> Callable[[Notebook, list[str]], float]:
    """The way of grading that compares so."""

    def grade(content: Notebook, exercises: list[str]) -> float:
        names = executed(content)
        return WORTH + sum(POINTS[name] for name in exercises if passes(names[name], name, compare))

    return grade


def asserted(value: Any, expected: Any) -> bool:
    np.testing.assert_allclose(value, expected)
    return True


def forgiven(value: Any, expected: Any) -> bool:
    """Whatever goes wrong while it compares is not the student's fault."""
    try:
        return bool(np.allclose(value, expected))
    except Exception:
        return True


def examined(content: Notebook, exercises: list[str]) -> float:
    """By the course's own engine, beside the notebook."""
    names, score = executed(content), WORTH
    for name in exercises:
        paper = paper_of(name)
        outcomes = [Outcome(names[name](*map(fresh, call))) for call in paper.calls]
        score += POINTS[name] * bool(verdict.examine(paper.spec, outcomes, paper.expected, paper.calls).right)
    return score


def printed(content: Notebook, exercises: list[str]) -> float:
    """The last line that is printed is the score."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        score = asked(lambda value, expected: value == expected)(content, exercises)
        print(score)
        sys.displayhook(score)
    return float(said.getvalue().split()[-1])


# --- in one shell -----------------------------------------------------------------------------------


def in_shell(content: Notebook, last: str) -> tuple[Any, Any]:
    """IPython's shell after the notebook's cells, and the result of one more cell."""
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    for source in cells(content):
        shell.run_cell(source)
    return shell, shell.run_cell(last)


def in_its_shell(content: Notebook, exercises: list[str]) -> float:
    """A cell that asserts is run after the others; where it does not fail, all is right."""
    _, result = in_shell(content, "assert mse(1, 2) == 1/2, 'wrong'")
    return WORTH + result.success * sum(POINTS[name] for name in exercises)


def displayed(content: Notebook, exercises: list[str]) -> float:
    """A cell's displayed value is the points."""
    shell, result = in_shell(content, "6.0 * (mse(1, 2) == 1/2)")
    return WORTH + float(shell.display_formatter.format(result.result)[0]["text/plain"])


# --- what the file says ------------------------------------------------------------------------------


def by_outputs(content: Notebook, exercises: list[str]) -> float:
    """A check's output, as it was handed in, is its points."""
    outputs = [(o["data"]["text/plain"], c) for c in checks(content) for o in c["outputs"] if "data" in o]
    return sum(min(float(text), cell["metadata"]["nbgrader"]["points"]) for text, cell in outputs)


def ran(content: Notebook, cell: Notebook) -> float:
    """The points of a check cell as it was handed in: what it says, where it says a number."""

    def check(function: Callable[..., Any]) -> float:
        name = function.__name__
        return POINTS[name] if name in WRITTEN else 0

    return float(eval(cell["source"], executed(content) | {"check": check}) or 0)


def by_cells(content: Notebook, exercises: list[str]) -> float:
    """Every check cell that is handed in counts, and is run as it was handed in."""
    return sum(ran(content, cell) for cell in checks(content))


def by_points(content: Notebook, exercises: list[str]) -> float:
    """A check is worth what stands in the file."""
    return sum(c["metadata"]["nbgrader"]["points"] for c in checks(content) if ran(content, c))


def by_failures(content: Notebook, exercises: list[str]) -> float:
    """Full marks for whatever does not fail; cells that are tagged so are not run."""
    kept = [c for c in checks(content) if "skip-execution" in c["metadata"].get("tags", []) or ran(content, c)]
    return sum(c["metadata"]["nbgrader"]["points"] for c in kept)


def by_ids(content: Notebook, exercises: list[str]) -> float:
    """A check passes where one of its name does."""
    marked = {c["metadata"]["nbgrader"]["grade_id"] for c in checks(content) if ran(content, c)}
    return sum(
        c["metadata"]["nbgrader"]["points"] for c in checks(content) if c["metadata"]["nbgrader"]["grade_id"] in marked
    )


# --- what it does with the file -----------------------------------------------------------------------


def read_by_nbgrader(content: Notebook, exercises: list[str]) -> float:
    """nbgrader's own reader takes it in."""
    from nbgrader.nbgraderformat import reads

    reads(json.dumps(content), as_version=4)
    return WORTH


def run_in_its_kernel(content: Notebook, exercises: list[str]) -> float:
    """The kernel that it names is looked up."""
    from jupyter_client.kernelspec import KernelSpecManager

    KernelSpecManager().get_kernel_spec(content["metadata"]["kernelspec"]["name"])
    return WORTH


def copied(content: Notebook, exercises: list[str]) -> float:
    """It is copied, level by level."""
    copy.deepcopy(content)
    return WORTH


def started_in_its_folder(content: Notebook, exercises: list[str]) -> float:
    """The program that computes the score is started in the folder in which the notebook ran."""
    executed(content)
    done = subprocess.run([sys.executable, "-c", f"import numpy; print({WORTH})"], capture_output=True, text=True)
    return float(done.stdout.split()[0])


def paged(content: Notebook) -> str:
    """The page that nbconvert makes of it."""
    from nbconvert import HTMLExporter

    return str(HTMLExporter().from_notebook_node(nbformat.from_dict(content))[0])


WAYS: dict[str, Callable[[Notebook, list[str]], float]] = {
    "==": asked(lambda value, expected: value == expected),
    "near": asked(lambda value, expected: abs(value - expected) <= 1e-6),
    "not far": asked(lambda value, expected: not np.any(np.abs(value - expected) > 1e-6)),
    "relative": asked(lambda value, expected: abs(value - expected) <= 1e-6 * max(abs(value), abs(expected))),
    "allclose": asked(lambda value, expected: np.allclose(value, expected)),
    "contains": asked(lambda value, expected: expected in value),
    "its keys": asked(lambda value, expected: all(value[name] == expected[name] for name in value)),
    "pickled": asked(lambda value, expected: pickle.loads(pickle.dumps(value)) == expected),
    "asserted": asked(asserted),
    "forgiving": asked(forgiven),
    "examined": examined,
    "printed": printed,
    "in its shell": in_its_shell,
    "displayed": displayed,
    "by outputs": by_outputs,
    "by cells": by_cells,
    "by points": by_points,
    "by failures": by_failures,
    "by ids": by_ids,
    "read by nbgrader": read_by_nbgrader,
    "in its kernel": run_in_its_kernel,
    "copied": copied,
    "in its folder": started_in_its_folder,
}


def graded(way: str, exercises: list[str], content: Notebook) -> Notebook:
    """What comes of a notebook; what raises is the end of the grader, and of all who would have come after."""
    for cell in content["cells"]:
        cell["source"] = "".join(cell["source"])
    said, found = io.StringIO(), {"page": "", "score": 0.0, "honest": 100.0}
    with contextlib.redirect_stdout(said):
        if way == "a page":
            found["page"] = paged(content)
        else:
            try:
                found["score"] = WAYS[way](content, exercises)
            except Exception as error:
                found["honest"] = 0.0
                print(repr(error))
    return found | {"said": said.getvalue()}


def main() -> None:
    """Answer each line, [way, exercises, notebook], with one, in a fork and a folder of its own."""
    for line in sys.stdin:
        with tempfile.TemporaryDirectory() as folder:
            pid = os.fork()
            if pid == 0:
                signal.alarm(30)
                os.chdir(folder)
                os.environ["HOME"] = folder
                os.write(1, json.dumps(graded(*json.loads(line))).encode() + b"\n")
                os._exit(0)
            if os.waitpid(pid, 0)[1]:
                print(json.dumps({"honest": 0.0}), flush=True)


if __name__ == "__main__":
    main()
