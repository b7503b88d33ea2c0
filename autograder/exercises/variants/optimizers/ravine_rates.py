"""Right versions of `ravine_rates`."""

import numpy as np


def ravine_rates_with_four_decimals():
    """Rounded as the question allows."""
    return {
        "critical": 0.08,
        "best": 0.0769,
        "rate": 0.9231,
        "heavy_ball_learning_rate": 0.1111,
        "heavy_ball_beta": 0.4444,
        "heavy_ball_rate": 0.6667,
    }


def ravine_rates_computed():
    """From the eigenvalues of the second derivatives."""
    low, high = np.linalg.eigvalsh(np.diag([1.0, 25.0]))
    ball = np.sqrt(high) + np.sqrt(low), np.sqrt(high) - np.sqrt(low)
    return {
        "critical": 2 / high,
        "best": 2 / (low + high),
        "rate": 1 - 2 / (low + high) * low,
        "heavy_ball_learning_rate": 4 / ball[0] ** 2,
        "heavy_ball_beta": (ball[1] / ball[0]) ** 2,
        "heavy_ball_rate": ball[1] / ball[0],
    }
