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
# # 1 · Walking downhill on a line
#
# A straight line has two numbers in it: a slope and an intercept. Finding the two that suit some data is the smallest
# problem in machine learning, and everything that trains a large network is already there. In this notebook you build
# it piece by piece, out of arithmetic.
#
# **At the end you will be able to**
# - say what a loss is, and see it as a landscape over the parameters;
# - send derivatives backwards through a computation, one operation at a time;
# - walk down that landscape with gradient descent, written by you;
# - say in advance which step sizes work, and rescue data for which hardly any does.
#
# **You need** Python functions, NumPy arrays, and a memory that the derivative of $a^2$ is $2a$. Keep pen and paper
# near.
#
# **It takes** about {hours}, in six parts that you can do on different days.
#
# Functions that are yours to write end in `raise NotImplementedError`: their first lines say what goes in and what
# comes out. Put your answer in place of that line, run the cell, then run the `check` below it. It tells you at once
# how you did, and you can try as often as you like.
#
# You may add cells of your own wherever you want to try something. In such a cell, `handrail.hint(mse)` gives one hint
# after the other for a function of yours, here `mse`, and `handrail.progress()` shows how far you are. What a check has
# told you counts as hints already, so the first that you ask for may be number 3 or 4.

# %%
import handrail
import numpy as np
from handrail import data, figures

check = handrail.begin("univariate")

# %% [markdown]
# ## Part 1. A line, and how wrong it is
#
# Here are sixty pairs of numbers. They were made with a line and some noise, and we pretend not to know which line.

# %%
x, y = data.line()
print(f"x has the shape {x.shape}, y has the shape {y.shape}")
figures.plot_fit(x, y)

# %% [markdown]
# Both are rows: one column per example, $m = 60$ of them. All through this course, examples are columns.
#
# Before any theory, find the line yourself. It has a slope $w$ and an intercept $b$, and at $x$ it is $w x + b$ high.
# The list below holds two guesses. Write a pair of your own behind them, run the cell again, and go on like this for
# a while.

# %%
tries = [(0.0, 0.0), (-1.0, 2.0)]  # pairs (w, b)
figures.plot_tries(x, y, tries)

# %% [markdown]
# On the left is your last line, with its errors as red strokes. The *loss* is the average of their squares: one number
# that says how bad the line is. On the right lies each guess with its loss. **How low do you get with ten
# guesses?** Below 0.2 there is hardly anything left to gain.
#
# And how did you choose the next guess? Probably you looked at the left panel, and turned or lifted the line where it
# was off. Now cover that panel with your hand. What remains is places and numbers, and that is all a computer has.
#
# Let us write down what the figure did. The line makes one prediction for each example, all in one go:
#
# $$\hat y = w x + b$$
#
# **How do you write this for a whole row?**

# %%
from solutions.univariate import predict

# %%
check(predict)

# %% [markdown]
# Some lines are better than others, and to search for a good one we need one number that says how bad a line is. Take
# the error of each example, square it so that no error cancels another, and average:
#
# $$\mathcal{L} = \frac{1}{m} \lVert \hat y - y \rVert^2 = \frac{1}{m} \sum_{i=1}^{m} (\hat y_i - y_i)^2$$
#
# This is the *mean squared error*, our **loss**. **Can you compute it without a loop?**

# %%
from solutions.univariate import mse

# %%
check(mse)

# %%
for w, b in tries:
    print(f"w = {w:g}, b = {b:g}: loss {mse(predict(x, w, b), y):.3f}")

# %% [markdown]
# These are your guesses from above, and now your own functions tell their losses. The shorter the strokes, the
# smaller the loss, and one long stroke weighs more than several short ones.
#
# The data stay as they are; only $w$ and $b$ are ours to choose. So think of the loss as a function of these two. Every
# pair $(w, b)$ is a place on a map, and the loss is the height of the ground there.


# %%
def loss(slope, intercept):
    """The height of the landscape above the point (slope, intercept)."""
    return mse(predict(x, slope, intercept), y)


# %%
figures.plot_loss_contour(loss)

# %% [markdown]
# Along each curve the loss is the same, and the number on it is the height. From one curve to the next it rises by the
# same amount, so where curves lie close together the ground is steep. The darker, the higher: one smooth bowl with one
# lowest point. Fitting the line means finding that point, and from here on that is all we do.
#
# ## Part 2. Searching without a direction
#
# On a map of two parameters you can simply look. With seventeen, or with a billion, there is no map to look at, and
# with many features and many examples even a formula for the best parameters, where one exists, may cost too much
# to work out. All you have is a function that tells the loss of any parameters you care to try.
#
# So why not try many and keep the best? **Is guessing a good idea?** Let us count before we argue.
#
# ### Exercise: the size of a grid
# Give every parameter ten values and try all combinations. **How many losses is that for a line, for a regression on
# three features, and for a small network with seventeen parameters?**

