"""Wrong versions of `train_with_optimizer`."""

from handrail import networks

from solutions.optimizers import gd_step, random_mini_batches


def _trained(X, Y, n_h, step, grad_fn, rate, epochs, size, rng, *, deal=None, carry=None, costs_of=None, start=None):
    """The training loop from its parts, of which any can be replaced."""
    deal = deal or (lambda: random_mini_batches(X, Y, size, rng))
    carry = carry or (lambda new, old: new)
    parameters = start or networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [networks.cost(X, Y, parameters)]
    for _ in range(epochs):
        for batch in deal():
            parameters, new = step(parameters, grad_fn(*batch, parameters), state, rate)
            state = carry(new, state)
        costs.append(networks.cost(*(costs_of or (lambda batch: (X, Y)))(batch), parameters))
    return parameters, costs


def training_forgets_its_state(*given):
    """Each call of `step` believes that it is the first. What does it return besides the parameters, and where does
    that go?"""
    return _trained(*given, carry=lambda new, old: {})


def state_reset_every_epoch(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """With every epoch `step` begins anew. Where in your loops does the state become {}?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    costs = [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        state = {}
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, grad_fn(X_b, Y_b, parameters), state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


def gradient_of_all_examples(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """There are as many updates as mini-batches, and each of them looks at all examples. Of which arrays do you ask the
    gradients?"""

    def of_all(X_b, Y_b, parameters):
        return grad_fn(X, Y, parameters)

    return _trained(X, Y, n_h, step, of_all, learning_rate, num_epochs, batch_size, rng)


def gradients_scaled_with_the_batch(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The gradients grow with the size of their batch. `grad_fn` takes a mean over its examples: what else do you
    multiply by?"""

    def scaled(X_b, Y_b, parameters):
        return {name: X_b.shape[1] * g for name, g in grad_fn(X_b, Y_b, parameters).items()}

    return _trained(X, Y, n_h, step, scaled, learning_rate, num_epochs, batch_size, rng)


def batches_dealt_only_once(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """Every epoch goes through the same mini-batches. When are they dealt out, and with which generator?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    batches = random_mini_batches(X, Y, batch_size, rng)
    return _trained(
        X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng, deal=lambda: batches, start=parameters
    )


def one_update_for_each_epoch(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """There is one update in each epoch, with one of its mini-batches. In which loop does `step` stand, and does the
    loop come to its end?"""
    return _trained(
        X,
        Y,
        n_h,
        step,
        grad_fn,
        learning_rate,
        num_epochs,
        batch_size,
        rng,
        deal=lambda: random_mini_batches(X, Y, batch_size, rng)[-1:],
    )


def last_batch_of_each_epoch_left_out(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """In every epoch the last mini-batch is not used. Does a smaller batch count?"""
    return _trained(
        X,
        Y,
        n_h,
        step,
        grad_fn,
        learning_rate,
        num_epochs,
        batch_size,
        rng,
        deal=lambda: random_mini_batches(X, Y, batch_size, rng)[:-1],
    )


def new_parameters_thrown_away(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The parameters never leave their start. `step` returns new ones: what becomes of them?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    return parameters, [networks.cost(X, Y, parameters)] * (num_epochs + 1)


def initial_parameters_returned(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The costs are those of a training, and the parameters are those from before it. Under which name do you keep the
    new ones?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    costs = _trained(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng, start=parameters)[1]
    return parameters, costs


def cost_of_the_last_batch(*given):
    """The last cost is not that of the final parameters on all examples: it comes from mini-batches. On which examples
    is the cost asked for, and when?"""
    return _trained(*given, costs_of=lambda batch: batch)


def cost_after_every_update(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """There are too many costs, one for each update. In which loop do you record them?"""
    parameters, costs = _trained(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng)
    return parameters, [costs[0]] + [c for c in costs[1:] for _ in range(0, X.shape[1], batch_size)]


def cost_of_the_start_missing(*given):
    """There are as many costs as epochs, which is one too few. Is it that of the start, or that of the last epoch?"""
    parameters, costs = _trained(*given)
    return parameters, costs[1:]


def costs_recorded_before_the_updates(*given):
    """The costs lag behind: the last one does not belong to the parameters that come back. When in an epoch do you
    record?"""
    parameters, costs = _trained(*given)
    return parameters, [costs[0], *costs[:-1]]


def only_the_last_cost(*given):
    """A single cost comes back. What about the ones on the way?"""
    parameters, costs = _trained(*given)
    return parameters, costs[-1]


def training_returns_parameters_only(*given):
    """Only the parameters come back. What does the docstring promise besides them?"""
    return _trained(*given)[0]


def costs_before_parameters(*given):
    """The two results stand in the wrong order. Which one comes first?"""
    return _trained(*given)[::-1]


def training_without_a_learning_rate(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """`step` complains that its learning rate is missing. Which argument of yours does it need as its fourth?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state = {}
    for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
        parameters, state = step(parameters, grad_fn(X_b, Y_b, parameters), state)
    return parameters, []


def training_with_weights_of_its_own(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The weights start a hundred times too large. The parameters to begin with are given in the first line: where do
    yours come from?"""
    drawn = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    start = {name: 100 * value for name, value in drawn.items()}
    return _trained(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng, start=start)


def training_with_zero_weights(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """All weights start at 0, and all hidden units stay alike. The parameters to begin with are given in the first
    line: where do yours come from?"""
    drawn = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    start = {name: 0 * value for name, value in drawn.items()}
    return _trained(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng, start=start)


def training_not_returned(*given):
    """None comes back. The network is trained: who gets it?"""
    _trained(*given)


def descent_whatever_step_is_given(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The parameters move as gradient descent moves them, whichever optimizer is handed over. Which function takes the
    steps in your loop?"""
    return _trained(X, Y, n_h, gd_step, grad_fn, learning_rate, num_epochs, batch_size, rng)


def rate_divided_by_the_batch(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The steps are too short by the batch size. `grad_fn` takes a mean over its examples: what else do you
    divide by?"""
    return _trained(X, Y, n_h, step, grad_fn, learning_rate / batch_size, num_epochs, batch_size, rng)


def batch_size_ignored(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """There is one update in each epoch, with all examples at once. How large are the mini-batches that you deal
    out?"""
    return _trained(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, X.shape[1], rng)


def measured_whatever_is_given(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The gradients are measured, whichever function is handed over for them. Whom do you ask for the gradients?"""
    return _trained(X, Y, n_h, step, networks.gradients, learning_rate, num_epochs, batch_size, rng)


def begun_anew_in_every_epoch(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """With every epoch the parameters are back at a start. In which loop does a line stand that belongs before it?"""
    start = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [networks.cost(X, Y, start)]
    for _ in range(num_epochs):
        parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, grad_fn(X_b, Y_b, parameters), state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


def last_cost_for_all_epochs(*given):
    """All costs after the first are equal, as if only one epoch counted. When in an epoch do you record?"""
    parameters, costs = _trained(*given)
    return parameters, [costs[0], *costs[-1:] * (len(costs) - 1)]


def gradients_without_examples(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """`grad_fn` complains that arguments are missing. Of which examples are the gradients, and at which parameters?"""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    return grad_fn(parameters), []
