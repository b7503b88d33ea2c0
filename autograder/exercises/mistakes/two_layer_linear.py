"""Wrong functions of section 3, with what a learner reads about each."""

from functools import wraps

import numpy as np

from solutions.two_layer_linear import (
    all_zero_start,
    backward_propagation,
    collapse,
    compute_cost,
    constant_start,
    curvature_at_the_origin,
    forward_propagation,
    hidden_weight_gradient,
    initialize_parameters,
    one_hidden_unit,
    parameter_count,
    shape_table,
    train,
    two_weights_by_hand,
    update_parameters,
)

from . import mistake

#: Stands for data and parameters that an earlier cell of a notebook left behind.
NOTEBOOK_X = np.linspace(-2.0, 2.0, 342).reshape(1, 342)
NOTEBOOK_RATE = 0.1


def unpacked(parameters):
    """W1, b1, W2 and b2."""
    return (parameters[name] for name in ("W1", "b1", "W2", "b2"))


# --- initialize_parameters -------------------------------------------------------------------------


def start(n_x, n_h, n_y, scale, **changed):
    """A right start with some entries replaced."""
    return initialize_parameters(n_x, n_h, n_y, scale) | changed


@mistake(initialize_parameters)
def all_weights_zero(n_x, n_h, n_y=1, scale=0.1):
    """All weights are zero. Each layer's gradient contains the other layer's weights as a factor: what moves first?"""
    return start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)), W2=np.zeros((n_y, n_h)))


@mistake(initialize_parameters)
def first_layer_zero(n_x, n_h, n_y=1, scale=0.1):
    """`W2` is random and `W1` is zero. Which weights does the docstring ask you to draw?"""
    return start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)))


@mistake(initialize_parameters)
def second_layer_zero(n_x, n_h, n_y=1, scale=0.1):
    """`W1` is random and `W2` is zero. Which weights does the docstring ask you to draw?"""
    return start(n_x, n_h, n_y, scale, W2=np.zeros((n_y, n_h)))


@mistake(initialize_parameters)
def all_weights_the_same(n_x, n_h, n_y=1, scale=0.1):
    """All weights are the same number. If two hidden units start alike, what could ever make them differ?"""
    return start(n_x, n_h, n_y, scale, W1=np.full((n_h, n_x), scale), W2=np.full((n_y, n_h), scale))


@mistake(initialize_parameters)
def one_row_for_all_units(n_x, n_h, n_y=1, scale=0.1):
    """All rows of `W1` are copies of one random row. How many numbers have to be drawn for a whole matrix?"""
    row = scale * np.random.uniform(0.5, 1.5, (1, n_x)) * (-1.0) ** np.arange(n_x)
    return start(n_x, n_h, n_y, scale, W1=np.tile(row, (n_h, 1)))


@mistake(initialize_parameters)
def one_number_for_each_unit(n_x, n_h, n_y=1, scale=0.1):
    """Within a row of `W1` all entries are equal. Is one number drawn for each unit, or one for each weight?"""
    column = scale * np.random.uniform(0.5, 1.5, (n_h, 1)) * (-1.0) ** np.arange(n_h)[:, np.newaxis]
    return start(n_x, n_h, n_y, scale, W1=np.tile(column, (1, n_x)))


@mistake(initialize_parameters)
def biases_random(n_x, n_h, n_y=1, scale=0.1):
    """The biases do not begin at zero. Different weights already make the units different: which start is left for a
    bias?"""
    return start(n_x, n_h, n_y, scale, b1=scale * np.random.randn(n_h, 1), b2=scale * np.random.randn(n_y, 1))


@mistake(initialize_parameters)
def scale_forgotten(n_x, n_h, n_y=1, scale=0.1):
    """The weights have a standard deviation of 1, whatever `scale` says. Where does the argument enter?"""
    return initialize_parameters(n_x, n_h, n_y, 1.0)


@mistake(initialize_parameters)
def scale_forgotten_in_W1(n_x, n_h, n_y=1, scale=0.1):
    """`W2` follows `scale`, `W1` has a standard deviation of 1. Which of the two lines misses a factor?"""
    return start(n_x, n_h, n_y, scale, W1=np.random.randn(n_h, n_x))


@mistake(initialize_parameters)
def scale_forgotten_in_W2(n_x, n_h, n_y=1, scale=0.1):
    """`W1` follows `scale`, `W2` has a standard deviation of 1. Which of the two lines misses a factor?"""
    return start(n_x, n_h, n_y, scale, W2=np.random.randn(n_y, n_h))


@mistake(initialize_parameters)
def scale_of_the_notebook(n_x, n_h, n_y=1, scale=0.1):
    """The weights have a standard deviation of 0.1 even where another `scale` is passed. Is the argument used?"""
    return initialize_parameters(n_x, n_h, n_y, 0.1)


@mistake(initialize_parameters)
def scale_always_one_hundredth(n_x, n_h, n_y=1, scale=0.1):
    """The weights have a standard deviation of 0.01, whatever `scale` says. Where does that number come from?"""
    return initialize_parameters(n_x, n_h, n_y, 0.01)


@mistake(initialize_parameters)
def scale_as_a_divisor(n_x, n_h, n_y=1, scale=0.1):
    """A small `scale` gives large weights. Does it multiply or divide?"""
    return initialize_parameters(n_x, n_h, n_y, 1 / scale)


@mistake(initialize_parameters)
def scale_squared(n_x, n_h, n_y=1, scale=0.1):
    """The weights follow the square of `scale`. Is it their standard deviation or their variance?"""
    return initialize_parameters(n_x, n_h, n_y, scale**2)


@mistake(initialize_parameters)
def generator_made_twice(n_x, n_h, n_y=1, scale=0.1):
    """`W2` begins with the very numbers of `W1`. How often is the generator seeded?"""
    W1 = scale * np.random.default_rng(0).normal(size=(n_h, n_x))
    return start(n_x, n_h, n_y, scale, W1=W1, W2=scale * np.random.default_rng(0).normal(size=(n_y, n_h)))


@mistake(initialize_parameters)
def W1_transposed(n_x, n_h, n_y=1, scale=0.1):
    """`W1` has one row an input. In W₁X, which side of W₁ meets the inputs?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_x, n_h))


@mistake(initialize_parameters)
def W2_transposed(n_x, n_h, n_y=1, scale=0.1):
    """`W2` has one row a hidden unit. In W₂Z₁, which side of W₂ meets the hidden units?"""
    return start(n_x, n_h, n_y, scale, W2=scale * np.random.randn(n_h, n_y))


@mistake(initialize_parameters)
def both_weights_transposed(n_x, n_h, n_y=1, scale=0.1):
    """Both weight matrices lie on their side. Here examples are columns: does X stand left or right of W?"""
    W1, W2 = scale * np.random.randn(n_x, n_h), scale * np.random.randn(n_h, n_y)
    return start(n_x, n_h, n_y, scale, W1=W1, W2=W2)


@mistake(initialize_parameters)
def W2_as_wide_as_the_inputs(n_x, n_h, n_y=1, scale=0.1):
    """`W2` has one column an input. What does the second layer read: the inputs or the hidden units?"""
    return start(n_x, n_h, n_y, scale, W2=scale * np.random.randn(n_y, n_x))


@mistake(initialize_parameters)
def b1_for_each_input(n_x, n_h, n_y=1, scale=0.1):
    """`b1` has one entry an input. To what is it added: to X or to W₁X?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((n_x, 1)))


@mistake(initialize_parameters)
def b2_for_each_hidden_unit(n_x, n_h, n_y=1, scale=0.1):
    """`b2` has one entry a hidden unit. To what is it added: to Z₁ or to W₂Z₁?"""
    return start(n_x, n_h, n_y, scale, b2=np.zeros((n_h, 1)))


@mistake(initialize_parameters)
def biases_as_rows(n_x, n_h, n_y=1, scale=0.1):
    """The biases are rows. A bias is shared by all examples, and examples are columns: which way must it stretch?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((1, n_h)), b2=np.zeros((1, n_y)))


@mistake(initialize_parameters)
def biases_with_one_dimension(n_x, n_h, n_y=1, scale=0.1):
    """The biases have a single dimension. Added to a matrix such a vector counts as a row: what should it be?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros(n_h), b2=np.zeros(n_y))


@mistake(initialize_parameters)
def b2_as_a_number(n_x, n_h, n_y=1, scale=0.1):
    """`b2` is a plain number. How many outputs can there be, and what shape does that give?"""
    return start(n_x, n_h, n_y, scale, b2=0.0)


@mistake(initialize_parameters)
def biases_as_numbers(n_x, n_h, n_y=1, scale=0.1):
    """Both biases are plain numbers. Does every hidden unit get a bias of its own?"""
    return start(n_x, n_h, n_y, scale, b1=0.0, b2=0.0)


@mistake(initialize_parameters)
def always_one_output(n_x, n_h, n_y=1, scale=0.1):
    """With three outputs, `W2` and `b2` are still those of one. Is `n_y` used?"""
    return initialize_parameters(n_x, n_h, 1, scale)


@mistake(initialize_parameters)
def start_with_lower_case_keys(n_x, n_h, n_y=1, scale=0.1):
    """The keys of the weights begin with a small w. How does the docstring spell them?"""
    return {name.lower(): value for name, value in initialize_parameters(n_x, n_h, n_y, scale).items()}


@mistake(initialize_parameters)
def start_without_biases(n_x, n_h, n_y=1, scale=0.1):
    """Two of the four arrays are missing. A bias of zero is a bias: it will be trained. Where is it kept?"""
    return {name: v for name, v in initialize_parameters(n_x, n_h, n_y, scale).items() if name[0] == "W"}


@mistake(initialize_parameters)
def start_as_a_tuple(n_x, n_h, n_y=1, scale=0.1):
    """The four arrays come back without their names. What kind of container does the docstring promise?"""
    return tuple(initialize_parameters(n_x, n_h, n_y, scale).values())


@mistake(initialize_parameters)
def shape_as_one_argument(n_x, n_h, n_y=1, scale=0.1):
    """NumPy refuses a tuple. Does `randn` take the shape as one pair, like `zeros`, or as separate numbers?"""
    return {"W1": np.random.randn((n_h, n_x)) * scale}


@mistake(initialize_parameters)
def start_not_returned(n_x, n_h, n_y=1, scale=0.1):
    """Nothing comes back. The arrays are made inside the function: how do they get out?"""
    initialize_parameters(n_x, n_h, n_y, scale)


@mistake(initialize_parameters)
def scale_as_a_third_size(n_x, n_h, n_y=1, scale=0.1):
    """NumPy wants a whole number and gets `scale`. Is it a size of the array, or what every draw is multiplied by?"""
    return start(n_x, n_h, n_y, scale, W1=np.random.randn(n_h, n_x, float(scale)))


@mistake(initialize_parameters)
def first_layer_built_for_examples_in_rows(n_x, n_h, n_y=1, scale=0.1):
    """All four shapes are those of a network whose examples are rows. What is a column of X here, and on which side of
    it does W₁ stand?"""
    W1, W2 = scale * np.random.randn(n_x, n_h), scale * np.random.randn(n_h, n_y)
    return {"W1": W1, "b1": np.zeros((n_x, 1)), "W2": W2, "b2": np.zeros((n_h, 1))}


# --- forward_propagation ---------------------------------------------------------------------------


def passed(Z1, Y_hat):
    """A result of the forward pass from its two parts."""
    return Y_hat, {"Z1": Z1, "Y_hat": Y_hat}


