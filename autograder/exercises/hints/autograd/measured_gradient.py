"""Hints for `measured_gradient`."""

GRAPH = {
    "x": ("input", (), 3.0),
    "c": ("input", (), 2.0),
    "s": ("square", ("x",), 9.0),
    "f": ("mul", ("c", "s"), 18.0),
}


def measured_gradient(graph=GRAPH, output="f", name="x"):
    """`numerical_gradient` wants a function of one thing. What goes into it here, and what comes out?

    Say it in words first: "given a value for this one input, let the graph ..., and tell the value of ...". Which of
    your functions does the middle part? Then: at which place does the nudging begin?

    A function that is needed once can be written in a line, with `lambda`, or inside yours with `def`; it may use
    graph, output and name, though they are not its arguments. It takes a value, replays the graph with this value for
    the input, goes to the row of the output, and returns the third entry of that row. The place where the slope is
    wanted is the value that the input has now: the third entry of its own row. What `numerical_gradient` returns has
    the shape of that place, and is what is asked for. (The twin nudges by 0.1, and is right all the same.)
    """
    f_where_x_is_3_point_1 = 2 * 3.1**2
    f_where_x_is_2_point_9 = 2 * 2.9**2
    difference = f_where_x_is_3_point_1 - f_where_x_is_2_point_9
    return difference / 0.2
