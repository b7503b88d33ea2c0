"""Hints for `shape_table`."""


def shape_table(n_x=3, n_h=5, n_y=2, m=7):
    """Every side of every array has one of four lengths. Which four, and what does each of them count?

    Write the four formulas of the way forward, and below each letter its rows and columns. Begin with X, which has an
    example in each column.

    Go through the formulas from left to right: a product (a, k) times (k, b) is (a, b), a bias has as many rows as the
    product to which it is added and one column, and an activation keeps the shape. For the way back there is nothing
    to compute: each array with a d in front is as large as the one without. (The twin has three inputs, five hidden
    units, two outputs and seven examples.)
    """
    sides = {"inputs": n_x, "hidden units": n_h, "outputs": n_y, "examples": m}
    first_product = (n_h, n_x), (n_x, m)
    second_product = (n_y, n_h), (n_h, m)
    return {"W1": (n_h, n_x), "Z1": (n_h, m), "W2": (n_y, n_h), "b2": (n_y, 1), "Z2": (n_y, m), "dW2": (n_y, n_h)}
