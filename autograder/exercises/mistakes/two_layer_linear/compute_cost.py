"""Wrong versions of `compute_cost`."""

import numpy as np

from solutions.two_layer_linear import compute_cost


def cost_averaged_over_outputs_too(Y_hat, Y):
    """One output is right; with three, the cost is a third of what it should be. Which entries does your mean run over,
    and by what does the docstring divide?"""
    return np.mean((Y_hat - Y) ** 2)


def cost_with_a_half(Y_hat, Y):
    """The cost is exactly half of what it should be. Is the factor in front 1/m or 1/(2m)?"""
    return compute_cost(Y_hat, Y) / 2


def cost_not_averaged(Y_hat, Y):
    """The cost is too large by the number of examples. Twice as many examples should not cost twice as much: what is
    missing?"""
    return compute_cost(Y_hat, Y) * Y.shape[1]


def cost_averaged_twice(Y_hat, Y):
    """The cost is too small by the number of examples. How often is it divided?"""
    return compute_cost(Y_hat, Y) / Y.shape[1]


def cost_divided_by_the_outputs(Y_hat, Y):
    """The cost is divided by the number of outputs, not of examples. What does `len` count in an array (n_y, m)?"""
    return np.sum((Y_hat - Y) ** 2) / len(Y)


def cost_divided_by_one_less(Y_hat, Y):
    """The cost is slightly too large, less so for more examples. By which number is the sum divided?"""
    return np.sum((Y_hat - Y) ** 2) / (Y.shape[1] - 1)


def cost_of_absolute_errors(Y_hat, Y):
    """Large errors weigh too little. Which power of the error does the formula contain?"""
    return np.sum(np.abs(Y_hat - Y)) / Y.shape[1]


def cost_with_a_root(Y_hat, Y):
    """The result is the square root of the cost. Does the formula undo the square at the end?"""
    return np.sqrt(compute_cost(Y_hat, Y))


def norm_not_squared(Y_hat, Y):
    """The length of the error is divided by m. Which small 2 stands at the norm in the formula?"""
    return np.linalg.norm(Y_hat - Y) / Y.shape[1]


def spectral_norm(Y_hat, Y):
    """One output is right; with three, the cost is too small. What does `norm(..., 2)` measure when it gets a
    matrix?"""
    return np.linalg.norm(Y_hat - Y, 2) ** 2 / Y.shape[1]


def square_of_the_sum(Y_hat, Y):
    """Errors of opposite sign cancel. Which comes first, the square or the sum?"""
    return np.sum(Y_hat - Y) ** 2 / Y.shape[1]


def square_of_the_mean_error(Y_hat, Y):
    """Errors of opposite sign cancel, and the mean is squared at the end. Which comes first?"""
    return np.mean(Y_hat - Y) ** 2


def errors_not_squared(Y_hat, Y):
    """The cost can be negative. What happens to each error before it is added?"""
    return np.sum(Y_hat - Y) / Y.shape[1]


def difference_of_squares(Y_hat, Y):
    """The cost can be negative although squares occur. What is squared: each of the two, or their difference?"""
    return np.sum(Y_hat**2 - Y**2) / Y.shape[1]


def variance_of_the_errors(Y_hat, Y):
    """Predictions that are all too high by the same amount cost nothing. What does `var` subtract first?"""
    return np.var(Y_hat - Y) * len(Y)


def largest_error_only(Y_hat, Y):
    """Only the worst error counts. Is a maximum or an average asked for?"""
    return np.max((Y_hat - Y) ** 2)


def cost_of_each_output(Y_hat, Y):
    """With three outputs, three costs come back. What remains to be done with them?"""
    return np.sum((Y_hat - Y) ** 2, axis=1) / Y.shape[1]


def cost_of_each_example(Y_hat, Y):
    """A row comes back, one entry per example. A cost is one number: what happens to the entries?"""
    return np.sum((Y_hat - Y) ** 2, axis=0) / Y.shape[1]


def cost_as_a_product_of_matrices(Y_hat, Y):
    """One output is right; with three, a table of 3 by 3 comes back. Which of its entries are squared errors?"""
    return (Y_hat - Y) @ (Y_hat - Y).T / Y.shape[1]


def targets_as_columns(Y_hat, Y):
    """Every prediction has met every target, or NumPy refuses to subtract. What is the shape of the second array?"""
    return np.sum((Y_hat - Y.T) ** 2) / Y.shape[1]


def cross_entropy_for_the_cost(Y_hat, Y):
    """The logarithm of a negative number is nan. Are these probabilities?"""
    return -np.sum(Y * np.log(Y_hat) + (1 - Y) * np.log(1 - Y_hat)) / Y.shape[1]


def cost_overwrites_the_predictions(Y_hat, Y):
    """The cost is right, and | afterwards the predictions hold the errors. Which operators change an array in place?"""
    Y_hat -= Y
    return np.sum(Y_hat**2) / Y.shape[1]


def cost_printed(Y_hat, Y):
    """Nothing comes back. A printed number cannot be used by other code: what takes it there?"""
    print(compute_cost(Y_hat, Y))


def predictions_and_targets_added(Y_hat, Y):
    """A perfect prediction has a large cost. With which sign does the target enter?"""
    return np.sum((Y_hat + Y) ** 2) / Y.shape[1]


def predictions_times_targets(Y_hat, Y):
    """A prediction of zero always has the cost zero. Which operation tells how far two numbers are apart?"""
    return np.sum((Y_hat * Y) ** 2) / Y.shape[1]


def cost_cut_to_a_whole_number(Y_hat, Y):
    """The cost is a whole number, the next one below. How many strokes does a division have in Python?"""
    return np.sum((Y_hat - Y) ** 2) // Y.shape[1]


def errors_cubed(Y_hat, Y):
    """Large errors weigh too much, small ones too little. Which power does the formula raise them to?"""
    return np.sum(np.abs(Y_hat - Y) ** 3) / Y.shape[1]


def worst_output_alone(Y_hat, Y):
    """One output is right; with three, only the worst of each example counts. What does ‖·‖² do with the others?"""
    return np.mean(np.max((Y_hat - Y) ** 2, axis=0))


def errors_relative_to_the_targets(Y_hat, Y):
    """Each error is divided by its target. Does the formula measure in kilograms or in parts of the target?"""
    return np.sum(((Y_hat - Y) / Y) ** 2) / Y.shape[1]


def xor_for_a_power(Y_hat, Y):
    """Python refuses the operation: `^` compares bits. How is a power written?"""
    return np.sum((Y_hat - Y) ^ 2) / Y.shape[1]
