"""The reference of section 6 against optax and automatic differentiation, the course's numbers, and its answers."""

import numpy as np
import pytest
from handrail import data, networks
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions import optimizers as reference
from tests.exercises.differentiation import jax, jnp, optax

seeds = st.integers(0, 2**32 - 1)
START, CURVATURE = np.array([-8.0, 2.0]), np.array([1.0, 25.0])


def slope(theta):
    """The gradient of the ravine."""
    return CURVATURE * theta


def heights(step, steps=100, **hyper) -> np.ndarray:
    """f along a walk in the ravine."""
    path = reference.minimize(step, slope, START, steps, **hyper)
    return 0.5 * path**2 @ CURVATURE


def walk(step, parameters, all_grads, **hyper) -> list[dict]:
    """The parameters after each step of ours."""
    visited, state = [], {}
    for grads in all_grads:
        parameters, state = step(parameters, {f"d{name}": g for name, g in grads.items()}, state, **hyper)
        visited.append(parameters)
    return visited


def optax_walk(transformation, parameters, all_grads) -> list[dict]:
    """The parameters after each step of optax."""
    parameters = {name: jnp.asarray(value) for name, value in parameters.items()}
    visited, state = [], transformation.init(parameters)
    for grads in all_grads:
        updates, state = transformation.update(grads, state, parameters)
        parameters = optax.apply_updates(parameters, updates)
        visited.append(parameters)
    return visited


def problem(seed: int, steps: int = 50) -> tuple[dict, list[dict]]:
    """Parameters of two shapes, and a gradient for each step."""
    rng = np.random.default_rng(seed)
    shapes = {"W": (2, 3), "b": (2, 1)}
    parameters = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    return parameters, [{name: rng.normal(0.3, 1, shape) for name, shape in shapes.items()} for _ in range(steps)]


def far(ours: list[dict], theirs: list[dict]) -> float:
    """The largest difference anywhere on two walks."""
    return max(float(np.max(np.abs(a[name] - b[name]))) for a, b in zip(ours, theirs, strict=True) for name in a)


# --- against optax ---------------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [0.01, 0.3])
def test_gd_is_sgd_of_optax(rate):
    parameters, grads = problem(1)
    ours = walk(reference.gd_step, parameters, grads, learning_rate=rate)
    assert far(ours, optax_walk(optax.sgd(rate), parameters, grads)) < 1e-13


@pytest.mark.parametrize("beta", [0.5, 0.9])
def test_momentum_follows_the_moving_average_of_optax(beta):
    parameters, grads = problem(2)
    ours = walk(reference.momentum_step, parameters, grads, learning_rate=0.3, beta=beta)
    theirs = optax.chain(optax.ema(beta, debias=False), optax.scale(-0.3))
    assert far(ours, optax_walk(theirs, parameters, grads)) < 1e-13


@pytest.mark.parametrize("beta", [0.5, 0.9])
def test_momentum_is_the_classical_one_with_another_rate(beta):
    """optax.sgd has the classical form: the same path at (1 − β) α, and steps 1 / (1 − β) as long at α."""
    parameters, grads = problem(3)
    ours = walk(reference.momentum_step, parameters, grads, learning_rate=0.4, beta=beta)
    related = optax_walk(optax.sgd((1 - beta) * 0.4, momentum=beta), parameters, grads)
    unrelated = optax_walk(optax.sgd(0.4, momentum=beta), parameters, grads)
    assert far(ours, related) < 1e-13
    for name, start in parameters.items():
        for a, b in zip(ours, unrelated, strict=True):
            np.testing.assert_allclose(b[name] - start, (a[name] - start) / (1 - beta), rtol=1e-9)


@pytest.mark.parametrize("beta", [0.6, 0.9])
def test_rmsprop_is_that_of_optax_with_epsilon_outside_the_root(beta):
    parameters, grads = problem(4)
    ours = walk(reference.rmsprop_step, parameters, grads, learning_rate=0.1, beta=beta)
    theirs = optax.rmsprop(0.1, decay=beta, eps=1e-8, eps_in_sqrt=False)
    assert far(ours, optax_walk(theirs, parameters, grads)) < 1e-12


