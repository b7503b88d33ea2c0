"""What nbgrader loads from here by name: these addresses stand in every workspace's configuration and must not move."""

from .gradebook.formgrader import guard
from .gradebook.plugin import Exporter, Judge, KeepScores, Page
from .semester.archives import CanvasNames, MoodleNames
from .semester.exporting import Canvas, Gradescope, Moodle

__all__ = [
    "Canvas",
    "CanvasNames",
    "Exporter",
    "Gradescope",
    "Judge",
    "KeepScores",
    "Moodle",
    "MoodleNames",
    "Page",
    "guard",
]
