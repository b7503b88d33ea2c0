"""Hints for `zero_start`."""

import numpy as np

Y = np.array([[1.0, 3.0]])


def zero_start(Y=Y):
    """At zero, what is A₁? Is that also zero, as it was in section 3?

    Write A₁ and Ŷ for a start at zero, and put them into the four formulas. Which factor makes a gradient vanish?

    σ(0) is one half, so A₁ is not zero, and ∂𝓛/∂W₂ has A₁ as a factor; ∂𝓛/∂W₁ and ∂𝓛/∂b₁ have W₂ as one. After a step
    W₂ is no longer zero: are its entries different from one another? And if two hidden units have the same weights in
    and out, will they ever differ? (The twin shows the first step with two equal units.)
    """
    A1 = np.array([[0.5, 0.5], [0.5, 0.5]])
    E = 0 - Y
    dW2 = E @ A1.T
    W2_after_a_step = -0.1 * dW2
    return {"entries of W2": W2_after_a_step.tolist()}
