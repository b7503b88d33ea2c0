"""Hints for `stopping_epoch`."""

COSTS = [0.95, 0.7, 0.68, 0.5, 0.52, 0.47, 0.45, 0.1]


def stopping_epoch(costs=COSTS, tolerance=0.1, patience=3):
    """An epoch alone cannot tell whether it is progress. Which one earlier cost does it have to be held against?

    Write the diary as a column. Mark the start, then go down: mark each cost that lies more than the tolerance below
    the last *marked* one. Where have there been as many unmarked ones in a row as the patience allows?

    Two things have to be remembered on the way down: the last cost that was progress, and how many epochs have passed
    since. An epoch that is progress replaces the cost and sets the count back to zero; any other makes the count larger
    by one. When the count has reached the patience, this epoch is the answer. If the diary ends before, its last epoch
    is: an entry less than there are costs, since the first belongs to the start.
    """
    progress_in_epochs = (0, 1, 3)
    costs_of_progress = tuple(costs[epoch] for epoch in progress_in_epochs)
    epochs_since_after_the_third = (1, 2, 3)
    return progress_in_epochs[-1] + epochs_since_after_the_third[patience - 1]
