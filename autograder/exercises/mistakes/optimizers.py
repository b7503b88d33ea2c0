"""Wrong functions of section 6, with what a learner reads about each."""

import numpy as np
from handrail import networks

from solutions.optimizers import (
    adam_step,
    batch_size_trade,
    batches_of_an_epoch,
    classical_rate,
    effective_windows,
    ewma,
    extra_arrays,
    first_steps,
    gd_step,
    gradients_times_100,
    minimize,
    momentum_step,
    random_mini_batches,
    ravine_rates,
    rmsprop_step,
    same_rate_same_speed,
    train_with_optimizer,
    two_steps_by_hand,
    where_beta_comes_from,
    why_rmsprop_wanders,
)

from . import mistake

#: Stands for what an earlier cell of a notebook left behind.
NOTEBOOK_RATE = 0.1


def stepped(parameters, steps, rate):
    """Every parameter minus the rate times its step."""
    return {name: value - rate * steps[name] for name, value in parameters.items()}


def gradients_by_name(parameters, grads):
    """The gradients under the names of their parameters."""
    return {name: grads["d" + name] for name in parameters}


# --- gd_step ---------------------------------------------------------------------------------------


@mistake(gd_step)
def step_uphill(parameters, grads, state, learning_rate):
    """Every parameter moves by the right amount to the wrong side. Where does a gradient point: to where the loss
    falls, or to where it rises?"""
    return {name: value + learning_rate * grads["d" + name] for name, value in parameters.items()}, state


@mistake(gd_step)
def step_with_rate_1(parameters, grads, state, learning_rate):
    """The step is the whole gradient. Which argument of the function is never used?"""
    return {name: value - grads["d" + name] for name, value in parameters.items()}, state


@mistake(gd_step)
def rate_from_the_notebook(parameters, grads, state, learning_rate):
    """The steps have the length that belongs to another learning rate. Does the name in your formula stand for the
    argument?"""
    return {name: value - NOTEBOOK_RATE * grads["d" + name] for name, value in parameters.items()}, state


@mistake(gd_step)
def rate_divides(parameters, grads, state, learning_rate):
    """The smaller the learning rate, the longer the step. What is to be done with α: multiply by it, or divide?"""
    return {name: value - grads["d" + name] / learning_rate for name, value in parameters.items()}, state


@mistake(gd_step)
def gradient_for_the_parameter(parameters, grads, state, learning_rate):
    """What comes back is the step alone, without the place where it begins. What is subtracted from what?"""
    return {name: -learning_rate * grads["d" + name] for name in parameters}, state


@mistake(gd_step)
def only_the_weights_move(parameters, grads, state, learning_rate):
    """Some parameters move and others, those that are no weights, stay where they are. Does the loop go through all
    names?"""
    return {n: v - learning_rate * grads["d" + n] if n[0] == "W" else v for n, v in parameters.items()}, state


@mistake(gd_step)
def only_the_first_parameter_moves(parameters, grads, state, learning_rate):
    """The first parameter moves and the rest stand still. Where does the loop end, and where does the function
    return?"""
    first = next(iter(parameters))
    return parameters | {first: parameters[first] - learning_rate * grads["d" + first]}, state


@mistake(gd_step)
def loop_variable_is_rebound(parameters, grads, state, learning_rate):
    """Nothing moves at all. Inside the loop a name gets a new value; does the dictionary hear of it?"""
    for name, value in parameters.items():
        value = value - learning_rate * grads["d" + name]
    return parameters, state


@mistake(gd_step)
def gradients_without_their_d(parameters, grads, state, learning_rate):
    """A KeyError: the gradients have names of their own. What do they begin with?"""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}, state


@mistake(gd_step)
def pairs_by_position(parameters, grads, state, learning_rate):
    """Parameters get gradients that belong to others. `zip` pairs two dictionaries by position: is their order the
    same?"""
    pairs = zip(parameters.items(), grads.values())
    return {name: value - learning_rate * g for (name, value), g in pairs}, state


@mistake(gd_step)
def zip_with_the_state(parameters, grads, state, learning_rate):
    """No parameter comes back. `zip` ends with its shortest argument: how long is the state before the first step?"""
    return {name: parameters[name] - learning_rate * grads["d" + name] for name, _ in zip(parameters, state)}, state


@mistake(gd_step)
def gradients_scaled_in_place(parameters, grads, state, learning_rate):
    """The numbers are right, and the caller's gradients have been scaled. Which operator writes into an array that
    somebody else still uses?"""
    for g in grads.values():
        g *= learning_rate
    return {name: value - grads["d" + name] for name, value in parameters.items()}, state


@mistake(gd_step)
def state_forgotten(parameters, grads, state, learning_rate):
    """Only the parameters come back. What does the docstring promise besides them?"""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


@mistake(gd_step)
def state_before_parameters(parameters, grads, state, learning_rate):
    """The two results stand in the wrong order. Which one comes first?"""
    return state, {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


@mistake(gd_step)
def parameters_renamed(parameters, grads, state, learning_rate):
    """The numbers are right and stand under the gradients' names. Under which names will the next step look for
    them?"""
    return {"d" + name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}, state


@mistake(gd_step)
def averaged_over_the_array(parameters, grads, state, learning_rate):
    """All entries of a parameter move by the same amount. Does each entry have a derivative of its own, or do they
    share their mean?"""
    return {name: value - learning_rate * np.mean(grads["d" + name]) for name, value in parameters.items()}, state


@mistake(gd_step)
def parameters_truncated_to_integers(parameters, grads, state, learning_rate):
    """Whole numbers come back. Which type do the arrays have in which you store the results?"""
    return {n: (v - learning_rate * grads["d" + n]).astype(int) for n, v in parameters.items()}, state


@mistake(gd_step)
def gd_step_not_returned(parameters, grads, state, learning_rate):
    """None comes back. The new dictionary is made: and then?"""
    {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


@mistake(gd_step)
def sign_for_the_gradient(parameters, grads, state, learning_rate):
    """Every entry moves by α, whether its slope is steep or gentle. Which part of the gradient is lost?"""
    return stepped(
        parameters, {k: np.sign(g) for k, g in gradients_by_name(parameters, grads).items()}, learning_rate
    ), state


@mistake(gd_step)
def step_times_the_parameter(parameters, grads, state, learning_rate):
    """Each step is multiplied by the parameter that it moves. Does the rule contain a product of parameter and
    gradient?"""
    return stepped(
        parameters, {k: g * parameters[k] for k, g in gradients_by_name(parameters, grads).items()}, learning_rate
    ), state


@mistake(gd_step)
def step_with_the_factor_of_a_square(parameters, grads, state, learning_rate):
    """Every step is twice as long as it should be. The gradient that comes in is complete: which 2 do you add?"""
    return stepped(parameters, gradients_by_name(parameters, grads), 2 * learning_rate), state


@mistake(gd_step)
def step_added_up_over_the_array(parameters, grads, state, learning_rate):
    """All entries of a parameter move by the same amount. Does each entry have a derivative of its own, or do they
    share their sum?"""
    steps = {name: np.sum(g) for name, g in gradients_by_name(parameters, grads).items()}
    return stepped(parameters, steps, learning_rate), state


# --- minimize --------------------------------------------------------------------------------------


@mistake(minimize)
def path_without_the_start(step, grad_fn, theta0, num_steps, **hyper):
    """The path has T points, and its first one is the point after the first step. Where does a walk begin?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper)[1:]


@mistake(minimize)
def path_without_the_end(step, grad_fn, theta0, num_steps, **hyper):
    """The path has T points: the last step is taken, but not recorded. How many points do T steps connect?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper)[:-1]


@mistake(minimize)
def one_step_too_many(step, grad_fn, theta0, num_steps, **hyper):
    """The path has T + 2 points. How often does the loop run?"""
    return minimize(step, grad_fn, theta0, num_steps + 1, **hyper)


@mistake(minimize)
def only_the_last_point(step, grad_fn, theta0, num_steps, **hyper):
    """One point comes back, where the walk ends. What about the places on its way?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper)[-1]


@mistake(minimize)
def state_thrown_away(step, grad_fn, theta0, num_steps, **hyper):
    """The first step is right and all later ones are too long: `step` believes each time that it begins anew. What does
    it return besides the parameters, and what becomes of that?"""
    path = [theta0]
    for _ in range(num_steps):
        path.append(step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, {}, **hyper)[0]["theta"])
    return np.array(path)


@mistake(minimize)
def gradient_of_the_start(step, grad_fn, theta0, num_steps, **hyper):
    """After the first step the path keeps its direction, whatever the ground does. At which point is the gradient asked
    for?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(theta0)}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


@mistake(minimize)
def each_step_from_the_start(step, grad_fn, theta0, num_steps, **hyper):
    """Every step begins at the start again, so that the path never gets far. Which parameters go into the next call?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": theta0}, {"dtheta": grad_fn(theta0)}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


@mistake(minimize)
def hyper_not_handed_on(step, grad_fn, theta0, num_steps, **hyper):
    """`step` complains that its learning rate is missing. It came in as one of `hyper`: how does it get further?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, state)
        path.append(parameters["theta"])
    return np.array(path)


@mistake(minimize)
def only_the_learning_rate_handed_on(step, grad_fn, theta0, num_steps, **hyper):
    """The path is right as long as nothing but a learning rate is given. Which of the further arguments reach
    `step`?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        gradient = {"dtheta": grad_fn(path[-1])}
        parameters, state = step({"theta": path[-1]}, gradient, state, learning_rate=hyper["learning_rate"])
        path.append(parameters["theta"])
    return np.array(path)


@mistake(minimize)
def hyper_as_a_dictionary(step, grad_fn, theta0, num_steps, **hyper):
    """`step` gets a whole dictionary where it expects a number. What do two asterisks do in a call?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, state, hyper)
        path.append(parameters["theta"])
    return np.array(path)


@mistake(minimize)
def point_for_the_dictionary(step, grad_fn, theta0, num_steps, **hyper):
    """`step` gets an array where it expects a dictionary of arrays. Under which names does it look for the parameter
    and for its gradient?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        theta, state = step(path[-1], grad_fn(path[-1]), state, **hyper)
        path.append(theta)
    return np.array(path)


@mistake(minimize)
def gradient_under_the_wrong_name(step, grad_fn, theta0, num_steps, **hyper):
    """A KeyError out of `step`. How is the gradient of "theta" called?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"theta": grad_fn(path[-1])}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


@mistake(minimize)
def path_of_one_shared_array(step, grad_fn, theta0, num_steps, **hyper):
    """All points of the path are the same one, the last. How often do you make an array, and how often do you only
    write into it?"""
    walked = minimize(step, grad_fn, theta0, num_steps, **hyper)
    return np.repeat(walked[-1:], num_steps + 1, axis=0)


@mistake(minimize)
def path_of_gradients(step, grad_fn, theta0, num_steps, **hyper):
    """The rows are gradients, not places. What is asked for?"""
    return np.array([grad_fn(theta) for theta in minimize(step, grad_fn, theta0, num_steps, **hyper)])


