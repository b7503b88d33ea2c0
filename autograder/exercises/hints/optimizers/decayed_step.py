"""Hints for `decayed_step`."""

import numpy as np

THETA = {"theta": np.array([1.0, -2.0])}
GRADS = {"dtheta": np.array([0.5, 4.0])}


def swinging(parameters, grads, state, learning_rate):
    """moves θ by −α g in calls 1, 3, 5 and by −2 α g in the others, and counts the calls in its state"""
    calls = state.get("calls", 0) + 1
    rate = learning_rate * (1 if calls % 2 else 2)
    return {"theta": parameters["theta"] - rate * grads["dtheta"]}, {"calls": calls}


def decayed_step(parameters=THETA, grads=GRADS, state={}, learning_rate=0.6, method=swinging, decay=0.5):
    """Two things have to be known at the next call that no argument tells but the state. Which two?

    Write for the first three calls, one below the other: t, the rate, what `method` is handed as its state, and what it
    hands back. Where do you put what it hands back until the next call?

    Your state has two compartments: the number t of calls so far, and whatever `method` returned as its own state. In
    the first call both are missing, so they have to begin somewhere: t at 0, the other with an empty dictionary. The
    rate of a call is α divided by one plus d times t, always of the α that comes in. `method` gets that rate and its
    own compartment. What it returns as parameters is your result, too, and both compartments are filled anew: t is
    larger by one then.
    """
    rate_in_the_first_call = learning_rate / (1 + decay * 0)
    first, methods_own_state = method(parameters, grads, {}, rate_in_the_first_call)
    rate_in_the_second_call = learning_rate / (1 + decay * 1)
    _, methods_own_state_then = method(first, grads, methods_own_state, rate_in_the_second_call)
    rate_in_the_third_call = learning_rate / (1 + decay * 2)
    return first, {}
