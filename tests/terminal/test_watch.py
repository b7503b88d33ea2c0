"""`python -m handrail watch`: run as a learner runs it, on notebooks as editors and learners leave them."""

import ast
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from handrail.engine.keys import key, sections
from handrail.engine.sources import defined
from handrail.terminal.cells import Unreadable, answering, read, section_of
from handrail.terminal.rerun import needed
from handrail.terminal.watch import look
from hypothesis import given
from hypothesis import strategies as st

from autograder.authoring.samples import handed_in
from autograder.exercises.sections import ROOT, Section, written

UNIVARIATE = Section("univariate")
PREDICT = "def predict(x, w, b):\n    return w * x + b"
MSE = "def mse(y_hat, y):\n    return np.mean((y_hat - y) ** 2)"
LOSING_B = "def predict(x, w, b):\n    return w * x"
ENDLESS = "def predict(x, w, b):\n    while True:\n        pass"
HEAD = '# %%\nimport handrail\nimport numpy as np\n\ncheck = handrail.begin("univariate")\n\n# %%\n'


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "handrail", *map(str, arguments)]


def watch_once(path: Path, *options: object) -> tuple[int, str]:
    """The exit code and what is shown; nothing may go to standard error."""
    done = run_program("watch", "--once", path, *options)
    assert done.stderr == ""
    return done.returncode, " ".join(done.stdout.split())


