"""Wrong versions of `pull_back`."""

import numpy as np
from handrail import operations

from solutions.autograd import pull_back, unbroadcast


def _but(wanted, changed):
    """`pull_back` but for some operations, of which `changed` makes something else of the gradients."""

    def wrong(operation, upstream, inputs, local_gradient):
        shares = pull_back(operation, upstream, inputs, local_gradient)
        return tuple(changed(shares, upstream, inputs)) if operation in wanted else shares

    return wrong


def _raw(operation, upstream, inputs, local_gradient):
    """The shares of an operation that works entry by entry, as large as they come."""
    return [upstream * slope for slope in local_gradient(operation, *inputs)]


def stretched_gradients(operation, upstream, inputs, local_gradient):
    """An input that was stretched gets a gradient as large as the result. Which function of yours brings it home?"""
    if operation in operations.WHOLE:
        return pull_back(operation, upstream, inputs, local_gradient)
    return tuple(_raw(operation, upstream, inputs, local_gradient))


def mean_as_a_sum(operation, upstream, inputs, local_gradient):
    """Through "mean" each entry gets the whole of what arrived. How large is the share of one entry in a mean?"""
    return pull_back("sum" if operation == "mean" else operation, upstream, inputs, local_gradient)


def mean_over_the_columns(operation, upstream, inputs, local_gradient):
    """Through "mean" each entry gets too much. Is the mean taken over the columns alone, or over all entries?"""
    changed = lambda shares, g, inputs: (shares[0] * np.shape(inputs[0])[0],)  # noqa: E731
    return _but(("mean",), changed)(operation, upstream, inputs, local_gradient)


def numbers_for_arrays(operation, upstream, inputs, local_gradient):
    """Through "sum" and "mean" one number comes back. How many entries wait for theirs?"""
    changed = lambda shares, g, inputs: (shares[0].flat[0],)  # noqa: E731
    return _but(("sum", "mean"), changed)(operation, upstream, inputs, local_gradient)


def products_entry_by_entry(operation, upstream, inputs, local_gradient):
    """The rules that work entry by entry are asked about "matmul" and have no answer. Which function of yours has
    one?"""
    slopes = local_gradient(operation, *inputs) if operation == "matmul" else ()
    return tuple(slopes) or pull_back(operation, upstream, inputs, local_gradient)


def shapes_exchanged(operation, upstream, inputs, local_gradient):
    """Each of two inputs is given the shape of the other one. Which gradient belongs to which input?"""
    if operation in operations.WHOLE:
        return pull_back(operation, upstream, inputs, local_gradient)
    raw = _raw(operation, upstream, inputs, local_gradient)
    return tuple(unbroadcast(g, np.shape(a)) for g, a in zip(raw, inputs[::-1], strict=True))


def upstream_forgotten_in_pull_back(operation, upstream, inputs, local_gradient):
    """Operations that work entry by entry send back their slopes. What has the gradient that arrived to do with
    them?"""
    ones = upstream if operation in operations.WHOLE else np.ones(np.shape(upstream))
    return pull_back(operation, ones, inputs, local_gradient)


def slopes_brought_home_first(operation, upstream, inputs, local_gradient):
    """Where an input was stretched, its slopes are added up before they are multiplied. Is a sum of products the
    product of two sums?"""
    if operation in operations.WHOLE:
        return pull_back(operation, upstream, inputs, local_gradient)
    slopes = [s * np.ones(np.shape(upstream)) for s in local_gradient(operation, *inputs)]
    home = [[unbroadcast(x, np.shape(a)) for x in (s, upstream)] for s, a in zip(slopes, inputs, strict=True)]
    return tuple(s * g for s, g in home)


def mean_where_stretched(operation, upstream, inputs, local_gradient):
    """An input that was stretched gets too little. Do the gradients of all its uses add up, or is their mean taken?"""
    if operation in operations.WHOLE:
        return pull_back(operation, upstream, inputs, local_gradient)
    shares = pull_back(operation, upstream, inputs, local_gradient)
    return tuple(g * np.size(a) / np.size(upstream) for g, a in zip(shares, inputs, strict=True))


def shares_exchanged_in_pull_back(operation, upstream, inputs, local_gradient):
    """Of two inputs each gets the other one's slope. In which order does the local derivative come?"""
    if operation in operations.WHOLE:
        return pull_back(operation, upstream, inputs, local_gradient)
    raw = _raw(operation, upstream, inputs, local_gradient)[::-1]
    return tuple(unbroadcast(g, np.shape(a)) for g, a in zip(raw, inputs, strict=True))


def rules_not_asked_in_pull_back(operation, upstream, inputs, local_gradient):
    """All is right until other rules are handed over. Which function does yours ask for the local derivatives?"""
    return pull_back(operation, upstream, inputs, operations.local_gradient)


def matrix_product_with_the_slopes(operation, upstream, inputs, local_gradient):
    """NumPy says that the shapes do not fit. Do slopes that belong to single entries multiply entry by entry, or as a
    matrix?"""
    slopes = local_gradient(operation, *inputs) if operation not in operations.WHOLE else ()
    return tuple(upstream @ slope for slope in slopes) or pull_back(operation, upstream, inputs, local_gradient)


def first_share_alone_in_pull_back(operation, upstream, inputs, local_gradient):
    """Only the first input gets something. How many gradients does an operation with two inputs send back?"""
    return pull_back(operation, upstream, inputs, local_gradient)[:1]


def share_without_a_tuple(operation, upstream, inputs, local_gradient):
    """Through "sum" and "mean" an array comes back that stands in no tuple. How is a tuple of one entry written?"""
    shares = pull_back(operation, upstream, inputs, local_gradient)
    return shares[0] if operation in ("sum", "mean") else shares


def gradients_not_returned_in_pull_back(operation, upstream, inputs, local_gradient):
    """None comes back for operations that work entry by entry. What does the last line of the function do?"""
    return pull_back(operation, upstream, inputs, local_gradient) if operation in operations.WHOLE else None


def sum_and_mean_asked_of_the_rules(operation, upstream, inputs, local_gradient):
    """The rules work entry by entry, and "sum" and "mean" do not. What comes home to each entry of an array whose
    mean is taken?"""
    if operation == "matmul":
        return pull_back(operation, upstream, inputs, local_gradient)
    slopes = local_gradient(operation, *inputs)
    return tuple(unbroadcast(upstream * slope, np.shape(a)) for slope, a in zip(slopes, inputs))
