"""Wrong functions of section 1, with what a learner reads about each."""

import numpy as np
from handrail import data

from solutions.univariate import (
    backprop_graph,
    critical_learning_rate,
    fork_by_hand,
    gradient_descent,
    gradients,
    grid_evaluations,
    local_gradient,
    lower_than_the_true_line,
    mse,
    near_the_critical_rate,
    one_step_by_hand,
    predict,
    random_search,
    random_search_scaling,
    reused_values,
    same_path_rate,
    standardized_rates,
    update,
    what_directs_the_search,
)

from . import mistake

#: Stands for data that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 60).reshape(1, 60)
NOTEBOOK_RATE = 0.1


# --- local_gradient --------------------------------------------------------------------------------


@mistake(local_gradient)
def sub_with_two_plus_signs(op, a, b=None):
    """Only "sub" is wrong, in its second entry. If b grows by a little, does a − b grow or shrink?"""
    return (1.0, 1.0) if op == "sub" else local_gradient(op, a, b)


@mistake(local_gradient)
def mul_gives_each_its_own_input(op, a, b=None):
    """The entries of "mul" are right but stand in the wrong places. Hold b still: how much does a b grow with a?"""
    return (a, b) if op == "mul" else local_gradient(op, a, b)


@mistake(local_gradient)
def mul_gives_the_product(op, a, b=None):
    """Both entries of "mul" are the product itself. That is the operation's value; how fast does it change?"""
    return (a * b, a * b) if op == "mul" else local_gradient(op, a, b)


@mistake(local_gradient)
def div_without_the_sign(op, a, b=None):
    """The second entry of "div" has the wrong sign. Does a / b rise or fall when a positive b grows and a is
    positive?"""
    return (1 / b, a / b**2) if op == "div" else local_gradient(op, a, b)


@mistake(local_gradient)
def div_without_the_square(op, a, b=None):
    """The second entry of "div" is off by a factor that depends on b. Write a / b as a times a power of b: which power
    is left after differentiating?"""
    return (1 / b, -a / b) if op == "div" else local_gradient(op, a, b)


@mistake(local_gradient)
def div_squares_the_whole_fraction(op, a, b=None):
    """The second entry of "div" is off by a factor that depends on a. What does the exponent belong to: the whole
    fraction, or only a part of it?"""
    return (1 / b, -((a / b) ** 2)) if op == "div" else local_gradient(op, a, b)


@mistake(local_gradient)
def div_with_an_integer_division(op, a, b=None):
    """The entries of "div" are whole numbers, although the inputs are not. Which of Python's two division signs keeps
    the fraction?"""
    return (1 // b, -a // b**2) if op == "div" else local_gradient(op, a, b)


@mistake(local_gradient)
def max_rewards_the_smaller(op, a, b=None):
    """The entries of "max" are exchanged. Which of the two inputs does the result follow when it moves a little?"""
    return ((0.0, 1.0) if a > b else (1.0, 0.0)) if op == "max" else local_gradient(op, a, b)


@mistake(local_gradient)
def max_gives_the_value(op, a, b=None):
    """Where "max" should have a derivative stands the larger input itself. By how much does the result grow when that
    input grows by 1?"""
    return ((a, 0.0) if a > b else (0.0, b)) if op == "max" else local_gradient(op, a, b)


@mistake(local_gradient)
def max_is_shared_equally(op, a, b=None):
    """Both entries of "max" are a half. When the inputs differ, does the smaller one have any influence on the
    result?"""
    return (0.5, 0.5) if op == "max" else local_gradient(op, a, b)


@mistake(local_gradient)
def max_always_prefers_the_first(op, a, b=None):
    """The result for "max" is right as long as a is the larger input, and wrong otherwise. Is the comparison made at
    all?"""
    return (1.0, 0.0) if op == "max" else local_gradient(op, a, b)


@mistake(local_gradient)
def square_gives_the_value(op, a, b=None):
    """For "square" the value comes back. What does its slope look like: at which a is the parabola flat?"""
    return (a**2,) if op == "square" else local_gradient(op, a, b)


@mistake(local_gradient)
def square_loses_its_exponent(op, a, b=None):
    """The result for "square" comes out at exactly half its size. What happens to the exponent when a power is
    differentiated?"""
    return (a,) if op == "square" else local_gradient(op, a, b)


@mistake(local_gradient)
def exp_with_the_power_rule(op, a, b=None):
    """The result for "exp" is off by a factor that depends on a. The rule you used is for aⁿ, where the base varies;
    what varies in eᵃ?"""
    return (a * np.exp(a - 1),) if op == "exp" else local_gradient(op, a, b)


@mistake(local_gradient)
def log_gives_the_value(op, a, b=None):
    """For "log" the logarithm itself comes back. How steep is its curve: does it get steeper or flatter as a grows?"""
    return (np.log(a),) if op == "log" else local_gradient(op, a, b)


@mistake(local_gradient)
def log_with_base_10(op, a, b=None):
    """The result for "log" is too small by a factor of 2.303. Which base does the question ask for, and which one gives
    that factor?"""
    return (1 / (a * np.log(10)),) if op == "log" else local_gradient(op, a, b)


@mistake(local_gradient)
def reciprocal_without_the_sign(op, a, b=None):
    """The result for "reciprocal" has the right size and the wrong sign. Does 1 / a rise or fall as a positive a
    grows?"""
    return (1 / a**2,) if op == "reciprocal" else local_gradient(op, a, b)


@mistake(local_gradient)
def reciprocal_without_the_square(op, a, b=None):
    """The result for "reciprocal" is off by a factor of a. When a power is differentiated its exponent falls by one:
    from which exponent do you start here, and where do you arrive?"""
    return (-1 / a,) if op == "reciprocal" else local_gradient(op, a, b)


@mistake(local_gradient)
def reciprocal_is_integrated(op, a, b=None):
    """For "reciprocal" a logarithm comes back. Is that the derivative of 1 / a, or the function whose derivative is 1 /
    a?"""
    return (np.log(abs(a)),) if op == "reciprocal" else local_gradient(op, a, b)


@mistake(local_gradient)
def sigmoid_gives_the_value(op, a, b=None):
    """For "sigmoid" the value comes back, between 0 and 1. Can its slope ever exceed one quarter?"""
    return (1 / (1 + np.exp(-a)),) if op == "sigmoid" else local_gradient(op, a, b)


@mistake(local_gradient)
def sigmoid_rule_on_the_input(op, a, b=None):
    """The result for "sigmoid" comes out negative or larger than one quarter. The rule is a product of two factors: are
    they made of the input, or of the output?"""
    return (a * (1 - a),) if op == "sigmoid" else local_gradient(op, a, b)


@mistake(local_gradient)
def sigmoid_mixes_input_and_output(op, a, b=None):
    """The result for "sigmoid" is wrong although one of its factors is right. Do both factors use the same quantity?"""
    return (1 / (1 + np.exp(-a)) * (1 - a),) if op == "sigmoid" else local_gradient(op, a, b)


@mistake(local_gradient)
def sigmoid_of_one_minus_sigmoid(op, a, b=None):
    """The result for "sigmoid" lies between 0.5 and 0.74 whatever the input. Is the bracket multiplied, or does it go
    through the function a second time?"""
    return (1 / (1 + np.exp(-1 + 1 / (1 + np.exp(-a)))),) if op == "sigmoid" else local_gradient(op, a, b)


@mistake(local_gradient)
def tanh_without_its_square(op, a, b=None):
    """The result for "tanh" is too large for negative inputs: slopes beyond 1 appear. The curve is equally steep at a
    and at −a; is your expression?"""
    return (1 - np.tanh(a),) if op == "tanh" else local_gradient(op, a, b)


@mistake(local_gradient)
def tanh_rule_on_the_input(op, a, b=None):
    """The result for "tanh" comes out negative as soon as the input leaves (−1, 1), where the curve still rises. Is the
    input or the output to be squared?"""
    return (1 - a**2,) if op == "tanh" else local_gradient(op, a, b)


@mistake(local_gradient)
def tanh_with_an_unsquared_sech(op, a, b=None):
    """The result for "tanh" is the square root of what it should be. Which power of 1 / cosh is the derivative?"""
    return (1 / np.cosh(a),) if op == "tanh" else local_gradient(op, a, b)


@mistake(local_gradient)
def relu_gives_the_value(op, a, b=None):
    """For "relu" the value comes back. How steep is the line to the right of zero?"""
    return (max(a, 0.0),) if op == "relu" else local_gradient(op, a, b)


@mistake(local_gradient)
def relu_slope_1_everywhere(op, a, b=None):
    """The result for "relu" is right for positive inputs only. What does the result do when a negative input moves a
    little?"""
    return (1.0,) if op == "relu" else local_gradient(op, a, b)


@mistake(local_gradient)
def relu_slope_minus_1_below_zero(op, a, b=None):
    """The result for "relu" falls on the negative side. Is that the curve of relu, or of the absolute value?"""
    return (float(np.sign(a)),) if op == "relu" else local_gradient(op, a, b)


@mistake(local_gradient)
def one_input_without_a_tuple(op, a, b=None):
    """Operations with one input return a bare number, those with two a tuple. What turns a single value in brackets
    into a tuple of one?"""
    result = local_gradient(op, a, b)
    return result if len(result) == 2 else result[0]


@mistake(local_gradient)
def one_input_with_a_second_entry(op, a, b=None):
    """Operations with one input return two entries. How many inputs are there to differentiate by when b is None?"""
    result = local_gradient(op, a, b)
    return result if len(result) == 2 else (result[0], 0.0)


@mistake(local_gradient)
def entries_in_reverse_order(op, a, b=None):
    """With two inputs every pair comes back in reverse. Which input does the first entry belong to?"""
    return tuple(reversed(local_gradient(op, a, b)))


@mistake(local_gradient)
def values_for_derivatives(op, a, b=None):
    """Each operation returns what it computes, not how fast that changes. What happens to the result when one input
    moves a little and the others stay?"""
    two = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "max": max}
    one = {"square": np.square, "exp": np.exp, "log": np.log, "reciprocal": np.reciprocal, "tanh": np.tanh}
    one |= {"relu": lambda v: max(v, 0.0), "sigmoid": lambda v: 1 / (1 + np.exp(-v))}
    return (two[op](a, b),) * 2 if op in two else (one[op](a),)


@mistake(local_gradient)
def first_branch_always_taken(op, a, b=None):
    """Every operation returns the derivatives of addition. Read your first condition aloud: what does Python make of a
    text that stands alone after `or`?"""
    if op == "add" or "plus":
        return (1.0, 1.0)
    return local_gradient(op, a, b)


@mistake(local_gradient)
def operation_name_misspelt(op, a, b=None):
    """None comes back for "sub" alone; the others are right. Does that branch compare with the name as the docstring
    spells it?"""
    return None if op == "sub" else local_gradient(op, a, b)


@mistake(local_gradient)
def one_sided_difference(op, a, b=None):
    """All curved operations are off by about one part in a thousand, the straight ones are right. Is a difference
    quotient with a finite step a derivative?"""
    step = 1e-3
    first = (forward_value(op, a + step, b) - forward_value(op, a, b)) / step
    return (first,) if b is None else (first, (forward_value(op, a, b + step) - forward_value(op, a, b)) / step)


