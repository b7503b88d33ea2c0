"""Facts about mini-batches, and about a training whose optimizer keeps a diary."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ... import networks

Facts = dict[str, Any]
Batches = list[tuple[np.ndarray, np.ndarray]]


def random_mini_batches(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about shuffled batches; calls 0 and 2 share all arguments, call 3 has another seed."""
    facts = [_dealt(call[0], call[1], batches) for call, batches in zip(calls, results, strict=True)]
    first, again, other = (_side_by_side(results[i])[0] for i in (0, 2, 3))
    facts[2]["the same `rng` gives the same mini-batches"] = bool(np.array_equal(first, again))
    facts[3]["another `rng` gives other mini-batches"] = not np.array_equal(first, other)
    return facts


def _dealt(X: np.ndarray, Y: np.ndarray, batches: Batches) -> Facts:
    X_all, Y_all = _side_by_side(batches)
    X_places, Y_places = _places(X, X_all), _places(Y, Y_all)
    ends = np.cumsum([X_b.shape[1] for X_b, _ in batches])[:-1]
    everyone = list(range(X.shape[1]))
    kept = np.mean(np.diff(X_places) == 1)  # the share of neighbours that have stayed neighbours
    return {
        "the `X_b` together hold every column of `X` exactly once": sorted(X_places) == everyone,
        "the `Y_b` together hold every column of `Y` exactly once": sorted(Y_places) == everyone,
        "no `X_b` holds a column twice": all(len(set(b)) == len(b) for b in np.split(X_places, ends)),
        "the columns of each `Y_b` belong to those of its `X_b`": X_places.tolist() == Y_places.tolist(),
        "the columns of `X` stand in a new order": X_places.tolist() != everyone,
        "the columns of `Y` stand in a new order": Y_places.tolist() != everyone,
        "columns that were neighbours are so no longer, but for a few": bool(kept < 0.6),
    }


def _side_by_side(batches: Batches) -> tuple[np.ndarray, np.ndarray]:
    return np.hstack([X_b for X_b, _ in batches]), np.hstack([Y_b for _, Y_b in batches])


def _places(A: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """For each column, where in A it stands; −1 for a column that is not in A."""
    same = np.isclose(A[:, :, np.newaxis], columns[:, np.newaxis, :], rtol=1e-6, atol=1e-9).all(axis=0)
    return np.where(same.any(axis=0), same.argmax(axis=0), -1)


def train_with_optimizer(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about trainings: calls 0, 1 and 2 with a step that keeps a diary (1 like 0, 2 with another seed and
    with gradients of another size), call 3 with one that trains."""
    facts = [_diary(call, parameters) for call, (parameters, _) in zip(calls[:3], results[:3], strict=True)]
    first, again, other = (np.asarray(parameters["W1"], dtype=float) for parameters, _ in results[:3])
    facts[1]["the same `rng` gives the same parameters"] = bool(np.allclose(first, again))
    facts[2]["another `rng` gives other parameters"] = not np.allclose(first, other)
    return [*facts, _learned(calls[3], *results[3])]


def _diary(call: tuple, parameters: Mapping[str, np.ndarray]) -> Facts:
    """What the pages in b1 tell: page t is the mean error of the examples behind the gradient of call t."""
    X, Y, n_h, _, grad_fn, rate, epochs, size, _ = call
    batches = -(-X.shape[1] // size)
    pages = np.ravel(parameters["b1"]) / rate
    written = int(np.count_nonzero(pages))
    weights = [np.asarray(parameters[name], dtype=float) for name in ("W1", "W2")]
    plain = float(np.mean(networks.predict(X, parameters) - Y))
    error = plain * grad_fn.parameters[0]
    facts = {
        "the parameters that `step` returns are kept": written != 0,
        "each call of `step` gets the state that the call before it returned": written != 1,
        "the state lives on from one epoch to the next": written != batches or not pages[0],
        "the parameters live on from one epoch to the next": written != batches or bool(pages[0]),
        "an epoch is more than one call of `step`": written != epochs
        or (bool(np.allclose(pages[:epochs], error, atol=1e-3)) and "but one with all examples"),
        "the last mini-batch of an epoch counts too": written != epochs * (batches - 1),
        "`step` is called once for each mini-batch of each epoch": written
        in (epochs * batches, epochs * (batches - 1), epochs, batches, 1, 0),
        "the parameters start as `networks.initialize` makes them": all(
            np.min(np.abs(W)) > 0 and np.max(np.abs(W)) < 0.2 for W in weights
        )
        and not np.any(parameters["b2"]),
    }
    if written != epochs * batches:
        return facts
    by_epoch = pages[: epochs * batches].reshape(epochs, batches)
    sizes = np.diff([*range(0, X.shape[1], size), X.shape[1]])
    ordered = np.sort(by_epoch, axis=1)
    return facts | {
        "the gradients are those that `grad_fn` returns": error == plain
        or _made_up(by_epoch, sizes, plain) is not True,
        "the gradients of an epoch's mini-batches make up that of all examples": _made_up(by_epoch, sizes, error),
        "each gradient is that of one mini-batch": bool(np.ptp(by_epoch[0]) > 1e-3),
        "the mini-batches are dealt out anew for every epoch": not np.allclose(ordered[:1], ordered, atol=1e-4),
    }


def _made_up(pages: np.ndarray, sizes: np.ndarray, error: float) -> bool | float:
    """Whether each epoch's pages add up to the error of all examples, with the short mini-batch anywhere among them.

    Returns the factor by which all epochs are off where there is one, else False.
    """
    sums = np.array([pages @ np.roll(sizes, place) / sizes.sum() for place in range(len(sizes))])
    if np.all(np.min(np.abs(sums - error), axis=0) < 1e-3):
        return True
    factors = sums[0] / error
    return round(float(factors[0]), 2) if np.allclose(factors, factors[0], rtol=1e-2) else False


def _learned(call: tuple, parameters: Mapping[str, np.ndarray], costs: Any) -> Facts:
    X, Y = call[:2]
    told = [float(np.ravel(cost)[0]) for cost in costs]
    return {
        "the first cost is that of the parameters before any update": bool(abs(told[0] - np.log(2)) < 0.05),
        "the second cost is that after the first epoch": told[1] != told[0],
        "the costs of the epochs differ": len(told) < 3 or max(told[1:]) > min(told[1:]),
        "the cost falls": min(told[1:]) < 0.8 * told[0],
        "the last cost is that of the returned parameters on all of `X` and `Y`": bool(
            np.isclose(told[-1], networks.cost(X, Y, parameters), rtol=1e-5)
        ),
    }


VIEWS = {"random_mini_batches": random_mini_batches, "train_with_optimizer": train_with_optimizer}