@mistake(minimize)
def path_as_columns(step, grad_fn, theta0, num_steps, **hyper):
    """The path lies on its side, one column a point. Which of its two dimensions counts the points?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper).T


@mistake(minimize)
def path_as_a_list(step, grad_fn, theta0, num_steps, **hyper):
    """A list of arrays comes back. What turns it into one array?"""
    return list(minimize(step, grad_fn, theta0, num_steps, **hyper))


@mistake(minimize)
def path_not_returned(step, grad_fn, theta0, num_steps, **hyper):
    """None comes back. The walk is done: who hears of it?"""
    minimize(step, grad_fn, theta0, num_steps, **hyper)


@mistake(minimize)
def path_with_its_state(step, grad_fn, theta0, num_steps, **hyper):
    """Two things come back, the path and something else. Does anyone outside need the state?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper), {}


@mistake(minimize)
def own_gradient_descent(step, grad_fn, theta0, num_steps, **hyper):
    """The path is that of plain gradient descent, whichever method is asked for. Who takes the steps here?"""
    path = [theta0]
    for _ in range(num_steps):
        path.append(path[-1] - hyper["learning_rate"] * grad_fn(path[-1]))
    return np.array(path)


@mistake(minimize)
def path_from_the_origin(step, grad_fn, theta0, num_steps, **hyper):
    """All is right but the first point, which is 0. Which row of the array has nothing been written into?"""
    path = minimize(step, grad_fn, theta0, num_steps, **hyper)
    path[0] = 0.0
    return path


@mistake(minimize)
def gradient_turned_round(step, grad_fn, theta0, num_steps, **hyper):
    """The path leads uphill. `step` goes against the gradient by itself: is there a sign that you add?"""
    return minimize(step, lambda theta: -grad_fn(theta), theta0, num_steps, **hyper)


@mistake(minimize)
def gradient_of_the_point_before(step, grad_fn, theta0, num_steps, **hyper):
    """The first step is right, and so would the second be if the ground were even: each gradient is one point late. At
    which point is it asked for, and when?"""
    points, parameters, state = [theta0, theta0], {"theta": theta0}, {}
    for _ in range(num_steps):
        parameters, state = step(parameters, {"dtheta": grad_fn(points[-2])}, state, **hyper)
        points.append(parameters["theta"])
    return np.array(points[1:])


@mistake(minimize)
def gradient_shortened_to_length_1(step, grad_fn, theta0, num_steps, **hyper):
    """The direction of the first step is right, its length does not depend on how steep the ground is. What is the
    gradient divided by?"""
    return minimize(step, lambda theta: grad_fn(theta) / np.linalg.norm(grad_fn(theta)), theta0, num_steps, **hyper)


@mistake(minimize)
def steps_for_the_path(step, grad_fn, theta0, num_steps, **hyper):
    """The rows are steps, not places. Where does each step start, and where does it lead?"""
    return np.diff(minimize(step, grad_fn, theta0, num_steps + 1, **hyper), axis=0)


# --- ewma ------------------------------------------------------------------------------------------


def averaged(values, start, update, finish=lambda v, t: v):
    """A running average from its parts."""
    average, averages = start, []
    for t, value in enumerate(values, start=1):
        average = update(average, value)
        averages.append(finish(average, t))
    return averages


@mistake(ewma)
def weights_exchanged(values, beta, bias_correction=False):
    """The average follows the newest value closely and forgets at once. With β = 0.9, which weight does the past
    get?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return averaged(values, 0.0, lambda v, x: (1 - beta) * v + beta * x, corrected)


@mistake(ewma)
def weights_exchanged_correction_too(values, beta, bias_correction=False):
    """The average follows the newest value closely, and the correction agrees with that. With β = 0.9, which weight
    does the past get?"""
    return ewma(values, 1 - beta, bias_correction)


@mistake(ewma)
def newest_value_in_full(values, beta, bias_correction=False):
    """The averages grow far beyond the values. Do the two weights, that of the past and that of the newest value, add
    up to 1?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return averaged(values, 0.0, lambda v, x: beta * v + x, corrected)


@mistake(ewma)
def average_starts_at_the_first_value(values, beta, bias_correction=False):
    """The first average is the first value itself, uncorrected. What is v before anything has been seen?"""
    average, averages = values[0], [values[0]]
    for t, value in enumerate(values[1:], start=2):
        average = beta * average + (1 - beta) * value
        averages.append(average / (1 - beta**t) if bias_correction else average)
    return averages


@mistake(ewma)
def average_of_the_last_two(values, beta, bias_correction=False):
    """From the third value on the averages are wrong: each knows of two values only. What does vₜ₋₁ stand for: the
    average before, or the value before?"""
    pairs = zip([0.0, *values], values)
    return [
        (beta * x0 + (1 - beta) * x) / (1 - beta**t if bias_correction else 1) for t, (x0, x) in enumerate(pairs, 1)
    ]


@mistake(ewma)
def correction_never_applied(values, beta, bias_correction=False):
    """Without the correction all is right, and with it nothing changes. Which argument is not used?"""
    return ewma(values, beta)


@mistake(ewma)
def correction_always_applied(values, beta, bias_correction=False):
    """The averages are corrected even when nobody asked for it. What is the default of `bias_correction`?"""
    return ewma(values, beta, True)


@mistake(ewma)
def correction_without_the_power(values, beta, bias_correction=False):
    """Corrected averages are right for the first value and too large from then on: each is divided by the same number.
    What changes from one t to the next in 1 − βᵗ?"""
    return averaged(
        values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / (1 - beta if bias_correction else 1)
    )


@mistake(ewma)
def correction_counts_from_0(values, beta, bias_correction=False):
    """The first corrected average is infinite. The newest value after the first step is x₁: what is t then?"""
    return averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: np.divide(v, 1 - beta ** (t - 1)) if bias_correction else v,
    )


@mistake(ewma)
def correction_counts_from_2(values, beta, bias_correction=False):
    """Corrected averages come out too small, the first ones most. Is t raised before the first average is corrected, or
    has it been raised once too often?"""
    return averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: v / (1 - beta ** (t + 1)) if bias_correction else v,
    )


@mistake(ewma)
def correction_with_the_last_power(values, beta, bias_correction=False):
    """Of the corrected averages only the last is right. Does the same t belong to all of them?"""
    last = 1 - beta ** len(values) if bias_correction else 1
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / last)


@mistake(ewma)
def correction_with_a_product(values, beta, bias_correction=False):
    """Corrected averages are right for the first value only, and soon change their sign. Is βᵗ a product with t, or a
    power?"""
    return averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: np.divide(v, 1 - beta * t) if bias_correction else v,
    )


@mistake(ewma)
def correction_with_the_power_outside(values, beta, bias_correction=False):
    """Corrected averages explode. What belongs to the exponent: β alone, or the whole bracket?"""
    return averaged(
        values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / (1 - beta) ** t if bias_correction else v
    )


@mistake(ewma)
def correction_multiplied(values, beta, bias_correction=False):
    """Corrected averages are even smaller than uncorrected ones. The weights so far add up to less than 1: what makes
    up for that?"""
    return averaged(
        values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v * (1 - beta**t) if bias_correction else v
    )


@mistake(ewma)
def corrected_average_stored(values, beta, bias_correction=False):
    """The first corrected average is right, the later ones are too large: each correction goes into the next average,
    which is then corrected again. Which of the two numbers does the recursion need?"""
    average, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        average = beta * average + (1 - beta) * value
        average = average / (1 - beta**t) if bias_correction else average
        averages.append(average)
    return averages


@mistake(ewma)
def plain_mean_so_far(values, beta, bias_correction=False):
    """Every value counts as much as every other, however old it is. Where does β come in?"""
    return list(np.cumsum(values) / np.arange(1, len(values) + 1))


@mistake(ewma)
def start_among_the_averages(values, beta, bias_correction=False):
    """There is one number too many: the zero from which the average starts. After how many values is an average asked
    for?"""
    return [0.0, *ewma(values, beta, bias_correction)]


@mistake(ewma)
def only_the_last_average(values, beta, bias_correction=False):
    """One number comes back. What becomes of the averages before it?"""
    return ewma(values, beta, bias_correction)[-1]


@mistake(ewma)
def last_value_left_out(values, beta, bias_correction=False):
    """There is one average too few. Where does the loop end?"""
    return ewma(values[:-1], beta, bias_correction)


@mistake(ewma)
def averages_returned_inside_the_loop(values, beta, bias_correction=False):
    """Only the first average comes back, in a list of its own. How far is `return` indented?"""
    return ewma(values[:1], beta, bias_correction)


@mistake(ewma)
def averages_not_returned(values, beta, bias_correction=False):
    """None comes back. The list is full: who gets it?"""
    ewma(values, beta, bias_correction)


@mistake(ewma)
def brackets_of_the_weight_missing(values, beta, bias_correction=False):
    """A constant 1 comes into every average, and large values make it smaller. What does Python multiply by the value:
    the bracket 1 − β, or β alone?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return averaged(values, 0.0, lambda v, x: beta * v + 1 - beta * x, corrected)


@mistake(ewma)
def average_over_a_window(values, beta, bias_correction=False):
    """The averages are plain means over the last 1 / (1 − β) values. Does the weight of a value end at once in the
    formula, or fade?"""
    n = round(1 / (1 - beta))
    return [float(np.mean(values[max(0, i + 1 - n) : i + 1])) for i in range(len(values))]


@mistake(ewma)
def values_from_the_end(values, beta, bias_correction=False):
    """The last value counts as the first. In which order do you go through the values?"""
    return ewma(list(values)[::-1], beta, bias_correction)


@mistake(ewma)
def correction_with_a_root(values, beta, bias_correction=False):
    """Corrected averages are too small, the first ones most. What divides: the sum of the weights, or its root?"""
    weights = [np.sqrt(1 - beta**t) if bias_correction else 1.0 for t in range(1, len(values) + 1)]
    return [float(v / w) for v, w in zip(ewma(values, beta), weights, strict=True)]


@mistake(ewma)
def average_before_the_value(values, beta, bias_correction=False):
    """Every average is one place late, and the first is 0. Is an average noted before its value has come in, or
    after?"""
    averages = [0.0, *ewma(values, beta)[:-1]]
    return [v / (1 - beta**t) if bias_correction else v for t, v in enumerate(averages, start=1)]


@mistake(ewma)
def past_without_its_weight(values, beta, bias_correction=False):
    """The first average is right, and nothing is ever forgotten. Which weight does the past get?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return averaged(values, 0.0, lambda v, x: v + (1 - beta) * x, corrected)


@mistake(ewma)
def average_with_beta_0_9_always(values, beta, bias_correction=False):
    """All is right while β is 0.9, and wrong with another value. Which name stands in your formula, or which number?"""
    return ewma(values, 0.9, bias_correction)


# --- effective_windows -----------------------------------------------------------------------------


@mistake(effective_windows)
def windows_from_beta():
    """Your windows are shorter than two values. How large is the weight of the newest value when β = 0.9?"""
    return {"0.9": 1, "0.99": 1}


@mistake(effective_windows)
def windows_equal():
    """Both windows are the same. Which of the two averages forgets more slowly?"""
    return {"0.9": 10, "0.99": 10}


