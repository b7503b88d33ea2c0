"""Hints for `all_zero_start`."""


def all_zero_start(targets=(2.0, 6.0), learning_rate=0.5):
    """With all parameters at zero, what are Z₁ and Ŷ? And which gradients have one of these, or a weight, as a factor?

    Copy the formulas of the four gradients and cross out every factor that is zero at this start.

    ∂𝓛/∂W₂ contains Z₁, ∂𝓛/∂W₁ and ∂𝓛/∂b₁ contain W₂. What is left over contains the errors alone, so something moves
    all the same; and after that step, are the crossed-out factors still zero? What can a network predict in which only
    that parameter is not zero, and which single number is best for all birds? Run `train` with such a start and look
    at its last cost. (The twin: two birds of 2 and 6 kg, and only one number that is learned.)
    """
    number = 0.0
    slope = 2 * (number - (targets[0] + targets[1]) / 2)
    number = number - learning_rate * slope
    costs_of_each_bird = [(number - t) ** 2 for t in targets]
    return {"the same number for both": number, "cost": sum(costs_of_each_bird) / 2}
