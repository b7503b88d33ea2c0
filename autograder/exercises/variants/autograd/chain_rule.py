"""Right versions of `chain_rule`."""

import numpy as np


def shares_one_by_one(operation, upstream, inputs, local_gradient):
    """A loop and a list."""
    shares = []
    for slope in local_gradient(operation, *inputs):
        shares.append(slope * upstream)
    return shares


def shares_as_an_array(operation, upstream, inputs, local_gradient):
    """NumPy multiplies."""
    return upstream * np.array(local_gradient(operation, *inputs))


def shares_for_one_and_two(operation, upstream, inputs, local_gradient):
    """One input and two inputs are told apart."""
    if len(inputs) == 1:
        (slope,) = local_gradient(operation, inputs[0])
        return (upstream * slope,)
    a, b = inputs
    to_a, to_b = local_gradient(operation, a, b)
    return upstream * to_a, upstream * to_b


def shares_mapped(operation, upstream, inputs, local_gradient):
    """A function of its own for the product, and floats."""
    return tuple(map(lambda slope: float(slope) * float(upstream), local_gradient(operation, *inputs)))
