"""Wrong versions of `way_back`."""

from solutions.autograd import way_back

from ._shared import needed


def way_forward(graph, output):
    """The inputs come first and the output last. In which direction do gradients travel?"""
    return way_back(graph, output)[::-1]


def dictionary_backwards(graph, output):
    """The rows come in the opposite order of the dictionary. What if somebody has shuffled it?"""
    return needed(graph, output)[::-1]


def dictionary_as_it_stands(graph, output):
    """The rows come in the order of the dictionary. Who has promised that it is an order in which to go back?"""
    return needed(graph, output)


def every_row_there_is(graph, output):
    """The order also has rows on which the output does not depend. What would arrive at a row that leads nowhere?"""
    rest = [name for name in graph if name not in way_back(graph, output)]
    return [*way_back(graph, output), *rest]


def level_by_level(graph, output):
    """Each row comes as soon as one arrow leads to it. Of a row with a long way and a short cut to it, which gradient
    is still under way then?"""
    order = [output]
    for name in order:
        order += [parent for parent in dict.fromkeys(graph[name][1]) if parent not in order]
    return order


def first_come_first_served(graph, output):
    """A row is written down when it is first met, and its parents after it. Has every row that it goes into had its
    turn by then?"""
    order = []

    def visit(name):
        if name not in order:
            order.append(name)
            for parent in graph[name][1]:
                visit(parent)

    visit(output)
    return order


def visited_again_and_again(graph, output):
    """A row stands there once for every way to it. How can a visit know that somebody has been there before?"""
    order = []

    def visit(name):
        for parent in graph[name][1]:
            visit(parent)
        order.append(name)

    visit(output)
    return order[::-1]


def output_left_out(graph, output):
    """The output itself is missing. Where does the way back begin?"""
    return way_back(graph, output)[1:]


def inputs_left_out(graph, output):
    """The inputs are missing. Which gradients did you want to know in the end?"""
    return [name for name in way_back(graph, output) if graph[name][1]]


def first_parents_alone(graph, output):
    """Of each row only the first parent is visited. What becomes of the second one?"""
    order = [output]
    while graph[order[-1]][1]:
        order.append(graph[order[-1]][1][0])
    return order


def last_parents_alone(graph, output):
    """Of each row only the last parent is visited. Is there a `return` or a name that is overwritten inside the
    loop?"""
    order = [output]
    while graph[order[-1]][1]:
        order.append(graph[order[-1]][1][-1])
    return order


def parents_of_the_output_alone(graph, output):
    """The order ends after the output's own parents. Have those no parents?"""
    return [output, *dict.fromkeys(graph[output][1])]


def inputs_in_the_wrong_place(graph, output):
    """The operations come in a right order, and the inputs before them. Can a gradient arrive at an input before it
    has come through an operation?"""
    order = way_back(graph, output)
    return sorted(order, key=lambda name: bool(graph[name][1]))


def rows_for_names(graph, output):
    """The list holds rows. Which of the two is promised: rows, or the names under which they stand?"""
    return [graph[name] for name in way_back(graph, output)]


def order_as_a_set(graph, output):
    """A set comes back, and a set has no order. Which kind of collection keeps one?"""
    return set(way_back(graph, output))


def order_not_returned(graph, output):
    """None comes back. What does the outer function return when the visit is over?"""
    way_back(graph, output)


def reversed_without_a_list(graph, output):
    """What comes back is not a list yet, only the promise to go through one backwards. What makes a list of it?"""
    return reversed(way_back(graph, output)[::-1])