@mistake(effective_windows)
def windows_exchanged():
    """Both numbers are right and stand under each other's keys. Which average reaches further into the past?"""
    return {"0.9": 100, "0.99": 10}


@mistake(effective_windows)
def windows_as_percentages():
    """Your numbers are β in per cent. How many weights as large as that of the newest value make up 1?"""
    return {"0.9": 90, "0.99": 99}


@mistake(effective_windows)
def windows_one_too_short():
    """Both numbers are one too small. How many weights as large as that of the newest value make up 1, the newest one
    included?"""
    return {"0.9": 9, "0.99": 99}


@mistake(effective_windows)
def windows_by_their_half_life():
    """After so many steps the weight of a value has halved. How many weights as large as that of the newest value make
    up 1?"""
    return {"0.9": 7, "0.99": 69}


# --- momentum_step ---------------------------------------------------------------------------------


@mistake(momentum_step)
def classical_momentum(parameters, grads, state, learning_rate, beta=0.9):
    """With β = 0.9 the first step is ten times too long. That is momentum too, in another convention. Which weight does
    the gradient have in the formula above?"""
    v = {name: beta * state.get(name, 0.0) + grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def velocity_starts_with_the_whole_gradient(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is too long, and the later ones carry its trace. What is v before the first step, and does the
    first one follow the same formula as the others?"""
    v = {n: beta * state[n] + (1 - beta) * grads["d" + n] if state else grads["d" + n] for n in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def momentum_weights_exchanged(parameters, grads, state, learning_rate, beta=0.9):
    """The steps are nearly those of plain gradient descent. With β = 0.9, which share does the new gradient have in
    v?"""
    v = {name: (1 - beta) * state.get(name, 0.0) + beta * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def velocity_never_stored(parameters, grads, state, learning_rate, beta=0.9):
    """One step is right, and from the second on the past is missing. What does the next call find in the state?"""
    return stepped(parameters, {n: (1 - beta) * grads["d" + n] for n in parameters}, learning_rate), state


@mistake(momentum_step)
def velocity_of_the_last_gradient(parameters, grads, state, learning_rate, beta=0.9):
    """Two steps are right, the third is not: v remembers one gradient and nothing before it. What goes into the state,
    the gradient or the average?"""
    g = gradients_by_name(parameters, grads)
    v = {name: beta * (1 - beta) * state.get(name, 0.0) + (1 - beta) * g[name] for name in parameters}
    return stepped(parameters, v, learning_rate), g


@mistake(momentum_step)
def velocity_used_before_it_is_updated(parameters, grads, state, learning_rate, beta=0.9):
    """The first step leads nowhere, and every later one comes a step too late. Which v moves the parameters, the old
    one or the new one?"""
    old = {name: state.get(name, 0.0) for name in parameters}
    v = {name: beta * old[name] + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, old, learning_rate), v


@mistake(momentum_step)
def velocity_sign_flipped(parameters, grads, state, learning_rate, beta=0.9):
    """The steps have the right length and go uphill. v is an average of gradients: with which sign does it move the
    parameters?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, -learning_rate), v


@mistake(momentum_step)
def old_velocity_subtracted(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is right, and then the past pulls back instead of onwards. Which sign stands before β v?"""
    v = {name: -beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def momentum_applied_twice(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is a tenth of what it should be when β = 0.9: the average goes into the average once more. How
    often does the gradient get its weight?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * v[name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def velocity_looks_ahead(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is too long: the parameters move by a mixture of v and the gradient. That is Nesterov's momentum;
    what moves them in the formula above?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    ahead = {name: beta * v[name] + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, ahead, learning_rate), v


@mistake(momentum_step)
def velocity_computed_but_not_used(parameters, grads, state, learning_rate, beta=0.9):
    """The steps are those of plain gradient descent. v is computed: where does it go?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, gradients_by_name(parameters, grads), learning_rate), v


@mistake(momentum_step)
def velocity_bias_corrected(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is as long as one of gradient descent: the average is corrected for its start. Does the formula of
    this exercise do that?"""
    t = state.get("t", 0) + 1
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate / (1 - beta**t)), v | {"t": t}


@mistake(momentum_step)
def learning_rate_applied_twice(parameters, grads, state, learning_rate, beta=0.9):
    """Every step is too short by the same factor, the learning rate itself. How often is it applied on the way from the
    gradient to the parameter?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * learning_rate * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def beta_0_9_whatever_is_asked(parameters, grads, state, learning_rate, beta=0.9):
    """All is right while β is 0.9, and wrong with another value. Which name stands in your formula, or which number?"""
    return momentum_step(parameters, grads, state, learning_rate)


@mistake(momentum_step)
def one_velocity_for_all(parameters, grads, state, learning_rate, beta=0.9):
    """With one parameter all is right, and with several they get into each other's way. Whose v does the next parameter
    find?"""
    v = state.get("v", 0.0)
    new = {}
    for name, value in parameters.items():
        v = beta * v + (1 - beta) * grads["d" + name]
        new[name] = value - learning_rate * v
    return new, {"v": v}


@mistake(momentum_step)
def only_one_velocity_kept(parameters, grads, state, learning_rate, beta=0.9):
    """One parameter has a past, the others begin anew with every step. What is left in the state after the loop?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    last = list(parameters)[-1]
    return stepped(parameters, v, learning_rate), {last: v[last]}


@mistake(momentum_step)
def momentum_for_weights_only(parameters, grads, state, learning_rate, beta=0.9):
    """Some parameters move by their whole gradient, without momentum. Does the loop treat all names alike?"""
    v = {
        n: beta * state.get(n, 0.0) + (1 - beta) * grads["d" + n] if n[0] != "b" else grads["d" + n] for n in parameters
    }
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def zip_with_an_empty_velocity(parameters, grads, state, learning_rate, beta=0.9):
    """No parameter comes back. `zip` ends with its shortest argument: how many velocities are there before the first
    step?"""
    v = {name: beta * old + (1 - beta) * grads["d" + name] for name, old in zip(parameters, state.values())}
    return {name: parameters[name] - learning_rate * v[name] for name in v}, v


@mistake(momentum_step)
def velocity_expected_in_the_state(parameters, grads, state, learning_rate, beta=0.9):
    """A KeyError in the very first step. The state is {} then: what does your code find there?"""
    v = {name: beta * state[name] + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def momentum_without_its_state(parameters, grads, state, learning_rate, beta=0.9):
    """Only the parameters come back. How is the next step to know the velocity?"""
    return momentum_step(parameters, grads, state, learning_rate, beta)[0]


@mistake(momentum_step)
def velocity_for_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """What comes back as parameters is the velocity. Where has the place gone to which it is applied?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return v, v


@mistake(momentum_step)
def velocity_returned_for_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """The velocities come back where the parameters are promised. In which order do the two results stand?"""
    new, v = momentum_step(parameters, grads, state, learning_rate, beta)
    return v, new


@mistake(momentum_step)
def velocity_starts_at_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """The first step shrinks every parameter besides. What is v before the first step?"""
    v = {k: beta * state.get(k, parameters[k]) + (1 - beta) * grads["d" + k] for k in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def plus_in_the_weight(parameters, grads, state, learning_rate, beta=0.9):
    """With β = 0.9 the first step is nineteen times too long. The two weights should add up to 1: which sign stands in
    the second?"""
    v = {name: beta * state.get(name, 0.0) + (1 + beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


@mistake(momentum_step)
def gradients_kept_for_velocities(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is right; then the gradient before counts as if it were the whole past. What goes into the state:
    g, or v?"""
    new, _ = momentum_step(parameters, grads, state, learning_rate, beta)
    return new, {name: grads["d" + name] for name in parameters}


@mistake(momentum_step)
def momentum_without_its_rate(parameters, grads, state, learning_rate, beta=0.9):
    """The steps do not depend on the learning rate. By what is v multiplied?"""
    return momentum_step(parameters, grads, state, 1.0, beta)


# --- classical_rate --------------------------------------------------------------------------------


@mistake(classical_rate)
def classical_rate_too_large():
    """Your rate goes the wrong way. Which of the two velocities is the larger one, and which needs the smaller rate?"""
    return 4.0


@mistake(classical_rate)
def classical_rate_the_same():
    """With equal rates the classical path takes longer steps from the beginning. By which factor do the two velocities
    differ?"""
    return 0.4


@mistake(classical_rate)
def classical_rate_times_beta():
    """Your rate is multiplied by β. Which factor stands before the gradient in one form, and not in the other?"""
    return 0.36


@mistake(classical_rate)
def classical_rate_with_a_root():
    """Your factor is the right one's root. Compare the first steps of the two forms: what do they differ by?"""
    return 0.1265


@mistake(classical_rate)
def classical_rate_divided_by_beta():
    """Your rate is divided by β. Which factor stands before the gradient in one form, and not in the other?"""
    return 0.4 / 0.9


# --- ravine_rates ----------------------------------------------------------------------------------


def rates(**changed):
    """The right answer with some entries replaced."""
    return ravine_rates() | changed


@mistake(ravine_rates)
def curvature_with_the_half():
    """`critical` and `best` are wrong. What is the second derivative of ½ · 25 θ²: does the half stay?"""
    return rates(critical=4 / 25, best=4 / 26)


@mistake(ravine_rates)
def critical_for_the_gentle_direction():
    """`critical` would be right if the valley were as gentle everywhere as along its floor. Which direction is the
    first to go wrong?"""
    return rates(critical=2.0)


@mistake(ravine_rates)
def critical_is_one_over_curvature():
    """`critical` is too small by half: with your rate the steep direction is at the bottom in a single step. From which
    factor 1 − αλ on do the steps no longer shrink?"""
    return rates(critical=1 / 25)


@mistake(ravine_rates)
def best_by_the_average_curvature():
    """`best` is too small. Both directions should shrink by factors of the same size: one positive, one negative. For
    which α is that so?"""
    return rates(best=1 / 26)


@mistake(ravine_rates)
def best_for_the_steep_direction_only():
    """`best` and `rate` are those of a compromise that leaves one direction behind: the steep one is done in a single
    step. How fast does the gentle one shrink then, and can a larger α help it?"""
    return rates(best=1 / 25, rate=24 / 25)


@mistake(ravine_rates)
def rate_upside_down():
    """`rate` is larger than 1. Does a factor that shrinks a distance lie above or below 1?"""
    return rates(rate=26 / 24)


@mistake(ravine_rates)
def rate_squared():
    """`rate` is the factor for the height, not for the distance. Which of the two do 1 − αλ and κ describe?"""
    return rates(rate=(24 / 26) ** 2)


@mistake(ravine_rates)
def heavy_ball_without_roots():
    """The numbers for the heavy ball are as if the curvatures stood there without their roots. What is √25, and what is
    √κ?"""
    return rates(heavy_ball_learning_rate=(2 / 26) ** 2, heavy_ball_beta=(24 / 26) ** 2, heavy_ball_rate=24 / 26)


@mistake(ravine_rates)
def heavy_ball_without_squares():
    """`heavy_ball_learning_rate` and `heavy_ball_beta` are the roots of what they should be. What happens to the
    fractions after they have been formed?"""
    return rates(heavy_ball_learning_rate=1 / 3, heavy_ball_beta=2 / 3)


@mistake(ravine_rates)
def heavy_ball_rate_is_beta():
    """`heavy_ball_rate` is β itself. How does the rate follow from β?"""
    return rates(heavy_ball_rate=4 / 9)


@mistake(ravine_rates)
def heavy_ball_in_this_sections_form():
    """`heavy_ball_learning_rate` belongs to the other form of momentum, with the factor 1 − β in v. Which form is asked
    for?"""
    return rates(heavy_ball_learning_rate=0.2)


@mistake(ravine_rates)
def heavy_ball_beta_is_the_rate():
    """`heavy_ball_beta` is the factor by which the ball's distance shrinks. What is its relation to β: are they
    equal?"""
    return rates(heavy_ball_beta=4 / 6)


# --- rmsprop_step ----------------------------------------------------------------------------------


def rms(given, update=None, step=None):
    """RMSprop from its parts, of which any can be replaced: update(s, g, β) is the new average, step(g, s, ε) the
    step."""
    parameters, grads, state, rate, *rest = given
    beta, epsilon = *(rest or [0.9]), 1e-8
    update = update or (lambda s, g, beta: beta * s + (1 - beta) * g**2)
    step = step or (lambda g, s, epsilon: g / (np.sqrt(s) + epsilon))
    g = gradients_by_name(parameters, grads)
    s = {name: update(state.get(name, 0.0), g[name], beta) for name in parameters}
    return stepped(parameters, {name: step(g[name], s[name], epsilon) for name in parameters}, rate), s


@mistake(rmsprop_step)
def gradient_not_squared(*given):
    """nan comes out: a root of a negative number. The average is one of squares: where do they get squared?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * g)


@mistake(rmsprop_step)
def absolute_values_for_squares(*given):
    """The lengths of the steps depend on the size of the gradient, by its root. The units should cancel in g / √s: of
    what is s the average?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * np.abs(g))


@mistake(rmsprop_step)
def root_forgotten(*given):
    """Small gradients give long steps and large ones short steps. Do gradient and divisor have the same unit?"""
    return rms(given, step=lambda g, s, epsilon: g / (s + epsilon))


@mistake(rmsprop_step)
def epsilon_forgotten(*given):
    """nan appears where a gradient is exactly 0, and all else is right. What is 0 / 0, and what stands in the formula
    to prevent it?"""
    return rms(given, step=lambda g, s, epsilon: np.divide(g, np.sqrt(s)))


@mistake(rmsprop_step)
def multiplied_by_the_root(*given):
    """Where gradients are large the steps get even longer. Is the gradient to be multiplied by its usual size, or
    divided?"""
    return rms(given, step=lambda g, s, epsilon: g * (np.sqrt(s) + epsilon))


@mistake(rmsprop_step)
def only_the_root_is_divided_into(*given):
    """The signs of the gradients are lost: all entries move the same way. What stands above the fraction's bar?"""
    return rms(given, step=lambda g, s, epsilon: np.abs(g) / (np.sqrt(s) + epsilon))


@mistake(rmsprop_step)
def squares_above_the_bar_too(*given):
    """The steps grow with the gradient, and all go the same way. In which of the two formulas is g squared?"""
    return rms(given, step=lambda g, s, epsilon: g**2 / (np.sqrt(s) + epsilon))


@mistake(rmsprop_step)
def rmsprop_weights_exchanged(*given):
    """The first step is hardly longer than α. With β = 0.9, which share does the new square have in s?"""
    return rms(given, update=lambda s, g, beta: (1 - beta) * s + beta * g**2)


@mistake(rmsprop_step)
def squares_added_up(*given):
    """The first step is exactly α long, and they get shorter and shorter. That is AdaGrad, which never forgets. What
    does β do in the formula above?"""
    return rms(given, update=lambda s, g, beta: s + g**2)


@mistake(rmsprop_step)
def new_square_in_full(*given):
    """The first step is exactly α long, and all are too short by one factor. Do the two weights in s add up to 1?"""
    return rms(given, update=lambda s, g, beta: beta * s + g**2)


@mistake(rmsprop_step)
def average_of_squares_starts_at_1(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is shorter than it should be, as if a gradient of 1 had come before. Where does s start?"""
    state = state or dict.fromkeys(parameters, 1.0)
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


@mistake(rmsprop_step)
def average_starts_at_the_first_square(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is exactly α long and the next ones carry its trace. Does the first square enter s with the same
    weight as all the others?"""
    state = state or {name: grads["d" + name] ** 2 for name in parameters}
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


@mistake(rmsprop_step)
def squares_bias_corrected(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is exactly α long: the average is corrected for its start. Does the formula of this exercise do
    that?"""
    t = state.get("t", 0) + 1
    g = gradients_by_name(parameters, grads)
    s = {name: beta * state.get(name, 0.0) + (1 - beta) * g[name] ** 2 for name in parameters}
    steps = {name: g[name] / (np.sqrt(s[name] / (1 - beta**t)) + epsilon) for name in parameters}
    return stepped(parameters, steps, learning_rate), s | {"t": t}


@mistake(rmsprop_step)
def squares_never_stored(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Every step has the same length, whatever came before. What does the next call find in the state?"""
    return rmsprop_step(parameters, grads, {}, learning_rate, beta, epsilon)[0], state


@mistake(rmsprop_step)
def root_stored_for_the_average(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is right, the second is not: what the state hands on is no longer an average of squares. Which
    quantity does the recursion need back?"""
    new, s = rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)
    return new, {name: np.sqrt(value) for name, value in s.items()}


@mistake(rmsprop_step)
def old_average_divides(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is gigantic: something is divided by ε alone. Is s updated before it is used?"""
    g = gradients_by_name(parameters, grads)
    steps = {name: g[name] / (np.sqrt(state.get(name, 0.0)) + epsilon) for name in parameters}
    s = {name: beta * state.get(name, 0.0) + (1 - beta) * g[name] ** 2 for name in parameters}
    return stepped(parameters, steps, learning_rate), s


@mistake(rmsprop_step)
def one_size_for_the_whole_array(*given):
    """Within an array all entries are divided by the same number. Does every entry have its own s?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * np.mean(g**2))


@mistake(rmsprop_step)
def one_average_of_squares_for_all(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """With one parameter all is right, and with several they get into each other's way. Whose s does the next parameter
    find?"""
    s, new = state.get("s", 0.0), {}
    for name, value in parameters.items():
        g = grads["d" + name]
        s = beta * s + (1 - beta) * g**2
        new[name] = value - learning_rate * g / (np.sqrt(s) + epsilon)
    return new, {"s": s}


@mistake(rmsprop_step)
def rmsprop_uphill(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The steps have the right length and go uphill. Which sign stands before α?"""
    return rmsprop_step(parameters, grads, state, -learning_rate, beta, epsilon)


@mistake(rmsprop_step)
def epsilon_much_too_large(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-2):
    """All steps are slightly too short, those of small gradients most. ε only has to prevent a division by zero: how
    large is it in the docstring?"""
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


@mistake(rmsprop_step)
def rmsprop_beta_0_9_whatever_is_asked(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """All is right while β is 0.9, and wrong with another value. Which name stands in your formula, or which number?"""
    return rmsprop_step(parameters, grads, state, learning_rate)


@mistake(rmsprop_step)
def momentum_in_rmsprop(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is ten times too short: the gradient is averaged as well as its square. Which of the two averages
    does this method have?"""
    g = gradients_by_name(parameters, grads)
    s = {name: beta * state.get("s" + name, 0.0) + (1 - beta) * g[name] ** 2 for name in parameters}
    v = {name: beta * state.get("v" + name, 0.0) + (1 - beta) * g[name] for name in parameters}
    kept = {"s" + name: s[name] for name in s} | {"v" + name: v[name] for name in v}
    return stepped(parameters, {n: v[n] / (np.sqrt(s[n]) + epsilon) for n in v}, learning_rate), kept


@mistake(rmsprop_step)
def rmsprop_without_its_state(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Only the parameters come back. How is the next step to know s?"""
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)[0]


@mistake(rmsprop_step)
def length_of_the_whole_gradient(*given):
    """Within an array all entries are divided by the same number, the length of its whole gradient. Does every entry
    have its own s?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * np.sum(g**2))


@mistake(rmsprop_step)
def weight_squared_with_the_gradient(*given):
    """The first step is longer than it should be, by the root of 10 where β is 0.9. What does the square belong to: the
    gradient, or its weight as well?"""
    return rms(given, update=lambda s, g, beta: beta * s + ((1 - beta) * g) ** 2)


@mistake(rmsprop_step)
def absolute_values_without_a_root(*given):
    """An average of sizes divides, where the root of an average of squares should. Are the two the same for gradients
    of different sizes?"""
    return rms(
        given, update=lambda s, g, beta: beta * s + (1 - beta) * np.abs(g), step=lambda g, s, epsilon: g / (s + epsilon)
    )


@mistake(rmsprop_step)
def doubling_for_squaring(*given):
    """nan comes out: a root of a negative number. What does `* 2` make of a negative gradient, and what would a square
    make of it?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * g * 2)


@mistake(rmsprop_step)
def only_the_sign_moves(*given):
    """Every entry moves by exactly α in every step. Is the gradient divided by its own size of the moment, or by its
    usual one?"""
    return rms(given, step=lambda g, s, epsilon: np.sign(g))


@mistake(rmsprop_step)
def rmsprop_beta_of_two_nines(parameters, grads, state, learning_rate, beta=0.99, epsilon=1e-8):
    """All is right where β is given, and wrong where its default counts. What is the default in the first line of the
    stub?"""
    return rms((parameters, grads, state, learning_rate, beta))


@mistake(rmsprop_step)
def rate_under_the_root(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The steps grow with the root of the learning rate only. Does it stand before the fraction, or under the root?"""
    given = (parameters, grads, state, 1.0, beta)
    return rms(given, step=lambda g, s, epsilon: g / (np.sqrt(s / learning_rate) + epsilon))


# --- why_rmsprop_wanders ---------------------------------------------------------------------------


@mistake(why_rmsprop_wanders)
def wanders_because_of_epsilon():
    """ε is a hundred-millionth. How small would a gradient have to be for ε to matter?"""
    return "A"


@mistake(why_rmsprop_wanders)
def wanders_because_of_a_long_memory():
    """The window is about ten steps long, and the floor is reached after far more. What does the divisor do when the
    gradient has been small for ten steps?"""
    return "B"


@mistake(why_rmsprop_wanders)
def wanders_because_of_a_sum():
    """A sum would make the steps shorter and shorter, until they stopped. What does RMSprop keep instead of a sum?"""
    return "D"


# --- adam_step -------------------------------------------------------------------------------------


def adam(given, **parts):
    """Adam from its parts, of which any can be replaced.

    first(v, g, β₁), second(s, g, β₂): the averages.  hats(v, s, t, β₁, β₂): v̂ and ŝ.  step(v̂, ŝ, ε): the step.
    keep(v, s, v̂, ŝ, t): the state (v, s, t) of one parameter.  start: t before the first step.
    """
    parameters, grads, state, rate, *betas = given
    beta1, beta2 = betas or (0.9, 0.999)
    first = parts.get("first", lambda v, g, beta1: beta1 * v + (1 - beta1) * g)
    second = parts.get("second", lambda s, g, beta2: beta2 * s + (1 - beta2) * g**2)
    hats = parts.get("hats", lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta2**t)))
    step = parts.get("step", lambda v_hat, s_hat, epsilon: v_hat / (np.sqrt(s_hat) + epsilon))
    keep = parts.get("keep", lambda v, s, v_hat, s_hat, t: (v, s, t))
    t = max((kept[2] for kept in state.values()), default=parts.get("start", 0)) + 1
    new, kept = {}, {}
    for name, value in parameters.items():
        g = grads["d" + name]
        v, s, _ = state.get(name, (0 * g, 0 * g, 0))
        v, s = first(v, g, beta1), second(s, g, beta2)
        v_hat, s_hat = hats(v, s, t, beta1, beta2)
        new[name] = value - rate * step(v_hat, s_hat, 1e-8)
        kept[name] = keep(v, s, v_hat, s_hat, t)
    return new, kept


@mistake(adam_step)
def corrected_moments_stored(*given):
    """The first step is right, and the averages run away from then on: what has been corrected is corrected once more
    in the next step. Which numbers does the recursion need back, v and s, or v̂ and ŝ?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (v_hat, s_hat, t))


@mistake(adam_step)
def multiplied_by_the_correction(*given):
    """With the defaults the first step is ten times too long. The weights so far add up to less than 1: what brings an
    average back up, to multiply by their sum or to divide by it?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v * (1 - beta1**t), s * (1 - beta2**t)))


@mistake(adam_step)
def correction_without_t(*given):
    """The first step is right, later ones are not: the correction stays as strong as it was at the start. Is there an
    exponent, and does the t in it go on from step to step?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1), s / (1 - beta2)))


@mistake(adam_step)
def correction_always_squared(*given):
    """Only the second step is right. The exponent in your correction is a 2: which number should it be in step t?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**2), s / (1 - beta2**2)))


@mistake(adam_step)
def second_correction_always_squared(*given):
    """Only the second step is right, and v̂ is not to blame. Is the exponent at β₂ the step's number, or the 2 of its
    name?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta2**2)))


@mistake(adam_step)
def correction_with_t_times_beta(*given):
    """The first step is right and the second is not. Is βᵗ a power of β, or t times β?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1 * t), s / (1 - beta2 * t)))


@mistake(adam_step)
def t_starts_at_0(*given):
    """nan in the first step: something is divided by 1 − β⁰. Which number has the first step?"""
    return adam(given, start=-1)


@mistake(adam_step)
def t_starts_at_2(*given):
    """The first step is too short. Is t raised once too often before it is used?"""
    return adam(given, start=1)


@mistake(adam_step)
def t_advances_with_every_parameter(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """With one parameter all is right; with several only the first is right in the first step. How often does t grow in
    one step?"""
    t, v, s, new = state.get("t", 0), {}, {}, {}
    for name, value in parameters.items():
        t += 1
        g = grads["d" + name]
        v[name] = beta1 * state.get("v", {}).get(name, 0.0) + (1 - beta1) * g
        s[name] = beta2 * state.get("s", {}).get(name, 0.0) + (1 - beta2) * g**2
        new[name] = value - learning_rate * v[name] / (1 - beta1**t) / (np.sqrt(s[name] / (1 - beta2**t)) + epsilon)
    return new, {"t": t, "v": v, "s": s}


@mistake(adam_step)
def corrected_twice(*given):
    """The first step is too short by a factor that has to do with the correction: it is applied two times. How often is
    each average divided?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t) ** 2, s / (1 - beta2**t) ** 2))


