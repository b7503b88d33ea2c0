"""The ids of a notebook's cells: where an exercise is answered, where it is checked, and all others of the course."""

import re

CHECK = "check-"


def answer_id(exercise: str) -> str:
    """The id of the cell in which an exercise is answered, such as "gradient-descent"."""
    return exercise.replace("_", "-")


def check_id(exercise: str) -> str:
    """The id of the cell that checks an exercise, such as "check-gradient-descent"."""
    return CHECK + answer_id(exercise)


def exercise_of(ident: str) -> str:
    """The exercise whose answer or check a cell with this id is; of other cells' ids no exercise's name."""
    return ident.removeprefix(CHECK).replace("-", "_")


def other_id(section: str, place: int) -> str:
    """The id of the course's cell at a place of a section's notebook, such as "two-layer-linear-07"."""
    return f"{section.replace('_', '-')}-{place:02d}"


def is_other(ident: str, section: str) -> bool:
    """Whether an id is one that `other_id` makes for this section."""
    return re.fullmatch(rf"{re.escape(section.replace('_', '-'))}-\d+", ident) is not None
