"""Right versions of `slopes_by_hand`."""

from solutions.two_layer_sigmoid import sigmoid, sigmoid_prime_from_activation


def slopes_computed():
    """The functions of the section do the arithmetic; all digits are kept."""
    at = {z: sigmoid_prime_from_activation(sigmoid(z)) for z in (0, 5, 10)}
    return {"steepest": at[0], "at 5": at[5], "at 10": at[10]}


def slopes_in_scientific_notation():
    """Numbers as one would type them, a fraction for the first."""
    return {"steepest": 1 / 4, "at 5": 6.648e-3, "at 10": 4.54e-5}
