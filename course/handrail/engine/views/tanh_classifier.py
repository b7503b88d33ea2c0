"""Facts about short trainings from a small random start."""

from typing import Any

import numpy as np

from .random_start import Facts, arrays

CALLED = "`callback` is called in every iteration, with its number from 0 on, before the update"


def short_trainings(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about parameters after training from a small random start.

    As long as the weights are tiny the output's bias moves as if it were alone, so it tells how many steps were taken,
    and in which direction. The last call without a callback has data that the first feature divides: its weights must
    have grown. A callback ends the training with an exception, where it is called as often as it should be.
    """
    facts: list[Facts] = []
    on_the_way = True
    for (_, Y, _, rate, steps, *callback), result in zip(calls, results, strict=True):
        if callback:
            facts.append({CALLED: result.message == "as promised" or result.message or "never"})
            continue
        p = arrays(result)
        held: Facts = {
            "`b1` has moved": bool(np.any(p["b1"])),
            "the rows of `W1` differ": len(np.unique(p["W1"], axis=0)) == len(p["W1"]),
        }
        if steps < 10:
            taken = _steps_taken(p["b2"], Y.mean(axis=1), rate, steps)
            right = bool(np.all(np.abs(taken - steps) < 0.75))  # a larger start leads a little astray
            on_the_way = on_the_way and right
            held["`b2` is where `num_iterations` steps of `learning_rate` lead"] = right or taken
        else:
            held |= {f"`{name}` has grown": bool(np.abs(p[name]).max() > 0.3) for name in ("W1", "W2")}
            if on_the_way and all(held.values()):
                first, second = (p["W2"] @ p["W1"])[0]
                held["the feature that divides the classes has the say"] = bool(first > abs(second))
        facts.append(held)
    return facts


def _steps_taken(b2: np.ndarray, share: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """How many steps from zero each output's bias has taken, to a tenth: −1 in the wrong direction, `steps` + 2 where
    far too many.

    share: of ones among the labels, (n_y,); the bias is on its way to the logit of it.
    """
    taken = []
    for b, s in zip(b2.ravel(), share, strict=True):
        goal, path = max(s, 1 - s), [0.0]  # a minority of ones is the same walk with the other sign
        while len(path) < steps + 4:
            path.append(path[-1] + rate * (goal - 1 / (1 + np.exp(-path[-1]))))
        taken.append(np.sign(b) * np.sign(s - 0.5) * np.interp(abs(b), path, np.arange(len(path))))
    return np.clip(np.round(taken, 1), -1, steps + 2)


VIEWS = {"short_trainings": short_trainings}
