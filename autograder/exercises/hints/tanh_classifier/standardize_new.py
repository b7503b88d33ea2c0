"""Hints for `standardize_new`."""

import numpy as np

TRAIN = np.array([[1.0, 3.0], [10.0, 50.0]])
NEW = np.array([[3.0], [70.0]])


def standardize_new(X_train=TRAIN, X_new=NEW):
    """To the network, 1 means "one deviation above the mean". Above which birds' mean is that, once it is trained?

    Take one new bird, a single column, and write down its own mean and its own deviation. What are they, and what is
    left of the bird if you use them?

    The two numbers of each feature belong to the training, like the weights: they are found once and then stay. So
    average along the rows of X_train, as in section 2, and keep the axis, so that you have a column of n means and one
    of n deviations. Then take from each column of X_new the first and divide by the second. How many columns X_new has
    plays no part. (The twin has two birds in its training and one new one.)
    """
    mu = np.array([[2.0], [30.0]])
    variances = np.array([[1.0], [400.0]])
    sd = np.sqrt(variances)
    deviations = X_new - mu
    return deviations / sd
