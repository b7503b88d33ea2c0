"""Wrong functions of section 4, with what a learner reads about each."""

import math

import numpy as np

from solutions.two_layer_sigmoid import (
    backward_by_hand,
    backward_propagation,
    compute_cost,
    count_parameters,
    forward_propagation,
    initialize_parameters,
    neuron_backward,
    neuron_by_hand,
    second_neuron_by_hand,
    sigmoid,
    sigmoid_prime_from_activation,
    slopes_by_hand,
    train,
    update_parameters,
    which_products,
    without_the_sigmoid,
    zero_start,
)

from . import mistake

#: Stands for data that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 60).reshape(1, 60)
NOTEBOOK_RATE = 0.1


# --- sigmoid ---------------------------------------------------------------------------------------


@mistake(sigmoid)
def exponent_without_its_minus(z):
    """The curve falls where it should rise, and the sum of your value and the right one is 1. What should the sigmoid
    of a large positive number be, and what does your exponential do there?"""
    return 1 / (1 + np.exp(z))


@mistake(sigmoid)
def division_before_the_sum(z):
    """Your values lie above 1: they are one plus the exponential. Is that sum divided into 1, and do brackets hold it
    together?"""
    return 1 / 1 + np.exp(-z)


@mistake(sigmoid)
def exponential_above_and_below(z):
    """Small entries are right; the entry 1000 comes out as nan. What is infinity divided by infinity, and which of the
    two ways to write the fraction avoids it?"""
    return np.exp(z) / (1 + np.exp(z))


@mistake(sigmoid)
def minus_one_in_the_denominator(z):
    """Your values leave the range from 0 to 1, and 0 divides by zero. What is the sigmoid of 0?"""
    return 1 / (1 - np.exp(-z))


@mistake(sigmoid)
def tanh_for_the_sigmoid(z):
    """Your values reach from −1 to 1. The two S-shaped curves are relatives; which of them passes through a half?"""
    return np.tanh(z)


@mistake(sigmoid)
def half_range_forgotten(z):
    """Your curve is the right shape, but too steep: at 0 its slope is a half. By which factor does the argument of tanh
    differ in the relation between the two curves?"""
    return 0.5 * (1 + np.tanh(z))


@mistake(sigmoid)
def step_for_the_sigmoid(z):
    """Only zeros and ones come back. A step tells on which side an entry lies; does the sigmoid tell more?"""
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


@mistake(sigmoid)
def relu_for_the_sigmoid(z):
    """Negative entries give 0, positive ones themselves. Which activation function is that, and which one is asked
    for?"""
    return np.maximum(z, 0.0)


@mistake(sigmoid)
def softmax_for_the_sigmoid(z):
    """The entries of the result add up to 1, so that each depends on all the others. Does an entry of σ(z) depend on
    its neighbours?"""
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


@mistake(sigmoid)
def slope_for_the_sigmoid(z):
    """Your values are small at both ends and largest in the middle. Is that the curve, or how steep it is?"""
    return (0.5 + 0.5 * np.tanh(np.asarray(z) / 2)) * (0.5 - 0.5 * np.tanh(np.asarray(z) / 2))


@mistake(sigmoid)
def sigmoid_applied_twice_in_itself(z):
    """Your values lie between 0.5 and 0.731. How often has the curve been applied?"""
    return sigmoid(sigmoid(z))


@mistake(sigmoid)
def power_of_two(z):
    """Your curve is somewhat too flat. Which number is raised to the power of −z?"""
    return 1 / (1 + 2.0**-z)


@mistake(sigmoid)
def exponential_of_the_size(z):
    """Positive entries are right, negative ones come out as if they were positive. What does your function do with the
    sign of z?"""
    return 1 / (1 + np.exp(-np.abs(z)))


@mistake(sigmoid)
def argument_clipped_too_early(z):
    """Only large entries are slightly off, by less than one part in ten thousand. Where do you cut the argument, and
    is the curve flat there already?"""
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))


@mistake(sigmoid)
def values_rounded(z):
    """Your values agree to two decimals only. Should rounding happen in the data, or in what you print?"""
    return np.round(sigmoid(z), 2)


@mistake(sigmoid)
def exponential_of_the_math_module(z):
    """A single number works and an array does not. Which of Python's libraries has an exponential for whole arrays?"""
    return 1 / (1 + math.exp(-z))


@mistake(sigmoid)
def result_flattened(z):
    """The values are right, but an array of shape (3, 5) comes back with one dimension. Which shape does the docstring
    promise?"""
    return np.ravel(sigmoid(np.asarray(z))) if np.ndim(z) else sigmoid(z)


@mistake(sigmoid)
def entries_averaged(z):
    """A single number comes back for a whole array. Is the curve applied entry by entry, and is anything to be added
    up?"""
    return np.mean(sigmoid(z))


@mistake(sigmoid)
def exponential_that_stops_at_a_large_number(z):
    """Arrays work, and so do small numbers; the single number −1000 stops the function. What does NumPy's exponential
    do where Python's own power or `math` gives up?"""
    return 1 / (1 + np.e ** (-z))


@mistake(sigmoid)
def stretched_to_both_sides(z):
    """Your values reach from −1 to 1: twice the curve, shifted down. What should come out far to the left?"""
    return 2 / (1 + np.exp(-z)) - 1


@mistake(sigmoid)
def comparison_of_a_whole_array(z):
    """A single number works. For an array, Python is asked whether all of it is positive at once. Which function of
    NumPy chooses entry by entry?"""
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@mistake(sigmoid)
def argument_clipped_at_one(z):
    """Your values never leave the range from 0.26 to 0.74. Where do you cut the argument, and is the curve flat
    there?"""
    return 1 / (1 + np.exp(-np.clip(z, -1, 1)))


@mistake(sigmoid)
def denominator_summed(z):
    """One number comes back for a whole array. Does each entry not have an exponential of its own?"""
    return 1 / (1 + np.sum(np.exp(-z)))


@mistake(sigmoid)
def power_of_ten(z):
    """The curve is too steep, by the factor 2.3. Which number is raised to the power −z?"""
    return 1 / (1 + 10.0 ** (-z))


@mistake(sigmoid)
def straight_line_with_two_bends(z):
    """Your curve is a line with its ends cut off. It has the right height and slope in the middle; what about z = 2?"""
    return np.clip(0.25 * z + 0.5, 0, 1)


@mistake(sigmoid)
def arctangent_for_the_sigmoid(z):
    """Your curve is right in its middle and comes close to 0 and 1 much too slowly. Which curves have such long
    tails?"""
    return 0.5 + np.arctan(z) / np.pi


@mistake(sigmoid)
def values_cut_to_whole_numbers(z):
    """Everything behind the point is cut off. Which kind of number lies between 0 and 1?"""
    return np.trunc(1 / (1 + np.exp(-z)))


@mistake(sigmoid)
def exponent_squared(z):
    """Both ends of your curve are at 1, and its lowest place is in the middle. What happens to a negative z in the
    exponent?"""
    return 1 / (1 + np.exp(-(z**2)))


@mistake(sigmoid)
def fraction_without_an_exponential(z):
    """Your values reach from −1 to 1, and slowly. Which function lifts the curve above zero?"""
    return z / (1 + np.abs(z))


@mistake(sigmoid)
def nan_replaced_by_zero(z):
    """Small entries are right, and the entry 1000 comes out as 0. A division had no answer there and was papered over:
    in which form does the fraction need no repair?"""
    return np.nan_to_num(np.exp(z) / (1 + np.exp(z)))


@mistake(sigmoid)
def loop_over_a_number(z):
    """Rows of an array work; a single number cannot be looped over. Does NumPy need a loop here?"""
    return [1 / (1 + np.exp(-v)) for v in z]


# --- sigmoid_prime_from_activation -----------------------------------------------------------------


@mistake(sigmoid_prime_from_activation)
def sigmoid_applied_to_the_activation(a):
    """All your slopes lie between 0.19 and 0.25. The argument is a value of the curve already; how often do you apply
    the sigmoid?"""
    return sigmoid(a) * (1 - sigmoid(a))


@mistake(sigmoid_prime_from_activation)
def slope_of_tanh(a):
    """Where the curve is steepest, at a = 0.5, your slope is 0.75. Which S-shaped curve has the slope 1 minus the
    square of its value?"""
    return 1 - a**2


@mistake(sigmoid_prime_from_activation)
def slope_is_the_value(a):
    """The value itself comes back. Is the curve steep where it is close to 1?"""
    return 1.0 * a


@mistake(sigmoid_prime_from_activation)
def slope_is_the_rest_to_one(a):
    """Your slope is largest where a is small. Far to the left, where a is almost 0, is the curve steep or flat?"""
    return 1 - a


@mistake(sigmoid_prime_from_activation)
def slope_with_a_plus(a):
    """Your slope grows with a and exceeds one quarter. How steep should the curve be where a is almost 1?"""
    return a * (1 + a)


@mistake(sigmoid_prime_from_activation)
def slope_with_the_wrong_sign(a):
    """Your slopes have the right size and are negative. Does the curve rise or fall?"""
    return a * (a - 1)


@mistake(sigmoid_prime_from_activation)
def sigmoid_of_the_second_factor(a):
    """Your second factor has been sent through the sigmoid again. Do its brackets belong to a product or to a function
    call?"""
    return a * sigmoid(1 - a)


@mistake(sigmoid_prime_from_activation)
def bracket_as_a_call(a):
    """Your result lies between 0.5 and 0.74. Is the bracket multiplied, or does it go through the sigmoid?"""
    return sigmoid(1 - a)


@mistake(sigmoid_prime_from_activation)
def slope_with_a_square_too_many(a):
    """Your slope is too small by a factor of a. How often does each factor occur?"""
    return a**2 * (1 - a)


@mistake(sigmoid_prime_from_activation)
def slope_squared(a):
    """Your slopes are the squares of what they should be. Is the same factor multiplied twice?"""
    return (a * (1 - a)) ** 2


@mistake(sigmoid_prime_from_activation)
def slope_of_the_inverse(a):
    """Your numbers are 4 or larger, and they are 1 over the right ones. Which way does the derivative go: from z to a,
    or from a to z?"""
    return 1 / (a * (1 - a))


@mistake(sigmoid_prime_from_activation)
def brackets_of_the_slope_forgotten(a):
    """Zero comes back, or almost. What does Python do with a product and a difference when there are no brackets?"""
    return a * 1 - a


@mistake(sigmoid_prime_from_activation)
def slope_with_a_matrix_product(a):
    """NumPy refuses the product or forms a sum over entries. Do two entries of a at different places have anything to
    do with one another?"""
    return a @ (1 - a)


@mistake(sigmoid_prime_from_activation)
def slope_of_the_logarithm(a):
    """Your numbers are the ratio of the two factors, not their product. Which one is asked for?"""
    return a / (1 - a)


@mistake(sigmoid_prime_from_activation)
def slope_always_a_quarter(a):
    """Every slope is the same, that of the middle. What becomes of it where a is close to 1?"""
    return 0.25 * np.ones_like(a)


@mistake(sigmoid_prime_from_activation)
def value_doubled_for_its_square(a):
    """Your slopes are negative, and as large as the value itself. Which is a power of a, and which a multiple?"""
    return a - a * 2


@mistake(sigmoid_prime_from_activation)
def slope_with_dot(a):
    """NumPy refuses the product or adds up entries. Do two entries of a at different places have anything to do with
    each other, as they have in `dot`?"""
    return np.dot(a, 1 - a)


@mistake(sigmoid_prime_from_activation)
def second_factor_squared(a):
    """Your slope is largest below the middle, at a third. Is the curve steeper on one side than on the other?"""
    return a * (1 - a) ** 2


@mistake(sigmoid_prime_from_activation)
def derivative_of_the_slope(a):
    """In the middle your slope is zero, and above it negative. What do you get when the slope
    itself is differentiated?"""
    return 1 - 2 * a


@mistake(sigmoid_prime_from_activation)
def root_of_the_slope(a):
    """In the middle your slope is a half. Which power do the two factors have?"""
    return np.sqrt(a * (1 - a))


@mistake(sigmoid_prime_from_activation)
def slopes_added_up(a):
    """One number comes back for a whole array. Which shape does the docstring promise?"""
    return np.sum(a * (1 - a))


# --- slopes_by_hand --------------------------------------------------------------------------------


def slopes(**changed):
    """The right entries, with some replaced."""
    return slopes_by_hand() | changed


