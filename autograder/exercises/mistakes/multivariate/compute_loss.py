"""Wrong versions of `compute_loss`."""

import numpy as np


def loss_is_a_sum(y_hat, y):
    """The loss is too large by the number of examples. Should it double when every example occurs twice? And what is
    `len` of an array with one row?"""
    return np.sum((y_hat - y) ** 2)


def loss_with_a_half(y_hat, y):
    """The loss is exactly half of what it should be. Some books put a factor in front to tidy the derivative; does the
    formula here have it?"""
    return np.mean((y_hat - y) ** 2) / 2


def loss_divided_twice(y_hat, y):
    """The loss is too small by the number of examples. How often is it divided?"""
    return np.mean((y_hat - y) ** 2) / y.shape[1]


def loss_under_a_root(y_hat, y):
    """The loss is the square root of what it should be. Is the error in the unit of y wanted, or its square?"""
    return np.sqrt(np.mean((y_hat - y) ** 2))


def norm_left_unsquared(y_hat, y):
    """The loss is too small, and shrinks when equal errors are added. Which power of the norm does the formula have?"""
    return np.linalg.norm(y_hat - y) / y.shape[1]


def absolute_errors(y_hat, y):
    """An error of 2 counts twice as much as an error of 1. How much more should it count?"""
    return np.mean(np.abs(y_hat - y))


def errors_cancel(y_hat, y):
    """The loss can become negative: errors upwards and downwards cancel. What has to be done to each error before the
    mean is taken?"""
    return np.mean(y_hat - y)


def mean_before_square(y_hat, y):
    """A model that is too high for some examples and too low for others gets a loss near zero: errors of different
    examples meet. Is each error squared by itself, before anything is added up?"""
    return np.mean(y_hat - y) ** 2


def difference_of_squares(y_hat, y):
    """The loss can become negative. What stands inside the brackets that are squared: a difference, or each of its
    terms?"""
    return np.mean(y_hat**2 - y**2)


def errors_added_not_subtracted(y_hat, y):
    """Perfect predictions get a large loss. What does your line give where ŷ equals y?"""
    return np.mean((y_hat + y) ** 2)


def loss_is_a_variance(y_hat, y):
    """Shifting all predictions by the same amount leaves the loss as it is. Is the mean of the errors taken out
    somewhere?"""
    return np.var(y_hat - y)


def divided_by_one_example_less(y_hat, y):
    """The loss is slightly too large, less so for more examples. By which number is the sum divided?"""
    return np.sum((y_hat - y) ** 2) / (y.shape[1] - 1)


def row_minus_column(y_hat, y):
    """The loss does not vanish for perfect predictions: every prediction has met every target. What is the shape of a
    row minus a column?"""
    return np.mean((y_hat - y.T) ** 2)


def rank_1_minus_column(y_hat, y):
    """The loss is too large by the number of examples and more: every prediction has met every target, and the sum is
    divided only once. Which shape does the difference have before it is squared?"""
    return np.sum((y_hat.ravel() - y.reshape(-1, 1)) ** 2) / y.shape[1]


def errors_as_an_outer_product(y_hat, y):
    """A square table comes back. Which of the two factors has to be transposed, so that a row times a column is one
    number?"""
    error = y_hat - y
    return error.T @ error / y.shape[1]


def row_times_row(y_hat, y):
    """NumPy says that the shapes do not match: a row cannot be multiplied with a row. What does a matrix product need
    on its right side?"""
    error = y_hat - y
    return error @ error / y.shape[1]


def squared_errors_not_reduced(y_hat, y):
    """A whole row comes back, one squared error per example. How does a row become one number?"""
    return (y_hat - y) ** 2


def loss_of_one_example(y_hat, y):
    """The loss depends on the last example alone. Inside the loop, does each example add to the sum or replace it?"""
    for j in range(y.shape[1]):
        total = (y_hat[0, j] - y[0, j]) ** 2
    return total / y.shape[1]


def loop_over_the_single_row(y_hat, y):
    """A vector comes back, one squared error per example. What does `for row in y` run over when y has the shape (1,
    m)?"""
    total = 0.0
    for predicted, measured in zip(y_hat, y):
        total += (predicted - measured) ** 2
    return total / len(y)


def loss_eats_the_predictions(y_hat, y):
    """The loss is right, but | afterwards the predictions hold the errors. Which operators change an array in place?"""
    y_hat -= y
    return np.mean(y_hat**2)


def loss_only_printed(y_hat, y):
    """The number appears on the screen and None comes back. What can `train` do with a printed number?"""
    print(np.mean((y_hat - y) ** 2))


def squared_errors_divided_but_not_added(y_hat, y):
    """A row comes back, with one entry per example. The squares are divided by m: what is still to be done with
    them?"""
    return (y_hat - y) ** 2 / y.shape[1]


def square_of_the_mean_size(y_hat, y):
    """The loss is too small unless all errors are of one size. Which comes first, the square or the mean?"""
    return np.mean(np.abs(y_hat - y)) ** 2


def largest_squared_error(y_hat, y):
    """Only the worst prediction counts. Which number that stands for a whole row does the formula ask for?"""
    return np.max((y_hat - y) ** 2)


def relative_to_the_variance(y_hat, y):
    """The loss stays as it is when kilograms become grams. Is the mean of the squared errors divided by something
    else than the number of examples?"""
    return np.sum((y_hat - y) ** 2) / np.sum((y - np.mean(y)) ** 2)


def square_of_the_summed_errors(y_hat, y):
    """A model that is too high for some examples and too low for others gets a loss near zero, and nothing is averaged.
    Is each error squared by itself, before anything is added up?"""
    return np.sum(y_hat - y) ** 2
