"""Hints for `what_directs_the_search`."""


def what_directs_the_search(loss_here=9.0, loss_a_little_east=8.7):
    """In fog, on a slope: what can you feel with your feet, without taking a step?

    For each of the four pieces of information, write down which way you would go next if that were all you had.

    A direction must come from the place where you stand. How many examples there are says nothing about places. How
    large an error is says that a line is bad, and not how to turn it. A list of heights elsewhere says where it was
    better, but the ground between may do anything. What is left tells for each parameter whether the loss rises or
    falls when it grows, and how steeply.
    """
    change = loss_a_little_east - loss_here
    return "east" if change < 0 else "west"
