"""Hints for `nan_but_learning`."""


def nan_but_learning(w=3.0, c=float("inf"), learning_rate=0.1):
    """Does any step of the training read the cost that was printed?

    Draw the loop of the training with its five functions and an arrow for everything that is handed on. Follow the
    arrow that leaves the cost. Where does it end?

    nan arises in `compute_cost`, where a logarithm meets a 0. To reach the parameters it would have to get into a
    gradient. Go through the six equations and write down what enters each: are there logarithms, or quotients by
    something that can be 0? What happened on paper to the slope of the logarithm when it met the slope of σ? (The twin
    walks down J = w² + c, and c is infinite. The slope of J by w is 2w.)
    """
    cost = w**2 + c
    slope = 2 * w
    w_after_a_step = w - learning_rate * slope
    cost_after_a_step = w_after_a_step**2 + c
    return {"w after a step": w_after_a_step}
