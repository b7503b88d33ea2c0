"""`handrail.mine`: a learner's own function of an earlier section comes into the cell that asks for it."""

import json
import os
import queue
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import handrail
import numpy as np
import pytest
from handrail import CannotCheck
from handrail.engine.keys import key
from handrail.terminal.cells import read
from handrail.terminal.earlier import notebooks, text_of
from jupyter_client.manager import KernelManager

from autograder.authoring.samples import handed_in
from autograder.authoring.weave import weave
from autograder.exercises.papers import earlier
from autograder.exercises.sections import Section, written
from tests.terminal.test_watch import code_cell

FOURTH, FIFTH = Section("two_layer_sigmoid"), Section("tanh_classifier")
NAME = "4-two-layer-sigmoid.ipynb"
RIGHT = "def sigmoid(z):\n    # σ, as I wrote it\n    return 1 / (1 + np.exp(-z))"
WRONG = "def sigmoid(z):\n    return np.exp(-z)"
IMPORTS = "import numpy as np\nimport handrail\ncheck = handrail.begin('two_layer_sigmoid')"

Mine = Callable[..., str]


def write(path: Path, *cells: str, age: float = 0) -> Path:
    """A notebook of section 4 with these cells, saved so many seconds ago."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"cells": [code_cell(text) for text in (IMPORTS, *cells)]}), "utf-8")
    os.utime(path, (path.stat().st_mtime - age,) * 2)
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the notebook of section 5 lies."""
    (tmp_path / "5-tanh-classifier").mkdir()
    monkeypatch.chdir(tmp_path / "5-tanh-classifier")
    return tmp_path / "5-tanh-classifier"


@pytest.fixture
def mine(folder: Path, capsys: pytest.CaptureFixture[str]) -> Mine:
    """What `handrail.mine(...)` prints in section 5's notebook."""
    names = {"__name__": "__main__", "np": np, "handrail": handrail, "check": handrail.begin("tanh_classifier")}

    def said(*arguments: str) -> str:
        exec(f"handrail.mine({', '.join(map(repr, arguments))})", names)
        assert "sigmoid" not in names
        return capsys.readouterr().out

    return said


# --- which functions -------------------------------------------------------------------------------


def test_what_is_offered_is_what_is_right_in_both_sections() -> None:
    offers = {
        (section.number, name): entry["earlier"]
        for section in written()
        for name, entry in key(section.name).exercises.items()
        if "earlier" in entry
    }
    assert offers[5, "sigmoid"] == {"two_layer_sigmoid": 4}
    assert offers[5, "update_parameters"] == {"two_layer_linear": 3, "two_layer_sigmoid": 4}
    assert offers[4, "update_parameters"] == {"two_layer_linear": 3}
    assert not {name for _, name in offers} & {"forward_propagation", "train", "shape_table"}
    for section in written():
        assert all(earlier(section, e) == offers.get((section.number, e.name), {}) for e in section.rubric)


def test_a_stub_that_can_be_taken_says_so_and_no_other_does() -> None:
    cells = {cell.id: cell.source for cell in weave(FIFTH).cells}
    line = 'Written in section 3 or 4 already? Run this cell with nothing but handrail.mine("update_parameters") in it.'
    assert f"    # {line}" in cells["update-parameters"].splitlines()
    assert [ident for ident, source in cells.items() if "handrail.mine" in source] == ["sigmoid", "update-parameters"]
    assert "handrail.mine" not in FIFTH.solution_notebook.read_text("utf-8")


# --- which notebook --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        NAME,
        "4-two_layer_sigmoid.ipynb",
        "4-two-layer-sigmoid-Copy1.ipynb",
        "4-two-layer-sigmoid (1).ipynb",
        "Copy of 4-two-layer-sigmoid.ipynb",
        "week four, final.ipynb",
        f"../4-two-layer-sigmoid/{NAME}",
        "../4-two_layer_sigmoid/mine.ipynb",
    ],
)
def test_a_notebook_is_found_whatever_it_is_called(folder: Path, mine: Mine, name: str) -> None:
    write(folder / name, RIGHT)
    assert mine("sigmoid") == f"`sigmoid` from `{name}` is right here too.\n\n{RIGHT}\n"


