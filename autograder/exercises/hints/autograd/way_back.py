"""Hints for `way_back`."""

GRAPH = {
    "b": ("mul", ("a", "x"), 2.0),
    "f": ("add", ("b", "a"), 4.0),
    "u": ("square", ("b",), 4.0),
    "x": ("input", (), 1.0),
    "a": ("add", ("x", "x"), 2.0),
}


def way_back(graph=GRAPH, output="f"):
    """Over a shirt you wear a jumper, and over both a coat. Which of them can you take off first, and what has to be
    gone when it is the shirt's turn?

    Draw the graph with the short cut from the text. Beside each row write the rows that it goes into: it has to wait
    for them. Whoever waits for nobody is first on the way back: cross it out everywhere, and go on.

    Turn the question round. Call a row *done* when all that goes into it is done, and it has been written to a list
    after them. So to get a row done: if it is on the list, there is nothing to do; else get each of its parents done,
    one after the other, in the same way, and write the row behind them. A function that calls itself says just that.
    Begin with the output: what does not lead to it is never reached. Every row on the list now stands behind its
    parents, and the output at the end. On the way back it is the other way about.
    """
    a_waits_for = ("b", "f")
    x_waits_for = ("a", "b")
    _done = ["x"]
    done_with_x = list(_done)
    done_with_a = [*done_with_x, "a"]
    done_with_b = [*done_with_a, "b"]
    done_with_f = [*done_with_b, "f"]
    return ["f", "b", "a", "x"]
