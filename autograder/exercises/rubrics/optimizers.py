"""Rubric of section 6: points, probes and tolerances."""

from collections.abc import Callable
from typing import Any

import numpy as np
from handrail.engine.values import Each, Function, Keywords, Previous, Rng

from ..model import Exercise

Shapes = dict[str, tuple[int, ...]]

LAYER: Shapes = {"W1": (2, 3), "b1": (2, 1)}
POINT: Shapes = {"theta": (3,)}


def numbers(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Entries of size 0.5 to 2 with both signs."""
    return np.round(rng.uniform(0.5, 2.0, shape) * rng.choice([-1.0, 1.0], shape), 3)


def parameters(rng: np.random.Generator, shapes: Shapes) -> dict[str, np.ndarray]:
    """Each with one entry of size 4 to 5, so that no walk ends near zero, where rounding would count as much as ε."""
    found = {name: numbers(rng, shape) for name, shape in shapes.items()}
    for theta in found.values():
        theta.flat[0] += 3 * np.sign(theta.flat[0])
    return found


def gradients(rng: np.random.Generator, shapes: Shapes) -> dict[str, np.ndarray]:
    """Gradients in another order than their parameters: positive ones for biases, and one entry of the first parameter
    has none."""
    grads = {f"d{name}": numbers(rng, shape) for name, shape in reversed(shapes.items())}
    next(reversed(grads.values())).flat[0] = 0.0
    return {name: np.abs(g) if name == "db1" else g for name, g in grads.items()}


def walk(rng: np.random.Generator, shapes: Shapes, steps: int, *hyper: float) -> tuple:
    """A probe that takes several steps, each with another gradient."""
    grads = tuple(gradients(rng, shapes) for _ in range(steps))
    return (Previous(0, parameters(rng, shapes)), Each(grads), Previous(1, {}), *hyper)


def walks(*hyper: float) -> Callable[[np.random.Generator], list[tuple]]:
    """Probes of a step at t = 1, 2, 3 and 50; `hyper`, with which the last short walk goes, follows the rate."""

    def draw(rng: np.random.Generator) -> list[tuple]:
        return [
            walk(rng, LAYER, 1, 0.3),
            walk(rng, LAYER, 2, 0.3),
            walk(rng, POINT, 3, 0.2, *hyper),
            walk(rng, POINT, 50, 0.2),
        ]

    return draw


def descents(rng: np.random.Generator) -> list[tuple]:
    step = Function("tiring_step")
    return [
        (step, Function("valley_slope", (a, b)), numbers(rng, (2,)), steps, Keywords(hyper))
        for (a, b), steps, hyper in (
            ((0.7, 1.9), 4, {"learning_rate": 0.3}),
            ((1.1, 0.4), 3, {"learning_rate": 0.2, "fatigue": 0.25}),
        )
    ]


def slowing(rng: np.random.Generator) -> list[tuple]:
    """Methods with a memory of their own, for two parameters and for one."""
    tiring = Function("tiring_step")
    return [
        (*walk(rng, LAYER, 3, 0.4), tiring, 0.3),
        (*walk(rng, POINT, 4, 0.3), tiring, 0.6),
        (*walk(rng, POINT, 1, 0.5), tiring, 0.5),
    ]


def series(rng: np.random.Generator) -> list[tuple]:
    values = [list(map(float, numbers(rng, (length,)))) for length in (5, 4, 6)]
    return [(values[0], 0.9), (values[1], 0.7, True), (values[2], 0.6, False)]


def deals(rng: np.random.Generator) -> list[tuple]:
    """Calls 0 and 2 are the same, 3 differs in its seed; in call 4 the batches come out even."""
    seeds = [int(s) for s in rng.integers(2**31, size=3)]
    pairs = [(distinct(rng, 5, m), distinct(rng, 1, m)) for m in (23, 13, 12)]
    again = (*pairs[0], 5, Rng(seeds[0]))
    return [again, (*pairs[1], 12, Rng(seeds[1])), again, (*pairs[0], 5, Rng(seeds[2])), (*pairs[2], 4, Rng(seeds[1]))]


def distinct(rng: np.random.Generator, n: int, m: int) -> np.ndarray:
    """An (n, m) array of entries between 0 and 1 with no two alike, in no order."""
    return np.round((rng.permutation(n * m) + rng.uniform(0.2, 0.8, n * m)) / (n * m), 4).reshape(n, m)


#: Diaries in units of the tolerance, with their patience. In turn: small gains, a rise and a late one before a plateau;
#: a creeping descent that rises once; a peak after a gain; no end before the last entry, twice; costs that only rise;
#: gains so small that no share of a cost would let them pass.
DIARIES = (
    ((10, 8, 6, 5.6, 6.3, 4.7, 4.3, 4.0, 3.9, 1.0, 0.5), 3),
    ((9, 8.4, 7.7, 7.1, 6.4, 8.6, 5.8, 5.2, 4.6, 4.7, 4.8, 2.0), 2),
    ((6, 4.9, 9, 7, 5.5, 4.4, 3.3, 1.2), 3),
    ((9, 7.5, 7.3, 5.1, 4.9, 4.8, 2.5), 3),
    ((7, 5.2, 5.0, 4.9), 4),
    ((4, 4.6, 5.8, 7.1, 2.0), 2),
    ((8, 7.8, 7.6, 2.0, 1.0), 2),
)


def diaries(rng: np.random.Generator) -> list[tuple]:
    """Costs with a tolerance between 0.02 and 0.05, and a diary whose entries repeat, with none."""
    probes = []
    for diary, patience in DIARIES:
        tolerance = round(float(rng.uniform(0.02, 0.05)), 4)
        costs = tolerance * (np.array(diary) + rng.uniform(-0.04, 0.04, len(diary))) + 0.3
        probes.append(([round(float(cost), 5) for cost in costs], tolerance, patience))
    level = round(float(rng.uniform(0.3, 0.5)), 3)
    return [*probes, ([level + 0.2, level + 0.1, level + 0.1, level + 0.1, level], 0.0, 2)]


def trainings(rng: np.random.Generator) -> list[tuple]:
    """Three with a diary, whose labels are all different and below one half, the last one with gradients that only its
    own function gives; and one in which something can be learnt at once: six labels of seven are 1."""
    seeds = [int(s) for s in rng.integers(2**31, size=3)]
    X, Y = distinct(rng, 2, 11), distinct(rng, 1, 11) / 2
    plain, odd = Function("measured_gradients", (1.0,)), Function("measured_gradients", (-2.5,))
    draws = ((plain, seeds[0]), (plain, seeds[0]), (odd, seeds[1]))
    diary = [(X, Y, 13, Function("diary_step"), grad_fn, 1e-6, 4, 5, Rng(seed)) for grad_fn, seed in draws]
    mostly_one = (np.arange(7) > 0)[np.newaxis].astype(float)
    return [*diary, (distinct(rng, 2, 7), mostly_one, 3, Function("even_step"), plain, 0.2, 4, 3, Rng(seeds[2]))]


STEP: dict[str, Any] = {"returns": ("parameters", "state"), "opaque": ("state",), "may_change": ("parameters", "state")}

RUBRIC = (
    Exercise("gd_step", 5, walks(), **STEP),
    Exercise("minimize", 7, descents, returns=("path",)),
    Exercise("ewma", 7, series, returns=("averages",)),
    Exercise("effective_windows", 2, number="6.6"),
    Exercise("momentum_step", 8, walks(0.6), **STEP),
    Exercise("classical_rate", 2, number="6.4"),
    Exercise("ravine_rates", 4, number="6.5", digits=4),
    Exercise("rmsprop_step", 8, walks(0.6), **STEP),
    Exercise("why_rmsprop_wanders", 2, number="6.9"),
    Exercise("decayed_step", 6, slowing, **STEP),
    Exercise("adam_step", 11, walks(0.6, 0.8), rtol=1e-5, **STEP),
    Exercise("first_steps", 3, number="6.3"),
    Exercise("two_steps_by_hand", 5, number="6.2", digits=4),
    Exercise("extra_arrays", 2, number="6.7"),
    Exercise("gradients_times_100", 2, number="6.10"),
    Exercise("batches_of_an_epoch", 2, number="6.1"),
    Exercise("random_mini_batches", 8, deals, returns=("batches",), view="random_mini_batches"),
    Exercise(
        "train_with_optimizer",
        9,
        trainings,
        returns=("parameters", "costs"),
        uses=("random_mini_batches",),
        view="train_with_optimizer",
    ),
    Exercise("same_rate_same_speed", 2, number="6.8"),
    Exercise("stopping_epoch", 5, diaries, returns=("epoch",)),
)
