"""Hints for `update`."""


def update(w=2.0, b=-1.0, dw=10.0, db=-4.0, learning_rate=0.1):
    """The slope dw is positive: does the loss fall when w grows, or when it shrinks?

    Write down the length of each step first: the learning rate times the slope. Then decide, for both parameters, to
    which side the step goes.

    A positive slope means that the loss rises with the parameter, so the step has to go the other way, and a negative
    slope asks for a larger parameter. Both cases are one formula: the new θ is the old θ minus α times its slope. Each
    parameter has its own slope, and both slopes were measured at the old place.
    """
    step_in_w = learning_rate * dw
    step_in_b = learning_rate * db
    return w - step_in_w, b - step_in_b
