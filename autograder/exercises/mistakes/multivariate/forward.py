"""Wrong versions of `forward`."""

import numpy as np

#: Stands for data that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 51).reshape(3, 17)


def bias_forgotten(X, w, b):
    """All predictions are off by the same amount. What does your model predict for an input of zeros, and what should
    it?"""
    return w @ X


def bias_subtracted(X, w, b):
    """All predictions are off by twice the bias. Does b lift the predictions or lower them?"""
    return w @ X - b


def bias_inside_the_product(X, w, b):
    """All predictions are off by the same amount, which depends on the weights. Is b multiplied by w as well?"""
    return w @ (X + b)


def bias_once_a_feature(X, w, b):
    """All predictions are too large by a whole number of biases. How often is b added to each example: once, or once
    for every feature?"""
    return np.sum(w.T * X + b, axis=0, keepdims=True)


def weights_times_inputs_elementwise(X, w, b):
    """NumPy cannot broadcast the weights against the inputs: a row of n numbers meets rows of m numbers. Which kind of
    product adds up over the features?"""
    return w * X + b


def products_not_added_up(X, w, b):
    """A table comes back, with a row for each feature. The products are there; what remains to be done with the n
    products of one example?"""
    return w.T * X + b


def products_added_over_the_examples(X, w, b):
    """One number per feature comes back, where one per example is asked for. Along which axis are the products added
    up?"""
    return np.sum(w.T * X, axis=1) + b


def products_averaged_over_the_features(X, w, b):
    """The part of the predictions that the weights make is too small by the number of features. Does ŷ add up the
    contributions of the features, or average them?"""
    return np.mean(w.T * X, axis=0, keepdims=True) + b


def everything_added_up(X, w, b):
    """One number comes back for all the examples. Over which of the two directions of X does the sum in ŷ run?"""
    return np.sum(w.T * X) + b


def inputs_before_weights(X, w, b):
    """NumPy says that the shapes do not match: the m columns of X meet the single row of w. In a product A B, which
    side of A has to be as long as which side of B?"""
    return X @ w + b


def inputs_before_transposed_weights(X, w, b):
    """NumPy says that the shapes do not match: examples meet weights, where features should. Which factor has to stand
    first, so that the n features of each meet?"""
    return X @ w.T + b


def weights_transposed(X, w, b):
    """NumPy says that the shapes do not match: a column of weights cannot be multiplied with (n, m). Which shape does
    `w` arrive with, and does it have to be turned?"""
    return w.T @ X + b


def predictions_in_a_column(X, w, b):
    """A column comes back, (m, 1). The values are right; what would a later subtraction of a row of targets make of
    them?"""
    return X.T @ w.T + b


def predictions_of_rank_1(X, w, b):
    """The values are right, one dimension is missing: the shape is (m,). Which step takes the row out of its
    brackets?"""
    return (w @ X + b)[0]


def predictions_as_a_list(X, w, b):
    """A Python list comes back. What would ŷ − y do with it in the next function, compared with an array?"""
    return [list(w[0] @ X + b)]


def only_the_first_feature(X, w, b):
    """Only the first feature has an influence. How many weights does the model have?"""
    return w[:, :1] @ X[:1] + b


def only_the_last_feature(X, w, b):
    """Only the last feature has an influence. Inside the loop over the features, does each one add to the predictions
    or replace them?"""
    y_hat = np.zeros((1, X.shape[1]))
    for i in range(X.shape[0]):
        y_hat = w[:, i : i + 1] * X[i] + b
    return y_hat


def last_example_left_out(X, w, b):
    """The last prediction is zero, the others are right. At which number does the loop over the examples stop?"""
    y_hat = np.zeros((1, X.shape[1]))
    for j in range(X.shape[1] - 1):
        y_hat[0, j] = np.sum(w[0] * X[:, j]) + b
    return y_hat


def predictions_truncated_to_integers(X, w, b):
    """All predictions are whole numbers. With which dtype was the array made that they are written into?"""
    y_hat = np.zeros((1, X.shape[1]), dtype=int)
    y_hat[:] = w @ X + b
    return y_hat


def predictions_for_the_notebooks_data(X, w, b):
    """As many predictions come back as the notebook's data set has examples, whatever the argument. Which X does the
    function read?"""
    return np.resize(w, (1, 3)) @ NOTEBOOK_X + b


def forward_overwrites_the_inputs(X, w, b):
    """The values are right, but afterwards the inputs are gone: X holds their products with the weights. Which
    operators change an array in place?"""
    X *= w.T
    return np.sum(X, axis=0, keepdims=True) + b


def predictions_not_returned(X, w, b):
    """None comes back. What does a function hand out that computes a value and never says return?"""
    y_hat = w @ X + b


def bias_as_a_factor(X, w, b):
    """With b = 0 all predictions vanish. How does the bias enter: does it stretch the predictions, or lift them?"""
    return w @ X * b


def bias_for_the_first_example_only(X, w, b):
    """The first prediction is right, the others lack the bias. To how many examples is it added?"""
    y_hat = w @ X
    y_hat[0, 0] += b
    return y_hat


def predictions_as_probabilities(X, w, b):
    """All predictions lie between 0 and 1. Does this model have an activation?"""
    return 1 / (1 + np.exp(-(w @ X + b)))


def predictions_cut_off_at_zero(X, w, b):
    """No prediction is negative: those that should be are zero. Does this model have an activation?"""
    return np.maximum(w @ X + b, 0)


def inputs_cut_to_integers(X, w, b):
    """The predictions would be right for whole numbers. Do the inputs lose what stands behind their point?"""
    return w @ X.astype(int) + b


def weights_in_reverse(X, w, b):
    """The predictions are those of features in another order. Which weight belongs to the first row of X?"""
    return w[:, ::-1] @ X + b


def last_weight_as_the_bias(X, w, b):
    """The last feature has no influence, nor has `b`. Is the bias among the weights in this course?"""
    return w[:, :-1] @ X[:-1] + w[0, -1]
