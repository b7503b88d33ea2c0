"""Wrong versions of `backward_propagation`."""

import numpy as np

from ._shared import backward, changed


def error_turned_round(X, Y, parameters, cache):
    """All four gradients have the right size and the opposite sign. In which order does the difference in dZ2
    stand?"""
    return backward(X, Y, parameters, cache, dZ2=Y - cache["A2"])


def gradients_summed(X, Y, parameters, cache):
    """All four gradients are too large by the number of examples. Does the cost contain a sum or a mean?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=X.shape[1])


def hidden_layer_averaged_twice(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are too small by the number of examples. If dZ1 is built from
    something that is averaged already, what happens in the next line?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", by=1 / X.shape[1])


def everything_averaged_twice(X, Y, parameters, cache):
    """All four gradients are too small by the number of examples. How often is the average taken?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=1 / X.shape[1])


def hidden_layer_not_averaged(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are too large by the number of examples. Which lines divide?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", by=X.shape[1])


def output_layer_not_averaged(X, Y, parameters, cache):
    """`dW1` and `db1` are right; | `dW2` and `db2` are too large by the number of examples. Which lines divide?"""
    return changed(X, Y, parameters, cache, "dW2", "db2", by=X.shape[1])


def biases_not_averaged(X, Y, parameters, cache):
    """The gradients of the weights are right, those of the biases too large by the number of examples. Which lines
    divide?"""
    return changed(X, Y, parameters, cache, "db1", "db2", by=X.shape[1])


def weights_not_averaged(X, Y, parameters, cache):
    """The gradients of the biases are right, those of the weights too large by the number of examples. Which lines
    divide?"""
    return changed(X, Y, parameters, cache, "dW1", "dW2", by=X.shape[1])


def averaged_over_the_wrong_axis(X, Y, parameters, cache):
    """All four gradients are divided by the number of inputs. Which axis of X counts the examples?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=X.shape[1] / X.shape[0])


def two_from_a_squared_error(X, Y, parameters, cache):
    """All four gradients are twice what they should be. The factor came from a squared error; which cost is this?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=2)


def squared_error_under_a_sigmoid(X, Y, parameters, cache):
    """All four gradients are too small, most of all where the network is sure. Of which cost is A2 − Y times the slope
    of σ the derivative?"""
    A2 = cache["A2"]
    return backward(X, Y, parameters, cache, dZ2=(A2 - Y) * A2 * (1 - A2))


def derivative_by_A2_for_dZ2(X, Y, parameters, cache):
    """All four gradients are too large. That is how the cost changes with A2; has it come back through σ?"""
    A2 = cache["A2"]
    return backward(X, Y, parameters, cache, dZ2=(1 - Y) / (1 - A2) - Y / A2)


def decisions_in_the_error(X, Y, parameters, cache):
    """Examples that are on the right side do not count at all. Is A2 rounded before the error is formed?"""
    return backward(X, Y, parameters, cache, dZ2=(cache["A2"] > 0.5) - Y)


def logits_in_the_error(X, Y, parameters, cache):
    """The error contains `Z2`. From which array are the labels to be subtracted?"""
    return backward(X, Y, parameters, cache, dZ2=cache["Z2"] - Y)


