"""One-minute questions on earlier sections, with numbers of their own each time and an answer to unfold below each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import SupportsFloat

import numpy as np

#: The number of the section that a question is about, the question, and its answer, which begins with the result.
Question = tuple[int, str, str]


@dataclass(frozen=True)
class Questions:
    """Questions and their answers: to unfold in a notebook, below all of the questions elsewhere."""

    asked: tuple[Question, ...]

    def __repr__(self) -> str:
        below = [f"{n}. {answer} (Section {section}.)" for n, (section, _, answer) in enumerate(self.asked, 1)]
        return "\n".join([*(f"{n}. {text}" for n, (_, text, _) in enumerate(self.asked, 1)), "Answers", *below])

    def _repr_html_(self) -> str:
        items = "".join(
            f'<li style="margin:0.6em 0">{escape(text)}<details><summary style="cursor:pointer">Answer</summary>'
            f"{escape(answer)} (Section {section}.)</details></li>"
            for section, text, answer in self.asked
        )
        return f"<ol>{items}</ol>"


def questions(section: str, numbers: int = 1) -> Questions:
    """The questions to ask oneself before a section.

    section: its name, such as "multivariate".  numbers: any whole number from 0 on; another one, other numbers.
    """
    return Questions(tuple(SECTIONS[section](np.random.default_rng(numbers))))


def told(value: SupportsFloat) -> str:
    """A number as it is written on paper."""
    return f"{float(value):.4g}".replace("-", "−")


def _multivariate(rng: np.random.Generator) -> Iterator[Question]:
    x, y, g = -rng.integers(2, 6), rng.integers(3, 8), rng.integers(2, 5)
    yield (
        1,
        f"p = x · y with x = {told(x)} and y = {told(y)}. A gradient of {told(g)} arrives at p. What goes on to x?",
        f"{told(g * y)}: what arrives, times the other input.",
    )
    x, y = rng.integers(2, 6), -rng.integers(3, 8)
    yield (
        1,
        f"f = x · y + x with x = {told(x)} and y = {told(y)}. What is ∂f/∂x?",
        f"{told(y + 1)}: x is used twice and what comes back adds up, {told(y)} from the product and 1 from the sum.",
    )
    a, b, c, d = rng.integers(-3, 4, 4)
    yield (
        1,
        f"Four predictions are off by {told(a)}, {told(b)}, {told(c)} and {told(d)}. What is the mean squared error?",
        f"{told((a * a + b * b + c * c + d * d) / 4)}: square first, then average.",
    )
    w, slope, rate = rng.integers(-3, 4), rng.integers(4, 9), 0.1 * rng.integers(1, 4)
    yield (
        1,
        f"w = {told(w)}, ∂𝓛/∂w = {told(slope)} and α = {told(rate)}. Where is w after one step?",
        f"{told(w - rate * slope)}: α times the slope, downhill.",
    )
    curvature = rng.choice([4, 5, 8, 10, 20, 40])
    yield (
        1,
        f"A bowl has the curvature λ = {told(curvature)}. From which α on does a walk get no closer to its bottom?",
        f"{told(2 / curvature)}: each step multiplies the distance by 1 − αλ, which is −1 there.",
    )


def _two_layer_linear(rng: np.random.Generator) -> Iterator[Question]:
    rows, inner, m = rng.permutation(np.arange(2, 9))[:3]
    yield (
        2,
        f"Z = W A, where W has the shape ({rows}, {inner}) and A has the shape ({inner}, {m}). "
        "Which shapes have Z and ∂𝓛/∂W?",
        f"({rows}, {m}) and ({rows}, {inner}): the inner sides vanish, and a gradient has the shape of its parameter.",
    )
    p, q, g = rng.integers(2, 6), -rng.integers(2, 6), rng.integers(2, 5)
    yield (
        2,
        f"ŷ = w x + b for one example, the column x = ({told(p)}, {told(q)}). {told(g)} arrives at ŷ. "
        "What is the gradient of w?",
        f"({told(g * p)}, {told(g * q)}), a row as w is: what arrives times the input, transposed.",
    )
    m = rng.integers(5, 400)
    yield (
        2,
        f"A row of shape (1, {m}) minus a column of shape ({m}, 1). Which shape does NumPy make of it?",
        f"({m}, {m}): it stretches both, and nothing complains.",
    )
    k = rng.choice([3, 4, 5, 9])
    yield (
        2,
        f"A gradient comes out {k} times as large as it should. What is its relative difference from a measured one?",
        f"{told((k - 1) / (k + 1))}: the distance of the two over the sum of their lengths.",
    )
    curvature, rate = rng.integers(3, 10), 0.1 * rng.integers(1, 4)
    yield (
        1,
        f"The curvature is {told(curvature)} and α = {told(rate)}. What does a step multiply the distance to the "
        "bottom by?",
        f"{told(1 - rate * curvature)}: by 1 − αλ. Below zero it jumps across, below −1 it gets away.",
    )


def _two_layer_sigmoid(rng: np.random.Generator) -> Iterator[Question]:
    n_x, n_h, m = rng.permutation(np.arange(2, 9))[:3]
    yield (
        3,
        f"Two linear layers with {n_x} inputs, {n_h} hidden units and a single output: how many numbers are learned?",
        f"{n_h * n_x + n_h + n_h + 1}: W₁ and b₁ of the hidden units, W₂ and b₂ of the output.",
    )
    yield (
        3,
        f"{n_x} inputs, {n_h} hidden units and {m} examples. Which shapes have dZ₁, dW₁ and db₁?",
        f"({n_h}, {m}), ({n_h}, {n_x}) and ({n_h}, 1): only dZ₁ belongs to the examples.",
    )
    w1, w2 = rng.integers(2, 5), rng.integers(2, 5)
    yield (
        3,
        f"𝓛 = (w₁ w₂ − 1)² at w₁ = {told(w1)} and w₂ = {told(w2)}. What is ∂𝓛/∂w₁?",
        f"{told(2 * (w1 * w2 - 1) * w2)}: twice the inside, times the other weight.",
    )
    w1, w2, b1, b2 = rng.integers(2, 5), -rng.integers(2, 5), rng.integers(1, 4), rng.integers(5, 9)
    yield (
        3,
        f"One unit in each layer, w₁ = {told(w1)}, b₁ = {told(b1)}, w₂ = {told(w2)} and b₂ = {told(b2)}. "
        "Which slope and intercept has the line that they compute?",
        f"{told(w2 * w1)} and {told(w2 * b1 + b2)}: put the first layer into the second.",
    )
    mean, deviation = 10 * rng.integers(3, 9), rng.choice([2, 4, 6])
    x = mean + deviation * rng.choice([-2, -1.5, -0.5, 0.5, 1.5, 2])
    yield (
        2,
        f"A feature has the mean {told(mean)} and the standard deviation {told(deviation)} in the training data. "
        f"What does a new value of {told(x)} become?",
        f"{told((x - mean) / deviation)}: its distance from that mean, in those deviations.",
    )


def _tanh_classifier(rng: np.random.Generator) -> Iterator[Question]:
    a, g = 0.1 * rng.integers(6, 10), rng.integers(2, 6)
    yield (
        4,
        f"A unit σ(z) gives {told(a)}, and a gradient of {told(g)} arrives at it. What goes on to z?",
        f"{told(g * a * (1 - a))}: what arrives times the slope, which follows from the value.",
    )
    n_h, n_y, m = rng.permutation(np.arange(2, 9))[:3]
    yield (
        4,
        f"W₂ has the shape ({n_y}, {n_h}) and E has the shape ({n_y}, {m}). Which shape has W₂ᵀ E, and with which of "
        "@ and * is it joined to the slopes of the hidden units?",
        f"({n_h}, {m}), and with *: each unit has a slope of its own for each example.",
    )
    size = rng.integers(20, 90)
    yield (
        2,
        f"A network has {size} parameters. How often does a gradient check by nudging compute the cost?",
        f"{2 * size} times: once on either side, for each parameter.",
    )
    n_h = rng.integers(3, 9)
    yield (
        4,
        f"{n_h} hidden units start with all their weights alike, to the input and to the output. How many different "
        "units are there after a thousand steps?",
        "1: they receive like gradients and stay alike.",
    )


def _optimizers(rng: np.random.Generator) -> Iterator[Question]:
    gentle, steep = rng.integers(1, 4), 10 * rng.integers(2, 9)
    rate = rng.choice([0.02, 0.03])
    yield (
        2,
        f"A ravine has the curvatures {told(gentle)} and {told(steep)}. What are its condition number and its critical "
        "learning rate?",
        f"{told(steep / gentle)} and {told(2 / steep)}: the ratio, and two over the steeper one.",
    )
    yield (
        1,
        f"In a ravine with the curvatures {told(gentle)} and {told(steep)}, α = {told(rate)}. By what does a step "
        "multiply the distance along each direction?",
        f"{told(1 - rate * gentle)} and {told(1 - rate * steep)}: by 1 − αλ.",
    )
    a, y = 0.1 * rng.integers(1, 10), rng.integers(0, 2)
    yield (
        5,
        f"A classifier says {told(a)} of an example with the label {y}. What is the error at its score?",
        f"{told(a - y)}: probability minus label.",
    )
    m = 10 * rng.integers(5, 50)
    yield (
        5,
        f"A network that knows nothing gives one half to each of {m} examples. What is its cost?",
        "0.6931, the logarithm of two, whatever the data.",
    )
    n_h, m = rng.permutation(np.arange(3, 10))[:2]
    yield (
        5,
        f"dZ1 has the shape ({n_h}, {m}). Which shape has its sum over the examples with keepdims=True?",
        f"({n_h}, 1), as b1 has. Without keepdims an axis is gone.",
    )


def _autograd(rng: np.random.Generator) -> Iterator[Question]:
    x, y, z = rng.integers(2, 6), -rng.integers(6, 9), -rng.integers(2, 6)
    yield (
        1,
        f"f = (x + y) · z with x = {told(x)}, y = {told(y)} and z = {told(z)}. What are ∂f/∂x and ∂f/∂z?",
        f"{told(z)} and {told(x + y)}: a product hands on the other input, and a sum what it gets.",
    )
    a, b, c = rng.integers(-5, 6, 3)
    yield (
        1,
        f"A value is used in three places, and {told(a)}, {told(b)} and {told(c)} come back. What is its gradient?",
        f"{told(a + b + c)}: what comes back adds up.",
    )
    a = 0.1 * rng.integers(1, 10)
    yield (
        5,
        f"A unit tanh(z) gives {told(a)}. How steep is it there?",
        f"{told(1 - a * a)}: one minus the square of its value.",
    )
    high, low = rng.integers(10, 20), rng.integers(1, 9)
    yield (
        2,
        f"A cost is {told(high)} where θ is larger by 0.5, and {told(low)} where it is smaller by 0.5. "
        "What is the centred difference?",
        f"{told(high - low)}: the two costs are 1 apart in θ.",
    )
    slope, rate = rng.integers(20, 90), 0.01 * rng.integers(1, 10)
    yield (
        6,
        f"Adam takes its first step from a gradient of {told(slope)}, with α = {told(rate)}. How far does it move?",
        f"{told(rate)}, whatever the gradient: it is divided by its own size.",
    )


SECTIONS: dict[str, Callable[[np.random.Generator], Iterator[Question]]] = {
    "multivariate": _multivariate,
    "two_layer_linear": _two_layer_linear,
    "two_layer_sigmoid": _two_layer_sigmoid,
    "tanh_classifier": _tanh_classifier,
    "optimizers": _optimizers,
    "autograd": _autograd,
}
