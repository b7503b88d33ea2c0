"""Wrong versions of `compute_cost`."""

import numpy as np


def averaged_over_outputs_too(Y_hat, Y):
    """With one output the cost is right, with three it is a third. By which number is the sum divided: by that of the
    examples, or of all entries?"""
    return np.mean((Y_hat - Y) ** 2)


def cost_not_averaged(Y_hat, Y):
    """The cost is too large by the number of examples. If every example occurred twice, should the cost double?"""
    return np.sum((Y_hat - Y) ** 2)


def averaged_over_outputs_only(Y_hat, Y):
    """The cost is too large. How long is an array of shape (n_y, m) for Python: what does `len` count?"""
    return np.sum((Y_hat - Y) ** 2) / len(Y)


def cost_with_a_half(Y_hat, Y):
    """The cost is exactly half of what it should be. Which factor stands in front of the norm in the docstring?"""
    return np.sum((Y_hat - Y) ** 2) / (2 * Y.shape[1])


def cost_averaged_twice(Y_hat, Y):
    """The cost is too small. How often is an average taken?"""
    return np.mean((Y_hat - Y) ** 2) / Y.shape[1]


def absolute_errors(Y_hat, Y):
    """Large errors count too little. What is done with each error before it is added up: its size, or its square?"""
    return np.sum(np.abs(Y_hat - Y)) / Y.shape[1]


def errors_not_squared(Y_hat, Y):
    """Positive and negative errors cancel. What keeps them from doing so?"""
    return np.sum(Y_hat - Y) / Y.shape[1]


def square_after_the_sum(Y_hat, Y):
    """Positive and negative errors cancel before they are squared. Which comes first, the square or the sum?"""
    return np.sum(Y_hat - Y) ** 2 / Y.shape[1]


def square_root_of_the_cost(Y_hat, Y):
    """The cost is the square root of what it should be. Does the docstring square the norm?"""
    return np.sqrt(np.sum((Y_hat - Y) ** 2) / Y.shape[1])


def norm_not_squared(Y_hat, Y):
    """The cost is too small for large errors: it is a norm divided by m. What stands at the upper right of the norm in
    the docstring?"""
    return np.linalg.norm(Y_hat - Y) / Y.shape[1]


def spectral_norm(Y_hat, Y):
    """With one output the cost is right, with three it is too small. NumPy knows several norms of a matrix; which one
    adds up the squares of all entries?"""
    return np.linalg.norm(Y_hat - Y, ord=2) ** 2 / Y.shape[1]


def variance_of_the_errors(Y_hat, Y):
    """Predictions that are all too high by the same amount cost nothing. Is the mean of the errors taken out
    somewhere?"""
    return np.sum(np.var(Y_hat - Y, axis=1))


def squares_of_each_apart(Y_hat, Y):
    """The cost can be negative. Is the difference squared, or is it the difference of two squares?"""
    return np.sum(Y_hat**2 - Y**2) / Y.shape[1]


def cost_of_the_first_output(Y_hat, Y):
    """With one output the cost is right, with three it is too small. Which rows enter the sum?"""
    return np.mean((Y_hat[0] - Y[0]) ** 2)


def cross_entropy_for_regression(Y_hat, Y):
    """The cost is not a number: a logarithm met something negative. Which cost belongs to a regression?"""
    return -np.sum(Y * np.log(Y_hat) + (1 - Y) * np.log(1 - Y_hat)) / Y.shape[1]


def every_output_with_every_output(Y_hat, Y):
    """With three outputs a (3, 3) table comes back. A product of the errors with their own transpose holds all pairs of
    outputs; which of its entries are squares?"""
    return (Y_hat - Y) @ (Y_hat - Y).T / Y.shape[1]


def one_cost_an_output(Y_hat, Y):
    """With three outputs three numbers come back. What has to happen to them to make one cost?"""
    return np.mean((Y_hat - Y) ** 2, axis=1)


def one_cost_an_example(Y_hat, Y):
    """A row comes back, one number per example. What has to happen to them to make one cost?"""
    return np.sum((Y_hat - Y) ** 2, axis=0, keepdims=True)


def predictions_alone_averaged(Y_hat, Y):
    """The predictions are divided by m and the targets are not. Which comes first, the difference or the mean?"""
    return np.sum((1 / Y.shape[1] * Y_hat - Y) ** 2)


def lengths_averaged(Y_hat, Y):
    """The mean length of an example's error comes back. What happens to the norm in the docstring before anything is
    averaged?"""
    return np.mean(np.linalg.norm(Y_hat - Y, axis=0))


def predictions_alone_squared(Y_hat, Y):
    """The prediction is squared and the target is not. What stands inside the brackets of the square?"""
    return np.sum(Y_hat**2 - Y) / Y.shape[1]


def cost_with_a_minus(Y_hat, Y):
    """The cost is negative. Can a sum of squares be, and what would downhill mean?"""
    return -np.sum((Y_hat - Y) ** 2) / Y.shape[1]
