"""Right versions of `paths_of_doublings`."""


def paths_counted_forwards():
    """A loop over the doublings."""
    rows, paths = 1, 1
    for _ in range(30):
        rows, paths = rows + 1, paths + paths
    return {"paths": paths, "rows": rows}


def paths_written_out():
    """The number in full."""
    return {"rows": 31, "paths": 1_073_741_824}
