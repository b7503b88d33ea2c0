"""Right code gets all points however it is written, a fault costs its own exercise once, and nothing else pays."""

import ast
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import Any

import numpy as np
import pytest
from handrail.engine.calls import observe, verdict_on
from handrail.engine.keys import key
from handrail.engine.remedies import clue
from handrail.engine.values import encode

from autograder.authoring.samples import handed_in, renamed, samples, stands_alone
from autograder.authoring.weave import exercise_source
from autograder.exercises.papers import draw
from autograder.exercises.sections import Section
from autograder.judging import session as sessions
from autograder.judging.judge import Judge
from autograder.judging.loading import read
from autograder.judging.report import Mark, Report
from autograder.judging.submissions import Submission, release

pytestmark = pytest.mark.usefixtures("needs_fence")
UNIVARIATE = Section("univariate")
POINTS = {e.name: e.points for e in UNIVARIATE.rubric}
USED = {name for e in UNIVARIATE.rubric for name in e.uses}
Grade = Callable[..., Report]


@cache
def reference() -> dict[str, str]:
    sources = {name: exercise_source(UNIVARIATE, name) for name in POINTS}
    return {name: f"{source.given}\n{source.answer}" for name, source in sources.items()}


def submission(functions: dict[str, str]) -> Submission:
    return read(handed_in(UNIVARIATE, functions), UNIVARIATE)


@pytest.fixture
def grade(judge: Judge) -> Grade:
    """Judge the reference with some functions replaced."""

    def run(
        functions: dict[str, str] | None = None, entropy: int = 7, base: dict[str, str] | None = None, **limits: float
    ) -> Report:
        section = Section("univariate")
        section.__dict__["rubric"] = tuple(replace(e, **limits) for e in UNIVARIATE.rubric)
        sources = (reference() if base is None else base) | (functions or {})
        return judge.grade(submission(sources), section, entropy)

    return run


def mark(report: Report, exercise: str) -> Mark:
    return next(m for m in report.marks if m.exercise == exercise)


def wrong(report: Report) -> list[str]:
    return [m.exercise for m in report.marks if m.points != m.possible]


def in_signature(name: str, body: str) -> str:
    """An exercise with another body; what it has to import it imports itself."""
    given = exercise_source(UNIVARIATE, name).given
    return "\n".join([given, *(f"    {line}" for line in body.splitlines())])


# --- right and blank -------------------------------------------------------------------------------


def test_the_reference_gets_100_of_100(grade: Grade) -> None:
    report = grade()
    assert (report.score, report.possible, report.remarks) == (100, 100, ())
    assert {m.kind for m in report.marks} == {"right"}


def test_a_blank_notebook_gets_0_and_each_exercise_is_unwritten(grade: Grade) -> None:
    report = grade(base={})
    assert (report.score, report.possible) == (0, 100)
    assert {m.kind for m in report.marks} == {"unwritten"}


