"""Rubric of section 2: points, probes and tolerances."""

from functools import partial

import numpy as np
from handrail.engine.values import Function

from ..model import Exercise
from .univariate import around, crossing, numbers, row

SIZES = ((3, 5), (2, 7))


def table(rng: np.random.Generator, n: int, m: int) -> np.ndarray:
    """Inputs (n, m) whose features differ in mean and spread; both are of size 1, and no mean is near zero."""
    means, spreads = np.array([numbers(rng, n)]).T, rng.permutation(np.linspace(0.7, 1.9, n)).reshape(n, 1)
    return np.round(means + spreads * rng.normal(size=(n, m)), 4)


def weights(rng: np.random.Generator, n: int) -> np.ndarray:
    return np.array([numbers(rng, n)])


def mixed(rng: np.random.Generator, n: int) -> np.ndarray:
    """Weights, (1, n), of both signs."""
    return rng.permutation(np.where(np.arange(n) % 2, -1.0, 1.0)) * np.abs(weights(rng, n))


def models(rng: np.random.Generator) -> list[tuple]:
    """Models whose weights have both signs, and their predictions too."""

    def model(n: int, m: int) -> tuple:
        return table(rng, n, m), mixed(rng, n), *numbers(rng, 1)

    return [crossing(partial(model, n, m), lambda X, w, b: w @ X + b) for n, m in SIZES]


def two_rows(rng: np.random.Generator) -> list[tuple]:
    rows = [row(rng, m, mean=0.2) for m in (5, 7)]
    return [(around(rng, y), y) for y in rows]


def inputs_and_rows(rng: np.random.Generator) -> list[tuple]:
    rows = [(table(rng, n, m), row(rng, m, mean=-1.2)) for n, m in SIZES]
    return [(X, y, around(rng, y)) for X, y in rows]


def steps(rng: np.random.Generator) -> list[tuple]:
    """Weights and gradients of both signs; the bias and its gradient have opposite signs, each of both in turn."""
    sign, found = rng.choice([-1.0, 1.0]), []
    for n, rate, side in ((3, 0.3, sign), (2, 0.017, -sign)):
        (b,), (db,) = numbers(rng, 1), numbers(rng, 1)
        found.append((mixed(rng, n), side * abs(b), mixed(rng, n), -side * abs(db), rate))
    return found


def curves(rng: np.random.Generator) -> list[tuple]:
    """Points of three shapes, with slopes of both signs. Steps as long as 0.1 tell a centred difference from others."""
    points = [np.array(numbers(rng, int(np.prod(shape)))).reshape(shape) for shape in ((1, 3), (5,), (2, 3))]
    bends = [Function("uneven_cubic", tuple(abs(v) for v in numbers(rng, 2))) for _ in points]
    return [(bends[0], points[0], 0.1), (bends[1], points[1], 0.02), (bends[2], points[2])]


def pairs(rng: np.random.Generator) -> list[tuple]:
    """Two gradients of one shape, far apart with the longer one first and close with the longer one last; two zeros."""
    tables = [np.array(numbers(rng, 6)).reshape(2, 3) for _ in range(2)]
    short, long = sorted(tables, key=lambda g: float(np.linalg.norm(g)))
    if np.argmax(np.abs(short)) == np.argmax(np.abs(long)):  # their largest entries stand in different places
        short = np.roll(short, 1, axis=1)
    first = weights(rng, 5)
    return [
        (long, short),
        (first, np.round(first * rng.uniform(1.01, 1.06, 5), 4)),
        (np.zeros((1, 3)), np.zeros((1, 3))),
    ]


def counts(rng: np.random.Generator) -> list[tuple]:
    return [(int(rng.integers(5, 40)),), (int(rng.integers(50, 9000)),)]


def problems(rng: np.random.Generator) -> list[tuple]:
    """The last one asks for no update at all: the start comes back."""
    settings = ((3, 5, 0.05, 3), (2, 7, 0.08, 1), (3, 7, 0.1, 0))
    return [(table(rng, n, m), row(rng, m, mean=-1.2), a, T) for n, m, a, T in settings]


def closed_problems(rng: np.random.Generator) -> list[tuple]:
    return [(table(rng, n, m), row(rng, m, mean=-1.2)) for n, m in ((2, 7), (3, 11))]


#: What `train` puts together.
PARTS = ("forward", "compute_loss", "backward", "update_parameters")

RULES = (
    r"\frac{\partial \mathcal L}{\partial W} &= G\, A^\top",
    r"\frac{\partial \mathcal L}{\partial b} &= G\, \vec 1",
    r"\frac{\partial \mathcal L}{\partial A} &= W^\top G",
)

RUBRIC = (
    Exercise("forward", 5, models, returns=("y_hat",)),
    Exercise("compute_loss", 5, two_rows, returns=("loss",)),
    Exercise("targets_in_a_column", 4, number="2.3"),
    Exercise("input_gradient_by_index", 4, number="2.10", equations=RULES),
    Exercise("shape_table", 5, number="2.1"),
    Exercise("one_pass_by_hand", 6, number="2.2"),
    Exercise("backward", 12, inputs_and_rows, returns=("dw", "db")),
    Exercise("update_parameters", 5, steps, returns=("w", "b"), may_change=("w",)),
    Exercise("weights_of_another_shape", 4, number="2.4"),
    Exercise("numerical_gradient", 12, curves, returns=("gradient",)),
    Exercise("evaluations_of_a_check", 2, counts, number="2.9", returns=("evaluations",)),
    Exercise("relative_difference", 5, pairs, returns=("difference",)),
    Exercise("wrong_by_a_factor", 3, number="2.5"),
    Exercise("order_of_the_error", 2, number="2.6"),
    Exercise("why_not_smaller", 2, number="2.7"),
    Exercise(
        "train",
        10,
        problems,
        returns=("w", "b", "losses"),
        uses=("forward", "compute_loss", "backward", "update_parameters"),
    ),
    Exercise("standardize", 9, lambda rng: [(table(rng, n, m),) for n, m in SIZES], returns=("X_std", "mu", "sd")),
    Exercise("condition_numbers", 2, number="2.8"),
    Exercise("normal_equation", 3, closed_problems, returns=("w", "b")),
)