@mistake(local_gradient)
def values_where_there_is_one_input(op, a, b=None):
    """The operations with two inputs are right; those with one return what they compute, not how fast that changes.
    What happens to the result when the input moves a little?"""
    return values_for_derivatives(op, a) if b is None else local_gradient(op, a, b)


@mistake(local_gradient)
def sigmoid_with_the_signs_exchanged(op, a, b=None):
    """The result for "sigmoid" can exceed ¼, the largest slope that a sigmoid has. Which signs stand in its exponent
    and in its derivative?"""
    if op != "sigmoid":
        return local_gradient(op, a, b)
    s = 1 / (1 + np.exp(a))
    return (s * (1 + s),)


@mistake(local_gradient)
def div_the_other_way_up(op, a, b=None):
    """Both entries of "div" are those of another fraction. Which of the two inputs stands above the line?"""
    return (-b / a**2, 1 / a) if op == "div" else local_gradient(op, a, b)


@mistake(local_gradient)
def sigmoid_with_brackets_missing(op, a, b=None):
    """The result for "sigmoid" is negative, though the curve rises everywhere. What does Python divide by in 1 / 1 + c:
    are there brackets below the line?"""
    s = 1 / 1 + np.exp(-a)
    return (s * (1 - s),) if op == "sigmoid" else local_gradient(op, a, b)


def forward_value(op, a, b):
    return values_for_derivatives(op, a, b)[0]


# --- backprop_graph --------------------------------------------------------------------------------


def graph(x, y, z, **changed):
    """The right entries, with some replaced."""
    return backprop_graph(x, y, z) | changed


@mistake(backprop_graph)
def dq_and_dz_exchanged(x, y, z):
    """`dq` and `dz` stand in each other's places. In a product, which factor tells how fast it grows with the other?"""
    return graph(x, y, z, dq=x + y, dz=z, dx=x + y, dy=x + y)


@mistake(backprop_graph)
def upstream_forgotten(x, y, z):
    """`dx` and `dy` are 1: the derivatives of q, not of f. What does a node do with the derivative that arrives from
    behind it?"""
    return graph(x, y, z, dx=1.0, dy=1.0)


@mistake(backprop_graph)
def upstream_applied_twice(x, y, z):
    """`dx` and `dy` are `dq` times a factor too many. Which step from f down to x has been taken two times?"""
    return graph(x, y, z, dx=z * z, dy=z * z)


@mistake(backprop_graph)
def upstream_times_the_input(x, y, z):
    """`dx` and `dy` are `dq` times x and y. That is how a product passes on its derivative; what is the first node?"""
    return graph(x, y, z, dx=x * z, dy=y * z)


@mistake(backprop_graph)
def sum_passes_on_the_other_input(x, y, z):
    """`dx` contains y and `dy` contains x. A product exchanges its inputs on the way back; does a sum?"""
    return graph(x, y, z, dx=y * z, dy=x * z)


@mistake(backprop_graph)
def sum_shares_its_gradient(x, y, z):
    """`dx` and `dy` are exactly half of what they should be. If x alone grows by 1, by how much does x + y grow?"""
    return graph(x, y, z, dx=z / 2, dy=z / 2)


@mistake(backprop_graph)
def sum_with_a_minus_on_the_way_back(x, y, z):
    """Only `dy` is wrong: it has the wrong sign. Is the first node a sum or a difference?"""
    return graph(x, y, z, dy=-z)


@mistake(backprop_graph)
def product_and_sum_exchanged(x, y, z):
    """Already the forward value `q` is wrong. Which operation does the first node carry out, and which the second?"""
    q = x * y
    return {"q": q, "f": q + z, "dq": 1.0, "dz": 1.0, "dx": y, "dy": x}


@mistake(backprop_graph)
def brackets_forgotten(x, y, z):
    """Only `f` is wrong. Which sign does Python evaluate first when a sum and a product stand in one line?"""
    return graph(x, y, z, f=x + y * z)


@mistake(backprop_graph)
def dz_without_y(x, y, z):
    """Only `dz` is wrong: it does not depend on y. z is multiplied by the whole of q; what is q made of?"""
    return graph(x, y, z, dz=x)


@mistake(backprop_graph)
def numbers_of_the_example(x, y, z):
    """The same numbers come back for every input, those of the worked example. Where do x, y and z enter your lines?"""
    return {"q": 3.0, "f": -12.0, "dq": -4.0, "dz": 3.0, "dx": -4.0, "dy": -4.0}


@mistake(backprop_graph)
def keys_in_capitals(x, y, z):
    """The values are right, the keys are not. How does the docstring write them?"""
    return {key.upper(): value for key, value in backprop_graph(x, y, z).items()}


@mistake(backprop_graph)
def only_the_derivatives(x, y, z):
    """The entries for `q` and `f` are missing. Which values of the forward pass does the docstring ask for as well?"""
    return {key: value for key, value in backprop_graph(x, y, z).items() if key.startswith("d")}


@mistake(backprop_graph)
def tuple_for_the_dictionary(x, y, z):
    """A tuple comes back. How would somebody who receives it know which entry is `dq`?"""
    return tuple(backprop_graph(x, y, z).values())


@mistake(backprop_graph)
def walk_back_begins_with_f(x, y, z):
    """All derivatives are too large by the same factor, the value of f. With which number does the way back begin: how
    fast does f grow with itself?"""
    q = x + y
    f = q * z
    return {"q": q, "f": f, "dq": f * z, "dz": f * q, "dx": f * z, "dy": f * z}


# --- fork_by_hand ----------------------------------------------------------------------------------


@mistake(fork_by_hand)
def fork_second_use_forgotten():
    """`dy` is right, `dx` counts only one of the two ways on which x acts. Where else in f does x occur?"""
    return {"dx": -4.0, "dy": 3.0}


@mistake(fork_by_hand)
def fork_first_use_forgotten():
    """`dy` is right, `dx` counts only one of the two ways on which x acts. What does the product contribute to it?"""
    return {"dx": 1.0, "dy": 3.0}


@mistake(fork_by_hand)
def fork_with_the_sign_of_y_lost():
    """`dy` is right, `dx` is too large. What is the sign of y at this point?"""
    return {"dx": 5.0, "dy": 3.0}


@mistake(fork_by_hand)
def fork_adds_on_both_sides():
    """`dx` is right, `dy` is one too large. Does the second term of f depend on y?"""
    return {"dx": -3.0, "dy": 4.0}


@mistake(fork_by_hand)
def fork_derivatives_exchanged():
    """Both numbers are right and stand under the wrong keys. Which of them says how f changes with x?"""
    return {"dx": 3.0, "dy": -3.0}


# --- predict ---------------------------------------------------------------------------------------


@mistake(predict)
def line_without_intercept(x, w, b):
    """All predictions are off by the same amount. What does your line predict at x = 0, and what should it?"""
    return w * x


@mistake(predict)
def slope_and_intercept_exchanged(x, w, b):
    """The line is as steep as its intercept is high. Which of w and b is multiplied by x?"""
    return b * x + w


@mistake(predict)
def intercept_subtracted(x, w, b):
    """All predictions are off by twice the intercept. Does b lift the line or lower it?"""
    return w * x - b


@mistake(predict)
def intercept_inside_the_brackets(x, w, b):
    """The slope is right; the height of the line is off by an amount that depends on w. Is b multiplied by w as
    well?"""
    return w * (x + b)


@mistake(predict)
def inputs_added_to_the_slope(x, w, b):
    """The line always has slope 1. Is x multiplied by w, or do they only stand side by side in a sum?"""
    return w + x + b


@mistake(predict)
def prediction_as_a_column(x, w, b):
    """A column comes back where the inputs lie in a row. What does a later subtraction of the targets do with that?"""
    return (w * x + b).T


@mistake(predict)
def prediction_without_its_row(x, w, b):
    """The values are right, one dimension is missing. Which shape does x have, and which should ŷ have?"""
    return (w * x + b).reshape(-1)


@mistake(predict)
def prediction_as_a_list(x, w, b):
    """A Python list comes back. What would ŷ − y do with it in the next function, compared with an array?"""
    return [w * value + b for value in x[0]]


@mistake(predict)
def prediction_of_the_first_example(x, w, b):
    """One number comes back for all the examples. At which point of the loop does the function return?"""
    for value in x[0]:
        return w * value + b


@mistake(predict)
def prediction_summed_up(x, w, b):
    """One number comes back where there should be one an example. Is anything to be summed before the loss?"""
    return np.sum(w * x + b)


@mistake(predict)
def prediction_with_a_matrix_product(x, w, b):
    """NumPy refuses the matrix product, because w has no rows and no columns. What kind of product does a number form
    with an array?"""
    return x @ w + b


@mistake(predict)
def prediction_truncated_to_integers(x, w, b):
    """All predictions are whole numbers. With which dtype was the array made that they are written into?"""
    y_hat = np.zeros(x.shape, dtype=int)
    y_hat[:] = w * x + b
    return y_hat


@mistake(predict)
def prediction_for_the_notebooks_data(x, w, b):
    """As many predictions come back as the notebook's data set has examples, whatever the argument. Which x does the
    function read?"""
    return w * NOTEBOOK_X + b


@mistake(predict)
def prediction_overwrites_x(x, w, b):
    """The values are right, but afterwards the inputs are gone: x holds the predictions. Which operators change an
    array in place?"""
    x *= w
    x += b
    return x


@mistake(predict)
def prediction_not_returned(x, w, b):
    """None comes back. What does a function hand out that computes a value and never says return?"""
    y_hat = w * x + b


@mistake(predict)
def only_the_first_entry_filled(x, w, b):
    """The first prediction is right and all others are zero. How often does your loop run: over what does it count, and
    where does it return?"""
    y_hat = np.zeros(x.shape)
    y_hat[0, 0] = w * x[0, 0] + b
    return y_hat


@mistake(predict)
def only_the_last_entry_filled(x, w, b):
    """The last prediction is right and all others are zero. In each round of the loop, is the array made anew?"""
    y_hat = np.zeros(x.shape)
    y_hat[0, -1] = w * x[0, -1] + b
    return y_hat


@mistake(predict)
def inputs_squared(x, w, b):
    """The predictions bend: they are right only where x is 0 or 1. Which power of x does a line have?"""
    return w * x**2 + b


# --- mse -------------------------------------------------------------------------------------------


@mistake(mse)
def loss_summed_not_averaged(y_hat, y):
    """The loss is too large by the number of examples. If every example occurred twice, should the loss double? And if
    you divide by a length: is it that of the row, or the number of rows?"""
    return np.sum((y_hat - y) ** 2)


@mistake(mse)
def loss_halved(y_hat, y):
    """The loss is exactly half of what it should be. Some books put a factor into the loss to tidy its derivative; does
    the formula above?"""
    return np.mean((y_hat - y) ** 2) / 2


@mistake(mse)
def loss_averaged_twice(y_hat, y):
    """The loss is too small by the number of examples. How often is the average taken?"""
    return np.mean((y_hat - y) ** 2) / y.shape[1]


@mistake(mse)
def loss_with_a_root(y_hat, y):
    """The loss is the square root of what it should be. Does the formula measure a distance, or its square?"""
    return np.sqrt(np.mean((y_hat - y) ** 2))


