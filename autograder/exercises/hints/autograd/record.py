"""Hints for `record`."""

GRAPH = {"u": ("input", (), 2.0), "v": ("input", (), 5.0)}


def record(graph=GRAPH, name="q", operation="sub", parents=("u", "v")):
    """Three things are told to you: a name, an operation, names of parents. Which one of a row's three entries is not
    told, and has to be found?

    Write the table of the graph on paper, and a new line below it. Where do you look up the numbers that the operation
    is done with?

    Each parent's name leads to its row, and the third entry of that row is its value. The values, in the order of the
    parents, go to `compute` together with the operation; a star before a list hands its entries over one by one. The
    row holds the operation, the *names* of the parents, not their values, and what `compute` gave. It belongs in a new
    dictionary, with all the rows that were there: a graph that gets an entry of its own is changed for everybody who
    holds it.
    """
    value_of_u = graph["u"][2]
    value_of_v = graph["v"][2]
    row = (operation, parents, value_of_u - value_of_v)
    return {"u": graph["u"], "v": graph["v"], "q": row}
