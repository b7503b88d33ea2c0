"""Wrong versions of `forward_propagation`."""

import numpy as np

from solutions.tanh_classifier import sigmoid


def _passed(X, p, hidden=np.tanh, output=sigmoid, b1=True, b2=True):
    """A forward pass with other activations, or without a bias."""
    Z1 = p["W1"] @ X + p["b1"] * b1
    A1 = hidden(Z1)
    Z2 = p["W2"] @ A1 + p["b2"] * b2
    A2 = output(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def sigmoid_in_the_hidden_layer(X, parameters):
    """`Z1` is right, and | all of `A1` lies between 0 and 1. Which activation do the hidden units have here?"""
    return _passed(X, parameters, hidden=sigmoid)


def no_activation_in_the_hidden_layer(X, parameters):
    """`A1` is the same array as `Z1`. Without a bend in between, what do two layers amount to?"""
    return _passed(X, parameters, hidden=lambda z: z)


def relu_in_the_hidden_layer(X, parameters):
    """`Z1` is right; | `A1` has zeros wherever it is negative. Which activation does the second equation name?"""
    return _passed(X, parameters, hidden=lambda z: np.maximum(z, 0))


def tanh_at_the_output(X, parameters):
    """`Z2` is right, and | `A2` lies between −1 and 1. Can a probability be negative?"""
    return _passed(X, parameters, output=np.tanh)


def output_left_linear(X, parameters):
    """`A2` is the same array as `Z2`. What turns it into probabilities?"""
    return _passed(X, parameters, output=lambda z: z)


def sigmoid_twice_at_the_output(X, parameters):
    """`Z2` is right, and | all of `A2` lies between 0.5 and 0.74. How often is σ applied?"""
    return _passed(X, parameters, output=lambda z: sigmoid(sigmoid(z)))


def output_thresholded(X, parameters):
    """`A2` holds zeros and ones only. Can a cost be computed from the logarithm of those?"""
    return _passed(X, parameters, output=lambda z: np.round(sigmoid(z)))


def hidden_bias_forgotten(X, parameters):
    """Already `Z1` is wrong: by the same amount in each row. What is added to W1 X?"""
    return _passed(X, parameters, b1=False)


def output_bias_forgotten(X, parameters):
    """`Z1` and `A1` are right, | `Z2` is off by the same amount for every example. What is added to W2 A1?"""
    return _passed(X, parameters, b2=False)


def second_layer_fed_with_Z1(X, parameters):
    """`A1` is right, | yet `Z2` does not depend on it. What is the input of the second layer?"""
    _, cache = _passed(X, parameters)
    Z2 = parameters["W2"] @ cache["Z1"] + parameters["b2"]
    return sigmoid(Z2), cache | {"Z2": Z2, "A2": sigmoid(Z2)}


def second_layer_fed_with_X(X, parameters):
    """NumPy refuses a product of weights and inputs. Which of the two layers sees the inputs, and along which axis of
    its weights do they lie?"""
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    return sigmoid(parameters["W2"] @ X + parameters["b2"]), {"A1": A1}


def elementwise_in_the_first_layer(X, parameters):
    """NumPy cannot broadcast the weights against the inputs. Which sign stands for the matrix product?"""
    return np.tanh(parameters["W1"] * X + parameters["b1"]), {}


def inputs_before_the_weights(X, parameters):
    """NumPy says that the inner dimensions differ. With examples in columns, which of W1 and X stands first?"""
    return np.tanh(X @ parameters["W1"] + parameters["b1"]), {}


def hidden_activation_in_both_places(X, parameters):
    """`A2` is right, and | the cache keeps σ(Z1) where the activations should be. Is what you keep what you computed
    with?"""
    A2, cache = _passed(X, parameters)
    return A2, cache | {"A1": sigmoid(cache["Z1"])}


def Z1_overwritten(X, parameters):
    """`A1` is right, and | the entry "Z1" holds the same numbers. Does a name keep its old value when a new one is
    assigned to it?"""
    A2, cache = _passed(X, parameters)
    return A2, cache | {"Z1": cache["A1"]}


def Z2_in_the_place_of_A2(X, parameters):
    """The cache is right, and | what comes back beside it is `Z2`. Which of the two is the prediction?"""
    _, cache = _passed(X, parameters)
    return cache["Z2"], cache


def cache_before_the_result(X, parameters):
    """The two results come back in reverse. What does the docstring promise first?"""
    A2, cache = _passed(X, parameters)
    return cache, A2


def cache_not_returned(X, parameters):
    """One array comes back. What will the way back need, apart from the prediction?"""
    return _passed(X, parameters)[0]


def cache_of_the_first_layer_only(X, parameters):
    """The cache has no entries for the output layer. Which four arrays does the docstring name?"""
    A2, cache = _passed(X, parameters)
    return A2, {"Z1": cache["Z1"], "A1": cache["A1"]}


def cache_as_a_tuple(X, parameters):
    """The cache is a tuple. How does the way back find "A1" in it?"""
    A2, cache = _passed(X, parameters)
    return A2, tuple(cache.values())


def probabilities_rounded(X, parameters):
    """`A2` is right to two decimals only. Where are digits thrown away?"""
    return _passed(X, parameters, output=lambda z: np.round(sigmoid(z), 2))


def forward_not_returned(X, parameters):
    """None comes back. What happens to the four results at the end of the function?"""
    _passed(X, parameters)


def Z1_kept_as_A1(X, parameters):
    """`A2` is right; | what is kept as "A1" has not been through tanh. Under which name goes which array?"""
    A2, cache = _passed(X, parameters)
    return A2, cache | {"A1": cache["Z1"]}


def tan_for_tanh(X, parameters):
    """`Z1` is right, and | some of `A1` is beyond 1. Which of NumPy's functions stays between −1 and 1?"""
    return _passed(X, parameters, hidden=np.tan)


def output_falls_with_its_sum(X, parameters):
    """`Z2` is right, and | `A2` is 1 minus what it should be. For a large positive Z2 the probability should be near 1:
    what does your exponential do there?"""
    return _passed(X, parameters, output=lambda Z2: 1 / (1 + np.exp(Z2)))


def hidden_bias_subtracted(X, parameters):
    """Already `Z1` is wrong, by twice the bias of each unit. With which sign does it enter?"""
    return _passed(X, parameters, b1=-1)


def output_bias_subtracted(X, parameters):
    """`A1` is right, | `Z2` is off by twice the bias. With which sign does it enter?"""
    return _passed(X, parameters, b2=-1)


def both_biases_forgotten(X, parameters):
    """Already `Z1` is off by the same amount for every example, and `Z2` once more. What is added to each product?"""
    return _passed(X, parameters, b1=False, b2=False)


def activations_in_each_others_places(X, parameters):
    """All of `A1` lies between 0 and 1, and some of `A2` is negative. Which layer has to give probabilities?"""
    return _passed(X, parameters, hidden=sigmoid, output=np.tanh)
