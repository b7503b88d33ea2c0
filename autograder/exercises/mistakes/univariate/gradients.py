"""Wrong versions of `gradients`."""

import numpy as np

from solutions.univariate import gradients

from ._shared import NOTEBOOK_X


def dw_without_x(x, y, y_hat):
    """`dw` and `db` come out as the same number. In ŷ = w x + b, by how much does ŷ change when w grows a little, and
    is that the same for every example?"""
    return 2 * np.mean(y_hat - y), 2 * np.mean(y_hat - y)


def db_is_also_dw(x, y, y_hat):
    """`db` is the same number as `dw`, and `dw` is right. By how much does ŷ change when b grows a little: does x play
    a part in it?"""
    dw, _ = gradients(x, y, y_hat)
    return dw, dw


def only_the_last_example_counts(x, y, y_hat):
    """Only the last example has an influence. Inside the loop, does each example add to the sum or replace it?"""
    dw = db = 0.0
    for i in range(x.shape[1]):
        dw = 2 * (y_hat[0, i] - y[0, i]) * x[0, i]
        db = 2 * (y_hat[0, i] - y[0, i])
    return dw / x.shape[1], db / x.shape[1]


def last_example_without_an_average(x, y, y_hat):
    """`dw` and `db` are those of a single example, the last. Which lines belong into the loop, and which after it?"""
    error = y_hat[0, -1] - y[0, -1]
    return 2 * error * x[0, -1], 2 * error


def only_the_first_example_counts(x, y, y_hat):
    """Only the first example has an influence. How often does the loop run before the function returns?"""
    error = y_hat[0, 0] - y[0, 0]
    return 2 * error * x[0, 0] / x.shape[1], 2 * error / x.shape[1]


def gradients_not_averaged(x, y, y_hat):
    """Both derivatives are too large by the number of examples. If every example occurred twice, should the gradient
    double? And if you divide by a length: is it that of the row, or the number of rows?"""
    dw, db = gradients(x, y, y_hat)
    return dw * x.shape[1], db * x.shape[1]


def dw_not_averaged(x, y, y_hat):
    """`db` is right, | `dw` is too large by the number of examples. Which of the two sums is divided?"""
    dw, db = gradients(x, y, y_hat)
    return dw * x.shape[1], db


def db_not_averaged(x, y, y_hat):
    """`dw` is right, | `db` is too large by the number of examples. Which of the two sums is divided?"""
    dw, db = gradients(x, y, y_hat)
    return dw, db * x.shape[1]


def gradients_averaged_twice(x, y, y_hat):
    """Both derivatives are too small by the number of examples. How often is the average taken?"""
    dw, db = gradients(x, y, y_hat)
    return dw / x.shape[1], db / x.shape[1]


def dw_averaged_twice(x, y, y_hat):
    """`db` is right, | `dw` is too small by the number of examples. How often is the average taken in `dw`?"""
    dw, db = gradients(x, y, y_hat)
    return dw / x.shape[1], db


def factor_two_lost(x, y, y_hat):
    """Both derivatives are exactly half of what they should be: those of a loss with 1/(2m). What does the derivative
    of a square bring along?"""
    dw, db = gradients(x, y, y_hat)
    return dw / 2, db / 2


def factor_two_in_dw_only(x, y, y_hat):
    """`dw` is right, | `db` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = gradients(x, y, y_hat)
    return dw, db / 2


def factor_two_in_db_only(x, y, y_hat):
    """`db` is right, | `dw` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = gradients(x, y, y_hat)
    return dw / 2, db


def factor_two_applied_twice(x, y, y_hat):
    """Both derivatives are twice what they should be. The factor of the square occurs in the error and again in the
    mean; how often should it?"""
    dw, db = gradients(x, y, y_hat)
    return dw * 2, db * 2


def error_the_other_way_round(x, y, y_hat):
    """Both derivatives have the right size and the opposite sign; a step along them goes uphill. Does ŷ itself enter
    the error with a plus or a minus?"""
    dw, db = gradients(x, y, y_hat)
    return -dw, -db


def sign_flipped_in_dw_only(x, y, y_hat):
    """`db` is right, | `dw` has the opposite sign. Is the error the same in both lines?"""
    dw, db = gradients(x, y, y_hat)
    return -dw, db


def sign_flipped_in_db_only(x, y, y_hat):
    """`dw` is right, | `db` has the opposite sign. Is the error the same in both lines?"""
    dw, db = gradients(x, y, y_hat)
    return dw, -db


def error_squared_again(x, y, y_hat):
    """`db` is never negative. When a square is differentiated, which power of the error remains?"""
    error = y_hat - y
    return 2 * np.mean(error**2 * x), 2 * np.mean(error**2)


