"""Facts about a random start of two layers."""

from typing import Any

import numpy as np

Facts = dict[str, Any]


def two_layer_start(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about weights drawn with a scale and biases; where the size is wrong, how many powers of ten it is off."""
    facts = []
    for call, result in zip(calls, results, strict=True):
        scale = call[3] if len(call) > 3 else 0.1
        W1, W2, b1, b2 = (np.asarray(result[name], dtype=float) for name in ("W1", "W2", "b1", "b2"))
        shared = min(W1.size, W2.size)
        facts.append(
            {
                "`b1` and `b2` are zero": not (b1.any() or b2.any()),
                "no two rows of `W1` are alike": _distinct(W1),
                "no two columns of `W1` are alike": _distinct(W1.T),
                "no two columns of `W2` are alike": _distinct(W2.T),
                "`W1` and `W2` are drawn apart": not np.allclose(W1.ravel()[:shared], W2.ravel()[:shared]),
                "the numbers in `W1` are as large as `scale` says": _size(W1, scale),
                "the numbers in `W2` are as large as `scale` says": _size(W2, scale),
            }
        )
    return facts


def _distinct(rows: np.ndarray) -> bool:
    """Whether every row of an array differs from every other."""
    return len(np.unique(rows, axis=0)) == len(rows)


def _size(weights: np.ndarray, scale: float) -> bool | str:
    """True where the root mean square is within a factor of three of `scale`, else the nearest power of ten between."""
    if not weights.any():
        return "zero"
    power = round(float(np.log10(np.sqrt(np.mean(weights**2)) / scale)))
    return True if power == 0 else f"10^{power}"


VIEWS = {"two_layer_start": two_layer_start}
