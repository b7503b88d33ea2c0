"""Wrong versions of `condition_numbers`."""


def _conditions(raw="E", standardised="B"):
    return {"raw": raw, "standardised": standardised}


def conditions_exchanged():
    """The two letters stand under each other's keys. Which of the two landscapes is the gorge?"""
    return _conditions("B", "E")


def largest_curvature_for_the_condition():
    """The entry "raw" is not right: your letter is the largest curvature itself. How many times the smallest one is
    it?"""
    return _conditions(raw="D")


def second_smallest_curvature():
    """The entry "raw" is not right: you divided the largest curvature by a middle one. Which of the four is the
    smallest?"""
    return _conditions(raw="C")


def standardised_means_round():
    """The entry "standardised" is not right. The features have equal spreads now, but do long flippers and long bills
    occur independently of each other?"""
    return _conditions(standardised="A")


def standardised_still_a_gorge():
    """The entry "standardised" is not right. Both curvatures are below 5 now: what is
    the largest of the four divided by the smallest?"""
    return _conditions(standardised="C")


def standardising_changes_nothing():
    """According to you, both landscapes are equally stretched. Which four curvatures are printed for each of them?"""
    return _conditions("E", "E")