# %%
from solutions.univariate import grid_evaluations

# %%
check(grid_evaluations)

# %% [markdown]
# At a million losses a second, the last of these would take about three thousand years.
#
# A grid wastes most of its tries in hopeless corners, and its size has to be chosen beforehand. Random draws are wasted
# as well, but you can stop whenever you like. **Write the search that draws at random and remembers the best pair it has seen.**
#
# Draw from the `rng` that you are given (`rng.uniform` is what you want): then a search can be repeated exactly.

# %%
from solutions.univariate import random_search

# %%
check(random_search)

# %%
w, b, lowest = random_search(x, y, 200, np.random.default_rng(0))
print(f"best of 200 draws: w = {w:.2f}, b = {b:.2f}, loss {lowest:.3f}")
cloud = np.random.default_rng(0).uniform(-5, 5, (200, 2))
figures.plot_loss_contour(loss, cloud=cloud, best=(w, b))

# %% [markdown]
# The star is a decent line. A ring and a number mark every draw that was better than all before it: the 16th is the last
# of them, and the 184 that followed were for nothing. Every dot cost a full pass over the data, and nothing that it found
# out had any influence on where the next dot fell.
#
# ### Exercise: a better question to ask
# Suppose you stand on one of these dots, in fog. You may ask one more question about the ground right under your feet.
# **Which further information would direct your search towards the lowest point?**

# %%
from solutions.univariate import what_directs_the_search

# %%
check(what_directs_the_search)

# %% [markdown]
# ## Part 3. Slopes
#
# The ground tilts, and a foot can feel it. To measure how much, move one parameter by a very little to both sides, and
# see how much the loss changes for each unit of the nudge:


# %%
def nudged(f, a, h=1e-6):
    """The slope of f at a, measured."""
    return (f(a + h) - f(a - h)) / (2 * h)


# %% [markdown]
# Cut the landscape along $w$ through the point $(-4, 4)$, and again along $b$:

# %%
tilt = nudged(lambda w: loss(w, 4), -4.0)
figures.plot_slopes(lambda w: loss(w, 4), {-4.0: tilt}, (-5, 5), labels=("slope $w$, at $b = 4$", "loss"))

tilt = nudged(lambda b: loss(-4, b), 4.0)
figures.plot_slopes(lambda b: loss(-4, b), {4.0: tilt}, (-5, 5), labels=("intercept $b$, at $w = -4$", "loss"))

# %% [markdown]
# Each cut is a parabola with a tangent. The first tangent falls to the right: a larger $w$ lowers the loss. The
# second one rises: there a smaller $b$ lowers it. The two slopes together,
# $\left(\frac{\partial \mathcal L}{\partial w}, \frac{\partial \mathcal L}{\partial b}\right)$, are the
# **gradient**. It points to where the loss rises fastest, so its opposite is the way down.
#
# So the fog is no hindrance any more. But nudging costs two losses for every parameter, and a large network has
# millions of them. There is a cheaper way to the same slopes, and a more exact one: a *rule* for each small operation
# that the loss is made of, and a way to put the rules together. The rules are the rest of this part.
#
# Another word for slope is *derivative*, and there is a formula for it.
# Take a number $a$, nudge it by a little $h$, and watch a result $f(a)$. It moves by about $f'(a)$ times the nudge:
#
# $$f(a + h) \approx f(a) + f'(a)\, h$$
#
# So a derivative is an exchange rate: how much output you get for a little input. For $f(a) = a^3$ the rate is $3a^2$.

# %%
figures.plot_slopes(lambda a: a**3, {-1.2: 4.32, 0.4: 0.48, 1.0: 3.0}, (-1.7, 1.7), labels=("$a$", "$a^3$"))

# %% [markdown]
# The straight pieces are the tangents, and their slopes are the derivatives. Near the middle a nudge changes almost
# nothing; further out the same nudge has nine times the effect.
#
# Every formula in this course is made of a dozen small operations. They come in four groups, each with its rule and an
# example. Write them down once; you will not have to think about them again. Where you doubt a rule, try `nudged` in a
# cell of your own.
#
# ### Sums and products
# An operation with two inputs has two slopes, one for each input while the other one stands still. Here are the
# numbers 2 and 5, and a nudge of 0.1:
#
# | operation | before | $a$ nudged | $b$ nudged | slopes |
# |---|---|---|---|---|
# | $a + b$ | $2 + 5 = 7$ | $2.1 + 5 = 7.1$ | $2 + 5.1 = 7.1$ | 1 and 1: a nudge is handed on as it is |
# | $a - b$ | $2 - 5 = -3$ | $2.1 - 5 = -2.9$ | $2 - 5.1 = -3.1$ | |
# | $a\, b$ | $2 \cdot 5 = 10$ | $2.1 \cdot 5 = 10.5$ | $2 \cdot 5.1 = 10.2$ | |
#
# The first row is done, and it is written in the function already, which calls it `slopes`. **What belongs into the other
# two?** Divide how far the result moves by the nudge, and find where that number stands among the inputs. In the end the
# function returns `slopes`.

