"""Wrong versions of `backward_propagation_general`."""

import numpy as np

from solutions.tanh_classifier import backward_propagation_general, sigmoid

from ._shared import backward


def _general(X, Y, p, cache, activation, **slopes):
    """Gradients with some activations' slopes replaced."""
    if activation in slopes:
        return backward(X, Y, p, cache, slope=slopes[activation])
    return backward_propagation_general(X, Y, p, cache, activation)


def slope_of_tanh_for_all(X, Y, parameters, cache, hidden_activation):
    """ "tanh" is right, the other two are not. Where does your code look at `hidden_activation`?"""
    return backward(X, Y, parameters, cache)


def general_unknown_activation_as_a_key(X, Y, parameters, cache, hidden_activation):
    """The three activations are right. For another one a dictionary complains about its key. Which exception does the
    docstring promise there?"""
    slopes = {"tanh": 1 - cache["A1"] ** 2, "sigmoid": cache["A1"] * (1 - cache["A1"]), "relu": 1.0 * (cache["Z1"] > 0)}
    return backward(X, Y, parameters, cache, slope=slopes[hidden_activation])


def general_anything_else_is_relu(X, Y, parameters, cache, hidden_activation):
    """The three activations are right. For any other text gradients come back all the same, as if it were one of them.
    Who would notice a word that is misspelt?"""
    known = hidden_activation in ("tanh", "sigmoid")
    return backward_propagation_general(X, Y, parameters, cache, hidden_activation if known else "relu")


def general_relu_by_its_value(X, Y, parameters, cache, hidden_activation):
    """Only | "relu" is wrong: its shares are multiplied by the activations. How steep is relu where it is not flat?"""
    return _general(X, Y, parameters, cache, hidden_activation, relu=cache["A1"])


def general_relu_slope_one_everywhere(X, Y, parameters, cache, hidden_activation):
    """Only | "relu" is wrong: units that are switched off count as well. How steep is relu on the negative side?"""
    return _general(X, Y, parameters, cache, hidden_activation, relu=1.0)


def general_relu_with_a_sign(X, Y, parameters, cache, hidden_activation):
    """Only | "relu" is wrong: units that are switched off count negatively. How steep is relu on the negative side?"""
    return _general(X, Y, parameters, cache, hidden_activation, relu=np.sign(cache["Z1"]))


def general_relu_leaks(X, Y, parameters, cache, hidden_activation):
    """Only | "relu" is wrong: units that are switched off count a little. Is it relu, or its leaky relative?"""
    return _general(X, Y, parameters, cache, hidden_activation, relu=np.where(cache["Z1"] > 0, 1, 0.01))


def general_relu_reversed(X, Y, parameters, cache, hidden_activation):
    """Only | "relu" is wrong: the units that are switched on do not count. On which side is relu flat?"""
    return _general(X, Y, parameters, cache, hidden_activation, relu=(cache["Z1"] <= 0).astype(float))


def general_relu_threshold_at_one(X, Y, parameters, cache, hidden_activation):
    """Only | "relu" is wrong, and only for small positive sums. At which number does relu bend?"""
    return _general(X, Y, parameters, cache, hidden_activation, relu=(cache["Z1"] > 1).astype(float))


def general_sigmoid_on_Z1(X, Y, parameters, cache, hidden_activation):
    """Only | "sigmoid" is wrong. The slope of σ is a product of two factors: are they made of its input, or its
    output?"""
    return _general(X, Y, parameters, cache, hidden_activation, sigmoid=cache["Z1"] * (1 - cache["Z1"]))


def general_sigmoid_like_tanh(X, Y, parameters, cache, hidden_activation):
    """Only | "sigmoid" is wrong: it has the slope of tanh. Which of the two slopes can never exceed one quarter?"""
    return _general(X, Y, parameters, cache, hidden_activation, sigmoid=1 - cache["A1"] ** 2)


def general_sigmoid_applied_twice(X, Y, parameters, cache, hidden_activation):
    """Only | "sigmoid" is wrong: A1 has gone through σ once more. At which argument is the slope to be taken?"""
    s = sigmoid(cache["A1"])
    return _general(X, Y, parameters, cache, hidden_activation, sigmoid=s * (1 - s))


