"""Hints for `targets_in_a_column`."""

import numpy as np

ROW = np.zeros((1, 3))
COLUMN = np.zeros((5, 1))


def targets_in_a_column(row=ROW, column=COLUMN):
    """NumPy repeats an array along a side of length 1. Which of the two arrays is repeated here, and along which side?

    Draw the row of predictions above and the column of targets at the left, as for a multiplication table. What stands
    in the box where a column of the one meets a row of the other?

    Two shapes are compared from the right. Where the lengths are equal, nothing happens; where one of them is 1, that
    array is repeated until it fits. A row has a 1 on one side, a column on the other, so both are repeated and every
    prediction meets every target. To see who says something about it, do it in a cell and read what is printed.
    """
    difference = (row - column).shape
    return {"a row of 3 minus a column of 5": difference}