@mistake(slopes_by_hand)
def steepest_is_one():
    """`steepest` is not right. The curve climbs from 0 to 1, but it takes its time; what is the slope in the middle,
    where a is a half?"""
    return slopes(steepest=1.0)


@mistake(slopes_by_hand)
def steepest_is_the_value():
    """`steepest` is the height of the curve in its middle. How steep is it there?"""
    return slopes(steepest=0.5)


@mistake(slopes_by_hand)
def values_for_slopes():
    """Under "at 5" and "at 10" stand the heights of the curve. They are close to 1; is the curve steep there?"""
    return slopes(**{"at 5": 0.993307, "at 10": 0.999955})


@mistake(slopes_by_hand)
def rest_to_one_at_five():
    """`at 5` is slightly too large: it is the distance of the curve from 1. What does that have to be
    multiplied by?"""
    return slopes(**{"at 5": 0.006693})


@mistake(slopes_by_hand)
def slopes_of_the_argument():
    """Your two last numbers are negative. Is the rule for the slope applied to z, or to the value a?"""
    return slopes(**{"at 5": -20.0, "at 10": -90.0})


@mistake(slopes_by_hand)
def slope_gone_at_ten():
    """`at 10` is not zero. The curve becomes flatter and flatter; does it ever become flat? Give six decimals."""
    return slopes(**{"at 10": 0.0})


@mistake(slopes_by_hand)
def steepest_at_one():
    """`steepest` is the slope at z = 1. Does the curve climb faster there, or in its middle?"""
    return slopes(steepest=0.196612)


@mistake(slopes_by_hand)
def slope_at_ten_with_a_zero_too_few():
    """`at 10` is ten times too large. How many zeros stand behind the point when a power of ten is written out?"""
    return slopes(**{"at 10": 0.000454})


@mistake(slopes_by_hand)
def slopes_to_three_decimals():
    """The two small slopes are right to three decimals. How many does the docstring ask for?"""
    return slopes(**{"at 5": 0.007, "at 10": 0.0})


@mistake(slopes_by_hand)
def slopes_in_percent():
    """All three are a hundred times too large. Does the docstring ask for parts of a hundred?"""
    return {"steepest": 25.0, "at 5": 0.664806, "at 10": 0.00454}


@mistake(slopes_by_hand)
def slopes_downhill():
    """All three are negative. Does the curve rise or fall?"""
    return {"steepest": -0.25, "at 5": -0.006648, "at 10": -0.000045}


@mistake(slopes_by_hand)
def exponential_at_five():
    """`at 5` is the exponential of minus five. Close, since the curve ends almost like it: which square divides it?"""
    return slopes(**{"at 5": 0.006738})


# --- neuron_by_hand --------------------------------------------------------------------------------


def neuron(**changed):
    """The right entries of the first neuron, with some replaced."""
    return neuron_by_hand() | changed


@mistake(neuron_by_hand)
def upstream_of_one():
    """The values are right, and all gradients are half of what they should be. Which number arrives at a from
    behind?"""
    return {key: value / 2 if key.startswith("d") else value for key, value in neuron().items()}


@mistake(neuron_by_hand)
def sigmoid_passed_over():
    """The values are right; on the way back the sigmoid seems to be missing. What is its local derivative at this a?"""
    return neuron(dz=2.0, dw0=4.0, dw1=-2.0, dw2=2.0, dx0=1.0, dx1=3.0)


@mistake(neuron_by_hand)
def bias_left_out():
    """Already z is wrong: it lacks a term. Which of the three weights has no input beside it?"""
    return neuron(z=-0.5, a=0.377541)


@mistake(neuron_by_hand)
def weights_and_inputs_exchanged():
    """The gradients of weights and inputs stand in each other's places. In a product, whose value does each factor
    receive?"""
    right = neuron()
    return neuron(dw0=right["dx0"], dx0=right["dw0"], dw1=right["dx1"], dx1=right["dw1"])


@mistake(neuron_by_hand)
def sign_of_the_second_input():
    """`dw1` has the wrong sign. Which value has the second input?"""
    return neuron(dw1=0.470007)


@mistake(neuron_by_hand)
def upstream_halved_in_the_bias():
    """`dw2` is wrong. How much does z grow when the bias grows by 1, and which gradient reaches z?"""
    return neuron(dw2=2.0)


@mistake(neuron_by_hand)
def slope_at_the_wrong_place():
    """`dz` contains z(1 − z). The rule for the slope is written with the value of the sigmoid: which of z and a is
    that?"""
    return neuron(dz=0.5, dw0=1.0, dw1=-0.5, dw2=0.5, dx0=0.25, dx1=0.75)


@mistake(neuron_by_hand)
def bias_of_gradient_one():
    """`dw2` is 1, the local derivative of the sum alone. What arrives there from behind, to be multiplied by it?"""
    return neuron(dw2=1.0)


@mistake(neuron_by_hand)
def weights_crossed_on_paper():
    """Already z is wrong: each weight meets the other's input. Which input does w0 belong to?"""
    return neuron(z=3.5, a=0.970688, dz=0.056906, dw0=0.113812, dw1=-0.056906, dw2=0.056906, dx0=0.028453, dx1=0.085359)


@mistake(neuron_by_hand)
def upstream_added_on_paper():
    """`dz` is the sum of the arriving gradient and the slope. What does the chain rule do with two factors?"""
    return neuron(dz=2.235004, dw0=4.470007, dw1=-2.235004, dw2=2.235004, dx0=1.117502, dx1=3.352506)


@mistake(neuron_by_hand)
def value_for_slope_on_paper():
    """`dz` is the arriving gradient times the height of the curve. What does a gradient meet in the sigmoid: its height
    or its slope?"""
    return neuron(dz=1.244919, dw0=2.489837, dw1=-1.244919, dw2=1.244919, dx0=0.622459, dx1=1.867378)


@mistake(neuron_by_hand)
def exponent_with_the_wrong_sign():
    """`a` is below a half although z is positive. Which sign has the exponent?"""
    return neuron(a=0.377541)


@mistake(neuron_by_hand)
def both_gradients_of_the_second_product():
    """`dw1` and `dx1` have the wrong signs. What has the second input, and what has its weight?"""
    return neuron(dw1=0.470007, dx1=-0.705011)


# --- neuron_backward -------------------------------------------------------------------------------


def neuron_with(x0, x1, w0, w1, w2, upstream, z=None, a=None, dz=None, **changed):
    """The right way through the neuron, with single steps replaced."""
    z = w0 * x0 + w1 * x1 + w2 if z is None else z
    a = sigmoid(z) if a is None else a
    dz = upstream * a * (1 - a) if dz is None else dz
    found = {"z": z, "a": a, "dz": dz, "dw0": dz * x0, "dw1": dz * x1, "dw2": dz, "dx0": dz * w0, "dx1": dz * w1}
    return found | changed


@mistake(neuron_backward)
def upstream_ignored(x0, x1, w0, w1, w2, upstream):
    """The values are right, and the gradients are too large or too small by the same factor: `upstream` has no
    influence. What does a node multiply by the gradient that arrives?"""
    return neuron_with(x0, x1, w0, w1, w2, 1.0)


@mistake(neuron_backward)
def slope_ignored(x0, x1, w0, w1, w2, upstream):
    """`dz` is the upstream gradient itself. Which operation lies between a and z, and what is its local derivative?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream)


@mistake(neuron_backward)
def slope_taken_at_z(x0, x1, w0, w1, w2, upstream):
    """`dz` is wrong and everything behind it too. The slope is computed from a; is it a that you handed over?"""
    z = w0 * x0 + w1 * x1 + w2
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * z * (1 - z))


@mistake(neuron_backward)
def slope_taken_at_the_sigmoid_of_a(x0, x1, w0, w1, w2, upstream):
    """`dz` is a little off, always towards a quarter of `upstream`. How often has the sigmoid been applied before the
    slope was taken?"""
    s = sigmoid(sigmoid(w0 * x0 + w1 * x1 + w2))
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * s * (1 - s))


@mistake(neuron_backward)
def slope_times_the_activation(x0, x1, w0, w1, w2, upstream):
    """`dz` contains one factor a too many. Does the value of a node multiply the gradient, or only its local
    derivative?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * a**2 * (1 - a))


@mistake(neuron_backward)
def slope_with_tanh(x0, x1, w0, w1, w2, upstream):
    """`dz` is too large. One minus the square of the value: of which curve is that the slope?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * (1 - a**2))


@mistake(neuron_backward)
def dz_is_the_slope_alone(x0, x1, w0, w1, w2, upstream):
    """Only `dz` is wrong: it lacks the gradient from behind, although those after it contain it. What belongs under
    this key, the local derivative or the gradient?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return neuron_with(x0, x1, w0, w1, w2, upstream) | {"dz": a * (1 - a)}


@mistake(neuron_backward)
def bias_of_the_neuron_forgotten(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong, by the same amount as `w2`. Which terms does z have?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, z=w0 * x0 + w1 * x1)


@mistake(neuron_backward)
def bias_times_the_second_input(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong. Is the bias multiplied by an input?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, z=w0 * x0 + (w1 + w2) * x1)


@mistake(neuron_backward)
def weights_crossed(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong. Which weight goes with which input?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, z=w1 * x0 + w0 * x1 + w2)


@mistake(neuron_backward)
def gradients_of_weights_and_inputs_exchanged(x0, x1, w0, w1, w2, upstream):
    """The gradients of the weights are those of the inputs, and the other way round. In w x, how fast does the product
    grow with w?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return right | {"dw0": right["dx0"], "dw1": right["dx1"], "dx0": right["dw0"], "dx1": right["dw1"]}


@mistake(neuron_backward)
def inputs_receive_the_inputs(x0, x1, w0, w1, w2, upstream):
    """`dx0` and `dx1` are the same as `dw0` and `dw1`. In w x, how fast does the product grow with x?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return right | {"dx0": right["dw0"], "dx1": right["dw1"]}


@mistake(neuron_backward)
def bias_gradient_with_the_bias(x0, x1, w0, w1, w2, upstream):
    """Only `dw2` is wrong: it contains the bias as a factor. How much does z grow when the bias grows by a little?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return right | {"dw2": right["dz"] * w2}


@mistake(neuron_backward)
def bias_gradient_of_one(x0, x1, w0, w1, w2, upstream):
    """Only `dw2` is wrong: it is 1. That is the local derivative of the sum; what does it multiply?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, dw2=1.0)


@mistake(neuron_backward)
def weights_from_the_upstream_gradient(x0, x1, w0, w1, w2, upstream):
    """`dz` is right, the gradients behind it are too large: they start from `upstream` once more. Which gradient
    arrives at the sum?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream) | {"dz": right["dz"]}


@mistake(neuron_backward)
def upstream_counted_twice(x0, x1, w0, w1, w2, upstream):
    """`dz` is right, the gradients behind it are multiplied by `upstream` a second time. Does `dz` not contain it
    already?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return {k: v * upstream if k[:2] in ("dw", "dx") else v for k, v in right.items()}


@mistake(neuron_backward)
def inputs_of_the_example(x0, x1, w0, w1, w2, upstream):
    """The same numbers come back for all arguments: those of the exercise on paper. Where do the arguments enter your
    lines?"""
    return neuron_by_hand()


@mistake(neuron_backward)
def key_of_the_activation(x0, x1, w0, w1, w2, upstream):
    """One key is spelt differently: the value of the neuron has another name in the docstring. Which one?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return {"alpha" if k == "a" else k: v for k, v in right.items()}


@mistake(neuron_backward)
def gradients_without_the_values(x0, x1, w0, w1, w2, upstream):
    """The gradients are there, the values of the forward pass are not. Which two does the docstring ask for?"""
    right = neuron_with(x0, x1, w0, w1, w2, upstream)
    return {k: v for k, v in right.items() if k.startswith("d")}


@mistake(neuron_backward)
def values_in_a_tuple(x0, x1, w0, w1, w2, upstream):
    """The numbers come back in a tuple. How does a caller find out which one is which?"""
    return tuple(neuron_with(x0, x1, w0, w1, w2, upstream).values())


@mistake(neuron_backward)
def upstream_added(x0, x1, w0, w1, w2, upstream):
    """The values are right; in `dz` the arriving gradient is added to the slope. What does the chain rule do with two
    factors?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream + a * (1 - a))


