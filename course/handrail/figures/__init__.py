"""Every plot of the course, drawn from what the learner's own functions return.

Each function shows its figure with a description and returns None.
"""

from .fits import plot_bowl, plot_costs, plot_errors, plot_fit, plot_fit_evolution, plot_slopes
from .graphs import draw_graph, plot_shapes
from .landscape import plot_loss_contour, plot_loss_contours, plot_loss_surface
from .show import show

__all__ = [
    "draw_graph",
    "plot_bowl",
    "plot_costs",
    "plot_errors",
    "plot_fit",
    "plot_fit_evolution",
    "plot_loss_contour",
    "plot_loss_contours",
    "plot_loss_surface",
    "plot_shapes",
    "plot_slopes",
    "show",
]