@mistake(adam_step)
def no_correction(*given):
    """The first step is 3.16 times too long. Both averages start at zero, but one of them is slower to leave it: where
    are v̂ and ŝ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v, s))


@mistake(adam_step)
def only_the_first_moment_corrected(*given):
    """The first step is more than thirty times too long: the divisor is still close to its start at zero. Which of the
    two averages has been corrected?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s))


@mistake(adam_step)
def only_the_second_moment_corrected(*given):
    """The first step is ten times too short: the numerator is still close to its start at zero. Which of the two
    averages has been corrected?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v, s / (1 - beta2**t)))


@mistake(adam_step)
def corrections_exchanged(*given):
    """The first step is wildly too long. Which β belongs to v̂, and which to ŝ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta2**t), s / (1 - beta1**t)))


@mistake(adam_step)
def beta1_corrects_both(*given):
    """The first step is ten times too long: ŝ is corrected with another β than s was made with. Which one is it?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta1**t)))


@mistake(adam_step)
def betas_exchanged(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones are not: the gradients are averaged over a thousand steps and their
    squares over ten. Which β belongs to which average?"""
    return adam_step(parameters, grads, state, learning_rate, beta2, beta1, epsilon)


@mistake(adam_step)
def beta1_for_both_moments(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones are not: both averages forget equally fast. Which β belongs to s?"""
    return adam_step(parameters, grads, state, learning_rate, beta1, beta1, epsilon)


@mistake(adam_step)
def default_betas_whatever_is_asked(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """All is right with the defaults, and wrong with other values of β. Which names stand in your formulas, or which
    numbers?"""
    return adam_step(parameters, grads, state, learning_rate)


@mistake(adam_step)
def first_moment_without_its_weight(*given):
    """The first step is ten times too long. Which weight does the gradient have in v?"""
    return adam(given, first=lambda v, g, beta1: beta1 * v + g)


@mistake(adam_step)
def second_moment_without_its_weight(*given):
    """The steps are more than thirty times too short. Which weight does the square have in s?"""
    return adam(given, second=lambda s, g, beta2: beta2 * s + g**2)


@mistake(adam_step)
def weights_missing_in_the_first_step(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages start with the whole first gradient and its whole square, and are then corrected as if they had
    started at zero. Which of the two is it to be?"""
    return adam(
        (parameters, grads, state, learning_rate, beta1, beta2),
        first=lambda v, g, beta1: beta1 * v + (1 - beta1) * g if state else g,
        second=lambda s, g, beta2: beta2 * s + (1 - beta2) * g**2 if state else g**2,
    )


@mistake(adam_step)
def adam_weights_exchanged(*given):
    """The newest gradient has nearly all the weight in v, and its square in s. With β₁ = 0.9, which share is the past
    to have?"""
    return adam(
        given,
        first=lambda v, g, beta1: (1 - beta1) * v + beta1 * g,
        second=lambda s, g, beta2: (1 - beta2) * s + beta2 * g**2,
    )


@mistake(adam_step)
def second_moment_not_squared(*given):
    """nan comes out: a root of a negative number. Of what is s the average?"""
    return adam(given, second=lambda s, g, beta2: beta2 * s + (1 - beta2) * g)


@mistake(adam_step)
def second_moment_of_the_velocity(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is ten times too long, since s averages squares that are too small. Of what does it average the
    squares: of the gradient, or of v?"""
    new, kept = {}, {}
    t = state.get("t", 0) + 1
    for name, value in parameters.items():
        v, s = state.get(name, (0.0, 0.0))
        v = beta1 * v + (1 - beta1) * grads["d" + name]
        s = beta2 * s + (1 - beta2) * v**2
        new[name] = value - learning_rate * v / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + epsilon)
        kept[name] = (v, s)
    return new, kept | {"t": t}


@mistake(adam_step)
def adam_root_forgotten(*given):
    """Small gradients give long steps and large ones short steps. Do numerator and divisor have the same unit?"""
    return adam(given, step=lambda v_hat, s_hat, epsilon: v_hat / (s_hat + epsilon))


@mistake(adam_step)
def adam_epsilon_forgotten(*given):
    """nan appears where a gradient is exactly 0, and all else is right. What stands in the formula to prevent 0 / 0?"""
    return adam(given, step=lambda v_hat, s_hat, epsilon: v_hat / np.sqrt(s_hat))


@mistake(adam_step)
def root_before_the_correction(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is more than thirty times too short: the root is taken first and corrected afterwards. What is to
    be divided by 1 − β₂ᵗ: s, or its root?"""
    new, kept = {}, {}
    t = state.get("t", 0) + 1
    for name, value in parameters.items():
        g = grads["d" + name]
        v, s = state.get(name, (0.0, 0.0))
        v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g**2
        new[name] = value - learning_rate * v / (1 - beta1**t) / (np.sqrt(s) / (1 - beta2**t) + epsilon)
        kept[name] = (v, s)
    return new, kept | {"t": t}


@mistake(adam_step)
def gradient_above_the_bar(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right and later ones have no momentum. What stands above the fraction's bar, the gradient or
    its average?"""
    _, kept = adam((parameters, grads, state, learning_rate, beta1, beta2))
    sizes = {name: np.sqrt(s / (1 - beta2**t)) for name, (_, s, t) in kept.items()}
    steps = {name: grads["d" + name] / (sizes[name] + epsilon) for name in parameters}
    return stepped(parameters, steps, learning_rate), kept


@mistake(adam_step)
def first_moment_never_stored(*given):
    """The first step is right, and later ones get shorter and shorter: v has lost its past and is still divided by 1 −
    β₁ᵗ. What does the next call find in the state?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (0 * v, s, t))


@mistake(adam_step)
def second_moment_never_stored(*given):
    """The first step is right, and later ones get longer and longer: s has lost its past and is still divided by 1 −
    β₂ᵗ. What does the next call find in the state?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (v, 0 * s, t))


@mistake(adam_step)
def moments_shared_by_all(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """With one parameter all is right, and with several they get into each other's way. Whose v and s does the next
    parameter find?"""
    t, new = state.get("t", 0) + 1, {}
    v, s = state.get("v", 0.0), state.get("s", 0.0)
    for name, value in parameters.items():
        g = grads["d" + name]
        v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g**2
        new[name] = value - learning_rate * v / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + epsilon)
    return new, {"t": t, "v": v, "s": s}


@mistake(adam_step)
def only_one_parameters_moments_kept(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """One parameter has a past, the others begin anew with every step while t goes on. What is left in the state after
    the loop?"""
    last = list(parameters)[-1]
    new, kept = adam((parameters, grads, state, learning_rate, beta1, beta2))
    return new, {last: kept[last]}


@mistake(adam_step)
def adam_uphill(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps have the right length and go uphill. Which sign stands before α?"""
    return adam_step(parameters, grads, state, -learning_rate, beta1, beta2, epsilon)


@mistake(adam_step)
def largest_second_moment(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps are right until the average of squares shrinks for the first time: your divisor never does. Is a
    maximum asked for?"""
    t, new, kept = state.get("t", 0) + 1, {}, {}
    for name, value in parameters.items():
        g = grads["d" + name]
        v, s, top = state.get(name, (0.0, 0.0, 0.0))
        v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g**2
        top = np.maximum(top, s / (1 - beta2**t))
        new[name] = value - learning_rate * v / (1 - beta1**t) / (np.sqrt(top) + epsilon)
        kept[name] = (v, s, top)
    return new, kept | {"t": t}


@mistake(adam_step)
def adam_without_its_state(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Only the parameters come back. How is the next step to know v, s and t?"""
    return adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)[0]


@mistake(adam_step)
def adam_returns_its_moments_singly(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Four things come back: the parameters, v, s and t. The next call has one argument for what is to be remembered:
    how do three things travel as one?"""
    new, kept = adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    return new, kept["v"], kept["s"], kept["t"]


@mistake(adam_step)
def beta2_of_two_nines(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.99, epsilon=1e-8):
    """All is right where β₂ is given, and slightly wrong where its default counts. What is the default in the first
    line of the stub?"""
    return adam((parameters, grads, state, learning_rate, beta1, beta2))


@mistake(adam_step)
def second_correction_with_the_power_outside(*given):
    """The first step is right, later ones are not: ŝ explodes. What belongs to the exponent: β₂ alone, or the whole
    bracket?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta2) ** t))


