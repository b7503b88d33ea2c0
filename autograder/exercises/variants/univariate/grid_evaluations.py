"""Right versions of `grid_evaluations`."""

import numpy as np


def grid_with_floats():
    """Floats in scientific notation."""
    return {"line": 1e2, "three features": 1e4, "network": 1e17}


def grid_from_the_parameter_counts():
    """A comprehension over the numbers of parameters."""
    return {name: pow(10, d) for name, d in [("line", 2), ("three features", 4), ("network", 2 * 4 + 4 + 4 + 1)]}


def grid_with_numpy_integers():
    """NumPy integers, and a further entry."""
    powers = np.power(10, np.array([2, 4, 17], dtype=np.int64))
    return {"line": powers[0], "three features": powers[1], "network": powers[2], "nothing": 1}