@mistake(mse)
def loss_of_absolute_errors(y_hat, y):
    """An error of 2 counts twice as much as an error of 1. How much more should it count?"""
    return np.mean(np.abs(y_hat - y))


@mistake(mse)
def loss_without_a_square(y_hat, y):
    """The loss can become negative, since errors upwards and downwards cancel. What is done to each error before the
    mean is taken?"""
    return np.mean(y_hat - y)


@mistake(mse)
def loss_squares_the_mean(y_hat, y):
    """A line that is too high here and too low there gets a loss near zero. Which comes first, the square or the
    mean?"""
    return np.mean(y_hat - y) ** 2


@mistake(mse)
def loss_of_squared_terms(y_hat, y):
    """The loss can become negative. Where do the brackets stand: is the difference squared, or is a difference of
    squares formed?"""
    return np.mean(y_hat**2 - y**2)


@mistake(mse)
def loss_squares_only_the_targets(y_hat, y):
    """The loss can become negative. What does the exponent apply to when no brackets stand around the difference?"""
    return np.mean(y_hat - y**2)


@mistake(mse)
def loss_doubles_for_squaring(y_hat, y):
    """The loss can become negative, and doubles when the errors double. Which operator squares, and which multiplies by
    two?"""
    return np.mean((y_hat - y) * 2)


@mistake(mse)
def loss_of_a_sum(y_hat, y):
    """A perfect prediction gets a large loss. What should the loss be when ŷ equals y, and what does your line give
    there?"""
    return np.mean((y_hat + y) ** 2)


@mistake(mse)
def loss_as_a_variance(y_hat, y):
    """Shifting all predictions by the same amount leaves your loss as it is. Is the mean of the errors taken out
    somewhere?"""
    return np.var(y_hat - y)


@mistake(mse)
def loss_with_one_example_less(y_hat, y):
    """The loss is slightly too large, less so for more examples. By which number is the sum divided?"""
    return np.sum((y_hat - y) ** 2) / (y.shape[1] - 1)


@mistake(mse)
def norm_not_squared(y_hat, y):
    """The loss falls with the number of examples even if each error is the same. Which power of the norm does the
    formula have?"""
    return np.linalg.norm(y_hat - y) / y.shape[1]


@mistake(mse)
def multiplied_by_the_number(y_hat, y):
    """The loss is too large by the number of examples times itself, over two. In which order does Python work through 1
    / 2 * m?"""
    return 1 / 2 * y.shape[1] * np.sum((y_hat - y) ** 2)


@mistake(mse)
def loss_of_the_last_example(y_hat, y):
    """The loss depends on the last example alone. Is the line that adds up inside the loop, and does it add?"""
    total = 0.0
    for i in range(y.shape[1]):
        total = (y_hat[0, i] - y[0, i]) ** 2
    return total / y.shape[1]


@mistake(mse)
def loss_returned_inside_the_loop(y_hat, y):
    """The loss depends on the first example alone. How often does the loop run before the function returns?"""
    total = 0.0
    for i in range(y.shape[1]):
        total += (y_hat[0, i] - y[0, i]) ** 2
        return total / y.shape[1]


@mistake(mse)
def loss_of_all_but_the_last(y_hat, y):
    """The last example has no influence. At which number does your loop stop?"""
    return np.sum((y_hat[0, :-1] - y[0, :-1]) ** 2) / y.shape[1]


@mistake(mse)
def loss_not_reduced(y_hat, y):
    """A whole row comes back, one squared error an example. How does a row become one number?"""
    return (y_hat - y) ** 2


@mistake(mse)
def loss_with_a_loop_over_rows(y_hat, y):
    """A vector comes back, one squared error an example. How long is an array of shape (1, m) for Python, and along
    which of its two directions do you add up?"""
    total = 0.0
    for i in range(len(y)):
        total += (y_hat[i] - y[i]) ** 2
    return total / len(y)


@mistake(mse)
def loss_of_a_column_minus_a_row(y_hat, y):
    """The loss is too large, and does not vanish for perfect predictions: every prediction has met every target. What
    is the shape of a column minus a row?"""
    return np.mean((y_hat - y.reshape(-1, 1)) ** 2)


@mistake(mse)
def outer_product_of_the_errors(y_hat, y):
    """A square table comes back. Which of the two rows has to be transposed for their product to be one number?"""
    error = y_hat - y
    return error.T @ error / y.shape[1]


@mistake(mse)
def dot_of_two_rows(y_hat, y):
    """NumPy says that the shapes are not aligned. Which side of the first row meets which side of the second in a
    matrix product?"""
    return np.dot(y_hat - y, y_hat - y) / y.shape[1]


@mistake(mse)
def caret_for_a_power(y_hat, y):
    """NumPy complains about `bitwise_xor`. Which operator raises to a power in Python?"""
    return np.mean((y_hat - y) ^ 2)


@mistake(mse)
def built_in_sum_shadowed(y_hat, y):
    """Python says that a local variable has no value yet. Which built-in name do you give to a variable of your own,
    and use as a function in the same breath?"""
    sum = sum((y_hat - y)[0] ** 2)  # noqa: F821, F823
    return sum / y.shape[1]


@mistake(mse)
def loss_overwrites_the_predictions(y_hat, y):
    """The loss is right, but afterwards the predictions hold the errors. Which operators change an array in place?"""
    y_hat -= y
    return np.mean(y_hat**2)


@mistake(mse)
def loss_printed_not_returned(y_hat, y):
    """The number appears on the screen and None comes back. What can another function do with a printed number?"""
    print(np.mean((y_hat - y) ** 2))


@mistake(mse)
def loss_of_the_largest_error(y_hat, y):
    """Only the worst prediction counts. Which of the numbers that stand for a whole row does the name of this loss ask
    for?"""
    return np.max((y_hat - y) ** 2)


@mistake(mse)
def median_of_the_squares(y_hat, y):
    """A prediction that is far off has hardly any influence. Which of the averages does the formula take?"""
    return np.median((y_hat - y) ** 2)


@mistake(mse)
def predictions_times_targets(y_hat, y):
    """For perfect predictions the loss is not zero. What is squared: a difference, or each prediction with its
    target?"""
    return np.mean(y_hat * y)


@mistake(mse)
def errors_to_the_third(y_hat, y):
    """The loss can become negative: errors keep their sign. Which power does the formula have?"""
    return np.mean((y_hat - y) ** 3)


@mistake(mse)
def errors_relative_to_the_targets(y_hat, y):
    """The loss explodes where a target is near zero. By what is the error divided before it is squared, and does the
    formula say so?"""
    return np.mean(((y_hat - y) / y) ** 2)


@mistake(mse)
def loss_of_all_but_the_first(y_hat, y):
    """The first example has no influence. With which number does Python begin to count?"""
    return np.sum((y_hat - y)[:, 1:] ** 2) / y.shape[1]


@mistake(mse)
def squares_divided_but_not_added(y_hat, y):
    """A row comes back, with one entry an example. The squares are divided by m: what is still to be done with them?"""
    return (y_hat - y) ** 2 / y.size


@mistake(mse)
def targets_left_unsquared(y_hat, y):
    """The loss can become negative, and perfect predictions do not make it zero. What does the exponent apply to: the
    difference, or one of its terms?"""
    return np.mean(y_hat**2 - y)


# --- grid_evaluations ------------------------------------------------------------------------------


def counts(line, features, network):
    return {"line": line, "three features": features, "network": network}


@mistake(grid_evaluations)
def grid_adds_the_parameters():
    """All three counts are far too small: they grow by 10 with each parameter. Does a further parameter add to the
    grid, or does it repeat the whole grid?"""
    return counts(20, 40, 170)


@mistake(grid_evaluations)
def grid_base_and_exponent_exchanged():
    """The counts grow far too slowly with the number of parameters. Picture two parameters on squared paper: what is
    the base and what the exponent?"""
    return counts(2**10, 4**10, 17**10)


@mistake(grid_evaluations)
def grid_forgets_the_biases():
    """The counts are powers of 10 with exponents that are too small. Which parameters do you count besides the
    weights?"""
    return counts(10, 10**3, 10**12)


@mistake(grid_evaluations)
def grid_returns_the_exponents():
    """The three numbers are the numbers of parameters. How many points does a grid have with that many axes?"""
    return counts(2, 4, 17)


@mistake(grid_evaluations)
def grid_of_the_features_alone():
    """Two of the counts are right; that for three features is not. Which parameter does a regression have besides one
    for each feature?"""
    return counts(10**2, 10**3, 10**17)


@mistake(grid_evaluations)
def grid_of_the_networks_weights_alone():
    """Two of the counts are right; that of the network is not. How many biases do four hidden units and one output
    have?"""
    return counts(10**2, 10**4, 10**12)


# --- random_search ---------------------------------------------------------------------------------


def draws(x, y, num_samples, rng, low, high):
    """All pairs with their losses, each (num_samples,)."""
    pairs = rng.uniform(low, high, size=(num_samples, 2))
    return pairs[:, 0], pairs[:, 1], np.array([mse(predict(x, w, b), y) for w, b in pairs])


