"""Wrong versions of `standardize`."""

import numpy as np

from solutions.multivariate import standardize

from ._shared import mean


def _scaled(X, mu, sd):
    return (X - mu) / sd, mu, sd


def _deviation(X):
    return np.std(X, axis=1, keepdims=True)


def standardised_along_the_wrong_axis(X):
    """`mu` and `sd` are rows with an entry for each example: millimetres of flipper and bill have been averaged. Along
    which direction of X do the values of one feature lie?"""
    return _scaled(X, np.mean(X, axis=0, keepdims=True), np.std(X, axis=0, keepdims=True))


def one_mean_for_all_features(X):
    """`mu` and `sd` are single numbers for all features. What would a bill's depth have in common with the mean of
    everything?"""
    return _scaled(X, np.mean(X), np.std(X))


def statistics_lose_their_axis(X):
    """NumPy cannot subtract n means from rows of m numbers. What does NumPy do with an axis when it takes the mean
    along it, and how is it asked to keep it?"""
    return _scaled(X, np.mean(X, axis=1), np.std(X, axis=1))


def statistics_of_rank_1(X):
    """`X_std` is right; | `mu` and `sd` have one dimension only. Could they be subtracted from another X as they
    are?"""
    return (X - mean(X)) / _deviation(X), np.mean(X, axis=1), np.std(X, axis=1)


def statistics_in_a_row(X):
    """`X_std` is right; | `mu` and `sd` lie in a row. Could they be subtracted from another X as they are?"""
    return (X - mean(X)) / _deviation(X), mean(X).T, _deviation(X).T


def sample_deviation(X):
    """`mu` is right; | `sd` is slightly too large, less so for more examples. Is the sum of squares divided by m, or by
    one less?"""
    return _scaled(X, mean(X), np.std(X, axis=1, keepdims=True, ddof=1))


def variance_for_deviation(X):
    """`mu` is right; | `sd` is the square of what it should be. In which unit is it: millimetres, or square
    millimetres?"""
    return _scaled(X, mean(X), _deviation(X) ** 2)


def scaled_by_the_variance(X):
    """`mu` and `sd` are right, | `X_std` does not have deviation 1. What are the centred inputs divided by?"""
    return (X - mean(X)) / _deviation(X) ** 2, mean(X), _deviation(X)


def only_centred(X):
    """`mu` and `sd` are right; | the means of `X_std` are 0, its deviations are still the old ones. Which of the two
    steps is missing?"""
    return X - mean(X), mean(X), _deviation(X)


def only_scaled(X):
    """`mu` and `sd` are right; | the deviations of `X_std` are 1, its means are not 0. Which of the two steps is
    missing?"""
    return X / _deviation(X), mean(X), _deviation(X)


def brackets_missing(X):
    """`mu` and `sd` are right; | the deviations of `X_std` are still the old ones. In a − b / c, what does Python
    divide?"""
    return X - mean(X) / _deviation(X), mean(X), _deviation(X)


def multiplied_by_the_deviation(X):
    """`mu` and `sd` are right; | wide features have become wider. Which operation makes a deviation of σ a deviation of
    1?"""
    return (X - mean(X)) * _deviation(X), mean(X), _deviation(X)


def centred_with_a_plus(X):
    """`mu` and `sd` are right; | the means of `X_std` are far from 0. In which direction is a cloud moved to bring it
    to the origin?"""
    return (X + mean(X)) / _deviation(X), mean(X), _deviation(X)


def squeezed_between_0_and_1(X):
    """All values lie between 0 and 1: the smallest and the largest decide. Which two statistics does the docstring ask
    for?"""
    low, high = np.min(X, axis=1, keepdims=True), np.max(X, axis=1, keepdims=True)
    return _scaled(X, low, high - low)


def range_for_the_deviation(X):
    """`mu` is right; | `sd` is the whole range of the feature. How far is a typical value from the mean?"""
    return _scaled(X, mean(X), np.ptp(X, axis=1, keepdims=True))


def largest_value_for_the_deviation(X):
    """`mu` is right; | `sd` is the largest absolute value of the feature. How far is a typical value from the mean?"""
    return _scaled(X, mean(X), np.max(np.abs(X), axis=1, keepdims=True))


def absolute_deviation(X):
    """`mu` is right; | `sd` is somewhat too small: it is the mean of the absolute deviations. What is done to each
    deviation before the mean is taken, and what afterwards?"""
    return _scaled(X, mean(X), np.mean(np.abs(X - mean(X)), axis=1, keepdims=True))


def deviation_from_zero(X):
    """`mu` is right; | `sd` is too large wherever the mean is far from zero. From what are the deviations measured?"""
    return _scaled(X, mean(X), np.sqrt(np.mean(X**2, axis=1, keepdims=True)))