def run_program(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run handrail as a program, from a folder that does not hold it."""
    env = os.environ | {"PYTHONPATH": str(ROOT / "course")}
    done = subprocess.run(command(*arguments), env=env, cwd=ROOT / "tests", capture_output=True, timeout=1200)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def notebook(path: Path, **functions: str) -> Path:
    """A student's notebook of section 1 with these functions written."""
    path.write_bytes(handed_in(UNIVARIATE, functions))
    return path


def edited(path: Path, change: Any) -> Path:
    """The notebook after `change` was done to its JSON."""
    data = json.loads(path.read_bytes())
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


# --- what is shown ---------------------------------------------------------------------------------


def test_a_fresh_notebook_shows_where_to_begin(tmp_path: Path) -> None:
    code, said = watch_once(notebook(tmp_path / "1-univariate.ipynb"))
    assert code == 1
    assert said.startswith("1-univariate.ipynb · univariate: 0 of 23 exercises are right. [ ] predict")
    assert said.endswith("Next: predict")


def test_what_is_wrong_is_shown_with_its_message_and_with_what_comes_after(tmp_path: Path) -> None:
    code, said = watch_once(notebook(tmp_path / "1-univariate.ipynb", predict=LOSING_B, mse=MSE))
    assert code == 1
    assert "[~] predict [x] mse [ ] grid_evaluations" in said
    shown = said.split("predict is not yet right ")[1]
    assert shown.startswith("`y_hat` is wrong on 2 of 2 probes") and "?" in shown
    assert shown.endswith("Then: grid_evaluations")


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_a_solved_notebook_is_complete(section: Section) -> None:
    code, said = watch_once(section.solution_notebook)
    assert code == 0 and "The section is complete." in said
    assert f"python -m handrail ready {section.solution_notebook}" in said
    assert "[ ]" not in said and "[~]" not in said


def test_demonstrations_are_not_run(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", predict=PREDICT)
    mark = tmp_path / "ran"
    edited(path, lambda n: n["cells"].append(code_cell(f"open({str(mark)!r}, 'w').close()")))
    assert "[x] predict" in watch_once(path)[1] and not mark.exists()


def test_a_cell_that_a_function_needs_is_run_wherever_it_stands(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", mse="def mse(y_hat, y):\n    return half(y_hat, y) * 2")
    helper = "HALF = 0.5\ndef half(a, b):\n    return HALF * np.mean((a - b) ** 2)"
    edited(path, lambda n: n["cells"].insert(5, code_cell(helper)))
    assert "[x] mse" in watch_once(path)[1]


def code_cell(source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": "0123abcd",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": source,
    }


# --- what goes wrong -------------------------------------------------------------------------------


def test_an_endless_loop_is_stopped_and_said_and_the_others_are_checked(tmp_path: Path) -> None:
    descent = (
        "def gradient_descent(x, y, w, b, learning_rate, num_iterations):\n    return w, b, {'w': predict(x, w, b)}"
    )
    path = notebook(tmp_path / "n.ipynb", predict=ENDLESS, mse=MSE, gradient_descent=descent)
    code, said = watch_once(path, "--limit", 2)
    assert code == 1
    assert "`predict` was stopped: it was not done after 2 seconds. Does every loop in it come to an end?" in said
    assert "[x] mse" in said and "[~] gradient_descent" in said


def test_an_endless_cell_is_stopped_and_said(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", predict="while True:\n    pass\n" + PREDICT, mse=MSE)
    _, said = watch_once(path, "--limit", 2)
    assert "(while True:) was stopped: it was not done after 2 seconds." in said and "[x] mse" in said


@pytest.mark.parametrize("leave", ["import os\n    os._exit(3)", "exit()", "raise SystemExit"])
def test_a_function_that_leaves_python_does_not_end_the_watch(tmp_path: Path, leave: str) -> None:
    path = notebook(tmp_path / "n.ipynb", predict=f"def predict(x, w, b):\n    {leave}", mse=MSE)
    code, said = watch_once(path)
    assert code == 1 and "[~] predict [x] mse" in said and "`predict` " in said.split("predict is not yet right")[1]


def test_a_syntax_error_is_told_with_its_line(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", predict="def predict(x, w, b):\n    return w * x +", mse=MSE)
    _, said = watch_once(path)
    assert "[~] predict [x] mse" in said
    assert 'stops with SyntaxError: invalid syntax, in line 2: "return w * x +".' in said


def test_an_exception_is_told_with_the_learners_line(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", predict="def predict(x, w, b):\n    return x @ x")
    _, said = watch_once(path)
    assert "`predict` stopped with ValueError" in said and 'in line 2 of its cell: "return x @ x"' in said


def test_a_missing_package_is_told_once(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", mse="import torch_of_mine\n" + MSE, predict=PREDICT)
    _, said = watch_once(path)
    assert said.count("ModuleNotFoundError: No module named 'torch_of_mine', in line 1") == 1 and "[x] predict" in said


def test_lines_of_ipython_are_left_out_with_a_word(tmp_path: Path) -> None:
    source = "%matplotlib inline\n!pip list\nfiles = !ls\n" + PREDICT + "\npredict?"
    _, said = watch_once(notebook(tmp_path / "n.ipynb", predict=source, mse="%%time\n" + MSE))
    assert "[x] predict [x] mse" in said
    assert said.endswith("understands it: %matplotlib inline, !pip list, files = !ls, predict?, %%time")


def test_questions_at_the_keyboard_and_prints_do_not_disturb(tmp_path: Path) -> None:
    shout = "print('ŷ' * 99)\nimport subprocess, sys\nsubprocess.run([sys.executable, '-c', 'print(99)'])\n"
    _, said = watch_once(notebook(tmp_path / "n.ipynb", predict=shout + PREDICT, mse="input('?')\n" + MSE))
    assert "[x] predict" in said and "99" not in said and "EOFError" in said


# --- files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["copy of 1-univariate (2).ipynb", "abgabe ŷ.ipynb", "2-multivariate.ipynb"])
def test_the_section_is_what_the_notebook_begins_and_not_what_the_file_is_called(tmp_path: Path, name: str) -> None:
    assert "univariate: 0 of 23" in watch_once(notebook(tmp_path / name))[1]


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_the_section_is_known_by_cell_ids_too(tmp_path: Path, section: Section) -> None:
    cells = [cell for cell in read(section.student_notebook) if "handrail.begin" not in cell.source]
    assert section_of(cells) == section.name
    assert section_of([cell for cell in cells if cell.number % 3 == 0]) == section.name


def test_a_percent_script_is_watched_too(tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(f"{HEAD}{PREDICT}\n# %% [markdown]\n# not code\n# %%\n{MSE} +\n", encoding="utf-8")
    _, said = watch_once(path)
    line = path.read_text("utf-8").splitlines().index("    return np.mean((y_hat - y) ** 2) +") + 1
    assert "[x] predict [~] mse" in said and f"SyntaxError: invalid syntax, in line {line}:" in said
    path.write_bytes(f"\ufeff{HEAD}{PREDICT}\n# %%\n{MSE}\n".replace("\n", "\r\n").encode())
    assert "[x] predict [x] mse" in watch_once(path)[1]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "The file is empty"),
        (b'{"cells": [{"cell_type": "code", "sou', "no whole notebook. It breaks off or goes wrong at line 1."),
        (b"[]", "no list of cells"),
        (b'{"worksheets": []}', "no list of cells"),
        (b'{"cells": []}', "Nothing tells which section this is."),
        (b"\xff\xfe\x00{", "no text"),
    ],
)
def test_a_broken_file_is_told_calmly(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "1-univariate.ipynb"
    path.write_bytes(content)
    code, said = watch_once(path)
    assert code == 2 and told in said


def test_a_wrong_name_is_answered_with_what_is_there(tmp_path: Path) -> None:
    notebook(tmp_path / "1-univariate.ipynb")
    code, said = watch_once(tmp_path / "2-univariate.ipynb")
    assert code == 2 and "There is no file" in said and "there is 1-univariate.ipynb." in said
    for number in range(3, 6):
        notebook(tmp_path / f"{number}-a-name-with-many-hyphens.ipynb")
    text, _ = look(tmp_path / "2.ipynb")
    assert text.count("-a-name-with-many-hyphens.ipynb") == 3
    code, said = watch_once(tmp_path)
    assert code == 2 and "is a folder. Name a notebook in it." in said and "there is 1-univariate.ipynb, 3" in said
    (tmp_path / "README.md").write_text("# The course\n", encoding="utf-8")
    code, said = watch_once(tmp_path / "README.md")
    assert code == 2 and "is no notebook" in said and "breaks off" not in said


def test_the_command_line_explains_itself() -> None:
    done = run_program("--help")
    assert done.returncode == 0 and "watch" in done.stdout and "ready" in done.stdout
    assert "# %% cells" in run_program("watch", "--help").stdout
    for limit in ("-1", "soon"):
        done = run_program("watch", "x.ipynb", "--limit", limit)
        assert done.returncode == 2 and f"{limit} is no time limit in seconds" in done.stderr


# --- watching --------------------------------------------------------------------------------------


@contextlib.contextmanager
def watching(path: Path) -> Iterator[Iterator[str]]:
    """A watch that goes on; gives what it shows, one screen at a time."""
    env = os.environ | {"PYTHONPATH": str(ROOT / "course")}
    with subprocess.Popen(command("watch", path), env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
        try:
            yield screens(child)
        finally:
            child.kill()


def screens(child: "subprocess.Popen[bytes]") -> Iterator[str]:
    shown: list[str] = []
    assert child.stdout
    for line in child.stdout:
        shown.append(line.decode())
        if line.startswith(b"Waiting for the next save."):
            yield " ".join("".join(shown).split())
            shown = []


def test_each_save_shows_the_new_state_through_every_way_of_saving(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", predict=LOSING_B)
    with watching(path) as screen:
        assert "[~] predict" in next(screen)
        notebook(path, predict=PREDICT)
        assert "[x] predict" in next(screen)
        os.replace(notebook(tmp_path / "new", predict=PREDICT, mse=MSE), path)
        assert "[x] predict [x] mse" in next(screen)
        path.write_bytes(path.read_bytes()[:5000])
        assert "no whole notebook" in next(screen)
        path.rename(tmp_path / "away.ipynb")
        assert "There is no file" in next(screen)
        notebook(path)
        assert "Next: predict" in next(screen)


def test_a_half_saved_file_is_read_again_before_anything_is_said(tmp_path: Path) -> None:
    path = notebook(tmp_path / "n.ipynb", predict=PREDICT)
    whole = path.read_bytes()
    path.write_bytes(whole[:3000])
    with watching(path) as screen:
        time.sleep(0.2)
        path.write_bytes(whole)
        assert "[x] predict" in next(screen)


def test_away_from_a_terminal_no_control_characters_are_shown(tmp_path: Path) -> None:
    with watching(notebook(tmp_path / "n.ipynb")) as screen:
        assert "\x1b" not in next(screen)


# --- reading cells ---------------------------------------------------------------------------------


@given(st.binary(max_size=60) | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps))
def test_whatever_a_file_holds_it_is_cells_or_unreadable(tmp_path_factory: Any, content: bytes | str) -> None:
    path = tmp_path_factory.mktemp("any") / "n.ipynb"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with contextlib.suppress(Unreadable):
        section_of(read(path))


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_what_is_needed_defines_every_exercise_and_draws_no_figure(section: Section) -> None:
    cells = read(section.solution_notebook)
    chosen = needed(answering(cells), section.name)
    assert set(key(section.name).exercises) <= {name for cell in chosen for name in defined(cell.source)}
    assert not any("figures.plot" in cell.source or cell.source.startswith("check(") for cell in chosen)


def test_sections_share_no_cell_ids() -> None:
    assert {section.name for section in written()} == set(sections())


# --- on every system -------------------------------------------------------------------------------

POSIX_ONLY = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
POSIX_CALLS = {
    "alarm",
    "fork",
    "forkpty",
    "getuid",
    "kill",
    "killpg",
    "mkfifo",
    "preexec_fn",
    "setsid",
    "start_new_session",
}
SOURCES = sorted((ROOT / "course/handrail").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_nothing_is_used_that_only_posix_systems_have(path: Path) -> None:
    used = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            used |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            used |= {(node.module or "").partition(".")[0], *(alias.name for alias in node.names)}
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in ("os", "signal"):
            used.add(node.attr)
        elif isinstance(node, ast.keyword):
            used.add(node.arg or "")
    assert not used & (POSIX_ONLY | POSIX_CALLS)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_text_files_are_opened_with_their_encoding(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".read_text", ".write_text", "fdopen")):
            assert "utf-8" in ast.unparse(node) or "ascii" in ast.unparse(node), ast.unparse(node)


def test_the_programs_run_where_no_posix_module_can_be_imported(tmp_path: Path) -> None:
    block = f"import sys; sys.modules.update(dict.fromkeys({sorted(POSIX_ONLY - {'posix'})!r}))"
    (tmp_path / "sitecustomize.py").write_text(block, encoding="utf-8")
    path = notebook(tmp_path / "n.ipynb", predict=PREDICT)
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "course")])}
    for arguments in (("watch", "--once", path), ("ready", path)):
        done = subprocess.run(command(*arguments), env=env, capture_output=True, timeout=1200)
        assert done.returncode == 1 and done.stderr == b"" and b"1 of 23 exercises" in done.stdout


def test_output_that_a_console_cannot_show_ends_nothing(tmp_path: Path) -> None:
    path = notebook(tmp_path / "ŷ.ipynb", predict=LOSING_B)
    env = os.environ | {"PYTHONPATH": str(ROOT / "course"), "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command("watch", "--once", path), env=env, capture_output=True, timeout=1200)
    assert done.returncode == 1 and done.stderr == b"" and b"predict is not yet right" in done.stdout


def test_importing_handrail_loads_none_of_the_programs() -> None:
    names = [
        "argparse",
        "subprocess",
        "handrail.terminal.cells",
        "handrail.terminal.ready",
        "handrail.terminal.rerun",
        "handrail.terminal.watch",
    ]
    script = (
        f"import numpy, sys; before = set(sys.modules); import handrail; print({names!r} & (set(sys.modules) - before))"
    )
    script = script.replace(f"{names!r}", f"set({names!r})")
    env = os.environ | {"PYTHONPATH": str(ROOT / "course")}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
