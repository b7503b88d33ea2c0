"""Hints for `update_parameters`."""

import numpy as np

W = np.array([[1.0, -2.0, 0.5]])
DW = np.array([[10.0, 0.0, -4.0]])


def update_parameters(w=W, b=3.0, dw=DW, db=5.0, learning_rate=0.1):
    """An entry of dw is zero: what should happen to that weight? And one is negative: which way does its weight go?

    Write the step as an array of its own: the learning rate times the gradient. Which shape has it, and which shape
    have the weights?

    Every weight moves against its own slope, by α times that slope; since w and dw have the same shape, one line does
    it for all of them. The bias does the same with db. What comes back must have the shape that went in, or the next
    step fails.
    """
    steps = learning_rate * dw
    step_of_the_bias = learning_rate * db
    return w - steps, b - step_of_the_bias