@mistake(neuron_backward)
def activation_handed_back(x0, x1, w0, w1, w2, upstream):
    """`dz` is right and is not used: behind it, everything contains `a`. Which gradient arrives at the products?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dw0=a * x0, dw1=a * x1, dw2=a, dx0=a * w0, dx1=a * w1)


@mistake(neuron_backward)
def inputs_after_the_weights(x0, x1, w0, w1, w2, upstream):
    """`dx0` and `dx1` contain the input itself: they were made from `dw0` and `dw1`. What arrives at the product before
    it is shared out between its two factors?"""
    dz = neuron_with(x0, x1, w0, w1, w2, upstream)["dz"]
    return neuron_with(x0, x1, w0, w1, w2, upstream, dx0=dz * x0 * w0, dx1=dz * x1 * w1)


@mistake(neuron_backward)
def upstream_times_the_value(x0, x1, w0, w1, w2, upstream):
    """The values are right; `dz` is the arriving gradient times the height of the curve. What does a gradient meet in
    the sigmoid: its height or its slope?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * sigmoid(w0 * x0 + w1 * x1 + w2))


@mistake(neuron_backward)
def upstream_not_passed_on(x0, x1, w0, w1, w2, upstream):
    """`dz` is right; behind it `upstream` is missing in every gradient. Which gradient do the products receive: that of
    z, or the slope alone?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    s = a * (1 - a)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dw0=s * x0, dw1=s * x1, dw2=s, dx0=s * w0, dx1=s * w1)


@mistake(neuron_backward)
def slope_is_the_rest_alone(x0, x1, w0, w1, w2, upstream):
    """The values are right; `dz` is largest where the neuron is off. Which second factor does the slope have?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=upstream * (1 - sigmoid(w0 * x0 + w1 * x1 + w2)))


@mistake(neuron_backward)
def upstream_divides(x0, x1, w0, w1, w2, upstream):
    """A larger arriving gradient makes smaller ones behind. Does the chain rule multiply or divide?"""
    a = sigmoid(w0 * x0 + w1 * x1 + w2)
    return neuron_with(x0, x1, w0, w1, w2, upstream, dz=a * (1 - a) / upstream)


@mistake(neuron_backward)
def arguments_in_another_order(upstream, x0, x1, w0, w1, w2):
    """Already `z` is wrong: every value stands where another belongs. In which order does the docstring's first line of
    arguments name them?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream)


@mistake(neuron_backward)
def bias_as_a_factor(x0, x1, w0, w1, w2, upstream):
    """Already `z` is wrong: the bias is a factor in it. Which sign stands before the last term?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, z=w0 * x0 + w1 * x1 * w2)


@mistake(neuron_backward)
def z_under_the_name_of_the_other(x0, x1, w0, w1, w2, upstream):
    """Under "z" stands the activation. Does one name serve for two things, before and after the sigmoid?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, a=None) | {"z": sigmoid(w0 * x0 + w1 * x1 + w2)}


@mistake(neuron_backward)
def bias_without_a_gradient(x0, x1, w0, w1, w2, upstream):
    """`dw2` is zero. Does z not change when the bias does?"""
    return neuron_with(x0, x1, w0, w1, w2, upstream, dw2=0.0)


# --- second_neuron_by_hand -------------------------------------------------------------------------


def second(**changed):
    """The right entries of the second neuron, with some replaced."""
    return second_neuron_by_hand() | changed


@mistake(second_neuron_by_hand)
def upstream_of_two():
    """The values are right, and all gradients are twice what they should be. That was the upstream gradient of the
    first neuron; what is it here?"""
    return {key: 2 * value if key.startswith("d") else value for key, value in second().items()}


@mistake(second_neuron_by_hand)
def product_of_two_negatives():
    """Already z is wrong. What is minus three times minus two?"""
    return second(z=-11.0, a=0.000017, dz=0.000017, dw0=0.0, dw1=0.0, dw2=0.0, dx0=0.0, dx1=0.0)


@mistake(second_neuron_by_hand)
def second_sigmoid_passed_over():
    """The values are right; on the way back the sigmoid seems to be missing. What is its local derivative at this a?"""
    return second(dz=1.0, dw0=-1.0, dw1=-2.0, dw2=1.0, dx0=2.0, dx1=-3.0)


@mistake(second_neuron_by_hand)
def weights_for_inputs():
    """The gradients of weights and inputs stand in each other's places. In a product, whose value does each factor
    receive?"""
    right = second()
    return second(dw0=right["dx0"], dx0=right["dw0"], dw1=right["dx1"], dx1=right["dw1"])


@mistake(second_neuron_by_hand)
def gradients_without_their_signs():
    """The sizes are right, the signs of some gradients are not. Which signs do the inputs and the weights have?"""
    return {key: abs(value) for key, value in second().items()}


@mistake(second_neuron_by_hand)
def bias_gradient_with_a_bias():
    """`dw2` is wrong. Does the value of the bias play a part in how fast z grows with it?"""
    return second(dw2=-0.589836)


@mistake(second_neuron_by_hand)
def numbers_of_the_first_neuron():
    """All of these are the numbers of the first neuron. Which values does this exercise give?"""
    return neuron()


@mistake(second_neuron_by_hand)
def second_slope_at_the_wrong_place():
    """`dz` is zero, and all gradients with it: z(1 − z) has been taken for the slope. With which of z and a is the rule
    for the slope written?"""
    return second(dz=0.0, dw0=0.0, dw1=0.0, dw2=0.0, dx0=0.0, dx1=0.0)


@mistake(second_neuron_by_hand)
def second_value_for_slope():
    """`dz` is the height of the curve. What does a gradient meet in the sigmoid: its height or its slope?"""
    return second(dz=0.731059, dw0=-0.731059, dw1=-1.462117, dw2=0.731059, dx0=1.462117, dx1=-2.193176)


@mistake(second_neuron_by_hand)
def second_sum_with_a_lost_sign():
    """`z` is far below zero, and `a` does not fit it. What is minus three times minus two?"""
    return second(z=-11.0)


# --- initialize_parameters -------------------------------------------------------------------------


def start(n_x, n_h, n_y, scale, **changed):
    """A right start, with some entries replaced."""
    weights = {"W1": scale * np.random.randn(n_h, n_x), "W2": scale * np.random.randn(n_y, n_h)}
    return weights | {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))} | changed


@mistake(initialize_parameters)
def weights_of_zero(n_x, n_h, n_y=1, scale=1.0):
    """All weights are zero, so all hidden units begin alike. What would ever make one of them different from the
    others?"""
    return start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)), W2=np.zeros((n_y, n_h)))


@mistake(initialize_parameters)
def hidden_weights_of_zero(n_x, n_h, n_y=1, scale=1.0):
    """`W2` is drawn, `W1` is zero. Does the docstring treat the two differently?"""
    return start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)))


@mistake(initialize_parameters)
def output_weights_of_zero(n_x, n_h, n_y=1, scale=1.0):
    """`W1` is drawn, `W2` is zero. Does the docstring treat the two differently?"""
    return start(n_x, n_h, n_y, scale, W2=np.zeros((n_y, n_h)))


@mistake(initialize_parameters)
def weights_of_one_number(n_x, n_h, n_y=1, scale=1.0):
    """All weights are the same number, so all hidden units begin alike. What would ever make one of them different from
    the others?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.ones((n_h, n_x)), W2=scale * np.ones((n_y, n_h)))


@mistake(initialize_parameters)
def one_draw_for_all_units(n_x, n_h, n_y=1, scale=1.0):
    """Every hidden unit has the same weights: one row was drawn and used for all. How many numbers does `W1` need?"""
    return start(n_x, n_h, n_y, scale, W1=np.repeat(scale * np.random.randn(1, n_x), n_h, axis=0))


@mistake(initialize_parameters)
def scale_ignored(n_x, n_h, n_y=1, scale=1.0):
    """The weights have size 1 whatever `scale` is. Where does that argument enter?"""
    return start(n_x, n_h, n_y, 1.0)


@mistake(initialize_parameters)
def scale_of_another_course(n_x, n_h, n_y=1, scale=1.0):
    """The weights have size 0.01 whatever `scale` is. Does a number stand in your code where the argument should?"""
    return start(n_x, n_h, n_y, 0.01)


@mistake(initialize_parameters)
def default_of_another_section(n_x, n_h, n_y=1, scale=0.01):
    """Only the call that leaves out `scale` is wrong: its weights are too small. Which default does the docstring's
    signature give?"""
    return start(n_x, n_h, n_y, scale)


@mistake(initialize_parameters)
def scale_forgotten_in_w1(n_x, n_h, n_y=1, scale=1.0):
    """`W2` follows `scale`, `W1` does not. Are both multiplied by it?"""
    return start(n_x, n_h, n_y, scale, W1=np.random.randn(n_h, n_x))


@mistake(initialize_parameters)
def scale_forgotten_in_w2(n_x, n_h, n_y=1, scale=1.0):
    """`W1` follows `scale`, `W2` does not. Are both multiplied by it?"""
    return start(n_x, n_h, n_y, scale, W2=np.random.randn(n_y, n_h))


@mistake(initialize_parameters)
def divided_by_the_scale(n_x, n_h, n_y=1, scale=1.0):
    """A small `scale` makes large weights. Is it multiplied or divided by?"""
    return start(n_x, n_h, n_y, 1 / scale)


@mistake(initialize_parameters)
def scale_added(n_x, n_h, n_y=1, scale=1.0):
    """The weights have size 1 for a small scale, and for a large one they all lie on one side of zero: they are shifted
    by it. What should `scale` do to a spread?"""
    return start(n_x, n_h, n_y, 1.0, W1=scale + np.random.randn(n_h, n_x), W2=scale + np.random.randn(n_y, n_h))


@mistake(initialize_parameters)
def scale_squared(n_x, n_h, n_y=1, scale=1.0):
    """A small `scale` makes far too small weights, a large one far too large ones. How often is it multiplied by?"""
    return start(n_x, n_h, n_y, scale**2)


@mistake(initialize_parameters)
def biases_drawn_too(n_x, n_h, n_y=1, scale=1.0):
    """The biases are not zero. Which of the four does the docstring want to begin at zero?"""
    return start(n_x, n_h, n_y, scale, b1=scale * np.random.randn(n_h, 1), b2=scale * np.random.randn(n_y, 1))


@mistake(initialize_parameters)
def hidden_biases_drawn(n_x, n_h, n_y=1, scale=1.0):
    """`b2` is zero, `b1` is random. Which of the four does the docstring want to begin at zero?"""
    return start(n_x, n_h, n_y, scale, b1=scale * np.random.randn(n_h, 1))


@mistake(initialize_parameters)
def w1_transposed(n_x, n_h, n_y=1, scale=1.0):
    """`W1` has its two sizes exchanged. In W1 X, how many rows should come out, and how many go in?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_x, n_h))


@mistake(initialize_parameters)
def w2_transposed(n_x, n_h, n_y=1, scale=1.0):
    """`W2` has its two sizes exchanged. In W2 A1, how many rows should come out, and how many go in?"""
    return start(n_x, n_h, n_y, scale, W2=scale * np.random.randn(n_h, n_y))


@mistake(initialize_parameters)
def both_weights_transposed(n_x, n_h, n_y=1, scale=1.0):
    """`W1` and `W2` have their sizes exchanged. Where does the number of outputs of a layer stand, first or second?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_x, n_h), W2=scale * np.random.randn(n_h, n_y))


@mistake(initialize_parameters)
def w1_is_square(n_x, n_h, n_y=1, scale=1.0):
    """`W1` has as many columns as hidden units. With what is it multiplied, and how many rows has that?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_h, n_h))


@mistake(initialize_parameters)
def biases_without_columns(n_x, n_h, n_y=1, scale=1.0):
    """The biases have one dimension. What does NumPy do when (n_h,) is added to (n_h, m): along which side does it
    stretch it?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros(n_h), b2=np.zeros(n_y))


