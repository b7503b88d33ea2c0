"""Wrong versions of `two_weights_by_hand`."""


def _by_hand(loss=0.25, dw1=-0.5, dw2=-1.0):
    return {"loss": loss, "dw1": dw1, "dw2": dw2}


def hand_weights_exchanged():
    """`dw1` and `dw2` stand in each other's places. Hold w₂ still: with which factor does w₁ enter the product?"""
    return _by_hand(dw1=-1.0, dw2=-0.5)


def hand_inner_derivative_forgotten():
    """`dw1` and `dw2` are equal. The square is one link of the chain: which one comes after it?"""
    return _by_hand(dw1=-1.0, dw2=-1.0)


def hand_two_forgotten():
    """`dw1` and `dw2` are half of what they should be. What does the derivative of a square bring along?"""
    return _by_hand(dw1=-0.25, dw2=-0.5)


def hand_sign_lost():
    """`dw1` and `dw2` have the wrong sign. Is the product too small or too large, and would growing weights help?"""
    return _by_hand(dw1=0.5, dw2=1.0)


def hand_loss_not_squared():
    """`loss` is negative. What happens to the error before it counts?"""
    return _by_hand(loss=-0.5)


def hand_square_not_differentiated():
    """`dw1` and `dw2` contain the squared error. Which power remains when a square is differentiated?"""
    return _by_hand(dw1=0.25, dw2=0.5)


def hand_gradient_of_each_weight_alone():
    """`dw1` and `dw2` are the distances of each weight from 1, doubled. Which one quantity is squared?"""
    return _by_hand(dw1=0.0, dw2=-1.0)


def hand_loss_negative():
    """`loss` is below zero. Which step makes every loss of this kind at least zero?"""
    return _by_hand(loss=-0.25)


def hand_inner_derivative_squared():
    """`dw1` is half of what it should be. How often does w₂ come out of the product when it is differentiated?"""
    return _by_hand(dw1=-0.25)


def hand_loss_is_the_distance():
    """`loss` is how far the product is from 1. What happens to that distance in the formula?"""
    return _by_hand(loss=0.5)
