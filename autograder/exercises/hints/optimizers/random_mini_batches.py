"""Hints for `random_mini_batches`."""

import numpy as np
from handrail.engine.values import Rng

X = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [10.0, 20.0, 30.0, 40.0, 50.0]])
Y = np.array([[100.0, 200.0, 300.0, 400.0, 500.0]])


def random_mini_batches(X=X, Y=Y, batch_size=2, rng=Rng(8)):
    """If you shuffle the points, and then the labels, who sees to it that both land in the same order?

    Take five numbered cards, shuffle them, and lay them out in a row. Cut the row into pieces of two. How do you find
    the points and the labels of a piece?

    Shuffle neither X nor Y, but the column numbers 0 to m − 1, once: a generator has a method that returns them in a
    random order. Cut this row of numbers into pieces, beginning at 0, at B, at twice B, as long as numbers are left; a
    slice that reaches beyond the end simply ends there. Each piece is a list of column numbers, and with such a list
    NumPy picks columns from a table. Pick with the same piece from both. (Another way of shuffling gives another order
    than the twin's, and is as right.)
    """
    order = rng.permutation(5)
    piece_1 = order[:2]
    piece_2 = order[2:4]
    piece_3 = order[4:]
    return [(X[:, piece_1], Y[:, piece_1]), (X[:, piece_2], Y[:, piece_2]), (X[:, piece_3], Y[:, piece_3])]
