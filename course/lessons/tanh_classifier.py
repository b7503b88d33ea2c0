# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 5 · A classifier with hidden units
#
# Is this penguin a Chinstrap, yes or no? So far your models answered with a number on a scale. Now they answer with a
# probability, and the curve between the two classes may bend. Between the inputs and the probability lies a layer of
# hidden units, and you write every line of it.
#
# **At the end you will be able to**
# - turn a regression into a classifier, with a loss made for probabilities;
# - write down the six backward equations of a network with one hidden layer, with the right shape for each;
# - train it, and say in advance which start, which learning rate and how many hidden units will do;
# - recognise the two ways in which the numbers of a computer let a classifier down, and repair them.
#
# **You need** sections 3 and 4, or at least the rules $\partial\mathcal L/\partial W = G A^\top$ and
# $\partial\mathcal L/\partial A = W^\top G$ from there. Keep pen and paper near.
#
# **It takes** about {hours}, in two sittings: Parts 1 to 4 up to a classifier that works, Parts 5 to 7 for what can go
# wrong with it and what else it can do.

# %%
from collections.abc import Callable
from timeit import repeat

import handrail
import numpy as np
from handrail import data, figures, gradients, trainings

check = handrail.begin("tanh_classifier")

# %% [markdown]
# ## Before you begin
# A minute for each of these, about sections 2 and 4. Unfold an answer after you have your own. Another number in place
# of the 1 asks with other numbers.

# %%
handrail.recall.questions("tanh_classifier", numbers=1)

# %% [markdown]
# ## Part 1. From a number to a probability
#
# Three species of penguin were measured in Antarctica. We ask of each of the 342 birds one question: is it a
# Chinstrap? As inputs take the length and the depth of its bill, standardised as in section 2.

# %%
X_mm, chinstrap = data.load_penguins("chinstrap")
bills = (X_mm - X_mm.mean(axis=1, keepdims=True)) / X_mm.std(axis=1, keepdims=True)
units = ("bill length (standardised)", "bill depth (standardised)")
figures.plot_classes(bills, chinstrap, units, names=("other", "Chinstrap"))

# %% [markdown]
# The Chinstraps, drawn as squares, have long and deep bills; the two other species lie to the left and below. The labels are
# 1.0 for a Chinstrap and 0.0 for any other.
#
# A sum $z = w x + b$ can be any number, and a probability cannot. The **logistic function** bends the whole number line
# into the interval between 0 and 1:
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# **What should it give for a large positive $z$, for a large negative one, and for zero?** Then write it.

# %%
from solutions.tanh_classifier import sigmoid

# %%
check(sigmoid)

# %%
u = np.linspace(-6, 6, 241)
figures.plot_functions(u, {"σ(z)": sigmoid(u), "its slope": np.gradient(sigmoid(u), u)}, ("$z$", ""))

# %% [markdown]
# The curve is steepest in the middle, where it is undecided, and flat at both ends. So $z$ is a *score*: its sign says
# which class, its size says how sure.
#
# A linear score with this curve on top is **logistic regression**: $a = \sigma(w x + b)$ is the probability that the
# label is 1. **How do you compute it for all examples at once?**

# %%
from solutions.tanh_classifier import logistic_forward

# %%
check(logistic_forward)

# %% [markdown]
# ### A loss for probabilities
# If the label is 1 the model should have said a large $a$, and if it is 0 a small one. The **cross-entropy** charges the
# negative logarithm of the probability that was given to what really happened:
#
# $$\mathcal L(a, y) = -\left[\, y \log a + (1 - y) \log (1 - a) \,\right]$$
#
# Since $y$ is 0 or 1, one of the two terms is always switched off.

# %%
p = np.linspace(0.01, 0.99, 99)
figures.plot_functions(p, {"label 0": -np.log(1 - p), "label 1": -np.log(p)}, ("$a$", "loss"))

# %% [markdown]
# To be sure and right costs nearly nothing. To be unsure costs a little. To be sure and wrong costs without limit, and
# so the slope never lets such an example rest.
#
# Follow one example through the graph, forwards and then backwards. The chain rule wants one local derivative at each
# node: of the loss by $a$, of $\sigma$ by $z$, of the sum by $w$ and $b$. **Which of the derivatives turns out to be
# much simpler than you feared?**

# %%
from solutions.tanh_classifier import logistic_graph

# %%
check(logistic_graph)

# %%
known = {"x_1": 1.0, "w_1": 0.5, "x_2": 2.0, "w_2": -0.25, "b": 0.1, "p": 0.5, "q": -0.5, "y": 1.0}
found = logistic_graph(np.array([[1.0], [2.0]]), np.array([[0.5, -0.25]]), 0.1, 1.0)
logs = {"l_1": np.log(found["a"]), "l_0": np.log(1 - found["a"])}
values = known | logs | {"z": found["z"], "a": found["a"], "L": found["loss"]}
back = {"w_1": found["dw"][0, 0], "w_2": found["dw"][0, 1], "b": found["db"], ("a", "l_1"): found["da"], "L": 1.0}
figures.draw_graph(*figures.LOGISTIC, values, back | dict.fromkeys(("p", "q", "z"), found["dz"]))

# %% [markdown]
# One example with label 1, two inputs, a probability of about one half. The label chooses which of the two
# logarithms counts, $l_1 = \ln a$ or $l_0 = \ln(1 - a)$; here it is the first, and nothing comes back through the
# other. Watch the red numbers at $a$ and at $z$: the derivative of the logarithm is multiplied by the slope of $\sigma$,
# and each contains what the other divides by.
#
# $$\frac{\partial \mathcal L}{\partial z}
#   = \left(-\frac{y}{a} + \frac{1 - y}{1 - a}\right) a\,(1 - a) = a - y$$
#
# Probability minus label: the loss was made for this curve. With many examples the cost $J$ is the mean of their losses,
# and each gradient is a mean, too. **What are $dw$ and $db$ for all examples at once?** Here and below, $dw$ is short
# for $\partial J/\partial w$.