@mistake(initialize_parameters)
def hidden_bias_in_a_row(n_x, n_h, n_y=1, scale=1.0):
    """`b1` lies down: it is a row. One number for each hidden unit, the same for all examples: along which side of
    (n_h, m) does it stand?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((1, n_h)))


@mistake(initialize_parameters)
def biases_as_numbers(n_x, n_h, n_y=1, scale=1.0):
    """Each bias is a single number. Does every hidden unit have a bias of its own?"""
    return start(n_x, n_h, n_y, scale, b1=0.0, b2=0.0)


@mistake(initialize_parameters)
def output_bias_as_a_number(n_x, n_h, n_y=1, scale=1.0):
    """`b2` is a plain number. Which shape does the docstring give it, so that it suits several outputs as well?"""
    return start(n_x, n_h, n_y, scale, b2=0.0)


@mistake(initialize_parameters)
def one_output_always(n_x, n_h, n_y=1, scale=1.0):
    """`W2` and `b2` belong to a network with a single output, even when more are asked for. Where does `n_y` enter?"""
    return start(n_x, n_h, 1, scale)


@mistake(initialize_parameters)
def small_letters_for_weights(n_x, n_h, n_y=1, scale=1.0):
    """The weights stand under other keys. How does the docstring write them?"""
    return {key.lower(): value for key, value in start(n_x, n_h, n_y, scale).items()}


@mistake(initialize_parameters)
def start_in_a_tuple(n_x, n_h, n_y=1, scale=1.0):
    """Four arrays come back in a tuple. In what kind of container does the docstring want them?"""
    found = start(n_x, n_h, n_y, scale)
    return found["W1"], found["b1"], found["W2"], found["b2"]


@mistake(initialize_parameters)
def start_without_biases(n_x, n_h, n_y=1, scale=1.0):
    """Only the weights come back. A bias of zero is still a parameter: where would training find it?"""
    found = start(n_x, n_h, n_y, scale)
    return {"W1": found["W1"], "W2": found["W2"]}


@mistake(initialize_parameters)
def shape_for_two_sizes(n_x, n_h, n_y=1, scale=1.0):
    """The generator complains about a tuple. Does the function that you call take the sizes one by one, or as a
    shape?"""
    return start(n_x, n_h, n_y, scale, W1=np.random.randn((n_h, n_x)))


@mistake(initialize_parameters)
def biases_in_rows(n_x, n_h, n_y=1, scale=1.0):
    """Both biases lie on their side. Examples are columns, so which shape can be added to each of them?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((1, n_h)), b2=np.zeros((1, n_y)))


@mistake(initialize_parameters)
def weights_counted_upwards(n_x, n_h, n_y=1, scale=1.0):
    """The weights are 0, 1, 2 and so on, times `scale`. They differ, but how large do they become, and on which side of
    zero do they lie?"""
    W1, W2 = (scale * np.arange(float(r * c)).reshape(r, c) for r, c in ((n_h, n_x), (n_y, n_h)))
    return start(n_x, n_h, n_y, scale, W1=W1, W2=W2)


@mistake(initialize_parameters)
def hidden_bias_for_each_input(n_x, n_h, n_y=1, scale=1.0):
    """`b1` has one row an input. Which units does it belong to?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((n_x, 1)))


@mistake(initialize_parameters)
def output_bias_for_each_hidden_unit(n_x, n_h, n_y=1, scale=1.0):
    """`b2` has one row a hidden unit. Which units does it belong to?"""
    return start(n_x, n_h, n_y, scale, b2=np.zeros((n_h, 1)))


# --- count_parameters ------------------------------------------------------------------------------


@mistake(count_parameters)
def weights_alone_counted():
    """You counted the weights. Which further numbers are learned?"""
    return 20


@mistake(count_parameters)
def output_bias_not_counted():
    """One is missing. Which units have a bias: the hidden ones only?"""
    return 30


@mistake(count_parameters)
def hidden_biases_not_counted():
    """Ten are missing. Which units have a bias: the output only?"""
    return 21


@mistake(count_parameters)
def arrays_counted():
    """You counted the arrays. How many numbers are in each of them?"""
    return 4


@mistake(count_parameters)
def activations_counted():
    """Ten are too many. Which of the numbers in a hidden unit are learned, and which are computed anew for every
    example?"""
    return 41


@mistake(count_parameters)
def one_hidden_bias_counted():
    """Nine are missing. Do the hidden units share one bias?"""
    return 22


@mistake(count_parameters)
def units_counted():
    """You counted units, one input, ten hidden ones and one output. Is it the units that are learned, or the numbers on
    their connections?"""
    return 12


@mistake(count_parameters)
def bias_of_the_input_counted():
    """One is too many. Does the input have a bias?"""
    return 32


@mistake(count_parameters)
def biases_multiplied_too():
    """Each hidden unit is counted with every other. Are hidden units connected to one another?"""
    return 120


# --- forward_propagation ---------------------------------------------------------------------------


def forward(X, parameters, activation=sigmoid, output=lambda Z: Z, **changed):
    """The right way forward with other activations; then some entries of the cache replaced."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = activation(Z1)
    Y_hat = output(parameters["W2"] @ A1 + parameters["b2"])
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat} | changed


@mistake(forward_propagation)
def sigmoid_at_the_output(X, parameters):
    """All predictions lie between 0 and 1. The targets of a regression do not; is there an activation at the output
    layer?"""
    return forward(X, parameters, output=sigmoid)


@mistake(forward_propagation)
def no_sigmoid_at_all(X, parameters):
    """`A1` is the same as `Z1`: this is the network of section 3. What happens between the two layers here?"""
    return forward(X, parameters, activation=lambda Z: Z)


@mistake(forward_propagation)
def sigmoid_computed_and_not_used(X, parameters):
    """`A1` is right, but the predictions are made of `Z1`. What does the second layer take in?"""
    Y_hat = parameters["W2"] @ (parameters["W1"] @ X + parameters["b1"]) + parameters["b2"]
    return Y_hat, forward(X, parameters)[1] | {"Y_hat": Y_hat}


@mistake(forward_propagation)
def sigmoid_applied_twice(X, parameters):
    """`A1` lies between 0.5 and 0.731 everywhere. How often has the sigmoid been applied?"""
    return forward(X, parameters, activation=lambda Z: sigmoid(sigmoid(Z)))


@mistake(forward_propagation)
def sigmoid_of_the_stored_activation(X, parameters):
    """The cache is right, the predictions are not: on its way into the second layer `A1` has been through the sigmoid
    again. Which of your names holds what?"""
    _, cache = forward(X, parameters)
    Y_hat = parameters["W2"] @ sigmoid(cache["A1"]) + parameters["b2"]
    return Y_hat, cache | {"Y_hat": Y_hat}


@mistake(forward_propagation)
def slope_for_the_activation(X, parameters):
    """`A1` never exceeds one quarter. Which of your two functions gives the value, and which the slope?"""
    return forward(X, parameters, activation=lambda Z: sigmoid(Z) * (1 - sigmoid(Z)))


@mistake(forward_propagation)
def tanh_as_activation(X, parameters):
    """`A1` contains negative numbers. Which S-shaped curve belongs between the layers in this section?"""
    return forward(X, parameters, activation=np.tanh)


@mistake(forward_propagation)
def relu_as_activation(X, parameters):
    """`A1` contains zeros and numbers above 1. Which curve belongs between the layers in this section?"""
    return forward(X, parameters, activation=lambda Z: np.maximum(Z, 0.0))


@mistake(forward_propagation)
def hidden_bias_forgotten(X, parameters):
    """Already `Z1` is wrong, in each row by one constant. Which term is missing there?"""
    return forward(X, parameters | {"b1": 0.0})


@mistake(forward_propagation)
def hidden_bias_after_the_sigmoid(X, parameters):
    """`Z1` lacks its bias, and `A1` leaves the range from 0 to 1. Is the bias added before the sigmoid, or after it?"""
    Z1 = parameters["W1"] @ X
    A1 = sigmoid(Z1) + parameters["b1"]
    Y_hat = parameters["W2"] @ A1 + parameters["b2"]
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


@mistake(forward_propagation)
def output_bias_forgotten(X, parameters):
    """The hidden layer is right; the predictions are off by one constant for each output. Which term is missing?"""
    return forward(X, parameters | {"b2": 0.0})


@mistake(forward_propagation)
def biases_subtracted(X, parameters):
    """Already `Z1` is wrong, by twice the bias. Which sign has the bias?"""
    return forward(X, parameters | {"b1": -parameters["b1"], "b2": -parameters["b2"]})


@mistake(forward_propagation)
def z1_holds_the_activation(X, parameters):
    """The predictions are right; under "Z1" stand numbers between 0 and 1. Does one name serve for two things, before
    and after the sigmoid?"""
    Y_hat, cache = forward(X, parameters)
    return Y_hat, cache | {"Z1": cache["A1"]}


@mistake(forward_propagation)
def a1_holds_the_sum(X, parameters):
    """The predictions are right; under "A1" stands the same as under "Z1". Which of them went through the sigmoid?"""
    Y_hat, cache = forward(X, parameters)
    return Y_hat, cache | {"A1": cache["Z1"]}


@mistake(forward_propagation)
def cache_keys_exchanged(X, parameters):
    """The predictions are right; "Z1" and "A1" stand in each other's places. Which one comes out of the sigmoid?"""
    Y_hat, cache = forward(X, parameters)
    return Y_hat, cache | {"A1": cache["Z1"], "Z1": cache["A1"]}


@mistake(forward_propagation)
def cache_without_a1(X, parameters):
    """The cache lacks "A1". What does the slope of the sigmoid need on the way back?"""
    Y_hat, cache = forward(X, parameters)
    return Y_hat, {"Z1": cache["Z1"], "Y_hat": Y_hat}


@mistake(forward_propagation)
def cache_of_the_tanh_lesson(X, parameters):
    """The cache calls the predictions "A2". Which name do they have in this section, where the output layer is
    linear?"""
    Y_hat, cache = forward(X, parameters)
    return Y_hat, {"Z1": cache["Z1"], "A1": cache["A1"], "Z2": Y_hat, "A2": Y_hat}


@mistake(forward_propagation)
def cache_as_a_tuple(X, parameters):
    """The cache is a tuple. How will the way back find what it needs?"""
    Y_hat, cache = forward(X, parameters)
    return Y_hat, tuple(cache.values())


@mistake(forward_propagation)
def cache_before_predictions(X, parameters):
    """The two results come back in the other order. Which one does the docstring name first?"""
    return forward(X, parameters)[::-1]


@mistake(forward_propagation)
def predictions_alone(X, parameters):
    """Only the predictions come back. What else does the way back need, and the docstring ask for?"""
    return forward(X, parameters)[0]


@mistake(forward_propagation)
def weights_multiplied_entry_by_entry(X, parameters):
    """NumPy cannot fit the two shapes together. Which sign multiplies matrices, and which one entries?"""
    Z1 = parameters["W1"] * X + parameters["b1"]
    return forward(X, parameters, Z1=Z1)


@mistake(forward_propagation)
def w1_turned_round(X, parameters):
    """The first product does not fit. `W1` is (n_h, n_x) and `X` is (n_x, m): does anything have to be transposed?"""
    return forward(X, parameters | {"W1": parameters["W1"].T})


@mistake(forward_propagation)
def inputs_turned_round(X, parameters):
    """The first product does not fit. Examples are columns of `X`; did you turn them into rows?"""
    return forward(X.T, parameters)


@mistake(forward_propagation)
def weights_of_the_output_ignored(X, parameters):
    """The hidden layer is right; in the predictions all hidden units count alike. What belongs to each unit on its way
    to the output?"""
    _, cache = forward(X, parameters)
    Y_hat = np.sum(cache["A1"], axis=0, keepdims=True) + parameters["b2"]
    return Y_hat, cache | {"Y_hat": Y_hat}


@mistake(forward_propagation)
def hidden_layer_reads_a_notebook_array(X, parameters):
    """The predictions belong to other inputs, however the argument is chosen. Does the function read its argument, or
    an array from an earlier cell?"""
    return forward(np.resize(NOTEBOOK_X, X.shape), parameters)


@mistake(forward_propagation)
def activation_normalised(X, parameters):
    """The columns of `A1` add up to 1, so that the hidden units share one whole. Does one unit's sigmoid depend on the
    others?"""

    def softmax(Z):
        e = np.exp(Z - Z.max(axis=0))
        return e / e.sum(axis=0)

    return forward(X, parameters, activation=softmax)


@mistake(forward_propagation)
def output_bias_inside_the_product(X, parameters):
    """The output bias passes through the weights on its way. Is it added to what the layer takes in, or to what comes
    out?"""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    Y_hat = parameters["W2"] @ (sigmoid(Z1) + np.sum(parameters["b2"]))
    return Y_hat, {"Z1": Z1, "A1": sigmoid(Z1), "Y_hat": Y_hat}


@mistake(forward_propagation)
def hidden_bias_missing_inside_the_sigmoid(X, parameters):
    """`Z1` is right, `A1` is made of something else. Is the product computed a second time, and what does it lack
    there?"""
    A1 = sigmoid(parameters["W1"] @ X)
    Y_hat = parameters["W2"] @ A1 + parameters["b2"]
    return Y_hat, {"Z1": parameters["W1"] @ X + parameters["b1"], "A1": A1, "Y_hat": Y_hat}


