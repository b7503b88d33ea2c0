"""Wrong versions of `batches_of_an_epoch`."""


def only_full_batches_counted():
    """You count the full batches only. Where do the examples go that are left?"""
    return {"batches": 4, "last": 64}


def last_batch_by_rounding():
    """ "batches" is right. If the last batch were full as well, how many examples would that be?"""
    return {"batches": 5, "last": 64}


def last_batch_by_what_is_missing():
    """ "last" is what the last batch lacks. How many does it have?"""
    return {"batches": 5, "last": 20}


def last_batch_not_counted():
    """ "last" is right and "batches" is one too small. Is a smaller batch no batch?"""
    return {"batches": 4, "last": 44}


def equal_batches():
    """You deal the examples out evenly. How large is every batch but the last?"""
    return {"batches": 5, "last": 60}


def a_fraction_of_a_batch():
    """ "batches" is the quotient itself. Can there be a part of a batch, or is it one more?"""
    return {"batches": 300 / 64, "last": 44}