def only_the_sign_of_the_error(x, y, y_hat):
    """Large and small errors count alike. Of which loss is that the derivative: of squared errors, or of absolute
    ones?"""
    sign = np.sign(y_hat - y)
    return np.mean(sign * x), np.mean(sign)


def dw_multiplied_by_targets(x, y, y_hat):
    """`db` is right; | `dw` contains the targets as a factor. What stands beside w in the line: y or x?"""
    return 2 * np.mean((y_hat - y) * y), 2 * np.mean(y_hat - y)


def dw_multiplied_by_predictions(x, y, y_hat):
    """`db` is right; | `dw` contains the predictions as a factor. What stands beside w in the line: ŷ or x?"""
    return 2 * np.mean((y_hat - y) * y_hat), 2 * np.mean(y_hat - y)


def dw_multiplied_by_squared_inputs(x, y, y_hat):
    """`db` is right; | in `dw` examples far from zero count too much. How often does x enter on the way from w to the
    loss?"""
    return 2 * np.mean((y_hat - y) * x**2), 2 * np.mean(y_hat - y)


def dw_divided_by_x(x, y, y_hat):
    """`db` is right; | in `dw` examples near zero count most. If x is large, does a change of w move ŷ much or
    little?"""
    return 2 * np.mean((y_hat - y) / x), 2 * np.mean(y_hat - y)


def dw_as_a_product_of_means(x, y, y_hat):
    """`db` is right; | `dw` would not notice if the inputs were shuffled among the examples. Which comes first, the
    product or the mean?"""
    return 2 * np.mean(y_hat - y) * np.mean(x), 2 * np.mean(y_hat - y)


def errors_and_inputs_summed_apart(x, y, y_hat):
    """`db` is right; | `dw` is far too large and would not notice if the inputs were shuffled. Are the sums formed
    before error and input have met?"""
    return 2 * np.sum(y_hat - y) * np.sum(x) / x.shape[1], 2 * np.mean(y_hat - y)


def targets_forgotten_in_the_gradient(x, y, y_hat):
    """Even for perfect predictions the derivatives do not vanish. Where do the targets enter?"""
    return 2 * np.mean(y_hat * x), 2 * np.mean(y_hat)


def brackets_missing_around_the_error(x, y, y_hat):
    """`db` is right; | in `dw` only the targets have been multiplied by x. What does Python multiply when the
    difference has no brackets?"""
    return 2 * np.mean(y_hat - y * x), 2 * np.mean(y_hat - y)


def db_with_x_and_dw_without(x, y, y_hat):
    """The two derivatives come back in each other's places. Which one contains x, and which comes first in the
    docstring?"""
    dw, db = gradients(x, y, y_hat)
    return db, dw


def derivative_by_the_prediction(x, y, y_hat):
    """Rows come back, one entry per example, and both are the same. That is how the loss changes with each ŷ; how does
    it go on from there to w and to b?"""
    d_y_hat = 2 * (y_hat - y) / x.shape[1]
    return d_y_hat, d_y_hat


def gradients_not_reduced(x, y, y_hat):
    """Rows come back, one entry per example. w is a single number: how many numbers is its derivative?"""
    return 2 * (y_hat - y) * x / x.shape[1], 2 * (y_hat - y) / x.shape[1]


def gradients_as_a_row_of_the_table(x, y, y_hat):
    """Rows come back, one entry per example: the last lines of your table. What happens at w and at b to what comes
    home from all examples, and which factor does the mean bring?"""
    return 2 * (y_hat - y) * x, 2 * (y_hat - y)


def db_not_reduced(x, y, y_hat):
    """`dw` is right, | `db` is a row with one entry per example. Which product with a vector of ones adds up a row?"""
    dw, _ = gradients(x, y, y_hat)
    return dw, 2 * (y_hat - y) / x.shape[1]


def gradient_as_an_outer_product(x, y, y_hat):
    """`dw` is a square table: every error has met every input. Which of the two rows has to be transposed?"""
    dw, db = gradients(x, y, y_hat)
    return 2 * (y_hat - y).T @ x / x.shape[1], db


def error_times_inputs_as_a_matrix_product(x, y, y_hat):
    """NumPy refuses the product of two rows. Which side of the first meets which side of the second?"""
    return 2 * (y_hat - y) @ x / x.shape[1], 2 * np.mean(y_hat - y)


def column_minus_row_in_the_error(x, y, y_hat):
    """`db` is right, | `dw` is the product of two means: every prediction has met every target. What is the shape of a
    row minus a column?"""
    error = y_hat - y.reshape(-1, 1)
    return 2 * np.mean(error * x), 2 * np.mean(error)


def gradients_loop_over_rows(x, y, y_hat):
    """Vectors come back, one entry per example. How long is an array of shape (1, m) for Python: what does the loop run
    over?"""
    dw = db = 0.0
    for i in range(len(x)):
        dw = dw + 2 * (y_hat[i] - y[i]) * x[i]
        db = db + 2 * (y_hat[i] - y[i])
    return dw / len(x), db / len(x)


