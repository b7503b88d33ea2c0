"""Right versions of `sigmoid_prime_from_activation`."""

import numpy as np


def slope_multiplied_out(a):
    """A difference for the product."""
    return a - a**2


def slope_around_the_middle(a):
    """A quarter, less the square of the distance from a half."""
    return 0.25 - (a - 0.5) ** 2


def slope_by_way_of_z(a):
    """The argument is found again from the value."""
    z = np.log(a) - np.log1p(-a)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def slope_with_multiply(a):
    """np.multiply, and a type hint."""
    slope: np.ndarray = np.multiply(a, np.subtract(1, a))
    return slope


def slope_on_a_copy(a):
    """In-place operators on a copy."""
    slope = np.array(a, dtype=float)
    slope *= 1 - slope
    return slope


def slope_in_single_precision(a):
    """float32 throughout."""
    a = np.asarray(a, dtype=np.float32)
    return a * (np.float32(1) - a)


def slope_vectorised(a):
    """A function of one number, spread over any array."""
    return np.vectorize(lambda value: value * (1 - value))(a)
