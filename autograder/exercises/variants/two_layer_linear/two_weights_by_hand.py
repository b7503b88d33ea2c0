"""Right versions of `two_weights_by_hand`."""

from fractions import Fraction


def by_hand_computed():
    """Worked out in code."""
    w1, w2 = 1.0, 0.5
    error = w1 * w2 - 1
    return {"loss": error**2, "dw1": 2 * error * w2, "dw2": 2 * error * w1}


def by_hand_with_integers():
    """A whole number where it is one."""
    return dict(dw2=-1, dw1=-1 / 2, loss=1 / 4)


def by_hand_with_fractions():
    """Exact fractions, turned into numbers at the end."""
    w1, w2 = Fraction(1), Fraction(1, 2)
    return {
        "loss": float((w1 * w2 - 1) ** 2),
        "dw1": float(2 * (w1 * w2 - 1) * w2),
        "dw2": float(2 * (w1 * w2 - 1) * w1),
    }
