"""Wrong versions of `backward_propagation`."""

import numpy as np

from solutions.two_layer_linear import backward_propagation

from ._shared import ALL

#: Stands for data and parameters that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 342).reshape(1, 342)


def _back(X, Y, parameters, cache, **changed):
    """The right gradients, with some replaced."""
    return backward_propagation(X, Y, parameters, cache) | changed


def _scaled(X, Y, parameters, cache, names, factor):
    """The right gradients, with those named multiplied by a factor."""
    grads = backward_propagation(X, Y, parameters, cache)
    return {name: value * (factor if name in names else 1) for name, value in grads.items()}


def _error(Y, cache):
    """∂𝓛/∂Ŷ, (n_y, m)."""
    return 2 / Y.shape[1] * (cache["Y_hat"] - Y)


def factor_two_lost(X, Y, parameters, cache):
    """All gradients are exactly half of what they should be: those of a cost with 1/(2m). What does the derivative of a
    square bring along?"""
    return _scaled(X, Y, parameters, cache, ALL, 0.5)


def factor_two_counted_twice(X, Y, parameters, cache):
    """All gradients are exactly twice what they should be. How often does the factor of the square occur?"""
    return _scaled(X, Y, parameters, cache, ALL, 2)


def gradients_not_averaged(X, Y, parameters, cache):
    """All gradients are too large by the number of examples. The cost has a 1/m in front: where did it go?"""
    return _scaled(X, Y, parameters, cache, ALL, Y.shape[1])


def gradients_averaged_twice(X, Y, parameters, cache):
    """All gradients are too small by the number of examples. In how many lines do you divide?"""
    return _scaled(X, Y, parameters, cache, ALL, 1 / Y.shape[1])


def gradients_averaged_over_outputs(X, Y, parameters, cache):
    """One output is right; with three, all gradients are a third of what they should be. By what does the cost
    divide?"""
    return _scaled(X, Y, parameters, cache, ALL, 1 / Y.shape[0])


def gradients_averaged_over_features(X, Y, parameters, cache):
    """All gradients are divided by the number of inputs. What does `len` count in an array (n_x, m)?"""
    return _scaled(X, Y, parameters, cache, ALL, Y.shape[1] / X.shape[0])


def error_the_other_way_round(X, Y, parameters, cache):
    """All gradients have the right size and the opposite sign. Does Ŷ enter the error with a plus or a minus?"""
    return _scaled(X, Y, parameters, cache, ALL, -1)


def hidden_layer_averaged_again(X, Y, parameters, cache):
    """`dW1` and `db1` are too small by the number of examples. Does the 1/m in E need company on its way back?"""
    return _scaled(X, Y, parameters, cache, ("dW1", "db1"), 1 / Y.shape[1])


def hidden_layer_with_another_two(X, Y, parameters, cache):
    """`dW1` and `db1` are twice what they should be. How often is something squared?"""
    return _scaled(X, Y, parameters, cache, ("dW1", "db1"), 2)


def hidden_layer_without_the_two(X, Y, parameters, cache):
    """`dW1` and `db1` are half of what they should be. Do both layers start from one E?"""
    return _scaled(X, Y, parameters, cache, ("dW1", "db1"), 0.5)


def hidden_layer_not_averaged(X, Y, parameters, cache):
    """`dW1` and `db1` are too large by the number of examples. Do both layers start from one E?"""
    return _scaled(X, Y, parameters, cache, ("dW1", "db1"), Y.shape[1])


def hidden_layer_with_the_wrong_sign(X, Y, parameters, cache):
    """`dW1` and `db1` have the opposite sign. Do both layers start from one E?"""
    return _scaled(X, Y, parameters, cache, ("dW1", "db1"), -1)


def output_layer_without_the_two(X, Y, parameters, cache):
    """`dW2` and `db2` are half of what they should be. Do both layers start from one E?"""
    return _scaled(X, Y, parameters, cache, ("dW2", "db2"), 0.5)


