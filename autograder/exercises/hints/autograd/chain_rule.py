"""Hints for `chain_rule`."""

from ._rules import local_gradient


def chain_rule(operation="div", upstream=4.0, inputs=(6.0, 2.0), local_gradient=local_gradient):
    """If an input grows by 0.01, by how much does this operation's value grow? And if that grows by so much, how far
    does the output of the whole graph move?

    Draw one operation with its two inputs on the left and one arrow to the right. Write upstream at the arrow on the
    right, and at each input the slope by this input. What travels along each arrow on the left?

    The rules handed over know the slopes: ask them, with the operation and then the inputs one by one; a star before
    the tuple hands its entries over. They answer with one slope an input. Slopes along a way multiply: a slope says
    how far the value moves for a nudge of the input, and upstream says how far the output moves for a nudge of the
    value. Do it for each slope, whether there is one or two, and make a tuple of the results, in the same order.
    """
    slopes = (0.5, -1.5)
    to_the_first = upstream * slopes[0]
    to_the_second = upstream * slopes[1]
    return (to_the_first, to_the_second)
