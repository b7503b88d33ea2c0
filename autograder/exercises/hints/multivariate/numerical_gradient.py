"""Hints for `numerical_gradient`."""

import numpy as np

THETA = np.array([[1.0, 2.0]])


def f(theta):
    """f(θ) = θ₁² θ₂"""
    return theta[0, 0] ** 2 * theta[0, 1]


def numerical_gradient(f=f, theta=THETA, epsilon=0.001):
    """You want the slope for one entry of θ. What must all other entries do in the meantime?

    Take θ = (1, 2) and f(θ) = θ₁² θ₂. Write the four points at which f is wanted. Then write in words: for each place
    of θ, what is made, what is evaluated, what is stored?

    Make an array of zeros of θ's shape, and put ε at one place: that is ε eᵢ. Then θ plus it and θ minus it are new
    arrays, and θ itself stays as it is. The difference of both values of f, divided by the distance 2ε between the two
    points, belongs at the same place of the result. A new array of zeros for every place takes care that only one
    entry is nudged at a time.
    """
    to_the_right_in_1 = f(np.array([[1.001, 2.0]]))
    to_the_left_in_1 = f(np.array([[0.999, 2.0]]))
    slope_in_1 = (to_the_right_in_1 - to_the_left_in_1) / 0.002
    to_the_right_in_2 = f(np.array([[1.0, 2.001]]))
    to_the_left_in_2 = f(np.array([[1.0, 1.999]]))
    slope_in_2 = (to_the_right_in_2 - to_the_left_in_2) / 0.002
    return np.array([[slope_in_1, slope_in_2]])
