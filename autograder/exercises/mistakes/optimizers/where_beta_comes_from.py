"""Wrong versions of `where_beta_comes_from`."""


def beta_by_backpropagation():
    """The network's output does not depend on β₂, only the way to its parameters does. Can there be a derivative for
    backpropagation to find?"""
    return "A"


def beta_from_the_gradients():
    """Nothing in Adam's formulas changes β₂. Where does its value stand before the first gradient is known?"""
    return "B"


def beta_from_the_learning_rate():
    """α and β₂ are two separate arguments. Does one appear in a formula for the other?"""
    return "D"