def test_epsilon_inside_the_root_makes_no_difference_that_a_check_could_see():
    parameters, grads = problem(5)
    ours = walk(reference.rmsprop_step, parameters, grads, learning_rate=0.1)
    theirs = optax_walk(optax.rmsprop(0.1, decay=0.9, eps=1e-8, eps_in_sqrt=True), parameters, grads)
    assert 0 < far(ours, theirs) < 1e-7


@pytest.mark.parametrize("betas", [(0.9, 0.999), (0.6, 0.8)])
def test_adam_is_that_of_optax(betas):
    parameters, grads = problem(6)
    ours = walk(reference.adam_step, parameters, grads, learning_rate=0.05, beta1=betas[0], beta2=betas[1])
    assert far(ours, optax_walk(optax.adam(0.05, *betas, eps=1e-8), parameters, grads)) < 1e-12


@pytest.mark.parametrize("correct", [False, True])
def test_ewma_is_the_moving_average_of_optax(correct):
    values = np.random.default_rng(7).normal(2, 1, 30)
    average = optax.ema(0.9, debias=correct)
    state, theirs = average.init(jnp.zeros(())), []
    for value in values:
        v, state = average.update(jnp.asarray(value), state)
        theirs.append(float(v))
    np.testing.assert_allclose(reference.ewma(list(values), 0.9, correct), theirs, rtol=1e-12)


# --- what the docstrings promise -------------------------------------------------------------------

STEPS = [reference.gd_step, reference.momentum_step, reference.rmsprop_step, reference.adam_step]


@pytest.mark.parametrize("step", STEPS)
def test_a_step_leaves_its_arguments_alone_and_keeps_shapes(step):
    parameters, (grads, *_) = problem(8, 1)
    grads = {f"d{name}": g for name, g in grads.items()}
    before = {name: value.copy() for name, value in (parameters | grads).items()}
    new, _ = step(parameters, grads, {}, 0.1)
    assert {name: value.shape for name, value in new.items()} == {name: v.shape for name, v in parameters.items()}
    for name, value in (parameters | grads).items():
        np.testing.assert_array_equal(value, before[name])


@pytest.mark.parametrize("step", STEPS)
def test_a_gradient_of_zero_moves_nothing(step):
    new, _ = step({"theta": np.ones(3)}, {"dtheta": np.zeros(3)}, {}, 0.1)
    np.testing.assert_array_equal(new["theta"], np.ones(3))


def test_a_rate_that_decays_is_the_schedule_of_optax():
    parameters, grads = problem(10)
    scaled = optax.scale_by_rms(0.9, eps=1e-8, eps_in_sqrt=False)
    theirs = optax.chain(scaled, optax.scale_by_schedule(lambda t: -0.3 / (1 + 0.05 * t)))
    ours = walk(reference.decayed_step, parameters, grads, learning_rate=0.3, method=reference.rmsprop_step, decay=0.05)
    assert far(ours, optax_walk(theirs, parameters, grads)) < 1e-12
    unchanged = walk(
        reference.decayed_step, parameters, grads, learning_rate=0.3, method=reference.adam_step, decay=0.0
    )
    assert far(unchanged, walk(reference.adam_step, parameters, grads, learning_rate=0.3)) == 0


@settings(max_examples=60)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=14), st.integers(0, 3), st.integers(1, 4))
def test_a_training_ends_at_the_first_epoch_that_has_waited_long_enough(costs, tolerance, patience):
    """Said once more without a loop that remembers: which epochs are progress, and who waits for whom."""

    def last_progress(epoch):
        if epoch == 0:
            return 0
        before = last_progress(epoch - 1)
        return epoch if costs[epoch] < costs[before] - tolerance else before

    waited = [epoch - last_progress(epoch) for epoch in range(len(costs))]
    expected = waited.index(patience) if patience in waited else len(costs) - 1
    assert reference.stopping_epoch([float(cost) for cost in costs], float(tolerance), patience) == expected


