"""Wrong versions of `forward_propagation`."""

import numpy as np

from solutions.two_layer_linear import forward_propagation

from ._shared import unpacked


def _passed(Z1, Y_hat):
    """A result of the forward pass from its two parts."""
    return Y_hat, {"Z1": Z1, "Y_hat": Y_hat}


def b1_forgotten(X, parameters):
    """All hidden units are off, each by a number of its own that is the same for all examples. What is added to W₁X?"""
    return forward_propagation(X, parameters | {"b1": 0 * parameters["b1"]})


def b2_forgotten(X, parameters):
    """The hidden units are right, the predictions are off by the same number for all examples. What is added last?"""
    return forward_propagation(X, parameters | {"b2": 0 * parameters["b2"]})


def both_biases_forgotten(X, parameters):
    """If all inputs were zero, all predictions would be zero. Which arrays in `parameters` does the function not
    use?"""
    return forward_propagation(X, parameters | {"b1": 0 * parameters["b1"], "b2": 0 * parameters["b2"]})


def b1_added_twice(X, parameters):
    """The hidden units contain their bias two times. In how many lines is it added?"""
    return forward_propagation(X, parameters | {"b1": 2 * parameters["b1"]})


def b1_subtracted(X, parameters):
    """The bias enters the hidden units with the wrong sign. Plus or minus?"""
    return forward_propagation(X, parameters | {"b1": -parameters["b1"]})


def b1_in_both_layers(X, parameters):
    """The second layer adds the bias of the first. Which shape must a bias have for the predictions?"""
    W1, b1, W2, _ = unpacked(parameters)
    return _passed(W1 @ X + b1, W2 @ (W1 @ X + b1) + b1)


def b2_inside_the_brackets(X, parameters):
    """`b2` meets the hidden units before W₂ does. Which comes first in W₂Z₁ + b₂, the product or the sum?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 @ X + b1, W2 @ (W1 @ X + b1 + b2))


def b1_inside_the_first_product(X, parameters):
    """NumPy cannot add `b1` to the inputs. Which comes first in W₁X + b₁, the product or the sum?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 @ (X + b1), W2 @ (W1 @ (X + b1)) + b2)


def elementwise_first_product(X, parameters):
    """NumPy cannot multiply `W1` and `X` entry by entry. Which sign stands for the product of matrices?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 * X + b1, W2 @ (W1 * X + b1) + b2)


def elementwise_second_product(X, parameters):
    """The first layer works; NumPy cannot multiply `W2` and `Z1` entry by entry, or what it gives is no prediction.
    Which sign stands for the product of matrices?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X + b1
    return _passed(Z1, W2 * Z1 + b2)


def inputs_left_of_W1(X, parameters):
    """NumPy refuses X @ W1: the inner sides differ. On which side of the data do the weights stand?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(X @ W1 + b1, (X @ W1 + b1) @ W2 + b2)


def inputs_meet_the_wrong_side_of_the_weights(X, parameters):
    """NumPy refuses a product of the inputs with a matrix that has n_h columns. Which weights meet the inputs, and do
    they have to be turned?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1.T @ X + b1, W2 @ (W1.T @ X + b1) + b2)


def W2_transposed_in_the_product(X, parameters):
    """The first layer works, then NumPy refuses W2.T @ Z1. `W2` has one column per hidden unit: does it need
    turning?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 @ X + b1, W2.T @ (W1 @ X + b1) + b2)


def b1_turned_into_a_row(X, parameters):
    """NumPy cannot add a row of n_h numbers to W₁X. One bias per hidden unit: along which side of W₁X do the units
    lie?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 @ X + b1.T, W2 @ (W1 @ X + b1.T) + b2)


def b1_flattened(X, parameters):
    """NumPy cannot add a vector of n_h numbers to W₁X. How does it lay out an array with a single dimension?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 @ X + b1.ravel(), W2 @ (W1 @ X + b1.ravel()) + b2)


def hidden_tanh(X, parameters):
    """No hidden unit leaves (−1, 1). What does this network apply between its two layers?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = np.tanh(W1 @ X + b1)
    return _passed(Z1, W2 @ Z1 + b2)


def hidden_sigmoid(X, parameters):
    """All hidden units lie between 0 and 1. What does this network apply between its two layers?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = 1 / (1 + np.exp(-(W1 @ X + b1)))
    return _passed(Z1, W2 @ Z1 + b2)


def hidden_relu(X, parameters):
    """No hidden unit is ever negative. What does this network apply between its two layers?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = np.maximum(W1 @ X + b1, 0)
    return _passed(Z1, W2 @ Z1 + b2)