@mistake(forward_propagation)
def b1_forgotten(X, parameters):
    """All hidden units are off, each by a number of its own that is the same for all examples. What is added to W₁X?"""
    return forward_propagation(X, parameters | {"b1": 0 * parameters["b1"]})


@mistake(forward_propagation)
def b2_forgotten(X, parameters):
    """The hidden units are right, the predictions are off by the same number for all examples. What is added last?"""
    return forward_propagation(X, parameters | {"b2": 0 * parameters["b2"]})


@mistake(forward_propagation)
def both_biases_forgotten(X, parameters):
    """If all inputs were zero, all predictions would be zero. Which arrays in `parameters` does the function not
    use?"""
    return forward_propagation(X, parameters | {"b1": 0 * parameters["b1"], "b2": 0 * parameters["b2"]})


@mistake(forward_propagation)
def b1_added_twice(X, parameters):
    """The hidden units contain their bias two times. In how many lines is it added?"""
    return forward_propagation(X, parameters | {"b1": 2 * parameters["b1"]})


@mistake(forward_propagation)
def b1_subtracted(X, parameters):
    """The bias enters the hidden units with the wrong sign. Plus or minus?"""
    return forward_propagation(X, parameters | {"b1": -parameters["b1"]})


@mistake(forward_propagation)
def b1_in_both_layers(X, parameters):
    """The second layer adds the bias of the first. Which shape must a bias have for the predictions?"""
    W1, b1, W2, _ = unpacked(parameters)
    return passed(W1 @ X + b1, W2 @ (W1 @ X + b1) + b1)


@mistake(forward_propagation)
def b2_inside_the_brackets(X, parameters):
    """`b2` meets the hidden units before W₂ does. Which comes first in W₂Z₁ + b₂, the product or the sum?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 @ X + b1, W2 @ (W1 @ X + b1 + b2))


@mistake(forward_propagation)
def b1_inside_the_first_product(X, parameters):
    """NumPy cannot add `b1` to the inputs. Which comes first in W₁X + b₁, the product or the sum?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 @ (X + b1), W2 @ (W1 @ (X + b1)) + b2)


@mistake(forward_propagation)
def elementwise_first_product(X, parameters):
    """NumPy cannot multiply `W1` and `X` entry by entry. Which sign stands for the product of matrices?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 * X + b1, W2 @ (W1 * X + b1) + b2)


@mistake(forward_propagation)
def elementwise_second_product(X, parameters):
    """The first layer works; NumPy cannot multiply `W2` and `Z1` entry by entry, or what it gives is no prediction.
    Which sign stands for the product of matrices?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X + b1
    return passed(Z1, W2 * Z1 + b2)


@mistake(forward_propagation)
def inputs_left_of_W1(X, parameters):
    """NumPy refuses X @ W1: the inner sides differ. On which side of the data do the weights stand?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(X @ W1 + b1, (X @ W1 + b1) @ W2 + b2)


@mistake(forward_propagation)
def inputs_meet_the_wrong_side_of_the_weights(X, parameters):
    """NumPy refuses a product of the inputs with a matrix that has n_h columns. Which weights meet the inputs, and do
    they have to be turned?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1.T @ X + b1, W2 @ (W1.T @ X + b1) + b2)


@mistake(forward_propagation)
def W2_transposed_in_the_product(X, parameters):
    """The first layer works, then NumPy refuses W2.T @ Z1. `W2` has one column a hidden unit: does it need turning?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 @ X + b1, W2.T @ (W1 @ X + b1) + b2)


@mistake(forward_propagation)
def b1_turned_into_a_row(X, parameters):
    """NumPy cannot add a row of n_h numbers to W₁X. One bias a hidden unit: along which side of W₁X do the units
    lie?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 @ X + b1.T, W2 @ (W1 @ X + b1.T) + b2)


@mistake(forward_propagation)
def b1_flattened(X, parameters):
    """NumPy cannot add a vector of n_h numbers to W₁X. How does it lay out an array with a single dimension?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 @ X + b1.ravel(), W2 @ (W1 @ X + b1.ravel()) + b2)


@mistake(forward_propagation)
def hidden_tanh(X, parameters):
    """No hidden unit leaves (−1, 1). What does this network apply between its two layers?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = np.tanh(W1 @ X + b1)
    return passed(Z1, W2 @ Z1 + b2)


@mistake(forward_propagation)
def hidden_sigmoid(X, parameters):
    """All hidden units lie between 0 and 1. What does this network apply between its two layers?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = 1 / (1 + np.exp(-(W1 @ X + b1)))
    return passed(Z1, W2 @ Z1 + b2)


@mistake(forward_propagation)
def hidden_relu(X, parameters):
    """No hidden unit is ever negative. What does this network apply between its two layers?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = np.maximum(W1 @ X + b1, 0)
    return passed(Z1, W2 @ Z1 + b2)


@mistake(forward_propagation)
def predictions_squeezed_by_tanh(X, parameters):
    """The hidden units are right, and no prediction leaves (−1, 1). Can a mass in kilograms?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return passed(cache["Z1"], np.tanh(Y_hat))


@mistake(forward_propagation)
def Z1_kept_without_its_bias(X, parameters):
    """The predictions are right, and the cache holds Z₁ as it was before its bias came. When do you store it?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, cache | {"Z1": cache["Z1"] - parameters["b1"]}


@mistake(forward_propagation)
def Y_hat_kept_without_its_bias(X, parameters):
    """The returned predictions are right, those in the cache lack b₂. When do you store them?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, cache | {"Y_hat": Y_hat - parameters["b2"]}


@mistake(forward_propagation)
def inputs_kept_for_Z1(X, parameters):
    """The predictions are right, and under "Z1" the cache holds the inputs. What does the second layer read?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, cache | {"Z1": X}


@mistake(forward_propagation)
def cache_entries_exchanged(X, parameters):
    """The predictions are right; in the cache, Z₁ and Ŷ stand under each other's names. Which key belongs to which?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"Z1": Y_hat, "Y_hat": cache["Z1"]}


@mistake(forward_propagation)
def hidden_units_returned(X, parameters):
    """The first result holds the hidden units, and so does the cache under "Y_hat". Which line is missing?"""
    _, cache = forward_propagation(X, parameters)
    return passed(cache["Z1"], cache["Z1"])


@mistake(forward_propagation)
def cache_with_small_letters(X, parameters):
    """The cache has a "z1" and no "Z1". How does the docstring spell it?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"z1": cache["Z1"], "Y_hat": Y_hat}


@mistake(forward_propagation)
def cache_with_A1(X, parameters):
    """The hidden units stand in the cache as "A1". There is no activation here: which name has the docstring?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"A1": cache["Z1"], "Y_hat": Y_hat}


@mistake(forward_propagation)
def cache_with_Z2(X, parameters):
    """The predictions stand in the cache as "Z2". Which name has the docstring?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"Z1": cache["Z1"], "Z2": Y_hat}


@mistake(forward_propagation)
def cache_without_predictions(X, parameters):
    """The cache holds Z₁ alone. What else will the backward pass need to form the error?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, {"Z1": cache["Z1"]}


@mistake(forward_propagation)
def cache_as_a_tuple(X, parameters):
    """The cache comes back without names. What kind of container does the docstring promise?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return Y_hat, tuple(cache.values())


@mistake(forward_propagation)
def cache_before_predictions(X, parameters):
    """The two results come back in each other's places. Which comes first in the docstring?"""
    return forward_propagation(X, parameters)[::-1]


@mistake(forward_propagation)
def predictions_without_cache(X, parameters):
    """One array comes back where two results should. What does the backward pass want you to keep?"""
    return forward_propagation(X, parameters)[0]


@mistake(forward_propagation)
def predictions_flattened(X, parameters):
    """The predictions have a single dimension. With one output they are still a row: which shape is that?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return passed(cache["Z1"], Y_hat.ravel())


@mistake(forward_propagation)
def predictions_as_columns(X, parameters):
    """The predictions have one row an example. Along which side do the examples lie everywhere else?"""
    Y_hat, cache = forward_propagation(X, parameters)
    return passed(cache["Z1"], Y_hat.T)


@mistake(forward_propagation)
def last_hidden_unit_left_out(X, parameters):
    """The hidden units are right, the predictions do not depend on the last of them. Where does your loop end?"""
    _, cache = forward_propagation(X, parameters)
    return passed(cache["Z1"], parameters["W2"][:, :-1] @ cache["Z1"][:-1] + parameters["b2"])


@mistake(forward_propagation)
def forward_not_returned(X, parameters):
    """Nothing comes back. Both results are computed: how do they get out?"""
    forward_propagation(X, parameters)


@mistake(forward_propagation)
def both_biases_subtracted(X, parameters):
    """Where every bias is turned round, your result is the right one. Does a layer add its bias or take it away?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X - b1
    return passed(Z1, W2 @ Z1 - b2)


@mistake(forward_propagation)
def biases_averaged_over_units(X, parameters):
    """Each unit of a layer gets the same bias, the mean of them all. Which bias belongs to which row?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X + np.mean(b1)
    return passed(Z1, W2 @ Z1 + np.mean(b2))


@mistake(forward_propagation)
def b1_left_out_on_the_way_to_the_output(X, parameters):
    """`Z1` is right, and the predictions are made of something else. Is the product W₁X computed twice, and what does
    the second one lack?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return passed(W1 @ X + b1, W2 @ (W1 @ X) + b2)


@mistake(forward_propagation)
def negative_predictions_cut_off(X, parameters):
    """No prediction is below zero. Which function of the output does the formula ask for?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X + b1
    return passed(Z1, np.maximum(0, W2 @ Z1 + b2))


@mistake(forward_propagation)
def inputs_cut_to_whole_numbers(X, parameters):
    """What comes behind the point of each input is lost. Which kind of numbers does your copy of X hold?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X.astype(int) + b1
    return passed(Z1, W2 @ Z1 + b2)


@mistake(forward_propagation)
def inputs_averaged_first(X, parameters):
    """One prediction comes back for all examples together. Was a mean taken over the columns of X?"""
    W1, b1, W2, b2 = unpacked(parameters)
    Z1 = W1 @ X.mean(axis=1, keepdims=True) + b1
    return passed(Z1, W2 @ Z1 + b2)


# --- compute_cost ----------------------------------------------------------------------------------


@mistake(compute_cost)
def cost_averaged_over_outputs_too(Y_hat, Y):
    """One output is right; with three, the cost is a third of what it should be. Which entries does your mean run over,
    and by what does the docstring divide?"""
    return np.mean((Y_hat - Y) ** 2)


@mistake(compute_cost)
def cost_with_a_half(Y_hat, Y):
    """The cost is exactly half of what it should be. Is the factor in front 1/m or 1/(2m)?"""
    return compute_cost(Y_hat, Y) / 2


@mistake(compute_cost)
def cost_not_averaged(Y_hat, Y):
    """The cost is too large by the number of examples. Twice as many examples should not cost twice as much: what is
    missing?"""
    return compute_cost(Y_hat, Y) * Y.shape[1]


@mistake(compute_cost)
def cost_averaged_twice(Y_hat, Y):
    """The cost is too small by the number of examples. How often is it divided?"""
    return compute_cost(Y_hat, Y) / Y.shape[1]


@mistake(compute_cost)
def cost_divided_by_the_outputs(Y_hat, Y):
    """The cost is divided by the number of outputs, not of examples. What does `len` count in an array (n_y, m)?"""
    return np.sum((Y_hat - Y) ** 2) / len(Y)


