"""Where the milliseconds of a notebook go when `autograder grade` judges and records it: timers around its own steps.

Everything happens in this one process, one notebook after the other; each step is charged without those inside it.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

from autograder.exercises import sections
from autograder.gradebook import crew

#: The steps, each with what does it: (module, attribute).
STEPS: dict[str, list[tuple[str, str]]] = {
    "intake": [("autograder.gradebook.crew", "read")],
    "cells": [("autograder.judging.session", "Session.begin")],
    "questions": [
        ("autograder.judging.interview", "Interview._begin"),
        ("autograder.judging.interview", "Interview._ask"),
    ],
    "probes and right answers": [("autograder.judging.judge", "draw")],
    "known mistakes": [("autograder.judging.judge", "fitting")],
    "comparison": [("autograder.judging.judge", "examine")],
    "closing the fence": [("autograder.fence.fence", "Fence.finish")],
    "graded copy": [
        ("autograder.gradebook.copies", "copy_of"),
        ("autograder.gradebook.copies", "written"),
        ("autograder.gradebook.ledger", "blank"),
    ],
    "page": [("autograder.gradebook.copies", "page_of")],
}
RECORDING, REST = "gradebook and files", "the rest"


class Clock:
    """Charges time to the innermost step that is running."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.running = [REST]
        self.since = time.perf_counter()

    def turn(self) -> None:
        """Charge what has passed to the step that is running."""
        now = time.perf_counter()
        self.seconds[self.running[-1]] += now - self.since
        self.since = now

    def around(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time charged to a step."""

        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            self.turn()
            self.running.append(step)
            try:
                return function(*args, **kwargs)
            finally:
                self.turn()
                self.running.pop()

        return timed


def place(module: str, attribute: str) -> tuple[Any, str]:
    """The object that holds a step's function, and its name there."""
    *owners, name = attribute.split(".")
    owner = import_module(module)
    for each in owners:
        owner = getattr(owner, each)
    return owner, name


def main() -> None:
    """Print the milliseconds a notebook of each step, for the submissions of a workspace's assignment, as JSON."""
    from autograder.gradebook.grading import batches, handed_in
    from autograder.gradebook.workspace import submitted
    from autograder.gradebook.writer import Writer

    root, assignment = Path(sys.argv[1]).resolve(), sections.section(sys.argv[2]).assignment
    work = [handed_in(*entry) for entry in submitted(root, assignment)]
    clock = Clock()
    for step, parts in STEPS.items():
        for module, attribute in parts:
            owner, name = place(module, attribute)
            setattr(owner, name, clock.around(step, getattr(owner, name)))
    crew.finished(work[0])  # opens the fence and reads templates
    writer = Writer(root)
    record = clock.around(RECORDING, lambda batch: list(writer.write(batch)))
    clock.seconds.clear()
    clock.since = time.perf_counter()
    for batch in batches(crew.finished(entry) for entry in work):
        record(batch)
    clock.turn()
    crew.close()
    each = {step: round(1000 * clock.seconds[step] / len(work), 2) for step in (*STEPS, RECORDING, REST)}
    print(json.dumps({"notebooks": len(work), "milliseconds": each}))


if __name__ == "__main__":
    main()
