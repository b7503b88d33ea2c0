"""Hints for `two_weights_by_hand`."""


def two_weights_by_hand(w1=2.0, w2=1.5):
    """Let p be the product w₁ w₂. How does the cost react to p, and how does p react to w₁?

    Draw the graph: w₁ and w₂ into a product, one is subtracted, the result squared. Write the values above the nodes.

    Back through the square: twice p − 1 arrives at p. Back through the product: each weight gets what arrives, times
    the value of the *other* weight. (The twin starts from w₁ = 2 and w₂ = 1.5.)
    """
    p = w1 * w2
    error = p - 1
    arrives_at_p = 2 * error
    return {"loss": error**2, "dw1": arrives_at_p * w2, "dw2": arrives_at_p * w1}
