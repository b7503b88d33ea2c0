"""Hints for `adam_step`."""

import numpy as np

PARAMETERS = {"w": np.array([[4.0, -1.0]]), "b": np.array([[2.0]])}
GRADS = {"db": np.array([[0.1]]), "dw": np.array([[2.0, -8.0]])}


def adam_step(parameters=PARAMETERS, grads=GRADS, state={}, learning_rate=0.5, beta1=0.5, beta2=0.75):
    """Six letters of the formulas change from step to step: t, g, v, s, v̂ and ŝ. Which of them does the next step ask
    for?

    Draw the state as a box, empty before the first step. Write into it what must lie there after step 1, and how step
    2 finds out that it is the second. Then take one parameter through both steps.

    First t: it is one more than the last one, which counts as 0 where the state is empty, and it is raised once a call,
    not once for each parameter. Then, parameter by parameter: v as in momentum with β₁, s as in RMSprop with β₂, the
    old ones being 0 at first. The corrected ones are made from these, each divided by one minus its own β to the power
    t. They are used for the step, and forgotten: what goes into the state is v and s as they are, and t. The step is
    that of RMSprop, with v̂ above the line and the root of ŝ, plus ε, below it.
    """
    v_of_w = 0.5 * grads["dw"]
    s_of_w = 0.25 * grads["dw"] ** 2
    corrected_v = v_of_w / 0.5
    corrected_s = s_of_w / 0.25
    quotient_for_w = corrected_v / np.sqrt(corrected_s)
    quotient_for_b = 0.1 / np.sqrt(0.01)
    v_of_w_if_the_same_gradient_came_again = 0.5 * v_of_w + 0.5 * grads["dw"]
    s_of_w_if_the_same_gradient_came_again = 0.75 * s_of_w + 0.25 * grads["dw"] ** 2
    divisors_then = (1 - 0.5 * 0.5, 1 - 0.75 * 0.75)
    return {"w": parameters["w"] - 0.5 * quotient_for_w, "b": parameters["b"] - 0.5 * quotient_for_b}, {}
