"""Wrong functions of section 2, with what a learner reads about each."""

import numpy as np

from solutions.multivariate import (
    backward,
    compute_loss,
    condition_numbers,
    evaluations_of_a_check,
    forward,
    normal_equation,
    numerical_gradient,
    one_pass_by_hand,
    order_of_the_error,
    relative_difference,
    shape_table,
    standardize,
    targets_in_a_column,
    train,
    update_parameters,
    weights_of_another_shape,
    why_not_smaller,
    wrong_by_a_factor,
)

from . import mistake

#: Stands for data that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 51).reshape(3, 17)
NOTEBOOK_RATE = 0.1


# --- forward ---------------------------------------------------------------------------------------


@mistake(forward)
def bias_forgotten(X, w, b):
    """All predictions are off by the same amount. What does your model predict for an input of zeros, and what should
    it?"""
    return w @ X


@mistake(forward)
def bias_subtracted(X, w, b):
    """All predictions are off by twice the bias. Does b lift the predictions or lower them?"""
    return w @ X - b


@mistake(forward)
def bias_inside_the_product(X, w, b):
    """All predictions are off by the same amount, which depends on the weights. Is b multiplied by w as well?"""
    return w @ (X + b)


@mistake(forward)
def bias_once_a_feature(X, w, b):
    """All predictions are too large by a whole number of biases. How often is b added to each example: once, or once
    for every feature?"""
    return np.sum(w.T * X + b, axis=0, keepdims=True)


@mistake(forward)
def weights_times_inputs_elementwise(X, w, b):
    """NumPy cannot broadcast the weights against the inputs: a row of n numbers meets rows of m numbers. Which kind of
    product adds up over the features?"""
    return w * X + b


@mistake(forward)
def products_not_added_up(X, w, b):
    """A table comes back, with a row for each feature. The products are there; what remains to be done with the n
    products of one example?"""
    return w.T * X + b


@mistake(forward)
def products_added_over_the_examples(X, w, b):
    """One number a feature comes back, where one an example is asked for. Along which axis are the products added
    up?"""
    return np.sum(w.T * X, axis=1) + b


@mistake(forward)
def products_averaged_over_the_features(X, w, b):
    """The part of the predictions that the weights make is too small by the number of features. Does ŷ add up the
    contributions of the features, or average them?"""
    return np.mean(w.T * X, axis=0, keepdims=True) + b


@mistake(forward)
def everything_added_up(X, w, b):
    """One number comes back for all the examples. Over which of the two directions of X does the sum in ŷ run?"""
    return np.sum(w.T * X) + b


@mistake(forward)
def inputs_before_weights(X, w, b):
    """NumPy says that the shapes do not match: the m columns of X meet the single row of w. In a product A B, which
    side of A has to be as long as which side of B?"""
    return X @ w + b


@mistake(forward)
def inputs_before_transposed_weights(X, w, b):
    """NumPy says that the shapes do not match: examples meet weights, where features should. Which factor has to stand
    first, so that the n features of each meet?"""
    return X @ w.T + b


@mistake(forward)
def weights_transposed(X, w, b):
    """NumPy says that the shapes do not match: a column of weights cannot be multiplied with (n, m). Which shape does
    `w` arrive with, and does it have to be turned?"""
    return w.T @ X + b


@mistake(forward)
def predictions_in_a_column(X, w, b):
    """A column comes back, (m, 1). The values are right; what would a later subtraction of a row of targets make of
    them?"""
    return X.T @ w.T + b


@mistake(forward)
def predictions_of_rank_1(X, w, b):
    """The values are right, one dimension is missing: the shape is (m,). Which step takes the row out of its
    brackets?"""
    return (w @ X + b)[0]


@mistake(forward)
def predictions_as_a_list(X, w, b):
    """A Python list comes back. What would ŷ − y do with it in the next function, compared with an array?"""
    return [list(w[0] @ X + b)]


@mistake(forward)
def only_the_first_feature(X, w, b):
    """Only the first feature has an influence. How many weights does the model have?"""
    return w[:, :1] @ X[:1] + b


@mistake(forward)
def only_the_last_feature(X, w, b):
    """Only the last feature has an influence. Inside the loop over the features, does each one add to the predictions
    or replace them?"""
    y_hat = np.zeros((1, X.shape[1]))
    for i in range(X.shape[0]):
        y_hat = w[:, i : i + 1] * X[i] + b
    return y_hat


@mistake(forward)
def last_example_left_out(X, w, b):
    """The last prediction is zero, the others are right. At which number does the loop over the examples stop?"""
    y_hat = np.zeros((1, X.shape[1]))
    for j in range(X.shape[1] - 1):
        y_hat[0, j] = np.sum(w[0] * X[:, j]) + b
    return y_hat


@mistake(forward)
def predictions_truncated_to_integers(X, w, b):
    """All predictions are whole numbers. With which dtype was the array made that they are written into?"""
    y_hat = np.zeros((1, X.shape[1]), dtype=int)
    y_hat[:] = w @ X + b
    return y_hat


@mistake(forward)
def predictions_for_the_notebooks_data(X, w, b):
    """As many predictions come back as the notebook's data set has examples, whatever the argument. Which X does the
    function read?"""
    return np.resize(w, (1, 3)) @ NOTEBOOK_X + b


@mistake(forward)
def forward_overwrites_the_inputs(X, w, b):
    """The values are right, but afterwards the inputs are gone: X holds their products with the weights. Which
    operators change an array in place?"""
    X *= w.T
    return np.sum(X, axis=0, keepdims=True) + b


@mistake(forward)
def predictions_not_returned(X, w, b):
    """None comes back. What does a function hand out that computes a value and never says return?"""
    y_hat = w @ X + b


@mistake(forward)
def bias_as_a_factor(X, w, b):
    """With b = 0 all predictions vanish. How does the bias enter: does it stretch the predictions, or lift them?"""
    return w @ X * b


@mistake(forward)
def bias_for_the_first_example_only(X, w, b):
    """The first prediction is right, the others lack the bias. To how many examples is it added?"""
    y_hat = w @ X
    y_hat[0, 0] += b
    return y_hat


@mistake(forward)
def predictions_as_probabilities(X, w, b):
    """All predictions lie between 0 and 1. Does this model have an activation?"""
    return 1 / (1 + np.exp(-(w @ X + b)))


@mistake(forward)
def predictions_cut_off_at_zero(X, w, b):
    """No prediction is negative: those that should be are zero. Does this model have an activation?"""
    return np.maximum(w @ X + b, 0)


@mistake(forward)
def inputs_cut_to_integers(X, w, b):
    """The predictions would be right for whole numbers. Do the inputs lose what stands behind their point?"""
    return w @ X.astype(int) + b


@mistake(forward)
def weights_in_reverse(X, w, b):
    """The predictions are those of features in another order. Which weight belongs to the first row of X?"""
    return w[:, ::-1] @ X + b


@mistake(forward)
def last_weight_as_the_bias(X, w, b):
    """The last feature has no influence, nor has `b`. Is the bias among the weights in this course?"""
    return w[:, :-1] @ X[:-1] + w[0, -1]


# --- compute_loss ----------------------------------------------------------------------------------


@mistake(compute_loss)
def loss_is_a_sum(y_hat, y):
    """The loss is too large by the number of examples. Should it double when every example occurs twice? And what is
    `len` of an array with one row?"""
    return np.sum((y_hat - y) ** 2)


@mistake(compute_loss)
def loss_with_a_half(y_hat, y):
    """The loss is exactly half of what it should be. Some books put a factor in front to tidy the derivative; does the
    formula here have it?"""
    return np.mean((y_hat - y) ** 2) / 2


@mistake(compute_loss)
def loss_divided_twice(y_hat, y):
    """The loss is too small by the number of examples. How often is it divided?"""
    return np.mean((y_hat - y) ** 2) / y.shape[1]


@mistake(compute_loss)
def loss_under_a_root(y_hat, y):
    """The loss is the square root of what it should be. Is the error in the unit of y wanted, or its square?"""
    return np.sqrt(np.mean((y_hat - y) ** 2))


@mistake(compute_loss)
def norm_left_unsquared(y_hat, y):
    """The loss is too small, and shrinks when equal errors are added. Which power of the norm does the formula have?"""
    return np.linalg.norm(y_hat - y) / y.shape[1]


@mistake(compute_loss)
def absolute_errors(y_hat, y):
    """An error of 2 counts twice as much as an error of 1. How much more should it count?"""
    return np.mean(np.abs(y_hat - y))


@mistake(compute_loss)
def errors_cancel(y_hat, y):
    """The loss can become negative: errors upwards and downwards cancel. What has to be done to each error before the
    mean is taken?"""
    return np.mean(y_hat - y)


@mistake(compute_loss)
def mean_before_square(y_hat, y):
    """A model that is too high for some examples and too low for others gets a loss near zero: errors of different
    examples meet. Is each error squared by itself, before anything is added up?"""
    return np.mean(y_hat - y) ** 2


@mistake(compute_loss)
def difference_of_squares(y_hat, y):
    """The loss can become negative. What stands inside the brackets that are squared: a difference, or each of its
    terms?"""
    return np.mean(y_hat**2 - y**2)


@mistake(compute_loss)
def errors_added_not_subtracted(y_hat, y):
    """Perfect predictions get a large loss. What does your line give where ŷ equals y?"""
    return np.mean((y_hat + y) ** 2)


@mistake(compute_loss)
def loss_is_a_variance(y_hat, y):
    """Shifting all predictions by the same amount leaves the loss as it is. Is the mean of the errors taken out
    somewhere?"""
    return np.var(y_hat - y)


@mistake(compute_loss)
def divided_by_one_example_less(y_hat, y):
    """The loss is slightly too large, less so for more examples. By which number is the sum divided?"""
    return np.sum((y_hat - y) ** 2) / (y.shape[1] - 1)


@mistake(compute_loss)
def row_minus_column(y_hat, y):
    """The loss does not vanish for perfect predictions: every prediction has met every target. What is the shape of a
    row minus a column?"""
    return np.mean((y_hat - y.T) ** 2)


@mistake(compute_loss)
def rank_1_minus_column(y_hat, y):
    """The loss is too large by the number of examples and more: every prediction has met every target, and the sum is
    divided only once. Which shape does the difference have before it is squared?"""
    return np.sum((y_hat.ravel() - y.reshape(-1, 1)) ** 2) / y.shape[1]


@mistake(compute_loss)
def errors_as_an_outer_product(y_hat, y):
    """A square table comes back. Which of the two factors has to be transposed, so that a row times a column is one
    number?"""
    error = y_hat - y
    return error.T @ error / y.shape[1]


@mistake(compute_loss)
def row_times_row(y_hat, y):
    """NumPy says that the shapes do not match: a row cannot be multiplied with a row. What does a matrix product need
    on its right side?"""
    error = y_hat - y
    return error @ error / y.shape[1]


@mistake(compute_loss)
def squared_errors_not_reduced(y_hat, y):
    """A whole row comes back, one squared error an example. How does a row become one number?"""
    return (y_hat - y) ** 2


@mistake(compute_loss)
def loss_of_one_example(y_hat, y):
    """The loss depends on the last example alone. Inside the loop, does each example add to the sum or replace it?"""
    for j in range(y.shape[1]):
        total = (y_hat[0, j] - y[0, j]) ** 2
    return total / y.shape[1]


@mistake(compute_loss)
def loop_over_the_single_row(y_hat, y):
    """A vector comes back, one squared error an example. What does `for row in y` run over when y has the shape (1,
    m)?"""
    total = 0.0
    for predicted, measured in zip(y_hat, y):
        total += (predicted - measured) ** 2
    return total / len(y)


@mistake(compute_loss)
def loss_eats_the_predictions(y_hat, y):
    """The loss is right, but afterwards the predictions hold the errors. Which operators change an array in place?"""
    y_hat -= y
    return np.mean(y_hat**2)


@mistake(compute_loss)
def loss_only_printed(y_hat, y):
    """The number appears on the screen and None comes back. What can `train` do with a printed number?"""
    print(np.mean((y_hat - y) ** 2))


@mistake(compute_loss)
def squared_errors_divided_but_not_added(y_hat, y):
    """A row comes back, with one entry an example. The squares are divided by m: what is still to be done with them?"""
    return (y_hat - y) ** 2 / y.shape[1]


@mistake(compute_loss)
def square_of_the_mean_size(y_hat, y):
    """The loss is too small unless all errors are of one size. Which comes first, the square or the mean?"""
    return np.mean(np.abs(y_hat - y)) ** 2


