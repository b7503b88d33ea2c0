"""Hints for `backprop_graph`."""


def backprop_graph(x=1.0, y=2.0, z=10.0):
    """If q rises by a little, f rises by how many times as much? And if x rises by a little, what does q do?

    Draw the graph on paper with the numbers x = 1, y = 2, z = 10, and write each value above its node. Then write the
    number 1 below f, and go back from there, one operation at a time.

    The product f = q z sends to each of its inputs what arrives at f, times the *other* input: ∂f/∂q is the value of
    z, and ∂f/∂z is the value of q. The sum q = x + y has the local derivatives 1 and 1, so what has arrived at q goes
    on to x and to y unchanged: ∂f/∂x = ∂f/∂q · 1.
    """
    q = x + y
    f = q * z
    return {"q": q, "f": f, "dq": z, "dz": q, "dx": z, "dy": z}
