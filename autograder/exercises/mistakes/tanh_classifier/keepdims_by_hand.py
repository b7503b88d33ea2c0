"""Wrong versions of `keepdims_by_hand`."""

from solutions.tanh_classifier import keepdims_by_hand


def summed_over_the_other_axis():
    """The sums are those of the columns. Does axis=1 run along a row or down a column?"""
    return keepdims_by_hand() | {"with": (1, 3), "without": (3,), "sums": (5, 7, 9)}


def sums_of_the_columns_cut():
    """The shapes are right; | the sums are those of columns. Does axis=1 run along a row or down a column?"""
    return keepdims_by_hand() | {"sums": (5, 7)}


def keepdims_makes_a_row():
    """With `keepdims` the summed axis stays, with length 1. Which of the two axes was summed?"""
    return keepdims_by_hand() | {"with": (1, 2)}


def shapes_exchanged():
    """The two shapes stand under each other's keys. Which of the calls keeps both dimensions?"""
    return keepdims_by_hand() | {"with": (2,), "without": (2, 1)}


def vector_taken_for_a_row():
    """A sum without `keepdims` has lost the axis. How many numbers are then left in its shape?"""
    return keepdims_by_hand() | {"without": (1, 2)}


def the_sum_itself_raises():
    """Summing along an axis is allowed with and without. Where does an array of the wrong shape first meet another?"""
    return keepdims_by_hand() | {"consequence": "A"}


def the_update_raises():
    """Does NumPy refuse to subtract (4,) from (4, 1), or does it stretch both? Try it."""
    return keepdims_by_hand() | {"consequence": "B"}


def nothing_happens():
    """Subtract a (4,) array from a (4, 1) array in a cell of your own. What is the shape of the result?"""
    return keepdims_by_hand() | {"consequence": "D"}
