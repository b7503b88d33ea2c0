"""Hints for `rows_of_a_formula`."""


def rows_of_a_formula(formula="(x − y)² (x − y)"):
    """If you had to compute f on a calculator that does one operation at a time, which results would you note, and
    which of them would you use more than once?

    Draw a circle for each input and for each result that you note. Then draw an arrow from each circle to every
    operation that takes its value.

    The rows are the circles. The arrows are most easily counted where they arrive: an operation with two inputs gets
    two, one with a single input gets one, and an input of the formula gets none. How many leave x? Go through the
    operations, and ask of each whether x itself is one of its two hands. (The twin takes another formula.)
    """
    rows = ("x", "y", "d = x − y", "s = d²", "f = s d")
    arrows = ("x → d", "y → d", "d → s", "s → f", "d → f")
    return {"rows": len(rows), "arrows": len(arrows), "from d": 2}
