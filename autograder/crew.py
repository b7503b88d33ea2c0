"""Many submissions at once over any `concurrent.futures.Executor`; one bad one harms no other."""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from pathlib import Path

from .course import section
from .errors import NoFence, Refused, WorkerFault
from .intake import Submission, read, read_file
from .judge import Judge, refused
from .model import Report

_here = threading.local()


@dataclass(frozen=True)
class Graded:
    """One submission after judging.

    submission: its restored notebook; None where the file was refused.  report: the marks.
    fault: why it is not graded although nothing is wrong with it; empty where it is graded.
    """

    student: str
    assignment: str
    path: Path
    submission: Submission | None = None
    report: Report | None = None
    fault: str = ""


def graded(work: Iterable[tuple[str, str, Path]], executor: Executor, trusted: bool = False) -> Iterator[Graded]:
    """Judge submissions, given as (student, assignment, file), and yield each as soon as it is done.

    executor: its workers keep one fence each.  trusted: run without a fence where there is none.
    Raises NoFence before anything is run where there is no fence and `trusted` is false.
    """
    futures = {
        executor.submit(judged, path, assignment, trusted): (student, assignment, path)
        for student, assignment, path in work
    }
    for future in as_completed(futures):
        student, assignment, path = futures[future]
        try:
            submission, report = future.result()
        except NoFence:
            raise
        except Exception as error:  # one submission's fault is a row of the report, never the end of all
            yield Graded(student, assignment, path, fault=f"{type(error).__name__}: {error}")
        else:
            yield Graded(student, assignment, path, submission, report)


def judged(source: Path | bytes, assignment: str, trusted: bool = False) -> tuple[Submission | None, Report]:
    """Take in and judge one submission, a file or its bytes, with this thread's own judge."""
    of = section(assignment)
    try:
        submission = read(source, of) if isinstance(source, bytes) else read_file(source, of)
    except Refused as refusal:
        return None, refused(of, str(refusal))
    judge = getattr(_here, "judge", None)
    if judge is None or judge.trusted != trusted:
        judge = _here.judge = Judge(trusted)
    try:
        return submission, judge.grade(submission, of)
    except WorkerFault:  # ours, not the submission's: once more with everything new
        judge.close()
        return submission, judge.grade(submission, of)


def close() -> None:
    """End this thread's judge."""
    if judge := getattr(_here, "judge", None):
        judge.close()
        _here.judge = None
