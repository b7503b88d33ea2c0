"""Hints for `standardize`."""

import numpy as np

X = np.array([[1.0, 3.0], [10.0, 50.0]])


def standardize(X=X):
    """Flippers and bills have different means. Along which side of the table do you have to average, to get one for
    each?

    Draw X with n rows and m columns, and mark what belongs to one feature. Which shape has a list of one mean for each
    feature, so that NumPy can subtract it from every column?

    The mean of a feature is the average over its row, and the same for the squared deviations from it, whose mean is
    σ². The root of that is σ. As columns, (n, 1), both are repeated over the m examples by broadcasting. As arrays
    with one dimension they would be laid along the wrong side, and where n and m happen to be equal nobody would
    notice.
    """
    mu = np.array([[2.0], [30.0]])
    deviations = X - mu
    variances = np.array([[1.0], [400.0]])
    sd = np.sqrt(variances)
    return deviations / sd, mu, sd
