"""Hints for `shape_table`."""


def shape_table(n_x=3, n_h=5, n_y=2, m=7):
    """Every side of every array has one of four lengths, or 1. Which four, and what does each of them count?

    Write the two sums Z1 = W1 X + b1 and Z2 = W2 A1 + b2, and below each letter its rows and columns. Begin with X,
    which has an example in each column.

    Go through the sums from left to right: a product (a, k) times (k, b) is (a, b), a bias has as many rows as the
    product to which it is added and one column, and an activation keeps the shape. For the way back there is nothing
    to compute: each array with a d in front is as large as the one without. Then ask of every parameter whether it has
    to know how many examples there are.
    """
    first_product = (n_h, n_x), (n_x, m)
    second_product = (n_y, n_h), (n_h, m)
    table = {"X": (n_x, m), "W1": (n_h, n_x), "b1": (n_h, 1), "Z1": (n_h, m), "W2": (n_y, n_h), "b2": (n_y, 1)}
    return table | {"Z2": (n_y, m), "dZ1": (n_h, m), "dW1": (n_h, n_x), "db1": (n_h, 1)}
