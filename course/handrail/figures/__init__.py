"""Every plot of the course, drawn from what the learner's own functions return.

Each function shows its figure with a description and returns None.
"""

from .arrays import plot_stretched_difference
from .averages import plot_averages, plot_bars, plot_clouds
from .blocks import draw_blocks, plot_shapes
from .checking import plot_chords
from .classifiers import (
    plot_activity,
    plot_classes,
    plot_decision_boundaries,
    plot_decision_boundary,
    plot_hidden_units,
)
from .curves import plot_curve_evolution, plot_functions, plot_hidden_sum, plot_residuals, plot_saturation, plot_units
from .depth import plot_hidden_rows, plot_product_landscape
from .descents import plot_descents
from .features import plot_features, plot_predictions, plot_spread
from .fits import plot_bowl, plot_costs, plot_fit, plot_fit_evolution, plot_slopes, plot_tries
from .graphs import draw_graph, draw_rows
from .landscape import plot_loss_contour, plot_loss_contours, plot_loss_surface
from .layers import draw_two_layers
from .layouts import FORK, LINE, LOGISTIC, NEURON, SUM_TIMES
from .nodes import draw_network
from .show import show

__all__ = [
    "FORK",
    "LINE",
    "LOGISTIC",
    "NEURON",
    "SUM_TIMES",
    "draw_blocks",
    "draw_graph",
    "draw_network",
    "draw_two_layers",
    "draw_rows",
    "plot_activity",
    "plot_averages",
    "plot_bars",
    "plot_bowl",
    "plot_chords",
    "plot_classes",
    "plot_clouds",
    "plot_costs",
    "plot_curve_evolution",
    "plot_decision_boundaries",
    "plot_decision_boundary",
    "plot_descents",
    "plot_features",
    "plot_fit",
    "plot_fit_evolution",
    "plot_functions",
    "plot_hidden_rows",
    "plot_hidden_sum",
    "plot_hidden_units",
    "plot_loss_contour",
    "plot_loss_contours",
    "plot_loss_surface",
    "plot_predictions",
    "plot_product_landscape",
    "plot_residuals",
    "plot_saturation",
    "plot_shapes",
    "plot_slopes",
    "plot_spread",
    "plot_stretched_difference",
    "plot_tries",
    "plot_units",
    "show",
]
