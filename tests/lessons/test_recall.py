"""Questions before a section: each answer is worked out again, in another way, from the numbers in its question."""

import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from handrail import recall

from autograder.exercises.sections import SECTIONS, Section
from solutions import optimizers

Worked = Callable[..., Any]


def slope(f: Callable[[float], float], at: float) -> float:
    """Measured, not derived."""
    return (f(at + 1e-5) - f(at - 1e-5)) / 2e-5


def descent(curvature: float, rate: float) -> float:
    """What one step from 1 leaves, in a bowl."""
    return 1 - rate * slope(lambda t: curvature * t**2 / 2, 1.0)


def compared(factor: float) -> float:
    g = np.array([3.0, -4.0])
    return float(np.linalg.norm(factor * g - g) / (np.linalg.norm(factor * g) + np.linalg.norm(g)))


def two_layers(n_x: int, n_h: int) -> int:
    return sum(np.zeros(shape).size for shape in ((n_h, n_x), (n_h, 1), (1, n_h), (1, 1)))


def first_move(gradient: float, rate: float) -> float:
    moved, _ = optimizers.adam_step({"t": np.zeros(1)}, {"dt": np.array([gradient])}, {}, rate)
    return abs(moved["t"].item())


def sigma(z: float) -> float:
    return float(1 / (1 + np.exp(-z)))


ones = np.ones
WORKED: dict[str, tuple[Worked, ...]] = {
    "multivariate": (
        lambda x, y, g: slope(lambda t: g * t * y, x),
        lambda x, y: slope(lambda t: t * y + t, x),
        lambda *off: np.mean(np.square(off)),
        lambda w, dw, rate: w - rate * dw,
        lambda curvature: next(a for a in np.arange(0.001, 1, 0.001) if abs(descent(curvature, a)) > 1 - 1e-6),
    ),
    "two_layer_linear": (
        lambda r, i, _, m: (*(ones((r, i)) @ ones((i, m))).shape, r, i),
        lambda p, q, g: [slope(lambda t: g * t * p, 1.0), slope(lambda t: g * t * q, 1.0)],
        lambda one, m, *_: (ones((one, m)) - ones((m, one))).shape,
        compared,
        descent,
    ),
    "two_layer_sigmoid": (
        two_layers,
        lambda n_x, n_h, m: (*ones((n_h, m)).shape, *(ones((n_h, m)) @ ones((n_x, m)).T).shape, n_h, 1),
        lambda _, w1, w2: slope(lambda t: (t * w2 - 1) ** 2, w1),
        lambda w1, b1, w2, b2: np.polyfit([0, 1], [w2 * (w1 * x + b1) + b2 for x in (0, 1)], 1),
        lambda mean, deviation, x: (x - mean) / deviation,
    ),
    "tanh_classifier": (
        lambda a, g: g * slope(sigma, np.log(a / (1 - a))),
        lambda n_y, n_h, _, m: (ones((n_y, n_h)).T @ ones((n_y, m))).shape,
        lambda size: 2 * size,
        lambda n_h: 1,
    ),
    "optimizers": (
        lambda gentle, steep: (steep / gentle, 2 / steep),
        lambda gentle, steep, rate: (descent(gentle, rate), descent(steep, rate)),
        lambda a, y: slope(lambda z: -y * np.log(sigma(z)) - (1 - y) * np.log(1 - sigma(z)), np.log(a / (1 - a))),
        lambda m: -np.mean(np.log(np.full(m, 0.5))),
        lambda n_h, m: np.sum(ones((n_h, m)), axis=1, keepdims=True).shape,
    ),
    "autograd": (
        lambda x, y, z: (slope(lambda t: (t + y) * z, x), slope(lambda t: (x + y) * t, z)),
        lambda *shares: sum(shares),
        lambda a: slope(np.tanh, np.arctanh(a)),
        lambda high, _1, low, _2: (high - low) / (2 * 0.5),
        first_move,
    ),
}


def numbers(text: str) -> list[float]:
    found = re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", text.replace("−", "-"))
    return [float(n) if "." in n else int(n) for n in found]


@pytest.mark.parametrize("section", SECTIONS[1:])
@pytest.mark.parametrize("drawn", range(25))
def test_an_answer_is_what_the_numbers_of_its_question_give(section: str, drawn: int) -> None:
    questions = recall.questions(section, drawn).asked
    assert 3 <= len(questions) <= 5
    for (about, asked, answer), worked in zip(questions, WORKED[section], strict=True):
        result = np.ravel(worked(*numbers(asked)))
        assert about < Section(section).number
        assert np.allclose(numbers(answer)[: result.size], result, rtol=1e-3, atol=1e-6), (asked, answer, result)


def test_another_number_asks_with_other_numbers_and_the_same_one_with_the_same() -> None:
    assert recall.questions("autograd", 1) == recall.questions("autograd", 1) != recall.questions("autograd", 2)


def test_answers_are_folded_in_a_notebook_and_stand_below_all_questions_elsewhere() -> None:
    found = recall.questions("multivariate")
    shown = found._repr_html_()
    assert shown.count("<details>") == shown.count("</details>") == len(found.asked) and "<details open" not in shown
    text = repr(found)
    assert text.index("Answers") > max(text.index(asked) for _, asked, _ in found.asked)
    assert all(text.rindex(answer) > text.index("Answers") for _, _, answer in found.asked)


@pytest.mark.parametrize("section", SECTIONS[1:])
def test_every_section_but_the_first_begins_with_them(section: str) -> None:
    cells = ["".join(c["source"]) for c in json.loads(Section(section).student_notebook.read_bytes())["cells"]]
    asked = cells.index(f'handrail.recall.questions("{section}", numbers=1)')
    assert "## Before you begin" in cells[asked - 1]
    assert asked < next(place for place, cell in enumerate(cells) if "## Part 1" in cell)
