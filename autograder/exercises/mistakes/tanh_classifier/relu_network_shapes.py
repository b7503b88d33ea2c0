"""Wrong versions of `relu_network_shapes`."""

from solutions.tanh_classifier import relu_network_shapes


def relu_weights_turned(D, H, m):
    """The weights have rows and columns exchanged. In W1 x, which number must the columns of W1 be equal to?"""
    return relu_network_shapes(D, H, m) | {"W1": (D, H), "W2": (H, 1)}


def relu_examples_in_rows(D, H, m):
    """The data have one row per example. Where do examples lie in this course?"""
    return relu_network_shapes(D, H, m) | {"X": (m, D), "Y": (m, 1)}


def relu_biases_grow_with_the_data(D, H, m):
    """The biases have one column per example. Are there more parameters when there are more data?"""
    return relu_network_shapes(D, H, m) | {"b1": (H, m), "b2": (1, m)}


def relu_biases_as_rows(D, H, m):
    """b1 lies down. In which direction do the hidden units lie in Z1?"""
    return relu_network_shapes(D, H, m) | {"b1": (1, H)}


def relu_output_bias_for_every_unit(D, H, m):
    """b2 has one entry per hidden unit. How many output units are there?"""
    return relu_network_shapes(D, H, m) | {"b2": (H, 1)}


def relu_output_weights_from_the_inputs(D, H, m):
    """W2 has as many columns as there are inputs. What does the output see?"""
    return relu_network_shapes(D, H, m) | {"W2": (1, D)}


def relu_shapes_of_one_example(D, H, m):
    """`X` and `Y` have one column, however many examples there are. Which argument counts them?"""
    return {**relu_network_shapes(D, H, m), "X": (D, 1), "Y": (1, 1)}


def relu_inputs_and_units_exchanged(D, H, m):
    """All shapes are those of a network with H inputs and D hidden units. Which letter counts what?"""
    return relu_network_shapes(H, D, m)
