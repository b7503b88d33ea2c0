"""What a lesson says of numbers is what its own cells compute: one row for each sentence that claims something."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from .executed import Passage, passages
from .yardsticks import (
    best_fit,
    curvatures,
    ends,
    first_components,
    gentoo,
    heights,
    left,
    lowest,
    one_layer,
    one_line,
    shares,
    slope,
    spread,
    straight,
    worked_pass,
)

Holds = Callable[[Passage], Any]

UNIVARIATE: dict[str, Holds] = {
    "Below 0.2 there is hardly anything left to gain": lambda p: (
        0.1 < np.mean((best_fit(p["x"], p["y"]) - p["y"]) ** 2) < 0.2
    ),
    "your own functions tell their losses": lambda p: np.allclose(
        p.numbers[2::3], [np.mean((w * p["x"] + b - p["y"]) ** 2) for w, b in p["tries"]], atol=5e-4
    ),
    "the 16th is the last of them, and the 184 that followed were for nothing": lambda p: (
        np.argmin([p["loss"](*draw) for draw in p["cloud"]]) == 15 and len(p["cloud"]) == 16 + 184
    ),
    "further out the same nudge has nine times the effect": lambda p: np.isclose(4.32 / 0.48, 9),
    "`tanh` at 2 lets only a fourteenth through": lambda p: round(1 / (1 - np.tanh(2) ** 2)) == 14,
    "raising $x$ by 0.001 changes $f$ by about $-0.004$": lambda p: (
        p["grads"]["x"] == -4 == p["local_gradient"]("mul", 3.0, -4.0)[0]
    ),
    "At a million losses a second, the last of these would take about three thousand years": lambda p: (
        round(10**17 / 1e6 / (365 * 86400), -3) == 3000
    ),
    "a larger $w$ lowers the loss. The second one rises": lambda p: (
        p["loss"](-3.9, 4) < p["loss"](-4, 4) and p["tilt"] > 0
    ),
    "And indeed $2.001^3$ is 8.012, which is 0.012 more than": lambda p: round(2.001**3, 3) == 8.012,
    "The square sends back $2 e = 8$": lambda p: (
        (v := p["values"])
        and v["p"] == v["w"] * v["x"]
        and v["e"] == v["p"] + v["b"] - v["y"]
        and v["s"] == v["e"] ** 2
        and p["grads"]["b"] == 2 * v["e"]
        and p["grads"]["w"] == 2 * v["e"] * v["x"]
    ),
    "One step removed nearly all of the loss": lambda p: (
        (w := 0.1 * 56 / 3, b := 0.8) and np.mean((w * np.array([1, 2, 3]) + b - [2, 4, 6]) ** 2) < 0.02 * 56 / 3
    ),
    "after ten the eye sees little further change": lambda p: np.ptp(p["history"]["loss"][10:]) < 0.5,
    "each of its steps cost a twentieth of the work": lambda p: p["batch"].size * 20 == p["x"].size,
    "plunges within a dozen evaluations": lambda p: p["descent"][12] < 1e-3 * p["descent"][0],
    "three hundred million times the work for one digit": lambda p: round(10 ** (17 / 2) / 1e8) == 3,
    "on points that neither has seen the order is the other way round": lambda p: p.numbers[0] > p.numbers[1],
    "0.3 beats 0.1. But doubling that is no gain: 0.6 is slower than 0.1 was": lambda p: (
        (at40 := {k: v[10] for k, v in p["costs"].items()})["α = 0.3"] < at40["α = 0.1"] < at40["α = 0.6"]
    ),
    "it falls to 0.317 and then seems to stand still": lambda p: np.allclose(p.numbers[8:10], 0.317, atol=5e-4),
    "the lowest loss is 0.155": lambda p: (
        round(float(np.polyfit(p["flipper"][0], p["mass"][0], 1, full=True)[1][0]) / 342, 3) == 0.155
    ),
    "a hundred thousand steps would only bring us to 0.310": lambda p: (
        round(p["gradient_descent"](p["flipper"], p["mass"], 0.0, 0.0, 2.4e-5, 100_000)[2]["loss"][-1], 3) == 0.310
    ),
    "The steep one is about 81 000 and limits the step; the gentle one is about 0.01": lambda p: np.allclose(
        curvatures(p["flipper"]), [0.0098, 81_000], rtol=0.05
    ),
    "where the lowest point lies far away, at $b = -5.8$": lambda p: (
        round(np.polyfit(p["flipper"][0], p["mass"][0], 1)[1], 1) == -5.8
    ),
    "One step from an arbitrary start, and the line is the best there is": lambda p: np.isclose(
        p["w"], np.polyfit(p["u"][0], p["v"][0], 1)[0]
    ),
    "Between $\\alpha = 0.644$, which is slower than 0.01, and 0.658, which rises": lambda p: (
        p["costs"]["α = 0.644"][100] > p["costs"]["α = 0.01"][100]
        and p["costs"]["α = 0.658"][100] > p["costs"]["α = 0.658"][0]
    ),
    "lies the critical rate: two per cent decide": lambda p: (
        0.644 < p["critical_learning_rate"](p["x"]) < 0.658 and 0.658 / 0.644 < 1.025
    ),
}

MULTIVARIATE: dict[str, Holds] = {
    "a deeper bill seems to go with a *lighter* bird, but there are two clouds": lambda p: (
        np.corrcoef(p["X"][1], p["y"][0])[0, 1] < -0.4
    ),
    "within each of them the trend rises": lambda p: all(
        np.corrcoef(p["X"][1, cloud], p["y"][0, cloud])[0, 1] > 0.4 for cloud in (gentoo(), ~gentoo())
    ),
    "0.641 is the variance of the masses": lambda p: round(p["y"].var(), 3) == 0.641,
    "it is even the right one, 18.296": lambda p: (
        round(np.mean((0 * p["y"] - p["y"].T) ** 2), 3) == round(np.mean(p["y"] ** 2), 3) == 18.296
    ),
    "For a well-trained model it says 1.13 where 0.153 is true": lambda p: (
        round(np.mean((best_fit(p["X"], p["y"]) - p["y"].T) ** 2), 2) == 1.13
        and round(np.mean((best_fit(p["X"], p["y"]) - p["y"]) ** 2), 3) == 0.153
    ),
    "The entry of the flipper is two hundred times that of the bias": lambda p: (
        round(p["dw"][0, 2] / p["db"], -1) == 200
    ),
    "Two of the rates lead down, the third leads far up": lambda p: (
        p.numbers[2] < p.numbers[0] and p.numbers[4] < p.numbers[0] < 0.1 * p.numbers[6]
    ),
    "Three decimals alike": lambda p: np.allclose(p["dw"], p["measured"], atol=5e-4, rtol=0),
    "all are far above $10^{-7}$, even a single penguin in 342": lambda p: min(p.numbers) > 1e-5,
    "at $\\varepsilon = 10^{-12}$ the centred difference has about four digits left": lambda p: (
        1e-5 < p["centred"][np.abs(np.log10(p["sizes"]) + 12).argmin()] < 1e-3
    ),
    "near $10^{-5}$ for the centred difference, near $10^{-8}$ for the one-sided one": lambda p: (
        abs(np.log10(p["sizes"][p["centred"].argmin()]) + 5) < 0.7
        and abs(np.log10(p["sizes"][p["one_sided"].argmin()]) + 8) < 0.7
    ),
    "The best of these rates ends at 0.288 after a thousand steps; the lowest point is at 0.153": lambda p: (
        round(p["train"](p["X"], p["y"], 1e-5, 1000)[2][-1], 3) == 0.288
    ),
    "The standardised ones reach the bottom within a hundred steps or less": lambda p: all(
        p["curves"][f"standardised, α = {rate}"][100] < 0.153 + 1e-4 for rate in (0.1, 0.4)
    ),
    "takes the bill's weight back, almost to zero": lambda p: 4 * abs(p["path"][-1][0]) < max(q[0] for q in p["path"]),
    "Three features explain hardly more than one": lambda p: p.numbers[-1] - p.numbers[2] < 0.01,
    "here a millimetre more of it adds twenty grams": lambda p: round(1000 * p["w_mm"][0, 1]) == 20,
    "those of one species have flat bills and are heavy": lambda p: (
        p["X"][1, gentoo()].max() < np.median(p["X"][1, ~gentoo()])
        and p["y"][0, gentoo()].mean() > 1.3 * p["y"][0, ~gentoo()].mean()
    ),
}

LINEAR: dict[str, Holds] = {
    "the cost is about the mean of the squared masses": lambda p: abs(p.numbers[-1] / np.mean(p["Y"] ** 2) - 1) < 0.02,
    "The first example is predicted exactly and has nothing to say": worked_pass,
    "It comes close to 1 where one of the two gradients is much the longer, as here": lambda p: p.numbers[1] == 0.99,
    "one layer could not get below 0.1530 on these data, and here we are at the same number": lambda p: (
        round(p["costs"][-1], 4) == 0.1530 == round(np.mean((best_fit(p["X"], p["Y"]) - p["Y"]) ** 2), 4)
    ),
    "every factor of a hundred costs about fifty steps more": lambda p: (
        40 < left(p["runs"]["two layers, scale 0.00001"], 0.4) - left(p["runs"]["two layers, scale 0.001"], 0.4) < 60
    ),
    "with weights of size 0.1 two layers are even faster than one": lambda p: all(
        np.array(p["runs"]["two layers, scale 0.1"][1:120]) < p["runs"]["one layer, from zero"][1:120]
    ),
    "one layer with a larger α does the same": lambda p: one_layer(p, 0.2)[40] < p["runs"]["two layers, scale 0.1"][40],
    "That cost is the height of the plateau": lambda p: np.isclose(p["costs"][-1], p["Y"].var()),
    "One random layer is enough": lambda p: (
        ends(p["runs"])["W1 zero"] < 0.16 > ends(p["runs"])["W2 zero"] and ends(p["runs"])["both zero"] > 0.64
    ),
    "arrives at the origin and stays": lambda p: np.abs(p["paths"]["from (0.8, −0.8)"][-1]).max() < 1e-2,
    "gradients that differ a hundredfold": lambda p: np.isclose(p.numbers[2] / p.numbers[10], 100, rtol=0.02),
    "Ten times smaller steps, about a tenth of the change": lambda p: 8 < p.numbers[1] / p.numbers[4] < 12,
    "every unit is a multiple of the first": lambda p: np.abs(np.corrcoef(p["Z_after"])[0]).min() > 0.999,
    "More units get there a little sooner; they do not get any lower": lambda p: (
        len(set(p.numbers[2::2])) == 1 and p["runs"]["n_h = 8"][20] < p["runs"]["n_h = 1"][20]
    ),
    "even one keeps two thirds": lambda p: round(3 * (1 - p["runs"]["n_h = 1"][-1] / 3)) == 2,
    "its loss comes down to the sum of the eigenvalues that had to be left out": lambda p: all(
        abs(p["runs"][f"n_h = {k}"][-1] - p["lost"][: 3 - k].sum()) < 5e-4 for k in (1, 2, 3)
    ),
    "has found the line, or the plane, that the first of them span": lambda p: first_components(p),
}

SIGMOID: dict[str, Holds] = {
    "The line explains next to nothing": lambda p: p.numbers[1] > 0.85 * p.numbers[0],
    "to its right the gradient is 2, to its left less than half": lambda p: p["found"]["dz"] < 0.5,
    "each row of it, added up, is an entry of `db1`": lambda p: np.allclose(
        p["inside"]["dZ1"].sum(axis=1, keepdims=True), p["grads"]["db1"]
    ),
    "Towards both ends most of the curves level off": lambda p: (
        sum(np.abs(np.diff(c[0])[[0, -1]]).max() < 0.3 * np.abs(np.diff(c[0])).max() for c in p["networks"].values())
        >= 3
    ),
    "Random networks are worse than no network": lambda p: min(p.numbers[1:6:2]) > p.numbers[-1],
    "The thick line on the left belongs to the steep S": lambda p: (
        np.sort(np.abs(p["parameters"]["W1"]).ravel())[-1] > 3 * np.sort(np.abs(p["parameters"]["W1"]).ravel())[-2]
        and np.abs(np.diff(p["cache"]["A1"])).max(axis=1).argmax() == np.abs(p["parameters"]["W1"]).argmax()
    ),
    "One unit is one S, and seven tenths of the line's cost remain": lambda p: (
        round(p["costs"]["1 hidden unit"][-1] / 0.263, 1) == 0.7
    ),
    "the noise in these data has a mean square of 0.013": lambda p: (
        round(np.mean((p["y"] - np.sin(1.5 * p["x"]) * np.exp(-0.1 * p["x"] ** 2)) ** 2), 3) == 0.013
    ),
    "at 0.5 to more than twenty times the cost of the start": lambda p: (
        max(p.drawn["α = 0.5"]) > 20 * p.drawn["α = 0.5"][0]
    ),
    "yet the network recovers and ends lowest": lambda p: lowest(p.drawn) == "α = 0.5",
    "The noise has a mean square of 0.16": lambda p: (
        round(np.mean((p["new_y"] - np.sin(1.5 * p["new_x"]) * np.exp(-0.1 * p["new_x"] ** 2)) ** 2), 2) == 0.16
    ),
    "Forty units push the cost on their points far below that": lambda p: p["costs"][-1] < 0.1 * 0.16,
    "On new points they are twice as wrong as the noise alone": lambda p: 1.7 < p["fresh"] / 0.16 < 2.5,
    "The three units are worse on the twenty points and better on all others": lambda p: (
        p.numbers[1] > p.numbers[4] and p.numbers[2] < p.numbers[5]
    ),
    "Both curves fall together at first. Then they part": lambda p: (
        (own := p.drawn["twenty to train with"])[-1] < 0.5 * own[np.argmin(p.drawn["twenty put aside"])]
        and p.drawn["twenty put aside"][-1] > 2 * min(p.drawn["twenty put aside"])
    ),
    "wrong by about a third more than the noise on new examples": lambda p: 1.2 < p.numbers[-3] / 0.16 < 1.45,
    "whoever goes on, by more than twice the noise": lambda p: p.numbers[-1] > 2 * 0.16,
    "only one of them arrives": lambda p: (
        sorted(cost < 0.1 for cost in ends(p["costs"]).values()) == [False, False, False, True]
    ),
    "ours is a fiftieth of it or less, and the formula of NIST reaches 0.0005": lambda p: p["costs"][-1] < 0.079 / 50,
    "The best line leaves a cost of 0.079": lambda p: (
        round(float(np.mean((p["v"] - best_fit(p["u"], p["v"])) ** 2)), 3) == 0.079
    ),
}

TANH: dict[str, Holds] = {
    "For the flower, with its petals of two classes in turn, it is no better than tossing a coin": lambda p: (
        abs(np.mean((p["classify"](p["X"]) > 0.5) == p["Y"]) - 0.5) < 0.05
    ),
    "it is four times as steep at the origin": lambda p: np.isclose(slope(np.tanh, 0) / slope(p["sigmoid"], 0), 4),
    "Outside of about $\\pm 2.5$ it is flat, as $\\sigma$ is outside of about $\\pm 5$": lambda p: all(
        0.02 < slope(f, z) / slope(f, 0) < 0.03 for f, z in ((np.tanh, 2.5), (p["sigmoid"], 5.0))
    ),
    "only a fifth of the penguins are Chinstraps": lambda p: round(p["chinstrap"].mean(), 1) == 0.2,
    "and the same number": lambda p: p.told.count("0.693") == 4,
    "nudging would take 121 202 ways forward": lambda p: p.numbers[0] * 2 == 121202,
    "The first example is on the right side by a hair, the second one is not": lambda p: (
        0.5 < p["A2"][0, 0] < 0.6 and p["A2"][0, 1] > 0.5
    ),
    "each red block has the shape of its blue one": lambda p: all(
        value.shape == p["values"][name[1:]].shape for name, value in (p["grads"] | p["inside"]).items()
    ),
    "Four petals are told from the other four": lambda p: p.numbers[-1] > 0.85,
    "From 0.5 to 5 the curves agree about where to go": lambda p: (
        np.ptp([ends(p["curves"])[f"α = {rate}"] for rate in (5.0, 1.2, 0.5)]) < 0.05
    ),
    "The smallest rate has hardly left the high plain": lambda p: ends(p["curves"])["α = 0.01"] > 0.67,
    "At 20, in the second figure, the cost jumps about": lambda p: np.ptp(p["wild"]["α = 20"][500:]) > 0.5,
    "one corner of the four is on the wrong side": lambda p: list(p["panels"])[0].endswith(": 75%"),
    "Two units make a strip, and all points are right": lambda p: list(p["panels"])[1].endswith(": 100%"),
    "this training ends with one straight boundary for both": lambda p: all(
        one_line(p["panels"][name][0], p["flower"]) for name in p["panels"] if name[:2] in ("1 ", "2 ")
    ),
    "From three on the petals fall into place": lambda p: shares(p)[3] > shares(p)[2] + 0.15,
    "beyond that the gain is small": lambda p: max(shares(p)[3:]) < shares(p)[3] + 0.05,
    "it rests at the cost of logistic regression": lambda p: (
        abs(p["trained"](p["moons"], p["halves"], num_iterations=400)[1][-1] - p["line_cost"]) < 0.01
    ),
    "told that it is no Chinstrap, which is right for four birds out of five": lambda p: (
        not np.any(p["panels"][list(p["panels"])[0]][0](p["X_mm"]) > 0.5)
    ),
    "98 of 100 birds are told correctly, where the straight line of Part 1 managed 88": lambda p: (
        list(p["panels"])[1].endswith("97.7% right")
        and round(np.mean((p["line_for"](p["bills"], p["chinstrap"])(p["bills"]) > 0.5) == p["chinstrap"]), 2) == 0.88
    ),
    "The advantage over the line survives, a little smaller": lambda p: (
        0 < p.numbers[1] - p.numbers[3] < p.numbers[0] - p.numbers[2]
    ),
    "With a mean of their own, long bills look like average ones": lambda p: p.numbers[0] > 0.85 > 0.6 > p.numbers[2],
    "Only $b^{[2]}$ can move": lambda p: (
        (start := {name: 0 * value for name, value in p["network"].items()})
        and (end := p["trained"](p["bills"], p["chinstrap"], start=start)[0])
        and [name for name, value in end.items() if value.any()] == ["b2"]
    ),
    "of each gradient only about a twentieth gets through to the first layer": lambda p: 0.04 < p["slopes"][-1] < 0.06,
    "has not left its first cost after two thousand iterations": lambda p: (
        np.ptp(p["curves"]["weights of size 0.01"]) < 1e-3
    ),
    "leaves in the end, after several times as many": lambda p: (
        p["trained"](p["rings"], p["inner"], num_iterations=16_000)[1][-1] < 0.1
    ),
    "Ten times as large, and the same network finds the boundary": lambda p: (
        p["curves"]["weights of size 0.1"][-1] < 0.1
    ),
    "no straight line helps to tell a disk from the ring around it": lambda p: straight(p["rings"], p["inner"]) > 0.69,
    "from $z = 37$ on, $1 + e^{-z}$ is rounded to 1": lambda p: p["sigmoid"](37.0) == 1.0 > p["sigmoid"](36.0),
    "It does, blindly": lambda p: p.told.count("nan") == 3 and p.numbers[5] > p.numbers[1] + 0.2,
    "It is still above 4, far more than the $\\ln 2$": lambda p: p["cost"] > 4 and p["share"] > 0.6,
    "a cost that falls as it should": lambda p: p.numbers[1] > p.numbers[3] > p.numbers[5],
    "only the hidden layer's gradients change": lambda p: p.told.splitlines()[1].count("same") == 2,
}

OPTIMIZERS: dict[str, Holds] = {
    "with β = 0.98 it has not arrived after fifty days": lambda p: (
        p["values"][40:50].mean() - p["panels"]["as it is"]["β = 0.98"][49] > 1
    ),
    "would throw gradient descent out of the ravine within a few steps": lambda p: (
        abs(p["minimize"](p["gd_step"], p["slope"], p["start"], 5, learning_rate=0.4)[-1]).max() > 100
    ),
    "after twenty steps it is at the bottom, when the other is still on its way": lambda p: (
        abs(p["ball"][-1]).max() < 0.1 < abs(p["best"][-1]).max()
    ),
    "In our ravine β = 0.9 gains nothing over gradient descent at *its* best rate": lambda p: (
        p.numbers[1] < p.numbers[5]
    ),
    "in the steeper one it ends more than a thousand times lower": lambda p: p.numbers[8] > 1000 * p.numbers[12],
    "by $\\sqrt{0.9} \\approx 0.95$ at best": lambda p: round(0.9**0.5, 2) == 0.95,
    "manages 0.92 for κ = 25, but only 0.98 for κ = 100. The two are equal for a κ of about 38": lambda p: (
        [round((k - 1) / (k + 1), 2) for k in (25, 100)] == [0.92, 0.98]
        and round((37.97 - 1) / (37.97 + 1), 4) == round(0.9**0.5, 4)
    ),
    "Halving it lowers the height at which the walk wanders to a quarter": lambda p: (
        3 < np.median(heights(p, "RMSprop, α = 0.1")) / np.median(heights(p, "RMSprop, α = 0.05")) < 5
    ),
    "With $d = 0.02$ it comes more than ten times as low, and goes on falling": lambda p: (
        (walked := {d: np.median(heights(p, f"d = {d}")[-20:]) for d in (0.0, 0.02)})[0.02] < walked[0.0] / 10
        and walked[0.02] < 0.8 * np.median(heights(p, "d = 0.02")[:20])
    ),
    "after three hundred it is still high above the others": lambda p: (
        heights(p, "d = 0.5")[-1] > 10 * max(heights(p, f"d = {d}")[-20:].max() for d in (0.0, 0.02))
    ),
    "it never exceeds $50\\, \\alpha$": lambda p: 49.9 < np.sum(0.98 ** np.arange(1000)) <= 50,
    "The network has 21 parameters when it has five hidden units, so measuring takes 42 ways forward": lambda p: (
        2 * sum(map(np.size, p["networks"].initialize(2, 5, 1, np.random.default_rng(0)).values())) == 42
    ),
    "Gradient descent and momentum give up before they have begun": lambda p: all(
        cost > 0.68 for cost in p.numbers[2:5:2]
    ),
    "RMSprop and Adam give up near the straight answer": lambda p: all(0.3 < cost < 0.36 for cost in p.numbers[6:9:2]),
    "With thirty all of them get to the end, and the two get past it": lambda p: (
        p.numbers[10:17:2] == [100] * 4 and max(p.numbers[15:18:2]) < 0.25
    ),
    "The steps grow until the twelfth, more than twice as long as the first": lambda p: (
        (s := p["lengths"]["Adam without correction"][1]).argmax() + 1 == 12 and s.max() > 2 * s[0]
    ),
    "only after a hundred of them are they shorter than the first was": lambda p: (
        100
        < np.argmax(p["lengths"]["Adam without correction"][1] < p["lengths"]["Adam without correction"][1][0])
        < 110
    ),
    "gradient descent moves eight times as far": lambda p: np.isclose(p["second"][0][1] / p["second"][0][0], 8),
    "RMSprop brings the two lengths within a factor of two": lambda p: 1 < p["second"][2][1] / p["second"][2][0] < 2,
    "it moves less along $\\theta_2$ than along $\\theta_1$": lambda p: abs(p["second"][3][1]) < abs(p["second"][3][0]),
    "Two methods take a step that is a hundred times as long, and two do not notice": lambda p: np.allclose(
        p["times"], [100, 100, 1, 1]
    ),
    "sixteen times as many examples bring them between four and five times as near": lambda p: (
        4 < spread(p, "batches of 4") / spread(p, "batches of 64") < 5
    ),
    "Two of the curves rest near 0.31, the one without batches is still on its way there": lambda p: (
        sum(abs(np.median(p["costs"][f"batches of {size}"][40:]) - 0.31) < 0.01 for size in (64, 16)) == 2
        and p["costs"]["batches of 300"][-1] > 0.33
    ),
    "only the noisiest has left by the end": lambda p: (
        lowest(p["costs"]) == "batches of 4" and sum(cost < 0.25 for cost in ends(p["costs"]).values()) == 1
    ),
    "0.306 is the best cost that a *straight* boundary can reach here": lambda p: (
        round(straight(p["X"], p["Y"]), 3) == 0.306
    ),
    "sit at $\\ln 2 = 0.693$ for twenty epochs": lambda p: all(
        p["costs"][name][20] > 0.67 for name in ("gradient descent", "momentum")
    ),
    "RMSprop and Adam leave the start within a few epochs": lambda p: (
        max(p["costs"][n][5] for n in ("RMSprop", "Adam")) < 0.4
    ),
    "rates near 10 for the two methods that take the gradients as they are, near 0.3 for the two": lambda p: (
        [rates[costs.argmin()] for rates, costs in p["ends"].values()] == [10, 10, 0.3, 0.3]
    ),
    "At the bottom of the four valleys the costs are much the same": lambda p: (
        max(bottoms := [costs.min() for _, costs in p["ends"].values()]) < 2 * min(bottoms)
    ),
    "momentum still works well at 30, where gradient descent does not work at all": lambda p: (
        p["ends"]["momentum"][1][-1] < 0.2 and p["ends"]["gradient descent"][1][-1] > 0.7
    ),
}


def numbers_of(graph: dict) -> list[float]:
    return [row[2] for row in graph.values()]


AUTOGRAD: dict[str, Holds] = {
    "| `f` | add | `p`, `x` | −9 |": lambda p: 3 * -4 + 3 == -9,
    "Each parent in a row is an arrow in the picture": lambda p: (
        numbers_of(p["fork"]) == [3, -4, -12, -9] and sum(len(row[1]) for row in p["fork"].values()) == 4
    ),
    "whoever is waited for stands further up": lambda p: all(
        p["order"].index(name) < p["order"].index(parent) for name in p["order"] for parent in p["shuffled"][name][1]
    ),
    "does the work of a billion paths in thirty steps": lambda p: (
        round(p["paths_of_doublings"]()["paths"] / 1e9) == 1 and p["paths_of_doublings"]()["rows"] == 30 + 1
    ),
    "`x`: 1 − 4 = −3": lambda p: (
        p["chain_rule"]("add", 1.0, (-12.0, 3.0), p["local_gradient"])[1]
        + p["chain_rule"]("mul", 1.0, (3.0, -4.0), p["local_gradient"])[0]
        == pytest.approx(-3)
    ),
    "At $x$ there is the −3": lambda p: p["grads"]["x"] == pytest.approx(-3),
    "Once for each operation, as often as something was computed on the way forward": lambda p: (
        p.numbers[-1] == 30 == sum(bool(row[1]) for row in p["doubled"].values())
    ),
    "The witness replays the graph twice *for every input*": lambda p: p.told.count("the same") == 2,
    "A network with seventeen parameters and 342 penguins": lambda p: 4 * 2 + 4 + 4 + 1 == 17,
    "A layer with its gradients, checked": lambda p: p.told.count("right") == 3 and "wrong" not in p.told,
    "Five networks, one machine": lambda p: p.told.count("right") == 2 + 2 + 4 + 4 + 4 and "off by" not in p.told,
    "The tongue of the Chinstraps, as in section 5": lambda p: p["share"] > 0.95 and p["history"][-1] < 0.1,
    "Each curve is nearly straight on a logarithmic axis": lambda p: all(
        np.ptp(np.diff(np.log(sizes[1:]))) < 1 for sizes in p["curves"].values()
    ),
    "With weights of size 0.01, which served you well in section 5, nothing is left": lambda p: all(
        sizes[-1] < 1e-8 for title, sizes in p["curves"].items() if title.endswith("0.01")
    ),
    "With weights of size 1 it may *explode*": lambda p: (
        (sizes := ends(p["curves"]))["relu, weights of size 1"] > 1e6 and sizes["tanh, weights of size 1"] > 1e3
    ),
    "most of its units are saturated": lambda p: (
        (A10 := p["deep_network"]("sigmoid", 1.0)["A10"][2]).size and np.mean(A10 * (1 - A10) < 0.05) > 0.5
    ),
    "tanh loses little": lambda p: (
        (sizes := ends(p["curves"]))["tanh"] > 0.1 > sizes["relu"] > 0.01 > 1e-5 > sizes["σ"]
    ),
    "The curve ends below that": lambda p: ends(p["curves"])["σ"] < p["sigma_at_its_best"]()["slope"] ** 10,
    "the gradient of relu arrives about as large as it set out": lambda p: (
        1 / 3 < ends(p["curves"])["relu, its own scale"] < 3
    ),
    "The two scales differ by less than a half, and forty layers make of that a factor of a million": lambda p: (
        (factor := p["relu_scale"](100) / p["keeping_scale"](100)) < 1.5
        and round(np.log10(factor**40)) == 6
        and round(np.log10(p["curves"]["relu, its own scale"][-1] / p["curves"]["relu, the first scale"][-1])) == 6
    ),
}


CLAIMS = [
    (section, sentence, holds)
    for section, rows in (
        ("univariate", UNIVARIATE),
        ("multivariate", MULTIVARIATE),
        ("two_layer_linear", LINEAR),
        ("two_layer_sigmoid", SIGMOID),
        ("tanh_classifier", TANH),
        ("optimizers", OPTIMIZERS),
        ("autograd", AUTOGRAD),
    )
    for sentence, holds in rows.items()
]


@pytest.mark.parametrize(("section", "sentence", "holds"), CLAIMS, ids=[sentence[:60] for _, sentence, _ in CLAIMS])
def test_what_a_lesson_says_its_cells_compute(section: str, sentence: str, holds: Holds) -> None:
    found = [passage for passage in passages(section) if sentence in passage.text]
    assert len(found) == 1, f"{len(found)} passages of {section} say {sentence!r}"
    assert holds(found[0]), f"{section} says {sentence!r}, and its cells compute something else"
