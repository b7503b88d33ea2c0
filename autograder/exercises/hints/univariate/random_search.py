"""Hints for `random_search`."""

import numpy as np
from handrail.engine.values import Rng

X = np.array([[0.0, 1.0, 2.0]])
Y = np.array([[-1.0, 1.0, 3.0]])


def random_search(x=X, y=Y, num_samples=4, rng=Rng(6), low=-5.0, high=5.0):
    """What do you have to remember between two draws, and what can you forget?

    Write down what is true before the first draw: which loss is so bad that any draw beats it? Then write in words
    what happens in one round, from the draw to the decision.

    In each round, draw w and b from `rng`, both uniformly between `low` and `high`, and work out the loss of that
    line. Where the loss is lower than the lowest so far, it becomes the lowest so far, and its w and b are kept beside
    it. All three change together, or none does. After the last round the three that were kept are the result.
    """
    best_w, best_b, best_loss = 0.0, 0.0, np.inf
    for _ in range(num_samples):
        w, b = rng.uniform(low, high, size=2)
        loss = float(np.mean((w * x + b - y) ** 2))
        if loss < best_loss:
            best_w, best_b, best_loss = w, b, loss
    return best_w, best_b, best_loss
