"""Hints for `same_rate_same_speed`."""


def same_rate_same_speed(gradient=2.0, beta=0.75):
    """If the gradient were the same at every step, how long would a step of momentum be after a while?

    Take a gradient of 2 that does not change, and work out v step by step. To which number does it settle? What would
    gradient descent multiply with α instead?

    Test each letter. A: is there a batch in the ravine, where momentum was fast? B: after how many steps has v come
    close to what it settles to, and how many steps has a training? C: if gradients cancelled, what would plain
    gradient descent do? D: compare what v settles to in this section's form with what it settles to in the classical
    one. Which of the two takes longer steps at the same α?
    """
    v_after_1_step = (1 - beta) * gradient
    v_after_2_steps = _v = beta * v_after_1_step + (1 - beta) * gradient
    for _ in range(8):
        _v = beta * _v + (1 - beta) * gradient
    v_after_10_steps = _v
    for _ in range(20):
        _v = beta * _v + (1 - beta) * gradient
    return {"v after 30 steps": _v}
