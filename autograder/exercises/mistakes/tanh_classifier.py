"""Wrong functions of section 5, with what a learner reads about each."""

import numpy as np

from solutions.tanh_classifier import (
    all_zero_start,
    backward_propagation,
    backward_propagation_general,
    circles_trap,
    compute_cost,
    compute_cost_from_logits,
    default_learning_rate,
    first_saturated_z,
    forward_propagation,
    hand_check,
    initial_cost,
    initialize_parameters,
    keepdims_by_hand,
    logistic_backward,
    logistic_forward,
    logistic_graph,
    naive_costs,
    nan_but_learning,
    output_layer_gradients,
    parameter_count,
    predict,
    random_search_on_flower,
    relu_network_chain,
    relu_network_dW1,
    relu_network_shapes,
    scale_of_dZ2,
    shape_table,
    sigmoid,
    stable_sigmoid,
    starts_that_train,
    tanh_from_sigmoid,
    tanh_slopes,
    train_neural_network,
    update_parameters,
)

from . import mistake

NAMES = ("W1", "b1", "W2", "b2")


# --- sigmoid ---------------------------------------------------------------------------------------


@mistake(sigmoid)
def exponent_without_its_minus(z):
    """The curve falls where it should rise. For a large positive z the result should be near 1: what does your
    exponential do there?"""
    return 1 / (1 + np.exp(z))


@mistake(sigmoid)
def minus_in_the_denominator(z):
    """Some results are negative or beyond 1. Which sign in the denominator keeps it above 1 for every z?"""
    return 1 / (1 - np.exp(-z))


@mistake(sigmoid)
def brackets_of_the_denominator_missing(z):
    """The result for z = 0 is 2, where it should be one half. What does Python divide by when no brackets stand around
    the denominator?"""
    return 1 / 1 + np.exp(-z)


@mistake(sigmoid)
def the_slope_for_the_curve(z):
    """No result exceeds one quarter. Is that the function, or how steep it is?"""
    return sigmoid(z) * (1 - sigmoid(z))


@mistake(sigmoid)
def tanh_for_sigma(z):
    """The results lie between −1 and 1, and z = 0 gives 0. Between which two values should a probability lie?"""
    return np.tanh(z)


@mistake(sigmoid)
def only_the_exponential(z):
    """The results are e⁻ᶻ alone and grow beyond 1. What is still to be done with the exponential?"""
    return np.exp(-z)


@mistake(sigmoid)
def base_two(z):
    """The curve has the right form and is too flat. Which number is raised to the power −z?"""
    return 1 / (1 + 2.0**-z)


@mistake(sigmoid)
def threshold_instead_of_a_curve(z):
    """Only zeros and ones come back. Is the decision asked for, or the probability that comes before it?"""
    return (np.asarray(z) > 0).astype(float)


@mistake(sigmoid)
def normalised_over_the_array(z):
    """The results depend on which other entries the array has: they add up to 1. Should one example's probability
    change because another example joins?"""
    return np.exp(z) / np.sum(np.exp(z))


@mistake(sigmoid)
def sigmoid_not_returned(z):
    """None comes back. Where does the computed value go at the end of the function?"""
    1 / (1 + np.exp(-z))


@mistake(sigmoid)
def brackets_missing_in_the_other_form(z):
    """The result grows without limit. What does Python divide by when no brackets stand around the denominator?"""
    return np.exp(z) / 1 + np.exp(z)


@mistake(sigmoid)
def division_without_a_rest(z):
    """Every result is 0. What do two slashes do to a quotient below 1?"""
    return 1 // (1 + np.exp(-z))


# --- logistic_forward ------------------------------------------------------------------------------


@mistake(logistic_forward)
def linear_output(X, w, b):
    """Results below 0 and above 1 come back. Which function turns the sum into a probability?"""
    return w @ X + b


@mistake(logistic_forward)
def bias_forgotten(X, w, b):
    """The results are those of a model without `b`. What probability does your line give for an example of zeros?"""
    return sigmoid(w @ X)


@mistake(logistic_forward)
def bias_after_the_sigmoid(X, w, b):
    """All results are shifted by the same amount, some of them out of the interval from 0 to 1. Is `b` added before or
    after the curve is applied?"""
    return sigmoid(w @ X) + b


@mistake(logistic_forward)
def sigmoid_twice(X, w, b):
    """All results lie between 0.5 and 0.74. How often does the sum go through the curve?"""
    return sigmoid(sigmoid(w @ X + b))


@mistake(logistic_forward)
def elementwise_with_the_inputs(X, w, b):
    """NumPy cannot broadcast the weights against the inputs. Which product forms one sum an example?"""
    return sigmoid(w * X + b)


@mistake(logistic_forward)
def weights_times_inputs_turned(X, w, b):
    """NumPy says that the inner dimensions differ. With examples in columns, which of the two arrays stands first, and
    is one of them to be turned?"""
    return sigmoid(w @ X.T + b)


@mistake(logistic_forward)
def probabilities_in_a_column(X, w, b):
    """A column comes back where there should be a row. On which side of the product does each array stand?"""
    return sigmoid(X.T @ w.T + b)


@mistake(logistic_forward)
def probabilities_without_their_row(X, w, b):
    """The values are right, one dimension is missing. Which shape should the probabilities of m examples have?"""
    return sigmoid(w @ X + b).ravel()


@mistake(logistic_forward)
def decision_for_probability(X, w, b):
    """Zeros and ones come back. Is a decision asked for already, or how sure the model is?"""
    return (w @ X + b > 0).astype(float)


@mistake(logistic_forward)
def mean_over_the_features(X, w, b):
    """The results lie nearer to σ(b) than they should. Are the products of weights and inputs added up, or averaged?"""
    return sigmoid(np.mean(w.T * X, axis=0, keepdims=True) + b)


@mistake(logistic_forward)
def bias_subtracted(X, w, b):
    """With b = 0 all would be right. With which sign does the bias enter?"""
    return sigmoid(w @ X - b)


# --- logistic_graph --------------------------------------------------------------------------------


def graph(x, w, b, y, **changed):
    """The right entries, with some replaced."""
    return logistic_graph(x, w, b, y) | changed


@mistake(logistic_graph)
def graph_loss_without_its_minus(x, w, b, y):
    """Only `loss` is wrong: it is negative. The logarithm of a probability is negative; what makes the loss
    positive?"""
    return graph(x, w, b, y, loss=-logistic_graph(x, w, b, y)["loss"])


@mistake(logistic_graph)
def graph_loss_for_class_one_only(x, w, b, y):
    """`loss` is right for the label 1 and zero for the label 0. Which term of the formula is left when y is 0?"""
    return graph(x, w, b, y, loss=-y * np.log(logistic_graph(x, w, b, y)["a"]))


@mistake(logistic_graph)
def graph_loss_squared(x, w, b, y):
    """Only `loss` is wrong, and it never exceeds 1. Is it the loss of the earlier sections, or the one above?"""
    return graph(x, w, b, y, loss=(logistic_graph(x, w, b, y)["a"] - y) ** 2)


@mistake(logistic_graph)
def graph_loss_in_tens(x, w, b, y):
    """`loss` is smaller by a factor of 2.303. To which base is the logarithm taken?"""
    return graph(x, w, b, y, loss=logistic_graph(x, w, b, y)["loss"] / np.log(10))


@mistake(logistic_graph)
def da_with_the_sign_turned(x, w, b, y):
    """Only `da` is wrong: it has the opposite sign. With the label 1, does the loss fall or rise when a grows?"""
    return graph(x, w, b, y, da=-logistic_graph(x, w, b, y)["da"])


@mistake(logistic_graph)
def da_is_already_dz(x, w, b, y):
    """`da` is the same number as `dz`. Between a and z lies a curve; which of the two derivatives has already passed
    it?"""
    return graph(x, w, b, y, da=logistic_graph(x, w, b, y)["dz"])


@mistake(logistic_graph)
def slope_of_sigma_left_out(x, w, b, y):
    """`da` is right and `dz` is the same number. What does a gradient have to be multiplied by on its way through
    σ?"""
    da = logistic_graph(x, w, b, y)["da"]
    return graph(x, w, b, y, dz=da, dw=da * x.T, db=da)


@mistake(logistic_graph)
def slope_of_sigma_taken_at_z(x, w, b, y):
    """`da` is right; `dz`, `dw` and `db` are off by a common factor. The slope of σ is a product of two factors: are
    they made of its input, or of its output?"""
    full = logistic_graph(x, w, b, y)
    dz = full["da"] * full["z"] * (1 - full["z"])
    return graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)


@mistake(logistic_graph)
def slope_of_sigma_counted_twice(x, w, b, y):
    """`dz`, `dw` and `db` are too small by the slope of σ. If you used the short formula for `dz`: is the slope
    already in it?"""
    full = logistic_graph(x, w, b, y)
    dz = full["dz"] * full["a"] * (1 - full["a"])
    return graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)


@mistake(logistic_graph)
def error_turned_round_in_the_graph(x, w, b, y):
    """`dz`, `dw` and `db` have the opposite sign, the rest is right. In which order does the difference of label and
    probability stand?"""
    dz = -logistic_graph(x, w, b, y)["dz"]
    return graph(x, w, b, y, dz=dz, dw=dz * x.T, db=dz)


@mistake(logistic_graph)
def dw_without_the_inputs(x, w, b, y):
    """All entries of `dw` are `dz` itself. In a product, what does the gradient to one factor contain?"""
    return graph(x, w, b, y, dw=logistic_graph(x, w, b, y)["dz"] * np.ones_like(w))


@mistake(logistic_graph)
def dw_with_the_weights(x, w, b, y):
    """`dw` contains `w` itself. A product sends each of its inputs the value of the other one; which is the other?"""
    return graph(x, w, b, y, dw=logistic_graph(x, w, b, y)["dz"] * w)


@mistake(logistic_graph)
def db_with_the_bias(x, w, b, y):
    """`db` contains `b` as a factor. How does a sum pass its gradient on?"""
    return graph(x, w, b, y, db=logistic_graph(x, w, b, y)["dz"] * b)


@mistake(logistic_graph)
def dw_as_a_column(x, w, b, y):
    """`dw` is a column and `w` is a row. Which shape must a gradient have?"""
    return graph(x, w, b, y, dw=logistic_graph(x, w, b, y)["dw"].T)


@mistake(logistic_graph)
def graph_without_its_bias(x, w, b, y):
    """Already `z` is wrong: it does not change with `b`. What is added to the product?"""
    return logistic_graph(x, w, 0.0, y)


@mistake(logistic_graph)
def loss_under_the_name_L(x, w, b, y):
    """The entry "loss" is missing, and there is one called "L". How does the docstring spell the keys?"""
    full = logistic_graph(x, w, b, y)
    return full | {"L": full.pop("loss")}


@mistake(logistic_graph)
def db_of_the_sum_alone(x, w, b, y):
    """`db` is 1 for every example. That is how z changes with b; how does the loss change with z?"""
    return graph(x, w, b, y) | {"db": 1.0}


@mistake(logistic_graph)
def dz_is_the_local_slope(x, w, b, y):
    """`dz` does not depend on the label, and all behind it is wrong. It is how a changes with z: where is what arrives
    from the loss?"""
    found = graph(x, w, b, y)
    dz = found["a"] * (1 - found["a"])
    return found | {"dz": dz, "dw": dz * x.T, "db": dz}


# --- logistic_backward -----------------------------------------------------------------------------


def logistic_from(X, dZ, m):
    """Gradients from an error of one's own."""
    return dZ @ X.T / m, np.sum(dZ) / m


@mistake(logistic_backward)
def labels_minus_probabilities(X, Y, A):
    """Both gradients have the right size and the opposite sign: a step along them makes the cost grow. In which order
    does the difference stand?"""
    return logistic_from(X, Y - A, X.shape[1])


@mistake(logistic_backward)
def logistic_not_averaged(X, Y, A):
    """Both gradients are too large by the number of examples. Does the cost contain a sum or a mean?"""
    return logistic_from(X, A - Y, 1)


@mistake(logistic_backward)
def logistic_dw_not_averaged(X, Y, A):
    """`db` is right, `dw` is too large by the number of examples. Which of the two lines divides?"""
    return (A - Y) @ X.T, np.mean(A - Y)


@mistake(logistic_backward)
def logistic_db_not_averaged(X, Y, A):
    """`dw` is right, `db` is too large by the number of examples. Which of the two lines divides?"""
    return (A - Y) @ X.T / X.shape[1], np.sum(A - Y)


@mistake(logistic_backward)
def averaged_over_the_features(X, Y, A):
    """Both gradients are divided by the number of features. Which axis of X counts the examples?"""
    return logistic_from(X, A - Y, X.shape[0])


@mistake(logistic_backward)
def factor_of_the_square(X, Y, A):
    """Both gradients are twice what they should be. The factor 2 came from differentiating a square; is there one in
    the cross-entropy?"""
    return logistic_from(X, 2 * (A - Y), X.shape[1])


@mistake(logistic_backward)
def slope_under_the_cross_entropy(X, Y, A):
    """Both gradients are too small, most of all where the model is sure. The slope of σ and the derivative of the
    logarithm meet on the way back: what do they leave of each other?"""
    return logistic_from(X, (A - Y) * A * (1 - A), X.shape[1])


@mistake(logistic_backward)
def stopped_at_the_probabilities(X, Y, A):
    """Both gradients are too large, most of all where the model is unsure of itself or wrong. That is how the loss
    changes with a; has it passed through σ yet?"""
    return logistic_from(X, (1 - Y) / (1 - A) - Y / A, X.shape[1])


@mistake(logistic_backward)
def logistic_dw_as_a_column(X, Y, A):
    """`dw` has the right numbers in a column. `w` is a row: what becomes of a row minus a column in the update?"""
    dw, db = logistic_backward(X, Y, A)
    return dw.T, db


@mistake(logistic_backward)
def logistic_dw_of_rank_one(X, Y, A):
    """`dw` has lost a dimension. Which shape does `w` have, from which it is subtracted?"""
    dw, db = logistic_backward(X, Y, A)
    return dw.ravel(), db


@mistake(logistic_backward)
def one_bias_gradient_an_example(X, Y, A):
    """`db` is a whole row. How many biases are there, and how do the examples' shares become one number?"""
    dw, _ = logistic_backward(X, Y, A)
    return dw, (A - Y) / X.shape[1]


@mistake(logistic_backward)
def db_carries_the_inputs(X, Y, A):
    """`dw` is right; `db` contains the inputs. By how much does z change when b grows by 1?"""
    dw, _ = logistic_backward(X, Y, A)
    return dw, np.sum(dw)


@mistake(logistic_backward)
def inputs_multiplied_elementwise(X, Y, A):
    """`dw` has one column an example. Which product multiplies and sums over the examples in one go?"""
    return (A - Y) * X / X.shape[1], np.mean(A - Y)


