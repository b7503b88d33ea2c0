"""Wrong versions of `near_the_critical_rate`."""


def behaviours_exchanged():
    """The two letters stand under each other's keys. Which of the two rates lies beyond the critical one?"""
    return {"0.64": "C", "0.66": "B"}


def small_change_small_effect():
    """The larger rate does not converge. Which side of the critical rate is it on?"""
    return {"0.64": "B", "0.66": "B"}


def both_beyond_the_critical_rate():
    """The smaller rate does converge. Which side of the critical rate is it on?"""
    return {"0.64": "C", "0.66": "C"}


def quick_just_below_the_critical_rate():
    """At 0.64 the loss does fall, but not in the way you say. Just below the critical rate, where does each step land:
    before the valley's floor, or beyond it?"""
    return {"0.64": "A", "0.66": "C"}


def stands_still_near_the_critical_rate():
    """The larger rate does not stand still. Only at the critical rate itself does the height stay the same; what
    happens beyond it?"""
    return {"0.64": "B", "0.66": "D"}


def keys_as_numbers():
    """The keys are numbers where texts are asked for. How does the docstring write them?"""
    return {0.64: "B", 0.66: "C"}
