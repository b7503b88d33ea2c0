"""Wrong versions of `ewma`."""

import numpy as np

from solutions.optimizers import ewma


def _averaged(values, start, update, finish=lambda v, t: v):
    """A running average from its parts."""
    average, averages = start, []
    for t, value in enumerate(values, start=1):
        average = update(average, value)
        averages.append(finish(average, t))
    return averages


def weights_exchanged(values, beta, bias_correction=False):
    """The average follows the newest value closely and forgets at once. With β = 0.9, which weight does the past
    get?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return _averaged(values, 0.0, lambda v, x: (1 - beta) * v + beta * x, corrected)


def weights_exchanged_correction_too(values, beta, bias_correction=False):
    """The average follows the newest value closely, and the correction agrees with that. With β = 0.9, which weight
    does the past get?"""
    return ewma(values, 1 - beta, bias_correction)


def newest_value_in_full(values, beta, bias_correction=False):
    """The averages grow far beyond the values. Do the two weights, that of the past and that of the newest value, add
    up to 1?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return _averaged(values, 0.0, lambda v, x: beta * v + x, corrected)


def average_starts_at_the_first_value(values, beta, bias_correction=False):
    """The first average is the first value itself, uncorrected. What is v before anything has been seen?"""
    average, averages = values[0], [values[0]]
    for t, value in enumerate(values[1:], start=2):
        average = beta * average + (1 - beta) * value
        averages.append(average / (1 - beta**t) if bias_correction else average)
    return averages


def average_of_the_last_two(values, beta, bias_correction=False):
    """From the third value on the averages are wrong: each knows of two values only. What does vₜ₋₁ stand for: the
    average before, or the value before?"""
    pairs = zip([0.0, *values], values)
    return [
        (beta * x0 + (1 - beta) * x) / (1 - beta**t if bias_correction else 1) for t, (x0, x) in enumerate(pairs, 1)
    ]


def correction_never_applied(values, beta, bias_correction=False):
    """Without the correction all is right, and with it nothing changes. Which argument is not used?"""
    return ewma(values, beta)


def correction_always_applied(values, beta, bias_correction=False):
    """The averages are corrected even when nobody asked for it. What is the default of `bias_correction`?"""
    return ewma(values, beta, True)


def correction_without_the_power(values, beta, bias_correction=False):
    """Corrected averages are right for the first value and too large from then on: each is divided by the same number.
    What changes from one t to the next in 1 − βᵗ?"""
    return _averaged(
        values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / (1 - beta if bias_correction else 1)
    )


def correction_counts_from_0(values, beta, bias_correction=False):
    """The first corrected average is infinite. The newest value after the first step is x₁: what is t then?"""
    return _averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: np.divide(v, 1 - beta ** (t - 1)) if bias_correction else v,
    )


def correction_counts_from_2(values, beta, bias_correction=False):
    """Corrected averages come out too small, the first ones most. Is t raised before the first average is corrected, or
    has it been raised once too often?"""
    return _averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: v / (1 - beta ** (t + 1)) if bias_correction else v,
    )


def correction_with_the_last_power(values, beta, bias_correction=False):
    """Of the corrected averages only the last is right. Does the same t belong to all of them?"""
    last = 1 - beta ** len(values) if bias_correction else 1
    return _averaged(values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / last)


def correction_with_a_product(values, beta, bias_correction=False):
    """Corrected averages are right for the first value only, and soon change their sign. Is βᵗ a product with t, or a
    power?"""
    return _averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: np.divide(v, 1 - beta * t) if bias_correction else v,
    )


def correction_with_the_power_outside(values, beta, bias_correction=False):
    """Corrected averages explode. What belongs to the exponent: β alone, or the whole bracket?"""
    return _averaged(
        values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v / (1 - beta) ** t if bias_correction else v
    )


def correction_multiplied(values, beta, bias_correction=False):
    """Corrected averages are even smaller than uncorrected ones. The weights so far add up to less than 1: what makes
    up for that?"""
    return _averaged(
        values, 0.0, lambda v, x: beta * v + (1 - beta) * x, lambda v, t: v * (1 - beta**t) if bias_correction else v
    )


