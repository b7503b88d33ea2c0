"""Wrong versions of `adam_step`."""

import numpy as np

from solutions.optimizers import adam_step

from ._shared import adam, stepped


def corrected_moments_stored(*given):
    """The first step is right, and the averages run away from then on: what has been corrected is corrected once more
    in the next step. Which numbers does the recursion need back, v and s, or v̂ and ŝ?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (v_hat, s_hat, t))


def multiplied_by_the_correction(*given):
    """With the defaults the first step is ten times too long. The weights so far add up to less than 1: what brings an
    average back up, to multiply by their sum or to divide by it?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v * (1 - beta1**t), s * (1 - beta2**t)))


def correction_without_t(*given):
    """The first step is right, later ones are not: the correction stays as strong as it was at the start. Is there an
    exponent, and does the t in it go on from step to step?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1), s / (1 - beta2)))


def correction_always_squared(*given):
    """Only the second step is right. The exponent in your correction is a 2: which number should it be in step t?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**2), s / (1 - beta2**2)))


def second_correction_always_squared(*given):
    """Only the second step is right, and v̂ is not to blame. Is the exponent at β₂ the step's number, or the 2 of its
    name?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta2**2)))


def correction_with_t_times_beta(*given):
    """The first step is right and the second is not. Is βᵗ a power of β, or t times β?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1 * t), s / (1 - beta2 * t)))


def t_starts_at_0(*given):
    """nan in the first step: something is divided by 1 − β⁰. Which number has the first step?"""
    return adam(given, start=-1)


def t_starts_at_2(*given):
    """The first step is too short. Is t raised once too often before it is used?"""
    return adam(given, start=1)


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


def corrected_twice(*given):
    """The first step is too short by a factor that has to do with the correction: it is applied two times. How often is
    each average divided?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t) ** 2, s / (1 - beta2**t) ** 2))


def no_correction(*given):
    """The first step is 3.16 times too long. Both averages start at zero, but one of them is slower to leave it: where
    are v̂ and ŝ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v, s))


def only_the_first_moment_corrected(*given):
    """The first step is more than thirty times too long: the divisor is still close to its start at zero. Which of the
    two averages has been corrected?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s))


def only_the_second_moment_corrected(*given):
    """The first step is ten times too short: the numerator is still close to its start at zero. Which of the two
    averages has been corrected?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v, s / (1 - beta2**t)))


def corrections_exchanged(*given):
    """The first step is wildly too long. Which β belongs to v̂, and which to ŝ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta2**t), s / (1 - beta1**t)))


def beta1_corrects_both(*given):
    """The first step is ten times too long: ŝ is corrected with another β than s was made with. Which one is it?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta1**t)))