def deviation_not_averaged(X):
    """`mu` is right; | `sd` is too large by the root of the number of examples. Is the sum of squares divided before
    the root is taken?"""
    return _scaled(X, mean(X), np.sqrt(np.sum((X - mean(X)) ** 2, axis=1, keepdims=True)))


def median_for_the_mean(X):
    """`sd` is right; | `mu` is the middle value. Which kind of centre does the docstring ask for?"""
    return _scaled(X, np.median(X, axis=1, keepdims=True), _deviation(X))


def sum_for_the_mean(X):
    """`sd` is right; | `mu` is too large by the number of examples. What is a sum divided by to make a mean?"""
    return _scaled(X, np.sum(X, axis=1, keepdims=True), _deviation(X))


def mean_over_the_features(X):
    """`sd` is right; | `mu` is wrong by a factor of m over n. By which side of X is the sum divided?"""
    return _scaled(X, np.sum(X, axis=1, keepdims=True) / len(X), _deviation(X))


def statistics_of_the_first_feature(X):
    """The first feature is right. The others were shifted and scaled by its statistics: which index stands fixed?"""
    return _scaled(X, np.full_like(mean(X), mean(X)[0, 0]), np.full_like(mean(X), _deviation(X)[0, 0]))


def statistics_after_the_fact(X):
    """`X_std` is right; | `mu` is 0 and `sd` is 1. Of which array are they the statistics: of the one that came in, or
    of the one that goes out?"""
    X_std = (X - mean(X)) / _deviation(X)
    return X_std, mean(X_std), _deviation(X_std)


def standardised_in_place(X):
    """The results are right, but | afterwards the caller's measurements are gone: X holds the standardised values.
    Which operators change an array in place?"""
    mu, sd = mean(X), _deviation(X)
    X -= mu
    X /= sd
    return X, mu, sd


def standardised_to_integers(X):
    """`mu` and `sd` are right; | `X_std` holds whole numbers. With which dtype was the array made that they are written
    into?"""
    return ((X - mean(X)) / _deviation(X)).astype(int), mean(X), _deviation(X)


def statistics_not_kept(X):
    """Only the standardised inputs come back. With what will you standardise a penguin that is measured tomorrow?"""
    return (X - mean(X)) / _deviation(X)


def statistics_before_the_inputs(X):
    """The three results stand in another order. Which one does the docstring promise first?"""
    return mean(X), _deviation(X), (X - mean(X)) / _deviation(X)


def deviation_before_the_mean(X):
    """`mu` and `sd` stand in each other's place. In which order does the docstring promise them?"""
    return (X - mean(X)) / _deviation(X), _deviation(X), mean(X)


def standardised_not_returned(X):
    """None comes back. What does a function hand out that computes values and never says return?"""
    X_std = (X - mean(X)) / _deviation(X)


def deviation_divided_after_the_root(X):
    """`mu` is right; | `sd` is too small by the root of the number of examples. Is the sum of squares divided before
    the root is taken, or after?"""
    sd = np.sqrt(np.sum((X - mean(X)) ** 2, axis=1, keepdims=True)) / X.shape[1]
    return (X - mean(X)) / sd, mean(X), sd


def only_the_first_feature_standardised(X):
    """`mu` and `sd` are right; | only the first row of `X_std` is. What does one index reach, and how many rows are
    there?"""
    X_std = X.astype(float).copy()
    X_std[0] = standardize(X)[0][0]
    return X_std, mean(X), _deviation(X)


def variance_handed_out(X):
    """`X_std` and `mu` are right; | `sd` is the square of the deviation. Which of the two does the docstring ask
    for?"""
    return standardize(X)[0], mean(X), _deviation(X) ** 2


def columns_standardised(X):
    """`mu` and `sd` are right; | in `X_std` each example has mean 0, not each feature. Along which direction does your
    loop, or your mean, run?"""
    return (X - X.mean(axis=0)) / X.std(axis=0), mean(X), _deviation(X)


def one_mean_beside_many_deviations(X):
    """`sd` is right; | all entries of `mu` are one number. Has every feature a mean of its own?"""
    mu = np.full((len(X), 1), np.mean(X))
    return (X - mu) / _deviation(X), mu, _deviation(X)


def one_deviation_for_all(X):
    """`mu` is right; | all entries of `sd` are one number. Has every feature a spread of its own?"""
    sd = np.full((len(X), 1), np.std(X))
    return (X - mean(X)) / sd, mean(X), sd


def first_example_for_the_mean(X):
    """`sd` is right; | `mu` is the first example. Which number stands for all values of a feature?"""
    return (X - X[:, :1]) / _deviation(X), X[:, :1], _deviation(X)
