"""Wrong versions of `compute_cost_from_logits`."""

import numpy as np

from solutions.tanh_classifier import compute_cost_from_logits


def _per_logit(z, y):
    return np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))


def cost_through_the_probabilities(Z2, Y):
    """Where the logits are ordinary the cost is right, and where they are large it is nan. Do the probabilities still
    occur on the way, and then their logarithms?"""
    A2 = 1 / (1 + np.exp(-Z2))
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


def clipped_probabilities(Z2, Y):
    """All is finite, but a prediction that is wrong by a logit of 800 costs no more than one that is wrong by 35. Was
    something cut off before the logarithm?"""
    A2 = np.clip(1 / (1 + np.exp(-Z2)), 1e-15, 1 - 1e-15)
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


def exponential_of_the_logits(Z2, Y):
    """Where the logits are large and positive the cost is infinite or nan. Which exponential overflows, and what is
    log(1 + eᶻ) for a large z, roughly?"""
    return np.sum(np.log(1 + np.exp(Z2)) - Z2 * Y) / Y.shape[1]


def maximum_left_out(Z2, Y):
    """The cost is right for negative logits and too small for positive ones, by the logits themselves. What is log(1 +
    eᶻ) − log(1 + e⁻ᶻ)?"""
    return np.sum(_per_logit(Z2, Y) - np.maximum(Z2, 0)) / Y.shape[1]


def absolute_value_in_the_maximum(Z2, Y):
    """The cost is right for positive logits and too large for negative ones. Which part of z stands outside of the
    logarithm: its size, or its positive part?"""
    return np.sum(np.abs(Z2) - Z2 * Y + np.log1p(np.exp(-np.abs(Z2)))) / Y.shape[1]


def label_term_added(Z2, Y):
    """For the label 1 a larger logit costs more. Which sign has the term that contains the label?"""
    return np.sum(_per_logit(Z2, Y) + 2 * Z2 * Y) / Y.shape[1]


def label_term_left_out(Z2, Y):
    """The labels have no influence. Which term of the formula knows them?"""
    return np.sum(_per_logit(Z2, Y) + Z2 * Y) / Y.shape[1]


def sign_of_the_small_exponent(Z2, Y):
    """The cost is too large by the size of each logit, and where that is large it is infinite. What should the
    exponential do as |z| grows?"""
    return np.sum(np.maximum(Z2, 0) - Z2 * Y + np.log1p(np.exp(np.abs(Z2)))) / Y.shape[1]


def logits_cost_summed(Z2, Y):
    """The cost is too large by the number of examples. Is it a sum, or a mean?"""
    return np.sum(_per_logit(Z2, Y))


def logits_cost_averaged_over_outputs(Z2, Y):
    """With one output the cost is right, with three outputs it is a third of what it should be. Over what is
    averaged?"""
    return np.mean(_per_logit(Z2, Y))


def logits_cost_not_reduced(Z2, Y):
    """A whole array comes back, one entry a prediction. How does it become one number?"""
    return _per_logit(Z2, Y)


def logits_cost_along_the_row(Z2, Y):
    """With three outputs three numbers come back. Over which axes runs the sum?"""
    return np.sum(_per_logit(Z2, Y), axis=1) / Y.shape[1]


def logits_cost_negative(Z2, Y):
    """The cost is right in size and negative. Is there still a minus in front, from the formula with the two
    logarithms?"""
    return -np.sum(_per_logit(Z2, Y)) / Y.shape[1]


def costs_left_out_that_are_not_finite(Z2, Y):
    """nan and infinity have been replaced by 0. What does a prediction then cost that is wrong by a logit of 800?"""
    A2 = 1 / (1 + np.exp(-Z2))
    each = -Y * np.log(A2) - (1 - Y) * np.log(1 - A2)
    return np.sum(np.where(np.isfinite(each), each, 0)) / Y.shape[1]


def one_plus_left_out(Z2, Y):
    """The cost is too small by what the small exponential contributes. How does log1p differ from log?"""
    return np.sum(np.maximum(Z2, 0) - Z2 * Y - np.abs(Z2)) / Y.shape[1]


def logits_cost_not_returned(Z2, Y):
    """None comes back. What happens to the cost at the end of the function?"""
    _per_logit(Z2, Y)


def clipped_more_coarsely(Z2, Y):
    """All is finite, but a prediction that is wrong by a logit of 800 costs no more than one that is wrong by 16. Was
    something cut off before the logarithm?"""
    A2 = np.clip(1 / (1 + np.exp(-Z2)), 1e-7, 1 - 1e-7)
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


def small_number_in_the_logarithms(Z2, Y):
    """All is finite, but a prediction that is wrong by a logit of 800 costs no more than one that is wrong by 18. What
    does the small number inside the logarithm do to a loss of 800?"""
    A2 = 1 / (1 + np.exp(-Z2))
    return -np.sum(Y * np.log(A2 + 1e-8) + (1 - Y) * np.log(1 - A2 + 1e-8)) / Y.shape[1]


def one_maximum_for_all(Z2, Y):
    """Every entry pays for the largest logit of all. Does your maximum compare each entry with 0, or the entries with
    one another?"""
    return np.sum(np.max(Z2) - Z2 * Y + np.log1p(np.exp(-np.abs(Z2)))) / Y.shape[1]


def logarithm_left_out(Z2, Y):
    """Where the logits are large the cost is right; a logit near 0 costs nothing. What does an undecided prediction
    cost, and which term pays for it?"""
    return np.sum(np.maximum(Z2, 0) - Z2 * Y) / Y.shape[1]


def minus_z_in_the_logarithm(Z2, Y):
    """A sure prediction of class 1 costs a negative amount. Which logarithm belongs to which label: log(1 + eᶻ), or
    log(1 + e⁻ᶻ)?"""
    return np.sum(np.logaddexp(0, -Z2) - Z2 * Y) / Y.shape[1]


def logits_of_class_one_only(Z2, Y):
    """Examples with the label 0 cost nothing. What is left of the formula when y is 0?"""
    return np.sum(Y * np.logaddexp(0, -Z2)) / Y.shape[1]


def labels_for_logits(Z2, Y):
    """A wrong prediction does not cost much more than a right one: the labels stand inside the exponential. In which
    order come the two arguments?"""
    return compute_cost_from_logits(Y, Z2)