@mistake(adam_step)
def moments_for_the_parameters(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Corrected averages come back where the parameters are promised. From what are the steps to be subtracted?"""
    stepped_, kept = adam((parameters, grads, state, learning_rate, beta1, beta2))
    return {k: (parameters[k] - stepped_[k]) / learning_rate for k in parameters}, kept


@mistake(adam_step)
def plus_in_the_first_correction(*given):
    """The first step is nineteen times too short. The weights so far add up to less than 1: is that 1 − β₁ᵗ or
    1 + β₁ᵗ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 + beta1**t), s / (1 - beta2**t)))


@mistake(adam_step)
def brackets_of_the_first_correction_missing(*given):
    """A gradient of 0 moves its parameter as well: something is subtracted from v̂ that should divide. What does Python
    do first in v / 1 − β₁ᵗ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / 1 - beta1**t, s / (1 - beta2**t)))


@mistake(adam_step)
def moments_exchanged_in_the_state(*given):
    """The first step is right; from the second on v is made of squares, and s of what can be negative. In which order
    do the two go into the state, and in which do they come out?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (s, v, t))


@mistake(adam_step)
def root_above_the_bar(*given):
    """Small gradients give long steps: their roots stand above the bar. Which of the two averages has a root?"""
    return adam(given, step=lambda v_hat, s_hat, epsilon: np.sqrt(np.abs(v_hat)) / (np.sqrt(s_hat) + epsilon))


