"""Right versions of `way_back`."""


def order_by_counting_arrows(graph, output):
    """A row's turn comes when all the rows that it goes into have had theirs."""
    needed, todo = {output}, [output]
    for name in todo:
        new = [p for p in dict.fromkeys(graph[name][1]) if p not in needed]
        needed.update(new)
        todo.extend(new)
    waiting = {name: 0 for name in needed}
    for name in needed:
        for parent in graph[name][1]:
            waiting[parent] += 1
    ready, order = [output], []
    while ready:
        name = ready.pop()
        order.append(name)
        for parent in graph[name][1]:
            waiting[parent] -= 1
            if not waiting[parent]:
                ready.append(parent)
    return order


def order_with_a_set_of_visited(graph, output):
    """Recursion with a set; each row goes to the front."""
    seen, order = set(), []

    def visit(name):
        if name in seen:
            return
        seen.add(name)
        for parent in graph[name][1]:
            visit(parent)
        order.insert(0, name)

    visit(output)
    return order


def order_with_parents_from_the_right(graph, output):
    """Parents in the opposite order; a tuple comes back."""

    def visit(name, order):
        for parent in reversed(graph[name][1]):
            if parent not in order:
                visit(parent, order)
        return order.append(name) or order

    return tuple(reversed(visit(output, [])))


def order_by_the_longest_way(graph, output):
    """Rows sorted by the length of the longest way from the output to them."""
    depth = {output: 0}
    todo = [output]
    while todo:
        name = todo.pop()
        for parent in graph[name][1]:
            if depth.get(parent, -1) < depth[name] + 1:
                depth[parent] = depth[name] + 1
                todo.append(parent)
    return sorted(depth, key=depth.get)


def order_with_a_stack(graph, output):
    """No recursion: a stack on which a row lies twice, before its parents and after them."""
    stack, order = [(output, False)], []
    while stack:
        name, done = stack.pop()
        if name in order:
            continue
        if done:
            order.append(name)
        else:
            stack.append((name, True))
            stack.extend((parent, False) for parent in graph[name][1])
    return order[::-1]


def order_by_moving_to_the_end(graph, output):
    """Whoever is met again moves to the end, with all that comes behind it."""
    order = [output]
    place = 0
    while place < len(order):
        for parent in graph[order[place]][1]:
            later = [name for name in order if name != parent] + [parent]
            place -= order.index(parent) < place if parent in order else 0
            order = later
        place += 1
    return order


def order_by_generations(graph, output):
    """Again and again the rows that go into no other row that is left."""
    left = set()
    todo = [output]
    while todo:
        name = todo.pop()
        left.add(name)
        todo += graph[name][1]
    order = []
    while left:
        used = {parent for name in left for parent in graph[name][1]}
        free = sorted(left - used)
        order += free
        left -= set(free)
    return order
