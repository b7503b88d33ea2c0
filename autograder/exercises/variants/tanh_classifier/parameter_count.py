"""Right versions of `parameter_count`."""

from solutions.tanh_classifier import initialize_parameters


def parameters_counted():
    """The sizes of the arrays, added up."""
    return sum(value.size for value in initialize_parameters(2, 4, 1).values())


def parameter_count_as_a_float():
    """A float for the integer."""
    return 17.0
