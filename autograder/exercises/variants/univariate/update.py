"""Right versions of `update`."""

from functools import lru_cache, partial

import numpy as np


def update_in_place(w, b, dw, db, learning_rate):
    """The arguments' names are used again."""
    w -= learning_rate * dw
    b -= learning_rate * db
    return w, b


def update_with_arrays(w, b, dw, db, learning_rate):
    """Both parameters in one vector."""
    return np.array([w, b]) - learning_rate * np.array([dw, db])


def update_as_a_list(w, b, dw, db, learning_rate=0.1):
    """A list comprehension, and a default for the rate."""
    return [theta - learning_rate * d for theta, d in ((w, dw), (b, db))]


def update_with_a_negative_step(w, b, dw, db, learning_rate):
    """Steps first, then sums; (1, 1) arrays."""
    step = -learning_rate * np.array([[dw], [db]])
    return w + step[:1], b + step[1:]


def update_in_single_precision(w, b, dw, db, learning_rate):
    """float32 throughout."""
    w, b, dw, db, rate = (np.float32(value) for value in (w, b, dw, db, learning_rate))
    return w - rate * dw, b - rate * db


def _move(learning_rate, theta, d_theta):
    return theta - learning_rate * d_theta


def update_with_a_partial_function(w, b, dw, db, learning_rate):
    """A function of one's own, with its first argument filled in."""
    return tuple(map(partial(_move, learning_rate), (w, b), (dw, db)))


@lru_cache
def update_remembered(w, b, dw, db, learning_rate):
    """Decorated with a cache; arrays without dimensions."""
    return np.asarray(w - learning_rate * dw), np.asarray(b - learning_rate * db)


def update_with_a_complex_number(w, b, dw, db, learning_rate):
    """Both parameters as one complex number."""
    moved = complex(w, b) - learning_rate * complex(dw, db)
    return moved.real, moved.imag
