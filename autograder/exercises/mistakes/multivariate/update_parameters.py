"""Wrong versions of `update_parameters`."""

import numpy as np

from ._shared import NOTEBOOK_RATE


def step_uphill(w, b, dw, db, learning_rate):
    """Both parameters move by the right amount in the wrong direction. The gradient points to where the loss grows:
    where do you want to go?"""
    return w + learning_rate * dw, b + learning_rate * db


def weights_uphill(w, b, dw, db, learning_rate):
    """The bias is right, | the weights move by the right amount in the wrong direction. Is the sign the same in both
    lines?"""
    return w + learning_rate * dw, b - learning_rate * db


def bias_uphill(w, b, dw, db, learning_rate):
    """The weights are right, | the bias moves by the right amount in the wrong direction. Is the sign the same in both
    lines?"""
    return w - learning_rate * dw, b + learning_rate * db


def step_without_a_rate(w, b, dw, db, learning_rate):
    """Both steps have the full length of the gradient. Which argument is not used?"""
    return w - dw, b - db


def weights_without_a_rate(w, b, dw, db, learning_rate):
    """The bias is right, | the step of the weights has the full length of the gradient. What is it to be scaled
    with?"""
    return w - dw, b - learning_rate * db


def bias_without_a_rate(w, b, dw, db, learning_rate):
    """The weights are right, | the step of the bias has the full length of the gradient. What is it to be scaled
    with?"""
    return w - learning_rate * dw, b - db


def rate_as_a_divisor(w, b, dw, db, learning_rate):
    """The smaller the rate, the longer your step. Is the gradient multiplied by the rate, or divided?"""
    return w - dw / learning_rate, b - db / learning_rate


def bias_left_behind(w, b, dw, db, learning_rate):
    """The weights are right, | the bias has not moved. How many parameters are there?"""
    return w - learning_rate * dw, b


def weights_left_behind(w, b, dw, db, learning_rate):
    """The bias is right, | the weights have not moved. Is the new value of `w` kept anywhere?"""
    return w, b - learning_rate * db


def nothing_kept(w, b, dw, db, learning_rate):
    """Both parameters come back as they went in. Does `w - something` on a line of its own change w?"""
    w - learning_rate * dw
    b - learning_rate * db
    return w, b


def gradients_exchanged(w, b, dw, db, learning_rate):
    """The bias has become a row. Which gradient is subtracted from which parameter?"""
    return w - learning_rate * db, b - learning_rate * dw


def weights_moved_by_db(w, b, dw, db, learning_rate):
    """The bias is right; | all weights have moved by the same amount. Which gradient belongs to the weights?"""
    return w - learning_rate * db, b - learning_rate * db


def bias_moved_by_dw(w, b, dw, db, learning_rate):
    """The weights are right; | the bias has become a row. Which gradient belongs to the bias?"""
    return w - learning_rate * dw, b - learning_rate * dw


def weights_moved_by_their_mean_gradient(w, b, dw, db, learning_rate):
    """The bias is right; | all weights have moved by the same amount. Does every weight have a slope of its own?"""
    return w - learning_rate * np.mean(dw), b - learning_rate * db


def weights_shrink_instead(w, b, dw, db, learning_rate):
    """Both parameters shrink towards zero, whatever the gradient says. What is it that the rate is multiplied with?"""
    return w - learning_rate * w, b - learning_rate * b


def the_step_alone(w, b, dw, db, learning_rate):
    """The steps come back, not the places where they lead. From where does the step start?"""
    return -learning_rate * dw, -learning_rate * db


def gradient_minus_parameter(w, b, dw, db, learning_rate):
    """Both results have the opposite sign. From what is what to be subtracted?"""
    return learning_rate * dw - w, learning_rate * db - b


def column_minus_row(w, b, dw, db, learning_rate):
    """`w` has become a square table. What is the shape of a column minus a row, and where does your column come
    from?"""
    return w.T - learning_rate * dw, b - learning_rate * db


def new_weights_of_rank_1(w, b, dw, db, learning_rate):
    """The values of `w` are right, one dimension is missing. With which shape did the weights go in?"""
    return (w - learning_rate * dw).ravel(), b - learning_rate * db


def only_the_sign_of_the_slope(w, b, dw, db, learning_rate):
    """All steps are equally long. Should a steep slope and a gentle one lead to the same step?"""
    return w - learning_rate * np.sign(dw), b - learning_rate * np.sign(db)


def bias_before_weights(w, b, dw, db, learning_rate):
    """The two results stand in each other's place. In which order does the docstring promise them?"""
    return b - learning_rate * db, w - learning_rate * dw


def new_weights_alone(w, b, dw, db, learning_rate):
    """Only the weights come back. Where does the new bias go?"""
    return w - learning_rate * dw


def rate_of_the_notebook(w, b, dw, db, learning_rate):
    """The step is always that of one particular rate, whatever the argument. Which number, or which variable of the
    notebook, stands in your line?"""
    return w - NOTEBOOK_RATE * dw, b - NOTEBOOK_RATE * db


def gradient_overwritten_by_the_step(w, b, dw, db, learning_rate):
    """The new parameters are right, but afterwards `dw` holds the step. Which operators change an array in place?"""
    dw *= learning_rate
    return w - dw, b - learning_rate * db


def new_parameters_not_returned(w, b, dw, db, learning_rate):
    """None comes back, and the caller's parameters are what they were. What happens to a local variable when its
    function ends?"""
    w = w - learning_rate * dw
    b = b - learning_rate * db


def weights_moved_by_all_slopes(w, b, dw, db, learning_rate):
    """The bias is right; | all weights have moved by the same amount, the sum of all steps. Does every weight have a
    slope of its own?"""
    return w - learning_rate * np.sum(dw), b - learning_rate * db


def step_times_the_parameter(w, b, dw, db, learning_rate):
    """The steps are longer where a parameter is large, and a parameter at zero would stay there. What does a step
    consist of?"""
    return w - learning_rate * w * dw, b - learning_rate * b * db


def rate_outside_the_brackets(w, b, dw, db, learning_rate):
    """The step is taken towards the gradient: it vanishes where the parameter equals it. What does the rate multiply:
    the gradient alone, or a difference?"""
    return w - learning_rate * (w - dw), b - learning_rate * (b - db)


def weights_as_whole_numbers(w, b, dw, db, learning_rate):
    """The bias is right; | the weights are whole numbers. Which dtype do they have when you write into them?"""
    return (w - learning_rate * dw).astype(int), b - learning_rate * db


def step_with_the_gradient_turned(w, b, dw, db, learning_rate):
    """The weights have become a table. A row minus a column gives that: which of the two was turned?"""
    return w - learning_rate * dw.T, b - learning_rate * db