# %%
from solutions.tanh_classifier import logistic_backward

# %%
check(logistic_backward)


# %% [markdown]
# These two functions are a complete classifier. Walk downhill with them, as in section 1:


# %%
def fit_logistic(X, Y, learning_rate=1.0, num_iterations=1000):
    """Logistic regression by gradient descent, from zero: (w, b)."""
    w, b = np.zeros((1, X.shape[0])), 0.0
    for _ in range(num_iterations):
        dw, db = logistic_backward(X, Y, logistic_forward(X, w, b))
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %%
def line_for(X, Y):
    """A fitted logistic regression as a function of points."""
    w, b = fit_logistic(X, Y)
    return lambda points: logistic_forward(points, w, b)


# %%
flower, petals = data.flower()
panels = {}
for name, X, Y in (("penguins", bills, chinstrap), ("flower", flower, petals)):
    classify = line_for(X, Y)
    share = np.mean((classify(X) > 0.5) == Y)
    panels[f"{name}: {share:.0%} right"] = (classify, X, Y)
figures.plot_decision_boundaries(panels)

# %% [markdown]
# Where the probability is one half, $w x + b$ is zero, and that is a straight line, always. For the penguins a line is
# not bad. For the flower, with its petals of two classes in turn, it is no better than tossing a coin.
#
# ## Part 2. Hidden units
#
# The remedy is not a cleverer line. Let a few units look at the inputs first, each with weights of its own, and give
# their answers, not the inputs, to the logistic regression:
#
# $$\begin{aligned}
# Z^{[1]} &= W^{[1]} X + b^{[1]} & A^{[1]} &= \tanh Z^{[1]} \\
# Z^{[2]} &= W^{[2]} A^{[1]} + b^{[2]} & A^{[2]} &= \sigma(Z^{[2]})
# \end{aligned}$$
#
# In the code these are `Z1`, `A1`, `Z2` and `A2`. The number in brackets counts the layers, one column is one
# example, and $A^{[2]}$ holds the probabilities.

# %%
figures.plot_shapes(
    [
        ("Z1", (5, 11), ("n_h", "m")),
        "=",
        ("W1", (5, 3), ("n_h", "n_x")),
        "@",
        ("X", (3, 11), ("n_x", "m")),
        "+",
        ("b1", (5, 1), ("n_h", "1")),
    ]
)

# %% [markdown]
# With three inputs, five hidden units and eleven examples: every row of `W1` is one hidden unit, every column of `Z1`
# one example, and the bias is stretched over all of them.
#
# | | rows | columns |
# |---|---|---|
# | `X`, the inputs | $n_x$ | $m$ |
# | `Z1`, `A1`, and the error `dZ1` | one per hidden unit | $m$ |
# | `Z2`, `A2`, the labels `Y`, and the error `dZ2` | one per output | $m$ |
# | `W1`, `W2` | one per unit of the layer | one per input of the layer |
# | `b1`, `b2` | one per unit of the layer | 1 |
#
# And for every gradient, the rule of section 3: **it has exactly the shape of its parameter.** Most mistakes in this
# section can be seen in the shapes, long before any number is wrong.
#
# ### Exercise: ten shapes
# **Write the table in letters. Which of the shapes change with the number of examples?**

# %%
from solutions.tanh_classifier import shape_table

# %%
check(shape_table)

# %% [markdown]
# ### The hidden activation
# Why $\tanh$ for the hidden units, when we have $\sigma$? They are near relatives: one becomes the other by stretching,
# shifting and stretching.
#
# ### Exercise: tanh in terms of σ
# Start from $\tanh z = \dfrac{e^{z} - e^{-z}}{e^{z} + e^{-z}}$ and multiply above and below by $e^{-z}$.
# **How do you write it with $\sigma$ alone?**

# %%
from solutions.tanh_classifier import tanh_from_sigmoid

# %%
check(tanh_from_sigmoid)

# %%
u = np.linspace(-4, 4, 321)
tanh = np.array([tanh_from_sigmoid(sigmoid, z) for z in u])
curves = {"tanh": tanh, "σ": sigmoid(u), "slope of tanh": np.gradient(tanh, u)}
figures.plot_functions(u, curves | {"slope of σ": np.gradient(sigmoid(u), u)}, ("$z$", ""))

# %% [markdown]
# Two advantages of $\tanh$ can be read off. Its values lie around zero: a unit that knows nothing says nothing. And it is
# four times as steep at the origin, so that more of a gradient gets through. Outside of about $\pm 2.5$ it is flat, as $\sigma$ is outside of about $\pm 5$: a unit out there is
# **saturated**, and hardly learns.
#
# ### A start
# Weights must be different from one another, or all hidden units would compute the same. They should be small, or units
# would be saturated from the outset. Biases may be zero. **How do you make such a start?** (`np.random.randn(rows,
# columns)` draws normal numbers of size 1.) Other starts are the subject of Part 5.

# %%
from solutions.tanh_classifier import initialize_parameters

# %%
check(initialize_parameters)

# %% [markdown]
# ### Forward
# Now the four equations. Keep all four results in a dictionary, the `cache`: the way back will need them.

# %%
from solutions.tanh_classifier import forward_propagation

# %%
check(forward_propagation)

