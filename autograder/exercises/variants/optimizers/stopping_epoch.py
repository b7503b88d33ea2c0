"""Right versions of `stopping_epoch`."""

import numpy as np


def stopping_with_a_count(costs, tolerance, patience):
    """A count that is set back."""
    best = costs[0]
    count = 0
    for epoch in range(1, len(costs)):
        if best - costs[epoch] > tolerance:
            best = costs[epoch]
            count = 0
        else:
            count += 1
            if count >= patience:
                return epoch
    return len(costs) - 1


def stopping_by_marks(costs, tolerance, patience):
    """First all epochs with progress, then the first gap among them that is long enough."""
    marks = [0]
    for epoch, cost in enumerate(costs):
        if cost + tolerance < costs[marks[-1]]:
            marks.append(epoch)
    for mark, after in zip(marks, [*marks[1:], len(costs) + patience], strict=True):
        if after - mark > patience:
            return min(mark + patience, len(costs) - 1)
    return None


def stopping_by_recursion(costs, tolerance, patience, since=0):
    """From one epoch with progress to the next."""
    ahead = costs[since + 1 : since + patience + 1]
    for step, cost in enumerate(ahead, start=1):
        if costs[since] - cost > tolerance:
            return stopping_by_recursion(costs, tolerance, patience, since + step)
    return since + len(ahead)


def stopping_in_a_while_loop(costs, tolerance, patience):
    """An epoch as a NumPy integer, and a loop that ends by its condition."""
    costs = np.array(costs)
    epoch, since = 0, 0
    while epoch - since < patience and epoch < costs.size - 1:
        epoch += 1
        since = epoch if costs[epoch] < costs[since] - tolerance else since
    return np.int64(epoch)


def stopping_with_a_list_left_over(costs, tolerance, patience):
    """Entries are taken from a copy of the diary, and an array with one number comes back."""
    left, best, waited, epoch = list(costs), float("inf"), 0, -1
    while left and waited < patience:
        cost, epoch = left.pop(0), epoch + 1
        best, waited = (cost, 0) if best - cost > tolerance else (best, waited + 1)
    return np.array(epoch)
