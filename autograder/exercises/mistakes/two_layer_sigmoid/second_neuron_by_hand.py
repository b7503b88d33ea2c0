"""Wrong versions of `second_neuron_by_hand`."""

from solutions.two_layer_sigmoid import second_neuron_by_hand

from ._shared import neuron


def _second(**changed):
    """The right entries of the second neuron, with some replaced."""
    return second_neuron_by_hand() | changed


def upstream_of_two():
    """The values are right, and all gradients are twice what they should be. That was the upstream gradient of the
    first neuron; what is it here?"""
    return {key: 2 * value if key.startswith("d") else value for key, value in _second().items()}


def product_of_two_negatives():
    """Already z is wrong. What is minus three times minus two?"""
    return _second(z=-11.0, a=0.000017, dz=0.000017, dw0=0.0, dw1=0.0, dw2=0.0, dx0=0.0, dx1=0.0)


def second_sigmoid_passed_over():
    """The values are right; on the way back the sigmoid seems to be missing. What is its local derivative at this a?"""
    return _second(dz=1.0, dw0=-1.0, dw1=-2.0, dw2=1.0, dx0=2.0, dx1=-3.0)


def weights_for_inputs():
    """The gradients of weights and inputs stand in each other's places. In a product, whose value does each factor
    receive?"""
    right = _second()
    return _second(dw0=right["dx0"], dx0=right["dw0"], dw1=right["dx1"], dx1=right["dw1"])


def gradients_without_their_signs():
    """The sizes are right, | the signs of some gradients are not. Which signs do the inputs and the weights have?"""
    return {key: abs(value) for key, value in _second().items()}


def gradients_of_the_first_product_and_the_last_without_a_sign():
    """The sizes are right; two gradients have lost their minus. Which of the inputs and weights are negative, and what
    does each of them hand to its partner?"""
    right = _second()
    return right | {name: abs(right[name]) for name in ("dw0", "dx1")}


def bias_gradient_with_a_bias():
    """`dw2` is wrong. Does the value of the bias play a part in how fast z grows with it?"""
    return _second(dw2=-0.589836)


def numbers_of_the_first_neuron():
    """All of these are the numbers of the first neuron. Which values does this exercise give?"""
    return neuron()


def second_slope_at_the_wrong_place():
    """`dz` is zero, and all gradients with it: z(1 − z) has been taken for the slope. With which of z and a is the rule
    for the slope written?"""
    return _second(dz=0.0, dw0=0.0, dw1=0.0, dw2=0.0, dx0=0.0, dx1=0.0)


def second_value_for_slope():
    """`dz` is the height of the curve. What does a gradient meet in the sigmoid: its height or its slope?"""
    return _second(dz=0.731059, dw0=-0.731059, dw1=-1.462117, dw2=0.731059, dx0=1.462117, dx1=-2.193176)


def second_sum_with_a_lost_sign():
    """`z` is far below zero, and `a` does not fit it. What is minus three times minus two?"""
    return _second(z=-11.0)