# %% [markdown]
# ### The cost
# One number for all examples: the mean of their cross-entropies. A network may have several outputs, each with a
# yes-or-no question of its own; then an example's loss is the sum over its outputs. **Which number do you divide by?**

# %%
from solutions.tanh_classifier import compute_cost

# %%
check(compute_cost)

# %% [markdown]
# ### Exercise: the first number you should see
# A network has just been made, with weights of size 0.01, and has learned nothing. **What is its cost? Why does it
# not depend on the data?** Anyone who knows this number finds many a mistake before the first step of training.

# %%
from solutions.tanh_classifier import initial_cost

# %%
check(initial_cost)

# %%
np.random.seed(0)
four = {"flower": data.flower(), "moons": data.moons(), "xor": data.xor(), "penguins": (bills, chinstrap)}
for name, (X, Y) in four.items():
    A2, _ = forward_propagation(X, initialize_parameters(2, 4, 1))
    print(f"{name:9s} {Y.mean():.0%} ones, cost of a new network {compute_cost(A2, Y):.3f}")

# %% [markdown]
# Four data sets, four new networks, and the same number, although only a fifth of the penguins are Chinstraps.
#
# ## Part 3. Back through two layers
#
# Everything is ready. At the output, what you found for one example holds for all: probability minus label. Through
# $Z = W A + b$ an error goes on to the weights, to the bias and to the layer's input. And an activation multiplies each
# entry by its own slope. In that order:
#
# $$\begin{aligned}
# dZ^{[2]} &= A^{[2]} - Y \\
# dW^{[2]} &= \tfrac1m\, dZ^{[2]} A^{[1]\top} & db^{[2]} &= \tfrac1m \textstyle\sum_i dZ^{[2](i)} \\
# dZ^{[1]} &= W^{[2]\top} dZ^{[2]} \odot g'(Z^{[1]}) \\
# dW^{[1]} &= \tfrac1m\, dZ^{[1]} X^\top & db^{[1]} &= \tfrac1m \textstyle\sum_i dZ^{[1](i)}
# \end{aligned}$$
#
# Here $\odot$ multiplies entry by entry, the sums run over the examples, and $g'$ is the slope of the hidden
# activation. For $\tanh$ the slope can be written with $A^{[1]}$, which is in the cache. **How?**

# %%
from solutions.tanh_classifier import backward_propagation

# %%
check(backward_propagation)

# %% [markdown]
# ### Trust, but measure
# Section 2 gave you an independent witness: nudge every parameter, and see how the cost moves. The weights are of size 1:

# %%
rng = np.random.default_rng(1)
X, Y = rng.normal(size=(3, 7)), (rng.random((2, 7)) < 0.5).astype(float)
point = {
    "W1": rng.normal(size=(5, 3)),
    "b1": rng.normal(size=(5, 1)),
    "W2": rng.normal(size=(2, 5)),
    "b2": rng.normal(size=(2, 1)),
}
grads = backward_propagation(X, Y, point, forward_propagation(X, point)[1])
distance = gradients.check_gradients(lambda p: compute_cost(forward_propagation(X, p)[0], Y), point, grads)
for name, value in distance.items():
    print(f"{name:3s} {'agrees' if value < 1e-7 else f'does not agree: relative difference {value:.1e}'}")

# %% [markdown]
# Why not at the start, where all weights are of size 0.01? There $\tanh$ is nearly a straight line with slope 1, and who
# forgets the slope is off by a thousandth and might call it rounding. **Check gradients where the network is bent.**
#
# ### What the way back costs
# Nudging costs two ways forward for each parameter. And backpropagation? Time it on a network with 200 inputs, 300
# hidden units and 2000 examples:

# %%
rng = np.random.default_rng(1)
large, answers = rng.normal(size=(200, 2000)), np.ones((1, 2000))
many = initialize_parameters(200, 300, 1)
_, kept = forward_propagation(large, many)
ahead = min(repeat(lambda: forward_propagation(large, many), number=1, repeat=5))
back = min(repeat(lambda: backward_propagation(large, answers, many, kept), number=1, repeat=5))
print(f"{sum(value.size for value in many.values())} parameters; back takes as long as {back / ahead:.1f} ways forward")

# %% [markdown]
# It is rarely more than three ways forward, and buys *all* derivatives, where nudging would take 121 202 ways forward.
# This is why networks can be trained at all.
#
# ### Exercise: the dimension that goes missing
# `np.sum(G, axis=1)` adds up each row of `G`, and then the axis is gone. With `keepdims=True` it stays, with length 1.
# **What are the two shapes? And what happens in a network with four hidden units, and when, if `db1` has lost its second
# axis?** Think first, then try it in a cell of your own.

# %%
from solutions.tanh_classifier import keepdims_by_hand

# %%
check(keepdims_by_hand)

# %%
b1, db1 = np.zeros((4, 1)), np.array([0.1, 0.2, 0.3, 0.4])
print(f"You say {keepdims_by_hand()['consequence']}. b1 has the shape {b1.shape}, db1 has the shape {db1.shape}.")
print(f"one update makes of b1 an array of shape {(b1 - 0.5 * db1).shape}:")
print(b1 - 0.5 * db1)

# %% [markdown]
# Broadcasting at its most polite: nothing complains. Every unit now has a whole row of biases. With as many examples as
# there are hidden units, nothing ever would complain. `keepdims=True` keeps you safe, and so does a `reshape` afterwards.
#
# ### Exercise: once by hand
# Two examples, two hidden units, one output:
#
# $$X = \begin{bmatrix} 1 & 2 \\ 0 & -1 \end{bmatrix} \quad
# Y = \begin{bmatrix} 1 & 0 \end{bmatrix} \quad
# W^{[1]} = \begin{bmatrix} 0.5 & -0.5 \\ 1 & 1 \end{bmatrix} \quad
# W^{[2]} = \begin{bmatrix} 1 & -1 \end{bmatrix} \quad
# b^{[1]} = \begin{bmatrix} 0 \\ 0 \end{bmatrix} \quad b^{[2]} = 0.5$$
#
# **Go forward and back with pen, paper and a calculator.** Afterwards the equations are yours.

