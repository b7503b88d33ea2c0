"""A Dask scheduler with workers of its own: the same grades, and a worker that is killed loses and doubles nothing."""

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from nbgrader.api import Gradebook

from autograder.errors import AutograderError
from autograder.gradebook.grading import grade
from tests.conftest import NewWorkspace

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]

ASSIGNMENT = "1-univariate"


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return server.getsockname()[1]


def dask(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a scheduler with three workers, each a process that its nanny starts again."""
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    scheduler = dask("dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    time.sleep(1)
    workers = dask("dask_worker", address, "--nworkers", "3", "--nthreads", "1", "--no-dashboard")
    yield address
    for process in (workers, scheduler):
        for child in psutil.Process(process.pid).children(recursive=True):
            child.kill()
        process.kill()
        process.wait()


@pytest.fixture
def handed_in(samples: dict[str, bytes]) -> dict[str, bytes]:
    """Two of each sample that ends soon."""
    quick = {student: data for student, data in samples.items() if not student.startswith("ivo")}
    return {f"{student}-{number}": data for number in range(2) for student, data in quick.items()}


def scores(root: Path) -> dict[tuple[str, str], float | None]:
    """Every automatic score by student and check; fails where one is there twice."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        kept = book.notebook_submissions(ASSIGNMENT, ASSIGNMENT)
        found = [((k.student.id, grade.name), grade.auto_score) for k in kept for grade in k.grades]
    assert len(found) == len(dict(found))
    return dict(found)


def judges(address: str) -> list[psutil.Process]:
    """The processes of the cluster that judge: they have a fence."""
    fences = [p for p in psutil.process_iter(["name"]) if p.info["name"] == "bwrap"]
    parents = [p.parent() for p in fences]
    return [p for p in parents if p is not None and "distributed" in " ".join((p.parent() or p).cmdline())]


def test_a_worker_that_is_killed_loses_and_doubles_nothing(
    cluster: str, new_workspace: NewWorkspace, handed_in: dict[str, bytes], tmp_path: Path
) -> None:
    near, far = (new_workspace(tmp_path / name, handed_in) for name in ("near", "far"))
    list(grade(near, workers=2))
    killed: list[int] = []

    def kill() -> None:
        end = time.monotonic() + 60
        while not killed and time.monotonic() < end:
            for process in judges(cluster)[:1]:
                process.send_signal(signal.SIGKILL)
                killed.append(process.pid)
            time.sleep(0.1)

    killer = threading.Thread(target=kill)
    killer.start()
    rows = list(grade(far, dask=cluster))
    killer.join()
    assert len(killed) == 1
    assert len(rows) == len({row.student for row in rows}) == len(handed_in)
    assert {row.state for row in rows} == {"graded", "refused"}
    assert scores(far) == scores(near)


def test_no_scheduler_is_said_with_its_address(
    new_workspace: NewWorkspace, handed_in: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    import dask.config

    dask.config.refresh()
    root = new_workspace(tmp_path / "course", handed_in)
    with pytest.raises(AutograderError, match="No Dask scheduler answers at tcp://127.0.0.1:9"):
        list(grade(root, dask="tcp://127.0.0.1:9"))
