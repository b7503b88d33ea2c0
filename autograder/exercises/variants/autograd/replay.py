"""Right versions of `replay`."""

from handrail.operations import compute

from solutions.autograd import record, way_back


def replayed_by_recursion(graph, output, changed):
    """A row asks for its parents' values; every row is computed once."""
    fresh = {}

    def row(name):
        if name not in fresh:
            operation, parents, value = graph[name]
            if operation == "input":
                value = changed[name] if name in changed else value
            else:
                value = compute(operation, *[row(p)[2] for p in parents])
            fresh[name] = (operation, parents, value)
        return fresh[name]

    row(output)
    return fresh


def replayed_on_a_copy(graph, output, changed):
    """A copy of the whole graph, row after row written over."""
    rows = dict(graph)
    for name, value in changed.items():
        rows[name] = ("input", (), value)
    for name in way_back(graph, output)[::-1]:
        operation, parents, _ = rows[name]
        if operation != "input":
            rows[name] = (operation, parents, compute(operation, *(rows[p][2] for p in parents)))
    return rows


def replayed_by_recording(graph, output, changed):
    """Every operation is recorded anew."""
    rows = {}
    for name in way_back(graph, output)[::-1]:
        operation, parents, value = graph[name]
        rows = (
            record(rows, name, operation, parents)
            if parents
            else {**rows, name: ("input", (), changed.get(name, value))}
        )
    return rows


def replayed_until_nothing_moves(graph, output, changed):
    """Every row again and again, as often as there are rows."""
    values = {name: changed.get(name, row[2]) for name, row in graph.items()}
    for _ in graph:
        for name, (operation, parents, _) in graph.items():
            if parents:
                values[name] = compute(operation, *(values[p] for p in parents))
    return {name: (row[0], row[1], values[name]) for name, row in graph.items()}


def replayed_into_lists(graph, output, changed):
    """Rows are lists; values and structure are kept apart."""
    values = {}
    for name in reversed(way_back(graph, output)):
        operation, parents, old = graph[name]
        values[name] = compute(operation, *(values[p] for p in parents)) if parents else changed.get(name, old)
    return {name: [graph[name][0], list(graph[name][1]), value] for name, value in values.items()}
