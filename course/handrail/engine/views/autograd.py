"""Facts about the order in which to go back through a graph: several orders are right."""

from collections.abc import Mapping
from typing import Any

Facts = dict[str, Any]
Graph = Mapping[str, tuple[str, tuple[str, ...], Any]]


def way_back(calls: list[tuple], results: list[Any]) -> list[Facts]:
    """Facts about each order of a graph's rows."""
    return [
        _ordered(graph, output, list(map(str, order))) for (graph, output), order in zip(calls, results, strict=True)
    ]


def _ordered(graph: Graph, output: str, order: list[str]) -> Facts:
    needed = _ancestors(graph, output)
    places = {name: place for place, name in enumerate(order)}
    arrows = [(parent, name) for name in needed for parent in graph[name][1] if {parent, name} <= set(order)]
    arrows.sort(key=lambda arrow: not graph[arrow[0]][1])  # those that leave an input are the last
    inner = sum(bool(graph[parent][1]) for parent, _ in arrows)
    ahead = [places[parent] < places[name] for parent, name in arrows]
    return {
        "every name is that of a row": set(order) <= set(graph),
        "no row is there twice": len(places) == len(order),
        "every row on which the output depends is there": needed <= set(order),
        "the output stands first": order[0] == output,
        "the order does not lead from the inputs to the output": not all(ahead),
        "each operation stands behind all the operations that it goes into": not any(ahead[:inner]),
        "each input stands behind all the operations that it goes into": not any(ahead[inner:]),
    }


def _ancestors(graph: Graph, output: str) -> set[str]:
    """The rows on which the output depends, itself among them."""
    found, todo = set(), [output]
    while todo:
        if (name := todo.pop()) not in found:
            found.add(name)
            todo += graph[name][1]
    return found


VIEWS = {"way_back": way_back}
