"""Rubric of section 4: points, probes and tolerances."""

import numpy as np

from solutions.two_layer_sigmoid import forward_propagation as forward
from solutions.two_layer_sigmoid import train_with_early_stopping

from ..model import Exercise

SIZES = ((3, 5, 1, 7), (2, 7, 3, 5), (5, 3, 1, 11))  # n_x, n_h, n_y, m


def table(rng: np.random.Generator, rows: int, columns: int, mean: float = 0.0) -> np.ndarray:
    """Entries of size 1 around a mean, with four decimals."""
    return np.round(mean + rng.normal(size=(rows, columns)), 4)


def parameters(rng: np.random.Generator, n_x: int, n_h: int, n_y: int) -> dict[str, np.ndarray]:
    """Weights of size 1 and biases that are not zero."""
    return {
        "W1": table(rng, n_h, n_x),
        "b1": table(rng, n_h, 1, mean=0.4),
        "W2": table(rng, n_y, n_h),
        "b2": table(rng, n_y, 1, mean=0.6),
    }


def numbers(rng: np.random.Generator, count: int) -> tuple[float, ...]:
    """`count` floats of size about 1 that are far from zero and from one another; signs vary."""
    sizes = 0.5 + 0.3 * rng.permutation(count) + rng.uniform(0, 0.2, count)
    return tuple(round(float(v), 4) for v in sizes * rng.choice([-1.0, 1.0], count))


def any_size(rng: np.random.Generator) -> list[tuple]:
    """Two arrays, one with huge entries, and two single numbers."""
    huge = np.concatenate([[-1000.0, 1000.0, -800.0, 40.0, 0.0], table(rng, 1, 2)[0]])
    return [(2 * table(rng, 3, 5),), (rng.permutation(huge),), (numbers(rng, 1)[0],), (-1000.0,)]


def activations(rng: np.random.Generator) -> list[tuple]:
    """Values between 0 and 1 in three shapes."""
    draws = [np.round(rng.uniform(0.05, 0.95, shape), 4) for shape in ((3, 5), (7,))]
    return [(a,) for a in draws] + [(round(float(rng.uniform(0.55, 0.95)), 4),)]


def neurons(rng: np.random.Generator) -> list[tuple]:
    return [numbers(rng, 6) for _ in range(3)]


def starts(rng: np.random.Generator) -> list[tuple]:
    """Layers wide enough for their spread to be measured; the first call leaves the defaults to the function, and two
    calls are the same."""
    return [(2, 701), *2 * [(29, 23, 31, 100.0)]]


def networks(rng: np.random.Generator) -> list[tuple]:
    return [(table(rng, n_x, m, mean=0.3), parameters(rng, n_x, n_h, n_y)) for n_x, n_h, n_y, m in SIZES[:2]]


def predictions(rng: np.random.Generator) -> list[tuple]:
    return [(table(rng, n_y, m), table(rng, n_y, m, mean=0.8)) for _, _, n_y, m in SIZES]


def caches(rng: np.random.Generator) -> list[tuple]:
    """Inputs, targets, parameters and the cache that belongs to them, with all its digits."""
    draws = []
    for n_x, n_h, n_y, m in SIZES[:2]:
        X, weights = table(rng, n_x, m, mean=0.3), parameters(rng, n_x, n_h, n_y)
        draws.append((X, table(rng, n_y, m, mean=-1.2), weights, forward(X, weights)[1]))
    return draws


def steps(rng: np.random.Generator) -> list[tuple]:
    draws = []
    for (n_x, n_h, n_y, _), rate in zip(SIZES[:2], (0.3, 0.017), strict=True):
        grads = {f"d{name}": value for name, value in parameters(rng, n_x, n_h, n_y).items()}
        draws.append((parameters(rng, n_x, n_h, n_y), grads, rate))
    return draws


def trainings(rng: np.random.Generator) -> list[tuple]:
    """Two given starts, and two that the function makes itself.

    A scale of zero leaves nothing to chance. The other is so small that no cost shows it, and wide enough for its
    spread to be measured.
    """
    data = [(table(rng, n_x, m, mean=0.3), table(rng, n_y, m, mean=-1.2)) for n_x, _, n_y, m in SIZES]
    first, second = (parameters(rng, *sizes[:3]) for sizes in SIZES[:2])
    return [
        (*data[0], 5, 0.07, 4, first),
        (*data[1], 7, 0.11, 3, second, 0.0),
        (*data[1], 4, 0.05, 5, None, 0.0),
        (table(rng, 5, 2), table(rng, 7, 2, mean=-1.2), 101, 0.05, 0, None, 1e-30),
    ]


