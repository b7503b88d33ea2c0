"""What a program and everything that it starts take: seconds, processor seconds, memory. Linux only.

Memory is the proportional set size, in which a page that several processes share counts once, summed over all
processes five times a second; the largest sum counts. Processor time is what the kernel charged to all of them, user
and system, once they have ended; orphans are adopted, so that none is missed.
"""

import ctypes
import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

SECONDS_BETWEEN_SAMPLES = 0.2
SECONDS_TO_END = 20.0
PR_SET_CHILD_SUBREAPER = 36


@dataclass
class Spent:
    """What a block took; `seconds` counts what stands in `timed()` only."""

    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_mb: float = 0.0
    _over: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Count the seconds of this block."""
        start = time.perf_counter()
        yield
        self.seconds += time.perf_counter() - start

    def _sample(self) -> None:
        while not self._over.wait(SECONDS_BETWEEN_SAMPLES):
            self.peak_mb = max(self.peak_mb, sum(map(memory, descendants(os.getpid()))) / 1e6)


@contextmanager
def spent() -> Iterator[Spent]:
    """Measure all processes that start in this block; no other may run as a child of this one meanwhile."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    found, before = Spent(), _cpu_of_children()
    sampler = threading.Thread(target=found._sample, daemon=True)
    sampler.start()
    try:
        yield found
    finally:
        found._over.set()
        sampler.join()
        reap()
        found.cpu_seconds = _cpu_of_children() - before


def run(*command: str | Path, cwd: Path, environment: dict[str, str]) -> str:
    """Run a program to its end and return what it printed; raises RuntimeError where it fails."""
    return finish(start(*command, cwd=cwd, environment=environment))


def start(*command: str | Path, cwd: Path, environment: dict[str, str]) -> "subprocess.Popen[str]":
    """Start a program in a folder; what it prints goes to `finish`."""
    return subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def finish(process: "subprocess.Popen[str]") -> str:
    """Wait for a started program and return what it printed; raises RuntimeError where it fails."""
    said, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{process.args} ended with {process.returncode}:\n{said[-3000:]}")
    return said


def reap() -> None:
    """Wait until no child is left: orphans end a moment after those that started them."""
    until = time.monotonic() + SECONDS_TO_END
    with suppress(ChildProcessError):
        while time.monotonic() < until:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.05)


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def descendants(root: int) -> list[int]:
    """The processes below one, at this moment."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        with suppress(OSError):
            parent = int(Path("/proc", name, "stat").read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(name))
    found, todo = [], [root]
    while todo:
        below = children.get(todo.pop(), [])
        found += below
        todo += below
    return found


def memory(pid: int) -> int:
    """Bytes of a process: its proportional set size, or all that is resident where another user's may not be read."""
    try:
        return 1024 * _proportional(Path(f"/proc/{pid}/smaps_rollup").read_text())
    except OSError:
        with suppress(OSError, IndexError):
            return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
        return 0


def _proportional(rollup: str) -> int:
    return next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
