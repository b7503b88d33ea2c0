"""Hints for `compute_cost_from_logits`."""

import numpy as np

Z2 = np.array([[2.0, -1.0, 800.0]])
Y = np.array([[1.0, 1.0, 0.0]])


def compute_cost_from_logits(Z2=Z2, Y=Y):
    """What becomes of log a and of log(1 − a) if you write the fraction of σ for a? Is there still a 1 − a to be lost?

    On paper, write a as eᶻ/(1 + eᶻ), and 1 − a as 1/(1 + eᶻ). Then take the logarithm of each; that of a quotient is a
    difference. Test with z = 0.

    log a is z − log(1 + eᶻ), and log(1 − a) is −log(1 + eᶻ). Put both into the loss: the long logarithm comes with y
    and with 1 − y, so once in all, and besides it only y z is left, with a minus. Now make the exponent safe. For
    negative z it is already. For positive z, the text takes z out of the logarithm and turns the sign inside. In both
    cases the logarithm is of 1 plus the exponential of minus the size of z; what stands before it is z where z is
    positive, and otherwise 0. So each loss has three terms. Add up all entries, and divide by what `compute_cost`
    divides by. (The third example of the twin is sure and wrong.)
    """
    positive_part = np.array([[2.0, 0.0, 800.0]])
    score_times_label = Z2 * Y
    exponential = np.exp(np.array([[-2.0, -1.0, -800.0]]))
    logarithm = np.log(1 + exponential)
    losses = positive_part - score_times_label + logarithm
    return float(np.mean(losses))
