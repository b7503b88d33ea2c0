"""One section as an assignment of otter-grader: its tests as ordinary otter test files, and the students' notebooks.

Each test calls a function with the key's probes and compares with the key's values, the right answers where the key
has only hashes; it forgives what a kind teacher would, capitals, another container, another shape. Otter executes
every cell of a notebook in a kernel, as stock nbgrader does.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
from handrail.engine.keys import key
from handrail.engine.values import Rng

from autograder.exercises.model import Exercise
from autograder.exercises.sections import Section

HEAD = """\
import numpy as np
from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points}
all_or_nothing = True


def agree(got, expected, atol):
    if isinstance(expected, dict):
        for entry in expected:
            agree(got[entry], expected[entry], atol)
    elif isinstance(expected, (tuple, list)):
        assert len(got) == len(expected)
        for one, other in zip(got, expected):
            agree(one, other, atol)
    elif isinstance(expected, str):
        assert got.strip().lower() == expected.lower()
    elif isinstance(expected, set):
        assert set(map(str.lower, got)) == expected
    else:
        got, expected = np.ravel(got), np.ravel(expected)
        assert got.size == expected.size
        assert np.allclose(got, expected, rtol=1e-4, atol=atol)
"""
TEST = """

@test_case()
def probe_{number}({name}):
    arguments = {arguments}
    got = {name}(*arguments)
{judge}
"""
COMPARE = "    agree(got, {expected}, {atol})"

#: What must hold where chance decides the values.
FACTS = {
    "random_search": """\
    x, y, _, _, low, high = (*arguments, -5.0, 5.0)[:6]
    w, b, loss = got
    assert low <= w <= high and low <= b <= high
    assert np.isclose(loss, np.mean((w * x + b - y) ** 2))
    grid = np.linspace(low, high, 60)[:, None, None]
    losses = np.mean((grid[:, None] * x + grid[None] - y) ** 2, axis=(2, 3))
    assert loss <= np.quantile(losses, 0.06)""",
}
BEGIN = "import otter\ngrader = otter.Notebook()"


def write_tests(section: Section, folder: Path) -> None:
    """Write a test file for each exercise, with the rubric's points, all or nothing."""
    folder.mkdir(parents=True)
    for exercise in section.rubric:
        (folder / f"{exercise.name}.py").write_text(file_of(section, exercise), "utf-8")


def file_of(section: Section, exercise: Exercise) -> str:
    """An otter test file: one case for each of the key's probes."""
    calls, values = key(section.name).probes(exercise.name)
    by_hand = exercise.draw is None
    if by_hand:
        values = [section.function(exercise.name)()]
    head = HEAD.format(name=exercise.name, points=exercise.points)
    atol = 10.0**-exercise.digits if by_hand else 1e-8
    cases = []
    for number, (call, value) in enumerate(zip(calls, values, strict=True), 1):
        judge = FACTS.get(exercise.name) or COMPARE.format(expected=literal(value), atol=atol)
        cases.append(TEST.format(number=number, name=exercise.name, arguments=literal(call), judge=judge))
    return head + "".join(cases)


def literal(value: Any) -> str:
    """Python source of a value; an argument that is a generator is made anew."""
    match value:
        case np.ndarray():
            return f"np.array({value.tolist()!r})"
        case Rng(seed):
            return f"np.random.default_rng({seed})"
        case dict():
            return f"{{{', '.join(f'{name!r}: {literal(entry)}' for name, entry in value.items())}}}"
        case tuple() | list():
            opens, closes = "()" if isinstance(value, tuple) else "[]"
            return f"{opens}{''.join(f'{literal(entry)}, ' for entry in value)}{closes}"
        case np.generic():
            return repr(value.item())
    return repr(value)


def converted(notebook: bytes, section: Section) -> bytes:
    """A student's notebook as one of otter's: `grader.check("f")` where nbgrader's has `check(f)`."""
    content = json.loads(notebook)
    checks = {f"check({e.name})": f'grader.check("{e.name}")' for e in section.rubric}
    for cell in content["cells"]:
        source = "".join(cell["source"])
        cell["source"] = checks.get(source, source)
    begin = {"cell_type": "code", "id": "otter", "metadata": {}, "outputs": [], "execution_count": None}
    content["cells"].insert(0, begin | {"source": BEGIN})
    return json.dumps(content, ensure_ascii=False).encode()


def score(results: Path) -> float:
    """The points in an otter results.json."""
    return float(sum(test.get("score", 0) for test in json.loads(results.read_text("utf-8"))["tests"]))