def test_what_lies_elsewhere_is_nobody_s_own(folder: Path, mine: Mine) -> None:
    write(folder.parent / "somebody" / NAME, RIGHT)
    write(folder / ".ipynb_checkpoints" / NAME, RIGHT)
    shutil.copy(FIFTH.solution_notebook, folder / "5-tanh-classifier.ipynb")
    with pytest.raises(CannotCheck) as refused:
        mine("sigmoid")
    assert "No notebook of section 4 lies in" in str(refused.value) and str(folder) in str(refused.value)
    assert 'handrail.mine("sigmoid", "notebook.ipynb")' in str(refused.value)


def test_the_newest_in_which_it_is_right_counts_and_the_others_are_named(folder: Path, mine: Mine) -> None:
    write(folder / NAME, RIGHT.replace("σ", "old"), age=9)
    write(folder / "newer.ipynb", RIGHT, age=5)
    write(folder / "newest.ipynb", WRONG)
    write(folder / "blank.ipynb", "def sigmoid(z):\n    raise NotImplementedError")
    said = mine("sigmoid")
    assert "from `newer.ipynb` is right" in said and said.endswith(f"\n{RIGHT}\n")
    assert f'Another stands in `{NAME}`: handrail.mine("sigmoid", "{NAME}") takes that.' in " ".join(said.split())
    assert "blank" not in said and "newest" not in said
    assert "# old" in mine("sigmoid", NAME)
    for name, section in (("broken.ipynb", "two_layer_sigmoid"), ("text.ipynb", "two_layer_sigmoid")):
        (folder / name).write_text("{" if name == "broken.ipynb" else json.dumps({"cells": []}))
        assert folder / name not in notebooks([section], folder)


# --- what is told where it is not right ------------------------------------------------------------


def test_what_is_wrong_in_each_notebook_is_told_and_nothing_is_taken(folder: Path, mine: Mine) -> None:
    write(folder / NAME, "def sigmoid(z):\n    raise NotImplementedError", age=5)
    assert " ".join(mine("sigmoid").split()).endswith(f"right here. `{NAME}`: `sigmoid` is not written.")
    write(folder / "mine.ipynb", WRONG)
    said = " ".join(mine("sigmoid").split())
    assert said.startswith("No `sigmoid` of yours is right here. `mine.ipynb`:")
    assert f"`{NAME}`: `sigmoid` is not written." in said and "def sigmoid" not in said
    assert 'take it as it is: handrail.mine("sigmoid", "mine.ipynb").' in said
    as_it_is = mine("sigmoid", "mine.ipynb")
    assert "is not right here yet" in as_it_is and as_it_is.endswith(f"\n{WRONG}\n")


def test_other_arguments_and_text_that_stops_are_told(folder: Path, mine: Mine) -> None:
    write(folder / NAME, "def sigmoid(z, steepness):\n    return z")
    assert "It takes (z, steepness), and here it gets (z)." in " ".join(mine("sigmoid", NAME).split())
    write(folder / NAME, "def twice(f):\n    raise OSError('no')\n\n\n@twice\ndef sigmoid(z):\n    return z")
    assert "Its text stops with OSError: no." in " ".join(mine("sigmoid", NAME).split())
    write(folder / NAME, "def sigmoid(z)\n    return z")
    assert "`sigmoid` is not written." in mine("sigmoid", NAME)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("sigmod",), "No exercise of this section is called `sigmod`"),
        (("forward_propagation",), "No `forward_propagation` of an earlier section is right here as it is."),
        (("sigmoid", "nowhere.ipynb"), "There is no file nowhere.ipynb."),
    ],
)
def test_what_cannot_be_is_refused_in_words(mine: Mine, arguments: tuple[str, ...], words: str) -> None:
    with pytest.raises(CannotCheck) as refused:
        mine(*arguments)
    assert words in str(refused.value)