@mistake(logistic_backward)
def inputs_not_turned(X, Y, A):
    """NumPy says that the inner dimensions differ. Over which axis do errors and inputs have to meet?"""
    return (A - Y) @ X / X.shape[1], np.mean(A - Y)


@mistake(logistic_backward)
def db_before_dw(X, Y, A):
    """The two results come back in reverse. What does the docstring promise first?"""
    dw, db = logistic_backward(X, Y, A)
    return db, dw


@mistake(logistic_backward)
def probabilities_thresholded_first(X, Y, A):
    """The gradients do not notice whether the model is sure or just above one half. Is the decision rounded before the
    error is formed?"""
    return logistic_from(X, (A > 0.5) - Y, X.shape[1])


@mistake(logistic_backward)
def integer_errors(X, Y, A):
    """The gradients look as if every probability were 0. Into what kind of numbers is something rounded off here?"""
    return logistic_from(X, A.astype(int) - Y, X.shape[1])


@mistake(logistic_backward)
def logistic_error_squared(X, Y, A):
    """`db` is never negative. What is squared here, a loss or its derivative?"""
    dZ = (A - Y) ** 2
    return dZ @ X.T / X.shape[1], np.mean(dZ)


@mistake(logistic_backward)
def size_of_the_error(X, Y, A):
    """`db` is never negative: predictions that are too low push in the same direction as those that are too high. What
    has become of the error's sign?"""
    dZ = np.abs(A - Y)
    return dZ @ X.T / X.shape[1], np.mean(dZ)


# --- shape_table -----------------------------------------------------------------------------------


@mistake(shape_table)
def weights_with_their_shapes_turned():
    """The weights and their gradients have rows and columns exchanged. In W1 X, which number must the columns of W1 be
    equal to?"""
    return shape_table() | {"W1": (2, 4), "dW1": (2, 4), "W2": (4, 1), "dW2": (4, 1)}


@mistake(shape_table)
def examples_in_rows():
    """The data arrays have one row an example. Where do examples lie in this course: in rows or in columns?"""
    table = shape_table()
    return table | {name: table[name][::-1] for name in ("X", "Z1", "A1", "Z2", "A2", "dZ1", "dZ2")}


@mistake(shape_table)
def biases_as_rows():
    """The biases and their gradients lie down. Which of them has to fit under how many rows when it is added to Z1?"""
    return shape_table() | {"b1": (1, 4), "db1": (1, 4)}


@mistake(shape_table)
def one_bias_an_example():
    """A bias of every unit for every example: would the network then know what to do with a new example?"""
    return shape_table() | {"b1": (4, 400), "b2": (1, 400), "db1": (4, 400), "db2": (1, 400)}


@mistake(shape_table)
def bias_gradients_not_summed():
    """The gradients of the biases are as wide as the data. If a gradient has exactly the shape of its parameter, what
    happened to the examples?"""
    return shape_table() | {"db1": (4, 400), "db2": (1, 400)}


@mistake(shape_table)
def hidden_arrays_of_the_output():
    """The arrays of the hidden layer have one row. How many units compute them, and how many rows does each fill?"""
    return shape_table() | {"Z1": (1, 400), "A1": (1, 400), "dZ1": (1, 400)}


@mistake(shape_table)
def shapes_of_one_dimension():
    """The output layer's one-row arrays are given with one number. Does a row with 400 entries have one dimension
    here, or two?"""
    return shape_table() | {"Z2": (400,), "A2": (400,), "dZ2": (400,), "b2": (1,), "db2": (1,)}


@mistake(parameter_count)
def biases_not_counted():
    """Only the weights are counted. What else does the update change?"""
    return 12


@mistake(parameter_count)
def one_bias_a_layer():
    """There is one bias too few for nearly every hidden unit. Does a layer share one bias, or has every unit its
    own?"""
    return 14


@mistake(parameter_count)
def inputs_counted_too():
    """The inputs are counted as well. Does the network learn them?"""
    return 19


@mistake(parameter_count)
def arrays_counted():
    """There are as many arrays; how many numbers are in them?"""
    return 4


@mistake(parameter_count)
def hidden_biases_only():
    """One number is missing. Does the output unit have a bias?"""
    return 16


@mistake(parameter_count)
def units_counted():
    """That is the number of circles in a drawing of the network. Where in the drawing do the numbers stand that it
    learns?"""
    return 2 + 4 + 1


@mistake(parameter_count)
def parameters_for_every_example():
    """Your number grows with the data. Does every example have parameters of its own?"""
    return 17 * 400


@mistake(parameter_count)
def first_weights_only():
    """These are the weights between inputs and hidden units. What else does the update change?"""
    return 4 * 2


# --- tanh ------------------------------------------------------------------------------------------


@mistake(tanh_from_sigmoid)
def not_doubled_inside(sigma, z):
    """The curve has the right height and is half as steep as tanh. Which argument does the logistic function get?"""
    return 2 * sigma(z) - 1


@mistake(tanh_from_sigmoid)
def not_shifted_down(sigma, z):
    """At z = 0 the result is 1, where tanh is 0. What is missing at the end?"""
    return 2 * sigma(2 * z)


@mistake(tanh_from_sigmoid)
def not_stretched(sigma, z):
    """The results never reach 0. How long is the interval that tanh covers, and how long the one that σ covers?"""
    return sigma(2 * z) - 1


@mistake(tanh_from_sigmoid)
def stretched_and_centred_wrongly(sigma, z):
    """The curve goes through the origin and ends at ±½. How far up does tanh go?"""
    return sigma(2 * z) - 0.5


@mistake(tanh_from_sigmoid)
def numpy_instead_of_sigma(sigma, z):
    """The numbers are those of tanh when `sigma` is the logistic function, and do not change when `sigma` is another.
    Where does the function that you were handed occur in your formula?"""
    return np.tanh(z)


@mistake(tanh_from_sigmoid)
def two_minus_for_one_minus(sigma, z):
    """The result has the opposite sign. Does tanh rise or fall?"""
    return 1 - 2 * sigma(2 * z)


@mistake(tanh_from_sigmoid)
def ratio_of_two_sigmas(sigma, z):
    """At z = 0 the result is not 0. Are the two exponentials of tanh divided, or their difference by their sum?"""
    return sigma(z) / sigma(-z)


@mistake(tanh_from_sigmoid)
def shifted_up(sigma, z):
    """All results are above 1. In which direction does the curve have to be moved to pass through zero?"""
    return 2 * sigma(2 * z) + 1


@mistake(tanh_from_sigmoid)
def slope_for_tanh(sigma, z):
    """The result is 1 minus a square, as the slope of tanh is. Is the curve asked for, or how steep it is?"""
    return 1 - sigma(z) ** 2


@mistake(tanh_from_sigmoid)
def logistic_slope_for_tanh(sigma, z):
    """The result is σ times 1 − σ, never above one quarter for the logistic function. Is the curve asked for, or how
    steep it is?"""
    return sigma(z) * (1 - sigma(z))


@mistake(tanh_from_sigmoid)
def difference_of_two_sigmas(sigma, z):
    """For the logistic function that is tanh, but of half the argument; and another function need not be symmetric.
    What does sigma(−z) have to do with sigma(z) for the logistic function, and for others?"""
    return sigma(z) - sigma(-z)


@mistake(tanh_from_sigmoid)
def shifted_inside(sigma, z):
    """The results lie between 0 and 2. Does the 1 move the curve down, or to the side?"""
    return 2 * sigma(2 * z - 1)


@mistake(tanh_slopes)
def slope_without_a_square():
    """The slope at 0 is right, the one at 2 is too small by far less than it should be: half of the work is done.
    Which power of tanh stands in its derivative?"""
    return {"0": 1.0, "2": 1 - np.tanh(2)}


@mistake(tanh_slopes)
def slope_of_the_argument():
    """A slope is negative, and tanh never falls. Is the input to be squared, or the output?"""
    return {"0": 1.0, "2": -3.0}


@mistake(tanh_slopes)
def slope_is_the_value():
    """These are the heights of the curve. How steep is it there?"""
    return {"0": 0.0, "2": np.tanh(2)}


@mistake(tanh_slopes)
def slope_of_sigma():
    """These are the slopes of σ. How much steeper is tanh at 0?"""
    return {"0": 0.25, "2": sigmoid(2) * (1 - sigmoid(2))}


@mistake(tanh_slopes)
def slope_from_an_unsquared_cosh():
    """The slope at 2 is the square root of what it should be. Which power of 1 / cosh is the derivative?"""
    return {"0": 1.0, "2": 1 / np.cosh(2)}


@mistake(tanh_slopes)
def slopes_exchanged():
    """The two numbers stand under each other's keys. Where is the curve steeper?"""
    return {"0": 0.070651, "2": 1.0}


@mistake(tanh_slopes)
def slope_at_the_origin_zero():
    """tanh passes through zero at 0. Does that say how steep it is there?"""
    return {"0": 0.0, "2": 0.070651}


@mistake(tanh_slopes)
def slopes_falling():
    """Right in size, with the opposite sign. Does tanh rise or fall?"""
    return {"0": -1.0, "2": -0.070651}


# --- initialize_parameters -------------------------------------------------------------------------


def drawn(n_x, n_h, n_y, **changed):
    """A right start, with some entries replaced."""
    return initialize_parameters(n_x, n_h, n_y) | changed


@mistake(initialize_parameters)
def all_weights_zero(n_x, n_h, n_y):
    """Every weight is zero. If all hidden units compute the same and get the same gradient, what could ever make them
    differ?"""
    return drawn(n_x, n_h, n_y, W1=np.zeros((n_h, n_x)), W2=np.zeros((n_y, n_h)))


@mistake(initialize_parameters)
def first_weights_zero(n_x, n_h, n_y):
    """`W1` is zero and `W2` is random. Whether such a start would train is a question for Part 5; what does the
    docstring ask of both weight arrays?"""
    return drawn(n_x, n_h, n_y, W1=np.zeros((n_h, n_x)))


@mistake(initialize_parameters)
def second_weights_zero(n_x, n_h, n_y):
    """`W2` is zero and `W1` is random. Whether such a start would train is a question for Part 5; what does the
    docstring ask of both weight arrays?"""
    return drawn(n_x, n_h, n_y, W2=np.zeros((n_y, n_h)))


@mistake(initialize_parameters)
def all_weights_alike(n_x, n_h, n_y):
    """All weights are the same number. How would one hidden unit ever come to differ from the next?"""
    return drawn(n_x, n_h, n_y, W1=np.full((n_h, n_x), 0.01), W2=np.full((n_y, n_h), 0.01))


@mistake(initialize_parameters)
def scale_forgotten(n_x, n_h, n_y):
    """Weights of size 1 come back. What is the standard deviation that the docstring asks for, and that of `randn`?"""
    return drawn(n_x, n_h, n_y, W1=np.random.randn(n_h, n_x), W2=np.random.randn(n_y, n_h))


@mistake(initialize_parameters)
def scale_forgotten_in_W1(n_x, n_h, n_y):
    """`W2` is small and `W1` is of size 1. Which of the two lines is missing something?"""
    return drawn(n_x, n_h, n_y, W1=np.random.randn(n_h, n_x))


@mistake(initialize_parameters)
def scale_forgotten_in_W2(n_x, n_h, n_y):
    """`W1` is small and `W2` is of size 1. Which of the two lines is missing something?"""
    return drawn(n_x, n_h, n_y, W2=np.random.randn(n_y, n_h))


@mistake(initialize_parameters)
def divided_by_the_scale(n_x, n_h, n_y):
    """The weights are of size 100. Is the scale to be multiplied or divided by?"""
    return drawn(n_x, n_h, n_y, W1=np.random.randn(n_h, n_x) / 0.01, W2=np.random.randn(n_y, n_h) / 0.01)


@mistake(initialize_parameters)
def biases_drawn_at_random(n_x, n_h, n_y):
    """The biases are not zero. The weights alone make the units differ; what should the biases start from?"""
    return drawn(n_x, n_h, n_y, b1=np.random.randn(n_h, 1) * 0.01, b2=np.random.randn(n_y, 1) * 0.01)


@mistake(initialize_parameters)
def hidden_biases_drawn_at_random(n_x, n_h, n_y):
    """`b2` is zero and `b1` is not. What should both start from?"""
    return drawn(n_x, n_h, n_y, b1=np.ones((n_h, 1)))


@mistake(initialize_parameters)
def output_bias_not_zero(n_x, n_h, n_y):
    """`b1` is zero and `b2` is not. What should both start from?"""
    return drawn(n_x, n_h, n_y, b2=np.ones((n_y, 1)))


@mistake(initialize_parameters)
def one_hidden_unit_copied(n_x, n_h, n_y):
    """The rows of `W1` repeat. If two hidden units start from the same weights, when do they part?"""
    return drawn(n_x, n_h, n_y, W1=np.tile(np.random.randn(1, n_x) * 0.01, (n_h, 1)))


@mistake(initialize_parameters)
def weights_turned(n_x, n_h, n_y):
    """`W1` and `W2` have rows and columns exchanged. In W1 X, which number must the columns of W1 be equal to?"""
    return drawn(n_x, n_h, n_y, W1=np.random.randn(n_x, n_h) * 0.01, W2=np.random.randn(n_h, n_y) * 0.01)


@mistake(initialize_parameters)
def first_weights_turned(n_x, n_h, n_y):
    """`W1` has rows and columns exchanged. In W1 X, which number must the columns of W1 be equal to?"""
    return drawn(n_x, n_h, n_y, W1=np.random.randn(n_x, n_h) * 0.01)


@mistake(initialize_parameters)
def second_weights_from_the_inputs(n_x, n_h, n_y):
    """`W2` has as many columns as there are inputs. What does the output layer see: the inputs, or what the hidden
    layer makes of them?"""
    return drawn(n_x, n_h, n_y, W2=np.random.randn(n_y, n_x) * 0.01)


@mistake(initialize_parameters)
def biases_without_a_second_dimension(n_x, n_h, n_y):
    """The biases are vectors of one dimension. Added to an array (n_h, m), does such a vector lie along its rows or
    its columns?"""
    return drawn(n_x, n_h, n_y, b1=np.zeros(n_h), b2=np.zeros(n_y))


@mistake(initialize_parameters)
def biases_lying_down(n_x, n_h, n_y):
    """The biases are rows. One bias belongs to each unit, and in which direction do the units lie in Z1?"""
    return drawn(n_x, n_h, n_y, b1=np.zeros((1, n_h)), b2=np.zeros((1, n_y)))


@mistake(initialize_parameters)
def one_bias_an_input(n_x, n_h, n_y):
    """`b1` has as many entries as there are inputs. To what is it added: to the inputs, or to the sums that the hidden
    units form?"""
    return drawn(n_x, n_h, n_y, b1=np.zeros((n_x, 1)))


