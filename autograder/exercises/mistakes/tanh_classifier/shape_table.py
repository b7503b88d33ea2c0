"""Wrong versions of `shape_table`."""

from solutions.tanh_classifier import shape_table


def weights_with_their_shapes_turned(n_x, n_h, n_y, m):
    """The weights have rows and columns exchanged. In W1 X, which number must the columns of W1 be equal to?"""
    turned = {"W1": (n_x, n_h), "dW1": (n_x, n_h), "W2": (n_h, n_y)}
    return shape_table(n_x, n_h, n_y, m) | turned


def examples_in_rows(n_x, n_h, n_y, m):
    """The data arrays have one row per example. Where do examples lie in this course: in rows or in columns?"""
    table = shape_table(n_x, n_h, n_y, m)
    return table | {name: table[name][::-1] for name in ("X", "Z1", "Z2", "dZ1")}


def biases_as_rows(n_x, n_h, n_y, m):
    """The biases lie down. Which of them has to fit under how many rows when it is added to Z1?"""
    return shape_table(n_x, n_h, n_y, m) | {"b1": (1, n_h), "db1": (1, n_h), "b2": (1, n_y)}


def one_bias_an_example(n_x, n_h, n_y, m):
    """A bias of every unit for every example: would the network then know what to do with a new example?"""
    return shape_table(n_x, n_h, n_y, m) | {"b1": (n_h, m), "b2": (n_y, m), "db1": (n_h, m)}


def bias_gradients_not_summed(n_x, n_h, n_y, m):
    """The gradient of a bias is as wide as the data. If a gradient has exactly the shape of its parameter, what
    happened to the examples?"""
    return shape_table(n_x, n_h, n_y, m) | {"db1": (n_h, m)}


def hidden_arrays_of_the_output(n_x, n_h, n_y, m):
    """Z1 has as many rows as there are outputs. How many units compute it, and how many rows does each fill?"""
    return shape_table(n_x, n_h, n_y, m) | {"Z1": (n_y, m), "dZ1": (n_y, m)}


def shapes_of_one_dimension(n_x, n_h, n_y, m):
    """The biases are given with one number. Does a column have one dimension here, or two?"""
    return shape_table(n_x, n_h, n_y, m) | {"b1": (n_h,), "b2": (n_y,), "db1": (n_h,)}


def output_weights_from_the_inputs(n_x, n_h, n_y, m):
    """W2 has as many columns as there are inputs. What does the output see?"""
    return shape_table(n_x, n_h, n_y, m) | {"W2": (n_y, n_x)}


def output_bias_for_every_hidden_unit(n_x, n_h, n_y, m):
    """b2 has one entry per hidden unit. How many output units are there, and how many biases has each?"""
    return shape_table(n_x, n_h, n_y, m) | {"b2": (n_h, 1)}


def shapes_of_a_single_example(n_x, n_h, n_y, m):
    """The data arrays have one column, however many examples there are. Which argument counts them?"""
    return shape_table(n_x, n_h, n_y, 1)


def inputs_and_units_exchanged(n_x, n_h, n_y, m):
    """All shapes are those of a network with n_h inputs and n_x hidden units. Which letter counts what?"""
    return shape_table(n_h, n_x, n_y, m)


def one_output_in_every_network(n_x, n_h, n_y, m):
    """The output layer always has one row. Which argument counts the outputs?"""
    return shape_table(n_x, n_h, 1, m)


def shapes_of_one_network(n_x, n_h, n_y, m):
    """The shapes are those of one network with one data set, whichever are asked for. Which letters does the call bring
    with it?"""
    return shape_table(2, 4, 1, 400)
