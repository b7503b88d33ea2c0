"""Wrong versions of `first_steps`."""

from solutions.optimizers import first_steps


def _lengths(**changed):
    """The right answer with some entries replaced."""
    return first_steps() | changed


def first_steps_all_of_length_1():
    """All your steps are α long. Only a corrected average is as large as its first value: which of the three methods
    divides by an uncorrected one?"""
    return _lengths(rmsprop=1.0, adam_uncorrected=1.0)


def rmsprop_first_step_without_the_root():
    """`rmsprop` is the square of what it should be. After the first step s is a tenth of the squared gradient: what is
    its root?"""
    return _lengths(rmsprop=10.0)


def rmsprop_first_step_upside_down():
    """`rmsprop` is shorter than 1. Dividing by a number that is still too small: does it make a step shorter or
    longer?"""
    return _lengths(rmsprop=0.1**0.5)


def uncorrected_adam_falls_short():
    """`adam_uncorrected` is too short: there v̂ has lost its correction and ŝ has kept it. What do both lose, and which
    of them loses more?"""
    return _lengths(adam_uncorrected=0.1)


def uncorrected_adam_without_momentum():
    """`adam_uncorrected` is too long: there only the divisor is small. How large is v after the first step?"""
    return _lengths(adam_uncorrected=1000**0.5)


def uncorrected_adam_upside_down():
    """`adam_uncorrected` is shorter than 1. v is a tenth of the gradient; which part of it is the root of s?"""
    return _lengths(adam_uncorrected=0.001**0.5 / 0.1)


def adam_first_step_as_without_correction():
    """`adam` is the step without correction. What are v̂ and ŝ when t = 1?"""
    return _lengths(adam=10**0.5)


def adam_first_step_by_its_weight():
    """`adam` is only a tenth: v is, after one step. What does the correction make of it?"""
    return _lengths(adam=0.1)


def rmsprop_first_step_corrected():
    """`rmsprop` is the length of a step whose s has been corrected for its start. Does RMSprop do that here?"""
    return _lengths(rmsprop=1.0)


def both_first_steps_without_the_root():
    """`rmsprop` and `adam_uncorrected` are too long: s divides, and not its root. Which unit has a square?"""
    return _lengths(rmsprop=10.0, adam_uncorrected=100.0)


def uncorrected_adam_thought_equal():
    """`adam_uncorrected` is α long. v is a tenth of the gradient, s a thousandth of its square: do the two errors
    cancel?"""
    return _lengths(adam_uncorrected=1.0)


def lengths_for_a_rate_of_a_tenth():
    """All your lengths are a tenth of what they should be. In which unit are they asked for?"""
    return {name: 0.1 * length for name, length in first_steps().items()}