# %%
from solutions.univariate import sums_and_products

# %%
check(sums_and_products)

# %% [markdown]
# ### Powers
# You remember that the derivative of $a^2$ is $2a$. That is one case of a rule for every power:
#
# $$a^n \quad\text{has the derivative}\quad n\, a^{n-1}$$
#
# An example: $a^3$ at $a = 2$ has the slope $3 \cdot 2^2 = 12$. And indeed $2.001^3$ is 8.012, which is 0.012 more than
# $2^3 = 8$, twelve times the nudge.
#
# The rule holds for negative powers as well, such as $\frac{1}{a} = a^{-1}$. And $\frac{a}{b}$ is the product
# $a \cdot b^{-1}$: while one factor moves, the other stands still in front of it. **What does the rule say of $a^2$, of
# $\frac1a$, and of $\frac ab$ with each of its inputs?**
#
# A word on Python: a tuple with a single entry is written with a comma, `(12.0,)`.

# %%
from solutions.univariate import powers

# %%
check(powers)

# %% [markdown]
# ### Exponential and logarithm
# No power leads to these two. Measure them:

# %%
for a in (0.5, 1.0, 2.0, 4.0):
    print(f"a = {a}    eᵃ: value {np.exp(a):6.3f}, slope {nudged(np.exp, a):6.3f}", end="    ")
    print(f"ln a: value {np.log(a):6.3f}, slope {nudged(np.log, a):5.3f}")

# %% [markdown]
# Compare each slope with what stands to its left. **Which two rules do you read off?**

# %%
from solutions.univariate import exp_and_log

# %%
check(exp_and_log)

# %% [markdown]
# ### Curves for networks
# Four operations are left, which give networks their bends: the sigmoid $\sigma(a) = \frac{1}{1 + e^{-a}}$, the
# hyperbolic tangent, the rectifier $\text{relu}(a) = \max(a, 0)$, and the larger of two numbers.

# %%
a = np.linspace(-4, 4, 201)
figures.plot_functions(a, {"σ": 1 / (1 + np.exp(-a)), "tanh": np.tanh(a), "relu": np.maximum(a, 0)}, labels=("$a$", ""))

# %% [markdown]
# | operation | rule | example |
# |---|---|---|
# | $\sigma(a)$ | its height $s$, times what is missing to 1: $s\,(1 - s)$ | at $a = 0$: $s = \frac12$, slope $\frac12 \cdot \frac12 = \frac14$ |
# | $\tanh a$ | 1, less the square of its height $t$: $1 - t^2$ | at $a = 0$: $t = 0$, slope $1$ |
# | $\text{relu}(a)$ | 1 where the result follows $a$, 0 where it does not | at $a = -1.5$: the result stays 0, slope $0$ |
# | $\max(a, b)$ | the same, for each of the two inputs | of 7 and 3: the result is 7, slopes $1$ and $0$ |
#
# These rules are given, and the exercise is to translate them into code. `local_gradient` is one function for all
# twelve operations. Its first lines ask the three functions that you have written, and call what they answer `slopes`;
# **what has to follow for the last four?** In the end it returns `slopes`.

# %%
from solutions.univariate import local_gradient

# %%
check(local_gradient)

# %% [markdown]
# ## Part 4. Forward and backward
#
# The derivatives that you have written are *local*: each operation knows only its own inputs. To learn how the end of
# a long computation depends on its beginning, we start at the end and walk back. Whatever arrives at an operation's
# output, the *upstream* gradient, goes on to each input after one multiplication. That is the chain rule:
#
# $$\text{gradient to an input} = \text{upstream gradient} \times \text{local derivative}$$
#
# Here is what your function sends back from $a = 2$ and $b = -3$ when a gradient of 5 arrives:

# %%
for op in ("add", "sub", "mul", "div", "max"):
    to_a, to_b = local_gradient(op, 2.0, -3.0)
    print(f"{op:10s} to a: {5 * to_a:8.4f}    to b: {5 * to_b:8.4f}")
for op in ("square", "exp", "log", "reciprocal", "sigmoid", "tanh", "relu"):
    (to_a,) = local_gradient(op, 2.0)
    print(f"{op:10s} to a: {5 * to_a:8.4f}")

