"""Hints for `relu_network_chain`."""


def relu_network_chain(z1=1.5, w2=-2.0, b2=8.5, y=3.0):
    """If z₁ is nudged, what moves next, and next, until the loss moves? And which ratio belongs to each of these
    moves?

    Write L, z₂, a₁ and z₁ in a row, and over each gap the formula that makes the left one of the right one. Strike out
    everything in it that does not depend on the right one.

    The link of a gap is the derivative of that formula. The first gap holds cross-entropy and σ together, and you have
    computed it in Part 1. The second is a product plus a bias: by what is a nudge of a₁ multiplied? The third is relu,
    drawn above: how steep is it to the right of zero, and how steep to the left? Each of the answers that are left
    over belongs to another link, another activation, or another order of a difference. (The twin has a₁ = z₁² for an
    activation and L = (z₂ − y)² for a loss.)
    """
    a1 = z1**2
    z2 = w2 * a1 + b2
    loss = (z2 - y) ** 2
    return {"dL/dz2": 2 * (z2 - y), "dz2/da1": w2, "da1/dz1": 2 * z1}