def output_layer_averaged_again(X, Y, parameters, cache):
    """`dW2` and `db2` are too small by the number of examples. In how many lines do you divide?"""
    return _scaled(X, Y, parameters, cache, ("dW2", "db2"), 1 / Y.shape[1])


def biases_averaged_again(X, Y, parameters, cache):
    """`db1` and `db2` are too small by the number of examples. E holds a 1/m already: is a mean or a sum due?"""
    return _scaled(X, Y, parameters, cache, ("db1", "db2"), 1 / Y.shape[1])


def weights_averaged_again(X, Y, parameters, cache):
    """`dW1` and `dW2` are too small by the number of examples. E holds a 1/m already: what is still to divide?"""
    return _scaled(X, Y, parameters, cache, ("dW1", "dW2"), 1 / Y.shape[1])


def dW1_without_the_two(X, Y, parameters, cache):
    """`dW1` is exactly half of what it should be. Where does its line lose the 2?"""
    return _scaled(X, Y, parameters, cache, ("dW1",), 0.5)


def db1_without_the_two(X, Y, parameters, cache):
    """`db1` is exactly half of what it should be. Where does its line lose the 2?"""
    return _scaled(X, Y, parameters, cache, ("db1",), 0.5)


def dW2_without_the_two(X, Y, parameters, cache):
    """`dW2` is exactly half of what it should be. Where does its line lose the 2?"""
    return _scaled(X, Y, parameters, cache, ("dW2",), 0.5)


def db2_without_the_two(X, Y, parameters, cache):
    """`db2` is exactly half of what it should be. Where does its line lose the 2?"""
    return _scaled(X, Y, parameters, cache, ("db2",), 0.5)


def dW1_averaged_again(X, Y, parameters, cache):
    """`dW1` is too small by the number of examples. What does its line divide that is divided already?"""
    return _scaled(X, Y, parameters, cache, ("dW1",), 1 / Y.shape[1])


def db1_averaged_again(X, Y, parameters, cache):
    """`db1` is too small by the number of examples. Is a mean or a sum over examples due?"""
    return _scaled(X, Y, parameters, cache, ("db1",), 1 / Y.shape[1])


def dW2_averaged_again(X, Y, parameters, cache):
    """`dW2` is too small by the number of examples. What does its line divide that is divided already?"""
    return _scaled(X, Y, parameters, cache, ("dW2",), 1 / Y.shape[1])


def db2_averaged_again(X, Y, parameters, cache):
    """`db2` is too small by the number of examples. Is a mean or a sum over examples due?"""
    return _scaled(X, Y, parameters, cache, ("db2",), 1 / Y.shape[1])


def dW1_not_averaged(X, Y, parameters, cache):
    """`dW1` is too large by the number of examples. From which error does its line start?"""
    return _scaled(X, Y, parameters, cache, ("dW1",), Y.shape[1])


def db1_not_averaged(X, Y, parameters, cache):
    """`db1` is too large by the number of examples. From which error does its line start?"""
    return _scaled(X, Y, parameters, cache, ("db1",), Y.shape[1])


def dW2_not_averaged(X, Y, parameters, cache):
    """`dW2` is too large by the number of examples. From which error does its line start?"""
    return _scaled(X, Y, parameters, cache, ("dW2",), Y.shape[1])


def db2_not_averaged(X, Y, parameters, cache):
    """`db2` is too large by the number of examples. From which error does its line start?"""
    return _scaled(X, Y, parameters, cache, ("db2",), Y.shape[1])


def dW1_with_the_wrong_sign(X, Y, parameters, cache):
    """`dW1` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return _scaled(X, Y, parameters, cache, ("dW1",), -1)


def db1_with_the_wrong_sign(X, Y, parameters, cache):
    """`db1` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return _scaled(X, Y, parameters, cache, ("db1",), -1)


def dW2_with_the_wrong_sign(X, Y, parameters, cache):
    """`dW2` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return _scaled(X, Y, parameters, cache, ("dW2",), -1)


def db2_with_the_wrong_sign(X, Y, parameters, cache):
    """`db2` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return _scaled(X, Y, parameters, cache, ("db2",), -1)


