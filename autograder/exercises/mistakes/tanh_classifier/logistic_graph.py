"""Wrong versions of `logistic_graph`."""

import numpy as np

from solutions.tanh_classifier import logistic_graph, sigmoid


def _graph(x, w, b, y, **changed):
    """The right entries, with some replaced."""
    return logistic_graph(x, w, b, y) | changed


def graph_loss_without_its_minus(x, w, b, y):
    """Only | `loss` is wrong: it is negative. The logarithm of a probability is negative; what makes the loss
    positive?"""
    return _graph(x, w, b, y, loss=-logistic_graph(x, w, b, y)["loss"])


def graph_loss_for_class_one_only(x, w, b, y):
    """`loss` is right for the label 1 and zero for the label 0. Which term of the formula is left when y is 0?"""
    return _graph(x, w, b, y, loss=-y * np.log(logistic_graph(x, w, b, y)["a"]))


def graph_loss_squared(x, w, b, y):
    """Only | `loss` is wrong, and it never exceeds 1. Is it the loss of the earlier sections, or the one above?"""
    return _graph(x, w, b, y, loss=(logistic_graph(x, w, b, y)["a"] - y) ** 2)


def graph_loss_in_tens(x, w, b, y):
    """`loss` is smaller by a factor of 2.303. To which base is the logarithm taken?"""
    return _graph(x, w, b, y, loss=logistic_graph(x, w, b, y)["loss"] / np.log(10))


def da_with_the_sign_turned(x, w, b, y):
    """Only | `da` is wrong: it has the opposite sign. With the label 1, does the loss fall or rise when a grows?"""
    return _graph(x, w, b, y, da=-logistic_graph(x, w, b, y)["da"])


def da_is_already_dz(x, w, b, y):
    """`da` is the same number as `dz`. Between a and z lies a curve; which of the two derivatives has already passed
    it?"""
    return _graph(x, w, b, y, da=logistic_graph(x, w, b, y)["dz"])


def slope_of_sigma_left_out(x, w, b, y):
    """`da` is right and `dz` is the same number. What does a gradient have to be multiplied by on its way through
    σ?"""
    da = logistic_graph(x, w, b, y)["da"]
    return _graph(x, w, b, y, dz=da, dw=da * x.T, db=da)


def slope_of_sigma_taken_at_z(x, w, b, y):
    """`da` is right; | `dz`, `dw` and `db` are off by a common factor. The slope of σ is a product of two factors: are
    they made of its input, or of its output?"""
    full = logistic_graph(x, w, b, y)
    dz = full["da"] * full["z"] * (1 - full["z"])
    return _graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)


def slope_of_sigma_counted_twice(x, w, b, y):
    """`dz`, `dw` and `db` are too small by the slope of σ. If you used the short formula for `dz`: is the slope
    already in it?"""
    full = logistic_graph(x, w, b, y)
    dz = full["dz"] * full["a"] * (1 - full["a"])
    return _graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)


def error_turned_round_in_the_graph(x, w, b, y):
    """`dz`, `dw` and `db` have the opposite sign, the rest is right. In which order does the difference of label and
    probability stand?"""
    dz = -logistic_graph(x, w, b, y)["dz"]
    return _graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)


def dw_without_the_inputs(x, w, b, y):
    """All entries of `dw` are `dz` itself. In a product, what does the gradient to one factor contain?"""
    return _graph(x, w, b, y, dw=logistic_graph(x, w, b, y)["dz"] * np.ones_like(w))


def dw_with_the_weights(x, w, b, y):
    """`dw` contains `w` itself. A product sends each of its inputs the value of the other one; which is the other?"""
    return _graph(x, w, b, y, dw=logistic_graph(x, w, b, y)["dz"] * w)


def db_with_the_bias(x, w, b, y):
    """`db` contains `b` as a factor. How does a sum pass its gradient on?"""
    return _graph(x, w, b, y, db=logistic_graph(x, w, b, y)["dz"] * b)


def dw_as_a_column(x, w, b, y):
    """`dw` is a column and `w` is a row. Which shape must a gradient have?"""
    return _graph(x, w, b, y, dw=logistic_graph(x, w, b, y)["dw"].T)


def graph_without_its_bias(x, w, b, y):
    """Already `z` is wrong: it does not change with `b`. What is added to the product?"""
    return logistic_graph(x, w, 0.0, y)


def loss_under_the_name_L(x, w, b, y):
    """The entry "loss" is missing, and there is one called "L". How does the docstring spell the keys?"""
    full = logistic_graph(x, w, b, y)
    return full | {"L": full.pop("loss")}


def db_of_the_sum_alone(x, w, b, y):
    """`db` is 1 for every example. That is how z changes with b; how does the loss change with z?"""
    return _graph(x, w, b, y) | {"db": 1.0}


def dz_is_the_local_slope(x, w, b, y):
    """`dz` does not depend on the label, and all behind it is wrong. It is how a changes with z: where is what arrives
    from the loss?"""
    found = _graph(x, w, b, y)
    dz = found["a"] * (1 - found["a"])
    return found | {"dz": dz, "dw": dz * x.T, "db": dz}


def da_of_label_one_alone(x, w, b, y):
    """The values are right, and so are the derivatives where the label is 1. Which term of the loss is switched on
    where it is 0?"""
    a = logistic_graph(x, w, b, y)["a"]
    dz = -y / a * a * (1 - a)
    return _graph(x, w, b, y, da=-y / a, dz=dz, dw=dz * x.T, db=dz)


def slope_of_sigma_taken_at_a(x, w, b, y):
    """`da` is right. | In `dz`, a has gone through σ once more. How is the slope of σ written with its value?"""
    known = logistic_graph(x, w, b, y)
    slope = sigmoid(known["a"]) * (1 - sigmoid(known["a"]))
    dz = known["da"] * slope
    return _graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)