@mistake(adam_step)
def first_moment_multiplied_by_its_correction(*given):
    """The first step is a hundred times too short. v is too small at the start: does it have to be multiplied by its
    correction, or divided?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v * (1 - beta1**t), s / (1 - beta2**t)))


@mistake(adam_step)
def beta1_of_two_nines(parameters, grads, state, learning_rate, beta1=0.99, beta2=0.999, epsilon=1e-8):
    """All is right where β₁ is given, and wrong where its default counts. What is the default in the first line of the
    stub?"""
    return adam((parameters, grads, state, learning_rate, beta1, beta2))


@mistake(adam_step)
def squares_in_both_moments(*given):
    """No entry ever moves upwards, and large gradients give long steps: v is made of squares, too. Of what are v and s
    the averages?"""
    return adam(given, first=lambda v, g, beta1: beta1 * v + (1 - beta1) * g**2)


# --- first_steps -----------------------------------------------------------------------------------


def lengths(**changed):
    """The right answer with some entries replaced."""
    return first_steps() | changed


@mistake(first_steps)
def first_steps_all_of_length_1():
    """All your steps are α long. Only a corrected average is as large as its first value: which of the three methods
    divides by an uncorrected one?"""
    return lengths(rmsprop=1.0, adam_uncorrected=1.0)


@mistake(first_steps)
def rmsprop_first_step_without_the_root():
    """`rmsprop` is the square of what it should be. After the first step s is a tenth of the squared gradient: what is
    its root?"""
    return lengths(rmsprop=10.0)


@mistake(first_steps)
def rmsprop_first_step_upside_down():
    """`rmsprop` is shorter than 1. Dividing by a number that is still too small: does it make a step shorter or
    longer?"""
    return lengths(rmsprop=0.1**0.5)


@mistake(first_steps)
def uncorrected_adam_falls_short():
    """`adam_uncorrected` is too short: there v̂ has lost its correction and ŝ has kept it. What do both lose, and which
    of them loses more?"""
    return lengths(adam_uncorrected=0.1)


@mistake(first_steps)
def uncorrected_adam_without_momentum():
    """`adam_uncorrected` is too long: there only the divisor is small. How large is v after the first step?"""
    return lengths(adam_uncorrected=1000**0.5)


@mistake(first_steps)
def uncorrected_adam_upside_down():
    """`adam_uncorrected` is shorter than 1. v is a tenth of the gradient; which part of it is the root of s?"""
    return lengths(adam_uncorrected=0.001**0.5 / 0.1)


@mistake(first_steps)
def adam_first_step_as_without_correction():
    """`adam` is the step without correction. What are v̂ and ŝ when t = 1?"""
    return lengths(adam=10**0.5)


@mistake(first_steps)
def adam_first_step_by_its_weight():
    """`adam` is only a tenth: v is, after one step. What does the correction make of it?"""
    return lengths(adam=0.1)


@mistake(first_steps)
def rmsprop_first_step_corrected():
    """`rmsprop` is the length of a step whose s has been corrected for its start. Does RMSprop do that here?"""
    return lengths(rmsprop=1.0)


@mistake(first_steps)
def both_first_steps_without_the_root():
    """`rmsprop` and `adam_uncorrected` are too long: s divides, and not its root. Which unit has a square?"""
    return lengths(rmsprop=10.0, adam_uncorrected=100.0)


@mistake(first_steps)
def uncorrected_adam_thought_equal():
    """`adam_uncorrected` is α long. v is a tenth of the gradient, s a thousandth of its square: do the two errors
    cancel?"""
    return lengths(adam_uncorrected=1.0)


@mistake(first_steps)
def lengths_for_a_rate_of_a_tenth():
    """All your lengths are a tenth of what they should be. In which unit are they asked for?"""
    return {name: 0.1 * length for name, length in first_steps().items()}


# --- two_steps_by_hand -----------------------------------------------------------------------------


def walked(**changed):
    """The right answer with some entries replaced."""
    return two_steps_by_hand() | changed


def by_hand(step, second=(0.25, 2.0), **hyper):
    """The two points that a step function reaches."""
    points, state = [np.array([1.0, -2.0])], {}
    for gradient in ((0.5, -1.0), second):
        new, state = step({"theta": points[-1]}, {"dtheta": np.array(gradient)}, state, 0.1, **hyper)
        points.append(new["theta"])
    return tuple(map(tuple, points[1:]))


@mistake(two_steps_by_hand)
def gd_by_hand_uphill():
    """Under "gd" both points lie on the wrong side. With which sign does the gradient enter?"""
    return walked(gd=((1.05, -2.1), (1.075, -1.9)))


@mistake(two_steps_by_hand)
def gd_by_hand_with_one_gradient():
    """Under "gd" the first point is right and the second is not: the first gradient has been used again. Which one
    belongs to the second point?"""
    return walked(gd=((0.95, -1.9), (0.9, -1.8)))


@mistake(two_steps_by_hand)
def second_step_from_the_start():
    """Under "gd" the first point is right, and the second step begins at the start again. Where do you stand after the
    first?"""
    return walked(gd=((0.95, -1.9), (0.975, -2.2)))


@mistake(two_steps_by_hand)
def momentum_by_hand_classical():
    """Under "momentum" the first point is that of gradient descent: v takes in the whole gradient. Which weight does it
    have in this section's form?"""
    return walked(momentum=by_hand(classical_momentum))


@mistake(two_steps_by_hand)
def momentum_by_hand_forgets():
    """Under "momentum" the first point is right, and the second one knows nothing of the first gradient. What is v
    after the first step, and which part of it is left?"""
    return walked(momentum=by_hand(velocity_never_stored))


@mistake(two_steps_by_hand)
def momentum_by_hand_corrected():
    """Under "momentum" the average is corrected for its start. Does the formula do that?"""
    return walked(momentum=by_hand(velocity_bias_corrected))


@mistake(two_steps_by_hand)
def rmsprop_by_hand_corrected():
    """Under "rmsprop" the first step is α long. Is the average of squares corrected for its start in that method?"""
    return walked(rmsprop=by_hand(squares_bias_corrected))


@mistake(two_steps_by_hand)
def rmsprop_by_hand_without_the_root():
    """Under "rmsprop" the two entries move by different amounts in the first step. By what is the gradient divided: by
    s, or by its root?"""
    return walked(rmsprop=by_hand(root_forgotten))


@mistake(two_steps_by_hand)
def rmsprop_by_hand_forgets():
    """Under "rmsprop" both steps have the same length. What is s after the first step, and which part of it is left?"""
    return walked(rmsprop=by_hand(squares_never_stored))


@mistake(two_steps_by_hand)
def adam_by_hand_uncorrected():
    """Under "adam" the first step is more than three times α. What are v̂ and ŝ?"""
    return walked(adam=by_hand(no_correction))


@mistake(two_steps_by_hand)
def adam_by_hand_with_t_1_twice():
    """Under "adam" the first point is right, and the second step is corrected like the first. Which t has the second
    step?"""
    return walked(adam=by_hand(correction_without_t))


@mistake(two_steps_by_hand)
def adam_by_hand_without_momentum():
    """Under "adam" the first point is right, and in the second step the gradient stands where its average should. What
    is v̂ then?"""
    return walked(adam=by_hand(gradient_above_the_bar))


@mistake(two_steps_by_hand)
def adam_by_hand_feeds_back():
    """Under "adam" the first point is right, and the second step averages with v̂ and ŝ where v and s belong. Which
    numbers does the recursion need?"""
    return walked(adam=by_hand(corrected_moments_stored))


@mistake(two_steps_by_hand)
def start_for_the_first_point():
    """Your first points are those where the walk begins. After which step is the first point asked for?"""
    return {name: ((1.0, -2.0), points[0]) for name, points in two_steps_by_hand().items()}


@mistake(two_steps_by_hand)
def steps_for_points_under_gd():
    """Under "gd" stand the two steps. From which point does each of them start, and where does it lead?"""
    return walked(gd=((0.05, -0.1), (0.025, 0.2)))


@mistake(two_steps_by_hand)
def coordinates_for_points():
    """Each of your pairs holds one coordinate of both points. What is a point here: a coordinate at two times, or two
    coordinates at one time?"""
    return {name: tuple(zip(*points, strict=True)) for name, points in two_steps_by_hand().items()}


# --- extra_arrays ----------------------------------------------------------------------------------


@mistake(extra_arrays)
def arrays_counted_with_the_parameter():
    """All your numbers are one too large: the parameter itself is counted as well. What does each method keep
    besides?"""
    return {"gd": 1, "momentum": 2, "rmsprop": 2, "adam": 3}


