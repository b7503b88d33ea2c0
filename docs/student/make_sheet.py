"""Draws sheet.pdf: the equations that the lessons show, with shapes, on one page."""

import sys
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

INK, GREY, LINE, PAPER = "#1B1B1B", "#5F5F5F", "#D9D9D9", "#FAFAF7"
#: The colours of Okabe and Ito, darkened until white text on them can be read.
COLOURS = ("#005A8F", "#8A4B00", "#00694C", "#7A3B69", "#A33C00", "#3F4A55", "#665200")

Rows = tuple[tuple[str, str], ...]
TITLE = "Gradient descent and backpropagation on one page"
RULES = (
    r"One column is one example: $X$ is $(n, m)$, $n$ features by $m$ examples.",
    r"A gradient has the shape of what it belongs to: $dW$ is $\partial\mathcal{L}/\partial W$.",
    r"Where a value is used twice, the gradients that come back add up.",
)

#: An operation, its local derivatives by each input, and the width of both in inches.
DERIVATIVES = (
    (r"$a + b$", r"$1,\ \ 1$", 0.58),
    (r"$a - b$", r"$1,\ -1$", 0.66),
    (r"$a\,b$", r"$b,\ \ a$", 0.5),
    (r"$a\,/\,b$", r"$1/b,\ -a/b^2$", 0.94),
    (r"$a^2$", r"$2\,a$", 0.42),
    (r"$e^a$", r"$e^a$", 0.4),
    (r"$\ln a$", r"$1/a$", 0.5),
    (r"$\sigma(a)$", r"$\sigma\,(1 - \sigma)$", 0.72),
    (r"$\tanh a$", r"$1 - \tanh^2 a$", 0.9),
    (r"$\max(0, a)$", r"$0$ or $1$", 0.0),
)

T = r"^{\!\top}"  # TeX sets ⊤ as a relation, with space before it

