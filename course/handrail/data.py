"""The data sets of the course: drawn from a seed, or read from a small file.

Every function returns a pair, inputs and targets, with one example per column: `x` and `y` of shape (1, m), or `X` of
shape (n, m) and `Y` of shape (1, m). All values are float64, labels too: 0.0 and 1.0.

The random numbers come from `numpy.random.RandomState`, whose streams NumPy keeps as they are (NEP 19), so a data set
looks the same on every machine.
"""

from importlib.resources import files

import numpy as np

Pair = tuple[np.ndarray, np.ndarray]


# --- regression ------------------------------------------------------------------------------------


def line(m: int = 60, seed: int = 1) -> Pair:
    """y = 2 x − 1 + noise of standard deviation 0.5, with x uniform in (−2, 2).

    Returns (x, y): (1, m) each.
    """
    random = np.random.RandomState(seed)
    x = random.uniform(-2, 2, (1, m))
    y = 2 * x - 1 + 0.5 * random.randn(1, m)
    return x, y


def wave(m: int = 80, seed: int = 2) -> Pair:
    """y = sin(1.5 x) exp(−0.1 x²) + noise of standard deviation 0.1, with x sorted in (−3, 3).

    Returns (x, y): (1, m) each.
    """
    random = np.random.RandomState(seed)
    x = np.sort(random.uniform(-3, 3, (1, m)))
    y = np.sin(1.5 * x) * np.exp(-0.1 * x**2) + 0.1 * random.randn(1, m)
    return x, y


# --- classification in the plane -------------------------------------------------------------------


def flower(m: int = 400, seed: int = 1) -> Pair:
    """Eight petals of two classes in turn: r = 4 sin 4t in polar coordinates, with noise 0.2 on angle and radius.

    m: an even number; the first half of the columns is class 0.
    Returns (X, Y): (2, m) and (1, m).
    """
    random = np.random.RandomState(seed)
    classes = []
    for label in (0, 1):
        t = np.linspace(label * np.pi, (label + 1) * np.pi, m // 2) + 0.2 * random.randn(m // 2)
        r = 4 * np.sin(4 * t) + 0.2 * random.randn(m // 2)
        classes.append(np.stack([r * np.sin(t), r * np.cos(t)]))
    return np.hstack(classes), _halves(m)[np.newaxis]


def moons(m: int = 300, seed: int = 3) -> Pair:
    """Two interleaving half circles with noise 0.2.

    m: an even number.
    Returns (X, Y): (2, m) and (1, m).
    """
    t = np.linspace(0, np.pi, m // 2)
    outer = np.stack([np.cos(t), np.sin(t)])
    inner = np.stack([1 - np.cos(t), 0.5 - np.sin(t)])
    return _shuffled(np.hstack([outer, inner]), noise=0.2, seed=seed)


def circles(m: int = 300, seed: int = 4) -> Pair:
    """A circle of radius 0.5, class 1, inside one of radius 1, class 0, with noise 0.1.

    m: an even number.
    Returns (X, Y): (2, m) and (1, m).
    """
    t = np.linspace(0, 2 * np.pi, m // 2, endpoint=False)
    circle = np.stack([np.cos(t), np.sin(t)])
    return _shuffled(np.hstack([circle, 0.5 * circle]), noise=0.1, seed=seed)


def xor(m: int = 200, seed: int = 7) -> Pair:
    """The corners of a square with noise 0.25; the label is 1 where the signs of the corner differ.

    Returns (X, Y): (2, m) and (1, m).
    """
    random = np.random.RandomState(seed)
    corners = np.array([[-1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, -1.0, 1.0]])[:, np.arange(m) % 4]
    Y = (corners[:1] != corners[1:]).astype(float)
    return corners + 0.25 * random.randn(2, m), Y


def _halves(m: int) -> np.ndarray:
    """m labels, (m,): the first half 0, the second half 1."""
    return np.repeat([0.0, 1.0], m // 2)


def _shuffled(X: np.ndarray, noise: float, seed: int) -> Pair:
    """The columns of X, (2, m), in another order and with noise; the first half is class 0, the second class 1."""
    random = np.random.RandomState(seed)
    order = random.permutation(X.shape[1])
    Y = _halves(X.shape[1])[order][np.newaxis]
    return X[:, order] + noise * random.randn(*X.shape), Y


# --- measured data ---------------------------------------------------------------------------------

MEASUREMENTS = {"bill length": 2, "bill depth": 3, "flipper": 4, "mass": 5}
TASKS = {
    "flipper": ("flipper",),
    "mass": ("bill length", "bill depth", "flipper"),
    "chinstrap": ("bill length", "bill depth"),
}


def load_penguins(task: str) -> Pair:
    """The 342 penguins of Palmer Archipelago that were measured in full.

    task: what to tell from what.
        "flipper": the mass in kg from the flipper's length in mm. Returns (x, y): (1, 342) each.
        "mass": the mass in kg from bill length, bill depth and flipper length, all in mm.
            Returns (X, y): (3, 342) and (1, 342).
        "chinstrap": whether a penguin is a Chinstrap, 1.0, or of another species, 0.0, from bill length and
            bill depth in mm. Returns (X, Y): (2, 342) and (1, 342).
    Raises ValueError for any other task.
    Source: Gorman et al. 2014, Horst et al. 2020; see datasets/SOURCES.md.
    """
    if task not in TASKS:
        raise ValueError(f"there is no penguin task {task!r}; choose one of {', '.join(map(repr, TASKS))}")
    lines = _lines("penguins.csv")
    numbers = np.genfromtxt(lines, delimiter=",", skip_header=1, usecols=tuple(MEASUREMENTS.values()))  # NA becomes nan
    species = np.array([text.partition(",")[0] for text in lines[1:]])
    measured = np.isfinite(numbers).all(axis=1)
    column = dict(zip(MEASUREMENTS, numbers[measured].T, strict=True))  # name: (342,)
    X = np.stack([column[name] for name in TASKS[task]])
    if task == "chinstrap":
        return X, (species[measured] == "Chinstrap").astype(float)[np.newaxis]
    return X, column["mass"][np.newaxis] / 1000


def load_thurber() -> Pair:
    """Electron mobility of a semiconductor, y, against the natural logarithm of its density, x.

    Returns (x, y): (1, 37) each.
    Source: NIST Statistical Reference Datasets, "Thurber"; see datasets/SOURCES.md.
    """
    x, y = np.loadtxt(_lines("thurber.csv"), delimiter=",", skiprows=1, unpack=True)
    return x[np.newaxis], y[np.newaxis]


def _lines(name: str) -> list[str]:
    """The lines of a file in the folder `datasets`."""
    return (files(__package__) / "datasets" / name).read_text(encoding="utf-8").splitlines()