@mistake(initialize_parameters)
def biases_as_numbers(n_x, n_h, n_y):
    """The biases are plain zeros. How many biases does the hidden layer have?"""
    return drawn(n_x, n_h, n_y, b1=0.0, b2=0.0)


@mistake(initialize_parameters)
def shape_in_double_brackets(n_x, n_h, n_y):
    """NumPy complains about a tuple. `zeros` takes a shape in brackets of its own; does `randn`?"""
    return drawn(n_x, n_h, n_y, W1=np.random.randn((n_h, n_x)) * 0.01)


@mistake(initialize_parameters)
def zeros_without_double_brackets(n_x, n_h, n_y):
    """NumPy takes the second number for a data type. How many arguments are the rows and columns for `zeros`: two, or
    one?"""
    return drawn(n_x, n_h, n_y, b1=np.zeros(n_h, 1))


@mistake(initialize_parameters)
def keys_in_small_letters(n_x, n_h, n_y):
    """The entry "W1" is missing, and there is one called "w1". How does the docstring spell the keys?"""
    return {name.lower(): value for name, value in drawn(n_x, n_h, n_y).items()}


@mistake(initialize_parameters)
def start_as_a_tuple(n_x, n_h, n_y):
    """A tuple comes back where one dictionary is promised. How do the other functions find "W1" in it?"""
    return tuple(drawn(n_x, n_h, n_y).values())


@mistake(initialize_parameters)
def start_not_returned(n_x, n_h, n_y):
    """None comes back. What happens to the dictionary at the end of the function?"""
    drawn(n_x, n_h, n_y)


# --- forward_propagation ---------------------------------------------------------------------------


def passed(X, p, hidden=np.tanh, output=sigmoid, b1=True, b2=True):
    """A forward pass with other activations, or without a bias."""
    Z1 = p["W1"] @ X + p["b1"] * b1
    A1 = hidden(Z1)
    Z2 = p["W2"] @ A1 + p["b2"] * b2
    A2 = output(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


@mistake(forward_propagation)
def sigmoid_in_the_hidden_layer(X, parameters):
    """`Z1` is right, and all of `A1` lies between 0 and 1. Which activation do the hidden units have here?"""
    return passed(X, parameters, hidden=sigmoid)


@mistake(forward_propagation)
def no_activation_in_the_hidden_layer(X, parameters):
    """`A1` is the same array as `Z1`. Without a bend in between, what do two layers amount to?"""
    return passed(X, parameters, hidden=lambda z: z)


@mistake(forward_propagation)
def relu_in_the_hidden_layer(X, parameters):
    """`Z1` is right; `A1` has zeros wherever it is negative. Which activation does the second equation name?"""
    return passed(X, parameters, hidden=lambda z: np.maximum(z, 0))


@mistake(forward_propagation)
def tanh_at_the_output(X, parameters):
    """`Z2` is right, and `A2` lies between −1 and 1. Can a probability be negative?"""
    return passed(X, parameters, output=np.tanh)


@mistake(forward_propagation)
def output_left_linear(X, parameters):
    """`A2` is the same array as `Z2`. What turns it into probabilities?"""
    return passed(X, parameters, output=lambda z: z)


@mistake(forward_propagation)
def sigmoid_twice_at_the_output(X, parameters):
    """`Z2` is right, and all of `A2` lies between 0.5 and 0.74. How often is σ applied?"""
    return passed(X, parameters, output=lambda z: sigmoid(sigmoid(z)))


@mistake(forward_propagation)
def output_thresholded(X, parameters):
    """`A2` holds zeros and ones only. Can a cost be computed from the logarithm of those?"""
    return passed(X, parameters, output=lambda z: np.round(sigmoid(z)))


@mistake(forward_propagation)
def hidden_bias_forgotten(X, parameters):
    """Already `Z1` is wrong: by the same amount in each row. What is added to W1 X?"""
    return passed(X, parameters, b1=False)


@mistake(forward_propagation)
def output_bias_forgotten(X, parameters):
    """`Z1` and `A1` are right, `Z2` is off by the same amount for every example. What is added to W2 A1?"""
    return passed(X, parameters, b2=False)


@mistake(forward_propagation)
def second_layer_fed_with_Z1(X, parameters):
    """`A1` is right, yet `Z2` does not depend on it. What is the input of the second layer?"""
    _, cache = passed(X, parameters)
    Z2 = parameters["W2"] @ cache["Z1"] + parameters["b2"]
    return sigmoid(Z2), cache | {"Z2": Z2, "A2": sigmoid(Z2)}


@mistake(forward_propagation)
def second_layer_fed_with_X(X, parameters):
    """NumPy refuses a product of weights and inputs. Which of the two layers sees the inputs, and along which axis of
    its weights do they lie?"""
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    return sigmoid(parameters["W2"] @ X + parameters["b2"]), {"A1": A1}


@mistake(forward_propagation)
def elementwise_in_the_first_layer(X, parameters):
    """NumPy cannot broadcast the weights against the inputs. Which sign stands for the matrix product?"""
    return np.tanh(parameters["W1"] * X + parameters["b1"]), {}


@mistake(forward_propagation)
def inputs_before_the_weights(X, parameters):
    """NumPy says that the inner dimensions differ. With examples in columns, which of W1 and X stands first?"""
    return np.tanh(X @ parameters["W1"] + parameters["b1"]), {}


@mistake(forward_propagation)
def hidden_activation_in_both_places(X, parameters):
    """`A2` is right, and the cache keeps σ(Z1) where the activations should be. Is what you keep what you computed
    with?"""
    A2, cache = passed(X, parameters)
    return A2, cache | {"A1": sigmoid(cache["Z1"])}


@mistake(forward_propagation)
def Z1_overwritten(X, parameters):
    """`A1` is right, and the entry "Z1" holds the same numbers. Does a name keep its old value when a new one is
    assigned to it?"""
    A2, cache = passed(X, parameters)
    return A2, cache | {"Z1": cache["A1"]}


@mistake(forward_propagation)
def Z2_in_the_place_of_A2(X, parameters):
    """The cache is right, and what comes back beside it is `Z2`. Which of the two is the prediction?"""
    _, cache = passed(X, parameters)
    return cache["Z2"], cache


@mistake(forward_propagation)
def cache_before_the_result(X, parameters):
    """The two results come back in reverse. What does the docstring promise first?"""
    A2, cache = passed(X, parameters)
    return cache, A2


@mistake(forward_propagation)
def cache_not_returned(X, parameters):
    """One array comes back. What will the way back need, apart from the prediction?"""
    return passed(X, parameters)[0]


@mistake(forward_propagation)
def cache_of_the_first_layer_only(X, parameters):
    """The cache has no entries for the output layer. Which four arrays does the docstring name?"""
    A2, cache = passed(X, parameters)
    return A2, {"Z1": cache["Z1"], "A1": cache["A1"]}


@mistake(forward_propagation)
def cache_as_a_tuple(X, parameters):
    """The cache is a tuple. How does the way back find "A1" in it?"""
    A2, cache = passed(X, parameters)
    return A2, tuple(cache.values())


@mistake(forward_propagation)
def probabilities_rounded(X, parameters):
    """`A2` is right to two decimals only. Where are digits thrown away?"""
    return passed(X, parameters, output=lambda z: np.round(sigmoid(z), 2))


@mistake(forward_propagation)
def forward_not_returned(X, parameters):
    """None comes back. What happens to the four results at the end of the function?"""
    passed(X, parameters)


@mistake(forward_propagation)
def Z1_kept_as_A1(X, parameters):
    """`A2` is right; what is kept as "A1" has not been through tanh. Under which name goes which array?"""
    A2, cache = passed(X, parameters)
    return A2, cache | {"A1": cache["Z1"]}


@mistake(forward_propagation)
def tan_for_tanh(X, parameters):
    """`Z1` is right, and some of `A1` is beyond 1. Which of NumPy's functions stays between −1 and 1?"""
    return passed(X, parameters, hidden=np.tan)


@mistake(forward_propagation)
def output_falls_with_its_sum(X, parameters):
    """`Z2` is right, and `A2` is 1 minus what it should be. For a large positive Z2 the probability should be near 1:
    what does your exponential do there?"""
    return passed(X, parameters, output=lambda Z2: 1 / (1 + np.exp(Z2)))


@mistake(forward_propagation)
def hidden_bias_subtracted(X, parameters):
    """Already `Z1` is wrong, by twice the bias of each unit. With which sign does it enter?"""
    return passed(X, parameters, b1=-1)


@mistake(forward_propagation)
def output_bias_subtracted(X, parameters):
    """`A1` is right, `Z2` is off by twice the bias. With which sign does it enter?"""
    return passed(X, parameters, b2=-1)


@mistake(forward_propagation)
def both_biases_forgotten(X, parameters):
    """Already `Z1` is off by the same amount for every example, and `Z2` once more. What is added to each product?"""
    return passed(X, parameters, b1=False, b2=False)


@mistake(forward_propagation)
def activations_in_each_others_places(X, parameters):
    """All of `A1` lies between 0 and 1, and some of `A2` is negative. Which layer has to give probabilities?"""
    return passed(X, parameters, hidden=sigmoid, output=np.tanh)


# --- compute_cost ----------------------------------------------------------------------------------


@mistake(compute_cost)
def cost_without_its_minus(A2, Y):
    """The cost is right in size and negative. The logarithm of a probability is negative; what makes a cost of it?"""
    return -compute_cost(A2, Y)


@mistake(compute_cost)
def cost_minus_on_one_term(A2, Y):
    """The two terms work against each other: examples of class 0 lower the cost. What does the minus in front stand
    for, the first term or the bracket, and which sign stands inside?"""
    return np.sum(-Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost)
def cost_of_class_one_only(A2, Y):
    """Examples with the label 0 have no influence. Which term is left of the formula when y is 0?"""
    return -np.sum(Y * np.log(A2)) / Y.shape[1]


@mistake(compute_cost)
def cost_of_class_zero_only(A2, Y):
    """Examples with the label 1 have no influence. Which term is left of the formula when y is 1?"""
    return -np.sum((1 - Y) * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost)
def cost_summed(A2, Y):
    """The cost is too large by the number of examples. If every example occurred twice, should the cost double?"""
    return compute_cost(A2, Y) * Y.shape[1]


@mistake(compute_cost)
def cost_divided_by_the_outputs(A2, Y):
    """The cost is divided by the number of rows. Which axis of Y counts the examples?"""
    return compute_cost(A2, Y) * Y.shape[1] / Y.shape[0]


@mistake(compute_cost)
def cost_averaged_over_outputs_too(A2, Y):
    """With one output the cost is right, with three outputs it is a third of what it should be. Over what is summed,
    and over what averaged?"""
    return compute_cost(A2, Y) / Y.shape[0]


@mistake(compute_cost)
def cost_averaged_twice(A2, Y):
    """The cost is too small by the number of examples. How often is the average taken?"""
    return compute_cost(A2, Y) / Y.shape[1]


@mistake(compute_cost)
def logarithm_to_base_ten(A2, Y):
    """The cost is too small by a factor of 2.303. To which base are the logarithms taken?"""
    return compute_cost(A2, Y) / np.log(10)


@mistake(compute_cost)
def logarithm_to_base_two(A2, Y):
    """The cost is too large by a factor of 1.443. To which base are the logarithms taken?"""
    return compute_cost(A2, Y) / np.log(2)


@mistake(compute_cost)
def labels_and_probabilities_exchanged(A2, Y):
    """The cost is nan or infinite although no probability is 0 or 1. Which of the two arrays stands inside the
    logarithms?"""
    return -np.sum(A2 * np.log(Y) + (1 - A2) * np.log(1 - Y)) / Y.shape[1]


@mistake(compute_cost)
def one_minus_inside_forgotten(A2, Y):
    """Good and bad predictions for the label 0 have changed places: the surer of class 1, the lower the cost. Which
    probability stands in the second logarithm?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(A2)) / Y.shape[1]


@mistake(compute_cost)
def one_minus_outside_forgotten(A2, Y):
    """In the second term the labels count as they do in the first. Which examples should switch it on?"""
    return -np.sum(Y * np.log(A2) + Y * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost)
def one_outside_the_logarithm(A2, Y):
    """Your second term contains 1 − log a. Does the 1 stand inside the logarithm or in front of it?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * (1 - np.log(A2))) / Y.shape[1]


@mistake(compute_cost)
def squared_error_for_cross_entropy(A2, Y):
    """The cost of a prediction that is sure and wrong is hardly larger than that of an unsure one. Is it the loss of
    the earlier sections?"""
    return np.sum((A2 - Y) ** 2) / Y.shape[1]


@mistake(compute_cost)
def decisions_counted(A2, Y):
    """The cost is the share of wrong decisions. Does it notice how sure the network is?"""
    return np.sum((A2 > 0.5) != Y) / Y.shape[1]


@mistake(compute_cost)
def cost_not_reduced(A2, Y):
    """A whole array comes back, one entry a prediction. How does it become one number?"""
    return -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))


@mistake(compute_cost)
def cost_summed_along_the_row(A2, Y):
    """With three outputs three numbers come back. Over which axes runs the sum of the docstring?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2), axis=1) / Y.shape[1]


@mistake(compute_cost)
def every_label_with_every_prediction(A2, Y):
    """The cost is far too large: every label has met the prediction of every example. What is the shape of a column
    times a row?"""
    T = Y.T
    return -(np.sum(T @ np.log(A2)) + np.sum((1 - T) @ np.log(1 - A2))) / Y.shape[1]


@mistake(compute_cost)
def rows_multiplied_without_turning(A2, Y):
    """NumPy says that the shapes are not aligned. Which of two rows has to be turned for their product to be a
    number?"""
    return -(np.dot(Y, np.log(A2)) + np.dot(1 - Y, np.log(1 - A2))) / Y.shape[1]


@mistake(compute_cost)
def product_with_the_turned_row(A2, Y):
    """With one output the cost is right, with three outputs a (3, 3) table comes back. What stands beside the diagonal
    of that product?"""
    return -(Y @ np.log(A2).T + (1 - Y) @ np.log(1 - A2).T) / Y.shape[1]


@mistake(compute_cost)
def cost_of_the_last_example(A2, Y):
    """Only the last example counts. Does each pass of the loop add to the sum, or replace it?"""
    return compute_cost(A2[:, -1:], Y[:, -1:]) / Y.shape[1]


@mistake(compute_cost)
def labels_taken_for_signs(A2, Y):
    """The cost is not zero for perfect predictions. Are the labels 0 and 1, or −1 and 1, in the formula that you
    use?"""
    return np.sum(np.log1p(np.exp(-Y * A2))) / Y.shape[1]


@mistake(compute_cost)
def sigmoid_applied_again_in_the_cost(A2, Y):
    """No cost falls below 0.31 an output. A2 holds probabilities already; what happens to them first?"""
    return compute_cost(sigmoid(A2), Y)


@mistake(compute_cost)
def cost_printed(A2, Y):
    """The number appears on the screen and None comes back. What can the training loop do with a printed number?"""
    print(compute_cost(A2, Y))


@mistake(compute_cost)
def labels_clipped_inside_the_logarithm(A2, Y):
    """A prediction that is nearly right costs nearly as much as a wrong one: the logarithm is taken of what can only be
    0 or 1. Which of the two arrays stands inside the logarithms?"""
    return -np.sum(A2 * np.log(Y + 1e-8) + (1 - A2) * np.log(1 - Y + 1e-8)) / Y.shape[1]


@mistake(compute_cost)
def one_inside_the_first_logarithm(A2, Y):
    """Examples of class 1 bring the cost down below what a perfect prediction pays. What does `log1p` do with its
    argument first, and in which of the two terms is that asked for?"""
    return -np.sum(Y * np.log1p(A2) + (1 - Y) * np.log1p(-A2)) / Y.shape[1]


@mistake(compute_cost)
def divided_by_the_ones(A2, Y):
    """The cost is too large by the share of ones among the labels. What does the sum of Y count, and what should be
    counted?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / np.sum(Y)


