"""Hints for `replay`."""

GRAPH = {
    "f": ("sub", ("p", "x"), 4.0),
    "y": ("input", (), 3.0),
    "p": ("mul", ("x", "y"), 6.0),
    "x": ("input", (), 2.0),
}


def replay(graph=GRAPH, output="f", changed={"x": 5.0}):
    """If x changes, which rows are out of date? And to compute one of them anew, are the old values of its parents of
    any use?

    Write the rows in an order in which each can be computed, and behind each row its old value and the new one. Where
    does the new value of an input come from, if it is among the changed ones, and where if it is not?

    You have a function that gives an order for the way back: in the other direction it is one in which every row comes
    after its parents. Build a new dictionary along it. An input keeps its row, with the new value in it where there is
    one. Any other row keeps its operation and its parents, and its value is computed from the values of its parents
    *in the new dictionary*, where they stand already. The old graph is only read.
    """
    order = ("x", "y", "p", "f")
    x = ("input", (), 5.0)
    y = ("input", (), 3.0)
    p = ("mul", ("x", "y"), 15.0)
    f = ("sub", ("p", "x"), 10.0)
    return {"x": x, "y": y, "p": p, "f": f}
