"""Wrong versions of `variance_of_a_sum`."""

from solutions.autograd import variance_of_a_sum


def scale_not_squared(n, scale, mean_square):
    """The scale goes in as it is. If every weight were twice as large, how much larger would z be, and how much its
    square?"""
    return n * scale * mean_square


def inputs_not_counted_in_variance_of_a_sum(n, scale, mean_square):
    """That is the variance of a single term. How many terms are there, and what do variances of independent terms
    do?"""
    return scale**2 * mean_square


def inputs_squared(n, scale, mean_square):
    """That would be right if all terms were the same. Do independent terms always push in one direction?"""
    return n**2 * scale**2 * mean_square


def mean_over_the_inputs(n, scale, mean_square):
    """It falls when there are more inputs. Is z a sum or a mean?"""
    return scale**2 * mean_square / n


def mean_square_squared(n, scale, mean_square):
    """The mean of the squares is squared once more. What is the variance of wᵢ times a fixed number aᵢ?"""
    return n * scale**2 * mean_square**2


def root_taken(n, scale, mean_square):
    """That is the standard deviation of z. Which of the two is asked for?"""
    return variance_of_a_sum(n, scale, mean_square) ** 0.5


def activations_forgotten(n, scale, mean_square):
    """The size of the inputs does not come in. If every a were zero, how large would z be?"""
    return n * scale**2
