"""Wrong versions of `neuron_backward`."""

from solutions.two_layer_sigmoid import neuron_by_hand, sigmoid


def _neuron_with(x0, x1, w0, w1, w2, upstream, z=None, a=None, dz=None, **changed):
    """The right way through the neuron, with single steps replaced."""
    z = w0 * x0 + w1 * x1 + w2 if z is None else z
    a = sigmoid(z) if a is None else a
    dz = upstream * a * (1 - a) if dz is None else dz
    found = {"z": z, "a": a, "dz": dz, "dw0": dz * x0, "dw1": dz * x1, "dw2": dz, "dx0": dz * w0, "dx1": dz * w1}
    return found | changed


def upstream_ignored(x0, x1, w0, w1, w2, upstream):
    """The values are right, and the gradients are too large or too small by the same factor: `upstream` has no
    influence. What does a node multiply by the gradient that arrives?"""
    return _neuron_with(x0, x1, w0, w1, w2, 1.0)


def slope_ignored(x0, x1, w0, w1, w2, upstream):
    """`dz` is the upstream gradient itself. Which operation lies between a and z, and what is its local derivative?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream)


def slope_taken_at_z(x0, x1, w0, w1, w2, upstream):
    """`dz` is wrong and everything behind it too. The slope is computed from a; is it a that you handed over?"""
    z = w0 * x0 + w1 * x1 + w2
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * z * (1 - z))


def slope_taken_at_the_sigmoid_of_a(x0, x1, w0, w1, w2, upstream):
    """`dz` is a little off, always towards a quarter of `upstream`. How often has the sigmoid been applied before the
    slope was taken?"""
    s = sigmoid(sigmoid(w0 * x0 + w1 * x1 + w2))
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * s * (1 - s))


def slope_times_the_activation(x0, x1, w0, w1, w2, upstream):
    """`dz` contains one factor a too many. Does the value of a node multiply the gradient, or only its local
    derivative?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * a**2 * (1 - a))


def slope_with_tanh(x0, x1, w0, w1, w2, upstream):
    """`dz` is too large. One minus the square of the value: of which curve is that the slope?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * (1 - a**2))


def dz_is_the_slope_alone(x0, x1, w0, w1, w2, upstream):
    """Only | `dz` is wrong: it lacks the gradient from behind, although those after it contain it. What belongs under
    this key, the local derivative or the gradient?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return _neuron_with(x0, x1, w0, w1, w2, upstream) | {"dz": a * (1 - a)}


def bias_of_the_neuron_forgotten(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong, by the same amount as `w2`. Which terms does z have?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, z=w0 * x0 + w1 * x1)


def bias_times_the_second_input(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong. Is the bias multiplied by an input?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, z=w0 * x0 + (w1 + w2) * x1)


def weights_crossed(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong. Which weight goes with which input?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, z=w1 * x0 + w0 * x1 + w2)


def gradients_of_weights_and_inputs_exchanged(x0, x1, w0, w1, w2, upstream):
    """The gradients of the weights are those of the inputs, and the other way round. In w x, how fast does the product
    grow with w?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return right | {"dw0": right["dx0"], "dw1": right["dx1"], "dx0": right["dw0"], "dx1": right["dw1"]}


def inputs_receive_the_inputs(x0, x1, w0, w1, w2, upstream):
    """`dx0` and `dx1` are the same as `dw0` and `dw1`. In w x, how fast does the product grow with x?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return right | {"dx0": right["dw0"], "dx1": right["dw1"]}


def bias_gradient_with_the_bias(x0, x1, w0, w1, w2, upstream):
    """Only | `dw2` is wrong: it contains the bias as a factor. How much does z grow when the bias grows by a little?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return right | {"dw2": right["dz"] * w2}


def bias_gradient_of_one(x0, x1, w0, w1, w2, upstream):
    """Only | `dw2` is wrong: it is 1. That is the local derivative of the sum; what does it multiply?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dw2=1.0)