@mistake(extra_arrays)
def corrected_arrays_counted():
    """ "adam" is too large: v̂ and ŝ are needed only within a step. Which arrays must survive until the next one?"""
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 4}


@mistake(extra_arrays)
def counter_counted_as_an_array():
    """ "adam" is too large: t is a single number. How many arrays of the parameter's size are there?"""
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 3}


@mistake(extra_arrays)
def adam_counted_once():
    """ "adam" is too small. It joins two methods: do they share an array?"""
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 1}


@mistake(extra_arrays)
def gradients_counted():
    """ "gd" is too large. The gradient is there for one step only: does gradient descent need it in the next?"""
    return {"gd": 1, "momentum": 1, "rmsprop": 1, "adam": 2}


@mistake(extra_arrays)
def rmsprop_counted_twice():
    """ "rmsprop" is too large. Which averages does its formula keep: of the gradient, of its square, or of both?"""
    return extra_arrays() | {"rmsprop": 2}


# --- gradients_times_100 ---------------------------------------------------------------------------


@mistake(gradients_times_100)
def all_steps_grow():
    """ "rmsprop" and "adam" are wrong. Multiply g by 100 in their formulas: what happens to the divisor?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "A", "adam": "A"}


@mistake(gradients_times_100)
def no_step_changes():
    """ "gd" and "momentum" are wrong. What divides the gradient there?"""
    return {"gd": "C", "momentum": "C", "rmsprop": "C", "adam": "C"}


@mistake(gradients_times_100)
def momentum_normalises():
    """ "momentum" is wrong. Is an average of gradients that are 100 times as large still the same?"""
    return {"gd": "A", "momentum": "C", "rmsprop": "C", "adam": "C"}


@mistake(gradients_times_100)
def steps_shrink_by_the_square():
    """ "rmsprop" and "adam" are wrong. The average of squares grows by 100², and then a root is taken: by what is the
    gradient divided?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "D", "adam": "D"}


@mistake(gradients_times_100)
def steps_grow_by_the_root():
    """ "rmsprop" and "adam" are wrong. By which factor does the root of s grow, and by which the gradient above it?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "B", "adam": "B"}


@mistake(gradients_times_100)
def adam_keeps_its_scale_unlike_rmsprop():
    """ "rmsprop" is wrong. Adam's divisor comes from there: what does it do with the scale of the gradient?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "A", "adam": "C"}


# --- where_beta_comes_from -------------------------------------------------------------------------


@mistake(where_beta_comes_from)
def beta_by_backpropagation():
    """The network's output does not depend on β₂, only the way to its parameters does. Can there be a derivative for
    backpropagation to find?"""
    return "A"


@mistake(where_beta_comes_from)
def beta_from_the_gradients():
    """Nothing in Adam's formulas changes β₂. Where does its value stand before the first gradient is known?"""
    return "B"


@mistake(where_beta_comes_from)
def beta_from_the_learning_rate():
    """α and β₂ are two separate arguments. Does one appear in a formula for the other?"""
    return "D"


# --- batches_of_an_epoch ---------------------------------------------------------------------------


@mistake(batches_of_an_epoch)
def only_full_batches_counted():
    """You count the full batches only. Where do the examples go that are left?"""
    return {"batches": 4, "last": 64}


@mistake(batches_of_an_epoch)
def last_batch_by_rounding():
    """ "batches" is right. If the last batch were full as well, how many examples would that be?"""
    return {"batches": 5, "last": 64}


@mistake(batches_of_an_epoch)
def last_batch_by_what_is_missing():
    """ "last" is what the last batch lacks. How many does it have?"""
    return {"batches": 5, "last": 20}


@mistake(batches_of_an_epoch)
def last_batch_not_counted():
    """ "last" is right and "batches" is one too small. Is a smaller batch no batch?"""
    return {"batches": 4, "last": 44}


@mistake(batches_of_an_epoch)
def equal_batches():
    """You deal the examples out evenly. How large is every batch but the last?"""
    return {"batches": 5, "last": 60}


@mistake(batches_of_an_epoch)
def a_fraction_of_a_batch():
    """ "batches" is the quotient itself. Can there be a part of a batch, or is it one more?"""
    return {"batches": 300 / 64, "last": 44}


# --- random_mini_batches ---------------------------------------------------------------------------


def cut(X, Y, order, batch_size):
    """Batches in a given order, the same for X and Y or a pair of orders."""
    of_x, of_y = order if isinstance(order, tuple) else (order, order)
    starts = range(0, X.shape[1], batch_size)
    return [(X[:, of_x[k : k + batch_size]], Y[:, of_y[k : k + batch_size]]) for k in starts]


@mistake(random_mini_batches)
def shuffled_apart(X, Y, batch_size, rng):
    """The labels no longer belong to their examples. How many random orders do you draw, and how many do you need?"""
    m = X.shape[1]
    return cut(X, Y, (rng.permutation(m), rng.permutation(m)), batch_size)


@mistake(random_mini_batches)
def only_the_inputs_shuffled(X, Y, batch_size, rng):
    """The inputs are in a new order and the labels in the old one. Which order do the labels need?"""
    m = X.shape[1]
    return cut(X, Y, (rng.permutation(m), np.arange(m)), batch_size)


@mistake(random_mini_batches)
def only_the_labels_shuffled(X, Y, batch_size, rng):
    """The labels are in a new order and the inputs in the old one. Which order do the inputs need?"""
    m = X.shape[1]
    return cut(X, Y, (np.arange(m), rng.permutation(m)), batch_size)


@mistake(random_mini_batches)
def never_shuffled(X, Y, batch_size, rng):
    """The examples come in their old order, the same in every epoch. Which argument do you not use?"""
    return cut(X, Y, np.arange(X.shape[1]), batch_size)


@mistake(random_mini_batches)
def batches_shuffled_but_not_their_examples(X, Y, batch_size, rng):
    """The batches come in a random order, and within each the examples stand as they always did. Can two examples that
    are far apart ever meet in a batch?"""
    full = X.shape[1] // batch_size
    blocks = np.arange(full * batch_size).reshape(full, batch_size)[rng.permutation(full)]
    return cut(X, Y, np.append(blocks, np.arange(full * batch_size, X.shape[1])), batch_size)


@mistake(random_mini_batches)
def drawn_with_replacement(X, Y, batch_size, rng):
    """Some examples occur several times, others never. When a card has been dealt, can it be dealt again?"""
    m = X.shape[1]
    return cut(X, Y, rng.integers(m, size=m), batch_size)


@mistake(random_mini_batches)
def every_batch_from_the_full_deck(X, Y, batch_size, rng):
    """No batch holds an example twice, but some are in several batches, and others in none. Does the next batch know
    what the ones before it have taken?"""
    m = X.shape[1]
    order = [rng.permutation(m)[: min(batch_size, m - k)] for k in range(0, m, batch_size)]
    return cut(X, Y, np.concatenate(order), batch_size)


@mistake(random_mini_batches)
def last_batch_dropped(X, Y, batch_size, rng):
    """The last, smaller batch is missing. Which examples will never be seen in this epoch?"""
    batches = random_mini_batches(X, Y, batch_size, rng)
    return [pair for pair in batches if pair[0].shape[1] == batch_size]


@mistake(random_mini_batches)
def last_batch_filled_up(X, Y, batch_size, rng):
    """The last batch is as large as the others: it takes in examples that have had their turn. How many are left for
    it?"""
    m = X.shape[1]
    order = rng.permutation(m)
    chosen = [order[np.arange(k, k + batch_size) % m] for k in range(0, m, batch_size)]
    return [(X[:, c], Y[:, c]) for c in chosen]


