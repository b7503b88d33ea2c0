"""Hints for `minimize`."""

import numpy as np
from handrail.engine.values import Keywords

START = np.array([2.0, 3.0])


def shorter_and_shorter(parameters, grads, state, learning_rate):
    """moves θ by −α g in call 1, by −α g / 2 in call 2, and counts the calls in its state"""
    calls = state.get("calls", 0) + 1
    return {"theta": parameters["theta"] - learning_rate / calls * grads["dtheta"]}, {"calls": calls}


def slope(theta):
    """the gradient at θ is (2 θ₁, θ₂ − 1)"""
    return np.array([2 * theta[0], theta[1] - 1])


def minimize(
    step=shorter_and_shorter, grad_fn=slope, theta0=START, num_steps=2, hyper=Keywords({"learning_rate": 0.25})
):
    """At how many points has a walk of T steps been, the start included? And of which of them is the gradient wanted?

    Write the walk for T = 2 as a list: the point, the gradient there, the call of `step` with all that it is given,
    and what comes back from it. Which of these does the next round need?

    Two things live through the whole walk: the point, and the state, which is an empty dictionary before the first
    step. One round is: ask for the gradient at the present point; hand point and gradient to `step`, each in a
    dictionary of its own with the name that the docstring gives, together with the state and all of `hyper`; take the
    new point out of the dictionary that comes back, and note it. The state that comes back replaces the old one: a
    method that always gets an empty one has lost its memory. The points become one array in the end.
    """
    gradient = grad_fn(theta0)
    moved, state = step({"theta": theta0}, {"dtheta": gradient}, {}, **hyper.named)
    point_1 = moved["theta"]
    gradient = grad_fn(point_1)
    moved, state = step(moved, {"dtheta": gradient}, state, **hyper.named)
    return np.array([theta0, point_1, moved["theta"]])
