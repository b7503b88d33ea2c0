"""Wrong versions of `relative_difference`."""

import numpy as np

from solutions.multivariate import relative_difference


def _norm(g):
    return np.sqrt(np.sum(g**2))


def difference_not_relative(g1, g2):
    """The result grows when both gradients are multiplied by 10. What is the distance to be compared with?"""
    return _norm(g1 - g2)


def relative_to_the_first(g1, g2):
    """The result changes when g1 and g2 are exchanged: only the first one stands below. What stands there in the
    formula?"""
    return _norm(g1 - g2) / _norm(g1) if _norm(g1) else 0.0


def relative_to_the_second(g1, g2):
    """The result changes when g1 and g2 are exchanged: only the second one stands below. What stands there in the
    formula?"""
    return _norm(g1 - g2) / _norm(g2) if _norm(g2) else 0.0


def relative_to_the_larger(g1, g2):
    """The result is too large, up to twice. Is the distance compared with the larger norm, or with both?"""
    return _norm(g1 - g2) / max(_norm(g1), _norm(g2)) if _norm(g1) else 0.0


def relative_to_the_mean(g1, g2):
    """The result is exactly twice what it should be. Is the distance compared with the mean of the two norms, or with
    their sum?"""
    return 2 * relative_difference(g1, g2)


def relative_to_the_product(g1, g2):
    """The result changes when both gradients are multiplied by 10. Which operation stands between the two norms?"""
    return _norm(g1 - g2) / (_norm(g1) * _norm(g2)) if _norm(g1) else 0.0


def relative_to_the_norm_of_the_sum(g1, g2):
    """The result can exceed 1: opposite gradients cancel below the line. Is the sum inside the norm, or outside?"""
    return _norm(g1 - g2) / _norm(g1 + g2) if _norm(g1) else 0.0


def brackets_missing_in_the_denominator(g1, g2):
    """The result grows when both gradients do. In a / b + c, what does Python divide by?"""
    return _norm(g1 - g2) / _norm(g1) + _norm(g2) if _norm(g1) else 0.0


def norms_without_roots(g1, g2):
    """The result is too small for gradients that nearly agree: it compares squares. What is done to the sum of squares
    in a norm?"""
    return np.sum((g1 - g2) ** 2) / (np.sum(g1**2) + np.sum(g2**2)) if _norm(g1) else 0.0


def norms_of_absolute_values(g1, g2):
    """The result is slightly off: entries count by their size, not by its square. Which norm does the docstring
    describe?"""
    return np.sum(np.abs(g1 - g2)) / (np.sum(np.abs(g1)) + np.sum(np.abs(g2))) if _norm(g1) else 0.0


def largest_entry_for_the_norm(g1, g2):
    """Only the largest entries have an influence. Which norm does the docstring describe?"""
    return np.max(np.abs(g1 - g2)) / (np.max(np.abs(g1)) + np.max(np.abs(g2))) if _norm(g1) else 0.0


def spectral_norm_of_a_table(g1, g2):
    """The result is right for rows and off for tables. What does `np.linalg.norm` compute for an array with two
    dimensions when it is told `ord=2`?"""
    sizes = np.linalg.norm(g1, 2) + np.linalg.norm(g2, 2)
    return np.linalg.norm(g1 - g2, 2) / sizes if sizes else 0.0


def difference_of_the_norms(g1, g2):
    """Gradients of the same length count as equal, whatever their direction. Which comes first, the difference or the
    norm?"""
    return abs(_norm(g1) - _norm(g2)) / (_norm(g1) + _norm(g2)) if _norm(g1) else 0.0


def sum_for_the_difference(g1, g2):
    """Equal gradients get 1. What should stand inside the norm above the line?"""
    return _norm(g1 + g2) / (_norm(g1) + _norm(g2)) if _norm(g1) else 0.0


def entries_compared_one_by_one(g1, g2):
    """An array comes back, one number per entry. How do the entries become one number, and at which point?"""
    return np.abs(g1 - g2) / np.maximum(np.abs(g1) + np.abs(g2), 1e-300)


def mean_of_the_entries(g1, g2):
    """Small entries count as much as large ones: a mean of quotients comes back. Which comes first, the norm or the
    quotient?"""
    return np.mean(np.abs(g1 - g2) / np.maximum(np.abs(g1) + np.abs(g2), 1e-300))


