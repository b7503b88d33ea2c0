"""Hints for `descend`."""

from ._rules import pull_back

GRAPH = {"w": ("input", (), 3.0), "c": ("input", (), 1.0), "d": ("sub", ("w", "c"), 2.0), "f": ("square", ("d",), 4.0)}


def descend(graph=GRAPH, output="f", parameters=("w",), learning_rate=0.25, num_iterations=2, pull_back=pull_back):
    """After a step all values in the graph are old. Which of your functions makes them new, and what does it want to
    know?

    Write one round in four lines: the gradients, the new value of each parameter, the graph that has these values, the
    output's value in it. Which line reads which graph?

    The history begins with the value in the output's row, before anything is done. A round: the gradients of all rows,
    by your function of Part 3; then a dictionary that holds a new value for each parameter, and for no other input:
    the value in its row less α times its gradient. All new values are made from the *same* gradients, before anything
    is computed again. Handed to the function of Part 4, this dictionary gives a new graph, which takes the place of
    the old one; the output's value in it goes into the history.
    """
    dw = 2 * 2.0
    w = 3.0 - 0.25 * dw
    d = w - 1.0
    f = d**2
    _history = [4.0, f]
    dw = 2 * d
    w = w - 0.25 * dw
    d = w - 1.0
    f = d**2
    _last = {"w": ("input", (), w), "c": graph["c"], "d": ("sub", ("w", "c"), d), "f": ("square", ("d",), f)}
    return _last, [*_history, f]
