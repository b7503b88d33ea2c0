"""The ids of an exercise's two cells in a notebook: where it is answered and where it is checked."""

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