# %%
from solutions.tanh_classifier import hand_check

# %%
check(hand_check)

# %%
paper_X, paper_Y = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[1.0, 0.0]])
paper = {"W1": np.array([[0.5, -0.5], [1.0, 1.0]]), "b1": np.zeros((2, 1))}
paper |= {"W2": np.array([[1.0, -1.0]]), "b2": np.array([[0.5]])}
A2, cache = forward_propagation(paper_X, paper)
values = {"X": paper_X, **paper, **cache, "J": compute_cost(A2, paper_Y)}
grads = backward_propagation(paper_X, paper_Y, paper, cache)
ones = [(paper_X[:, [i]], paper_Y[:, [i]], paper, {name: a[:, [i]] for name, a in cache.items()}) for i in (0, 1)]
shares = [backward_propagation(*one) for one in ones]
inside = {f"dZ{layer}": np.hstack([share[f"db{layer}"] for share in shares]) for layer in (1, 2)}
figures.draw_two_layers(values, grads | inside)

# %% [markdown]
# The same calculation by your functions, the first layer above and the second below. Blue numbers run to the right, red
# ones come back beside them, and each red block has the shape of its blue one. The first example is on the right side by
# a hair, the second one is not, and the cost says so. (The columns of `dZ1` and `dZ2` are the bias gradients of batches
# with one example.)
#
# ### Exercise: what dZ2 is not
# The name `dZ2` suggests $\partial J / \partial Z^{[2]}$, and the shape is right. But $J$ is a mean over $m$ examples
# and $A^{[2]} - Y$ contains no $m$. **By which factor do the two differ?** (The factor is put right further on. Where?)

# %%
from solutions.tanh_classifier import scale_of_dZ2

# %%
check(scale_of_dZ2)

# %% [markdown]
# Some books divide at once, in `dZ2`, and nowhere else; the gradients of the parameters are the same. So did section 3:
# there $dZ_1$ *was* the derivative, and here `dZ1` and `dZ2` are not. So do not compare your `dZ2` with somebody else's;
# compare `dW2`.
#
# ### Exercise: an old acquaintance
# Look at the equations of the output layer, then at those of logistic regression in Part 1. They are the same. **Which
# inputs does this logistic regression see?** Compute the output layer's gradients with the function you wrote there.

# %%
from solutions.tanh_classifier import output_layer_gradients

# %%
check(output_layer_gradients)

# %% [markdown]
# That is the whole idea of a hidden layer. **The output layer is a logistic regression on features that the network
# made itself.** In Part 1 somebody had to choose inputs for which a straight line would do. Here the hidden layer learns
# to make them, because the error tells it which ones were missed.
#
# ### A question: do you need the calculus?
# Plenty of people build networks that work from the six equations alone: they write them down, compare shapes and measure
# gradients. **When would you miss the derivation?** Have an answer before you read on.
#
# When the loss or an activation changes, and nobody has printed the equations yet. When a check fails and you want to
# know which link is broken. When you ask why the slope of $\sigma$ is missing at the output, or why a saturated unit
# stops learning.
#
# ## Part 4. Training
#
# The step is the one you know, for four arrays at once: $\theta \leftarrow \theta - \alpha\, d\theta$. If you have your
# function from section 3 or 4, take its line.

# %%
from solutions.tanh_classifier import update_parameters

# %%
check(update_parameters)

# %% [markdown]
# Then the loop: make a start once, and then, again and again, forward, cost, backward, update. Print the cost every
# thousand iterations, and whoever waits sees that something happens. If a `callback` is given, a function that wants to
# listen, call it with the iteration, the cost and the parameters, before they are updated. **In which order do the lines
# stand, and which of them are inside the loop?**

# %%
from solutions.tanh_classifier import train_neural_network

# %%
check(train_neural_network)

# %% [markdown]
# A trained network gives probabilities. **What is its decision?**

# %%
from solutions.tanh_classifier import predict

# %%
check(predict)

# %% [markdown]
# Now let it run on the flower, with four hidden units and a learning rate of 1.2:

# %%
np.random.seed(2)
parameters = train_neural_network(flower, petals, 4, learning_rate=1.2, num_iterations=5000)
print(f"{np.mean(predict(flower, parameters) == petals):.0%} of the points are right")
figures.plot_decision_boundary(lambda points: forward_propagation(points, parameters)[0], flower, petals)

# %% [markdown]
# Four petals are told from the other four, which no straight line could do. What is wrong lies where the classes mix.
#
# For the experiments below, `trained` calls your function without its printed lines and returns the parameters and the
# costs. A seed makes the random start the same every time; where a `start` is given, it takes the place of what your
# `initialize_parameters` returns.


# %%
trained = trainings.quiet(train_neural_network)


def panel(network, X, Y):
    """For a figure: a network's probability as a function of points, and the data."""
    return lambda points: forward_propagation(points, network)[0], X, Y


def right(network, X, Y):
    """The share of examples that a network decides correctly."""
    return np.mean(predict(X, network) == Y)


# %% [markdown]
# ### The default learning rate
# Your function has two defaults, $\alpha = 0.01$ and 10 000 iterations, and both look reasonable. **What do you expect
# them to achieve on the flower?** Guess, then try it in a cell of your own.

