"""Wrong versions of `lower_than_the_true_line`."""

from handrail import data

from solutions.univariate import lower_than_the_true_line, mse, predict


def _losses_and_reason(**changed):
    """The right entries, with some replaced."""
    return lower_than_the_true_line() | changed


def reason_not_converged():
    """The losses are right, | the reason is wrong. If the descent had not arrived yet, would its loss be higher or
    lower than at the end?"""
    return _losses_and_reason(reason="A")


def reason_larger_slope():
    """The losses are right, | the reason is wrong. Would the verdict change for data drawn around another line?"""
    return _losses_and_reason(reason="C")


def reason_rounding():
    """The losses are right, | the reason is wrong. How large are rounding errors of floats, and how large is this
    difference?"""
    return _losses_and_reason(reason="D")


def fitted_and_true_exchanged():
    """The two losses stand under each other's keys. Which line minimises the loss on these very points?"""
    right = lower_than_the_true_line()
    return _losses_and_reason(fitted=right["true"], true=right["fitted"])


def losses_as_sums():
    """Both losses are 60 times too large. Are they sums over the examples, or means?"""
    right = lower_than_the_true_line()
    return _losses_and_reason(fitted=60 * right["fitted"], true=60 * right["true"])


def losses_with_a_half():
    """Both losses are half of what they should be. Is there a factor in front of your mean that the formula does not
    have?"""
    right = lower_than_the_true_line()
    return _losses_and_reason(fitted=right["fitted"] / 2, true=right["true"] / 2)


def noise_for_the_true_loss():
    """The loss of the true line is not right: 0.25 is the variance from which the noise was drawn. What is the mean of
    the squared errors on this sample?"""
    return _losses_and_reason(true=0.25)


def true_line_with_a_positive_intercept():
    """Only the loss of the true line is not right: it is far too large. Which sign has the intercept of that line?"""
    x, y = data.line()
    return _losses_and_reason(true=mse(predict(x, 2.0, 1.0), y))
