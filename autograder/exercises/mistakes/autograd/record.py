"""Wrong versions of `record`."""

from handrail.operations import compute

from solutions.autograd import record


def row_without_its_value(graph, name, operation, parents):
    """The new row has an operation and parents, and no third entry. What will the next row that uses it have to
    know?"""
    return {**graph, name: (operation, parents)}


def values_for_parents(graph, name, operation, parents):
    """The second entry of the new row holds values. From a value alone, could anyone say later which row it came
    from?"""
    return {
        **graph,
        name: (operation, tuple(graph[p][2] for p in parents), record(graph, name, operation, parents)[name][2]),
    }


def value_first(graph, name, operation, parents):
    """The new row begins with its value. In which order do the other rows have operation, parents and value?"""
    operation, parents, value = record(graph, name, operation, parents)[name]
    return {**graph, name: (value, operation, parents)}


def parents_first(graph, name, operation, parents):
    """The new row begins with its parents. In which order do the other rows have operation, parents and value?"""
    operation, parents, value = record(graph, name, operation, parents)[name]
    return {**graph, name: (parents, operation, value)}


def graph_changed_in_place(graph, name, operation, parents):
    """The graph that was handed over has a row more afterwards. Whose dictionary does your function write into?"""
    graph[name] = record(graph, name, operation, parents)[name]
    return graph


def new_row_alone(graph, name, operation, parents):
    """Only the new row comes back, and the others are gone. Where will the next operation find its parents?"""
    return {name: record(graph, name, operation, parents)[name]}


def row_for_a_graph(graph, name, operation, parents):
    """A row comes back where a graph is promised. Under which name would anybody find it?"""
    return record(graph, name, operation, parents)[name]


def graph_not_returned(graph, name, operation, parents):
    """None comes back. What happens to the new dictionary at the end of the function?"""
    record(graph, name, operation, parents)


def inputs_the_other_way_round(graph, name, operation, parents):
    """The value is that of the operation with its inputs exchanged. Is y − f the same as f − y?"""
    return {**graph, name: (operation, parents, compute(operation, *(graph[p][2] for p in reversed(parents))))}


def parents_turned(graph, name, operation, parents):
    """The value is right and the parents are written down in the opposite order. Which of them will get the first
    derivative on the way back?"""
    return {**graph, name: (operation, parents[::-1], record(graph, name, operation, parents)[name][2])}


def first_parent_alone(graph, name, operation, parents):
    """An operation with two inputs is given one. How many rows do the parents name?"""
    return {**graph, name: (operation, parents, compute(operation, graph[parents[0]][2]))}


def rows_for_values(graph, name, operation, parents):
    """The operation is given whole rows. At which place of a row does its value stand?"""
    return {**graph, name: (operation, parents, compute(operation, *(graph[p] for p in parents)))}


def names_for_values(graph, name, operation, parents):
    """The operation is given names, which are texts. Where does the value that belongs to a name stand?"""
    return {**graph, name: (operation, parents, compute(operation, *parents))}


def name_left_open(graph, name, operation, parents):
    """The new row stands under the word "name". Is a name in quotation marks the argument of that name?"""
    return {**graph, "name": record(graph, name, operation, parents)[name]}
