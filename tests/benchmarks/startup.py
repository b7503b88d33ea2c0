"""How long the things take that people wait for: each the median of several runs, beside its aim."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from handrail.engine.calls import verdict_on
from handrail.engine.keys import key

from autograder.authoring.build import solved, weave
from autograder.authoring.samples import samples
from autograder.exercises import sections
from autograder.gradebook import crew

Row = dict[str, Any]


def seconds(action: Callable[[], object], runs: int = 5) -> float:
    """The median of several runs, in seconds, after one that is not counted."""
    action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def program(*arguments: str) -> Callable[[], object]:
    """A run of the interpreter with these arguments."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def import_of_handrail() -> float:
    """What `import handrail` adds once numpy and matplotlib are there, measured inside a new interpreter."""
    code = "import time, numpy, matplotlib; t = time.perf_counter(); import handrail; print(time.perf_counter() - t)"
    runs = [subprocess.run([sys.executable, "-c", code], check=True, capture_output=True) for _ in range(5)]
    return statistics.median(float(run.stdout) for run in runs)


def slowest_check() -> float:
    """The slowest `check(f)` of all exercises with the reference as f, once its key is read."""

    def checked(section: sections.Section, name: str) -> Callable[[], object]:
        answers = key(section.name)
        return lambda: verdict_on(section.function(name), answers, name, {})

    return max(seconds(checked(s, e.name), 3) for s in sections.written() for e in s.rubric)


def waits() -> list[Row]:
    """A row for each wait: what, seconds, and the aim in seconds, None where there is none."""
    section = sections.written()[0]
    right = samples(section)["ada-right"]
    rows = [
        ("check(f), the slowest exercise", slowest_check(), 0.1),
        ("import handrail, beyond numpy and matplotlib", import_of_handrail(), 0.2),
        ("autograder --help", seconds(program("-m", "autograder", "--help")), 0.3),
        ("judging one right notebook, worker warm", seconds(lambda: crew.judged(right, section.assignment)), 0.5),
        ("weaving one section", seconds(lambda: solved(weave(section))), None),
    ]
    crew.close()
    return [dict(zip(("what", "seconds", "aim"), row, strict=True)) for row in rows]