# %%
from solutions.tanh_classifier import default_learning_rate

# %%
check(default_learning_rate)

# %%
curves = {f"α = {rate}": trained(flower, petals, learning_rate=rate)[1] for rate in (5.0, 1.2, 0.5, 0.1, 0.01)}
figures.plot_costs(curves, log=False, labels=("iteration", "cost"))
wild = {"α = 20": trained(flower, petals, learning_rate=20.0)[1]}
figures.plot_costs(wild, log=False, labels=("iteration", "cost"))

# %% [markdown]
# Two thousand iterations each. The smallest rate has hardly left the high plain where all of them begin: with weights of
# size 0.01, the gradient there is tiny, and a tiny rate makes it tinier. From 0.5 to 5 the curves agree about where
# to go. At 20, in the second figure, the cost jumps about, and where it ends is an accident. A learning rate is a
# property of a problem, not of a program, and **a default is a guess by somebody who has not seen your data.**
#
# ### How many hidden units?
# First a smaller problem: four corners of a square, with label 1 where the two signs differ, known as *exclusive or*, or
# xor. **With one hidden unit, which boundaries are possible? With two?**

# %%
corners, differ = data.xor()
panels = {}
for n_h, name in ((1, "1 hidden unit"), (2, "2 hidden units")):
    network, _ = trained(corners, differ, n_h)
    panels[f"{name}: {right(network, corners, differ):.0%}"] = panel(network, corners, differ)
figures.plot_decision_boundaries(panels)

# %% [markdown]
# One unit is a logistic regression with a bend in its score: its boundary is still one straight line, and whichever line
# it is, one corner of the four is on the wrong side. Two units make a strip, and all points are right.
#
# In 1969 M. Minsky and S. Papert proved in their book *Perceptrons* what networks without a hidden layer cannot compute,
# and xor is the best-known example. That hidden units would help was no secret; what was missing was a way to train them.
# Backpropagation, made popular by D. Rumelhart, G. Hinton and R. Williams in 1986, is that way. You have just written it.
#
# Now the flower:

# %%
panels = {"logistic regression": (line_for(flower, petals), flower, petals)}
for n_h in (1, 2, 3, 4, 5, 20, 50):
    network, _ = trained(flower, petals, n_h, num_iterations=3000)
    panels[f"{n_h} hidden: {right(network, flower, petals):.0%}"] = panel(network, flower, petals)
figures.plot_decision_boundaries(panels)

# %% [markdown]
# On these petals a second unit is no help yet: this training ends with one straight boundary for both. From three on the
# petals fall into place, and beyond that the gain is small: twenty and fifty units begin to draw bays around single
# points. Whether those help with *new* points cannot be seen here.
#
# ### What the hidden units see
# Each hidden unit draws one straight line too, and changes smoothly from $-1$ on one side of it to $1$ on the other.

# %%
network, _ = trained(flower, petals, num_iterations=5000)
probability, *_ = panel(network, flower, petals)
figures.plot_hidden_units(lambda points: forward_propagation(points, network)[1]["A1"], probability, flower, petals)

# %% [markdown]
# Four slopes, each along a dashed line; where a slope is steep its line is sharp. The last panel is a weighted sum of
# the first four, bent by $\sigma$ once more. That is all the network can do, and it is enough for curved regions.
#
# ### A plateau with a reason
# On two half moons something odd happens on the way down.

# %%
moons, halves = data.moons()
_, costs = trained(moons, halves, num_iterations=3000)
w, b = fit_logistic(moons, halves, num_iterations=5000)
line_cost = compute_cost(logistic_forward(moons, w, b), halves)
curves, level = {"network with 4 hidden units": costs}, ("best straight line", line_cost)
figures.plot_costs(curves, level=level, log=False, labels=("iteration", "cost"))

# %%
panels = {}
for steps in (20, 400, 800, 3000):
    network, costs = trained(moons, halves, num_iterations=steps)
    panels[f"after {steps}: {costs[-1]:.2f}"] = panel(network, moons, halves)
figures.plot_decision_boundaries(panels)

# %% [markdown]
# Above each map stand the iterations and the cost. The cost rests for hundreds of iterations, and not just anywhere: it
# rests at the cost of logistic regression. While all weights are small $\tanh$ is nearly straight, and a network of
# straight units can only find the best straight line. Only when the weights have grown do the units begin to bend. If you
# stop a training because the curve is flat, remember this one.
#
# ### The penguins
# Back to the birds. One network gets the bills in millimetres, the other one standardised.

# %%
panels = {}
for name, X in (("millimetres", X_mm), ("standardised", bills)):
    network, costs = trained(X, chinstrap, num_iterations=5000)
    panels[f"{name}: {right(network, X, chinstrap):.1%} right"] = panel(network, X, chinstrap)
figures.plot_decision_boundaries(panels, labels=("bill length", "bill depth"))

# %% [markdown]
# On the left every penguin is told that it is no Chinstrap, which is right for four birds out of five and useless. A
# bill of 44 mm leaves no unit unsaturated for long. On the right the region of the Chinstraps is a tongue with
# two curved sides, and 98 of 100 birds are told correctly, where the straight line of Part 1 managed 88. Forty-four is
# no large number, and yet: **standardise first.**
#
# ### Exercise: tomorrow's birds
# Train on 240 birds and ask about birds that the network has never seen. They are measured in millimetres, too. **With
# which mean and which deviation do you standardise them? Think of a single bird, and of its own mean and deviation.**

# %%
from solutions.tanh_classifier import standardize_new

# %%
check(standardize_new)