@mistake(compute_loss)
def largest_squared_error(y_hat, y):
    """Only the worst prediction counts. Which number that stands for a whole row does the formula ask for?"""
    return np.max((y_hat - y) ** 2)


@mistake(compute_loss)
def relative_to_the_variance(y_hat, y):
    """The loss stays as it is when kilograms become grams. Is the mean of the squared errors divided by something
    else than the number of examples?"""
    return np.sum((y_hat - y) ** 2) / np.sum((y - np.mean(y)) ** 2)


@mistake(compute_loss)
def square_of_the_summed_errors(y_hat, y):
    """A model that is too high for some examples and too low for others gets a loss near zero, and nothing is averaged.
    Is each error squared by itself, before anything is added up?"""
    return np.sum(y_hat - y) ** 2


# --- targets_in_a_column ---------------------------------------------------------------------------


def column(shape, consequence):
    return {"shape": shape, "consequence": consequence}


@mistake(targets_in_a_column)
def difference_stays_a_row():
    """The letter is right, the shape is not. NumPy stretches every side that is 1 until it fits the other array: which
    sides are 1 here?"""
    return column((1, 342), "C")


@mistake(targets_in_a_column)
def difference_becomes_a_column():
    """The letter is right, the shape is not. The column has 342 rows; how many columns does the other array have, and
    are they lost?"""
    return column((342, 1), "C")


@mistake(targets_in_a_column)
def error_is_raised():
    """The shape is right, and so the subtraction has worked. If it works, who would raise an error?"""
    return column((342, 342), "A")


@mistake(targets_in_a_column)
def warning_is_printed():
    """The shape is right, the letter is not. Stretching arrays of different shapes is a feature that NumPy is proud of:
    would it warn of it? Try it with three numbers."""
    return column((342, 342), "B")


@mistake(targets_in_a_column)
def column_is_turned():
    """NumPy never transposes an array on its own. What does it do instead with a side that is 1?"""
    return column((1, 342), "D")


@mistake(targets_in_a_column)
def row_and_column_do_not_fit():
    """You expect a refusal. NumPy refuses when two sides differ and neither of them is 1: is that the case here?"""
    return column((1, 342), "A")


@mistake(targets_in_a_column)
def table_turned_into_a_row():
    """The shape is right, and it is not that of a row. What is the mean of the squares of such a table?"""
    return column((342, 342), "D")


# --- shape_table -----------------------------------------------------------------------------------


@mistake(shape_table)
def examples_in_rows():
    """`X` and its transpose are exchanged. Is an example a row or a column in this course?"""
    return shape_table() | {"X": (342, 3), "X transposed": (3, 342)}


@mistake(shape_table)
def everything_transposed():
    """Every shape is turned round. Is an example a row or a column in this course?"""
    return {key: shape[::-1] for key, shape in shape_table().items()}


@mistake(shape_table)
def weights_in_a_column():
    """`w` and `dw` are columns in your table. In w X, the columns of w meet the rows of X: how many of each are
    there?"""
    return shape_table() | {"w": (3, 1), "dw": (3, 1)}


@mistake(shape_table)
def gradient_in_a_column():
    """`dw` does not have the shape of `w`. A step subtracts one from the other: what would come out?"""
    return shape_table() | {"dw": (3, 1)}


@mistake(shape_table)
def one_weight_an_example():
    """Your weights are as many as the examples. What is it that a weight weighs?"""
    return shape_table() | {"w": (1, 342), "dw": (1, 342)}


@mistake(shape_table)
def gradient_for_each_example():
    """`dw` is too large: it still has the examples in it. Over what does the product with X transposed add up?"""
    return shape_table() | {"dw": (3, 342)}


@mistake(shape_table)
def predictions_for_each_feature():
    """`y_hat` and `error` have a row for each feature. How many masses are predicted for one penguin?"""
    return shape_table() | {"y_hat": (3, 342), "error": (3, 342)}


@mistake(shape_table)
def table_of_errors():
    """`error` is a square table. The predictions and the targets are both rows: what is the difference of two rows?"""
    return shape_table() | {"error": (342, 342)}


@mistake(shape_table)
def one_error_for_all():
    """`error` is a single number. That would be true of the loss; how many errors are there before they are
    averaged?"""
    return shape_table() | {"error": (1, 1)}


@mistake(shape_table)
def transpose_not_turned():
    """`X transposed` has the shape of `X`. What does transposing do to rows and columns?"""
    return shape_table() | {"X transposed": (3, 342)}


@mistake(shape_table)
def shapes_of_rank_1():
    """Rows with one dimension only: (342,) and (1, 342) are different shapes. How many numbers are there in a shape of
    this course?"""
    return shape_table() | {"w": (3,), "y_hat": (342,), "error": (342,), "dw": (3,)}


@mistake(shape_table)
def bias_counted_among_the_weights():
    """`w` and `dw` have one entry too many. Is the bias one of the weights here, or a number of its own?"""
    return shape_table() | {"w": (1, 4), "dw": (1, 4)}


@mistake(shape_table)
def dw_is_a_single_number():
    """`dw` is a single number in your table. How many weights are there, and how many slopes does the loss have?"""
    return shape_table() | {"dw": (1, 1)}


@mistake(shape_table)
def predictions_in_columns():
    """`y_hat` and `error` are columns in your table. (1, 3) times (3, 342): which two of these numbers are left?"""
    return shape_table() | {"y_hat": (342, 1), "error": (342, 1)}


# --- one_pass_by_hand ------------------------------------------------------------------------------


def by_hand(X=((1, 0, 2), (0, 1, 1)), y=(1, 2, 3), w=(0.5, -0.5), b=0.25, scale=2 / 3, sign=1):
    """The pass in Python, for wrong ways through it."""
    X, y, w = np.array(X, dtype=float), np.array(y, dtype=float), np.array(w)
    y_hat = w @ X + b
    error = sign * (y_hat - y)
    dw, db = scale * error @ X.T, scale * np.sum(error)
    return {"y_hat": tuple(y_hat), "loss": float(np.mean(error**2)), "dw": tuple(dw), "db": float(db)}


@mistake(one_pass_by_hand)
def hand_without_the_bias():
    """Already the predictions are wrong: they are lower than they should be, all by the same amount. What is added
    after the product?"""
    return by_hand(b=0.0)


@mistake(one_pass_by_hand)
def hand_with_a_positive_second_weight():
    """Already the predictions are wrong, except where the second feature is zero. Which sign does the second weight
    have?"""
    return by_hand(w=(0.5, 0.5))


@mistake(one_pass_by_hand)
def hand_with_the_weights_exchanged():
    """Already the predictions are wrong. Which row of X does the first weight belong to?"""
    return by_hand(w=(-0.5, 0.5))


@mistake(one_pass_by_hand)
def hand_without_the_two():
    """The predictions and the loss are right, and all derivatives are half of what they should be. Which factor does a
    square bring along?"""
    return by_hand(scale=1 / 3)


@mistake(one_pass_by_hand)
def hand_without_the_mean():
    """The predictions and the loss are right, and all derivatives are three times too large. How many examples is the
    sum divided by?"""
    return by_hand(scale=2.0)


@mistake(one_pass_by_hand)
def hand_averaged_over_the_features():
    """The predictions and the loss are right, and all derivatives are one and a half times too large. Is the sum
    divided by the number of features, or by that of examples?"""
    return by_hand(scale=2 / 2)


@mistake(one_pass_by_hand)
def hand_with_the_error_turned_round():
    """The predictions and the loss are right, and all derivatives have the opposite sign. From what is what subtracted
    in the error?"""
    return by_hand(sign=-1)


@mistake(one_pass_by_hand)
def hand_with_a_summed_loss():
    """Only the loss is wrong: it is three times too large. Is it a sum or a mean?"""
    return one_pass_by_hand() | {"loss": 163 / 16}


@mistake(one_pass_by_hand)
def hand_with_a_halved_loss():
    """Only the loss is wrong: it is half of what it should be. Does our loss carry a factor in front of the mean?"""
    return one_pass_by_hand() | {"loss": 163 / 96}


@mistake(one_pass_by_hand)
def hand_with_dw_in_reverse():
    """Only `dw` is wrong: its two entries have changed places. Which feature does the first one belong to?"""
    return one_pass_by_hand() | {"dw": one_pass_by_hand()["dw"][::-1]}


@mistake(one_pass_by_hand)
def hand_with_dw_as_db():
    """Only `dw` is wrong: both of its entries are `db`. By what is each error multiplied before the errors are added
    up?"""
    return one_pass_by_hand() | {"dw": (-19 / 6, -19 / 6)}


@mistake(one_pass_by_hand)
def hand_with_db_over_the_features():
    """Only `db` is wrong: it is the sum of the entries of `dw`. Does the bias meet the features at all?"""
    return one_pass_by_hand() | {"db": -37 / 6}


@mistake(one_pass_by_hand)
def hand_with_sums_throughout():
    """The predictions are right; the loss and all derivatives are three times too large. Are they sums or means?"""
    summed = by_hand(scale=2.0)
    return summed | {"loss": 3 * summed["loss"]}


# --- backward --------------------------------------------------------------------------------------


@mistake(backward)
def gradients_half_as_large(X, y, y_hat):
    """`dw` and `db` are exactly half of what they should be: they belong to a loss with 1/(2m). What does the
    derivative of a square bring along?"""
    dw, db = backward(X, y, y_hat)
    return dw / 2, db / 2


@mistake(backward)
def two_lost_in_dw(X, y, y_hat):
    """`db` is right, `dw` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = backward(X, y, y_hat)
    return dw / 2, db


@mistake(backward)
def two_lost_in_db(X, y, y_hat):
    """`dw` is right, `db` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = backward(X, y, y_hat)
    return dw, db / 2


@mistake(backward)
def two_counted_twice(X, y, y_hat):
    """Both gradients are twice what they should be. The factor of the square belongs to the error or to the mean: in
    how many places does it stand?"""
    dw, db = backward(X, y, y_hat)
    return dw * 2, db * 2


@mistake(backward)
def gradients_are_sums(X, y, y_hat):
    """Both gradients are too large by the number of examples. Should they double when every example occurs twice? And
    what is `len` of an array with one row?"""
    dw, db = backward(X, y, y_hat)
    return dw * y.shape[1], db * y.shape[1]


@mistake(backward)
def only_db_is_averaged(X, y, y_hat):
    """`db` is right, `dw` is too large by the number of examples. Does a matrix product average, or only add up?"""
    dw, db = backward(X, y, y_hat)
    return dw * y.shape[1], db


@mistake(backward)
def only_dw_is_averaged(X, y, y_hat):
    """`dw` is right, `db` is too large by the number of examples. Which of the two sums is divided?"""
    dw, db = backward(X, y, y_hat)
    return dw, db * y.shape[1]


@mistake(backward)
def gradients_averaged_twice(X, y, y_hat):
    """Both gradients are too small by the number of examples. How often is the average taken?"""
    dw, db = backward(X, y, y_hat)
    return dw / y.shape[1], db / y.shape[1]


@mistake(backward)
def mean_for_the_sum_in_db(X, y, y_hat):
    """`dw` is right, `db` is too small by the number of examples. The factor 2/m already stands there: is a sum or a
    mean due beside it?"""
    dw, db = backward(X, y, y_hat)
    return dw, db / y.shape[1]


@mistake(backward)
def divided_by_the_features(X, y, y_hat):
    """Both gradients are too large, by m over n. Which side of X counts the examples?"""
    dw, db = backward(X, y, y_hat)
    return dw * X.shape[1] / X.shape[0], db * X.shape[1] / X.shape[0]


@mistake(backward)
def divided_by_every_number_in_X(X, y, y_hat):
    """Both gradients are too small by the number of features. How many examples are there, and how many numbers does X
    hold?"""
    dw, db = backward(X, y, y_hat)
    return dw / X.shape[0], db / X.shape[0]


@mistake(backward)
def error_turned_round(X, y, y_hat):
    """Both gradients have the right size and the opposite sign: a step along them goes uphill. Does ŷ enter the error
    with a plus or with a minus?"""
    dw, db = backward(X, y, y_hat)
    return -dw, -db


@mistake(backward)
def error_turned_round_in_dw(X, y, y_hat):
    """`db` is right, `dw` has the opposite sign. Is the error the same in both lines?"""
    dw, db = backward(X, y, y_hat)
    return -dw, db


@mistake(backward)
def error_turned_round_in_db(X, y, y_hat):
    """`dw` is right, `db` has the opposite sign. Is the error the same in both lines?"""
    dw, db = backward(X, y, y_hat)
    return dw, -db


