"""Desk and grader side by side: of every function, however it stands in a notebook, both say the same."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from handrail.desk.progress import state_of
from handrail.engine.calls import observe, verdict_on
from handrail.engine.compare import Outcome, Verdict
from handrail.engine.keys import key
from handrail.engine.statements import Namespace
from handrail.terminal import rerun
from handrail.terminal.cells import Cell, answering
from handrail.terminal.cells import read as read_cells
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.authoring.samples import handed_in
from autograder.authoring.weave import exercise_source
from autograder.exercises import papers
from autograder.exercises.model import Exercise, Mistake, Variant
from autograder.exercises.papers import Paper
from autograder.exercises.sections import Section, written
from autograder.judging.judge import Case, Judge
from autograder.judging.loading import read
from autograder.judging.report import Mark
from autograder.judging.session import Session
from autograder.judging.submissions import Submission

UNIVARIATE = Section("univariate")

#: What is said of an exercise: its state, the kind of what is wrong and the names of the mistakes that explain it.
Said = tuple[str, str, tuple[str, ...]]


def said(kind: str, mistakes: tuple[str, ...]) -> Said:
    state = state_of(kind)
    return state, kind if state == "wrong" else "", mistakes


def of_verdict(verdict: Verdict) -> Said:
    return said(verdict.kind, tuple(name for name, _ in verdict.mistakes))


def of_mark(mark: Mark) -> Said:
    return said(mark.kind, mark.mistakes)


# --- all that the catalogue knows ------------------------------------------------------------------


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_every_mistake_and_variant_is_the_same_to_both(section: Section) -> None:
    """The desk's probes are those of the key, the grader's are drawn anew."""
    found, asked = {}, 0
    for exercise in section.rubric:
        paper = papers.draw(section, exercise, np.random.default_rng(11), known=False)
        mistakes = section.mistakes[exercise.name]
        asked_of: list[Mistake | Variant] = [*mistakes, *section.variants.get(exercise.name, ())]
        answers = {one: papers.outcomes(one.function, paper) for one in asked_of}
        paper.known.extend(papers.recognisable(mistake, answers[mistake], paper) for mistake in mistakes)
        for one, outcomes in answers.items():
            here = of_verdict(verdict_on(one.function, key(section.name), exercise.name, {}))
            there = of_verdict(papers.examined(outcomes, paper))
            asked += 1
            if here != there:
                found[exercise.name, one.name] = here, there
    assert found == {} and asked > 100


# --- notebooks -------------------------------------------------------------------------------------


def at_the_desk(data: bytes, section: Section, folder: Path) -> dict[str, Said]:
    """What `ready` says of a notebook's exercises, without a process of its own for the cells."""
    cells = [cell for cell in cells_in(data, section, folder) if cell.code]
    notebook = Namespace({"display": print, "get_ipython": rerun._Nothing})
    names = notebook.names
    stops = rerun.Result()
    for cell in cells:
        rerun._run(cell.number, cell.source, cell.above, notebook, partial(_note, stops))
    notebook.put_back(["mse"])
    told = {}
    for exercise in section.rubric:
        if callable(function := names.get(exercise.name)):
            told[exercise.name] = of_verdict(verdict_on(function, key(section.name), exercise.name, names))
        else:
            told[exercise.name] = said(rerun._without_verdict(exercise.name, cells, stops)[0], ())
    return told


def cells_in(data: bytes, section: Section, folder: Path) -> list[Cell]:
    path = folder / f"{section.assignment}.ipynb"
    path.write_bytes(data)
    return answering(read_cells(path))


def _note(stops: rerun.Result, event: str, *about: Any) -> None:
    if event == "error":
        stops.errors[about[0]] = rerun.Error(about[1], about[2])