# %% [markdown]
# Each operation has a character. Addition hands the gradient on untouched, multiplication swaps its inputs, the
# maximum opens one road and closes the other, and `tanh` at 2 lets only a fourteenth through.
#
# ### A whole pass, worked out
# Take two operations in a row, $q = x + y$ and then $f = q\, z$, with $x = -2$, $y = 5$ and $z = -4$.
#
# **Forward**, from left to right: $q = -2 + 5 = 3$, then $f = 3 \cdot (-4) = -12$.
#
# **Backward**, from right to left. It begins with $\partial f / \partial f = 1$:
#
# | at | arrives | local derivatives | goes back |
# |---|---|---|---|
# | $f = q\, z$ | $1$ | to $q$ the other input, $-4$; to $z$ the other input, $3$ | to $q$: $1 \cdot (-4) = -4$; to $z$: $1 \cdot 3 = 3$ |
# | $q = x + y$ | $-4$ | $1$ and $1$ | to $x$: $-4 \cdot 1 = -4$; to $y$: $-4 \cdot 1 = -4$ |

# %%
values = {"x": -2.0, "y": 5.0, "z": -4.0, "q": 3.0, "f": -12.0}
grads = {"f": 1.0, "q": -4.0, "z": 3.0, "x": -4.0, "y": -4.0}
figures.draw_graph(*figures.SUM_TIMES, values, grads)

# %% [markdown]
# Read the blue numbers, above the arrows, from left to right, and the red ones below from right to left. The product sends
# each input the value of the *other* one; the sum copies what it gets. A red number answers the question "if I raise this by a little, what
# happens to $f$?": raising $x$ by 0.001 changes $f$ by about $-0.004$.
#
# So far every value was used once. In the next graph, $f = x y + x$, two edges leave $x$. The way forward is done, and
# the way back has begun:

# %%
gaps = {"f": 1.0, "p": 1.0, ("x", "f"): "?", ("x", "p"): "?", "y": "?"}
figures.draw_graph(*figures.FORK, values={"x": 3.0, "y": -4.0, "p": -12.0, "f": -9.0}, grads=gaps)

# %% [markdown]
# ### Exercise: a value that is used twice
# Fill in the three question marks, on paper. Two gradients come home to $x$.
# **What do you do with two of them, and what are $\partial f/\partial x$ and $\partial f/\partial y$?**

# %%
from solutions.univariate import fork_by_hand

# %%
check(fork_by_hand)

# %% [markdown]
# You can always ask the function itself, by nudging one input:

# %%
print(f"nudging x: {nudged(lambda x: x * -4 + x, 3.0):6.3f}")
print(f"nudging y: {nudged(lambda y: 3 * y + 3, -4.0):6.3f}")

# %% [markdown]
# Keep this rule in mind: **where a value forks, the gradients that come back add up.** In a moment a slope $w$ will be
# used by sixty examples at once, and this rule is why its derivative is a sum.
#
# Now a pass of your own, without numbers. Go back to the first graph, $q = x + y$ and $f = q\, z$. **How do you write
# its way forward and its way back, for any $x$, $y$ and $z$?**

# %%
from solutions.univariate import backprop_graph

# %%
check(backprop_graph)

# %%
found = backprop_graph(3.0, -1.0, 0.5)
values = {"x": 3.0, "y": -1.0, "z": 0.5, "q": found["q"], "f": found["f"]}
grads = {"f": 1.0} | {name: found["d" + name] for name in ("q", "z", "x", "y")}
figures.draw_graph(*figures.SUM_TIMES, values, grads)

# %% [markdown]
# Other numbers, the same pass.
#
# ### One example of a line, worked out
# The loss of a line is a graph too. Here is one example, $x = 2$ and $y = 1$, and a line with $w = 3$ and $b = -1$. The
# product is $p = w x$, the error is $e = \hat y - y$, and its square is $s = e^2$.

# %%
values = {"w": 3.0, "x": 2.0, "b": -1.0, "y": 1.0, "p": 6.0, "ŷ": 5.0, "e": 4.0, "s": 16.0}
grads = {"s": 1.0, "e": 8.0, "y": -8.0, "ŷ": 8.0, "b": 8.0, "p": 8.0, "w": 16.0, "x": 24.0}
figures.draw_graph(*figures.LINE, values, grads)

# %% [markdown]
# Of all these numbers two are wanted, those at $w$ and at $b$: the data, $x$ and $y$, are not ours to change. The
# square sends back $2 e = 8$. The difference and the sum hand the 8 on, so it arrives at $b$. The product multiplies
# it by the other input, $x = 2$, on its way to $w$.
#
# ### Exercise: two examples of a line
# A second example joins, $x = -2$ and $y = -4$. It has a product, an error and a square of its own, but it uses *the
# same* $w$ and $b$, so each of the two forks. The loss is the mean of the two squares. The left column is done:
#
# | | first example | second example |
# |---|---|---|
# | $x$ and $y$ | $2$ and $1$ | $-2$ and $-4$ |
# | $p = w x$ | $6$ | ? |
# | $\hat y = p + b$ | $5$ | ? |
# | $e = \hat y - y$ | $4$ | ? |
# | $s = e^2$ | $16$ | ? |
# | a 1 arrives at $s$; at $e$, $\hat y$, $b$ and $p$ arrives | $8$ | ? |
# | at $w$ arrives | $16$ | ? |
#
# **What stands in the right column? And what are the loss of both, $\frac{\partial \mathcal L}{\partial w}$ and
# $\frac{\partial \mathcal L}{\partial b}$?** Mind the mean: where a loss is halved, so are its slopes.