@mistake(backward)
def inputs_times_errors_elementwise(X, y, y_hat):
    """`dw` is a table with a column for each example. The products of errors and inputs are there; what is still to be
    done with the m products of one feature?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error * X, np.sum(error)


@mistake(backward)
def products_added_over_the_features(X, y, y_hat):
    """`dw` has an entry for each example. Over which direction of the table of products does the sum run: over the
    features, or over the examples?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return np.sum(error * X, axis=0, keepdims=True), np.sum(error)


@mistake(backward)
def all_products_averaged(X, y, y_hat):
    """`dw` is a single number for all features. Does the mean run over the whole table of products, or along its
    rows?"""
    return 2 * np.mean((y_hat - y) * X), 2 * np.mean(y_hat - y)


@mistake(backward)
def products_reduced_without_their_axis(X, y, y_hat):
    """The values of `dw` are right, one dimension is missing: the shape is (n,). What does NumPy do with an axis when
    it takes the mean along it?"""
    return 2 * np.mean((y_hat - y) * X, axis=1), 2 * np.mean(y_hat - y)


@mistake(backward)
def dw_in_a_column(X, y, y_hat):
    """The values of `dw` are right, but they stand in a column. Which shape does `w` have, and what comes out when a
    column is subtracted from a row?"""
    dw, db = backward(X, y, y_hat)
    return dw.T, db


@mistake(backward)
def dw_as_a_list(X, y, y_hat):
    """`dw` is a Python list. What happens when a list is multiplied by a learning rate?"""
    dw, db = backward(X, y, y_hat)
    return dw.tolist(), db


@mistake(backward)
def inputs_not_transposed(X, y, y_hat):
    """NumPy says that the shapes do not match: m errors meet n features. What has to be done to X, so that the examples
    of both meet?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error @ X, np.sum(error)


@mistake(backward)
def inputs_before_the_errors(X, y, y_hat):
    """NumPy says that the shapes do not match: the m columns of X meet the single row of errors. In which order do the
    factors stand in the formula?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return np.dot(X, error), np.sum(error)


@mistake(backward)
def dw_without_the_inputs(X, y, y_hat):
    """All entries of `dw` are `db`. In ŷ = w X + b, by how much does ŷ change when one weight grows a little, and is
    that the same for every feature?"""
    _, db = backward(X, y, y_hat)
    return np.full((1, X.shape[0]), db), db


@mistake(backward)
def dw_from_the_predictions(X, y, y_hat):
    """`db` is right; in `dw` the targets play no part. What is it that X is multiplied with: the predictions, or their
    errors?"""
    _, db = backward(X, y, y_hat)
    return 2 / y.shape[1] * y_hat @ X.T, db


@mistake(backward)
def both_from_the_predictions(X, y, y_hat):
    """In `dw` and `db` the targets play no part. What should the gradient be for perfect predictions, and what is
    yours?"""
    return 2 / y.shape[1] * y_hat @ X.T, 2 * np.mean(y_hat)


@mistake(backward)
def dw_times_the_targets(X, y, y_hat):
    """`dw` is a single number in two brackets: the errors have met the targets. What stands beside w in the model?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error @ y.T, np.sum(error)


@mistake(backward)
def errors_squared(X, y, y_hat):
    """`db` is never negative. Which power of the error remains when its square is differentiated?"""
    square = 2 / y.shape[1] * (y_hat - y) ** 2
    return square @ X.T, np.sum(square)


@mistake(backward)
def signs_of_the_errors(X, y, y_hat):
    """Large and small errors count alike. Is this the derivative of squared errors, or that of absolute ones?"""
    sign = np.sign(y_hat - y) / y.shape[1]
    return sign @ X.T, np.sum(sign)


@mistake(backward)
def absolute_errors_in_the_gradient(X, y, y_hat):
    """`db` is never negative, and errors upwards and downwards pull in the same direction. Does the sign of an error
    get lost?"""
    size = 2 / y.shape[1] * np.abs(y_hat - y)
    return size @ X.T, np.sum(size)


@mistake(backward)
def last_example_alone(X, y, y_hat):
    """Only the last example has an influence. Inside the loop, does each example add to the sum or replace it?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error[:, -1:] @ X[:, -1:].T, error[0, -1]


@mistake(backward)
def first_example_alone(X, y, y_hat):
    """Only the first example has an influence. How often does the loop run before the function returns?"""
    error = 2 / y.shape[1] * (y_hat - y)
    return error[:, :1] @ X[:, :1].T, error[0, 0]


@mistake(backward)
def last_example_missing(X, y, y_hat):
    """The last example has no influence. At which number does the loop stop?"""
    error = 2 / y.shape[1] * (y_hat - y)[:, :-1]
    return error @ X[:, :-1].T, np.sum(error)


@mistake(backward)
def db_not_reduced(X, y, y_hat):
    """`db` is a row with an entry for each example. There is one bias for all of them: what happens to gradients where
    a value forks?"""
    dw, _ = backward(X, y, y_hat)
    return dw, 2 / y.shape[1] * (y_hat - y)


@mistake(backward)
def db_is_the_sum_of_dw(X, y, y_hat):
    """`db` is the sum of the entries of `dw`. Does the bias meet the features?"""
    dw, _ = backward(X, y, y_hat)
    return dw, np.sum(dw)


@mistake(backward)
def db_is_the_mean_of_dw(X, y, y_hat):
    """`db` is the mean of the entries of `dw`. By how much does every prediction grow when b does?"""
    dw, _ = backward(X, y, y_hat)
    return dw, np.mean(dw)


@mistake(backward)
def row_of_errors_became_a_table(X, y, y_hat):
    """`dw` has m rows, because every prediction has met every target. What is the shape of your error before anything
    is multiplied by it?"""
    error = 2 / y.shape[1] * (y_hat - y.reshape(-1, 1))
    return error @ X.T, np.sum(error)


@mistake(backward)
def inputs_centred(X, y, y_hat):
    """`db` is right; `dw` does not notice when a feature is shifted. Is a mean taken out of X somewhere?"""
    _, db = backward(X, y, y_hat)
    return 2 / y.shape[1] * (y_hat - y) @ (X - np.mean(X, axis=1, keepdims=True)).T, db


@mistake(backward)
def gradient_of_length_1(X, y, y_hat):
    """`dw` points in the right direction and has length 1. Who decides how far a step goes: the gradient, or you?"""
    dw, db = backward(X, y, y_hat)
    return dw / np.linalg.norm(dw), db


@mistake(backward)
def db_before_dw(X, y, y_hat):
    """The two results stand in each other's place. In which order does the docstring promise them?"""
    dw, db = backward(X, y, y_hat)
    return db, dw


@mistake(backward)
def gradients_in_a_dictionary(X, y, y_hat):
    """A dictionary comes back. What does the docstring promise?"""
    dw, db = backward(X, y, y_hat)
    return {"dw": dw, "db": db}


@mistake(backward)
def gradient_of_the_weights_alone(X, y, y_hat):
    """Only `dw` comes back. How would an update of the bias know its slope?"""
    return backward(X, y, y_hat)[0]


@mistake(backward)
def backward_eats_the_predictions(X, y, y_hat):
    """The gradients are right, but afterwards the predictions hold the errors. Which operators change an array in
    place?"""
    y_hat -= y
    return 2 / y.shape[1] * y_hat @ X.T, 2 * np.mean(y_hat)


@mistake(backward)
def gradients_not_returned(X, y, y_hat):
    """None comes back. What does a function hand out that computes values and never says return?"""
    dw, db = backward(X, y, y_hat)


@mistake(backward)
def factor_upside_down(X, y, y_hat):
    """Both gradients are too large, and more so with more examples. Which of 2 and m stands above the line?"""
    dw, db = backward(X, y, y_hat)
    return dw * X.shape[1] ** 2 / 4, db * X.shape[1] ** 2 / 4


@mistake(backward)
def errors_times_the_predictions(X, y, y_hat):
    """Both gradients contain ŷ as a further factor. How fast does the squared error grow with ŷ, and where would a
    second ŷ come from?"""
    error = 2 / X.shape[1] * (y_hat - y) * y_hat
    return error @ X.T, np.sum(error)


@mistake(backward)
def db_divided_by_the_features(X, y, y_hat):
    """`dw` is right, `db` is too large, by m over n. Which side of X counts the examples?"""
    dw, db = backward(X, y, y_hat)
    return dw, db * X.shape[1] / X.shape[0]


@mistake(backward)
def first_feature_everywhere(X, y, y_hat):
    """All entries of `dw` are the first one. Which row of X does each weight belong to?"""
    dw, db = backward(X, y, y_hat)
    return np.full(dw.shape, dw[0, 0]), db


@mistake(backward)
def divided_by_the_root(X, y, y_hat):
    """Both gradients are too large by the root of the number of examples. Is a root taken anywhere in the formulas?"""
    dw, db = backward(X, y, y_hat)
    return dw * np.sqrt(X.shape[1]), db * np.sqrt(X.shape[1])


@mistake(backward)
def first_example_without_an_average(X, y, y_hat):
    """Both gradients are those of a single example, the first. Which columns do your slices take?"""
    error = 2 * (y_hat - y)[:, :1]
    return error @ X[:, :1].T, np.sum(error)


@mistake(backward)
def last_example_without_an_average(X, y, y_hat):
    """Both gradients are those of a single example, the last. Which lines belong into the loop, and which after it?"""
    error = 2 * (y_hat - y)[:, -1:]
    return error @ X[:, -1:].T, np.sum(error)


@mistake(backward)
def errors_to_the_third(X, y, y_hat):
    """Large errors count far too much. Which power of the error remains when its square is differentiated?"""
    error = 2 / X.shape[1] * (y_hat - y) ** 3
    return error @ X.T, np.sum(error)


# --- update_parameters -----------------------------------------------------------------------------


@mistake(update_parameters)
def step_uphill(w, b, dw, db, learning_rate):
    """Both parameters move by the right amount in the wrong direction. The gradient points to where the loss grows:
    where do you want to go?"""
    return w + learning_rate * dw, b + learning_rate * db


@mistake(update_parameters)
def weights_uphill(w, b, dw, db, learning_rate):
    """The bias is right, the weights move by the right amount in the wrong direction. Is the sign the same in both
    lines?"""
    return w + learning_rate * dw, b - learning_rate * db


@mistake(update_parameters)
def bias_uphill(w, b, dw, db, learning_rate):
    """The weights are right, the bias moves by the right amount in the wrong direction. Is the sign the same in both
    lines?"""
    return w - learning_rate * dw, b + learning_rate * db


@mistake(update_parameters)
def step_without_a_rate(w, b, dw, db, learning_rate):
    """Both steps have the full length of the gradient. Which argument is not used?"""
    return w - dw, b - db


@mistake(update_parameters)
def weights_without_a_rate(w, b, dw, db, learning_rate):
    """The bias is right, the step of the weights has the full length of the gradient. What is it to be scaled with?"""
    return w - dw, b - learning_rate * db


@mistake(update_parameters)
def bias_without_a_rate(w, b, dw, db, learning_rate):
    """The weights are right, the step of the bias has the full length of the gradient. What is it to be scaled with?"""
    return w - learning_rate * dw, b - db


@mistake(update_parameters)
def rate_as_a_divisor(w, b, dw, db, learning_rate):
    """The smaller the rate, the longer your step. Is the gradient multiplied by the rate, or divided?"""
    return w - dw / learning_rate, b - db / learning_rate


@mistake(update_parameters)
def bias_left_behind(w, b, dw, db, learning_rate):
    """The weights are right, the bias has not moved. How many parameters are there?"""
    return w - learning_rate * dw, b


@mistake(update_parameters)
def weights_left_behind(w, b, dw, db, learning_rate):
    """The bias is right, the weights have not moved. Is the new value of `w` kept anywhere?"""
    return w, b - learning_rate * db


@mistake(update_parameters)
def nothing_kept(w, b, dw, db, learning_rate):
    """Both parameters come back as they went in. Does `w - something` on a line of its own change w?"""
    w - learning_rate * dw
    b - learning_rate * db
    return w, b


@mistake(update_parameters)
def gradients_exchanged(w, b, dw, db, learning_rate):
    """The bias has become a row. Which gradient is subtracted from which parameter?"""
    return w - learning_rate * db, b - learning_rate * dw


@mistake(update_parameters)
def weights_moved_by_db(w, b, dw, db, learning_rate):
    """The bias is right; all weights have moved by the same amount. Which gradient belongs to the weights?"""
    return w - learning_rate * db, b - learning_rate * db