def dW2_from_its_own_output(X, Y, parameters, cache):
    """`dW2` is as wide as there are outputs. A weight's gradient contains what the weight multiplies: is that Ŷ?"""
    return _back(X, Y, parameters, cache, dW2=_error(Y, cache) @ cache["Y_hat"].T)


def dW2_from_the_inputs(X, Y, parameters, cache):
    """`dW2` is as wide as there are inputs. What does W₂ multiply on the way forward?"""
    return _back(X, Y, parameters, cache, dW2=_error(Y, cache) @ X.T)


def dW2_from_hidden_units_without_bias(X, Y, parameters, cache):
    """`dW2` does not notice b₁. What stands in Z₁ besides W₁X?"""
    return _back(X, Y, parameters, cache, dW2=_error(Y, cache) @ (parameters["W1"] @ X).T)


def dW2_from_sums_of_hidden_units(X, Y, parameters, cache):
    """`dW2` would not notice if the examples of Z₁ were shuffled. Which comes first, the product or the sum?"""
    dW2 = np.sum(_error(Y, cache), axis=1, keepdims=True) @ np.mean(cache["Z1"], axis=1, keepdims=True).T
    return _back(X, Y, parameters, cache, dW2=dW2)


def dW1_from_the_hidden_units(X, Y, parameters, cache):
    """`dW1` is square. What does W₁ multiply on the way forward: Z₁ or X?"""
    return _back(X, Y, parameters, cache, dW1=parameters["W2"].T @ _error(Y, cache) @ cache["Z1"].T)


def dW1_from_sums_of_inputs(X, Y, parameters, cache):
    """`dW1` would not notice if the examples of X were shuffled. Which comes first, the product or the sum?"""
    delta = np.sum(parameters["W2"].T @ _error(Y, cache), axis=1, keepdims=True)
    return _back(X, Y, parameters, cache, dW1=delta @ np.mean(X, axis=1, keepdims=True).T)


def raw_error_in_the_hidden_layer(X, Y, parameters, cache):
    """`dW1` and `db1` have one row per output, as if the first layer made the predictions. What happens to E on its way
    back through the second layer?"""
    E = _error(Y, cache)
    return _back(X, Y, parameters, cache, dW1=E @ X.T, db1=np.sum(E, axis=1, keepdims=True))


def raw_error_copied_to_all_units(X, Y, parameters, cache):
    """All rows of `dW1` are equal. Does every hidden unit have the same influence on the output?"""
    delta = np.ones_like(parameters["W2"].T) @ _error(Y, cache)
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def db1_without_W2(X, Y, parameters, cache):
    """`db1` is wrong: all its entries are equal. Through which weights does b₁ reach the output?"""
    delta = np.ones_like(parameters["W2"].T) @ _error(Y, cache)
    return _back(X, Y, parameters, cache, db1=np.sum(delta, axis=1, keepdims=True))


def db1_from_the_raw_error(X, Y, parameters, cache):
    """`db1` has one entry per output. Which gradient arrives at the hidden layer?"""
    return _back(X, Y, parameters, cache, db1=np.sum(_error(Y, cache), axis=1, keepdims=True))


def back_through_weights_the_wrong_way(X, Y, parameters, cache):
    """NumPy refuses the product that takes E back. E stands at the output: which weights lie between it and the hidden
    units, and which way must they lie?"""
    delta = parameters["W2"] @ _error(Y, cache)
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def back_with_an_elementwise_product(X, Y, parameters, cache):
    """It works for one output and not for three. What does `*` do with a column and a row, and what with other
    shapes?"""
    delta = parameters["W2"].T * _error(Y, cache)
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def input_where_the_weight_belongs(X, Y, parameters, cache):
    """`dW1` has the shape of W₁ and contains Z₁ where W₂ belongs. Which factor takes E back to the hidden layer: the
    layer's values or its weights?"""
    mean = np.mean(cache["Z1"], axis=1, keepdims=True)
    delta = mean * np.sum(_error(Y, cache), axis=0, keepdims=True)
    return _back(X, Y, parameters, cache, dW1=delta @ X.T)


