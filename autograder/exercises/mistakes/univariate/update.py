"""Wrong versions of `update`."""

import numpy as np

from ._shared import NOTEBOOK_RATE


def step_uphill(w, b, dw, db, learning_rate):
    """Both parameters move by the right amount in the wrong direction. Where does a derivative point: up or down?"""
    return w + learning_rate * dw, b + learning_rate * db


def slope_goes_uphill(w, b, dw, db, learning_rate):
    """`b` is right, | `w` moves by the right amount in the wrong direction. Do both lines carry the same sign?"""
    return w + learning_rate * dw, b - learning_rate * db


def intercept_goes_uphill(w, b, dw, db, learning_rate):
    """`w` is right, | `b` moves by the right amount in the wrong direction. Do both lines carry the same sign?"""
    return w - learning_rate * dw, b + learning_rate * db


def step_without_a_rate(w, b, dw, db, learning_rate):
    """The step is as large as the whole gradient. Which argument has no part in your lines?"""
    return w - dw, b - db


def step_divided_by_the_rate(w, b, dw, db, learning_rate):
    """The smaller the learning rate, the larger your step. What should a learning rate near zero do?"""
    return w - dw / learning_rate, b - db / learning_rate


def rate_in_the_wrong_brackets(w, b, dw, db, learning_rate):
    """With a small rate both parameters jump close to zero. What does the rate multiply: the derivative alone?"""
    return learning_rate * (w - dw), learning_rate * (b - db)


def rate_added_not_multiplied(w, b, dw, db, learning_rate):
    """The step is off by an amount that does not depend on the gradient. How do rate and derivative form a step?"""
    return w - (learning_rate + dw), b - (learning_rate + db)


def rate_times_the_parameter(w, b, dw, db, learning_rate):
    """The step depends on how large the parameter already is, and at zero it would vanish. What does the step consist
    of?"""
    return w - learning_rate * dw * w, b - learning_rate * db * b


def step_in_the_place_of_the_parameter(w, b, dw, db, learning_rate):
    """The steps come back, not the places where they lead. Where did the old values go? Look closely at the order of
    the signs before and after `=`."""
    return -learning_rate * dw, -learning_rate * db


def gradients_exchanged(w, b, dw, db, learning_rate):
    """Each parameter moves by the other one's step. Which derivative belongs to which parameter?"""
    return w - learning_rate * db, b - learning_rate * dw


def intercept_moved_by_dw(w, b, dw, db, learning_rate):
    """`w` is right; | `b` has moved by the step of the other parameter. Was the first line copied to make the
    second?"""
    return w - learning_rate * dw, b - learning_rate * dw


def slope_moved_by_db(w, b, dw, db, learning_rate):
    """`b` is right; | `w` has moved by the step of the other parameter. Which derivative belongs to w?"""
    return w - learning_rate * db, b - learning_rate * db


def intercept_starts_from_the_slope(w, b, dw, db, learning_rate):
    """`w` is right; | `b` is off by the difference of the two parameters. From where does its step start?"""
    return w - learning_rate * dw, w - learning_rate * db


def only_the_slope_moves(w, b, dw, db, learning_rate):
    """`b` comes back as it went in. How many parameters does the line have?"""
    return w - learning_rate * dw, b


def only_the_intercept_moves(w, b, dw, db, learning_rate):
    """`w` comes back as it went in. Is the result of its line kept?"""
    return w, b - learning_rate * db


def new_values_not_handed_out(w, b, dw, db, learning_rate):
    """Both parameters come back as they went in. Under which names did you store the new values, and which names do you
    return?"""
    return w, b


def results_exchanged(w, b, dw, db, learning_rate):
    """Both new values are right and come back in each other's places. Which one does the docstring name first?"""
    return b - learning_rate * db, w - learning_rate * dw


def twice_the_step(w, b, dw, db, learning_rate):
    """Both steps are exactly twice as long as they should be. The factor of the square already lies in the derivative;
    is it in your step again?"""
    return w - 2 * learning_rate * dw, b - 2 * learning_rate * db


def rate_of_the_notebook(w, b, dw, db, learning_rate):
    """The step is always that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return w - NOTEBOOK_RATE * dw, b - NOTEBOOK_RATE * db


def parameters_as_a_dictionary(w, b, dw, db, learning_rate):
    """A dictionary comes back. What does `w, b = ...` receive when it takes a dictionary apart?"""
    return {"w": w - learning_rate * dw, "b": b - learning_rate * db}


def intercept_without_a_rate(w, b, dw, db, learning_rate):
    """`w` is right; | `b` moves by its whole derivative. What scales a step?"""
    return w - learning_rate * dw, b - db


def slope_without_a_rate(w, b, dw, db, learning_rate):
    """`b` is right; | `w` moves by its whole derivative. What scales a step?"""
    return w - dw, b - learning_rate * db


def difference_times_the_derivative(w, b, dw, db, learning_rate):
    """Where a derivative is zero, zero comes back and not the parameter. What does the rate belong to: is it subtracted
    from the parameter, or multiplied with the derivative?"""
    return (w - learning_rate) * dw, (b - learning_rate) * db


def intercept_starts_from_the_new_slope(w, b, dw, db, learning_rate):
    """`w` is right; | `b` is near the new slope, whatever it was before. From where does its step start?"""
    w = w - learning_rate * dw
    return w, w - learning_rate * db


def derivatives_without_their_sign(w, b, dw, db, learning_rate):
    """Both parameters can only become smaller. Which way should one go whose derivative is negative?"""
    return w - learning_rate * abs(dw), b - learning_rate * abs(db)


def half_the_step(w, b, dw, db, learning_rate):
    """Both steps are half as long as they should be. Which factor is left for the update to apply, and which stands in
    the derivatives already?"""
    return w - learning_rate * dw / 2, b - learning_rate * db / 2


def rate_applied_twice(w, b, dw, db, learning_rate):
    """The steps are far too short, and more so for small rates. How often does the rate enter a step?"""
    return w - learning_rate**2 * dw, b - learning_rate**2 * db


def steps_of_equal_length(w, b, dw, db, learning_rate):
    """Both steps are as long as the rate, on steep ground and on flat. What else makes up the length of a step?"""
    return w - learning_rate * np.sign(dw), b - learning_rate * np.sign(db)


def parameters_never_negative(w, b, dw, db, learning_rate):
    """Both parameters are zero where they should be negative. Must a slope be positive?"""
    return max(0.0, w - learning_rate * dw), max(0.0, b - learning_rate * db)
