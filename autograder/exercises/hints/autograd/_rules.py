"""Rules that twins are handed: what they say of themselves is what a learner reads."""

from handrail import operations


def local_gradient(operation, *inputs):
    """the slope of an operation by each of its inputs, as in section 1"""
    return operations.local_gradient(operation, *inputs)


def pull_back(operation, upstream, inputs):
    """what arrives, times the slope by each input, as `chain_rule` has it"""
    return tuple(upstream * slope for slope in local_gradient(operation, *inputs))
