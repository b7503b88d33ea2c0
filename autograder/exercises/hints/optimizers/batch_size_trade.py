"""Hints for `batch_size_trade`."""


def batch_size_trade(slopes_of_the_examples=(1.0, 9.0, 2.0, 6.0, 7.0, 5.0), batch_size=4):
    """An opinion poll asks one person, sixty-four, or everybody. Which poll will come out differently when repeated?

    Make a line for each batch size: how many batches an epoch has, and from how many examples each gradient is made.

    There is one update for each batch, the last and smaller one included; you have counted the batches of 64 already.
    For the noise, ask how far the mean over a batch may lie from the mean over all, and for which batch size they are
    the same thing. (The twin has six examples, of which each would like another slope, and batches of 4.)
    """
    mean_of_all = sum(slopes_of_the_examples) / 6
    mean_of_batch_1 = (1 + 9 + 2 + 6) / 4
    mean_of_batch_2 = (7 + 5) / 2
    furthest_off_one_by_one = 9 - mean_of_all
    furthest_off_in_batches = mean_of_batch_2 - mean_of_all
    return {"updates with batches of 4": 2, "updates one by one": 6}