@mistake(random_search)
def no_better_than_any_draw(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The loss is right for its pair, but the pair is no better than any other: the first, the last, or even the worst.
    Under which condition does a new draw replace the one that you hold?"""
    w, b, losses = draws(x, y, num_samples, rng, low, high)
    worst = np.argmax(losses)
    return w[worst], b[worst], losses[worst]


@mistake(random_search)
def loss_of_another_draw(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The pair is a good one, but the loss is not its loss. When a better pair is found, which three things have to be
    kept?"""
    w, b, losses = draws(x, y, num_samples, rng, low, high)
    best = np.argmin(losses)
    return w[best], b[best], np.max(losses)


@mistake(random_search)
def loss_in_the_first_place(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The first number can lie outside the box, and the last is not the loss of the two before it. In which order does
    the docstring promise the results, and in which order do yours come?"""
    w, b, loss = random_search(x, y, num_samples, rng, low, high)
    return loss, w, b


@mistake(random_search)
def box_of_another_size(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Some draws leave the box. From which interval do your numbers come: one that is written into the function, or the
    one between `low` and `high`?"""
    return random_search(x, y, num_samples, rng, -5.0, 5.0)


@mistake(random_search)
def numbers_from_elsewhere(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The same `rng` gives another pair at each call. Which source do your random numbers really come from?"""
    return random_search(x, y, num_samples, np.random.default_rng(), low, high)


@mistake(random_search)
def generator_seeded_again_inside(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Every `rng` gives the same pair. Is a generator made inside the function, and what happens to the one handed
    in?"""
    return random_search(x, y, num_samples, np.random.default_rng(0), low, high)


@mistake(random_search)
def old_method_of_the_generator(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The generator says that it has no `rand`. That name belongs to NumPy's older functions; what does a
    `numpy.random.Generator` call its uniform numbers?"""
    return (*rng.rand(2), 0.0)


@mistake(random_search)
def all_draws_in_one_prediction(x, y, num_samples, rng, low=-5.0, high=5.0):
    """NumPy cannot broadcast all slopes against all inputs. Which shape must the slopes have, so that each meets every
    example?"""
    w, b = rng.uniform(low, high, size=(2, num_samples))
    loss = mse(w * x + b, y)
    return w, b, loss


@mistake(random_search)
def search_without_its_loss(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Two values come back. How would a reader know how good the pair is?"""
    return random_search(x, y, num_samples, rng, low, high)[:2]


@mistake(random_search)
def every_draw_returned(x, y, num_samples, rng, low=-5.0, high=5.0):
    """All draws come back. Which one of them is asked for?"""
    return draws(x, y, num_samples, rng, low, high)


@mistake(random_search)
def lowest_loss_begins_at_zero(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The same numbers come back whatever the data: those from before the loop. Can any draw have a loss below the one
    that you begin with?"""
    return 0.0, 0.0, 0.0


@mistake(random_search)
def loss_of_the_best_summed(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The pair is a good one; its loss is too large by the number of examples. Which of the functions above gives the
    loss of a line?"""
    w, b, losses = draws(x, y, num_samples, rng, low, high)
    best = np.argmin(losses)
    return w[best], b[best], losses[best] * x.size


@mistake(random_search)
def intercept_before_the_slope(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The loss is that of another line: the one whose slope is your intercept. In which order does the docstring
    promise the results?"""
    w, b, losses = draws(x, y, num_samples, rng, low, high)
    best = np.argmin(losses)
    return b[best], w[best], losses[best]


# --- what_directs_the_search -----------------------------------------------------------------------


@mistake(what_directs_the_search)
def directed_by_the_past():
    """Earlier losses tell where you have been. With 17 parameters, how many of them would you need to know which way is
    down from here?"""
    return "A"


@mistake(what_directs_the_search)
def directed_by_the_amount_of_data():
    """The number of examples is the same at every point of the landscape. Can it tell one direction from another?"""
    return "B"


@mistake(what_directs_the_search)
def directed_by_one_error():
    """The largest error belongs to one example. Does it say how the mean over all of them changes when w moves?"""
    return "D"


# --- gradients -------------------------------------------------------------------------------------


@mistake(gradients)
def dw_without_x(x, y, y_hat):
    """`dw` and `db` come out as the same number. In ŷ = w x + b, by how much does ŷ change when w grows a little, and
    is that the same for every example?"""
    return 2 * np.mean(y_hat - y), 2 * np.mean(y_hat - y)


@mistake(gradients)
def db_is_also_dw(x, y, y_hat):
    """`db` is the same number as `dw`, and `dw` is right. By how much does ŷ change when b grows a little: does x play
    a part in it?"""
    dw, _ = gradients(x, y, y_hat)
    return dw, dw


@mistake(gradients)
def only_the_last_example_counts(x, y, y_hat):
    """Only the last example has an influence. Inside the loop, does each example add to the sum or replace it?"""
    dw = db = 0.0
    for i in range(x.shape[1]):
        dw = 2 * (y_hat[0, i] - y[0, i]) * x[0, i]
        db = 2 * (y_hat[0, i] - y[0, i])
    return dw / x.shape[1], db / x.shape[1]


@mistake(gradients)
def last_example_without_an_average(x, y, y_hat):
    """`dw` and `db` are those of a single example, the last. Which lines belong into the loop, and which after it?"""
    error = y_hat[0, -1] - y[0, -1]
    return 2 * error * x[0, -1], 2 * error


@mistake(gradients)
def only_the_first_example_counts(x, y, y_hat):
    """Only the first example has an influence. How often does the loop run before the function returns?"""
    error = y_hat[0, 0] - y[0, 0]
    return 2 * error * x[0, 0] / x.shape[1], 2 * error / x.shape[1]


@mistake(gradients)
def gradients_not_averaged(x, y, y_hat):
    """Both derivatives are too large by the number of examples. If every example occurred twice, should the gradient
    double? And if you divide by a length: is it that of the row, or the number of rows?"""
    dw, db = gradients(x, y, y_hat)
    return dw * x.shape[1], db * x.shape[1]


@mistake(gradients)
def dw_not_averaged(x, y, y_hat):
    """`db` is right, `dw` is too large by the number of examples. Which of the two sums is divided?"""
    dw, db = gradients(x, y, y_hat)
    return dw * x.shape[1], db


@mistake(gradients)
def db_not_averaged(x, y, y_hat):
    """`dw` is right, `db` is too large by the number of examples. Which of the two sums is divided?"""
    dw, db = gradients(x, y, y_hat)
    return dw, db * x.shape[1]


@mistake(gradients)
def gradients_averaged_twice(x, y, y_hat):
    """Both derivatives are too small by the number of examples. How often is the average taken?"""
    dw, db = gradients(x, y, y_hat)
    return dw / x.shape[1], db / x.shape[1]


@mistake(gradients)
def dw_averaged_twice(x, y, y_hat):
    """`db` is right, `dw` is too small by the number of examples. How often is the average taken in `dw`?"""
    dw, db = gradients(x, y, y_hat)
    return dw / x.shape[1], db


@mistake(gradients)
def factor_two_lost(x, y, y_hat):
    """Both derivatives are exactly half of what they should be: those of a loss with 1/(2m). What does the derivative
    of a square bring along?"""
    dw, db = gradients(x, y, y_hat)
    return dw / 2, db / 2


@mistake(gradients)
def factor_two_in_dw_only(x, y, y_hat):
    """`dw` is right, `db` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = gradients(x, y, y_hat)
    return dw, db / 2


@mistake(gradients)
def factor_two_in_db_only(x, y, y_hat):
    """`db` is right, `dw` is exactly half of what it should be. Does the derivative of the square depend on which
    parameter you differentiate by?"""
    dw, db = gradients(x, y, y_hat)
    return dw / 2, db


@mistake(gradients)
def factor_two_applied_twice(x, y, y_hat):
    """Both derivatives are twice what they should be. The factor of the square occurs in the error and again in the
    mean; how often should it?"""
    dw, db = gradients(x, y, y_hat)
    return dw * 2, db * 2


@mistake(gradients)
def error_the_other_way_round(x, y, y_hat):
    """Both derivatives have the right size and the opposite sign; a step along them goes uphill. Does ŷ itself enter
    the error with a plus or a minus?"""
    dw, db = gradients(x, y, y_hat)
    return -dw, -db


@mistake(gradients)
def sign_flipped_in_dw_only(x, y, y_hat):
    """`db` is right, `dw` has the opposite sign. Is the error the same in both lines?"""
    dw, db = gradients(x, y, y_hat)
    return -dw, db


@mistake(gradients)
def sign_flipped_in_db_only(x, y, y_hat):
    """`dw` is right, `db` has the opposite sign. Is the error the same in both lines?"""
    dw, db = gradients(x, y, y_hat)
    return dw, -db


@mistake(gradients)
def error_squared_again(x, y, y_hat):
    """`db` is never negative. When a square is differentiated, which power of the error remains?"""
    error = y_hat - y
    return 2 * np.mean(error**2 * x), 2 * np.mean(error**2)


@mistake(gradients)
def only_the_sign_of_the_error(x, y, y_hat):
    """Large and small errors count alike. Of which loss is that the derivative: of squared errors, or of absolute
    ones?"""
    sign = np.sign(y_hat - y)
    return np.mean(sign * x), np.mean(sign)


@mistake(gradients)
def dw_multiplied_by_targets(x, y, y_hat):
    """`db` is right; `dw` contains the targets as a factor. What stands beside w in the line: y or x?"""
    return 2 * np.mean((y_hat - y) * y), 2 * np.mean(y_hat - y)


@mistake(gradients)
def dw_multiplied_by_predictions(x, y, y_hat):
    """`db` is right; `dw` contains the predictions as a factor. What stands beside w in the line: ŷ or x?"""
    return 2 * np.mean((y_hat - y) * y_hat), 2 * np.mean(y_hat - y)


@mistake(gradients)
def dw_multiplied_by_squared_inputs(x, y, y_hat):
    """`db` is right; in `dw` examples far from zero count too much. How often does x enter on the way from w to the
    loss?"""
    return 2 * np.mean((y_hat - y) * x**2), 2 * np.mean(y_hat - y)


@mistake(gradients)
def dw_divided_by_x(x, y, y_hat):
    """`db` is right; in `dw` examples near zero count most. If x is large, does a change of w move ŷ much or little?"""
    return 2 * np.mean((y_hat - y) / x), 2 * np.mean(y_hat - y)


@mistake(gradients)
def dw_as_a_product_of_means(x, y, y_hat):
    """`db` is right; `dw` would not notice if the inputs were shuffled among the examples. Which comes first, the
    product or the mean?"""
    return 2 * np.mean(y_hat - y) * np.mean(x), 2 * np.mean(y_hat - y)


@mistake(gradients)
def errors_and_inputs_summed_apart(x, y, y_hat):
    """`db` is right; `dw` is far too large and would not notice if the inputs were shuffled. Are the sums formed before
    error and input have met?"""
    return 2 * np.sum(y_hat - y) * np.sum(x) / x.shape[1], 2 * np.mean(y_hat - y)


@mistake(gradients)
def targets_forgotten_in_the_gradient(x, y, y_hat):
    """Even for perfect predictions the derivatives do not vanish. Where do the targets enter?"""
    return 2 * np.mean(y_hat * x), 2 * np.mean(y_hat)


@mistake(gradients)
def brackets_missing_around_the_error(x, y, y_hat):
    """`db` is right; in `dw` only the targets have been multiplied by x. What does Python multiply when the difference
    has no brackets?"""
    return 2 * np.mean(y_hat - y * x), 2 * np.mean(y_hat - y)


@mistake(gradients)
def db_with_x_and_dw_without(x, y, y_hat):
    """The two derivatives come back in each other's places. Which one contains x, and which comes first in the
    docstring?"""
    dw, db = gradients(x, y, y_hat)
    return db, dw


@mistake(gradients)
def derivative_by_the_prediction(x, y, y_hat):
    """Rows come back, one entry an example, and both are the same. That is how the loss changes with each ŷ; how does
    it go on from there to w and to b?"""
    d_y_hat = 2 * (y_hat - y) / x.shape[1]
    return d_y_hat, d_y_hat


@mistake(gradients)
def gradients_not_reduced(x, y, y_hat):
    """Rows come back, one entry an example. w is a single number: how many numbers is its derivative?"""
    return 2 * (y_hat - y) * x / x.shape[1], 2 * (y_hat - y) / x.shape[1]


@mistake(gradients)
def db_not_reduced(x, y, y_hat):
    """`dw` is right, `db` is a row with one entry an example. Which product with a vector of ones adds up a row?"""
    dw, _ = gradients(x, y, y_hat)
    return dw, 2 * (y_hat - y) / x.shape[1]


@mistake(gradients)
def gradient_as_an_outer_product(x, y, y_hat):
    """`dw` is a square table: every error has met every input. Which of the two rows has to be transposed?"""
    dw, db = gradients(x, y, y_hat)
    return 2 * (y_hat - y).T @ x / x.shape[1], db


@mistake(gradients)
def error_times_inputs_as_a_matrix_product(x, y, y_hat):
    """NumPy refuses the product of two rows. Which side of the first meets which side of the second?"""
    return 2 * (y_hat - y) @ x / x.shape[1], 2 * np.mean(y_hat - y)


@mistake(gradients)
def column_minus_row_in_the_error(x, y, y_hat):
    """`db` is right, `dw` is the product of two means: every prediction has met every target. What is the shape of a
    row minus a column?"""
    error = y_hat - y.reshape(-1, 1)
    return 2 * np.mean(error * x), 2 * np.mean(error)


@mistake(gradients)
def gradients_loop_over_rows(x, y, y_hat):
    """Vectors come back, one entry an example. How long is an array of shape (1, m) for Python: what does the loop run
    over?"""
    dw = db = 0.0
    for i in range(len(x)):
        dw = dw + 2 * (y_hat[i] - y[i]) * x[i]
        db = db + 2 * (y_hat[i] - y[i])
    return dw / len(x), db / len(x)


@mistake(gradients)
def divided_by_one_example_less(x, y, y_hat):
    """Both derivatives are slightly too large, less so for more examples. By which number are the sums divided?"""
    m = x.shape[1]
    dw, db = gradients(x, y, y_hat)
    return dw * m / (m - 1), db * m / (m - 1)


@mistake(gradients)
def gradients_of_the_notebooks_data(x, y, y_hat):
    """NumPy cannot combine the argument's examples with the notebook's 60 inputs. Which x does the function read?"""
    return 2 * np.mean((y_hat - y) * NOTEBOOK_X), 2 * np.mean(y_hat - y)


@mistake(gradients)
def gradients_overwrite_the_predictions(x, y, y_hat):
    """The derivatives are right, but afterwards the predictions hold the errors. Which operators change an array in
    place?"""
    y_hat -= y
    return 2 * np.mean(y_hat * x), 2 * np.mean(y_hat)


@mistake(gradients)
def gradient_of_w_alone(x, y, y_hat):
    """One number comes back where two should. Which derivative is missing?"""
    return gradients(x, y, y_hat)[0]


@mistake(gradients)
def error_squared_in_dw(x, y, y_hat):
    """`db` is right; `dw` contains the squared errors. Which power of the error remains when its square is
    differentiated?"""
    dw, db = gradients(x, y, y_hat)
    return 2 * np.mean((y_hat - y) ** 2 * x), db


@mistake(gradients)
def multiplied_by_the_number_of_examples(x, y, y_hat):
    """Both derivatives are too large, and more so with more examples. Which of 2 and m stands above the line, and in
    which order does Python work through a / 2 * m?"""
    dw, db = gradients(x, y, y_hat)
    return dw * x.shape[1] ** 2 / 4, db * x.shape[1] ** 2 / 4


@mistake(gradients)
def last_example_missing(x, y, y_hat):
    """The last example has no influence. At which number does the loop stop?"""
    error = (y_hat - y)[:, :-1]
    return 2 * np.sum(error * x[:, :-1]) / x.shape[1], 2 * np.sum(error) / x.shape[1]


@mistake(gradients)
def first_example_missing(x, y, y_hat):
    """The first example has no influence. With which number does Python begin to count?"""
    error = (y_hat - y)[:, 1:]
    return 2 * np.sum(error * x[:, 1:]) / x.shape[1], 2 * np.sum(error) / x.shape[1]


@mistake(gradients)
def error_against_the_inputs(x, y, y_hat):
    """The targets play no part in either derivative. From what are the predictions off: from x, or from y?"""
    return 2 * np.mean((y_hat - x) * x), 2 * np.mean(y_hat - x)


@mistake(gradients)
def errors_without_their_sign(x, y, y_hat):
    """`db` is never negative. May an error lose its sign before it is multiplied?"""
    error = np.abs(y_hat - y)
    return 2 * np.mean(error * x), 2 * np.mean(error)


@mistake(gradients)
def gradients_of_a_root(x, y, y_hat):
    """The gradient does not grow when all errors do. Is it the derivative of the mean of the squares, or of its
    root?"""
    root = np.sqrt(np.mean((y_hat - y) ** 2))
    return np.mean((y_hat - y) * x) / root, np.mean(y_hat - y) / root


@mistake(gradients)
def divided_by_the_squared_inputs(x, y, y_hat):
    """`db` is right; `dw` shrinks where the inputs grow. By what is the sum divided?"""
    return 2 * np.sum((y_hat - y) * x) / np.sum(x**2), 2 * np.mean(y_hat - y)


@mistake(gradients)
def sixty_examples_assumed(x, y, y_hat):
    """Both derivatives are right for sixty examples only. Where does your line learn how many there are?"""
    return 2 * np.sum((y_hat - y) * x) / NOTEBOOK_X.size, 2 * np.sum(y_hat - y) / NOTEBOOK_X.size


@mistake(gradients)
def gradients_of_each_example(x, y, y_hat):
    """Lists come back, one entry an example: the parts of both derivatives, divided by m already. What happens to the
    gradients of a value that is used by all examples?"""
    error = 2 / x.shape[1] * (y_hat - y)[0]
    return error * x[0], error


@mistake(gradients)
def gradient_of_length_1(x, y, y_hat):
    """The gradient points the right way and always has the length 1, on steep ground and on flat. By what is it
    divided?"""
    dw, db = gradients(x, y, y_hat)
    return dw / np.hypot(dw, db), db / np.hypot(dw, db)


@mistake(gradients)
def first_example_without_an_average(x, y, y_hat):
    """`dw` and `db` are those of a single example, the first. How often does the loop run before the function
    returns?"""
    error = y_hat[0, 0] - y[0, 0]
    return 2 * error * x[0, 0], 2 * error


@mistake(gradients)
def derivatives_lose_their_sign(x, y, y_hat):
    """Neither derivative is ever negative. May the loss not fall when a parameter grows?"""
    dw, db = gradients(x, y, y_hat)
    return abs(dw), abs(db)


# --- update ----------------------------------------------------------------------------------------


@mistake(update)
def step_uphill(w, b, dw, db, learning_rate):
    """Both parameters move by the right amount in the wrong direction. Where does a derivative point: up or down?"""
    return w + learning_rate * dw, b + learning_rate * db


@mistake(update)
def slope_goes_uphill(w, b, dw, db, learning_rate):
    """`b` is right, `w` moves by the right amount in the wrong direction. Do both lines carry the same sign?"""
    return w + learning_rate * dw, b - learning_rate * db


@mistake(update)
def intercept_goes_uphill(w, b, dw, db, learning_rate):
    """`w` is right, `b` moves by the right amount in the wrong direction. Do both lines carry the same sign?"""
    return w - learning_rate * dw, b + learning_rate * db


@mistake(update)
def step_without_a_rate(w, b, dw, db, learning_rate):
    """The step is as large as the whole gradient. Which argument has no part in your lines?"""
    return w - dw, b - db


@mistake(update)
def step_divided_by_the_rate(w, b, dw, db, learning_rate):
    """The smaller the learning rate, the larger your step. What should a learning rate near zero do?"""
    return w - dw / learning_rate, b - db / learning_rate


@mistake(update)
def rate_in_the_wrong_brackets(w, b, dw, db, learning_rate):
    """With a small rate both parameters jump close to zero. What does the rate multiply: the derivative alone?"""
    return learning_rate * (w - dw), learning_rate * (b - db)


@mistake(update)
def rate_added_not_multiplied(w, b, dw, db, learning_rate):
    """The step is off by an amount that does not depend on the gradient. How do rate and derivative form a step?"""
    return w - (learning_rate + dw), b - (learning_rate + db)


@mistake(update)
def rate_times_the_parameter(w, b, dw, db, learning_rate):
    """The step depends on how large the parameter already is, and at zero it would vanish. What does the step consist
    of?"""
    return w - learning_rate * dw * w, b - learning_rate * db * b


@mistake(update)
def step_in_the_place_of_the_parameter(w, b, dw, db, learning_rate):
    """The steps come back, not the places where they lead. Where did the old values go? Look closely at the order of
    the signs before and after `=`."""
    return -learning_rate * dw, -learning_rate * db


@mistake(update)
def gradients_exchanged(w, b, dw, db, learning_rate):
    """Each parameter moves by the other one's step. Which derivative belongs to which parameter?"""
    return w - learning_rate * db, b - learning_rate * dw


@mistake(update)
def intercept_moved_by_dw(w, b, dw, db, learning_rate):
    """`w` is right; `b` has moved by the step of the other parameter. Was the first line copied to make the second?"""
    return w - learning_rate * dw, b - learning_rate * dw


@mistake(update)
def slope_moved_by_db(w, b, dw, db, learning_rate):
    """`b` is right; `w` has moved by the step of the other parameter. Which derivative belongs to w?"""
    return w - learning_rate * db, b - learning_rate * db


@mistake(update)
def intercept_starts_from_the_slope(w, b, dw, db, learning_rate):
    """`w` is right; `b` is off by the difference of the two parameters. From where does its step start?"""
    return w - learning_rate * dw, w - learning_rate * db


@mistake(update)
def only_the_slope_moves(w, b, dw, db, learning_rate):
    """`b` comes back as it went in. How many parameters does the line have?"""
    return w - learning_rate * dw, b


@mistake(update)
def only_the_intercept_moves(w, b, dw, db, learning_rate):
    """`w` comes back as it went in. Is the result of its line kept?"""
    return w, b - learning_rate * db


@mistake(update)
def new_values_not_handed_out(w, b, dw, db, learning_rate):
    """Both parameters come back as they went in. Under which names did you store the new values, and which names do you
    return?"""
    return w, b


@mistake(update)
def results_exchanged(w, b, dw, db, learning_rate):
    """Both new values are right and come back in each other's places. Which one does the docstring name first?"""
    return b - learning_rate * db, w - learning_rate * dw


@mistake(update)
def twice_the_step(w, b, dw, db, learning_rate):
    """Both steps are exactly twice as long as they should be. The factor of the square already lies in the derivative;
    is it in your step again?"""
    return w - 2 * learning_rate * dw, b - 2 * learning_rate * db


@mistake(update)
def rate_of_the_notebook(w, b, dw, db, learning_rate):
    """The step is always that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return w - NOTEBOOK_RATE * dw, b - NOTEBOOK_RATE * db


@mistake(update)
def parameters_as_a_dictionary(w, b, dw, db, learning_rate):
    """A dictionary comes back. What does `w, b = ...` receive when it takes a dictionary apart?"""
    return {"w": w - learning_rate * dw, "b": b - learning_rate * db}


@mistake(update)
def intercept_without_a_rate(w, b, dw, db, learning_rate):
    """`w` is right; `b` moves by its whole derivative. What scales a step?"""
    return w - learning_rate * dw, b - db


@mistake(update)
def slope_without_a_rate(w, b, dw, db, learning_rate):
    """`b` is right; `w` moves by its whole derivative. What scales a step?"""
    return w - dw, b - learning_rate * db


@mistake(update)
def difference_times_the_derivative(w, b, dw, db, learning_rate):
    """Where a derivative is zero, zero comes back and not the parameter. What does the rate belong to: is it subtracted
    from the parameter, or multiplied with the derivative?"""
    return (w - learning_rate) * dw, (b - learning_rate) * db


@mistake(update)
def intercept_starts_from_the_new_slope(w, b, dw, db, learning_rate):
    """`w` is right; `b` is near the new slope, whatever it was before. From where does its step start?"""
    w = w - learning_rate * dw
    return w, w - learning_rate * db


@mistake(update)
def derivatives_without_their_sign(w, b, dw, db, learning_rate):
    """Both parameters can only become smaller. Which way should one go whose derivative is negative?"""
    return w - learning_rate * abs(dw), b - learning_rate * abs(db)


@mistake(update)
def half_the_step(w, b, dw, db, learning_rate):
    """Both steps are half as long as they should be. Which factor is left for the update to apply, and which stands in
    the derivatives already?"""
    return w - learning_rate * dw / 2, b - learning_rate * db / 2


@mistake(update)
def rate_applied_twice(w, b, dw, db, learning_rate):
    """The steps are far too short, and more so for small rates. How often does the rate enter a step?"""
    return w - learning_rate**2 * dw, b - learning_rate**2 * db


@mistake(update)
def steps_of_equal_length(w, b, dw, db, learning_rate):
    """Both steps are as long as the rate, on steep ground and on flat. What else makes up the length of a step?"""
    return w - learning_rate * np.sign(dw), b - learning_rate * np.sign(db)


@mistake(update)
def parameters_never_negative(w, b, dw, db, learning_rate):
    """Both parameters are zero where they should be negative. Must a slope be positive?"""
    return max(0.0, w - learning_rate * dw), max(0.0, b - learning_rate * db)


# --- one_step_by_hand ------------------------------------------------------------------------------


def step_by_hand(**changed):
    """The right entries, with some replaced."""
    return one_step_by_hand() | changed


def loss_by_hand(w, b):
    return float(np.mean((w * np.array([1.0, 2.0, 3.0]) + b - np.array([2.0, 4.0, 6.0])) ** 2))


@mistake(one_step_by_hand)
def hand_sum_for_the_mean():
    """Every number is too large: losses and derivatives are sums over the three examples. What does 1/m do?"""
    return {"loss": 56.0, "dw": -56.0, "db": -24.0, "w": 5.6, "b": 2.4, "new_loss": 3 * loss_by_hand(5.6, 2.4)}


@mistake(one_step_by_hand)
def hand_half_the_gradient():
    """`loss` is right, the derivatives are half of what they should be, and the step follows them. What does the
    derivative of a square bring along?"""
    return step_by_hand(dw=-28 / 3, db=-4.0, w=14 / 15, b=0.4, new_loss=loss_by_hand(14 / 15, 0.4))


@mistake(one_step_by_hand)
def hand_half_the_loss():
    """Both losses are half of what they should be, the rest is right. Is there a factor in front of your mean that the
    formula does not have?"""
    return step_by_hand(loss=28 / 3, new_loss=4 / 27)


@mistake(one_step_by_hand)
def hand_sign_of_the_gradient():
    """The derivatives have the wrong sign, the step is right all the same. Which error belongs to a prediction that is
    too low, and what sign has it?"""
    return step_by_hand(dw=56 / 3, db=8.0)


@mistake(one_step_by_hand)
def hand_step_uphill():
    """The derivatives are right, but the loss grows. In which direction does the step go?"""
    return step_by_hand(w=-28 / 15, b=-0.8, new_loss=loss_by_hand(-28 / 15, -0.8))


@mistake(one_step_by_hand)
def hand_step_without_the_rate():
    """The derivatives are right, but the step overshoots by far. Which number scales it?"""
    return step_by_hand(w=56 / 3, b=8.0, new_loss=loss_by_hand(56 / 3, 8.0))


@mistake(one_step_by_hand)
def hand_one_parameter_after_the_other():
    """`w` is right. `db` is not the derivative at the start: it belongs to predictions with the new w. From which point
    do both derivatives have to be taken?"""
    db = 2 * float(np.mean(28 / 15 * np.array([1.0, 2.0, 3.0]) - np.array([2.0, 4.0, 6.0])))
    return step_by_hand(db=db, b=-0.1 * db, new_loss=loss_by_hand(28 / 15, -0.1 * db))


@mistake(one_step_by_hand)
def hand_dw_without_x():
    """`dw` equals `db`. Which factor does the chain rule bring in between ŷ and w?"""
    return step_by_hand(dw=-8.0, w=0.8, new_loss=loss_by_hand(0.8, 0.8))


@mistake(one_step_by_hand)
def hand_new_loss_without_b():
    """Only `new_loss` is wrong: it belongs to a line that has moved its slope and not its intercept. What does the new
    line predict at x = 0?"""
    return step_by_hand(new_loss=loss_by_hand(28 / 15, 0.0))


@mistake(one_step_by_hand)
def hand_loss_not_computed_again():
    """Only `new_loss` is wrong: it is the old one. What does the new line predict for the three inputs?"""
    return step_by_hand(new_loss=56 / 3)


@mistake(one_step_by_hand)
def hand_loss_is_a_sum():
    """Only `loss` is wrong: it is three times too large. Is it a sum or a mean?"""
    return step_by_hand(loss=56.0)


@mistake(one_step_by_hand)
def hand_both_losses_are_sums():
    """Only the two losses are wrong: they are three times too large. Are they sums or means?"""
    return step_by_hand(loss=56.0, new_loss=8 / 9)


# --- gradient_descent ------------------------------------------------------------------------------


def descend(x, y, w, b, learning_rate, num_iterations, step=None, loss=mse):
    """The reference with another step, (x, y, w, b, learning_rate) to (w, b), or another loss."""
    history = {"w": [w], "b": [b], "loss": [loss(predict(x, w, b), y)]}
    for _ in range(num_iterations):
        if step is None:
            w, b = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
        else:
            w, b = step(x, y, w, b, learning_rate)
        for key, value in (("w", w), ("b", b), ("loss", loss(predict(x, w, b), y))):
            history[key].append(value)
    return w, b, history


def cut(history, start, stop=None):
    return {key: values[start:stop] for key, values in history.items()}


@mistake(gradient_descent)
def one_parameter_after_the_other(x, y, w, b, learning_rate, num_iterations):
    """The first `w` is right, all that follows is slightly off: `b` moves with predictions that already contain the new
    `w`. From which point do both derivatives have to be taken?"""

    def step(x, y, w, b, learning_rate):
        w = w - learning_rate * gradients(x, y, predict(x, w, b))[0]
        return w, b - learning_rate * gradients(x, y, predict(x, w, b))[1]

    return descend(x, y, w, b, learning_rate, num_iterations, step)


@mistake(gradient_descent)
def intercept_before_slope(x, y, w, b, learning_rate, num_iterations):
    """The first `b` is right, all that follows is slightly off: `w` moves with predictions that already contain the new
    `b`. From which point do both derivatives have to be taken?"""

    def step(x, y, w, b, learning_rate):
        b = b - learning_rate * gradients(x, y, predict(x, w, b))[1]
        return w - learning_rate * gradients(x, y, predict(x, w, b))[0], b

    return descend(x, y, w, b, learning_rate, num_iterations, step)


@mistake(gradient_descent)
def predictions_never_renewed(x, y, w, b, learning_rate, num_iterations):
    """The parameters march off in a straight line with equal steps. Which quantity has to be computed anew after each
    update?"""
    dw, db = gradients(x, y, predict(x, w, b))
    return descend(x, y, w, b, learning_rate, num_iterations, lambda x, y, w, b, rate: update(w, b, dw, db, rate))


@mistake(gradient_descent)
def history_without_the_start(x, y, w, b, learning_rate, num_iterations):
    """The lists are one entry short: the start is missing. Do you record before the first update, or only after it?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, cut(history, 1)


@mistake(gradient_descent)
def history_without_the_end(x, y, w, b, learning_rate, num_iterations):
    """The lists are one entry short: the point after the last update is missing. How many points does a path with T
    steps have?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, cut(history, 0, -1)


@mistake(gradient_descent)
def history_of_the_last_point_only(x, y, w, b, learning_rate, num_iterations):
    """Each list has one entry, the last. Are the lines that record inside the loop, and are the lists made only
    once?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, cut(history, -1)


@mistake(gradient_descent)
def start_recorded_twice(x, y, w, b, learning_rate, num_iterations):
    """The lists are one entry too long: the start stands in them twice. Is it recorded before the loop, and once more
    at the top of the loop?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {key: values[:1] + values for key, values in history.items()}


@mistake(gradient_descent)
def history_left_empty(x, y, w, b, learning_rate, num_iterations):
    """The last parameters are right, but the lists are empty. Where in the loop are the points recorded?"""
    w, b, _ = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {"w": [], "b": [], "loss": []}


@mistake(gradient_descent)
def history_shares_one_array(x, y, w, b, learning_rate, num_iterations):
    """All entries of `history["w"]`, and of `history["b"]`, are the same: the last. The list holds one array many times
    over; what happens to it when that array is changed in place?"""
    theta = np.array([w, b])
    history = {"w": [theta[:1]], "b": [theta[1:]], "loss": [mse(predict(x, *theta), y)]}
    for _ in range(num_iterations):
        theta -= learning_rate * np.array(gradients(x, y, predict(x, *theta)))
        history["w"].append(theta[:1])
        history["b"].append(theta[1:])
        history["loss"].append(mse(predict(x, *theta), y))
    return theta[0], theta[1], history


@mistake(gradient_descent)
def history_of_integers(x, y, w, b, learning_rate, num_iterations):
    """All recorded numbers are whole numbers. With which dtype were the arrays made that they are written into?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {key: np.array(values).astype(int) for key, values in history.items()}


@mistake(gradient_descent)
def history_rounded(x, y, w, b, learning_rate, num_iterations):
    """The recorded numbers agree to two decimals only. Should rounding happen in the data, or in what you print?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {key: [round(float(value), 2) for value in values] for key, values in history.items()}


@mistake(gradient_descent)
def history_of_gradients(x, y, w, b, learning_rate, num_iterations):
    """The losses are right; under "w" and "b" stand derivatives. Which quantities does the docstring ask for?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    pairs = [gradients(x, y, predict(x, *point)) for point in zip(history["w"], history["b"], strict=True)]
    return w, b, history | {"w": [dw for dw, _ in pairs], "b": [db for _, db in pairs]}


@mistake(gradient_descent)
def losses_one_step_behind(x, y, w, b, learning_rate, num_iterations):
    """The parameters are right; each loss after the first belongs to the entry before it. Are the predictions renewed
    between the update and the loss?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history | {"loss": history["loss"][:1] + history["loss"][:-1]}


@mistake(gradient_descent)
def losses_not_averaged(x, y, w, b, learning_rate, num_iterations):
    """The path is right, the losses are too large by the number of examples. Does your own `mse` appear in the loop?"""
    return descend(x, y, w, b, learning_rate, num_iterations, loss=lambda y_hat, y: np.sum((y_hat - y) ** 2))


@mistake(gradient_descent)
def loss_with_its_arguments_missing(x, y, w, b, learning_rate, num_iterations):
    """The path is right; every loss is that of the inputs against the targets. Which two rows does `mse` compare?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history | {"loss": [mse(x, y)] * (num_iterations + 1)}


@mistake(gradient_descent)
def one_update_too_many(x, y, w, b, learning_rate, num_iterations):
    """The history is right, but `w` and `b` are one step further than its last entries. Is there an update after the
    last point has been recorded?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations + 1)
    return w, b, cut(history, 0, -1)


@mistake(gradient_descent)
def one_round_too_many(x, y, w, b, learning_rate, num_iterations):
    """The walk is one step too long, in the parameters and in the history. How many updates does T ask for?"""
    return gradient_descent(x, y, w, b, learning_rate, num_iterations + 1)


@mistake(gradient_descent)
def one_round_too_few(x, y, w, b, learning_rate, num_iterations):
    """The walk is one step too short, in the parameters and in the history. At which number does your loop begin, and
    at which does it end?"""
    return gradient_descent(x, y, w, b, learning_rate, num_iterations - 1)


@mistake(gradient_descent)
def returned_inside_the_loop(x, y, w, b, learning_rate, num_iterations):
    """The walk ends after a single step, whatever T is. How far is the `return` indented?"""
    return gradient_descent(x, y, w, b, learning_rate, 1)


@mistake(gradient_descent)
def update_not_kept(x, y, w, b, learning_rate, num_iterations):
    """All entries of the history are the same: the start. What happens to the two values that the update returns?"""
    return descend(x, y, w, b, learning_rate, num_iterations, lambda x, y, w, b, learning_rate: (w, b))


@mistake(gradient_descent)
def start_handed_back(x, y, w, b, learning_rate, num_iterations):
    """The history is right, but `w` and `b` are the start. Under which names did the loop store the new parameters?"""
    return w, b, gradient_descent(x, y, w, b, learning_rate, num_iterations)[2]


@mistake(gradient_descent)
def start_at_zero(x, y, w, b, learning_rate, num_iterations):
    """The walk begins at w = b = 0, whatever the arguments say. Where do w and b get their first values?"""
    return gradient_descent(x, y, 0.0, 0.0, learning_rate, num_iterations)


@mistake(gradient_descent)
def every_step_from_the_start(x, y, w, b, learning_rate, num_iterations):
    """All entries after the first are the same: each step begins anew at the start. To which names does the loop assign
    the result of the update?"""
    first = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
    return descend(x, y, w, b, learning_rate, num_iterations, lambda *_: first)


@mistake(gradient_descent)
def walk_uphill(x, y, w, b, learning_rate, num_iterations):
    """The loss grows with each step. Is a sign turned twice, once in the derivative and once in the update, or not at
    all?"""
    return gradient_descent(x, y, w, b, -learning_rate, num_iterations)


@mistake(gradient_descent)
def walk_with_half_the_gradient(x, y, w, b, learning_rate, num_iterations):
    """Every step is half as long as it should be. Of which loss did you take the derivative: with 1/m, or 1/(2m)?"""
    return gradient_descent(x, y, w, b, learning_rate / 2, num_iterations)


@mistake(gradient_descent)
def walk_with_summed_gradients(x, y, w, b, learning_rate, num_iterations):
    """Every step is too long by the number of examples, and the loss grows. Is the gradient a sum or a mean?"""
    return gradient_descent(x, y, w, b, learning_rate * x.shape[1], num_iterations)


@mistake(gradient_descent)
def gradients_never_reset(x, y, w, b, learning_rate, num_iterations):
    """The first step is right, the later ones grow too long: each still carries those before it. Where do the sums of
    the gradient start again at zero?"""
    total = np.zeros(2)

    def step(x, y, w, b, learning_rate):
        total[:] += gradients(x, y, predict(x, w, b))
        return update(w, b, *total, learning_rate)

    return descend(x, y, w, b, learning_rate, num_iterations, step)


@mistake(gradient_descent)
def one_example_at_a_time(x, y, w, b, learning_rate, num_iterations):
    """Each round takes a step for every example instead of one for all of them. How far is the update indented?"""

    def step(x, y, w, b, learning_rate):
        for i in range(x.shape[1]):
            one = x[:, i : i + 1], y[:, i : i + 1]
            w, b = update(w, b, *gradients(*one, predict(one[0], w, b)), learning_rate)
        return w, b

    return descend(x, y, w, b, learning_rate, num_iterations, step)


@mistake(gradient_descent)
def only_the_slope_walks(x, y, w, b, learning_rate, num_iterations):
    """`b` stays at its start. How many parameters does each round have to move?"""
    return descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: (update(w, b, *gradients(x, y, predict(x, w, b)), rate)[0], b),
    )


@mistake(gradient_descent)
def gradients_taken_in_the_wrong_order(x, y, w, b, learning_rate, num_iterations):
    """Each parameter moves with the other one's derivative. In which order does `gradients` return its two results?"""
    return descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(w, b, *gradients(x, y, predict(x, w, b))[::-1], rate),
    )


@mistake(gradient_descent)
def inputs_and_targets_exchanged(x, y, w, b, learning_rate, num_iterations):
    """The start is right; from there the line walks to another goal, as if it had to predict the inputs. In which order
    does `gradients` take its arguments?"""
    return descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(w, b, *gradients(y, x, predict(x, w, b)), rate),
    )


@mistake(gradient_descent)
def rate_of_an_earlier_cell(x, y, w, b, learning_rate, num_iterations):
    """The walk is always that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return gradient_descent(x, y, w, b, NOTEBOOK_RATE, num_iterations)


@mistake(gradient_descent)
def rate_shrinks_on_the_way(x, y, w, b, learning_rate, num_iterations):
    """The first step is right, later ones are too short. Does the docstring say that the learning rate changes?"""
    rates = iter(learning_rate / (t + 1) for t in range(num_iterations))
    return descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, _: update(w, b, *gradients(x, y, predict(x, w, b)), next(rates)),
    )


@mistake(gradient_descent)
def histories_exchanged(x, y, w, b, learning_rate, num_iterations):
    """The lists "w" and "b" hold each other's numbers. Which value is appended to which list?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history | {"w": history["b"], "b": history["w"]}


@mistake(gradient_descent)
def key_in_the_plural(x, y, w, b, learning_rate, num_iterations):
    """The list of losses stands under another key. How does the docstring spell it?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {"w": history["w"], "b": history["b"], "losses": history["loss"]}


@mistake(gradient_descent)
def history_is_the_loss_alone(x, y, w, b, learning_rate, num_iterations):
    """The third result is a list. Which lists does the docstring ask for, and how does a reader tell them apart?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history["loss"]


@mistake(gradient_descent)
def history_without_the_parameters(x, y, w, b, learning_rate, num_iterations):
    """A dictionary comes back alone. Which two results does the docstring list before the history?"""
    return gradient_descent(x, y, w, b, learning_rate, num_iterations)[2]


@mistake(gradient_descent)
def everything_from_the_first_predictions(x, y, w, b, learning_rate, num_iterations):
    """All losses are equal, and the parameters move in equal steps. Which line has to be computed anew after each
    update?"""
    y_hat = predict(x, w, b)
    dw, db = gradients(x, y, y_hat)
    w, b, history = descend(
        x, y, w, b, learning_rate, num_iterations, lambda x, y, w, b, rate: update(w, b, dw, db, rate)
    )
    return w, b, history | {"loss": [mse(y_hat, y)] * (num_iterations + 1)}


@mistake(gradient_descent)
def parameters_and_derivatives_exchanged(x, y, w, b, learning_rate, num_iterations):
    """Already the first step leads somewhere else: a derivative has taken a parameter's place. In which order does
    `update` want its arguments?"""
    return descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(*gradients(x, y, predict(x, w, b)), w, b, rate),
    )


@mistake(gradient_descent)
def steps_divided_by_the_examples(x, y, w, b, learning_rate, num_iterations):
    """Every step is too short by the number of examples. Are the derivatives not means already?"""
    return gradient_descent(x, y, w, b, learning_rate / x.shape[1], num_iterations)


@mistake(gradient_descent)
def two_updates_a_round(x, y, w, b, learning_rate, num_iterations):
    """Every step is twice as long as it should be. How often do the parameters move in one round?"""
    return gradient_descent(x, y, w, b, 2 * learning_rate, num_iterations)


@mistake(gradient_descent)
def first_example_alone(x, y, w, b, learning_rate, num_iterations):
    """The losses are right for their parameters, which suit the first example only. Which columns of x and y do the
    gradients see?"""
    return descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(w, b, *gradients(x[:, :1], y[:, :1], predict(x[:, :1], w, b)), rate),
    )


# --- random_search_scaling -------------------------------------------------------------------------


@mistake(random_search_scaling)
def more_draws_do_not_help():
    """Ten times as many points lie ten times as densely. Does the nearest one to the minimum stay equally far away?"""
    return "A"


@mistake(random_search_scaling)
def more_draws_help_in_the_third_power():
    """Near its minimum the loss is a bowl, and the nearest point comes closer with the square root of the density. How
    does the height of a bowl depend on the distance?"""
    return "C"


@mistake(random_search_scaling)
def more_draws_beat_the_gradient():
    """Look at the numbers once more: 10,000 draws against 100 steps. Which of the two losses is closer to the
    minimum?"""
    return "D"


# --- reused_values ---------------------------------------------------------------------------------


@mistake(reused_values)
def backward_with_the_loss():
    """One of your values is never read on the way back. Could you compute the gradient without ever having evaluated
    the loss itself?"""
    return {"x", "y", "y_hat", "loss"}


@mistake(reused_values)
def backward_with_the_learning_rate():
    """One of your values belongs to the update. Does the slope of a hill depend on how large a step you will take?"""
    return {"x", "y", "y_hat", "learning_rate"}


@mistake(reused_values)
def backward_with_everything():
    """Two of your values are never read on the way back. Which arguments does the function take that computes the
    derivatives?"""
    return {"x", "y", "y_hat", "loss", "learning_rate"}


@mistake(reused_values)
def backward_without_the_inputs():
    """One value is missing. What does the derivative with respect to the slope contain besides the error?"""
    return {"y", "y_hat"}


@mistake(reused_values)
def backward_without_the_targets():
    """One value is missing. What is the error measured against?"""
    return {"x", "y_hat"}


@mistake(reused_values)
def backward_with_the_predictions_only():
    """Two values are missing. The forward pass computed one thing that is needed again; which things that it only used
    are needed too?"""
    return {"y_hat"}


@mistake(reused_values)
def predictions_under_another_name():
    """One of your texts is none of those to choose from. How does the docstring spell the predictions?"""
    return {"x", "y", "yhat"}


# --- lower_than_the_true_line ----------------------------------------------------------------------


def losses_and_reason(**changed):
    """The right entries, with some replaced."""
    return lower_than_the_true_line() | changed


@mistake(lower_than_the_true_line)
def reason_not_converged():
    """The losses are right, the reason is not. If the descent had not arrived yet, would its loss be higher or lower
    than at the end?"""
    return losses_and_reason(reason="A")


@mistake(lower_than_the_true_line)
def reason_larger_slope():
    """The losses are right, the reason is not. Would the verdict change for data drawn around another line?"""
    return losses_and_reason(reason="C")


@mistake(lower_than_the_true_line)
def reason_rounding():
    """The losses are right, the reason is not. How large are rounding errors of floats, and how large is this
    difference?"""
    return losses_and_reason(reason="D")


@mistake(lower_than_the_true_line)
def fitted_and_true_exchanged():
    """The two losses stand under each other's keys. Which line minimises the loss on these very points?"""
    right = lower_than_the_true_line()
    return losses_and_reason(fitted=right["true"], true=right["fitted"])


@mistake(lower_than_the_true_line)
def losses_as_sums():
    """Both losses are 60 times too large. Are they sums over the examples, or means?"""
    right = lower_than_the_true_line()
    return losses_and_reason(fitted=60 * right["fitted"], true=60 * right["true"])


@mistake(lower_than_the_true_line)
def losses_with_a_half():
    """Both losses are half of what they should be. Is there a factor in front of your mean that the formula does not
    have?"""
    right = lower_than_the_true_line()
    return losses_and_reason(fitted=right["fitted"] / 2, true=right["true"] / 2)


@mistake(lower_than_the_true_line)
def noise_for_the_true_loss():
    """The loss of the true line is not right: 0.25 is the variance from which the noise was drawn. What is the mean of
    the squared errors on this sample?"""
    return losses_and_reason(true=0.25)


@mistake(lower_than_the_true_line)
def true_line_with_a_positive_intercept():
    """Only the loss of the true line is not right: it is far too large. Which sign has the intercept of that line?"""
    x, y = data.line()
    return losses_and_reason(true=mse(predict(x, 2.0, 1.0), y))


# --- critical_learning_rate ------------------------------------------------------------------------


def curvature(x):
    """H, (2, 2)."""
    return 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1.0]])


