"""What is committed is what its sources make, and a change to any of it is noticed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import nbformat
import pytest

from autograder.authoring import build, keys
from autograder.authoring.weave import solved, weave
from autograder.errors import LeakError, StaleError
from autograder.exercises import sections
from autograder.exercises.sections import ROOT, Section, written


def quiet(what: str) -> None:
    """Hear nothing."""


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_derived_notebooks_say_what_they_are_derived_from(section: Section) -> None:
    for path in (section.student_notebook, section.solution_notebook):
        said = nbformat.read(path, as_version=4).metadata["derived_from"]
        assert said == f"course/lessons/{section.name}.py and solutions/{section.name}.py"
    assert json.loads(section.key.read_text("utf-8"))["derived_from"]


def test_two_keys_of_one_section_are_identical() -> None:
    assert keys.text(Section("univariate")) == keys.text(Section("univariate"))


@pytest.fixture(scope="module")
def fresh_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all that a build of section 1 reads and writes, with key and notebooks just made."""
    tree = tmp_path_factory.mktemp("fresh")
    shutil.copytree(
        ROOT / "course/handrail", tree / "course/handrail", ignore=shutil.ignore_patterns("__pycache__", "*.json")
    )
    (tree / "course/lessons").mkdir()
    shutil.copy(ROOT / "course/lessons/univariate.py", tree / "course/lessons")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sections, "ROOT", tree)
        section = Section("univariate")
        made = dict(build.derived(section, quiet)) | {
            section.solution_notebook: nbformat.writes(solved(weave(section)))
        }
        for path, text in made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return tree


@pytest.fixture
def copied(fresh_tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Section:
    """Section 1 in a tree of its own."""
    tree = shutil.copytree(fresh_tree, tmp_path / "tree")
    for module in (sections, build):
        monkeypatch.setattr(module, "ROOT", tree)
    return Section("univariate")


def test_a_tree_just_built_is_not_stale_whatever_outputs_another_machine_made(copied: Section) -> None:
    notebook = nbformat.read(copied.solution_notebook, as_version=4)
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.outputs = [nbformat.v4.new_output("stream", text="another machine")]
    copied.solution_notebook.write_text(nbformat.writes(notebook), "utf-8")
    build.verify([copied], quiet)


@pytest.mark.parametrize(("factor", "stale"), [(1 + 1e-10, False), (1 + 1e-6, True)])
def test_the_last_digits_of_a_key_are_each_machine_s_own(copied: Section, factor: float, stale: bool) -> None:
    held = json.loads(copied.key.read_text("utf-8"))
    probe = held["exercises"]["mse"]["probes"][0]
    assert isinstance(probe["expected"], float)
    probe["expected"] *= factor
    copied.key.write_text(json.dumps(held), "utf-8")
    with pytest.raises(StaleError) if stale else nullcontext():
        build.verify([copied], quiet)


@pytest.mark.parametrize("kernel", ["Prescott", "Haswell"])
def test_keys_are_alike_on_machines_with_other_arithmetic(kernel: str) -> None:
    """As far as one machine can tell: OpenBLAS takes the kernels of processors that it names."""
    made = subprocess.run(
        [sys.executable, "-c", MAKE, "autograd"],
        env={**os.environ, "OPENBLAS_CORETYPE": kernel},
        capture_output=True,
        text=True,
        check=True,
    )
    assert keys.alike(json.loads(made.stdout), keys.key(Section("autograd")))


MAKE = """
import sys
from autograder.authoring import keys
from autograder.exercises.sections import Section

print(keys.text(Section(sys.argv[1])))
"""

DERIVED = ("key", "student_notebook", "solution_notebook")


def one_word_else(path: Path) -> None:
    text = path.read_text("utf-8")
    word, other = ('"rtol":1e-06', '"rtol":1e-05') if path.suffix == ".json" else ("downhill", "uphill")
    changed = text.replace(word, other, 1)
    assert changed != text
    path.write_text(changed, "utf-8")


@pytest.mark.parametrize(
    ("which", "alter"),
    [(DERIVED, one_word_else), (DERIVED, Path.unlink), (("solution_notebook",), one_word_else)],
    ids=["one word in each", "each missing", "one word in one"],
)
def test_altered_files_are_named_and_no_others(
    copied: Section, which: tuple[str, ...], alter: Callable[[Path], None]
) -> None:
    paths: list[Path] = [getattr(copied, name) for name in which]
    for path in paths:
        alter(path)
    with pytest.raises(StaleError) as caught:
        build.verify([copied], quiet)
    names = ", ".join(str(path.relative_to(sections.ROOT)) for path in paths)
    assert str(caught.value).startswith(f"Not what the sources make: {names}. Run `python -m autograder build`")


def test_an_altered_lesson_makes_its_notebooks_stale_and_not_its_key(copied: Section) -> None:
    one_word_else(copied.lesson)
    with pytest.raises(StaleError) as caught:
        build.verify([copied], quiet)
    assert "1-univariate.ipynb, solutions/univariate.ipynb" in str(caught.value)
    assert "keys" not in str(caught.value)


def test_an_answer_in_a_module_that_students_get_stops_the_build(copied: Section) -> None:
    module = sections.ROOT / "course/handrail/figures/fits.py"
    answer = "\n\ndef mse(y_hat, y):\n    return np.mean((y_hat - y) ** 2)\n"
    module.write_text(module.read_text("utf-8") + answer, "utf-8")
    with pytest.raises(LeakError, match="fits.py, module: holds the answer of `mse`"):
        build.verify([copied], quiet)