def corrected_average_stored(values, beta, bias_correction=False):
    """The first corrected average is right, the later ones are too large: each correction goes into the next average,
    which is then corrected again. Which of the two numbers does the recursion need?"""
    average, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        average = beta * average + (1 - beta) * value
        average = average / (1 - beta**t) if bias_correction else average
        averages.append(average)
    return averages


def plain_mean_so_far(values, beta, bias_correction=False):
    """Every value counts as much as every other, however old it is. Where does β come in?"""
    return list(np.cumsum(values) / np.arange(1, len(values) + 1))


def start_among_the_averages(values, beta, bias_correction=False):
    """There is one number too many: the zero from which the average starts. After how many values is an average asked
    for?"""
    return [0.0, *ewma(values, beta, bias_correction)]


def only_the_last_average(values, beta, bias_correction=False):
    """One number comes back. What becomes of the averages before it?"""
    return ewma(values, beta, bias_correction)[-1]


def last_value_left_out(values, beta, bias_correction=False):
    """There is one average too few. Where does the loop end?"""
    return ewma(values[:-1], beta, bias_correction)


def averages_returned_inside_the_loop(values, beta, bias_correction=False):
    """Only the first average comes back, in a list of its own. How far is `return` indented?"""
    return ewma(values[:1], beta, bias_correction)


def averages_not_returned(values, beta, bias_correction=False):
    """None comes back. The list is full: who gets it?"""
    ewma(values, beta, bias_correction)


def brackets_of_the_weight_missing(values, beta, bias_correction=False):
    """A constant 1 comes into every average, and large values make it smaller. What does Python multiply by the value:
    the bracket 1 − β, or β alone?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return _averaged(values, 0.0, lambda v, x: beta * v + 1 - beta * x, corrected)


def average_over_a_window(values, beta, bias_correction=False):
    """The averages are plain means over the last 1 / (1 − β) values. Does the weight of a value end at once in the
    formula, or fade?"""
    n = round(1 / (1 - beta))
    return [float(np.mean(values[max(0, i + 1 - n) : i + 1])) for i in range(len(values))]


def values_from_the_end(values, beta, bias_correction=False):
    """The last value counts as the first. In which order do you go through the values?"""
    return ewma(list(values)[::-1], beta, bias_correction)


def correction_with_a_root(values, beta, bias_correction=False):
    """Corrected averages are too small, the first ones most. What divides: the sum of the weights, or its root?"""
    weights = [np.sqrt(1 - beta**t) if bias_correction else 1.0 for t in range(1, len(values) + 1)]
    return [float(v / w) for v, w in zip(ewma(values, beta), weights, strict=True)]


def average_before_the_value(values, beta, bias_correction=False):
    """Every average is one place late, and the first is 0. Is an average noted before its value has come in, or
    after?"""
    averages = [0.0, *ewma(values, beta)[:-1]]
    return [v / (1 - beta**t) if bias_correction else v for t, v in enumerate(averages, start=1)]


def past_without_its_weight(values, beta, bias_correction=False):
    """The first average is right, and nothing is ever forgotten. Which weight does the past get?"""
    corrected = (lambda v, t: v / (1 - beta**t)) if bias_correction else (lambda v, t: v)
    return _averaged(values, 0.0, lambda v, x: v + (1 - beta) * x, corrected)


def average_with_beta_0_9_always(values, beta, bias_correction=False):
    """All is right while β is 0.9, and wrong with another value. Which name stands in your formula, or which number?"""
    return ewma(values, 0.9, bias_correction)


def correction_divides_by_zero(values, beta, bias_correction=False):
    """A division by zero: for the first value the correction divides by 1 − β⁰. How many values have been seen after
    the first one?"""
    return _averaged(
        values,
        0.0,
        lambda v, x: beta * v + (1 - beta) * x,
        lambda v, t: v / (1 - beta ** (t - 1)) if bias_correction else v,
    )