@mistake(forward_propagation)
def inputs_squeezed_first(X, parameters):
    """The sigmoid meets the inputs, before any weight. Which array of the three formulas does it belong to?"""
    Z1 = parameters["W1"] @ sigmoid(X) + parameters["b1"]
    Y_hat = parameters["W2"] @ Z1 + parameters["b2"]
    return Y_hat, {"Z1": Z1, "A1": Z1, "Y_hat": Y_hat}


# --- compute_cost ----------------------------------------------------------------------------------


@mistake(compute_cost)
def averaged_over_outputs_too(Y_hat, Y):
    """With one output the cost is right, with three it is a third. By which number is the sum divided: by that of the
    examples, or of all entries?"""
    return np.mean((Y_hat - Y) ** 2)


@mistake(compute_cost)
def cost_not_averaged(Y_hat, Y):
    """The cost is too large by the number of examples. If every example occurred twice, should the cost double?"""
    return np.sum((Y_hat - Y) ** 2)


@mistake(compute_cost)
def averaged_over_outputs_only(Y_hat, Y):
    """The cost is too large. How long is an array of shape (n_y, m) for Python: what does `len` count?"""
    return np.sum((Y_hat - Y) ** 2) / len(Y)


@mistake(compute_cost)
def cost_with_a_half(Y_hat, Y):
    """The cost is exactly half of what it should be. Which factor stands in front of the norm in the docstring?"""
    return np.sum((Y_hat - Y) ** 2) / (2 * Y.shape[1])


@mistake(compute_cost)
def cost_averaged_twice(Y_hat, Y):
    """The cost is too small. How often is an average taken?"""
    return np.mean((Y_hat - Y) ** 2) / Y.shape[1]


@mistake(compute_cost)
def absolute_errors(Y_hat, Y):
    """Large errors count too little. What is done with each error before it is added up: its size, or its square?"""
    return np.sum(np.abs(Y_hat - Y)) / Y.shape[1]


@mistake(compute_cost)
def errors_not_squared(Y_hat, Y):
    """Positive and negative errors cancel. What keeps them from doing so?"""
    return np.sum(Y_hat - Y) / Y.shape[1]


@mistake(compute_cost)
def square_after_the_sum(Y_hat, Y):
    """Positive and negative errors cancel before they are squared. Which comes first, the square or the sum?"""
    return np.sum(Y_hat - Y) ** 2 / Y.shape[1]


@mistake(compute_cost)
def square_root_of_the_cost(Y_hat, Y):
    """The cost is the square root of what it should be. Does the docstring square the norm?"""
    return np.sqrt(np.sum((Y_hat - Y) ** 2) / Y.shape[1])


@mistake(compute_cost)
def norm_not_squared(Y_hat, Y):
    """The cost is too small for large errors: it is a norm divided by m. What stands at the upper right of the norm in
    the docstring?"""
    return np.linalg.norm(Y_hat - Y) / Y.shape[1]


@mistake(compute_cost)
def spectral_norm(Y_hat, Y):
    """With one output the cost is right, with three it is too small. NumPy knows several norms of a matrix; which one
    adds up the squares of all entries?"""
    return np.linalg.norm(Y_hat - Y, ord=2) ** 2 / Y.shape[1]


@mistake(compute_cost)
def variance_of_the_errors(Y_hat, Y):
    """Predictions that are all too high by the same amount cost nothing. Is the mean of the errors taken out
    somewhere?"""
    return np.sum(np.var(Y_hat - Y, axis=1))


@mistake(compute_cost)
def squares_of_each_apart(Y_hat, Y):
    """The cost can be negative. Is the difference squared, or is it the difference of two squares?"""
    return np.sum(Y_hat**2 - Y**2) / Y.shape[1]


@mistake(compute_cost)
def cost_of_the_first_output(Y_hat, Y):
    """With one output the cost is right, with three it is too small. Which rows enter the sum?"""
    return np.mean((Y_hat[0] - Y[0]) ** 2)


@mistake(compute_cost)
def cross_entropy_for_regression(Y_hat, Y):
    """The cost is not a number: a logarithm met something negative. Which cost belongs to a regression?"""
    return -np.sum(Y * np.log(Y_hat) + (1 - Y) * np.log(1 - Y_hat)) / Y.shape[1]


@mistake(compute_cost)
def every_output_with_every_output(Y_hat, Y):
    """With three outputs a (3, 3) table comes back. A product of the errors with their own transpose holds all pairs of
    outputs; which of its entries are squares?"""
    return (Y_hat - Y) @ (Y_hat - Y).T / Y.shape[1]


@mistake(compute_cost)
def one_cost_an_output(Y_hat, Y):
    """With three outputs three numbers come back. What has to happen to them to make one cost?"""
    return np.mean((Y_hat - Y) ** 2, axis=1)


@mistake(compute_cost)
def one_cost_an_example(Y_hat, Y):
    """A row comes back, one number an example. What has to happen to them to make one cost?"""
    return np.sum((Y_hat - Y) ** 2, axis=0, keepdims=True)


@mistake(compute_cost)
def predictions_alone_averaged(Y_hat, Y):
    """The predictions are divided by m and the targets are not. Which comes first, the difference or the mean?"""
    return np.sum((1 / Y.shape[1] * Y_hat - Y) ** 2)


@mistake(compute_cost)
def lengths_averaged(Y_hat, Y):
    """The mean length of an example's error comes back. What happens to the norm in the docstring before anything is
    averaged?"""
    return np.mean(np.linalg.norm(Y_hat - Y, axis=0))


@mistake(compute_cost)
def predictions_alone_squared(Y_hat, Y):
    """The prediction is squared and the target is not. What stands inside the brackets of the square?"""
    return np.sum(Y_hat**2 - Y) / Y.shape[1]


@mistake(compute_cost)
def cost_with_a_minus(Y_hat, Y):
    """The cost is negative. Can a sum of squares be, and what would downhill mean?"""
    return -np.sum((Y_hat - Y) ** 2) / Y.shape[1]


# --- which_products --------------------------------------------------------------------------------


@mistake(which_products)
def all_products_of_matrices():
    """Try the second sign with shapes: (n_h, m) stands on its left and (n_h, m) on its right. Which of the two products
    exists?"""
    return dict.fromkeys(which_products(), "@")


@mistake(which_products)
def all_products_entry_by_entry():
    """Try the first sign with three outputs: (n_h, 3) stands on its left and (3, m) on its right. Which of the two
    products exists?"""
    return dict.fromkeys(which_products(), "*")


@mistake(which_products)
def products_the_wrong_way_round():
    """All four signs are exchanged. With the shape written below each factor, which products exist?"""
    return {"E": "*", "A1": "@", "1 - A1": "@", "X.T": "*"}


@mistake(which_products)
def error_entry_by_entry():
    """The sign before E is not right. With one output NumPy would stretch the shapes and hide it; with three outputs,
    what are the two shapes?"""
    return which_products() | {"E": "*"}


@mistake(which_products)
def inputs_entry_by_entry():
    """The sign before Xᵀ is not right. The result has to have the shape of W1; where are the examples added up?"""
    return which_products() | {"X.T": "*"}


@mistake(which_products)
def slope_as_a_matrix_product():
    """The sign before (1 − A1) is not right. The slope of one entry of A1 depends on that entry alone; which product
    keeps entries apart?"""
    return which_products() | {"1 - A1": "@"}


@mistake(which_products)
def activation_as_a_matrix_product():
    """The sign before A1 is not right. Which shapes meet there, and what does each entry of A1 have to be multiplied
    by?"""
    return which_products() | {"A1": "@"}


# --- backward_by_hand ------------------------------------------------------------------------------


def on_paper(**changed):
    """The right entries, with some replaced."""
    return backward_by_hand() | changed


def times(table, factor):
    return [[factor * entry for entry in row] for row in table]


@mistake(backward_by_hand)
def paper_without_the_two():
    """The forward values are right, all gradients are half of what they should be. What does the derivative of the
    square bring along?"""
    right = on_paper()
    halves = {name: times(right[name], 0.5) for name in ("dW2", "dW1", "db1")}
    return on_paper(**halves, db2=-0.5)


@mistake(backward_by_hand)
def paper_without_the_mean():
    """The forward values are right, all gradients are twice what they should be. How many examples share the cost?"""
    right = on_paper()
    doubles = {name: times(right[name], 2) for name in ("dW2", "dW1", "db1")}
    return on_paper(**doubles, db2=-2.0)


@mistake(backward_by_hand)
def paper_error_the_other_way_round():
    """The forward values are right, all gradients have the opposite sign. In which order does the error stand?"""
    right = on_paper()
    negatives = {name: times(right[name], -1) for name in ("dW2", "dW1", "db1")}
    return on_paper(**negatives, db2=1.0)


@mistake(backward_by_hand)
def paper_without_the_slope():
    """The output layer is right; `dW1` and `db1` are too large. What lies between A1 and Z1 on the way back?"""
    return on_paper(dW1=[[-0.537883], [0.537883]], db1=[[-1.0], [1.0]])


@mistake(backward_by_hand)
def paper_with_a_sum_for_the_cost():
    """Only the cost is wrong: it is twice what it should be. Over how many examples is it averaged?"""
    return on_paper(cost=0.644658)


@mistake(backward_by_hand)
def paper_sign_of_the_second_unit():
    """The output layer is right; in `dW1` and `db1` the second entry has the wrong sign. Which weight leads from the
    second hidden unit to the output?"""
    return on_paper(dW1=[[-0.105754], [-0.134471]], db1=[[-0.196612], [-0.25]])


@mistake(backward_by_hand)
def paper_w1_without_the_inputs():
    """`dW1` is the same as `db1`. Which input did each example have, and what does it multiply?"""
    return on_paper(dW1=on_paper()["db1"])


@mistake(backward_by_hand)
def paper_dead_second_unit():
    """The second hidden unit is not 0. Its weight and its bias are zero; what does the sigmoid make of that?"""
    return on_paper(A1=[[0.731059, 0.268941], [0.0, 0.0]], Y_hat=[[0.731059, 0.268941]])


@mistake(backward_by_hand)
def paper_db2_as_a_mean():
    """`db2` is half of what it should be. E holds the mean already: is a sum or another mean due over its columns?"""
    return on_paper(db2=-0.5)


@mistake(backward_by_hand)
def paper_dead_second_unit_in_the_cost_too():
    """The second hidden unit is not 0, and the cost inherits that. What does the sigmoid make of a sum of zero?"""
    return on_paper(A1=[[0.731059, 0.268941], [0.0, 0.0]], Y_hat=[[0.731059, 0.268941]], cost=0.072329)


@mistake(backward_by_hand)
def paper_root_of_the_cost():
    """`cost` is the square root of what it should be. What does the square in the formula leave to do?"""
    return on_paper(cost=0.567741)


@mistake(backward_by_hand)
def paper_sigmoid_at_the_output():
    """`Y_hat` lies between 0 and 1. Which activation has the output layer of this network?"""
    return on_paper(Y_hat=[[0.557509, 0.442491]])


@mistake(backward_by_hand)
def paper_cost_without_the_square():
    """`cost` is negative. What keeps errors of two signs from cancelling?"""
    return on_paper(cost=-0.5)


# --- backward_propagation --------------------------------------------------------------------------


def backward(X, Y, parameters, cache, E=None, D=None, slope=None, factor=1.0, **changed):
    """The right way back with the error, the slope or the hidden gradient replaced; then single gradients."""
    A1, m = cache["A1"], X.shape[1]
    E = factor * 2 / m * (cache["Y_hat"] - Y) if E is None else E
    D = (parameters["W2"].T @ E) * (A1 * (1 - A1) if slope is None else slope) if D is None else D
    found = {
        "dW1": D @ X.T,
        "db1": np.sum(D, axis=1, keepdims=True),
        "dW2": E @ A1.T,
        "db2": np.sum(E, axis=1, keepdims=True),
    }
    return found | changed


