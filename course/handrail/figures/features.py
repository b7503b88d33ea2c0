"""Several features at a time: against their target, on a common scale, and the predictions that are made of them."""

from collections.abc import Mapping, Sequence

import numpy as np

from .show import BLUE, COLOURS, GREY, INK, MARKERS, canvas, show, tidy


def plot_features(X: np.ndarray, y: np.ndarray, names: Sequence[str], target: str = "$y$") -> None:
    """The target against each feature, one panel per feature.

    X: (n, m).  y: (1, m).  names: of the features, with units.  target: its name, with its unit.
    """
    figure, axes = canvas(1, len(names), size=(9, 3.6), sharey=True, squeeze=False)
    for i, (ax, name) in enumerate(zip(axes[0], names, strict=True)):
        ax.plot(X[i], np.ravel(y), MARKERS[i % 7], color=COLOURS[i % 7], markersize=3.5, alpha=0.6)
        tidy(ax, name, target if i == 0 else "")
    told = "; ".join(f"{name}: correlation {np.corrcoef(X[i], np.ravel(y))[0, 1]:.2f}" for i, name in enumerate(names))
    show(figure, f"Scatter plots of {target} against each of {len(names)} features. {told}.")


def plot_spread(panels: Mapping[str, np.ndarray], names: Sequence[str], units: Sequence[str] = ()) -> None:
    """Where the values of each feature lie on one common axis, one panel per version of the data.

    panels: title: inputs, (n, m).  names: of the features.  units: of the panels' axes.
    """
    figure, axes = canvas(len(panels), 1, size=(8, 1.3 + 1.4 * len(panels)), squeeze=False)
    units = units or [""] * len(panels)
    for ax, (title, X), unit in zip(axes[:, 0], panels.items(), units, strict=True):
        for i, values in enumerate(X):
            shift = 0.6 * (0.618034 * np.arange(values.size) % 1 - 0.5)  # apart, so that equal values are seen
            ax.plot(values, len(names) - 1 - i + shift, MARKERS[i % 7], color=COLOURS[i % 7], markersize=2.5, alpha=0.5)
        ax.axvline(0, color=GREY, linewidth=1)
        ax.set(yticks=range(len(names)), yticklabels=list(names)[::-1], ylim=(-0.6, len(names) - 0.4))
        tidy(ax, unit, "", title)
    told = "; ".join(
        f"{title}: "
        + ", ".join(f"{name} from {row.min():.1f} to {row.max():.1f}" for name, row in zip(names, X, strict=True))
        for title, X in panels.items()
    )
    show(figure, f"The values of each feature as dots on a common axis. {told}.")


def plot_predictions(
    predictions: Mapping[str, np.ndarray], y: np.ndarray, quantity: str = "$y$", unit: str = ""
) -> None:
    """Predictions against what was measured, one panel per model; perfect ones would lie on the line.

    predictions: title: y_hat, (1, m).  y: (1, m).  quantity, unit: what both axes show.
    """
    figure, axes = canvas(1, len(predictions), size=(9, 4.4), sharey=True, squeeze=False)
    measured = np.ravel(y)
    ends = np.array([min(measured.min(), *(np.min(p) for p in predictions.values())), measured.max()])
    suffix = f" ({unit})" if unit else ""
    told = []
    for ax, (title, y_hat) in zip(axes[0], predictions.items(), strict=True):
        error = float(np.sqrt(np.mean((np.ravel(y_hat) - measured) ** 2)))
        ax.plot(measured, np.ravel(y_hat), "o", color=BLUE, markersize=4, alpha=0.6)
        ax.plot(ends, ends, color=INK, linewidth=1.2, label="predicted = measured")
        ax.set_aspect("equal")
        tidy(ax, f"measured {quantity}{suffix}", f"predicted {quantity}{suffix}" if ax is axes[0, 0] else "", title)
        told.append(f"{title}: root mean squared error {error:.3f} {unit}".rstrip())
    axes[0, 0].legend(loc="upper left")
    show(figure, f"Predicted against measured {quantity}; the dots lie around the diagonal. {'; '.join(told)}.")
