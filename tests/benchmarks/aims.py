"""What the roads are compared by: ratios, growth, and the aims that they are held against."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from .results import Results, Row

SIZE = 100  # notebooks of the class at which roads are compared
AGAIN = 500  # and of the one that is graded again with nothing changed


@dataclass(frozen=True)
class Aim:
    """One comparison: what, the figure, None where something for it is not measured, the aim, and whether it holds."""

    what: str
    value: float | None
    aim: str
    held: bool | None


def aims(results: Results) -> list[Aim]:
    """All comparisons, in the order in which they are shown."""
    size = compared(results)
    one, two = ("ours-1", size), ("ours-2", size)
    most = max(results.sizes("ours-2"), default=size)
    again = results.row("ours-2-again", _nearest(results.sizes("ours-2-again"), AGAIN)) or {}
    found = [
        (f"times as fast as stock, {size} notebooks", ratio(results, ("stock", size), two), ">= 40", 40),
        (f"times as fast as otter, {size} notebooks", ratio(results, ("otter", size), two), ">= 20", 20),
        (f"a second worker, {size} notebooks", ratio(results, one, two), ">= 1.7", 1.7),
        ("processor time against the floor", over_floor(results), "< 3", -3),
        (f"time a notebook, {most} against {size}", growth(results, size, most), "<= 1.10", -1.1),
        ("largest peak of memory, MB", peak(results), "< 500", -500),
        (f"nothing changed, {again.get('notebooks', 0)} notebooks, seconds", again.get("seconds"), "< 3", -3),
        ("sizes at which our roads give different scores", float(len(list(differing(results)))), "0", -0.5),
    ]
    return [Aim(what, value, aim, _holds(value, bound)) for what, value, aim, bound in found]


def _holds(value: float | None, bound: float) -> bool | None:
    """Whether a value is at least a positive bound, or at most the size of a negative one."""
    if value is None:
        return None
    return bool(value >= bound if bound > 0 else value <= -bound)


def _nearest(sizes: list[int], size: int) -> int:
    return min(sizes, key=lambda other: abs(other - size), default=0)


def compared(results: Results) -> int:
    """The size at which roads are compared: SIZE, or the largest that stock and ours have in common."""
    common = set(results.sizes("stock")) & set(results.sizes("ours-2"))
    return SIZE if SIZE in common or not common else max(common)


def each(row: Row, what: str = "seconds") -> float:
    """A row's seconds, or processor seconds, for one notebook."""
    return float(row[what]) / int(row["notebooks"])


def ratio(results: Results, slow: tuple[str, int], fast: tuple[str, int]) -> float | None:
    """How many times as long the one row takes as the other."""
    a, b = results.row(*slow), results.row(*fast)
    return a["seconds"] / b["seconds"] if a and b else None


def growth(results: Results, small: int, large: int) -> float | None:
    """Our time a notebook in a large class against that in a small one."""
    a, b = results.row("ours-2", small), results.row("ours-2", large)
    return each(b) / each(a) if a and b and large > small else None


def over_floor(results: Results) -> float | None:
    """Our processor time a notebook, one worker, against the floor's for notebooks of the same kind."""
    floor, sizes = results.data.get("floor"), results.sizes("ours-1")
    own = results.row("ours-1", max(sizes, default=0))  # where start-up weighs least
    return each(own, "cpu_seconds") / each(floor, "cpu_seconds") if floor and own else None


def peak(results: Results) -> float | None:
    """The largest peak of our roads without Dask."""
    return max((r["peak_mb"] for r in results.roads if r["road"] in ("ours-1", "ours-2")), default=None)


def differing(results: Results) -> Iterator[int]:
    """The sizes at which our roads do not give every student the same score."""
    for size in sorted({r["notebooks"] for r in results.roads}):
        ours = {r["scores"] for r in results.roads if r["notebooks"] == size and r["road"].startswith("ours")}
        if len(ours) > 1:
            yield size


def as_rows(found: list[Aim]) -> list[dict[str, Any]]:
    """The aims as JSON."""
    return [asdict(aim) for aim in found]
