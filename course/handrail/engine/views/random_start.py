"""Facts about a random start of a network with two layers."""

from functools import partial
from typing import Any

import numpy as np

Facts = dict[str, Any]
Arrays = dict[str, np.ndarray]

#: How far a mean may lie from zero, in standard errors. Weights from any distribution that is symmetric about zero lie
#: farther with a probability of at most 2 exp(−6²/2) = 3.0e-8 for each array (Efron 1969: so do self-normalized sums).
ERRORS = 6.0

#: Between which parts of the promised size a root mean square may lie. That of 500 normal numbers lies outside with
#: less than 1e-67, and that of 500 uniform ones between −size and +size, which is 0.58 times the size, with 7.5e-10
#: (Chernoff). In the six arrays of a check, a right start is refused with less than 3e-7.
SMALLEST, LARGEST = 0.5, 1.6

#: Of so many entries and more, mean and size are asked for.
ENOUGH = 500

#: What `drawn` says of weights that are as they should be.
DRAWN = "drawn around zero"


def arrays(result: Any) -> Arrays:
    """The four parameters as float arrays."""
    return {name: np.asarray(result[name], dtype=float) for name in ("W1", "b1", "W2", "b2")}


def random_start(calls: list[tuple], results: list[Any], size: float) -> list[Facts]:
    """Facts about weights drawn around zero and biases of zero; where one does not hold, what was found in its place.

    calls: n_x, n_h, perhaps n_y, and perhaps the size of the weights; each array has 500 entries at least.
    size: what the size is where a call leaves it out.
    """
    starts = list(map(arrays, results))
    facts = []
    for number, (call, start) in enumerate(zip(calls, starts, strict=True)):
        held: Facts = {f"`{name}` is zero": not start[name].any() for name in ("b1", "b2")}
        for name in ("W1", "W2"):
            held |= _drawn(name, start[name], call[3] if len(call) > 3 else size)
        if all(_differ(start[name]) is True for name in ("W1", "W2")):
            held["`W1` and `W2` are drawn apart"] = not _begin_alike(start["W1"], start["W2"])
            before = starts[calls.index(call)]
            if calls.index(call) < number:
                repeat = any(_begin_alike(before[name], start[name]) for name in ("W1", "W2"))
                held["another call with the same arguments draws other weights"] = not repeat
        facts.append(held)
    return facts


def drawn(weights: np.ndarray, size: float) -> str:
    """`DRAWN`, or the first that is found to be otherwise; of few entries only whether they differ."""
    weights = weights.astype(float)
    facts = [_differ(weights)]
    if facts == [True] and weights.size >= ENOUGH:
        facts += [_around_zero(weights), _as_large(weights, size)]
    return next((fact for fact in facts if isinstance(fact, str)), DRAWN)


def _drawn(name: str, weights: np.ndarray, size: float) -> Facts:
    """Facts about one array; where entries repeat, no more is told of them."""
    differ = _differ(weights)
    return {
        f"the entries of `{name}` differ": differ,
        f"the entries of `{name}` lie around zero": differ is not True or _around_zero(weights),
        f"the entries of `{name}` are about as large as promised": differ is not True or _as_large(weights, size),
    }


def _differ(weights: np.ndarray) -> bool | str:
    """True where hardly two entries are equal, as in single precision they may be, else what repeats."""
    if len(np.unique(weights)) > 0.9 * weights.size:
        return True
    if not weights.any():
        return "zero"
    shapes = {"rows": weights, "columns": weights.T}
    repeat = [name for name, array in shapes.items() if len(np.unique(array, axis=0)) < len(array)]
    return " and ".join(repeat) or "entries"


def _around_zero(weights: np.ndarray) -> bool | str:
    """True where the mean is zero within its error, else whether there are entries on both sides all the same."""
    if abs(np.mean(weights)) <= ERRORS * np.sqrt(np.mean(weights**2) / weights.size):
        return True
    return "one side" if np.all(weights >= 0) or np.all(weights <= 0) else "shifted"


def _as_large(weights: np.ndarray, size: float) -> bool | str:
    """True where the size is about right, else the nearest power of ten, or which way it is off where that is 1."""
    ratio = float(np.sqrt(np.mean(weights**2))) / size
    if SMALLEST <= ratio <= LARGEST:
        return True
    power = round(float(np.log10(ratio)))
    return f"10^{power}" if power else "larger" if ratio > 1 else "smaller"


def _begin_alike(one: np.ndarray, other: np.ndarray) -> bool:
    shared = min(one.size, other.size)
    return bool(np.allclose(one.ravel()[:shared], other.ravel()[:shared], rtol=1e-6, atol=0))


VIEWS = {f"random_start_{size}": partial(random_start, size=size) for size in (0.01, 0.1, 1.0)}
