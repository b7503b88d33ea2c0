"""Right versions of `circles_trap`."""

trap_in_a_small_letter = lambda: "c"
