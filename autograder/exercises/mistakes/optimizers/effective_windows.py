"""Wrong versions of `effective_windows`."""


def windows_from_beta():
    """Your windows are shorter than two values. How large is the weight of the newest value when β = 0.9?"""
    return {"0.9": 1, "0.99": 1}


def windows_equal():
    """Both windows are the same. Which of the two averages forgets more slowly?"""
    return {"0.9": 10, "0.99": 10}


def windows_exchanged():
    """Both numbers are right and stand under each other's keys. Which average reaches further into the past?"""
    return {"0.9": 100, "0.99": 10}


def windows_as_percentages():
    """Your numbers are β in per cent. How many weights as large as that of the newest value make up 1?"""
    return {"0.9": 90, "0.99": 99}


def windows_one_too_short():
    """Both numbers are one too small. How many weights as large as that of the newest value make up 1, the newest one
    included?"""
    return {"0.9": 9, "0.99": 99}


def windows_by_their_half_life():
    """After so many steps the weight of a value has halved. How many weights as large as that of the newest value make
    up 1?"""
    return {"0.9": 7, "0.99": 69}
