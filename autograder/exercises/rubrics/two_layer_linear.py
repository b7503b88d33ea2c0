"""Rubric of section 3: points, probes and tolerances."""

import numpy as np

from solutions.two_layer_linear import forward_propagation as forward

from ..model import Exercise

#: (n_x, n_h, n_y, m) of each probe: one output and three, all sizes of a probe different.
SIZES = ((3, 5, 1, 7), (2, 5, 3, 11))

Arrays = dict[str, np.ndarray]


def matrix(rng: np.random.Generator, rows: int, columns: int, mean: float = 0.0) -> np.ndarray:
    """Entries of size 1 around a mean, none of them close to zero, with four decimals."""
    sizes = rng.uniform(0.3, 1.6, (rows, columns))
    return np.round(mean + sizes * rng.choice([-1.0, 1.0], (rows, columns)), 4)


def network(rng: np.random.Generator, n_x: int, n_h: int, n_y: int, size: float = 1.0) -> Arrays:
    """Weights of the given size and biases that are not zero."""
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    return {name: np.round(size * matrix(rng, *shape), 4) for name, shape in shapes.items()}


def networks(rng: np.random.Generator) -> list[tuple]:
    return [(network(rng, n_x, n_h, n_y),) for n_x, n_h, n_y, _ in SIZES]


def starts(rng: np.random.Generator) -> list[tuple]:
    """Layers wide enough for their spread to be measured; the first call leaves the defaults to the function, and two
    calls are the same."""
    return [(2, 701), *2 * [(23, 29, 19, 10.0)]]


def forwards(rng: np.random.Generator) -> list[tuple]:
    return [(matrix(rng, n_x, m, mean=0.4), network(rng, n_x, n_h, n_y)) for n_x, n_h, n_y, m in SIZES]


def errors(rng: np.random.Generator) -> list[tuple]:
    """Predictions and targets whose differences have both signs and a mean that is not zero."""
    return [(matrix(rng, n_y, m, mean=0.5), matrix(rng, n_y, m, mean=-0.3)) for n_y, m in ((1, 7), (3, 5), (3, 11))]


def products(rng: np.random.Generator) -> list[tuple]:
    return [(matrix(rng, n_y, n_h), matrix(rng, n_y, m), matrix(rng, n_x, m)) for n_x, n_h, n_y, m in SIZES]


def backwards(rng: np.random.Generator) -> list[tuple]:
    """Inputs, targets with a mean, parameters, and the cache that belongs to them."""
    probes = []
    for n_x, n_h, n_y, m in SIZES:
        X, Y = matrix(rng, n_x, m, mean=0.4), matrix(rng, n_y, m, mean=0.7)
        parameters = network(rng, n_x, n_h, n_y)
        cache = {name: np.round(value, 12) for name, value in forward(X, parameters)[1].items()}
        probes.append((X, Y, parameters, cache))
    return probes


def updates(rng: np.random.Generator) -> list[tuple]:
    probes = []
    for (n_x, n_h, n_y, _), rate in zip(SIZES, (0.3, 0.017), strict=True):
        grads = {f"d{name}": value for name, value in network(rng, n_x, n_h, n_y).items()}
        probes.append((network(rng, n_x, n_h, n_y), grads, rate))
    return probes


def descents(rng: np.random.Generator) -> list[tuple]:
    """A few steps from a given start, long enough for both layers to move and short enough to stay finite.

    At last no step from a start of the function's own: where inputs are zero and targets cancel, nothing moves the
    predictions away from zero, and the cost is not left to chance; the layers are wide enough for their spread to be
    measured.
    """
    probes = []
    for (n_x, n_h, n_y, m), rate, T in zip(SIZES, (0.06, 0.04), (4, 3), strict=True):
        X, Y = matrix(rng, n_x, m, mean=0.4), matrix(rng, n_y, m, mean=0.7)
        probes.append((X, Y, n_h, rate, T, network(rng, n_x, n_h, n_y, size=0.6)))
    half = matrix(rng, 7, 2, mean=0.7)
    return [*probes, (np.zeros((5, 4)), np.hstack([half, -half]), 101, 0.05, 0)]


STEPS = ("forward_propagation", "compute_cost", "backward_propagation", "update_parameters")

BACK = (
    r"E &= \tfrac 2m\, (\hat Y - Y)",
    r"dW_2 &= E\, Z_1^\top & db_2 &= E\, \vec 1",
    r"dZ_1 &= W_2^\top E",
    r"dW_1 &= dZ_1 X^\top & db_1 &= dZ_1\, \vec 1",
)

RUBRIC = (
    Exercise("initialize_parameters", 8, starts, view="random_start_0.1"),
    Exercise("forward_propagation", 12, forwards, returns=("Y_hat", "cache")),
    Exercise("compute_cost", 6, errors, returns=("cost",)),
    Exercise("hidden_weight_gradient", 4, products, number="3.8", returns=("dW1",)),
    Exercise("shape_table", 5, number="3.2"),
    Exercise("backward_propagation", 18, backwards, equations=BACK),
    Exercise("update_parameters", 6, updates, may_change=("parameters",)),
    Exercise(
        "train",
        12,
        descents,
        returns=("parameters", "costs"),
        uses=("initialize_parameters", *STEPS),
        may_change=("parameters",),
    ),
    Exercise("all_zero_start", 5, number="3.3"),
    Exercise("two_weights_by_hand", 4, number="3.4"),
    Exercise("curvature_at_the_origin", 4, number="3.5"),
    Exercise("collapse", 8, networks, returns=("w_eff", "b_eff")),
    Exercise("parameter_count", 3, number="3.1"),
    Exercise("one_hidden_unit", 2, number="3.7"),
    Exercise("constant_start", 3, number="3.6"),
)
