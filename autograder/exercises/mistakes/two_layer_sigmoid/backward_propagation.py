"""Wrong versions of `backward_propagation`."""

import numpy as np

from solutions.two_layer_sigmoid import compute_cost, forward_propagation, sigmoid

from ._shared import NOTEBOOK_RATE


def _backward(X, Y, parameters, cache, E=None, D=None, slope=None, factor=1.0, **changed):
    """The right way back with the error, the slope or the hidden gradient replaced; then single gradients."""
    A1, m = cache["A1"], X.shape[1]
    E = factor * 2 / m * (cache["Y_hat"] - Y) if E is None else E
    D = (parameters["W2"].T @ E) * (A1 * (1 - A1) if slope is None else slope) if D is None else D
    found = {
        "dW1": D @ X.T,
        "db1": np.sum(D, axis=1, keepdims=True),
        "dW2": E @ A1.T,
        "db2": np.sum(E, axis=1, keepdims=True),
    }
    return found | changed


def slope_of_the_hidden_layer_missing(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are too large, as if the hidden layer were linear. Which operation
    lies between A1 and Z1, and what does it do to a gradient?"""
    return _backward(X, Y, parameters, cache, slope=1.0)


def slope_of_z1(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are far off. The rule for the slope is made for values between 0 and
    1; which array did you put into it?"""
    return _backward(X, Y, parameters, cache, slope=cache["Z1"] * (1 - cache["Z1"]))


def slope_of_the_sigmoid_of_a1(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the slope is nearly a quarter everywhere. How often has the sigmoid
    been applied to what you put into the slope?"""
    s = sigmoid(cache["A1"])
    return _backward(X, Y, parameters, cache, slope=s * (1 - s))


def slope_of_the_prediction(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` contain a slope made of the predictions. At the argument of which
    layer does the sigmoid have to be differentiated?"""
    Y_hat = cache["Y_hat"]
    D = parameters["W2"].T @ (2 / X.shape[1] * (Y_hat - Y) * Y_hat * (1 - Y_hat))
    return _backward(X, Y, parameters, cache, D=D)


def slope_at_the_linear_output(X, Y, parameters, cache):
    """Even `dW2` and `db2` are wrong: a slope has been multiplied in at the output. Which activation has the output
    layer of a regression?"""
    Y_hat = cache["Y_hat"]
    return _backward(X, Y, parameters, cache, E=2 / X.shape[1] * (Y_hat - Y) * Y_hat * (1 - Y_hat))


def sigmoid_of_the_prediction_in_the_error(X, Y, parameters, cache):
    """Even `dW2` and `db2` are wrong: the predictions went through a sigmoid before they were compared. Does the
    forward pass end in one?"""
    return _backward(X, Y, parameters, cache, E=2 / X.shape[1] * (sigmoid(cache["Y_hat"]) - Y))


def slope_before_the_second_weights(X, Y, parameters, cache):
    """The slope is multiplied in before the error has gone back through W₂. Coming from the output, what does a
    gradient meet first: W₂ or the sigmoid?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, D=parameters["W2"].T @ (E * cache["A1"] * (1 - cache["A1"])))


def slope_of_tanh_between_the_layers(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are too large. One minus the square of the value: of which curve is
    that the slope?"""
    return _backward(X, Y, parameters, cache, slope=1 - cache["A1"] ** 2)


def slope_is_the_activation(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` contain only one of the two factors of the slope. Where is the sigmoid
    flat: at one of its ends, or at both?"""
    return _backward(X, Y, parameters, cache, slope=cache["A1"])


def slope_without_the_activation(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the slope is largest where a unit is off. Where is the sigmoid
    flat: at one of its ends, or at both?"""
    return _backward(X, Y, parameters, cache, slope=1 - cache["A1"])


def slope_applied_twice(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are too small, by a factor that is at most a quarter. How often does
    the gradient pass through the sigmoid on its way back?"""
    return _backward(X, Y, parameters, cache, slope=(cache["A1"] * (1 - cache["A1"])) ** 2)


def slope_goes_through_the_sigmoid(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the slope lies between 0.5 and 0.731. Are the brackets of the slope
    a product, or a function call?"""
    return _backward(X, Y, parameters, cache, slope=sigmoid(1 - cache["A1"]))


def slope_with_the_sign_turned(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` have the opposite sign. Does the sigmoid rise or fall?"""
    return _backward(X, Y, parameters, cache, slope=cache["A1"] * (cache["A1"] - 1))


def slope_averaged_over_examples(X, Y, parameters, cache):
    """The output layer is right; every example gets the same slope in `dW1` and `db1`. Is a mean taken before each
    example has met its own slope?"""
    A1 = cache["A1"]
    return _backward(X, Y, parameters, cache, slope=np.mean(A1 * (1 - A1), axis=1, keepdims=True))


def error_skips_the_output_weights(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | with one output all hidden units get the same blame, with several nothing fits. How
    much does each hidden unit contribute to an output?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, D=E * A1 * (1 - A1))


def outputs_blamed_together(X, Y, parameters, cache):
    """With one output `dW1` and `db1` differ only by the weights; with three, the errors of all outputs have been added
    up first. Which weights lead an output's error back to a hidden unit?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = np.sum(parameters["W2"], axis=0).reshape(-1, 1) * np.sum(E, axis=0) * A1 * (1 - A1)
    return _backward(X, Y, parameters, cache, D=D)


def error_times_w2_entry_by_entry(X, Y, parameters, cache):
    """With one output all is well, with three NumPy cannot fit the shapes together. Is the first product on the way
    back one of matrices, or one entry by entry?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, D=parameters["W2"].T * E * A1 * (1 - A1))


def w2_not_transposed(X, Y, parameters, cache):
    """The product that takes the error back to the hidden layer does not fit: its left factor has a column for each
    hidden unit, the error a row for each output. W2 leads from hidden units to outputs and the error travels the other
    way; what does that do to the matrix?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, D=parameters["W2"] @ E)


def inputs_for_w2(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the inputs stand where the error should have gone through the
    output weights. What leads from an output back to a hidden unit?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = np.sum(X, axis=0) * np.sum(E, axis=0) * A1 * (1 - A1)
    return _backward(X, Y, parameters, cache, D=D)


def gradient_of_w2_for_w2(X, Y, parameters, cache):
    """The output layer is right; the error has come back through `dW2`. Through which matrix did the hidden values go
    forward?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    A1 = cache["A1"]
    return _backward(X, Y, parameters, cache, D=((E @ A1.T).T @ E) * A1 * (1 - A1))


def w2_updated_in_between(X, Y, parameters, cache):
    """The output layer is right; the hidden one is slightly off, as if `W2` had already taken a step. At which
    parameters are all gradients of one step taken?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    W2 = parameters["W2"] - NOTEBOOK_RATE * E @ cache["A1"].T
    return _backward(X, Y, parameters, cache) | {
        name: value for name, value in _backward(X, Y, parameters | {"W2": W2}, cache).items() if name in ("dW1", "db1")
    }


def dw2_from_z1(X, Y, parameters, cache):
    """Only | `dW2` is wrong. The second layer multiplies its weights by what it receives; is that Z1 or A1?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, dW2=E @ cache["Z1"].T)


def dw2_from_its_own_output(X, Y, parameters, cache):
    """Only | `dW2` is wrong, in its shape as well. A layer's weights meet the layer's input; did they meet its
    output?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, dW2=E @ cache["Y_hat"].T)


def dw2_from_the_inputs(X, Y, parameters, cache):
    """Only | `dW2` is wrong, in its shape as well: it has a column for each input of the network. What does the second
    layer receive?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, dW2=E @ X.T)


def dw1_from_the_hidden_layer(X, Y, parameters, cache):
    """Only | `dW1` is wrong, in its shape as well: it is square. What does the first layer receive?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, dW1=((parameters["W2"].T @ E) * A1 * (1 - A1)) @ A1.T)


def dw1_lies_on_its_side(X, Y, parameters, cache):
    """Only | `dW1` is wrong: rows and columns are exchanged. Which shape has the parameter that it belongs to?"""
    return _backward(X, Y, parameters, cache, dW1=_backward(X, Y, parameters, cache)["dW1"].T)


def dw2_lies_on_its_side(X, Y, parameters, cache):
    """Only | `dW2` is wrong: rows and columns are exchanged. Which shape has the parameter that it belongs to?"""
    return _backward(X, Y, parameters, cache, dW2=_backward(X, Y, parameters, cache)["dW2"].T)


def both_weight_gradients_on_their_side(X, Y, parameters, cache):
    """In `dW1` and `dW2` rows and columns are exchanged. Which shapes have the parameters that they belong to?"""
    right = _backward(X, Y, parameters, cache)
    return right | {"dW1": right["dW1"].T, "dW2": right["dW2"].T}


def activation_not_transposed(X, Y, parameters, cache):
    """A matrix product with `A1` on its right does not fit: its columns, the examples, should meet the rows on the
    left. Are examples to be added up there, and how must `A1` stand for that? Or are entries to be kept apart?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, dW2=E @ cache["A1"])


def inputs_not_transposed(X, Y, parameters, cache):
    """The product of the hidden gradient and `X` does not fit. Over which of their sides should the sum run?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = parameters["W2"].T @ E
    return _backward(X, Y, parameters, cache, dW1=D @ X)


def error_without_the_two(X, Y, parameters, cache):
    """All gradients are exactly half of what they should be: those of a cost with 1/(2m). What does the derivative of a
    square bring along?"""
    return _backward(X, Y, parameters, cache, factor=0.5)


def error_with_the_two_twice(X, Y, parameters, cache):
    """All gradients are exactly twice what they should be. Where does the factor of the square enter, and how often?"""
    return _backward(X, Y, parameters, cache, factor=2.0)


def error_not_averaged(X, Y, parameters, cache):
    """All gradients are too large by the number of examples. If every example occurred twice, should the gradients
    double?"""
    return _backward(X, Y, parameters, cache, factor=X.shape[1])


def error_averaged_twice(X, Y, parameters, cache):
    """All gradients are too small by the number of examples. How often is the average taken, in the error and in the
    products?"""
    return _backward(X, Y, parameters, cache, factor=1 / X.shape[1])


def hidden_layer_averaged_twice(X, Y, parameters, cache):
    """`dW2` and `db2` are right; | `dW1` and `db1` are too small by the number of examples. Does the error, when it
    arrives at the hidden layer, not contain the mean already?"""
    right = _backward(X, Y, parameters, cache)
    return right | {name: right[name] / X.shape[1] for name in ("dW1", "db1")}


def weights_averaged_twice(X, Y, parameters, cache):
    """`db1` and `db2` are right; | `dW1` and `dW2` are too small by the number of examples. Does the error not contain
    the mean already?"""
    right = _backward(X, Y, parameters, cache)
    return right | {name: right[name] / X.shape[1] for name in ("dW1", "dW2")}


def biases_averaged_twice(X, Y, parameters, cache):
    """`dW1` and `dW2` are right; | `db1` and `db2` are too small by the number of examples. Is a sum over the examples
    due there, or a mean?"""
    right = _backward(X, Y, parameters, cache)
    return right | {name: right[name] / X.shape[1] for name in ("db1", "db2")}


def error_averaged_over_outputs(X, Y, parameters, cache):
    """With one output all is well; with three, all gradients are a third of what they should be. Over what is the cost
    averaged: examples, or all entries?"""
    return _backward(X, Y, parameters, cache, factor=1 / Y.shape[0])


def error_reversed(X, Y, parameters, cache):
    """All gradients have the right size and the opposite sign; a step along them goes uphill. Does Ŷ itself enter the
    error with a plus or a minus?"""
    return _backward(X, Y, parameters, cache, factor=-1.0)


def targets_forgotten(X, Y, parameters, cache):
    """Even for perfect predictions the gradients do not vanish. Where do the targets enter?"""
    return _backward(X, Y, parameters, cache, E=2 / X.shape[1] * cache["Y_hat"])


def error_squared(X, Y, parameters, cache):
    """`db2` is never negative. When a square is differentiated, which power of the error remains?"""
    return _backward(X, Y, parameters, cache, E=2 / X.shape[1] * (cache["Y_hat"] - Y) ** 2)


def db1_without_a_column(X, Y, parameters, cache):
    """`db1` has one dimension. Subtracted from `b1` it would silently make an (n_h, n_h) table; which option of the sum
    keeps the side that is summed over?"""
    right = _backward(X, Y, parameters, cache)
    return right | {"db1": right["db1"].ravel()}


def db2_without_a_column(X, Y, parameters, cache):
    """`db2` has one dimension. With one output nobody notices, with three the update makes a table of it; which option
    of the sum keeps the side that is summed over?"""
    right = _backward(X, Y, parameters, cache)
    return right | {"db2": right["db2"].ravel()}


def biases_without_their_column(X, Y, parameters, cache):
    """`db1` and `db2` have one dimension. Subtracted from `b1` this would silently make a table; which option of the
    sum keeps the side that is summed over?"""
    right = _backward(X, Y, parameters, cache)
    return right | {"db1": right["db1"].ravel(), "db2": right["db2"].ravel()}


def biases_summed_to_one_number(X, Y, parameters, cache):
    """`db1` and `db2` are single numbers. Does every unit not have a bias of its own: over which side should the sum
    run?"""
    right = _backward(X, Y, parameters, cache)
    return right | {"db1": np.sum(right["db1"]), "db2": np.sum(right["db2"])}


def db1_summed_over_everything(X, Y, parameters, cache):
    """`db1` is a single number. Does every hidden unit not have a bias of its own: over which side should the sum
    run?"""
    right = _backward(X, Y, parameters, cache)
    return right | {"db1": np.sum(right["db1"])}


def biases_summed_over_units(X, Y, parameters, cache):
    """`db1` and `db2` have a column for each example: the sum ran over the units. What belongs to an example, and what
    to a unit?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = (parameters["W2"].T @ E) * A1 * (1 - A1)
    sums = {"db1": np.sum(D, axis=0, keepdims=True), "db2": np.sum(E, axis=0, keepdims=True)}
    return _backward(X, Y, parameters, cache, **sums)


def biases_not_summed(X, Y, parameters, cache):
    """`db1` and `db2` still have a column for each example. A bias serves all examples; what happens to gradients where
    a value forks?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = (parameters["W2"].T @ E) * A1 * (1 - A1)
    return _backward(X, Y, parameters, cache, db1=D, db2=E)


def db1_without_the_slope(X, Y, parameters, cache):
    """Only | `db1` is wrong: it comes from before the sigmoid. Which gradient reaches the sum of which the bias is a
    term?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ E, axis=1, keepdims=True))


def dw1_without_the_slope(X, Y, parameters, cache):
    """Only | `dW1` is wrong: it comes from before the sigmoid. Which gradient reaches Z1?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, dW1=parameters["W2"].T @ E @ X.T)


