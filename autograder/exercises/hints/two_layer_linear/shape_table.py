"""Hints for `shape_table`."""


def shape_table(n_x=2, n_h=5, n_y=3, m=10):
    """Which array does each gradient belong to, and what is that array's shape?

    Write the shapes of W₁, b₁, W₂, b₂ and Z₁ for the numbers of the exercise. Then put a d before each name.

    A gradient holds one number for each number of its array: how the cost reacts to it. So it has exactly that array's
    shape, and no sum over examples may be left over or missing. As a test, write the shapes of the factors: W₂ᵀ is
    (n_h, n_y), E is (n_y, m). (The twin has 2 inputs, 5 hidden units, 3 outputs and 10 examples.)
    """
    return {"dZ1": (n_h, m), "dW1": (n_h, n_x), "db1": (n_h, 1), "dW2": (n_y, n_h), "db2": (n_y, 1)}
