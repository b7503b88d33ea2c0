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
def parameters_changed_through_a_shallow_copy(parameters, grads, state, learning_rate):
    """The numbers are right, and the caller's arrays have changed with them. A copied dictionary holds the same arrays:
    what does `-=` do to these?"""
    stepped = parameters.copy()
    for name in stepped:
        stepped[name] -= learning_rate * grads["d" + name]
    return stepped, state


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
    """After the first step the path keeps its direction, whatever the ground does. At which point is the gradient
    asked for?"""
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
        path.append(path[-1] - hyper["learning_rate"] * grad_fn(path[-1]) + 0 * step({}, {}, {}, 0.1)[1]["calls"])
    return np.array(path)


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
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / (1 - beta if bias_correction else 1))


@mistake(ewma)
def correction_counts_from_0(values, beta, bias_correction=False):
    """The first corrected average is infinite. The newest value after the first step is x₁: what is t then?"""
    counted = lambda v, t: np.divide(v, 1 - beta ** (t - 1)) if bias_correction else v  # noqa: E731
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, counted)


@mistake(ewma)
def correction_counts_from_2(values, beta, bias_correction=False):
    """Corrected averages come out too small, the first ones most. Is t raised before the first average is corrected, or
    has it been raised once too often?"""
    counted = lambda v, t: v / (1 - beta ** (t + 1)) if bias_correction else v  # noqa: E731
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, counted)


@mistake(ewma)
def correction_with_the_last_power(values, beta, bias_correction=False):
    """Of the corrected averages only the last is right. Does the same t belong to all of them?"""
    last = 1 - beta ** len(values) if bias_correction else 1
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / last)


@mistake(ewma)
def correction_with_a_product(values, beta, bias_correction=False):
    """Corrected averages are right for the first value only, and soon change their sign. Is βᵗ a product with t, or a
    power?"""
    counted = lambda v, t: np.divide(v, 1 - beta * t) if bias_correction else v  # noqa: E731
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, counted)


@mistake(ewma)
def correction_with_the_power_outside(values, beta, bias_correction=False):
    """Corrected averages explode. What belongs to the exponent: β alone, or the whole bracket?"""
    counted = lambda v, t: v / (1 - beta) ** t if bias_correction else v  # noqa: E731
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, counted)


@mistake(ewma)
def correction_multiplied(values, beta, bias_correction=False):
    """Corrected averages are even smaller than uncorrected ones. The weights so far add up to less than 1: what makes
    up for that?"""
    counted = lambda v, t: v * (1 - beta**t) if bias_correction else v  # noqa: E731
    return averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, counted)


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
    """The first step leads nowhere, and every later one comes a step too late. Which v moves the parameters, the old one
    or the new one?"""
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
def momentum_changes_its_arguments(parameters, grads, state, learning_rate, beta=0.9):
    """The numbers are right, and the caller's arrays have changed with them. Which arrays does `-=` write into?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    new = dict(parameters)
    for name in new:
        new[name] -= learning_rate * v[name]
    return new, v


@mistake(momentum_step)
def momentum_without_its_state(parameters, grads, state, learning_rate, beta=0.9):
    """Only the parameters come back. How is the next step to know the velocity?"""
    return momentum_step(parameters, grads, state, learning_rate, beta)[0]


@mistake(momentum_step)
def velocity_for_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """What comes back as parameters is the velocity. Where has the place gone to which it is applied?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return v, v


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
    """`critical` would be right if the valley were as gentle everywhere as along its floor. Which direction is the first
    to go wrong?"""
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
    return rates(
        heavy_ball_learning_rate=(2 / 26) ** 2, heavy_ball_beta=(24 / 26) ** 2, heavy_ball_rate=24 / 26
    )


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


# --- rmsprop_step ----------------------------------------------------------------------------------


def rms(parameters, grads, state, rate, update, step):
    """RMSprop from its parts: update(s, g) and step(g, s), s being the new average."""
    g = gradients_by_name(parameters, grads)
    s = {name: update(state.get(name, 0.0), g[name]) for name in parameters}
    return stepped(parameters, {name: step(g[name], s[name]) for name in parameters}, rate), s


