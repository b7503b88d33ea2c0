"""Hints for `same_path_rate`."""


def same_path_rate(mine=6.0, factor=3.0):
    """Her loss is half of yours everywhere. What are then her slopes, compared with yours?

    Write one step of yours and one of hers below each other, both from the same w. When are the two steps equally
    long?

    A step is the learning rate times the slope. A loss that is divided by a number has slopes divided by the same
    number. For equal steps the learning rate has to make up for it. (The twin divides the loss by 3 instead.)
    """
    my_slope = mine
    my_step = 0.1 * my_slope
    her_slope = my_slope / factor
    her_rate = my_step / her_slope
    return {"her rate": her_rate}
