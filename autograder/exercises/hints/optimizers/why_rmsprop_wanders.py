"""Hints for `why_rmsprop_wanders`."""


def why_rmsprop_wanders(gradient=0.02, beta=0.5):
    """Near the lowest point every gradient is tiny. What has become of √s by then?

    Suppose that the gradient has been 0.02 for a long time. Write down s, its root, and the length of a step. How
    much of α is it?

    Test each letter with a number. A: how large is ε beside a gradient of 0.001? B: with β = 0.9 an average looks back
    over some ten steps; how many steps has the walk been near the floor? C: do the sum of the twin again, with a
    gradient a hundred times smaller. D: does s in the formula only ever grow, and if it did, what would become of the
    steps?
    """
    s = 0.0
    for _ in range(4):
        s = beta * s + (1 - beta) * gradient**2
    root_after_four_steps = s**0.5
    return {"gradient / root": gradient / root_after_four_steps}
