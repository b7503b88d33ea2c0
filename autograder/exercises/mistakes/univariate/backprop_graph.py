"""Wrong versions of `backprop_graph`."""

from solutions.univariate import backprop_graph


def _graph(x, y, z, **changed):
    """The right entries, with some replaced."""
    return backprop_graph(x, y, z) | changed


def dq_and_dz_exchanged(x, y, z):
    """`dq` and `dz` stand in each other's places. In a product, which factor tells how fast it grows with the other?"""
    return _graph(x, y, z, dq=x + y, dz=z, dx=x + y, dy=x + y)


def upstream_forgotten(x, y, z):
    """`dx` and `dy` are 1: the derivatives of q, not of f. What does a node do with the derivative that arrives from
    behind it?"""
    return _graph(x, y, z, dx=1.0, dy=1.0)


def upstream_applied_twice(x, y, z):
    """`dx` and `dy` are `dq` times a factor too many. Which step from f down to x has been taken two times?"""
    return _graph(x, y, z, dx=z * z, dy=z * z)


def upstream_times_the_input(x, y, z):
    """`dx` and `dy` are `dq` times x and y. That is how a product passes on its derivative; what is the first node?"""
    return _graph(x, y, z, dx=x * z, dy=y * z)


def sum_passes_on_the_other_input(x, y, z):
    """`dx` contains y and `dy` contains x. A product exchanges its inputs on the way back; does a sum?"""
    return _graph(x, y, z, dx=y * z, dy=x * z)


def sum_shares_its_gradient(x, y, z):
    """`dx` and `dy` are exactly half of what they should be. If x alone grows by 1, by how much does x + y grow?"""
    return _graph(x, y, z, dx=z / 2, dy=z / 2)


def sum_with_a_minus_on_the_way_back(x, y, z):
    """Only | `dy` is wrong: it has the wrong sign. Is the first node a sum or a difference?"""
    return _graph(x, y, z, dy=-z)


def product_and_sum_exchanged(x, y, z):
    """Already the forward value `q` is wrong. Which operation does the first node carry out, and which the second?"""
    q = x * y
    return {"q": q, "f": q + z, "dq": 1.0, "dz": 1.0, "dx": y, "dy": x}


def brackets_forgotten(x, y, z):
    """Only | `f` is wrong. Which sign does Python evaluate first when a sum and a product stand in one line?"""
    return _graph(x, y, z, f=x + y * z)


def dz_without_y(x, y, z):
    """Only | `dz` is wrong: it does not depend on y. z is multiplied by the whole of q; what is q made of?"""
    return _graph(x, y, z, dz=x)


def numbers_of_the_example(x, y, z):
    """The same numbers come back for every input, those of the worked example. Where do x, y and z enter your lines?"""
    return {"q": 3.0, "f": -12.0, "dq": -4.0, "dz": 3.0, "dx": -4.0, "dy": -4.0}


def keys_in_capitals(x, y, z):
    """The values are right, the keys are not. How does the docstring write them?"""
    return {key.upper(): value for key, value in backprop_graph(x, y, z).items()}


def only_the_derivatives(x, y, z):
    """The entries for `q` and `f` are missing. Which values of the forward pass does the docstring ask for as well?"""
    return {key: value for key, value in backprop_graph(x, y, z).items() if key.startswith("d")}


def tuple_for_the_dictionary(x, y, z):
    """A tuple comes back. How would somebody who receives it know which entry is `dq`?"""
    return tuple(backprop_graph(x, y, z).values())


def walk_back_begins_with_f(x, y, z):
    """All derivatives are too large by the same factor, the value of f. With which number does the way back begin: how
    fast does f grow with itself?"""
    q = x + y
    f = q * z
    return {"q": q, "f": f, "dq": f * z, "dz": f * q, "dx": f * z, "dy": f * z}