def hidden_layer_with_a_tanh_derivative(X, Y, parameters, cache):
    """`dW1` and `db1` contain 1 − Z₁² as a factor. Which function lies between the layers?"""
    delta = parameters["W2"].T @ _error(Y, cache) * (1 - cache["Z1"] ** 2)
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def hidden_layer_with_a_sigmoid_derivative(X, Y, parameters, cache):
    """`dW1` and `db1` contain Z₁(1 − Z₁) as a factor. Which function lies between the layers?"""
    delta = parameters["W2"].T @ _error(Y, cache) * cache["Z1"] * (1 - cache["Z1"])
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def hidden_layer_with_a_relu_derivative(X, Y, parameters, cache):
    """In `dW1` and `db1` only positive hidden units count. Which function lies between the layers?"""
    delta = parameters["W2"].T @ _error(Y, cache) * (cache["Z1"] > 0)
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def hidden_layer_times_its_values(X, Y, parameters, cache):
    """`dW1` and `db1` contain Z₁ as a factor. Where does Z₁ enter on the way forward?"""
    delta = parameters["W2"].T @ _error(Y, cache) * cache["Z1"]
    return _back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


def targets_forgotten(X, Y, parameters, cache):
    """Even for perfect predictions the gradients do not vanish. Where do the targets enter?"""
    return backward_propagation(X, 0 * Y, parameters, cache)


def error_squared_again(X, Y, parameters, cache):
    """`db2` is never negative. When a square is differentiated, which power of the error remains?"""
    return backward_propagation(X, Y, parameters, cache | {"Y_hat": Y + (cache["Y_hat"] - Y) ** 2})


def only_the_sign_of_the_error(X, Y, parameters, cache):
    """Large and small errors count alike. Of which cost is that the derivative: of squared errors, or of absolute
    ones?"""
    return backward_propagation(X, Y, parameters, cache | {"Y_hat": Y + np.sign(cache["Y_hat"] - Y) / 2})


def predictions_without_b2_in_the_error(X, Y, parameters, cache):
    """All gradients are those of a network without b₂. Which predictions does the error use: those of the cache?"""
    return backward_propagation(X, Y, parameters, cache | {"Y_hat": cache["Y_hat"] - parameters["b2"]})


def dW1_transposed(X, Y, parameters, cache):
    """`dW1` lies on its side. Which shape has W₁?"""
    return _back(X, Y, parameters, cache, dW1=backward_propagation(X, Y, parameters, cache)["dW1"].T)


def dW2_transposed(X, Y, parameters, cache):
    """`dW2` lies on its side. Which shape has W₂?"""
    return _back(X, Y, parameters, cache, dW2=backward_propagation(X, Y, parameters, cache)["dW2"].T)


