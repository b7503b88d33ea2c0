"""Hints for `first_steps`."""


def first_steps(gradient=6.0, beta_of_rmsprop=0.75, beta1=0.5, beta2=0.96):
    """After one step, which part of g is v, and which part of g² is s? And what does the correction make of them?

    Put t = 1 and a gradient g into the formulas, with ε left out. Write v, s and √s as multiples of g, for each of
    the three methods.

    The old averages are 0, so v is (1 − β) g and s is (1 − β) g², each with its own β. In the step g drops out, and
    the length is a quotient of two numbers: RMSprop has 1 above the line and the root of 1 − β below it. Adam without
    correction has one minus β₁ above it. With correction, write down what v and s are divided by at t = 1: which
    factor do they lose? (The twin has other β's.)
    """
    s_of_rmsprop = (1 - beta_of_rmsprop) * gradient**2
    root = s_of_rmsprop**0.5
    length_of_rmsprop = gradient / root
    v = (1 - beta1) * gradient
    s = (1 - beta2) * gradient**2
    return {"rmsprop": length_of_rmsprop, "adam_uncorrected": v / s**0.5}
