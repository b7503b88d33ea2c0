"""Right versions of `rows_of_a_formula`."""


def counted_line_by_line():
    """Lengths of lists."""
    lines = {"p": "xy", "s": "px", "g": "x", "f": "sg"}
    arrows = "".join(lines.values())
    return {"rows": 2 + len(lines), "arrows": len(arrows), "from x": arrows.count("x")}


def counted_with_another_order():
    """Floats, and keys in another order."""
    return {"from x": 3.0, "arrows": 7.0, "rows": 6.0}
