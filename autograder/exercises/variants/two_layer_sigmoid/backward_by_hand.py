"""Right versions of `backward_by_hand`."""

import numpy as np

from solutions.two_layer_sigmoid import backward_by_hand, backward_propagation, compute_cost, forward_propagation


def paper_computed():
    """The functions of the section do the arithmetic; arrays for lists, a (1, 1) array for a float."""
    X, Y = np.array([[1.0, -1.0]]), np.array([[1.0, 0.0]])
    start = {
        "W1": np.array([[1.0], [0.0]]),
        "W2": np.array([[1.0, -1.0]]),
        "b1": np.zeros((2, 1)),
        "b2": np.zeros((1, 1)),
    }
    Y_hat, cache = forward_propagation(X, start)
    return {**cache, "cost": compute_cost(Y_hat, Y), **backward_propagation(X, Y, start, cache)}


def paper_to_three_decimals():
    """Three decimals, tuples for lists."""
    return {
        "A1": ((0.731, 0.269), (0.5, 0.5)),
        "Y_hat": ((0.231, -0.231),),
        "cost": 0.322,
        "dW2": ((-0.624, -0.5),),
        "db2": -1,
        "dW1": ((-0.106,), (0.134,)),
        "db1": ((-0.197,), (0.25,)),
    }


def paper_in_tuples():
    """Tuples for tables, four decimals, an array for one gradient, and one number in brackets."""
    exact = backward_by_hand()
    rounded = {
        name: tuple(tuple(round(v, 4) for v in row) for row in np.atleast_2d(value)) for name, value in exact.items()
    }
    return rounded | {"cost": round(exact["cost"], 4), "db1": np.array(exact["db1"])}
