"""Hints for `gradients`."""

import numpy as np

X = np.array([[1.0, 2.0, 4.0]])
Y = np.array([[2.0, 2.0, 2.0]])
PREDICTED = np.array([[1.0, 2.0, 4.0]])


def gradients(x=X, y=Y, y_hat=PREDICTED):
    """If the intercept b rises by a little, by how much does each prediction move? And if w does?

    Write down one example's term of the loss, (w x + b − y)², and go back through it: first the square, then the sum,
    then the product. What arrives at b, and what at w?

    The square sends back twice the error, 2 (ŷ − y). The sum hands it on, so this arrives at b. On the way to w it
    passes the product w x and is multiplied by the other input, the example's own x. Both parameters serve all m
    examples, so what comes back from all of them adds up; and the loss is an average, so the sum is divided by m:
    ∂𝓛/∂b = (2/m) Σ (ŷᵢ − yᵢ) and ∂𝓛/∂w = (2/m) Σ (ŷᵢ − yᵢ) xᵢ.
    """
    errors = y_hat - y
    from_each_example_to_b = 2 * errors
    from_each_example_to_w = from_each_example_to_b * x
    dw = float(np.mean(from_each_example_to_w))
    db = float(np.mean(from_each_example_to_b))
    return dw, db
