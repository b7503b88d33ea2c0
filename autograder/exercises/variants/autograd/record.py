"""Right versions of `record`."""

from handrail.operations import compute


def record_on_a_copy(graph, name, operation, parents):
    """A copy, and then an assignment."""
    longer = dict(graph)
    longer[name] = (operation, parents, compute(operation, *[longer[p][2] for p in parents]))
    return longer


def record_with_lists(graph, name, operation, parents):
    """The row and its parents are lists."""
    values = [row[-1] for row in map(graph.get, parents)]
    return graph | {name: [operation, list(parents), compute(operation, *values)]}


def record_one_or_two(graph, name, operation, parents):
    """One input and two inputs are told apart."""
    if len(parents) == 1:
        value = compute(operation, graph[parents[0]][2])
    else:
        a, b = parents
        value = compute(operation, graph[a][2], graph[b][2])
    rows = graph.copy()
    rows.update({name: (operation, tuple(parents), value)})
    return rows


def record_with_the_new_row_in_front(graph, name, operation, parents):
    """The new row stands first: rows may stand in any order."""
    new = {name: (operation, parents, compute(operation, *map(lambda p: graph[p][2], parents)))}
    return {**new, **graph}