def largest_of_the_entries(g1, g2):
    """The entry that is furthest off decides alone: a maximum of quotients comes back. Which comes first, the norm or
    the quotient?"""
    return np.max(np.abs(g1 - g2) / np.maximum(np.abs(g1) + np.abs(g2), 1e-300))


def differences_cancel(g1, g2):
    """The result can become negative: differences of opposite sign cancel. What does a norm do with signs?"""
    return np.sum(g1 - g2) / (_norm(g1) + _norm(g2)) if _norm(g1) else 0.0


def zero_divided_by_zero(g1, g2):
    """The result is nan for two gradients that are zero. How far apart are they, and what does the docstring say about
    them?"""
    return _norm(g1 - g2) / (_norm(g1) + _norm(g2))


def two_zeros_count_as_different(g1, g2):
    """Two gradients that are both zero get 1. Do they differ?"""
    return relative_difference(g1, g2) if _norm(g1) + _norm(g2) else 1.0


def zeros_raise_an_error(g1, g2):
    """The function stops for two gradients that are zero. Which number does the docstring promise for them?"""
    if not np.any(g1) and not np.any(g2):
        raise ValueError("both gradients are zero")
    return relative_difference(g1, g2)


def angle_between_the_gradients(g1, g2):
    """Gradients of the same direction count as equal, whatever their length. Does a cosine know about lengths?"""
    return 1 - np.sum(g1 * g2) / (_norm(g1) * _norm(g2)) if _norm(g1) else 0.0


def difference_in_per_cent(g1, g2):
    """The result is a hundred times too large. Between which two numbers should it lie?"""
    return 100 * relative_difference(g1, g2)


def pass_or_fail(g1, g2):
    """True or False comes back. The docstring asks for the number: who decides what is small enough?"""
    return bool(relative_difference(g1, g2) < 1e-7)


def first_gradient_overwritten(g1, g2):
    """The result is right, but | afterwards the first gradient holds the difference. Which operators change an array in
    place?"""
    size = _norm(g1) + _norm(g2)
    g1 -= g2
    return _norm(g1) / size if size else 0.0


def difference_not_returned(g1, g2):
    """None comes back. Does every way through the function end in `return`?"""
    difference = relative_difference(g1, g2)


def root_of_the_squared_norms(g1, g2):
    """The result is too large: opposite gradients get more than 1. Are the two norms added below the line, or their
    squares under one root?"""
    size = np.sqrt(np.sum(g1**2) + np.sum(g2**2))
    return np.linalg.norm(g1 - g2) / size if size else 0.0


def row_after_row(g1, g2):
    """The result is right for rows and off for tables: each row has been compared by itself. How many numbers are there
    to tell how far two tables lie apart?"""
    return np.mean([relative_difference(a, b) for a, b in zip(g1, g2, strict=True)])


def quotient_upside_down(g1, g2):
    """The closer two gradients are, the larger is the result. Which of the two numbers stands above the line?"""
    apart = np.linalg.norm(g1 - g2)
    return (np.linalg.norm(g1) + np.linalg.norm(g2)) / apart if apart else 0.0


def absolute_values_below_the_line(g1, g2):
    """The result is too small, more so for many entries: above and below the line lengths are measured in different
    ways. Which norm does the docstring describe?"""
    size = np.sum(np.abs(g1)) + np.sum(np.abs(g2))
    return np.linalg.norm(g1 - g2) / size if size else 0.0


def distance_of_the_directions(g1, g2):
    """Gradients of the same direction count as equal, whatever their length. What is divided by the lengths: the
    distance, or each gradient?"""
    lengths = np.linalg.norm(g1), np.linalg.norm(g2)
    return np.linalg.norm(g1 / lengths[0] - g2 / lengths[1]) if all(lengths) else 0.0


def squares_above_the_line_only(g1, g2):
    """The result doubles when both gradients do. What is done to the sum of squares above the line?"""
    size = np.linalg.norm(g1) + np.linalg.norm(g2)
    return np.sum((g1 - g2) ** 2) / size if size else 0.0


def each_entry_for_itself(g1, g2):
    """One number for each entry comes back. Whose lengths does the formula compare: those of entries, or those of whole
    arrays?"""
    with np.errstate(invalid="ignore"):
        return np.abs(g1 - g2) / (np.abs(g1) + np.abs(g2))
