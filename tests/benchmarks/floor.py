"""The floor under grading: what no judge of these notebooks can do without, and nothing else.

A warm interpreter is forked for each notebook; the child executes the student's own cells, calls each function once on
a fresh draw of probes, and computes the right results. Nothing is sent, fenced, compared, written or explained.
"""

import contextlib
import json
import os
import resource
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import handrail
import numpy as np
from handrail.engine.values import fresh, leads_on, named, turns

from autograder.exercises import sections
from autograder.fence.worker import Nothing, unchecked
from autograder.judging.loading import read_file

Function = Callable[..., Any]


def main() -> None:
    """Print {"notebooks", "cpu_seconds"} for the notebooks of a section in a folder, as JSON."""
    import matplotlib.pyplot  # noqa: F401 - warm, as a worker is

    section, folder = sections.section(sys.argv[1]), Path(sys.argv[2])
    notebooks = [read_file(path, section).cells for path in sorted(folder.glob("*.ipynb"))]
    vars(handrail).update(begin=unchecked, check=unchecked)
    for exercise in section.rubric:
        section.function(exercise.name)
    before = _cpu()
    for number, cells in enumerate(notebooks):
        _in_child(lambda cells=cells, number=number: judge(section, cells, np.random.default_rng(number)))
    print(json.dumps({"notebooks": len(notebooks), "cpu_seconds": _cpu() - before}))


def judge(section: sections.Section, cells: tuple[tuple[str, str], ...], rng: np.random.Generator) -> None:
    """Execute a notebook's cells, and call its functions and the reference's on one draw of probes."""
    names = execute(cells)
    with np.errstate(all="ignore"):
        for exercise in section.rubric:
            for call in exercise.draw(rng) if exercise.draw else [()]:
                for function in (section.function(exercise.name), names.get(exercise.name)):
                    with contextlib.suppress(Exception):  # a wrong function may raise, a missing one is None
                        ask(function, call)


def execute(cells: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """The names that a notebook's cells leave behind; one that fails stops none."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    names = vars(module) | {"display": lambda *things, **_: None, "get_ipython": Nothing}
    for ident, source in cells:
        with contextlib.suppress(Exception):
            exec(compile(source, ident, "exec"), names)
    return names


def ask(function: Any, call: tuple[Any, ...]) -> None:
    """Call a function on one probe, which may stand for several calls in a row."""
    value: Any = None
    for turn in turns(call):
        if not leads_on(turn, value):
            break
        arguments, keywords = named(turn)
        value = function(*(fresh(a, value) for a in arguments), **{n: fresh(a) for n, a in keywords.items()})


def _in_child(action: Callable[[], None]) -> None:
    pid = os.fork()
    if pid == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            action()
        finally:
            os._exit(0)
    os.waitpid(pid, 0)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


if __name__ == "__main__":
    main()