def gradients_of_the_last_example(X, Y, parameters, cache):
    """Only the last example has an influence. Inside the loop, does each example add to the sum or replace it?"""
    last = {name: value[:, -1:] for name, value in cache.items()}
    return _backward(X[:, -1:], Y[:, -1:], parameters, last, factor=1 / X.shape[1])


def layers_exchanged(X, Y, parameters, cache):
    """The gradients of the two layers stand under each other's keys. Which layer does the number count: the first from
    the input, or from the output?"""
    right = _backward(X, Y, parameters, cache)
    return {"dW1": right["dW2"], "db1": right["db2"], "dW2": right["dW1"], "db2": right["db1"]}


def gradients_under_the_names_of_parameters(X, Y, parameters, cache):
    """The gradients stand under the names of the parameters. Which letter does the docstring put in front?"""
    return {name[1:]: value for name, value in _backward(X, Y, parameters, cache).items()}


def gradients_of_weights_alone(X, Y, parameters, cache):
    """`db1` and `db2` are missing. Are the biases learned as well?"""
    right = _backward(X, Y, parameters, cache)
    return {"dW1": right["dW1"], "dW2": right["dW2"]}


def gradients_in_a_tuple(X, Y, parameters, cache):
    """The gradients come back in a tuple. How will the update find the one that belongs to a parameter?"""
    right = _backward(X, Y, parameters, cache)
    return right["dW1"], right["db1"], right["dW2"], right["db2"]


