"""Hints for `lower_than_the_true_line`."""


def lower_than_the_true_line(points=(4.0, 7.0, 4.0), true=4.0):
    """The lowest point of the landscape is lower than every other point. Is the true line another point of it?

    In a cell of your own: run gradient descent on x and y until the loss no longer changes, print its last loss with
    six digits, and print the loss of the predictions of w = 2 and b = −1 on the same x and y.

    No line has a lower loss on these sixty points than the one that gradient descent ends at, the true line included.
    It is lower because it was chosen for these very points: it bends to the chance in them, which the true line knows
    nothing of. Whether the first has "not converged yet" you can test by taking ten times as many steps.
    """
    fitted = sum(points) / len(points)
    errors_of_the_fitted = [round((p - fitted) ** 2, 4) for p in points]
    errors_of_the_true = [(p - true) ** 2 for p in points]
    return {"fitted": sum(errors_of_the_fitted) / len(points), "true": sum(errors_of_the_true) / len(points)}
