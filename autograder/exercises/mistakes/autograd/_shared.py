"""What several exercises' wrong functions share."""

from handrail.operations import compute

from solutions.autograd import way_back


def needed(graph, output):
    """The rows on which the output depends, in the order of the dictionary."""
    found = set(way_back(graph, output))
    return [name for name in graph if name in found]


def gone_back(graph, output, pull_back, **parts):
    """Gradients from their parts, of which any can be replaced.

    start: the output's own gradient.  order: the names in which to go back.  upstream(g, grads): what arrives.
    added(old, share): what a row has got, and gets more.  inputs(values, value): what the rule is told.
    """
    added = parts.get("added", lambda old, share: old + share)
    upstream = parts.get("upstream", lambda g, grads: g)
    told = parts.get("inputs", lambda values, value: values)
    grads = {output: parts.get("start", 1.0)}
    for name in parts.get("order", way_back(graph, output)):
        operation, parents, value = graph[name]
        if parents:
            inputs = told(tuple(graph[parent][2] for parent in parents), value)
            shares = pull_back(operation, upstream(grads[name], grads), inputs)
            for parent, share in zip(parents, shares, strict=False):
                grads[parent] = added(grads.get(parent, 0.0), share)
    return grads


def computed(graph, output, inputs, again=None):
    """The graph forwards, with inputs from a dictionary; `again` says of a row whether it is computed."""
    fresh = {}
    for name in reversed(way_back(graph, output)):
        operation, parents, value = graph[name]
        if parents and (again is None or again(name, parents)):
            value = compute(operation, *(fresh[parent][2] for parent in parents))
        fresh[name] = (operation, parents, inputs.get(name, value))
    return fresh
