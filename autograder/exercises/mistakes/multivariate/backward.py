"""Wrong versions of `backward`."""

import numpy as np

from solutions.multivariate import backward


def gradients_half_as_large(X, y, y_hat):
    """`dw` and `db` are exactly half of what they should be: they belong to a loss with 1/(2m). What does the
    derivative of a square bring along?"""
    dw, db = backward(X, y, y_hat)
    return dw / 2, db / 2


def two_lost_in_dw(X, y, y_hat):
    """`db` is right, | `dw` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = backward(X, y, y_hat)
    return dw / 2, db


def two_lost_in_db(X, y, y_hat):
    """`dw` is right, | `db` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = backward(X, y, y_hat)
    return dw, db / 2


def two_counted_twice(X, y, y_hat):
    """Both gradients are twice what they should be. The factor of the square belongs to the error or to the mean: in
    how many places does it stand?"""
    dw, db = backward(X, y, y_hat)
    return dw * 2, db * 2


def gradients_are_sums(X, y, y_hat):
    """Both gradients are too large by the number of examples. Should they double when every example occurs twice? And
    what is `len` of an array with one row?"""
    dw, db = backward(X, y, y_hat)
    return dw * y.shape[1], db * y.shape[1]


def only_db_is_averaged(X, y, y_hat):
    """`db` is right, | `dw` is too large by the number of examples. Does a matrix product average, or only add up?"""
    dw, db = backward(X, y, y_hat)
    return dw * y.shape[1], db


def only_dw_is_averaged(X, y, y_hat):
    """`dw` is right, | `db` is too large by the number of examples. Which of the two sums is divided?"""
    dw, db = backward(X, y, y_hat)
    return dw, db * y.shape[1]


def gradients_averaged_twice(X, y, y_hat):
    """Both gradients are too small by the number of examples. How often is the average taken?"""
    dw, db = backward(X, y, y_hat)
    return dw / y.shape[1], db / y.shape[1]


def mean_for_the_sum_in_db(X, y, y_hat):
    """`dw` is right, | `db` is too small by the number of examples. The factor 2/m already stands there: is a sum or a
    mean due beside it?"""
    dw, db = backward(X, y, y_hat)
    return dw, db / y.shape[1]


def divided_by_the_features(X, y, y_hat):
    """Both gradients are too large, by m over n. Which side of X counts the examples?"""
    dw, db = backward(X, y, y_hat)
    return dw * X.shape[1] / X.shape[0], db * X.shape[1] / X.shape[0]


def divided_by_every_number_in_X(X, y, y_hat):
    """Both gradients are too small by the number of features. How many examples are there, and how many numbers does X
    hold?"""
    dw, db = backward(X, y, y_hat)
    return dw / X.shape[0], db / X.shape[0]


def error_turned_round(X, y, y_hat):
    """Both gradients have the right size and the opposite sign: a step along them goes uphill. Does ŷ enter the error
    with a plus or with a minus?"""
    dw, db = backward(X, y, y_hat)
    return -dw, -db


def error_turned_round_in_dw(X, y, y_hat):
    """`db` is right, | `dw` has the opposite sign. Is the error the same in both lines?"""
    dw, db = backward(X, y, y_hat)
    return -dw, db


def error_turned_round_in_db(X, y, y_hat):
    """`dw` is right, | `db` has the opposite sign. Is the error the same in both lines?"""
    dw, db = backward(X, y, y_hat)
    return dw, -db


def inputs_times_errors_elementwise(X, y, y_hat):
    """`dw` is a table with a column for each example. The products of errors and inputs are there; what is still to be
    done with the m products of one feature?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error * X, np.sum(error)


def products_added_over_the_features(X, y, y_hat):
    """`dw` has an entry for each example. Over which direction of the table of products does the sum run: over the
    features, or over the examples?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return np.sum(error * X, axis=0, keepdims=True), np.sum(error)


def all_products_averaged(X, y, y_hat):
    """`dw` is a single number for all features. Does the mean run over the whole table of products, or along its
    rows?"""
    return 2 * np.mean((y_hat - y) * X), 2 * np.mean(y_hat - y)


