"""Right versions of `variance_of_a_sum`."""


def variance_term_by_term(n, scale, mean_square):
    """The terms' variances are added up."""
    return sum(scale * scale * mean_square for _ in range(n))


def variance_of_one_term_times_n(n, scale, mean_square):
    """One term, as often as there are inputs."""
    one = pow(scale, 2) * mean_square
    return n * one


def variance_from_the_root(n, scale, mean_square):
    """The standard deviation, squared."""
    return (scale * (n * mean_square) ** 0.5) ** 2