@dataclass
class Here:
    """A session on this side of the fence: the submission's cells ran in this process."""

    submission: Submission
    names: dict[str, Any] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names |= {"display": print, "get_ipython": rerun._Nothing}
        notebook = Namespace(self.names)
        for ident, code in self.submission.cells:
            try:
                notebook.run(code, f"<{ident}>")
            except Exception as error:
                self.problems[ident] = f"{type(error).__name__}: {error}"
        notebook.put_back(["mse"])

    def answers(self, exercise: Exercise, paper: Paper, earlier: Mapping[str, Any]) -> list[Outcome] | None:
        function = self.names.get(exercise.name)
        return papers.outcomes(function, paper) if callable(function) else None

    def observed(self, exercise: Exercise, paper: Paper, look: Callable[..., str]) -> str:
        return look(partial(observe, self.names[exercise.name], names=paper.spec.arguments))


def at_the_grader(data: bytes, section: Section, exercises: list[str]) -> dict[str, Said]:
    """What the judge says of a notebook's exercises, without a fence."""
    session = Here(read(data, section))
    told = {}
    for name in exercises:
        case = Case(cast(Session, session), section, section.exercise(name), 7)
        right = set(section.exercise(name).uses)
        case.judge(partial(session.answers, earlier={}), right)
        case.settle(right)
        told[name] = of_mark(case.mark)
    return told


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


def test_every_sample_is_the_same_to_both(samples: dict[str, bytes], folder: Path, needs_fence: None) -> None:
    """Through the real fence; but for what the grader finds right with right earlier functions, which no desk has."""
    section = Section("univariate")
    section.__dict__["rubric"] = tuple(replace(e, seconds=0.5) for e in UNIVARIATE.rubric)
    judge, compared = Judge(), 0
    for student, data in samples.items():
        if student in ("ivo-endless-loop", "jo-no-notebook"):
            continue
        there = {mark.exercise: of_mark(mark) for mark in judge.grade(read(data, section), section, 7).marks}
        here = at_the_desk(data, section, folder)
        followed = {e.name for e in section.rubric if e.uses and there[e.name][0] == "right" != here[e.name][0]}
        assert {name: here[name] for name in there.keys() - followed} == {n: there[n] for n in there.keys() - followed}
        compared += len(there.keys() - followed)
    judge.close()
    assert compared > 140


# --- odd cells -------------------------------------------------------------------------------------

