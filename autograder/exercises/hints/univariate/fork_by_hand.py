"""Hints for `fork_by_hand`."""


def fork_by_hand(x=5.0, y=7.0):
    """If x moves by a little, along how many roads does f hear of it?

    Draw the graph, and write a 1 at f. Write on each edge what travels back along it: two edges enter the sum, two
    enter the product. Then count the edges that end at x.

    The sum sends a 1 to both of its inputs: one of them is the product, the other is x itself. The product sends each
    input what it got, times the value of the other one. Two numbers have now come home to x. A nudge of x moves f
    along both roads at once, so their effects add up: ∂f/∂x is the sum of both. Only one road leads to y.
    """
    to_the_product = 1.0
    to_x_from_the_sum = 1.0
    to_x_from_the_product = to_the_product * y
    to_y_from_the_product = to_the_product * x
    return {"dx": to_x_from_the_sum + to_x_from_the_product, "dy": to_y_from_the_product}
