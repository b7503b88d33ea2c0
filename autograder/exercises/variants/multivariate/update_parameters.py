"""Right versions of `update_parameters`."""

from collections import namedtuple

import numpy as np


def update_in_place(w, b, dw, db, learning_rate):
    """The weights are changed in place."""
    w -= learning_rate * dw
    b -= learning_rate * db
    return w, b


def update_with_steps(w, b, dw, db, learning_rate):
    """The steps have names; the result is a list."""
    step_w, step_b = -learning_rate * dw, -learning_rate * db
    return [w + step_w, b + step_b]


def update_with_functions(w, b, dw, db, learning_rate=0.1):
    """NumPy's functions for the operators, a default nobody asked for."""
    return np.subtract(w, np.multiply(learning_rate, dw)), np.subtract(b, learning_rate * db)


def update_with_a_loop(w, b, dw, db, learning_rate):
    """One weight after the other, in a copy; the bias as an array."""
    new = w.copy()
    for i in range(w.shape[1]):
        new[0, i] = w[0, i] - learning_rate * dw[0, i]
    return new, np.array([[b - learning_rate * db]])


def update_as_a_named_tuple(w, b, dw, db, learning_rate):
    """A named tuple."""
    return namedtuple("Parameters", "w b")(w - learning_rate * dw, b - learning_rate * db)


def update_in_one_comprehension(w, b, dw, db, learning_rate):
    """Both parameters in one line."""
    return tuple(theta - learning_rate * slope for theta, slope in ((w, dw), (b, db)))


def update_of_one_flat_vector(w, b, dw, db, learning_rate):
    """All parameters in one vector."""
    theta = np.append(w, b) - learning_rate * np.append(dw, db)
    return theta[:-1].reshape(w.shape), theta[-1:]
