"""Rubric of section 1: points, probes and tolerances."""

from collections.abc import Callable
from functools import partial

import numpy as np
from handrail.engine.values import Rng

from ..model import Exercise


def numbers(rng: np.random.Generator, count: int) -> list[float]:
    """`count` floats of size about 1 that are far from zero, from one another and from round numbers; signs vary."""
    sizes = 0.6 + 0.55 * rng.permutation(count) + rng.uniform(0, 0.3, count)
    return [round(float(v), 4) for v in sizes * rng.choice([-1.0, 1.0], count)]


def row(rng: np.random.Generator, m: int, mean: float = 0.7) -> np.ndarray:
    """A (1, m) row with entries of size 1 around a mean that is not zero."""
    return np.round(mean + rng.normal(size=(1, m)), 4)


def asked(rng: np.random.Generator, inputs: int, *ops: str) -> list[tuple]:
    """Each operation twice, with a first input of either sign; of the logarithm both are positive."""
    drawn = [(op, sign, numbers(rng, inputs)) for op in ops for sign in (1, -1)]
    return [(op, abs(a) if op == "log" else sign * abs(a), *b) for op, sign, (a, *b) in drawn]


def sums_and_products(rng: np.random.Generator) -> list[tuple]:
    return asked(rng, 2, "add", "sub", "mul")


def powers(rng: np.random.Generator) -> list[tuple]:
    return asked(rng, 1, "square", "reciprocal") + asked(rng, 2, "div")


def exp_and_log(rng: np.random.Generator) -> list[tuple]:
    return asked(rng, 1, "exp", "log")


def local_gradient(rng: np.random.Generator) -> list[tuple]:
    """All twelve operations; of "max" either input is the larger one."""
    low, high = sorted(numbers(rng, 2))
    larger = [("max", high, low), ("max", low, high), ("max", -1.7, 0.6), ("max", 1.3, -0.4)]
    curves = asked(rng, 1, "sigmoid", "tanh", "relu")
    return sums_and_products(rng) + powers(rng) + exp_and_log(rng) + curves + larger


def crossing(draw: Callable[[], tuple], predict: Callable[..., np.ndarray]) -> tuple:
    """What is drawn, again and again, until its predictions have both signs."""
    while True:
        drawn = draw()
        if np.ptp(np.sign(predict(*drawn))) == 2:
            return drawn


def line(rng: np.random.Generator) -> list[tuple]:
    """A rising line and a falling one, in any order; the predictions of both have both signs."""

    def drawn(m: int, sign: float) -> tuple:
        w, b = numbers(rng, 2)
        return row(rng, m), sign * abs(w), b

    signs = rng.permutation([-1.0, 1.0])
    return [crossing(partial(drawn, m, s), lambda x, w, b: w * x + b) for m, s in zip((5, 7), signs, strict=True)]


def around(rng: np.random.Generator, y: np.ndarray) -> np.ndarray:
    """Predictions for these targets whose errors have both signs."""
    signs = rng.permutation(np.where(np.arange(y.shape[1]) % 2, -1.0, 1.0))
    return np.round(y + signs * np.abs([numbers(rng, y.shape[1])]), 4)


def two_rows(rng: np.random.Generator) -> list[tuple]:
    rows = [row(rng, m, mean=0.2) for m in (5, 7, 11)]
    return [(around(rng, y), y) for y in rows]


def three_rows(rng: np.random.Generator) -> list[tuple]:
    """Inputs, targets and predictions; both derivatives change their signs from each probe to the next."""

    def drawn(m: int) -> tuple:
        x, y = row(rng, m), row(rng, m, mean=-1.2)
        return x, y, around(rng, y)

    sign = rng.choice([-1.0, 1.0])
    return [pointing(partial(drawn, m), side) for m, side in ((5, sign), (7, -sign), (11, sign))]


def pointing(draw: Callable[[], tuple], sign: float) -> tuple:
    """What is drawn, again and again, until the mean error and all its products with the inputs have this sign."""
    while True:
        X, y, y_hat = draw()
        if np.all(sign * np.vstack([X, np.ones_like(y)]) @ (y_hat - y).T > 0.1):
            return X, y, y_hat


