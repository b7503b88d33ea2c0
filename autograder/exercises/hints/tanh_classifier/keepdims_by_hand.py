"""Hints for `keepdims_by_hand`."""

import numpy as np

G = np.array([[10, 20], [30, 40], [50, 60]])


def keepdims_by_hand(G=G, column=(2, 1), flat=(5,)):
    """A table has a shape of two numbers. If one axis is summed away, how many numbers can the shape still have?

    Draw G, add up along each row, and write the sums beside it. Then write the shapes of b1 and of the flat db1 below
    each other, aligned at the right.

    The axis that is summed is the one whose entries disappear into a sum; `keepdims` leaves it in the shape, with a
    length of 1. For the consequence, go along the program: the sum itself, then the step, then the next pass forward.
    In the step NumPy subtracts shapes that it aligns at the right; a missing side is put in front as a 1, and every
    side of length 1 is stretched. What shape does the new b1 have, and does it fit W1 X of the shape (4, m)? (The twin
    has a G of three rows, and takes five flat numbers from a column of two.)
    """
    sums_of_its_rows = tuple(map(int, G.sum(axis=1)))
    kept = G.sum(axis=1, keepdims=True).shape
    gone = G.sum(axis=1).shape
    column_minus_flat = (np.zeros(column) - np.zeros(flat)).shape
    return {"kept": kept, "gone": gone, "column minus flat": column_minus_flat}