#: Title: rows of a formula and what stands beside it.
BOXES: dict[str, Rows] = {
    "1   A line": (
        (r"$\hat y = w\,x + b$", r"$x,\ \hat y:\ (1, m)$"),
        (r"$\mathcal{L} = \frac{1}{m}\,\Vert\hat y - y\Vert^2$", "a number"),
        (rf"$\partial\mathcal{{L}}/\partial w = \frac{{2}}{{m}}\,(\hat y - y)\,x{T}$", "a number"),
        (r"$\partial\mathcal{L}/\partial b = \frac{2}{m}\,(\hat y - y)\,\vec 1$", r"$\vec 1:\ (m, 1)$"),
        (r"$\theta \leftarrow \theta - \alpha\,\partial\mathcal{L}/\partial\theta$", "every parameter"),
        (r"$|1 - \alpha\lambda| < 1$", r"$\lambda$: curvature"),
    ),
    "2   Many features": (
        (r"$\hat y = w\,X + b$", r"$w:\ (1, n)$"),
        (rf"$\partial\mathcal{{L}}/\partial w = \frac{{2}}{{m}}\,(\hat y - y)\,X{T}$", r"$(1, n)$"),
        (r"$\partial\mathcal{L}/\partial b = \frac{2}{m}\,(\hat y - y)\,\vec 1$", "a number"),
        (r"$x \leftarrow (x - \mu)\,/\,\sigma$", r"$\mu,\ \sigma:\ (n, 1)$"),
        (r"$\kappa = \lambda_{\max}\,/\,\lambda_{\min}$", "1: a bowl, large: a gorge"),
        (
            r"$\partial f/\partial\theta_i \approx "
            r"[f(\theta + \varepsilon e_i) - f(\theta - \varepsilon e_i)]\,/\,2\varepsilon$",
            "",
        ),
        (r"$\Vert g_1 - g_2\Vert \;/\; (\Vert g_1\Vert + \Vert g_2\Vert)$", "0: equal"),
    ),
    "3   Two linear layers": (
        (r"$Z_1 = W_1 X + b_1$", r"$(n_h, m)$"),
        (r"$\hat Y = W_2 Z_1 + b_2$", r"$(n_y, m)$"),
        (r"$E = \partial\mathcal{L}/\partial\hat Y = \frac{2}{m}\,(\hat Y - Y)$", r"$(n_y, m)$"),
        ("back through a layer $WA + b$, when $G$ arrives:", ""),
        (rf"$dW = G\,A{T} \quad db = G\,\vec 1 \quad dA = W{T} G$", ""),
        (rf"$dW_2 = E\,Z_1{T}$", r"$db_2 = E\,\vec 1$"),
        (rf"$dZ_1 = W_2{T} E$", r"$(n_h, m)$"),
        (rf"$dW_1 = dZ_1\,X{T}$", r"$db_1 = dZ_1\,\vec 1$"),
    ),
    "4   A layer that bends": (
        (r"$\sigma(z) = 1 \,/\, (1 + e^{-z})$", "entry by entry"),
        (r"$A_1 = \sigma(W_1 X + b_1)$", r"$(n_h, m)$"),
        (r"$\hat Y = W_2 A_1 + b_2$", r"$(n_y, m)$"),
        (rf"$dW_2 = E\,A_1{T}$", r"$db_2 = E\,\vec 1$"),
        (rf"$dA_1 = W_2{T} E$", r"$(n_h, m)$"),
        (r"$dZ_1 = dA_1 \odot A_1 \odot (1 - A_1)$", r"$(n_h, m)$"),
        (rf"$dW_1 = dZ_1\,X{T}$", r"$db_1 = dZ_1\,\vec 1$"),
    ),
    "5   A classifier": (
        (r"$A^{[1]} = \tanh(W^{[1]} X + b^{[1]})$", r"$(n_h, m)$"),
        (r"$A^{[2]} = \sigma(W^{[2]} A^{[1]} + b^{[2]})$", r"$(n_y, m)$"),
        (r"$\mathcal{L} = -[\,y\,\ln a + (1 - y)\,\ln(1 - a)\,]$", "each"),
        (r"$J = \frac{1}{m}\,\sum\,\mathcal{L}$", r"here $dZ = m\;\partial J/\partial Z$"),
        (r"$dZ^{[2]} = A^{[2]} - Y$", r"$(n_y, m)$"),
        (r"$dZ^{[1]} = W^{[2]\!\top} dZ^{[2]} \odot g'(Z^{[1]})$", r"$(n_h, m)$"),
        (r"$dW^{[2]} = \frac{1}{m}\,dZ^{[2]}\,A^{[1]\!\top}$", "as $W^{[2]}$"),
        (rf"$dW^{{[1]}} = \frac{{1}}{{m}}\,dZ^{{[1]}}\,X{T}$", "as $W^{[1]}$"),
        (r"$db^{[l]} = \frac{1}{m}\,dZ^{[l]}\,\vec 1$", "as $b^{[l]}$"),
    ),
    "6   Faster downhill": (
        (r"$v \leftarrow \beta\,v + (1 - \beta)\,g$", "momentum"),
        (r"$\qquad\theta \leftarrow \theta - \alpha\,v$", ""),
        (r"$s \leftarrow \beta\,s + (1 - \beta)\,g^2$", "RMSprop"),
        (r"$\qquad\theta \leftarrow \theta - \alpha\,g\,/\,(\sqrt{s} + \varepsilon)$", ""),
        (r"with $\beta_1$ and $\beta_2$, step $t = 1, 2, \dots$", "both: Adam"),
        (r"$\hat v = v\,/\,(1 - \beta_1^t) \qquad \hat s = s\,/\,(1 - \beta_2^t)$", ""),
        (r"$\qquad\theta \leftarrow \theta - \alpha\,\hat v\,/\,(\sqrt{\hat s} + \varepsilon)$", ""),
        (r"$\alpha_t = \alpha\,/\,(1 + d\,t)$", "a rate that decays"),
        (r"$X_b:\ (n_x, B) \quad Y_b:\ (n_y, B)$", "mini-batch"),
        (r"$\lceil m / B\rceil$", "updates per epoch"),
    ),
    "7   Any formula": (
        ("at a row $v$ with a parent $a$, when $g$ arrives:", ""),
        (r"$g_a \leftarrow g_a + g\;\partial v/\partial a$", "numbers"),
        (rf"$g_A \leftarrow g_A + G\,B{T}$", "for $A\\,B$, as $A$"),
        ("no row before all the rows that it goes into", ""),
        ("what was stretched is summed on the way back", ""),
    ),
}