@mistake(critical_learning_rate)
def rate_of_the_flattest_direction(x):
    """The rate is too large: with it the descent diverges. In which direction does a step overshoot first, the flattest
    or the steepest, and in which order do eigenvalues come?"""
    return 2 / np.linalg.eigvalsh(curvature(x))[0]


@mistake(critical_learning_rate)
def fastest_for_the_critical_rate(x):
    """The rate is too small: it is the one that converges fastest. Which question does the docstring ask?"""
    return 2 / np.linalg.eigvalsh(curvature(x)).sum()


@mistake(critical_learning_rate)
def rate_without_the_two(x):
    """The rate is exactly half of what it should be. By which factor may a step overshoot before the descent gains
    nothing any more?"""
    return 1 / np.linalg.eigvalsh(curvature(x)).max()


@mistake(critical_learning_rate)
def curvature_without_the_two(x):
    """The rate is exactly twice what it should be. Which factor stands in front of H?"""
    return 4 / np.linalg.eigvalsh(curvature(x)).max()


@mistake(critical_learning_rate)
def curvature_not_averaged(x):
    """The rate is too small by the number of examples. Are the entries of H sums or means?"""
    return 2 / np.linalg.eigvalsh(curvature(x)).max() / x.shape[1]


@mistake(critical_learning_rate)
def curvature_averaged_in_part(x):
    """The rate is too small, the more so the more examples there are. Are all four entries of H averaged?"""
    H = curvature(x)
    H[1, 1] *= x.shape[1]
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def corner_of_the_curvature_is_one_over_m(x):
    """The rate is slightly too large. What is Σ 1 over all examples, and what remains of it after the average?"""
    H = curvature(x)
    H[1, 1] /= x.shape[1]
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def length_of_a_row_of_rows(x):
    """The rate is too small. How long is an array of shape (1, m) for Python, and where does that number enter H?"""
    m = len(x)
    H = 2 / m * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), m]])
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def curvature_of_the_slope_alone(x):
    """The rate is somewhat too large. How many parameters does the loss curve in?"""
    return 2 / curvature(x)[0, 0]


