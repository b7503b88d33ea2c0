"""Wrong versions of `one_step_by_hand`."""

import numpy as np

from solutions.univariate import one_step_by_hand


def _step_by_hand(**changed):
    """The right entries, with some replaced."""
    return one_step_by_hand() | changed


def _loss_by_hand(w, b):
    return float(np.mean((w * np.array([1.0, 2.0, 3.0]) + b - np.array([2.0, 4.0, 6.0])) ** 2))


def hand_sum_for_the_mean():
    """Every number is too large: losses and derivatives are sums over the three examples. What does 1/m do?"""
    return {"loss": 56.0, "dw": -56.0, "db": -24.0, "w": 5.6, "b": 2.4, "new_loss": 3 * _loss_by_hand(5.6, 2.4)}


def hand_half_the_gradient():
    """`loss` is right, | the derivatives are half of what they should be, and the step follows them. What does the
    derivative of a square bring along?"""
    return _step_by_hand(dw=-28 / 3, db=-4.0, w=14 / 15, b=0.4, new_loss=_loss_by_hand(14 / 15, 0.4))


def hand_half_the_loss():
    """Both losses are half of what they should be, the rest is right. Is there a factor in front of your mean that the
    formula does not have?"""
    return _step_by_hand(loss=28 / 3, new_loss=4 / 27)


def hand_sign_of_the_gradient():
    """The derivatives have the wrong sign, the step is right all the same. Which error belongs to a prediction that is
    too low, and what sign has it?"""
    return _step_by_hand(dw=56 / 3, db=8.0)


def hand_step_uphill():
    """The derivatives are right, but | the loss grows. In which direction does the step go?"""
    return _step_by_hand(w=-28 / 15, b=-0.8, new_loss=_loss_by_hand(-28 / 15, -0.8))


def hand_step_without_the_rate():
    """The derivatives are right, but | the step overshoots by far. Which number scales it?"""
    return _step_by_hand(w=56 / 3, b=8.0, new_loss=_loss_by_hand(56 / 3, 8.0))


def hand_one_parameter_after_the_other():
    """`w` is right. `db` is not the derivative at the start: it belongs to predictions with the new w. From which point
    do both derivatives have to be taken?"""
    db = 2 * float(np.mean(28 / 15 * np.array([1.0, 2.0, 3.0]) - np.array([2.0, 4.0, 6.0])))
    return _step_by_hand(db=db, b=-0.1 * db, new_loss=_loss_by_hand(28 / 15, -0.1 * db))


def hand_dw_without_x():
    """`dw` equals `db`. Which factor does the chain rule bring in between ŷ and w?"""
    return _step_by_hand(dw=-8.0, w=0.8, new_loss=_loss_by_hand(0.8, 0.8))


def hand_new_loss_without_b():
    """Only | `new_loss` is wrong: it belongs to a line that has moved its slope and not its intercept. What does the
    new line predict at x = 0?"""
    return _step_by_hand(new_loss=_loss_by_hand(28 / 15, 0.0))


def hand_loss_not_computed_again():
    """Only | `new_loss` is wrong: it is the old one. What does the new line predict for the three inputs?"""
    return _step_by_hand(new_loss=56 / 3)


def hand_loss_is_a_sum():
    """Only | `loss` is wrong: it is three times too large. Is it a sum or a mean?"""
    return _step_by_hand(loss=56.0)


def hand_both_losses_are_sums():
    """Only | the two losses are wrong: they are three times too large. Are they sums or means?"""
    return _step_by_hand(loss=56.0, new_loss=8 / 9)
