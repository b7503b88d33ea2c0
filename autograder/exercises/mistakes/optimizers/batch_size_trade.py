"""Wrong versions of `batch_size_trade`."""

from solutions.optimizers import batch_size_trade


def _trade(**changed):
    """The right answer with some entries replaced."""
    return batch_size_trade() | changed


def batch_size_for_updates():
    """Your numbers of updates are the batch sizes. How many batches of 1 does an epoch of 300 examples have?"""
    return _trade(updates_1=1, updates_64=64, updates_300=300)


def rounded_down_updates():
    """`updates_64` leaves the last batch out. What happens to the examples in it?"""
    return _trade(updates_64=4)


def one_update_an_epoch():
    """You count one update an epoch whatever the batch size. When are the parameters updated: after every batch, or at
    the end?"""
    return _trade(updates_1=1, updates_64=1)


def noise_exchanged():
    """`noisiest` and `smoothest` are exchanged. Is the average over one example closer to that over all, or further
    from it?"""
    return _trade(noisiest=300, smoothest=1)


def compromise_called_smoothest():
    """`smoothest` is the compromise. Which batch size has no chance in its gradient at all?"""
    return _trade(smoothest=64)


def updates_exchanged():
    """`updates_1` and `updates_300` stand under each other's keys. How many batches of one example do 300 examples
    make?"""
    return _trade(updates_1=1, updates_300=300)


def batch_size_for_its_updates():
    """`updates_64` is the size of a batch. How many batches of this size do 300 examples make?"""
    return _trade(updates_64=64)


def one_update_for_each_example():
    """`updates_300` is too large: a batch of 300 is all there is. How many batches does an epoch have then?"""
    return _trade(updates_300=300)