def sheet() -> Figure:
    """The page: A4, landscape."""
    matplotlib.rcParams.update({"mathtext.fontset": "stix", "font.family": "DejaVu Sans", "pdf.fonttype": 42})
    figure = Figure(figsize=(11.69, 8.27), facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 11.69), ylim=(0, 8.27))
    axes.axis("off")
    axes.text(0.45, 7.78, TITLE, fontsize=16.5, weight="bold", color=INK, va="center")
    for row, rule in enumerate(RULES):
        axes.plot(0.52, 7.47 - 0.225 * row, "o", color=COLOURS[0], markersize=3.5)
        axes.text(0.66, 7.47 - 0.225 * row, rule, fontsize=10.5, color=INK, va="center")
    table(axes, 0.45, 6.25)
    *six, last = BOXES.items()
    for number, (title, rows) in enumerate(six):
        box(axes, 0.45 + 3.64 * (number % 3), 3.25 - 3.05 * (number // 3), title, rows, COLOURS[number])
    box(axes, 7.73, 6.25, *last, COLOURS[-1], height=1.75)
    return figure


def table(axes: Any, left: float, bottom: float, width: float = 7.14, height: float = 0.54) -> None:
    """What operations do on the way forward, and below it their local derivatives."""
    panel(axes, left, bottom, width, height, PAPER, LINE)
    x = left + 0.86
    for operation, derivative, room in (("forward", "slopes", None), *DERIVATIVES):
        for y, words in ((0.34, operation), (0.12, derivative)):
            told = {"fontsize": 11.5, "color": INK} if room is not None else {"fontsize": 9.5, "color": GREY}
            axes.text(left + 0.16 if room is None else x, bottom + y, words, **told)
        x += room or 0


def panel(axes: Any, left: float, bottom: float, width: float, height: float, face: str, edge: str) -> None:
    """A rectangle with round corners, in inches."""
    shape = FancyBboxPatch(
        (left + 0.06, bottom + 0.06),
        width - 0.12,
        height - 0.12,
        boxstyle="round,pad=0.06",
        facecolor=face,
        edgecolor=edge,
        linewidth=1,
    )
    axes.add_patch(shape)


def box(
    axes: Any, left: float, bottom: float, title: str, rows: Rows, colour: str, width: float = 3.5, height: float = 2.95
) -> None:
    """One section: a coloured head, formulas on the left, shapes and names on the right; lengths in inches."""
    panel(axes, left, bottom, width, height, PAPER, LINE)
    panel(axes, left, bottom + height - 0.36, width, 0.36, colour, colour)
    axes.text(left + 0.16, bottom + height - 0.185, title, fontsize=11.5, weight="bold", color="white", va="center")
    gap = (height - 0.5) / len(rows)
    for place, (formula, beside) in enumerate(rows):
        y = bottom + height - 0.42 - gap * (place + 0.5)
        prose = not formula.startswith("$")
        axes.text(left + 0.16, y, formula, fontsize=9.5 if prose else 12.5, color=GREY if prose else INK, va="center")
        axes.text(left + width - 0.14, y, beside, fontsize=10, color=GREY, va="center", ha="right")


def main(folder: Path) -> None:
    """Write sheet.pdf, the same bytes each time, and a preview to look at where a second folder is named."""
    figure = sheet()
    FigureCanvasPdf(figure).print_pdf(folder / "sheet.pdf", metadata={"Title": TITLE, "CreationDate": None})
    if len(sys.argv) > 1:
        FigureCanvasAgg(figure).print_png(Path(sys.argv[1]) / "sheet.png")


if __name__ == "__main__":
    main(Path(__file__).parent)
