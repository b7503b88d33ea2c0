"""Wrong versions of `unbroadcast`."""

import numpy as np

from solutions.autograd import unbroadcast


def mean_for_a_sum(gradient, shape):
    """The shape is right and the numbers are too small. Do gradients that come home add up, or is their mean taken?"""
    return unbroadcast(gradient, shape) * np.prod(shape) / np.size(gradient)


def axes_lost(gradient, shape):
    """The numbers are right and an axis is missing. What does a sum along an axis do to that axis?"""
    return np.squeeze(unbroadcast(gradient, shape))


def front_axes_alone(gradient, shape):
    """Axes that are missing at the front are summed, and others not. What about an axis that has length 1 in one of
    the shapes?"""
    while np.ndim(gradient) > len(shape):
        gradient = np.sum(gradient, axis=0)
    return gradient


def axes_of_length_one_alone(gradient, shape):
    """Axes of length 1 are summed, and those that are missing at the front are left. How many axes may come back?"""
    for axis, size in enumerate(shape):
        if size == 1:
            gradient = np.sum(gradient, axis=axis, keepdims=True)
    return gradient


def everything_summed(gradient, shape):
    """One number comes back. Was the array stretched along all axes?"""
    return np.sum(gradient)


def everything_summed_into_each(gradient, shape):
    """The shape is right, and every entry is the sum of all. Which numbers of the gradient belong to one entry?"""
    return np.full(shape, np.sum(gradient))


def first_entry_taken(gradient, shape):
    """One number out of each group comes back. What has become of the others?"""
    while np.ndim(gradient) > len(shape):
        gradient = gradient[0]
    return gradient[tuple(slice(1) if size == 1 else slice(None) for size in shape)]


def reshaped(gradient, shape):
    """NumPy cannot put so many numbers into so small an array. What has to be done with several numbers that belong
    to one place?"""
    return np.reshape(gradient, shape)


def wrong_axis(gradient, shape):
    """It sums along axes that were not stretched. If a column was laid beside itself, along which axis do its copies
    lie?"""
    for axis, size in enumerate(shape):
        if size != 1:
            gradient = np.sum(gradient, axis=axis, keepdims=True)
    return gradient


def missing_axes_at_the_end(gradient, shape):
    """The last axis is summed away where the first one is meant. At which end does broadcasting add axes?"""
    while np.ndim(gradient) > len(shape):
        gradient = np.sum(gradient, axis=-1)
    for axis, size in enumerate(shape):
        if size == 1:
            gradient = np.sum(gradient, axis=axis, keepdims=True)
    return gradient


def nothing_summed_in_unbroadcast(gradient, shape):
    """The gradient comes back as it came. Which shape does the array have that waits for it?"""
    return gradient


def resized(gradient, shape):
    """The array is filled with the first numbers of the gradient, whether or not they belong there. Which axis was
    stretched?"""
    return np.resize(gradient, shape)


def largest_for_a_sum(gradient, shape):
    """The largest number of each group comes back. What happens where a value is used several times?"""
    while np.ndim(gradient) > len(shape):
        gradient = np.max(gradient, axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            gradient = np.max(gradient, axis=axis, keepdims=True)
    return gradient


def sum_not_returned(gradient, shape):
    """None comes back. What happens to the sums at the end of the function?"""
    unbroadcast(gradient, shape)


def rows_summed_whatever_the_shape(gradient, shape):
    """The sum runs along axis 1, whatever the array's own shape is. Along which axes has an array of shape (7,) been
    stretched, and along which one of shape (5, 1)?"""
    return np.sum(gradient, axis=1, keepdims=True)
