"""Hints for `unbroadcast`."""

import numpy as np

GRADIENT = np.array([[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[10.0, 20.0, 30.0], [40.0, 50.0, 60.0]]])


def unbroadcast(gradient=GRADIENT, shape=(2, 1)):
    """A number of the array was used in many boxes, and each box sends a gradient home. What is the number's own
    gradient?

    Write the two shapes below each other, aligned at the right, say (2, 2, 3) and (2, 1). Mark the axes along which
    something was repeated. There are two kinds.

    The first kind are axes that the array did not have at all. They are at the front, as many as the gradient has more
    axes than the shape has entries: sum over them, and they are gone, as they should be. The second kind are axes of
    which the shape says that their length is 1. Sum over these too, but they have to be there afterwards, with length
    1: NumPy's sum has an argument that keeps the axes it sums over. It takes several axes at once, as a tuple, and an
    empty tuple means none. Axes of equal length are left alone.
    """
    summed_over_the_front_axis = np.array([[11.0, 22.0, 33.0], [44.0, 55.0, 66.0]])
    first_row = 11.0 + 22.0 + 33.0
    second_row = 44.0 + 55.0 + 66.0
    return np.array([[first_row], [second_row]])
