"""Hints for `paths_of_doublings`."""


def paths_of_doublings(doublings=4):
    """A labyrinth has a fork with two ways, and both lead to the same next fork. In how many ways can you go through
    two such forks, and in how many through three?

    Draw x₀, x₁ and x₂ with their arrows, and list the ways from x₂ to x₀. Then add x₃.

    Every path from a row takes one of the two arrows to the row below it, and each of them can be followed by any path
    from there. So one doubling more makes twice as many paths. Rows grow otherwise: each doubling adds a single one,
    and x₀ was there before the first. (The twin has four doublings.)
    """
    paths_from_x1 = 2
    paths_from_x2 = 2 * paths_from_x1
    paths_from_x3 = 2 * paths_from_x2
    return {"rows": doublings + 1, "paths": 2 * paths_from_x3}
