"""Wrong versions of `output_layer_gradients`."""

from solutions.tanh_classifier import logistic_backward


def logistic_on_the_sums(Y, cache):
    """`db2` is right and `dW2` is not. What are the inputs of the output layer: the sums Z1, or what tanh makes of
    them?"""
    return logistic_backward(cache["Z1"], Y, cache["A2"])


def logistic_on_logits(Y, cache):
    """Both gradients are wrong: the probabilities you hand over are no probabilities. Which array of the cache holds
    those?"""
    return logistic_backward(cache["A1"], Y, cache["Z2"])


def labels_and_predictions_swapped(Y, cache):
    """Both gradients have the opposite sign. In which order does `logistic_backward` take its arguments?"""
    return logistic_backward(cache["A1"], cache["A2"], Y)


def logistic_on_its_own_output(Y, cache):
    """`dW2` has one column. What does the output layer see when it makes its prediction?"""
    return logistic_backward(cache["A2"], Y, cache["A2"])


def only_dW2_returned(Y, cache):
    """One array comes back. What is the second thing that `logistic_backward` returns?"""
    return logistic_backward(cache["A1"], Y, cache["A2"])[0]


def activations_turned_first(Y, cache):
    """NumPy refuses. Does A1 hold one example a column already?"""
    return logistic_backward(cache["A1"].T, Y, cache["A2"])
