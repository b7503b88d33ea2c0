"""Hints for `condition_numbers`."""


def condition_numbers(curvatures=(0.5, 2.0, 8.0)):
    """The cell above prints all curvatures of both landscapes. Which two of them does the ratio need?

    Copy the largest and the smallest curvature of each line that was printed, and divide.

    The condition number is the largest curvature divided by the smallest; those between play no part. It is 1 for a
    round bowl and can never be smaller. Whoever has two of the five answers left can use that: standardising made the
    bowl rounder, but not round.
    """
    largest = max(curvatures)
    smallest = min(curvatures)
    return {"largest divided by smallest": largest / smallest}