def general_sigmoid_without_one_factor(X, Y, parameters, cache, hidden_activation):
    """Only | "sigmoid" is wrong. How steep is σ at both of its ends, and how steep is your slope there?"""
    return _general(X, Y, parameters, cache, hidden_activation, sigmoid=1 - cache["A1"])


def general_tanh_on_Z1(X, Y, parameters, cache, hidden_activation):
    """Only | "tanh" is wrong. The slope of tanh is never negative; which array is squared in yours?"""
    return _general(X, Y, parameters, cache, hidden_activation, tanh=1 - cache["Z1"] ** 2)


def general_tanh_like_sigmoid(X, Y, parameters, cache, hidden_activation):
    """Only | "tanh" is wrong: it has the slope of σ. Which one of the two reaches a slope of 1?"""
    return _general(X, Y, parameters, cache, hidden_activation, tanh=cache["A1"] * (1 - cache["A1"]))


def general_slopes_left_out(X, Y, parameters, cache, hidden_activation):
    """In `dW1` and `db1` none of the three is right. What does a gradient meet between A1 and Z1?"""
    return backward(X, Y, parameters, cache, slope=1.0)


def general_error_turned(X, Y, parameters, cache, hidden_activation):
    """All gradients have the opposite sign, for all three activations. In which order does the difference in dZ2
    stand?"""
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    return {name: -value for name, value in grads.items()}


def general_not_averaged(X, Y, parameters, cache, hidden_activation):
    """All gradients are too large by the number of examples. Does the cost contain a sum or a mean?"""
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    return {name: value * X.shape[1] for name, value in grads.items()}


def general_outputs_added_up(X, Y, parameters, cache, hidden_activation):
    """With one output all is right, with three the hidden layer gets an error in which the outputs were mixed before
    they passed W2. How does each output's error reach the hidden units?"""
    error = np.sum(cache["A2"] - Y, axis=0, keepdims=True)
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    W2 = np.sum(parameters["W2"], axis=0, keepdims=True)
    A1, Z1 = cache["A1"], cache["Z1"]
    slope = {"tanh": 1 - A1**2, "sigmoid": A1 * (1 - A1), "relu": (Z1 > 0).astype(float)}[hidden_activation]
    dZ1 = W2.T @ error * slope
    return grads | {"dW1": dZ1 @ X.T / X.shape[1], "db1": np.sum(dZ1, axis=1, keepdims=True) / X.shape[1]}


def general_keepdims_missing(X, Y, parameters, cache, hidden_activation):
    """The values of `db1` and `db2` are right, one dimension is missing. What does a sum along an axis do to that
    axis?"""
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    return grads | {"db1": grads["db1"].ravel(), "db2": grads["db2"].ravel()}


def general_without_relu(X, Y, parameters, cache, hidden_activation):
    """For "relu" None comes back. Does every way through the function end in `return`?"""
    return (
        None
        if hidden_activation == "relu"
        else backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    )


def general_squared_error(X, Y, parameters, cache, hidden_activation):
    """All gradients are too small for all three activations. The slope of σ at the output is in dZ2; has it not met
    the derivative of the logarithm?"""
    A1, Z1, A2 = cache["A1"], cache["Z1"], cache["A2"]
    slope = {"tanh": 1 - A1**2, "sigmoid": A1 * (1 - A1), "relu": (Z1 > 0).astype(float)}[hidden_activation]
    return backward(X, Y, parameters, cache, dZ2=(A2 - Y) * A2 * (1 - A2), slope=slope)


def general_activation_compared_with_is_not(X, Y, parameters, cache, hidden_activation):
    """Every activation is treated as relu. Read your first condition aloud: what does Python make of a text that
    stands alone after `or`?"""
    return backward(X, Y, parameters, cache, slope=(cache["Z1"] > 0).astype(float))


def general_tanh_overwritten(X, Y, parameters, cache, hidden_activation):
    """Only | "tanh" is wrong: it gets the slope of relu. To which `if` does the last `else` belong?"""
    return _general(X, Y, parameters, cache, hidden_activation, tanh=cache["Z1"] > 0)
