"""Wrong versions of `compute_cost`."""

import numpy as np

from solutions.tanh_classifier import compute_cost, sigmoid


def cost_without_its_minus(A2, Y):
    """The cost is right in size and negative. The logarithm of a probability is negative; what makes a cost of it?"""
    return -compute_cost(A2, Y)


def cost_minus_on_one_term(A2, Y):
    """The two terms work against each other: examples of class 0 lower the cost. What does the minus in front stand
    for, the first term or the bracket, and which sign stands inside?"""
    return np.sum(-Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


def cost_of_class_one_only(A2, Y):
    """Examples with the label 0 have no influence. Which term is left of the formula when y is 0?"""
    return -np.sum(Y * np.log(A2)) / Y.shape[1]


def cost_of_class_zero_only(A2, Y):
    """Examples with the label 1 have no influence. Which term is left of the formula when y is 1?"""
    return -np.sum((1 - Y) * np.log(1 - A2)) / Y.shape[1]


def cost_summed(A2, Y):
    """The cost is too large by the number of examples. If every example occurred twice, should the cost double?"""
    return compute_cost(A2, Y) * Y.shape[1]


def cost_divided_by_the_outputs(A2, Y):
    """The cost is divided by the number of rows. Which axis of Y counts the examples?"""
    return compute_cost(A2, Y) * Y.shape[1] / Y.shape[0]


def cost_averaged_over_outputs_too(A2, Y):
    """With one output the cost is right, with three outputs it is a third of what it should be. Over what is summed,
    and over what averaged?"""
    return compute_cost(A2, Y) / Y.shape[0]


def cost_averaged_twice(A2, Y):
    """The cost is too small by the number of examples. How often is the average taken?"""
    return compute_cost(A2, Y) / Y.shape[1]


def logarithm_to_base_ten(A2, Y):
    """The cost is too small by a factor of 2.303. To which base are the logarithms taken?"""
    return compute_cost(A2, Y) / np.log(10)


def logarithm_to_base_two(A2, Y):
    """The cost is too large by a factor of 1.443. To which base are the logarithms taken?"""
    return compute_cost(A2, Y) / np.log(2)


def labels_and_probabilities_exchanged(A2, Y):
    """The cost is nan or infinite although no probability is 0 or 1. Which of the two arrays stands inside the
    logarithms?"""
    return -np.sum(A2 * np.log(Y) + (1 - A2) * np.log(1 - Y)) / Y.shape[1]


def one_minus_inside_forgotten(A2, Y):
    """Good and bad predictions for the label 0 have changed places: the surer of class 1, the lower the cost. Which
    probability stands in the second logarithm?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(A2)) / Y.shape[1]


def one_minus_outside_forgotten(A2, Y):
    """In the second term the labels count as they do in the first. Which examples should switch it on?"""
    return -np.sum(Y * np.log(A2) + Y * np.log(1 - A2)) / Y.shape[1]


def one_outside_the_logarithm(A2, Y):
    """Your second term contains 1 − log a. Does the 1 stand inside the logarithm or in front of it?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * (1 - np.log(A2))) / Y.shape[1]


def squared_error_for_cross_entropy(A2, Y):
    """The cost of a prediction that is sure and wrong is hardly larger than that of an unsure one. Is it the loss of
    the earlier sections?"""
    return np.sum((A2 - Y) ** 2) / Y.shape[1]


def decisions_counted(A2, Y):
    """The cost is the share of wrong decisions. Does it notice how sure the network is?"""
    return np.sum((A2 > 0.5) != Y) / Y.shape[1]


def cost_not_reduced(A2, Y):
    """A whole array comes back, one entry a prediction. How does it become one number?"""
    return -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))