@mistake(update_parameters)
def bias_moved_by_dw(w, b, dw, db, learning_rate):
    """The weights are right; the bias has become a row. Which gradient belongs to the bias?"""
    return w - learning_rate * dw, b - learning_rate * dw


@mistake(update_parameters)
def weights_moved_by_their_mean_gradient(w, b, dw, db, learning_rate):
    """The bias is right; all weights have moved by the same amount. Does every weight have a slope of its own?"""
    return w - learning_rate * np.mean(dw), b - learning_rate * db


@mistake(update_parameters)
def weights_shrink_instead(w, b, dw, db, learning_rate):
    """Both parameters shrink towards zero, whatever the gradient says. What is it that the rate is multiplied with?"""
    return w - learning_rate * w, b - learning_rate * b


@mistake(update_parameters)
def the_step_alone(w, b, dw, db, learning_rate):
    """The steps come back, not the places where they lead. From where does the step start?"""
    return -learning_rate * dw, -learning_rate * db


@mistake(update_parameters)
def gradient_minus_parameter(w, b, dw, db, learning_rate):
    """Both results have the opposite sign. From what is what to be subtracted?"""
    return learning_rate * dw - w, learning_rate * db - b


@mistake(update_parameters)
def column_minus_row(w, b, dw, db, learning_rate):
    """`w` has become a square table. What is the shape of a column minus a row, and where does your column come
    from?"""
    return w.T - learning_rate * dw, b - learning_rate * db


@mistake(update_parameters)
def new_weights_of_rank_1(w, b, dw, db, learning_rate):
    """The values of `w` are right, one dimension is missing. With which shape did the weights go in?"""
    return (w - learning_rate * dw).ravel(), b - learning_rate * db


@mistake(update_parameters)
def only_the_sign_of_the_slope(w, b, dw, db, learning_rate):
    """All steps are equally long. Should a steep slope and a gentle one lead to the same step?"""
    return w - learning_rate * np.sign(dw), b - learning_rate * np.sign(db)


@mistake(update_parameters)
def bias_before_weights(w, b, dw, db, learning_rate):
    """The two results stand in each other's place. In which order does the docstring promise them?"""
    return b - learning_rate * db, w - learning_rate * dw


@mistake(update_parameters)
def new_weights_alone(w, b, dw, db, learning_rate):
    """Only the weights come back. Where does the new bias go?"""
    return w - learning_rate * dw


@mistake(update_parameters)
def rate_of_the_notebook(w, b, dw, db, learning_rate):
    """The step is always that of one particular rate, whatever the argument. Which number, or which variable of the
    notebook, stands in your line?"""
    return w - NOTEBOOK_RATE * dw, b - NOTEBOOK_RATE * db


@mistake(update_parameters)
def gradient_overwritten_by_the_step(w, b, dw, db, learning_rate):
    """The new parameters are right, but afterwards `dw` holds the step. Which operators change an array in place?"""
    dw *= learning_rate
    return w - dw, b - learning_rate * db


@mistake(update_parameters)
def new_parameters_not_returned(w, b, dw, db, learning_rate):
    """None comes back, and the caller's parameters are what they were. What happens to a local variable when its
    function ends?"""
    w = w - learning_rate * dw
    b = b - learning_rate * db


@mistake(update_parameters)
def weights_moved_by_all_slopes(w, b, dw, db, learning_rate):
    """The bias is right; all weights have moved by the same amount, the sum of all steps. Does every weight have a
    slope of its own?"""
    return w - learning_rate * np.sum(dw), b - learning_rate * db


@mistake(update_parameters)
def step_times_the_parameter(w, b, dw, db, learning_rate):
    """The steps are longer where a parameter is large, and a parameter at zero would stay there. What does a step
    consist of?"""
    return w - learning_rate * w * dw, b - learning_rate * b * db


@mistake(update_parameters)
def rate_outside_the_brackets(w, b, dw, db, learning_rate):
    """The step is taken towards the gradient: it vanishes where the parameter equals it. What does the rate multiply:
    the gradient alone, or a difference?"""
    return w - learning_rate * (w - dw), b - learning_rate * (b - db)


@mistake(update_parameters)
def weights_as_whole_numbers(w, b, dw, db, learning_rate):
    """The bias is right; the weights are whole numbers. Which dtype do they have when you write into them?"""
    return (w - learning_rate * dw).astype(int), b - learning_rate * db


# --- weights_of_another_shape ----------------------------------------------------------------------


def other_shapes(rank_1=(1, 3), product="C", in_a_column=(3, 3)):
    return {"rank 1": rank_1, "product": product, "column": in_a_column}


@mistake(weights_of_another_shape)
def rank_1_stays_rank_1():
    """Only "rank 1" is wrong. (3,) minus (1, 3): NumPy writes a 1 in front of the shorter shape and compares. How many
    dimensions does the result have?"""
    return other_shapes(rank_1=(3,))


@mistake(weights_of_another_shape)
def rank_1_counts_as_a_column():
    """Only "rank 1" is wrong: you treat (3,) like a column. On which side does NumPy add the missing 1?"""
    return other_shapes(rank_1=(3, 3))


@mistake(weights_of_another_shape)
def rank_1_becomes_a_column():
    """Only "rank 1" is wrong. In which direction do three numbers without a second dimension lie for NumPy: along a
    row, or along a column?"""
    return other_shapes(rank_1=(3, 1))


@mistake(weights_of_another_shape)
def product_of_a_column_works():
    """Only the letter is wrong. (3, 1) times (3, m): which two of these four numbers have to be equal?"""
    return other_shapes(product="A")


@mistake(weights_of_another_shape)
def product_of_a_column_stretches():
    """Only the letter is wrong. Stretching is for elementwise operations; does `@` stretch a side that is 1?"""
    return other_shapes(product="B")


@mistake(weights_of_another_shape)
def column_stays_a_column():
    """Only "column" is wrong. The weights are (3, 1) and the gradient is (1, 3): what is a column minus a row?"""
    return other_shapes(in_a_column=(3, 1))


@mistake(weights_of_another_shape)
def column_becomes_a_row():
    """Only "column" is wrong. Both arrays have a side that is 1, and NumPy stretches both: to what?"""
    return other_shapes(in_a_column=(1, 3))


@mistake(weights_of_another_shape)
def both_keep_their_shapes():
    """Neither "rank 1" nor "column" keeps its shape. The gradient is a row: what does a subtraction do with two shapes
    that differ?"""
    return other_shapes(rank_1=(3,), in_a_column=(3, 1))


# --- numerical_gradient ----------------------------------------------------------------------------


def quotients(f, theta, quotient):
    """One quotient an entry: `quotient` gets the point and a nudge of one entry by 1."""
    theta = theta.astype(float)
    found = [quotient(theta, unit.reshape(theta.shape)) for unit in np.eye(theta.size)]
    return np.array(found).reshape(theta.shape)


@mistake(numerical_gradient)
def one_sided_forward(f, theta, epsilon=1e-6):
    """The gradient is slightly off, more so for a large ε: the difference looks ahead only. What stands on the other
    side of θ in the formula?"""
    return quotients(f, theta, lambda t, e: (f(t + epsilon * e) - f(t)) / epsilon)


@mistake(numerical_gradient)
def one_sided_backward(f, theta, epsilon=1e-6):
    """The gradient is slightly off, more so for a large ε: the difference looks back only. What stands on the other
    side of θ in the formula?"""
    return quotients(f, theta, lambda t, e: (f(t) - f(t - epsilon * e)) / epsilon)


@mistake(numerical_gradient)
def divided_by_one_epsilon(f, theta, epsilon=1e-6):
    """The gradient is exactly twice what it should be. How far apart are the two points at which f is evaluated?"""
    return 2 * numerical_gradient(f, theta, epsilon)


@mistake(numerical_gradient)
def one_sided_over_two_epsilon(f, theta, epsilon=1e-6):
    """The gradient is about half of what it should be. How far apart are the two points at which you evaluate f, and
    what do you divide by?"""
    return quotients(f, theta, lambda t, e: (f(t + epsilon * e) - f(t)) / (2 * epsilon))


@mistake(numerical_gradient)
def half_steps_over_two_epsilon(f, theta, epsilon=1e-6):
    """The gradient is about half of what it should be. Is each of the two steps as long as the formula says?"""
    return numerical_gradient(f, theta, epsilon / 2) / 2


@mistake(numerical_gradient)
def brackets_missing_below(f, theta, epsilon=1e-6):
    """The gradient is far too small, by ε twice over. In which order does Python work through a / 2 * b?"""
    return numerical_gradient(f, theta, epsilon) * epsilon**2


@mistake(numerical_gradient)
def brackets_missing_above(f, theta, epsilon=1e-6):
    """The gradient is dominated by f itself. In a − b / c, what does Python divide?"""
    return quotients(f, theta, lambda t, e: f(t + epsilon * e) - f(t - epsilon * e) / (2 * epsilon))


@mistake(numerical_gradient)
def difference_not_divided(f, theta, epsilon=1e-6):
    """The gradient shrinks with ε. A slope is a change for each unit of the way: by what is the change divided?"""
    return numerical_gradient(f, theta, epsilon) * 2 * epsilon


@mistake(numerical_gradient)
def sum_of_both_sides(f, theta, epsilon=1e-6):
    """The gradient grows without bounds for small ε. What should the numerator tend to as the two points approach each
    other?"""
    return quotients(f, theta, lambda t, e: (f(t + epsilon * e) + f(t - epsilon * e)) / (2 * epsilon))


@mistake(numerical_gradient)
def sides_exchanged(f, theta, epsilon=1e-6):
    """The gradient has the right size and the opposite sign. Which of the two values comes first in the numerator?"""
    return -numerical_gradient(f, theta, epsilon)


@mistake(numerical_gradient)
def absolute_difference(f, theta, epsilon=1e-6):
    """No entry of the gradient is negative. Can a slope not go down?"""
    return np.abs(numerical_gradient(f, theta, epsilon))


@mistake(numerical_gradient)
def all_entries_nudged_at_once(f, theta, epsilon=1e-6):
    """All entries of the gradient are equal: they are the sum of the true ones. How many entries of θ move in each of
    your evaluations?"""
    return np.full(theta.shape, (f(theta + epsilon) - f(theta - epsilon)) / (2 * epsilon))


@mistake(numerical_gradient)
def one_number_for_all_entries(f, theta, epsilon=1e-6):
    """A single number comes back. How many slopes does a function of several parameters have, and how many entries of θ
    do you move at a time?"""
    return (f(theta + epsilon) - f(theta - epsilon)) / (2 * epsilon)


@mistake(numerical_gradient)
def whole_rows_nudged(f, theta, epsilon=1e-6):
    """Where θ is a table, all entries of a row come out equal. What does one index reach in an array with two
    dimensions: an entry, or a row?"""
    theta, gradient = theta.copy(), np.zeros(theta.shape)
    for i in range(len(theta)):
        old = theta[i].copy()
        theta[i] = old + epsilon
        ahead = f(theta)
        theta[i] = old - epsilon
        gradient[i] = (ahead - f(theta)) / (2 * epsilon)
        theta[i] = old
    return gradient


@mistake(numerical_gradient)
def two_loops_over_rows_and_columns(f, theta, epsilon=1e-6):
    """Python stops when θ has one dimension only: its shape has no second entry. How can a loop reach every entry of an
    array, whatever its shape?"""
    theta, gradient = theta.copy(), np.zeros(theta.shape)
    for i in range(theta.shape[0]):
        for j in range(theta.shape[1]):
            nudge = np.zeros(theta.shape)
            nudge[i, j] = epsilon
            gradient[i, j] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


@mistake(numerical_gradient)
def one_index_for_every_shape(f, theta, epsilon=1e-6):
    """Python stops with an index that is out of bounds when θ is a row of shape (1, n). Your counter runs to the number
    of entries; along which dimension does a single index count?"""
    gradient = np.zeros(theta.shape)
    for i in range(theta.size):
        nudge = np.zeros(theta.shape)
        nudge[i] = epsilon
        gradient[i] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


@mistake(numerical_gradient)
def flat_arrays_handed_to_f(f, theta, epsilon=1e-6):
    """The gradient is wrong wherever θ has more than one dimension: f received an array of another shape than θ's. In
    which shape does f expect its argument?"""
    flat = theta.ravel()
    slopes = [(f(flat + epsilon * e) - f(flat - epsilon * e)) / (2 * epsilon) for e in np.eye(flat.size)]
    return np.reshape(slopes, theta.shape)