@mistake(compute_cost)
def cost_divided_by_one_less(Y_hat, Y):
    """The cost is slightly too large, less so for more examples. By which number is the sum divided?"""
    return np.sum((Y_hat - Y) ** 2) / (Y.shape[1] - 1)


@mistake(compute_cost)
def cost_of_absolute_errors(Y_hat, Y):
    """Large errors weigh too little. Which power of the error does the formula contain?"""
    return np.sum(np.abs(Y_hat - Y)) / Y.shape[1]


@mistake(compute_cost)
def cost_with_a_root(Y_hat, Y):
    """The result is the square root of the cost. Does the formula undo the square at the end?"""
    return np.sqrt(compute_cost(Y_hat, Y))


@mistake(compute_cost)
def norm_not_squared(Y_hat, Y):
    """The length of the error is divided by m. Which small 2 stands at the norm in the formula?"""
    return np.linalg.norm(Y_hat - Y) / Y.shape[1]


@mistake(compute_cost)
def spectral_norm(Y_hat, Y):
    """One output is right; with three, the cost is too small. What does `norm(..., 2)` measure when it gets a
    matrix?"""
    return np.linalg.norm(Y_hat - Y, 2) ** 2 / Y.shape[1]


@mistake(compute_cost)
def square_of_the_sum(Y_hat, Y):
    """Errors of opposite sign cancel. Which comes first, the square or the sum?"""
    return np.sum(Y_hat - Y) ** 2 / Y.shape[1]


@mistake(compute_cost)
def square_of_the_mean_error(Y_hat, Y):
    """Errors of opposite sign cancel, and the mean is squared at the end. Which comes first?"""
    return np.mean(Y_hat - Y) ** 2


@mistake(compute_cost)
def errors_not_squared(Y_hat, Y):
    """The cost can be negative. What happens to each error before it is added?"""
    return np.sum(Y_hat - Y) / Y.shape[1]


@mistake(compute_cost)
def difference_of_squares(Y_hat, Y):
    """The cost can be negative although squares occur. What is squared: each of the two, or their difference?"""
    return np.sum(Y_hat**2 - Y**2) / Y.shape[1]


@mistake(compute_cost)
def variance_of_the_errors(Y_hat, Y):
    """Predictions that are all too high by the same amount cost nothing. What does `var` subtract first?"""
    return np.var(Y_hat - Y) * len(Y)


@mistake(compute_cost)
def largest_error_only(Y_hat, Y):
    """Only the worst error counts. Is a maximum or an average asked for?"""
    return np.max((Y_hat - Y) ** 2)


@mistake(compute_cost)
def cost_of_each_output(Y_hat, Y):
    """With three outputs, three costs come back. What remains to be done with them?"""
    return np.sum((Y_hat - Y) ** 2, axis=1) / Y.shape[1]


@mistake(compute_cost)
def cost_of_each_example(Y_hat, Y):
    """A row comes back, one entry an example. A cost is one number: what happens to the entries?"""
    return np.sum((Y_hat - Y) ** 2, axis=0) / Y.shape[1]


@mistake(compute_cost)
def cost_as_a_product_of_matrices(Y_hat, Y):
    """One output is right; with three, a table of 3 by 3 comes back. Which of its entries are squared errors?"""
    return (Y_hat - Y) @ (Y_hat - Y).T / Y.shape[1]


@mistake(compute_cost)
def targets_as_columns(Y_hat, Y):
    """Every prediction has met every target, or NumPy refuses to subtract. What is the shape of the second array?"""
    return np.sum((Y_hat - Y.T) ** 2) / Y.shape[1]


@mistake(compute_cost)
def cross_entropy_for_the_cost(Y_hat, Y):
    """The logarithm of a negative number is nan. Are these probabilities?"""
    return -np.sum(Y * np.log(Y_hat) + (1 - Y) * np.log(1 - Y_hat)) / Y.shape[1]


@mistake(compute_cost)
def cost_overwrites_the_predictions(Y_hat, Y):
    """The cost is right, and afterwards the predictions hold the errors. Which operators change an array in place?"""
    Y_hat -= Y
    return np.sum(Y_hat**2) / Y.shape[1]


@mistake(compute_cost)
def cost_printed(Y_hat, Y):
    """Nothing comes back. A printed number cannot be used by other code: what takes it there?"""
    print(compute_cost(Y_hat, Y))


@mistake(compute_cost)
def predictions_and_targets_added(Y_hat, Y):
    """A perfect prediction has a large cost. With which sign does the target enter?"""
    return np.sum((Y_hat + Y) ** 2) / Y.shape[1]


@mistake(compute_cost)
def predictions_times_targets(Y_hat, Y):
    """A prediction of zero always has the cost zero. Which operation tells how far two numbers are apart?"""
    return np.sum((Y_hat * Y) ** 2) / Y.shape[1]


@mistake(compute_cost)
def cost_cut_to_a_whole_number(Y_hat, Y):
    """The cost is a whole number, the next one below. How many strokes does a division have in Python?"""
    return np.sum((Y_hat - Y) ** 2) // Y.shape[1]


@mistake(compute_cost)
def errors_cubed(Y_hat, Y):
    """Large errors weigh too much, small ones too little. Which power does the formula raise them to?"""
    return np.sum(np.abs(Y_hat - Y) ** 3) / Y.shape[1]


@mistake(compute_cost)
def worst_output_alone(Y_hat, Y):
    """One output is right; with three, only the worst of each example counts. What does ‖·‖² do with the others?"""
    return np.mean(np.max((Y_hat - Y) ** 2, axis=0))


@mistake(compute_cost)
def errors_relative_to_the_targets(Y_hat, Y):
    """Each error is divided by its target. Does the formula measure in kilograms or in parts of the target?"""
    return np.sum(((Y_hat - Y) / Y) ** 2) / Y.shape[1]


@mistake(compute_cost)
def xor_for_a_power(Y_hat, Y):
    """Python refuses the operation: `^` compares bits. How is a power written?"""
    return np.sum((Y_hat - Y) ^ 2) / Y.shape[1]


# --- hidden_weight_gradient ------------------------------------------------------------------------


@mistake(hidden_weight_gradient)
def formula_without_W2(W2, E, X):
    """The result has one row an output. The error has to go back through the second layer first: with which matrix?"""
    return E @ X.T


@mistake(hidden_weight_gradient)
def formula_with_W2_upright(W2, E, X):
    """NumPy refuses W2 @ E. Forwards W₂ maps hidden units to outputs; what maps back?"""
    return W2 @ E @ X.T


@mistake(hidden_weight_gradient)
def formula_with_X_upright(W2, E, X):
    """NumPy refuses the last product. The sum runs over examples: which sides have to meet?"""
    return W2.T @ E @ X


@mistake(hidden_weight_gradient)
def formula_with_an_elementwise_product(W2, E, X):
    """It works for one output and not for three. What does `*` do with a column and a row, and what with other
    shapes?"""
    return W2.T * E @ X.T


@mistake(hidden_weight_gradient)
def formula_transposed(W2, E, X):
    """The result lies on its side: one row an input. Which shape has W₁ itself?"""
    return X @ E.T @ W2


@mistake(hidden_weight_gradient)
def formula_with_the_sign_of_the_step(W2, E, X):
    """The result has the opposite sign. The minus belongs to the update: does it belong to the gradient?"""
    return -W2.T @ E @ X.T


@mistake(hidden_weight_gradient)
def formula_with_two_over_m(W2, E, X):
    """The result is multiplied by 2/m. E is already ∂𝓛/∂Ŷ: what does it contain?"""
    return 2 / X.shape[1] * W2.T @ E @ X.T


@mistake(hidden_weight_gradient)
def formula_averaged(W2, E, X):
    """The result is divided by m. E is already ∂𝓛/∂Ŷ: what does it contain?"""
    return W2.T @ E @ X.T / X.shape[1]


@mistake(hidden_weight_gradient)
def formula_without_X(W2, E, X):
    """The result has one column an example: it is ∂𝓛/∂Z₁. Which factor leads on from Z₁ to W₁?"""
    return W2.T @ E


@mistake(hidden_weight_gradient)
def formula_of_the_bias(W2, E, X):
    """The result is a column, the same whatever the inputs. Of which parameter is it the gradient?"""
    return np.sum(W2.T @ E, axis=1, keepdims=True)


@mistake(hidden_weight_gradient)
def formula_of_outer_parts(W2, E, X):
    """NumPy refuses the first product. Write the three shapes in a row: which sides stand next to each other?"""
    return W2 @ E.T @ X


# --- shape_table -----------------------------------------------------------------------------------


def table(**changed):
    """The right shapes, with some replaced."""
    return shape_table() | changed


@mistake(shape_table)
def table_with_rows_and_columns_exchanged():
    """All shapes are turned round. Rows first: how many rows has W₁?"""
    return {name: shape[::-1] for name, shape in shape_table().items()}


@mistake(shape_table)
def table_with_weights_transposed():
    """`dW1` and `dW2` are turned round. Every gradient has the shape of its parameter: which shapes have W₁ and W₂?"""
    return table(dW1=(3, 4), dW2=(4, 1))


@mistake(shape_table)
def table_with_one_output_row_for_dZ1():
    """`dZ1` has the shape of E. What does multiplying with W₂ᵀ do to the number of rows?"""
    return table(dZ1=(1, 342))


@mistake(shape_table)
def table_with_examples_in_the_gradients():
    """`db1` and `db2` still have one column an example. What does the sum over examples leave?"""
    return table(db1=(4, 342), db2=(1, 342))


@mistake(shape_table)
def table_with_examples_in_dW1():
    """`dW1` still has one column an example. What does the product with Xᵀ do to that side?"""
    return table(dW1=(4, 342))


@mistake(shape_table)
def table_with_dW2_for_the_inputs():
    """`dW2` has one column an input. Which values does W₂ multiply?"""
    return table(dW2=(1, 3))


@mistake(shape_table)
def table_with_db1_for_the_inputs():
    """`db1` has one entry an input. To what is b₁ added?"""
    return table(db1=(3, 1))


@mistake(shape_table)
def table_with_biases_as_rows():
    """`db1` is a row. A bias is added to columns: how does it stand?"""
    return table(db1=(1, 4))


@mistake(shape_table)
def table_with_biases_of_one_dimension():
    """`db1` and `db2` have a single dimension. What does `keepdims=True` keep?"""
    return table(db1=(4,), db2=(1,))


@mistake(shape_table)
def table_with_biases_inside_the_weights():
    """`dW1` and `dW2` have one column too many, as if a bias were among the weights. Where do the biases live here?"""
    return table(dW1=(4, 4), dW2=(1, 5))


@mistake(shape_table)
def table_with_inputs_for_hidden_units():
    """`dZ1` has one row an input. How many rows has Z₁, whose gradient it is?"""
    return table(dZ1=(3, 342))


@mistake(shape_table)
def table_with_a_hidden_column_for_db2():
    """`db2` has one row a hidden unit. To which layer does b₂ belong, and how many units has that one?"""
    return table(db2=(4, 1))


# --- backward_propagation --------------------------------------------------------------------------


def back(X, Y, parameters, cache, **changed):
    """The right gradients, with some replaced."""
    return backward_propagation(X, Y, parameters, cache) | changed


def scaled(X, Y, parameters, cache, names, factor):
    """The right gradients, with those named multiplied by a factor."""
    grads = backward_propagation(X, Y, parameters, cache)
    return {name: value * (factor if name in names else 1) for name, value in grads.items()}


def error(Y, cache):
    """∂𝓛/∂Ŷ, (n_y, m)."""
    return 2 / Y.shape[1] * (cache["Y_hat"] - Y)


