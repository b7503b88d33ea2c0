"""Wrong versions of `neuron_by_hand`."""

from ._shared import neuron


def upstream_of_one():
    """The values are right, and all gradients are half of what they should be. Which number arrives at a from
    behind?"""
    return {key: value / 2 if key.startswith("d") else value for key, value in neuron().items()}


def sigmoid_passed_over():
    """The values are right; on the way back the sigmoid seems to be missing. What is its local derivative at this a?"""
    return neuron(dz=2.0, dw0=4.0, dw1=-2.0, dw2=2.0, dx0=1.0, dx1=3.0)


def bias_left_out():
    """Already z is wrong: it lacks a term. Which of the three weights has no input beside it?"""
    return neuron(z=-0.5, a=0.377541)


def weights_and_inputs_exchanged():
    """The gradients of weights and inputs stand in each other's places. In a product, whose value does each factor
    receive?"""
    right = neuron()
    return neuron(dw0=right["dx0"], dx0=right["dw0"], dw1=right["dx1"], dx1=right["dw1"])


def sign_of_the_second_input():
    """`dw1` has the wrong sign. Which value has the second input?"""
    return neuron(dw1=0.470007)


def upstream_halved_in_the_bias():
    """`dw2` is wrong. How much does z grow when the bias grows by 1, and which gradient reaches z?"""
    return neuron(dw2=2.0)


def slope_at_the_wrong_place():
    """`dz` contains z(1 − z). The rule for the slope is written with the value of the sigmoid: which of z and a is
    that?"""
    return neuron(dz=0.5, dw0=1.0, dw1=-0.5, dw2=0.5, dx0=0.25, dx1=0.75)


def bias_of_gradient_one():
    """`dw2` is 1, the local derivative of the sum alone. What arrives there from behind, to be multiplied by it?"""
    return neuron(dw2=1.0)


def weights_crossed_on_paper():
    """Already z is wrong: each weight meets the other's input. Which input does w0 belong to?"""
    return neuron(z=3.5, a=0.970688, dz=0.056906, dw0=0.113812, dw1=-0.056906, dw2=0.056906, dx0=0.028453, dx1=0.085359)


def upstream_added_on_paper():
    """`dz` is the sum of the arriving gradient and the slope. What does the chain rule do with two factors?"""
    return neuron(dz=2.235004, dw0=4.470007, dw1=-2.235004, dw2=2.235004, dx0=1.117502, dx1=3.352506)


def value_for_slope_on_paper():
    """`dz` is the arriving gradient times the height of the curve. What does a gradient meet in the sigmoid: its height
    or its slope?"""
    return neuron(dz=1.244919, dw0=2.489837, dw1=-1.244919, dw2=1.244919, dx0=0.622459, dx1=1.867378)


def exponent_with_the_wrong_sign():
    """`a` is below a half although z is positive. Which sign has the exponent?"""
    return neuron(a=0.377541)


def both_gradients_of_the_second_product():
    """`dw1` and `dx1` have the wrong signs. What has the second input, and what has its weight?"""
    return neuron(dw1=0.470007, dx1=-0.705011)
