"""Wrong versions of `stable_sigmoid`."""

import numpy as np

from solutions.tanh_classifier import stable_sigmoid


def overflow_for_large_z(z):
    """Where z is large and positive, eᶻ overflows, and infinity divided by infinity is nan. For which sign of z is this
    form safe, and what does the other one make of the rest?"""
    return np.exp(z) / (1 + np.exp(z))


def one_form_for_every_z(z):
    """Where z is large and negative, e⁻ᶻ overflows: NumPy puts infinity in its place, and 1/∞ is right by luck.
    The docstring promises that nothing overflows. For which sign of z is this form safe?"""
    return 1 / (1 + np.exp(-z))


def both_forms_computed(z):
    """The right form is chosen for each sign of z, but for either sign something overflows: `np.where` gets both of
    its values computed for every entry, and throws one away. Which z could each form be given instead where it is not
    wanted?"""
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def both_forms_but_exchanged(z):
    """The curve falls where it should rise. Which of the two forms of the docstring belongs to positive z?"""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1.0) / (1 + small)


def the_sign_of_z_lost(z):
    """No result is below one half: z and −z give the same. What do you do about the sign that |z| has lost?"""
    return 1 / (1 + np.exp(-np.abs(z)))


def logits_clipped_too_early(z):
    """Small probabilities are not small enough: they stop at one in fifty. To which interval is z cut?"""
    return 1 / (1 + np.exp(-np.clip(z, -4, 4)))


def probabilities_clipped(z):
    """No result comes closer to 0 or 1 than a hundredth. Does the curve stop there?"""
    return np.clip(stable_sigmoid(z), 0.01, 0.99)


def stable_form_of_tanh(z):
    """Negative numbers come back. Between which two values should a probability lie?"""
    return np.tanh(z / 2)


def half_a_tanh(z):
    """z = 0 gives 0 and should give one half. What is missing from your half of tanh?"""
    return 0.5 * np.tanh(z / 2)


def array_asked_for_its_sign(z):
    """Python cannot decide whether a whole array is positive. How do you choose entry by entry?"""
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


def stable_values_without_their_shape(z):
    """The values are right, in one dimension. Which shape does z have?"""
    return stable_sigmoid(z).ravel()


def stable_not_returned(z):
    """None comes back. What happens to the results at the end of the function?"""
    stable_sigmoid(z)


def negative_side_for_both(z):
    """No result is above one half: z and −z give the same. Which numerator belongs to the positive side?"""
    small = np.exp(-np.abs(z))
    return small / (1 + small)
