"""Wrong versions of `train`."""

import numpy as np

from solutions.multivariate import backward, compute_loss, forward, standardize, train, update_parameters

from ._shared import NOTEBOOK_RATE


def _descend(X, y, learning_rate, num_iterations, step=None, w=None, b=0.0):
    """Gradient descent with another step or another start: `step` gets (w, b, t) and returns the new (w, b)."""
    w = np.zeros((1, X.shape[0])) if w is None else w
    losses = [compute_loss(forward(X, w, b), y)]
    for t in range(num_iterations):
        if step is None:
            w, b = update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)
        else:
            w, b = step(w, b, t)
        losses.append(compute_loss(forward(X, w, b), y))
    return w, b, losses


def history_without_its_end(X, y, learning_rate, num_iterations):
    """The list is one short: the loss of the returned parameters is missing. How many points does a path of T steps
    have?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[:-1]


def history_without_its_start(X, y, learning_rate, num_iterations):
    """The list is one short: the loss at the start is missing. Is the loss noted before the first update, or only after
    it?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[1:]


def only_the_last_loss(X, y, learning_rate, num_iterations):
    """One number comes back where the losses of the whole way are asked for. How does a loop remember more than its
    last value?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[-1]


def losses_delayed_by_one(X, y, learning_rate, num_iterations):
    """The list has the right length, but every entry after the first is that of the step before. Which predictions is
    the loss computed from after an update: the old ones, or new ones?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, losses[:1] + losses[:-1]


def one_update_too_many(X, y, learning_rate, num_iterations):
    """The losses are right, but | the parameters have gone one step too far. Does the last loss belong to the
    parameters that you return?"""
    w, b, _ = train(X, y, learning_rate, num_iterations + 1)
    return w, b, train(X, y, learning_rate, num_iterations)[2]


def one_iteration_too_many(X, y, learning_rate, num_iterations):
    """The list has one entry too many, and the parameters have gone one step too far. How often does the loop run?"""
    return train(X, y, learning_rate, num_iterations + 1)


def one_update_too_few(X, y, learning_rate, num_iterations):
    """The list has the right length, but the parameters are one step short. From where to where does the loop count?"""
    w, b, losses = train(X, y, learning_rate, max(num_iterations - 1, 0))
    return w, b, (losses + losses[-1:])[: num_iterations + 1]


def returned_after_the_first_step(X, y, learning_rate, num_iterations):
    """The parameters are those after one update, whatever the number of iterations. At which point of the loop does the
    function return?"""
    return train(X, y, learning_rate, min(num_iterations, 1))


