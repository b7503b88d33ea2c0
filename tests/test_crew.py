"""Many submissions at once: each gets its row, whatever the others are."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from autograder import crew
from autograder.course import Section
from autograder.crew import Graded, graded, judged
from autograder.errors import NoFence, NoSuchSection
from autograder.samples import samples
from autograder.sandbox import fence_works

needs_fence = pytest.mark.skipif(not fence_works(), reason="bubblewrap is not here, or may not make namespaces")
ASSIGNMENT = "1-univariate"
SAMPLES = samples(Section("univariate"))


@pytest.fixture
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor
        executor.submit(crew.close).result()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What five students handed in."""
    for student in ("ada-right", "hana-blank", "jo-no-notebook"):
        (tmp_path / f"{student}.ipynb").write_bytes(SAMPLES[student])
    (tmp_path / "kim-link.ipynb").symlink_to(tmp_path / "ada-right.ipynb")
    return tmp_path


def work(folder: Path, *students: str) -> list[tuple[str, str, Path]]:
    return [(student, ASSIGNMENT, folder / f"{student}.ipynb") for student in students]


@needs_fence
def test_broken_submissions_have_rows_beside_the_others(folder: Path, executor: Executor) -> None:
    students = ("jo-no-notebook", "ada-right", "kim-link", "hana-blank", "lee-nothing")
    rows = {row.student: row for row in graded(work(folder, *students), executor)}
    assert set(rows) == set(students)
    assert {s: r.report.score for s, r in rows.items() if r.report} == dict.fromkeys(students, 0) | {"ada-right": 100}
    refusals = {s: r.report.refusal for s, r in rows.items() if r.report and r.report.refusal}
    assert "not JSON" in refusals["jo-no-notebook"]
    assert "no ordinary file" in refusals["kim-link"] and "no ordinary file" in refusals["lee-nothing"]
    assert len(refusals) == 3
    assert all((row.submission is None) == (student in refusals) for student, row in rows.items())
    assert not any(row.fault for row in rows.values())


@needs_fence
def test_a_fault_of_this_machine_is_a_row_without_points(folder: Path, executor: Executor) -> None:
    (folder / "mo-ok.ipynb").write_bytes(SAMPLES["hana-blank"])
    faulty = ("nia", "7-thermodynamics", folder / "mo-ok.ipynb")
    rows = {row.student: row for row in graded([faulty, *work(folder, "mo-ok")], executor)}
    assert rows["nia"].report is None and rows["nia"].fault.startswith("NoSuchSection: ")
    assert rows["mo-ok"].report is not None and not rows["mo-ok"].fault


@needs_fence
def test_a_worker_that_is_gone_is_replaced(folder: Path, executor: Executor) -> None:
    def break_it() -> None:
        crew._here.judge.fence.process.kill()
        crew._here.judge.fence.process.wait()

    (first,) = graded(work(folder, "ada-right"), executor)
    executor.submit(break_it).result()
    (second,) = graded(work(folder, "ada-right"), executor)
    assert first.report and second.report and first.report.score == second.report.score == 100


def test_a_refused_file_costs_every_exercise_and_says_why_at_each() -> None:
    submission, report = judged(SAMPLES["jo-no-notebook"], ASSIGNMENT)
    assert submission is None
    assert (report.score, report.possible) == (0, 100)
    assert {mark.kind for mark in report.marks} == {"refused"}
    assert {mark.message for mark in report.marks} == {report.refusal}


def test_an_unknown_assignment_is_an_error() -> None:
    with pytest.raises(NoSuchSection, match="7-thermodynamics.*univariate"):
        judged(b"", "7-thermodynamics")


def test_without_a_fence_nothing_is_graded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    fence_works.cache_clear()
    try:
        with ThreadPoolExecutor(1) as executor, pytest.raises(NoFence, match="--trust-submissions"):
            found: list[Graded] = list(graded(work(folder, "ada-right", "hana-blank"), executor))
            assert found == []
    finally:
        fence_works.cache_clear()
