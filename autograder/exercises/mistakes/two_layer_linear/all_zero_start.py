"""Wrong versions of `all_zero_start`."""

from ._shared import ALL


def _stuck(moves=("db2",), cost=0.641251):
    """An answer about the start at zero."""
    return {"moves": set(moves), "cost": cost}


def zero_start_moves_the_second_layer():
    """`moves` contains one too many. E is not zero at this start, but what does dW₂ multiply it with?"""
    return _stuck(("dW2", "db2"))


def zero_start_moves_both_biases():
    """`moves` contains one too many. On its way to b₁ the error crosses W₂: what is W₂ at this start?"""
    return _stuck(("db1", "db2"))


def zero_start_moves_everything():
    """`moves` contains too many. Look at the factors of each product: which of them are zero?"""
    return _stuck(ALL)


def zero_start_moves_nothing():
    """`moves` is empty. Three gradients contain a zero factor; does the fourth?"""
    return _stuck(())


def zero_start_moves_the_first_layer():
    """`moves` names the first layer. On its way there the error crosses W₂: what is W₂ at this start?"""
    return _stuck(("dW1", "db1", "db2"))


def zero_start_cost_before_training():
    """`cost` is the cost before the first step. Something does move: where is it when it has come to rest?"""
    return _stuck(cost=18.295990)


def zero_start_reaches_the_bottom():
    """`cost` is the lowest that any line can reach. Did the weights take part?"""
    return _stuck(cost=0.152957)


def zero_start_cost_of_standardised_targets():
    """`cost` is 1, as for targets of variance 1. Which targets did you train on?"""
    return _stuck(cost=1.0)


def zero_start_standard_deviation():
    """`cost` is a standard deviation in kg. In which unit does a squared error come?"""
    return _stuck(cost=0.800782)


def zero_start_moves_a_parameter():
    """`moves` holds the name of a parameter. Which letter do the gradients' names begin with?"""
    return _stuck(("b2",))


def zero_start_variance_divided_by_one_less():
    """`cost` is slightly too large: a sum divided by one bird less than there are. By what does the cost divide?"""
    return _stuck(cost=0.643131)


def zero_start_reaches_nothing_left():
    """`cost` is zero. Do all penguins weigh the same, so that one number could hit them all?"""
    return _stuck(cost=0.0)
