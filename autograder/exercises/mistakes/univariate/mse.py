"""Wrong versions of `mse`."""

import numpy as np


def loss_summed_not_averaged(y_hat, y):
    """The loss is too large by the number of examples. If every example occurred twice, should the loss double? And if
    you divide by a length: is it that of the row, or the number of rows?"""
    return np.sum((y_hat - y) ** 2)


def loss_halved(y_hat, y):
    """The loss is exactly half of what it should be. Some books put a factor into the loss to tidy its derivative; does
    the formula above?"""
    return np.mean((y_hat - y) ** 2) / 2


def loss_averaged_twice(y_hat, y):
    """The loss is too small by the number of examples. How often is the average taken?"""
    return np.mean((y_hat - y) ** 2) / y.shape[1]


def loss_with_a_root(y_hat, y):
    """The loss is the square root of what it should be. Does the formula measure a distance, or its square?"""
    return np.sqrt(np.mean((y_hat - y) ** 2))


def loss_of_absolute_errors(y_hat, y):
    """An error of 2 counts twice as much as an error of 1. How much more should it count?"""
    return np.mean(np.abs(y_hat - y))


def loss_without_a_square(y_hat, y):
    """The loss can become negative, since errors upwards and downwards cancel. What is done to each error before the
    mean is taken?"""
    return np.mean(y_hat - y)


def loss_squares_the_mean(y_hat, y):
    """A line that is too high here and too low there gets a loss near zero. Which comes first, the square or the
    mean?"""
    return np.mean(y_hat - y) ** 2


def loss_of_squared_terms(y_hat, y):
    """The loss can become negative. Where do the brackets stand: is the difference squared, or is a difference of
    squares formed?"""
    return np.mean(y_hat**2 - y**2)


def loss_squares_only_the_targets(y_hat, y):
    """The loss can become negative. What does the exponent apply to when no brackets stand around the difference?"""
    return np.mean(y_hat - y**2)


def loss_doubles_for_squaring(y_hat, y):
    """The loss can become negative, and doubles when the errors double. Which operator squares, and which multiplies by
    two?"""
    return np.mean((y_hat - y) * 2)


def loss_of_a_sum(y_hat, y):
    """A perfect prediction gets a large loss. What should the loss be when ŷ equals y, and what does your line give
    there?"""
    return np.mean((y_hat + y) ** 2)


def loss_as_a_variance(y_hat, y):
    """Shifting all predictions by the same amount leaves your loss as it is. Is the mean of the errors taken out
    somewhere?"""
    return np.var(y_hat - y)


def loss_with_one_example_less(y_hat, y):
    """The loss is slightly too large, less so for more examples. By which number is the sum divided?"""
    return np.sum((y_hat - y) ** 2) / (y.shape[1] - 1)


def norm_not_squared(y_hat, y):
    """The loss falls with the number of examples even if each error is the same. Which power of the norm does the
    formula have?"""
    return np.linalg.norm(y_hat - y) / y.shape[1]


def multiplied_by_the_number(y_hat, y):
    """The loss is too large by the number of examples times itself, over two. In which order does Python work through 1
    / 2 * m?"""
    return 1 / 2 * y.shape[1] * np.sum((y_hat - y) ** 2)


def loss_of_the_last_example(y_hat, y):
    """The loss depends on the last example alone. Is the line that adds up inside the loop, and does it add?"""
    total = 0.0
    for i in range(y.shape[1]):
        total = (y_hat[0, i] - y[0, i]) ** 2
    return total / y.shape[1]


def loss_returned_inside_the_loop(y_hat, y):
    """The loss depends on the first example alone. How often does the loop run before the function returns?"""
    total = 0.0
    for i in range(y.shape[1]):
        total += (y_hat[0, i] - y[0, i]) ** 2
        return total / y.shape[1]


def loss_of_all_but_the_last(y_hat, y):
    """The last example has no influence. At which number does your loop stop?"""
    return np.sum((y_hat[0, :-1] - y[0, :-1]) ** 2) / y.shape[1]


def loss_not_reduced(y_hat, y):
    """A whole row comes back, one squared error per example. How does a row become one number?"""
    return (y_hat - y) ** 2


def loss_with_a_loop_over_rows(y_hat, y):
    """A vector comes back, one squared error per example. How long is an array of shape (1, m) for Python, and along
    which of its two directions do you add up?"""
    total = 0.0
    for i in range(len(y)):
        total += (y_hat[i] - y[i]) ** 2
    return total / len(y)


def loss_of_a_column_minus_a_row(y_hat, y):
    """The loss is too large, and does not vanish for perfect predictions: every prediction has met every target. What
    is the shape of a column minus a row?"""
    return np.mean((y_hat - y.reshape(-1, 1)) ** 2)


def outer_product_of_the_errors(y_hat, y):
    """A square table comes back. Which of the two rows has to be transposed for their product to be one number?"""
    error = y_hat - y
    return error.T @ error / y.shape[1]


def dot_of_two_rows(y_hat, y):
    """NumPy says that the shapes are not aligned. Which side of the first row meets which side of the second in a
    matrix product?"""
    return np.dot(y_hat - y, y_hat - y) / y.shape[1]


def caret_for_a_power(y_hat, y):
    """NumPy complains about `bitwise_xor`. Which operator raises to a power in Python?"""
    return np.mean((y_hat - y) ^ 2)


def built_in_sum_shadowed(y_hat, y):
    """Python says that a local variable has no value yet. Which built-in name do you give to a variable of your own,
    and use as a function in the same breath?"""
    sum = sum((y_hat - y)[0] ** 2)  # noqa: F821, F823
    return sum / y.shape[1]


def loss_overwrites_the_predictions(y_hat, y):
    """The loss is right, but | afterwards the predictions hold the errors. Which operators change an array in place?"""
    y_hat -= y
    return np.mean(y_hat**2)


def loss_printed_not_returned(y_hat, y):
    """The number appears on the screen and None comes back. What can another function do with a printed number?"""
    print(np.mean((y_hat - y) ** 2))


def loss_of_the_largest_error(y_hat, y):
    """Only the worst prediction counts. Which of the numbers that stand for a whole row does the name of this loss ask
    for?"""
    return np.max((y_hat - y) ** 2)


def median_of_the_squares(y_hat, y):
    """A prediction that is far off has hardly any influence. Which of the averages does the formula take?"""
    return np.median((y_hat - y) ** 2)


def predictions_times_targets(y_hat, y):
    """For perfect predictions the loss is not zero. What is squared: a difference, or each prediction with its
    target?"""
    return np.mean(y_hat * y)


def errors_to_the_third(y_hat, y):
    """The loss can become negative: errors keep their sign. Which power does the formula have?"""
    return np.mean((y_hat - y) ** 3)


def errors_relative_to_the_targets(y_hat, y):
    """The loss explodes where a target is near zero. By what is the error divided before it is squared, and does the
    formula say so?"""
    return np.mean(((y_hat - y) / y) ** 2)


def loss_of_all_but_the_first(y_hat, y):
    """The first example has no influence. With which number does Python begin to count?"""
    return np.sum((y_hat - y)[:, 1:] ** 2) / y.shape[1]


def squares_divided_but_not_added(y_hat, y):
    """A row comes back, with one entry per example. The squares are divided by m: what is still to be done with
    them?"""
    return (y_hat - y) ** 2 / y.size


def targets_left_unsquared(y_hat, y):
    """The loss can become negative, and perfect predictions do not make it zero. What does the exponent apply to: the
    difference, or one of its terms?"""
    return np.mean(y_hat**2 - y)
