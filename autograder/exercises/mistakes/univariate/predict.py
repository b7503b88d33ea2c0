"""Wrong versions of `predict`."""

import numpy as np

from ._shared import NOTEBOOK_X


def line_without_intercept(x, w, b):
    """All predictions are off by the same amount. What does your line predict at x = 0, and what should it?"""
    return w * x


def slope_and_intercept_exchanged(x, w, b):
    """The line is as steep as its intercept is high. Which of w and b is multiplied by x?"""
    return b * x + w


def intercept_subtracted(x, w, b):
    """All predictions are off by twice the intercept. Does b lift the line or lower it?"""
    return w * x - b


def intercept_inside_the_brackets(x, w, b):
    """The slope is right; | the height of the line is off by an amount that depends on w. Is b multiplied by w as
    well?"""
    return w * (x + b)


def inputs_added_to_the_slope(x, w, b):
    """The line always has slope 1. Is x multiplied by w, or do they only stand side by side in a sum?"""
    return w + x + b


def prediction_as_a_column(x, w, b):
    """A column comes back where the inputs lie in a row. What does a later subtraction of the targets do with that?"""
    return (w * x + b).T


def prediction_without_its_row(x, w, b):
    """The values are right, one dimension is missing. Which shape does x have, and which should ŷ have?"""
    return (w * x + b).reshape(-1)


def prediction_as_a_list(x, w, b):
    """A Python list comes back. What would ŷ − y do with it in the next function, compared with an array?"""
    return [w * value + b for value in x[0]]


def prediction_of_the_first_example(x, w, b):
    """One number comes back for all the examples. At which point of the loop does the function return?"""
    for value in x[0]:
        return w * value + b


def prediction_summed_up(x, w, b):
    """One number comes back where there should be one per example. Is anything to be summed before the loss?"""
    return np.sum(w * x + b)


def prediction_with_a_matrix_product(x, w, b):
    """NumPy refuses the matrix product, because w has no rows and no columns. What kind of product does a number form
    with an array?"""
    return x @ w + b


def prediction_truncated_to_integers(x, w, b):
    """All predictions are whole numbers. With which dtype was the array made that they are written into?"""
    y_hat = np.zeros(x.shape, dtype=int)
    y_hat[:] = w * x + b
    return y_hat


def prediction_for_the_notebooks_data(x, w, b):
    """As many predictions come back as the notebook's data set has examples, whatever the argument. Which x does the
    function read?"""
    return w * NOTEBOOK_X + b


def prediction_overwrites_x(x, w, b):
    """The values are right, but afterwards the inputs are gone: x holds the predictions. Which operators change an
    array in place?"""
    x *= w
    x += b
    return x


def prediction_not_returned(x, w, b):
    """None comes back. What does a function hand out that computes a value and never says return?"""
    y_hat = w * x + b


def only_the_first_entry_filled(x, w, b):
    """The first prediction is right and all others are zero. How often does your loop run: over what does it count, and
    where does it return?"""
    y_hat = np.zeros(x.shape)
    y_hat[0, 0] = w * x[0, 0] + b
    return y_hat


def only_the_last_entry_filled(x, w, b):
    """The last prediction is right and all others are zero. In each round of the loop, is the array made anew?"""
    y_hat = np.zeros(x.shape)
    y_hat[0, -1] = w * x[0, -1] + b
    return y_hat


def inputs_squared(x, w, b):
    """The predictions bend: they are right only where x is 0 or 1. Which power of x does a line have?"""
    return w * x**2 + b
