"""Wrong versions of `reused_values`."""


def backward_with_the_loss():
    """One of your values is never read on the way back. Could you compute the gradient without ever having evaluated
    the loss itself?"""
    return {"x", "y", "y_hat", "loss"}


def backward_with_the_learning_rate():
    """One of your values belongs to the update. Does the slope of a hill depend on how large a step you will take?"""
    return {"x", "y", "y_hat", "learning_rate"}


def backward_with_everything():
    """Two of your values are never read on the way back. Which arguments does the function take that computes the
    derivatives?"""
    return {"x", "y", "y_hat", "loss", "learning_rate"}


def backward_without_the_inputs():
    """One value is missing. What does the derivative with respect to the slope contain besides the error?"""
    return {"y", "y_hat"}


def backward_without_the_targets():
    """One value is missing. What is the error measured against?"""
    return {"x", "y_hat"}


def backward_with_the_predictions_only():
    """Two values are missing. The forward pass computed one thing that is needed again; which things that it only used
    are needed too?"""
    return {"y_hat"}


def predictions_under_another_name():
    """One of your texts is none of those to choose from. How does the docstring spell the predictions?"""
    return {"x", "y", "yhat"}