@mistake(random_mini_batches)
def empty_batch_at_the_end(X, Y, batch_size, rng):
    """Where m is a multiple of B there is one batch too many, and it is empty. How many batches do 12 examples make in
    fours?"""
    m = X.shape[1]
    order = rng.permutation(m)
    chosen = [order[k * batch_size : (k + 1) * batch_size] for k in range(m // batch_size + 1)]
    return [(X[:, c], Y[:, c]) for c in chosen]


@mistake(random_mini_batches)
def batches_of_equal_size(X, Y, batch_size, rng):
    """The sizes of the batches differ by one at most. How large is every batch but the last to be?"""
    m = X.shape[1]
    return [(X[:, c], Y[:, c]) for c in np.array_split(rng.permutation(m), -(-m // batch_size))]


@mistake(random_mini_batches)
def batch_size_taken_for_their_number(X, Y, batch_size, rng):
    """There are B batches. Does B count the batches, or the examples in each?"""
    return [(X[:, c], Y[:, c]) for c in np.array_split(rng.permutation(X.shape[1]), batch_size)]


@mistake(random_mini_batches)
def only_one_batch(X, Y, batch_size, rng):
    """A single pair comes back. How far is `return` indented, and who gets the rest of the examples?"""
    return random_mini_batches(X, Y, batch_size, rng)[:1]


@mistake(random_mini_batches)
def rows_taken_for_examples(X, Y, batch_size, rng):
    """The pairs are made of rows. In which direction do the examples stand in X?"""
    return [(X[k : k + batch_size], Y[k : k + batch_size]) for k in range(0, X.shape[1], batch_size)]


@mistake(random_mini_batches)
def labels_without_their_row(X, Y, batch_size, rng):
    """The labels have lost a dimension. What does Y[0, ...] leave of (1, B)?"""
    return [(X_b, Y_b[0]) for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng)]


@mistake(random_mini_batches)
def batches_transposed(X, Y, batch_size, rng):
    """The batches lie on their sides. In which direction do the examples stand in X?"""
    return [(X_b.T, Y_b.T) for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng)]


@mistake(random_mini_batches)
def labels_before_inputs(X, Y, batch_size, rng):
    """The two arrays of a pair stand in the wrong order. Which one comes first?"""
    return [(Y_b, X_b) for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng)]


@mistake(random_mini_batches)
def two_lists_for_a_list_of_pairs(X, Y, batch_size, rng):
    """Two lists come back, one of inputs and one of labels. How do you go through a list of pairs?"""
    X_list, Y_list = zip(*random_mini_batches(X, Y, batch_size, rng))
    return list(X_list), list(Y_list)


@mistake(random_mini_batches)
def inputs_without_labels(X, Y, batch_size, rng):
    """Only inputs come back. What can be learnt from a batch without labels?"""
    return [X_b for X_b, _ in random_mini_batches(X, Y, batch_size, rng)]


@mistake(random_mini_batches)
def generator_of_its_own(X, Y, batch_size, rng):
    """The batches are the same whatever generator comes in, so every epoch repeats the first. Which source of random
    numbers do you use?"""
    return random_mini_batches(X, Y, batch_size, np.random.default_rng(0))


@mistake(random_mini_batches)
def generator_without_a_seed(X, Y, batch_size, rng):
    """The same generator gives other batches every time: your order does not come from it. Where does it come from?"""
    return random_mini_batches(X, Y, batch_size, np.random.default_rng())


@mistake(random_mini_batches)
def columns_reordered_in_place(X, Y, batch_size, rng):
    """The batches are right, and the caller's X and Y stand in a new order as well. Which line writes into them?"""
    order = rng.permutation(X.shape[1])
    X[:], Y[:] = X[:, order], Y[:, order]
    return cut(X, Y, np.arange(X.shape[1]), batch_size)


@mistake(random_mini_batches)
def batches_not_returned(X, Y, batch_size, rng):
    """None comes back. The batches are made: who gets them?"""
    random_mini_batches(X, Y, batch_size, rng)


@mistake(random_mini_batches)
def all_batches_in_a_random_order(X, Y, batch_size, rng):
    """The short batch does not stand at the end. What is put into another order after the dealing: the examples, or the
    batches?"""
    batches = cut(X, Y, np.arange(X.shape[1]), batch_size)
    order = np.roll(np.arange(len(batches)), 1)
    return [batches[i] for i in order]


@mistake(random_mini_batches)
def cut_like_a_pack_of_cards(X, Y, batch_size, rng):
    """The examples begin at a random place and keep their order from there. Is a pack shuffled when it has been cut
    once?"""
    return cut(X, Y, np.roll(np.arange(X.shape[1]), int(rng.integers(1, X.shape[1]))), batch_size)


# --- batch_size_trade ------------------------------------------------------------------------------


def trade(**changed):
    """The right answer with some entries replaced."""
    return batch_size_trade() | changed


@mistake(batch_size_trade)
def batch_size_for_updates():
    """Your numbers of updates are the batch sizes. How many batches of 1 does an epoch of 300 examples have?"""
    return trade(updates_1=1, updates_64=64, updates_300=300)


@mistake(batch_size_trade)
def rounded_down_updates():
    """`updates_64` leaves the last batch out. What happens to the examples in it?"""
    return trade(updates_64=4)


@mistake(batch_size_trade)
def one_update_an_epoch():
    """You count one update an epoch whatever the batch size. When are the parameters updated: after every batch, or at
    the end?"""
    return trade(updates_1=1, updates_64=1)


@mistake(batch_size_trade)
def noise_exchanged():
    """`noisiest` and `smoothest` are exchanged. Is the average over one example closer to that over all, or further
    from it?"""
    return trade(noisiest=300, smoothest=1)


@mistake(batch_size_trade)
def compromise_called_smoothest():
    """`smoothest` is the compromise. Which batch size has no chance in its gradient at all?"""
    return trade(smoothest=64)


@mistake(batch_size_trade)
def updates_exchanged():
    """`updates_1` and `updates_300` stand under each other's keys. How many batches of one example do 300 examples
    make?"""
    return trade(updates_1=1, updates_300=300)


@mistake(batch_size_trade)
def batch_size_for_its_updates():
    """`updates_64` is the size of a batch. How many batches of this size do 300 examples make?"""
    return trade(updates_64=64)


@mistake(batch_size_trade)
def one_update_for_each_example():
    """`updates_300` is too large: a batch of 300 is all there is. How many batches does an epoch have then?"""
    return trade(updates_300=300)


# --- train_with_optimizer --------------------------------------------------------------------------


def trained(X, Y, n_h, step, rate, epochs, size, rng, *, deal=None, grad=None, carry=None, costs_of=None, start=None):
    """The training loop from its parts, of which any can be replaced."""
    deal = deal or (lambda: random_mini_batches(X, Y, size, rng))
    grad = grad or networks.gradients
    carry = carry or (lambda new, old: new)
    parameters = start or networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [networks.cost(X, Y, parameters)]
    for _ in range(epochs):
        for batch in deal():
            parameters, new = step(parameters, grad(*batch, parameters), state, rate)
            state = carry(new, state)
        costs.append(networks.cost(*(costs_of or (lambda batch: (X, Y)))(batch), parameters))
    return parameters, costs


@mistake(train_with_optimizer)
def training_forgets_its_state(*given):
    """Each call of `step` believes that it is the first. What does it return besides the parameters, and where does
    that go?"""
    return trained(*given, carry=lambda new, old: {})


@mistake(train_with_optimizer)
def state_reset_every_epoch(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """With every epoch `step` begins anew. Where in your loops does the state become {}?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    costs = [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        state = {}
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, networks.gradients(X_b, Y_b, parameters), state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


@mistake(train_with_optimizer)
def gradient_of_all_examples(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """There are as many updates as mini-batches, and each of them looks at all examples. Of which arrays do you ask the
    gradients?"""
    return trained(
        X,
        Y,
        n_h,
        step,
        learning_rate,
        num_epochs,
        batch_size,
        rng,
        grad=lambda X_b, Y_b, parameters: networks.gradients(X, Y, parameters),
    )


@mistake(train_with_optimizer)
def gradients_scaled_with_the_batch(*given):
    """The gradients grow with the size of their batch. `networks.gradients` takes a mean over its examples: what else
    do you multiply by?"""
    return trained(
        *given,
        grad=lambda X_b, Y_b, p: {k: X_b.shape[1] * g for k, g in networks.gradients(X_b, Y_b, p).items()},
    )


@mistake(train_with_optimizer)
def batches_dealt_only_once(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """Every epoch goes through the same mini-batches. When are they dealt out, and with which generator?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    batches = random_mini_batches(X, Y, batch_size, rng)
    return trained(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng, deal=lambda: batches, start=parameters)


@mistake(train_with_optimizer)
def one_update_for_each_epoch(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """There is one update in each epoch, with one of its mini-batches. In which loop does `step` stand, and does the
    loop come to its end?"""
    return trained(
        X,
        Y,
        n_h,
        step,
        learning_rate,
        num_epochs,
        batch_size,
        rng,
        deal=lambda: random_mini_batches(X, Y, batch_size, rng)[-1:],
    )


@mistake(train_with_optimizer)
def last_batch_of_each_epoch_left_out(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """In every epoch the last mini-batch is not used. Does a smaller batch count?"""
    return trained(
        X,
        Y,
        n_h,
        step,
        learning_rate,
        num_epochs,
        batch_size,
        rng,
        deal=lambda: random_mini_batches(X, Y, batch_size, rng)[:-1],
    )


@mistake(train_with_optimizer)
def new_parameters_thrown_away(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The parameters never leave their start. `step` returns new ones: what becomes of them?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    return parameters, [networks.cost(X, Y, parameters)] * (num_epochs + 1)


@mistake(train_with_optimizer)
def initial_parameters_returned(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The costs are those of a training, and the parameters are those from before it. Under which name do you keep the
    new ones?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    costs = trained(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng, start=parameters)[1]
    return parameters, costs


@mistake(train_with_optimizer)
def cost_of_the_last_batch(*given):
    """The last cost is not that of the final parameters on all examples: it comes from mini-batches. On which examples
    is the cost asked for, and when?"""
    return trained(*given, costs_of=lambda batch: batch)


@mistake(train_with_optimizer)
def cost_after_every_update(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """There are too many costs, one for each update. In which loop do you record them?"""
    parameters, costs = trained(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng)
    return parameters, [costs[0]] + [c for c in costs[1:] for _ in range(0, X.shape[1], batch_size)]


@mistake(train_with_optimizer)
def cost_of_the_start_missing(*given):
    """There are as many costs as epochs, which is one too few. Is it that of the start, or that of the last epoch?"""
    parameters, costs = trained(*given)
    return parameters, costs[1:]


@mistake(train_with_optimizer)
def costs_recorded_before_the_updates(*given):
    """The costs lag behind: the last one does not belong to the parameters that come back. When in an epoch do you
    record?"""
    parameters, costs = trained(*given)
    return parameters, [costs[0], *costs[:-1]]


@mistake(train_with_optimizer)
def only_the_last_cost(*given):
    """A single cost comes back. What about the ones on the way?"""
    parameters, costs = trained(*given)
    return parameters, costs[-1]


@mistake(train_with_optimizer)
def training_returns_parameters_only(*given):
    """Only the parameters come back. What does the docstring promise besides them?"""
    return trained(*given)[0]


@mistake(train_with_optimizer)
def costs_before_parameters(*given):
    """The two results stand in the wrong order. Which one comes first?"""
    return trained(*given)[::-1]


@mistake(train_with_optimizer)
def training_without_a_learning_rate(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """`step` complains that its learning rate is missing. Which argument of yours does it need as its fourth?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state = {}
    for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
        parameters, state = step(parameters, networks.gradients(X_b, Y_b, parameters), state)
    return parameters, []


@mistake(train_with_optimizer)
def training_with_weights_of_its_own(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The weights start a hundred times too large. The parameters to begin with are given in the first line: where do
    yours come from?"""
    drawn = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    start = {name: 100 * value for name, value in drawn.items()}
    return trained(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng, start=start)


@mistake(train_with_optimizer)
def training_with_zero_weights(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """All weights start at 0, and all hidden units stay alike. The parameters to begin with are given in the first
    line: where do yours come from?"""
    drawn = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    start = {name: 0 * value for name, value in drawn.items()}
    return trained(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng, start=start)


@mistake(train_with_optimizer)
def training_not_returned(*given):
    """None comes back. The network is trained: who gets it?"""
    trained(*given)


@mistake(train_with_optimizer)
def descent_whatever_step_is_given(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The parameters move as gradient descent moves them, whichever optimizer is handed over. Which function takes the
    steps in your loop?"""
    return trained(X, Y, n_h, gd_step, learning_rate, num_epochs, batch_size, rng)


@mistake(train_with_optimizer)
def rate_divided_by_the_batch(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The steps are too short by the batch size. `networks.gradients` takes a mean over its examples: what else do you
    divide by?"""
    return trained(X, Y, n_h, step, learning_rate / batch_size, num_epochs, batch_size, rng)


@mistake(train_with_optimizer)
def batch_size_ignored(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """There is one update in each epoch, with all examples at once. How large are the mini-batches that you deal
    out?"""
    return trained(X, Y, n_h, step, learning_rate, num_epochs, X.shape[1], rng)


@mistake(train_with_optimizer)
def begun_anew_in_every_epoch(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """With every epoch the parameters are back at a start. In which loop does a line stand that belongs before it?"""
    start = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [networks.cost(X, Y, start)]
    for _ in range(num_epochs):
        parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, networks.gradients(X_b, Y_b, parameters), state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


@mistake(train_with_optimizer)
def last_cost_for_all_epochs(*given):
    """All costs after the first are equal, as if only one epoch counted. When in an epoch do you record?"""
    parameters, costs = trained(*given)
    return parameters, [costs[0], *costs[-1:] * (len(costs) - 1)]


# --- same_rate_same_speed --------------------------------------------------------------------------


@mistake(same_rate_same_speed)
def momentum_needs_single_examples():
    """Momentum averages whatever gradients it gets, also those of larger batches. Do the curves on the ravine, which
    has no batches at all, look different?"""
    return "A"


@mistake(same_rate_same_speed)
def velocity_stays_near_zero():
    """After some ten steps the start is forgotten. To what does v settle if the gradient stays the same?"""
    return "B"


@mistake(same_rate_same_speed)
def mini_batches_cancel():
    """If the gradients of the batches cancelled, gradient descent would stand still as well. How long is a step of
    momentum once v has settled?"""
    return "C"
