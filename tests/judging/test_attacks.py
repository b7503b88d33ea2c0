"""Every hostile notebook gets what its honest answers are worth, and nobody else notices that it was there."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.authoring.samples import handed_in, samples
from autograder.authoring.weave import exercise_source, woven
from autograder.exercises.rubrics import univariate
from autograder.exercises.sections import ROOT, section
from autograder.gradebook import crew, workspace
from autograder.judging import interview, session
from autograder.judging.report import Report

from .hostile import ATTACKS, WORTH, WRITTEN, Attack

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]

SECTION = section("univariate")
VICTIM = samples(SECTION)["ada-right"]
SECRET = "a secret of this machine"
TELLING = ("connected", "wrote ", "root\n", "program /", "limited (", "pip True", "slowed None", SECRET)
FOLDERS = (Path("/"), Path("/tmp"), Path.cwd(), Path.home(), ROOT, ROOT / "course", Path("/dev/shm"), Path("/var/tmp"))


class Judge:
    """A process that only judges: what it holds at most, and what it starts, is the judge's own."""

    def __init__(self) -> None:
        self.process = ProcessPoolExecutor(1, get_context("spawn"), initializer=_hurried)
        self.pid = self.process.submit(os.getpid).result()
        self.met: set[str] = set()

    def judged(self, data: bytes) -> Report:
        return self.process.submit(crew.judged, data, SECTION.assignment).result()[1]

    def megabytes(self) -> float:
        """The most memory that it ever held."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def _hurried() -> None:
    """Limits of seconds where grading has tens of them."""
    univariate.RUBRIC = tuple(replace(e, seconds=1.0) for e in univariate.RUBRIC)
    session.SECONDS_A_CELL, interview.GRACE = 3.0, 2.0
    os.environ["PLANTED_SECRET"] = SECRET


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    made = Judge()
    yield made
    made.process.submit(crew.close).result()
    made.process.shutdown()


@pytest.fixture(scope="module")
def heard() -> Iterator[list[str]]:
    """Who connected to a port and to two sockets of this machine."""
    visits: list[str] = []
    listeners = [socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)]
    listeners[1].bind(f"\0/tmp/planted-{os.getpid()}")
    listeners[2].bind(path := f"/tmp/planted-{os.getpid()}")
    for listener in listeners:
        listener.listen()
        threading.Thread(target=_listen, args=(listener, visits), daemon=True).start()
    yield visits
    for listener in listeners:
        listener.close()
    os.unlink(path)


def _listen(listener: socket.socket, visits: list[str]) -> None:
    while True:
        try:
            listener.accept()[0].close()
            visits.append("connected")
        except OSError:
            return


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of this machine with a secret in it."""
    path = tmp_path_factory.mktemp("planted") / "secret.txt"
    path.write_text(SECRET)
    return path


def notebook(attack: Attack, port: int = 80) -> bytes:
    """The hostile notebook's file."""
    functions = {name: _right(name) for name in WRITTEN} | attack.functions
    if attack.name == "knows the key by heart":
        functions["mse"] = _by_heart()
    content = json.loads(handed_in(SECTION, functions))
    if attack.cell:
        source = attack.cell.replace("PORT", str(port)).replace("SOCKET", repr(f"/tmp/planted-{os.getpid()}"))
        cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "attack"}
        content["cells"].insert(0, cell | {"source": source})
    if attack.change:
        attack.change(content)
    return json.dumps(content).encode()


def _right(name: str) -> str:
    source = exercise_source(SECTION, name)
    return f"{source.given}\n{source.answer}"


def _by_heart() -> str:
    """`mse` as a table of the key's probes."""
    probes = json.loads(SECTION.key.read_text("utf-8"))["exercises"]["mse"]["probes"]
    return f"TABLE = {[p['expected'] for p in probes]!r}\ndef mse(y_hat, y):\n    return TABLE[y.size % len(TABLE)]"


def below(pid: int) -> set[int]:
    """A process's children and theirs, of this machine."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):
                continue
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {pid}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_gains_nothing_and_harms_nobody(
    attack: Attack, judge: Judge, heard: list[str], planted: Path
) -> None:
    assert judge.judged(VICTIM).score == 100
    report = judge.judged(notebook(attack))
    judge.met.add(attack.name)
    assert report.score <= WORTH if attack.costs else report.score == WORTH, report
    assert judge.judged(VICTIM).score == 100
    assert len(below(judge.pid)) <= 3, "only bubblewrap, the zygote, and the references' process"
    assert heard == []
    assert not [folder for folder in FOLDERS if (folder / "attacked").exists()]
    said = "".join(report.printed.values())
    assert not [word for word in TELLING if word in said], said
    written = "".join([*(remark.text for remark in report.remarks), *(mark.message for mark in report.marks)])
    assert all(letter.isprintable() or letter == "\n" for letter in written), written


def test_the_judge_stays_small_under_attack(judge: Judge) -> None:
    if judge.met != {attack.name for attack in ATTACKS}:
        pytest.skip("it has not met every attack")
    assert judge.megabytes() < 300


HURRIED = """
import sys
from dataclasses import replace
from autograder.exercises.rubrics import univariate
from autograder.judging import interview, session
univariate.RUBRIC = tuple(replace(e, seconds=1.0) for e in univariate.RUBRIC)
session.SECONDS_A_CELL, interview.GRACE = 3.0, 2.0
from nbgrader.apps.nbgraderapp import main
main()
"""


def test_attacks_gain_nothing_and_harm_nobody_under_nbgrader_s_own_command(tmp_path: Path, heard: list[str]) -> None:
    root = tmp_path / "course"
    workspace.new(root, woven([SECTION]), lambda said: None)
    handed_in = {f"{n:03}": notebook(attack) for n, attack in enumerate(ATTACKS, 1)} | {"000": VICTIM, "999": VICTIM}
    for student, data in handed_in.items():
        folder = root / "submitted" / student / SECTION.assignment
        folder.mkdir(parents=True)
        (folder / f"{SECTION.assignment}.ipynb").write_bytes(data)
    command = [sys.executable, "-c", HURRIED, "autograde", SECTION.assignment, f"--db=sqlite:///{root}/gradebook.db"]
    done = subprocess.run(command, cwd=root, text=True, capture_output=True, timeout=1800)
    assert done.returncode == 0, done.stdout + done.stderr
    with Gradebook(f"sqlite:///{root}/gradebook.db") as book:
        found = {s.student.id: s.score for s in book.assignment_submissions(SECTION.assignment)}
    expected = {f"{n:03}": WORTH for n, attack in enumerate(ATTACKS, 1) if not attack.costs} | {"000": 100, "999": 100}
    assert found.keys() == handed_in.keys()
    assert {student: found[student] for student in expected} == expected
    assert max(score for student, score in found.items() if student not in ("000", "999")) <= WORTH
    files = {path.parts[-3]: path.read_bytes() for path in (root / "submitted").glob("*/*/*.ipynb")}
    assert files == handed_in
    assert heard == []


def test_there_are_attacks_of_every_class() -> None:
    kinds = [attack.kind for attack in ATTACKS]
    assert len(ATTACKS) >= 60
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    assert all(kinds.count(kind) >= 15 for kind in set(kinds))