def products_reduced_without_their_axis(X, y, y_hat):
    """The values of `dw` are right, one dimension is missing: the shape is (n,). What does NumPy do with an axis when
    it takes the mean along it?"""
    return 2 * np.mean((y_hat - y) * X, axis=1), 2 * np.mean(y_hat - y)


def dw_in_a_column(X, y, y_hat):
    """The values of `dw` are right, but they stand in a column. Which shape does `w` have, and what comes out when a
    column is subtracted from a row?"""
    dw, db = backward(X, y, y_hat)
    return dw.T, db


def dw_as_a_list(X, y, y_hat):
    """`dw` is a Python list. What happens when a list is multiplied by a learning rate?"""
    dw, db = backward(X, y, y_hat)
    return dw.tolist(), db


def inputs_not_transposed(X, y, y_hat):
    """NumPy says that the shapes do not match: m errors meet n features. What has to be done to X, so that the examples
    of both meet?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error @ X, np.sum(error)


def inputs_before_the_errors(X, y, y_hat):
    """NumPy says that the shapes do not match: the m columns of X meet the single row of errors. In which order do the
    factors stand in the formula?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return np.dot(X, error), np.sum(error)


def dw_without_the_inputs(X, y, y_hat):
    """All entries of `dw` are `db`. In ŷ = w X + b, by how much does ŷ change when one weight grows a little, and is
    that the same for every feature?"""
    _, db = backward(X, y, y_hat)
    return np.full((1, X.shape[0]), db), db


def dw_from_the_predictions(X, y, y_hat):
    """`db` is right; | in `dw` the targets play no part. What is it that X is multiplied with: the predictions, or
    their errors?"""
    _, db = backward(X, y, y_hat)
    return 2 / y.shape[1] * y_hat @ X.T, db


def both_from_the_predictions(X, y, y_hat):
    """In `dw` and `db` the targets play no part. What should the gradient be for perfect predictions, and what is
    yours?"""
    return 2 / y.shape[1] * y_hat @ X.T, 2 * np.mean(y_hat)


def dw_times_the_targets(X, y, y_hat):
    """`dw` is a single number in two brackets: the errors have met the targets. What stands beside w in the model?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error @ y.T, np.sum(error)


def errors_squared(X, y, y_hat):
    """`db` is never negative. Which power of the error remains when its square is differentiated?"""
    square = 2 / y.shape[1] * (y_hat - y) ** 2
    return square @ X.T, np.sum(square)


def signs_of_the_errors(X, y, y_hat):
    """Large and small errors count alike. Is this the derivative of squared errors, or that of absolute ones?"""
    sign = np.sign(y_hat - y) / y.shape[1]
    return sign @ X.T, np.sum(sign)


def absolute_errors_in_the_gradient(X, y, y_hat):
    """`db` is never negative, and errors upwards and downwards pull in the same direction. Does the sign of an error
    get lost?"""
    size = 2 / y.shape[1] * np.abs(y_hat - y)
    return size @ X.T, np.sum(size)


def last_example_alone(X, y, y_hat):
    """Only the last example has an influence. Inside the loop, does each example add to the sum or replace it?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error[:, -1:] @ X[:, -1:].T, error[0, -1]


def first_example_alone(X, y, y_hat):
    """Only the first example has an influence. How often does the loop run before the function returns?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error[:, :1] @ X[:, :1].T, error[0, 0]


def last_example_missing(X, y, y_hat):
    """The last example has no influence. At which number does the loop stop?"""
    error = 2 / y.shape[1] * (y_hat - y)[:, :-1]
    return error @ X[:, :-1].T, np.sum(error)


def db_not_reduced(X, y, y_hat):
    """`db` is a row with an entry for each example. There is one bias for all of them: what happens to gradients where
    a value forks?"""
    dw, _ = backward(X, y, y_hat)
    return dw, 2 / y.shape[1] * (y_hat - y)


def db_is_the_sum_of_dw(X, y, y_hat):
    """`db` is the sum of the entries of `dw`. Does the bias meet the features?"""
    dw, _ = backward(X, y, y_hat)
    return dw, np.sum(dw)


def db_is_the_mean_of_dw(X, y, y_hat):
    """`db` is the mean of the entries of `dw`. By how much does every prediction grow when b does?"""
    dw, _ = backward(X, y, y_hat)
    return dw, np.mean(dw)


def row_of_errors_became_a_table(X, y, y_hat):
    """`dw` has m rows, because every prediction has met every target. What is the shape of your error before anything
    is multiplied by it?"""
    error = 2 / y.shape[1] * (y_hat - y.reshape(-1, 1))
    return error @ X.T, np.sum(error)


def inputs_centred(X, y, y_hat):
    """`db` is right; | `dw` does not notice when a feature is shifted. Is a mean taken out of X somewhere?"""
    _, db = backward(X, y, y_hat)
    return 2 / y.shape[1] * (y_hat - y) @ (X - np.mean(X, axis=1, keepdims=True)).T, db


def gradient_of_length_1(X, y, y_hat):
    """`dw` points in the right direction and has length 1. Who decides how far a step goes: the gradient, or you?"""
    dw, db = backward(X, y, y_hat)
    return dw / np.linalg.norm(dw), db


def db_before_dw(X, y, y_hat):
    """The two results stand in each other's place. In which order does the docstring promise them?"""
    dw, db = backward(X, y, y_hat)
    return db, dw