def divided_by_one_example_less(x, y, y_hat):
    """Both derivatives are slightly too large, less so for more examples. By which number are the sums divided?"""
    m = x.shape[1]
    dw, db = gradients(x, y, y_hat)
    return dw * m / (m - 1), db * m / (m - 1)


def gradients_of_the_notebooks_data(x, y, y_hat):
    """NumPy cannot combine the argument's examples with the notebook's 60 inputs. Which x does the function read?"""
    return 2 * np.mean((y_hat - y) * NOTEBOOK_X), 2 * np.mean(y_hat - y)


def gradients_overwrite_the_predictions(x, y, y_hat):
    """The derivatives are right, but | afterwards the predictions hold the errors. Which operators change an array in
    place?"""
    y_hat -= y
    return 2 * np.mean(y_hat * x), 2 * np.mean(y_hat)


def gradient_of_w_alone(x, y, y_hat):
    """One number comes back where two should. Which derivative is missing?"""
    return gradients(x, y, y_hat)[0]


def error_squared_in_dw(x, y, y_hat):
    """`db` is right; | `dw` contains the squared errors. Which power of the error remains when its square is
    differentiated?"""
    dw, db = gradients(x, y, y_hat)
    return 2 * np.mean((y_hat - y) ** 2 * x), db


def multiplied_by_the_number_of_examples(x, y, y_hat):
    """Both derivatives are too large, and more so with more examples. Which of 2 and m stands above the line, and in
    which order does Python work through a / 2 * m?"""
    dw, db = gradients(x, y, y_hat)
    return dw * x.shape[1] ** 2 / 4, db * x.shape[1] ** 2 / 4


def last_example_missing(x, y, y_hat):
    """The last example has no influence. At which number does the loop stop?"""
    error = (y_hat - y)[:, :-1]
    return 2 * np.sum(error * x[:, :-1]) / x.shape[1], 2 * np.sum(error) / x.shape[1]


def first_example_missing(x, y, y_hat):
    """The first example has no influence. With which number does Python begin to count?"""
    error = (y_hat - y)[:, 1:]
    return 2 * np.sum(error * x[:, 1:]) / x.shape[1], 2 * np.sum(error) / x.shape[1]


def error_against_the_inputs(x, y, y_hat):
    """The targets play no part in either derivative. From what are the predictions off: from x, or from y?"""
    return 2 * np.mean((y_hat - x) * x), 2 * np.mean(y_hat - x)


def errors_without_their_sign(x, y, y_hat):
    """`db` is never negative. May an error lose its sign before it is multiplied?"""
    error = np.abs(y_hat - y)
    return 2 * np.mean(error * x), 2 * np.mean(error)


def gradients_of_a_root(x, y, y_hat):
    """The gradient does not grow when all errors do. Is it the derivative of the mean of the squares, or of its
    root?"""
    root = np.sqrt(np.mean((y_hat - y) ** 2))
    return np.mean((y_hat - y) * x) / root, np.mean(y_hat - y) / root


def divided_by_the_squared_inputs(x, y, y_hat):
    """`db` is right; | `dw` shrinks where the inputs grow. By what is the sum divided?"""
    return 2 * np.sum((y_hat - y) * x) / np.sum(x**2), 2 * np.mean(y_hat - y)


def sixty_examples_assumed(x, y, y_hat):
    """Both derivatives are right for sixty examples only. Where does your line learn how many there are?"""
    return 2 * np.sum((y_hat - y) * x) / NOTEBOOK_X.size, 2 * np.sum(y_hat - y) / NOTEBOOK_X.size


def gradients_of_each_example(x, y, y_hat):
    """Lists come back, one entry per example: the parts of both derivatives, divided by m already. What happens to the
    gradients of a value that is used by all examples?"""
    error = 2 / x.shape[1] * (y_hat - y)[0]
    return error * x[0], error


def gradient_of_length_1(x, y, y_hat):
    """The gradient points the right way and always has the length 1, on steep ground and on flat. By what is it
    divided?"""
    dw, db = gradients(x, y, y_hat)
    return dw / np.hypot(dw, db), db / np.hypot(dw, db)


def first_example_without_an_average(x, y, y_hat):
    """`dw` and `db` are those of a single example, the first. How often does the loop run before the function
    returns?"""
    error = y_hat[0, 0] - y[0, 0]
    return 2 * error * x[0, 0], 2 * error


def derivatives_lose_their_sign(x, y, y_hat):
    """Neither derivative is ever negative. May the loss not fall when a parameter grows?"""
    dw, db = gradients(x, y, y_hat)
    return abs(dw), abs(db)
