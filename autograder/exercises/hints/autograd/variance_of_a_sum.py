"""Hints for `variance_of_a_sum`."""


def variance_of_a_sum(n=3, scale=0.5, mean_square=4.0):
    """Two dice are thrown, independently of each other. How large is the variance of their sum, if you know that of
    one die?

    Write the sum for n = 3, and below each term its variance, which the text gives: the square of s times the square
    of that activation. Then use numbers: activations of 1, √2 and 3.

    Variances of independent terms add up; standard deviations do not. All terms have the factor s², so put it in
    front: what remains is the sum of all aᵢ². You do not know the single squares, only their mean. How does one get
    from a mean of n numbers to their sum?
    """
    squares_of_the_activations = (1.0, 2.0, 9.0)
    variances_of_the_terms = (0.25 * 1.0, 0.25 * 2.0, 0.25 * 9.0)
    return sum(variances_of_the_terms)
