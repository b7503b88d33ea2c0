"""Wrong versions of `all_zero_start`."""

from solutions.tanh_classifier import all_zero_start


def zero_start_moves_everything():
    """With W2 zero, what arrives at the hidden layer on the way back? And with A1 zero, what is dZ2 A1ᵀ?"""
    return all_zero_start() | {"can move": {"dW1", "db1", "dW2", "db2"}}


def zero_start_moves_dW2():
    """That would be so with σ in the hidden layer, where A1 is ½ at the start, as in section 4. What is tanh 0?"""
    return all_zero_start() | {"can move": {"dW2", "db2"}}


def zero_start_moves_both_biases():
    """The gradient of b1 is a sum over dZ1, and dZ1 has come through W2. What is W2 at the start?"""
    return all_zero_start() | {"can move": {"db1", "db2"}}


def zero_start_moves_nothing():
    """On `flower` that is what you see. What if a data set had more ones than zeros: what is the mean of A2 − Y
    then?"""
    return all_zero_start() | {"can move": set()}


def zero_start_trains():
    """The set is right. If nothing but b2 can move, what does the network know about the examples after 1000
    iterations?"""
    return all_zero_start() | {"cost": 0.2935}


def zero_start_costs_one_half():
    """The set is right. One half is what the network predicts; what does it pay for it?"""
    return all_zero_start() | {"cost": 0.5}


def zero_start_costs_nothing():
    """The set is right. A cost of zero belongs to a network that is sure and right. What does this one predict?"""
    return all_zero_start() | {"cost": 0.0}