# %%
order = np.random.default_rng(5).permutation(342)
seen, new = order[:240], order[240:]
known = X_mm[:, seen]
X = standardize_new(known, X_mm)
network, _ = trained(X[:, seen], chinstrap[:, seen], num_iterations=5000)
classify = line_for(X[:, seen], chinstrap[:, seen])
for name, answer in (("network", predict(X, network)), ("straight line", classify(X) > 0.5)):
    told = [np.mean(answer[:, birds] == chinstrap[:, birds]) for birds in (seen, new)]
    print(f"{name:13s}  {told[0]:.0%} of the birds it was trained with, {told[1]:.0%} of the others")

# %% [markdown]
# The advantage over the line survives, a little smaller: a network knows the birds that it was trained with better than
# others. Now let all of tomorrow's birds be Chinstraps, and standardise them in both ways:

# %%
flock = X_mm[:, [bird for bird in new if chinstrap[0, bird]]]
for whose, statistics in (("of the training", known), ("of their own", flock)):
    told = predict(standardize_new(statistics, flock), network).mean()
    print(f"with the mean and deviation {whose}: {told:.0%} of {flock.shape[1]} Chinstraps are recognised")

# %% [markdown]
# With a mean of their own, long bills look like average ones. **Mean and deviation belong to the training, like the
# weights: they are found once, and whatever comes later is measured with them.**

# %% [markdown]
# ### A good place to stop
# **You have** a classifier of which you wrote every line. It finds curved boundaries, its gradients are measured, and it
# tells penguins apart that it has never seen. What is left is how it fails and what else it can do.
#
# **To come back**, save the notebook. Next time choose Run, Run All Cells, which takes less than a minute. Your
# functions are there again, each `check` says so, and `handrail.progress()` in a cell of your own shows what is next.
# Then go on here.

# %% [markdown]
# ## Part 5. Where to start
#
# "Never start from zero" is the first rule that one hears about networks. It is a good rule, and it says more than is
# true. Let us see exactly what goes wrong.
#
# Follow a start with all weights and biases zero. $A^{[1]} = \tanh 0$ is zero, and so is $dW^{[2]}$, which has it as a
# factor. $dZ^{[1]}$ has $W^{[2]}$ as a factor, and with it $dW^{[1]}$ and $db^{[1]}$ are zero. Only $b^{[2]}$ can move,
# now and ever after: the network learns how frequent the label 1 is, and nothing of the inputs. (In section 4 the
# hidden units were $\sigma$ and $A^{[1]}$ began at one half, so $W^{[2]}$ could move.)
#
# ### Exercise: which starts train?
# A start fails for one of two reasons: nothing can move, or all hidden units move alike for ever. Take five starts, all
# with zero biases, and do the first two steps of each in your head. **From which of them does the network train?**

# %%
from solutions.tanh_classifier import starts_that_train

# %%
check(starts_that_train)


# %%
def five_starts(n_h=4):
    """The five starts by name."""
    np.random.seed(2)
    random, zero = initialize_parameters(2, n_h, 1), {"W1": np.zeros((n_h, 2)), "W2": np.zeros((1, n_h))}
    first, second = ({name: zero[name]} for name in ("W1", "W2"))
    starts = {"both zero": zero, "only W1 zero": first, "only W2 zero": second, "both random": {}}
    starts["both constant"] = {"W1": zero["W1"] + 0.01, "W2": zero["W2"] + 0.01}
    return {name: {key: value.copy() for key, value in (random | start).items()} for name, start in starts.items()}


# %%
curves = {name: trained(flower, petals, start=start)[1] for name, start in five_starts().items()}
figures.plot_costs(curves, log=False, labels=("iteration", "cost"))

# %% [markdown]
# Each curve is one of the five starts. Here is how far the hidden units of the same networks have come apart, as the
# spread between the rows of `W1`:

# %%
for name, start in five_starts().items():
    network, costs = trained(flower, petals, start=start)
    spread = np.ptp(network["W1"], axis=0).max()
    print(f"{name:13s}  cost {costs[-1]:.3f}  largest difference between units {spread:.1f}")

# %% [markdown]
# Now the rule can be put precisely. At the start, hidden units have to be able to come to differ, and an error to reach
# at least one of the layers. A single layer of zeros prevents neither: look at the two curves in question. When a warning
# sets only one of the two weight arrays to zero, its sentence is right about *all* weights being zero, and its example is
# no example of it.
#
# To draw all weights at random is still what one does. It costs nothing, and it is safe for every architecture.
#
# ### How large?
# Random, but of which size? Multiply the same random `W1` by 1, by 100 and by 1000:

# %%
np.random.seed(2)
small = initialize_parameters(2, 4, 1)
panels, slopes = {}, []
for factor in (1, 100, 1000):
    cache = forward_propagation(flower, small | {"W1": factor * small["W1"]})[1]
    panels[f"weights of size {0.01 * factor:g}"] = cache["A1"]
    slopes.append(np.mean(np.tanh(cache["Z1"] + 1e-6) - np.tanh(cache["Z1"] - 1e-6)) / 2e-6)
figures.plot_activity(panels, slopes)

# %% [markdown]
# With tiny weights every activation is near zero and every slope near 1. With weights of size 10 nearly all units sit at
# $\pm 1$, and of each gradient only about a twentieth gets through to the first layer: opinions before the first example,
# which are slow to change.
#
# ### A trap
# So the smaller the better? Two rings, one inside the other:

# %%
rings, inner = data.circles()
np.random.seed(2)
small = initialize_parameters(2, 4, 1)
curves = {}
for factor in (1, 10, 100):
    start = {name: factor * value for name, value in small.items()}
    curves[f"weights of size {0.01 * factor:g}"] = trained(rings, inner, start=start)[1]
