"""Hints for `backward`."""

import numpy as np

X = np.array([[2.0, 0.0], [1.0, 1.0]])
Y = np.array([[1.0, 4.0]])
PREDICTED = np.array([[3.0, 1.0]])


def backward(X=X, y=Y, y_hat=PREDICTED):
    """If the first weight grows by a little, which predictions move, and each by how much?

    Write the shapes of everything first: the errors, X, and the two results. Then work out ∂𝓛/∂ŷ, which has the shape
    of ŷ: differentiate (1/m) Σ (ŷⱼ − yⱼ)² with respect to one ŷⱼ.

    ∂𝓛/∂ŷ is (2/m)(ŷ − y), a row (1, m). Weight i moves prediction j by xᵢⱼ, in every column, so ∂𝓛/∂wᵢ = Σⱼ (∂𝓛/∂ŷ)ⱼ
    xᵢⱼ: the row against row i of X, which is a product with X transposed. Test the shape: (1, m) times (m, n) is (1,
    n), as w. The bias moves every prediction by 1, so its derivative is the sum of ∂𝓛/∂ŷ, a number.
    """
    dy_hat = 2 / 2 * (y_hat - y)
    dw1 = dy_hat[0, 0] * X[0, 0] + dy_hat[0, 1] * X[0, 1]
    dw2 = dy_hat[0, 0] * X[1, 0] + dy_hat[0, 1] * X[1, 1]
    db = dy_hat[0, 0] + dy_hat[0, 1]
    return np.array([[dw1, dw2]]), float(db)