@mistake(critical_learning_rate)
def curvature_without_its_corners(x):
    """The rate is somewhat too large, and would be right for inputs with mean zero. What do the entries off the
    diagonal do to the eigenvalues?"""
    return 2 / np.diag(curvature(x)).max()


@mistake(critical_learning_rate)
def square_of_the_mean(x):
    """The rate is too large. Σx² and (Σx)² are not the same: which comes first, the square or the sum?"""
    H = curvature(x)
    H[0, 0] = 2 * np.mean(x) ** 2
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def curvature_of_centred_inputs(x):
    """The rate is too large, and does not notice when all inputs are shifted. Is the mean taken out of x somewhere?"""
    return critical_learning_rate(x - np.mean(x))


@mistake(critical_learning_rate)
def largest_eigenvalue_itself(x):
    """The largest eigenvalue comes back. The steeper the valley, the larger or the smaller a step may be?"""
    return np.linalg.eigvalsh(curvature(x)).max()


@mistake(critical_learning_rate)
def fraction_upside_down(x):
    """The fraction stands on its head: steeper valleys get larger rates. What is to be divided by what?"""
    return np.linalg.eigvalsh(curvature(x)).max() / 2


@mistake(critical_learning_rate)
def determinant_for_an_eigenvalue(x):
    """The determinant is the product of both eigenvalues. Which single one decides when a step overshoots?"""
    return 2 / np.linalg.det(curvature(x))