def stops(rng: np.random.Generator) -> list[tuple]:
    """Four walks by the cost on the held-out examples.

    One has risen before it is lowest, loses patience and would have come lower still; the updates of another are used
    up first; one never comes below its start; and one does not move at all.
    """
    calls = []
    for T, patience, wanted in ((10, 2, _given_up), (5, 3, _used_up), (6, 2, _uphill)):
        while True:
            X, Y, start = table(rng, 2, 11, mean=0.3), table(rng, 3, 11, mean=-0.4), parameters(rng, 2, 5, 3)
            costs = np.array(train_with_early_stopping(X, Y, 4, 0.3, T, T, start)[1])
            if np.all(np.diff(np.sort(costs)) > 1e-3) and wanted(costs, patience):
                break
        calls.append((X, Y, 4, 0.3, T, patience, start))
    return [*calls, (X, Y, 3, 0.0, 5, 2, start)]


def _end(costs: np.ndarray, patience: int) -> int:
    """The update at which patience is lost, or the last one."""
    lost = [t for t in range(patience, len(costs)) if np.argmin(costs[: t + 1]) <= t - patience]
    return lost[0] if lost else len(costs) - 1


def _given_up(costs: np.ndarray, patience: int) -> bool:
    end = _end(costs, patience)
    return bool(_has_waited(costs[: end + 1]) and np.min(costs[end:]) < np.min(costs[: end + 1]))


def _used_up(costs: np.ndarray, patience: int) -> bool:
    ended = _end(costs, patience) == len(costs) - 1
    return bool(ended and _has_waited(costs) and 1 <= len(costs) - 1 - np.argmin(costs) < patience)


def _has_waited(costs: np.ndarray) -> bool:
    """Whether the cost has risen on the way to its lowest."""
    return bool(np.any(np.diff(costs[: np.argmin(costs) + 1]) > 0))


def _uphill(costs: np.ndarray, patience: int) -> bool:
    """Whether the start is best, although the second update mends some of what the first has done."""
    return bool(np.argmin(costs) == 0 and costs[2] < costs[1])


BACK = (
    r"E &= \tfrac 2m\, (\hat Y - Y)",
    r"dW_2 &= E\, A_1^\top & db_2 &= E\, \vec 1",
    r"dZ_1 &= W_2^\top E \odot A_1 \odot (1 - A_1)",
    r"dW_1 &= dZ_1 X^\top & db_1 &= dZ_1\, \vec 1",
)

RUBRIC = (
    Exercise("sigmoid", 4, any_size, returns=("a",)),
    Exercise("sigmoid_prime_from_activation", 4, activations, returns=("slope",)),
    Exercise("slopes_by_hand", 4, number="4.2", digits=6),
    Exercise("neuron_by_hand", 4, number="4.1"),
    Exercise("neuron_backward", 8, neurons, uses=("sigmoid", "sigmoid_prime_from_activation")),
    Exercise("second_neuron_by_hand", 3, number="4.1b"),
    Exercise("initialize_parameters", 6, starts, view="random_start_1.0"),
    Exercise("count_parameters", 2, number="4.6"),
    Exercise("forward_propagation", 8, networks, returns=("Y_hat", "cache"), uses=("sigmoid",)),
    Exercise("compute_cost", 5, predictions, returns=("cost",)),
    Exercise("which_products", 4, number="4.5"),
    Exercise("backward_by_hand", 6, number="4.3"),
    Exercise("backward_propagation", 13, caches, uses=("sigmoid_prime_from_activation",), equations=BACK),
    Exercise("update_parameters", 5, steps, may_change=("parameters",)),
    Exercise(
        "train",
        9,
        trainings,
        returns=("parameters", "costs"),
        uses=(
            "initialize_parameters",
            "forward_propagation",
            "compute_cost",
            "backward_propagation",
            "update_parameters",
        ),
        may_change=("parameters",),
    ),
    Exercise(
        "train_with_early_stopping",
        8,
        stops,
        returns=("best", "costs"),
        uses=("forward_propagation", "compute_cost", "backward_propagation", "update_parameters"),
        may_change=("parameters",),
    ),
    Exercise("zero_start", 4, number="4.4"),
    Exercise("without_the_sigmoid", 3, number="4.7"),
)