def start_at_ones(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong: the weights begin at 1. Where does the docstring start?"""
    return _descend(X, y, learning_rate, num_iterations, w=np.ones((1, X.shape[0])))


def bias_starts_at_one(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong: the bias begins at 1. Where does the docstring start?"""
    return _descend(X, y, learning_rate, num_iterations, b=1.0)


def bias_starts_at_the_mean(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong: the bias begins at the mean of y. A clever idea, but where does the
    docstring start?"""
    return _descend(X, y, learning_rate, num_iterations, b=np.mean(y))


def weights_start_with_rank_1(X, y, learning_rate, num_iterations):
    """Without any iteration the weights come back as (n,); after one update the shape happens to be right. Which shape
    do the weights start with?"""
    return _descend(X, y, learning_rate, num_iterations, w=np.zeros(X.shape[0]))


def weights_start_in_a_column(X, y, learning_rate, num_iterations):
    """NumPy says that the shapes do not match: a column of weights meets the inputs. With which shape do the weights
    have to start?"""
    return _descend(X, y, learning_rate, num_iterations, w=np.zeros((X.shape[0], 1)))


def one_weight_for_each_example(X, y, learning_rate, num_iterations):
    """NumPy says that the shapes do not match: there are as many weights as examples. Which side of X counts the
    features?"""
    return _descend(X, y, learning_rate, num_iterations, w=np.zeros((1, X.shape[1])))


def weights_start_as_a_number(X, y, learning_rate, num_iterations):
    """NumPy refuses a matrix product with a plain number. How many weights are there at the start?"""
    return _descend(X, y, learning_rate, num_iterations, w=0.0)


def only_the_weights_learn(X, y, learning_rate, num_iterations):
    """The bias stays at 0. How many results of the update are kept?"""
    return _descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: (update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)[0], b),
    )


def only_the_bias_learns(X, y, learning_rate, num_iterations):
    """The weights stay at 0. How many results of the update are kept?"""
    return _descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: (w, update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)[1]),
    )


def nothing_learns(X, y, learning_rate, num_iterations):
    """All losses are equal, and the parameters are still those of the start. What happens to the result of the
    update?"""
    return _descend(X, y, learning_rate, num_iterations, lambda w, b, t: (w, b))


def start_inside_the_loop(X, y, learning_rate, num_iterations):
    """All losses are equal, and the parameters are those after a single update. Which lines belong before the loop?"""
    w, b, losses = train(X, y, learning_rate, min(num_iterations, 1))
    return w, b, losses[:1] * (num_iterations + 1)


def gradient_from_before_the_loop(X, y, learning_rate, num_iterations):
    """The first step is right, all later ones are copies of it. When are the predictions and their gradient computed:
    once, or in every iteration?"""
    start = backward(X, y, np.zeros_like(y))
    return _descend(X, y, learning_rate, num_iterations, lambda w, b, t: update_parameters(w, b, *start, learning_rate))


def descent_uphill(X, y, learning_rate, num_iterations):
    """The losses grow from the first step on. In which direction does the update go, and is the error turned round as
    well?"""
    return train(X, y, -learning_rate, num_iterations)


def weights_first_then_bias(X, y, learning_rate, num_iterations):
    """The weights are right after one step, the bias is not: its slope was computed after the weights had moved. From
    which point are both slopes to be taken?"""

    def step(w, b, t):
        dw, _ = backward(X, y, forward(X, w, b))
        w = w - learning_rate * dw
        _, db = backward(X, y, forward(X, w, b))
        return w, b - learning_rate * db

    return _descend(X, y, learning_rate, num_iterations, step)


def training_at_the_notebooks_rate(X, y, learning_rate, num_iterations):
    """The first loss is right and the steps belong to one particular rate, whatever the argument. Which number, or
    which variable of the notebook, does the update receive?"""
    return train(X, y, NOTEBOOK_RATE / 4, num_iterations)


def rate_falls_on_the_way(X, y, learning_rate, num_iterations):
    """The first step is right, later ones are too short. Does the docstring say that the learning rate changes?"""
    return _descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate / (t + 1)),
    )


def one_example_a_step(X, y, learning_rate, num_iterations):
    """Each step sees a single example. Over how many of them does the loss average?"""

    def step(w, b, t):
        x, target = X[:, t : t + 1], y[:, t : t + 1]
        return update_parameters(w, b, *backward(x, target, forward(x, w, b)), learning_rate)

    return _descend(X, y, learning_rate, num_iterations, step)


def standardised_on_the_way(X, y, learning_rate, num_iterations):
    """The first loss is right, but the parameters belong to other inputs than X. Does the docstring ask to change
    them?"""
    return train(standardize(X)[0], y, learning_rate, num_iterations)


def targets_centred_on_the_way(X, y, learning_rate, num_iterations):
    """Already the loss at the start is wrong, and the bias learns nothing of the height of the targets. Is the mean
    taken out of y?"""
    return train(X, y - np.mean(y), learning_rate, num_iterations)


def losses_are_sums(X, y, learning_rate, num_iterations):
    """The parameters are right, | all losses are too large by the number of examples. Are they computed with your
    function, or anew?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, [loss * y.shape[1] for loss in losses]


def losses_added_up(X, y, learning_rate, num_iterations):
    """The parameters are right; | the losses grow, since each contains all before it. Is a loss appended to the list,
    or added to a sum?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, list(np.cumsum(losses))


def losses_before_parameters(X, y, learning_rate, num_iterations):
    """The list comes first. In which order does the docstring promise the results?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return losses, w, b


def losses_forgotten(X, y, learning_rate, num_iterations):
    """Two values come back. Which third one does the docstring promise?"""
    return train(X, y, learning_rate, num_iterations)[:2]


def parameters_forgotten(X, y, learning_rate, num_iterations):
    """Only the losses come back. What would you predict the next penguin's mass with?"""
    return train(X, y, learning_rate, num_iterations)[2]


def training_only_printed(X, y, learning_rate, num_iterations):
    """None comes back, though something is printed. What can another cell do with printed numbers?"""
    print(*train(X, y, learning_rate, num_iterations)[2])


def predictions_from_before_the_loop(X, y, learning_rate, num_iterations):
    """All losses are equal, and the parameters move in equal steps. Which line has to be computed anew after each
    update?"""
    w, b, losses = gradient_from_before_the_loop(X, y, learning_rate, num_iterations)
    return w, b, losses[:1] * (num_iterations + 1)


def started_anew_in_every_iteration(X, y, learning_rate, num_iterations):
    """The loss falls once and then stays: the parameters are those after a single update. Which lines belong before the
    loop?"""
    w, b, losses = train(X, y, learning_rate, min(num_iterations, 1))
    return w, b, (losses + losses[-1:] * num_iterations)[: num_iterations + 1]


def two_updates_an_iteration(X, y, learning_rate, num_iterations):
    """Every step is twice as long as it should be. How often is the update called in one iteration?"""
    return _descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: update_parameters(w, b, *backward(X, y, forward(X, w, b)), 2 * learning_rate),
    )


def loop_counts_from_one(X, y, learning_rate, num_iterations):
    """The list is one short, and the parameters have made one step less. How many numbers are there in
    `range(1, T)`?"""
    return train(X, y, learning_rate, max(num_iterations - 1, 0))


def steps_divided_by_the_examples(X, y, learning_rate, num_iterations):
    """Every step is too short by the number of examples. Are the gradients not means already?"""
    return train(X, y, learning_rate / X.shape[1], num_iterations)


def losses_rounded(X, y, learning_rate, num_iterations):
    """The parameters are right, | the losses have three decimals only. What is rounding good for: for a list, or for
    the eye?"""
    w, b, losses = train(X, y, learning_rate, num_iterations)
    return w, b, [round(float(loss), 3) for loss in losses]


def all_weights_on_the_way(X, y, learning_rate, num_iterations):
    """The first result is a list of all weights on the way. Which of them does the docstring promise?"""
    _, b, losses = train(X, y, learning_rate, num_iterations)
    return [train(X, y, learning_rate, t)[0] for t in range(num_iterations + 1)], b, losses


def rate_halved_in_every_iteration(X, y, learning_rate, num_iterations):
    """The first step is right, each later one is shortened by half once more. Does the docstring say that the learning
    rate changes?"""
    return _descend(
        X,
        y,
        learning_rate,
        num_iterations,
        lambda w, b, t: update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate / 2**t),
    )
