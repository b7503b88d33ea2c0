"""Wrong versions of `hand_check`."""

from solutions.tanh_classifier import hand_check


def hand_without_slopes():
    """`dW1` and `db1` are too large. What is each share multiplied by on its way through tanh?"""
    return hand_check() | {
        "dW1": ((-0.205519, -0.344444), (-0.205519, 0.344444))[:1] + ((-0.861149, 0.344444),),
        "db1": ((0.205519,), (-0.205519,)),
    }


def hand_without_output_bias():
    """`Z1` is right, and | `A2` does not contain b2. What is added to W2 A1?"""
    return hand_check() | {"A2": ((0.425681, 0.535786),)}


def hand_cost_summed():
    """`J` is twice what it should be. There are two examples: is the cost their sum, or their mean?"""
    return hand_check() | {"J": 1.663728}


def hand_gradients_summed():
    """All gradients are twice what they should be. There are two examples: is the cost their sum, or their mean?"""
    right = hand_check()
    return right | {
        name: tuple(tuple(2 * v for v in row) for row in right[name]) for name in ("dW1", "db1", "dW2", "db2")
    }


def hand_gradients_reversed():
    """All gradients have the opposite sign. In which order does the difference A2 − Y stand?"""
    right = hand_check()
    return right | {name: tuple(tuple(-v for v in row) for row in right[name]) for name in ("dW1", "db1", "dW2", "db2")}


def hand_columns_for_rows():
    """`Z1` has its rows and columns exchanged. Is an example a row or a column of Z1?"""
    return hand_check() | {"Z1": ((0.5, 1.0), (1.5, 1.0))}


def hand_cost_negative():
    """`J` is right in size. Can a cross-entropy be negative?"""
    return hand_check() | {"J": -0.831864}


def hand_biases_flat():
    """The numbers of `db1` stand in one row. Which shape has b1?"""
    return hand_check() | {"db1": ((-0.117733, -0.043157),)}


def hand_hidden_weights_summed():
    """`dW1` is twice what it should be. There are two examples: which lines take their mean, and which one does not?"""
    return {**hand_check(), "dW1": ((-0.117004, -0.118464), (-0.361630, 0.275316))}


def hand_cost_in_tens():
    """`J` is too small by a factor of 2.303. To which base is the logarithm taken?"""
    return {**hand_check(), "J": 0.361274}


def hand_output_weights_summed():
    """`dW2` is twice what it should be; the other gradients are right. By what is each product of errors and
    activations divided?"""
    return hand_check() | {"dW2": ((0.385406, 0.156522),)}
