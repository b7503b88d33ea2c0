"""Hints for `momentum_step`."""

import numpy as np

PARAMETERS = {"w": np.array([[4.0, -1.0]]), "b": np.array([[2.0]])}
GRADS = {"db": np.array([[-10.0]]), "dw": np.array([[2.0, 20.0]])}


def momentum_step(parameters=PARAMETERS, grads=GRADS, state={}, learning_rate=0.5, beta=0.8):
    """Between two steps your function has ended, and all its names are forgotten. Who then knows, at the third step,
    what v was at the second?

    Follow one parameter through two steps on paper, with β = 0.8 and a gradient of 2 in both: v before the step, v
    after it, the move. Then mark the number that has to survive between the two.

    There are two lines, and the second uses what the first has made. The new v of a parameter is the moving average of
    Part 2: β times its old v and the rest of 1 times its gradient. The parameter moves by α times the *new* v, against
    it. Each parameter has a v of its own, so the state wants one under each name. In the first call the state is
    empty, and every old v counts as 0: ask for a name in such a way that a missing one is no error. And the v's are
    what you return as the state.
    """
    v_of_w = 0.2 * grads["dw"]
    v_of_b = 0.2 * grads["db"]
    v_of_w_if_the_same_gradient_came_again = 0.8 * v_of_w + 0.2 * grads["dw"]
    return {"w": parameters["w"] - learning_rate * v_of_w, "b": parameters["b"] - learning_rate * v_of_b}, {}
