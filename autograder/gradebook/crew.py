"""Many submissions at once over any `concurrent.futures.Executor`; one bad one harms no other."""

import ctypes
import gc
import hashlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing.connection import wait as wait_for
from multiprocessing.context import BaseContext
from multiprocessing.util import Finalize
from pathlib import Path

from ..errors import AutograderError, NoFence, Refused, WorkerFault
from ..exercises.sections import section
from ..judging.judge import Judge, refused
from ..judging.loading import read, read_file
from ..judging.report import Report
from ..judging.submissions import Submission

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # of glibc's malloc.h
AHEAD = 3  # submissions under way for each worker, so that none waits for the writer

_here = threading.local()


@dataclass(frozen=True)
class How:
    """How submissions are judged.

    trusted: without a fence where there is none.  figures: demonstrations run too, for what they draw.
    packages: those that submissions may import besides numpy, matplotlib and IPython.
    """

    trusted: bool = False
    figures: bool = False
    packages: tuple[str, ...] = ()


@dataclass(frozen=True)
class HandedIn:
    """One submission on its way to a worker.

    content: the bytes of its file.  refusal: why the file cannot be graded, None where it can.
    fault: why this machine could not read it, empty where it could.  attempt: of an earlier attempt its folder's name.
    """

    student: str
    assignment: str
    content: bytes = b""
    refusal: Refused | None = None
    fault: str = ""
    attempt: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of what was handed in."""
        return hashlib.sha256(self.content + str(self.refusal or "").encode()).hexdigest()


@dataclass(frozen=True)
class Graded:
    """One submission after judging.

    report: the marks; None where there are none.  copy: the graded copy's file.  page: the feedback page.
    unanswered: ids of the answers that nobody wrote.  fault: why it is not graded although nothing is wrong with it.
    """

    student: str
    assignment: str
    digest: str = ""
    report: Report | None = None
    copy: bytes = b""
    page: str = ""
    unanswered: tuple[str, ...] = ()
    fault: str = ""
    attempt: str = ""


Open = Callable[[], AbstractContextManager[Executor]]
ORDINARY = How()


def graded(work: Iterable[HandedIn], crew: Open, width: int, how: How = ORDINARY) -> Iterator[Graded]:
    """Judge submissions and yield each as soon as it is done.

    crew: opens an executor, again where one broke.  width: submissions under way at once; `work` is read no faster.

    A submission whose worker died is tried once more, alone, and is a row with a fault where that worker dies too.
    Raises NoFence where there is no fence and they are not trusted.
    """
    source = iter(work)
    while lost := (yield from _round(source, crew, width, how)):
        suspects = iter(lost)
        while died := (yield from _round(suspects, crew, 1, how)):
            yield from (_fault(entry, "its worker died twice") for entry in died)


def _round(entries: Iterator[HandedIn], crew: Open, width: int, how: How) -> Generator[Graded, None, list[HandedIn]]:
    """Judge entries with a fresh executor, to their end or its own; returns those that were under way when it broke."""
    flying: dict[Future[Graded], HandedIn] = {}
    with crew() as executor:
        try:
            while True:
                for entry in islice(entries, width - len(flying)):
                    flying[_submit(executor, entry, how)] = entry
                if not flying:
                    return []
                for future in wait(flying, return_when=FIRST_COMPLETED).done:
                    yield _result(future, flying[future])
                    del flying[future]
        except BrokenExecutor:
            return list(flying.values())


def _submit(executor: Executor, entry: HandedIn, how: How) -> Future[Graded]:
    """Hand one submission to an executor; where that one is broken already, the future says so."""
    try:
        return executor.submit(finished, entry, how)
    except BrokenExecutor as broken:
        future: Future[Graded] = Future()
        future.set_exception(broken)
        return future


def _result(future: Future[Graded], entry: HandedIn) -> Graded:
    try:
        return future.result()
    except (NoFence, BrokenExecutor):
        raise
    except Exception as error:  # one submission's fault is a row of the report, never the end of all
        return _fault(entry, f"{type(error).__name__}: {error}")


def _fault(entry: HandedIn, why: str) -> Graded:
    return Graded(entry.student, entry.assignment, entry.digest, fault=why, attempt=entry.attempt)


# --- crews -----------------------------------------------------------------------------------------


@contextmanager
def local(workers: int) -> Iterator[Executor]:
    """Processes of this machine, which share what they have loaded and end when this one does."""
    with ProcessPoolExecutor(workers, _context(), _enlisted) as executor:
        yield executor


def prepare() -> None:
    """Have what local workers need loaded from now on, while this process is busy with other things."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing import forkserver

        forkserver.ensure_running()
    _give_back()


