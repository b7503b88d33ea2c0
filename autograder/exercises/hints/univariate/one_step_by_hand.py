"""Hints for `one_step_by_hand`."""


def one_step_by_hand(x=(1.0, 3.0), y=(5.0, 1.0), learning_rate=0.1):
    """At w = b = 0, what does the line predict for every example, and what are then the errors?

    Make a table with a column for each example and the rows x, y, ŷ, error, squared error and error times x. The loss
    and both slopes are averages of rows of this table, up to a factor of two.

    With w = b = 0 all predictions are 0, so each error is −y. The loss is the mean of the squared errors, ∂𝓛/∂b is
    twice the mean of the errors, and ∂𝓛/∂w is twice the mean of error times x. Then each parameter moves by −α times
    its slope, and with the new w and b the table is made again for the new loss.
    """
    loss = (y[0] ** 2 + y[1] ** 2) / 2
    dw = -2 * (y[0] * x[0] + y[1] * x[1]) / 2
    db = -2 * (y[0] + y[1]) / 2
    w = 0 - learning_rate * dw
    b = 0 - learning_rate * db
    errors = [w * x[0] + b - y[0], w * x[1] + b - y[1]]
    new_loss = (errors[0] ** 2 + errors[1] ** 2) / 2
    return {"new_loss": new_loss}