@mistake(compute_cost)
def distance_for_cross_entropy(A2, Y):
    """No prediction costs more than 1, however sure and wrong it is. Which function makes the cost of a surely wrong
    prediction grow without limit?"""
    return np.sum(np.abs(A2 - Y)) / Y.shape[1]


@mistake(compute_cost)
def cost_halved(A2, Y):
    """The cost is half of what it should be. Some squared errors carry a ½ for the sake of their derivative: does the
    formula here?"""
    return compute_cost(A2, Y) / 2


@mistake(compute_cost)
def first_term_for_all_labels(A2, Y):
    """Examples of class 0 pay for both terms. What switches the first one off?"""
    return -np.sum(np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost)
def second_term_for_all_labels(A2, Y):
    """Examples of class 1 pay for both terms. What switches the second one off?"""
    return -np.sum(Y * np.log(A2) + np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost)
def largest_loss_of_all(A2, Y):
    """All but one example could be left out: the cost is the largest of all losses. How do many numbers become their
    mean?"""
    return np.max(-(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))


@mistake(compute_cost)
def plus_in_the_second_logarithm(A2, Y):
    """The surer of class 1, the lower the cost of an example of class 0. Which sign stands in the second logarithm?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 + A2)) / Y.shape[1]


@mistake(compute_cost)
def difference_turned_in_the_logarithm(A2, Y):
    """nan comes back: the logarithm of a negative number. In which order does the difference stand inside it?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(A2 - 1)) / Y.shape[1]


# --- initial_cost ----------------------------------------------------------------------------------


@mistake(initial_cost)
def initial_cost_one_half():
    """One half is what the network predicts at the start. What is the logarithm of it?"""
    return 0.5


@mistake(initial_cost)
def initial_cost_zero():
    """A cost of zero belongs to a network that is sure and right. What does a network with tiny weights say?"""
    return 0.0


@mistake(initial_cost)
def initial_cost_one():
    """That is near what a network would pay that gave the right class a probability of 0.37. What does a network give
    it whose Z2 is nearly 0?"""
    return 1.0


@mistake(initial_cost)
def initial_cost_with_both_terms():
    """Twice too much. For any one example, how many of the two terms of the loss are there?"""
    return 1.386294


@mistake(initial_cost)
def initial_cost_in_tens():
    """That is a logarithm to the base 10. Which one does the cost use?"""
    return 0.30103


@mistake(initial_cost)
def initial_cost_negative():
    """Right in size. Can a cross-entropy be negative?"""
    return -0.693147


# --- backward_propagation --------------------------------------------------------------------------


def backward(X, Y, p, cache, dZ2=None, dZ1=None, slope=None, W2=None):
    """The six equations with some of their pieces replaced."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y if dZ2 is None else dZ2
    slope = 1 - cache["A1"] ** 2 if slope is None else slope
    W2 = p["W2"] if W2 is None else W2
    dZ1 = (W2.T @ dZ2) * slope if dZ1 is None else dZ1
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        "dW2": dZ2 @ cache["A1"].T / m,
        "db2": np.sum(dZ2, axis=1, keepdims=True) / m,
    }


def changed(X, Y, p, cache, *names, by):
    """Right gradients, some of them multiplied."""
    grads = backward(X, Y, p, cache)
    return grads | {name: grads[name] * by for name in names}


@mistake(backward_propagation)
def error_turned_round(X, Y, parameters, cache):
    """All four gradients have the right size and the opposite sign. In which order does the difference in dZ2
    stand?"""
    return backward(X, Y, parameters, cache, dZ2=Y - cache["A2"])


@mistake(backward_propagation)
def gradients_summed(X, Y, parameters, cache):
    """All four gradients are too large by the number of examples. Does the cost contain a sum or a mean?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=X.shape[1])


@mistake(backward_propagation)
def hidden_layer_averaged_twice(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are too small by the number of examples. If dZ1 is built from
    something that is averaged already, what happens in the next line?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", by=1 / X.shape[1])


@mistake(backward_propagation)
def everything_averaged_twice(X, Y, parameters, cache):
    """All four gradients are too small by the number of examples. How often is the average taken?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=1 / X.shape[1])


@mistake(backward_propagation)
def hidden_layer_not_averaged(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are too large by the number of examples. Which lines divide?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", by=X.shape[1])


@mistake(backward_propagation)
def output_layer_not_averaged(X, Y, parameters, cache):
    """`dW1` and `db1` are right; `dW2` and `db2` are too large by the number of examples. Which lines divide?"""
    return changed(X, Y, parameters, cache, "dW2", "db2", by=X.shape[1])


@mistake(backward_propagation)
def biases_not_averaged(X, Y, parameters, cache):
    """The gradients of the weights are right, those of the biases too large by the number of examples. Which lines
    divide?"""
    return changed(X, Y, parameters, cache, "db1", "db2", by=X.shape[1])


@mistake(backward_propagation)
def weights_not_averaged(X, Y, parameters, cache):
    """The gradients of the biases are right, those of the weights too large by the number of examples. Which lines
    divide?"""
    return changed(X, Y, parameters, cache, "dW1", "dW2", by=X.shape[1])


@mistake(backward_propagation)
def averaged_over_the_wrong_axis(X, Y, parameters, cache):
    """All four gradients are divided by the number of inputs. Which axis of X counts the examples?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=X.shape[1] / X.shape[0])


@mistake(backward_propagation)
def two_from_a_squared_error(X, Y, parameters, cache):
    """All four gradients are twice what they should be. The factor came from a squared error; which cost is this?"""
    return changed(X, Y, parameters, cache, "dW1", "db1", "dW2", "db2", by=2)


@mistake(backward_propagation)
def squared_error_under_a_sigmoid(X, Y, parameters, cache):
    """All four gradients are too small, most of all where the network is sure. Of which cost is A2 − Y times the slope
    of σ the derivative?"""
    A2 = cache["A2"]
    return backward(X, Y, parameters, cache, dZ2=(A2 - Y) * A2 * (1 - A2))


@mistake(backward_propagation)
def derivative_by_A2_for_dZ2(X, Y, parameters, cache):
    """All four gradients are too large. That is how the cost changes with A2; has it come back through σ?"""
    A2 = cache["A2"]
    return backward(X, Y, parameters, cache, dZ2=(1 - Y) / (1 - A2) - Y / A2)


@mistake(backward_propagation)
def decisions_in_the_error(X, Y, parameters, cache):
    """Examples that are on the right side do not count at all. Is A2 rounded before the error is formed?"""
    return backward(X, Y, parameters, cache, dZ2=(cache["A2"] > 0.5) - Y)


@mistake(backward_propagation)
def logits_in_the_error(X, Y, parameters, cache):
    """The error contains `Z2`. From which array are the labels to be subtracted?"""
    return backward(X, Y, parameters, cache, dZ2=cache["Z2"] - Y)


@mistake(backward_propagation)
def slope_of_tanh_left_out(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are too large, most of all for units that are saturated. What does a
    gradient meet between A1 and Z1?"""
    return backward(X, Y, parameters, cache, slope=1.0)


@mistake(backward_propagation)
def slope_of_tanh_from_Z1(X, Y, parameters, cache):
    """`dW2` and `db2` are right; in `dW1` and `db1` some shares have the wrong sign. The slope of tanh is never
    negative; which array is squared in yours?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["Z1"] ** 2)


@mistake(backward_propagation)
def slope_of_tanh_without_its_square(X, Y, parameters, cache):
    """`dW2` and `db2` are right; in `dW1` and `db1` units at −1 count double where they should hardly count. tanh is
    equally steep at z and at −z; is your slope?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["A1"])


@mistake(backward_propagation)
def slope_of_sigma_for_tanh(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are not. A1 (1 − A1) is the slope of an activation, but of which
    one?"""
    return backward(X, Y, parameters, cache, slope=cache["A1"] * (1 - cache["A1"]))


