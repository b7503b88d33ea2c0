"""Hints for `parameter_count`."""


def parameter_count(n_x=5, n_h=2, n_y=1):
    """How many numbers are in W₁, and how many in its bias?

    Write the shapes of all parameters, for two layers and for one, and multiply each out.

    A weight matrix holds the product of its sides, a bias one number for each unit. For the letter, put the first
    formula into the second, Ŷ = W₂(W₁X + b₁) + b₂, and multiply out: which kind of function of X is it? And is there a
    single layer that two layers cannot imitate, if there is at least one hidden unit for each output? (The twin: five
    inputs, two hidden units.)
    """
    first_layer = n_h * n_x + n_h
    second_layer = n_y * n_h + n_y
    return {"two layers": first_layer + second_layer, "one layer": n_y * n_x + n_y}
