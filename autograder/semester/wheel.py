"""The wheel of handrail, built from the clone: what makes a notebook run wherever numpy and matplotlib are."""

import tempfile
from functools import cache
from pathlib import Path

from ..exercises.sections import ROOT


@cache
def wheel() -> tuple[str, bytes]:
    """The wheel's file name and contents; two of the same clone are identical."""
    from hatchling.builders.wheel import WheelBuilder

    with tempfile.TemporaryDirectory() as folder:
        (built,) = WheelBuilder(str(ROOT / "course")).build(directory=folder, versions=["standard"])
        return Path(built).name, Path(built).read_bytes()