@mistake(backward_propagation)
def slope_of_tanh_taken_at_A1(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are too large. Your slope goes through tanh once more, although A1
    has been through it: at which argument is it to be taken?"""
    return backward(X, Y, parameters, cache, slope=1 - np.tanh(cache["A1"]) ** 2)


@mistake(backward_propagation)
def slope_of_tanh_doubled(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` contain the slope two times. Where is the second one applied?"""
    return backward(X, Y, parameters, cache, slope=(1 - cache["A1"] ** 2) ** 2)


@mistake(backward_propagation)
def slope_of_tanh_as_sech(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are too large. Which power of 1 / cosh is the slope of tanh?"""
    return backward(X, Y, parameters, cache, slope=1 / np.cosh(cache["Z1"]))


@mistake(backward_propagation)
def slope_of_tanh_minus_one(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` have the opposite sign. Does tanh rise or fall?"""
    return backward(X, Y, parameters, cache, slope=cache["A1"] ** 2 - 1)


@mistake(backward_propagation)
def doubling_for_squaring(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` contain 1 minus twice A1. Which operator squares in Python?"""
    return backward(X, Y, parameters, cache, slope=1 - cache["A1"] * 2)


@mistake(backward_propagation)
def slope_of_relu_for_tanh(X, Y, parameters, cache):
    """`dW2` and `db2` are right; in `dW1` and `db1` units below zero do not count, the others count in full. Of which
    activation is that the slope?"""
    return backward(X, Y, parameters, cache, slope=(cache["Z1"] > 0).astype(float))


@mistake(backward_propagation)
def inner_product_for_the_square(X, Y, parameters, cache):
    """`dW2` and `db2` are right; in `dW1` and `db1` every example is mixed with the others. Is A1 squared entry by
    entry, or multiplied with itself as a matrix?"""
    A1 = cache["A1"]
    return backward(X, Y, parameters, cache, dZ1=(parameters["W2"].T @ (cache["A2"] - Y)) @ (1 - A1.T @ A1))


@mistake(backward_propagation)
def dW2_sent_back_for_W2(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` are not. Along which array does the error travel back to the hidden
    layer: the weights, or their gradient?"""
    return backward(X, Y, parameters, cache, W2=(cache["A2"] - Y) @ cache["A1"].T / X.shape[1])


@mistake(backward_propagation)
def W2_already_updated(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` belong to an output layer that has already made its step. Which W2
    was used on the way forward?"""
    return backward(X, Y, parameters, cache, W2=parameters["W2"] - (cache["A2"] - Y) @ cache["A1"].T / X.shape[1])


@mistake(backward_propagation)
def W2_not_turned(X, Y, parameters, cache):
    """NumPy says that the shapes do not fit where the error travels back through W2. The way back goes from the
    outputs to the hidden units: which way round must W2 stand?"""
    return backward(X, Y, parameters, cache, dZ1=parameters["W2"] @ (cache["A2"] - Y))


@mistake(backward_propagation)
def W2_multiplied_elementwise(X, Y, parameters, cache):
    """With one output everything is right, with three NumPy refuses. A column times a row is an outer product,
    whichever sign you use; what if W2 has three rows?"""
    return backward(X, Y, parameters, cache, dZ1=parameters["W2"].T * (cache["A2"] - Y) * (1 - cache["A1"] ** 2))


@mistake(backward_propagation)
def error_not_sent_through_W2(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` do not depend on W2. How does the error get from the output to the
    hidden units?"""
    error = np.sum(cache["A2"] - Y, axis=0, keepdims=True)
    return backward(X, Y, parameters, cache, dZ1=error * (1 - cache["A1"] ** 2))


@mistake(backward_propagation)
def labels_compared_with_A1(X, Y, parameters, cache):
    """With one output `dW2` and `db2` are right, but the hidden layer compares its own activations with the labels.
    Does anybody know what a hidden unit should answer?"""
    return backward(X, Y, parameters, cache, dZ1=cache["A1"] - Y)


@mistake(backward_propagation)
def dW1_from_the_activations(X, Y, parameters, cache):
    """`dW1` is square. Which array went into the first layer: X, or A1?"""
    grads, m = backward(X, Y, parameters, cache), X.shape[1]
    dZ1 = (parameters["W2"].T @ (cache["A2"] - Y)) * (1 - cache["A1"] ** 2)
    return grads | {"dW1": dZ1 @ cache["A1"].T / m}


@mistake(backward_propagation)
def dW2_from_Z1(X, Y, parameters, cache):
    """Only `dW2` is wrong. Which array went into the second layer: Z1, or A1?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ cache["Z1"].T / X.shape[1]}


@mistake(backward_propagation)
def dW2_from_the_inputs(X, Y, parameters, cache):
    """`dW2` has as many columns as there are inputs. Which array went into the second layer?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ X.T / X.shape[1]}


@mistake(backward_propagation)
def dW2_from_its_own_output(X, Y, parameters, cache):
    """`dW2` has as many columns as there are outputs. A weight's gradient is the error behind it times what stands
    before it; which array stands before W2?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ cache["A2"].T / X.shape[1]}


@mistake(backward_propagation)
def activations_not_turned(X, Y, parameters, cache):
    """NumPy says that the inner dimensions differ in a matrix product with A1. In `dW2`, over which axis do errors and
    activations have to meet? And in dZ1, is that a matrix product at all?"""
    return backward(X, Y, parameters, cache) | {"dW2": (cache["A2"] - Y) @ cache["A1"] / X.shape[1]}


@mistake(backward_propagation)
def weight_gradients_turned(X, Y, parameters, cache):
    """`dW1` and `dW2` have rows and columns exchanged. Which shape must a gradient have, and which of its two factors
    stands first then?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"dW1": grads["dW1"].T, "dW2": grads["dW2"].T}


@mistake(backward_propagation)
def keepdims_missing(X, Y, parameters, cache):
    """The values of `db1` and `db2` are right, one dimension is missing. What does a sum along an axis do to that
    axis?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db1"].ravel(), "db2": grads["db2"].ravel()}


@mistake(backward_propagation)
def keepdims_missing_in_db1(X, Y, parameters, cache):
    """The values of `db1` are right, one dimension is missing. What becomes of a (4, 1) array from which a (4,) array
    is subtracted?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db1"].ravel()}


@mistake(backward_propagation)
def keepdims_missing_in_db2(X, Y, parameters, cache):
    """The values of `db2` are right, one dimension is missing. Is it as careful as `db1`, which keeps its shape?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db2": grads["db2"].ravel()}


@mistake(backward_propagation)
def bias_gradients_summed_over_everything(X, Y, parameters, cache):
    """`db1` and `db2` are single numbers: the biases of all units would get the same gradient. Over which axis do the
    examples lie?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": np.sum(grads["db1"]), "db2": np.sum(grads["db2"])}


@mistake(backward_propagation)
def one_db1_for_all_units(X, Y, parameters, cache):
    """`db1` has its shape and the same number in every row. Are the units summed as well as the examples?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": np.full(grads["db1"].shape, np.sum(grads["db1"]))}


@mistake(backward_propagation)
def bias_gradients_along_the_units(X, Y, parameters, cache):
    """`db1` and `db2` have one entry an example. Which axis is summed over, and which one should disappear?"""
    m, dZ2 = X.shape[1], cache["A2"] - Y
    dZ1 = (parameters["W2"].T @ dZ2) * (1 - cache["A1"] ** 2)
    wrong = {"db1": np.sum(dZ1, axis=0, keepdims=True) / m, "db2": np.sum(dZ2, axis=0, keepdims=True) / m}
    return backward(X, Y, parameters, cache) | wrong


@mistake(backward_propagation)
def bias_gradients_not_reduced(X, Y, parameters, cache):
    """`db1` and `db2` are as wide as the data. One bias serves all examples: how do their shares become one
    gradient?"""
    m, dZ2 = X.shape[1], cache["A2"] - Y
    dZ1 = (parameters["W2"].T @ dZ2) * (1 - cache["A1"] ** 2)
    return backward(X, Y, parameters, cache) | {"db1": dZ1 / m, "db2": dZ2 / m}


@mistake(backward_propagation)
def bias_gradients_as_rows(X, Y, parameters, cache):
    """`db1` and `db2` lie down, the biases stand. Which shape must a gradient have?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db1"].T, "db2": grads["db2"].T}


@mistake(backward_propagation)
def db1_from_the_output_error(X, Y, parameters, cache):
    """Only `db1` is wrong, and it has as many entries as there are outputs. Whose error is summed in it?"""
    grads = backward(X, Y, parameters, cache)
    return grads | {"db1": grads["db2"]}


@mistake(backward_propagation)
def gradients_of_the_hidden_layer_only(X, Y, parameters, cache):
    """The entries for the output layer are missing. Which four gradients does the docstring name?"""
    grads = backward(X, Y, parameters, cache)
    return {"dW1": grads["dW1"], "db1": grads["db1"]}


@mistake(backward_propagation)
def keys_of_the_parameters(X, Y, parameters, cache):
    """The entry "dW1" is missing, and there is one called "W1". How are gradients told from parameters?"""
    return {name[1:]: value for name, value in backward(X, Y, parameters, cache).items()}


@mistake(backward_propagation)
def gradients_as_a_tuple(X, Y, parameters, cache):
    """A tuple comes back where one dictionary is promised. How does the update find "dW1" in it?"""
    return tuple(backward(X, Y, parameters, cache).values())


@mistake(backward_propagation)
def layers_under_each_others_names(X, Y, parameters, cache):
    """The gradients of the two layers stand under each other's names. Which layer is number 1: the one at the inputs,
    or the one at the output?"""
    g = backward(X, Y, parameters, cache)
    return {"dW1": g["dW2"], "db1": g["db2"], "dW2": g["dW1"], "db2": g["db1"]}


@mistake(backward_propagation)
def cache_overwritten(X, Y, parameters, cache):
    """The gradients are right, but afterwards the cache holds other numbers, such as the error in the place of A2.
    Which operators change an array in place?"""
    cache["A2"] -= Y
    return backward(X, Y, parameters, cache, dZ2=cache["A2"])


@mistake(backward_propagation)
def backward_not_returned(X, Y, parameters, cache):
    """None comes back. What happens to the four gradients at the end of the function?"""
    backward(X, Y, parameters, cache)


@mistake(backward_propagation)
def slope_of_tanh_squared_as_a_whole(X, Y, parameters, cache):
    """`dW2` and `db2` are right; in `dW1` and `db1` units at −1 count four times where they should hardly count. What
    is squared in your slope: A1, or the bracket?"""
    return backward(X, Y, parameters, cache, slope=(1 - cache["A1"]) ** 2)


@mistake(backward_propagation)
def output_sent_back_for_its_error(X, Y, parameters, cache):
    """`dW2` and `db2` are right; `dW1` and `db1` do not depend on the labels. What is sent back through W2: the output,
    or its error?"""
    dZ1 = parameters["W2"].T @ cache["A2"] * (1 - cache["A1"] ** 2)
    return backward(X, Y, parameters, cache, dZ1=dZ1)


@mistake(backward_propagation)
def slope_of_tanh_with_a_plus(X, Y, parameters, cache):
    """`dW2` and `db2` are right; in `dW1` and `db1` saturated units count double, where they should hardly count. Can
    the slope of tanh exceed 1?"""
    return backward(X, Y, parameters, cache, slope=1 + cache["A1"] ** 2)


@mistake(backward_propagation)
def gradients_of_the_last_example(X, Y, parameters, cache):
    """All but the last example could be left out. If there is a loop over the examples: what becomes of the gradients
    of each round?"""
    last = {name: value[:, -1:] for name, value in cache.items()}
    return backward(X[:, -1:], Y[:, -1:], parameters, last)


# --- keepdims_by_hand ------------------------------------------------------------------------------


@mistake(keepdims_by_hand)
def summed_over_the_other_axis():
    """The sums are those of the columns. Does axis=1 run along a row or down a column?"""
    return keepdims_by_hand() | {"with": (1, 3), "without": (3,), "sums": (5, 7, 9)}


@mistake(keepdims_by_hand)
def sums_of_the_columns_cut():
    """The shapes are right; the sums are those of columns. Does axis=1 run along a row or down a column?"""
    return keepdims_by_hand() | {"sums": (5, 7)}


@mistake(keepdims_by_hand)
def keepdims_makes_a_row():
    """With `keepdims` the summed axis stays, with length 1. Which of the two axes was summed?"""
    return keepdims_by_hand() | {"with": (1, 2)}


@mistake(keepdims_by_hand)
def shapes_exchanged():
    """The two shapes stand under each other's keys. Which of the calls keeps both dimensions?"""
    return keepdims_by_hand() | {"with": (2,), "without": (2, 1)}


@mistake(keepdims_by_hand)
def vector_taken_for_a_row():
    """A sum without `keepdims` has lost the axis. How many numbers are then left in its shape?"""
    return keepdims_by_hand() | {"without": (1, 2)}


@mistake(keepdims_by_hand)
def the_sum_itself_raises():
    """Summing along an axis is allowed with and without. Where does an array of the wrong shape first meet another?"""
    return keepdims_by_hand() | {"consequence": "A"}


@mistake(keepdims_by_hand)
def the_update_raises():
    """Does NumPy refuse to subtract (4,) from (4, 1), or does it stretch both? Try it."""
    return keepdims_by_hand() | {"consequence": "B"}


@mistake(keepdims_by_hand)
def nothing_happens():
    """Subtract a (4,) array from a (4, 1) array in a cell of your own. What is the shape of the result?"""
    return keepdims_by_hand() | {"consequence": "D"}


# --- hand_check ------------------------------------------------------------------------------------


@mistake(hand_check)
def hand_without_slopes():
    """`dW1` and `db1` are too large. What is each share multiplied by on its way through tanh?"""
    return hand_check() | {
        "dW1": ((-0.205519, -0.344444), (-0.205519, 0.344444))[:1] + ((-0.861149, 0.344444),),
        "db1": ((0.205519,), (-0.205519,)),
    }


@mistake(hand_check)
def hand_without_output_bias():
    """`Z1` is right, and `A2` does not contain b2. What is added to W2 A1?"""
    return hand_check() | {"A2": ((0.425681, 0.535786),)}


@mistake(hand_check)
def hand_cost_summed():
    """`J` is twice what it should be. There are two examples: is the cost their sum, or their mean?"""
    return hand_check() | {"J": 1.663728}


@mistake(hand_check)
def hand_gradients_summed():
    """All gradients are twice what they should be. There are two examples: is the cost their sum, or their mean?"""
    right = hand_check()
    return right | {
        name: tuple(tuple(2 * v for v in row) for row in right[name]) for name in ("dW1", "db1", "dW2", "db2")
    }


@mistake(hand_check)
def hand_gradients_reversed():
    """All gradients have the opposite sign. In which order does the difference A2 − Y stand?"""
    right = hand_check()
    return right | {name: tuple(tuple(-v for v in row) for row in right[name]) for name in ("dW1", "db1", "dW2", "db2")}


@mistake(hand_check)
def hand_columns_for_rows():
    """`Z1` has its rows and columns exchanged. Is an example a row or a column of Z1?"""
    return hand_check() | {"Z1": ((0.5, 1.0), (1.5, 1.0))}


@mistake(hand_check)
def hand_cost_negative():
    """`J` is right in size. Can a cross-entropy be negative?"""
    return hand_check() | {"J": -0.831864}


@mistake(hand_check)
def hand_biases_flat():
    """The numbers of `db1` stand in one row. Which shape has b1?"""
    return hand_check() | {"db1": ((-0.117733, -0.043157),)}


@mistake(hand_check)
def hand_hidden_weights_summed():
    """`dW1` is twice what it should be. There are two examples: which lines take their mean, and which one does not?"""
    return {**hand_check(), "dW1": ((-0.117004, -0.118464), (-0.361630, 0.275316))}


@mistake(hand_check)
def hand_cost_in_tens():
    """`J` is too small by a factor of 2.303. To which base is the logarithm taken?"""
    return {**hand_check(), "J": 0.361274}


# --- scale_of_dZ2 ----------------------------------------------------------------------------------


@mistake(scale_of_dZ2)
def no_difference_of_scale(m):
    """The cost is a mean over the examples. Nudge one entry of Z2: by how much less does the mean move than that
    example's own loss?"""
    return 1


@mistake(scale_of_dZ2)
def ratio_upside_down(m):
    """Your number is below 1. Which of the two is larger: A2 − Y, or the derivative of the mean?"""
    return 1 / m


@mistake(scale_of_dZ2)
def scale_of_a_squared_error(m):
    """Twice the number of examples: the 2 comes from differentiating a square. Is there one in this cost?"""
    return 2 * m


@mistake(scale_of_dZ2)
def half_the_examples(m):
    """Half the number of examples: that would fit a cost with a squared error. Is there one here?"""
    return m / 2


@mistake(scale_of_dZ2)
def squared_number_of_examples(m):
    """The number of examples occurs twice. How often does the cost divide by it?"""
    return m**2


@mistake(scale_of_dZ2)
def one_example_less(m):
    """Your number is one too small. Does the cost divide by m, or by m − 1?"""
    return m - 1


# --- output_layer_gradients ------------------------------------------------------------------------


@mistake(output_layer_gradients)
def logistic_on_the_sums(Y, cache):
    """`db2` is right and `dW2` is not. What are the inputs of the output layer: the sums Z1, or what tanh makes of
    them?"""
    return logistic_backward(cache["Z1"], Y, cache["A2"])


@mistake(output_layer_gradients)
def logistic_on_logits(Y, cache):
    """Both gradients are wrong: the probabilities you hand over are no probabilities. Which array of the cache holds
    those?"""
    return logistic_backward(cache["A1"], Y, cache["Z2"])


@mistake(output_layer_gradients)
def labels_and_predictions_swapped(Y, cache):
    """Both gradients have the opposite sign. In which order does `logistic_backward` take its arguments?"""
    return logistic_backward(cache["A1"], cache["A2"], Y)


@mistake(output_layer_gradients)
def logistic_on_its_own_output(Y, cache):
    """`dW2` has one column. What does the output layer see when it makes its prediction?"""
    return logistic_backward(cache["A2"], Y, cache["A2"])


@mistake(output_layer_gradients)
def only_dW2_returned(Y, cache):
    """One array comes back. What is the second thing that `logistic_backward` returns?"""
    return logistic_backward(cache["A1"], Y, cache["A2"])[0]


@mistake(output_layer_gradients)
def activations_turned_first(Y, cache):
    """NumPy refuses. Does A1 hold one example a column already?"""
    return logistic_backward(cache["A1"].T, Y, cache["A2"])


# --- update_parameters -----------------------------------------------------------------------------


def moved(p, g, rate, names=NAMES):
    """A step for some of the parameters."""
    return {name: p[name] - rate * g["d" + name] * (name in names) for name in NAMES}


@mistake(update_parameters)
def step_uphill(parameters, grads, learning_rate):
    """Every parameter has moved by the right amount in the wrong direction. Where does the gradient point: uphill, or
    downhill?"""
    return moved(parameters, grads, -learning_rate)


@mistake(update_parameters)
def rate_left_out(parameters, grads, learning_rate):
    """Every step is too long or too short by the same factor. By what is the gradient multiplied?"""
    return moved(parameters, grads, 1.0)


@mistake(update_parameters)
def rate_of_the_lesson(parameters, grads, learning_rate):
    """Every step is one hundredth of the gradient, whichever rate is asked for. Is a number written where an argument
    should stand?"""
    return moved(parameters, grads, 0.01)


@mistake(update_parameters)
def divided_by_the_rate(parameters, grads, learning_rate):
    """Steps are long where the rate is small. Is the gradient multiplied by the rate, or divided by it?"""
    return moved(parameters, grads, 1 / learning_rate)


@mistake(update_parameters)
def parameters_shrunk(parameters, grads, learning_rate):
    """The rate has been applied to the parameters as well. Which of the two does α multiply?"""
    return {name: learning_rate * (parameters[name] - grads["d" + name]) for name in NAMES}


@mistake(update_parameters)
def biases_left_behind(parameters, grads, learning_rate):
    """The weights have moved, the biases have not. Which four parameters does the network learn?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2"))


@mistake(update_parameters)
def hidden_layer_left_behind(parameters, grads, learning_rate):
    """Only the output layer has moved. Which four parameters does the network learn?"""
    return moved(parameters, grads, learning_rate, ("W2", "b2"))


@mistake(update_parameters)
def output_layer_left_behind(parameters, grads, learning_rate):
    """Only the hidden layer has moved. Which four parameters does the network learn?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1"))


@mistake(update_parameters)
def output_bias_left_behind(parameters, grads, learning_rate):
    """`b2` is where it was, the rest has moved. Which lines does the function have: three, or four?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1", "W2"))


@mistake(update_parameters)
def hidden_bias_with_the_output_gradient(parameters, grads, learning_rate):
    """`b1` is wrong with one output, and with three NumPy refuses it. Whose gradient is subtracted from it?"""
    return moved(parameters, grads, learning_rate) | {"b1": parameters["b1"] - learning_rate * grads["db2"]}


@mistake(update_parameters)
def weights_with_each_others_gradients(parameters, grads, learning_rate):
    """NumPy cannot subtract arrays of such shapes. Which gradient belongs to which weights?"""
    return moved(parameters, {**grads, "dW1": grads["dW2"], "dW2": grads["dW1"]}, learning_rate)


@mistake(update_parameters)
def steps_instead_of_parameters(parameters, grads, learning_rate):
    """What comes back are the steps themselves. From what are they to be subtracted?"""
    return {name: -learning_rate * grads["d" + name] for name in NAMES}


@mistake(update_parameters)
def gradients_minus_parameters(parameters, grads, learning_rate):
    """Every result has the opposite sign. What stands before the minus: the parameter, or the step?"""
    return {name: learning_rate * grads["d" + name] - parameters[name] for name in NAMES}


@mistake(update_parameters)
def old_parameters_returned(parameters, grads, learning_rate):
    """Nothing has moved. Where do the new values go: into the dictionary that you return?"""
    return dict(parameters)


@mistake(update_parameters)
def keys_of_the_gradients(parameters, grads, learning_rate):
    """The entry "W1" is missing, and there is one called "dW1". Under which names are parameters kept?"""
    return {"d" + name: value for name, value in moved(parameters, grads, learning_rate).items()}


@mistake(update_parameters)
def step_scaled_by_the_parameter(parameters, grads, learning_rate):
    """Each step is multiplied by the parameter that it moves. Does the rule contain a product of parameter and
    gradient?"""
    return {name: parameters[name] * (1 - learning_rate * grads["d" + name]) for name in NAMES}


@mistake(update_parameters)
def parameters_as_a_tuple(parameters, grads, learning_rate):
    """A tuple comes back where one dictionary is promised. How does the next forward pass find "W1" in it?"""
    return tuple(moved(parameters, grads, learning_rate).values())


@mistake(update_parameters)
def gradients_scaled_in_place(parameters, grads, learning_rate):
    """The parameters are right, but afterwards the gradients are multiplied by the rate. Which operators change an
    array in place?"""
    new = moved(parameters, grads, learning_rate)
    for gradient in grads.values():
        gradient *= learning_rate
    return new


@mistake(update_parameters)
def update_not_returned(parameters, grads, learning_rate):
    """None comes back. What happens to the new parameters at the end of the function?"""
    moved(parameters, grads, learning_rate)


@mistake(update_parameters)
def rate_before_the_product(parameters, grads, learning_rate):
    """A parameter whose gradient is 0 becomes 0. What does Python do first in your line, and what should come first?"""
    return {name: (parameters[name] - learning_rate) * grads["d" + name] for name in NAMES}


@mistake(update_parameters)
def scaled_gradients_for_parameters(parameters, grads, learning_rate):
    """What comes back are the gradients times the rate. From what are they to be subtracted?"""
    return {name: learning_rate * grads["d" + name] for name in NAMES}


@mistake(update_parameters)
def one_step_for_a_whole_array(parameters, grads, learning_rate):
    """All entries of an array move by the same amount. Does each have a derivative of its own, or do they share their
    sum?"""
    return {name: parameters[name] - learning_rate * np.sum(grads["d" + name]) for name in NAMES}


@mistake(update_parameters)
def rate_for_the_weights_only(parameters, grads, learning_rate):
    """The weights are right, the biases move by their whole gradients. By what are those multiplied?"""
    return {k: v - (learning_rate if k[0] == "W" else 1) * grads["d" + k] for k, v in parameters.items()}


# --- train_neural_network --------------------------------------------------------------------------


def walked(X, Y, n_h, rate, steps, start=None, names=NAMES):
    """A training with some of its pieces replaced."""
    p = initialize_parameters(X.shape[0], n_h, Y.shape[0]) if start is None else start
    for _ in range(steps):
        _, cache = forward_propagation(X, p)
        p = moved(p, backward_propagation(X, Y, p, cache), rate, names)
    return p


def zeros(X, Y, n_h):
    return {name: np.zeros_like(value) for name, value in initialize_parameters(X.shape[0], n_h, Y.shape[0]).items()}


@mistake(train_neural_network)
def initial_parameters_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Nothing has moved at all. Into which variable does the update's result go, and which one is returned?"""
    return initialize_parameters(X.shape[0], n_h, Y.shape[0])


@mistake(train_neural_network)
def one_step_only(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """However many iterations are asked for, the result is one step away from a start. Which line stands inside the
    loop, the start or the return, although it belongs outside?"""
    return walked(X, Y, n_h, learning_rate, 1)


@mistake(train_neural_network)
def one_step_too_many(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """There is one update too many. How many numbers does your range hold?"""
    return walked(X, Y, n_h, learning_rate, num_iterations + 1)


@mistake(train_neural_network)
def one_step_too_few(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """There is one update too few. How many numbers does your range hold?"""
    return walked(X, Y, n_h, learning_rate, num_iterations - 1)


@mistake(train_neural_network)
def two_updates_an_iteration(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """There are twice as many steps as asked for. How many lines of the loop move the parameters?"""
    return walked(X, Y, n_h, learning_rate, 2 * num_iterations)


@mistake(train_neural_network)
def number_of_iterations_ignored(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The number of steps is always the same, whatever is asked for. Is a number written where an argument should
    stand?"""
    return walked(X, Y, n_h, learning_rate, 2)


@mistake(train_neural_network)
def learning_rate_ignored(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The steps are far too short for the learning rate that was asked for. Does the rate reach the update?"""
    return walked(X, Y, n_h, 0.01, num_iterations)


@mistake(train_neural_network)
def trained_uphill(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """All steps lead the wrong way, and the cost grows. Which sign stands in the update?"""
    return walked(X, Y, n_h, -learning_rate, num_iterations)


@mistake(train_neural_network)
def gradients_computed_once(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Every step is as long as the first. Which lines belong into the loop, so that the gradients belong to the
    parameters of the moment?"""
    p = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    _, cache = forward_propagation(X, p)
    grads = backward_propagation(X, Y, p, cache)
    return moved(p, grads, learning_rate * num_iterations)


@mistake(train_neural_network)
def hidden_layer_never_trained(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The output layer moves, the hidden layer stays at its random start. Which parameters does the loop update?"""
    return walked(X, Y, n_h, learning_rate, num_iterations, names=("W2", "b2"))


@mistake(train_neural_network)
def output_layer_never_trained(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The hidden layer moves, the output layer stays at its start. Which parameters does the loop update?"""
    return walked(X, Y, n_h, learning_rate, num_iterations, names=("W1", "b1"))


@mistake(train_neural_network)
def biases_never_trained(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The weights move, both biases stay at zero. Which parameters does the loop update?"""
    return walked(X, Y, n_h, learning_rate, num_iterations, names=("W1", "W2"))


@mistake(train_neural_network)
def trained_from_zero(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Only `b2` has moved. What were the weights when you began, and which gradients can be different from zero
    there?"""
    return walked(X, Y, n_h, learning_rate, num_iterations, start=zeros(X, Y, n_h))


@mistake(train_neural_network)
def trained_from_a_constant(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """All hidden units have learned the same. What do units share that start from the same weights?"""
    start = zeros(X, Y, n_h)
    start |= {"W1": start["W1"] + 0.01, "W2": start["W2"] + 0.01}
    return walked(X, Y, n_h, learning_rate, num_iterations, start=start)


@mistake(train_neural_network)
def four_hidden_units_always(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The network has four hidden units, however many are asked for. Is a number written where an argument should
    stand?"""
    return walked(X, Y, 4, learning_rate, num_iterations)


@mistake(train_neural_network)
def one_output_always(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """With one output it trains, with three NumPy refuses. From which array can the number of outputs be read?"""
    start = initialize_parameters(X.shape[0], n_h, 1)
    return walked(X, Y, n_h, learning_rate, num_iterations, start=start)


@mistake(train_neural_network)
def inputs_counted_along_the_examples(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """NumPy says that W1 and X do not fit. Which axis of X counts the features?"""
    start = initialize_parameters(X.shape[1], n_h, Y.shape[0])
    return walked(X, Y, n_h, learning_rate, num_iterations, start=start)


@mistake(train_neural_network)
def costs_returned_too(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Two things come back where the docstring promises one. Who can listen to the costs without their being
    returned?"""
    return walked(X, Y, n_h, learning_rate, num_iterations), [0.0] * num_iterations


@mistake(train_neural_network)
def last_cost_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """A number comes back. What does somebody need who wants to predict with the trained network?"""
    p = walked(X, Y, n_h, learning_rate, num_iterations)
    return compute_cost(forward_propagation(X, p)[0], Y)


@mistake(train_neural_network)
def gradients_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The gradients of the last iteration come back. Which dictionary does `predict` take?"""
    p = walked(X, Y, n_h, learning_rate, num_iterations)
    return backward_propagation(X, Y, p, forward_propagation(X, p)[1])


@mistake(train_neural_network)
def training_not_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """None comes back. What happens to the parameters at the end of the function?"""
    walked(X, Y, n_h, learning_rate, num_iterations)


@mistake(train_neural_network)
def rate_written_as_a_number(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The steps are too long for the learning rate that was asked for. Is a number written where an argument should
    stand?"""
    return walked(X, Y, n_h, 1.2, num_iterations)


@mistake(train_neural_network)
def rate_divided_by_the_examples(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The steps are too short by the number of examples. The gradients are means already: is the rate divided as
    well?"""
    return walked(X, Y, n_h, learning_rate / X.shape[1], num_iterations)


# --- predict ---------------------------------------------------------------------------------------


@mistake(predict)
def probabilities_as_predictions(X, parameters):
    """Probabilities come back. Which decision follows from a probability?"""
    return forward_propagation(X, parameters)[0]


@mistake(predict)
def threshold_reversed(X, parameters):
    """Every example gets the other class. For which of the classes is A2 the probability?"""
    return (forward_propagation(X, parameters)[0] < 0.5).astype(float)


@mistake(predict)
def threshold_at_zero(X, parameters):
    """All predictions are 1. Above which value is a probability compared here, and which values can it have?"""
    return (forward_propagation(X, parameters)[0] > 0).astype(float)


@mistake(predict)
def probabilities_cut_off(X, parameters):
    """All predictions are 0. What does a conversion to integers do with 0.9?"""
    return forward_propagation(X, parameters)[0].astype(int)


@mistake(predict)
def threshold_on_the_logits(X, parameters):
    """Some examples that should be 1 are 0. Which value of Z2 belongs to the probability one half?"""
    return (forward_propagation(X, parameters)[1]["Z2"] > 0.5).astype(float)


@mistake(predict)
def signs_for_classes(X, parameters):
    """The classes are −1 and 1. How are they called in the labels?"""
    return np.sign(forward_propagation(X, parameters)[0] - 0.5)


@mistake(predict)
def largest_probability_of_all(X, parameters):
    """One number comes back. Is one example to be chosen, or a decision made for each?"""
    return np.argmax(forward_propagation(X, parameters)[0])


@mistake(predict)
def winner_among_the_outputs(X, parameters):
    """A vector comes back: which output is largest. Does every output answer a question of its own?"""
    return np.argmax(forward_propagation(X, parameters)[0], axis=0)


@mistake(predict)
def predictions_without_their_row(X, parameters):
    """The values are right; the array has lost its rows. Which shape have the labels?"""
    return (forward_propagation(X, parameters)[0] > 0.5).astype(float).ravel()


@mistake(predict)
def predictions_as_a_list(X, parameters):
    """A list comes back. What would `predictions == Y` do with it, compared with an array?"""
    return (forward_propagation(X, parameters)[0] > 0.5).astype(int).tolist()


@mistake(predict)
def tuple_compared_with_a_number(X, parameters):
    """Python cannot compare a tuple with a number. What are the two things that the forward pass returns?"""
    return forward_propagation(X, parameters) > 0.5


@mistake(predict)
def predictions_not_returned(X, parameters):
    """None comes back. What happens to the decisions at the end of the function?"""
    forward_propagation(X, parameters)[0] > 0.5


@mistake(predict)
def logits_rounded(X, parameters):
    """Whole numbers below 0 and above 1 come back. Which array lies between 0 and 1, so that it can be rounded?"""
    return np.round(forward_propagation(X, parameters)[1]["Z2"])


@mistake(predict)
def threshold_at_the_mean(X, parameters):
    """Examples between one half and the mean of all probabilities get the wrong class. With which number is a
    probability compared?"""
    A2 = forward_propagation(X, parameters)[0]
    return (A2 > A2.mean()).astype(float)


# --- questions about training ----------------------------------------------------------------------


@mistake(default_learning_rate)
def default_rate_suffices():
    """How far can a weight of size 0.01 travel in 10 000 steps if each is a hundredth of a small gradient? Train and
    look."""
    return "A"


@mistake(default_learning_rate)
def default_rate_gets_nine_of_ten():
    """That is what a learning rate about a hundred times as large reaches. What does this one reach?"""
    return "B"


@mistake(default_learning_rate)
def default_rate_diverges():
    """A cost explodes when steps are too long. Are these long?"""
    return "D"


@mistake(random_search_on_flower)
def search_beats_descent():
    """In section 1 ten times the draws bought a tenth of the excess, with two parameters. What do you expect with so
    many more?"""
    return "A"


@mistake(random_search_on_flower)
def search_equals_descent():
    """All weights and biases have to be right at once. How likely is that in ten thousand draws?"""
    return "B"


@mistake(random_search_on_flower)
def search_finds_nothing():
    """The best of many networks knows a little more than one that knows nothing. What do a few hundred draws give?"""
    return "D"


# --- all_zero_start --------------------------------------------------------------------------------


@mistake(all_zero_start)
def zero_start_moves_everything():
    """With W2 zero, what arrives at the hidden layer on the way back? And with A1 zero, what is dZ2 A1ᵀ?"""
    return all_zero_start() | {"can move": {"dW1", "db1", "dW2", "db2"}}


@mistake(all_zero_start)
def zero_start_moves_dW2():
    """That would be so with σ in the hidden layer, where A1 is ½ at the start, as in section 4. What is tanh 0?"""
    return all_zero_start() | {"can move": {"dW2", "db2"}}


@mistake(all_zero_start)
def zero_start_moves_both_biases():
    """The gradient of b1 is a sum over dZ1, and dZ1 has come through W2. What is W2 at the start?"""
    return all_zero_start() | {"can move": {"db1", "db2"}}


@mistake(all_zero_start)
def zero_start_moves_nothing():
    """On `flower` that is what you see. What if a data set had more ones than zeros: what is the mean of A2 − Y
    then?"""
    return all_zero_start() | {"can move": set()}


@mistake(all_zero_start)
def zero_start_trains():
    """The set is right. If nothing but b2 can move, what does the network know about the examples after 1000
    iterations?"""
    return all_zero_start() | {"cost": 0.2935}


@mistake(all_zero_start)
def zero_start_costs_one_half():
    """The set is right. One half is what the network predicts; what does it pay for it?"""
    return all_zero_start() | {"cost": 0.5}


@mistake(all_zero_start)
def zero_start_costs_nothing():
    """The set is right. A cost of zero belongs to a network that is sure and right. What does this one predict?"""
    return all_zero_start() | {"cost": 0.0}


# --- starts_that_train -----------------------------------------------------------------------------


@mistake(starts_that_train)
def only_the_random_one():
    """That is the rule of thumb, and it is safe. But follow the first two steps with only one of the weight arrays
    zero: does it stay zero?"""
    return {"both random"}


@mistake(starts_that_train)
def zero_W1_thought_hopeless():
    """With W1 zero and W2 random: what arrives at each hidden unit on the way back, and is it the same for all of
    them?"""
    return {"only W2 zero", "both random"}


@mistake(starts_that_train)
def zero_W2_thought_hopeless():
    """With W2 zero and W1 random: what is dW2 after the first pass, and is it the same for all hidden units?"""
    return {"only W1 zero", "both random"}


@mistake(starts_that_train)
def constant_thought_good_enough():
    """Equal weights get equal gradients. How many different hidden units does the network have after any number of
    steps?"""
    return {"only W1 zero", "only W2 zero", "both random", "both constant"}


@mistake(starts_that_train)
def every_start_but_one():
    """Only the start with everything zero is left out. Look at the constant one: how many different hidden units will
    it ever have?"""
    return {"both random", "both constant"}


@mistake(starts_that_train)
def every_start():
    """Look again at the start where every weight is zero. Which gradients are not zero there?"""
    return {"both zero", "only W1 zero", "only W2 zero", "both random", "both constant"}


@mistake(circles_trap)
def trap_blamed_on_tanh():
    """With a larger start the same network gets 99 of 100 points right. What differs between the two starts?"""
    return "A"


@mistake(circles_trap)
def trap_blamed_on_the_rate():
    """The cost does not jump, it stands still. How long is the gradient at the start?"""
    return "B"


@mistake(circles_trap)
def trap_blamed_on_symmetry():
    """The weights were drawn at random. Are any two of them equal?"""
    return "D"


# --- numbers that run out --------------------------------------------------------------------------


@mistake(first_saturated_z)
def saturated_when_exp_overflows():
    """That is where e⁻ᶻ leaves the range of float64. Much earlier, 1 + e⁻ᶻ is rounded: how small may a number be
    beside 1?"""
    return 710


@mistake(first_saturated_z)
def saturated_one_too_early():
    """Very close. At this z the result prints as 1.0 or nearly so; is it equal to 1.0?"""
    return 36


@mistake(first_saturated_z)
def saturated_one_too_late():
    """Very close. At this z the result is 1.0; is it for the number before as well?"""
    return 38


@mistake(first_saturated_z)
def saturated_in_single_precision():
    """That is the answer for float32, whose numbers have half as many digits. Which type do your arrays have?"""
    return 17


@mistake(first_saturated_z)
def saturated_on_paper():
    """Beyond that z four decimals show 1.0000. Is the number equal to 1.0, or only printed so?"""
    return 10


@mistake(first_saturated_z)
def saturated_at_a_round_number():
    """There it is 1.0 indeed, but it was before. Which is the first whole number for which it is?"""
    return 40


def outcomes(one, two, three):
    return {"y=1, z=40": one, "y=0, z=40": two, "y=0, z=36": three}


@mistake(naive_costs)
def right_prediction_costs_nothing():
    """The first letter is not right. On paper a sure and right prediction costs nothing; but what does
    NumPy make of the second term, 0 times log 0?"""
    return outcomes("A", "E", "C")


@mistake(naive_costs)
def right_prediction_costs_infinity():
    """The first letter is not right. The logarithm of 0 is −inf, and it is multiplied by 1 − y. What is 0 times
    infinity?"""
    return outcomes("E", "E", "C")


@mistake(naive_costs)
def wrong_prediction_is_nan():
    """The second letter is not right. Which of the two terms is 0 times a finite number here, and what is the other
    one?"""
    return outcomes("F", "F", "C")


@mistake(naive_costs)
def wrong_prediction_costs_its_logit():
    """The second letter is not right. On paper the cost of being wrong is about z; but what is 1 − a in float64 when a
    is 1.0?"""
    return outcomes("F", "D", "C")


@mistake(naive_costs)
def no_digits_lost():
    """The third letter is not right. At z = 36, a differs from 1 in its last digits only. How many digits of 1 − a are
    left?"""
    return outcomes("F", "E", "B")


@mistake(naive_costs)
def nan_and_infinity_exchanged():
    """The first two letters stand in each other's places. In which of the cases is 0 multiplied by log 0?"""
    return outcomes("E", "F", "C")


@mistake(naive_costs)
def paper_in_all_three():
    """These are the costs on paper. Try the formula in a cell: what do the logarithms get to see in float64?"""
    return outcomes("A", "D", "B")


@mistake(nan_but_learning)
def nan_replaced_by_zero():
    """One nan in a factor makes nan of every sum it enters. What does a product with such a factor hold?"""
    return "A"


@mistake(nan_but_learning)
def nan_skipped_by_the_update():
    """The update subtracts whatever it is given. At which place would the cost enter the gradients?"""
    return "C"


@mistake(nan_but_learning)
def better_by_chance():
    """From 50 to 87 per cent of 400 points, by chance? Which of your functions produces nan, and who uses its
    result?"""
    return "D"


# --- stable_sigmoid --------------------------------------------------------------------------------


@mistake(stable_sigmoid)
def overflow_for_large_z(z):
    """The results are nan where z is large and positive. Which exponential overflows there, and what is infinity
    divided by infinity?"""
    return np.exp(z) / (1 + np.exp(z))


@mistake(stable_sigmoid)
def both_forms_but_exchanged(z):
    """The curve falls where it should rise. Which of the two forms of the docstring belongs to positive z?"""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1.0) / (1 + small)


@mistake(stable_sigmoid)
def the_sign_of_z_lost(z):
    """No result is below one half: z and −z give the same. What do you do about the sign that |z| has lost?"""
    return 1 / (1 + np.exp(-np.abs(z)))


@mistake(stable_sigmoid)
def logits_clipped_too_early(z):
    """Small probabilities are not small enough: they stop at one in fifty. To which interval is z cut?"""
    return 1 / (1 + np.exp(-np.clip(z, -4, 4)))


@mistake(stable_sigmoid)
def probabilities_clipped(z):
    """No result comes closer to 0 or 1 than a hundredth. Does the curve stop there?"""
    return np.clip(1 / (1 + np.exp(-z)), 0.01, 0.99)


@mistake(stable_sigmoid)
def stable_form_of_tanh(z):
    """Negative numbers come back. Between which two values should a probability lie?"""
    return np.tanh(z / 2)


@mistake(stable_sigmoid)
def half_a_tanh(z):
    """z = 0 gives 0 and should give one half. What is missing from your half of tanh?"""
    return 0.5 * np.tanh(z / 2)


@mistake(stable_sigmoid)
def array_asked_for_its_sign(z):
    """Python cannot decide whether a whole array is positive. How do you choose entry by entry?"""
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@mistake(stable_sigmoid)
def stable_values_without_their_shape(z):
    """The values are right, in one dimension. Which shape does z have?"""
    return stable_sigmoid(z).ravel()


@mistake(stable_sigmoid)
def stable_not_returned(z):
    """None comes back. What happens to the results at the end of the function?"""
    stable_sigmoid(z)


@mistake(stable_sigmoid)
def nan_replaced_by_0(z):
    """Large positive z give 0. What is replaced by 0 there, and what should the curve be on that side?"""
    return np.nan_to_num(np.exp(z) / (1 + np.exp(z)))


@mistake(stable_sigmoid)
def negative_side_for_both(z):
    """No result is above one half: z and −z give the same. Which numerator belongs to the positive side?"""
    small = np.exp(-np.abs(z))
    return small / (1 + small)


# --- compute_cost_from_logits ----------------------------------------------------------------------


def per_logit(z, y):
    return np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))


@mistake(compute_cost_from_logits)
def cost_through_the_probabilities(Z2, Y):
    """Where the logits are ordinary the cost is right, and where they are large it is nan. Do the probabilities still
    occur on the way, and then their logarithms?"""
    A2 = 1 / (1 + np.exp(-Z2))
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def clipped_probabilities(Z2, Y):
    """All is finite, but a prediction that is wrong by a logit of 800 costs no more than one that is wrong by 35. Was
    something cut off before the logarithm?"""
    A2 = np.clip(1 / (1 + np.exp(-Z2)), 1e-15, 1 - 1e-15)
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def exponential_of_the_logits(Z2, Y):
    """Where the logits are large and positive the cost is infinite or nan. Which exponential overflows, and what is
    log(1 + eᶻ) for a large z, roughly?"""
    return np.sum(np.log(1 + np.exp(Z2)) - Z2 * Y) / Y.shape[1]


@mistake(compute_cost_from_logits)
def maximum_left_out(Z2, Y):
    """The cost is right for negative logits and too small for positive ones, by the logits themselves. What is log(1 +
    eᶻ) − log(1 + e⁻ᶻ)?"""
    return np.sum(per_logit(Z2, Y) - np.maximum(Z2, 0)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def absolute_value_in_the_maximum(Z2, Y):
    """The cost is right for positive logits and too large for negative ones. Which part of z stands outside of the
    logarithm: its size, or its positive part?"""
    return np.sum(np.abs(Z2) - Z2 * Y + np.log1p(np.exp(-np.abs(Z2)))) / Y.shape[1]


@mistake(compute_cost_from_logits)
def label_term_added(Z2, Y):
    """For the label 1 a larger logit costs more. Which sign has the term that contains the label?"""
    return np.sum(per_logit(Z2, Y) + 2 * Z2 * Y) / Y.shape[1]


@mistake(compute_cost_from_logits)
def label_term_left_out(Z2, Y):
    """The labels have no influence. Which term of the formula knows them?"""
    return np.sum(per_logit(Z2, Y) + Z2 * Y) / Y.shape[1]


@mistake(compute_cost_from_logits)
def sign_of_the_small_exponent(Z2, Y):
    """The cost is too large by the size of each logit, and where that is large it is infinite. What should the
    exponential do as |z| grows?"""
    return np.sum(np.maximum(Z2, 0) - Z2 * Y + np.log1p(np.exp(np.abs(Z2)))) / Y.shape[1]


@mistake(compute_cost_from_logits)
def logits_cost_summed(Z2, Y):
    """The cost is too large by the number of examples. Is it a sum, or a mean?"""
    return np.sum(per_logit(Z2, Y))


@mistake(compute_cost_from_logits)
def logits_cost_averaged_over_outputs(Z2, Y):
    """With one output the cost is right, with three outputs it is a third of what it should be. Over what is
    averaged?"""
    return np.mean(per_logit(Z2, Y))


@mistake(compute_cost_from_logits)
def logits_cost_not_reduced(Z2, Y):
    """A whole array comes back, one entry a prediction. How does it become one number?"""
    return per_logit(Z2, Y)


@mistake(compute_cost_from_logits)
def logits_cost_along_the_row(Z2, Y):
    """With three outputs three numbers come back. Over which axes runs the sum?"""
    return np.sum(per_logit(Z2, Y), axis=1) / Y.shape[1]


@mistake(compute_cost_from_logits)
def logits_cost_negative(Z2, Y):
    """The cost is right in size and negative. Is there still a minus in front, from the formula with the two
    logarithms?"""
    return -np.sum(per_logit(Z2, Y)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def costs_left_out_that_are_not_finite(Z2, Y):
    """nan and infinity have been replaced by 0. What does a prediction then cost that is wrong by a logit of 800?"""
    A2 = 1 / (1 + np.exp(-Z2))
    each = -Y * np.log(A2) - (1 - Y) * np.log(1 - A2)
    return np.sum(np.where(np.isfinite(each), each, 0)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def one_plus_left_out(Z2, Y):
    """The cost is too small by what the small exponential contributes. How does log1p differ from log?"""
    return np.sum(np.maximum(Z2, 0) - Z2 * Y - np.abs(Z2)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def logits_cost_not_returned(Z2, Y):
    """None comes back. What happens to the cost at the end of the function?"""
    per_logit(Z2, Y)


@mistake(compute_cost_from_logits)
def clipped_more_coarsely(Z2, Y):
    """All is finite, but a prediction that is wrong by a logit of 800 costs no more than one that is wrong by 16. Was
    something cut off before the logarithm?"""
    A2 = np.clip(1 / (1 + np.exp(-Z2)), 1e-7, 1 - 1e-7)
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def small_number_in_the_logarithms(Z2, Y):
    """All is finite, but a prediction that is wrong by a logit of 800 costs no more than one that is wrong by 18. What
    does the small number inside the logarithm do to a loss of 800?"""
    A2 = 1 / (1 + np.exp(-Z2))
    return -np.sum(Y * np.log(A2 + 1e-8) + (1 - Y) * np.log(1 - A2 + 1e-8)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def one_maximum_for_all(Z2, Y):
    """Every entry pays for the largest logit of all. Does your maximum compare each entry with 0, or the entries with
    one another?"""
    return np.sum(np.max(Z2) - Z2 * Y + np.log1p(np.exp(-np.abs(Z2)))) / Y.shape[1]


@mistake(compute_cost_from_logits)
def logarithm_left_out(Z2, Y):
    """Where the logits are large the cost is right; a logit near 0 costs nothing. What does an undecided prediction
    cost, and which term pays for it?"""
    return np.sum(np.maximum(Z2, 0) - Z2 * Y) / Y.shape[1]


@mistake(compute_cost_from_logits)
def minus_z_in_the_logarithm(Z2, Y):
    """A sure prediction of class 1 costs a negative amount. Which logarithm belongs to which label: log(1 + eᶻ), or
    log(1 + e⁻ᶻ)?"""
    return np.sum(np.logaddexp(0, -Z2) - Z2 * Y) / Y.shape[1]


@mistake(compute_cost_from_logits)
def logits_of_class_one_only(Z2, Y):
    """Examples with the label 0 cost nothing. What is left of the formula when y is 0?"""
    return np.sum(Y * np.logaddexp(0, -Z2)) / Y.shape[1]


@mistake(compute_cost_from_logits)
def labels_for_logits(Z2, Y):
    """A wrong prediction does not cost much more than a right one: the labels stand inside the exponential. In which
    order come the two arguments?"""
    return compute_cost_from_logits(Y, Z2)


# --- relu network ----------------------------------------------------------------------------------


@mistake(relu_network_shapes)
def relu_weights_turned(D, H, m):
    """The weights have rows and columns exchanged. In W1 x, which number must the columns of W1 be equal to?"""
    return relu_network_shapes(D, H, m) | {"W1": (D, H), "W2": (H, 1)}


@mistake(relu_network_shapes)
def relu_examples_in_rows(D, H, m):
    """The data have one row an example. Where do examples lie in this course?"""
    return relu_network_shapes(D, H, m) | {"X": (m, D), "Y": (m, 1)}


@mistake(relu_network_shapes)
def relu_biases_grow_with_the_data(D, H, m):
    """The biases have one column an example. Are there more parameters when there are more data?"""
    return relu_network_shapes(D, H, m) | {"b1": (H, m), "b2": (1, m)}


@mistake(relu_network_shapes)
def relu_biases_as_rows(D, H, m):
    """b1 lies down. In which direction do the hidden units lie in Z1?"""
    return relu_network_shapes(D, H, m) | {"b1": (1, H)}


@mistake(relu_network_shapes)
def relu_output_bias_for_every_unit(D, H, m):
    """b2 has one entry a hidden unit. How many output units are there?"""
    return relu_network_shapes(D, H, m) | {"b2": (H, 1)}


@mistake(relu_network_shapes)
def relu_output_weights_from_the_inputs(D, H, m):
    """W2 has as many columns as there are inputs. What does the output see?"""
    return relu_network_shapes(D, H, m) | {"W2": (1, D)}


@mistake(relu_network_shapes)
def relu_shapes_of_one_example(D, H, m):
    """`X` and `Y` have one column, however many examples there are. Which argument counts them?"""
    return {**relu_network_shapes(D, H, m), "X": (D, 1), "Y": (1, 1)}


@mistake(relu_network_shapes)
def relu_inputs_and_units_exchanged(D, H, m):
    """All shapes are those of a network with H inputs and D hidden units. Which letter counts what?"""
    return relu_network_shapes(H, D, m)


def chain(z2, a1, z1):
    return {"dL/dz2": z2, "dz2/da1": a1, "da1/dz1": z1}


@mistake(relu_network_chain)
def chain_error_turned():
    """The first link has the wrong sign. If z2 grows and the label is 0, does the loss grow or shrink?"""
    return chain("E", "A", "G")


@mistake(relu_network_chain)
def chain_slope_of_sigma():
    """The first link is the slope of σ alone. Which loss stands behind σ, and what do the two make together?"""
    return chain("F", "A", "G")


@mistake(relu_network_chain)
def chain_wrong_weights():
    """The second link leads from a1 to z2. Which weights lie between these two?"""
    return chain("D", "B", "G")


@mistake(relu_network_chain)
def chain_activation_for_weights():
    """The second link is differentiated by the wrong factor. In z2 = W2 a1 + b2, what does the derivative by a1
    leave?"""
    return chain("D", "C", "G")


@mistake(relu_network_chain)
def chain_slope_of_tanh():
    """The third link is the slope of tanh. Which activation does this network have?"""
    return chain("D", "A", "H")


@mistake(relu_network_chain)
def chain_value_of_relu():
    """The third link is the activation itself. How steep is relu where it is not flat?"""
    return chain("D", "A", "C")


@mistake(relu_network_dW1)
def relu_slope_forgotten(W2, y_hat, y, z1, x):
    """The rows of units that are switched off are not zero. What does relu let through on the way back?"""
    return (W2.T * (y_hat - y)) @ x.T


@mistake(relu_network_dW1)
def relu_value_for_its_slope(W2, y_hat, y, z1, x):
    """Each row is multiplied by the unit's own activation. How steep is relu where it is not flat?"""
    return (W2.T * (y_hat - y) * np.maximum(z1, 0)) @ x.T


@mistake(relu_network_dW1)
def relu_slope_reversed(W2, y_hat, y, z1, x):
    """The rows of units that are switched on are zero, and the others are not. On which side is relu flat?"""
    return (W2.T * (y_hat - y) * (z1 <= 0)) @ x.T


@mistake(relu_network_dW1)
def relu_slope_as_a_sign(W2, y_hat, y, z1, x):
    """The rows of units that are switched off have turned their sign, and should be zero. How steep is relu there?"""
    return (W2.T * (y_hat - y) * np.sign(z1)) @ x.T


@mistake(relu_network_dW1)
def tanh_slope_in_the_relu_network(W2, y_hat, y, z1, x):
    """No row is zero, and saturated units count little. Of which activation is that the slope?"""
    return (W2.T * (y_hat - y) * (1 - np.tanh(z1) ** 2)) @ x.T


@mistake(relu_network_dW1)
def relu_error_reversed(W2, y_hat, y, z1, x):
    """The result has the opposite sign. In which order does the difference stand?"""
    return (W2.T * (y - y_hat) * (z1 > 0)) @ x.T


@mistake(relu_network_dW1)
def relu_output_weights_forgotten(W2, y_hat, y, z1, x):
    """All units that are switched on get the same row. What does the error pass on its way to each of them?"""
    return ((y_hat - y) * (z1 > 0)) @ x.T


@mistake(relu_network_dW1)
def relu_inputs_forgotten(W2, y_hat, y, z1, x):
    """A column comes back. That is the error at z1; what is still missing for the weights?"""
    return W2.T * (y_hat - y) * (z1 > 0)


@mistake(relu_network_dW1)
def relu_gradient_turned(W2, y_hat, y, z1, x):
    """Rows and columns are exchanged. Which shape has W1, and which factor stands first then?"""
    return x @ (W2.T * (y_hat - y) * (z1 > 0)).T


@mistake(relu_network_dW1)
def relu_squared_error(W2, y_hat, y, z1, x):
    """The slope of σ is in the result. What became of it when it met the derivative of the logarithm?"""
    return (W2.T * (y_hat - y) * y_hat * (1 - y_hat) * (z1 > 0)) @ x.T


@mistake(relu_network_dW1)
def relu_mask_as_a_matrix_product(W2, y_hat, y, z1, x):
    """Every row is the same: all units were added up first. Does the mask meet W2 entry by entry, or in a matrix
    product?"""
    return np.ones_like(z1) @ (W2 @ (z1 > 0) * (y_hat - y)) @ x.T


@mistake(relu_network_dW1)
def relu_error_left_out(W2, y_hat, y, z1, x):
    """The result does not depend on the label. What arrives at z2 from the loss, before it goes on through W2?"""
    return (W2.T * (z1 > 0)) @ x.T


# --- backward_propagation_general ------------------------------------------------------------------


def general(X, Y, p, cache, activation, **slopes):
    """Gradients with some activations' slopes replaced."""
    if activation in slopes:
        return backward(X, Y, p, cache, slope=slopes[activation])
    return backward_propagation_general(X, Y, p, cache, activation)


@mistake(backward_propagation_general)
def slope_of_tanh_for_all(X, Y, parameters, cache, hidden_activation):
    """ "tanh" is right, the other two are not. Where does your code look at `hidden_activation`?"""
    return backward(X, Y, parameters, cache)


@mistake(backward_propagation_general)
def general_relu_by_its_value(X, Y, parameters, cache, hidden_activation):
    """Only "relu" is wrong: its shares are multiplied by the activations. How steep is relu where it is not flat?"""
    return general(X, Y, parameters, cache, hidden_activation, relu=cache["A1"])


@mistake(backward_propagation_general)
def general_relu_slope_one_everywhere(X, Y, parameters, cache, hidden_activation):
    """Only "relu" is wrong: units that are switched off count as well. How steep is relu on the negative side?"""
    return general(X, Y, parameters, cache, hidden_activation, relu=1.0)


@mistake(backward_propagation_general)
def general_relu_with_a_sign(X, Y, parameters, cache, hidden_activation):
    """Only "relu" is wrong: units that are switched off count negatively. How steep is relu on the negative side?"""
    return general(X, Y, parameters, cache, hidden_activation, relu=np.sign(cache["Z1"]))


@mistake(backward_propagation_general)
def general_relu_leaks(X, Y, parameters, cache, hidden_activation):
    """Only "relu" is wrong: units that are switched off count a little. Is it relu, or its leaky relative?"""
    return general(X, Y, parameters, cache, hidden_activation, relu=np.where(cache["Z1"] > 0, 1, 0.01))


@mistake(backward_propagation_general)
def general_relu_reversed(X, Y, parameters, cache, hidden_activation):
    """Only "relu" is wrong: the units that are switched on do not count. On which side is relu flat?"""
    return general(X, Y, parameters, cache, hidden_activation, relu=(cache["Z1"] <= 0).astype(float))


@mistake(backward_propagation_general)
def general_relu_threshold_at_one(X, Y, parameters, cache, hidden_activation):
    """Only "relu" is wrong, and only for small positive sums. At which number does relu bend?"""
    return general(X, Y, parameters, cache, hidden_activation, relu=(cache["Z1"] > 1).astype(float))


@mistake(backward_propagation_general)
def general_sigmoid_on_Z1(X, Y, parameters, cache, hidden_activation):
    """Only "sigmoid" is wrong. The slope of σ is a product of two factors: are they made of its input, or its
    output?"""
    return general(X, Y, parameters, cache, hidden_activation, sigmoid=cache["Z1"] * (1 - cache["Z1"]))


@mistake(backward_propagation_general)
def general_sigmoid_like_tanh(X, Y, parameters, cache, hidden_activation):
    """Only "sigmoid" is wrong: it has the slope of tanh. Which of the two slopes can never exceed one quarter?"""
    return general(X, Y, parameters, cache, hidden_activation, sigmoid=1 - cache["A1"] ** 2)


@mistake(backward_propagation_general)
def general_sigmoid_applied_twice(X, Y, parameters, cache, hidden_activation):
    """Only "sigmoid" is wrong: A1 has gone through σ once more. At which argument is the slope to be taken?"""
    s = sigmoid(cache["A1"])
    return general(X, Y, parameters, cache, hidden_activation, sigmoid=s * (1 - s))


@mistake(backward_propagation_general)
def general_sigmoid_without_one_factor(X, Y, parameters, cache, hidden_activation):
    """Only "sigmoid" is wrong. How steep is σ at both of its ends, and how steep is your slope there?"""
    return general(X, Y, parameters, cache, hidden_activation, sigmoid=1 - cache["A1"])


@mistake(backward_propagation_general)
def general_tanh_on_Z1(X, Y, parameters, cache, hidden_activation):
    """Only "tanh" is wrong. The slope of tanh is never negative; which array is squared in yours?"""
    return general(X, Y, parameters, cache, hidden_activation, tanh=1 - cache["Z1"] ** 2)


@mistake(backward_propagation_general)
def general_tanh_like_sigmoid(X, Y, parameters, cache, hidden_activation):
    """Only "tanh" is wrong: it has the slope of σ. Which one of the two reaches a slope of 1?"""
    return general(X, Y, parameters, cache, hidden_activation, tanh=cache["A1"] * (1 - cache["A1"]))


@mistake(backward_propagation_general)
def general_slopes_left_out(X, Y, parameters, cache, hidden_activation):
    """In `dW1` and `db1` none of the three is right. What does a gradient meet between A1 and Z1?"""
    return backward(X, Y, parameters, cache, slope=1.0)


@mistake(backward_propagation_general)
def general_error_turned(X, Y, parameters, cache, hidden_activation):
    """All gradients have the opposite sign, for all three activations. In which order does the difference in dZ2
    stand?"""
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    return {name: -value for name, value in grads.items()}


@mistake(backward_propagation_general)
def general_not_averaged(X, Y, parameters, cache, hidden_activation):
    """All gradients are too large by the number of examples. Does the cost contain a sum or a mean?"""
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    return {name: value * X.shape[1] for name, value in grads.items()}


@mistake(backward_propagation_general)
def general_outputs_added_up(X, Y, parameters, cache, hidden_activation):
    """With one output all is right, with three the hidden layer gets an error in which the outputs were mixed before
    they passed W2. How does each output's error reach the hidden units?"""
    error = np.sum(cache["A2"] - Y, axis=0, keepdims=True)
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    W2 = np.sum(parameters["W2"], axis=0, keepdims=True)
    A1, Z1 = cache["A1"], cache["Z1"]
    slope = {"tanh": 1 - A1**2, "sigmoid": A1 * (1 - A1), "relu": (Z1 > 0).astype(float)}[hidden_activation]
    dZ1 = W2.T @ error * slope
    return grads | {"dW1": dZ1 @ X.T / X.shape[1], "db1": np.sum(dZ1, axis=1, keepdims=True) / X.shape[1]}


@mistake(backward_propagation_general)
def general_keepdims_missing(X, Y, parameters, cache, hidden_activation):
    """The values of `db1` and `db2` are right, one dimension is missing. What does a sum along an axis do to that
    axis?"""
    grads = backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    return grads | {"db1": grads["db1"].ravel(), "db2": grads["db2"].ravel()}


@mistake(backward_propagation_general)
def general_without_relu(X, Y, parameters, cache, hidden_activation):
    """For "relu" None comes back. Does every way through the function end in `return`?"""
    return (
        None
        if hidden_activation == "relu"
        else backward_propagation_general(X, Y, parameters, cache, hidden_activation)
    )


@mistake(backward_propagation_general)
def general_squared_error(X, Y, parameters, cache, hidden_activation):
    """All gradients are too small for all three activations. The slope of σ at the output is in dZ2; has it not met
    the derivative of the logarithm?"""
    A1, Z1, A2 = cache["A1"], cache["Z1"], cache["A2"]
    slope = {"tanh": 1 - A1**2, "sigmoid": A1 * (1 - A1), "relu": (Z1 > 0).astype(float)}[hidden_activation]
    return backward(X, Y, parameters, cache, dZ2=(A2 - Y) * A2 * (1 - A2), slope=slope)


@mistake(backward_propagation_general)
def general_activation_compared_with_is_not(X, Y, parameters, cache, hidden_activation):
    """Every activation is treated as relu. Read your first condition aloud: what does Python make of a text that
    stands alone after `or`?"""
    return backward(X, Y, parameters, cache, slope=(cache["Z1"] > 0).astype(float))


@mistake(backward_propagation_general)
def general_tanh_overwritten(X, Y, parameters, cache, hidden_activation):
    """Only "tanh" is wrong: it gets the slope of relu. To which `if` does the last `else` belong?"""
    return general(X, Y, parameters, cache, hidden_activation, tanh=cache["Z1"] > 0)