@mistake(backward_propagation)
def slope_of_the_hidden_layer_missing(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are too large, as if the hidden layer were linear. Which operation
    lies between A1 and Z1, and what does it do to a gradient?"""
    return backward(X, Y, parameters, cache, slope=1.0)


@mistake(backward_propagation)
def slope_of_z1(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are far off. The rule for the slope is made for values between 0 and
    1; which array did you put into it?"""
    return backward(X, Y, parameters, cache, slope=cache["Z1"] * (1 - cache["Z1"]))


@mistake(backward_propagation)
def slope_of_the_sigmoid_of_a1(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the slope is nearly a quarter everywhere. How often has the sigmoid
    been applied to what you put into the slope?"""
    s = sigmoid(cache["A1"])
    return backward(X, Y, parameters, cache, slope=s * (1 - s))


@mistake(backward_propagation)
def slope_of_the_prediction(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` contain a slope made of the predictions. At the argument of which
    layer does the sigmoid have to be differentiated?"""
    Y_hat = cache["Y_hat"]
    D = parameters["W2"].T @ (2 / X.shape[1] * (Y_hat - Y) * Y_hat * (1 - Y_hat))
    return backward(X, Y, parameters, cache, D=D)


@mistake(backward_propagation)
def slope_at_the_linear_output(X, Y, parameters, cache):
    """Even `dW2` and `db2` are wrong: a slope has been multiplied in at the output. Which activation has the output
    layer of a regression?"""
    Y_hat = cache["Y_hat"]
    return backward(X, Y, parameters, cache, E=2 / X.shape[1] * (Y_hat - Y) * Y_hat * (1 - Y_hat))


@mistake(backward_propagation)
def sigmoid_of_the_prediction_in_the_error(X, Y, parameters, cache):
    """Even `dW2` and `db2` are wrong: the predictions went through a sigmoid before they were compared. Does the
    forward pass end in one?"""
    return backward(X, Y, parameters, cache, E=2 / X.shape[1] * (sigmoid(cache["Y_hat"]) - Y))


@mistake(backward_propagation)
def slope_of_tanh_between_the_layers(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are too large. One minus the square of the value: of which curve is
    that the slope?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["A1"] ** 2)


@mistake(backward_propagation)
def slope_is_the_activation(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` contain only one of the two factors of the slope. Where is the sigmoid
    flat: at one of its ends, or at both?"""
    return backward(X, Y, parameters, cache, slope=cache["A1"])


@mistake(backward_propagation)
def slope_without_the_activation(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the slope is largest where a unit is off. Where is the sigmoid
    flat: at one of its ends, or at both?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["A1"])


@mistake(backward_propagation)
def slope_applied_twice(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` are too small, by a factor that is at most a quarter. How often does
    the gradient pass through the sigmoid on its way back?"""
    return backward(X, Y, parameters, cache, slope=(cache["A1"] * (1 - cache["A1"])) ** 2)


@mistake(backward_propagation)
def slope_goes_through_the_sigmoid(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the slope lies between 0.5 and 0.731. Are the brackets of the slope
    a product, or a function call?"""
    return backward(X, Y, parameters, cache, slope=sigmoid(1 - cache["A1"]))


@mistake(backward_propagation)
def slope_with_the_sign_turned(X, Y, parameters, cache):
    """The output layer is right; `dW1` and `db1` have the opposite sign. Does the sigmoid rise or fall?"""
    return backward(X, Y, parameters, cache, slope=cache["A1"] * (cache["A1"] - 1))


@mistake(backward_propagation)
def slope_averaged_over_examples(X, Y, parameters, cache):
    """The output layer is right; every example gets the same slope in `dW1` and `db1`. Is a mean taken before each
    example has met its own slope?"""
    A1 = cache["A1"]
    return backward(X, Y, parameters, cache, slope=np.mean(A1 * (1 - A1), axis=1, keepdims=True))


@mistake(backward_propagation)
def error_skips_the_output_weights(X, Y, parameters, cache):
    """`dW2` and `db2` are right; with one output all hidden units get the same blame, with several nothing fits. How
    much does each hidden unit contribute to an output?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, D=E * A1 * (1 - A1))


@mistake(backward_propagation)
def outputs_blamed_together(X, Y, parameters, cache):
    """With one output `dW1` and `db1` differ only by the weights; with three, the errors of all outputs have been added
    up first. Which weights lead an output's error back to a hidden unit?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = np.sum(parameters["W2"], axis=0).reshape(-1, 1) * np.sum(E, axis=0) * A1 * (1 - A1)
    return backward(X, Y, parameters, cache, D=D)


@mistake(backward_propagation)
def error_times_w2_entry_by_entry(X, Y, parameters, cache):
    """With one output all is well, with three NumPy cannot fit the shapes together. Is the first product on the way
    back one of matrices, or one entry by entry?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, D=parameters["W2"].T * E * A1 * (1 - A1))


@mistake(backward_propagation)
def w2_not_transposed(X, Y, parameters, cache):
    """The product that takes the error back to the hidden layer does not fit: its left factor has a column for each
    hidden unit, the error a row for each output. W2 leads from hidden units to outputs and the error travels the other
    way; what does that do to the matrix?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, D=parameters["W2"] @ E)


@mistake(backward_propagation)
def inputs_for_w2(X, Y, parameters, cache):
    """The output layer is right; in `dW1` and `db1` the inputs stand where the error should have gone through the
    output weights. What leads from an output back to a hidden unit?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = np.sum(X, axis=0) * np.sum(E, axis=0) * A1 * (1 - A1)
    return backward(X, Y, parameters, cache, D=D)


@mistake(backward_propagation)
def gradient_of_w2_for_w2(X, Y, parameters, cache):
    """The output layer is right; the error has come back through `dW2`. Through which matrix did the hidden values go
    forward?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    A1 = cache["A1"]
    return backward(X, Y, parameters, cache, D=((E @ A1.T).T @ E) * A1 * (1 - A1))


@mistake(backward_propagation)
def w2_updated_in_between(X, Y, parameters, cache):
    """The output layer is right; the hidden one is slightly off, as if `W2` had already taken a step. At which
    parameters are all gradients of one step taken?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    W2 = parameters["W2"] - NOTEBOOK_RATE * E @ cache["A1"].T
    return backward(X, Y, parameters, cache) | {
        name: value for name, value in backward(X, Y, parameters | {"W2": W2}, cache).items() if name in ("dW1", "db1")
    }


@mistake(backward_propagation)
def dw2_from_z1(X, Y, parameters, cache):
    """Only `dW2` is wrong. The second layer multiplies its weights by what it receives; is that Z1 or A1?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, dW2=E @ cache["Z1"].T)


@mistake(backward_propagation)
def dw2_from_its_own_output(X, Y, parameters, cache):
    """Only `dW2` is wrong, in its shape as well. A layer's weights meet the layer's input; did they meet its output?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, dW2=E @ cache["Y_hat"].T)


@mistake(backward_propagation)
def dw2_from_the_inputs(X, Y, parameters, cache):
    """Only `dW2` is wrong, in its shape as well: it has a column for each input of the network. What does the second
    layer receive?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, dW2=E @ X.T)


@mistake(backward_propagation)
def dw1_from_the_hidden_layer(X, Y, parameters, cache):
    """Only `dW1` is wrong, in its shape as well: it is square. What does the first layer receive?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, dW1=((parameters["W2"].T @ E) * A1 * (1 - A1)) @ A1.T)


@mistake(backward_propagation)
def dw1_lies_on_its_side(X, Y, parameters, cache):
    """Only `dW1` is wrong: rows and columns are exchanged. Which shape has the parameter that it belongs to?"""
    return backward(X, Y, parameters, cache, dW1=backward(X, Y, parameters, cache)["dW1"].T)


@mistake(backward_propagation)
def dw2_lies_on_its_side(X, Y, parameters, cache):
    """Only `dW2` is wrong: rows and columns are exchanged. Which shape has the parameter that it belongs to?"""
    return backward(X, Y, parameters, cache, dW2=backward(X, Y, parameters, cache)["dW2"].T)


@mistake(backward_propagation)
def both_weight_gradients_on_their_side(X, Y, parameters, cache):
    """In `dW1` and `dW2` rows and columns are exchanged. Which shapes have the parameters that they belong to?"""
    right = backward(X, Y, parameters, cache)
    return right | {"dW1": right["dW1"].T, "dW2": right["dW2"].T}


@mistake(backward_propagation)
def activation_not_transposed(X, Y, parameters, cache):
    """A matrix product with `A1` on its right does not fit: its columns, the examples, should meet the rows on the
    left. Are examples to be added up there, and how must `A1` stand for that? Or are entries to be kept apart?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, dW2=E @ cache["A1"])


@mistake(backward_propagation)
def inputs_not_transposed(X, Y, parameters, cache):
    """The product of the hidden gradient and `X` does not fit. Over which of their sides should the sum run?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = parameters["W2"].T @ E
    return backward(X, Y, parameters, cache, dW1=D @ X)


@mistake(backward_propagation)
def error_without_the_two(X, Y, parameters, cache):
    """All gradients are exactly half of what they should be: those of a cost with 1/(2m). What does the derivative of a
    square bring along?"""
    return backward(X, Y, parameters, cache, factor=0.5)


@mistake(backward_propagation)
def error_with_the_two_twice(X, Y, parameters, cache):
    """All gradients are exactly twice what they should be. Where does the factor of the square enter, and how often?"""
    return backward(X, Y, parameters, cache, factor=2.0)


@mistake(backward_propagation)
def error_not_averaged(X, Y, parameters, cache):
    """All gradients are too large by the number of examples. If every example occurred twice, should the gradients
    double?"""
    return backward(X, Y, parameters, cache, factor=X.shape[1])


@mistake(backward_propagation)
def error_averaged_twice(X, Y, parameters, cache):
    """All gradients are too small by the number of examples. How often is the average taken, in the error and in the
    products?"""
    return backward(X, Y, parameters, cache, factor=1 / X.shape[1])


@mistake(backward_propagation)
def hidden_layer_averaged_twice(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are too small by the number of examples. Does the error, when it
    arrives at the hidden layer, not contain the mean already?"""
    right = backward(X, Y, parameters, cache)
    return right | {name: right[name] / X.shape[1] for name in ("dW1", "db1")}


@mistake(backward_propagation)
def weights_averaged_twice(X, Y, parameters, cache):
    """`db1` and `db2` are right; `dW1` and `dW2` are too small by the number of examples. Does the error not contain
    the mean already?"""
    right = backward(X, Y, parameters, cache)
    return right | {name: right[name] / X.shape[1] for name in ("dW1", "dW2")}


@mistake(backward_propagation)
def biases_averaged_twice(X, Y, parameters, cache):
    """`dW1` and `dW2` are right; `db1` and `db2` are too small by the number of examples. Is a sum over the examples
    due there, or a mean?"""
    right = backward(X, Y, parameters, cache)
    return right | {name: right[name] / X.shape[1] for name in ("db1", "db2")}


@mistake(backward_propagation)
def error_averaged_over_outputs(X, Y, parameters, cache):
    """With one output all is well; with three, all gradients are a third of what they should be. Over what is the cost
    averaged: examples, or all entries?"""
    return backward(X, Y, parameters, cache, factor=1 / Y.shape[0])


@mistake(backward_propagation)
def error_reversed(X, Y, parameters, cache):
    """All gradients have the right size and the opposite sign; a step along them goes uphill. Does Ŷ itself enter the
    error with a plus or a minus?"""
    return backward(X, Y, parameters, cache, factor=-1.0)


@mistake(backward_propagation)
def targets_forgotten(X, Y, parameters, cache):
    """Even for perfect predictions the gradients do not vanish. Where do the targets enter?"""
    return backward(X, Y, parameters, cache, E=2 / X.shape[1] * cache["Y_hat"])


@mistake(backward_propagation)
def error_squared(X, Y, parameters, cache):
    """`db2` is never negative. When a square is differentiated, which power of the error remains?"""
    return backward(X, Y, parameters, cache, E=2 / X.shape[1] * (cache["Y_hat"] - Y) ** 2)


@mistake(backward_propagation)
def db1_without_a_column(X, Y, parameters, cache):
    """`db1` has one dimension. Subtracted from `b1` it would silently make an (n_h, n_h) table; which option of the sum
    keeps the side that is summed over?"""
    right = backward(X, Y, parameters, cache)
    return right | {"db1": right["db1"].ravel()}


@mistake(backward_propagation)
def db2_without_a_column(X, Y, parameters, cache):
    """`db2` has one dimension. With one output nobody notices, with three the update makes a table of it; which option
    of the sum keeps the side that is summed over?"""
    right = backward(X, Y, parameters, cache)
    return right | {"db2": right["db2"].ravel()}


@mistake(backward_propagation)
def biases_without_their_column(X, Y, parameters, cache):
    """`db1` and `db2` have one dimension. Subtracted from `b1` this would silently make a table; which option of the
    sum keeps the side that is summed over?"""
    right = backward(X, Y, parameters, cache)
    return right | {"db1": right["db1"].ravel(), "db2": right["db2"].ravel()}


