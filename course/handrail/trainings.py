"""A learner's training of section 5, run without its printed lines, from a known start, with the costs of its way."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from io import StringIO

import numpy as np

Learned = tuple[dict[str, np.ndarray], list[float]]


def quiet(train: Callable[..., dict[str, np.ndarray]]) -> Callable[..., Learned]:
    """A training that prints nothing, begins where it is told to, and returns (parameters, costs).

    train: called as train(X, Y, n_h, learning_rate, num_iterations, callback=...).
    What is returned is called as trained(X, Y, n_h=4, learning_rate=1.2, num_iterations=2000, seed=2, start=None). The
    seed makes the random start the same every time; where a start is given, a dictionary of parameters, it takes the
    place of what `initialize_parameters` would return. Raises ValueError where `train` has not called its callback.
    """

    def trained(
        X: np.ndarray,
        Y: np.ndarray,
        n_h: int = 4,
        learning_rate: float = 1.2,
        num_iterations: int = 2000,
        seed: int = 2,
        start: Mapping[str, np.ndarray] | None = None,
    ) -> Learned:
        costs: list[float] = []
        np.random.seed(seed)  # noqa: NPY002 (what the lessons draw from)
        with _beginning_at(train, start), redirect_stdout(StringIO()), np.errstate(all="ignore"):
            learned = train(
                X, Y, n_h, learning_rate, num_iterations, callback=lambda _, cost, __: costs.append(np.ravel(cost)[0])
            )
        if not costs:
            raise ValueError("train_neural_network has not called its callback: there are no costs to draw.")
        return learned, costs

    return trained


@contextmanager
def _beginning_at(train: Callable[..., object], start: Mapping[str, np.ndarray] | None) -> Iterator[None]:
    """While this lasts, the `initialize_parameters` that a training calls returns the start, if there is one."""
    names = train.__globals__
    own = names["initialize_parameters"]
    if start is not None:
        names["initialize_parameters"] = lambda n_x, n_h, n_y: {name: value.copy() for name, value in start.items()}
    try:
        yield
    finally:
        names["initialize_parameters"] = own
