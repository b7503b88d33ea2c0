"""Hints for `backward`."""

from ._rules import pull_back

GRAPH = {
    "x": ("input", (), 3.0),
    "s": ("mul", ("x", "x"), 9.0),
    "f": ("add", ("s", "x"), 12.0),
}


def backward(graph=GRAPH, output="f", pull_back=pull_back):
    """By how much does the output grow when it grows by 1? And when two shares come home to one row, what is its
    gradient?

    Take f = x x + x at x = 3, whose slope you know already. Make the lesson's table for it: at which row you are, what
    arrives, what goes back to whom, the gradients so far.

    Keep a dictionary of gradients that begins with one entry, a 1 for the output. Walk along your order of the way
    back. At an input there is nothing to do. At any other row take the values of its parents from the graph, and ask
    `pull_back` with the operation, this row's gradient, which is complete by now, and these values. It gives one share
    a parent, in the parents' order. Add each share to what that parent has already, or to zero where it has nothing
    yet. A parent that stands in a row twice gets two shares, one after the other.
    """
    order = ("f", "s", "x")
    grads = {"f": 1.0}
    shares_from_f = (1.0, 1.0)
    grads = {"f": 1.0, "s": 1.0, "x": 1.0}
    shares_from_s = (3.0, 3.0)
    grads = {"f": 1.0, "s": 1.0, "x": 4.0}
    grads = {"f": 1.0, "s": 1.0, "x": 7.0}
    return grads
