"""Hints for `keeping_scale`."""


def keeping_scale(n=25):
    """With weights of standard deviation 1, a sum of n terms is larger than a single activation. By which factor does
    its variance grow, and by which its size?

    Take your formula for the variance of z, and write "= q" behind it, with q for the mean of aᵢ². What can be
    cancelled?

    The mean square q stands on both sides, so it drops out, and it does not matter how large the activations are. What
    is left says how large n times s² has to be. Solve it for s², the *variance* of the weights. What is asked for is
    their standard deviation. A test: with four times as many inputs the weights have to be half as large.
    """
    with_weights_of_size_1_the_variance_of_z_is_q_times = n
    and_the_size_of_z_is_that_of_a_times = 5.0
    return 1 / and_the_size_of_z_is_that_of_a_times
