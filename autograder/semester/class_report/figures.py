"""The report's figures as small SVG: no script, no font, no colour that has to be told from another to be read."""

from collections.abc import Sequence

from markupsafe import Markup, escape

FULL, PART, NONE, UNWRITTEN = "#0072B2", "#9CCBEB", "#D55E00", "#E6E6E6"
BLUE, GREY = (8, 69, 121), (85, 85, 85)
WIDTH, HEIGHT, TOP, BOTTOM = 480, 200, 24, 42


def histogram(counts: Sequence[int], title: str) -> Markup:
    """How many have how many tenths of the points; the counts stand on the bars."""
    most, step = max([*counts, 1]), WIDTH / len(counts)
    bars = []
    for n, count in enumerate(counts):
        height = (HEIGHT - TOP - BOTTOM) * count / most
        x, y = n * step, HEIGHT - BOTTOM - height
        bars.append(Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>').format(
            x + 2, y, step - 4, height, FULL
        ))  # fmt: skip
        if count:
            bars.append(_text(x + step / 2, y - 5, count))
    ticks = [_text(n * WIDTH / 5, HEIGHT - BOTTOM + 17, f"{20 * n}", _anchor(n, 5)) for n in range(6)]
    axis = Markup('<line x1="0" x2="{0}" y1="{1}" y2="{1}" stroke="#444"/>').format(WIDTH, HEIGHT - BOTTOM)
    label = _text(WIDTH / 2, HEIGHT - 6, "per cent of the points")
    return _svg(WIDTH, HEIGHT, title, [*bars, axis, *ticks, label], "figure")


def stacked(parts: Sequence[tuple[int, str]], title: str) -> Markup:
    """One bar with a part for each (count, colour)."""
    total, x, shown = sum(count for count, _ in parts), 0.0, []
    for count, colour in parts:
        width = 100 * count / total if total else 0
        if count:
            edge = Markup(' stroke="#767676" stroke-width="0.3" stroke-dasharray="1 1"') if colour == UNWRITTEN else ""
            shown.append(Markup('<rect x="{:.2f}" y="0" width="{:.2f}" height="10" fill="{}"{}/>').format(
                x, max(width - 0.4, 0.2), colour, edge
            ))  # fmt: skip
        x += width
    return _svg(100, 10, title, shown, "bar", stretched=True)


def change(before: float | None, now: float, title: str) -> Markup:
    """A share now as a bar, and the share before as a line across it."""
    bar = Markup('<rect x="0" y="0" width="{:.2f}" height="10" fill="{}"/>').format(100 * now, NONE)
    line = Markup('<rect x="{:.2f}" y="-2" width="1" height="14" fill="#222"/>').format(
        max(0.0, 100 * (before or 0) - 0.5)
    )
    ground = Markup('<rect x="0" y="0" width="100" height="10" fill="#F2F2F2"/>')
    return _svg(100, 10, title, [ground, bar, *([] if before is None else [line])], "bar", stretched=True)


def shade(share: float, named: bool = True) -> Markup:
    """A cell's colours for a share from 0 to 1: from white to dark blue, or grey, and text that can be read on it."""
    deep = 0.08 + 0.92 * min(1.0, share)
    red, green, blue = (round(255 + deep * (end - 255)) for end in (BLUE if named else GREY))
    ink = "#fff" if luminance(red, green, blue) < 0.179 else "#000"  # either has at least 4.5 to 1 there
    return Markup("background: rgb({} {} {}); color: {}").format(red, green, blue, ink)


def luminance(*channels: int) -> float:
    """How bright a colour of sRGB is, from 0 to 1, as WCAG 2 has it."""
    linear = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def code(name: str) -> Markup:
    """A name as code, which breaks between its words."""
    return Markup("<code>{}</code>").format(Markup("_<wbr>").join(name.split("_")))


def quoted(text: str) -> Markup:
    """A text whose parts between backticks are code."""
    parts = text.split("`")
    return Markup("").join(Markup("<code>{}</code>").format(p) if n % 2 else escape(p) for n, p in enumerate(parts))


def _text(x: float, y: float, text: object, anchor: str = "middle") -> Markup:
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(x, y, anchor, text)


def _anchor(n: int, last: int) -> str:
    return "start" if n == 0 else "end" if n == last else "middle"


def _svg(width: int, height: int, title: str, shapes: Sequence[Markup], kind: str, stretched: bool = False) -> Markup:
    ratio = Markup(' preserveAspectRatio="none"') if stretched else ""
    head = Markup('<svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}"{}>').format(
        kind, width, height, title, ratio
    )
    return head + Markup("<title>{}</title>").format(escape(title)) + Markup("").join(shapes) + Markup("</svg>")