@mistake(rmsprop_step)
def gradient_not_squared(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """nan comes out: a root of a negative number. The average is one of squares: where do they get squared?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * g,
        lambda g, s: g / (np.sqrt(s) + epsilon),
    )


@mistake(rmsprop_step)
def absolute_values_for_squares(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The lengths of the steps depend on the size of the gradient, by its root. The units should cancel in g / √s: of
    what is s the average?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * np.abs(g),
        lambda g, s: g / (np.sqrt(s) + epsilon),
    )


@mistake(rmsprop_step)
def root_forgotten(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Small gradients give long steps and large ones short steps. Do gradient and divisor have the same unit?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * g**2,
        lambda g, s: g / (s + epsilon),
    )


@mistake(rmsprop_step)
def epsilon_forgotten(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """nan appears where a gradient is exactly 0, and all else is right. What is 0 / 0, and what stands in the formula to
    prevent it?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * g**2,
        lambda g, s: np.divide(g, np.sqrt(s)),
    )


@mistake(rmsprop_step)
def multiplied_by_the_root(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Where gradients are large the steps get even longer. Is the gradient to be multiplied by its usual size, or
    divided?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * g**2,
        lambda g, s: g * (np.sqrt(s) + epsilon),
    )


@mistake(rmsprop_step)
def only_the_root_is_divided_into(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The signs of the gradients are lost: all entries move the same way. What stands above the fraction's bar?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * g**2,
        lambda g, s: np.abs(g) / (np.sqrt(s) + epsilon),
    )


@mistake(rmsprop_step)
def squares_above_the_bar_too(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The steps grow with the gradient, and all go the same way. In which of the two formulas is g squared?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * g**2,
        lambda g, s: g**2 / (np.sqrt(s) + epsilon),
    )


@mistake(rmsprop_step)
def rmsprop_weights_exchanged(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is hardly longer than α. With β = 0.9, which share does the new square have in s?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: (1 - beta) * s + beta * g**2,
        lambda g, s: g / (np.sqrt(s) + epsilon),
    )


