"""nbgrader's own commands and the fast road over the same workspace: same scores, nothing lost, nothing believed."""

import csv
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.authoring.samples import samples
from autograder.errors import NoFence, Refused, WorkspaceError
from autograder.exercises.sections import section
from autograder.gradebook import crew, workspace
from autograder.gradebook.crew import Graded
from autograder.gradebook.feedback import feedback
from autograder.gradebook.grading import grade, handed_in
from autograder.gradebook.log import LOG
from autograder.gradebook.packing import PACKED
from autograder.gradebook.rows import Row
from autograder.gradebook.shown import note, outputs
from autograder.gradebook.writer import Writer
from autograder.judging.judge import refused
from autograder.judging.remarks import Remark
from autograder.judging.report import Mark, Report
from tests.conftest import NewWorkspace
from tests.workspaces import hand_in

pytestmark = pytest.mark.usefixtures("needs_fence")

SECTION = section("univariate")
ASSIGNMENT = SECTION.assignment
SCRIPT = "Some thoughts <script>steal()</script> and <img src=x onerror=steal()> and [a link](javascript:steal())."
LINKED, SCRIPTED = "kim-links", "lou-script"
BESIDE = ("nbgrader_config.py", "sitecustomize.py", ".bashrc", "feedback.html", "plan.txt")
STUDENTS = tuple(samples(SECTION))
MISTAKEN = {name: name.partition("-")[2].replace("-", " ") for name in STUDENTS[2:7]}


