"""Matrices as blocks of cells: a product whose touching sides share a colour, a network with every shape on its way."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .show import BLUE, GREEN, GREY, INK, SKY, VERMILLION, canvas, show

Shape = tuple[int, int]
Named = tuple[str, Shape]

MOST, FIRST, LAST, DOTS = 9, 3, 2, 2.0  # cells that are drawn; of a longer side the first, the last, and room for dots
PALE = "#F6C9A8"  # for gradients, beside `SKY` for values


def plot_shapes(blocks: Sequence[Any]) -> None:
    """A formula as blocks of cells; the sides where two factors touch have one colour, and so has what is left over.

    blocks: in reading order, either a text such as "=", "@" or "+", or a pair (name, (rows, columns)), or a triple
        (name, (rows, columns), (row name, column name)) such as ("X", (3, 342), ("n", "m")). Two matrices with nothing
        or "@" between them are factors.
    """
    tallest = max(_length(block[1][0]) for block in blocks if not isinstance(block, str))
    figure, axes = canvas(size=(8, 1.0))
    left = 0.0
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            width = 0.9 + 0.45 * len(block)
            axes.text(left + width / 2, 0, block, ha="center", va="center", fontsize=15)
            left += width
            continue
        name, (rows, columns), *names = block
        height, width = _length(rows), _length(columns)
        row_colour, column_colour = _colours(blocks, number)
        beside, below = (_side(*pair) for pair in zip(names[0] if names else ("", ""), (rows, columns), strict=True))
        left += 0.6 + 0.24 * len(beside.replace("$", "").replace("_", ""))
        _matrix(axes, left, -height / 2, (rows, columns))
        axes.plot([left, left], [-height / 2, height / 2], color=row_colour, linewidth=4, solid_capstyle="butt")
        axes.plot([left, left + width], [-height / 2] * 2, color=column_colour, linewidth=4, solid_capstyle="butt")
        axes.text(left + width / 2, height / 2 + 0.2, f"${name}$", ha="center", va="bottom", fontsize=14)
        axes.text(left - 0.25, 0, beside, ha="right", va="center", color=row_colour, fontsize=11)
        axes.text(left + width / 2, -height / 2 - 0.25, below, ha="center", va="top", color=column_colour, fontsize=11)
        left += width + 0.3
    axes.set(xlim=(0, left + 0.3), ylim=(-tallest / 2 - 1.3, tallest / 2 + 1.3), aspect="equal")
    axes.set_axis_off()
    width = min(9.0, 0.42 * left)
    figure.set_size_inches(width, width * (tallest + 2.6) / (left + 0.3))
    told = " ".join(b if isinstance(b, str) else f"{b[0]} ({b[1][0]} by {b[1][1]})" for b in blocks)
    said = f"The shapes in a formula, as blocks of cells: {told}. Sides that touch have one colour."
    show(figure, said.replace("\\hat Y", "Ŷ"))


def _colours(blocks: Sequence[Any], number: int) -> tuple[str, str]:
    """Of a matrix's rows and of its columns: where a factor touches the next, what is left over, or stretched."""
    pairs = [pair for i in range(len(blocks)) if (pair := _factors(blocks, i))]
    if not pairs:
        return BLUE, GREEN if blocks[number][1][1] > 1 else GREY
    left, right = pairs[0]
    columns = GREEN if number == right or blocks[number][1][1] == blocks[right][1][1] > 1 else GREY
    return (VERMILLION if number == right else BLUE), (VERMILLION if number == left else columns)


def _factors(blocks: Sequence[Any], i: int) -> tuple[int, int] | None:
    """The places of a product's factors, of which the first stands at i."""
    after = [j for j in range(i + 1, len(blocks)) if blocks[j] != "@"]
    texts = isinstance(blocks[i], str) or not after or isinstance(blocks[after[0]], str)
    return None if texts else (i, after[0])


def _side(name: str, size: int) -> str:
    """What is written at a side: its length, and the letter for it where there is one."""
    return str(size) if name in ("", str(size)) else f"${name}$ = {size}"


def _length(size: int) -> float:
    """How long a side of so many cells is drawn."""
    return float(size) if size <= MOST else FIRST + DOTS + LAST


def _cells(size: int) -> Iterator[float]:
    """Where the cells of a side begin."""
    yield from range(size if size <= MOST else FIRST)
    if size > MOST:
        yield from (FIRST + DOTS + i for i in range(LAST))


def _matrix(axes: Any, left: float, bottom: float, shape: Shape, colour: str = SKY) -> None:
    """A block of cells; of a long side the first and the last, with dots between them."""
    from matplotlib.patches import Rectangle

    width, height = _length(shape[1]), _length(shape[0])
    axes.add_patch(Rectangle((left, bottom), width, height, facecolor=colour, alpha=0.35, edgecolor="none"))
    for x in _cells(shape[1]):
        for y in _cells(shape[0]):
            edge: dict[str, Any] = {"facecolor": colour, "edgecolor": INK, "linewidth": 0.6}
            axes.add_patch(Rectangle((left + x, bottom + y), 1, 1, alpha=0.55, **edge))
    centre = (left + FIRST + DOTS / 2 if shape[1] > MOST else left + width / 2), bottom + height / 2
    if max(shape) > MOST:
        axes.text(*centre, "···", ha="center", va="center", rotation=0 if shape[1] > MOST else 90, fontsize=12)


