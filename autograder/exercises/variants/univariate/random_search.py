"""Right versions of `random_search`."""

import numpy as np

from solutions.univariate import mse, predict


def search_with_all_draws_at_once(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Pairs in a table, losses in one expression."""
    pairs = rng.uniform(low, high, size=(num_samples, 2))
    losses = np.mean((pairs[:, :1] * x + pairs[:, 1:] - y) ** 2, axis=1)
    best = losses.argmin()
    return pairs[best, 0], pairs[best, 1], losses[best]


def search_with_two_vectors(x, y, num_samples, rng, low=-5.0, high=5.0):
    """All slopes are drawn first, then all intercepts."""
    w = rng.uniform(low, high, num_samples)
    b = rng.uniform(low, high, num_samples)
    losses = [mse(predict(x, *pair), y) for pair in zip(w, b)]
    best = int(np.argmin(losses))
    return w[best], b[best], losses[best]


def search_with_scaled_fractions(x, y, num_samples, rng, low=-5.0, high=5.0):
    """rng.random, stretched to the box; the intercept is drawn before the slope."""
    best = (None, None, float("inf"))
    for _ in range(num_samples):
        b = low + (high - low) * rng.random()
        w = low + (high - low) * rng.random()
        loss = mse(predict(x, w, b), y)
        if loss <= best[2]:
            best = (w, b, loss)
    return best


def search_sorted(x, y, num_samples, rng, low=-5.0, high=5.0):
    """All draws are kept and the smallest is taken; a list comes back."""
    found = []
    while len(found) < num_samples:
        w, b = (rng.uniform(low, high) for _ in range(2))
        found.append([w, b, mse(predict(x, w, b), y)])
    return sorted(found, key=lambda entry: entry[2])[0]


def search_with_min(x, y, num_samples, rng, low=-5.0, high=5.0):
    """A generator expression and min."""
    triples = ((mse(predict(x, w, b), y), w, b) for w, b in rng.uniform(low, high, (num_samples, 2)))
    loss, w, b = min(triples)
    return float(w), float(b), float(loss)


def search_as_an_array(x, y, num_samples, rng, low=-5.0, high=5.0):
    """One array of three numbers; the first draw is the first best."""
    best = None
    for _ in range(num_samples):
        w, b = rng.uniform(low, high, (2, 1, 1))
        draw = np.array([w.item(), b.item(), np.square(w @ x + b - y).mean()])
        best = draw if best is None or draw[2] < best[2] else best
    return best


def search_with_small_matrices(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The three results are (1, 1) arrays, in single precision."""
    result = search_with_all_draws_at_once(x, y, num_samples, rng, low, high)
    return tuple(np.array([[value]], dtype=np.float32) for value in result)


def search_that_begins_with_a_draw(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The first draw is the first best one."""
    w, b = rng.uniform(low, high, size=1), rng.uniform(low, high, size=1)
    best = w, b, mse(predict(x, w, b), y)
    for _ in range(num_samples - 1):
        w, b = rng.uniform(low, high, size=1), rng.uniform(low, high, size=1)
        if (loss := mse(predict(x, w, b), y)) < best[-1]:
            best = w, b, loss
    return best
