"""Wrong versions of `rmsprop_step`."""

import numpy as np

from solutions.optimizers import rmsprop_step

from ._shared import gradients_by_name, rms, stepped


def gradient_not_squared(*given):
    """nan comes out: a root of a negative number. The average is one of squares: where do they get squared?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * g)


def absolute_values_for_squares(*given):
    """The lengths of the steps depend on the size of the gradient, by its root. The units should cancel in g / √s: of
    what is s the average?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * np.abs(g))


def root_forgotten(*given):
    """Small gradients give long steps and large ones short steps. Do gradient and divisor have the same unit?"""
    return rms(given, step=lambda g, s, epsilon: g / (s + epsilon))


def epsilon_forgotten(*given):
    """nan appears where a gradient is exactly 0, and all else is right. What is 0 / 0, and what stands in the formula
    to prevent it?"""
    return rms(given, step=lambda g, s, epsilon: np.divide(g, np.sqrt(s)))


def multiplied_by_the_root(*given):
    """Where gradients are large the steps get even longer. Is the gradient to be multiplied by its usual size, or
    divided?"""
    return rms(given, step=lambda g, s, epsilon: g * (np.sqrt(s) + epsilon))


def only_the_root_is_divided_into(*given):
    """The signs of the gradients are lost: all entries move the same way. What stands above the fraction's bar?"""
    return rms(given, step=lambda g, s, epsilon: np.abs(g) / (np.sqrt(s) + epsilon))


def squares_above_the_bar_too(*given):
    """The steps grow with the gradient, and all go the same way. In which of the two formulas is g squared?"""
    return rms(given, step=lambda g, s, epsilon: g**2 / (np.sqrt(s) + epsilon))


def rmsprop_weights_exchanged(*given):
    """The first step is hardly longer than α. With β = 0.9, which share does the new square have in s?"""
    return rms(given, update=lambda s, g, beta: (1 - beta) * s + beta * g**2)


def squares_added_up(*given):
    """The first step is exactly α long, and they get shorter and shorter. That is AdaGrad, which never forgets. What
    does β do in the formula above?"""
    return rms(given, update=lambda s, g, beta: s + g**2)


def new_square_in_full(*given):
    """The first step is exactly α long, and all are too short by one factor. Do the two weights in s add up to 1?"""
    return rms(given, update=lambda s, g, beta: beta * s + g**2)