# %%
from solutions.univariate import two_examples_by_hand

# %%
check(two_examples_by_hand)

# %% [markdown]
# And now sixty examples, or any number $m$ of them. Each is a column, so each line of your table is now an array. **How
# do you write the last lines of the table for whole rows, so that two numbers come out?**

# %%
from solutions.univariate import gradients

# %%
check(gradients)

# %% [markdown]
# Once your function is right, a box says it in two formulas. In them $\vec 1$ is a column of ones: a row times it is
# the sum of the row, and a row times $x^\top$ is the sum of its products with $x$. Both results are plain numbers.
# One way back, which is about as much work as the way forward, gives all slopes, be they two or a million.
#
# ## Part 5. Gradient descent
#
# At each place of the map your function now says which way is up:

# %%
figures.plot_loss_contour(loss, slopes=lambda w, b: gradients(x, y, predict(x, w, b)))

# %% [markdown]
# Every arrow is the negative of your gradient at its tail, all drawn with the same length. A unit is as long on one axis
# as on the other, so you can see that they cross the curves at right angles, and wherever you stand, they lead you
# inwards.
#
# Now take a step along the arrow. How far? The gradient is long where the ground is steep, so we scale it by a small
# number $\alpha$, the **learning rate**:
#
# $$\theta \leftarrow \theta - \alpha \frac{\partial \mathcal L}{\partial \theta}$$
#
# The letter $\theta$ stands for any parameter, here for $w$ and for $b$ in turn. **Why must both slopes be known
# before either parameter moves?** Have an answer, then write the step.

# %%
from solutions.univariate import update

# %%
check(update)

# %% [markdown]
# ### Exercise: one step by hand
# Do it once on paper, and you will trust the computer later. There are three examples, $x = (1, 2, 3)$ and
# $y = (2, 4, 6)$; you begin at $w = b = 0$ with $\alpha = 0.1$.
# **What are the loss and the gradient at the start? Where do you stand after one step, and what is the loss there?**

# %%
from solutions.univariate import one_step_by_hand

# %%
check(one_step_by_hand)

# %% [markdown]
# One step removed nearly all of the loss. Gradient descent does nothing but this, again and again: predict,
# measure, differentiate, update. **Write the loop**, and let it keep a diary: the entry for iteration 0 belongs to
# the start, before anything has moved, so $T$ updates leave $T + 1$ entries.

# %%
from solutions.univariate import gradient_descent

# %%
check(gradient_descent)

# %%
w, b, history = gradient_descent(x, y, -4.0, 4.0, 0.1, 100)
print(f"after 100 steps: w = {w:.4f}, b = {b:.4f}, loss {history['loss'][-1]:.4f}")
figures.plot_loss_contour(loss, paths={"gradient descent": history})

# %% [markdown]
# From the ring in the upper left the path makes for the lowest point. The first strides are long because the ground
# is steep; near the bottom they shrink by themselves, although $\alpha$ never changes. Here is the same walk on the
# surface:

# %%
w, b, history = gradient_descent(x, y, -4.0, 4.0, 0.1, 100)
figures.plot_loss_surface(loss, path=history)

# %% [markdown]
# And here it is once more, as the line that belongs to each point of the path:

# %%
w, b, history = gradient_descent(x, y, -4.0, 4.0, 0.1, 100)
figures.plot_fit_evolution(x, y, history)

# %% [markdown]
# After five steps the line leans the right way, and after ten the eye sees little further change. What remains is a
# long and gentle end.
#
# Must each step look at all examples? **What would the path look like if every step saw only three of the sixty?**
# Guess first. The cell below takes one step at a time, each on another handful, a *mini-batch*:

# %%
_, _, history = gradient_descent(x, y, -4.0, 4.0, 0.1, 60)
rng = np.random.default_rng(4)
wiggly = [(-4.0, 4.0)]
for _ in range(60):
    batch = rng.choice(60, size=3, replace=False)
    w, b, _ = gradient_descent(x[:, batch], y[:, batch], *wiggly[-1], 0.1, 1)
    wiggly.append((w, b))
walk = {"loss": loss, "paths": {"all 60 examples": history, "3 at a time": wiggly}}
near = walk | {"w_range": (1.4, 2.4), "b_range": (-1.5, -0.5)}
figures.plot_loss_contours({"the whole walk": walk, "close to the lowest point": near})

