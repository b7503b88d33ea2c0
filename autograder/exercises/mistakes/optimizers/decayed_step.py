"""Wrong versions of `decayed_step`."""

import numpy as np

from solutions.optimizers import decayed_step, gd_step


def _slowed(given, rate=None, inner=None, begin=0, keep=None):
    """The decayed step from its parts, of which any can be replaced: rate(α, d, t), the state that `method` gets, the
    first t, and what is kept of `method`'s state."""
    parameters, grads, state, learning_rate, method, decay = given
    t, own = state.get("t", begin), state.get("own", {})
    shrunk = (rate or (lambda a, d, t: a / (1 + d * t)))(learning_rate, decay, t)
    moved, own = method(parameters, grads, {} if inner == "empty" else own, shrunk)
    return moved, {"t": t + 1, "own": own} if keep is None else keep(t, own)


def counted_from_one(*given):
    """The very first step is shorter already. What is t in the first call, and what is α divided by then?"""
    return _slowed(given, begin=1)


def never_counted(*given):
    """All steps have the rate of the first. Where does t live between two calls, and who makes it larger?"""
    return _slowed(given, rate=lambda a, d, t: a)


def method_without_its_memory(*given):
    """The rate shrinks as it should, and `method` believes each time that it begins anew. It returned a state of its
    own: where is that at the next call, and is it what you hand to `method` then?"""
    return _slowed(given, inner="empty")


def rate_by_powers(*given):
    """The first two rates are right, and then they shrink too fast, by the same factor in each step. Is the divisor of
    call t a power?"""
    return _slowed(given, rate=lambda a, d, t: a / (1 + d) ** t)


def rate_along_a_line(*given):
    """The rate falls by the same amount in each call, so that one day it is below zero. Which operation stands between
    α and 1 + d t?"""
    return _slowed(given, rate=lambda a, d, t: a * (1 - d * t))


def rate_by_exponential(*given):
    """The rate shrinks by the same factor in each call, from the first on. The formula above has no exponential: by
    what is α divided?"""
    return _slowed(given, rate=lambda a, d, t: a * np.exp(-d * t))


def rate_that_grows(*given):
    """The steps become longer from call to call. Do you multiply α by 1 + d t, or divide?"""
    return _slowed(given, rate=lambda a, d, t: a * (1 + d * t))


def rate_with_a_root(*given):
    """The rate shrinks too slowly: the divisor is the root of 1 + d t. Does the formula have a root?"""
    return _slowed(given, rate=lambda a, d, t: a / np.sqrt(1 + d * t))


def decay_not_used(*given):
    """The rates are α, α/2, α/3 and so on, whatever d is. Where does d stand in the formula?"""
    return _slowed(given, rate=lambda a, d, t: a / (1 + t))


def decay_without_the_count(*given):
    """All steps are shorter than α by the same factor. On what besides d does the divisor depend?"""
    return _slowed(given, rate=lambda a, d, t: a / (1 + d))


def rate_shrunk_again_and_again(parameters, grads, state, learning_rate, method, decay):
    """The first two steps are right, and then the rate shrinks too fast: what was divided before is divided again. Of
    which α is the rate of call t a part?"""
    t, rate = state.get("t", 0), state.get("rate", learning_rate)
    rate = rate / (1 + decay * t)
    moved, own = method(parameters, grads, state.get("own", {}), rate)
    return moved, {"t": t + 1, "rate": rate, "own": own}


def counted_for_each_parameter(*given):
    """With several parameters the rate shrinks too fast. How much larger does t become in a call?"""
    return _slowed(given, keep=lambda t, own: {"t": t + len(given[0]), "own": own})


def descent_whatever_the_method(parameters, grads, state, learning_rate, method, decay):
    """The parameters move as gradient descent moves them, whichever method is handed over. Whom do you call?"""
    return decayed_step(parameters, grads, state, learning_rate, gd_step, decay)


def decayed_without_its_state(*given):
    """Only the parameters come back. How is the next call to know t?"""
    return decayed_step(*given)[0]


def state_before_the_parameters(*given):
    """The two results stand in the wrong order. Which one comes first?"""
    return decayed_step(*given)[::-1]


def method_without_a_rate(parameters, grads, state, learning_rate, method, decay):
    """`method` complains that its learning rate is missing. What is its fourth argument?"""
    return method(parameters, grads, state)


def count_expected_in_the_state(parameters, grads, state, learning_rate, method, decay):
    """A KeyError in the very first step. The state is {} then: what does your code find there?"""
    t = state["t"]
    moved, own = method(parameters, grads, state["own"], learning_rate / (1 + decay * t))
    return moved, {"t": t + 1, "own": own}


def state_of_the_method_for_both(parameters, grads, state, learning_rate, method, decay):
    """The second call stops: what `method` returned is all that you find as your state. It is its own affair what that
    is, and t is not in it. How do two things travel in one state?"""
    t = state.get("t", 0)
    return method(parameters, grads, state, learning_rate / (1 + decay * t))


def count_put_into_the_methods_state(parameters, grads, state, learning_rate, method, decay):
    """Your t is written into what `method` returned, and that need not be a dictionary. How do you keep the
    two apart?"""
    t = state.get("t", 0)
    moved, own = method(parameters, grads, state, learning_rate / (1 + decay * t))
    own["t"] = t + 1
    return moved, own