def search(rng: np.random.Generator) -> list[tuple]:
    """Points around a line that neither parameter can fit without the other."""
    data = []
    for m in (5, 7):
        x = row(rng, m)
        x = np.round(x - np.mean(x) + 1.5, 4)
        data.append((x, np.round(3.0 * x - 3.5 + 0.3 * rng.normal(size=(1, m)), 4)))
    seeds = [int(s) for s in rng.integers(2**31, size=2)]
    boxes = [(-5.0, 5.0), (2.0, 4.5)]
    draws = [(x, y, 240, Rng(seed), low, high) for (x, y), seed, (low, high) in zip(data, seeds, boxes, strict=True)]
    return [*draws, draws[0], (*data[0], 240, Rng(seeds[1]))]


def steps(rng: np.random.Generator) -> list[tuple]:
    """Parameters that move away from zero, to opposite sides: each has both signs in turn, and no digits are lost."""
    sign, found = rng.choice([-1.0, 1.0]), []
    for rate, side in ((0.3, sign), (0.017, -sign)):
        w, b, dw, db = side * np.array([1, -1, -1, 1]) * np.abs(numbers(rng, 4))
        found.append((float(w), float(b), float(dw), float(db), rate))
    return found


def descents(rng: np.random.Generator) -> list[tuple]:
    return [
        (row(rng, m), row(rng, m, mean=-1.2), *numbers(rng, 2), rate, T)
        for m, rate, T in ((5, 0.07, 4), (7, 0.11, 6), (7, 0.05, 1))
    ]


def curvatures(rng: np.random.Generator) -> list[tuple]:
    """Inputs with a mean square above and below one: the larger curvature is the slope's or the intercept's."""
    return [(np.round(scale * row(rng, m), 4),) for m, scale in ((5, 1.0), (7, 0.3), (11, 2.0))]


SLOPES = ("∂/∂a", "∂/∂b")
BACK = (
    r"\frac{\partial \mathcal L}{\partial w} &= \tfrac 2m\, (\hat y - y)\, x^\top",
    r"\frac{\partial \mathcal L}{\partial b} &= \tfrac 2m\, (\hat y - y)\, \vec 1",
)

RUBRIC = (
    Exercise("predict", 5, line, returns=("y_hat",)),
    Exercise("mse", 6, two_rows, returns=("loss",)),
    Exercise("grid_evaluations", 3, number="1.1"),
    Exercise("random_search", 7, search, returns=("w", "b", "loss"), uses=("predict", "mse"), view="random_search"),
    Exercise("what_directs_the_search", 3, number="1.2"),
    Exercise("sums_and_products", 2, sums_and_products, returns=SLOPES),
    Exercise("powers", 2, powers, returns=SLOPES),
    Exercise("exp_and_log", 2, exp_and_log, returns=SLOPES),
    Exercise("local_gradient", 3, local_gradient, returns=SLOPES, uses=("sums_and_products", "powers", "exp_and_log")),
    Exercise("fork_by_hand", 3, number="1.9"),
    Exercise("backprop_graph", 6, lambda rng: [tuple(numbers(rng, 3)) for _ in range(3)]),
    Exercise("two_examples_by_hand", 3, number="1.11"),
    Exercise("gradients", 12, three_rows, returns=("dw", "db"), equations=BACK),
    Exercise("update", 6, steps, returns=("w", "b")),
    Exercise("one_step_by_hand", 5, number="1.4"),
    Exercise(
        "gradient_descent", 12, descents, returns=("w", "b", "history"), uses=("predict", "mse", "gradients", "update")
    ),
    Exercise("random_search_scaling", 2, number="1.3"),
    Exercise("reused_values", 2, number="1.7"),
    Exercise("lower_than_the_true_line", 3, number="1.8"),
    Exercise("critical_learning_rate", 6, curvatures, returns=("learning_rate",)),
    Exercise("standardized_rates", 3, number="1.5"),
    Exercise("same_path_rate", 2, number="1.6"),
    Exercise("near_the_critical_rate", 2, number="1.10"),
)