RIGHT, SUM = "return np.mean((y_hat - y) ** 2)", "return np.sum((y_hat - y) ** 2)"
BODIES = {
    "right": RIGHT,
    "a known mistake": SUM,
    "a wrong constant": "return 1.2345 + np.mean(y)",
    "a right one that ends in a stub's line": f"if y.size:\n    {RIGHT}\nraise NotImplementedError(y)",
    "a stub": "raise NotImplementedError()",
    "a stub with a value": "loss = np.mean(y)\nraise NotImplementedError('later')",
    "a stub inside": f"def inner():\n    raise NotImplementedError\n{RIGHT}",
    "a stub that has written something inside": "def inner():\n    return 3\nraise NotImplementedError",
    "a stub that is called": "def inner():\n    raise NotImplementedError\nreturn inner()",
    "a generator": "yield np.mean((y_hat - y) ** 2)",
    "nothing": "pass",
    "printed": "print(np.mean((y_hat - y) ** 2))",
    "another type": "return str(np.mean((y_hat - y) ** 2))",
    "another shape": "return (y_hat - y) ** 2",
    "not finite": "return np.nan",
    "an argument changed": "y_hat -= y\nreturn np.mean(y_hat ** 2)",
    "an argument changed and restored": f"y_hat *= -1\ny_hat *= -1\n{RIGHT}",
    "a notebook's value": "return np.mean((table - y) ** 2)",
    "a notebook's constant": "return np.mean((TABLE - y) ** 2)",
    "a missing name": "return average((y_hat - y) ** 2)",
    "an exception": "raise ValueError('no')",
    "a star's name": "return mean((y_hat - y) ** 2)",
}
FORMS = {
    "a function": "def mse(y_hat, y):\n{body}",
    "annotated": "def mse(y_hat: np.ndarray, y: np.ndarray) -> float:\n{body}",
    "asynchronous": "async def mse(y_hat, y):\n{body}",
    "decorated": "def same(f):\n    return f\n\n@same\ndef mse(y_hat, y):\n{body}",
    "decorated away": "@lambda f: lambda *given: f(*given)\ndef mse(y_hat, y):\n{body}",
    "under a condition": "if True:\n    pass\nif 3 > 2:\n    def mse(y_hat, y):\n{deeper}",
    "in a try": "try:\n    def mse(y_hat, y):\n{deeper}\nfinally:\n    pass",
    "under another name": "def loss(y_hat, y):\n{body}\n\nmse = loss",
    "a partial one": "import functools\ndef loss(y_hat, y):\n{body}\n\nmse = functools.partial(loss)",
    "a class": "class mse:\n    def __new__(cls, y_hat, y):\n{deeper}",
    "made by a function": "def make():\n    global mse\n    def mse(y_hat, y):\n{deeper}\n\nmake()",
    "made by exec": "exec('''def mse(y_hat, y):\n{body}''')",
    "made twice": "def mse(y_hat, y):\n    return 3\n\ndef mse(y_hat, y):\n{body}",
    "with a stub above": "def mse(y_hat, y):\n    raise NotImplementedError\n\ndef mse(y_hat, y):\n{body}",
    "taken away": "def mse(y_hat, y):\n{body}\n\ndel mse",
    "a number afterwards": "def mse(y_hat, y):\n{body}\n\nmse = 3",
}
FRAMES = {
    "as it is": "{cell}",
    "timed": "%%time\n{cell}",
    "debugged": "%%debug\n{cell}",
    "captured": "\n%%capture out\n{cell}",
    "another language": "%%bash\n{cell}",
    "below a magic": "%matplotlib inline\n{cell}",
    "below a command": "!pip install \\\n  numpy\n{cell}",
    "below a command's lines": 'files = {{}}\nfiles["a"] = !ls\n{cell}',
    "above a question": "{cell}\n\nmse?",
    "below a star": "from numpy import *\n{cell}",
    "below what stops": "1 / 0\n{cell}",
    "above what stops": "{cell}\n\n1 / 0",
    "no Python": "{cell}\n\nreturn = 3",
    "returns outside": "{cell}\n\nreturn 3",
}
BELOW = {
    "nothing": "",
    "a stub": "def mse(y_hat, y):\n    raise NotImplementedError",
    "the right one": f"def mse(y_hat, y):\n    {RIGHT}",
    "a lambda": "mse = lambda y_hat, y: np.sum((y_hat - y) ** 2)",
    "a command": "mse = !ls",
    "what stops": "def mse(y_hat, y): return 3\n1 / 0",
    "a broken one": "def mse(y_hat, y):\n    return y +",
    "an import": "from numpy import mean as mse",
    "its use": "loss = mse(table, table)",
}
VALUES = "import numpy as np\ntable = np.ones((1, 5))\nTABLE = table"


def indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line for line in text.split("\n"))


def cell_of(body: str, form: str, frame: str) -> str:
    text = FORMS[form].format(body=indented(BODIES[body], 4), deeper=indented(BODIES[body], 8))
    return FRAMES[frame].format(cell=text)


def with_cells(section: Section, name: str, source: str, *below: str) -> bytes:
    """The course's notebook with an exercise answered by this, some values above it and these cells at its end."""
    notebook = json.loads(handed_in(section, {name: source}))
    above, *rest = ({"cell_type": "code", "metadata": {}, "outputs": [], "source": text} for text in (VALUES, *below))
    notebook["cells"] = [above, *notebook["cells"], *rest]
    return json.dumps(notebook).encode()


def both(source: str, below: str, folder: Path) -> tuple[Said, Said]:
    data = with_cells(UNIVARIATE, "mse", source, *filter(None, [below]))
    return at_the_desk(data, UNIVARIATE, folder)["mse"], at_the_grader(data, UNIVARIATE, ["mse"])["mse"]


@settings(max_examples=25, derandomize=True)
@given(st.sampled_from([*BODIES]), st.sampled_from([*FORMS]), st.sampled_from([*FRAMES]), st.sampled_from([*BELOW]))
@example("a right one that ends in a stub's line", "a function", "as it is", "nothing")
@example("right", "a function", "debugged", "nothing")
@example("right", "a function", "below a command's lines", "nothing")
@example("a stub", "under another name", "as it is", "a command")
@pytest.mark.filterwarnings("ignore:coroutine")
def test_an_odd_cell_is_the_same_to_both(folder: Path, body: str, form: str, frame: str, below: str) -> None:
    here, there = both(cell_of(body, form, frame), BELOW[below], folder)
    assert here == there


