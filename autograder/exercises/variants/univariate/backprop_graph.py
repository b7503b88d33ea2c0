"""Right versions of `backprop_graph`."""

from collections import ChainMap, OrderedDict, UserDict
from types import MappingProxyType

import numpy as np

from solutions.univariate import backprop_graph, local_gradient


def graph_without_names(x, y, z):
    """One expression, nothing kept in between."""
    return {"q": x + y, "f": (x + y) * z, "dq": z, "dz": x + y, "dx": z, "dy": z}


def graph_with_more_entries(x, y, z):
    """Inputs and the derivative of f by itself are in the dictionary as well."""
    cache = dict(x=x, y=y, z=z, df=1.0)
    cache["q"] = cache["x"] + cache["y"]
    cache["f"] = cache["q"] * cache["z"]
    cache["dq"] = cache["df"] * cache["z"]
    cache["dz"] = cache["df"] * cache["q"]
    cache["dx"] = cache["dq"] * 1
    cache["dy"] = cache["dq"] * 1
    return cache


def graph_as_a_read_only_mapping(x, y, z):
    """A mapping that is no dict."""
    return MappingProxyType(backprop_graph(x, y, z))


def graph_as_two_dictionaries(x, y, z):
    """Values and derivatives in mappings of their own, chained."""
    values = {"q": x + y, "f": x * z + y * z}
    derivatives = {"dq": np.float64(z), "dz": np.array(values["q"])}
    return ChainMap(values, derivatives, {"dx": derivatives["dq"], "dy": derivatives["dq"]})


def graph_with_local_gradients(x, y, z):
    """The earlier exercise supplies the local derivatives."""
    q = x + y
    dq, dz = local_gradient("mul", q, z)
    dx, dy = (local * dq for local in local_gradient("add", x, y))
    return UserDict(q=q, f=q * z, dq=dq, dz=dz, dx=dx, dy=dy)


def graph_that_accumulates(x, y, z):
    """Derivatives start at zero and are added up, as a general engine does it."""
    grads = dict.fromkeys(["dq", "dz", "dx", "dy"], 0.0)
    q, f = x + y, (x + y) * z
    for target, local, upstream in [("dq", z, 1.0), ("dz", q, 1.0), ("dx", 1.0, None), ("dy", 1.0, None)]:
        grads[target] += local * (grads["dq"] if upstream is None else upstream)
    return OrderedDict(q=q, f=f, **grads)


def graph_from_its_local_variables(x, y, z):
    """The dictionary is made of the local variables."""
    q = x + y
    f = q * z
    dq = z
    dz = q
    dx = dy = dq
    return {name: value for name, value in locals().items() if name not in ("x", "y", "z")}