# %% [markdown]
# The dashed path trembles, since three examples have a landscape of their own. It still gets there, and each of its
# steps cost a twentieth of the work. But on the right you see how it ends: one path comes to rest, the other
# wanders about for ever. That trade is the subject of section 6.
#
# ### Exercise: what ten times the effort buys
# Back to guessing, with numbers this time. The *excess* is how far a loss lies above the lowest possible one. We
# run your random search nine times for each number of draws and take the median.

# %%
_, _, history = gradient_descent(x, y, 0.0, 0.0, 0.3, 1000)
bottom = min(history["loss"])
draws = [10, 100, 1000, 10000]
excess = [np.median([random_search(x, y, n, np.random.default_rng(s))[2] for s in range(9)]) - bottom for n in draws]
descent = np.array(history["loss"][:15]) - bottom
curves = {"random search": (draws, excess), "gradient descent": (np.arange(1, 16), descent)}
figures.plot_costs(curves, log_x=True, labels=("number of losses evaluated", "excess loss"))

# %% [markdown]
# Both axes are logarithmic. Gradient descent plunges within a dozen evaluations, each of which also computed two
# slopes; random search descends at a leisurely pace.
#
# **When you multiply the number of draws by ten, what happens to the excess, with two parameters?** And, not for marks:
# what would you expect with seventeen?

# %%
from solutions.univariate import random_search_scaling

# %%
check(random_search_scaling)

# %% [markdown]
# Seventeen parameters are another matter. Near its lowest point a smooth landscape is a bowl, and where the excess is to
# be a tenth, each of the seventeen distances has to be about a third. A random draw meets all of these conditions at
# once $10^{17/2}$ times less often: three hundred million times the work for one digit. For gradient descent it is still a
# handful of steps more.
#
# ### Exercise: what to keep
# Look again at the two formulas for the gradient and at your code. The forward pass has used or made several values by
# the time the backward pass starts. **Which of them does the backward pass need again?**

# %%
from solutions.univariate import reused_values

# %%
check(reused_values)

# %% [markdown]
# This is the bargain of backpropagation: keep what the way forward has computed, and the way back costs no more than a
# few ways forward, however many parameters there are. In section 5 you will time it. In later sections the kept values
# travel in a dictionary called `cache`.
#
# ### Exercise: better than the truth?
# Time for a confession: these data were drawn around the line with $w = 2$ and $b = -1$, with random noise added. Fit
# the line well, then compare two losses, that of your fitted line and that of the true one. Use a cell of your own.
# **Which is lower, and why?**

# %%
from solutions.univariate import lower_than_the_true_line

# %%
check(lower_than_the_true_line)

# %%
w, b, _ = gradient_descent(x, y, 0.0, 0.0, 0.3, 200)
new_x, new_y = data.line(m=10_000, seed=2)
print(f"on ten thousand new points: fitted line {mse(predict(new_x, w, b), new_y):.4f}")
print(f"                            true line   {mse(predict(new_x, 2.0, -1.0), new_y):.4f}")
figures.plot_fit(x, y, {f"fitted: $w = {w:.3f}$, $b = {b:.3f}$": (w, b), "true: $w = 2$, $b = -1$": (2.0, -1.0)})

# %% [markdown]
# The two lines can hardly be told apart, and on points that neither has seen the order is the other way round. A
# lower loss on the data you trained with is not yet a better model.
#
# ## Part 6. How large a step?
#
# One number was given to you all along: the learning rate. Here are four of them, from the same start.

# %%
costs = {f"α = {rate}": gradient_descent(x, y, -4.0, 4.0, rate, 60)[2]["loss"] for rate in (0.01, 0.1, 0.3, 0.6)}
figures.plot_costs(costs)

# %% [markdown]
# Small steps arrive late, as you would expect, and 0.3 beats 0.1. But doubling that is no gain: 0.6 is slower than
# 0.1 was. Larger is not always faster, and there must be a reason.
#
# Take the simplest bowl, $f(\theta) = \frac{\lambda}{2} \theta^2$. Its slope is $\lambda\theta$, and $\lambda$ is
# its **curvature**: how fast the slope itself changes. One step turns $\theta$ into
#
# $$\theta - \alpha \lambda \theta = (1 - \alpha\lambda)\, \theta$$
#
# So every step multiplies the distance to the bottom by the same factor, $1 - \alpha\lambda$. Here $\lambda = 2$:

# %%
steps = np.arange(9)
walks = {f"α = {rate}: factor {1 - 2 * rate:.2f}": 2 * (1 - 2 * rate) ** steps for rate in (0.1, 0.9, 1.03)}
figures.plot_bowl(lambda theta: theta**2, walks, (-4, 4))

