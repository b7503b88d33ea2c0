"""Hints for `compute_cost`."""

import numpy as np

PROBABILITIES = np.array([[0.8, 0.4, 0.1], [0.3, 0.25, 0.9]])
LABELS = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])


def compute_cost(A2=PROBABILITIES, Y=LABELS):
    """Where the label is 1, which probability did the network give to what happened, and which where it is 0?

    Make a table of the shape of Y. Write into each box the probability that was given to what happened, below it its
    logarithm. Which boxes belong to one example?

    Two tables, one with log a and one with log(1 − a), and each is multiplied by its switch, y or 1 − y, entry by
    entry: that leaves one logarithm in each box. Add up all boxes. Logarithms of probabilities are negative and a cost
    is not, so turn the sign once. Then divide by the number of examples, which is one side of Y: which one? If every
    example were there twice, J should be the same.
    """
    given_to_what_happened = np.where(Y > 0.5, A2, 1 - A2)
    losses = 0 - np.log(given_to_what_happened)
    of_each_example = losses.sum(axis=0)
    return float(np.mean(of_each_example))
