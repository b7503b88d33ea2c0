"""Wrong versions of `logistic_forward`."""

import numpy as np

from solutions.tanh_classifier import sigmoid


def linear_output(X, w, b):
    """Results below 0 and above 1 come back. Which function turns the sum into a probability?"""
    return w @ X + b


def bias_forgotten(X, w, b):
    """The results are those of a model without `b`. What probability does your line give for an example of zeros?"""
    return sigmoid(w @ X)


def bias_after_the_sigmoid(X, w, b):
    """All results are shifted by the same amount, some of them out of the interval from 0 to 1. Is `b` added before or
    after the curve is applied?"""
    return sigmoid(w @ X) + b


def sigmoid_twice(X, w, b):
    """All results lie between 0.5 and 0.74. How often does the sum go through the curve?"""
    return sigmoid(sigmoid(w @ X + b))


def elementwise_with_the_inputs(X, w, b):
    """NumPy cannot broadcast the weights against the inputs. Which product forms one sum an example?"""
    return sigmoid(w * X + b)


def weights_times_inputs_turned(X, w, b):
    """NumPy says that the inner dimensions differ. With examples in columns, which of the two arrays stands first, and
    is one of them to be turned?"""
    return sigmoid(w @ X.T + b)


def weights_turned_as_in_other_courses(X, w, b):
    """NumPy says that the inner sizes differ, 1 and the number of features. In other courses an example is a row and w
    a column: what are they here, and what does that mean for the turning?"""
    return sigmoid(w.T @ X + b)


def probabilities_in_a_column(X, w, b):
    """A column comes back where there should be a row. On which side of the product does each array stand?"""
    return sigmoid(X.T @ w.T + b)


def probabilities_without_their_row(X, w, b):
    """The values are right, one dimension is missing. Which shape should the probabilities of m examples have?"""
    return sigmoid(w @ X + b).ravel()


def decision_for_probability(X, w, b):
    """Zeros and ones come back. Is a decision asked for already, or how sure the model is?"""
    return (w @ X + b > 0).astype(float)


def mean_over_the_features(X, w, b):
    """The results lie nearer to σ(b) than they should. Are the products of weights and inputs added up, or averaged?"""
    return sigmoid(np.mean(w.T * X, axis=0, keepdims=True) + b)


def bias_subtracted(X, w, b):
    """With b = 0 all would be right. With which sign does the bias enter?"""
    return sigmoid(w @ X - b)