ALL = ("dW1", "db1", "dW2", "db2")


@mistake(backward_propagation)
def factor_two_lost(X, Y, parameters, cache):
    """All gradients are exactly half of what they should be: those of a cost with 1/(2m). What does the derivative of a
    square bring along?"""
    return scaled(X, Y, parameters, cache, ALL, 0.5)


@mistake(backward_propagation)
def factor_two_counted_twice(X, Y, parameters, cache):
    """All gradients are exactly twice what they should be. How often does the factor of the square occur?"""
    return scaled(X, Y, parameters, cache, ALL, 2)


@mistake(backward_propagation)
def gradients_not_averaged(X, Y, parameters, cache):
    """All gradients are too large by the number of examples. The cost has a 1/m in front: where did it go?"""
    return scaled(X, Y, parameters, cache, ALL, Y.shape[1])


@mistake(backward_propagation)
def gradients_averaged_twice(X, Y, parameters, cache):
    """All gradients are too small by the number of examples. In how many lines do you divide?"""
    return scaled(X, Y, parameters, cache, ALL, 1 / Y.shape[1])


@mistake(backward_propagation)
def gradients_averaged_over_outputs(X, Y, parameters, cache):
    """One output is right; with three, all gradients are a third of what they should be. By what does the cost
    divide?"""
    return scaled(X, Y, parameters, cache, ALL, 1 / Y.shape[0])


@mistake(backward_propagation)
def gradients_averaged_over_features(X, Y, parameters, cache):
    """All gradients are divided by the number of inputs. What does `len` count in an array (n_x, m)?"""
    return scaled(X, Y, parameters, cache, ALL, Y.shape[1] / X.shape[0])


@mistake(backward_propagation)
def error_the_other_way_round(X, Y, parameters, cache):
    """All gradients have the right size and the opposite sign. Does Ŷ enter the error with a plus or a minus?"""
    return scaled(X, Y, parameters, cache, ALL, -1)


@mistake(backward_propagation)
def hidden_layer_averaged_again(X, Y, parameters, cache):
    """`dW1` and `db1` are too small by the number of examples. Does the 1/m in E need company on its way back?"""
    return scaled(X, Y, parameters, cache, ("dW1", "db1"), 1 / Y.shape[1])


@mistake(backward_propagation)
def hidden_layer_with_another_two(X, Y, parameters, cache):
    """`dW1` and `db1` are twice what they should be. How often is something squared?"""
    return scaled(X, Y, parameters, cache, ("dW1", "db1"), 2)


@mistake(backward_propagation)
def hidden_layer_without_the_two(X, Y, parameters, cache):
    """`dW1` and `db1` are half of what they should be. Do both layers start from one E?"""
    return scaled(X, Y, parameters, cache, ("dW1", "db1"), 0.5)


@mistake(backward_propagation)
def hidden_layer_not_averaged(X, Y, parameters, cache):
    """`dW1` and `db1` are too large by the number of examples. Do both layers start from one E?"""
    return scaled(X, Y, parameters, cache, ("dW1", "db1"), Y.shape[1])


@mistake(backward_propagation)
def hidden_layer_with_the_wrong_sign(X, Y, parameters, cache):
    """`dW1` and `db1` have the opposite sign. Do both layers start from one E?"""
    return scaled(X, Y, parameters, cache, ("dW1", "db1"), -1)


@mistake(backward_propagation)
def output_layer_without_the_two(X, Y, parameters, cache):
    """`dW2` and `db2` are half of what they should be. Do both layers start from one E?"""
    return scaled(X, Y, parameters, cache, ("dW2", "db2"), 0.5)


@mistake(backward_propagation)
def output_layer_averaged_again(X, Y, parameters, cache):
    """`dW2` and `db2` are too small by the number of examples. In how many lines do you divide?"""
    return scaled(X, Y, parameters, cache, ("dW2", "db2"), 1 / Y.shape[1])


@mistake(backward_propagation)
def biases_averaged_again(X, Y, parameters, cache):
    """`db1` and `db2` are too small by the number of examples. E holds a 1/m already: is a mean or a sum due?"""
    return scaled(X, Y, parameters, cache, ("db1", "db2"), 1 / Y.shape[1])


@mistake(backward_propagation)
def weights_averaged_again(X, Y, parameters, cache):
    """`dW1` and `dW2` are too small by the number of examples. E holds a 1/m already: what is still to divide?"""
    return scaled(X, Y, parameters, cache, ("dW1", "dW2"), 1 / Y.shape[1])


@mistake(backward_propagation)
def dW1_without_the_two(X, Y, parameters, cache):
    """`dW1` is exactly half of what it should be. Where does its line lose the 2?"""
    return scaled(X, Y, parameters, cache, ("dW1",), 0.5)


@mistake(backward_propagation)
def db1_without_the_two(X, Y, parameters, cache):
    """`db1` is exactly half of what it should be. Where does its line lose the 2?"""
    return scaled(X, Y, parameters, cache, ("db1",), 0.5)


@mistake(backward_propagation)
def dW2_without_the_two(X, Y, parameters, cache):
    """`dW2` is exactly half of what it should be. Where does its line lose the 2?"""
    return scaled(X, Y, parameters, cache, ("dW2",), 0.5)


@mistake(backward_propagation)
def db2_without_the_two(X, Y, parameters, cache):
    """`db2` is exactly half of what it should be. Where does its line lose the 2?"""
    return scaled(X, Y, parameters, cache, ("db2",), 0.5)


@mistake(backward_propagation)
def dW1_averaged_again(X, Y, parameters, cache):
    """`dW1` is too small by the number of examples. What does its line divide that is divided already?"""
    return scaled(X, Y, parameters, cache, ("dW1",), 1 / Y.shape[1])


@mistake(backward_propagation)
def db1_averaged_again(X, Y, parameters, cache):
    """`db1` is too small by the number of examples. Is a mean or a sum over examples due?"""
    return scaled(X, Y, parameters, cache, ("db1",), 1 / Y.shape[1])


@mistake(backward_propagation)
def dW2_averaged_again(X, Y, parameters, cache):
    """`dW2` is too small by the number of examples. What does its line divide that is divided already?"""
    return scaled(X, Y, parameters, cache, ("dW2",), 1 / Y.shape[1])


@mistake(backward_propagation)
def db2_averaged_again(X, Y, parameters, cache):
    """`db2` is too small by the number of examples. Is a mean or a sum over examples due?"""
    return scaled(X, Y, parameters, cache, ("db2",), 1 / Y.shape[1])


@mistake(backward_propagation)
def dW1_not_averaged(X, Y, parameters, cache):
    """`dW1` is too large by the number of examples. From which error does its line start?"""
    return scaled(X, Y, parameters, cache, ("dW1",), Y.shape[1])


@mistake(backward_propagation)
def db1_not_averaged(X, Y, parameters, cache):
    """`db1` is too large by the number of examples. From which error does its line start?"""
    return scaled(X, Y, parameters, cache, ("db1",), Y.shape[1])


@mistake(backward_propagation)
def dW2_not_averaged(X, Y, parameters, cache):
    """`dW2` is too large by the number of examples. From which error does its line start?"""
    return scaled(X, Y, parameters, cache, ("dW2",), Y.shape[1])


@mistake(backward_propagation)
def db2_not_averaged(X, Y, parameters, cache):
    """`db2` is too large by the number of examples. From which error does its line start?"""
    return scaled(X, Y, parameters, cache, ("db2",), Y.shape[1])


@mistake(backward_propagation)
def dW1_with_the_wrong_sign(X, Y, parameters, cache):
    """`dW1` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return scaled(X, Y, parameters, cache, ("dW1",), -1)


@mistake(backward_propagation)
def db1_with_the_wrong_sign(X, Y, parameters, cache):
    """`db1` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return scaled(X, Y, parameters, cache, ("db1",), -1)


@mistake(backward_propagation)
def dW2_with_the_wrong_sign(X, Y, parameters, cache):
    """`dW2` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return scaled(X, Y, parameters, cache, ("dW2",), -1)


@mistake(backward_propagation)
def db2_with_the_wrong_sign(X, Y, parameters, cache):
    """`db2` is right in size and opposite in sign. Is its error the same as in the other lines?"""
    return scaled(X, Y, parameters, cache, ("db2",), -1)


@mistake(backward_propagation)
def dW2_from_its_own_output(X, Y, parameters, cache):
    """`dW2` is as wide as there are outputs. A weight's gradient contains what the weight multiplies: is that Ŷ?"""
    return back(X, Y, parameters, cache, dW2=error(Y, cache) @ cache["Y_hat"].T)


@mistake(backward_propagation)
def dW2_from_the_inputs(X, Y, parameters, cache):
    """`dW2` is as wide as there are inputs. What does W₂ multiply on the way forward?"""
    return back(X, Y, parameters, cache, dW2=error(Y, cache) @ X.T)


@mistake(backward_propagation)
def dW2_from_hidden_units_without_bias(X, Y, parameters, cache):
    """`dW2` does not notice b₁. What stands in Z₁ besides W₁X?"""
    return back(X, Y, parameters, cache, dW2=error(Y, cache) @ (parameters["W1"] @ X).T)


@mistake(backward_propagation)
def dW2_from_sums_of_hidden_units(X, Y, parameters, cache):
    """`dW2` would not notice if the examples of Z₁ were shuffled. Which comes first, the product or the sum?"""
    dW2 = np.sum(error(Y, cache), axis=1, keepdims=True) @ np.mean(cache["Z1"], axis=1, keepdims=True).T
    return back(X, Y, parameters, cache, dW2=dW2)


@mistake(backward_propagation)
def dW1_from_the_hidden_units(X, Y, parameters, cache):
    """`dW1` is square. What does W₁ multiply on the way forward: Z₁ or X?"""
    return back(X, Y, parameters, cache, dW1=parameters["W2"].T @ error(Y, cache) @ cache["Z1"].T)


@mistake(backward_propagation)
def dW1_from_sums_of_inputs(X, Y, parameters, cache):
    """`dW1` would not notice if the examples of X were shuffled. Which comes first, the product or the sum?"""
    delta = np.sum(parameters["W2"].T @ error(Y, cache), axis=1, keepdims=True)
    return back(X, Y, parameters, cache, dW1=delta @ np.mean(X, axis=1, keepdims=True).T)


@mistake(backward_propagation)
def raw_error_in_the_hidden_layer(X, Y, parameters, cache):
    """`dW1` and `db1` have one row an output, as if the first layer made the predictions. What happens to E on its way
    back through the second layer?"""
    E = error(Y, cache)
    return back(X, Y, parameters, cache, dW1=E @ X.T, db1=np.sum(E, axis=1, keepdims=True))


