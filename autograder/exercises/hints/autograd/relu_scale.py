"""Hints for `relu_scale`."""


def relu_scale(n=50):
    """Of a hundred units that feed a sum, how many have something to say after relu?

    Write one layer as two lines, with q for the mean square of the sums below: what relu makes of q, and what the next
    layer's sum makes of that, by your formula for the variance. What should come out of the second line?

    The mean of the squares of the activations is one half of q. Put it into the variance of a sum, with the weights'
    variance s², and let the result be q again. As before q drops out, but this time a half stays. Solve for s², then
    take the root. Compare with the scale of the exercise before: the variance is larger by a simple factor, and the
    standard deviation by its root. (The twin has 50 inputs.)
    """
    squares_of_sums = (9.0, 9.0, 1.0, 1.0)
    squares_after_relu = (9.0, 0.0, 1.0, 0.0)
    share_that_is_left = sum(squares_after_relu) / sum(squares_of_sums)
    inputs_that_count = share_that_is_left * n
    return 1 / inputs_that_count**0.5
