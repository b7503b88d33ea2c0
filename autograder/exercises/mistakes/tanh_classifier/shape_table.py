"""Wrong versions of `shape_table`."""

from solutions.tanh_classifier import shape_table


def weights_with_their_shapes_turned():
    """The weights and their gradients have rows and columns exchanged. In W1 X, which number must the columns of W1 be
    equal to?"""
    return shape_table() | {"W1": (2, 4), "dW1": (2, 4), "W2": (4, 1), "dW2": (4, 1)}


def examples_in_rows():
    """The data arrays have one row per example. Where do examples lie in this course: in rows or in columns?"""
    table = shape_table()
    return table | {name: table[name][::-1] for name in ("X", "Z1", "A1", "Z2", "A2", "dZ1", "dZ2")}


def biases_as_rows():
    """The biases and their gradients lie down. Which of them has to fit under how many rows when it is added to Z1?"""
    return shape_table() | {"b1": (1, 4), "db1": (1, 4)}


def one_bias_an_example():
    """A bias of every unit for every example: would the network then know what to do with a new example?"""
    return shape_table() | {"b1": (4, 400), "b2": (1, 400), "db1": (4, 400), "db2": (1, 400)}


def bias_gradients_not_summed():
    """The gradients of the biases are as wide as the data. If a gradient has exactly the shape of its parameter, what
    happened to the examples?"""
    return shape_table() | {"db1": (4, 400), "db2": (1, 400)}


def hidden_arrays_of_the_output():
    """The arrays of the hidden layer have one row. How many units compute them, and how many rows does each fill?"""
    return shape_table() | {"Z1": (1, 400), "A1": (1, 400), "dZ1": (1, 400)}


def shapes_of_one_dimension():
    """The output layer's one-row arrays are given with one number. Does a row with 400 entries have one dimension
    here, or two?"""
    return shape_table() | {"Z2": (400,), "A2": (400,), "dZ2": (400,), "b2": (1,), "db2": (1,)}