@settings(max_examples=25)
@given(seeds, st.integers(1, 40), st.integers(1, 45))
def test_mini_batches_hold_every_example_once(seed, m, size):
    X, Y = np.vstack([np.arange(m), np.arange(m) ** 2]), -np.arange(m)[np.newaxis]
    batches = reference.random_mini_batches(X, Y, size, np.random.default_rng(seed))
    assert [X_b.shape[1] for X_b, _ in batches[:-1]] == [size] * ((m - 1) // size)
    assert sorted(np.hstack([X_b[0] for X_b, _ in batches])) == list(range(m))
    for X_b, Y_b in batches:
        np.testing.assert_array_equal(X_b[0], -Y_b[0])
        np.testing.assert_array_equal(X_b[0] ** 2, X_b[1])


# --- the network that is given ---------------------------------------------------------------------


def jax_cost(parameters, X, Y):
    hidden = jnp.tanh(parameters["W1"] @ X + parameters["b1"])
    output = jax.nn.sigmoid(parameters["W2"] @ hidden + parameters["b2"])
    return -jnp.sum(Y * jnp.log(output) + (1 - Y) * jnp.log(1 - output)) / X.shape[1]


@settings(max_examples=15)
@given(seeds, st.sampled_from([(1, 4, 7), (3, 2, 5), (1, 1, 1)]))
def test_measured_gradients_are_the_derivatives_of_the_cost(seed, sizes):
    n_y, n_h, m = sizes
    rng = np.random.default_rng(seed)
    parameters = {name: 80 * p + 0.3 for name, p in networks.initialize(2, n_h, n_y, rng).items()}
    X, Y = rng.normal(size=(2, m)), rng.integers(0, 2, (n_y, m)).astype(float)
    wanted = jax.grad(jax_cost)({name: jnp.asarray(p) for name, p in parameters.items()}, X, Y)
    assert networks.cost(X, Y, parameters) == pytest.approx(float(jax_cost(parameters, X, Y)), rel=1e-9)
    for name, gradient in networks.gradients(X, Y, parameters).items():
        np.testing.assert_allclose(gradient, wanted[name[1:]], rtol=1e-6, atol=1e-8)


def test_the_cost_of_certain_and_wrong_predictions_is_finite():
    parameters = {
        "W1": np.full((1, 2), 50.0),
        "b1": np.zeros((1, 1)),
        "W2": np.full((1, 1), 900.0),
        "b2": np.zeros((1, 1)),
    }
    X, Y = np.ones((2, 3)), np.zeros((1, 3))
    assert networks.cost(X, Y, parameters) == pytest.approx(900.0)
    assert networks.accuracy(X, Y, parameters) == 0.0


# --- the numbers of the course ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "hyper", "expected"),
    [
        (reference.gd_step, {"learning_rate": 0.02}, (21.4, 4.24, 0.563)),
        (reference.gd_step, {"learning_rate": 0.04}, (14.1, 0.540, 0.0091)),
        (reference.gd_step, {"learning_rate": 2 / 26}, (16.5, 0.0274, 9.2e-6)),
        (reference.momentum_step, {"learning_rate": 0.4}, (2.28, 0.272, 4.5e-4)),
        (reference.momentum_step, {"learning_rate": 0.04}, (39.9, 0.368, 0.0029)),
        (reference.rmsprop_step, {"learning_rate": 0.1}, (24.6, 3.84, 0.033)),
        (reference.adam_step, {"learning_rate": 0.1}, (37.7, 6.14, 0.447)),
        (reference.adam_step, {"learning_rate": 0.5}, (14.1, 0.094, 0.0013)),
    ],
)
def test_heights_in_the_ravine(step, hyper, expected):
    f = heights(step, **hyper)
    assert f[0] == 82.0
    assert (f[10], f[50], f[100]) == pytest.approx(expected, rel=0.02)


def test_beyond_the_critical_rate_the_walk_leaves_the_ravine():
    critical = reference.ravine_rates()["critical"]
    assert heights(reference.gd_step, learning_rate=1.01 * critical)[-1] > 82
    assert heights(reference.gd_step, learning_rate=0.99 * critical)[-1] < 82


def test_rmsprop_stays_above_the_floor():
    path = reference.minimize(reference.rmsprop_step, slope, START, 2000, learning_rate=0.1)
    settled = 0.5 * path[-500:] ** 2 @ CURVATURE
    assert 0.02 < settled.mean() < 0.05


def test_rmsprop_comes_to_rest_where_its_rate_decays_and_stays_away_where_it_decays_too_fast():
    slowed = {"learning_rate": 0.2, "method": reference.rmsprop_step}
    ends = [np.median(heights(reference.decayed_step, 300, decay=d, **slowed)[-20:]) for d in (0.0, 0.02, 0.5)]
    assert ends[1] < ends[0] / 10
    assert ends[2] > 1