def both_weight_gradients_transposed(X, Y, parameters, cache):
    """`dW1` and `dW2` lie on their side. Every gradient has the shape of its parameter: what order does the product
    need?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW1"].T, "dW2": grads["dW2"].T}


def X_not_transposed(X, Y, parameters, cache):
    """NumPy refuses the product of the hidden error with X. The sum runs over examples: which sides have to meet?"""
    return _back(X, Y, parameters, cache, dW1=parameters["W2"].T @ _error(Y, cache) @ X)


def Z1_not_transposed(X, Y, parameters, cache):
    """NumPy refuses the product of E with Z₁. The sum runs over examples: which sides have to meet?"""
    return _back(X, Y, parameters, cache, dW2=_error(Y, cache) @ cache["Z1"])


def db1_summed_over_everything(X, Y, parameters, cache):
    """`db1` is a single number for all hidden units. Along which axis do the examples lie?"""
    return _back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ _error(Y, cache)))


def db2_summed_over_everything(X, Y, parameters, cache):
    """`db2` is a single number without rows and columns. What does a sum need to know to keep them?"""
    return _back(X, Y, parameters, cache, db2=np.sum(_error(Y, cache)))


def both_biases_summed_over_everything(X, Y, parameters, cache):
    """`db1` and `db2` are single numbers. Along which axis do the examples lie, and what should stay?"""
    E = _error(Y, cache)
    return _back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ E), db2=np.sum(E))


def db1_along_the_wrong_axis(X, Y, parameters, cache):
    """`db1` has one entry per example. Which axis is summed, and which should be?"""
    return _back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ _error(Y, cache), axis=0, keepdims=True))


def db2_along_the_wrong_axis(X, Y, parameters, cache):
    """`db2` has one entry per example. Which axis is summed, and which should be?"""
    return _back(X, Y, parameters, cache, db2=np.sum(_error(Y, cache), axis=0, keepdims=True))


def both_biases_along_the_wrong_axis(X, Y, parameters, cache):
    """`db1` and `db2` have one entry per example. Which axis is summed, and which should be?"""
    E = _error(Y, cache)
    db1, db2 = (np.sum(G, axis=0, keepdims=True) for G in (parameters["W2"].T @ E, E))
    return _back(X, Y, parameters, cache, db1=db1, db2=db2)


def db1_not_summed(X, Y, parameters, cache):
    """`db1` has one column per example. All examples share b₁: what happens to what each sends back?"""
    return _back(X, Y, parameters, cache, db1=parameters["W2"].T @ _error(Y, cache))


def db2_not_summed(X, Y, parameters, cache):
    """`db2` has one column per example. All examples share b₂: what happens to what each sends back?"""
    return _back(X, Y, parameters, cache, db2=_error(Y, cache))


def both_biases_not_summed(X, Y, parameters, cache):
    """`db1` and `db2` have one column per example. All examples share a bias: what happens to what each sends back?"""
    E = _error(Y, cache)
    return _back(X, Y, parameters, cache, db1=parameters["W2"].T @ E, db2=E)


def db1_without_keepdims(X, Y, parameters, cache):
    """`db1` has a single dimension. b₁ minus such a vector is a square table, and the error would surface in the next
    forward pass only. Which argument of the sum keeps the column?"""
    return _back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ _error(Y, cache), axis=1))


def db2_without_keepdims(X, Y, parameters, cache):
    """`db2` has a single dimension. With one output nothing bad would follow; what with three?"""
    return _back(X, Y, parameters, cache, db2=np.sum(_error(Y, cache), axis=1))


def both_biases_without_keepdims(X, Y, parameters, cache):
    """`db1` and `db2` have a single dimension. What is a column minus such a vector, and which argument of the sum
    keeps the column?"""
    E = _error(Y, cache)
    return _back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ E, axis=1), db2=np.sum(E, axis=1))


def db2_the_same_for_all_outputs(X, Y, parameters, cache):
    """With several outputs `db2` is wrong: all its entries are equal. Which outputs does b₂'s first entry reach?"""
    E = _error(Y, cache)
    return _back(X, Y, parameters, cache, db2=np.full((E.shape[0], 1), np.sum(E)))


def db2_zero(X, Y, parameters, cache):
    """`db2` is zero. Does the cost not change when all predictions rise together?"""
    return _scaled(X, Y, parameters, cache, ("db2",), 0)


def db1_zero(X, Y, parameters, cache):
    """`db1` is zero. Does the cost not change when a hidden unit rises for all examples?"""
    return _scaled(X, Y, parameters, cache, ("db1",), 0)


def dW1_times_itself(X, Y, parameters, cache):
    """`dW1` is multiplied by W₁ entry by entry. W₁X is linear in W₁: is anything of W₁ left in its derivative?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW1"] * parameters["W1"]}


def dW2_times_itself(X, Y, parameters, cache):
    """`dW2` is multiplied by W₂ entry by entry. W₂Z₁ is linear in W₂: is anything of W₂ left in its derivative?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW2": grads["dW2"] * parameters["W2"]}


