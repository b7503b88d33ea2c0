"""Hints for `scale_of_dZ2`."""


def scale_of_dZ2(m=3):
    """If the loss of a single example grows by a little, by how much does the mean of all losses grow?

    Write J as a sum of m losses with a factor in front. Take one entry of Z₂: in how many of the losses does it occur?

    Entry j of Z₂ belongs to example j alone, and by that loss its derivative is probability minus label. The factor in
    front of the sum stays when one differentiates. So the true derivative is that factor times an entry of A₂ − Y;
    divide the entry by it. In the six equations look for the place where the factor is found again. (The twin takes
    one example of three, with label 1 and a probability of 0.7.)
    """
    dZ2 = 0.7 - 1
    factor_of_the_mean = 1 / m
    true_derivative = dZ2 * factor_of_the_mean
    return dZ2 / true_derivative
