"""Wrong versions of `circles_trap`."""


def trap_blamed_on_tanh():
    """With a larger start the same network gets 99 of 100 points right. What differs between the two starts?"""
    return "A"


def trap_blamed_on_the_rate():
    """The cost does not jump, it stands still. How long is the gradient at the start?"""
    return "B"


def trap_blamed_on_symmetry():
    """The weights were drawn at random. Are any two of them equal?"""
    return "D"
