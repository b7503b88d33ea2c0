"""Hints for `local_gradient`."""


def local_gradient(op="reciprocal", a=2.0):
    """Hold one input still and nudge the other by a little: how far does the result move, for each unit of the nudge?

    Make a table with one row an operation and two columns. Begin with the sums: if a grows by 0.01, by how much does a
    + b grow? Then fill in the products, for which the other input is just a number that stands still.

    Four rules are enough. A sum hands each nudge on as it is, and a difference turns the sign of its second input's.
    In a product, each nudge counts as often as the other input says. The power rule, a to the n has the slope n times
    a to the n − 1, covers the square (n = 2), the reciprocal (n = −1), and b in a / b, which is a times b to the power
    −1. The rest is to be known: eᵃ is its own slope, ln a has the slope 1 / a, σ has σ (1 − σ), tanh has one minus its
    own square. For max and relu ask which input the result follows: that one has slope 1, the others 0.
    """
    nudge = 0.001
    before = 1 / a
    after = 1 / (a + nudge)
    slope = (after - before) / nudge
    return (round(slope, 2),)