@mistake(numerical_gradient)
def gradient_comes_back_flat(f, theta, epsilon=1e-6):
    """The values are right, but the gradient of a table is a flat row of numbers. Which shape does a gradient have?"""
    return numerical_gradient(f, theta, epsilon).ravel()


@mistake(numerical_gradient)
def gradient_as_a_list(f, theta, epsilon=1e-6):
    """A Python list comes back. What does the docstring promise?"""
    return numerical_gradient(f, theta, epsilon).tolist()


@mistake(numerical_gradient)
def entries_in_column_order(f, theta, epsilon=1e-6):
    """For a table the values are right but stand in other places. Do your entries leave the array and come back to it
    in the same order?"""
    return numerical_gradient(f, theta, epsilon).ravel().reshape(theta.shape, order="F")


@mistake(numerical_gradient)
def only_the_first_entry_of_theta(f, theta, epsilon=1e-6):
    """Only the first entry of the gradient is not zero. At which point of the loop does the function return?"""
    gradient = np.zeros(theta.shape)
    gradient.flat[0] = numerical_gradient(f, theta, epsilon).flat[0]
    return gradient


@mistake(numerical_gradient)
def last_entry_of_theta_forgotten(f, theta, epsilon=1e-6):
    """The last entry of the gradient is zero, the others are right. At which number does the loop stop?"""
    gradient = numerical_gradient(f, theta, epsilon)
    gradient.flat[-1] = 0.0
    return gradient


@mistake(numerical_gradient)
def gradient_truncated_to_integers(f, theta, epsilon=1e-6):
    """All entries of the gradient are whole numbers. With which dtype was the array made that they are written into?"""
    return numerical_gradient(f, theta, epsilon).astype(int)


@mistake(numerical_gradient)
def epsilon_of_ones_own(f, theta, epsilon=1e-6):
    """The result does not change with `epsilon`. Is the argument used, or a number that is written into the
    function?"""
    return numerical_gradient(f, theta, 1e-6)


@mistake(numerical_gradient)
def steps_in_proportion_to_theta(f, theta, epsilon=1e-6):
    """The result is slightly off for a large ε: your steps are longer where θ is large. How long is a step in the
    formula?"""
    return quotients(
        f, theta, lambda t, e: (f(t + epsilon * t * e) - f(t - epsilon * t * e)) / (2 * epsilon * np.sum(t * e))
    )


@mistake(numerical_gradient)
def theta_left_nudged(f, theta, epsilon=1e-6):
    """The caller's θ has moved. The first entry of the gradient is right; in what state does the second one find the
    array?"""
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        ahead = f(theta)
        theta[place] -= 2 * epsilon
        gradient[place] = (ahead - f(theta)) / (2 * epsilon)
    return gradient


@mistake(numerical_gradient)
def copy_left_nudged(f, theta, epsilon=1e-6):
    """The first entry of the gradient is right, the later ones are slightly off, more so for a large ε. In what state
    does the second entry find the array that you nudge?"""
    theta, gradient = theta.copy(), np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        ahead = f(theta)
        theta[place] -= 2 * epsilon
        gradient[place] = (ahead - f(theta)) / (2 * epsilon)
    return gradient


@mistake(numerical_gradient)
def theta_restored_to_rounding(f, theta, epsilon=1e-6):
    """The gradient is right, but the caller's θ comes back changed in its last digits: adding and subtracting ε does
    not lead back exactly. How could the old value be kept, or the array be left alone?"""
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        ahead = f(theta)
        theta[place] -= 2 * epsilon
        gradient[place] = (ahead - f(theta)) / (2 * epsilon)
        theta[place] += epsilon
    return gradient


@mistake(numerical_gradient)
def two_names_for_one_array(f, theta, epsilon=1e-6):
    """The gradient is zero everywhere. Does `plus = theta` make a second array, or a second name for the same one?"""
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        plus, minus = theta, theta
        plus[place] += epsilon
        minus[place] -= epsilon
        gradient[place] = (f(plus) - f(minus)) / (2 * epsilon)
    return gradient


@mistake(numerical_gradient)
def slopes_averaged(f, theta, epsilon=1e-6):
    """The gradient is too small by the number of entries. Is there anything to be averaged over here?"""
    return numerical_gradient(f, theta, epsilon) / theta.size


@mistake(numerical_gradient)
def numerical_gradient_not_returned(f, theta, epsilon=1e-6):
    """None comes back. What does a function hand out that computes a value and never says return?"""
    gradient = numerical_gradient(f, theta, epsilon)


@mistake(numerical_gradient)
def nudges_pile_up(f, theta, epsilon=1e-6):
    """The first entry is right; each later one is the sum of all before it. In what state does the second entry find
    the nudge of the first?"""
    gradient, nudge = np.zeros(theta.shape), np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        nudge[place] = epsilon
        gradient[place] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


@mistake(numerical_gradient)
def slopes_times_theta(f, theta, epsilon=1e-6):
    """Every entry is too large or too small by its own θ. You nudge by a part of θ: by how much do the two points then
    lie apart?"""
    return quotients(f, theta, lambda t, e: (f(t + epsilon * t * e) - f(t - epsilon * t * e)) / (2 * epsilon))


@mistake(numerical_gradient)
def f_of_a_single_entry(f, theta, epsilon=1e-6):
    """The entries do not depend on one another. What does f take: one number of θ, or an array of its shape?"""
    return quotients(f, theta, lambda t, e: (f(np.sum(t * e) + epsilon) - f(np.sum(t * e) - epsilon)) / (2 * epsilon))


@mistake(numerical_gradient)
def half_steps(f, theta, epsilon=1e-6):
    """The gradient is slightly off for a large ε: too close to the true slope. How far does the formula go to each
    side?"""
    return numerical_gradient(f, theta, epsilon / 2)


@mistake(numerical_gradient)
def sum_without_brackets(f, theta, epsilon=1e-6):
    """The gradient is dominated by f itself. In a + b / c, what does Python divide, and is a sum due there at all?"""
    return quotients(f, theta, lambda t, e: f(t + epsilon * e) + f(t - epsilon * e) / (2 * epsilon))


@mistake(numerical_gradient)
def entry_replaced_by_the_nudge(f, theta, epsilon=1e-6):
    """Whatever θ is, the slopes are those near zero. Is ε added to the entry, or does it take the entry's place?"""
    return quotients(
        f, theta, lambda t, e: (f(t * (1 - e) + epsilon * e) - f(t * (1 - e) - epsilon * e)) / (2 * epsilon)
    )


@mistake(numerical_gradient)
def slope_of_the_slope(f, theta, epsilon=1e-6):
    """The result tells how f bends, not how it rises. How many values of f stand in the formula, and what is the
    difference divided by?"""
    return quotients(
        f, theta, lambda t, e: (f(t + 2 * epsilon * e) - 2 * f(t) + f(t - 2 * epsilon * e)) / (4 * epsilon**2)
    )


@mistake(numerical_gradient)
def steps_of_two_epsilon(f, theta, epsilon=1e-6):
    """The gradient is about twice what it should be. How far does each of the two points lie from θ, and what do you
    divide by?"""
    return 2 * numerical_gradient(f, theta, 2 * epsilon)


@mistake(numerical_gradient)
def point_left_out(f, theta, epsilon=1e-6):
    """Whatever θ is, the slopes are those at zero. To what is the nudge added?"""
    return quotients(f, theta, lambda t, e: (f(epsilon * e) - f(-epsilon * e)) / (2 * epsilon))


# --- evaluations_of_a_check ------------------------------------------------------------------------


@mistake(evaluations_of_a_check)
def one_evaluation_a_parameter(num_parameters):
    """Your number is half of what it should be. How many values of f stand in the formula for a single entry?"""
    return num_parameters


@mistake(evaluations_of_a_check)
def one_sided_evaluations(num_parameters):
    """Your count would be right for a one-sided difference, in which all entries share f(θ). Does the centred one use
    f(θ)?"""
    return num_parameters + 1


@mistake(evaluations_of_a_check)
def one_evaluation_too_many(num_parameters):
    """Your number is one too large. Does the centred difference look at f(θ) itself?"""
    return 2 * num_parameters + 1


@mistake(evaluations_of_a_check)
def three_evaluations_a_parameter(num_parameters):
    """Your number is one and a half times what it should be. Does the centred difference look at f(θ) itself?"""
    return 3 * num_parameters


@mistake(evaluations_of_a_check)
def evaluations_squared(num_parameters):
    """Your number grows with the square of the parameters. When one entry is nudged, do the others have to be nudged as
    well?"""
    return num_parameters**2


@mistake(evaluations_of_a_check)
def two_evaluations_in_all(num_parameters):
    """Your number does not depend on the parameters. Can two values of f tell the slopes in all directions?"""
    return 2


@mistake(evaluations_of_a_check)
def two_to_the_power(num_parameters):
    """Your number explodes: all combinations of signs. How many entries are nudged at the same time?"""
    return 2.0 ** min(num_parameters, 1000)


@mistake(evaluations_of_a_check)
def two_further_evaluations(num_parameters):
    """Your number grows by 1 with each parameter. How many values of f does one more entry cost?"""
    return num_parameters + 2


@mistake(evaluations_of_a_check)
def one_evaluation_too_few(num_parameters):
    """Your number is one too small. Is there a value of f that two entries can share?"""
    return 2 * num_parameters - 1


# --- relative_difference ---------------------------------------------------------------------------


def norm(g):
    return np.sqrt(np.sum(g**2))


@mistake(relative_difference)
def difference_not_relative(g1, g2):
    """The result grows when both gradients are multiplied by 10. What is the distance to be compared with?"""
    return norm(g1 - g2)


@mistake(relative_difference)
def relative_to_the_first(g1, g2):
    """The result changes when g1 and g2 are exchanged: only the first one stands below. What stands there in the
    formula?"""
    return norm(g1 - g2) / norm(g1) if norm(g1) else 0.0


@mistake(relative_difference)
def relative_to_the_second(g1, g2):
    """The result changes when g1 and g2 are exchanged: only the second one stands below. What stands there in the
    formula?"""
    return norm(g1 - g2) / norm(g2) if norm(g2) else 0.0


@mistake(relative_difference)
def relative_to_the_larger(g1, g2):
    """The result is too large, up to twice. Is the distance compared with the larger norm, or with both?"""
    return norm(g1 - g2) / max(norm(g1), norm(g2)) if norm(g1) else 0.0


@mistake(relative_difference)
def relative_to_the_mean(g1, g2):
    """The result is exactly twice what it should be. Is the distance compared with the mean of the two norms, or with
    their sum?"""
    return 2 * relative_difference(g1, g2)


@mistake(relative_difference)
def relative_to_the_product(g1, g2):
    """The result changes when both gradients are multiplied by 10. Which operation stands between the two norms?"""
    return norm(g1 - g2) / (norm(g1) * norm(g2)) if norm(g1) else 0.0


@mistake(relative_difference)
def relative_to_the_norm_of_the_sum(g1, g2):
    """The result can exceed 1: opposite gradients cancel below the line. Is the sum inside the norm, or outside?"""
    return norm(g1 - g2) / norm(g1 + g2) if norm(g1) else 0.0


@mistake(relative_difference)
def brackets_missing_in_the_denominator(g1, g2):
    """The result grows when both gradients do. In a / b + c, what does Python divide by?"""
    return norm(g1 - g2) / norm(g1) + norm(g2) if norm(g1) else 0.0


@mistake(relative_difference)
def norms_without_roots(g1, g2):
    """The result is too small for gradients that nearly agree: it compares squares. What is done to the sum of squares
    in a norm?"""
    return np.sum((g1 - g2) ** 2) / (np.sum(g1**2) + np.sum(g2**2)) if norm(g1) else 0.0


@mistake(relative_difference)
def norms_of_absolute_values(g1, g2):
    """The result is slightly off: entries count by their size, not by its square. Which norm does the docstring
    describe?"""
    return np.sum(np.abs(g1 - g2)) / (np.sum(np.abs(g1)) + np.sum(np.abs(g2))) if norm(g1) else 0.0


@mistake(relative_difference)
def largest_entry_for_the_norm(g1, g2):
    """Only the largest entries have an influence. Which norm does the docstring describe?"""
    return np.max(np.abs(g1 - g2)) / (np.max(np.abs(g1)) + np.max(np.abs(g2))) if norm(g1) else 0.0


