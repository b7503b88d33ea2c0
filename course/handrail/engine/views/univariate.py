"""Facts about a random search on a line."""

from typing import Any

import numpy as np

Facts = dict[str, Any]


def line_loss(x: np.ndarray, y: np.ndarray, w: Any, b: Any) -> Any:
    """The mean squared error of a line from the data's moments; w and b may be arrays of one shape."""
    mean, square = np.mean, np.mean(x * x)
    constant = mean(y * y) - 2 * b * mean(y) + b * b
    return square * w * w + 2 * w * (b * mean(x) - mean(x * y)) + constant


def _close(loss: float, other: float) -> bool:
    return bool(abs(loss - other) <= 1e-4 * (1 + abs(other)))


def random_search(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about the best of random draws; calls 0 and 2 share all arguments, call 3 has another seed."""
    facts = []
    for (x, y, _, _, *box), (w, b, loss) in zip(calls, results, strict=True):
        low, high = box or (-5.0, 5.0)
        w, b, loss = (float(np.asarray(value, dtype=float).reshape(-1)[0]) for value in (w, b, loss))
        grid = np.linspace(low, high, 60)
        losses = line_loss(x, y, *np.meshgrid(grid, grid))
        truth = line_loss(x, y, w, b)
        fits = _close(loss, truth)
        facts.append(
            {
                "`w` and `b` lie between `low` and `high`": bool(low <= min(w, b) and max(w, b) <= high),
                "`loss` is the loss of the returned `w` and `b`": fits,
                "`loss` is a mean over the examples": fits or not _close(loss, x.size * truth),
                "`w` comes back before `b`": fits or not _close(loss, line_loss(x, y, b, w)),
                "the pair is one of the best that so many draws find": bool(truth <= np.quantile(losses, 0.06)),
                "`w` and `b` are drawn apart, from all numbers between `low` and `high`": w != b
                and bool(w % 1 or b % 1),
            }
        )
    pairs = [tuple(np.asarray(value, dtype=float).reshape(-1)[0] for value in result[:2]) for result in results]
    facts[2]["the same `rng` gives the same pair"] = bool(np.allclose(pairs[0], pairs[2]))
    facts[3]["another `rng` gives another pair"] = not np.allclose(pairs[0], pairs[3])
    return facts


VIEWS = {"random_search": random_search}
