"""Many submissions at once: each gets its row, whatever the others are."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import nbformat
import pytest

from autograder.errors import NoFence, NoSuchSection
from autograder.gradebook import crew
from autograder.gradebook.crew import Graded, HandedIn, graded, judged, local
from autograder.gradebook.grading import handed_in

needs_fence = pytest.mark.usefixtures("needs_fence")
ASSIGNMENT = "1-univariate"
Open = Callable[[], AbstractContextManager[Executor]]


@pytest.fixture(scope="module")
def threads() -> Iterator[Open]:
    """A crew of one thread, which keeps its judge."""
    with ThreadPoolExecutor(1) as executor:

        @contextmanager
        def opened() -> Iterator[Executor]:
            yield executor

        yield opened
        executor.submit(crew.close).result()


@pytest.fixture
def folder(samples: dict[str, bytes], tmp_path: Path) -> Path:
    """What five students handed in."""
    for student in ("ada-right", "hana-blank", "jo-no-notebook"):
        (tmp_path / f"{student}.ipynb").write_bytes(samples[student])
    (tmp_path / "kim-link.ipynb").symlink_to(tmp_path / "ada-right.ipynb")
    return tmp_path


def work(folder: Path, *students: str) -> list[HandedIn]:
    return [handed_in(student, ASSIGNMENT, folder / f"{student}.ipynb") for student in students]


@needs_fence
def test_broken_submissions_have_rows_beside_the_others(folder: Path, threads: Open) -> None:
    students = ("jo-no-notebook", "ada-right", "kim-link", "hana-blank", "lee-nothing")
    rows = {row.student: row for row in graded(work(folder, *students), threads, 4)}
    assert set(rows) == set(students)
    assert {s: r.report.score for s, r in rows.items() if r.report} == dict.fromkeys(students, 0) | {"ada-right": 100}
    refusals = {s: r.report.refusal.text for s, r in rows.items() if r.report and r.report.refusal}
    assert "not JSON" in refusals["jo-no-notebook"]
    assert "no ordinary file" in refusals["kim-link"] and "There is no lee-nothing.ipynb" in refusals["lee-nothing"]
    assert len(refusals) == 3
    assert not any(row.fault for row in rows.values())


@needs_fence
def test_each_comes_back_with_a_copy_and_a_page(folder: Path, threads: Open) -> None:
    for row in graded(work(folder, "ada-right", "jo-no-notebook", "hana-blank"), threads, 4):
        copy = nbformat.reads(row.copy.decode(), as_version=4)
        nbformat.validate(copy)
        assert "100 of 100 points" in row.page or row.student != "ada-right"
        assert row.page.lstrip().startswith("<!DOCTYPE html>")
        assert len(row.unanswered) == (0 if row.student == "ada-right" else 23)


@needs_fence
def test_a_fault_of_this_machine_is_a_row_without_points(folder: Path, threads: Open) -> None:
    faulty = HandedIn("nia", "7-thermodynamics", b"{}")
    rows = {row.student: row for row in graded([faulty, *work(folder, "hana-blank")], threads, 4)}
    assert rows["nia"].report is None and rows["nia"].fault.startswith("NoSuchSection: ")
    assert rows["hana-blank"].report is not None and not rows["hana-blank"].fault


@needs_fence
def test_a_fence_that_is_gone_is_replaced(folder: Path, threads: Open) -> None:
    def break_it() -> None:
        crew._here.judge.fence.process.kill()
        crew._here.judge.fence.process.wait()

    (first,) = graded(work(folder, "ada-right"), threads, 1)
    with threads() as executor:
        executor.submit(break_it).result()
    (second,) = graded(work(folder, "ada-right"), threads, 1)
    assert first.report and second.report and first.report.score == second.report.score == 100


# --- workers that die ------------------------------------------------------------------------------


def dying(entry: HandedIn, how: crew.How) -> Graded:
    """Ends its process for one student always, for another the first time."""
    place = Path(entry.content.decode())
    if entry.student == "always" or (entry.student == "once" and not place.exists()):
        place.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Graded(entry.student, entry.assignment)


@contextmanager
def fragile() -> Iterator[Executor]:
    with ProcessPoolExecutor(2, get_context("fork")) as executor:
        yield executor


def test_a_submission_whose_worker_dies_is_tried_once_more_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "finished", dying)
    students = [*(f"ok-{n}" for n in range(9)), "once", *(f"ok-{n}" for n in range(9, 15)), "always", "ok-15"]
    entries = [HandedIn(student, ASSIGNMENT, str(tmp_path / student).encode()) for student in students]
    rows = list(graded(entries, fragile, 4))
    assert sorted(row.student for row in rows) == sorted(students)
    assert {row.student: row.fault for row in rows if row.fault} == {"always": "its worker died twice"}


def test_a_submission_that_finds_its_executor_broken_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "finished", dying)
    opened: list[Executor] = []

    @contextmanager
    def broken_at_first() -> Iterator[Executor]:
        with fragile() as executor:
            if not opened:
                assert isinstance(executor.submit(os._exit, 1).exception(), BrokenExecutor)
            opened.append(executor)
            yield executor

    entries = [HandedIn(f"ok-{n}", ASSIGNMENT, str(tmp_path / f"{n}").encode()) for n in range(9)]
    rows = list(graded(entries, broken_at_first, 4))
    assert sorted(row.student for row in rows) == [entry.student for entry in entries]
    assert not any(row.fault for row in rows) and len(opened) == 3


def test_no_more_is_read_than_is_under_way(monkeypatch: pytest.MonkeyPatch, threads: Open) -> None:
    monkeypatch.setattr(crew, "finished", lambda entry, *how: Graded(entry.student, entry.assignment))
    read: list[int] = []

    def entries() -> Iterator[HandedIn]:
        for number in range(50):
            read.append(number)
            yield HandedIn(f"{number}", ASSIGNMENT)

    for count, _ in enumerate(graded(entries(), threads, 3), 1):
        assert len(read) <= count + 3
    assert len(read) == 50


@needs_fence
def test_processes_of_this_machine_judge_alike_and_end(folder: Path) -> None:
    entries = work(folder, "ada-right", "hana-blank", "jo-no-notebook", "ada-right")
    rows = list(graded(entries, partial(local, 2), 4))
    scores = sorted(row.report.score for row in rows if row.report)
    assert scores == [0, 0, 100, 100]


# --- one submission --------------------------------------------------------------------------------


def test_a_refused_file_costs_every_exercise_and_says_why_at_each(samples: dict[str, bytes]) -> None:
    submission, report = judged(samples["jo-no-notebook"], ASSIGNMENT)
    assert submission is None
    assert (report.score, report.possible) == (0, 100)
    assert {mark.kind for mark in report.marks} == {"refused"}
    assert {mark.message for mark in report.marks} == {report.refusal.text}


def test_an_unknown_assignment_is_an_error() -> None:
    with pytest.raises(NoSuchSection, match="7-thermodynamics.*univariate"):
        judged(b"", "7-thermodynamics")


@pytest.mark.usefixtures("without_bubblewrap")
def test_without_a_fence_nothing_is_graded(folder: Path) -> None:
    found: list[Graded] = []
    with pytest.raises(NoFence, match="--trust-submissions"):
        found += graded(work(folder, "ada-right", "hana-blank"), partial(ThreadPoolExecutor, 1), 2)
    assert found == []