figures.plot_costs(curves, log=False, labels=("iteration", "cost"))

# %% [markdown]
# The tiny start has not left its first cost after two thousand iterations, and leaves in the end, after several times as
# many: a very long plateau. Ten times as large, and the same network finds the boundary. Remember the plateau of the
# moons: with tiny weights a network is nearly straight, and it descends first to the best straight line. **Where would
# that line run here?** Nowhere: no straight line helps to tell a disk from the ring around it, so the tiny start lies on
# flat ground.
#
# ## Part 6. Numbers that run out
#
# On paper, $\sigma(z)$ is never 0 and never 1. In a computer a number has about sixteen digits, and from $z = 37$ on,
# $1 + e^{-z}$ is rounded to 1: `sigmoid(37.0) == 1.0`.
#
# ### Exercise: three examples
# A network is very sure of three examples. **What does the formula with two logarithms make of each of them?** Predict
# it on paper, then try it.

# %%
from solutions.tanh_classifier import naive_costs

# %%
check(naive_costs)

# %% [markdown]
# One of these predictions is right, and its cost is not a number. In the cost of a whole data set, one such example is
# enough. Here is the flower from output weights that are much too large. **A cost of nan should be the end of every
# training. Look at the six equations: will this network learn?**

# %%
np.random.seed(2)
small = initialize_parameters(2, 4, 1)
loud = small | {"W1": 20 * small["W1"], "W2": 3000 * small["W2"]}
for steps in (1, 20, 40):
    network, _ = trained(flower, petals, num_iterations=steps, start=loud)
    with np.errstate(all="ignore"):
        cost = compute_cost(forward_propagation(flower, network)[0], petals)
    share = right(network, flower, petals)
    print(f"after {steps:2d} iterations: cost {cost:.1f}, and {share:.0%} of the points are right")

# %% [markdown]
# It does, blindly: the gradients come from $A^{[2]} - Y$, and no logarithm occurs in them. Only you do not see the cost.
#
# ### A sigmoid without overflow
# For $z = -1000$ your first `sigmoid` computes $e^{1000}$, too large for float64. NumPy warns, puts infinity in its
# place, and $1/\infty$ is 0: right by luck. Multiply above and below by $e^{z}$, and you have a second form of the same
# function, which overflows on the other side. **How do you use each form only where it is safe?**

# %%
from solutions.tanh_classifier import stable_sigmoid

# %%
check(stable_sigmoid)

# %% [markdown]
# The check asked NumPy to raise an error at any overflow. You can ask for that, too:

# %%
for name, function in {"sigmoid": sigmoid, "stable_sigmoid": stable_sigmoid}.items():
    try:
        with np.errstate(over="raise"):
            print(name, *function(np.array([-1000.0, 0.0, 1000.0])))
    except FloatingPointError as error:
        print(name, error)

# %% [markdown]
# ### A cost without logarithms of zero
# The digits of $1 - a$ are lost as soon as $a$ has been rounded, and no clipping brings them back. So do not form $a$. Put
# $a = \sigma(z)$ into the cross-entropy and simplify on paper: for a single example everything can be written with
# $\log(1 + e^{z})$ and $z y$.
#
# One more trap: $e^{z}$ overflows for a large $z$. But $\log(1 + e^{z}) = z + \log(1 + e^{-z})$, and so there is a form in
# which the exponent is never positive. **Which one is it, for any sign of $z$?** (`np.log1p(x)` is $\log(1 + x)$, exact
# even when $x$ is tiny.)

# %%
from solutions.tanh_classifier import compute_cost_from_logits

# %%
check(compute_cost_from_logits)

# %%
scores = np.arange(25.0, 45.2, 0.25)
for label in (0.0, 1.0):
    Y, points = np.array([[label]]), [np.array([[z]]) for z in scores]
    with np.errstate(all="ignore"):
        old = [compute_cost(sigmoid(z), Y) for z in points]
    new = [compute_cost_from_logits(z, Y) for z in points]
    curves = {"two logarithms of the probability": (scores, old), "straight from the score": (scores, new)}
    figures.plot_costs(curves, log=label == 1, labels=("score $z$", f"cost of one example with label {label:.0f}"))

# %% [markdown]
# Above, the label is 0 and the cost should grow like $z$. The old formula begins to tremble when only a few digits are
# left of $1 - a$, and then it stops. Below, the label is 1, the cost is tiny and its axis logarithmic: the old formula
# goes down in steps, each the last digit of a number near 1, and stops as well. The new one runs straight on.

# %%
for steps in (1, 20, 40):
    network, _ = trained(flower, petals, num_iterations=steps, start=loud)
    cost = compute_cost_from_logits(forward_propagation(flower, network)[1]["Z2"], petals)
    print(f"cost of the network that learned blindly, after {steps:2d} iterations: {cost:.1f}")

# %% [markdown]
# There it is, a cost that falls as it should. It is still above 4, far more than the $\ln 2$ of a network that knows
# nothing, although most of the points are right by then: those that are wrong are wrong with great conviction.
#
# ## Part 7. Other activations, more outputs
#
# Only one of the six equations knows that the hidden units are $\tanh$. Change that one, and you have another network.
# A popular choice is the **rectified linear unit**, $\mathrm{relu}(z) = \max(z, 0)$.

# %%
u = np.linspace(-3, 3, 241)
slope = np.where(u == 0, np.nan, u > 0)  # a gap where it jumps
curves = {"relu": np.maximum(u, 0), "tanh": np.tanh(u), "σ": sigmoid(u), "slope of relu": slope}
figures.plot_functions(u, curves, ("$z$", ""))

