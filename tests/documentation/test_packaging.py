"""What the built packages hold, and what the pinned environment promises."""

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import handrail
import pytest
from handrail.engine.archive import unpack

from autograder.exercises.sections import ROOT, SECTIONS

COURSE = ROOT / "course"
LIMIT = 340_000  # bytes


def built_wheel(project: Path, folder: Path) -> Path:
    """Build the wheel of `project` into `folder`, without network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_the_package_tells_the_version_that_it_is_installed_as() -> None:
    assert handrail.__version__ == tomllib.loads((COURSE / "pyproject.toml").read_text("utf-8"))["project"]["version"]


@pytest.fixture(scope="module")
def student_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_wheel(COURSE, tmp_path_factory.mktemp("handrail"))


@pytest.fixture(scope="module")
def author_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_wheel(ROOT, tmp_path_factory.mktemp("handrail-course"))


def contents(wheel: Path) -> set[str]:
    """The files of a wheel without its metadata."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


# --- what students install -------------------------------------------------------------------------


def test_the_wheel_is_small(student_wheel: Path) -> None:
    assert student_wheel.stat().st_size < LIMIT


def test_the_wheel_holds_handrail_and_nothing_else(student_wheel: Path) -> None:
    names = contents(student_wheel)
    assert "handrail/__init__.py" in names
    assert {name.partition("/")[0] for name in names} == {"handrail"}


@pytest.mark.parametrize("section", SECTIONS)
def test_the_wheel_holds_the_keys(student_wheel: Path, section: str) -> None:
    with zipfile.ZipFile(student_wheel) as archive:
        packed = unpack(lambda name: archive.read(f"handrail/keys/{name}"))[section]
    whole = json.loads((COURSE / "handrail" / "keys" / f"{section}.json").read_text("utf-8"))
    for exercise in whole["exercises"].values():
        assert all(mistake.pop("name") for mistake in exercise["mistakes"])
    assert packed == whole


def test_a_check_works_from_the_wheel_alone(student_wheel: Path) -> None:
    code = "import handrail\ndef mse(y_hat, y): return ((y_hat - y) ** 2).mean()\nhandrail.check(mse)"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(student_wheel)!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=student_wheel.parent)
    assert done.stdout.strip() == "mse: right", done.stderr


def test_the_wheel_holds_every_data_set(student_wheel: Path) -> None:
    kept = {path.relative_to(COURSE).as_posix() for path in (COURSE / "handrail/datasets").glob("*") if path.is_file()}
    assert kept
    assert kept <= contents(student_wheel)


def test_no_answer_file_is_in_the_wheel(student_wheel: Path) -> None:
    private = {p.read_bytes() for folder in ("solutions", "autograder") for p in (ROOT / folder).rglob("*.py")} - {b""}
    with zipfile.ZipFile(student_wheel) as archive:
        assert [name for name in archive.namelist() if archive.read(name) in private] == []


def test_students_need_numpy_and_matplotlib_only() -> None:
    assert {bare(need) for need in project_of(COURSE)["dependencies"]} == {"numpy", "matplotlib"}


# --- what authors install --------------------------------------------------------------------------


def test_the_authors_wheel_holds_the_program_and_no_answers(author_wheel: Path) -> None:
    assert {name.partition("/")[0] for name in contents(author_wheel)} == {"autograder"}


# --- constraints.txt -------------------------------------------------------------------------------


def project_of(folder: Path) -> dict:
    """The [project] table of a folder's pyproject.toml."""
    return tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def bare(need: str) -> str:
    """A requirement's normalised name: "NumPy>=2" gives "numpy"."""
    name = re.match(r"[\w.-]+", need)
    assert name, need
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def pins() -> list[str]:
    """The requirements of constraints.txt, each with its hashes on one line."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def test_every_pin_is_exact_and_hashed() -> None:
    shape = re.compile(r"[a-z0-9-]+==[\w.!+]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert pins()
    assert [pin[:60] for pin in pins() if not shape.fullmatch(pin)] == []


def test_no_pin_names_a_place() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert " @ " not in text
    assert not re.search(r"^\s*(-[a-z]|--(?!hash=))", text, flags=re.MULTILINE)


def test_every_direct_requirement_is_pinned() -> None:
    author, student = project_of(ROOT), project_of(COURSE)
    needs = author["dependencies"] + student["dependencies"] + sum(author["optional-dependencies"].values(), [])
    assert {bare(need) for need in needs} - {bare(pin) for pin in pins()} == {"handrail"}