@mistake(backward_propagation)
def raw_error_copied_to_all_units(X, Y, parameters, cache):
    """All rows of `dW1` are equal. Does every hidden unit have the same influence on the output?"""
    delta = np.ones_like(parameters["W2"].T) @ error(Y, cache)
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def db1_without_W2(X, Y, parameters, cache):
    """`db1` is wrong: all its entries are equal. Through which weights does b₁ reach the output?"""
    delta = np.ones_like(parameters["W2"].T) @ error(Y, cache)
    return back(X, Y, parameters, cache, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def db1_from_the_raw_error(X, Y, parameters, cache):
    """`db1` has one entry an output. Which gradient arrives at the hidden layer?"""
    return back(X, Y, parameters, cache, db1=np.sum(error(Y, cache), axis=1, keepdims=True))


@mistake(backward_propagation)
def back_through_weights_the_wrong_way(X, Y, parameters, cache):
    """NumPy refuses the product that takes E back. E stands at the output: which weights lie between it and the hidden
    units, and which way must they lie?"""
    delta = parameters["W2"] @ error(Y, cache)
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def back_with_an_elementwise_product(X, Y, parameters, cache):
    """It works for one output and not for three. What does `*` do with a column and a row, and what with other
    shapes?"""
    delta = parameters["W2"].T * error(Y, cache)
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def input_where_the_weight_belongs(X, Y, parameters, cache):
    """`dW1` has the shape of W₁ and contains Z₁ where W₂ belongs. Which factor takes E back to the hidden layer: the
    layer's values or its weights?"""
    mean = np.mean(cache["Z1"], axis=1, keepdims=True)
    delta = mean * np.sum(error(Y, cache), axis=0, keepdims=True)
    return back(X, Y, parameters, cache, dW1=delta @ X.T)


@mistake(backward_propagation)
def hidden_layer_with_a_tanh_derivative(X, Y, parameters, cache):
    """`dW1` and `db1` contain 1 − Z₁² as a factor. Which function lies between the layers?"""
    delta = parameters["W2"].T @ error(Y, cache) * (1 - cache["Z1"] ** 2)
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def hidden_layer_with_a_sigmoid_derivative(X, Y, parameters, cache):
    """`dW1` and `db1` contain Z₁(1 − Z₁) as a factor. Which function lies between the layers?"""
    delta = parameters["W2"].T @ error(Y, cache) * cache["Z1"] * (1 - cache["Z1"])
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def hidden_layer_with_a_relu_derivative(X, Y, parameters, cache):
    """In `dW1` and `db1` only positive hidden units count. Which function lies between the layers?"""
    delta = parameters["W2"].T @ error(Y, cache) * (cache["Z1"] > 0)
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def hidden_layer_times_its_values(X, Y, parameters, cache):
    """`dW1` and `db1` contain Z₁ as a factor. Where does Z₁ enter on the way forward?"""
    delta = parameters["W2"].T @ error(Y, cache) * cache["Z1"]
    return back(X, Y, parameters, cache, dW1=delta @ X.T, db1=np.sum(delta, axis=1, keepdims=True))


@mistake(backward_propagation)
def targets_forgotten(X, Y, parameters, cache):
    """Even for perfect predictions the gradients do not vanish. Where do the targets enter?"""
    return backward_propagation(X, 0 * Y, parameters, cache)


@mistake(backward_propagation)
def error_squared_again(X, Y, parameters, cache):
    """`db2` is never negative. When a square is differentiated, which power of the error remains?"""
    return backward_propagation(X, Y, parameters, cache | {"Y_hat": Y + (cache["Y_hat"] - Y) ** 2})


@mistake(backward_propagation)
def only_the_sign_of_the_error(X, Y, parameters, cache):
    """Large and small errors count alike. Of which cost is that the derivative: of squared errors, or of absolute
    ones?"""
    return backward_propagation(X, Y, parameters, cache | {"Y_hat": Y + np.sign(cache["Y_hat"] - Y) / 2})


@mistake(backward_propagation)
def predictions_without_b2_in_the_error(X, Y, parameters, cache):
    """All gradients are those of a network without b₂. Which predictions does the error use: those of the cache?"""
    return backward_propagation(X, Y, parameters, cache | {"Y_hat": cache["Y_hat"] - parameters["b2"]})


@mistake(backward_propagation)
def dW1_transposed(X, Y, parameters, cache):
    """`dW1` lies on its side. Which shape has W₁?"""
    return back(X, Y, parameters, cache, dW1=backward_propagation(X, Y, parameters, cache)["dW1"].T)


@mistake(backward_propagation)
def dW2_transposed(X, Y, parameters, cache):
    """`dW2` lies on its side. Which shape has W₂?"""
    return back(X, Y, parameters, cache, dW2=backward_propagation(X, Y, parameters, cache)["dW2"].T)


@mistake(backward_propagation)
def both_weight_gradients_transposed(X, Y, parameters, cache):
    """`dW1` and `dW2` lie on their side. Every gradient has the shape of its parameter: what order does the product
    need?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW1"].T, "dW2": grads["dW2"].T}


@mistake(backward_propagation)
def X_not_transposed(X, Y, parameters, cache):
    """NumPy refuses the product of the hidden error with X. The sum runs over examples: which sides have to meet?"""
    return back(X, Y, parameters, cache, dW1=parameters["W2"].T @ error(Y, cache) @ X)


@mistake(backward_propagation)
def Z1_not_transposed(X, Y, parameters, cache):
    """NumPy refuses the product of E with Z₁. The sum runs over examples: which sides have to meet?"""
    return back(X, Y, parameters, cache, dW2=error(Y, cache) @ cache["Z1"])


@mistake(backward_propagation)
def db1_summed_over_everything(X, Y, parameters, cache):
    """`db1` is a single number for all hidden units. Along which axis do the examples lie?"""
    return back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ error(Y, cache)))


@mistake(backward_propagation)
def db2_summed_over_everything(X, Y, parameters, cache):
    """`db2` is a single number without rows and columns. What does a sum need to know to keep them?"""
    return back(X, Y, parameters, cache, db2=np.sum(error(Y, cache)))


@mistake(backward_propagation)
def both_biases_summed_over_everything(X, Y, parameters, cache):
    """`db1` and `db2` are single numbers. Along which axis do the examples lie, and what should stay?"""
    E = error(Y, cache)
    return back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ E), db2=np.sum(E))


@mistake(backward_propagation)
def db1_along_the_wrong_axis(X, Y, parameters, cache):
    """`db1` has one entry an example. Which axis is summed, and which should be?"""
    return back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ error(Y, cache), axis=0, keepdims=True))


@mistake(backward_propagation)
def db2_along_the_wrong_axis(X, Y, parameters, cache):
    """`db2` has one entry an example. Which axis is summed, and which should be?"""
    return back(X, Y, parameters, cache, db2=np.sum(error(Y, cache), axis=0, keepdims=True))


@mistake(backward_propagation)
def both_biases_along_the_wrong_axis(X, Y, parameters, cache):
    """`db1` and `db2` have one entry an example. Which axis is summed, and which should be?"""
    E = error(Y, cache)
    db1, db2 = (np.sum(G, axis=0, keepdims=True) for G in (parameters["W2"].T @ E, E))
    return back(X, Y, parameters, cache, db1=db1, db2=db2)


@mistake(backward_propagation)
def db1_not_summed(X, Y, parameters, cache):
    """`db1` has one column an example. All examples share b₁: what happens to what each sends back?"""
    return back(X, Y, parameters, cache, db1=parameters["W2"].T @ error(Y, cache))


@mistake(backward_propagation)
def db2_not_summed(X, Y, parameters, cache):
    """`db2` has one column an example. All examples share b₂: what happens to what each sends back?"""
    return back(X, Y, parameters, cache, db2=error(Y, cache))


@mistake(backward_propagation)
def both_biases_not_summed(X, Y, parameters, cache):
    """`db1` and `db2` have one column an example. All examples share a bias: what happens to what each sends back?"""
    E = error(Y, cache)
    return back(X, Y, parameters, cache, db1=parameters["W2"].T @ E, db2=E)


@mistake(backward_propagation)
def db1_without_keepdims(X, Y, parameters, cache):
    """`db1` has a single dimension. b₁ minus such a vector is a square table, and the error would surface in the next
    forward pass only. Which argument of the sum keeps the column?"""
    return back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ error(Y, cache), axis=1))


@mistake(backward_propagation)
def db2_without_keepdims(X, Y, parameters, cache):
    """`db2` has a single dimension. With one output nothing bad would follow; what with three?"""
    return back(X, Y, parameters, cache, db2=np.sum(error(Y, cache), axis=1))


@mistake(backward_propagation)
def both_biases_without_keepdims(X, Y, parameters, cache):
    """`db1` and `db2` have a single dimension. What is a column minus such a vector, and which argument of the sum
    keeps the column?"""
    E = error(Y, cache)
    return back(X, Y, parameters, cache, db1=np.sum(parameters["W2"].T @ E, axis=1), db2=np.sum(E, axis=1))


@mistake(backward_propagation)
def db2_the_same_for_all_outputs(X, Y, parameters, cache):
    """With several outputs `db2` is wrong: all its entries are equal. Which outputs does b₂'s first entry reach?"""
    E = error(Y, cache)
    return back(X, Y, parameters, cache, db2=np.full((E.shape[0], 1), np.sum(E)))


@mistake(backward_propagation)
def db2_zero(X, Y, parameters, cache):
    """`db2` is zero. Does the cost not change when all predictions rise together?"""
    return scaled(X, Y, parameters, cache, ("db2",), 0)


@mistake(backward_propagation)
def db1_zero(X, Y, parameters, cache):
    """`db1` is zero. Does the cost not change when a hidden unit rises for all examples?"""
    return scaled(X, Y, parameters, cache, ("db1",), 0)


@mistake(backward_propagation)
def dW1_times_itself(X, Y, parameters, cache):
    """`dW1` is multiplied by W₁ entry by entry. W₁X is linear in W₁: is anything of W₁ left in its derivative?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW1"] * parameters["W1"]}


@mistake(backward_propagation)
def dW2_times_itself(X, Y, parameters, cache):
    """`dW2` is multiplied by W₂ entry by entry. W₂Z₁ is linear in W₂: is anything of W₂ left in its derivative?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW2": grads["dW2"] * parameters["W2"]}


@mistake(backward_propagation)
def gradients_named_like_parameters(X, Y, parameters, cache):
    """The keys are those of the parameters. Which letter marks a gradient?"""
    return {name[1:]: value for name, value in backward_propagation(X, Y, parameters, cache).items()}


@mistake(backward_propagation)
def gradients_with_small_letters(X, Y, parameters, cache):
    """The keys are all in small letters. How does the docstring spell them?"""
    return {name.lower(): value for name, value in backward_propagation(X, Y, parameters, cache).items()}


@mistake(backward_propagation)
def bias_gradients_missing(X, Y, parameters, cache):
    """Two of the four gradients are missing. Which parameters could not be updated?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return {"dW1": grads["dW1"], "dW2": grads["dW2"]}


@mistake(backward_propagation)
def first_layer_missing(X, Y, parameters, cache):
    """The gradients of the first layer are missing. Does the way back end at the hidden units?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return {"dW2": grads["dW2"], "db2": grads["db2"]}


@mistake(backward_propagation)
def gradients_as_a_tuple(X, Y, parameters, cache):
    """The gradients come back without their names. What kind of container does the docstring promise?"""
    return tuple(backward_propagation(X, Y, parameters, cache).values())


@mistake(backward_propagation)
def biases_exchanged(X, Y, parameters, cache):
    """`db1` and `db2` stand under each other's names. Which bias has one entry a hidden unit?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"db1": grads["db2"], "db2": grads["db1"]}


@mistake(backward_propagation)
def weights_exchanged(X, Y, parameters, cache):
    """`dW1` and `dW2` stand under each other's names. Which layer meets the inputs?"""
    grads = backward_propagation(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW2"], "dW2": grads["dW1"]}


@mistake(backward_propagation)
def A1_looked_up_in_the_cache(X, Y, parameters, cache):
    """The cache has no "A1". There is no activation here: under which name are the hidden units kept?"""
    return {"dW2": error(Y, cache) @ cache["A1"].T}


@mistake(backward_propagation)
def inputs_of_the_notebook(X, Y, parameters, cache):
    """NumPy cannot combine the argument's examples with the notebook's 342. Which X does the function read?"""
    return backward_propagation(NOTEBOOK_X, Y, parameters, cache)


@mistake(backward_propagation)
def backward_overwrites_the_cache(X, Y, parameters, cache):
    """The gradients are right, and afterwards the cache holds errors for predictions. Which operators change an array
    in place?"""
    grads = backward_propagation(X, Y, parameters, cache)
    cache["Y_hat"] -= Y
    return grads


@mistake(backward_propagation)
def backward_not_returned(X, Y, parameters, cache):
    """Nothing comes back. The gradients are computed: how do they get out?"""
    backward_propagation(X, Y, parameters, cache)


@mistake(backward_propagation)
def dW2_where_W2_belongs(X, Y, parameters, cache):
    """The output layer is right. On its way to the hidden layer the error met the gradient of a weight: what does it
    meet on the way forward?"""
    grads, E = backward_propagation(X, Y, parameters, cache), error(Y, cache)
    D = grads["dW2"].T @ E
    return grads | {"dW1": D @ X.T, "db1": np.sum(D, axis=1, keepdims=True)}


@mistake(backward_propagation)
def db1_through_the_first_output_alone(X, Y, parameters, cache):
    """With one output all is well; with three, `db1` knows the weights of the first output alone. How does the error
    of the others reach the hidden units?"""
    return back(X, Y, parameters, cache, db1=(parameters["W2"].T * np.sum(error(Y, cache)))[:, :1])


@mistake(backward_propagation)
def sizes_of_the_errors_alone(X, Y, parameters, cache):
    """Predictions that are too low are pushed like those that are too high. What becomes of the sign of the error?"""
    E = np.abs(error(Y, cache))
    D = parameters["W2"].T @ E
    db1, db2 = (np.sum(G, axis=1, keepdims=True) for G in (D, E))
    return {"dW1": D @ X.T, "db1": db1, "dW2": E @ cache["Z1"].T, "db2": db2}


@mistake(backward_propagation)
def dW2_from_the_predictions(X, Y, parameters, cache):
    """Only `dW2` is wrong: it would not be zero for perfect predictions. What arrives at
    the second layer from behind?"""
    return back(X, Y, parameters, cache, dW2=2 / X.shape[1] * cache["Y_hat"] @ cache["Z1"].T)


# --- update_parameters -----------------------------------------------------------------------------


def moved(parameters, grads, learning_rate, names=("W1", "b1", "W2", "b2")):
    """A step for some of the parameters."""
    step = {name: parameters[name] - learning_rate * grads["d" + name] for name in names}
    return {name: step.get(name, value) for name, value in parameters.items()}


@mistake(update_parameters)
def step_uphill(parameters, grads, learning_rate):
    """Every step leads uphill. The gradient points to where the cost rises: which sign goes down?"""
    return update_parameters(parameters, grads, -learning_rate)


@mistake(update_parameters)
def step_without_a_rate(parameters, grads, learning_rate):
    """Every step has the full length of the gradient. Where does `learning_rate` enter?"""
    return update_parameters(parameters, grads, 1.0)


@mistake(update_parameters)
def step_divided_by_the_rate(parameters, grads, learning_rate):
    """A small learning rate makes large steps. Does it multiply or divide?"""
    return update_parameters(parameters, grads, 1 / learning_rate)


@mistake(update_parameters)
def twice_the_step(parameters, grads, learning_rate):
    """Every step is twice as long as it should be. The 2 of the square stands in the gradient: is it here as well?"""
    return update_parameters(parameters, grads, 2 * learning_rate)


@mistake(update_parameters)
def rate_of_the_notebook(parameters, grads, learning_rate):
    """The steps are those of α = 0.1, whatever is passed. Which learning rate does the function read?"""
    return update_parameters(parameters, grads, NOTEBOOK_RATE)


@mistake(update_parameters)
def rate_in_the_wrong_brackets(parameters, grads, learning_rate):
    """Parameter and gradient are both multiplied by the rate. What does the rate belong to?"""
    return {name: learning_rate * (value - grads["d" + name]) for name, value in parameters.items()}


@mistake(update_parameters)
def only_weights_move(parameters, grads, learning_rate):
    """The biases stay where they are. Are biases parameters?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2"))


@mistake(update_parameters)
def only_biases_move(parameters, grads, learning_rate):
    """The weights stay where they are. How many parameters does the dictionary hold?"""
    return moved(parameters, grads, learning_rate, ("b1", "b2"))


@mistake(update_parameters)
def only_the_first_layer_moves(parameters, grads, learning_rate):
    """The second layer stays where it is. How far does the loop run?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1"))


@mistake(update_parameters)
def only_the_second_layer_moves(parameters, grads, learning_rate):
    """The first layer stays where it is. Where does the loop begin?"""
    return moved(parameters, grads, learning_rate, ("W2", "b2"))


@mistake(update_parameters)
def W1_stays(parameters, grads, learning_rate):
    """`W1` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("b1", "W2", "b2"))


@mistake(update_parameters)
def b1_stays(parameters, grads, learning_rate):
    """`b1` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2", "b2"))


@mistake(update_parameters)
def W2_stays(parameters, grads, learning_rate):
    """`W2` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1", "b2"))


@mistake(update_parameters)
def b2_stays(parameters, grads, learning_rate):
    """`b2` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1", "W2"))


@mistake(update_parameters)
def biases_go_uphill(parameters, grads, learning_rate):
    """The biases go the wrong way. Is the sign the same in all four lines?"""
    up = update_parameters(parameters, grads, -learning_rate)
    return update_parameters(parameters, grads, learning_rate) | {"b1": up["b1"], "b2": up["b2"]}


@mistake(update_parameters)
def steps_for_parameters(parameters, grads, learning_rate):
    """What comes back are the steps alone. From where do they start?"""
    return {name: -learning_rate * grads["d" + name] for name in parameters}


@mistake(update_parameters)
def parameters_named_like_gradients(parameters, grads, learning_rate):
    """The keys begin with a d. The forward pass will look for parameters: under which names?"""
    return {"d" + name: value for name, value in update_parameters(parameters, grads, learning_rate).items()}


@mistake(update_parameters)
def gradients_looked_up_without_d(parameters, grads, learning_rate):
    """`grads` has no entry "W1". Under which names do the gradients come?"""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}


@mistake(update_parameters)
def layers_mixed_in_the_biases(parameters, grads, learning_rate):
    """Each bias is moved by the other one's gradient, and the shapes show it. Which number stands in each key?"""
    exchanged = {
        "b1": parameters["b1"] - learning_rate * grads["db2"],
        "b2": parameters["b2"] - learning_rate * grads["db1"],
    }
    return update_parameters(parameters, grads, learning_rate) | exchanged


@mistake(update_parameters)
def new_parameters_as_a_tuple(parameters, grads, learning_rate):
    """The new parameters come back without their names. What kind of container does the docstring promise?"""
    return tuple(update_parameters(parameters, grads, learning_rate).values())


@mistake(update_parameters)
def old_parameters_handed_back(parameters, grads, learning_rate):
    """The parameters come back as they were. New values were computed: where were they kept?"""
    return parameters


@mistake(update_parameters)
def grads_scaled_in_place(parameters, grads, learning_rate):
    """The step is right, and afterwards the gradients have shrunk. Which operators change an array in place?"""
    new = update_parameters(parameters, grads, learning_rate)
    for gradient in grads.values():
        gradient *= learning_rate
    return new


@mistake(update_parameters)
def update_not_returned(parameters, grads, learning_rate):
    """Nothing comes back. The steps are taken: who gets to know?"""
    update_parameters(parameters, grads, learning_rate)


@mistake(update_parameters)
def rate_taken_from_the_parameters(parameters, grads, learning_rate):
    """A parameter whose gradient is zero becomes zero. To which of the two does the rate belong?"""
    return {name: (value - learning_rate) * grads["d" + name] for name, value in parameters.items()}


@mistake(update_parameters)
def returned_after_the_first_parameter(parameters, grads, learning_rate):
    """One parameter comes back and three are missing. At which depth does `return` stand, inside the loop or after
    it?"""
    return {"W1": parameters["W1"] - learning_rate * grads["dW1"]}


@mistake(update_parameters)
def one_step_for_all_entries(parameters, grads, learning_rate):
    """All entries of an array move by the same amount, the mean of its steps. Has every entry a slope of its own?"""
    return {name: value - learning_rate * np.mean(grads["d" + name]) for name, value in parameters.items()}


@mistake(update_parameters)
def step_with_the_rate_squared(parameters, grads, learning_rate):
    """The steps shrink with the square of the rate. How often is it multiplied by?"""
    return {name: value - learning_rate**2 * grads["d" + name] for name, value in parameters.items()}


@mistake(update_parameters)
def parameters_shrunk_by_the_rate(parameters, grads, learning_rate):
    """Even a parameter whose gradient is zero becomes smaller. What does the rate belong to, and to what not?"""
    return {name: (1 - learning_rate) * value - learning_rate * grads["d" + name] for name, value in parameters.items()}


@mistake(update_parameters)
def W2_moved_twice(parameters, grads, learning_rate):
    """`W2` goes two steps where the others go one. In how many lines does it change?"""
    return moved(parameters, grads, learning_rate) | {"W2": parameters["W2"] - 2 * learning_rate * grads["dW2"]}


# --- train -----------------------------------------------------------------------------------------


def begun(function):
    """The mistake with a right start of its own where none is passed."""

    @wraps(function)
    def wrapper(X, Y, n_h, learning_rate, num_iterations, parameters=None):
        if parameters is None:
            parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
        return function(X, Y, n_h, learning_rate, num_iterations, parameters)

    return wrapper


def descend(
    X,
    Y,
    parameters,
    learning_rate,
    num_iterations,
    backward=backward_propagation,
    update=update_parameters,
    cost=compute_cost,
):
    """A right loop in which one part can be replaced."""
    costs = []
    for _ in range(num_iterations):
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(cost(Y_hat, Y))
        parameters = update(parameters, backward(X, Y, parameters, cache), learning_rate)
    return parameters, [*costs, cost(forward_propagation(X, parameters)[0], Y)]


@mistake(train)
@begun
def costs_without_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost at the start is missing. Which comes first in the loop: the entry or the update?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[1:]


@mistake(train)
@begun
def costs_without_the_end(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost of the last parameters is missing. T updates have T + 1 places: how often does the loop run?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[:-1]


@mistake(train)
@begun
def costs_of_the_end_alone(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """A single cost comes back. Where is the list filled, and where is it made?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[-1:]


@mistake(train)
@begun
def costs_left_empty(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The list of costs is empty. Which line fills it?"""
    return descend(X, Y, parameters, learning_rate, num_iterations)[0], []


@mistake(train)
@begun
def costs_one_step_behind(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs come one iteration late. Which predictions belong to the entry?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, [costs[0], *costs[:-1]]


@mistake(train)
@begun
def costs_rounded(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs have three decimals. Is rounding for the list, or for printing?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, [round(float(cost), 3) for cost in costs]


@mistake(train)
@begun
def costs_with_a_half(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs are half of what they should be. Which function computes a cost?"""
    return descend(X, Y, parameters, learning_rate, num_iterations, cost=lambda a, b: compute_cost(a, b) / 2)


@mistake(train)
@begun
def costs_before_parameters(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The two results come back in each other's places. Which comes first in the docstring?"""
    return descend(X, Y, parameters, learning_rate, num_iterations)[::-1]


@mistake(train)
@begun
def parameters_alone(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The parameters come back without the costs. How many results does the docstring promise?"""
    return descend(X, Y, parameters, learning_rate, num_iterations)[0]


@mistake(train)
@begun
def one_update_too_many(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The parameters are one step further. In which round must there be no update?"""
    costs = descend(X, Y, parameters, learning_rate, num_iterations)[1]
    return descend(X, Y, parameters, learning_rate, num_iterations + 1)[0], costs


@mistake(train)
@begun
def one_round_too_many(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """There is one update and one cost too many. How many updates are asked for?"""
    return descend(X, Y, parameters, learning_rate, num_iterations + 1)


@mistake(train)
@begun
def one_round_too_few(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """There is one update and one cost too few. How many updates are asked for?"""
    return descend(X, Y, parameters, learning_rate, num_iterations - 1)


@mistake(train)
@begun
def returned_inside_the_loop(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Only one update is made. How far is the `return` indented?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, 1)
    return parameters, costs[:1]


@mistake(train)
@begun
def update_not_kept(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """All costs are equal: nothing moves. What happens to what `update_parameters` returns?"""
    return descend(X, Y, parameters, learning_rate, num_iterations, update=old_parameters_handed_back)


@mistake(train)
def no_start_of_its_own(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Without a start, the function stops: None has no weights. What is to happen where `parameters` is None?"""
    return descend(X, Y, parameters, learning_rate, num_iterations)


@mistake(train)
def start_always_made_from_constants(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Training begins with equal weights of 0.1 although a start is passed. When should the function make one of its
    own?"""
    own = {name: np.zeros(shape) for name, shape in (("b1", (n_h, 1)), ("b2", (Y.shape[0], 1)))}
    own |= {"W1": np.full((n_h, X.shape[0]), 0.1), "W2": np.full((Y.shape[0], n_h), 0.1)}
    return descend(X, Y, own, learning_rate, num_iterations)


@mistake(train)
@begun
def start_handed_back(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The parameters are those of the start. Under which name do you keep the new ones?"""
    return parameters, descend(X, Y, parameters, learning_rate, num_iterations)[1]


@mistake(train)
@begun
def start_replaced_by_zeros(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Training begins at zero although a start is passed. When should the function make one of its own?"""
    zeros = {name: np.zeros_like(value) for name, value in parameters.items()}
    return descend(X, Y, zeros, learning_rate, num_iterations)


@mistake(train)
@begun
def biases_of_the_start_replaced_by_zeros(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Training begins with the weights that are passed and with zero biases. What belongs to a start?"""
    zeros = {name: np.zeros_like(parameters[name]) for name in ("b1", "b2")}
    return descend(X, Y, parameters | zeros, learning_rate, num_iterations)


@mistake(train)
@begun
def hidden_error_through_the_new_W2(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first update is slightly off in the first layer alone. Is W₂ changed before the error has gone back through
    it?"""

    def backward(X, Y, parameters, cache):
        grads = backward_propagation(X, Y, parameters, cache)
        late = parameters | {"W2": parameters["W2"] - learning_rate * grads["dW2"]}
        return backward_propagation(X, Y, late, cache) | {"dW2": grads["dW2"], "db2": grads["db2"]}

    return descend(X, Y, parameters, learning_rate, num_iterations, backward)


@mistake(train)
@begun
def layers_updated_one_after_the_other(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first update is right in the second layer, off in the first. Is there a new forward pass in between?"""

    def update(parameters, grads, learning_rate):
        new = moved(parameters, grads, learning_rate, ("W2", "b2"))
        again = backward_propagation(X, Y, new, forward_propagation(X, new)[1])
        return moved(new, again, learning_rate, ("W1", "b1"))

    return descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@mistake(train)
@begun
def predictions_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """All costs are equal, and every step is like the first. What has to be computed again in each round?"""
    Y_hat, cache = forward_propagation(X, parameters)
    costs = [compute_cost(Y_hat, Y)] * (num_iterations + 1)
    for _ in range(num_iterations):
        parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    return parameters, costs


@mistake(train)
@begun
def gradients_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, and every later one repeats it. What has to be computed again in each round?"""
    first = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
    return descend(X, Y, parameters, learning_rate, num_iterations, lambda *arguments: first)


@mistake(train)
@begun
def gradients_accumulated(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, and the later ones grow. Do old gradients take part in the new ones?"""
    total = dict.fromkeys(ALL, 0.0)

    def backward(*arguments):
        for name, value in backward_propagation(*arguments).items():
            total[name] = total[name] + value
        return dict(total)

    return descend(X, Y, parameters, learning_rate, num_iterations, backward)


@mistake(train)
@begun
def walk_uphill(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs rise from the first step on. Which way does a step along the gradient lead?"""
    return descend(X, Y, parameters, -learning_rate, num_iterations)


@mistake(train)
@begun
def walk_with_half_the_gradient(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Every step is half as long as it should be. Which gradients does the loop use?"""
    return descend(X, Y, parameters, learning_rate / 2, num_iterations)


@mistake(train)
@begun
def walk_with_summed_gradients(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Every step is too long by the number of examples. Which gradients does the loop use?"""
    return descend(X, Y, parameters, learning_rate * X.shape[1], num_iterations)


@mistake(train)
@begun
def rate_of_an_earlier_cell(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The steps are those of α = 0.1, whatever is passed. Which learning rate does the loop read?"""
    return descend(X, Y, parameters, NOTEBOOK_RATE, num_iterations)


@mistake(train)
@begun
def rate_shrinks_on_the_way(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, the later ones are too short. Does anything divide the learning rate?"""
    rates = iter(learning_rate / (1 + t) for t in range(num_iterations))

    def update(parameters, grads, _):
        return update_parameters(parameters, grads, next(rates))

    return descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@mistake(train)
@begun
def only_the_output_layer_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first layer stays where it started. Which parameters does the loop update?"""

    def update(parameters, grads, rate):
        return moved(parameters, grads, rate, ("W2", "b2"))

    return descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@mistake(train)
@begun
def only_the_hidden_layer_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The second layer stays where it started. Which parameters does the loop update?"""

    def update(parameters, grads, rate):
        return moved(parameters, grads, rate, ("W1", "b1"))

    return descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@mistake(train)
@begun
def biases_never_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The biases stay where they started. Which parameters does the loop update?"""

    def update(parameters, grads, rate):
        return moved(parameters, grads, rate, ("W1", "W2"))

    return descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@mistake(train)
@begun
def one_example_at_a_time(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Every iteration makes one update for each example. How many updates are asked for in an iteration?"""

    def update(parameters, grads, learning_rate):
        for i in range(X.shape[1]):
            x, y = X[:, i : i + 1], Y[:, i : i + 1]
            grads = backward_propagation(x, y, parameters, forward_propagation(x, parameters)[1])
            parameters = update_parameters(parameters, grads, learning_rate)
        return parameters

    return descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@mistake(train)
@begun
def trained_without_the_last_example(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The last example has no influence. Where does a slice end?"""
    return descend(X[:, :-1], Y[:, :-1], parameters, learning_rate, num_iterations)


@mistake(train)
@begun
def forward_without_its_second_result(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """A tuple meets an array in a subtraction. How many results does `forward_propagation` have?"""
    return parameters, [compute_cost(forward_propagation(X, parameters), Y)]


@mistake(train)
@begun
def training_not_returned(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Nothing comes back. The training is done: who gets the result?"""
    descend(X, Y, parameters, learning_rate, num_iterations)


@mistake(train)
@begun
def cache_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, and the later ones go wrong. The gradients are made of hidden values and predictions:
    are those of this round, or of the first?"""
    first = forward_propagation(X, parameters)[1]
    return descend(
        X, Y, parameters, learning_rate, num_iterations, lambda X, Y, p, _: backward_propagation(X, Y, p, first)
    )


@mistake(train)
@begun
def costs_from_the_end_to_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs are all there and stand in reverse. At which end of the list is a new one put?"""
    parameters, costs = descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[::-1]


@mistake(train)
@begun
def parameters_of_the_last_but_one_round(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """All costs are right, and the parameters are those of one step earlier. To which cost do the
    returned ones belong?"""
    before = descend(X, Y, parameters, learning_rate, max(num_iterations - 1, 0))[0]
    return before, descend(X, Y, parameters, learning_rate, num_iterations)[1]


@mistake(train)
@begun
def a_hundred_rounds_always(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """There are 101 costs, however many steps are asked for. Where does the loop get its number from?"""
    return descend(X, Y, parameters, 0 * learning_rate, 100)


# --- all_zero_start --------------------------------------------------------------------------------


def stuck(moves=("db2",), cost=0.641251):
    """An answer about the start at zero."""
    return {"moves": set(moves), "cost": cost}


@mistake(all_zero_start)
def zero_start_moves_the_second_layer():
    """`moves` contains one too many. E is not zero at this start, but what does dW₂ multiply it with?"""
    return stuck(("dW2", "db2"))


@mistake(all_zero_start)
def zero_start_moves_both_biases():
    """`moves` contains one too many. On its way to b₁ the error crosses W₂: what is W₂ at this start?"""
    return stuck(("db1", "db2"))


@mistake(all_zero_start)
def zero_start_moves_everything():
    """`moves` contains too many. Look at the factors of each product: which of them are zero?"""
    return stuck(ALL)


@mistake(all_zero_start)
def zero_start_moves_nothing():
    """`moves` is empty. Three gradients contain a zero factor; does the fourth?"""
    return stuck(())


@mistake(all_zero_start)
def zero_start_moves_the_first_layer():
    """`moves` names the first layer. On its way there the error crosses W₂: what is W₂ at this start?"""
    return stuck(("dW1", "db1", "db2"))


@mistake(all_zero_start)
def zero_start_cost_before_training():
    """`cost` is the cost before the first step. Something does move: where is it when it has come to rest?"""
    return stuck(cost=18.295990)


@mistake(all_zero_start)
def zero_start_reaches_the_bottom():
    """`cost` is the lowest that any line can reach. Did the weights take part?"""
    return stuck(cost=0.152957)


@mistake(all_zero_start)
def zero_start_cost_of_standardised_targets():
    """`cost` is 1, as for targets of variance 1. Which targets did you train on?"""
    return stuck(cost=1.0)


@mistake(all_zero_start)
def zero_start_standard_deviation():
    """`cost` is a standard deviation in kg. In which unit does a squared error come?"""
    return stuck(cost=0.800782)


@mistake(all_zero_start)
def zero_start_moves_a_parameter():
    """`moves` holds the name of a parameter. Which letter do the gradients' names begin with?"""
    return stuck(("b2",))


@mistake(all_zero_start)
def zero_start_variance_divided_by_one_less():
    """`cost` is slightly too large: a sum divided by one bird less than there are. By what does the cost divide?"""
    return stuck(cost=0.643131)


@mistake(all_zero_start)
def zero_start_reaches_nothing_left():
    """`cost` is zero. Do all penguins weigh the same, so that one number could hit them all?"""
    return stuck(cost=0.0)


# --- two_weights_by_hand ---------------------------------------------------------------------------


def by_hand(loss=0.25, dw1=-0.5, dw2=-1.0):
    return {"loss": loss, "dw1": dw1, "dw2": dw2}


@mistake(two_weights_by_hand)
def hand_weights_exchanged():
    """`dw1` and `dw2` stand in each other's places. Hold w₂ still: with which factor does w₁ enter the product?"""
    return by_hand(dw1=-1.0, dw2=-0.5)


@mistake(two_weights_by_hand)
def hand_inner_derivative_forgotten():
    """`dw1` and `dw2` are equal. The square is one link of the chain: which one comes after it?"""
    return by_hand(dw1=-1.0, dw2=-1.0)


@mistake(two_weights_by_hand)
def hand_two_forgotten():
    """`dw1` and `dw2` are half of what they should be. What does the derivative of a square bring along?"""
    return by_hand(dw1=-0.25, dw2=-0.5)


@mistake(two_weights_by_hand)
def hand_sign_lost():
    """`dw1` and `dw2` have the wrong sign. Is the product too small or too large, and would growing weights help?"""
    return by_hand(dw1=0.5, dw2=1.0)


@mistake(two_weights_by_hand)
def hand_loss_not_squared():
    """`loss` is negative. What happens to the error before it counts?"""
    return by_hand(loss=-0.5)


@mistake(two_weights_by_hand)
def hand_square_not_differentiated():
    """`dw1` and `dw2` contain the squared error. Which power remains when a square is differentiated?"""
    return by_hand(dw1=0.25, dw2=0.5)


@mistake(two_weights_by_hand)
def hand_gradient_of_each_weight_alone():
    """`dw1` and `dw2` are the distances of each weight from 1, doubled. Which one quantity is squared?"""
    return by_hand(dw1=0.0, dw2=-1.0)


@mistake(two_weights_by_hand)
def hand_loss_negative():
    """`loss` is below zero. Which step makes every loss of this kind at least zero?"""
    return by_hand(loss=-0.25)


@mistake(two_weights_by_hand)
def hand_inner_derivative_squared():
    """`dw1` is half of what it should be. How often does w₂ come out of the product when it is differentiated?"""
    return by_hand(dw1=-0.25)


@mistake(two_weights_by_hand)
def hand_loss_is_the_distance():
    """`loss` is how far the product is from 1. What happens to that distance in the formula?"""
    return by_hand(loss=0.5)


# --- curvature_at_the_origin -----------------------------------------------------------------------


def curvature(smallest=-2.0, largest=2.0, kind="C"):
    return {"smallest": smallest, "largest": largest, "kind": kind}


@mistake(curvature_at_the_origin)
def origin_a_lowest_point():
    """`kind` says lowest point. One eigenvalue is negative: what does the loss do along its direction?"""
    return curvature(kind="A")


@mistake(curvature_at_the_origin)
def origin_a_highest_point():
    """`kind` says highest point. One eigenvalue is positive: what does the loss do along its direction?"""
    return curvature(kind="B")


@mistake(curvature_at_the_origin)
def origin_flat():
    """`kind` says flat. The gradient is zero there; are the eigenvalues?"""
    return curvature(kind="D")


@mistake(curvature_at_the_origin)
def diagonal_of_H_read_off():
    """Both eigenvalues are given as zero. The diagonal of H is zero: are those the eigenvalues, when H has other
    entries?"""
    return curvature(0.0, 0.0)


@mistake(curvature_at_the_origin)
def entries_of_H_for_eigenvalues():
    """The eigenvalues are both −2, the entries off the diagonal. Along (1, 1) and along (1, −1), what does H do?"""
    return curvature(-2.0, -2.0)


@mistake(curvature_at_the_origin)
def determinant_for_an_eigenvalue():
    """The eigenvalues are ±4. That is the size of their product: what are they themselves?"""
    return curvature(-4.0, 4.0)


@mistake(curvature_at_the_origin)
def eigenvalues_without_the_two():
    """The eigenvalues are half of what they should be. Which factor is in front of w₁w₂ when you expand the square?"""
    return curvature(-1.0, 1.0)


@mistake(curvature_at_the_origin)
def eigenvalues_exchanged():
    """The two eigenvalues stand in each other's places. Which is the smaller, −2 or 2?"""
    return curvature(2.0, -2.0)


# --- collapse --------------------------------------------------------------------------------------


@mistake(collapse)
def product_in_the_order_of_the_layers(parameters):
    """NumPy refuses W1 @ W2. The input meets W₁ first: on which side of W₂ does W₁ then stand?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W1 @ W2, W2 @ b1 + b2


@mistake(collapse)
def elementwise_product_of_the_weights(parameters):
    """NumPy cannot multiply `W2` and `W1` entry by entry. Which sign stands for the product of matrices?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 * W1, W2 @ b1 + b2


@mistake(collapse)
def collapsed_weights_transposed(parameters):
    """`w_eff` lies on its side: one row an input. Which shape did w have in section 2?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff.T, b_eff


@mistake(collapse)
def collapsed_weights_flattened(parameters):
    """`w_eff` has a single dimension. One row an output, one column an input: which shape is that?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff.ravel(), b_eff


@mistake(collapse)
def b1_lost_in_the_collapse(parameters):
    """`b_eff` does not notice b₁. What becomes of b₁ in the second layer?"""
    return collapse(parameters)[0], parameters["b2"]


@mistake(collapse)
def b2_lost_in_the_collapse(parameters):
    """`b_eff` does not notice b₂. What is added last?"""
    return collapse(parameters)[0], parameters["W2"] @ parameters["b1"]


@mistake(collapse)
def b2_through_the_second_layer(parameters):
    """`b_eff` passes b₂ through W₂, or NumPy refuses. Which of the two biases has W₂ still before it?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, W2 @ (b1 + b2)


@mistake(collapse)
def biases_simply_added(parameters):
    """`b_eff` is the sum of two biases of different lengths. How does b₁ reach the output?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, b1 + b2


@mistake(collapse)
def b1_weighted_by_nothing(parameters):
    """In `b_eff` the entries of b₁ are added without weights. How does each hidden unit reach the output?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, np.sum(b1) + b2


@mistake(collapse)
def b2_counted_twice_in_the_collapse(parameters):
    """`b_eff` contains b₂ two times. In how many places is it added?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, b_eff + parameters["b2"]


@mistake(collapse)
def b2_subtracted_in_the_collapse(parameters):
    """In `b_eff` b₂ has the wrong sign. Plus or minus?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, b_eff - 2 * parameters["b2"]


@mistake(collapse)
def b1_through_the_first_layer(parameters):
    """NumPy refuses W1 @ b1. b₁ is added behind W₁: which weights has it still before it?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, W2 @ (W1 @ b1) + b2


@mistake(collapse)
def collapsed_bias_flattened(parameters):
    """`b_eff` has a single dimension. One bias an output, as a column: which shape is that?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, b_eff.ravel()


@mistake(collapse)
def collapsed_bias_as_a_number(parameters):
    """`b_eff` is one number for all outputs. How many outputs can there be?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, float(np.sum(b_eff))


@mistake(collapse)
def collapsed_weights_added(parameters):
    """NumPy cannot add `W1` and `W2`. Two layers one after the other: is that a sum or a product?"""
    return parameters["W1"] + parameters["W2"], collapse(parameters)[1]


@mistake(collapse)
def units_averaged_in_the_collapse(parameters):
    """Both results are too small by the number of hidden units. Does the output take their mean?"""
    n_h = len(parameters["W1"])
    return collapse(parameters)[0] / n_h, (collapse(parameters)[1] - parameters["b2"]) / n_h + parameters["b2"]


@mistake(collapse)
def collapsed_bias_first(parameters):
    """The two results come back in each other's places. Which comes first in the docstring?"""
    return collapse(parameters)[::-1]


@mistake(collapse)
def collapsed_as_a_dictionary(parameters):
    """A dictionary comes back. What does the docstring promise?"""
    return dict(zip(("w", "b"), collapse(parameters)))


@mistake(collapse)
def collapsed_without_a_bias(parameters):
    """One array comes back where two should. What is added to wX?"""
    return collapse(parameters)[0]


@mistake(collapse)
def all_biases_through_the_second_layer(parameters):
    """`b_eff` is off wherever b₂ is not zero. Which of the biases still has a layer before it?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, W2 @ (b1 + np.sum(b2))


@mistake(collapse)
def collapsed_weights_averaged_over_units(parameters):
    """`w_eff` is too small by the number of hidden units. Does a product of matrices add or average?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1 / W1.shape[0], W2 @ b1 + b2


# --- parameter_count -------------------------------------------------------------------------------


def count(two=21, one=4, more="C"):
    return {"two layers": two, "one layer": one, "fits more": more}


@mistake(parameter_count)
def count_without_biases():
    """Both numbers count weights only. Are biases learned too?"""
    return count(16, 3)


@mistake(parameter_count)
def count_without_b2():
    """The entry "two layers" is one short. Which bias is missing?"""
    return count(20)


@mistake(parameter_count)
def count_of_the_first_layer():
    """The entry "two layers" counts the first layer alone. What leads from the hidden units to the output?"""
    return count(16)


@mistake(parameter_count)
def count_of_units():
    """The entry "two layers" counts units, not the numbers between them. How many entries has W₁?"""
    return count(8)


@mistake(parameter_count)
def count_times_the_examples():
    """The entry "two layers" grows with the number of examples. Does every penguin have its own weights?"""
    return count(21 * 342, 4 * 342)


@mistake(parameter_count)
def one_layer_without_its_bias():
    """The entry "one layer" is one short. Which number shifts all predictions?"""
    return count(one=3)


@mistake(parameter_count)
def more_parameters_fit_more():
    """The answer "fits more" says yes. Put the first formula into the second: which kind of function of X comes out?"""
    return count(more="A")


@mistake(parameter_count)
def enough_units_fit_more():
    """The answer "fits more" says yes, with enough units. Does the number of units change which kind of function comes
    out?"""
    return count(more="B")


@mistake(parameter_count)
def two_layers_fit_less():
    """The answer "fits more" says that two layers can do less. Is there a line that no product of two matrices
    gives?"""
    return count(more="D")


@mistake(parameter_count)
def count_with_one_hidden_bias():
    """The entry "two layers" is three short. How many hidden units have a bias?"""
    return count(two=18)


@mistake(parameter_count)
def count_of_arrays():
    """You counted the arrays. How many numbers are in each of them?"""
    return count(two=4, one=2)


# --- one_hidden_unit -------------------------------------------------------------------------------


@mistake(one_hidden_unit)
def a_unit_for_each_input():
    """How many inputs can one hidden unit read, and what does collapsing it give?"""
    return "A"


@mistake(one_hidden_unit)
def two_units_for_two_directions():
    """Can the weight in front of a single hidden unit be negative?"""
    return "B"


@mistake(one_hidden_unit)
def one_unit_needs_standardised_inputs():
    """Standardising changes how fast training goes. Does it change which functions the network can be?"""
    return "C"


# --- constant_start --------------------------------------------------------------------------------


def equal_rows(stay="A", hurts="B"):
    return {"rows stay equal": stay, "hurts here": hurts}


@mistake(constant_start)
def first_update_tells_units_apart():
    """The answer "rows stay equal" says: until the first update. Row j of dW₁ contains entry j of W₂: do those
    differ?"""
    return equal_rows(stay="B")


@mistake(constant_start)
def units_part_when_the_cost_is_low():
    """The answer "rows stay equal" ties them to the cost. If rows are equal before an update, what is different after
    it?"""
    return equal_rows(stay="C")


@mistake(constant_start)
def equal_units_hurt_here():
    """The answer "hurts here" says yes. Equal units act like one unit: how many does one output need?"""
    return equal_rows(hurts="A")


@mistake(constant_start)
def equal_units_need_a_small_rate():
    """The answer "hurts here" blames the learning rate. Is this about where the path can go, or about how long its
    steps are?"""
    return equal_rows(hurts="C")


@mistake(constant_start)
def constant_start_wrong_twice():
    """Both answers are wrong. What is dW₁ for two hidden units with equal weights, and how many units does one output
    need?"""
    return equal_rows("B", "A")
