"""Carries an update out in copies of a workspace, and ends it with SIGKILL before its first change, its second, ….

    python -m tests.semester.killed WORKSPACE NOTEBOOK EVENT …

A change is one of these of Python's audit events. A copy goes to WORKSPACE-1, WORKSPACE-2, …; how many there are is
printed. In the last nothing is left to be ended.
"""

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import nbformat

from autograder.semester.updating import carry_out, planned

WRITING = os.O_WRONLY | os.O_RDWR


def end_before(change: int, root: Path, events: list[str]) -> None:
    """End this process before one of these events concerns something below `root` for the `change`-th time."""
    left = change

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event in events and (event != "open" or arguments[2] & WRITING):
            left -= str(arguments[0]).startswith(f"{root}/")
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(heard)


def main(root: Path, today: Path, events: list[str]) -> None:
    source, number, died = nbformat.read(today, as_version=4), 0, True
    while died:
        number += 1
        copy = Path(shutil.copytree(root, f"{root}-{number}"))
        if not (child := os.fork()):
            updates = planned(copy, [(today.stem, source)], lambda said: None)
            end_before(number, copy, events)
            carry_out(copy, updates)
            os._exit(0)
        died = os.waitpid(child, 0)[1] == signal.SIGKILL
    print(number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