# %% [markdown]
# relu does not saturate on its right side, however large the sum, and on the left it is silent. Its slope jumps at
# zero; at the corner itself take 0.
#
# ### Exercise: a network on paper
# A network has $D$ inputs, $H$ hidden relu units and one $\sigma$ output. One example $x$ is a column:
#
# $$z_1 = W_1 x + b_1 \qquad a_1 = \mathrm{relu}(z_1) \qquad z_2 = W_2 a_1 + b_2 \qquad \hat y = \sigma(z_2)$$
#
# Write the shapes of $x$ and of the four parameters below them, and say which of them would change with $m$ examples.
# From the loss back to $z_1$ there are three links, $\partial L/\partial z_2$, $\partial z_2/\partial a_1$ and
# $\partial a_1/\partial z_1$, and one more leads to $W_1$. **What is each of them? Which products are element by element,
# which are matrix products, and which factor has to be turned?** The shape of $W_1$ decides.

# %%
from solutions.tanh_classifier import relu_network_chain

# %%
check(relu_network_chain)

# %% [markdown]
# ### One function for all
# Write the backward pass once more, with the hidden activation as an argument, and for several outputs. **Which lines of
# your earlier function do you have to touch?**

# %%
from solutions.tanh_classifier import backward_propagation_general

# %%
check(backward_propagation_general)

# %%
three = np.vstack([halves, moons[1:] > 0.25, moons[:1] > 0.5]).astype(float)
network, costs = trained(moons, three, n_h=8, num_iterations=3000)
_, cache = forward_propagation(moons, network)
grads = {kind: backward_propagation_general(moons, three, network, cache, kind) for kind in ("tanh", "relu")}
own = backward_propagation(moons, three, network, cache)
for kind, found in grads.items():
    told = {name: "same" if gradients.relative_difference(found[name], own[name]) < 1e-9 else "other" for name in own}
    print(f"as if hidden units were {kind}:", *(f"{name} {word}" for name, word in told.items()))

# %% [markdown]
# Treated as what they are, tanh units get the gradients of Part 3. Treated as relu, only the hidden layer's gradients
# change: the output layer does not ask how its inputs were made.
#
# The network of this cell has three outputs, one for each of three questions about a point: which moon, is it high up,
# is it far to the right?

# %%
panels = {}
for row, question in enumerate(("which moon?", "high up?", "far right?")):
    share = np.mean(predict(moons, network)[row] == three[row])
    one = network | {name: network[name][[row]] for name in ("W2", "b2")}
    panels[f"{question} {share:.0%}"] = panel(one, moons, three[[row]])
figures.plot_decision_boundaries(panels)

# %% [markdown]
# Eight hidden units serve three logistic regressions at once. Features that one question needs are there for the others
# as well.
#
# ## What you have built
#
# A complete classifier, and you know each of its parts: four equations forward, six back, all of them for every example
# at once.
#
# ### To take along
# 1. A score becomes a probability through σ. Where the score is linear, the boundary is a straight line, always.
# 2. Cross-entropy charges the negative logarithm of the probability that was given to what happened. To be sure and
#    wrong costs without limit.
# 3. At the output the error is probability minus label. The loss was made for this curve, and the slope of σ drops
#    out.
# 4. Four arrays are to be learned, $W^{[1]}$, $b^{[1]}$, $W^{[2]}$ and $b^{[2]}$, and each gradient has its
#    parameter's shape.
# 5. Forward there are four equations, for $Z$ and $A$ of each layer. Back there are six, for $dZ$, $dW$ and $db$ of
#    each. All of them work on every example at once.
# 6. A sum over the examples keeps its axis with `keepdims=True`. Without it, a bias may be stretched into a matrix,
#    and nothing complains.
# 7. Only one of the six equations knows the hidden activation: that of $dZ^{[1]}$, where its slope comes in with
#    $\odot$.
# 8. The output layer is a logistic regression on features that the network made itself.
# 9. A training makes its start once, and then goes round: forward, cost, backward, update.
# 10. A start has to let hidden units become different, and an error reach one of the layers. Small random weights do
#     both. Tiny ones may mean a long plateau, large ones saturated units.
# 11. A flat curve is not always the end. While its weights are small, a tanh network can only find the best straight
#     line.
# 12. A default learning rate is a guess by somebody who has not seen your data.
# 13. Standardise first. With bills in millimetres the same network calls no penguin a Chinstrap. New examples are
#     standardised with the mean and the deviation of the training data.
# 14. Compute a cost from scores, not from probabilities: a probability near 1 has lost its digits.
# 15. You can build all this without deriving it, if shapes are compared and gradients measured. You miss the
#     derivation when something fails, or when something is to be new.
#
# ### To read on
# - *Classification and logistic regression*, second chapter of the lecture notes of Stanford's CS229: where the
#   cross-entropy comes from. Medium; after Part 1.
# - Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, *Efficient backprop* (1998): why tanh, why standardise, how large
#   the first weights. Medium, full of advice and good to browse; after Part 5.
# - D. Goldberg, *What every computer scientist should know about floating-point arithmetic*, ACM Computing Surveys 23
#   (1991): why digits run out. Its first part is medium and goes with Part 6; the proofs are hard.
# - M. Minsky and S. Papert, *Perceptrons* (1969; with a later epilogue, 1988): what one layer cannot do. Hard, but
#   prologue and epilogue are a good story; whenever you hear that networks can learn anything.
#
# ### And next
# One question: all trainings here used all examples in every step and one learning rate for every
# parameter. **What if there were a million examples, and what if one direction were steep and another one flat?**
#
# Next, better ways down: [6 · Optimizers](../6-optimizers/6-optimizers.ipynb).
