"""Hints for `batches_of_an_epoch`."""


def batches_of_an_epoch(examples=23, batch_size=6):
    """If you deal out cards in hands of a fixed size, what becomes of those that are too few for a hand?

    Write down how many examples have been dealt out after one batch, after two, and so on, until fewer are left than a
    batch takes.

    Count the full batches, and multiply: that many examples are gone. The rest of the 300 make one more batch, which
    is smaller. (The twin deals out 23 examples in batches of 6.)
    """
    dealt_out = (6, 12, 18)
    left_over = examples - dealt_out[-1]
    return {"batches": len(dealt_out) + 1, "last": left_over}
