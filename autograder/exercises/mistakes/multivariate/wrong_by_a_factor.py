"""Wrong versions of `wrong_by_a_factor`."""

from solutions.multivariate import wrong_by_a_factor


def _factors(double=1 / 3, opposite=1.0, zero=1.0):
    return {"double": double, "opposite": opposite, "zero": zero}


def double_relative_to_the_truth():
    """The entry "double" is wrong: your number compares the distance with the true gradient alone. What else stands
    below the line?"""
    return _factors(double=1.0)


def double_relative_to_itself():
    """The entry "double" is wrong: your number compares the distance with one of the two norms. How long are the two
    gradients together?"""
    return _factors(double=0.5)


def double_relative_to_the_mean_norm():
    """The entry "double" is wrong, by a factor of two. Is the distance compared with the mean of the norms, or with
    their sum?"""
    return _factors(double=2 / 3)


def opposite_counts_two():
    """The entry "opposite" is wrong: the distance is indeed twice the gradient's length. What is it divided by?"""
    return _factors(opposite=2.0)


def opposite_counts_nothing():
    """The entry "opposite" is wrong: the two lengths are equal, and the directions are not. Is the difference formed of
    the norms or of the gradients?"""
    return _factors(opposite=0.0)


def zero_counts_nothing():
    """The entry "zero" is wrong. One of the gradients is zero and the other is not: how far apart are they?"""
    return _factors(zero=0.0)


def zero_counts_a_half():
    """The entry "zero" is wrong. What is the norm of a gradient that is zero, and what does it add below the line?"""
    return _factors(zero=0.5)


def factors_themselves():
    """Your three numbers are the factors. What is the distance between the wrong gradient and the true one, and what is
    it divided by?"""
    return _factors(2.0, -1.0, 0.0)


def distances_not_relative():
    """Your three numbers are the distances, counted in lengths of the true gradient. By what are they to be divided?"""
    return _factors(1.0, 2.0, 1.0)


def opposite_with_a_sign():
    """The entry "opposite" is wrong. Can a quotient of lengths be negative?"""
    return wrong_by_a_factor() | {"opposite": -1.0}
