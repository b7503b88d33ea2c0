"""Hints for `two_steps_by_hand`."""


def two_steps_by_hand(theta=2.0, learning_rate=0.5, gradients=(4.0, 1.0)):
    """Which of the four methods does not care, in its second step, what the first gradient was?

    Make a table for each method, with a row per step. Its columns are what the method computes on the way: g, then v or
    s or both, then the corrected ones with their divisors, then the move, then θ. Do θ₁ to the end before θ₂.

    Every row begins with the new gradient and the v and s of the row before, 0 at first. Momentum and RMSprop: a
    tenth of what is new, nine tenths of what was. Adam: the same for v, and for s a thousandth and the rest. Its
    divisors are 0.1 and 0.001 in the first row, and in the second one minus 0.81 and one minus 0.998001. Round not
    before the end: small differences of s become large under a root. (The twin has a single parameter.)
    """
    first, second = gradients
    gd_1 = theta - 0.5 * first
    gd_2 = gd_1 - 0.5 * second
    v_1 = 0.1 * first
    v_2 = 0.9 * v_1 + 0.1 * second
    momentum_1 = theta - 0.5 * v_1
    momentum_2 = momentum_1 - 0.5 * v_2
    s_1 = 0.1 * first**2
    s_2 = 0.9 * s_1 + 0.1 * second**2
    rmsprop_1 = theta - 0.5 * first / s_1**0.5
    rmsprop_2 = rmsprop_1 - 0.5 * second / s_2**0.5
    s_1_of_adam = 0.001 * first**2
    s_2_of_adam = 0.999 * s_1_of_adam + 0.001 * second**2
    v_2_corrected, s_2_corrected = v_2 / 0.19, s_2_of_adam / 0.001999
    adam_1 = theta - 0.5
    adam_2 = adam_1 - 0.5 * v_2_corrected / s_2_corrected**0.5
    return {
        "gd": (gd_1, gd_2),
        "momentum": (momentum_1, momentum_2),
        "rmsprop": (rmsprop_1, rmsprop_2),
        "adam": (adam_1, adam_2),
    }