def weights_from_the_upstream_gradient(x0, x1, w0, w1, w2, upstream):
    """`dz` is right, | the gradients behind it are too large: they start from `upstream` once more. Which gradient
    arrives at the sum?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream) | {"dz": right["dz"]}


def upstream_counted_twice(x0, x1, w0, w1, w2, upstream):
    """`dz` is right, | the gradients behind it are multiplied by `upstream` a second time. Does `dz` not contain it
    already?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return {k: v * upstream if k[:2] in ("dw", "dx") else v for k, v in right.items()}


def inputs_of_the_example(x0, x1, w0, w1, w2, upstream):
    """The same numbers come back for all arguments: those of the exercise on paper. Where do the arguments enter your
    lines?"""
    return neuron_by_hand()


def key_of_the_activation(x0, x1, w0, w1, w2, upstream):
    """One key is spelt differently: the value of the neuron has another name in the docstring. Which one?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return {"alpha" if k == "a" else k: v for k, v in right.items()}


def gradients_without_the_values(x0, x1, w0, w1, w2, upstream):
    """The gradients are there, the values of the forward pass are not. Which two does the docstring ask for?"""
    right = _neuron_with(x0, x1, w0, w1, w2, upstream)
    return {k: v for k, v in right.items() if k.startswith("d")}


def values_in_a_tuple(x0, x1, w0, w1, w2, upstream):
    """The numbers come back in a tuple. How does a caller find out which one is which?"""
    return tuple(_neuron_with(x0, x1, w0, w1, w2, upstream).values())


def upstream_added(x0, x1, w0, w1, w2, upstream):
    """The values are right; in `dz` the arriving gradient is added to the slope. What does the chain rule do with two
    factors?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream + a * (1 - a))


def activation_handed_back(x0, x1, w0, w1, w2, upstream):
    """`dz` is right and is not used: behind it, everything contains `a`. Which gradient arrives at the products?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dw0=a * x0, dw1=a * x1, dw2=a, dx0=a * w0, dx1=a * w1)


def inputs_after_the_weights(x0, x1, w0, w1, w2, upstream):
    """`dx0` and `dx1` contain the input itself: they were made from `dw0` and `dw1`. What arrives at the product before
    it is shared out between its two factors?"""
    dz = _neuron_with(x0, x1, w0, w1, w2, upstream)["dz"]
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dx0=dz * x0 * w0, dx1=dz * x1 * w1)


def upstream_times_the_value(x0, x1, w0, w1, w2, upstream):
    """The values are right; `dz` is the arriving gradient times the height of the curve. What does a gradient meet in
    the sigmoid: its height or its slope?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * sigmoid(w0 * x0 + w1 * x1 + w2))


def upstream_not_passed_on(x0, x1, w0, w1, w2, upstream):
    """`dz` is right; | behind it `upstream` is missing in every gradient. Which gradient do the products receive: that
    of z, or the slope alone?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    s = a * (1 - a)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dw0=s * x0, dw1=s * x1, dw2=s, dx0=s * w0, dx1=s * w1)


def slope_is_the_rest_alone(x0, x1, w0, w1, w2, upstream):
    """The values are right; `dz` is largest where the neuron is off. Which second factor does the slope have?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * (1 - sigmoid(w0 * x0 + w1 * x1 + w2)))


def upstream_divides(x0, x1, w0, w1, w2, upstream):
    """A larger arriving gradient makes smaller ones behind. Does the chain rule multiply or divide?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dz=a * (1 - a) / upstream)


def arguments_in_another_order(upstream, x0, x1, w0, w1, w2):
    """Already `z` is wrong: every value stands where another belongs. In which order does the docstring's first line of
    arguments name them?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream)


def bias_as_a_factor(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong: the bias is a factor in it. Which sign stands before the last term?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, z=w0 * x0 + w1 * x1 * w2)


def z_under_the_name_of_the_other(x0, x1, w0, w1, w2, upstream):
    """Under "z" stands the activation. Does one name serve for two things, before and after the sigmoid?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, a=None) | {"z": sigmoid(w0 * x0 + w1 * x1 + w2)}


def bias_without_a_gradient(x0, x1, w0, w1, w2, upstream):
    """`dw2` is zero. Does z not change when the bias does?"""
    return _neuron_with(x0, x1, w0, w1, w2, upstream, dw2=0.0)