# %% [markdown]
# A factor between 0 and 1 walks down one side. A negative one jumps across the valley every time, and still arrives as
# long as its size is below 1. Beyond that each jump lands higher than the last.
#
# The distance shrinks exactly when $|1 - \alpha\lambda| < 1$, that is for $0 < \alpha < 2/\lambda$. Our landscape
# has two parameters and so a curvature in every direction. The second derivatives of the loss hold them all:
#
# $$H = \frac{2}{m} \begin{bmatrix} \sum x^2 & \sum x \\ \sum x & m \end{bmatrix}$$
#
# Its eigenvalues are the largest and the smallest curvature, and the steepest direction is the first to go wrong.
# It is remarkable what is missing from $H$: the targets $y$ and the parameters. **Which learning rate is the
# critical one for given inputs?** (`np.linalg.eigvalsh` computes the eigenvalues of a symmetric matrix.)

# %%
from solutions.univariate import critical_learning_rate

# %%
check(critical_learning_rate)

# %% [markdown]
# ### Penguins
# Enough of made-up numbers. From 2007 to 2009, biologists on three islands off Antarctica weighed penguins and measured
# them (Gorman, Williams and Fraser 2014; data set by Horst, Hill and Gorman 2020). For 342 birds nothing that we need
# is missing. We predict a penguin's body mass from the length of its flippers.

# %%
flipper, mass = data.load_penguins("flipper")
units = ("flipper length (mm)", "body mass (kg)")
figures.plot_fit(flipper, mass, labels=units)

# %% [markdown]
# A line will do well here. The flippers are about 200 millimetres long and the masses about 4 kilograms: numbers
# that look harmless. **What does your function say about the learning rate, and does gradient descent believe it?**

# %%
print(f"critical learning rate: {critical_learning_rate(flipper):.3e}")
for rate in (2.4e-5, 2.5e-5):
    _, _, history = gradient_descent(flipper, mass, 0.0, 0.0, rate, 2000)
    told = ", ".join(f"{history['loss'][t]:.4g}" for t in (0, 1, 100, 2000))
    print(f"α = {rate:.1e}: loss at steps 0, 1, 100 and 2000: {told}")

# %% [markdown]
# Just above the critical rate the loss explodes. Just below it, it falls to 0.317 and then seems to stand still. It is
# not at the bottom: the lowest loss is 0.155, and a hundred thousand steps would only bring us to 0.310.
#
# The two curvatures explain it. The steep one is about 81 000 and limits the step; the gentle one is about 0.01,
# and along it such a step gets nowhere. The remedy is to change the units. Subtract the mean and divide by the
# standard deviation, for input and target, and both are **standardised**: mean 0, variance 1.

# %%
u, v = ((row - row.mean()) / row.std() for row in (flipper, mass))
print(f"flippers: from {flipper.min():.0f} to {flipper.max():.0f} mm, standardised {u.min():.2f} to {u.max():.2f}")
print(f"masses: from {mass.min():.1f} to {mass.max():.1f} kg, standardised {v.min():.2f} to {v.max():.2f}")

# %%
_, _, raw = gradient_descent(flipper, mass, 0.0, 0.0, 2.4e-5, 100)
_, _, scaled = gradient_descent(u, v, 0.0, -1.5, 0.1, 100)
gorge = {"loss": lambda w, b: mse(predict(flipper, w, b), mass), "w_range": (-0.05, 0.1), "b_range": (-12, 12)}
bowl = {"loss": lambda w, b: mse(predict(u, w, b), v), "w_range": (-1, 3), "b_range": (-2, 2)}
as_measured, standardised = ({"paths": {"100 steps": path}} for path in (raw, scaled))
figures.plot_loss_contours({"as measured": gorge | as_measured, "standardised": bowl | standardised})

# %% [markdown]
# On the left the bowl is a gorge. The path leaps from wall to wall and makes no headway along the floor, where the
# lowest point lies far away, at $b = -5.8$. On the right the curves are circles, and the way down is a straight
# line.
#
# ### Exercise: the best of all landscapes
# For a standardised $x$ you know the mean of $x$ and the mean of $x^2$ without looking. Put them into $H$.
# **What is the critical rate? And is there a rate that leads to the bottom in a single step?**

# %%
from solutions.univariate import standardized_rates

# %%
check(standardized_rates)

# %%
w, b, history = gradient_descent(u, v, -3.0, 2.0, standardized_rates()["one_step"], 1)
print(f"start: loss {history['loss'][0]:.4f}. After one step: loss {history['loss'][1]:.4f}, slope {w:.4f}")
slope = w * mass.std() / flipper.std()
print(f"in the old units: {1000 * slope:.1f} grams for each millimetre of flipper")
figures.plot_fit(flipper, mass, {"after one step": (slope, mass.mean() - slope * flipper.mean())}, labels=units)

