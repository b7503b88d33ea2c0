"""The roads by which a class can be graded, each as its users take it: by the public command, with its start-up.

Every road gets the same submissions, in a folder of its own that is removed afterwards.
"""

import hashlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from autograder.exercises.sections import ROOT, Section

from . import otter
from .classroom import classroom
from .measure import finish, run, spent, start
from .workspaces import BUILD, Scores, environment, given, hand_in, scores_in, scratch, workspace

OTTER = BUILD / "otter-venv"
STOCK = """\
from pathlib import Path

c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
"""

Row = dict[str, Any]


class Skipped(Exception):
    """A road that cannot be taken here; the message says why."""


@dataclass(frozen=True)
class Road:
    """A road: what its users do, and how to take it with a section, a class's files and a folder, row by row."""

    name: str
    title: str
    take: Callable[[Section, Iterable[tuple[str, bytes]], Path], Iterator[Row]]


def measured(road: Road, section: Section, students: int) -> Iterator[Row]:
    """The rows of a road for a class of this size; raises Skipped where it cannot be taken."""
    with scratch() as folder:
        yield from road.take(section, classroom(section, students), folder)


def row(name: str, found: Any, scores: Scores) -> Row:
    """A road's row: what it took, how many submissions have a score, the mean, and a digest of all scores."""
    text = "\n".join(f"{student} {score:.6g}" for student, score in sorted(scores.items()))
    return {
        "road": name,
        "seconds": round(found.seconds, 3),
        "cpu_seconds": round(found.cpu_seconds, 3),
        "peak_mb": round(found.peak_mb, 1),
        "graded": len(scores),
        "mean_score": round(sum(scores.values()) / max(1, len(scores)), 2),
        "scores": hashlib.sha256(text.encode()).hexdigest()[:16],
    }


# --- stock nbgrader --------------------------------------------------------------------------------


def stock(section: Section, files: Iterable[tuple[str, bytes]], folder: Path, processes: int = 1) -> Iterator[Row]:
    """`nbgrader autograde` with nbgrader's own configuration; each process has a gradebook and a share of the class."""
    parts = [workspace(folder / str(number)) for number in range(processes)]
    for number, entry in enumerate(files):
        hand_in(parts[number % processes], section, [entry])
    for part in parts:
        (part / "nbgrader_config.py").write_text(STOCK, "utf-8")
    with spent() as found, found.timed():
        command = (sys.executable, "-m", "nbgrader", "autograde", section.assignment)
        running = [start(*command, cwd=part, environment=environment()) for part in parts]
        for process in running:
            finish(process)
    scores = {student: score for part in parts for student, score in scores_in(part, section).items()}
    yield row("stock" if processes == 1 else f"stock-{processes}", found, scores)


def stock_with_two(section: Section, files: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[Row]:
    """Two nbgrader processes at once, each with half of the students and a gradebook of its own."""
    yield from stock(section, files, folder, processes=2)


# --- otter -----------------------------------------------------------------------------------------


def otter_run(section: Section, files: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[Row]:
    """`otter run` without a container, once for each notebook, one after the other."""
    program = otter_program()
    own = environment() | {"PYTHONPATH": str(ROOT / "course")}  # for handrail
    otter.write_tests(section, folder / "tests")
    run(program, "generate", "-t", "tests", "-o", "autograder.zip", cwd=folder, environment=own)
    students = []
    for student, content in files:
        students.append(student)
        (folder / student).mkdir()
        (folder / student / f"{section.assignment}.ipynb").write_bytes(otter.converted(content, section))
    with spent() as found, found.timed():
        for student in students:
            notebook = f"{student}/{section.assignment}.ipynb"
            options = ("--no-logo", "-a", "autograder.zip", "-o", student)
            run(program, "run", *options, notebook, cwd=folder, environment=own)
    yield row("otter", found, {student: otter.score(folder / student / "results.json") for student in students})


def otter_program() -> Path:
    """otter's command in its own environment, which is made first; raises Skipped where it cannot be."""
    made = subprocess.run(["make", "-s", f"{OTTER.relative_to(ROOT)}/ready"], cwd=ROOT, stdin=subprocess.DEVNULL)
    if made.returncode:
        raise Skipped("otter-grader could not be installed into build/otter-venv")
    return OTTER / "bin" / "otter"


# --- ours ------------------------------------------------------------------------------------------


def with_one(section: Section, files: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[Row]:
    """`autograder grade --workers 1`."""
    yield graded("ours-1", section, given(section, files, folder), "--workers", "1")


def with_two(section: Section, files: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[Row]:
    """`autograder grade --workers 2`, and the same command again, with nothing changed."""
    root = given(section, files, folder)
    yield graded("ours-2", section, root, "--workers", "2")
    yield graded("ours-2-again", section, root, "--workers", "2")


def with_dask(section: Section, files: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[Row]:
    """`autograder grade --dask ADDRESS` with a scheduler and two workers that are up; processor time counts them."""
    if "--dask" not in grade_help():
        raise Skipped("`autograder grade` has no option --dask")
    root = given(section, files, folder)
    yield graded("ours-dask", section, root, cluster=dask_cluster(folder))


def graded(name: str, section: Section, root: Path, *options: str, cluster: Any = None) -> Row:
    """Grade a workspace, and its row."""
    command = (sys.executable, "-m", "autograder", "grade", str(root), *options)
    with spent() as found, cluster or nullcontext() as address:
        extra = ("--dask", address) if cluster else ()
        with found.timed():
            run(*command, *extra, cwd=ROOT, environment=environment())
    return row(name, found, scores_in(root, section))


@cache
def grade_help() -> str:
    """What `autograder grade --help` prints."""
    command = [sys.executable, "-m", "autograder", "grade", "--help"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@contextmanager
def dask_cluster(folder: Path, workers: int = 2) -> Iterator[str]:
    """The address of a scheduler on this machine with workers of one thread each; raises Skipped without Dask."""
    try:
        from distributed import Client
    except ImportError:
        raise Skipped("Dask is not installed") from None
    place = folder / "scheduler.json"
    common = ("--scheduler-file", place, "--no-dashboard")
    dask, env = (sys.executable, "-m", "dask"), environment()
    lone = ("--nworkers", "1", "--nthreads", "1", "--no-nanny", "--local-directory", folder)
    running = [start(*dask, "scheduler", "--port", "0", *common, cwd=ROOT, environment=env)]
    try:
        running += [start(*dask, "worker", *common, *lone, cwd=ROOT, environment=env) for _ in range(workers)]
        while not place.exists() and running[0].poll() is None:
            time.sleep(0.05)
        with Client(scheduler_file=str(place)) as client:
            client.wait_for_workers(workers, timeout=60)
            address = str(client.scheduler.address)
        yield address
    finally:
        for process in reversed(running):
            process.terminate()
            process.communicate()


ROADS = (
    Road("stock", "nbgrader autograde", stock),
    Road("stock-2", "nbgrader autograde, two processes", stock_with_two),
    Road("otter", "otter run", otter_run),
    Road("ours-1", "autograder grade, one worker", with_one),
    Road("ours-2", "autograder grade, two workers", with_two),
    Road("ours-dask", "autograder grade, two Dask workers", with_dask),
)
