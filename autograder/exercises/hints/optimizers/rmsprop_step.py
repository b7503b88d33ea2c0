"""Hints for `rmsprop_step`."""

import numpy as np

PARAMETERS = {"w": np.array([[4.0, -1.0, 3.0]]), "b": np.array([[2.0]])}
GRADS = {"db": np.array([[-3.0]]), "dw": np.array([[0.5, 4.0, 0.0]])}


def rmsprop_step(parameters=PARAMETERS, grads=GRADS, state={}, learning_rate=0.1, beta=0.75):
    """Two entries of a gradient are 0.5 and 4. By what would you divide each of them, to get steps of one length?

    Take an array with two entries through one step: the gradient, its squares, s, the root of s, the quotient, the
    move. Which of these has to be there again at the next step?

    It is momentum's pattern with another quantity: the average s is of the squared gradient, and the state keeps an s
    for each name; one that is missing counts as 0. The new s goes into the step at once. Take its root entry by entry,
    add ε to the root, and divide the *gradient itself*, not its square, by that. The parameter moves by α times this
    quotient, downhill. The sign comes from the gradient alone, since a root has none.
    """
    s_of_w = 0.25 * grads["dw"] ** 2
    s_of_b = 0.25 * grads["db"] ** 2
    root_for_w = np.sqrt(s_of_w)
    root_for_b = np.sqrt(s_of_b)
    quotient_for_w = np.array([[0.5 / 0.25, 4.0 / 2.0, 0.0 / 1e-8]])
    quotient_for_b = np.array([[-3.0 / 1.5]])
    s_of_w_if_the_same_gradient_came_again = 0.75 * s_of_w + 0.25 * grads["dw"] ** 2
    return {"w": parameters["w"] - 0.1 * quotient_for_w, "b": parameters["b"] - 0.1 * quotient_for_b}, {}