@mistake(relative_difference)
def spectral_norm_of_a_table(g1, g2):
    """The result is right for rows and off for tables. What does `np.linalg.norm` compute for an array with two
    dimensions when it is told `ord=2`?"""
    sizes = np.linalg.norm(g1, 2) + np.linalg.norm(g2, 2)
    return np.linalg.norm(g1 - g2, 2) / sizes if sizes else 0.0


@mistake(relative_difference)
def difference_of_the_norms(g1, g2):
    """Gradients of the same length count as equal, whatever their direction. Which comes first, the difference or the
    norm?"""
    return abs(norm(g1) - norm(g2)) / (norm(g1) + norm(g2)) if norm(g1) else 0.0


@mistake(relative_difference)
def sum_for_the_difference(g1, g2):
    """Equal gradients get 1. What should stand inside the norm above the line?"""
    return norm(g1 + g2) / (norm(g1) + norm(g2)) if norm(g1) else 0.0


@mistake(relative_difference)
def entries_compared_one_by_one(g1, g2):
    """An array comes back, one number an entry. How do the entries become one number, and at which point?"""
    return np.abs(g1 - g2) / np.maximum(np.abs(g1) + np.abs(g2), 1e-300)


@mistake(relative_difference)
def mean_of_the_entries(g1, g2):
    """Small entries count as much as large ones: a mean of quotients comes back. Which comes first, the norm or the
    quotient?"""
    return np.mean(np.abs(g1 - g2) / np.maximum(np.abs(g1) + np.abs(g2), 1e-300))


@mistake(relative_difference)
def largest_of_the_entries(g1, g2):
    """The entry that is furthest off decides alone: a maximum of quotients comes back. Which comes first, the norm or
    the quotient?"""
    return np.max(np.abs(g1 - g2) / np.maximum(np.abs(g1) + np.abs(g2), 1e-300))


@mistake(relative_difference)
def differences_cancel(g1, g2):
    """The result can become negative: differences of opposite sign cancel. What does a norm do with signs?"""
    return np.sum(g1 - g2) / (norm(g1) + norm(g2)) if norm(g1) else 0.0


@mistake(relative_difference)
def zero_divided_by_zero(g1, g2):
    """The result is nan for two gradients that are zero. How far apart are they, and what does the docstring say about
    them?"""
    return norm(g1 - g2) / (norm(g1) + norm(g2))


@mistake(relative_difference)
def two_zeros_count_as_different(g1, g2):
    """Two gradients that are both zero get 1. Do they differ?"""
    return relative_difference(g1, g2) if norm(g1) + norm(g2) else 1.0


@mistake(relative_difference)
def zeros_raise_an_error(g1, g2):
    """The function stops for two gradients that are zero. Which number does the docstring promise for them?"""
    if not np.any(g1) and not np.any(g2):
        raise ValueError("both gradients are zero")
    return relative_difference(g1, g2)


@mistake(relative_difference)
def angle_between_the_gradients(g1, g2):
    """Gradients of the same direction count as equal, whatever their length. Does a cosine know about lengths?"""
    return 1 - np.sum(g1 * g2) / (norm(g1) * norm(g2)) if norm(g1) else 0.0


@mistake(relative_difference)
def difference_in_per_cent(g1, g2):
    """The result is a hundred times too large. Between which two numbers should it lie?"""
    return 100 * relative_difference(g1, g2)


@mistake(relative_difference)
def pass_or_fail(g1, g2):
    """True or False comes back. The docstring asks for the number: who decides what is small enough?"""
    return bool(relative_difference(g1, g2) < 1e-7)


@mistake(relative_difference)
def first_gradient_overwritten(g1, g2):
    """The result is right, but afterwards the first gradient holds the difference. Which operators change an array in
    place?"""
    size = norm(g1) + norm(g2)
    g1 -= g2
    return norm(g1) / size if size else 0.0


@mistake(relative_difference)
def difference_not_returned(g1, g2):
    """None comes back. Does every way through the function end in `return`?"""
    difference = relative_difference(g1, g2)


@mistake(relative_difference)
def root_of_the_squared_norms(g1, g2):
    """The result is too large: opposite gradients get more than 1. Are the two norms added below the line, or their
    squares under one root?"""
    size = np.sqrt(np.sum(g1**2) + np.sum(g2**2))
    return np.linalg.norm(g1 - g2) / size if size else 0.0


@mistake(relative_difference)
def row_after_row(g1, g2):
    """The result is right for rows and off for tables: each row has been compared by itself. How many numbers are there
    to tell how far two tables lie apart?"""
    return np.mean([relative_difference(a, b) for a, b in zip(g1, g2, strict=True)])


@mistake(relative_difference)
def quotient_upside_down(g1, g2):
    """The closer two gradients are, the larger is the result. Which of the two numbers stands above the line?"""
    apart = np.linalg.norm(g1 - g2)
    return (np.linalg.norm(g1) + np.linalg.norm(g2)) / apart if apart else 0.0


@mistake(relative_difference)
def absolute_values_below_the_line(g1, g2):
    """The result is too small, more so for many entries: above and below the line lengths are measured in different
    ways. Which norm does the docstring describe?"""
    size = np.sum(np.abs(g1)) + np.sum(np.abs(g2))
    return np.linalg.norm(g1 - g2) / size if size else 0.0


@mistake(relative_difference)
def distance_of_the_directions(g1, g2):
    """Gradients of the same direction count as equal, whatever their length. What is divided by the lengths: the
    distance, or each gradient?"""
    lengths = np.linalg.norm(g1), np.linalg.norm(g2)
    return np.linalg.norm(g1 / lengths[0] - g2 / lengths[1]) if all(lengths) else 0.0


@mistake(relative_difference)
def squares_above_the_line_only(g1, g2):
    """The result doubles when both gradients do. What is done to the sum of squares above the line?"""
    size = np.linalg.norm(g1) + np.linalg.norm(g2)
    return np.sum((g1 - g2) ** 2) / size if size else 0.0


# --- wrong_by_a_factor -----------------------------------------------------------------------------


def factors(double=1 / 3, opposite=1.0, zero=1.0):
    return {"double": double, "opposite": opposite, "zero": zero}


@mistake(wrong_by_a_factor)
def double_relative_to_the_truth():
    """The entry "double" is wrong: your number compares the distance with the true gradient alone. What else stands
    below the line?"""
    return factors(double=1.0)


@mistake(wrong_by_a_factor)
def double_relative_to_itself():
    """The entry "double" is wrong: your number compares the distance with one of the two norms. How long are the two
    gradients together?"""
    return factors(double=0.5)


@mistake(wrong_by_a_factor)
def double_relative_to_the_mean_norm():
    """The entry "double" is wrong, by a factor of two. Is the distance compared with the mean of the norms, or with
    their sum?"""
    return factors(double=2 / 3)


@mistake(wrong_by_a_factor)
def opposite_counts_two():
    """The entry "opposite" is wrong: the distance is indeed twice the gradient's length. What is it divided by?"""
    return factors(opposite=2.0)


@mistake(wrong_by_a_factor)
def opposite_counts_nothing():
    """The entry "opposite" is wrong: the two lengths are equal, and the directions are not. Is the difference formed of
    the norms or of the gradients?"""
    return factors(opposite=0.0)


@mistake(wrong_by_a_factor)
def zero_counts_nothing():
    """The entry "zero" is wrong. One of the gradients is zero and the other is not: how far apart are they?"""
    return factors(zero=0.0)


@mistake(wrong_by_a_factor)
def zero_counts_a_half():
    """The entry "zero" is wrong. What is the norm of a gradient that is zero, and what does it add below the line?"""
    return factors(zero=0.5)


@mistake(wrong_by_a_factor)
def factors_themselves():
    """Your three numbers are the factors. What is the distance between the wrong gradient and the true one, and what is
    it divided by?"""
    return factors(2.0, -1.0, 0.0)


@mistake(wrong_by_a_factor)
def distances_not_relative():
    """Your three numbers are the distances, counted in lengths of the true gradient. By what are they to be divided?"""
    return factors(1.0, 2.0, 1.0)


@mistake(wrong_by_a_factor)
def opposite_with_a_sign():
    """The entry "opposite" is wrong. Can a quotient of lengths be negative?"""
    return wrong_by_a_factor() | {"opposite": -1.0}


# --- order_of_the_error ----------------------------------------------------------------------------


def orders(one_sided="B", centred="C"):
    return {"one-sided": one_sided, "centred": centred}


@mistake(order_of_the_error)
def orders_exchanged():
    """The two letters stand under each other's keys. Which of the two curves falls more steeply in the figure?"""
    return orders("C", "B")


@mistake(order_of_the_error)
def both_of_first_order():
    """The letter for "centred" is not right. Follow its curve through two powers of ten of ε: through how many powers
    of ten does the error fall?"""
    return orders("B", "B")


@mistake(order_of_the_error)
def both_of_second_order():
    """The letter for "one-sided" is not right. Follow its curve through two powers of ten of ε: through how many powers
    of ten does the error fall?"""
    return orders("C", "C")


@mistake(order_of_the_error)
def centred_of_third_order():
    """The letter for "centred" is not right. The terms with even powers cancel in f(θ + ε) − f(θ − ε); the first one
    that is left has a cube in it. By what is it divided afterwards?"""
    return orders("B", "D")


@mistake(order_of_the_error)
def one_order_too_many():
    """Both letters are one too high. The first term that is left in the numerator gives the order only after one more
    step: what is the numerator divided by?"""
    return orders("C", "D")


@mistake(order_of_the_error)
def one_order_too_few():
    """Both letters are one too low. Does the one-sided error stay the same as ε shrinks?"""
    return orders("A", "B")


# --- why_not_smaller -------------------------------------------------------------------------------


@mistake(why_not_smaller)
def step_rounded_away():
    """Near 1, neighbouring numbers are 2e-16 apart. Is 1e-12 lost beside that?"""
    return "A"


@mistake(why_not_smaller)
def formula_for_large_steps():
    """The formula becomes better as ε shrinks, on paper. What is different in a computer?"""
    return "C"


@mistake(why_not_smaller)
def smoothness_lost():
    """The function in the figure is smooth at every distance, and the same happens to it. What does a computer do to
    each value of f?"""
    return "D"


# --- train -----------------------------------------------------------------------------------------


def descend(X, y, learning_rate, num_iterations, step=None, w=None, b=0.0):
    """Gradient descent with another step or another start: `step` gets (w, b, t) and returns the new (w, b)."""
    w = np.zeros((1, X.shape[0])) if w is None else w
    losses = [compute_loss(forward(X, w, b), y)]
    for t in range(num_iterations):
        if step is None:
            w, b = update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)
        else:
            w, b = step(w, b, t)
        losses.append(compute_loss(forward(X, w, b), y))
    return w, b, losses


@mistake(train)
def history_without_its_end(X, y, learning_rate, num_iterations):
    """The list is one short: the loss of the returned parameters is missing. How many points does a path of T steps
    have?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[:-1]


@mistake(train)
def history_without_its_start(X, y, learning_rate, num_iterations):
    """The list is one short: the loss at the start is missing. Is the loss noted before the first update, or only after
    it?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[1:]


@mistake(train)
def only_the_last_loss(X, y, learning_rate, num_iterations):
    """One number comes back where the losses of the whole way are asked for. How does a loop remember more than its
    last value?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[-1]


@mistake(train)
def losses_delayed_by_one(X, y, learning_rate, num_iterations):
    """The list has the right length, but every entry after the first is that of the step before. Which predictions is
    the loss computed from after an update: the old ones, or new ones?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[:1] + losses[:-1]


@mistake(train)
def one_update_too_many(X, y, learning_rate, num_iterations):
    """The losses are right, but the parameters have gone one step too far. Does the last loss belong to the parameters
    that you return?"""
    w, b, _ = train(X, y, learning_rate, num_iterations + 1)
    return w, b, train(X, y, learning_rate, num_iterations)[2]


@mistake(train)
def one_iteration_too_many(X, y, learning_rate, num_iterations):
    """The list has one entry too many, and the parameters have gone one step too far. How often does the loop run?"""
    return train(X, y, learning_rate, num_iterations + 1)


@mistake(train)
def one_update_too_few(X, y, learning_rate, num_iterations):
    """The list has the right length, but the parameters are one step short. From where to where does the loop count?"""
    w, b, losses = train(X, y, learning_rate, max(num_iterations - 1, 0))
    return w, b, (losses + losses[-1:])[: num_iterations + 1]


@mistake(train)
def returned_after_the_first_step(X, y, learning_rate, num_iterations):
    """The parameters are those after one update, whatever the number of iterations. At which point of the loop does the
    function return?"""
    return train(X, y, learning_rate, min(num_iterations, 1))