def betas_exchanged(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones are not: the gradients are averaged over a thousand steps and their
    squares over ten. Which β belongs to which average?"""
    return adam_step(parameters, grads, state, learning_rate, beta2, beta1, epsilon)


def beta1_for_both_moments(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right, and later ones are not: both averages forget equally fast. Which β belongs to s?"""
    return adam_step(parameters, grads, state, learning_rate, beta1, beta1, epsilon)


def default_betas_whatever_is_asked(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """All is right with the defaults, and wrong with other values of β. Which names stand in your formulas, or which
    numbers?"""
    return adam_step(parameters, grads, state, learning_rate)


def first_moment_without_its_weight(*given):
    """The first step is ten times too long. Which weight does the gradient have in v?"""
    return adam(given, first=lambda v, g, beta1: beta1 * v + g)


def second_moment_without_its_weight(*given):
    """The steps are more than thirty times too short. Which weight does the square have in s?"""
    return adam(given, second=lambda s, g, beta2: beta2 * s + g**2)


def weights_missing_in_the_first_step(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The averages start with the whole first gradient and its whole square, and are then corrected as if they had
    started at zero. Which of the two is it to be?"""
    return adam(
        (parameters, grads, state, learning_rate, beta1, beta2),
        first=lambda v, g, beta1: beta1 * v + (1 - beta1) * g if state else g,
        second=lambda s, g, beta2: beta2 * s + (1 - beta2) * g**2 if state else g**2,
    )


def adam_weights_exchanged(*given):
    """The newest gradient has nearly all the weight in v, and its square in s. With β₁ = 0.9, which share is the past
    to have?"""
    return adam(
        given,
        first=lambda v, g, beta1: (1 - beta1) * v + beta1 * g,
        second=lambda s, g, beta2: (1 - beta2) * s + beta2 * g**2,
    )


def second_moment_not_squared(*given):
    """nan comes out: a root of a negative number. Of what is s the average?"""
    return adam(given, second=lambda s, g, beta2: beta2 * s + (1 - beta2) * g)


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


def adam_root_forgotten(*given):
    """Small gradients give long steps and large ones short steps. Do numerator and divisor have the same unit?"""
    return adam(given, step=lambda v_hat, s_hat, epsilon: v_hat / (s_hat + epsilon))


def adam_epsilon_forgotten(*given):
    """nan appears where a gradient is exactly 0, and all else is right. What stands in the formula to prevent 0 / 0?"""
    return adam(given, step=lambda v_hat, s_hat, epsilon: v_hat / np.sqrt(s_hat))


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


def gradient_above_the_bar(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The first step is right and later ones have no momentum. What stands above the fraction's bar, the gradient or
    its average?"""
    _, kept = adam((parameters, grads, state, learning_rate, beta1, beta2))
    sizes = {name: np.sqrt(s / (1 - beta2**t)) for name, (_, s, t) in kept.items()}
    steps = {name: grads["d" + name] / (sizes[name] + epsilon) for name in parameters}
    return stepped(parameters, steps, learning_rate), kept


def first_moment_never_stored(*given):
    """The first step is right, and later ones get shorter and shorter: v has lost its past and is still divided by 1 −
    β₁ᵗ. What does the next call find in the state?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (0 * v, s, t))


def second_moment_never_stored(*given):
    """The first step is right, and later ones get longer and longer: s has lost its past and is still divided by 1 −
    β₂ᵗ. What does the next call find in the state?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (v, 0 * s, t))


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


def only_one_parameters_moments_kept(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """One parameter has a past, the others begin anew with every step while t goes on. What is left in the state after
    the loop?"""
    last = list(parameters)[-1]
    new, kept = adam((parameters, grads, state, learning_rate, beta1, beta2))
    return new, {last: kept[last]}


def adam_uphill(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The steps have the right length and go uphill. Which sign stands before α?"""
    return adam_step(parameters, grads, state, -learning_rate, beta1, beta2, epsilon)


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


def adam_without_its_state(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Only the parameters come back. How is the next step to know v, s and t?"""
    return adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)[0]


def adam_returns_its_moments_singly(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Four things come back: the parameters, v, s and t. The next call has one argument for what is to be remembered:
    how do three things travel as one?"""
    new, kept = adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    return new, kept["v"], kept["s"], kept["t"]


def beta2_of_two_nines(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.99, epsilon=1e-8):
    """All is right where β₂ is given, and slightly wrong where its default counts. What is the default in the first
    line of the stub?"""
    return adam((parameters, grads, state, learning_rate, beta1, beta2))


def second_correction_with_the_power_outside(*given):
    """The first step is right, later ones are not: ŝ explodes. What belongs to the exponent: β₂ alone, or the whole
    bracket?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta2) ** t))


def moments_for_the_parameters(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Corrected averages come back where the parameters are promised. From what are the steps to be subtracted?"""
    stepped_, kept = adam((parameters, grads, state, learning_rate, beta1, beta2))
    return {k: (parameters[k] - stepped_[k]) / learning_rate for k in parameters}, kept


def plus_in_the_first_correction(*given):
    """The first step is nineteen times too short. The weights so far add up to less than 1: is that 1 − β₁ᵗ or
    1 + β₁ᵗ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / (1 + beta1**t), s / (1 - beta2**t)))


def brackets_of_the_first_correction_missing(*given):
    """A gradient of 0 moves its parameter as well: something is subtracted from v̂ that should divide. What does Python
    do first in v / 1 − β₁ᵗ?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v / 1 - beta1**t, s / (1 - beta2**t)))


def moments_exchanged_in_the_state(*given):
    """The first step is right; from the second on v is made of squares, and s of what can be negative. In which order
    do the two go into the state, and in which do they come out?"""
    return adam(given, keep=lambda v, s, v_hat, s_hat, t: (s, v, t))


def root_above_the_bar(*given):
    """Small gradients give long steps: their roots stand above the bar. Which of the two averages has a root?"""
    return adam(given, step=lambda v_hat, s_hat, epsilon: np.sqrt(np.abs(v_hat)) / (np.sqrt(s_hat) + epsilon))


def first_moment_multiplied_by_its_correction(*given):
    """The first step is a hundred times too short. v is too small at the start: does it have to be multiplied by its
    correction, or divided?"""
    return adam(given, hats=lambda v, s, t, beta1, beta2: (v * (1 - beta1**t), s / (1 - beta2**t)))


def beta1_of_two_nines(parameters, grads, state, learning_rate, beta1=0.99, beta2=0.999, epsilon=1e-8):
    """All is right where β₁ is given, and wrong where its default counts. What is the default in the first line of the
    stub?"""
    return adam((parameters, grads, state, learning_rate, beta1, beta2))


def squares_in_both_moments(*given):
    """No entry ever moves upwards, and large gradients give long steps: v is made of squares, too. Of what are v and s
    the averages?"""
    return adam(given, first=lambda v, g, beta1: beta1 * v + (1 - beta1) * g**2)
