"""What several exercises' wrong functions share."""

NOTEBOOK_RATE = 0.1


def unpacked(parameters):
    """W1, b1, W2 and b2."""
    return (parameters[name] for name in ("W1", "b1", "W2", "b2"))


ALL = ("dW1", "db1", "dW2", "db2")


def moved(parameters, grads, learning_rate, names=("W1", "b1", "W2", "b2")):
    """A step for some of the parameters."""
    step = {name: parameters[name] - learning_rate * grads["d" + name] for name in names}
    return {name: step.get(name, value) for name, value in parameters.items()}