# %% [markdown]
# One step from an arbitrary start, and the line is the best there is. Such luck needs equal curvature in all
# directions; with several features it is gone, as you will see in section 2, but most of the benefit stays.
#
# ### Exercise: a friend's loss
# A friend defines her loss as $\frac{1}{2m}\lVert \hat y - y\rVert^2$, "so that the 2 goes away". She starts where
# you start. **With how many times your learning rate does she walk exactly your path?**

# %%
from solutions.univariate import same_path_rate

# %%
check(same_path_rate)

# %% [markdown]
# A learning rate means nothing without the loss that it goes with. Remember this when you copy one from a paper.
#
# ### Exercise: close to the edge
# Back to the sixty points, `x` and `y`. Compute their critical rate with your function, in a cell of your own.
# **Then predict, before you try it: what happens at $\alpha = 0.64$, and what at $\alpha = 0.66$?**

# %%
from solutions.univariate import near_the_critical_rate

# %%
check(near_the_critical_rate)

# %%
rates = (0.01, 0.1, 0.5, 0.644, 0.658)
costs = {f"α = {rate}": gradient_descent(x, y, -4.0, 4.0, rate, 100)[2]["loss"] for rate in rates}
figures.plot_costs(costs)

# %%
panels = {}
for rate in (0.6, 0.68):
    _, _, history = gradient_descent(x, y, 0.0, -2.0, rate, 6)
    panels[f"α = {rate}"] = {"loss": loss, "w_range": (-1, 5), "b_range": (-3, 1), "paths": {"6 steps": history}}
figures.plot_loss_contours(panels)

# %% [markdown]
# On a logarithmic axis a constant factor is a straight line, and there are your factors. Between $\alpha = 0.644$,
# which is slower than 0.01, and 0.658, which rises, lies the critical rate: two per cent decide. The maps
# show why, with rates a little further apart. Both walks jump to and fro along the steep direction, one a little closer
# each time, the other a little further.
#
# ## What you have built
#
# You wrote a complete learning machine: a model, a loss, its gradient by backpropagation, and a descent that finds
# the bottom. You know that guessing buys little for much work, that the local gradient is the information which
# directs a search, that gradients add where a value forks, and that curvature decides how large a step may be.
#
# ### To take along
# 1. A derivative says how far a result moves when an input is nudged. It is a rate of exchange.
# 2. Every operation knows its own derivatives only. The chain rule walks from the end to the beginning and multiplies
#    what arrives by what it finds there.
# 3. Where a value forks, the gradients that come back add up. This is why a slope that all examples share gets a sum.
# 4. A loss makes one number of all errors, and thereby a landscape over the parameters. Training means to find low
#    ground.
# 5. Guessing costs far more losses than following the slope, and the more parameters there are, the worse it gets.
# 6. The gradient points to where the loss rises fastest. So a step goes the other way, for all parameters at once:
#    $\theta \leftarrow \theta - \alpha\, \partial \mathcal L / \partial \theta$.
# 7. A training is a loop of four acts: predict, measure, differentiate, update.
# 8. The way back uses values from the way forward again. Keep them, and all derivatives together cost no more than a
#    few ways forward.
# 9. A step that looks at a few examples only is cheap. With a fixed rate such a walk gets near the bottom and does
#    not come to rest there.
# 10. In a direction of curvature $\lambda$ a step multiplies the distance to the bottom by $1 - \alpha\lambda$. From
#     $\alpha = 2/\lambda$ on it does not shrink, and the steepest direction is the first to go wrong.
# 11. The steepest direction limits the step, the gentlest decides how long you walk. Standardised inputs and targets
#     make a gorge into a bowl.
# 12. A learning rate belongs to one loss, in one set of units. On its own it means nothing.
# 13. A lower loss on the data that you trained with is not yet a better model.
#
# ### To read on
# - *Parameter optimization in neural networks*, by K. Katanforoosh, D. Kunin and others (deeplearning.ai, 2019): a
#   web page on which you move start, rate and batch size in the landscape of a line yourself. Easy; half an hour,
#   now.
# - [*Optimization*](https://cs231n.github.io/optimization-1/) and [*Backpropagation,
#   intuitions*](https://cs231n.github.io/optimization-2/), from the notes of Stanford's course CS231n: random search,
#   slopes and gates once more, with other examples. Easy; now, or when Part 4 has faded.
# - K. Gorman, T. Williams and W. Fraser, *Ecological sexual dimorphism and environmental variability within a
#   community of Antarctic penguins*, PLoS ONE 9 (2014): who measured the birds, where and how. Its methods are easy
#   to read, its statistics are not; at any time, and before you draw conclusions about penguins.
#
# ### And next
# One question: the bowl had a single lowest point, so it did not matter where we started. **What kind
# of model would have a landscape with several valleys, and what would you do there?** Section 3 meets the first
# such landscape.
#
# Next, more than one feature: [2 · Multivariate regression](../2-multivariate/2-multivariate.ipynb). The two formulas
# stay; only the shapes grow.
