"""Hints for `near_the_critical_rate`."""


def near_the_critical_rate(curvature=4.0):
    """By what number is the distance to the bottom multiplied in each step, along the steepest direction?

    Compute the critical rate for x with your function. From it you get the steepest curvature, λ = 2/α. Then write
    down 1 − αλ for both rates, with its sign.

    A negative factor jumps to the other side in every step. Of size below 1 the jumps shrink, above 1 they grow, and
    the closer its size is to 1, the slower either happens. A factor between 0 and 1 never changes sides. So what
    counts is on which side of the critical rate each α lies. (The twin has curvature 4, hence the critical rate 0.5.)
    """
    critical = 2 / curvature
    return {"critical": critical, "factor at 0.49": 1 - 0.49 * curvature, "factor at 0.51": 1 - 0.51 * curvature}
