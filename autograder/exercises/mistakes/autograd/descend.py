"""Wrong versions of `descend`."""

from solutions.autograd import backward, descend, replay


def _walked(graph, output, parameters, rate, steps, pull_back, **parts):
    """A descent from its parts: step(value, g), gradients(graph, first), names(graph)."""
    step = parts.get("step", lambda value, g: value - rate * g)
    history, first = [graph[output][2]], backward(graph, output, pull_back)
    for _ in range(steps):
        grads = first if parts.get("stale") else backward(graph, output, pull_back)
        changed = {name: step(graph[name][2], grads[name]) for name in parts.get("names", parameters)}
        graph = replay(graph, output, changed)
        history.append(graph[output][2])
    return graph, history


def uphill(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The output grows. Does a gradient point up the slope or down?"""
    return descend(graph, output, parameters, -learning_rate, num_iterations, pull_back)


def rate_forgotten(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The steps are as long as the gradients. Where does the learning rate come in?"""
    return descend(graph, output, parameters, 1.0, num_iterations, pull_back)


def rate_divided_by(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The steps are far too long. Is the gradient multiplied by the learning rate, or divided by it?"""
    return descend(graph, output, parameters, 1 / learning_rate, num_iterations, pull_back)


def steps_in_the_place_of_values(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The parameters become the step itself. From where does a step lead away?"""
    given = (graph, output, parameters, learning_rate, num_iterations, pull_back)
    return _walked(*given, step=lambda value, g: -learning_rate * g)


def start_not_in_the_history(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The history has one entry too few: the value before the first step is missing. Which entry is promised to be
    the start's?"""
    graph, history = descend(graph, output, parameters, learning_rate, num_iterations, pull_back)
    return graph, history[1:]


def end_not_in_the_history(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The graph is right and the history lacks its last entry. To which graph does the last entry belong?"""
    graph, history = descend(graph, output, parameters, learning_rate, num_iterations, pull_back)
    return graph, history[:-1]


def history_as_one_number(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The last value alone comes back. How many entries does the history have after T steps?"""
    graph, history = descend(graph, output, parameters, learning_rate, num_iterations, pull_back)
    return graph, history[-1]


def every_input_moves(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """Inputs that are no parameters move as well. Who has said which of them may?"""
    inputs = tuple(name for name in backward(graph, output, pull_back) if not graph[name][1])
    return descend(graph, output, inputs, learning_rate, num_iterations, pull_back)


def first_parameter_alone(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """Of several parameters only the first moves. Is there a `return` or a `replay` inside the inner loop?"""
    return descend(graph, output, parameters[:1], learning_rate, num_iterations, pull_back)


def gradients_of_the_start(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The first step is right, and every later one goes in its direction. Where is the gradient measured anew?"""
    return _walked(graph, output, parameters, learning_rate, num_iterations, pull_back, stale=True)


def every_step_from_the_start(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The first step is taken again and again. Which graph does the second step set out from?"""
    first, history = descend(graph, output, parameters, learning_rate, 1, pull_back)
    return first, history[:1] + history[1:] * num_iterations


def one_step_too_many(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """There is one step too many. How many steps make a history of T + 1 entries?"""
    return descend(graph, output, parameters, learning_rate, num_iterations + 1, pull_back)


def one_step_too_few(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """There is one step too few. How many times does the loop turn?"""
    return descend(graph, output, parameters, learning_rate, num_iterations - 1, pull_back)


def one_parameter_after_the_other(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The second parameter's gradient is measured after the first has moved. When must all gradients be known?"""
    history = [graph[output][2]]
    for _ in range(num_iterations):
        for name in parameters:
            g = backward(graph, output, pull_back)[name]
            graph = replay(graph, output, {name: graph[name][2] - learning_rate * g})
        history.append(graph[output][2])
    return graph, history


def nothing_replayed(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The parameters move and the output does not. Who computes the rows between them again?"""
    history = [graph[output][2]]
    for _ in range(num_iterations):
        grads = backward(graph, output, pull_back)
        moved = {name: ("input", (), graph[name][2] - learning_rate * grads[name]) for name in parameters}
        graph = {**graph, **moved}
        history.append(graph[output][2])
    return graph, history


def values_for_a_graph(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The parameters' values come back where a graph is promised. Could anybody go on from there?"""
    graph, history = descend(graph, output, parameters, learning_rate, num_iterations, pull_back)
    return {name: graph[name][2] for name in parameters}, history


def history_first(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """The history stands before the graph. Which of the two is promised first?"""
    return descend(graph, output, parameters, learning_rate, num_iterations, pull_back)[::-1]


def graph_alone(graph, output, parameters, learning_rate, num_iterations, pull_back):
    """Only the graph comes back. What is promised beside it?"""
    return descend(graph, output, parameters, learning_rate, num_iterations, pull_back)[0]
