"""Wrong versions of `normal_equation`."""

import numpy as np

from solutions.multivariate import normal_equation, standardize, train

from ._shared import mean


def _tilde(X):
    return np.vstack([X, np.ones((1, X.shape[1]))])


def _lowest(X, y):
    """[w b], (1, n + 1)."""
    w, b = normal_equation(X, y)
    return np.append(w, b).reshape(1, -1)


def closed_form_without_a_bias(X, y):
    """The bias is 0, and the weights make up for it as well as they can. What is the last row of X̃?"""
    return y @ X.T @ np.linalg.inv(X @ X.T), 0.0


def bias_for_centred_inputs(X, y):
    """The weights are right, | the bias is the mean of the targets. That would be so if all features had mean zero; do
    they?"""
    return normal_equation(X, y)[0], np.mean(y)


def bias_taken_from_the_front(X, y):
    """The numbers are right and the places are not: the first one went to the bias. Where does the row of ones stand in
    X̃?"""
    both = _lowest(X, y)
    return both[:, 1:], both[0, 0]


def inverse_forgotten(X, y):
    """All numbers are far too large. What is the product with X̃ X̃ᵀ divided by, in the language of matrices?"""
    both = y @ _tilde(X).T
    return both[:, :-1], both[0, -1]


def inverse_by_elements(X, y):
    """The numbers are wrong, though every entry of the matrix has been inverted. Is 1 / A the matrix that turns A into
    the identity?"""
    both = y @ _tilde(X).T @ (1 / (_tilde(X) @ _tilde(X).T))
    return both[:, :-1], both[0, -1]


def matrix_not_inverted(X, y):
    """All numbers are far too large: the matrix has been multiplied with, not its inverse. What does the exponent −1
    ask for?"""
    both = y @ _tilde(X).T @ (_tilde(X) @ _tilde(X).T)
    return both[:, :-1], both[0, -1]


def factors_in_another_order(X, y):
    """NumPy says that the shapes do not match: n + 1 parameters meet m examples. In which order do the factors stand in
    the formula?"""
    both = np.linalg.inv(_tilde(X) @ _tilde(X).T) @ y @ _tilde(X).T
    return both[:, :-1], both[0, -1]


def ones_in_a_column(X, y):
    """NumPy cannot attach the ones: they have another length than the examples. Is an example a row or a column of
    X?"""
    return np.hstack([X, np.ones((X.shape[1], 1))]), 0.0


def closed_weights_in_a_column(X, y):
    """The values are right, but the weights stand in a column. Which shape does `w` have in this course?"""
    w, b = normal_equation(X, y)
    return w.T, b


def closed_weights_of_rank_1(X, y):
    """The values of `w` are right, one dimension is missing. Which shape does `w` have in this course?"""
    w, b = normal_equation(X, y)
    return w[0], b


def bias_not_taken_apart(X, y):
    """One array with all n + 1 numbers comes back. Which of them is the bias?"""
    return _lowest(X, y)


def bias_still_among_the_weights(X, y):
    """The bias is right, but | `w` has one entry too many. Which part of the solution are the weights?"""
    both = _lowest(X, y)
    return both, both[0, -1]


def matrix_with_an_added_diagonal(X, y):
    """All numbers are slightly too small. Is something added to the matrix before it is inverted?"""
    both = y @ _tilde(X).T @ np.linalg.inv(_tilde(X) @ _tilde(X).T + 0.1 * np.eye(len(X) + 1))
    return both[:, :-1], both[0, -1]


def standardised_before_solving(X, y):
    """The weights belong to standardised inputs. Does the docstring ask to change X?"""
    return normal_equation(standardize(X)[0], y)


def descent_for_the_closed_form(X, y):
    """The result is near the lowest point and not there yet: a hundred steps downhill. Which formula does the docstring
    give?"""
    w, b, _ = train(X, y, 0.02, 100)
    return w, b


def ones_above_the_inputs(X, y):
    """The numbers are right and the places are not: the bias stands among the weights, the last weight is the bias.
    Where does the row of ones stand in X̃?"""
    both = np.roll(_lowest(X, y), 1, axis=1)
    return both[:, :-1], both[0, -1]


def weights_alone(X, y):
    """Only the weights come back. How high is the prediction for an input of zeros?"""
    return _lowest(X, y)[:, :-1]


def bias_with_the_sign_of_the_slopes(X, y):
    """The weights are right. With your bias, does the model predict the mean target for the mean inputs? On which side
    of the equation do the weights then stand?"""
    w, _ = normal_equation(X, y)
    return w, np.mean(y) + np.sum(w * mean(X).T)


def bias_before_the_weights(X, y):
    """The two results stand in each other's place. In which order does the docstring promise them?"""
    w, b = normal_equation(X, y)
    return b, w
