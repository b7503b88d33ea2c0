"""Wrong versions of `stopping_epoch`."""

import numpy as np

from solutions.optimizers import stopping_epoch


def _watched(costs, tolerance, patience, progress=None, best=None, again=0):
    """The watch from its parts: progress(cost, best, before, tolerance), the best after an epoch without progress, and
    the count after one with."""
    progress = progress or (lambda cost, best, before, tolerance: cost < best - tolerance)
    lowest, count = costs[0], 0
    for t in range(1, len(costs)):
        if progress(costs[t], lowest, costs[t - 1], tolerance):
            lowest, count = costs[t], count if again is None else again
        else:
            lowest, count = (best or (lambda cost, lowest: lowest))(costs[t], lowest), count + 1
        if count == patience:
            return t
    return len(costs) - 1


def held_against_the_epoch_before(*given):
    """A cost that creeps down, a little in each epoch, is stopped. After two such epochs, how far is it below the last
    one that was progress, and how far below the one just before?"""
    return _watched(*given, progress=lambda cost, best, before, tolerance: cost < before - tolerance)


def held_against_the_lowest(*given):
    """Several small gains together do not count as progress. After an epoch that was none, what do you hold the next
    one against: the lowest cost so far, or the last one that was progress?"""
    return _watched(*given, best=min)


def count_never_set_back(*given):
    """It stops too early: epochs without progress are counted that do not stand in a row. What does progress do to your
    count?"""
    return _watched(*given, again=None)


def last_epoch_with_progress(costs, tolerance, patience):
    """You return the epoch of the last progress. When does one know that it was the last, how many epochs later?"""
    t = stopping_epoch(costs, tolerance, patience)
    return t - patience if t < len(costs) - 1 else t


def one_epoch_more_than_patience(costs, tolerance, patience):
    """It stops an epoch too late. With a patience of 1, how many epochs without progress does it take?"""
    return stopping_epoch(costs, tolerance, patience + 1)


def start_counted_as_none(costs, tolerance, patience):
    """It can stop an epoch too early, namely where progress begins late or the costs only rise. Is the start an epoch
    without progress?"""
    lowest, count = costs[0] + 0.0, 0
    for t, cost in enumerate(costs):
        if cost < lowest - tolerance:
            lowest, count = cost, 0
        else:
            count += 1
        if count == patience:
            return t
    return len(costs) - 1


def tolerance_not_used(costs, tolerance, patience):
    """Every fall counts as progress, however small. What is the tolerance for?"""
    return stopping_epoch(costs, 0.0, patience)


def patience_not_used(costs, tolerance, patience):
    """It stops at the first epoch without progress. How many of them in a row does the patience allow?"""
    return stopping_epoch(costs, tolerance, 1)


def a_rise_counts_too(*given):
    """A cost that jumps up counts as progress. On which side of the last progress does a cost have to lie?"""
    return _watched(*given, progress=lambda cost, best, before, tolerance: abs(cost - best) > tolerance)


def tolerance_on_the_wrong_side(*given):
    """A cost that is a little higher counts as progress. Is the tolerance added to the last progress, or subtracted?"""
    return _watched(*given, progress=lambda cost, best, before, tolerance: cost < best + tolerance)


def tolerance_as_a_share(*given):
    """The tolerance is taken as a share of the cost. What does the docstring compare it with: a difference, or a
    quotient?"""
    return _watched(*given, progress=lambda cost, best, before, tolerance: cost < best * (1 - tolerance))


def equal_counts_as_progress(*given):
    """A cost that stays exactly where it was counts as progress when the tolerance is 0. More than the tolerance below:
    is an equal cost that?"""
    return _watched(*given, progress=lambda cost, best, before, tolerance: cost <= best - tolerance)


def ends_of_a_window(costs, tolerance, patience):
    """It compares a cost with the one `patience` epochs before, whatever lies between. If that one was a peak or a
    plateau, is it the last progress?"""
    for t in range(patience, len(costs)):
        if costs[t - patience] - costs[t] <= tolerance:
            return t
    return len(costs) - 1


def cost_where_it_stops(costs, tolerance, patience):
    """A cost comes back. Which of its two coordinates is asked for: when, or how high?"""
    return costs[stopping_epoch(costs, tolerance, patience)]


def nothing_where_it_never_stops(costs, tolerance, patience):
    """Where patience lasts to the end, nothing comes back. What does the docstring promise for that case?"""
    t = stopping_epoch(costs, tolerance, patience)
    return None if t == len(costs) - 1 else t


def number_of_costs(costs, tolerance, patience):
    """Where patience lasts to the end, the epoch is one too many. There are T + 1 costs: how many epochs is that?"""
    t = stopping_epoch(costs, tolerance, patience)
    return len(costs) if t == len(costs) - 1 else t


def counted_from_the_first_entry(costs, tolerance, patience):
    """All epochs are one too many. The first entry belongs to the start: how many epochs have passed there?"""
    return stopping_epoch(costs, tolerance, patience) + 1


def epoch_of_the_lowest_cost(costs, tolerance, patience):
    """You look for the lowest cost of all, also beyond the epoch at which the training would have ended. Who watches it
    cannot see the rest yet: what can they go by?"""
    return int(np.argmin(costs))


def counted_from_the_second_entry(costs, tolerance, patience):
    """Where it ends before the diary does, the epoch is one too few. Entry t of the diary belongs to epoch t: with
    which number does your loop begin to count?"""
    t = stopping_epoch(costs, tolerance, patience)
    return t - 1 if t < len(costs) - 1 else t