def slope_of_tanh_left_out(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are too large, most of all for units that are saturated. What does a
    gradient meet between A1 and Z1?"""
    return backward(X, Y, parameters, cache, slope=1.0)


def slope_of_tanh_from_Z1(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | in `dW1` and `db1` some shares have the wrong sign. The slope of tanh is never
    negative; which array is squared in yours?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["Z1"] ** 2)


def slope_of_tanh_without_its_square(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | in `dW1` and `db1` units at −1 count double where they should hardly count. tanh is
    equally steep at z and at −z; is your slope?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["A1"])


def slope_of_sigma_for_tanh(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are not. A1 (1 − A1) is the slope of an activation, but of which
    one?"""
    return backward(X, Y, parameters, cache, slope=cache["A1"] * (1 - cache["A1"]))


def slope_of_tanh_taken_at_A1(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are too large. Your slope goes through tanh once more, although A1
    has been through it: at which argument is it to be taken?"""
    return backward(X, Y, parameters, cache, slope=1 - np.tanh(cache["A1"]) ** 2)


def slope_of_tanh_doubled(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` contain the slope two times. Where is the second one applied?"""
    return backward(X, Y, parameters, cache, slope=(1 - cache["A1"] ** 2) ** 2)


def slope_of_tanh_as_sech(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are too large. Which power of 1 / cosh is the slope of tanh?"""
    return backward(X, Y, parameters, cache, slope=1 / np.cosh(cache["Z1"]))


def slope_of_tanh_minus_one(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` have the opposite sign. Does tanh rise or fall?"""
    return backward(X, Y, parameters, cache, slope=cache["A1"] ** 2 - 1)


def doubling_for_squaring(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` contain 1 minus twice A1. Which operator squares in Python?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["A1"] * 2)


def slope_of_relu_for_tanh(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | in `dW1` and `db1` units below zero do not count, the others count in full. Of which
    activation is that the slope?"""
    return backward(X, Y, parameters, cache, slope=(cache["Z1"] > 0).astype(float))


def inner_product_for_the_square(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | in `dW1` and `db1` every example is mixed with the others. Is A1 squared entry by
    entry, or multiplied with itself as a matrix?"""
    A1 = cache["A1"]
    return backward(X, Y, parameters, cache, dZ1=(parameters["W2"].T @ (cache["A2"] - Y)) @ (1 - A1.T @ A1))


def dW2_sent_back_for_W2(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are not. Along which array does the error travel back to the hidden
    layer: the weights, or their gradient?"""
    return backward(X, Y, parameters, cache, W2=(cache["A2"] - Y) @ cache["A1"].T / X.shape[1])


def W2_already_updated(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` belong to an output layer that has already made its step. Which W2
    was used on the way forward?"""
    return backward(X, Y, parameters, cache, W2=parameters["W2"] - (cache["A2"] - Y) @ cache["A1"].T / X.shape[1])


def W2_not_turned(X, Y, parameters, cache):
    """NumPy says that the shapes do not fit where the error travels back through W2. The way back goes from the
    outputs to the hidden units: which way round must W2 stand?"""
    return backward(X, Y, parameters, cache, dZ1=parameters["W2"] @ (cache["A2"] - Y))


def W2_multiplied_elementwise(X, Y, parameters, cache):
    """With one output everything is right, with three NumPy refuses. A column times a row is an outer product,
    whichever sign you use; what if W2 has three rows?"""
    return backward(X, Y, parameters, cache, dZ1=parameters["W2"].T * (cache["A2"] - Y) * (1 - cache["A1"] ** 2))


def error_not_sent_through_W2(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` do not depend on W2. How does the error get from the output to the
    hidden units?"""
    error = np.sum(cache["A2"] - Y, axis=0, keepdims=True)
    return backward(X, Y, parameters, cache, dZ1=error * (1 - cache["A1"] ** 2))


def labels_compared_with_A1(X, Y, parameters, cache):
    """With one output `dW2` and `db2` are right, but the hidden layer compares its own activations with the labels.
    Does anybody know what a hidden unit should answer?"""
    return backward(X, Y, parameters, cache, dZ1=cache["A1"] - Y)


def dW1_from_the_activations(X, Y, parameters, cache):
    """`dW1` is square. Which array went into the first layer: X, or A1?"""
    grads, m = backward(X, Y, parameters, cache), X.shape[1]
    dZ1 = (parameters["W2"].T @ (cache["A2"] - Y)) * (1 - cache["A1"] ** 2)
    return grads | {"dW1": dZ1 @ cache["A1"].T / m}


def dW2_from_Z1(X, Y, parameters, cache):
    """Only | `dW2` is wrong. Which array went into the second layer: Z1, or A1?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ cache["Z1"].T / X.shape[1]}


def dW2_from_the_inputs(X, Y, parameters, cache):
    """`dW2` has as many columns as there are inputs. Which array went into the second layer?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ X.T / X.shape[1]}


def dW2_from_its_own_output(X, Y, parameters, cache):
    """`dW2` has as many columns as there are outputs. A weight's gradient is the error behind it times what stands
    before it; which array stands before W2?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ cache["A2"].T / X.shape[1]}


def activations_not_turned(X, Y, parameters, cache):
    """NumPy says that the inner sizes of a matrix product differ. In `dW2`, errors and activations meet over the
    examples, and where an error goes back through W2, over the outputs. In the line that is named, which factor has to
    stand first, and which has to be turned?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ cache["A1"] / X.shape[1]}


def weight_gradients_turned(X, Y, parameters, cache):
    """`dW1` and `dW2` have rows and columns exchanged. Which shape must a gradient have, and which of its two factors
    stands first then?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW1"].T, "dW2": grads["dW2"].T}


def keepdims_missing(X, Y, parameters, cache):
    """The values of `db1` and `db2` are right, one dimension is missing. What does a sum along an axis do to that
    axis?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db1"].ravel(), "db2": grads["db2"].ravel()}


def keepdims_missing_in_db1(X, Y, parameters, cache):
    """The values of `db1` are right, one dimension is missing. What becomes of a (4, 1) array from which a (4,) array
    is subtracted?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db1"].ravel()}


def keepdims_missing_in_db2(X, Y, parameters, cache):
    """The values of `db2` are right, one dimension is missing. Is it as careful as `db1`, which keeps its shape?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db2": grads["db2"].ravel()}


def bias_gradients_summed_over_everything(X, Y, parameters, cache):
    """`db1` and `db2` are single numbers: the biases of all units would get the same gradient. Over which axis do the
    examples lie?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": np.sum(grads["db1"]), "db2": np.sum(grads["db2"])}


def one_db1_for_all_units(X, Y, parameters, cache):
    """`db1` has its shape and the same number in every row. Are the units summed as well as the examples?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": np.full(grads["db1"].shape, np.sum(grads["db1"]))}


def bias_gradients_along_the_units(X, Y, parameters, cache):
    """`db1` and `db2` have one entry per example. Which axis is summed over, and which one should disappear?"""
    m, dZ2 = X.shape[1], cache["A2"] - Y
    dZ1 = (parameters["W2"].T @ dZ2) * (1 - cache["A1"] ** 2)
    wrong = {"db1": np.sum(dZ1, axis=0, keepdims=True) / m, "db2": np.sum(dZ2, axis=0, keepdims=True) / m}
    return backward(X, Y, parameters, cache) | wrong


def bias_gradients_not_reduced(X, Y, parameters, cache):
    """`db1` and `db2` are as wide as the data. One bias serves all examples: how do their shares become one
    gradient?"""
    m, dZ2 = X.shape[1], cache["A2"] - Y
    dZ1 = (parameters["W2"].T @ dZ2) * (1 - cache["A1"] ** 2)
    return backward(X, Y, parameters, cache) | {"db1": dZ1 / m, "db2": dZ2 / m}


def bias_gradients_as_rows(X, Y, parameters, cache):
    """`db1` and `db2` lie down, the biases stand. Which shape must a gradient have?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db1"].T, "db2": grads["db2"].T}


def db1_from_the_output_error(X, Y, parameters, cache):
    """Only | `db1` is wrong, and it has as many entries as there are outputs. Whose error is summed in it?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db2"]}


def gradients_of_the_hidden_layer_only(X, Y, parameters, cache):
    """The entries for the output layer are missing. Which four gradients does the docstring name?"""
    grads = backward(X, Y, parameters, cache)
    return {"dW1": grads["dW1"], "db1": grads["db1"]}


def keys_of_the_parameters(X, Y, parameters, cache):
    """The entry "dW1" is missing, and there is one called "W1". How are gradients told from parameters?"""
    return {name[1:]: value for name, value in backward(X, Y, parameters, cache).items()}


def gradients_as_a_tuple(X, Y, parameters, cache):
    """A tuple comes back where one dictionary is promised. How does the update find "dW1" in it?"""
    return tuple(backward(X, Y, parameters, cache).values())


def layers_under_each_others_names(X, Y, parameters, cache):
    """The gradients of the two layers stand under each other's names. Which layer is number 1: the one at the inputs,
    or the one at the output?"""
    g = backward(X, Y, parameters, cache)
    return {"dW1": g["dW2"], "db1": g["db2"], "dW2": g["dW1"], "db2": g["db1"]}


def cache_overwritten(X, Y, parameters, cache):
    """The gradients are right, but | afterwards the cache holds other numbers, such as the error in the place of A2.
    Which operators change an array in place?"""
    cache["A2"] -= Y
    return backward(X, Y, parameters, cache, dZ2=cache["A2"])


def backward_not_returned(X, Y, parameters, cache):
    """None comes back. What happens to the four gradients at the end of the function?"""
    backward(X, Y, parameters, cache)


def slope_of_tanh_squared_as_a_whole(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | in `dW1` and `db1` units at −1 count four times where they should hardly count. What
    is squared in your slope: A1, or the bracket?"""
    return backward(X, Y, parameters, cache, slope=(1 - cache["A1"]) ** 2)


def output_sent_back_for_its_error(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` do not depend on the labels. What is sent back through W2: the
    output, or its error?"""
    dZ1 = parameters["W2"].T @ cache["A2"] * (1 - cache["A1"] ** 2)
    return backward(X, Y, parameters, cache, dZ1=dZ1)


def slope_of_tanh_with_a_plus(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | in `dW1` and `db1` saturated units count double, where they should hardly count. Can
    the slope of tanh exceed 1?"""
    return backward(X, Y, parameters, cache, slope=1 + cache["A1"] ** 2)


def gradients_of_the_last_example(X, Y, parameters, cache):
    """All but the last example could be left out. If there is a loop over the examples: what becomes of the gradients
    of each round?"""
    last = {name: value[:, -1:] for name, value in cache.items()}
    return backward(X[:, -1:], Y[:, -1:], parameters, last)
