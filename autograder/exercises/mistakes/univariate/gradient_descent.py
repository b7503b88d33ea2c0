"""Wrong versions of `gradient_descent`."""

import numpy as np

from solutions.univariate import gradient_descent, gradients, mse, predict, update

from ._shared import NOTEBOOK_RATE


def _descend(x, y, w, b, learning_rate, num_iterations, step=None, loss=mse):
    """The reference with another step, (x, y, w, b, learning_rate) to (w, b), or another loss."""
    history = {"w": [w], "b": [b], "loss": [loss(predict(x, w, b), y)]}
    for _ in range(num_iterations):
        if step is None:
            w, b = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
        else:
            w, b = step(x, y, w, b, learning_rate)
        for key, value in (("w", w), ("b", b), ("loss", loss(predict(x, w, b), y))):
            history[key].append(value)
    return w, b, history


def _cut(history, start, stop=None):
    return {key: values[start:stop] for key, values in history.items()}


def one_parameter_after_the_other(x, y, w, b, learning_rate, num_iterations):
    """The first `w` is right, all that follows is slightly off: `b` moves with predictions that already contain the new
    `w`. From which point do both derivatives have to be taken?"""

    def step(x, y, w, b, learning_rate):
        w = w - learning_rate * gradients(x, y, predict(x, w, b))[0]
        return w, b - learning_rate * gradients(x, y, predict(x, w, b))[1]

    return _descend(x, y, w, b, learning_rate, num_iterations, step)


def intercept_before_slope(x, y, w, b, learning_rate, num_iterations):
    """The first `b` is right, all that follows is slightly off: `w` moves with predictions that already contain the new
    `b`. From which point do both derivatives have to be taken?"""

    def step(x, y, w, b, learning_rate):
        b = b - learning_rate * gradients(x, y, predict(x, w, b))[1]
        return w - learning_rate * gradients(x, y, predict(x, w, b))[0], b

    return _descend(x, y, w, b, learning_rate, num_iterations, step)


def predictions_never_renewed(x, y, w, b, learning_rate, num_iterations):
    """The parameters march off in a straight line with equal steps. Which quantity has to be computed anew after each
    update?"""
    dw, db = gradients(x, y, predict(x, w, b))
    return _descend(x, y, w, b, learning_rate, num_iterations, lambda x, y, w, b, rate: update(w, b, dw, db, rate))


def history_without_the_start(x, y, w, b, learning_rate, num_iterations):
    """The lists are one entry short: the start is missing. Do you record before the first update, or only after it?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, _cut(history, 1)


def history_without_the_end(x, y, w, b, learning_rate, num_iterations):
    """The lists are one entry short: the point after the last update is missing. How many points does a path with T
    steps have?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, _cut(history, 0, -1)


def history_of_the_last_point_only(x, y, w, b, learning_rate, num_iterations):
    """Each list has one entry, the last. Are the lines that record inside the loop, and are the lists made only
    once?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, _cut(history, -1)


def start_recorded_twice(x, y, w, b, learning_rate, num_iterations):
    """The lists are one entry too long: the start stands in them twice. Is it recorded before the loop, and once more
    at the top of the loop?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {key: values[:1] + values for key, values in history.items()}


def history_left_empty(x, y, w, b, learning_rate, num_iterations):
    """The last parameters are right, but the lists are empty. Where in the loop are the points recorded?"""
    w, b, _ = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {"w": [], "b": [], "loss": []}


def history_shares_one_array(x, y, w, b, learning_rate, num_iterations):
    """All entries of `history["w"]`, and of `history["b"]`, are the same: the last. The list holds one array many times
    over; what happens to it when that array is changed in place?"""
    theta = np.array([w, b])
    history = {"w": [theta[:1]], "b": [theta[1:]], "loss": [mse(predict(x, *theta), y)]}
    for _ in range(num_iterations):
        theta -= learning_rate * np.array(gradients(x, y, predict(x, *theta)))
        history["w"].append(theta[:1])
        history["b"].append(theta[1:])
        history["loss"].append(mse(predict(x, *theta), y))
    return theta[0], theta[1], history


def history_of_integers(x, y, w, b, learning_rate, num_iterations):
    """All recorded numbers are whole numbers. With which dtype were the arrays made that they are written into?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {key: np.array(values).astype(int) for key, values in history.items()}


def history_rounded(x, y, w, b, learning_rate, num_iterations):
    """The recorded numbers agree to two decimals only. Should rounding happen in the data, or in what you print?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {key: [round(float(value), 2) for value in values] for key, values in history.items()}


