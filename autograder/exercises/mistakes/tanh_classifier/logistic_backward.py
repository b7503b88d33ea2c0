"""Wrong versions of `logistic_backward`."""

import numpy as np

from solutions.tanh_classifier import logistic_backward


def _logistic_from(X, dZ, m):
    """Gradients from an error of one's own."""
    return dZ @ X.T / m, np.sum(dZ) / m


def labels_minus_probabilities(X, Y, A):
    """Both gradients have the right size and the opposite sign: a step along them makes the cost grow. In which order
    does the difference stand?"""
    return _logistic_from(X, Y - A, X.shape[1])


def logistic_not_averaged(X, Y, A):
    """Both gradients are too large by the number of examples. Does the cost contain a sum or a mean?"""
    return _logistic_from(X, A - Y, 1)


def logistic_dw_not_averaged(X, Y, A):
    """`db` is right, | `dw` is too large by the number of examples. Which of the two lines divides?"""
    return (A - Y) @ X.T, np.mean(A - Y)


def logistic_db_not_averaged(X, Y, A):
    """`dw` is right, | `db` is too large by the number of examples. Which of the two lines divides?"""
    return (A - Y) @ X.T / X.shape[1], np.sum(A - Y)


def averaged_over_the_features(X, Y, A):
    """Both gradients are divided by the number of features. Which axis of X counts the examples?"""
    return _logistic_from(X, A - Y, X.shape[0])


def factor_of_the_square(X, Y, A):
    """Both gradients are twice what they should be. The factor 2 came from differentiating a square; is there one in
    the cross-entropy?"""
    return _logistic_from(X, 2 * (A - Y), X.shape[1])


def slope_under_the_cross_entropy(X, Y, A):
    """Both gradients are too small, most of all where the model is sure. The slope of σ and the derivative of the
    logarithm meet on the way back: what do they leave of each other?"""
    return _logistic_from(X, (A - Y) * A * (1 - A), X.shape[1])


def stopped_at_the_probabilities(X, Y, A):
    """Both gradients are too large, most of all where the model is unsure of itself or wrong. That is how the loss
    changes with a; has it passed through σ yet?"""
    return _logistic_from(X, (1 - Y) / (1 - A) - Y / A, X.shape[1])


def logistic_dw_as_a_column(X, Y, A):
    """`dw` has the right numbers in a column. `w` is a row: what becomes of a row minus a column in the update?"""
    dw, db = logistic_backward(X, Y, A)
    return dw.T, db


def logistic_dw_of_rank_one(X, Y, A):
    """`dw` has lost a dimension. Which shape does `w` have, from which it is subtracted?"""
    dw, db = logistic_backward(X, Y, A)
    return dw.ravel(), db


def one_bias_gradient_an_example(X, Y, A):
    """`db` is a whole row. How many biases are there, and how do the examples' shares become one number?"""
    dw, _ = logistic_backward(X, Y, A)
    return dw, (A - Y) / X.shape[1]


def db_carries_the_inputs(X, Y, A):
    """`dw` is right; | `db` contains the inputs. By how much does z change when b grows by 1?"""
    dw, _ = logistic_backward(X, Y, A)
    return dw, np.sum(dw)


def inputs_multiplied_elementwise(X, Y, A):
    """`dw` has one column per example. Which product multiplies and sums over the examples in one go?"""
    return (A - Y) * X / X.shape[1], np.mean(A - Y)


def inputs_not_turned(X, Y, A):
    """NumPy says that the inner dimensions differ. Over which axis do errors and inputs have to meet?"""
    return (A - Y) @ X / X.shape[1], np.mean(A - Y)


def db_before_dw(X, Y, A):
    """The two results come back in reverse. What does the docstring promise first?"""
    dw, db = logistic_backward(X, Y, A)
    return db, dw


def probabilities_thresholded_first(X, Y, A):
    """The gradients do not notice whether the model is sure or just above one half. Is the decision rounded before the
    error is formed?"""
    return _logistic_from(X, (A > 0.5) - Y, X.shape[1])


def integer_errors(X, Y, A):
    """The gradients look as if every probability were 0. Into what kind of numbers is something rounded off here?"""
    return _logistic_from(X, A.astype(int) - Y, X.shape[1])


def logistic_error_squared(X, Y, A):
    """`db` is never negative. What is squared here, a loss or its derivative?"""
    dZ = (A - Y) ** 2
    return dZ @ X.T / X.shape[1], np.mean(dZ)


def size_of_the_error(X, Y, A):
    """`db` is never negative: predictions that are too low push in the same direction as those that are too high. What
    has become of the error's sign?"""
    dZ = np.abs(A - Y)
    return dZ @ X.T / X.shape[1], np.mean(dZ)