def nbgrader(root: Path, *arguments: str) -> subprocess.Popen[str]:
    """One of nbgrader's commands, begun in a workspace."""
    command = [sys.executable, "-m", "nbgrader", *arguments, "--db", f"sqlite:///{root / 'gradebook.db'}"]
    return subprocess.Popen(command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finished(process: subprocess.Popen[str]) -> str:
    """What a command said; fails where the command did."""
    said, _ = process.communicate(timeout=1800)
    assert process.returncode == 0, said
    return said


def fingerprints(root: Path) -> dict[str, str]:
    """What lies in submitted/, by path: a link's target, a file's hash."""
    paths = [p for p in sorted((root / "submitted").rglob("*")) if p.is_file() or p.is_symlink()]
    prints = [os.readlink(p) if p.is_symlink() else hashlib.sha256(p.read_bytes()).hexdigest() for p in paths]
    return {str(p.relative_to(root)): found for p, found in zip(paths, prints, strict=True)}


def scripted(data: bytes) -> bytes:
    """A submission with a text and a cell that the course did not give."""
    notebook = nbformat.reads(data.decode(), as_version=4)
    notebook.cells.insert(3, nbformat.v4.new_markdown_cell(SCRIPT))
    notebook.cells.append(nbformat.v4.new_code_cell("print('a line of mine')"))
    return nbformat.writes(notebook).encode()


@dataclass(frozen=True)
class Roads:
    """Two workspaces with the same submissions, one graded by nbgrader's command and one by the fast road."""

    stock: Path
    fast: Path
    before: dict[str, str]
    rows: dict[str, Row]


@pytest.fixture(scope="module")
def roads(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Roads:
    folder = tmp_path_factory.mktemp("roads")
    stock, fast = folder / "stock", folder / "fast"
    new_workspace(stock, samples | {SCRIPTED: scripted(samples["ada-right"])})
    linked = hand_in(stock, ASSIGNMENT, LINKED, b"")
    linked.unlink()
    linked.symlink_to("../../ada-right/" + f"{ASSIGNMENT}/{ASSIGNMENT}.ipynb")
    linked.with_name("notes.txt").symlink_to("/etc/hostname")
    for name in BESIDE:
        linked.with_name(name).write_text("raise SystemExit('this ran')")
    shutil.copytree(stock, fast, symlinks=True)
    before = fingerprints(stock)
    grading = nbgrader(stock, "autograde", ASSIGNMENT)
    rows = {row.student: row for row in grade(fast)}
    finished(grading)
    return Roads(stock, fast, before, rows)


@contextmanager
def opened(root: Path) -> Iterator[Gradebook]:
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        yield book


def scores(root: Path) -> dict[str, dict[str, float | None]]:
    """Automatic scores by student and check cell."""
    with opened(root) as book:
        found = book.notebook_submissions(ASSIGNMENT, ASSIGNMENT)
        return {kept.student.id: {grade.name: grade.auto_score for grade in kept.grades} for kept in found}


def graded_copy(root: Path, student: str) -> nbformat.NotebookNode:
    return nbformat.read(root / "autograded" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)


def page(root: Path, student: str) -> str:
    return (root / "feedback" / student / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text("utf-8")


# --- both roads ------------------------------------------------------------------------------------


def test_both_roads_give_the_same_scores(roads: Roads) -> None:
    assert scores(roads.fast) == scores(roads.stock)
    assert len(scores(roads.fast)) == 12


def test_scores_are_what_the_submissions_earned(roads: Roads) -> None:
    totals = {student: sum(cells.values()) for student, cells in scores(roads.stock).items()}
    full = ["ada-right", "bela-other-style", SCRIPTED]
    nothing = ["hana-blank", "jo-no-notebook", LINKED]
    assert [totals[name] for name in full] == [100, 100, 100]
    assert [totals[name] for name in nothing] == [0, 0, 0]
    assert all(0 < totals[name] < 100 for name in [*MISTAKEN, "ivo-endless-loop"])
    assert {name: row.score for name, row in roads.rows.items()} == totals
    assert [row for row in roads.rows.values() if row.state == "fault"] == []


def test_a_mistake_costs_only_its_own_exercise(roads: Roads) -> None:
    for student in (*MISTAKEN, "ivo-endless-loop"):
        assert list(scores(roads.stock)[student].values()).count(0) == 1, student


def test_submitted_files_stay_as_they_are(roads: Roads) -> None:
    assert fingerprints(roads.stock) == roads.before
    assert fingerprints(roads.fast) == roads.before


@pytest.mark.parametrize("student", STUDENTS)
def test_both_roads_write_the_same_copy(roads: Roads, student: str) -> None:
    stock, fast = (graded_copy(root, student) for root in (roads.stock, roads.fast))
    assert [(c.id, c.source, c.metadata) for c in stock.cells] == [(c.id, c.source, c.metadata) for c in fast.cells]
    assert stock.metadata == fast.metadata
    assert kinds_of_output(stock) == kinds_of_output(fast)


def kinds_of_output(notebook: nbformat.NotebookNode) -> list[tuple[str, str, set[str]]]:
    return [(c.id, o.output_type, set(o.get("data", ()))) for c in notebook.cells for o in c.get("outputs", ())]


def test_ids_points_and_kernel_are_the_release_s(roads: Roads) -> None:
    release = nbformat.read(roads.stock / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
    copy = graded_copy(roads.stock, next(iter(MISTAKEN)))
    given, kept = ([cell.metadata for cell in n.cells if "nbgrader" in cell.metadata] for n in (release, copy))
    assert kept == given
    assert copy.metadata.kernelspec == release.metadata.kernelspec


def test_checks_show_a_message_and_the_points(roads: Roads) -> None:
    for cell in graded_copy(roads.stock, next(iter(MISTAKEN))).cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            shown, points = cell.outputs
            assert (shown.output_type, points.output_type) == ("display_data", "execute_result")
            assert set(shown.data) == {"text/plain", "text/html"}
            assert 0 <= float(points.data["text/plain"]) <= cell.metadata.nbgrader.points


def test_what_cells_print_is_kept(roads: Roads) -> None:
    printed = [
        o.text
        for c in graded_copy(roads.stock, SCRIPTED).cells
        for o in c.get("outputs", [])
        if o.output_type == "stream"
    ]
    assert "a line of mine\n" in printed


# --- what students may have done -------------------------------------------------------------------


@pytest.mark.parametrize("road", ["stock", "fast"])
def test_links_are_neither_read_nor_copied_and_files_are_packed(roads: Roads, road: str) -> None:
    folder = getattr(roads, road) / "autograded" / LINKED / ASSIGNMENT
    assert sorted(p.name for p in folder.iterdir()) == [f"{ASSIGNMENT}.ipynb", PACKED]
    assert sorted(zipfile.ZipFile(folder / PACKED).namelist()) == sorted(BESIDE)
    assert "no ordinary file" in graded_copy(getattr(roads, road), LINKED).cells[0].source


@pytest.mark.parametrize("student", ["jo-no-notebook", LINKED])
def test_a_refused_file_says_so_at_the_top_and_at_each_check(roads: Roads, student: str) -> None:
    copy = graded_copy(roads.stock, student)
    checks = [c for c in copy.cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert "Not graded" in copy.cells[0].source
    assert len(checks) == len(SECTION.rubric)
    assert all("not graded, 0 of" in c.outputs[0].data["text/plain"] for c in checks)


def test_what_is_said_about_a_submission_is_shown_literally() -> None:
    mark = Mark("mse", 0, 6, "raised", "`mse` stopped: <script>steal()</script>", ("no_mean",))
    shown = outputs(mark)[0].data["text/html"] + note(
        Report("univariate", (mark,), remarks=(Remark("stopped", "<img src=x>\n\n# x"),))
    )
    assert "<script" not in shown
    assert "<img" not in shown
    assert "\n" not in shown
    assert "<code>mse</code> stopped" in shown


# --- feedback and export ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages(roads: Roads) -> Roads:
    finished(nbgrader(roads.stock, "generate_feedback", ASSIGNMENT))
    return roads


@pytest.mark.parametrize("student", [*STUDENTS, LINKED, SCRIPTED])
def test_the_fast_road_s_page_is_the_one_that_nbgrader_makes(roads: Roads, student: str, tmp_path: Path) -> None:
    root = tmp_path / "anew"
    shutil.copytree(roads.fast, root, symlinks=True)
    (row,) = feedback(root, [(student, ASSIGNMENT)])
    assert row.state == "graded"
    assert page(root, student) == page(roads.fast, student)


@pytest.mark.parametrize("road", ["stock", "fast"])
@pytest.mark.parametrize(("student", "mistake"), MISTAKEN.items())
def test_feedback_names_the_mistake(pages: Roads, road: str, student: str, mistake: str) -> None:
    assert f"Known as: {mistake}" in page(getattr(pages, road), student)


@pytest.mark.parametrize("road", ["stock", "fast"])
def test_feedback_runs_nothing_of_a_student_s(pages: Roads, road: str) -> None:
    text = page(getattr(pages, road), SCRIPTED)
    assert "Some thoughts" in text
    assert "<script>steal" not in text
    assert "<img src=x" not in text
    assert 'href="javascript' not in text


def test_export_lists_every_submission(pages: Roads) -> None:
    for export in [nbgrader(root, "export") for root in (pages.stock, pages.fast)]:
        finished(export)
    tables = [csv.DictReader((root / "grades.csv").read_text().splitlines()) for root in (pages.stock, pages.fast)]
    totals = [{row["student_id"]: float(row["score"]) for row in table} for table in tables]
    assert totals[0] == totals[1] == {name: row.score for name, row in pages.rows.items()}


# --- grading again ---------------------------------------------------------------------------------


@pytest.fixture
def again(roads: Roads, tmp_path: Path) -> Path:
    """A copy of the graded workspace."""
    shutil.copytree(roads.fast, tmp_path / "again", symlinks=True)
    return tmp_path / "again"


@pytest.fixture(scope="module")
def wrong() -> Graded:
    """A submission whose report has changed since it was graded."""
    right = crew.finished(handed_in("ada-right", ASSIGNMENT, SECTION.solution_notebook))
    crew.close()
    assert right.report is not None
    mark = Mark("mse", 0, 6, "value", "Not so.", (), 7)
    marks = tuple(mark if m.exercise == "mse" else m for m in right.report.marks)
    return replace(right, report=replace(right.report, marks=marks))


def written(root: Path, *graded: Graded) -> list[Row]:
    with Writer(root) as writer:
        return list(writer.write(graded))


def test_grading_again_keeps_what_a_person_gave(again: Path, wrong: Graded) -> None:
    with opened(again) as book:
        book.find_grade("check-mse", ASSIGNMENT, ASSIGNMENT, "ada-right").manual_score = 5
        book.find_comment("mse", ASSIGNMENT, ASSIGNMENT, "ada-right").manual_comment = "Well argued."
        book.db.commit()
    assert [row.state for row in written(again, wrong)] == ["graded"]
    with opened(again) as book:
        found = book.find_grade("check-mse", ASSIGNMENT, ASSIGNMENT, "ada-right")
        assert (found.auto_score, found.manual_score, found.score, found.needs_manual_grade) == (0, 5, 5, True)
        assert book.find_comment("mse", ASSIGNMENT, ASSIGNMENT, "ada-right").comment == "Well argued."
    assert "Well argued." in page(again, "ada-right")


def test_each_changed_score_is_logged(again: Path, wrong: Graded) -> None:
    before = (again / LOG).read_text().splitlines()
    written(again, wrong)
    new = (again / LOG).read_text().splitlines()[len(before) :]
    assert [line.split("\t")[1:] for line in new] == [["ada-right", ASSIGNMENT, "mse", "6", "0", "7"]]


def test_what_did_not_change_is_not_judged_again(again: Path) -> None:
    before = (again / "gradebook.db").read_bytes()
    asked: list[int] = []
    rows = list(grade(again, begun=asked.append))
    assert asked == [0]
    assert {row.state for row in rows} == {"unchanged"} and len(rows) == 12
    assert {row.student: row.score for row in rows} == {name: row.score for name, row in scored(again).items()}
    assert (again / "gradebook.db").read_bytes() == before


def scored(root: Path) -> dict[str, Row]:
    with Writer(root) as writer:
        return {row.student: row for _, row in writer.known().values()}


def test_what_changed_or_is_missing_is_judged_again(again: Path, samples: dict[str, bytes]) -> None:
    path = again / "submitted" / "hana-blank" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    path.write_bytes(samples["ada-right"])
    (again / "submitted" / "bela-other-style" / ASSIGNMENT / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC")
    (again / "feedback" / "ada-right" / ASSIGNMENT / f"{ASSIGNMENT}.html").unlink()
    states = {row.student: (row.state, row.score) for row in grade(again)}
    graded = {student: score for student, (state, score) in states.items() if state == "graded"}
    assert graded == {"hana-blank": 100, "bela-other-style": 100, "ada-right": 100}


def test_force_judges_everything_again(again: Path) -> None:
    asked: list[int] = []
    next(grade(again, force=True, begun=asked.append))
    assert asked == [12]


@pytest.mark.parametrize(("method", "penalty"), [("none", None), ("zero", 100)])
def test_a_late_submission_costs_what_the_workspace_says(again: Path, method: str, penalty: float | None) -> None:
    with (again / workspace.CONFIG).open("a") as file:
        file.write(f"c.LateSubmissionPlugin.penalty_method = {method!r}\n")
    with opened(again) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 00:00:00 UTC")
    (again / "submitted" / "ada-right" / ASSIGNMENT / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC")
    assert "graded" in {row.state for row in grade(again)}
    with opened(again) as book:
        kept = book.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, "ada-right")
        assert kept.late_submission_penalty == penalty
        assert kept.assignment.total_seconds_late == 36 * 3600
    assert ("taken off because it was late" in page(again, "ada-right")) == (penalty is not None)


def test_a_time_that_is_none_for_sure_is_a_row_that_says_so(again: Path) -> None:
    stamp = again / "submitted" / "ada-right" / ASSIGNMENT / "timestamp.txt"
    for text, why in {"next week": "which is no time", "2026-03-02 12:00 PST": "whose zone is not understood"}.items():
        stamp.write_text(text)
        (row,) = (row for row in grade(again) if row.state != "unchanged")
        assert row.state == "fault" and f"'{text}', {why}" in row.said


def test_the_log_has_the_seed_of_every_question(roads: Roads) -> None:
    for root in (roads.stock, roads.fast):
        header, *lines = [line.split("\t") for line in (root / LOG).read_text().splitlines()]
        assert header == ["time", "student", "assignment", "exercise", "before", "after", "seed"]
        assert len(lines) == 12 * len(SECTION.rubric)
        assert len({line[-1] for line in lines if line[1] == "ada-right"}) == len(SECTION.rubric)


# --- what goes wrong -------------------------------------------------------------------------------


@pytest.mark.usefixtures("without_bubblewrap")
def test_without_a_fence_nothing_is_recorded(again: Path, samples: dict[str, bytes]) -> None:
    hand_in(again, ASSIGNMENT, "mia-late", samples["ada-right"])
    with pytest.raises(NoFence, match="bubblewrap"):
        list(grade(again))
    assert "mia-late" not in scores(again)
    assert not (again / "autograded" / "mia-late").exists()


def test_a_submission_that_the_judge_could_not_judge_is_a_row(again: Path) -> None:
    before = scores(again)
    (row,) = written(again, Graded("ada-right", ASSIGNMENT, fault="WorkerFault: gone"))
    assert (row.state, row.said) == ("fault", "WorkerFault: gone")
    assert scores(again) == before


def test_one_broken_submission_ends_no_batch(again: Path, wrong: Graded) -> None:
    assert wrong.report is not None
    broken = replace(wrong, student="hana-blank", report=replace(wrong.report, marks=wrong.report.marks[1:]))
    rows = written(again, broken, wrong)
    assert rows[0].state == "fault" and "are not the rubric's: check-predict" in rows[0].said
    assert rows[1].state == "graded"
    assert scores(again)["ada-right"]["check-mse"] == 0


def test_steps_that_only_nbgrader_takes_are_not_left_out_in_silence(again: Path) -> None:
    with (again / workspace.CONFIG).open("a") as file:
        file.write('c.Autograde.autograde_preprocessors.append("mine.Step")\n')
    with pytest.raises(WorkspaceError, match="Judge, LimitOutput, KeepScores, AssignLatePenalties, Step"):
        next(grade(again))


@pytest.mark.parametrize("beside", ["1-univariate-Copy1.ipynb", "1-univariate (1).ipynb", "Untitled.ipynb"])
def test_a_finished_copy_beside_the_untouched_notebook_is_graded(
    new_workspace: NewWorkspace, tmp_path: Path, beside: str
) -> None:
    given = samples(section(ASSIGNMENT))
    root = new_workspace(tmp_path / "spring")
    untouched = (root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_bytes()
    path = hand_in(root, ASSIGNMENT, "ada", untouched)
    path.with_name(beside).write_bytes(given["ada-right"])
    (row,) = grade(root, workers=1)
    assert row.score == 100
    finished(nbgrader(root, "autograde", ASSIGNMENT, "--force"))
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        assert book.find_submission(ASSIGNMENT, "ada").score == 100
    path.write_bytes(given["chen-dw-without-x"])
    assert workspace.notebook_in(path.parent, ASSIGNMENT) == path


def test_a_renamed_notebook_is_found(tmp_path: Path) -> None:
    path = hand_in(tmp_path, ASSIGNMENT, "ada", b"")
    renamed = path.with_name(f"{ASSIGNMENT} (1).ipynb")
    path.rename(renamed)
    assert workspace.notebook_in(path.parent, ASSIGNMENT) == renamed
    path.write_bytes(b"")
    assert workspace.notebook_in(path.parent, ASSIGNMENT) == path


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(WorkspaceError, match="not empty. Name a new folder"):
        workspace.new(tmp_path, [], print)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_a_folder_that_is_no_workspace_says_so(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no workspace"):
        workspace.submitted(tmp_path)


def test_a_refusal_has_a_mark_for_every_exercise() -> None:
    report = refused(SECTION, Refused("It is a printout.", "no JSON"))
    assert (report.score, report.possible, report.refusal) == (0, 100, Remark("no JSON", "It is a printout."))
