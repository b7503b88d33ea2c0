"""Right versions of `descend`."""

from solutions.autograd import backward, replay


def descent_with_an_extra_turn(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The history is written at the beginning of every turn, of one more than there are steps."""
    history = []
    for iteration in range(num_iterations + 1):
        history.append(graph[output][2])
        if iteration < num_iterations:
            grads = backward(graph, output, pull_back)
            graph = replay(graph, output, {p: graph[p][2] - learning_rate * grads[p] for p in parameters})
    return graph, history


def descent_by_recursion(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """A step, and then a descent that is one step shorter."""
    value = float(graph[output][2])
    if num_iterations == 0:
        return graph, [value]
    grads = backward(graph, output, pull_back)
    step = {p: graph[p][2] - learning_rate * grads[p] for p in parameters}
    last, history = descent_by_recursion(
        replay(graph, output, step), output, parameters, learning_rate, num_iterations - 1, pull_back
    )
    return last, [value, *history]


def descent_with_the_values_apart(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The parameters' values are kept apart from the graph, which is replayed from the first one each time."""
    values = {p: graph[p][2] for p in parameters}
    graphs = [graph]
    for _ in range(num_iterations):
        grads = backward(graphs[-1], output, pull_back)
        for p in parameters:
            values[p] = values[p] - learning_rate * grads[p]
        graphs.append(replay(graph, output, values))
    return graphs[-1], [rows[output][2] for rows in graphs]


def descent_while_steps_are_left(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """A while loop, and steps that are added."""
    history, left = (graph[output][2],), num_iterations
    while left > 0:
        grads = backward(graph, output, pull_back)
        moved = {}
        for name in parameters:
            moved[name] = graph[name][2] + -learning_rate * grads[name]
        graph = replay(graph, output, moved)
        history += (graph[output][2],)
        left -= 1
    return graph, list(history)
