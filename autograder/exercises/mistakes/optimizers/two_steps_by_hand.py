"""Wrong versions of `two_steps_by_hand`."""

import numpy as np

from solutions.optimizers import two_steps_by_hand

from ._shared import walked
from .adam_step import corrected_moments_stored, correction_without_t, gradient_above_the_bar, no_correction
from .momentum_step import classical_momentum, velocity_bias_corrected, velocity_never_stored
from .rmsprop_step import root_forgotten, squares_bias_corrected, squares_never_stored


def _by_hand(step, second=(0.25, 2.0), **hyper):
    """The two points that a step function reaches."""
    points, state = [np.array([1.0, -2.0])], {}
    for gradient in ((0.5, -1.0), second):
        new, state = step({"theta": points[-1]}, {"dtheta": np.array(gradient)}, state, 0.1, **hyper)
        points.append(new["theta"])
    return tuple(map(tuple, points[1:]))


def gd_by_hand_uphill():
    """Under "gd" both points lie on the wrong side. With which sign does the gradient enter?"""
    return walked(gd=((1.05, -2.1), (1.075, -1.9)))


def gd_by_hand_with_one_gradient():
    """Under "gd" the first point is right and the second is not: the first gradient has been used again. Which one
    belongs to the second point?"""
    return walked(gd=((0.95, -1.9), (0.9, -1.8)))


def second_step_from_the_start():
    """Under "gd" the first point is right, and the second step begins at the start again. Where do you stand after the
    first?"""
    return walked(gd=((0.95, -1.9), (0.975, -2.2)))


def momentum_by_hand_classical():
    """Under "momentum" the first point is that of gradient descent: v takes in the whole gradient. Which weight does it
    have in this section's form?"""
    return walked(momentum=_by_hand(classical_momentum))


def momentum_by_hand_forgets():
    """Under "momentum" the first point is right, and the second one knows nothing of the first gradient. What is v
    after the first step, and which part of it is left?"""
    return walked(momentum=_by_hand(velocity_never_stored))


def momentum_by_hand_corrected():
    """Under "momentum" the average is corrected for its start. Does the formula do that?"""
    return walked(momentum=_by_hand(velocity_bias_corrected))


def rmsprop_by_hand_corrected():
    """Under "rmsprop" the first step is α long. Is the average of squares corrected for its start in that method?"""
    return walked(rmsprop=_by_hand(squares_bias_corrected))


def rmsprop_by_hand_without_the_root():
    """Under "rmsprop" the two entries move by different amounts in the first step. By what is the gradient divided: by
    s, or by its root?"""
    return walked(rmsprop=_by_hand(root_forgotten))


def rmsprop_by_hand_forgets():
    """Under "rmsprop" both steps have the same length. What is s after the first step, and which part of it is left?"""
    return walked(rmsprop=_by_hand(squares_never_stored))


def adam_by_hand_uncorrected():
    """Under "adam" the first step is more than three times α. What are v̂ and ŝ?"""
    return walked(adam=_by_hand(no_correction))


def adam_by_hand_with_t_1_twice():
    """Under "adam" the first point is right, and the second step is corrected like the first. Which t has the second
    step?"""
    return walked(adam=_by_hand(correction_without_t))


def adam_by_hand_without_momentum():
    """Under "adam" the first point is right, and in the second step the gradient stands where its average should. What
    is v̂ then?"""
    return walked(adam=_by_hand(gradient_above_the_bar))


def adam_by_hand_feeds_back():
    """Under "adam" the first point is right, and the second step averages with v̂ and ŝ where v and s belong. Which
    numbers does the recursion need?"""
    return walked(adam=_by_hand(corrected_moments_stored))


def start_for_the_first_point():
    """Your first points are those where the walk begins. After which step is the first point asked for?"""
    return {name: ((1.0, -2.0), points[0]) for name, points in two_steps_by_hand().items()}


def steps_for_points_under_gd():
    """Under "gd" stand the two steps. From which point does each of them start, and where does it lead?"""
    return walked(gd=((0.05, -0.1), (0.025, 0.2)))


def coordinates_for_points():
    """Each of your pairs holds one coordinate of both points. What is a point here: a coordinate at two times, or two
    coordinates at one time?"""
    return {name: tuple(zip(*points, strict=True)) for name, points in two_steps_by_hand().items()}
