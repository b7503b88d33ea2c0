"""Wrong versions of `backward`."""

from handrail import operations

from solutions.autograd import backward, way_back

from ._shared import gone_back, needed


def last_share_wins(graph, output, pull_back):
    """A row that goes into several others has the gradient of one way alone. What does the second share that comes
    home do with the first?"""
    return gone_back(graph, output, pull_back, added=lambda old, share: share)


def first_share_wins(graph, output, pull_back):
    """A row that goes into several others keeps what came home first. What happens to a share that comes later?"""
    return gone_back(graph, output, pull_back, added=lambda old, share: old or share)


def same_parent_counted_once(graph, output, pull_back):
    """All is right but for a row that goes into another one twice, as in x x. What happens to two shares for one
    name?"""
    grads = {output: 1.0}
    for name in way_back(graph, output):
        operation, parents, _ = graph[name]
        if parents:
            shares = pull_back(operation, grads[name], tuple(graph[p][2] for p in parents))
            for parent, share in dict(zip(parents, shares, strict=True)).items():
                grads[parent] = grads.get(parent, 0.0) + share
    return grads


def started_from_the_value(graph, output, pull_back):
    """All gradients are multiplied by the output's value. By how much does the output change when it changes by 1?"""
    return gone_back(graph, output, pull_back, start=graph[output][2])


def started_from_zero(graph, output, pull_back):
    """All gradients are zero. Which number sets out from the output?"""
    return gone_back(graph, output, pull_back, start=0.0)


def upstream_always_one(graph, output, pull_back):
    """Rows next to the output are right, those behind them have lost what came before. Which gradient arrives at a
    row in the middle?"""
    return gone_back(graph, output, pull_back, upstream=lambda g, grads: 1.0)


def sign_turned(graph, output, pull_back):
    """Signs change from row to row. Is a share that comes home added or taken away?"""
    return gone_back(graph, output, pull_back, added=lambda old, share: old - share)


def shares_multiplied(graph, output, pull_back):
    """Where a row forks, the shares are multiplied. Along one way slopes multiply; and what do several ways do?"""
    return gone_back(graph, output, pull_back, added=lambda old, share: old * share if old else share)


def shares_averaged(graph, output, pull_back):
    """Where a row forks, the gradient is too small. Is it the sum of what comes home, or a mean?"""
    return gone_back(graph, output, pull_back, added=lambda old, share: (old + share) / 2 if old else share)


def shares_exchanged_in_backward(graph, output, pull_back):
    """Each of two parents gets the share of the other one. In which order do the shares come?"""
    return gone_back(graph, output, lambda *asked: pull_back(*asked)[::-1])


def dictionary_backwards_in_backward(graph, output, pull_back):
    """It fails where the rows of the graph are shuffled. Which function of yours finds an order that holds?"""
    return gone_back(graph, output, pull_back, order=needed(graph, output)[::-1])


def way_forward_in_backward(graph, output, pull_back):
    """It asks for the gradient of an input before anything has set out. Which end of the order comes first?"""
    return gone_back(graph, output, pull_back, order=way_back(graph, output)[::-1])


def value_told_for_the_inputs(graph, output, pull_back):
    """The rule is told what came out of each operation in place of what went in. At which point is a slope taken?"""
    return gone_back(graph, output, pull_back, inputs=lambda values, value: tuple(value for _ in values))


def names_told_for_the_inputs(graph, output, pull_back):
    """The rule is told names, which are texts. Where does the value that belongs to a name stand?"""
    grads = {output: 1.0}
    for name in way_back(graph, output):
        operation, parents, _ = graph[name]
        if parents:
            for parent, share in zip(parents, pull_back(operation, grads[name], parents), strict=True):
                grads[parent] = grads.get(parent, 0.0) + share
    return grads


def inputs_asked_too(graph, output, pull_back):
    """The rule is asked about the operation "input", and it has no answer. Has an input anything to send back to?"""
    grads = backward(graph, output, pull_back)
    pull_back("input", 1.0, ())
    return grads


def rule_not_asked(graph, output, pull_back):
    """All is right until another rule is handed over. Which function does yours ask what goes back?"""
    own = operations.local_gradient
    return backward(graph, output, lambda operation, g, inputs: tuple(g * d for d in own(operation, *inputs)))


def output_parents_alone(graph, output, pull_back):
    """Only the output's own parents have a gradient. Who goes on from there?"""
    return gone_back(graph, output, pull_back, order=[output])


def inputs_alone(graph, output, pull_back):
    """The inputs' gradients come back and no others. For which rows is one promised?"""
    return {name: g for name, g in backward(graph, output, pull_back).items() if not graph[name][1]}


def own_gradient_left_out(graph, output, pull_back):
    """The output's own derivative is missing. What is the derivative of anything by itself?"""
    return {name: g for name, g in backward(graph, output, pull_back).items() if name != output}


def names_with_a_d(graph, output, pull_back):
    """The names in the dictionary begin with a d. Under which names does the docstring promise the derivatives?"""
    return {f"d{name}": g for name, g in backward(graph, output, pull_back).items()}


def upstream_multiplied_twice(graph, output, pull_back):
    """What arrives at a row is multiplied into its shares a second time. Who has done it already?"""

    def twice(operation, g, inputs):
        return tuple(g * share for share in pull_back(operation, g, inputs))

    return gone_back(graph, output, twice)


def level_by_level_in_backward(graph, output, pull_back):
    """A row sends on what it has before all of its shares have come home. Which order waits for the last one?"""
    order = [output]
    for name in order:
        order += [parent for parent in dict.fromkeys(graph[name][1]) if parent not in order]
    return gone_back(graph, output, pull_back, order=order)


def gradients_as_rows(graph, output, pull_back):
    """Whole rows come back in which the value is the gradient. What is promised for each name?"""
    return {name: (*graph[name][:2], g) for name, g in backward(graph, output, pull_back).items()}


def gradients_not_returned(graph, output, pull_back):
    """None comes back. What happens to the gradients at the end of the function?"""
    backward(graph, output, pull_back)
