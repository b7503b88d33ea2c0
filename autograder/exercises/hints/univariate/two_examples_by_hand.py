"""Hints for `two_examples_by_hand`."""


def two_examples_by_hand(w=2.0, b=1.0, x=3.0, y=5.0, from_another_to_w=-10.0, from_another_to_b=10.0, its_error=5.0):
    """Which steps took the first example from x to its e², and which took the 1 back to w and b?

    Copy the table, and fill in the second column from above: the product, the prediction, the error, its square. Then
    go back from below, beginning with a 1 at the square.

    The square sends back twice the error. The difference and the sum hand it on as it is, so it arrives at b; the
    product multiplies it by x on its way to w. Both examples use the same w and the same b: there each of the two
    values forks, and what comes back from both adds up. The loss is half of the sum of the squares, so its slopes are
    half of the sums as well.
    """
    error = w * x + b - y
    back_through_the_square = 2 * error
    arrives_at_b = back_through_the_square
    arrives_at_w = back_through_the_square * x
    mean_of_the_squares = (its_error**2 + error**2) / 2
    slope_for_w = (from_another_to_w + arrives_at_w) / 2
    slope_for_b = (from_another_to_b + arrives_at_b) / 2
    return {"mean": mean_of_the_squares, "for w": slope_for_w, "for b": slope_for_b}
