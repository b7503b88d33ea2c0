"""Wrong versions of `same_path_rate`."""


def friend_with_half_the_rate():
    """Your factor goes the wrong way. Are her derivatives larger or smaller than yours, and what makes up for it?"""
    return 0.5


def friend_with_the_same_rate():
    """Her minimum lies at the same place, but with equal rates her steps differ from yours. What is the ratio of the
    derivatives?"""
    return 1.0


def friend_with_four_times_the_rate():
    """Your factor is counted twice. By how much do the two losses differ, and by how much their derivatives?"""
    return 4.0