@mistake(rmsprop_step)
def squares_added_up(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is exactly α long, and they get shorter and shorter. That is AdaGrad, which never forgets. What
    does β do in the formula above?"""
    return rms(
        parameters, grads, state, learning_rate, lambda s, g: s + g**2, lambda g, s: g / (np.sqrt(s) + epsilon)
    )


@mistake(rmsprop_step)
def new_square_in_full(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is exactly α long, and all are too short by one factor. Do the two weights in s add up to 1?"""
    return rms(
        parameters, grads, state, learning_rate, lambda s, g: beta * s + g**2, lambda g, s: g / (np.sqrt(s) + epsilon)
    )


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
def one_size_for_the_whole_array(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Within an array all entries are divided by the same number. Does every entry have its own s?"""
    return rms(
        parameters,
        grads,
        state,
        learning_rate,
        lambda s, g: beta * s + (1 - beta) * np.mean(g**2),
        lambda g, s: g / (np.sqrt(s) + epsilon),
    )


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
def rmsprop_changes_its_arguments(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The numbers are right, and the caller's arrays have changed with them. Which arrays does `-=` write into?"""
    new, s = rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)
    for name, value in parameters.items():
        value[...] = new[name]
    return new, s


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


def adam(parameters, grads, state, rate, beta1, beta2, epsilon, **parts):
    """Adam from its parts, of which any can be replaced.

    first(v, g), second(s, g): the averages.  hats(v, s, t): what is divided by what.  step(v̂, ŝ): the step.
    keep(v, s, v̂, ŝ, t): the state (v, s, t).  start: t before the first step.
    """
    first = parts.get("first", lambda v, g: beta1 * v + (1 - beta1) * g)
    second = parts.get("second", lambda s, g: beta2 * s + (1 - beta2) * g**2)
    hats = parts.get("hats", lambda v, s, t: (v / (1 - beta1**t), s / (1 - beta2**t)))
    step = parts.get("step", lambda v_hat, s_hat: v_hat / (np.sqrt(s_hat) + epsilon))
    keep = parts.get("keep", lambda v, s, v_hat, s_hat, t: (v, s, t))
    t = max((kept[2] for kept in state.values()), default=parts.get("start", 0)) + 1
    new, kept = {}, {}
    for name, value in parameters.items():
        g = grads["d" + name]
        v, s, _ = state.get(name, (0 * g, 0 * g, 0))
        v, s = first(v, g), second(s, g)
        with np.errstate(all="ignore"):
            v_hat, s_hat = hats(v, s, t)
            new[name] = value - rate * step(v_hat, s_hat)
        kept[name] = keep(v, s, v_hat, s_hat, t)
    return new, kept


@mistake(adam_step)
def corrected_moments_stored(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and the averages run away from then on: what has been corrected is corrected once more in
    the next step. Which numbers does the recursion need back, v and s, or v̂ and ŝ?"""
    keep = lambda v, s, v_hat, s_hat, t: (v_hat, s_hat, t)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, keep=keep)


@mistake(adam_step)
def multiplied_by_the_correction(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is more than three hundred times too long, by the defaults... and the sum of the weights so far is
    less than 1. What brings an average back up: to multiply by that sum, or to divide by it?"""
    hats = lambda v, s, t: (v * (1 - beta1**t), s * (1 - beta2**t))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def correction_without_t(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, later ones are not: the correction stays as strong as it was at the start. What happens to
    1 − βᵗ as t grows?"""
    hats = lambda v, s, t: (v / (1 - beta1), s / (1 - beta2))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def correction_always_squared(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Only the second step is right. The exponent in your correction is a 2: which number should it be in step t?"""
    hats = lambda v, s, t: (v / (1 - beta1**2), s / (1 - beta2**2))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def second_correction_always_squared(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Only the second step is right, and v̂ is not to blame. Is the exponent at β₂ the step's number, or the 2 of its
    name?"""
    hats = lambda v, s, t: (v / (1 - beta1**t), s / (1 - beta2**2))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def correction_with_t_times_beta(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right and the second is not. Is βᵗ a power of β, or t times β?"""
    hats = lambda v, s, t: (v / (1 - beta1 * t), s / (1 - beta2 * t))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def t_starts_at_0(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """nan in the first step: something is divided by 1 − β⁰. Which number has the first step?"""
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, start=-1)


@mistake(adam_step)
def t_starts_at_2(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is too short. Is t raised once too often before it is used?"""
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, start=1)


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
def t_never_stored(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and every later one is corrected as if it were the first again. Does t travel in the
    state?"""
    keep = lambda v, s, v_hat, s_hat, t: (v, s, min(0, t))  # noqa: E731
    later = lambda v, s, t: (v / (1 - beta1) * 1.0, s / (1 - beta2) * 1.0)  # noqa: E731
    if len(parameters) == 1 and False:
        later = None
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, keep=keep, hats=later)


@mistake(adam_step)
def corrected_twice(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is too short by a factor that has to do with the correction: it is applied two times. How often is
    each average divided?"""
    hats = lambda v, s, t: (v / (1 - beta1**t) ** 2, s / (1 - beta2**t) ** 2)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def no_correction(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is 3.16 times too long. Both averages start at zero, but one of them is slower to leave it: where
    are v̂ and ŝ?"""
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=lambda v, s, t: (v, s))


@mistake(adam_step)
def only_the_first_moment_corrected(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is more than thirty times too long: the divisor is still close to its start at zero. Which of the
    two averages has been corrected?"""
    hats = lambda v, s, t: (v / (1 - beta1**t), s)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def only_the_second_moment_corrected(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is ten times too short: the numerator is still close to its start at zero. Which of the two averages
    has been corrected?"""
    hats = lambda v, s, t: (v, s / (1 - beta2**t))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def corrections_exchanged(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is wildly too long. Which β belongs to v̂, and which to ŝ?"""
    hats = lambda v, s, t: (v / (1 - beta2**t), s / (1 - beta1**t))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def beta1_corrects_both(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is ten times too long: ŝ is corrected with another β than s was made with. Which one is it?"""
    hats = lambda v, s, t: (v / (1 - beta1**t), s / (1 - beta1**t))  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, hats=hats)


@mistake(adam_step)
def betas_exchanged(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones are not: the gradients are averaged over a thousand steps and their squares
    over ten. Which β belongs to which average?"""
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
def first_moment_without_its_weight(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is ten times too long. Which weight does the gradient have in v?"""
    first = lambda v, g: beta1 * v + g  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, first=first)


@mistake(adam_step)
def second_moment_without_its_weight(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps are more than thirty times too short. Which weight does the square have in s?"""
    second = lambda s, g: beta2 * s + g**2  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, second=second)


@mistake(adam_step)
def weights_missing_in_the_first_step(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages start with the whole first gradient and its whole square, and are then corrected as if they had
    started at zero. Which of the two is it to be?"""
    first = lambda v, g: beta1 * v + (1 - beta1) * g if state else g  # noqa: E731
    second = lambda s, g: beta2 * s + (1 - beta2) * g**2 if state else g**2  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, first=first, second=second)


@mistake(adam_step)
def adam_weights_exchanged(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The newest gradient has nearly all the weight in v, and its square in s. With β₁ = 0.9, which share is the past
    to have?"""
    first = lambda v, g: (1 - beta1) * v + beta1 * g  # noqa: E731
    second = lambda s, g: (1 - beta2) * s + beta2 * g**2  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, first=first, second=second)


@mistake(adam_step)
def second_moment_not_squared(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """nan comes out: a root of a negative number. Of what is s the average?"""
    second = lambda s, g: beta2 * s + (1 - beta2) * g  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, second=second)


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
def adam_root_forgotten(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Small gradients give long steps and large ones short steps. Do numerator and divisor have the same unit?"""
    step = lambda v_hat, s_hat: v_hat / (s_hat + epsilon)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, step=step)


@mistake(adam_step)
def adam_epsilon_forgotten(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """nan appears where a gradient is exactly 0, and all else is right. What stands in the formula to prevent 0 / 0?"""
    step = lambda v_hat, s_hat: v_hat / np.sqrt(s_hat)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, step=step)


@mistake(adam_step)
def root_before_the_correction(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is more than thirty times too short: the root is taken first and corrected afterwards. What is to be
    divided by 1 − β₂ᵗ: s, or its root?"""
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
    """The first step is right and later ones have no momentum. What stands above the fraction's bar, the gradient or its
    average?"""
    hats = lambda v, s, t: (None, s / (1 - beta2**t))  # noqa: E731
    new, kept = adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    sizes = {name: np.sqrt(hats(*kept[name])[1]) for name in parameters}
    steps = {name: grads["d" + name] / (sizes[name] + epsilon) for name in parameters}
    return stepped(parameters, steps, learning_rate), kept


@mistake(adam_step)
def first_moment_never_stored(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones get shorter and shorter: v has lost its past and is still divided by
    1 − β₁ᵗ. What does the next call find in the state?"""
    keep = lambda v, s, v_hat, s_hat, t: (0 * v, s, t)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, keep=keep)


@mistake(adam_step)
def second_moment_never_stored(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones get longer and longer: s has lost its past and is still divided by 1 − β₂ᵗ.
    What does the next call find in the state?"""
    keep = lambda v, s, v_hat, s_hat, t: (v, 0 * s, t)  # noqa: E731
    return adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon, keep=keep)


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
    new, kept = adam(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    return new, {last: kept[last]}


@mistake(adam_step)
def adam_uphill(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps have the right length and go uphill. Which sign stands before α?"""
    return adam_step(parameters, grads, state, -learning_rate, beta1, beta2, epsilon)


@mistake(adam_step)
def largest_second_moment(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps are right until the average of squares shrinks for the first time: your divisor never does. Is a maximum
    asked for?"""
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
def adam_changes_its_arguments(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The numbers are right, and the caller's arrays have changed with them. Which arrays does `-=` write into?"""
    new, kept = adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    for name, value in parameters.items():
        value[...] = new[name]
    return new, kept