@mistake(critical_learning_rate)
def norm_for_an_eigenvalue(x):
    """The rate is slightly too small: the norm mixes both eigenvalues. Which single one is asked for?"""
    return 2 / np.linalg.norm(curvature(x))


@mistake(critical_learning_rate)
def singular_value_not_squared(x):
    """The rate grows too slowly as the inputs shrink. H is a matrix times its own transpose: how do its eigenvalues
    follow from that matrix's singular values?"""
    design = np.vstack([x, np.ones_like(x)]) * np.sqrt(2 / x.shape[1])
    return 2 / np.linalg.svd(design, compute_uv=False).max()


@mistake(critical_learning_rate)
def one_rate_an_eigenvalue(x):
    """Two rates come back, one an eigenvalue. Which of them is the limit for the walk as a whole?"""
    return 2 / np.linalg.eigvalsh(curvature(x))


@mistake(critical_learning_rate)
def eigenvalues_with_their_vectors(x):
    """The result of the eigenvalue routine has no maximum, since it holds the eigenvectors as well. Which part of it do
    you want?"""
    return 2 / np.linalg.eig(curvature(x)).max()


@mistake(critical_learning_rate)
def matrix_with_rows_inside(x):
    """NumPy cannot form a matrix from rows and numbers. Each entry of H is one number: what happens to the row of
    inputs before it gets there?"""
    H = 2 * np.array([[x**2, x], [x, 1.0]])
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def curvature_without_its_factor(x):
    """The rate shrinks when all examples occur twice. Which factor stands in front of the sums in H?"""
    return 2 / (np.linalg.eigvalsh(curvature(x)).max() * x.shape[1] / 2)


