"""What tests do to workspaces: notebooks are handed in where nbgrader looks for them."""

from pathlib import Path


def hand_in(root: Path, assignment: str, student: str, data: bytes) -> Path:
    """Put a student's file into a workspace; returns where it lies."""
    path = root / "submitted" / student / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return path