@mistake(backward_propagation)
def biases_summed_to_one_number(X, Y, parameters, cache):
    """`db1` and `db2` are single numbers. Does every unit not have a bias of its own: over which side should the sum
    run?"""
    right = backward(X, Y, parameters, cache)
    return right | {"db1": np.sum(right["db1"]), "db2": np.sum(right["db2"])}


@mistake(backward_propagation)
def db1_summed_over_everything(X, Y, parameters, cache):
    """`db1` is a single number. Does every hidden unit not have a bias of its own: over which side should the sum
    run?"""
    right = backward(X, Y, parameters, cache)
    return right | {"db1": np.sum(right["db1"])}


@mistake(backward_propagation)
def biases_summed_over_units(X, Y, parameters, cache):
    """`db1` and `db2` have a column for each example: the sum ran over the units. What belongs to an example, and what
    to a unit?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = (parameters["W2"].T @ E) * A1 * (1 - A1)
    sums = {"db1": np.sum(D, axis=0, keepdims=True), "db2": np.sum(E, axis=0, keepdims=True)}
    return backward(X, Y, parameters, cache, **sums)


@mistake(backward_propagation)
def biases_not_summed(X, Y, parameters, cache):
    """`db1` and `db2` still have a column for each example. A bias serves all examples; what happens to gradients where
    a value forks?"""
    A1 = cache["A1"]
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    D = (parameters["W2"].T @ E) * A1 * (1 - A1)
    return backward(X, Y, parameters, cache, db1=D, db2=E)


@mistake(backward_propagation)
def db1_without_the_slope(X, Y, parameters, cache):
    """Only `db1` is wrong: it comes from before the sigmoid. Which gradient reaches the sum of which the bias is a
    term?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ E, axis=1, keepdims=True))


@mistake(backward_propagation)
def dw1_without_the_slope(X, Y, parameters, cache):
    """Only `dW1` is wrong: it comes from before the sigmoid. Which gradient reaches Z1?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, dW1=parameters["W2"].T @ E @ X.T)


@mistake(backward_propagation)
def gradients_of_the_last_example(X, Y, parameters, cache):
    """Only the last example has an influence. Inside the loop, does each example add to the sum or replace it?"""
    last = {name: value[:, -1:] for name, value in cache.items()}
    return backward(X[:, -1:], Y[:, -1:], parameters, last, factor=1 / X.shape[1])


@mistake(backward_propagation)
def layers_exchanged(X, Y, parameters, cache):
    """The gradients of the two layers stand under each other's keys. Which layer does the number count: the first from
    the input, or from the output?"""
    right = backward(X, Y, parameters, cache)
    return {"dW1": right["dW2"], "db1": right["db2"], "dW2": right["dW1"], "db2": right["db1"]}


@mistake(backward_propagation)
def gradients_under_the_names_of_parameters(X, Y, parameters, cache):
    """The gradients stand under the names of the parameters. Which letter does the docstring put in front?"""
    return {name[1:]: value for name, value in backward(X, Y, parameters, cache).items()}


@mistake(backward_propagation)
def gradients_of_weights_alone(X, Y, parameters, cache):
    """`db1` and `db2` are missing. Are the biases learned as well?"""
    right = backward(X, Y, parameters, cache)
    return {"dW1": right["dW1"], "dW2": right["dW2"]}


@mistake(backward_propagation)
def gradients_in_a_tuple(X, Y, parameters, cache):
    """The gradients come back in a tuple. How will the update find the one that belongs to a parameter?"""
    right = backward(X, Y, parameters, cache)
    return right["dW1"], right["db1"], right["dW2"], right["db2"]


@mistake(backward_propagation)
def activations_overwritten(X, Y, parameters, cache):
    """The gradients are right, but afterwards the cache holds other numbers than before. Does one of your operators
    work in place?"""
    right = backward(X, Y, parameters, cache)
    cache["A1"] *= 1 - cache["A1"]
    return right


@mistake(backward_propagation)
def gradients_in_whole_numbers(X, Y, parameters, cache):
    """All gradients are whole numbers. With which dtype were the arrays made that they are written into?"""
    return {name: value.astype(int) for name, value in backward(X, Y, parameters, cache).items()}


@mistake(backward_propagation)
def gradients_by_forward_differences(X, Y, parameters, cache):
    """All gradients are off by about one part in a thousand. Is a difference quotient with a finite step a
    derivative?"""
    step, here = 1e-3, compute_cost(forward_propagation(X, parameters)[0], Y)
    grads = {}
    for name, value in parameters.items():
        found = np.zeros_like(value)
        for index in np.ndindex(value.shape):
            moved = value.copy()
            moved[index] += step
            found[index] = (compute_cost(forward_propagation(X, parameters | {name: moved})[0], Y) - here) / step
        grads[f"d{name}"] = found
    return grads


@mistake(backward_propagation)
def brackets_of_the_slope_forgotten_in_the_layer(X, Y, parameters, cache):
    """The output layer is right; in the hidden one `A1` is taken away from a product. What does Python do with a
    product and a difference when there are no brackets?"""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    return backward(X, Y, parameters, cache, D=parameters["W2"].T @ E * cache["A1"] * 1 - cache["A1"])


@mistake(backward_propagation)
def outputs_counted_for_examples(X, Y, parameters, cache):
    """All gradients are divided by the number of outputs. What does the first number in the shape of `Y` count?"""
    return backward(X, Y, parameters, cache, E=2 / Y.shape[0] * (cache["Y_hat"] - Y))


@mistake(backward_propagation)
def rate_inside_the_gradients(X, Y, parameters, cache):
    """All gradients are a tenth of what they should be. Whose business is the learning rate?"""
    return {name: NOTEBOOK_RATE * value for name, value in backward(X, Y, parameters, cache).items()}


@mistake(backward_propagation)
def errors_averaged_before_they_meet_the_activations(X, Y, parameters, cache):
    """`db2` is right, the rest is not: a mean over the examples was taken first. Does each error not belong to the
    activations of its own example?"""
    E = 2 * np.mean(cache["Y_hat"] - Y, axis=1, keepdims=True)
    D = parameters["W2"].T @ E * cache["A1"] * (1 - cache["A1"])
    mean = np.mean(cache["A1"], axis=1, keepdims=True)
    return {"dW1": D @ X.T, "db1": np.sum(D, axis=1, keepdims=True), "dW2": E @ mean.T, "db2": E}


@mistake(backward_propagation)
def gradients_clipped(X, Y, parameters, cache):
    """Small entries are right, and no entry is larger than a tenth. Who asked for a limit?"""
    return {name: np.clip(value, -0.1, 0.1) for name, value in backward(X, Y, parameters, cache).items()}


# --- update_parameters -----------------------------------------------------------------------------


def moved(parameters, grads, learning_rate, names=("W1", "b1", "W2", "b2")):
    """The right step for some parameters, the others left where they are."""
    return {
        name: value - learning_rate * grads[f"d{name}"] if name in names else value
        for name, value in parameters.items()
    }


@mistake(update_parameters)
def step_uphill(parameters, grads, learning_rate):
    """Every parameter moves by the right amount in the wrong direction. Where does the gradient point: up or down?"""
    return moved(parameters, grads, -learning_rate)


@mistake(update_parameters)
def rate_forgotten(parameters, grads, learning_rate):
    """The steps are as long as the gradients, whatever the learning rate. Where does it enter?"""
    return moved(parameters, grads, 1.0)


@mistake(update_parameters)
def rate_squared(parameters, grads, learning_rate):
    """The steps are too short. How often is the gradient multiplied by the learning rate?"""
    return moved(parameters, grads, learning_rate**2)


@mistake(update_parameters)
def rate_divides(parameters, grads, learning_rate):
    """A smaller learning rate makes larger steps. Is the gradient multiplied by it, or divided?"""
    return moved(parameters, grads, 1 / learning_rate)


@mistake(update_parameters)
def rate_from_the_notebook(parameters, grads, learning_rate):
    """Every step is that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return moved(parameters, grads, NOTEBOOK_RATE)


@mistake(update_parameters)
def parameters_shrunk_too(parameters, grads, learning_rate):
    """The old parameters have been multiplied by the learning rate as well. What do the brackets in your line hold
    together?"""
    return {name: learning_rate * (value - grads[f"d{name}"]) for name, value in parameters.items()}


@mistake(update_parameters)
def weights_alone_updated(parameters, grads, learning_rate):
    """The biases stay where they are. How many parameters does the network have?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2"))


@mistake(update_parameters)
def output_layer_alone_updated(parameters, grads, learning_rate):
    """The first layer stays where it is. How many layers does the network have?"""
    return moved(parameters, grads, learning_rate, ("W2", "b2"))


@mistake(update_parameters)
def first_layer_alone_updated(parameters, grads, learning_rate):
    """The second layer stays where it is. How many layers does the network have?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1"))


@mistake(update_parameters)
def old_parameters_returned(parameters, grads, learning_rate):
    """Nothing moves. Under which name did you store the new values, and what do you return?"""
    return dict(parameters)


@mistake(update_parameters)
def steps_returned(parameters, grads, learning_rate):
    """The steps come back, not the places where they lead. From where does each step start?"""
    return {name: -learning_rate * grads[f"d{name}"] for name in parameters}


@mistake(update_parameters)
def only_the_biases_returned(parameters, grads, learning_rate):
    """The weights are missing in what comes back. Does the new dictionary hold all four?"""
    return moved({k: v for k, v in parameters.items() if k.startswith("b")}, grads, learning_rate)


@mistake(update_parameters)
def keys_of_the_gradients(parameters, grads, learning_rate):
    """The new parameters stand under the names of the gradients. Where will the next forward pass look for them?"""
    return {f"d{name}": value for name, value in moved(parameters, grads, learning_rate).items()}


@mistake(update_parameters)
def gradients_under_wrong_keys(parameters, grads, learning_rate):
    """A key is not found. How are the gradients called, and how the parameters?"""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}


@mistake(update_parameters)
def layers_crossed(parameters, grads, learning_rate):
    """The shapes do not fit: a parameter of one layer met a gradient of the other. Which gradient belongs to which?"""
    other = {"W1": "dW2", "b1": "db2", "W2": "dW1", "b2": "db1"}
    return {name: value - learning_rate * grads[other[name]] for name, value in parameters.items()}


@mistake(update_parameters)
def parameters_in_a_tuple(parameters, grads, learning_rate):
    """The new parameters come back in a tuple. In what kind of container did they come in?"""
    return tuple(moved(parameters, grads, learning_rate).values())


@mistake(update_parameters)
def gradients_normalised(parameters, grads, learning_rate):
    """All steps of a parameter have the same length, whatever the gradient's. Is anything divided by in the
    formula?"""
    return moved(parameters, {k: v / np.linalg.norm(v) for k, v in grads.items()}, learning_rate)


@mistake(update_parameters)
def only_the_sign_of_the_gradient(parameters, grads, learning_rate):
    """Every entry moves by the same amount. Does the formula use the gradient itself, or only its sign?"""
    return moved(parameters, {k: np.sign(v) for k, v in grads.items()}, learning_rate)


