"""Wrong versions of `zero_start`."""

from solutions.two_layer_sigmoid import zero_start


def _zeros(**changed):
    """The right entries, with some replaced."""
    return zero_start() | changed


def zeros_as_in_section_3():
    """In section 3 only b2 could move, because the hidden values were zero. What does the sigmoid make of Z1 = 0, and
    which gradient contains A1 as a factor?"""
    return {"nonzero": {"db2"}, "then": "A"}


def zeros_move_one_bias_only():
    """`then` is right, | `nonzero` is not. What does the sigmoid make of Z1 = 0, and which gradient contains A1 as a
    factor?"""
    return _zeros(nonzero={"db2"})


def zeros_move_everything():
    """Two of these gradients are zero in the first step. Through which matrix does the error go back to the hidden
    layer, and what does it hold?"""
    return _zeros(nonzero={"dW1", "db1", "dW2", "db2"})


def zeros_move_a_hidden_bias():
    """One of these gradients is zero in the first step. Which of them contain W2 as a factor?"""
    return _zeros(nonzero={"db1", "dW2", "db2"})


def zeros_stay_for_ever():
    """`nonzero` is right, but | after the first step W2 is no longer zero. What reaches the hidden layer from then
    on?"""
    return _zeros(then="A")


def zeros_train_like_any_other():
    """`nonzero` is right, | `then` is not. All hidden units receive the same gradient, in the first step and in every
    one after it; can they ever come to differ?"""
    return _zeros(then="C")


def zeros_move_nothing():
    """Something does move in the first step, since the error at the output is not zero. Which gradients do not need the
    weights to be anything but zero?"""
    return {"nonzero": set(), "then": "D"}


def zeros_named_like_parameters():
    """`nonzero` holds names of parameters. Which letter do the gradients' names begin with?"""
    return _zeros(nonzero={"W2", "b2"})


def zeros_move_both_biases():
    """`nonzero` names both biases. What does the error have to cross on its way to b1, and what does `dW2` multiply the
    error with?"""
    return _zeros(nonzero={"db1", "db2"})


def zeros_listed():
    """`nonzero` holds the gradients that are zero. Which ones are asked for?"""
    return _zeros(nonzero={"dW1", "db1"})


def zeros_move_the_output_weights_alone():
    """`nonzero` lacks a bias. The error at the output is not zero: which of the parameters does it meet at once?"""
    return _zeros(nonzero={"dW2"})
