"""Right versions of `decayed_step`."""


def decayed_with_a_pair(parameters, grads, state, learning_rate, method, decay):
    """The state is a pair, or the empty dictionary at first."""
    t, own = state or (0, {})
    moved, own = method(parameters, grads, own, learning_rate / (1 + decay * t))
    return moved, (t + 1, own)


def decayed_with_the_divisor(parameters, grads, state, learning_rate, method, decay):
    """The divisor is kept, and grows by d in each call."""
    divisor = state.get("divisor", 1.0)
    result = method(parameters, grads, state.get("inside", {}), learning_rate=learning_rate / divisor)
    return result[0], {"divisor": divisor + decay, "inside": result[1]}


def decayed_by_its_rates(parameters, grads, state, learning_rate, method, decay):
    """All rates so far are kept, and their number is t."""
    rates = [*state.get("rates", []), learning_rate / (1 + decay * len(state.get("rates", [])))]
    moved, own = method(parameters, grads, state["own"] if "own" in state else {}, rates[-1])
    return moved, {"rates": rates, "own": own}


def decayed_in_place(parameters, grads, state, learning_rate, method, decay):
    """The state is changed in place."""
    state.setdefault("t", 0)
    state.setdefault("of the method", {})
    moved, state["of the method"] = method(
        parameters, grads, state["of the method"], learning_rate * (1 + decay * state["t"]) ** -1
    )
    state["t"] += 1
    return moved, state


def decayed_by_calls_left_behind(parameters, grads, state, learning_rate, method, decay):
    """Each state holds the one before it, and t is how deep it goes."""
    t, before = 0, state
    while before:
        t, before = t + 1, before["before"]
    moved, own = method(parameters, grads, state.get("own", {}), learning_rate / (1 + t * decay))
    return moved, {"own": own, "before": state}
