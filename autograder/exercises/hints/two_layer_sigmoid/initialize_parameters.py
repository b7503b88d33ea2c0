"""Hints for `initialize_parameters`."""

import numpy as np


def initialize_parameters(n_x=1, n_h=2, n_y=1, scale=0.5):
    """Which side of W₁ has to fit X, and which side Z₁?

    Write the four shapes for n_x = 1, n_h = 2, n_y = 1, and draw the two products.

    As in section 3: rows are the units that come out, columns those that go in. `np.random.randn` draws with standard
    deviation 1, so a factor in front makes it `scale`. Biases start at zero; the weights must differ from one another,
    or hidden units stay twins for ever.
    """
    _W1, _W2 = np.array([[0.81], [-0.31]]), np.array([[-0.26, -0.54]])
    shapes = _W1.shape, (2, 1), _W2.shape, (1, 1)
    return {"W1": _W1, "b1": np.zeros((2, 1)), "W2": _W2, "b2": np.zeros((1, 1))}
