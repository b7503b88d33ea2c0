"""Cells behind a fence, as these tests run them."""

from autograder.fence.fence import Fence


def ran(fence: Fence, program: str, seconds: int = 10) -> str:
    """Begin a submission of one cell; returns what it prints, raises and goes on without. It is not closed yet."""
    limits = {"memory": 2 << 30, "seconds": 3 * seconds, "seconds_a_cell": seconds}
    fence.begin({"cells": [["cell", program]], **limits})
    said = ""
    while (header := fence.receive(2 * seconds, "cell", "cell ran", "ran")[0])["op"] != "ran":
        said += header.get("printed", "") + (header.get("problem") or " ".join(header.get("missing", ())))
    return said