def activations_overwritten(X, Y, parameters, cache):
    """The gradients are right, but | afterwards the cache holds other numbers than before. Does one of your operators
    work in place?"""
    right = _backward(X, Y, parameters, cache)
    cache["A1"] *= 1 - cache["A1"]
    return right


def gradients_in_whole_numbers(X, Y, parameters, cache):
    """All gradients are whole numbers. With which dtype were the arrays made that they are written into?"""
    return {name: value.astype(int) for name, value in _backward(X, Y, parameters, cache).items()}


def gradients_by_forward_differences(X, Y, parameters, cache):
    """All gradients are off by about one part in a thousand. Is a difference quotient with a finite step a
    derivative?"""
    step, here = 1e-3, compute_cost(forward_propagation(X, parameters)[0], Y)
    grads = {}
    for name, value in parameters.items():
        found = np.zeros_like(value)
        for index in np.ndindex(value.shape):
            moved = value.copy()
            moved[index] += step
            found[index] = (compute_cost(forward_propagation(X, parameters | {name: moved})[0], Y) - here) / step
        grads[f"d{name}"] = found
    return grads


def brackets_of_the_slope_forgotten_in_the_layer(X, Y, parameters, cache):
    """The output layer is right; in the hidden one `A1` is taken away from a product. What does Python do with a
    product and a difference when there are no brackets?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return _backward(X, Y, parameters, cache, D=parameters["W2"].T @ E * cache["A1"] * 1 - cache["A1"])


def outputs_counted_for_examples(X, Y, parameters, cache):
    """All gradients are divided by the number of outputs. What does the first number in the shape of `Y` count?"""
    return _backward(X, Y, parameters, cache, E=2 / Y.shape[0] * (cache["Y_hat"] - Y))


def rate_inside_the_gradients(X, Y, parameters, cache):
    """All gradients are a tenth of what they should be. Whose business is the learning rate?"""
    return {name: NOTEBOOK_RATE * value for name, value in _backward(X, Y, parameters, cache).items()}


def errors_averaged_before_they_meet_the_activations(X, Y, parameters, cache):
    """`db2` is right, | the rest is not: a mean over the examples was taken first. Does each error not belong to the
    activations of its own example?"""
    E = 2 * np.mean(cache["Y_hat"] - Y, axis=1, keepdims=True)
    D = parameters["W2"].T @ E * cache["A1"] * (1 - cache["A1"])
    mean = np.mean(cache["A1"], axis=1, keepdims=True)
    return {"dW1": D @ X.T, "db1": np.sum(D, axis=1, keepdims=True), "dW2": E @ mean.T, "db2": E}


def gradients_clipped(X, Y, parameters, cache):
    """Small entries are right, and no entry is larger than a tenth. Who asked for a limit?"""
    return {name: np.clip(value, -0.1, 0.1) for name, value in _backward(X, Y, parameters, cache).items()}