def test_inside_a_function_and_before_the_beginning_it_is_refused(mine: Mine) -> None:
    with pytest.raises(CannotCheck, match="at the left edge of a cell, not inside `sigmoid`"):
        exec("def sigmoid(z):\n    handrail.mine('sigmoid')\nsigmoid(1)", {"handrail": handrail})
    with pytest.raises(CannotCheck, match="Begin first"):
        exec("handrail.mine('sigmoid')", {"handrail": handrail})


# --- the text --------------------------------------------------------------------------------------


def test_what_the_function_needs_comes_along_and_nothing_else_runs(folder: Path, mine: Mine) -> None:
    ran = folder / "ran"
    other = f"from pathlib import Path\nPath({str(ran)!r}).touch()"
    write(
        folder / NAME,
        other,
        f"%matplotlib inline\nONE = 1\n{other}\n\n# turns it round\ndef negative(z):\n    return -z",
        "def sigmoid(z):\n    return ONE / (ONE + np.exp(negative(z)))\n\nprint(sigmoid(0))\n" + other,
    )
    said = mine("sigmoid")
    assert said.partition("\n\n")[2] == (
        "ONE = 1\n\n\n# turns it round\ndef negative(z):\n    return -z\n\n\n"
        "def sigmoid(z):\n    return ONE / (ONE + np.exp(negative(z)))\n"
    )
    assert not ran.exists() and {path.name for path in folder.iterdir()} == {NAME}


def test_every_function_of_every_section_stands_by_itself_with_what_it_needs() -> None:
    for section in written():
        cells = read(section.solution_notebook)
        for exercise in section.rubric:
            names: dict[str, Any] = {}
            exec(text_of(cells, exercise.name), names)
            assert callable(names[exercise.name])


# --- in a kernel -----------------------------------------------------------------------------------


class Kernel:
    """A kernel that runs cells: what it prints, and what it wants put in place of the cell."""

    def __init__(self, folder: Path):
        self.manager = KernelManager(kernel_name="python3")
        self.manager.start_kernel(cwd=str(folder))
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def run(self, source: str) -> tuple[str, list[dict[str, Any]]]:
        ident = self.client.execute(source)
        reply: dict[str, Any] = {}
        while reply.get("parent_header", {}).get("msg_id") != ident:
            reply = self.client.get_shell_msg(timeout=60)
        said = ""
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=10)
            except queue.Empty:
                break
            if message["parent_header"].get("msg_id") != ident:
                continue
            content = message["content"]
            said += content.get("text", "") + content.get("data", {}).get("text/html", "")
            said += "\n".join(content.get("traceback", ()))
            if content.get("execution_state") == "idle":
                break
        return said, reply["content"].get("payload", [])


@pytest.fixture
def kernel(folder: Path) -> Iterator[Kernel]:
    started = Kernel(folder)
    yield started
    started.client.stop_channels()
    started.manager.shutdown_kernel(now=True)


def test_a_kernel_puts_the_text_in_place_of_the_cell_and_the_check_passes(folder: Path, kernel: Kernel) -> None:
    (folder / NAME).write_bytes(handed_in(FOURTH, {"sigmoid": RIGHT}))
    kernel.run(IMPORTS.replace("two_layer_sigmoid", "tanh_classifier"))
    stub = next(cell.source for cell in read(FIFTH.student_notebook) if cell.ident == "sigmoid")
    kernel.run(stub)
    said, payload = kernel.run('handrail.mine("sigmoid")')
    assert payload == [{"source": "set_next_input", "text": RIGHT, "replace": True}]
    assert "stands in this cell now: run it." in said and "<details>" in said
    assert kernel.run("check(sigmoid)")[0].startswith("sigmoid: to do")
    kernel.run(payload[0]["text"])
    assert kernel.run("check(sigmoid)")[0] == "sigmoid: right\n"
    _, payload = kernel.run(f"{stub}\n\nhandrail.mine(sigmoid)")
    assert payload[0]["text"] == RIGHT
    said, payload = kernel.run(f"{WRONG}\n\nhandrail.mine(sigmoid)")
    assert payload == [] and "This cell holds other code and stays as it is" in said
    said, payload = kernel.run("def sigmoid(z):\n    handrail.mine('sigmoid')\ncheck(sigmoid)")
    assert payload == [] and "left edge" in said and "Traceback" not in said