# --- a network -------------------------------------------------------------------------------------

LANE, PARAMETERS, ROOM = -7.5, 3.2, 2.2  # the lane of gradients; from a lane to its parameters; between two blocks


def draw_blocks(
    stages: Sequence[Named], parameters: Sequence[Sequence[Named]], grads: Mapping[str, Shape] | None = None
) -> None:
    """A network as a row of blocks: what flows, and the parameters that join it; below, the gradients on the way back.

    stages: name and shape of what flows, from the inputs to the predictions.
    parameters: for each arrow between two stages, those it uses.
    grads: name of a stage or a parameter: the shape of its gradient; none is drawn of what is not in it.
    """
    grads = grads or {}
    figure, axes = canvas(size=(9, 5.0 if grads else 2.5))
    gap = max(sum(_length(shape[1]) + ROOM for _, shape in joined) for joined in parameters) + 1.5
    left = 0.0
    for number, (name, shape) in enumerate(stages):
        end = left + _length(shape[1])
        _named(axes, left, 0.0, name, shape)
        if name in grads:
            _named(axes, left, LANE, f"d{name}", grads[name], PALE)
        if number < len(parameters):
            _forward(axes, end, end + gap, parameters[number])
            back = [(p, grads[p]) for p, _ in parameters[number] if p in grads]
            if back:
                _backward(axes, end, end + gap, back, goes_on=name in grads)
            left = end + gap
    if stages[-1][0] in grads:
        _arrow(axes, ((left + end) / 2, -1.8), ((left + end) / 2, LANE + 2.0), VERMILLION, "--")
    deepest = LANE - PARAMETERS - 6.0 if grads else -3.6
    axes.set(xlim=(-0.6, end + 0.6), ylim=(deepest, PARAMETERS + 5.6), aspect="equal")
    axes.set_axis_off()
    show(figure, _network(stages, parameters, grads))


def _named(axes: Any, left: float, row: float, name: str, shape: Shape, colour: str = SKY) -> None:
    """A block with its name above and its shape below, around a height."""
    height, width = _length(shape[0]), _length(shape[1])
    ink = INK if colour == SKY else VERMILLION
    _matrix(axes, left, row - height / 2, shape, colour)
    axes.text(left + width / 2, row + height / 2 + 0.15, f"${name}$", ha="center", va="bottom", color=ink, fontsize=13)
    text = f"({shape[0]}, {shape[1]})"
    axes.text(left + width / 2, row - height / 2 - 0.25, text, ha="center", va="top", color=ink, fontsize=9)


def _forward(axes: Any, start: float, end: float, arrays: Sequence[Named]) -> None:
    """An arrow between two stages, with the parameters that it uses above it."""
    _arrow(axes, (start, 0.0), (end, 0.0), BLUE)
    for x, (name, shape) in _beside(start, end, arrays):
        _named(axes, x, PARAMETERS + shape[0] / 2, name, shape)
        _arrow(axes, (x + _length(shape[1]) / 2, PARAMETERS - 1.3), (x + _length(shape[1]) / 2, 0.0), BLUE)


def _backward(axes: Any, start: float, end: float, arrays: Sequence[Named], goes_on: bool) -> None:
    """The way back between two stages, from right to left, with the gradients that branch off from it below."""
    last = end
    for x, (name, shape) in _beside(start, end, arrays):
        middle = x + _length(shape[1]) / 2
        last = min(last, middle)
        _named(axes, x, LANE - PARAMETERS - 0.4 - shape[0] / 2, f"d{name}", shape, PALE)
        _arrow(axes, (middle, LANE), (middle, LANE - 1.8), VERMILLION)
    if goes_on:
        _arrow(axes, (end, LANE), (start, LANE), VERMILLION)
    else:
        axes.plot([last, end - 0.2], [LANE, LANE], color=VERMILLION, linewidth=1.6)


def _beside(start: float, end: float, arrays: Sequence[Named]) -> Iterator[tuple[float, Named]]:
    """Arrays side by side in the middle between two stages, each with its left edge."""
    x = (start + end - sum(_length(shape[1]) for _, shape in arrays) - ROOM * (len(arrays) - 1)) / 2
    for name, shape in arrays:
        yield x, (name, shape)
        x += _length(shape[1]) + ROOM


def _arrow(axes: Any, tail: tuple[float, float], tip: tuple[float, float], colour: str, line: str = "-") -> None:
    level = 4 * (tail[1] == tip[1])
    style = {"arrowstyle": "-|>", "color": colour, "linewidth": 1.6, "linestyle": line}
    axes.annotate("", tip, tail, arrowprops=style | {"shrinkA": level, "shrinkB": level})


def _network(stages: Sequence[Named], parameters: Sequence[Sequence[Named]], grads: Mapping[str, Shape]) -> str:
    """The blocks in words."""
    told = f"Blocks of cells from left to right: {_told(stages)}."
    told += f" Parameters that join the arrows between them: {'; '.join(map(_told, parameters))}."
    told += f" Gradients on the way back: {_told([(f'd{n}', s) for n, s in grads.items()])}." if grads else ""
    return told.replace("\\hat Y", "Ŷ")


def _told(arrays: Sequence[Named]) -> str:
    return ", ".join(f"{name} {shape[0]} by {shape[1]}" for name, shape in arrays)
