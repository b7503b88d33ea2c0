"""What several exercises' wrong functions share."""

import numpy as np

NOTEBOOK_RATE = 0.1


def mean(X):
    return np.mean(X, axis=1, keepdims=True)
