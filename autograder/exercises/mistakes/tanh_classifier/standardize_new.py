"""Wrong versions of `standardize_new`."""

import numpy as np


def _mean(X):
    return np.mean(X, axis=1, keepdims=True)


def _deviation(X):
    return np.std(X, axis=1, keepdims=True)


def own_statistics_of_the_new(X_train, X_new):
    """The new examples are standardised with their own mean and deviation. In which units has the network learned to
    see, and what becomes of a single new bird in yours?"""
    return (X_new - _mean(X_new)) / _deviation(X_new)


def statistics_of_all_examples(X_train, X_new):
    """The mean and the deviation are those of old and new examples together. What would have to be trained anew with
    every bird that is measured?"""
    X = np.hstack([X_train, X_new])
    return (X_new - _mean(X)) / _deviation(X)


def training_data_standardised(X_train, X_new):
    """The training data come back, standardised. Which examples are asked for?"""
    return (X_train - _mean(X_train)) / _deviation(X_train)


def new_mean_and_old_deviation(X_train, X_new):
    """The deviation is that of the training data, the mean is not. Where would a group of birds land that are all
    larger than those of the training, and where should it?"""
    return (X_new - _mean(X_new)) / _deviation(X_train)


def old_mean_and_new_deviation(X_train, X_new):
    """The mean is that of the training data, the deviation is not. How long is one unit on the axis that the network
    knows?"""
    return (X_new - _mean(X_train)) / _deviation(X_new)


def new_one_mean_for_all_features(X_train, X_new):
    """Mean and deviation are single numbers for all features. What would a bill's depth have in common with the mean of
    everything?"""
    return (X_new - np.mean(X_train)) / np.std(X_train)


def new_statistics_along_the_examples(X_train, X_new):
    """NumPy cannot subtract a row of one length from rows of another. Along which direction of X_train do the values of
    one feature lie?"""
    return (X_new - np.mean(X_train, axis=0)) / np.std(X_train, axis=0)


def new_statistics_lose_their_axis(X_train, X_new):
    """The means have lost an axis and are laid along the examples. How is NumPy asked to keep it?"""
    return (X_new - np.mean(X_train, axis=1)) / np.std(X_train, axis=1)


def new_scaled_by_the_variance(X_train, X_new):
    """The mean is right; what is divided by has the unit of a square. What is the root of the variance called?"""
    return (X_new - _mean(X_train)) / _deviation(X_train) ** 2


def new_only_centred(X_train, X_new):
    """The mean is taken away, and the values are still in the units of the measurement. Which step is missing?"""
    return X_new - _mean(X_train)


def new_only_scaled(X_train, X_new):
    """The values are in deviations, and nothing has been taken away from them. Which step is missing?"""
    return X_new / _deviation(X_train)


def new_brackets_missing(X_train, X_new):
    """The spread of the values is still that of the measurement. In a − b / c, what does Python divide?"""
    return X_new - _mean(X_train) / _deviation(X_train)


def new_with_the_sample_deviation(X_train, X_new):
    """All values are slightly too near to zero, less so with more examples. Is the sum of squares divided by m, or by
    one less?"""
    return (X_new - _mean(X_train)) / np.std(X_train, axis=1, keepdims=True, ddof=1)


def new_squeezed_between_0_and_1(X_train, X_new):
    """The smallest and the largest value decide. Which two statistics does the docstring ask for?"""
    low, high = np.min(X_train, axis=1, keepdims=True), np.max(X_train, axis=1, keepdims=True)
    return (X_new - low) / (high - low)


def new_standardised_in_place(X_train, X_new):
    """The result is right, but | afterwards the caller's measurements are gone: X_new holds the standardised values.
    Which operators change an array in place?"""
    X_new -= _mean(X_train)
    X_new /= _deviation(X_train)
    return X_new


def new_standardised_not_returned(X_train, X_new):
    """None comes back. What happens to the result at the end of the function?"""
    (X_new - _mean(X_train)) / _deviation(X_train)