def history_of_gradients(x, y, w, b, learning_rate, num_iterations):
    """The losses are right; | under "w" and "b" stand derivatives. Which quantities does the docstring ask for?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    pairs = [gradients(x, y, predict(x, *point)) for point in zip(history["w"], history["b"], strict=True)]
    return w, b, history | {"w": [dw for dw, _ in pairs], "b": [db for _, db in pairs]}


def losses_one_step_behind(x, y, w, b, learning_rate, num_iterations):
    """The parameters are right; | each loss after the first belongs to the entry before it. Are the predictions renewed
    between the update and the loss?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history | {"loss": history["loss"][:1] + history["loss"][:-1]}


def losses_not_averaged(x, y, w, b, learning_rate, num_iterations):
    """The path is right, | the losses are too large by the number of examples. Does your own `mse` appear in the
    loop?"""
    return _descend(x, y, w, b, learning_rate, num_iterations, loss=lambda y_hat, y: np.sum((y_hat - y) ** 2))


def loss_with_its_arguments_missing(x, y, w, b, learning_rate, num_iterations):
    """The path is right; | every loss is that of the inputs against the targets. Which two rows does `mse` compare?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history | {"loss": [mse(x, y)] * (num_iterations + 1)}


def one_update_too_many(x, y, w, b, learning_rate, num_iterations):
    """The history is right, but | `w` and `b` are one step further than its last entries. Is there an update after the
    last point has been recorded?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations + 1)
    return w, b, _cut(history, 0, -1)


def one_round_too_many(x, y, w, b, learning_rate, num_iterations):
    """The walk is one step too long, in the parameters and in the history. How many updates does T ask for?"""
    return gradient_descent(x, y, w, b, learning_rate, num_iterations + 1)


def one_round_too_few(x, y, w, b, learning_rate, num_iterations):
    """The walk is one step too short, in the parameters and in the history. At which number does your loop begin, and
    at which does it end?"""
    return gradient_descent(x, y, w, b, learning_rate, num_iterations - 1)


def returned_inside_the_loop(x, y, w, b, learning_rate, num_iterations):
    """The walk ends after a single step, whatever T is. How far is the `return` indented?"""
    return gradient_descent(x, y, w, b, learning_rate, 1)


def update_not_kept(x, y, w, b, learning_rate, num_iterations):
    """All entries of the history are the same: the start. What happens to the two values that the update returns?"""
    return _descend(x, y, w, b, learning_rate, num_iterations, lambda x, y, w, b, learning_rate: (w, b))


def start_handed_back(x, y, w, b, learning_rate, num_iterations):
    """The history is right, but | `w` and `b` are the start. Under which names did the loop store the new
    parameters?"""
    return w, b, gradient_descent(x, y, w, b, learning_rate, num_iterations)[2]


def start_at_zero(x, y, w, b, learning_rate, num_iterations):
    """The walk begins at w = b = 0, whatever the arguments say. Where do w and b get their first values?"""
    return gradient_descent(x, y, 0.0, 0.0, learning_rate, num_iterations)


def every_step_from_the_start(x, y, w, b, learning_rate, num_iterations):
    """All entries after the first are the same: each step begins anew at the start. To which names does the loop assign
    the result of the update?"""
    first = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
    return _descend(x, y, w, b, learning_rate, num_iterations, lambda *_: first)


def walk_uphill(x, y, w, b, learning_rate, num_iterations):
    """The loss grows with each step. Is a sign turned twice, once in the derivative and once in the update, or not at
    all?"""
    return gradient_descent(x, y, w, b, -learning_rate, num_iterations)


def walk_with_half_the_gradient(x, y, w, b, learning_rate, num_iterations):
    """Every step is half as long as it should be. Of which loss did you take the derivative: with 1/m, or 1/(2m)?"""
    return gradient_descent(x, y, w, b, learning_rate / 2, num_iterations)


def walk_with_summed_gradients(x, y, w, b, learning_rate, num_iterations):
    """Every step is too long by the number of examples, and the loss grows. Is the gradient a sum or a mean?"""
    return gradient_descent(x, y, w, b, learning_rate * x.shape[1], num_iterations)


def gradients_never_reset(x, y, w, b, learning_rate, num_iterations):
    """The first step is right, the later ones grow too long: each still carries those before it. Where do the sums of
    the gradient start again at zero?"""
    total = np.zeros(2)

    def step(x, y, w, b, learning_rate):
        total[:] += gradients(x, y, predict(x, w, b))
        return update(w, b, *total, learning_rate)

    return _descend(x, y, w, b, learning_rate, num_iterations, step)


