"""Wrong versions of `one_pass_by_hand`."""

import numpy as np

from solutions.multivariate import one_pass_by_hand


def _by_hand(X=((1, 0, 2), (0, 1, 1)), y=(1, 2, 3), w=(0.5, -0.5), b=0.25, scale=2 / 3, sign=1):
    """The pass in Python, for wrong ways through it."""
    X, y, w = np.array(X, dtype=float), np.array(y, dtype=float), np.array(w)
    y_hat = w @ X + b
    error = sign * (y_hat - y)
    dw, db = scale * error @ X.T, scale * np.sum(error)
    return {"y_hat": tuple(y_hat), "loss": float(np.mean(error**2)), "dw": tuple(dw), "db": float(db)}


def hand_without_the_bias():
    """Already the predictions are wrong: they are lower than they should be, all by the same amount. What is added
    after the product?"""
    return _by_hand(b=0.0)


def hand_with_a_positive_second_weight():
    """Already the predictions are wrong, except where the second feature is zero. Which sign does the second weight
    have?"""
    return _by_hand(w=(0.5, 0.5))


def hand_with_the_weights_exchanged():
    """Already the predictions are wrong. Which row of X does the first weight belong to?"""
    return _by_hand(w=(-0.5, 0.5))


def hand_without_the_two():
    """The predictions and the loss are right, and | all derivatives are half of what they should be. Which factor does
    a square bring along?"""
    return _by_hand(scale=1 / 3)


def hand_without_the_mean():
    """The predictions and the loss are right, and | all derivatives are three times too large. How many examples is the
    sum divided by?"""
    return _by_hand(scale=2.0)


def hand_averaged_over_the_features():
    """The predictions and the loss are right, and | all derivatives are one and a half times too large. Is the sum
    divided by the number of features, or by that of examples?"""
    return _by_hand(scale=2 / 2)


def hand_with_the_error_turned_round():
    """The predictions and the loss are right, and | all derivatives have the opposite sign. From what is what
    subtracted in the error?"""
    return _by_hand(sign=-1)


def hand_with_a_summed_loss():
    """Only | the loss is wrong: it is three times too large. Is it a sum or a mean?"""
    return one_pass_by_hand() | {"loss": 163 / 16}


def hand_with_a_halved_loss():
    """Only | the loss is wrong: it is half of what it should be. Does our loss carry a factor in front of the mean?"""
    return one_pass_by_hand() | {"loss": 163 / 96}


def hand_with_dw_in_reverse():
    """Only | `dw` is wrong: its two entries have changed places. Which feature does the first one belong to?"""
    return one_pass_by_hand() | {"dw": one_pass_by_hand()["dw"][::-1]}


def hand_with_dw_as_db():
    """Only | `dw` is wrong: both of its entries are `db`. By what is each error multiplied before the errors are added
    up?"""
    return one_pass_by_hand() | {"dw": (-19 / 6, -19 / 6)}


def hand_with_db_over_the_features():
    """Only | `db` is wrong: it is the sum of the entries of `dw`. Does the bias meet the features at all?"""
    return one_pass_by_hand() | {"db": -37 / 6}


def hand_with_sums_throughout():
    """The predictions are right; | the loss and all derivatives are three times too large. Are they sums or means?"""
    summed = _by_hand(scale=2.0)
    return summed | {"loss": 3 * summed["loss"]}
