"""Right versions of `evaluations_of_a_check`."""

import numpy as np

from solutions.multivariate import numerical_gradient


def evaluations_as_a_float(num_parameters):
    """A float."""
    return 2.0 * num_parameters


def evaluations_by_adding(num_parameters: int) -> int:
    """Both sides by themselves."""
    ahead = behind = num_parameters
    return ahead + behind


def evaluations_counted(num_parameters):
    """Counted by a function that counts its calls."""
    calls = []
    numerical_gradient(lambda theta: float(len(calls.append(0) or calls)), np.zeros(num_parameters))
    return len(calls)
