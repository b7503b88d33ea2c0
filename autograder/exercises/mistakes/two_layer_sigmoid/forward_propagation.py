"""Wrong versions of `forward_propagation`."""

import numpy as np

from solutions.two_layer_sigmoid import sigmoid

#: Stands for data that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 60).reshape(1, 60)


def _forward(X, parameters, activation=sigmoid, output=lambda Z: Z, **changed):
    """The right way forward with other activations; then some entries of the cache replaced."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = activation(Z1)
    Y_hat = output(parameters["W2"] @ A1 + parameters["b2"])
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat} | changed


def sigmoid_at_the_output(X, parameters):
    """All predictions lie between 0 and 1. The targets of a regression do not; is there an activation at the output
    layer?"""
    return _forward(X, parameters, output=sigmoid)


def no_sigmoid_at_all(X, parameters):
    """`A1` is the same as `Z1`: this is the network of section 3. What happens between the two layers here?"""
    return _forward(X, parameters, activation=lambda Z: Z)


def sigmoid_computed_and_not_used(X, parameters):
    """`A1` is right, but | the predictions are made of `Z1`. What does the second layer take in?"""
    Y_hat = parameters["W2"] @ (parameters["W1"] @ X + parameters["b1"]) + parameters["b2"]
    return Y_hat, _forward(X, parameters)[1] | {"Y_hat": Y_hat}


def sigmoid_applied_twice(X, parameters):
    """`A1` lies between 0.5 and 0.731 everywhere. How often has the sigmoid been applied?"""
    return _forward(X, parameters, activation=lambda Z: sigmoid(sigmoid(Z)))


def sigmoid_of_the_stored_activation(X, parameters):
    """The cache is right, | the predictions are not: on its way into the second layer `A1` has been through the sigmoid
    again. Which of your names holds what?"""
    _, cache = _forward(X, parameters)
    Y_hat = parameters["W2"] @ sigmoid(cache["A1"]) + parameters["b2"]
    return Y_hat, cache | {"Y_hat": Y_hat}


def slope_for_the_activation(X, parameters):
    """`A1` never exceeds one quarter. Which of your two functions gives the value, and which the slope?"""
    return _forward(X, parameters, activation=lambda Z: sigmoid(Z) * (1 - sigmoid(Z)))


def tanh_as_activation(X, parameters):
    """`A1` contains negative numbers. Which S-shaped curve belongs between the layers in this section?"""
    return _forward(X, parameters, activation=np.tanh)


def relu_as_activation(X, parameters):
    """`A1` contains zeros and numbers above 1. Which curve belongs between the layers in this section?"""
    return _forward(X, parameters, activation=lambda Z: np.maximum(Z, 0.0))


def hidden_bias_forgotten(X, parameters):
    """Already `Z1` is wrong, in each row by one constant. Which term is missing there?"""
    return _forward(X, parameters | {"b1": 0.0})


def hidden_bias_after_the_sigmoid(X, parameters):
    """`Z1` lacks its bias, and `A1` leaves the range from 0 to 1. Is the bias added before the sigmoid, or after it?"""
    Z1 = parameters["W1"] @ X
    A1 = sigmoid(Z1) + parameters["b1"]
    Y_hat = parameters["W2"] @ A1 + parameters["b2"]
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


def output_bias_forgotten(X, parameters):
    """The hidden layer is right; the predictions are off by one constant for each output. Which term is missing?"""
    return _forward(X, parameters | {"b2": 0.0})


def biases_subtracted(X, parameters):
    """Already `Z1` is wrong, by twice the bias. Which sign has the bias?"""
    return _forward(X, parameters | {"b1": -parameters["b1"], "b2": -parameters["b2"]})


def z1_holds_the_activation(X, parameters):
    """The predictions are right; | under "Z1" stand numbers between 0 and 1. Does one name serve for two things, before
    and after the sigmoid?"""
    Y_hat, cache = _forward(X, parameters)
    return Y_hat, cache | {"Z1": cache["A1"]}


def a1_holds_the_sum(X, parameters):
    """The predictions are right; | under "A1" stands the same as under "Z1". Which of them went through the sigmoid?"""
    Y_hat, cache = _forward(X, parameters)
    return Y_hat, cache | {"A1": cache["Z1"]}


def cache_keys_exchanged(X, parameters):
    """The predictions are right; | "Z1" and "A1" stand in each other's places. Which one comes out of the sigmoid?"""
    Y_hat, cache = _forward(X, parameters)
    return Y_hat, cache | {"A1": cache["Z1"], "Z1": cache["A1"]}


