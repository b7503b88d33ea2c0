"""Hints for `gradient_descent`."""

import numpy as np

X = np.array([[0.0, 2.0]])
Y = np.array([[1.0, 5.0]])


def gradient_descent(x=X, y=Y, w=0.0, b=0.0, learning_rate=0.1, num_iterations=2):
    """With T updates, how many places have you stood at, the start included?

    Write the diary of T = 2 by hand: which three lines does it have, and between which lines is there an update?

    One round is: predict with the present w and b, write w, b and the loss into the diary, work out both slopes from
    these predictions, and step. After the last step the place where you have arrived is written down too, but from
    there no further step is taken. So the diary has T + 1 entries, the first belongs to the start, the last to the
    parameters that are returned.
    """
    _history: dict[str, list[float]] = {"w": [], "b": [], "loss": []}
    for _t in range(num_iterations + 1):
        y_hat = w * x + b
        _history["w"].append(w)
        _history["b"].append(b)
        _history["loss"].append(float(np.mean((y_hat - y) ** 2)))
        if _t < num_iterations:
            dw, db = float(np.mean(2 * (y_hat - y) * x)), float(np.mean(2 * (y_hat - y)))
            w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, _history
