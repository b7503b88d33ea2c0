"""Wrong versions of `train`."""

from functools import wraps

import numpy as np

from solutions.two_layer_linear import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    update_parameters,
)

from ._shared import ALL, NOTEBOOK_RATE, moved
from .update_parameters import old_parameters_handed_back


def _begun(function):
    """The mistake with a right start of its own where none is passed."""

    @wraps(function)
    def wrapper(X, Y, n_h, learning_rate, num_iterations, parameters=None):
        if parameters is None:
            parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
        return function(X, Y, n_h, learning_rate, num_iterations, parameters)

    return wrapper


def _descend(
    X,
    Y,
    parameters,
    learning_rate,
    num_iterations,
    backward=backward_propagation,
    update=update_parameters,
    cost=compute_cost,
):
    """A right loop in which one part can be replaced."""
    costs = []
    for _ in range(num_iterations):
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(cost(Y_hat, Y))
        parameters = update(parameters, backward(X, Y, parameters, cache), learning_rate)
    return parameters, [*costs, cost(forward_propagation(X, parameters)[0], Y)]


@_begun
def costs_without_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost at the start is missing. Which comes first in the loop: the entry or the update?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[1:]


@_begun
def costs_without_the_end(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost of the last parameters is missing. T updates have T + 1 places: how often does the loop run?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[:-1]


@_begun
def costs_of_the_end_alone(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """A single cost comes back. Where is the list filled, and where is it made?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[-1:]


@_begun
def costs_left_empty(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The list of costs is empty. Which line fills it?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations)[0], []


@_begun
def costs_one_step_behind(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs come one iteration late. Which predictions belong to the entry?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, [costs[0], *costs[:-1]]


@_begun
def costs_rounded(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs have three decimals. Is rounding for the list, or for printing?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, [round(float(cost), 3) for cost in costs]


@_begun
def costs_with_a_half(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs are half of what they should be. Which function computes a cost?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations, cost=lambda a, b: compute_cost(a, b) / 2)


@_begun
def costs_before_parameters(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The two results come back in each other's places. Which comes first in the docstring?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations)[::-1]


@_begun
def parameters_alone(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The parameters come back without the costs. How many results does the docstring promise?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations)[0]


@_begun
def one_update_too_many(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The parameters are one step further. In which round must there be no update?"""
    costs = _descend(X, Y, parameters, learning_rate, num_iterations)[1]
    return _descend(X, Y, parameters, learning_rate, num_iterations + 1)[0], costs


@_begun
def one_round_too_many(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """There is one update and one cost too many. How many updates are asked for?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations + 1)


@_begun
def one_round_too_few(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """There is one update and one cost too few. How many updates are asked for?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations - 1)


@_begun
def returned_inside_the_loop(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Only one update is made. How far is the `return` indented?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, 1)
    return parameters, costs[:1]


@_begun
def update_not_kept(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """All costs are equal: nothing moves. What happens to what `update_parameters` returns?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations, update=old_parameters_handed_back)


def no_start_of_its_own(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Without a start, the function stops: None has no weights. What is to happen where `parameters` is None?"""
    return _descend(X, Y, parameters, learning_rate, num_iterations)


def own_start_at_zero(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """With a given start all is well; the one that `train` makes is zero throughout, and most of the network would
    never move from there. Which function of this notebook makes a start?"""
    own = {"W1": np.zeros((n_h, len(X))), "b1": np.zeros((n_h, 1)), "W2": np.zeros((len(Y), n_h))}
    return _descend(
        X, Y, own | {"b2": np.zeros((len(Y), 1))} if parameters is None else parameters, learning_rate, num_iterations
    )


def own_start_with_equal_weights(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """With a given start all is well; in the one that `train` makes the weights of a layer are all the same. Which
    function of this notebook makes a start?"""
    own = {"W1": np.full((n_h, len(X)), 0.1), "b1": np.zeros((n_h, 1)), "W2": np.full((len(Y), n_h), 0.1)}
    return _descend(
        X, Y, own | {"b2": np.zeros((len(Y), 1))} if parameters is None else parameters, learning_rate, num_iterations
    )


def own_start_ten_times_as_large(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """With a given start all is well; the weights of the one that `train` makes are ten times as large as those that
    `initialize_parameters` makes by itself. Which of its arguments have to be named here, and which not?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale=1.0)
    return _descend(X, Y, parameters, learning_rate, num_iterations)


def own_start_a_tenth_as_large(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """With a given start all is well; the weights of the one that `train` makes are a tenth of those that
    `initialize_parameters` makes by itself. Which of its arguments have to be named here, and which not?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale=0.01)
    return _descend(X, Y, parameters, learning_rate, num_iterations)


def own_start_with_one_output(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """With a given start all is well; the one that `train` makes has a single output. How many rows do the targets
    have?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h)
    return _descend(X, Y, parameters, learning_rate, num_iterations)


def own_start_all_positive(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """With a given start all is well; in the one that `train` makes no weight is negative. From which curve does
    `initialize_parameters` draw?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
        parameters = {name: np.abs(value) for name, value in parameters.items()}
    return _descend(X, Y, parameters, learning_rate, num_iterations)


def start_always_made_from_constants(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Training begins with equal weights of 0.1 although a start is passed. When should the function make one of its
    own?"""
    own = {name: np.zeros(shape) for name, shape in (("b1", (n_h, 1)), ("b2", (Y.shape[0], 1)))}
    own |= {"W1": np.full((n_h, X.shape[0]), 0.1), "W2": np.full((Y.shape[0], n_h), 0.1)}
    return _descend(X, Y, own, learning_rate, num_iterations)


@_begun
def start_handed_back(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The parameters are those of the start. Under which name do you keep the new ones?"""
    return parameters, _descend(X, Y, parameters, learning_rate, num_iterations)[1]


@_begun
def start_replaced_by_zeros(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Training begins at zero although a start is passed. When should the function make one of its own?"""
    zeros = {name: np.zeros_like(value) for name, value in parameters.items()}
    return _descend(X, Y, zeros, learning_rate, num_iterations)


@_begun
def biases_of_the_start_replaced_by_zeros(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Training begins with the weights that are passed and with zero biases. What belongs to a start?"""
    zeros = {name: np.zeros_like(parameters[name]) for name in ("b1", "b2")}
    return _descend(X, Y, parameters | zeros, learning_rate, num_iterations)


@_begun
def hidden_error_through_the_new_W2(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first update is slightly off in the first layer alone. Is W₂ changed before the error has gone back through
    it?"""

    def backward(X, Y, parameters, cache):
        grads = backward_propagation(X, Y, parameters, cache)
        late = parameters | {"W2": parameters["W2"] - learning_rate * grads["dW2"]}
        return backward_propagation(X, Y, late, cache) | {"dW2": grads["dW2"], "db2": grads["db2"]}

    return _descend(X, Y, parameters, learning_rate, num_iterations, backward)


@_begun
def layers_updated_one_after_the_other(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first update is right in the second layer, off in the first. Is there a new forward pass in between?"""

    def update(parameters, grads, learning_rate):
        new = moved(parameters, grads, learning_rate, ("W2", "b2"))
        again = backward_propagation(X, Y, new, forward_propagation(X, new)[1])
        return moved(new, again, learning_rate, ("W1", "b1"))

    return _descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@_begun
def predictions_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """All costs are equal, and every step is like the first. What has to be computed again in each round?"""
    Y_hat, cache = forward_propagation(X, parameters)
    costs = [compute_cost(Y_hat, Y)] * (num_iterations + 1)
    for _ in range(num_iterations):
        parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    return parameters, costs


@_begun
def gradients_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, and every later one repeats it. What has to be computed again in each round?"""
    first = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
    return _descend(X, Y, parameters, learning_rate, num_iterations, lambda *arguments: first)


@_begun
def gradients_accumulated(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, and the later ones grow. Do old gradients take part in the new ones?"""
    total = dict.fromkeys(ALL, 0.0)

    def backward(*arguments):
        for name, value in backward_propagation(*arguments).items():
            total[name] = total[name] + value
        return dict(total)

    return _descend(X, Y, parameters, learning_rate, num_iterations, backward)


@_begun
def walk_uphill(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs rise from the first step on. Which way does a step along the gradient lead?"""
    return _descend(X, Y, parameters, -learning_rate, num_iterations)


@_begun
def walk_with_half_the_gradient(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Every step is half as long as it should be. Which gradients does the loop use?"""
    return _descend(X, Y, parameters, learning_rate / 2, num_iterations)


@_begun
def walk_with_summed_gradients(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Every step is too long by the number of examples. Which gradients does the loop use?"""
    return _descend(X, Y, parameters, learning_rate * X.shape[1], num_iterations)


@_begun
def rate_of_an_earlier_cell(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The steps are those of α = 0.1, whatever is passed. Which learning rate does the loop read?"""
    return _descend(X, Y, parameters, NOTEBOOK_RATE, num_iterations)


@_begun
def rate_shrinks_on_the_way(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, the later ones are too short. Does anything divide the learning rate?"""
    rates = iter(learning_rate / (1 + t) for t in range(num_iterations))

    def update(parameters, grads, _):
        return update_parameters(parameters, grads, next(rates))

    return _descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@_begun
def only_the_output_layer_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first layer stays where it started. Which parameters does the loop update?"""

    def update(parameters, grads, rate):
        return moved(parameters, grads, rate, ("W2", "b2"))

    return _descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@_begun
def only_the_hidden_layer_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The second layer stays where it started. Which parameters does the loop update?"""

    def update(parameters, grads, rate):
        return moved(parameters, grads, rate, ("W1", "b1"))

    return _descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@_begun
def biases_never_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The biases stay where they started. Which parameters does the loop update?"""

    def update(parameters, grads, rate):
        return moved(parameters, grads, rate, ("W1", "W2"))

    return _descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@_begun
def one_example_at_a_time(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Every iteration makes one update for each example. How many updates are asked for in an iteration?"""

    def update(parameters, grads, learning_rate):
        for i in range(X.shape[1]):
            x, y = X[:, i : i + 1], Y[:, i : i + 1]
            grads = backward_propagation(x, y, parameters, forward_propagation(x, parameters)[1])
            parameters = update_parameters(parameters, grads, learning_rate)
        return parameters

    return _descend(X, Y, parameters, learning_rate, num_iterations, update=update)


@_begun
def trained_without_the_last_example(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The last example has no influence. Where does a slice end?"""
    return _descend(X[:, :-1], Y[:, :-1], parameters, learning_rate, num_iterations)


@_begun
def forward_without_its_second_result(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """A tuple meets an array in a subtraction. How many results does `forward_propagation` have?"""
    return parameters, [compute_cost(forward_propagation(X, parameters), Y)]


@_begun
def training_not_returned(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """Nothing comes back. The training is done: who gets the result?"""
    _descend(X, Y, parameters, learning_rate, num_iterations)


@_begun
def cache_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The first step is right, and the later ones go wrong. The gradients are made of hidden values and predictions:
    are those of this round, or of the first?"""
    first = forward_propagation(X, parameters)[1]
    return _descend(
        X, Y, parameters, learning_rate, num_iterations, lambda X, Y, p, _: backward_propagation(X, Y, p, first)
    )


@_begun
def costs_from_the_end_to_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs are all there and stand in reverse. At which end of the list is a new one put?"""
    parameters, costs = _descend(X, Y, parameters, learning_rate, num_iterations)
    return parameters, costs[::-1]


@_begun
def parameters_of_the_last_but_one_round(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """All costs are right, and the parameters are those of one step earlier. To which cost do the
    returned ones belong?"""
    before = _descend(X, Y, parameters, learning_rate, max(num_iterations - 1, 0))[0]
    return before, _descend(X, Y, parameters, learning_rate, num_iterations)[1]


@_begun
def a_hundred_rounds_always(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """There are 101 costs, however many steps are asked for. Where does the loop get its number from?"""
    return _descend(X, Y, parameters, 0 * learning_rate, 100)
