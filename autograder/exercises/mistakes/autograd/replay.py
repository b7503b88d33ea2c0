"""Wrong versions of `replay`."""

from handrail.operations import compute

from solutions.autograd import replay, way_back

from ._shared import computed, needed


def inputs_replaced_and_no_more(graph, output, changed):
    """The inputs are new and every result is the old one. Are the operations done again, and from which
    rows do they take their inputs?"""
    return computed(graph, output, changed, again=lambda name, parents: False)


def nothing_changed(graph, output, changed):
    """The old graph comes back. Where do the new values of the inputs come in?"""
    return computed(graph, output, {})


def next_rows_alone(graph, output, changed):
    """Rows that use a new input are right, and what follows from them is old. How far does a change travel?"""
    return computed(graph, output, changed, again=lambda name, parents: set(parents) & set(changed))


def graph_changed_in_place_in_replay(graph, output, changed):
    """The graph that was handed over has other values afterwards. Whose dictionary does your function write into?"""
    graph.update(replay(graph, output, changed))
    return graph


def values_for_rows(graph, output, changed):
    """Values come back where rows are promised. Can what comes back be replayed again?"""
    return {name: row[2] for name, row in replay(graph, output, changed).items()}


def operations_lost(graph, output, changed):
    """All values are right, and every row has become an input. What will the next way back find?"""
    return {name: ("input", (), row[2]) for name, row in replay(graph, output, changed).items()}


def order_of_the_dictionary(graph, output, changed):
    """It fails where the rows are shuffled: a row is computed before its parents. Which order puts parents first?"""
    fresh = {}
    for name in needed(graph, output):
        operation, parents, value = graph[name]
        if parents:
            value = compute(operation, *(fresh[parent][2] for parent in parents))
        fresh[name] = (operation, parents, changed.get(name, value))
    return fresh


def way_back_not_turned(graph, output, changed):
    """It asks for the value of a row that has none yet. Your order goes back from the output; which way does a
    computation go?"""
    fresh = {}
    for name in way_back(graph, output):
        operation, parents, value = graph[name]
        if parents:
            value = compute(operation, *(fresh[parent][2] for parent in parents))
        fresh[name] = (operation, parents, changed.get(name, value))
    return fresh


def result_alone(graph, output, changed):
    """One value comes back. What is promised, a value or a graph?"""
    return replay(graph, output, changed)[output][2]


def changes_added(graph, output, changed):
    """The new values are added to the old ones. Does `changed` hold the new value of an input, or a step?"""
    return replay(graph, output, {name: graph[name][2] + value for name, value in changed.items()})


def first_change_alone(graph, output, changed):
    """Of two inputs only one has changed. Is there a `return` inside a loop?"""
    name = next(iter(changed))
    return replay(graph, output, {name: changed[name]})


def changed_values_as_rows(graph, output, changed):
    """Under the name of a changed input there is a bare value. What do rows look like, an input's too?"""
    return replay(graph, output, changed) | changed


def inputs_computed_too(graph, output, changed):
    """`compute` is asked for the operation "input". What tells an input from the other rows?"""
    compute("input")
    return replay(graph, output, changed)


def graph_not_returned_in_replay(graph, output, changed):
    """None comes back. What happens to the new rows at the end of the function?"""
    replay(graph, output, changed)


def rows_as_they_stand_on_a_copy(graph, output, changed):
    """Some rows are computed from values that are still the old ones. The rows may stand in any order: which of your
    functions tells when a row's parents are new?"""
    fresh = graph | {name: ("input", (), value) for name, value in changed.items()}
    for name, (operation, parents, _) in graph.items():
        if parents:
            fresh[name] = (operation, parents, compute(operation, *(fresh[parent][2] for parent in parents)))
    return fresh


def new_values_for_all_inputs(graph, output, changed):
    """A KeyError: a new value is looked up for an input that has none. Which value do the other inputs have?"""
    fresh = {}
    for name in reversed(way_back(graph, output)):
        operation, parents, _ = graph[name]
        value = compute(operation, *(fresh[parent][2] for parent in parents)) if parents else changed[name]
        fresh[name] = (operation, parents, value)
    return fresh