@mistake(update_parameters)
def biases_moved_without_a_rate(parameters, grads, learning_rate):
    """The weights are right; the biases move by their whole gradient. Which factor do all four steps share?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2")) | {
        name: parameters[name] - grads["d" + name] for name in ("b1", "b2")
    }


@mistake(update_parameters)
def gradients_in_reverse(parameters, grads, learning_rate):
    """NumPy cannot subtract: a parameter has met the gradient of another one. How do you find the gradient that belongs
    to a parameter: by its place or by its name?"""
    pairs = zip(parameters.items(), reversed(list(grads.values())), strict=True)
    return {name: value - learning_rate * gradient for (name, value), gradient in pairs}


@mistake(update_parameters)
def only_the_weights_returned(parameters, grads, learning_rate):
    """The weights come back alone. What will the next forward pass add?"""
    return {name: parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "W2")}


@mistake(update_parameters)
def two_steps_at_once(parameters, grads, learning_rate):
    """Every step is twice as long as it should be. Where does a 2 come from that the gradients already hold?"""
    return {name: value - 2 * learning_rate * grads["d" + name] for name, value in parameters.items()}


@mistake(update_parameters)
def parameters_shrunk_by_a_tenth(parameters, grads, learning_rate):
    """A parameter whose gradient is zero still loses a tenth. What does one step change, and what not?"""
    return {name: 0.9 * value - learning_rate * grads["d" + name] for name, value in parameters.items()}


@mistake(update_parameters)
def hidden_bias_goes_uphill(parameters, grads, learning_rate):
    """`b1` moves by the right amount in the wrong direction. Which sign do the other three lines have?"""
    moving = moved(parameters, grads, learning_rate)
    return moving | {"b1": parameters["b1"] + learning_rate * grads["db1"]}


@mistake(update_parameters)
def new_parameters_squeezed(parameters, grads, learning_rate):
    """The numbers are right, and columns have become vectors. Which function takes sides of length 1 away?"""
    return {name: value.squeeze() for name, value in moved(parameters, grads, learning_rate).items()}


# --- train -----------------------------------------------------------------------------------------


def descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step=None, cost=compute_cost):
    """The reference with another step, (parameters, t) to parameters, or another cost."""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    costs = [cost(forward_propagation(X, parameters)[0], Y)]
    for t in range(num_iterations):
        if step is None:
            grads = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
            parameters = update_parameters(parameters, grads, learning_rate)
        else:
            parameters = step(parameters, t)
        costs.append(cost(forward_propagation(X, parameters)[0], Y))
    return parameters, costs


def gradients_at(X, Y, parameters):
    return backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])


@mistake(train)
def costs_without_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is one entry short: the cost of the start is missing. Do you record before the first update, or only
    after it?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[1:]


@mistake(train)
def costs_without_the_end(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is one entry short: the cost after the last update is missing. How many points does a path with T steps
    have?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[:-1]


@mistake(train)
def last_cost_only(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs are a single number, the last. What does the docstring ask for: the end, or the whole way?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[-1]


@mistake(train)
def costs_left_empty(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The parameters are right, the list is empty. Where in the loop is the cost recorded?"""
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[0], []


@mistake(train)
def start_costs_recorded_twice(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is one entry too long: the start stands in it twice. Is it recorded before the loop, and once more at
    the top of the loop?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[:1] + costs


@mistake(train)
def costs_one_step_behind(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The parameters are right; each cost after the first belongs to the entry before it. Is there a forward pass
    between the update and the cost?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[:1] + costs[:-1]


@mistake(train)
def costs_rounded(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs agree to two decimals only. Should rounding happen in the data, or in what you print?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [round(float(cost), 2) for cost in costs]


@mistake(train)
def costs_not_averaged(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The path is right, the costs are too large by the number of examples. Does your own `compute_cost` appear in the
    loop?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [cost * X.shape[1] for cost in costs]


@mistake(train)
def cost_of_inputs_and_targets_exchanged(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The path is right; every cost is that of zero predictions. Which two arrays does `compute_cost` compare?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [compute_cost(np.zeros_like(Y), Y)] * len(costs)


@mistake(train)
def one_iteration_too_many(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is one step too long, in the parameters and in the list. How many updates does T ask for?"""
    return train(X, Y, n_h, learning_rate, num_iterations + 1, parameters, scale)


@mistake(train)
def one_iteration_too_few(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is one step too short, in the parameters and in the list. At which number does your loop begin, and at
    which does it end?"""
    return train(X, Y, n_h, learning_rate, num_iterations - 1, parameters, scale)


@mistake(train)
def update_after_the_last_cost(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is right, but the parameters are one step further than its last entry. Is there an update after the last
    cost has been recorded?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations + 1, parameters, scale)
    return parameters, costs[:-1]


@mistake(train)
def returned_inside_the_training_loop(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk ends after a single step, whatever T is. How far is the `return` indented?"""
    return train(X, Y, n_h, learning_rate, 1, parameters, scale)


@mistake(train)
def new_parameters_not_kept(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Nothing moves, and all costs are the same. What happens to the dictionary that the update returns?"""
    return descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, lambda p, t: p)


@mistake(train)
def start_returned(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs fall as they should, but the parameters that come back are the start. Under which name did the loop
    store the new ones?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    return parameters, train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[1]


@mistake(train)
def given_start_ignored(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk does not begin at the parameters that were given. When is a start to be drawn, and when not?"""
    start = {"W1": np.zeros((n_h, X.shape[0])), "b1": np.zeros((n_h, 1))}
    start |= {"W2": np.zeros((Y.shape[0], n_h)), "b2": np.zeros((Y.shape[0], 1))}
    return train(X, Y, n_h, learning_rate, num_iterations, start)


@mistake(train)
def given_start_scaled(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """A start that was given has been multiplied by `scale`. For which kind of start is that argument meant?"""
    if parameters is not None:
        parameters = {name: scale * value for name, value in parameters.items()}
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


@mistake(train)
def no_start_of_its_own(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; without one, None is used as a dictionary. Who makes the parameters then?"""
    return descend(X, Y, n_h, learning_rate, num_iterations, parameters or {}["W1"], scale)


@mistake(train)
def own_start_with_one_output(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; the one that `train` makes has a single output. How many rows do the targets
    have?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, 1, scale)
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


@mistake(train)
def own_start_counts_examples(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; the one that `train` makes does not fit the inputs. Which side of X counts the
    features?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[1], n_h, Y.shape[0], scale)
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


@mistake(train)
def gradients_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, and then the parameters march off in a straight line. Which quantities have to be
    computed anew after each update?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    grads = gradients_at(X, Y, parameters)
    return descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: update_parameters(p, grads, learning_rate),
    )


@mistake(train)
def predictions_of_the_first_round(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, the later ones use new weights with the activations of the start. Where is the forward
    pass: inside the loop, or before it?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    cache = forward_propagation(X, parameters)[1]
    return descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: update_parameters(p, backward_propagation(X, Y, p, cache), learning_rate),
    )


@mistake(train)
def gradients_pile_up(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, the later ones grow too long: each still carries those before it. Where do the gradients
    start again at zero?"""
    total = {}

    def step(p, t):
        for name, value in gradients_at(X, Y, p).items():
            total[name] = total.get(name, 0) + value
        return update_parameters(p, total, learning_rate)

    return descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step)


@mistake(train)
def every_step_from_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """All costs after the first are the same: each step begins anew at the start. To which name does the loop assign
    the result of the update?"""
    first, _ = train(X, Y, n_h, learning_rate, 1, parameters, scale)
    return descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, lambda p, t: first)


@mistake(train)
def walk_uphill(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The cost grows with each step. Is a sign turned twice, once in the gradient and once in the update, or not at
    all?"""
    return train(X, Y, n_h, -learning_rate, num_iterations, parameters, scale)


@mistake(train)
def rate_written_into_the_loop(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is always that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return train(X, Y, n_h, NOTEBOOK_RATE, num_iterations, parameters, scale)


@mistake(train)
def rate_shrinks_with_time(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, later ones are too short. Does the docstring say that the learning rate changes?"""
    return descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: update_parameters(p, gradients_at(X, Y, p), learning_rate / (t + 1)),
    )


@mistake(train)
def second_layer_first(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The second layer is right after one step, the first is slightly off: its gradients were taken after the second
    had already moved. From which point do all four gradients have to be taken?"""

    def step(p, t):
        half = moved(p, gradients_at(X, Y, p), learning_rate, ("W2", "b2"))
        return moved(half, gradients_at(X, Y, half), learning_rate, ("W1", "b1"))

    return descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step)


@mistake(train)
def one_update_an_example(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Each round takes a step for every example instead of one for all of them. How far is the update indented?"""

    def step(p, t):
        for i in range(X.shape[1]):
            p = update_parameters(p, gradients_at(X[:, [i]], Y[:, [i]], p), learning_rate)
        return p

    return descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step)


@mistake(train)
def hidden_layer_never_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """`W1` and `b1` stay at their start. How many parameters does each round have to move?"""
    return descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: moved(p, gradients_at(X, Y, p), learning_rate, ("W2", "b2")),
    )


@mistake(train)
def costs_before_parameters(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The two results come back in the other order. Which one does the docstring name first?"""
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[::-1]


@mistake(train)
def parameters_alone_returned(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Only the parameters come back. What stands beside them in the docstring?"""
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[0]


@mistake(train)
def cost_of_the_last_round_repeated(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """All costs are right but the last, which equals the one before. To which parameters should it belong?"""
    parameters, costs = descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [*costs[:-1], costs[-2]]


@mistake(train)
def rate_a_tenth_of_the_given(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Every step is a tenth of what it should be. Is the rate multiplied by a rate once more?"""
    return descend(X, Y, n_h, NOTEBOOK_RATE * learning_rate, num_iterations, parameters, scale)


@mistake(train)
def roots_of_the_costs(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The parameters are right, and the costs are square roots of what they should be. Which function makes them?"""
    parameters, costs = descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [np.sqrt(cost) for cost in costs]


@mistake(train)
def first_half_of_the_examples(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Already the first cost is that of the first half of the examples. Is any part of the data put aside?"""
    half = X.shape[1] // 2
    return descend(X[:, :half], Y[:, :half], n_h, learning_rate, num_iterations, parameters, scale)


@mistake(train)
def begun_again_in_every_round(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """All costs are equal, and the parameters are one step away from the start. What happens at the top of
    every round?"""
    new, costs = descend(X, Y, n_h, learning_rate, 1, parameters, scale)
    return new, costs[:1] * (num_iterations + 1)


# --- zero_start ------------------------------------------------------------------------------------


def zeros(**changed):
    """The right entries, with some replaced."""
    return zero_start() | changed


@mistake(zero_start)
def zeros_as_in_section_3():
    """In section 3 only b2 could move, because the hidden values were zero. What does the sigmoid make of Z1 = 0, and
    which gradient contains A1 as a factor?"""
    return {"nonzero": {"db2"}, "then": "A"}


@mistake(zero_start)
def zeros_move_one_bias_only():
    """`then` is right, `nonzero` is not. What does the sigmoid make of Z1 = 0, and which gradient contains A1 as a
    factor?"""
    return zeros(nonzero={"db2"})


@mistake(zero_start)
def zeros_move_everything():
    """Two of these gradients are zero in the first step. Through which matrix does the error go back to the hidden
    layer, and what does it hold?"""
    return zeros(nonzero={"dW1", "db1", "dW2", "db2"})


@mistake(zero_start)
def zeros_move_a_hidden_bias():
    """One of these gradients is zero in the first step. Which of them contain W2 as a factor?"""
    return zeros(nonzero={"db1", "dW2", "db2"})


@mistake(zero_start)
def zeros_stay_for_ever():
    """`nonzero` is right, but after the first step W2 is no longer zero. What reaches the hidden layer from then on?"""
    return zeros(then="A")


@mistake(zero_start)
def zeros_train_like_any_other():
    """`nonzero` is right, `then` is not. All hidden units receive the same gradient, in the first step and in every one
    after it; can they ever come to differ?"""
    return zeros(then="C")


@mistake(zero_start)
def zeros_move_nothing():
    """Something does move in the first step, since the error at the output is not zero. Which gradients do not need the
    weights to be anything but zero?"""
    return {"nonzero": set(), "then": "D"}


@mistake(zero_start)
def zeros_named_like_parameters():
    """`nonzero` holds names of parameters. Which letter do the gradients' names begin with?"""
    return zeros(nonzero={"W2", "b2"})


@mistake(zero_start)
def zeros_move_both_biases():
    """`nonzero` names both biases. What does the error have to cross on its way to b1, and what does `dW2` multiply the
    error with?"""
    return zeros(nonzero={"db1", "db2"})


@mistake(zero_start)
def zeros_listed():
    """`nonzero` holds the gradients that are zero. Which ones are asked for?"""
    return zeros(nonzero={"dW1", "db1"})


@mistake(zero_start)
def zeros_move_the_output_weights_alone():
    """`nonzero` lacks a bias. The error at the output is not zero: which of the parameters does it meet at once?"""
    return zeros(nonzero={"dW2"})


# --- without_the_sigmoid ---------------------------------------------------------------------------


@mistake(without_the_sigmoid)
def identity_gives_the_line():
    """How many layers of parameters do the equations still contain, and how many did the line have?"""
    return "A"


@mistake(without_the_sigmoid)
def identity_gives_multivariate_regression():
    """The functions that such a network can represent are those; but are the equations? Which parameters are left, and
    how many matrices stand in dW1?"""
    return "B"


@mistake(without_the_sigmoid)
def identity_cannot_be_trained():
    """The derivative of the identity is a number that is not zero. What does it do to a gradient that passes
    through?"""
    return "D"