def predictions_squeezed_by_tanh(X, parameters):
    """The hidden units are right, and no prediction leaves (−1, 1). Can a mass in kilograms?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return _passed(cache["Z1"], np.tanh(Y_hat))


def Z1_kept_without_its_bias(X, parameters):
    """The predictions are right, and | the cache holds Z₁ as it was before its bias came. When do you store it?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, cache | {"Z1": cache["Z1"] - parameters["b1"]}


def Y_hat_kept_without_its_bias(X, parameters):
    """The returned predictions are right, those in the cache lack b₂. When do you store them?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, cache | {"Y_hat": Y_hat - parameters["b2"]}


def inputs_kept_for_Z1(X, parameters):
    """The predictions are right, and | under "Z1" the cache holds the inputs. What does the second layer read?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, cache | {"Z1": X}


def cache_entries_exchanged(X, parameters):
    """The predictions are right; | in the cache, Z₁ and Ŷ stand under each other's names. Which key belongs to
    which?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"Z1": Y_hat, "Y_hat": cache["Z1"]}


def hidden_units_returned(X, parameters):
    """The first result holds the hidden units, and so does the cache under "Y_hat". Which line is missing?"""
    _, cache = forward_propagation(X, parameters)
    return _passed(cache["Z1"], cache["Z1"])


def cache_with_small_letters(X, parameters):
    """The cache has a "z1" and no "Z1". How does the docstring spell it?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"z1": cache["Z1"], "Y_hat": Y_hat}


def cache_with_A1(X, parameters):
    """The hidden units stand in the cache as "A1". There is no activation here: which name has the docstring?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"A1": cache["Z1"], "Y_hat": Y_hat}


def cache_with_Z2(X, parameters):
    """The predictions stand in the cache as "Z2". Which name has the docstring?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"Z1": cache["Z1"], "Z2": Y_hat}


def cache_without_predictions(X, parameters):
    """The cache holds Z₁ alone. What else will the backward pass need to form the error?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"Z1": cache["Z1"]}


def cache_as_a_tuple(X, parameters):
    """The cache comes back without names. What kind of container does the docstring promise?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, tuple(cache.values())


def cache_before_predictions(X, parameters):
    """The two results come back in each other's places. Which comes first in the docstring?"""
    return forward_propagation(X, parameters)[::-1]


def predictions_without_cache(X, parameters):
    """One array comes back where two results should. What does the backward pass want you to keep?"""
    return forward_propagation(X, parameters)[0]


def predictions_flattened(X, parameters):
    """The predictions have a single dimension. With one output they are still a row: which shape is that?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return _passed(cache["Z1"], Y_hat.ravel())


def predictions_as_columns(X, parameters):
    """The predictions have one row per example. Along which side do the examples lie everywhere else?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return _passed(cache["Z1"], Y_hat.T)


def last_hidden_unit_left_out(X, parameters):
    """The hidden units are right, the predictions do not depend on the last of them. Where does your loop end?"""
    _, cache = forward_propagation(X, parameters)
    return _passed(cache["Z1"], parameters["W2"][:, :-1] @ cache["Z1"][:-1] + parameters["b2"])


def forward_not_returned(X, parameters):
    """Nothing comes back. Both results are computed: how do they get out?"""
    forward_propagation(X, parameters)


def both_biases_subtracted(X, parameters):
    """Where every bias is turned round, your result is the right one. Does a layer add its bias or take it away?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X - b1
    return _passed(Z1, W2 @ Z1 - b2)


def biases_averaged_over_units(X, parameters):
    """Each unit of a layer gets the same bias, the mean of them all. Which bias belongs to which row?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X + np.mean(b1)
    return _passed(Z1, W2 @ Z1 + np.mean(b2))


def b1_left_out_on_the_way_to_the_output(X, parameters):
    """`Z1` is right, and | the predictions are made of something else. Is the product W₁X computed twice, and what does
    the second one lack?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return _passed(W1 @ X + b1, W2 @ (W1 @ X) + b2)


def negative_predictions_cut_off(X, parameters):
    """No prediction is below zero. Which function of the output does the formula ask for?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X + b1
    return _passed(Z1, np.maximum(0, W2 @ Z1 + b2))


def inputs_cut_to_whole_numbers(X, parameters):
    """What comes behind the point of each input is lost. Which kind of numbers does your copy of X hold?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X.astype(int) + b1
    return _passed(Z1, W2 @ Z1 + b2)


def inputs_averaged_first(X, parameters):
    """One prediction comes back for all examples together. Was a mean taken over the columns of X?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X.mean(axis=1, keepdims=True) + b1
    return _passed(Z1, W2 @ Z1 + b2)
