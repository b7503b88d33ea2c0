"""Hints for `relu_network_shapes`."""


def relu_network_shapes(D=4, H=2, m=5):
    """Which of the arrays hold something about the examples, and which belong to the network, whatever it is shown?

    Draw the four formulas for one example x of the shape (D, 1), and write rows and columns below each letter. What
    must W₁ be so that z₁ has H rows?

    In a product of matrices the inner sides are equal and the outer ones stay: from D rows to H rows takes H rows and
    D columns. The same way from H hidden units to one output. Biases are added to z₁ and z₂, which for one example are
    columns. With m examples, x becomes a table with a column for each, and the labels become a row; go through the
    parameters and ask of each whether it has to know.
    """
    from_inputs_to_units = (H, D), (D, m), (H, m)
    from_units_to_output = (1, H), (H, m), (1, m)
    return {"X": (D, m), "Y": (1, m), "W1": (H, D), "b1": (H, 1), "W2": (1, H), "b2": (1, 1)}
