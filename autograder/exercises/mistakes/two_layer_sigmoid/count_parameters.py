"""Wrong versions of `count_parameters`."""


def weights_alone_counted():
    """You counted the weights. Which further numbers are learned?"""
    return 20


def output_bias_not_counted():
    """One is missing. Which units have a bias: the hidden ones only?"""
    return 30


def hidden_biases_not_counted():
    """Ten are missing. Which units have a bias: the output only?"""
    return 21


def arrays_counted():
    """You counted the arrays. How many numbers are in each of them?"""
    return 4


def activations_counted():
    """Ten are too many. Which of the numbers in a hidden unit are learned, and which are computed anew for every
    example?"""
    return 41


def one_hidden_bias_counted():
    """Nine are missing. Do the hidden units share one bias?"""
    return 22


def units_counted():
    """You counted units, one input, ten hidden ones and one output. Is it the units that are learned, or the numbers on
    their connections?"""
    return 12


def bias_of_the_input_counted():
    """One is too many. Does the input have a bias?"""
    return 32


def biases_multiplied_too():
    """Each hidden unit is counted with every other. Are hidden units connected to one another?"""
    return 120
