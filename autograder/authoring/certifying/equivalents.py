"""Mutants that no check should tell from the reference, each with the reason: looked at by hand, one by one."""

from dataclasses import dataclass

#: (section, exercise): how the statements begin that earn no marks, and so are not mutated.
UNMARKED: dict[tuple[str, str], tuple[str, ...]] = {
    # what is printed, and what the figures get to see, is not in the result
    ("tanh_classifier", "train_neural_network"): ("cost = ", "if iteration % 1000", "if callback is not None"),
}


@dataclass(frozen=True)
class Equivalents:
    """Mutants of one exercise that are right, by name, and why."""

    section: str
    exercise: str
    reason: str
    mutants: tuple[str, ...]


LISTED = (
    Equivalents(
        "univariate",
        "local_gradient",
        "Where both are equal the maximum has no derivative; either side is right.",
        ("comparison with its limit: a > b → a >= b",),
    ),
    Equivalents(
        "univariate",
        "local_gradient",
        "At 0 the rectifier has no derivative; either side is right.",
        ("comparison with its limit: a > 0 → a >= 0",),
    ),
    Equivalents(
        "univariate",
        "local_gradient",
        "σ(−a) = 1 − σ(a), and the slope s (1 − s) is the same for both.",
        ("sign lost: -a → a",),
    ),
    Equivalents(
        "univariate",
        "sums_and_products",
        "An operation has one name, so the order in which names are asked for does not matter.",
        ("statements swapped: if op == 'sub':",),
    ),
    Equivalents(
        "univariate",
        "local_gradient",
        "An operation has one name, so the order in which names are asked for does not matter.",
        (
            "statements swapped: if op == 'sigmoid':",
            "statements swapped: if op == 'tanh':",
            "statements swapped: if op == 'relu':",
        ),
    ),
    Equivalents(
        "univariate",
        "random_search",
        "The first draw is better than the infinite loss, whatever stands beside it.",
        (
            "order changed: best_w, best_b, best_loss = (0.0, 0.0, np.inf) → best_b, best_w, best_loss = (0.0, 0.0, np.inf)",  # noqa: E501
            "another constant: 0.0 → 1.0",
            "another constant: 0.0 → -1.0",
            "another constant: 0.0 → 1.0 (2)",
            "another constant: 0.0 → -1.0 (2)",
        ),
    ),
    Equivalents(
        "univariate",
        "random_search",
        "One draw more or less among hundreds is left to chance.",
        (
            "one turn more: range(num_samples) → range(num_samples + 1)",
            "one turn less: range(num_samples) → range(num_samples - 1)",
            "first turn left out: range(num_samples) → range(1, num_samples)",
        ),
    ),
    Equivalents(
        "univariate",
        "random_search",
        "Both are drawn from the same distribution.",
        ("order changed: w, b = rng.uniform(low, high, size=2) → b, w = rng.uniform(low, high, size=2)",),
    ),
    Equivalents(
        "univariate",
        "random_search",
        "Two draws never have the same loss.",
        ("comparison with its limit: loss < best_loss → loss <= best_loss",),
    ),
    Equivalents(
        "univariate",
        "critical_learning_rate",
        "`eigvalsh` reads the lower triangle only, where the other one of the two stands.",
        (
            "another function: np.mean(x) → np.sum(x)",
            "sign flipped: np.mean(x) → -np.mean(x)",
        ),
    ),
    Equivalents(
        "univariate",
        "critical_learning_rate",
        "The sign off the diagonal does not change the eigenvalues.",
        ("sign flipped: np.mean(x) → -np.mean(x) (2)",),
    ),
    Equivalents(
        "multivariate",
        "numerical_gradient",
        "Every entry is overwritten.",
        ("another function: np.zeros(theta.shape) → np.ones(theta.shape)",),
    ),
    Equivalents(
        "multivariate",
        "relative_difference",
        "A NumPy number counts as a float.",
        ("call lost: float(np.linalg.norm(g1 - g2) / size) → np.linalg.norm(g1 - g2) / size",),
    ),
    Equivalents(
        "multivariate",
        "train",
        "At the start both the predictions and the bias are zero.",
        ("another variable: y_hat → b",),
    ),
    Equivalents(
        "multivariate",
        "normal_equation",
        "The inverse of a symmetric matrix is symmetric.",
        (
            "right operand transposed: y @ X_tilde.T @ np.linalg.inv(X_tilde @ X_tilde.T) → y @ X_tilde.T @ np.linalg.inv(X_tilde @ X_tilde.T).T",  # noqa: E501
        ),
    ),
    Equivalents(
        "multivariate",
        "normal_equation",
        "There is one row: the first is the last.",
        ("another constant: 0 → -1",),
    ),
    Equivalents(
        "two_layer_linear",
        "initialize_parameters",
        "A normal distribution is symmetric.",
        (
            "sign flipped: scale * np.random.randn(n_h, n_x) → -(scale * np.random.randn(n_h, n_x))",
            "sign flipped: scale * np.random.randn(n_y, n_h) → -(scale * np.random.randn(n_y, n_h))",
        ),
    ),
    Equivalents(
        "two_layer_linear",
        "initialize_parameters",
        "No particular draw is asked for.",
        ("statements swapped: W1 = scale * np.random.randn(n_h, n_x)",),
    ),
    Equivalents(
        "two_layer_sigmoid",
        "initialize_parameters",
        "A normal distribution is symmetric.",
        (
            "sign flipped: scale * np.random.randn(n_h, n_x) → -(scale * np.random.randn(n_h, n_x))",
            "sign flipped: scale * np.random.randn(n_y, n_h) → -(scale * np.random.randn(n_y, n_h))",
        ),
    ),
    Equivalents(
        "tanh_classifier",
        "initialize_parameters",
        "A normal distribution is symmetric.",
        (
            "sign flipped: np.random.randn(n_h, n_x) * 0.01 → -(np.random.randn(n_h, n_x) * 0.01)",
            "sign flipped: np.random.randn(n_y, n_h) * 0.01 → -(np.random.randn(n_y, n_h) * 0.01)",
        ),
    ),
    Equivalents(
        "tanh_classifier",
        "update_parameters",
        "The order of a dictionary's entries does not count.",
        (
            "order changed: ('W1', 'b1', 'W2', 'b2') → ('b1', 'W1', 'W2', 'b2')",
            "order changed: ('W1', 'b1', 'W2', 'b2') → ('W1', 'W2', 'b1', 'b2')",
            "order changed: ('W1', 'b1', 'W2', 'b2') → ('W1', 'b1', 'b2', 'W2')",
        ),
    ),
    Equivalents(
        "tanh_classifier",
        "predict",
        "No probability is exactly one half.",
        ("comparison with its limit: A2 > 0.5 → A2 >= 0.5",),
    ),
    Equivalents(
        "tanh_classifier",
        "stable_sigmoid",
        "At 0 both forms are the same.",
        ("comparison with its limit: z >= 0 → z > 0",),
    ),
    Equivalents(
        "tanh_classifier",
        "relu_network_chain",
        "A column times a row is the same product entry by entry.",
        ("another operation: dz1 @ x.T → dz1 * x.T",),
    ),
    Equivalents(
        "tanh_classifier",
        "relu_network_chain",
        "At 0 the rectifier has no derivative; either side is right.",
        ("comparison with its limit: z1 > 0 → z1 >= 0",),
    ),
    Equivalents(
        "tanh_classifier",
        "backward_propagation_general",
        "At 0 the rectifier has no derivative; either side is right.",
        ("comparison with its limit: Z1 > 0 → Z1 >= 0",),
    ),
    Equivalents(
        "tanh_classifier",
        "backward_propagation_general",
        "What a rectifier lets through is positive exactly where its argument is.",
        (
            "another key: cache['Z1'] → cache['A1']",
            "another variable: Z1 → A1",
        ),
    ),
    Equivalents(
        "optimizers",
        "gd_step",
        "It needs no state, and may return any.",
        (
            "another variable: state → parameters",
            "another variable: state → grads",
        ),
    ),
    Equivalents(
        "optimizers",
        "rmsprop_step",
        "ε is far below the tolerance that its two accepted places need; only that it is there can be told.",
        ("another operation: np.sqrt(s[name]) + epsilon → np.sqrt(s[name]) - epsilon",),
    ),
    Equivalents(
        "optimizers",
        "adam_step",
        "ε is far below the tolerance that its two accepted places need; only that it is there can be told.",
        ("another operation: np.sqrt(s_hat) + epsilon → np.sqrt(s_hat) - epsilon",),
    ),
    Equivalents(
        "optimizers",
        "adam_step",
        "Three empty dictionaries are alike.",
        (
            "order changed: v, s, stepped = ({}, {}, {}) → s, v, stepped = ({}, {}, {})",
            "order changed: v, s, stepped = ({}, {}, {}) → v, stepped, s = ({}, {}, {})",
        ),
    ),
    Equivalents(
        "optimizers",
        "first_steps",
        "Both entries are √10.",
        (
            "keys swapped: {'adam': 1.0, 'rmsprop': 10 ** 0.5, 'adam_uncorrected': 0.1 / 0.001 ** 0.5} → {'adam': 1.0, 'rmsprop': 0.1 / 0.001 ** 0.5, 'adam_uncorrected': 10 ** 0.5}",  # noqa: E501
        ),
    ),
    Equivalents(
        "optimizers",
        "random_mini_batches",
        "Counted from the end, a random order is a random order.",
        ("sign flipped: chosen = order[start:start + batch_size] → chosen = -order[start:start + batch_size]",),
    ),
    Equivalents(
        "autograd",
        "way_back",
        "The inner function is called only after both lines.",
        ("statements swapped: order: list[str] = []",),
    ),
    Equivalents(
        "autograd",
        "backward",
        "There are as many shares as parents.",
        (
            "strict lost: zip(parents, pull_back(operation, grads[name], inputs), strict=True) → zip(parents, pull_back(operation, grads[name], inputs))",  # noqa: E501
        ),
    ),
    Equivalents(
        "autograd",
        "pull_back",
        "There are as many slopes as inputs.",
        ("strict lost: zip(slopes, inputs, strict=True) → zip(slopes, inputs)",),
    ),
)

#: (section, exercise, mutant's name): why it is right.
EQUIVALENT = {(e.section, e.exercise, name): e.reason for e in LISTED for name in e.mutants}