def gradients_named_like_parameters(X, Y, parameters, cache):
    """The keys are those of the parameters. Which letter marks a gradient?"""
    return {name[1:]: value for name, value in backward_propagation(X, Y, parameters, cache).items()}


def gradients_with_small_letters(X, Y, parameters, cache):
    """The keys are all in small letters. How does the docstring spell them?"""
    return {name.lower(): value for name, value in backward_propagation(X, Y, parameters, cache).items()}


def bias_gradients_missing(X, Y, parameters, cache):
    """Two of the four gradients are missing. Which parameters could not be updated?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return {"dW1": grads["dW1"], "dW2": grads["dW2"]}


def first_layer_missing(X, Y, parameters, cache):
    """The gradients of the first layer are missing. Does the way back end at the hidden units?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return {"dW2": grads["dW2"], "db2": grads["db2"]}


def gradients_as_a_tuple(X, Y, parameters, cache):
    """The gradients come back without their names. What kind of container does the docstring promise?"""
    return tuple(backward_propagation(X, Y, parameters, cache).values())


def biases_exchanged(X, Y, parameters, cache):
    """`db1` and `db2` stand under each other's names. Which bias has one entry per hidden unit?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"db1": grads["db2"], "db2": grads["db1"]}


def weights_exchanged(X, Y, parameters, cache):
    """`dW1` and `dW2` stand under each other's names. Which layer meets the inputs?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW2"], "dW2": grads["dW1"]}


def A1_looked_up_in_the_cache(X, Y, parameters, cache):
    """The cache has no "A1". There is no activation here: under which name are the hidden units kept?"""
    return {"dW2": _error(Y, cache) @ cache["A1"].T}


def inputs_of_the_notebook(X, Y, parameters, cache):
    """NumPy cannot combine the argument's examples with the notebook's 342. Which X does the function read?"""
    return backward_propagation(NOTEBOOK_X, Y, parameters, cache)


def backward_overwrites_the_cache(X, Y, parameters, cache):
    """The gradients are right, and | afterwards the cache holds errors for predictions. Which operators change an array
    in place?"""
    grads = backward_propagation(X, Y, parameters, cache)
    cache["Y_hat"] -= Y
    return grads


def backward_not_returned(X, Y, parameters, cache):
    """Nothing comes back. The gradients are computed: how do they get out?"""
    backward_propagation(X, Y, parameters, cache)


def dW2_where_W2_belongs(X, Y, parameters, cache):
    """The output layer is right. On its way to the hidden layer the error met the gradient of a weight: what does it
    meet on the way forward?"""
    grads, E = backward_propagation(X, Y, parameters, cache), _error(Y, cache)
    D = grads["dW2"].T @ E
    return grads | {"dW1": D @ X.T, "db1": np.sum(D, axis=1, keepdims=True)}


def db1_through_the_first_output_alone(X, Y, parameters, cache):
    """With one output all is well; with three, `db1` knows the weights of the first output alone. How does the error
    of the others reach the hidden units?"""
    return _back(X, Y, parameters, cache, db1=(parameters["W2"].T * np.sum(_error(Y, cache)))[:, :1])


def sizes_of_the_errors_alone(X, Y, parameters, cache):
    """Predictions that are too low are pushed like those that are too high. What becomes of the sign of the error?"""
    E = np.abs(_error(Y, cache))
    D = parameters["W2"].T @ E
    db1, db2 = (np.sum(G, axis=1, keepdims=True) for G in (D, E))
    return {"dW1": D @ X.T, "db1": db1, "dW2": E @ cache["Z1"].T, "db2": db2}


def dW2_from_the_predictions(X, Y, parameters, cache):
    """Only | `dW2` is wrong: it would not be zero for perfect predictions. What arrives at
    the second layer from behind?"""
    return _back(X, Y, parameters, cache, dW2=2 / X.shape[1] * cache["Y_hat"] @ cache["Z1"].T)
