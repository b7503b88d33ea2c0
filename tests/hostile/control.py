"""Defences that a control does without, one by one: each is taken away in the judge's process, before it judges."""

import os
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.exercises.sections import ROOT
from autograder.fence import bindings, fence, seccomp
from autograder.judging import judge, references, session
from autograder.judging.interview import Answers

from .attack import SECTION, Scene

SEAL = ["--remount-ro", "/"]
WORKER = "/inside/fence/worker.py"


def change_command(change: Callable[[list[str]], list[str]]) -> None:
    """Let bubblewrap's command line be another."""
    fenced = bindings.fenced
    bindings.fenced = lambda *how: change(fenced(*how))


def add_options(*options: str) -> None:
    """Let bubblewrap do more, last, before the root is sealed."""

    def change(command: list[str]) -> list[str]:
        at = max(i for i in range(len(command)) if command[i : i + 2] == SEAL)
        return [*command[:at], *options, *command[at:]]

    change_command(change)


def add_folder(bind: str, folder: Path) -> None:
    """Let a folder of this machine lie in the fence, where it lies outside."""
    for parent in reversed(folder.parents[:-1]):
        add_options("--dir", str(parent))
    add_options(bind, str(folder), str(folder))


def leave_out(*options: str) -> None:
    """Let bubblewrap's command line be without these options, which stand side by side."""
    size = len(options)

    def change(command: list[str]) -> list[str]:
        at = max(i for i in range(len(command)) if tuple(command[i : i + size]) == options)
        return command[:at] + command[at + size :]

    change_command(change)


def change_worker(code: str) -> None:
    """Let what runs inside be another: this code stands at the end of its file."""
    path = Path(tempfile.mkdtemp(), "worker.py")
    path.parent.chmod(0o755)
    (before,) = (name for name, inside in bindings.PROGRAM.items() if inside == WORKER)
    path.write_text(Path(before).read_text("utf-8") + code)
    path.chmod(0o666)
    del bindings.PROGRAM[before]
    bindings.PROGRAM[str(path)] = WORKER


# --- each defence -----------------------------------------------------------------------------------


def the_filter(scene: Scene) -> None:
    """All system calls are let through."""
    seccomp.program = lambda machine: struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF0000)


def a_network_of_its_own(scene: Scene) -> None:
    add_options("--share-net")


def hidden_files(scene: Scene) -> None:
    """The project's files, and those that are planted, lie where they lie outside; what is swept lies elsewhere."""
    add_options("--perms", "1777", "--tmpfs", "/swept", "--setenv", "TMPDIR", "/swept")
    add_folder("--ro-bind", ROOT)
    add_folder("--ro-bind", scene.folder)


def files_for_reading_only(scene: Scene) -> None:
    """The files that are planted can be written too."""
    add_folder("--bind", scene.folder)


def a_sealed_root(scene: Scene) -> None:
    leave_out(*SEAL)


def a_worker_for_reading_only(scene: Scene) -> None:
    change_worker("")

    def change(command: list[str]) -> list[str]:
        at = command.index(WORKER) - 2
        return [*command[:at], "--bind", *command[at + 1 :]]

    change_command(change)


def covered_keys(scene: Scene) -> None:
    covered = bindings._covered
    bindings._covered = lambda: [folder for folder in covered() if "handrail" not in folder]


def covered_packages(scene: Scene) -> None:
    covered = bindings._covered
    bindings._covered = lambda: [folder for folder in covered() if "handrail" in folder]


def no_environment(scene: Scene) -> None:
    leave_out("--clearenv")
    started = fence._started

    def change(judge: Any, command: list[str], folder: str, environment: dict[str, str], *more: Any) -> Any:
        return started(judge, command, folder, environment | os.environ, *more)

    fence._started = change


def process_1(scene: Scene) -> None:
    """bubblewrap is process 1, and the worker a process like others."""
    leave_out("--as-pid-1")


def another_user(scene: Scene) -> None:
    """What runs inside is the user who made the fence."""
    change_worker("""
def become(user):
    pass
""")


def hidden_process_1(scene: Scene) -> None:
    """Other processes of the same user may look into process 1 and its children."""
    change_worker("""
def become(user, become=become):
    become(user)
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
""")


def the_sweep(scene: Scene) -> None:
    """Nothing is ended or removed after a submission."""
    change_worker("""
limits.swept = lambda: False
""")


def printable_words(scene: Scene) -> None:
    judge.printable = lambda text: text


def few_references(scene: Scene) -> None:
    """Every reference of the section can be asked for where one can."""
    line = references.References.line
    offered = {e.name: {"section": SECTION.name, "name": e.name} for e in SECTION.rubric}
    references.References.line = lambda self, asked: line(self, asked and offered)  # type: ignore[method-assign]


def one_try(scene: Scene) -> None:
    """What is wrong is asked again, with the references where it uses earlier functions."""
    judged = judge.Case.judge

    def change(case: judge.Case, answers: Answers, right: set[str]) -> None:
        judged(case, answers, right)
        if case.verdict and not case.verdict.right:
            case.verdict = None
            right.difference_update(case.exercise.uses)

    judge.Case.judge = change  # type: ignore[method-assign]


def fresh_askings(scene: Scene) -> None:
    """A notebook is asked again where it was asked before."""
    session.Session.fresh = property(lambda own: True, lambda own, value: None)  # type: ignore[assignment]


def references_last(scene: Scene) -> None:
    """Who hears the references is asked in its turn."""
    settled = judge.Case.settle

    def change(case: judge.Case, right: set[str]) -> None:
        settled(case, right)
        case.follow()

    judge.Case.settle = change  # type: ignore[method-assign]


DEFENCES: dict[str, Callable[[Scene], None]] = {
    "the filter": the_filter,
    "a network of its own": a_network_of_its_own,
    "hidden files": hidden_files,
    "files for reading only": files_for_reading_only,
    "a sealed root": a_sealed_root,
    "a worker for reading only": a_worker_for_reading_only,
    "covered keys": covered_keys,
    "covered packages": covered_packages,
    "no environment": no_environment,
    "process 1": process_1,
    "another user": another_user,
    "hidden process 1": hidden_process_1,
    "the sweep": the_sweep,
    "printable words": printable_words,
    "few references": few_references,
    "one try": one_try,
    "fresh askings": fresh_askings,
    "references last": references_last,
}