def cache_without_a1(X, parameters):
    """The cache lacks "A1". What does the slope of the sigmoid need on the way back?"""
    Y_hat, cache = _forward(X, parameters)
    return Y_hat, {"Z1": cache["Z1"], "Y_hat": Y_hat}


def cache_of_the_tanh_lesson(X, parameters):
    """The cache calls the predictions "A2". Which name do they have in this section, where the output layer is
    linear?"""
    Y_hat, cache = _forward(X, parameters)
    return Y_hat, {"Z1": cache["Z1"], "A1": cache["A1"], "Z2": Y_hat, "A2": Y_hat}


def cache_as_a_tuple(X, parameters):
    """The cache is a tuple. How will the way back find what it needs?"""
    Y_hat, cache = _forward(X, parameters)
    return Y_hat, tuple(cache.values())


def cache_before_predictions(X, parameters):
    """The two results come back in the other order. Which one does the docstring name first?"""
    return _forward(X, parameters)[::-1]


def predictions_alone(X, parameters):
    """Only the predictions come back. What else does the way back need, and the docstring ask for?"""
    return _forward(X, parameters)[0]


def weights_multiplied_entry_by_entry(X, parameters):
    """NumPy cannot fit the two shapes together. Which sign multiplies matrices, and which one entries?"""
    Z1 = parameters["W1"] * X + parameters["b1"]
    return _forward(X, parameters, Z1=Z1)


def w1_turned_round(X, parameters):
    """The first product does not fit. `W1` is (n_h, n_x) and `X` is (n_x, m): does anything have to be transposed?"""
    return _forward(X, parameters | {"W1": parameters["W1"].T})


def inputs_turned_round(X, parameters):
    """The first product does not fit. Examples are columns of `X`; did you turn them into rows?"""
    return _forward(X.T, parameters)


def weights_of_the_output_ignored(X, parameters):
    """The hidden layer is right; in the predictions all hidden units count alike. What belongs to each unit on its way
    to the output?"""
    _, cache = _forward(X, parameters)
    Y_hat = np.sum(cache["A1"], axis=0, keepdims=True) + parameters["b2"]
    return Y_hat, cache | {"Y_hat": Y_hat}


def hidden_layer_reads_a_notebook_array(X, parameters):
    """The predictions belong to other inputs, however the argument is chosen. Does the function read its argument, or
    an array from an earlier cell?"""
    return _forward(np.resize(NOTEBOOK_X, X.shape), parameters)


def activation_normalised(X, parameters):
    """The columns of `A1` add up to 1, so that the hidden units share one whole. Does one unit's sigmoid depend on the
    others?"""

    def softmax(Z):
        e = np.exp(Z - Z.max(axis=0))
        return e / e.sum(axis=0)

    return _forward(X, parameters, activation=softmax)


def output_bias_inside_the_product(X, parameters):
    """The output bias passes through the weights on its way. Is it added to what the layer takes in, or to what comes
    out?"""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    Y_hat = parameters["W2"] @ (sigmoid(Z1) + np.sum(parameters["b2"]))
    return Y_hat, {"Z1": Z1, "A1": sigmoid(Z1), "Y_hat": Y_hat}


def hidden_bias_missing_inside_the_sigmoid(X, parameters):
    """`Z1` is right, | `A1` is made of something else. Is the product computed a second time, and what does it lack
    there?"""
    A1 = sigmoid(parameters["W1"] @ X)
    Y_hat = parameters["W2"] @ A1 + parameters["b2"]
    return Y_hat, {"Z1": parameters["W1"] @ X + parameters["b1"], "A1": A1, "Y_hat": Y_hat}


def inputs_squeezed_first(X, parameters):
    """The sigmoid meets the inputs, before any weight. Which array of the three formulas does it belong to?"""
    Z1 = parameters["W1"] @ sigmoid(X) + parameters["b1"]
    Y_hat = parameters["W2"] @ Z1 + parameters["b2"]
    return Y_hat, {"Z1": Z1, "A1": Z1, "Y_hat": Y_hat}