def one_example_at_a_time(x, y, w, b, learning_rate, num_iterations):
    """Each round takes a step for every example instead of one for all of them. How far is the update indented?"""

    def step(x, y, w, b, learning_rate):
        for i in range(x.shape[1]):
            one = x[:, i : i + 1], y[:, i : i + 1]
            w, b = update(w, b, *gradients(*one, predict(one[0], w, b)), learning_rate)
        return w, b

    return _descend(x, y, w, b, learning_rate, num_iterations, step)


def only_the_slope_walks(x, y, w, b, learning_rate, num_iterations):
    """`b` stays at its start. How many parameters does each round have to move?"""
    return _descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: (update(w, b, *gradients(x, y, predict(x, w, b)), rate)[0], b),
    )


def gradients_taken_in_the_wrong_order(x, y, w, b, learning_rate, num_iterations):
    """Each parameter moves with the other one's derivative. In which order does `gradients` return its two results?"""
    return _descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(w, b, *gradients(x, y, predict(x, w, b))[::-1], rate),
    )


def inputs_and_targets_exchanged(x, y, w, b, learning_rate, num_iterations):
    """The start is right; | from there the line walks to another goal, as if it had to predict the inputs. In which
    order does `gradients` take its arguments?"""
    return _descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(w, b, *gradients(y, x, predict(x, w, b)), rate),
    )


def rate_of_an_earlier_cell(x, y, w, b, learning_rate, num_iterations):
    """The walk is always that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return gradient_descent(x, y, w, b, NOTEBOOK_RATE, num_iterations)


def rate_shrinks_on_the_way(x, y, w, b, learning_rate, num_iterations):
    """The first step is right, later ones are too short. Does the docstring say that the learning rate changes?"""
    rates = iter(learning_rate / (t + 1) for t in range(num_iterations))
    return _descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, _: update(w, b, *gradients(x, y, predict(x, w, b)), next(rates)),
    )


def histories_exchanged(x, y, w, b, learning_rate, num_iterations):
    """The lists "w" and "b" hold each other's numbers. Which value is appended to which list?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history | {"w": history["b"], "b": history["w"]}


def key_in_the_plural(x, y, w, b, learning_rate, num_iterations):
    """The list of losses stands under another key. How does the docstring spell it?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, {"w": history["w"], "b": history["b"], "losses": history["loss"]}


def history_is_the_loss_alone(x, y, w, b, learning_rate, num_iterations):
    """The third result is a list. Which lists does the docstring ask for, and how does a reader tell them apart?"""
    w, b, history = gradient_descent(x, y, w, b, learning_rate, num_iterations)
    return w, b, history["loss"]


def history_without_the_parameters(x, y, w, b, learning_rate, num_iterations):
    """A dictionary comes back alone. Which two results does the docstring list before the history?"""
    return gradient_descent(x, y, w, b, learning_rate, num_iterations)[2]


def everything_from_the_first_predictions(x, y, w, b, learning_rate, num_iterations):
    """All losses are equal, and the parameters move in equal steps. Which line has to be computed anew after each
    update?"""
    y_hat = predict(x, w, b)
    dw, db = gradients(x, y, y_hat)
    w, b, history = _descend(
        x, y, w, b, learning_rate, num_iterations, lambda x, y, w, b, rate: update(w, b, dw, db, rate)
    )
    return w, b, history | {"loss": [mse(y_hat, y)] * (num_iterations + 1)}


def parameters_and_derivatives_exchanged(x, y, w, b, learning_rate, num_iterations):
    """Already the first step leads somewhere else: a derivative has taken a parameter's place. In which order does
    `update` want its arguments?"""
    return _descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(*gradients(x, y, predict(x, w, b)), w, b, rate),
    )


def steps_divided_by_the_examples(x, y, w, b, learning_rate, num_iterations):
    """Every step is too short by the number of examples. Are the derivatives not means already?"""
    return gradient_descent(x, y, w, b, learning_rate / x.shape[1], num_iterations)


def two_updates_a_round(x, y, w, b, learning_rate, num_iterations):
    """Every step is twice as long as it should be. How often do the parameters move in one round?"""
    return gradient_descent(x, y, w, b, 2 * learning_rate, num_iterations)


def first_example_alone(x, y, w, b, learning_rate, num_iterations):
    """The losses are right for their parameters, which suit the first example only. Which columns of x and y do the
    gradients see?"""
    return _descend(
        x,
        y,
        w,
        b,
        learning_rate,
        num_iterations,
        lambda x, y, w, b, rate: update(w, b, *gradients(x[:, :1], y[:, :1], predict(x[:, :1], w, b)), rate),
    )