def average_of_squares_starts_at_1(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is shorter than it should be, as if a gradient of 1 had come before. Where does s start?"""
    state = state or dict.fromkeys(parameters, 1.0)
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


def average_starts_at_the_first_square(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is exactly α long and the next ones carry its trace. Does the first square enter s with the same
    weight as all the others?"""
    state = state or {name: grads["d" + name] ** 2 for name in parameters}
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


def squares_bias_corrected(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is exactly α long: the average is corrected for its start. Does the formula of this exercise do
    that?"""
    t = state.get("t", 0) + 1
    g = gradients_by_name(parameters, grads)
    s = {name: beta * state.get(name, 0.0) + (1 - beta) * g[name] ** 2 for name in parameters}
    steps = {name: g[name] / (np.sqrt(s[name] / (1 - beta**t)) + epsilon) for name in parameters}
    return stepped(parameters, steps, learning_rate), s | {"t": t}


def squares_never_stored(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Every step has the same length, whatever came before. What does the next call find in the state?"""
    return rmsprop_step(parameters, grads, {}, learning_rate, beta, epsilon)[0], state


def root_stored_for_the_average(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is right, the second is not: what the state hands on is no longer an average of squares. Which
    quantity does the recursion need back?"""
    new, s = rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)
    return new, {name: np.sqrt(value) for name, value in s.items()}


def old_average_divides(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is gigantic: something is divided by ε alone. Is s updated before it is used?"""
    g = gradients_by_name(parameters, grads)
    steps = {name: g[name] / (np.sqrt(state.get(name, 0.0)) + epsilon) for name in parameters}
    s = {name: beta * state.get(name, 0.0) + (1 - beta) * g[name] ** 2 for name in parameters}
    return stepped(parameters, steps, learning_rate), s


def one_size_for_the_whole_array(*given):
    """Within an array all entries are divided by the same number. Does every entry have its own s?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * np.mean(g**2))


def one_average_of_squares_for_all(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """With one parameter all is right, and with several they get into each other's way. Whose s does the next parameter
    find?"""
    s, new = state.get("s", 0.0), {}
    for name, value in parameters.items():
        g = grads["d" + name]
        s = beta * s + (1 - beta) * g**2
        new[name] = value - learning_rate * g / (np.sqrt(s) + epsilon)
    return new, {"s": s}


def rmsprop_uphill(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The steps have the right length and go uphill. Which sign stands before α?"""
    return rmsprop_step(parameters, grads, state, -learning_rate, beta, epsilon)


def epsilon_much_too_large(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-2):
    """All steps are slightly too short, those of small gradients most. ε only has to prevent a division by zero: how
    large is it in the docstring?"""
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


def rmsprop_beta_0_9_whatever_is_asked(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """All is right while β is 0.9, and wrong with another value. Which name stands in your formula, or which number?"""
    return rmsprop_step(parameters, grads, state, learning_rate)


def momentum_in_rmsprop(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The first step is ten times too short: the gradient is averaged as well as its square. Which of the two averages
    does this method have?"""
    g = gradients_by_name(parameters, grads)
    s = {name: beta * state.get("s" + name, 0.0) + (1 - beta) * g[name] ** 2 for name in parameters}
    v = {name: beta * state.get("v" + name, 0.0) + (1 - beta) * g[name] for name in parameters}
    kept = {"s" + name: s[name] for name in s} | {"v" + name: v[name] for name in v}
    return stepped(parameters, {n: v[n] / (np.sqrt(s[n]) + epsilon) for n in v}, learning_rate), kept


def rmsprop_without_its_state(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Only the parameters come back. How is the next step to know s?"""
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)[0]


def length_of_the_whole_gradient(*given):
    """Within an array all entries are divided by the same number, the length of its whole gradient. Does every entry
    have its own s?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * np.sum(g**2))


def weight_squared_with_the_gradient(*given):
    """The first step is longer than it should be, by the root of 10 where β is 0.9. What does the square belong to: the
    gradient, or its weight as well?"""
    return rms(given, update=lambda s, g, beta: beta * s + ((1 - beta) * g) ** 2)


def absolute_values_without_a_root(*given):
    """An average of sizes divides, where the root of an average of squares should. Are the two the same for gradients
    of different sizes?"""
    return rms(
        given, update=lambda s, g, beta: beta * s + (1 - beta) * np.abs(g), step=lambda g, s, epsilon: g / (s + epsilon)
    )


def doubling_for_squaring(*given):
    """nan comes out: a root of a negative number. What does `* 2` make of a negative gradient, and what would a square
    make of it?"""
    return rms(given, update=lambda s, g, beta: beta * s + (1 - beta) * g * 2)


def only_the_sign_moves(*given):
    """Every entry moves by exactly α in every step. Is the gradient divided by its own size of the moment, or by its
    usual one?"""
    return rms(given, step=lambda g, s, epsilon: np.sign(g))


def rmsprop_beta_of_two_nines(parameters, grads, state, learning_rate, beta=0.99, epsilon=1e-8):
    """All is right where β is given, and wrong where its default counts. What is the default in the first line of the
    stub?"""
    return rms((parameters, grads, state, learning_rate, beta))


def rate_under_the_root(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The steps grow with the root of the learning rate only. Does it stand before the fraction, or under the root?"""
    given = (parameters, grads, state, 1.0, beta)
    return rms(given, step=lambda g, s, epsilon: g / (np.sqrt(s / learning_rate) + epsilon))
