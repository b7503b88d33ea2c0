"""Hints for `circles_trap`."""

import numpy as np

X = np.array([[-2.0, -1.0, 1.0, 2.0]])
Y = np.array([[0.0, 0.0, 1.0, 1.0]])


def circles_trap(X=X, Y=Y):
    """What does tanh z look like for tiny z, and what kind of boundary can a network of such units draw?

    Take four points on a line, x = −2, −1, 1 and 2, and a logistic regression with w = 0 and b = 0. Compute dw for the
    labels 0, 0, 1, 1. Then give the two inner points one label and the two outer ones the other.

    With w = 0 every probability is the same, and dw is the mean of (a − y) x. Where the classes lie on two sides, the
    terms have the same sign and add up. Where one class surrounds the other, each term has a partner on the opposite
    side. What does that say about the slope on which a nearly straight network stands? Now go through the four
    answers: which of them would still hold with weights ten times as large, where, as the figure shows, the network
    does learn? (The twin has the labels 0, 0, 1, 1, as the moons have theirs.)
    """
    a = np.array([[0.5, 0.5, 0.5, 0.5]])
    error = a - Y
    error_times_x = error * X
    return {"dw": float(np.mean(error_times_x))}
