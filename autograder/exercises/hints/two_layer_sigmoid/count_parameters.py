"""Hints for `count_parameters`."""


def count_parameters(n_x=2, n_h=3, n_y=2):
    """How many arrows enter one hidden unit, and what else belongs to it?

    Write the shapes of W₁, b₁, W₂ and b₂, and the number of entries below each.

    Add up the four products of sides. Whoever forgets the biases is off by the number of hidden units and outputs.
    (The twin has two inputs, three hidden units and two outputs.)
    """
    first_layer = n_h * n_x + n_h
    second_layer = n_y * n_h + n_y
    return first_layer + second_layer
