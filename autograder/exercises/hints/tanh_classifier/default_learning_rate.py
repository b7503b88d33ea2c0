"""Hints for `default_learning_rate`."""


def default_learning_rate(learning_rate=0.5, num_iterations=300, slope=0.002):
    """A weight moves by α times its slope in each iteration. How far can one of size 0.01 get in the whole training?

    Multiply the learning rate with the number of iterations, once for the training that you have just seen and once
    for the defaults. By which factor do the two products differ?

    As long as slopes hardly change, a way is α times the slope, times the number of iterations; so it is the product
    that counts, not either of the two. Near the start all weights are of size 0.01, and so are the slopes, since each
    has a small weight or a small activation as a factor. Compare with the training above: which number of iterations
    at α = 1.2 is as long a way as all the defaults together? A cell with that number of iterations shows where it
    ends. (The twin has other numbers, and a slope that stays the same.)
    """
    way_in_one_iteration = learning_rate * slope
    way = num_iterations * way_in_one_iteration
    iterations_as_good_at_a_rate_of_2 = learning_rate * num_iterations / 2
    return {"way": way, "iterations as good": iterations_as_good_at_a_rate_of_2}