def _give_back() -> None:
    """Let the C library return what a large notebook took, which glibc would keep for the next."""
    with suppress(AttributeError):  # another C library
        libc = ctypes.CDLL(None)
        libc.mallopt(M_MMAP_THRESHOLD, 1 << 17), libc.mallopt(M_TRIM_THRESHOLD, 1 << 20)


def _context() -> BaseContext:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    context.set_forkserver_preload(["autograder.gradebook.copies", "autograder.gradebook.crew"])
    return context


def _enlisted() -> None:
    """What a process of a crew does first: leave Ctrl-C to the one that began it, and go when that one is gone.

    What it shares with the others it does not look through for garbage, which would copy it.
    """
    gc.freeze()
    gc.set_threshold(20_000)  # a notebook makes many objects that go by themselves
    _give_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Finalize(None, close, exitpriority=1)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait_for([parent.sentinel])
    os._exit(1)


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of a Dask scheduler; they need this program installed, and no disk in common.

    Raises AutograderError where Dask is not installed or nobody answers at the address.
    """
    try:
        from distributed import Client
    except ImportError:
        raise AutograderError(
            "Dask is not installed here. Install the extra `cluster`: pip install 'handrail-course[cluster]'"
        ) from None
    try:
        client = Client(address)
    except (OSError, ValueError) as error:
        raise AutograderError(f"No Dask scheduler answers at {address}: {error}. Is it running?") from None
    with client, client.get_executor(pure=False, retries=1) as executor:
        yield executor


# --- in a worker -----------------------------------------------------------------------------------


def finished(entry: HandedIn, how: How = ORDINARY) -> Graded:
    """One submission judged, with its graded copy and its page."""
    from .copies import copy_of, page_of, written
    from .ledger import blank
    from .plugin import Case

    of = section(entry.assignment)
    if entry.fault:
        return _fault(entry, entry.fault)
    if entry.refusal:
        submission, report = None, refused(of, entry.refusal)
    else:
        submission, report = judged(entry.content, entry.assignment, how)
    report = replace(report, attempt=entry.attempt)
    notebook = copy_of(Case(of, submission, report))
    copy, unanswered = written(notebook), blank(notebook)
    page = page_of(notebook, report, entry.assignment, unanswered)
    return Graded(entry.student, entry.assignment, entry.digest, report, copy, page, unanswered, attempt=entry.attempt)


def judged(source: Path | bytes, assignment: str, how: How = ORDINARY) -> tuple[Submission | None, Report]:
    """Take in and judge one submission, a file or its bytes, with this thread's own judge."""
    of = section(assignment)
    try:
        submission = read(source, of) if isinstance(source, bytes) else read_file(source, of)
    except Refused as refusal:
        return None, refused(of, refusal)
    judge = getattr(_here, "judge", None)
    if judge is None or (judge.trusted, judge.packages) != (how.trusted, how.packages):
        close()
        judge = _here.judge = Judge(how.trusted, how.packages)
    try:
        return submission, judge.grade(submission, of, figures=how.figures)
    except WorkerFault:  # ours, not the submission's: once more with everything new
        judge.close()
        return submission, judge.grade(submission, of, figures=how.figures)


def close() -> None:
    """End this thread's judge."""
    if judge := getattr(_here, "judge", None):
        judge.close()
        _here.judge = None