def solved(section: Section, **others: str) -> bytes:
    """A notebook in which every exercise is right but for these."""
    sources = {e.name: exercise_source(section, e.name) for e in section.rubric}
    return handed_in(section, {name: f"{one.given}\n{one.answer}" for name, one in sources.items()} | others)


ODD = {
    "univariate": {
        "predict": "predict = lambda x, w, b: w * x + b",
        "mse": cell_of("a right one that ends in a stub's line", "decorated", "debugged"),
        "backprop_graph": (
            "def backprop_graph(x, y, z):\n    def inner():\n        return 3\n    raise NotImplementedError"
        ),
        "update": (
            'files = {}\nfiles["a"] = !ls\ndef update(w, b, dw, db, learning_rate):\n'
            "    return w + learning_rate * dw, b + learning_rate * db"
        ),
        "gradients": "%%time\nasync def gradients(x, y, y_hat):\n    return 0.0, 0.0",
    },
    "multivariate": {
        "relative_difference": (
            "def relative_difference(g1, g2):\n    g1[g1 == 0] = -0.0\n"
            "    return np.linalg.norm(g1 - g2) / (np.linalg.norm(g1) + np.linalg.norm(g2) or 1)"
        ),
    },
}


@pytest.mark.parametrize("name", ODD)
def test_odd_cells_are_the_same_through_the_fence(name: str, tmp_path: Path, needs_fence: None) -> None:
    section = Section(name)
    data, judge = solved(section, **ODD[name]), Judge()
    there = {mark.exercise: state_of(mark.kind) for mark in judge.grade(read(data, section), section, 7).marks}
    judge.close()
    found = rerun.rerun(cells_in(data, section, tmp_path), name, tmp_path, 10.0).verdicts
    here = {exercise: state_of(kind) for exercise, (kind, _) in found.items()}
    assert {odd: here[odd] for odd in ODD[name]} == {odd: there[odd] for odd in ODD[name]}
    assert sum(state == "right" for state in there.values()) >= len(there) - 4


# --- promised exceptions ---------------------------------------------------------------------------

UNKNOWN = {  # the class that is raised where ValueError is promised, and whether that keeps the promise
    "Python's own": ("", "ValueError", True),
    "one that comes from it": ("class Unknown(ValueError): pass", "Unknown", True),
    "NumPy's that comes from it": ("", "np.linalg.LinAlgError", True),
    "that from which it comes": ("", "Exception", False),
    "one of its name": ("class ValueError(Exception): pass", "ValueError", False),
    "one that says so of its objects": (
        "class Posing(Exception):\n    @property\n    def __class__(self):\n        return ValueError",
        "Posing",
        False,
    ),
    "one that says so of itself": (
        "class Kind(type):\n    __mro__ = property(lambda kind: (kind, ValueError))\n"
        "class Posing(Exception, metaclass=Kind): pass\nPosing.__name__ = 'ValueError'",
        "Posing",
        False,
    ),
}


@pytest.mark.parametrize("which", UNKNOWN)
def test_a_promised_exception_may_be_one_that_comes_from_it(which: str, tmp_path: Path, needs_fence: None) -> None:
    section, name = Section("tanh_classifier"), "backward_propagation_general"
    section.__dict__["rubric"] = (section.exercise(name),)
    definition, kind, kept = UNKNOWN[which]
    source = exercise_source(section, name)
    answer = source.answer.replace("raise ValueError(", f"raise {kind}(")
    data = solved(section, **{name: f"{definition}\n{source.given}\n{answer}"})
    judge = Judge()
    (mark,) = judge.grade(read(data, section), section, 7).marks
    judge.close()
    assert at_the_desk(data, section, tmp_path)[name][0] == state_of(mark.kind) == ("right" if kept else "wrong")
    assert answer != source.answer or kind == "ValueError"