def standing_alone(table: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What of an exercise's mistakes or variants can be put into a notebook as it is."""
    return {name: [f for f in found if stands_alone(UNIVARIATE, name, f.function)] for name, found in table.items()}


VARIANTS = standing_alone(UNIVARIATE.variants)
MISTAKES = standing_alone(UNIVARIATE.mistakes)


@pytest.mark.parametrize("number", range(max(map(len, VARIANTS.values()))))
def test_every_variant_gets_full_points(grade: Grade, number: int) -> None:
    chosen = {name: renamed(vs[number].function, name) for name, vs in VARIANTS.items() if number < len(vs)}
    report = grade(chosen)
    assert {m.exercise: m.message for m in report.marks if m.points != m.possible} == {}


def test_there_are_variants_and_mistakes_to_put_into_a_notebook() -> None:
    assert sum(map(len, VARIANTS.values())) >= 30
    assert sum(map(len, MISTAKES.values())) >= 40


@pytest.mark.parametrize("number", range(0, max(map(len, MISTAKES.values())), 3))
@pytest.mark.parametrize("used", [True, False], ids=["used by others", "used by none"])
def test_a_mistake_costs_its_own_exercise_and_is_named(grade: Grade, number: int, used: bool) -> None:
    """A third of all mistakes, one of each exercise in one submission; certify tries every one."""
    chosen = {name: ms[number] for name, ms in MISTAKES.items() if number < len(ms) and (name in USED) == used}
    report = grade({name: renamed(m.function, name) for name, m in chosen.items()}, entropy=number)
    assert wrong(report) == [name for name in POINTS if name in chosen]
    for name, mistake in chosen.items():
        assert mark(report, name).mistakes == (mistake.name,)
        assert mistake.diagnosis in mark(report, name).message
        assert mark(report, name).points == 0


# --- follow-through --------------------------------------------------------------------------------


def test_a_wrong_predict_leaves_what_uses_it_right_and_says_so(grade: Grade) -> None:
    report = grade({"predict": in_signature("predict", "return w * x")})
    assert wrong(report) == ["predict"]
    for name in ("random_search", "gradient_descent"):
        assert "one of these has a fault" in mark(report, name).message


def test_a_wrong_use_of_wrong_functions_is_wrong(grade: Grade) -> None:
    loop = reference()["gradient_descent"].replace("range(num_iterations + 1)", "range(num_iterations)")
    report = grade({"predict": in_signature("predict", "return w * x"), "gradient_descent": loop})
    assert wrong(report) == ["predict", "gradient_descent"]


def test_unwritten_earlier_functions_do_not_cost_what_uses_them(grade: Grade) -> None:
    report = grade(base={"gradient_descent": reference()["gradient_descent"]})
    assert [m.exercise for m in report.marks if m.points] == ["gradient_descent"]


def test_a_fault_that_ends_the_process_costs_what_uses_it_nothing(grade: Grade) -> None:
    report = grade({"update": in_signature("update", "import os\nos._exit(0)")})
    assert wrong(report) == ["update"]


# --- one fault, one exercise -----------------------------------------------------------------------

FAULTS = {
    "endless loop": "while True:\n    pass",
    "endless loop that catches everything": "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
    "exit": "import sys\nsys.exit()",
    "hard exit": "import os\nos._exit(0)",
    "killed by itself": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "segmentation fault": "import ctypes\nctypes.string_at(0)",
    "memory bomb": "return bytearray(1 << 40)",
    "memory bomb in pieces": "pieces = []\nwhile True:\n    pieces.append(bytearray(1 << 24))",
    "endless recursion": "return critical_learning_rate(x)",
    "keyboard interrupt": "raise KeyboardInterrupt",
    "an exception that cannot be shown": "class E(Exception):\n    def __str__(self): raise self\nraise E()",
    "a value that cannot be looked at": "class V(dict):\n    def keys(self): raise MemoryError\nreturn V()",
    "a value that is nested without end": "v = []\nv.append(v)\nreturn v",
    "a value of 80 MB": "return np.zeros(10_000_000)",
    "closed streams": "import os, sys\nsys.stdout.close(), os.close(1), os.close(2)\nraise ValueError",
    "input": "return float(input())",
    "a generator": "yield 1.0",
    "forged frames": "import os\nfor fd in range(3, 20):\n try: os.write(fd, bytes(8) + b'x')\n except OSError: pass",
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_function_costs_its_exercise_only(grade: Grade, fault: str) -> None:
    report = grade({"critical_learning_rate": in_signature("critical_learning_rate", FAULTS[fault])}, seconds=1.0)
    assert wrong(report) == ["critical_learning_rate"]
    assert mark(report, "critical_learning_rate").message


def test_many_functions_that_end_the_process_cost_nothing_but_themselves(grade: Grade) -> None:
    names = (
        "local_gradient",
        "backprop_graph",
        "fork_by_hand",
        "grid_evaluations",
        "one_step_by_hand",
        "same_path_rate",
    )
    report = grade({name: in_signature(name, "import os\nos._exit(0)") for name in names})
    assert wrong(report) == [name for name in POINTS if name in names]


@pytest.mark.parametrize(
    ("before", "remark"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("import sys; sys.exit()", "SystemExit"),
        ("def recurse(): recurse()\nrecurse()", "RecursionError"),
        ("def broken(:", "SyntaxError"),
        ("print(input())", "input() has nobody to ask"),
        ("bytearray(1 << 40)", "MemoryError"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("import os; os._exit(0)", "ended the whole session or did not end"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "ended the whole session or did not end"),
    ],
)
def test_a_fault_in_a_cell_costs_what_it_defines_only(grade: Grade, before: str, remark: str) -> None:
    report = grade({"update": f"{before}\n{reference()['update']}"})
    assert wrong(report) == ["update"]
    assert any(remark in said.text for said in report.remarks)
    assert "`update`" in mark(report, "update").message


@pytest.mark.parametrize("loop", ["while True: pass", "while True:\n  try:\n    while True: pass\n  except: pass"])
def test_a_cell_that_never_ends_costs_what_it_defines_only(
    grade: Grade, monkeypatch: pytest.MonkeyPatch, loop: str
) -> None:
    monkeypatch.setattr(sessions, "SECONDS_A_CELL", 1.0)
    report = grade({"update": f"{loop}\n{reference()['update']}"})
    assert wrong(report) == ["update"]
    assert report.remarks


def test_what_a_function_changes_does_not_reach_another(grade: Grade) -> None:
    spoil = (
        "import builtins\nnp.mean = np.linalg.eigvalsh = lambda *a, **k: 0.0\n"
        "builtins.range = lambda *a: []\nglobals()['mse'] = 3\nreturn {}"
    )
    report = grade(
        {
            "local_gradient": in_signature("local_gradient", spoil),
            "backprop_graph": in_signature("backprop_graph", spoil),
        }
    )
    assert wrong(report) == ["local_gradient", "backprop_graph"]


def test_warnings_and_noise_cost_nothing(grade: Grade) -> None:
    noise = "import sys, warnings\nwarnings.warn('old')\nprint('noise', file=sys.stderr)\nnp.log(np.zeros(1))\n"
    report = grade({"mse": f"{noise}{in_signature('mse', noise + 'return np.mean((y_hat - y) ** 2)')}"})
    assert report.score == 100
    assert "noise" in report.printed["mse"]


# --- nothing gained by looking ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["mse", "gradients", "update", "predict", "critical_learning_rate"])
def test_the_answers_to_the_visible_probes_earn_nothing(grade: Grade, name: str) -> None:
    calls, expected = key("univariate").probes(name)
    assert calls and name in POINTS
    # At the desk these pass: they are exactly what the key holds.
    table = {json.dumps([encode(a) for a in call]): encode(value) for call, value in zip(calls, expected, strict=True)}
    arguments = ", ".join(UNIVARIATE.arguments(name))
    body = (
        "import json\nfrom handrail.engine.values import decode, encode\n"
        f"table = json.loads({json.dumps(table)!r})\n"
        f"return decode(table.get(json.dumps([encode(a) for a in ({arguments},)]), {encode(expected[0])!r}))"
    )
    source = in_signature(name, body)
    names: dict[str, Any] = {"np": np}
    exec(source, names)
    for call, value in zip(calls, expected, strict=True):
        assert encode(names[name](*call)) == encode(value)
    assert wrong(grade({name: source}, entropy=11)) == [name]


TELL = "raise ValueError([a.tolist() for a in (x, y, y_hat)])"


def test_the_same_seed_asks_the_same_questions_and_another_seed_others(grade: Grade) -> None:
    def asked(entropy: int) -> Mark:
        return mark(grade({"gradients": in_signature("gradients", TELL)}, entropy), "gradients")

    first = asked(5)
    assert first == asked(5)
    assert first.message != asked(6).message
    calls = draw(UNIVARIATE, UNIVARIATE.exercise("gradients"), np.random.default_rng(first.seed)).calls
    assert str([a.tolist() for a in calls[0]])[:200] in first.message


def test_without_a_seed_nobody_knows_the_questions(judge: Judge) -> None:
    work = submission(reference() | {"gradients": in_signature("gradients", TELL)})
    first, second = (mark(judge.grade(work, UNIVARIATE), "gradients") for _ in range(2))
    assert first.seed != second.seed and first.message != second.message
    assert first.seed.bit_length() > 64


# --- between submissions ---------------------------------------------------------------------------

IN_MEMORY = """
import builtins, os, sys
builtins.left = np.left = 1
os.environ["LEFT"] = "1"
sys.path.insert(0, "/tmp/left")
"""
IN_FILES = """
import os
for place in ("/tmp/left", "/dev/shm/left", "/dev/left", "/var/tmp/left"):
    try: os.mkdir(place)
    except OSError: pass
open("/tmp/left/handrail.py", "w").write("1 / 0")
"""
IN_PROCESSES = """
import os, time
if os.fork() == 0:
    os.setsid()
    time.sleep(100)
    os._exit(0)
"""
LOOK = """
import builtins, glob, os, sys
import handrail
print(hasattr(builtins, "left"), hasattr(np, "left"), "LEFT" in os.environ, "/tmp/left" in sys.path)
print([f for place in ("/tmp", "/dev", "/dev/shm", "/var/tmp") for f in glob.glob(place + "/*") if "left" in f])
print(len([p for p in os.listdir("/proc") if p.isdigit()]) <= 3)
"""


@pytest.mark.parametrize("leave", [IN_MEMORY, IN_FILES, IN_PROCESSES], ids=["in memory", "in files", "in processes"])
def test_nothing_survives_from_one_submission_to_the_next(grade: Grade, leave: str) -> None:
    assert grade({"mse": leave + reference()["mse"]}).score == 100
    report = grade({"mse": LOOK + reference()["mse"]})
    assert report.printed["mse"] == "False False False False\n[]\nTrue\n"
    assert report.score == 100


def test_one_worker_judges_many_submissions(judge: Judge, grade: Grade) -> None:
    grade()
    fence = judge.fence
    assert fence is not None and grade({"mse": IN_MEMORY + reference()["mse"]}).score == 100
    grade({"mse": in_signature("mse", "import os\nos._exit(0)")})
    assert judge.fence is fence


def test_after_a_submission_that_breaks_everything_the_next_gets_its_points(grade: Grade) -> None:
    grade({name: in_signature(name, "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)") for name in USED})
    assert grade().score == 100


def test_sources_of_these_tests_are_python() -> None:
    for body in FAULTS.values():
        ast.parse(in_signature("critical_learning_rate", body))


# --- figures ---------------------------------------------------------------------------------------


def test_demonstrations_are_drawn_for_those_who_ask(judge: Judge) -> None:
    given_in = read(samples(UNIVARIATE)["ada-right"], UNIVARIATE)
    plain, drawn = judge.grade(given_in, UNIVARIATE), judge.grade(given_in, UNIVARIATE, figures=True)
    assert plain.figures == {} and drawn.score == plain.score == 100
    given = {cell.id for cell in release(UNIVARIATE).cells if "raises-exception" in cell.metadata.get("tags", [])}
    assert len(given & drawn.figures.keys()) >= 10
    assert all(alt and png.startswith(sessions.PNG) for figures in drawn.figures.values() for alt, png in figures)


@pytest.mark.parametrize(
    ("described", "body", "kept"),
    [
        ([["a", 12]], sessions.PNG + b"1234", [("a", sessions.PNG + b"1234")]),
        ([["a", 8], ["b", 9]], sessions.PNG + sessions.PNG + b"2", [("a", sessions.PNG), ("b", sessions.PNG + b"2")]),
        ([["a", 4], ["b", 8]], b"<svg" + sessions.PNG, [("b", sessions.PNG)]),
        ([["a", 9]], sessions.PNG, []),
        ([["a", -1], ["b", 0], [1, 8], "x", None], sessions.PNG, []),
        ({"a": 8}, sessions.PNG, []),
        ([["a", True]], sessions.PNG, []),
        (None, sessions.PNG, []),
    ],
)
def test_only_what_is_a_picture_is_kept(described: object, body: bytes, kept: list[tuple[str, bytes]]) -> None:
    assert list(sessions._figures(described, body)) == kept


@pytest.mark.parametrize("name", ["gradients", next(e.name for e in UNIVARIATE.rubric if e.uses)])
def test_a_function_whose_cell_stopped_was_written(grade: Grade, name: str) -> None:
    found = mark(grade({name: f"def {name}(x)\n    return 1"}), name)
    assert (found.kind, found.points) == ("raised", 0)
    assert "its cell stopped. SyntaxError" in found.message


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("update", "return w - learning_rate * dw, b - learning_rate * db * abs(w)"),
        ("mse", "import numpy as np\nreturn np.mean((y_hat - y)[:, 1:-1] ** 2)"),
        ("predict", "return w * x[:, ::-1] + b"),
    ],
)
def test_what_other_arguments_show_is_said_at_the_desk_and_at_grading(grade: Grade, name: str, body: str) -> None:
    source = in_signature(name, body)
    namespace: dict[str, Any] = {"np": np}
    exec(source, namespace)
    of = key("univariate")
    run = partial(observe, namespace[name], names=of.spec(name).arguments)
    told = clue(of.spec(name), run, *of.probes(name), of.influences(name))
    assert told and str(verdict_on(namespace[name], of, name, {})).endswith(told)
    assert mark(grade({name: source}), name).message.endswith(told)


def test_a_wrong_function_that_is_slow_is_not_called_again_and_again(grade: Grade) -> None:
    source = in_signature("mse", "import time\ntime.sleep(0.1)\nreturn float(abs(y_hat - y).max()) ** 1.5")
    assert mark(grade({"mse": source}, seconds=1.0), "mse").kind == "value"
