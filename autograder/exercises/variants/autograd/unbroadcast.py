"""Right versions of `unbroadcast`."""

import numpy as np


def summed_over_all_axes_at_once(gradient, shape):
    """One sum over a tuple of axes, then a reshape."""
    missing = np.ndim(gradient) - len(shape)
    axes = tuple(range(missing)) + tuple(missing + i for i, size in enumerate(shape) if size == 1)
    return np.sum(gradient, axis=axes).reshape(shape) if axes else gradient


def padded_shape(gradient, shape):
    """Ones are put before the shape, as broadcasting does it."""
    full = (1,) * (np.ndim(gradient) - len(shape)) + tuple(shape)
    for axis in range(len(full)):
        if full[axis] == 1:
            gradient = np.add.reduce(gradient, axis=axis, keepdims=True)
    return np.reshape(gradient, shape)


def axes_where_lengths_differ(gradient, shape):
    """It sums where the lengths differ, from the back."""
    gradient = np.array(gradient, dtype=float)
    while gradient.ndim > len(shape):
        gradient = sum(gradient)
    gradient = np.asarray(gradient)
    for axis in range(len(shape)):
        if gradient.shape[axis] != shape[axis]:
            gradient = np.expand_dims(gradient.sum(axis), axis)
    return gradient


def summed_with_ones(gradient, shape):
    """Every number is added where its place in the small array is."""
    home = np.zeros(shape)
    places = np.broadcast_to(np.arange(home.size).reshape(shape), np.shape(gradient))
    np.add.at(home.reshape(-1), places.ravel(), np.ravel(gradient))
    return home


def entry_by_entry(gradient, shape):
    """A loop over all numbers of the gradient."""
    home = np.zeros(shape)
    skip = np.ndim(gradient) - len(shape)
    for place in np.ndindex(np.shape(gradient)):
        index = tuple(i if size > 1 else 0 for i, size in zip(place[skip:], shape, strict=True))
        home[index] += gradient[place]
    return home


def unbroadcast_with_counts(gradient, shape):
    """Bins are counted, with the gradient as weights."""
    size = int(np.prod(shape))
    places = np.broadcast_to(np.arange(size).reshape(shape), np.shape(gradient))
    return np.bincount(places.ravel(), weights=np.ravel(gradient), minlength=size).reshape(shape)
