"""Wrong versions of `parameter_count`."""


def biases_not_counted():
    """Only the weights are counted. What else does the update change?"""
    return 12


def one_bias_a_layer():
    """There is one bias too few for nearly every hidden unit. Does a layer share one bias, or has every unit its
    own?"""
    return 14


def inputs_counted_too():
    """The inputs are counted as well. Does the network learn them?"""
    return 19


def arrays_counted():
    """There are as many arrays; how many numbers are in them?"""
    return 4


def hidden_biases_only():
    """One number is missing. Does the output unit have a bias?"""
    return 16


def units_counted():
    """That is the number of circles in a drawing of the network. Where in the drawing do the numbers stand that it
    learns?"""
    return 2 + 4 + 1


def parameters_for_every_example():
    """Your number grows with the data. Does every example have parameters of its own?"""
    return 17 * 400


def first_weights_only():
    """These are the weights between inputs and hidden units. What else does the update change?"""
    return 4 * 2
