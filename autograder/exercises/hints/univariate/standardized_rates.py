"""Hints for `standardized_rates`."""


def standardized_rates(variance=4.0):
    """The mean of x is 0: what becomes of the two entries of H that are not on its diagonal?

    Write H with means in place of sums: 2 times the mean of x², 2 times the mean of x, and 2. Put in the numbers of a
    standardised x.

    For mean 0 and variance 1 the mean of x² is 1, so both entries on the diagonal are equal and the others vanish: all
    curvatures have the same λ. The critical rate is 2/λ, as before. One step leads to the bottom where the factor 1 −
    αλ is zero. (The twin has variance 4, and so two curvatures: there no rate does it in one step for both.)
    """
    curvature_of_the_slope = 2 * variance
    curvature_of_the_intercept = 2.0
    return {"critical": 2 / max(curvature_of_the_slope, curvature_of_the_intercept)}
