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
            held[f"the entries of `{name}` all differ"] = len(np.unique(weights)) == weights.size
            held[f"the entries of `{name}` lie on both sides of zero"] = bool(weights.min() < 0 < weights.max())
            held[f"the entries of `{name}` are about as large as `scale`"] = _size(weights, scale)
        facts.append(held)
    return facts


def _size(weights: np.ndarray, scale: float) -> bool | str:
    """True where the root mean square is within a factor of three of the scale, else how far off, as a power of ten."""
    root = np.sqrt(np.mean(weights**2))
    if not np.isfinite(root) or root == 0:
        return str(root)
    power = round(float(np.log10(root / scale)))
    return power == 0 or f"10^{power}"


VIEWS = {"sigmoid_start": sigmoid_start}