@mistake(train)
def start_at_ones(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong: the weights begin at 1. Where does the docstring start?"""
    return descend(X, y, learning_rate, num_iterations, w=np.ones((1, X.shape[0])))


@mistake(train)
def bias_starts_at_one(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong: the bias begins at 1. Where does the docstring start?"""
    return descend(X, y, learning_rate, num_iterations, b=1.0)


@mistake(train)
def bias_starts_at_the_mean(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong: the bias begins at the mean of y. A clever idea, but where does the
    docstring start?"""
    return descend(X, y, learning_rate, num_iterations, b=np.mean(y))


@mistake(train)
def weights_start_with_rank_1(X, y, learning_rate, num_iterations):
    """Without any iteration the weights come back as (n,); after one update the shape happens to be right. Which shape
    do the weights start with?"""
    return descend(X, y, learning_rate, num_iterations, w=np.zeros(X.shape[0]))


@mistake(train)
def weights_start_in_a_column(X, y, learning_rate, num_iterations):
    """NumPy says that the shapes do not match: a column of weights meets the inputs. With which shape do the weights
    have to start?"""
    return descend(X, y, learning_rate, num_iterations, w=np.zeros((X.shape[0], 1)))


@mistake(train)
def one_weight_for_each_example(X, y, learning_rate, num_iterations):
    """NumPy says that the shapes do not match: there are as many weights as examples. Which side of X counts the
    features?"""
    return descend(X, y, learning_rate, num_iterations, w=np.zeros((1, X.shape[1])))


@mistake(train)
def weights_start_as_a_number(X, y, learning_rate, num_iterations):
    """NumPy refuses a matrix product with a plain number. How many weights are there at the start?"""
    return descend(X, y, learning_rate, num_iterations, w=0.0)


@mistake(train)
def only_the_weights_learn(X, y, learning_rate, num_iterations):
    """The bias stays at 0. How many results of the update are kept?"""
    return descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: (update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)[0], b),
    )


@mistake(train)
def only_the_bias_learns(X, y, learning_rate, num_iterations):
    """The weights stay at 0. How many results of the update are kept?"""
    return descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: (w, update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)[1]),
    )


@mistake(train)
def nothing_learns(X, y, learning_rate, num_iterations):
    """All losses are equal, and the parameters are still those of the start. What happens to the result of the
    update?"""
    return descend(X, y, learning_rate, num_iterations, lambda w, b, t: (w, b))


@mistake(train)
def start_inside_the_loop(X, y, learning_rate, num_iterations):
    """All losses are equal, and the parameters are those after a single update. Which lines belong before the loop?"""
    w, b, losses = train(X, y, learning_rate, min(num_iterations, 1))
    return w, b, losses[:1] * (num_iterations + 1)


@mistake(train)
def gradient_from_before_the_loop(X, y, learning_rate, num_iterations):
    """The first step is right, all later ones are copies of it. When are the predictions and their gradient computed:
    once, or in every iteration?"""
    start = backward(X, y, np.zeros_like(y))
    return descend(X, y, learning_rate, num_iterations, lambda w, b, t: update_parameters(w, b, *start, learning_rate))


@mistake(train)
def descent_uphill(X, y, learning_rate, num_iterations):
    """The losses grow from the first step on. In which direction does the update go, and is the error turned round as
    well?"""
    return train(X, y, -learning_rate, num_iterations)


@mistake(train)
def weights_first_then_bias(X, y, learning_rate, num_iterations):
    """The weights are right after one step, the bias is not: its slope was computed after the weights had moved. From
    which point are both slopes to be taken?"""

    def step(w, b, t):
        dw, _ = backward(X, y, forward(X, w, b))
        w = w - learning_rate * dw
        _, db = backward(X, y, forward(X, w, b))
        return w, b - learning_rate * db

    return descend(X, y, learning_rate, num_iterations, step)


@mistake(train)
def training_at_the_notebooks_rate(X, y, learning_rate, num_iterations):
    """The first loss is right and the steps belong to one particular rate, whatever the argument. Which number, or
    which variable of the notebook, does the update receive?"""
    return train(X, y, NOTEBOOK_RATE / 4, num_iterations)


@mistake(train)
def rate_falls_on_the_way(X, y, learning_rate, num_iterations):
    """The first step is right, later ones are too short. Does the docstring say that the learning rate changes?"""
    return descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate / (t + 1)),
    )


@mistake(train)
def one_example_a_step(X, y, learning_rate, num_iterations):
    """Each step sees a single example. Over how many of them does the loss average?"""

    def step(w, b, t):
        x, target = X[:, t : t + 1], y[:, t : t + 1]
        return update_parameters(w, b, *backward(x, target, forward(x, w, b)), learning_rate)

    return descend(X, y, learning_rate, num_iterations, step)


@mistake(train)
def standardised_on_the_way(X, y, learning_rate, num_iterations):
    """The first loss is right, but the parameters belong to other inputs than X. Does the docstring ask to change
    them?"""
    return train(standardize(X)[0], y, learning_rate, num_iterations)


@mistake(train)
def targets_centred_on_the_way(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong, and the bias learns nothing of the height of the targets. Is the mean
    taken out of y?"""
    return train(X, y - np.mean(y), learning_rate, num_iterations)


@mistake(train)
def losses_are_sums(X, y, learning_rate, num_iterations):
    """The parameters are right, all losses are too large by the number of examples. Are they computed with your
    function, or anew?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, [loss * y.shape[1] for loss in losses]


@mistake(train)
def losses_added_up(X, y, learning_rate, num_iterations):
    """The parameters are right; the losses grow, since each contains all before it. Is a loss appended to the list, or
    added to a sum?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, list(np.cumsum(losses))


@mistake(train)
def losses_before_parameters(X, y, learning_rate, num_iterations):
    """The list comes first. In which order does the docstring promise the results?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return losses, w, b


@mistake(train)
def losses_forgotten(X, y, learning_rate, num_iterations):
    """Two values come back. Which third one does the docstring promise?"""
    return train(X, y, learning_rate, num_iterations)[:2]


@mistake(train)
def parameters_forgotten(X, y, learning_rate, num_iterations):
    """Only the losses come back. What would you predict the next penguin's mass with?"""
    return train(X, y, learning_rate, num_iterations)[2]


@mistake(train)
def training_only_printed(X, y, learning_rate, num_iterations):
    """None comes back, though something is printed. What can another cell do with printed numbers?"""
    print(*train(X, y, learning_rate, num_iterations)[2])


@mistake(train)
def predictions_from_before_the_loop(X, y, learning_rate, num_iterations):
    """All losses are equal, and the parameters move in equal steps. Which line has to be computed anew after each
    update?"""
    w, b, losses = gradient_from_before_the_loop(X, y, learning_rate, num_iterations)
    return w, b, losses[:1] * (num_iterations + 1)


@mistake(train)
def started_anew_in_every_iteration(X, y, learning_rate, num_iterations):
    """The loss falls once and then stays: the parameters are those after a single update. Which lines belong before the
    loop?"""
    w, b, losses = train(X, y, learning_rate, min(num_iterations, 1))
    return w, b, (losses + losses[-1:] * num_iterations)[: num_iterations + 1]


@mistake(train)
def two_updates_an_iteration(X, y, learning_rate, num_iterations):
    """Every step is twice as long as it should be. How often is the update called in one iteration?"""
    return descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: update_parameters(w, b, *backward(X, y, forward(X, w, b)), 2 * learning_rate),
    )


@mistake(train)
def loop_counts_from_one(X, y, learning_rate, num_iterations):
    """The list is one short, and the parameters have made one step less. How many numbers are there in
    `range(1, T)`?"""
    return train(X, y, learning_rate, max(num_iterations - 1, 0))


@mistake(train)
def steps_divided_by_the_examples(X, y, learning_rate, num_iterations):
    """Every step is too short by the number of examples. Are the gradients not means already?"""
    return train(X, y, learning_rate / X.shape[1], num_iterations)


@mistake(train)
def losses_rounded(X, y, learning_rate, num_iterations):
    """The parameters are right, the losses have three decimals only. What is rounding good for: for a list, or for the
    eye?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, [round(float(loss), 3) for loss in losses]


@mistake(train)
def all_weights_on_the_way(X, y, learning_rate, num_iterations):
    """The first result is a list of all weights on the way. Which of them does the docstring promise?"""
    _, b, losses = train(X, y, learning_rate, num_iterations)
    return [train(X, y, learning_rate, t)[0] for t in range(num_iterations + 1)], b, losses


@mistake(train)
def rate_halved_in_every_iteration(X, y, learning_rate, num_iterations):
    """The first step is right, each later one is shortened by half once more. Does the docstring say that the learning
    rate changes?"""
    return descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate / 2**t),
    )


# --- standardize -----------------------------------------------------------------------------------


def scaled(X, mu, sd):
    return (X - mu) / sd, mu, sd


def mean(X):
    return np.mean(X, axis=1, keepdims=True)


def deviation(X):
    return np.std(X, axis=1, keepdims=True)


@mistake(standardize)
def standardised_along_the_wrong_axis(X):
    """`mu` and `sd` are rows with an entry for each example: millimetres of flipper and bill have been averaged. Along
    which direction of X do the values of one feature lie?"""
    return scaled(X, np.mean(X, axis=0, keepdims=True), np.std(X, axis=0, keepdims=True))


@mistake(standardize)
def one_mean_for_all_features(X):
    """`mu` and `sd` are single numbers for all features. What would a bill's depth have in common with the mean of
    everything?"""
    return scaled(X, np.mean(X), np.std(X))


@mistake(standardize)
def statistics_lose_their_axis(X):
    """NumPy cannot subtract n means from rows of m numbers. What does NumPy do with an axis when it takes the mean
    along it, and how is it asked to keep it?"""
    return scaled(X, np.mean(X, axis=1), np.std(X, axis=1))


@mistake(standardize)
def statistics_of_rank_1(X):
    """`X_std` is right; `mu` and `sd` have one dimension only. Could they be subtracted from another X as they are?"""
    return (X - mean(X)) / deviation(X), np.mean(X, axis=1), np.std(X, axis=1)


@mistake(standardize)
def statistics_in_a_row(X):
    """`X_std` is right; `mu` and `sd` lie in a row. Could they be subtracted from another X as they are?"""
    return (X - mean(X)) / deviation(X), mean(X).T, deviation(X).T


@mistake(standardize)
def sample_deviation(X):
    """`mu` is right; `sd` is slightly too large, less so for more examples. Is the sum of squares divided by m, or by
    one less?"""
    return scaled(X, mean(X), np.std(X, axis=1, keepdims=True, ddof=1))


@mistake(standardize)
def variance_for_deviation(X):
    """`mu` is right; `sd` is the square of what it should be. In which unit is it: millimetres, or square
    millimetres?"""
    return scaled(X, mean(X), deviation(X) ** 2)


@mistake(standardize)
def scaled_by_the_variance(X):
    """`mu` and `sd` are right, `X_std` does not have deviation 1. What are the centred inputs divided by?"""
    return (X - mean(X)) / deviation(X) ** 2, mean(X), deviation(X)


@mistake(standardize)
def only_centred(X):
    """`mu` and `sd` are right; the means of `X_std` are 0, its deviations are still the old ones. Which of the two
    steps is missing?"""
    return X - mean(X), mean(X), deviation(X)


@mistake(standardize)
def only_scaled(X):
    """`mu` and `sd` are right; the deviations of `X_std` are 1, its means are not 0. Which of the two steps is
    missing?"""
    return X / deviation(X), mean(X), deviation(X)


@mistake(standardize)
def brackets_missing(X):
    """`mu` and `sd` are right; the deviations of `X_std` are still the old ones. In a − b / c, what does Python
    divide?"""
    return X - mean(X) / deviation(X), mean(X), deviation(X)


@mistake(standardize)
def multiplied_by_the_deviation(X):
    """`mu` and `sd` are right; wide features have become wider. Which operation makes a deviation of σ a deviation of
    1?"""
    return (X - mean(X)) * deviation(X), mean(X), deviation(X)


@mistake(standardize)
def centred_with_a_plus(X):
    """`mu` and `sd` are right; the means of `X_std` are far from 0. In which direction is a cloud moved to bring it to
    the origin?"""
    return (X + mean(X)) / deviation(X), mean(X), deviation(X)


@mistake(standardize)
def squeezed_between_0_and_1(X):
    """All values lie between 0 and 1: the smallest and the largest decide. Which two statistics does the docstring ask
    for?"""
    low, high = np.min(X, axis=1, keepdims=True), np.max(X, axis=1, keepdims=True)
    return scaled(X, low, high - low)


@mistake(standardize)
def range_for_the_deviation(X):
    """`mu` is right; `sd` is the whole range of the feature. How far is a typical value from the mean?"""
    return scaled(X, mean(X), np.ptp(X, axis=1, keepdims=True))


@mistake(standardize)
def largest_value_for_the_deviation(X):
    """`mu` is right; `sd` is the largest absolute value of the feature. How far is a typical value from the mean?"""
    return scaled(X, mean(X), np.max(np.abs(X), axis=1, keepdims=True))


@mistake(standardize)
def absolute_deviation(X):
    """`mu` is right; `sd` is somewhat too small: it is the mean of the absolute deviations. What is done to each
    deviation before the mean is taken, and what afterwards?"""
    return scaled(X, mean(X), np.mean(np.abs(X - mean(X)), axis=1, keepdims=True))


@mistake(standardize)
def deviation_from_zero(X):
    """`mu` is right; `sd` is too large wherever the mean is far from zero. From what are the deviations measured?"""
    return scaled(X, mean(X), np.sqrt(np.mean(X**2, axis=1, keepdims=True)))


@mistake(standardize)
def deviation_not_averaged(X):
    """`mu` is right; `sd` is too large by the root of the number of examples. Is the sum of squares divided before the
    root is taken?"""
    return scaled(X, mean(X), np.sqrt(np.sum((X - mean(X)) ** 2, axis=1, keepdims=True)))


@mistake(standardize)
def median_for_the_mean(X):
    """`sd` is right; `mu` is the middle value. Which kind of centre does the docstring ask for?"""
    return scaled(X, np.median(X, axis=1, keepdims=True), deviation(X))


@mistake(standardize)
def sum_for_the_mean(X):
    """`sd` is right; `mu` is too large by the number of examples. What is a sum divided by to make a mean?"""
    return scaled(X, np.sum(X, axis=1, keepdims=True), deviation(X))


@mistake(standardize)
def mean_over_the_features(X):
    """`sd` is right; `mu` is wrong by a factor of m over n. By which side of X is the sum divided?"""
    return scaled(X, np.sum(X, axis=1, keepdims=True) / len(X), deviation(X))


@mistake(standardize)
def statistics_of_the_first_feature(X):
    """The first feature is right. The others were shifted and scaled by its statistics: which index stands fixed?"""
    return scaled(X, np.full_like(mean(X), mean(X)[0, 0]), np.full_like(mean(X), deviation(X)[0, 0]))


@mistake(standardize)
def statistics_after_the_fact(X):
    """`X_std` is right; `mu` is 0 and `sd` is 1. Of which array are they the statistics: of the one that came in, or of
    the one that goes out?"""
    X_std = (X - mean(X)) / deviation(X)
    return X_std, mean(X_std), deviation(X_std)


@mistake(standardize)
def standardised_in_place(X):
    """The results are right, but afterwards the caller's measurements are gone: X holds the standardised values. Which
    operators change an array in place?"""
    mu, sd = mean(X), deviation(X)
    X -= mu
    X /= sd
    return X, mu, sd


@mistake(standardize)
def standardised_to_integers(X):
    """`mu` and `sd` are right; `X_std` holds whole numbers. With which dtype was the array made that they are written
    into?"""
    return ((X - mean(X)) / deviation(X)).astype(int), mean(X), deviation(X)


@mistake(standardize)
def statistics_not_kept(X):
    """Only the standardised inputs come back. With what will you standardise a penguin that is measured tomorrow?"""
    return (X - mean(X)) / deviation(X)


@mistake(standardize)
def statistics_before_the_inputs(X):
    """The three results stand in another order. Which one does the docstring promise first?"""
    return mean(X), deviation(X), (X - mean(X)) / deviation(X)


@mistake(standardize)
def deviation_before_the_mean(X):
    """`mu` and `sd` stand in each other's place. In which order does the docstring promise them?"""
    return (X - mean(X)) / deviation(X), deviation(X), mean(X)


@mistake(standardize)
def standardised_not_returned(X):
    """None comes back. What does a function hand out that computes values and never says return?"""
    X_std = (X - mean(X)) / deviation(X)


@mistake(standardize)
def deviation_divided_after_the_root(X):
    """`mu` is right; `sd` is too small by the root of the number of examples. Is the sum of squares divided before the
    root is taken, or after?"""
    sd = np.sqrt(np.sum((X - mean(X)) ** 2, axis=1, keepdims=True)) / X.shape[1]
    return (X - mean(X)) / sd, mean(X), sd


@mistake(standardize)
def only_the_first_feature_standardised(X):
    """`mu` and `sd` are right; only the first row of `X_std` is. What does one index reach, and how many rows are
    there?"""
    X_std = X.astype(float).copy()
    X_std[0] = standardize(X)[0][0]
    return X_std, mean(X), deviation(X)


@mistake(standardize)
def variance_handed_out(X):
    """`X_std` and `mu` are right; `sd` is the square of the deviation. Which of the two does the docstring ask for?"""
    return standardize(X)[0], mean(X), deviation(X) ** 2


@mistake(standardize)
def columns_standardised(X):
    """`mu` and `sd` are right; in `X_std` each example has mean 0, not each feature. Along which direction does your
    loop, or your mean, run?"""
    return (X - X.mean(axis=0)) / X.std(axis=0), mean(X), deviation(X)


@mistake(standardize)
def one_mean_beside_many_deviations(X):
    """`sd` is right; all entries of `mu` are one number. Has every feature a mean of its own?"""
    mu = np.full((len(X), 1), np.mean(X))
    return (X - mu) / deviation(X), mu, deviation(X)


@mistake(standardize)
def one_deviation_for_all(X):
    """`mu` is right; all entries of `sd` are one number. Has every feature a spread of its own?"""
    sd = np.full((len(X), 1), np.std(X))
    return (X - mean(X)) / sd, mean(X), sd


@mistake(standardize)
def first_example_for_the_mean(X):
    """`sd` is right; `mu` is the first example. Which number stands for all values of a feature?"""
    return (X - X[:, :1]) / deviation(X), X[:, :1], deviation(X)


# --- condition_numbers -----------------------------------------------------------------------------


def conditions(raw="E", standardised="B"):
    return {"raw": raw, "standardised": standardised}


@mistake(condition_numbers)
def conditions_exchanged():
    """The two letters stand under each other's keys. Which of the two landscapes is the gorge?"""
    return conditions("B", "E")


@mistake(condition_numbers)
def largest_curvature_for_the_condition():
    """The entry "raw" is not right: your letter is the largest curvature itself. How many times the smallest one is
    it?"""
    return conditions(raw="D")


@mistake(condition_numbers)
def second_smallest_curvature():
    """The entry "raw" is not right: you divided the largest curvature by a middle one. Which of the four is the
    smallest?"""
    return conditions(raw="C")


@mistake(condition_numbers)
def standardised_means_round():
    """The entry "standardised" is not right. The features have equal spreads now, but do long flippers and long bills
    occur independently of each other?"""
    return conditions(standardised="A")


@mistake(condition_numbers)
def standardised_still_a_gorge():
    """The entry "standardised" is not right. Both curvatures are below 5 now: what is
    the largest of the four divided by the smallest?"""
    return conditions(standardised="C")


@mistake(condition_numbers)
def standardising_changes_nothing():
    """According to you, both landscapes are equally stretched. Which four curvatures are printed for each of them?"""
    return conditions("E", "E")


# --- normal_equation -------------------------------------------------------------------------------


def tilde(X):
    return np.vstack([X, np.ones((1, X.shape[1]))])


def lowest(X, y):
    """[w b], (1, n + 1)."""
    w, b = normal_equation(X, y)
    return np.append(w, b).reshape(1, -1)


@mistake(normal_equation)
def closed_form_without_a_bias(X, y):
    """The bias is 0, and the weights make up for it as well as they can. What is the last row of X̃?"""
    return y @ X.T @ np.linalg.inv(X @ X.T), 0.0


@mistake(normal_equation)
def bias_for_centred_inputs(X, y):
    """The weights are right, the bias is the mean of the targets. That would be so if all features had mean zero; do
    they?"""
    return normal_equation(X, y)[0], np.mean(y)


@mistake(normal_equation)
def bias_taken_from_the_front(X, y):
    """The numbers are right and the places are not: the first one went to the bias. Where does the row of ones stand in
    X̃?"""
    both = lowest(X, y)
    return both[:, 1:], both[0, 0]


@mistake(normal_equation)
def inverse_forgotten(X, y):
    """All numbers are far too large. What is the product with X̃ X̃ᵀ divided by, in the language of matrices?"""
    both = y @ tilde(X).T
    return both[:, :-1], both[0, -1]


@mistake(normal_equation)
def inverse_by_elements(X, y):
    """The numbers are wrong, though every entry of the matrix has been inverted. Is 1 / A the matrix that turns A into
    the identity?"""
    both = y @ tilde(X).T @ (1 / (tilde(X) @ tilde(X).T))
    return both[:, :-1], both[0, -1]


@mistake(normal_equation)
def matrix_not_inverted(X, y):
    """All numbers are far too large: the matrix has been multiplied with, not its inverse. What does the exponent −1
    ask for?"""
    both = y @ tilde(X).T @ (tilde(X) @ tilde(X).T)
    return both[:, :-1], both[0, -1]


@mistake(normal_equation)
def factors_in_another_order(X, y):
    """NumPy says that the shapes do not match: n + 1 parameters meet m examples. In which order do the factors stand in
    the formula?"""
    both = np.linalg.inv(tilde(X) @ tilde(X).T) @ y @ tilde(X).T
    return both[:, :-1], both[0, -1]


@mistake(normal_equation)
def ones_in_a_column(X, y):
    """NumPy cannot attach the ones: they have another length than the examples. Is an example a row or a column of
    X?"""
    return np.hstack([X, np.ones((X.shape[1], 1))]), 0.0


@mistake(normal_equation)
def closed_weights_in_a_column(X, y):
    """The values are right, but the weights stand in a column. Which shape does `w` have in this course?"""
    w, b = normal_equation(X, y)
    return w.T, b


@mistake(normal_equation)
def closed_weights_of_rank_1(X, y):
    """The values of `w` are right, one dimension is missing. Which shape does `w` have in this course?"""
    w, b = normal_equation(X, y)
    return w[0], b


@mistake(normal_equation)
def bias_not_taken_apart(X, y):
    """One array with all n + 1 numbers comes back. Which of them is the bias?"""
    return lowest(X, y)


@mistake(normal_equation)
def bias_still_among_the_weights(X, y):
    """The bias is right, but `w` has one entry too many. Which part of the solution are the weights?"""
    both = lowest(X, y)
    return both, both[0, -1]


@mistake(normal_equation)
def matrix_with_an_added_diagonal(X, y):
    """All numbers are slightly too small. Is something added to the matrix before it is inverted?"""
    both = y @ tilde(X).T @ np.linalg.inv(tilde(X) @ tilde(X).T + 0.1 * np.eye(len(X) + 1))
    return both[:, :-1], both[0, -1]


@mistake(normal_equation)
def standardised_before_solving(X, y):
    """The weights belong to standardised inputs. Does the docstring ask to change X?"""
    return normal_equation(standardize(X)[0], y)


@mistake(normal_equation)
def descent_for_the_closed_form(X, y):
    """The result is near the lowest point and not there yet: a hundred steps downhill. Which formula does the docstring
    give?"""
    w, b, _ = train(X, y, 0.02, 100)
    return w, b


@mistake(normal_equation)
def ones_above_the_inputs(X, y):
    """The numbers are right and the places are not: the bias stands among the weights, the last weight is the bias.
    Where does the row of ones stand in X̃?"""
    both = np.roll(lowest(X, y), 1, axis=1)
    return both[:, :-1], both[0, -1]


@mistake(normal_equation)
def weights_alone(X, y):
    """Only the weights come back. How high is the prediction for an input of zeros?"""
    return lowest(X, y)[:, :-1]


@mistake(normal_equation)
def bias_with_the_sign_of_the_slopes(X, y):
    """The weights are right. With your bias, does the model predict the mean target for the mean inputs? On which side
    of the equation do the weights then stand?"""
    w, _ = normal_equation(X, y)
    return w, np.mean(y) + np.sum(w * mean(X).T)


@mistake(normal_equation)
def bias_before_the_weights(X, y):
    """The two results stand in each other's place. In which order does the docstring promise them?"""
    w, b = normal_equation(X, y)
    return b, w
