"""Hints for `train_with_optimizer`."""

import numpy as np
from handrail import networks
from handrail.engine.values import Rng

X = np.array([[1.0, -1.0, 2.0, 3.0]])
Y = np.array([[1.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.0]])


def downhill(parameters, grads, state, learning_rate):
    """moves every parameter by −α times its gradient, and counts its calls in the state"""
    moved = {name: value - learning_rate * grads[f"d{name}"] for name, value in parameters.items()}
    return moved, {"calls": state.get("calls", 0) + 1}


def mean_of_all(X, Y, parameters):
    """gives the gradients of the mean cost of its examples, here by nudging"""
    return networks.gradients(X, Y, parameters)


def train_with_optimizer(
    X=X, Y=Y, n_h=1, step=downhill, grad_fn=mean_of_all, learning_rate=2.0, num_epochs=1, batch_size=3, rng=Rng(1)
):
    """In an epoch with five batches, how often are batches dealt out, how often is a step taken, how often a cost
    noted?

    Draw two loops, one inside the other, and write each of these where it belongs: deal out, gradients, step, note the
    cost. Which of them stands before both loops as well? And where does the state begin?

    Parameters, state and costs live through the whole training. Before the first epoch the state is empty and one cost
    is noted. An epoch begins with new batches, from your own function and the same generator. For each batch: the
    gradients from `grad_fn`, at the *present* parameters and on this batch alone, then the step, which gives new
    parameters and a new state; both are what the next batch goes on with, in the next epoch too. When all batches are
    through, the cost on X and Y as a whole is noted.
    """
    _parameters, state = networks.initialize(1, 1, 2, rng), {}
    cost_at_the_start = networks.cost(X, Y, _parameters)
    order = rng.permutation(4)
    batch_1, batch_2 = order[:3], order[3:]
    _grads = grad_fn(X[:, batch_1], Y[:, batch_1], _parameters)
    _parameters, state = step(_parameters, _grads, state, learning_rate)
    b2_after_batch_1 = _parameters["b2"]
    _grads = grad_fn(X[:, batch_2], Y[:, batch_2], _parameters)
    _parameters, state = step(_parameters, _grads, state, learning_rate)
    b2_after_batch_2 = _parameters["b2"]
    cost_after_the_epoch = networks.cost(X, Y, _parameters)
    return _parameters, [cost_at_the_start, cost_after_the_epoch]