@pytest.mark.parametrize("seed", [0, 3])
def test_adam_learns_the_moons(seed):
    X, Y = data.moons()
    parameters, costs = reference.train_with_optimizer(
        X, Y, 5, reference.adam_step, networks.gradients, 0.05, 400, 64, np.random.default_rng(seed)
    )
    assert len(costs) == 401 and costs[0] == pytest.approx(np.log(2), abs=1e-3)
    assert costs[-1] == networks.cost(X, Y, parameters) <= 0.12
    assert networks.accuracy(X, Y, parameters) >= 0.95


def test_at_one_rate_momentum_is_no_faster_than_gradient_descent():
    X, Y = data.moons()
    gd, momentum = (
        reference.train_with_optimizer(X, Y, 5, step, networks.gradients, 0.1, 100, 64, np.random.default_rng(1))[1]
        for step in (reference.gd_step, reference.momentum_step)
    )
    assert gd[-1] == pytest.approx(momentum[-1], abs=0.006)


# --- the answers, computed again -------------------------------------------------------------------


def test_two_steps_by_hand_are_those_of_the_functions():
    told = reference.two_steps_by_hand()
    gradients = [{"theta": np.array([0.5, -1.0])}, {"theta": np.array([0.25, 2.0])}]
    for name, step in zip(("gd", "momentum", "rmsprop", "adam"), STEPS, strict=True):
        points = [p["theta"] for p in walk(step, {"theta": np.array([1.0, -2.0])}, gradients, learning_rate=0.1)]
        np.testing.assert_allclose(told[name], points, atol=1e-6)


def test_first_steps_are_those_of_the_functions():
    told = reference.first_steps()
    for name, step in (("adam", reference.adam_step), ("rmsprop", reference.rmsprop_step)):
        (after,) = walk(step, {"theta": np.zeros(1)}, [{"theta": np.full(1, 7.0)}], learning_rate=1.0)
        assert -after["theta"].item() == pytest.approx(told[name], rel=1e-6)
    v, s = (reference.ewma([7.0], 0.9)[0], reference.ewma([49.0], 0.999)[0])
    assert v / np.sqrt(s) == pytest.approx(told["adam_uncorrected"], rel=1e-6)


def test_ravine_rates_are_where_walks_say_they_are():
    told = reference.ravine_rates()
    f = heights(reference.gd_step, learning_rate=told["best"])
    assert np.sqrt(f[60] / f[59]) == pytest.approx(told["rate"], rel=1e-6)
    for rate in (0.99 * told["best"], 1.01 * told["best"]):
        f = heights(reference.gd_step, steps=300, learning_rate=rate)
        assert np.sqrt(f[300] / f[299]) > told["rate"] + 1e-6
    beta = told["heavy_ball_beta"]
    ball = heights(reference.momentum_step, learning_rate=told["heavy_ball_learning_rate"] / (1 - beta), beta=beta)
    assert told["heavy_ball_rate"] == pytest.approx(np.sqrt(beta))
    assert (ball[50] / ball[20]) ** (1 / 60) == pytest.approx(told["heavy_ball_rate"], rel=0.05)


def test_small_answers():
    X, Y = np.zeros((2, 300)), np.zeros((1, 300))

    def sizes(size):
        return [X_b.shape[1] for X_b, _ in reference.random_mini_batches(X, Y, size, np.random.default_rng(0))]

    assert reference.batches_of_an_epoch() == {"batches": len(sizes(64)), "last": sizes(64)[-1]}
    assert reference.effective_windows() == {beta: round(1 / (1 - float(beta))) for beta in ("0.9", "0.99")}
    assert reference.classical_rate() == pytest.approx((1 - 0.9) * 0.4)
    assert reference.extra_arrays() == {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 2}


def test_only_gradient_descent_and_momentum_feel_the_unit_of_the_loss():
    parameters, grads = problem(9, 20)
    large = [{name: 100 * g for name, g in one.items()} for one in grads]
    letters = {}
    for name, step in zip(("gd", "momentum", "rmsprop", "adam"), STEPS, strict=True):
        moved = [
            np.linalg.norm(walk(step, parameters, g, learning_rate=0.1)[-1]["W"] - parameters["W"])
            for g in (grads, large)
        ]
        letters[name] = {100: "A", 1: "C"}[round(moved[1] / moved[0])]
    assert letters == reference.gradients_times_100()
