"""A process that only judges: as which user, without which defence, and what is seen of each hostile notebook."""

import json
import os
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from autograder.authoring.samples import samples
from autograder.exercises.rubrics import univariate
from autograder.fence import wire
from autograder.fence.fence import Fence
from autograder.fence.limits import MEMORY
from autograder.gradebook import crew
from autograder.judging import interview, session
from autograder.judging.report import Report
from tests.users import become

from . import control
from .attack import SECRET, SECTION, Scene, Seen, code

KEPT = 1 << 22  # bytes of frames
WITNESS = r"""
import ctypes, os, socket
libc = ctypes.CDLL(None)
own = {"1", str(os.getpid()), str(os.getppid())}
found = [f"process {pid}" for pid in os.listdir("/proc") if pid.isdigit() and pid not in own]
found += [f"file {name}" for name in os.listdir("/tmp")]
if libc.shmget(7, 0, 0) >= 0 or libc.semget(7, 0, 0) >= 0:
    found.append("shared memory")
if libc.syscall(218 if os.uname().machine == "aarch64" else 249, b"user", b"attacked", None, -4) >= 0:
    found.append("a key")
try:
    socket.socket(socket.AF_UNIX).connect("\0attacked")
    found.append("a socket")
except OSError:
    pass
for thing in found:
    print("left:", thing)
"""
frames = bytearray()


class Judge:
    """A process that judges hostile notebooks; what it holds at most, and what it starts, is its own.

    user: as whom; None as we are.  without: names of defences that it does without.
    """

    def __init__(self, scene: Scene, user: int | None = None, without: tuple[str, ...] = ()) -> None:
        self.process = ProcessPoolExecutor(1, get_context("spawn"), begin, (scene, user, without))
        self.pid = self.process.submit(os.getpid).result()

    def see(self, hostile: bytes, followed: bool = True, paged: bool = False) -> "Future[Seen]":
        """What comes of a notebook and, if `followed`, of an honest one after it; if `paged`, with its page."""
        return self.process.submit(seen, hostile, followed, paged)

    def listen(self, pairs: list[tuple[str, str]]) -> "Future[list[str]]":
        """What the second of each pair of cells prints while the first runs in a fence beside it."""
        return self.process.submit(listened, pairs)

    def megabytes(self) -> float:
        """The most memory that it ever held."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024

    def close(self) -> None:
        """End it and all that it started."""
        self.process.submit(crew.close).result()
        self.process.shutdown()


def begin(scene: Scene, user: int | None, without: tuple[str, ...]) -> None:
    """What the process does first."""
    become(user)
    hurry()
    os.environ["PLANTED_SECRET"] = SECRET
    keep_frames()
    for name in without:
        control.DEFENCES[name](scene)


def hurry() -> None:
    """Seconds where grading has tens of them."""
    univariate.RUBRIC = tuple(replace(e, seconds=1.0) for e in univariate.RUBRIC)
    session.SECONDS_A_CELL, session.SECONDS_A_NOTEBOOK, interview.GRACE = 3.0, 15.0, 2.0


def keep_frames() -> None:
    """Keep the first of what comes out of the fence."""
    fill = wire.Inbox.fill

    def kept(inbox: wire.Inbox) -> None:
        before = len(inbox.held)
        fill(inbox)
        frames.extend(inbox.held[before:][: KEPT - len(frames)])

    wire.Inbox.fill = kept  # type: ignore[method-assign]


def seen(hostile: bytes, followed: bool, paged: bool) -> Seen:
    """Judge a hostile notebook; then, if `followed`, an honest one that looks what there is in its fence."""
    frames.clear()
    if paged:
        done = crew.finished(crew.HandedIn("mallory", SECTION.assignment, hostile))
        report, page = done.report, done.page
    else:
        report, page = crew.judged(hostile, SECTION.assignment)[1], ""
    assert report
    found = Seen(report.score, said_of(report), page, frames=bytes(frames))
    if not followed:
        return found
    after = crew.judged(honest(), SECTION.assignment)[1]
    left = "".join(text for text in after.printed.values() if text.startswith("left:"))
    return replace(found, honest=after.score, left=left)


def listened(pairs: list[tuple[str, str]]) -> list[str]:
    """Run two cells at a time, each in a fence of its own; what the second of them prints."""
    with Fence() as speaker, Fence() as hearer, ThreadPoolExecutor() as both:
        return [list(both.map(printed, (speaker, hearer), pair))[1] for pair in pairs]


def printed(fence: Fence, cell: str) -> str:
    """What a cell prints, and what stops it."""
    fence.begin({"cells": [["cell", cell]], "memory": MEMORY, "seconds": 20, "seconds_a_cell": 10})
    said = ""
    while (header := fence.receive(20, "cell", "cell ran", "ran")[0])["op"] != "ran":
        said += f"{header.get('printed') or ''}{header.get('problem') or ''}"
    fence.finish()
    return said


def honest() -> bytes:
    """A right notebook, whose first cell tells what it finds."""
    content = json.loads(samples(SECTION)["ada-right"])
    content["cells"].insert(0, code(WITNESS) | {"id": "witness"})
    return json.dumps(content).encode()


def said_of(report: Report) -> str:
    """All that a notebook printed, and that its report says."""
    remarks = [f"{remark.kind}: {remark.text}" for remark in (*report.remarks, report.refusal) if remark]
    marks = [f"{mark.exercise}: {mark.message}" for mark in report.marks]
    return "\n".join([*report.printed.values(), *remarks, *marks])


def below(pid: int) -> set[int]:
    """A process's children and theirs."""
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
