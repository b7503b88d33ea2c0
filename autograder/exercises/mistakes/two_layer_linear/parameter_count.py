"""Wrong versions of `parameter_count`."""


def _count(two=21, one=4, more="C"):
    return {"two layers": two, "one layer": one, "fits more": more}


def count_without_biases():
    """Both numbers count weights only. Are biases learned too?"""
    return _count(16, 3)


def count_without_b2():
    """The entry "two layers" is one short. Which bias is missing?"""
    return _count(20)


def count_without_b1():
    """The entry "two layers" is four short. How many hidden units are there, and what does each of them add?"""
    return _count(17)


def count_of_the_first_layer():
    """The entry "two layers" counts the first layer alone. What leads from the hidden units to the output?"""
    return _count(16)


def count_of_units():
    """The entry "two layers" counts units, not the numbers between them. How many entries has W₁?"""
    return _count(8)


def count_times_the_examples():
    """The entry "two layers" grows with the number of examples. Does every penguin have its own weights?"""
    return _count(21 * 342, 4 * 342)


def one_layer_without_its_bias():
    """The entry "one layer" is one short. Which number shifts all predictions?"""
    return _count(one=3)


def more_parameters_fit_more():
    """The answer "fits more" says yes. Put the first formula into the second: which kind of function of X comes out?"""
    return _count(more="A")


def enough_units_fit_more():
    """The answer "fits more" says yes, with enough units. Does the number of units change which kind of function comes
    out?"""
    return _count(more="B")


def two_layers_fit_less():
    """The answer "fits more" says that two layers can do less. Is there a line that no product of two matrices
    gives?"""
    return _count(more="D")


def count_with_one_hidden_bias():
    """The entry "two layers" is three short. How many hidden units have a bias?"""
    return _count(two=18)


def count_of_arrays():
    """You counted the arrays. How many numbers are in each of them?"""
    return _count(two=4, one=2)
