"""Rubric of section 5: points, probes and tolerances."""

from collections.abc import Callable

import numpy as np
from handrail.engine.values import Function, Keywords

from ..model import Exercise

Arrays = dict[str, np.ndarray]
STEP = ("initialize_parameters", "forward_propagation", "compute_cost", "backward_propagation", "update_parameters")


def matrix(rng: np.random.Generator, rows: int, columns: int, mean: float = 0.0) -> np.ndarray:
    """Normal entries of size 1, none of them near zero."""
    entries = mean + rng.normal(size=(rows, columns))
    return np.round(entries + 0.15 * np.sign(entries), 4)


def labels(rng: np.random.Generator, n_y: int, m: int) -> np.ndarray:
    """Zeros and ones, both in every row, and never as many of one as of the other (m is odd)."""
    counts = [(m // 3, m - m // 3)[i % 2] for i in range(n_y)]
    return np.array([rng.permutation([1.0] * count + [0.0] * (m - count)) for count in counts])


def probabilities(rng: np.random.Generator, n_y: int, m: int) -> np.ndarray:
    return np.round(rng.uniform(0.06, 0.94, (n_y, m)), 4)


def parameters(rng: np.random.Generator, n_x: int, n_h: int, n_y: int) -> Arrays:
    """Weights and biases of size 1; the output's weights shrink with the number of hidden units, so that it varies."""
    return {
        "W1": matrix(rng, n_h, n_x),
        "b1": matrix(rng, n_h, 1),
        "W2": np.round(matrix(rng, n_y, n_h) * 1.5 / np.sqrt(n_h), 4),
        "b2": matrix(rng, n_y, 1),
    }


ACTIVATIONS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "tanh": np.tanh,
    "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2)),
    "relu": lambda z: np.maximum(z, 0),
}


def kept(X: np.ndarray, p: Arrays, activation: str = "tanh") -> Arrays:
    """What a forward pass keeps, to nine decimals: keys are text."""
    Z1 = p["W1"] @ X + p["b1"]
    A1 = ACTIVATIONS[activation](Z1)
    Z2 = p["W2"] @ A1 + p["b2"]
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": ACTIVATIONS["sigmoid"](Z2)}
    return {name: np.round(value, 9) for name, value in cache.items()}


#: (n_x, n_h, n_y, m) of the probes: pairwise different in each, with one output and with three.
SIZES = ((2, 3, 1, 5), (5, 2, 3, 7))


# --- draws of probes -------------------------------------------------------------------------------


def arguments_of_sigmoid(rng: np.random.Generator) -> list[tuple]:
    return [
        (matrix(rng, 3, 5) * 1.3,),
        (round(float(rng.uniform(0.4, 2)), 4),),
        (np.round(rng.normal(-2.5, 0.6, (1, 7)), 4),),
    ]


def logistic(rng: np.random.Generator) -> list[tuple]:
    return [(matrix(rng, n, m), matrix(rng, 1, n), float(matrix(rng, 1, 1)[0, 0])) for n, m in ((3, 5), (2, 7))]


def logistic_errors(rng: np.random.Generator) -> list[tuple]:
    return [(matrix(rng, n, m, 0.4), labels(rng, 1, m), probabilities(rng, 1, m)) for n, m in ((3, 5), (2, 7))]


def one_example(rng: np.random.Generator) -> list[tuple]:
    return [
        (matrix(rng, n, 1), matrix(rng, 1, n) * 0.6, float(matrix(rng, 1, 1)[0, 0]), y) for n, y in ((3, 1.0), (2, 0.0))
    ]


def two_sigmoids(rng: np.random.Generator) -> list[tuple]:
    """The logistic function, and functions that are something else."""
    z = np.round(rng.uniform(0.3, 1.4, 4) * [1, -1, 1, -1], 4)
    a, c = np.round(rng.uniform([0.3, 1.2], [0.8, 1.9]), 4)
    return [
        (Function("logistic"), float(z[0])),
        (Function("logistic"), float(z[1])),
        (Function("parabola", (float(a), float(c))), float(z[2])),
        (Function("parabola", (float(c), float(a))), float(z[3])),
    ]


def starts(rng: np.random.Generator) -> list[tuple]:
    """Layers wide enough for their spread to be measured, of which two are the same."""
    return [(2, 509, 1), *2 * [(23, 29, 19)]]


def forwards(rng: np.random.Generator) -> list[tuple]:
    return [(matrix(rng, n_x, m), parameters(rng, n_x, n_h, n_y)) for n_x, n_h, n_y, m in SIZES]


def costs(rng: np.random.Generator) -> list[tuple]:
    return [(probabilities(rng, n_y, m), labels(rng, n_y, m)) for n_y, m in ((1, 5), (3, 7), (1, 11))]


def backwards(rng: np.random.Generator) -> list[tuple]:
    calls = []
    for n_x, n_h, n_y, m in SIZES:
        X, p = matrix(rng, n_x, m, 0.3), parameters(rng, n_x, n_h, n_y)
        calls.append((X, labels(rng, n_y, m), p, kept(X, p)))
    return calls


def output_layers(rng: np.random.Generator) -> list[tuple]:
    return [
        (Y, cache) for (_, Y, _, cache) in (_backward(rng, n_x, n_h, 1, m) for n_x, n_h, m in ((2, 3, 5), (3, 2, 7)))
    ]


def _backward(rng: np.random.Generator, n_x: int, n_h: int, n_y: int, m: int, activation: str = "tanh") -> tuple:
    X, p = matrix(rng, n_x, m, 0.3), parameters(rng, n_x, n_h, n_y)
    return X, labels(rng, n_y, m), p, kept(X, p, activation)


def general_backwards(rng: np.random.Generator) -> list[tuple]:
    sizes = {"tanh": (5, 2, 3, 7), "sigmoid": (2, 3, 1, 5), "relu": (2, 7, 3, 5)}
    known = [(*_backward(rng, *size, name), name) for name, size in sizes.items()]
    return [*known, (*_backward(rng, 3, 2, 1, 5), "softplus")]


def updates(rng: np.random.Generator) -> list[tuple]:
    calls = []
    for (n_x, n_h, n_y, _), rate in zip(SIZES, (0.3, 1.7), strict=True):
        p, g = parameters(rng, n_x, n_h, n_y), parameters(rng, n_x, n_h, n_y)
        calls.append((p, {f"d{name}": value for name, value in g.items()}, rate))
    return calls


def trainings(rng: np.random.Generator) -> list[tuple]:
    """Few steps with one output and with three, many on data that the first feature divides, and few with a callback,
    on data that move a single parameter."""
    side = rng.permutation([-1.0] * 5 + [1.0] * 6)
    divided = np.round(np.stack([side * rng.uniform(0.6, 1.4, 11), rng.uniform(-0.5, 0.5, 11)]), 4)
    few = np.repeat(rng.permutation([[0.0], [1.0], [1.0]]), 5, axis=1)
    return [
        (matrix(rng, 2, 7), rng.permutation([1.0] * 6 + [0.0])[np.newaxis], 3, 0.9, 3),
        (matrix(rng, 4, 5), few, 2, 0.5, 5),
        (divided, (side > 0).astype(float)[np.newaxis], 5, 1.2, 300),
        (np.zeros((2, 5)), np.ones((1, 5)), 3, 0.8, 4, Keywords({"callback": Function("witness", (3.0,))})),
    ]


def undecided(rng: np.random.Generator) -> list[tuple]:
    """Networks with outputs on both sides of one half, none near it, and some between it and their mean."""
    calls = []
    for n_x, n_h, n_y, m in SIZES:
        while True:
            X, p = matrix(rng, n_x, m), parameters(rng, n_x, n_h, n_y)
            Z2, A2 = (kept(X, p)[name] for name in ("Z2", "A2"))
            by_mean = A2.mean() < A2
            off_centre = np.any(by_mean != (A2 > 0.5)) and np.any(by_mean != (Z2 > 0.5))
            unsure = np.any((Z2 > 0.05) & (Z2 < 0.45))  # above one half as a probability, not as a logit
            if (
                unsure
                and off_centre
                and np.min(np.abs(Z2)) > 0.05
                and all(np.sum(row > 0) not in (0, m, m / 2) for row in Z2)
            ):
                break
        calls.append((X, p))
    return calls


def measurements(rng: np.random.Generator) -> list[tuple]:
    """Training data and other data of which the features differ in mean and spread; also a single example."""
    calls = []
    for n, m, k in ((3, 7, 5), (2, 11, 1)):
        mean, spread = rng.uniform(20, 60, (2, n, 1)) * [[[1]], [[0.1]]]
        new = mean + 1.5 * spread + 0.4 * spread * matrix(rng, n, k)
        calls.append((np.round(mean + spread * matrix(rng, n, m), 4), np.round(new, 4)))
    return calls


def extreme(rng: np.random.Generator) -> list[tuple]:
    """Ordinary numbers, and numbers whose exponential overflows, with a plus and with a minus apart."""
    low, huge = np.round(rng.uniform(-4, -1, (1, 7)), 4), np.round(rng.uniform(750, 1000, (2, 5)), 1)
    return [(matrix(rng, 3, 5),), (low,), (huge[:1],), (-huge[1:],)]


def logits(rng: np.random.Generator) -> list[tuple]:
    """Ordinary logits; logits on the wrong side and on the right one at which a two-logarithm cost is inf or nan."""
    Y = labels(rng, 1, 11)
    side = np.where(Y > 0.5, 1.0, -1.0) * np.where(np.arange(11) < 4, -1, 1)
    huge = np.round(side * rng.uniform(750, 900, (1, 11)), 1)
    return [(matrix(rng, 1, 5), labels(rng, 1, 5)), (2 * matrix(rng, 3, 7), labels(rng, 3, 7)), (huge, Y)]


def links(rng: np.random.Generator) -> list[tuple]:
    """One example each of a ReLU network: hidden units on and off, both labels."""
    calls = []
    for D, H, y in ((3, 7, 1.0), (2, 5, 0.0)):
        z1 = np.abs(matrix(rng, H, 1)) * rng.permutation([1.0] * (H // 2 + 1) + [-1.0] * (H // 2)).reshape(H, 1)
        calls.append((matrix(rng, 1, H), float(probabilities(rng, 1, 1)[0, 0]), y, z1, matrix(rng, D, 1)))
    return calls


RUBRIC = (
    Exercise("sigmoid", 3, arguments_of_sigmoid, returns=("a",)),
    Exercise("logistic_forward", 3, logistic, returns=("A",), uses=("sigmoid",)),
    Exercise("logistic_graph", 4, one_example, uses=("sigmoid",)),
    Exercise("logistic_backward", 5, logistic_errors, returns=("dw", "db")),
    Exercise("shape_table", 4, lambda rng: [(3, 7, 2, 1), (5, 2, 3, 11)], number="5.1"),
    Exercise("tanh_from_sigmoid", 2, two_sigmoids, number="5.8"),
    Exercise("initialize_parameters", 4, starts, view="random_start_0.01"),
    Exercise("forward_propagation", 6, forwards, returns=("A2", "cache"), uses=("sigmoid",)),
    Exercise("compute_cost", 5, costs, returns=("cost",)),
    Exercise("initial_cost", 1, number="5.7"),
    Exercise("backward_propagation", 10, backwards),
    Exercise("keepdims_by_hand", 2, number="5.2"),
    Exercise("hand_check", 4, number="5.11", digits=4),
    Exercise("scale_of_dZ2", 2, lambda rng: [(5,), (7,), (11,)], number="5.10", returns=("factor",)),
    Exercise(
        "output_layer_gradients", 3, output_layers, number="5.4", returns=("dW2", "db2"), uses=("logistic_backward",)
    ),
    Exercise("update_parameters", 4, updates, may_change=("parameters",)),
    Exercise("train_neural_network", 7, trainings, uses=STEP, view="short_trainings", raises="InterruptedError"),
    Exercise("predict", 3, undecided, returns=("predictions",), uses=("forward_propagation",)),
    Exercise("default_learning_rate", 1),
    Exercise("standardize_new", 3, measurements, number="5.5", returns=("X_new",)),
    Exercise("starts_that_train", 3, number="5.6"),
    Exercise("naive_costs", 3, number="5.9"),
    Exercise("stable_sigmoid", 3, extreme, returns=("a",), over="raise"),
    Exercise("compute_cost_from_logits", 3, logits, returns=("cost",)),
    Exercise("relu_network_chain", 5, links, number="5.3", returns=("dz2", "dz1", "dW1")),
    Exercise("backward_propagation_general", 7, general_backwards, raises="ValueError"),
)
