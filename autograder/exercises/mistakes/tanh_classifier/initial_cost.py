"""Wrong versions of `initial_cost`."""


def initial_cost_one_half():
    """One half is what the network predicts at the start. What is the logarithm of it?"""
    return 0.5


def initial_cost_zero():
    """A cost of zero belongs to a network that is sure and right. What does a network with tiny weights say?"""
    return 0.0


def initial_cost_one():
    """That is near what a network would pay that gave the right class a probability of 0.37. What does a network give
    it whose Z2 is nearly 0?"""
    return 1.0


def initial_cost_with_both_terms():
    """Twice too much. For any one example, how many of the two terms of the loss are there?"""
    return 1.386294


def initial_cost_in_tens():
    """That is a logarithm to the base 10. Which one does the cost use?"""
    return 0.30103


def initial_cost_negative():
    """Right in size. Can a cross-entropy be negative?"""
    return -0.693147
