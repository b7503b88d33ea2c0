"""Right versions of `backward`."""

from collections import defaultdict

from solutions.autograd import way_back


def gradients_from_zeros(graph, output, pull_back):
    """Every row has a zero at first."""
    order = way_back(graph, output)
    grads = dict.fromkeys(order, 0.0)
    grads[output] = 1.0
    for name in order:
        operation, parents, _ = graph[name]
        if operation == "input":
            continue
        shares = pull_back(operation, grads[name], [graph[p][2] for p in parents])
        for i in range(len(parents)):
            grads[parents[i]] += shares[i]
    return grads


def gradients_in_a_defaultdict(graph, output, pull_back):
    """A dictionary that knows zero."""
    grads = defaultdict(float)
    grads[output] = 1
    for name in way_back(graph, output):
        if graph[name][1]:
            inputs = tuple(graph[p][2] for p in graph[name][1])
            for p, g in zip(graph[name][1], pull_back(graph[name][0], grads[name], inputs), strict=True):
                grads[p] = grads[p] + g
    return grads


def gradients_gathered_by_each_row(graph, output, pull_back):
    """Each row asks the rows that it goes into what they send."""
    order = way_back(graph, output)
    grads = {output: 1.0}
    for name in order[1:]:
        total = 0.0
        for child in order:
            operation, parents, _ = graph[child]
            if name in parents:
                shares = pull_back(operation, grads[child], tuple(graph[p][2] for p in parents))
                total = total + sum(share for p, share in zip(parents, shares, strict=True) if p == name)
        grads[name] = total
    return grads


def gradients_path_by_path(graph, output, pull_back):
    """Recursion along every path, each share for itself."""
    grads = {}

    def send(name, upstream):
        grads[name] = grads.get(name, 0.0) + upstream
        operation, parents, _ = graph[name]
        if parents:
            for parent, share in zip(
                parents, pull_back(operation, upstream, tuple(graph[p][2] for p in parents)), strict=True
            ):
                send(parent, share)

    send(output, 1.0)
    return grads


def gradients_from_lists_of_shares(graph, output, pull_back):
    """All shares are kept, and added when a row's turn comes."""
    shares, grads = {output: [1.0]}, {}
    for name in way_back(graph, output):
        grads[name] = sum(shares[name][1:], shares[name][0])
        operation, parents, _ = graph[name]
        if parents:
            inputs = tuple(graph[p][2] for p in parents)
            for parent, share in zip(parents, pull_back(operation, grads[name], inputs), strict=True):
                shares.setdefault(parent, []).append(share)
    return grads


def gradients_with_an_order_of_its_own(graph, output, pull_back):
    """The order is found on the way: a row waits until nothing more can come."""
    left, todo = set(), [output]
    while todo:
        name = todo.pop()
        left.add(name)
        todo += graph[name][1]
    grads = {output: 1.0}
    while left:
        name = next(n for n in left if not any(n in graph[other][1] for other in left))
        left.remove(name)
        operation, parents, _ = graph[name]
        if parents:
            inputs = tuple(graph[p][2] for p in parents)
            for parent, share in zip(parents, pull_back(operation, grads[name], inputs), strict=True):
                grads[parent] = grads[parent] + share if parent in grads else share
    return grads


class Tape:
    """An object that remembers the graph and is asked for its gradients."""

    def __call__(self, graph, output, pull_back):
        self.graph, self.grads = graph, {name: 0.0 for name in graph}
        self.grads[output] = 1.0
        for name in way_back(graph, output):
            self.step(name, pull_back)
        return self.grads

    def step(self, name, pull_back):
        operation, parents, _ = self.graph[name]
        if operation != "input":
            shares = pull_back(operation, self.grads[name], tuple(self.graph[p][2] for p in parents))
            for parent, share in zip(parents, shares, strict=True):
                self.grads[parent] += share


gradients_by_an_object = Tape()
