"""Right versions of `extra_arrays`."""

from collections import OrderedDict


def arrays_in_another_order():
    """Floats, in another order."""
    return OrderedDict(adam=2.0, rmsprop=1.0, momentum=1.0, gd=0.0)
