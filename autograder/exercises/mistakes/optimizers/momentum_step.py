"""Wrong versions of `momentum_step`."""

from solutions.optimizers import momentum_step

from ._shared import gradients_by_name, stepped


def classical_momentum(parameters, grads, state, learning_rate, beta=0.9):
    """With β = 0.9 the first step is ten times too long. That is momentum too, in another convention. Which weight does
    the gradient have in the formula above?"""
    v = {name: beta * state.get(name, 0.0) + grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def velocity_starts_with_the_whole_gradient(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is too long, and the later ones carry its trace. What is v before the first step, and does the
    first one follow the same formula as the others?"""
    v = {n: beta * state[n] + (1 - beta) * grads["d" + n] if state else grads["d" + n] for n in parameters}
    return stepped(parameters, v, learning_rate), v


def momentum_weights_exchanged(parameters, grads, state, learning_rate, beta=0.9):
    """The steps are nearly those of plain gradient descent. With β = 0.9, which share does the new gradient have in
    v?"""
    v = {name: (1 - beta) * state.get(name, 0.0) + beta * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def velocity_never_stored(parameters, grads, state, learning_rate, beta=0.9):
    """One step is right, and from the second on the past is missing. What does the next call find in the state?"""
    return stepped(parameters, {n: (1 - beta) * grads["d" + n] for n in parameters}, learning_rate), state


def velocity_of_the_last_gradient(parameters, grads, state, learning_rate, beta=0.9):
    """Two steps are right, the third is not: v remembers one gradient and nothing before it. What goes into the state,
    the gradient or the average?"""
    g = gradients_by_name(parameters, grads)
    v = {name: beta * (1 - beta) * state.get(name, 0.0) + (1 - beta) * g[name] for name in parameters}
    return stepped(parameters, v, learning_rate), g


def velocity_used_before_it_is_updated(parameters, grads, state, learning_rate, beta=0.9):
    """The first step leads nowhere, and every later one comes a step too late. Which v moves the parameters, the old
    one or the new one?"""
    old = {name: state.get(name, 0.0) for name in parameters}
    v = {name: beta * old[name] + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, old, learning_rate), v


def velocity_sign_flipped(parameters, grads, state, learning_rate, beta=0.9):
    """The steps have the right length and go uphill. v is an average of gradients: with which sign does it move the
    parameters?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, -learning_rate), v


def old_velocity_subtracted(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is right, and then the past pulls back instead of onwards. Which sign stands before β v?"""
    v = {name: -beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def momentum_applied_twice(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is a tenth of what it should be when β = 0.9: the average goes into the average once more. How
    often does the gradient get its weight?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * v[name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def velocity_looks_ahead(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is too long: the parameters move by a mixture of v and the gradient. That is Nesterov's momentum;
    what moves them in the formula above?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    ahead = {name: beta * v[name] + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, ahead, learning_rate), v


def velocity_computed_but_not_used(parameters, grads, state, learning_rate, beta=0.9):
    """The steps are those of plain gradient descent. v is computed: where does it go?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, gradients_by_name(parameters, grads), learning_rate), v


def velocity_bias_corrected(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is as long as one of gradient descent: the average is corrected for its start. Does the formula of
    this exercise do that?"""
    t = state.get("t", 0) + 1
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate / (1 - beta**t)), v | {"t": t}


def learning_rate_applied_twice(parameters, grads, state, learning_rate, beta=0.9):
    """Every step is too short by the same factor, the learning rate itself. How often is it applied on the way from the
    gradient to the parameter?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * learning_rate * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def beta_0_9_whatever_is_asked(parameters, grads, state, learning_rate, beta=0.9):
    """All is right while β is 0.9, and wrong with another value. Which name stands in your formula, or which number?"""
    return momentum_step(parameters, grads, state, learning_rate)


def one_velocity_for_all(parameters, grads, state, learning_rate, beta=0.9):
    """With one parameter all is right, and with several they get into each other's way. Whose v does the next parameter
    find?"""
    v = state.get("v", 0.0)
    new = {}
    for name, value in parameters.items():
        v = beta * v + (1 - beta) * grads["d" + name]
        new[name] = value - learning_rate * v
    return new, {"v": v}


def only_one_velocity_kept(parameters, grads, state, learning_rate, beta=0.9):
    """One parameter has a past, the others begin anew with every step. What is left in the state after the loop?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    last = list(parameters)[-1]
    return stepped(parameters, v, learning_rate), {last: v[last]}


def momentum_for_weights_only(parameters, grads, state, learning_rate, beta=0.9):
    """Some parameters move by their whole gradient, without momentum. Does the loop treat all names alike?"""
    v = {
        n: beta * state.get(n, 0.0) + (1 - beta) * grads["d" + n] if n[0] != "b" else grads["d" + n] for n in parameters
    }
    return stepped(parameters, v, learning_rate), v


def zip_with_an_empty_velocity(parameters, grads, state, learning_rate, beta=0.9):
    """No parameter comes back. `zip` ends with its shortest argument: how many velocities are there before the first
    step?"""
    v = {name: beta * old + (1 - beta) * grads["d" + name] for name, old in zip(parameters, state.values())}
    return {name: parameters[name] - learning_rate * v[name] for name in v}, v


def velocity_expected_in_the_state(parameters, grads, state, learning_rate, beta=0.9):
    """A KeyError in the very first step. The state is {} then: what does your code find there?"""
    v = {name: beta * state[name] + (1 - beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def momentum_without_its_state(parameters, grads, state, learning_rate, beta=0.9):
    """Only the parameters come back. How is the next step to know the velocity?"""
    return momentum_step(parameters, grads, state, learning_rate, beta)[0]


def velocity_for_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """What comes back as parameters is the velocity. Where has the place gone to which it is applied?"""
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    return v, v


def velocity_returned_for_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """The velocities come back where the parameters are promised. In which order do the two results stand?"""
    new, v = momentum_step(parameters, grads, state, learning_rate, beta)
    return v, new


def velocity_starts_at_the_parameters(parameters, grads, state, learning_rate, beta=0.9):
    """The first step shrinks every parameter besides. What is v before the first step?"""
    v = {k: beta * state.get(k, parameters[k]) + (1 - beta) * grads["d" + k] for k in parameters}
    return stepped(parameters, v, learning_rate), v


def plus_in_the_weight(parameters, grads, state, learning_rate, beta=0.9):
    """With β = 0.9 the first step is nineteen times too long. The two weights should add up to 1: which sign stands in
    the second?"""
    v = {name: beta * state.get(name, 0.0) + (1 + beta) * grads["d" + name] for name in parameters}
    return stepped(parameters, v, learning_rate), v


def gradients_kept_for_velocities(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is right; then the gradient before counts as if it were the whole past. What goes into the state:
    g, or v?"""
    new, _ = momentum_step(parameters, grads, state, learning_rate, beta)
    return new, {name: grads["d" + name] for name in parameters}


def momentum_without_its_rate(parameters, grads, state, learning_rate, beta=0.9):
    """The steps do not depend on the learning rate. By what is v multiplied?"""
    return momentum_step(parameters, grads, state, 1.0, beta)


def velocity_of_the_parameter_before(parameters, grads, state, learning_rate, beta=0.9):
    """The past of a parameter is that of its neighbour in the dictionary, whatever its shape. Where does v begin in
    your loop, and whose v should it be?"""
    v, new = 0.0, {}
    for name, value in parameters.items():
        v = beta * v + (1 - beta) * grads["d" + name]
        new[name] = value - learning_rate * v
    return new, {}
