"""Facts about a random start of a two-layer network."""

from typing import Any

import numpy as np

Facts = dict[str, Any]


def sigmoid_start(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about initial parameters, whatever the generator drew; a call's fourth argument is the scale, else 1."""
    facts = []
    for call, start in zip(calls, results, strict=True):
        scale = call[3] if len(call) == 4 else 1.0
        held: Facts = {f"`{name}` is zero": not np.any(start[name]) for name in ("b1", "b2")}
        for name in ("W1", "W2"):
            weights = np.asarray(start[name], dtype=float)
            differ = _differ(weights)
            judged = differ is True
            held[f"the entries of `{name}` all differ"] = differ
            held[f"the entries of `{name}` are about as large as `scale`"] = not judged or _size(weights, scale)
        facts.append(held)
    return facts


def _differ(weights: np.ndarray) -> bool | str:
    """True where no two weights are equal, else what they are instead."""
    if len(np.unique(weights)) == weights.size:
        return True
    return "repeated" if np.any(weights) else "zero"


def _size(weights: np.ndarray, scale: float) -> bool | str:
    """True where the root mean square is within a factor of three of the scale, else how far off, as a power of ten."""
    power = np.round(np.log10(np.sqrt(np.mean(weights**2)) / scale))
    return bool(power == 0) or f"10^{power:.0f}"


VIEWS = {"sigmoid_start": sigmoid_start}