@mistake(critical_learning_rate)
def square_of_the_sum(x):
    """The rate is too small, more so with more examples. Σx² and (Σx)² are not the same: which comes first, the square
    or the sum?"""
    H = curvature(x)
    H[0, 0] = 2 * np.sum(x) ** 2 / x.shape[1]
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def mean_of_the_eigenvalues(x):
    """The rate is too large: it is the one for an average curvature. Which direction is the first to go wrong?"""
    return 2 / np.mean(np.linalg.eigvalsh(curvature(x)))


@mistake(critical_learning_rate)
def spread_of_the_eigenvalues(x):
    """The rate is too large: the smallest curvature has been taken from the largest. Does a step overshoot less in the
    steepest direction because another one is flat?"""
    found = np.linalg.eigvalsh(curvature(x))
    return 2 / (found.max() - found.min())


@mistake(critical_learning_rate)
def variance_for_the_curvature(x):
    """The rate does not notice when all inputs are shifted. That would do if x had mean zero; which entries of H then
    vanish?"""
    return 1 / np.var(x)


@mistake(critical_learning_rate)
def signs_of_the_inputs_lost(x):
    """The rate is right where all inputs have one sign. Is Σx the sum of the inputs, or of their sizes?"""
    H = curvature(x)
    H[0, 1] = H[1, 0] = 2 * np.mean(np.abs(x))
    return 2 / np.linalg.eigvalsh(H).max()


@mistake(critical_learning_rate)
def largest_input_for_the_curvature(x):
    """The rate depends on a single example, the one furthest out. Do the others not bend the loss?"""
    return 1 / np.max(x**2)


# --- standardized_rates ----------------------------------------------------------------------------


@mistake(standardized_rates)
def rates_without_the_two_in_the_curvature():
    """Both rates are twice what they should be. What is the second derivative of a square?"""
    return {"critical": 2.0, "one_step": 1.0}


@mistake(standardized_rates)
def rates_exchanged():
    """Both numbers are right and stand under each other's keys. Which step is longer: the one that lands on the
    minimum, or the one that jumps across to the same height?"""
    return {"critical": 0.5, "one_step": 1.0}


@mistake(standardized_rates)
def rates_equal():
    """Your two rates are the same. With the critical one, does the first step land on the minimum or on the other
    side?"""
    return {"critical": 1.0, "one_step": 1.0}


@mistake(standardized_rates)
def one_step_far_too_short():
    """`critical` is right, `one_step` is too small: after it half of the way is left. How far does a step of this rate
    carry you down a parabola of this curvature?"""
    return {"critical": 1.0, "one_step": 0.25}


@mistake(standardized_rates)
def rate_of_the_line_data():
    """`critical` is the rate of one particular data set. What does H look like when the mean is 0 and the variance
    1?"""
    return {"critical": 0.6512, "one_step": 0.5}


@mistake(standardized_rates)
def rates_four_times_too_large():
    """Both rates are four times what they should be. The curvature contains the 2 of a square; is it above the line in
    your rates, or below?"""
    return {"critical": 4.0, "one_step": 2.0}


# --- same_path_rate --------------------------------------------------------------------------------


@mistake(same_path_rate)
def friend_with_half_the_rate():
    """Your factor goes the wrong way. Are her derivatives larger or smaller than yours, and what makes up for it?"""
    return 0.5


@mistake(same_path_rate)
def friend_with_the_same_rate():
    """Her minimum lies at the same place, but with equal rates her steps differ from yours. What is the ratio of the
    derivatives?"""
    return 1.0


@mistake(same_path_rate)
def friend_with_four_times_the_rate():
    """Your factor is counted twice. By how much do the two losses differ, and by how much their derivatives?"""
    return 4.0


# --- near_the_critical_rate ------------------------------------------------------------------------


@mistake(near_the_critical_rate)
def behaviours_exchanged():
    """The two letters stand under each other's keys. Which of the two rates lies beyond the critical one?"""
    return {"0.64": "C", "0.66": "B"}


@mistake(near_the_critical_rate)
def small_change_small_effect():
    """The larger rate does not converge. Which side of the critical rate is it on?"""
    return {"0.64": "B", "0.66": "B"}


@mistake(near_the_critical_rate)
def both_beyond_the_critical_rate():
    """The smaller rate does converge. Which side of the critical rate is it on?"""
    return {"0.64": "C", "0.66": "C"}


@mistake(near_the_critical_rate)
def quick_just_below_the_critical_rate():
    """At 0.64 the loss does fall, but not in the way you say. Just below the critical rate, where does each step land:
    before the valley's floor, or beyond it?"""
    return {"0.64": "A", "0.66": "C"}


@mistake(near_the_critical_rate)
def stands_still_near_the_critical_rate():
    """The larger rate does not stand still. Only at the critical rate itself does the height stay the same; what
    happens beyond it?"""
    return {"0.64": "B", "0.66": "D"}


@mistake(near_the_critical_rate)
def keys_as_numbers():
    """The keys are numbers where texts are asked for. How does the docstring write them?"""
    return {0.64: "B", 0.66: "C"}