def gradients_in_a_dictionary(X, y, y_hat):
    """A dictionary comes back. What does the docstring promise?"""
    dw, db = backward(X, y, y_hat)
    return {"dw": dw, "db": db}


def gradient_of_the_weights_alone(X, y, y_hat):
    """Only `dw` comes back. How would an update of the bias know its slope?"""
    return backward(X, y, y_hat)[0]


def backward_eats_the_predictions(X, y, y_hat):
    """The gradients are right, but | afterwards the predictions hold the errors. Which operators change an array in
    place?"""
    y_hat -= y
    return 2 / y.shape[1] * y_hat @ X.T, 2 * np.mean(y_hat)


def gradients_not_returned(X, y, y_hat):
    """None comes back. What does a function hand out that computes values and never says return?"""
    dw, db = backward(X, y, y_hat)


def factor_upside_down(X, y, y_hat):
    """Both gradients are too large, and more so with more examples. Which of 2 and m stands above the line?"""
    dw, db = backward(X, y, y_hat)
    return dw * X.shape[1] ** 2 / 4, db * X.shape[1] ** 2 / 4


def errors_times_the_predictions(X, y, y_hat):
    """Both gradients contain ŷ as a further factor. How fast does the squared error grow with ŷ, and where would a
    second ŷ come from?"""
    error = 2 / X.shape[1] * (y_hat - y) * y_hat
    return error @ X.T, np.sum(error)


def db_divided_by_the_features(X, y, y_hat):
    """`dw` is right, | `db` is too large, by m over n. Which side of X counts the examples?"""
    dw, db = backward(X, y, y_hat)
    return dw, db * X.shape[1] / X.shape[0]


def first_feature_everywhere(X, y, y_hat):
    """All entries of `dw` are the first one. Which row of X does each weight belong to?"""
    dw, db = backward(X, y, y_hat)
    return np.full(dw.shape, dw[0, 0]), db


def divided_by_the_root(X, y, y_hat):
    """Both gradients are too large by the root of the number of examples. Is a root taken anywhere in the formulas?"""
    dw, db = backward(X, y, y_hat)
    return dw * np.sqrt(X.shape[1]), db * np.sqrt(X.shape[1])


def first_example_without_an_average(X, y, y_hat):
    """Both gradients are those of a single example, the first. Which columns do your slices take?"""
    error = 2 * (y_hat - y)[:, :1]
    return error @ X[:, :1].T, np.sum(error)


def last_example_without_an_average(X, y, y_hat):
    """Both gradients are those of a single example, the last. Which lines belong into the loop, and which after it?"""
    error = 2 * (y_hat - y)[:, -1:]
    return error @ X[:, -1:].T, np.sum(error)


def errors_to_the_third(X, y, y_hat):
    """Large errors count far too much. Which power of the error remains when its square is differentiated?"""
    error = 2 / X.shape[1] * (y_hat - y) ** 3
    return error @ X.T, np.sum(error)


def errors_times_transposed_inputs_elementwise(X, y, y_hat):
    """NumPy cannot broadcast a row of m errors against m rows of n features. Which kind of product adds up over the
    examples?"""
    m = X.shape[1]
    return 2 / m * (y_hat - y) * X.T, 2 / m * np.sum(y_hat - y)
