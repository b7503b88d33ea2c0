"""What a section's last sentences say is what its own functions do: one row for each sentence that can be tried."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.exercises.sections import SECTIONS

from .executed import Passage, passages
from .yardsticks import best_fit, curvatures, ends, four_rules, left, seed, spread

Holds = Callable[[Passage], Any]
COUNTED = r"\d|\b(two|three|four|five|six|seven|ten|sixteen|thousand|twice|half)\b"


def condition(found: np.ndarray) -> float:
    return float(found[-1] / found[0])


def steepest(p: Passage) -> float:
    """In which direction the loss rises fastest from (-4, 4), as an angle."""
    angles = np.linspace(0, 2 * np.pi, 721)
    return float(angles[np.argmax([p["loss"](-4 + 1e-4 * np.cos(t), 4 + 1e-4 * np.sin(t)) for t in angles])])


def of_gradient(p: Passage) -> float:
    """The angle of the gradient there."""
    dw, db = p["gradients"](p["x"], p["y"], p["predict"](p["x"], -4, 4))
    return float(np.arctan2(db, dw) % (2 * np.pi))


def fitted(p: Passage) -> Any:
    return np.polyfit(p["x"][0], p["y"][0], 1)


def off(x: np.ndarray, y: np.ndarray, line: Any) -> float:
    return float(np.mean((np.polyval(line, x) - y) ** 2))


def distance(p: Passage, share: float) -> float:
    """How far a walk with a share of the critical rate ends from the bottom, for each unit at the start."""
    start, rate = (-4.0, 4.0), share * p["critical_learning_rate"](p["x"])
    end = p["gradient_descent"](p["x"], p["y"], *start, rate, 300)[:2]
    return float(np.linalg.norm(end - fitted(p)) / np.linalg.norm(start - fitted(p)))


UNIVARIATE: dict[str, Holds] = {
    "Where a value forks, the gradients that come back add up": lambda p: p["fork_by_hand"]()["dx"] == -4 + 1,
    "Guessing costs far more losses than following the slope": lambda p: p["descent"][12] < p["excess"][-1],
    "The gradient points to where the loss rises fastest": lambda p: abs(steepest(p) - of_gradient(p)) < 0.01,
    "A training is a loop of four acts": lambda p: np.allclose(
        p["update"](1.0, 1.0, *p["gradients"](p["x"], p["y"], p["predict"](p["x"], 1.0, 1.0)), 0.1),
        p["gradient_descent"](p["x"], p["y"], 1.0, 1.0, 0.1, 1)[:2],
    ),
    "does not come to rest there": lambda p: (
        np.abs(np.array(p["wiggly"])[-20:].mean(axis=0) - [2, -1]).max() < 0.3
        and np.ptp(np.array(p["wiggly"])[-20:], axis=0).max() > 0.05
    ),
    "From $\\alpha = 2/\\lambda$ on it does not shrink": lambda p: distance(p, 0.99) < 1 < distance(p, 1.01),
    "Standardised inputs and targets make a gorge into a bowl": lambda p: (
        condition(curvatures(p["flipper"])) > 1e6 and np.isclose(condition(curvatures(p["u"])), 1)
    ),
    "On its own it means nothing": lambda p: p["same_path_rate"]() != 1,
    "A lower loss on the data that you trained with is not yet a better model": lambda p: (
        off(p["x"], p["y"], fitted(p)) < off(p["x"], p["y"], (2, -1))
        and off(p["new_x"], p["new_y"], fitted(p)) > off(p["new_x"], p["new_y"], (2, -1))
    ),
}


def slopes_by_measuring(p: Passage) -> float:
    """How far the derived gradient of three weights is from the measured one."""
    w, b = np.array([[0.3, -0.7, 1.1]]), 0.5
    derived = p["backward"](p["X_std"], p["y"], p["forward"](p["X_std"], w, b))[0]
    measured = p["numerical_gradient"](lambda v: p["compute_loss"](p["forward"](p["X_std"], v, b), p["y"]), w)
    return float(p["relative_difference"](derived, measured))


def without_bias(p: Passage, steps: int) -> float:
    """The loss after a descent whose gradient forgets the bias."""
    X, y, w, b = p["X_std"], p["y"], np.zeros((1, 3)), 3.0
    for _ in range(steps):
        w, _ = p["update_parameters"](w, b, *p["backward"](X, y, p["forward"](X, w, b)), 0.1)
    return float(p["compute_loss"](p["forward"](X, w, b), y))


MULTIVARIATE: dict[str, Holds] = {
    "where two are equal, a wrong product can fit": lambda p: (
        (np.ones((3, 7)) @ np.ones((3, 7)).T).shape == (np.ones((3, 3)) @ np.ones((3, 3))).shape
    ),
    "Four rules differentiate every network of this course": lambda p: four_rules(p["numerical_gradient"]),
    "An array with one dimension is neither a row nor a column": lambda p: (
        p["shapes"]["rank 1"].T.shape == p["shapes"]["rank 1"].shape == (4,)
    ),
    "A wrong gradient often still lowers the loss": lambda p: 1 < without_bias(p, 300) < 0.8 * without_bias(p, 0),
    "Nudge a parameter to both sides, divide by the distance, and compare. A relative difference below $10^{-7}$": (
        lambda p: slopes_by_measuring(p) < 1e-7
    ),
    "even a single example left out shows far above that": lambda p: (
        p["relative_difference"](p["one_short"], p["true"]) > 1e-5
    ),
    "A larger one is wrong because the curve bends, and far smaller ones are worse again": lambda p: (
        min(p["centred"][0], p["centred"][-1]) > 1000 * p["centred"].min()
    ),
    "Standardising the features brings it down by several powers of ten": lambda p: (
        condition(curvatures(p["X"])) > 1000 * condition(curvatures(p["X_std"]))
    ),
    "no change of units undoes: the bowl stays oval": lambda p: condition(curvatures(p["X_std"])) > 3,
    "The sign of a weight depends on what else the model is told": lambda p: (
        p["w_mm"][0, 1] > 0 > np.corrcoef(p["X"][1], p["y"][0])[0, 1]
    ),
    "A linear model can be solved in one go": lambda p: np.allclose(
        p["forward"](p["X_std"], p["w_best"], p["b_best"]), best_fit(p["X"], p["y"])
    ),
}


def unseen(p: Passage, scale: float) -> float:
    """The relative difference of all gradients together where that of W1 is missing, at weights of some size."""
    seed(2)
    here = p["initialize_parameters"](3, 4, scale=scale)
    own = p["backward_propagation"](p["X"], p["Y"], here, p["forward_propagation"](p["X"], here)[1])
    faulty = own | {"dW1": 0 * own["dW1"]}
    return float(p["gradients"].check_gradients(p["cost_of"], here, faulty)["all"])


def trained_from(p: Passage, scale: float, steps: int = 400) -> list[float]:
    seed(1)
    return list(p["train"](p["X"], p["Y"], 4, 0.05, steps, p["initialize_parameters"](3, 4, scale=scale))[1])


LINEAR: dict[str, Holds] = {
    "With two layers there are four arrays to learn": lambda p: sorted(p["trained"]) == ["W1", "W2", "b1", "b2"],
    "keeps two products of it, for its weights and its bias": lambda p: four_rules(p["gradients"].numerical_gradient),
    "Near zero many mistakes are too small to be seen": lambda p: unseen(p, 0.001) < 0.01 and unseen(p, 1.0) > 0.1,
    "its cost is the mean of the squared targets": lambda p: (
        abs(trained_from(p, 0.01, 0)[0] / np.mean(p["Y"] ** 2) - 1) < 0.01
    ),
    "They get exactly as low as one layer, and no lower": lambda p: (
        0 <= trained_from(p, 0.1)[-1] - np.mean((best_fit(p["X"], p["Y"]) - p["Y"]) ** 2) < 1e-4
    ),
    "a saddle between them where the gradient is zero": lambda p: (
        p["walk"](0.0, 0.0, 0.05, 5)[-1] == (0, 0) and abs(np.prod(p["walk"](0.02, 0.01, 0.05, 150)[-1]) - 1) < 0.01
    ),
    "each layer waits for the other and only the mean is learned": lambda p: (
        np.isclose(p["stuck"]["b2"].item(), p["Y"].mean()) and not p["stuck"]["W1"].any() and not p["stuck"]["W2"].any()
    ),
    "the smaller they are, the longer the plateau": lambda p: np.all(
        np.diff([left(trained_from(p, scale), 0.4) for scale in (1e-1, 1e-3, 1e-5)]) > 20
    ),
    "Large steps come to rest only where a valley is flat enough": lambda p: (
        2 * np.sum(np.square(p["walk"](2.4, 0.75, 0.2, 60)[-1])) <= 2 / 0.2 < 2 * (2.4**2 + 0.75**2)
    ),
    "One function can be written with many weights, and their gradients differ": lambda p: (
        np.linalg.norm(p["slopes"]["dW1"]) < 0.1 * np.linalg.norm(p["slopes"]["dW2"])
    ),
    "what goes through a narrow layer loses what does not fit": lambda p: (
        (lost := ends(p["runs"])) and lost["n_h = 1"] > lost["n_h = 2"] > 0.1 > 0.01 > lost["n_h = 3"]
    ),
}


def wave(p: Passage, steps: int, rate: float = 0.1, **more: Any) -> tuple[dict, list[float]]:
    """A training with ten units, or from a start that is given."""
    seed(1)
    with np.errstate(all="ignore"):
        return p["train"](p["x"], p["y"], len(more.get("first", {"b1": range(10)})["b1"]), rate, steps, *more.values())


def half_zero(p: Passage, name: str) -> float:
    """How far apart the hidden weights come to lie where one array starts at zero."""
    seed(2)
    first = p["initialize_parameters"](1, 4)
    first[name] = 0 * first[name]
    return float(np.ptp(wave(p, 2000, first=first)[0]["W1"]))


SIGMOID: dict[str, Holds] = {
    "A curve applied to each entry by itself is enough": lambda p: wave(p, 3000)[1][-1] < 0.1 * 0.263,
    "σ is steep nowhere and flat far out": lambda p: p["sigmoid_prime_from_activation"](p["sigmoid"](0.0)) <= 0.25,
    "Hidden units that start alike receive like gradients and stay alike for ever": lambda p: (
        np.ptp(wave(p, 2000, first=p["zero"])[0]["W1"]) < 1e-6
    ),
    "that one of the two layers differs is enough": lambda p: min(half_zero(p, "W1"), half_zero(p, "W2")) > 0.5,
    "A start can be too small, and units take long to part": lambda p: (
        p["train"](p["x"], p["y"], 10, 0.1, 500, scale=0.01)[1][-1] > 2 * wave(p, 500)[1][-1]
    ),
    "A rate that is too large may land in a gentler part, or never return": lambda p: (
        max(wave(p, 2000, 0.5)[1]) > 5 * wave(p, 0)[1][0] > 50 * wave(p, 2000, 0.5)[1][-1]
        and not wave(p, 2000, 1.0)[1][-1] < 100
    ),
    "A cost far below the noise means that chance has been learned by heart": lambda p: p["fresh"] / 0.16 > 1.7,
    "Residuals whose signs come in runs": lambda p: np.mean(np.diff(np.sign(p["residuals"][0])) != 0) < 0.4,
}

TANH: dict[str, Holds] = {
    "To be sure and wrong costs without limit": lambda p: (
        p["compute_cost_from_logits"](np.array([[1e6]]), np.zeros((1, 1))) == 1e6
    ),
    "the slope of σ drops out": lambda p: (
        (g := p["logistic_graph"](np.array([[1.0], [2.0]]), np.array([[0.5, -0.25]]), 0.1, 1.0))["dz"] == g["a"] - 1
    ),
    "Four arrays are to be learned": lambda p: sorted(p["parameters"]) == ["W1", "W2", "b1", "b2"],
    "Forward there are four equations, for $Z$ and $A$ of each layer. Back there are six": lambda p: (
        sorted(p["forward_propagation"](p["flower"], p["parameters"])[1]) == ["A1", "A2", "Z1", "Z2"]
        and len(p["own"]) + len(("dZ1", "dZ2")) == 6
    ),
    "a bias may be stretched into a matrix, and nothing complains": lambda p: (
        (np.zeros((4, 1)) - np.ones((4, 7)).sum(axis=1)).shape == (4, 4)
    ),
    "Only one of the six equations knows the hidden activation": lambda p: (
        [np.allclose(p["grads"]["tanh"][n], p["grads"]["relu"][n]) for n in ("dW2", "db2", "dW1", "db1")]
        == [True, True, False, False]
    ),
    "Tiny ones may mean a long plateau": lambda p: (
        np.ptp(p["trained"](p["rings"], p["inner"], num_iterations=500)[1]) < 1e-3
    ),
    "a tanh network can only find the best straight line": lambda p: (
        abs(p["trained"](p["moons"], p["halves"], num_iterations=400)[1][-1] - p["line_cost"]) < 0.01
    ),
    "A default learning rate is a guess": lambda p: (
        p["trained"](p["flower"], p["petals"], learning_rate=0.01)[1][-1] > 0.67
    ),
    "With bills in millimetres the same network calls no penguin a Chinstrap": lambda p: (
        not p["predict"](p["X_mm"], p["trained"](p["X_mm"], p["chinstrap"], num_iterations=5000)[0]).any()
    ),
    "a probability near 1 has lost its digits": lambda p: p["sigmoid"](np.array([[40.0]])).item() == 1.0,
}


def best_height(p: Passage, step: str, across: float) -> float:
    with np.errstate(over="ignore"):
        return float(p["best_of"](p[step], across, np.geomspace(0.005, 3, 60))[0])


def wanders(p: Passage, rate: float) -> float:
    path = p["minimize"](p["rmsprop_step"], lambda t: t * [1, 25], np.array([-8.0, 2.0]), 300, learning_rate=rate)
    return float(np.median(p["ravine"](*path[200:].T)))


def decayed(p: Passage, decay: float) -> float:
    """How high a walk of RMSprop ends whose rate decays."""
    hyper = {"learning_rate": 0.2, "method": p["rmsprop_step"], "decay": decay}
    path = p["minimize"](p["decayed_step"], p["slope"], p["start"], 300, **hyper)
    return float(np.median(p["ravine"](*path[-20:].T)))


def of_adam(p: Passage) -> list[float]:
    """The costs of a hundred epochs on the moons."""
    given = (p["X"], p["Y"], 5, p["adam_step"], p["grad_fn"], 0.1, 100, 64, np.random.default_rng(1))
    return list(p["train_with_optimizer"](*given)[1])


OPTIMIZERS: dict[str, Holds] = {
    "it begins too low; dividing by $1 - \\beta^t$ corrects that": lambda p: (
        np.ravel(p["ewma"](np.ones(3), 0.9))[0] < 0.2 and np.allclose(p["ewma"](np.ones(3), 0.9, True), 1)
    ),
    "Momentum pays where a landscape is badly conditioned": lambda p: (
        best_height(p, "momentum_step", 100) < 0.01 * best_height(p, "gd_step", 100)
    ),
    "gradient descent at its own best rate is as fast as momentum with β = 0.9": lambda p: (
        best_height(p, "gd_step", 25) <= best_height(p, "momentum_step", 25)
    ),
    "with a smaller one it wanders lower": lambda p: 0 < wanders(p, 0.05) < 0.5 * wanders(p, 0.1),
    "If it decays too fast, the walk ends before its goal": lambda p: decayed(p, 0.5) > 1 > 100 * decayed(p, 0.02),
    "A cost that stands still may be a plateau": lambda p: (
        (costs := of_adam(p))[p["stopping_epoch"](costs, 0.001, 10)] > 0.3 > 0.25 > costs[-1]
    ),
    "Without the correction its first steps are too long": lambda p: (
        p["lengths"]["Adam without correction"][1][:100].min() > 2 * p["lengths"]["Adam"][1][:100].max()
    ),
    "do not notice a change of the loss's units": lambda p: np.allclose(p["times"], [100, 100, 1, 1]),
    "The same α is not the same step": lambda p: p["classical_rate"]() != 0.4,
    "Sixteen times as many examples bring it about four times as near": lambda p: (
        3.5 < spread(p, "batches of 4") / spread(p, "batches of 64") < 5
    ),
    "Here all four then end at much the same cost": lambda p: (
        max(bottoms := [costs.min() for _, costs in p["ends"].values()]) < 2 * min(bottoms)
    ),
    "what differs is how many rates will do": lambda p: (
        len({int(np.sum(costs < 0.2)) for _, costs in p["ends"].values()}) > 1
    ),
}


def asked_of_a_witness(p: Passage) -> int:
    calls: list[float] = []
    p["numerical_gradient"](lambda value: calls.append(0) or float(np.sum(value)), np.ones((2, 3)))
    return len(calls)


AUTOGRAD: dict[str, Holds] = {
    "where paths meet again on the way back, they add": lambda p: (
        p["backward"](p["fork"], "f", p["through_numbers"])["x"] == -4 + 1
    ),
    "asks the rules once for each operation": lambda p: len(p["asked"]) == 30,
    "A witness that measures costs two ways forward for each parameter": lambda p: asked_of_a_witness(p) == 2 * 6,
    "What was stretched on the way forward is summed on the way back": lambda p: np.array_equal(
        p["unbroadcast"](np.ones((5, 7)), (5, 1)), np.full((5, 1), 7)
    ),
    "Through a matrix product the gradient goes with the other factor, turned": lambda p: four_rules(
        p["numerical_gradient"]
    ),
    "it vanishes or explodes unless each factor is near 1": lambda p: (
        p["sizes_back"]("tanh", 0.01)[-1] < 1e-8 and p["sizes_back"]("relu", 1.0)[-1] > 1e6
    ),
    "You found the size that does it, and how much larger it must be for relu": lambda p: (
        1 / 3 < p["sizes_back"]("relu", p["relu_scale"](100), layers=40)[-1] < 3
    ),
    "ten layers of it leave next to nothing of a gradient": lambda p: (
        p["sizes_back"]("sigmoid", p["keeping_scale"](100))[-1] < 1e-5
    ),
}

TABLES = dict(zip(SECTIONS, (UNIVARIATE, MULTIVARIATE, LINEAR, SIGMOID, TANH, OPTIMIZERS, AUTOGRAD), strict=True))
ROWS = [(section, sentence, holds) for section, rows in TABLES.items() for sentence, holds in rows.items()]


def last(section: str) -> Passage:
    """The lesson's last text, with all that its cells have left behind."""
    return passages(section)[-2]


def takeaways(section: str) -> list[str]:
    told = last(section).text.partition("### To take along ")[2].partition(" ### ")[0]
    return re.split(r"(?:^| )\d+\. (?=[A-Zσ`])", told)[1:]


@pytest.mark.parametrize(("section", "sentence", "holds"), ROWS, ids=[sentence[:60] for _, sentence, _ in ROWS])
def test_what_a_takeaway_says_the_section_has_shown(section: str, sentence: str, holds: Holds) -> None:
    found = [takeaway for takeaway in takeaways(section) if sentence in takeaway]
    assert len(found) == 1, f"{len(found)} takeaways of {section} say {sentence!r}"
    assert holds(last(section)), f"{section} ends with {sentence!r}, and its functions do something else"


@pytest.mark.parametrize("section", SECTIONS)
def test_a_takeaway_with_a_number_in_it_is_tried(section: str) -> None:
    plain = {takeaway: re.sub(r"\$.*?\$|`.*?`", "", takeaway) for takeaway in takeaways(section)}
    counted = [takeaway for takeaway, words in plain.items() if re.search(COUNTED, words, re.I)]
    assert [t for t in counted if not any(sentence in t for sentence in TABLES[section])] == []