def cost_summed_along_the_row(A2, Y):
    """With three outputs three numbers come back. Over which axes runs the sum of the docstring?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2), axis=1) / Y.shape[1]


def every_label_with_every_prediction(A2, Y):
    """The cost is far too large: every label has met the prediction of every example. What is the shape of a column
    times a row?"""
    T = Y.T
    return -(np.sum(T @ np.log(A2)) + np.sum((1 - T) @ np.log(1 - A2))) / Y.shape[1]


def rows_multiplied_without_turning(A2, Y):
    """NumPy says that the shapes are not aligned. Which of two rows has to be turned for their product to be a
    number?"""
    return -(np.dot(Y, np.log(A2)) + np.dot(1 - Y, np.log(1 - A2))) / Y.shape[1]


def product_with_the_turned_row(A2, Y):
    """With one output the cost is right, with three outputs a (3, 3) table comes back. What stands beside the diagonal
    of that product?"""
    return -(Y @ np.log(A2).T + (1 - Y) @ np.log(1 - A2).T) / Y.shape[1]


def cost_of_the_last_example(A2, Y):
    """Only the last example counts. Does each pass of the loop add to the sum, or replace it?"""
    return compute_cost(A2[:, -1:], Y[:, -1:]) / Y.shape[1]


def labels_taken_for_signs(A2, Y):
    """The cost is not zero for perfect predictions. Are the labels 0 and 1, or −1 and 1, in the formula that you
    use?"""
    return np.sum(np.log1p(np.exp(-Y * A2))) / Y.shape[1]


def sigmoid_applied_again_in_the_cost(A2, Y):
    """No cost falls below 0.31 an output. A2 holds probabilities already; what happens to them first?"""
    return compute_cost(sigmoid(A2), Y)


def cost_printed(A2, Y):
    """The number appears on the screen and None comes back. What can the training loop do with a printed number?"""
    print(compute_cost(A2, Y))


def labels_clipped_inside_the_logarithm(A2, Y):
    """A prediction that is nearly right costs nearly as much as a wrong one: the logarithm is taken of what can only be
    0 or 1. Which of the two arrays stands inside the logarithms?"""
    return -np.sum(A2 * np.log(Y + 1e-8) + (1 - A2) * np.log(1 - Y + 1e-8)) / Y.shape[1]


def one_inside_the_first_logarithm(A2, Y):
    """Examples of class 1 bring the cost down below what a perfect prediction pays. What does `log1p` do with its
    argument first, and in which of the two terms is that asked for?"""
    return -np.sum(Y * np.log1p(A2) + (1 - Y) * np.log1p(-A2)) / Y.shape[1]


def divided_by_the_ones(A2, Y):
    """The cost is too large by the share of ones among the labels. What does the sum of Y count, and what should be
    counted?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / np.sum(Y)


def distance_for_cross_entropy(A2, Y):
    """No prediction costs more than 1, however sure and wrong it is. Which function makes the cost of a surely wrong
    prediction grow without limit?"""
    return np.sum(np.abs(A2 - Y)) / Y.shape[1]


def cost_halved(A2, Y):
    """The cost is half of what it should be. Some squared errors carry a ½ for the sake of their derivative: does the
    formula here?"""
    return compute_cost(A2, Y) / 2


def first_term_for_all_labels(A2, Y):
    """Examples of class 0 pay for both terms. What switches the first one off?"""
    return -np.sum(np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


def second_term_for_all_labels(A2, Y):
    """Examples of class 1 pay for both terms. What switches the second one off?"""
    return -np.sum(Y * np.log(A2) + np.log(1 - A2)) / Y.shape[1]


def largest_loss_of_all(A2, Y):
    """All but one example could be left out: the cost is the largest of all losses. How do many numbers become their
    mean?"""
    return np.max(-(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))


def plus_in_the_second_logarithm(A2, Y):
    """The surer of class 1, the lower the cost of an example of class 0. Which sign stands in the second logarithm?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 + A2)) / Y.shape[1]


def difference_turned_in_the_logarithm(A2, Y):
    """nan comes back: the logarithm of a negative number. In which order does the difference stand inside it?"""
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(A2 - 1)) / Y.shape[1]
