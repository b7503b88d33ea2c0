"""Wrong versions of `predict`."""

import numpy as np

from solutions.tanh_classifier import forward_propagation


def probabilities_as_predictions(X, parameters):
    """Probabilities come back. Which decision follows from a probability?"""
    return forward_propagation(X, parameters)[0]


def threshold_reversed(X, parameters):
    """Every example gets the other class. For which of the classes is A2 the probability?"""
    return (forward_propagation(X, parameters)[0] < 0.5).astype(float)


def threshold_at_zero(X, parameters):
    """All predictions are 1. Above which value is a probability compared here, and which values can it have?"""
    return (forward_propagation(X, parameters)[0] > 0).astype(float)


def probabilities_cut_off(X, parameters):
    """All predictions are 0. What does a conversion to integers do with 0.9?"""
    return forward_propagation(X, parameters)[0].astype(int)


def threshold_on_the_logits(X, parameters):
    """Some examples that should be 1 are 0. Which value of Z2 belongs to the probability one half?"""
    return (forward_propagation(X, parameters)[1]["Z2"] > 0.5).astype(float)


def signs_for_classes(X, parameters):
    """The classes are −1 and 1. How are they called in the labels?"""
    return np.sign(forward_propagation(X, parameters)[0] - 0.5)


def largest_probability_of_all(X, parameters):
    """One number comes back. Is one example to be chosen, or a decision made for each?"""
    return np.argmax(forward_propagation(X, parameters)[0])


def winner_among_the_outputs(X, parameters):
    """A vector comes back: which output is largest. Does every output answer a question of its own?"""
    return np.argmax(forward_propagation(X, parameters)[0], axis=0)


def predictions_without_their_row(X, parameters):
    """The values are right; the array has lost its rows. Which shape have the labels?"""
    return (forward_propagation(X, parameters)[0] > 0.5).astype(float).ravel()


def predictions_as_a_list(X, parameters):
    """A list comes back. What would `predictions == Y` do with it, compared with an array?"""
    return (forward_propagation(X, parameters)[0] > 0.5).astype(int).tolist()


def tuple_compared_with_a_number(X, parameters):
    """Python cannot compare a tuple with a number. What are the two things that the forward pass returns?"""
    return forward_propagation(X, parameters) > 0.5


def predictions_not_returned(X, parameters):
    """None comes back. What happens to the decisions at the end of the function?"""
    forward_propagation(X, parameters)[0] > 0.5


def logits_rounded(X, parameters):
    """Whole numbers below 0 and above 1 come back. Which array lies between 0 and 1, so that it can be rounded?"""
    return np.round(forward_propagation(X, parameters)[1]["Z2"])


def threshold_at_the_mean(X, parameters):
    """Examples between one half and the mean of all probabilities get the wrong class. With which number is a
    probability compared?"""
    A2 = forward_propagation(X, parameters)[0]
    return (A2 > A2.mean()).astype(float)


def one_decision_for_all(X, parameters):
    """Python cannot decide whether a whole array is above one half. What does a comparison give for an array, entry by
    entry?"""
    A2, _ = forward_propagation(X, parameters)
    return 1 if A2 > 0.5 else 0
