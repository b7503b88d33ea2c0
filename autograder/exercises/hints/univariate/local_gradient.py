"""Hints for `local_gradient`."""


def local_gradient(op="sigmoid", a=0.0):
    """How high is the curve at a, and what does its rule make of that height?

    Draw the four curves. Write beside sigmoid and tanh how high they are at a = 0, and put that height into each rule.
    Beside relu and max write which input the result follows.

    The rule of sigmoid has two factors: the height, and what is missing from the height to 1. The rule of tanh has one
    term: 1, less the square of the height. So compute the height first, give it a name, and use the name. On the right
    of 0 relu is the line a itself, with slope 1; on the left it is the constant 0. The larger input of max is the
    result, so its slope is 1; the smaller one has no influence, and its slope is 0.
    """
    nudge = 0.01
    height = 0.5
    height_a_little_further = 0.50249998
    slope = (height_a_little_further - height) / nudge
    return (round(slope, 4),)
