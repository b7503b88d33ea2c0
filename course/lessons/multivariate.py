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
# # 2 · Many features, and a gradient you can trust
#
# A penguin is more than its flippers. In this notebook a model reads several measurements at once, and the two formulas
# of section 1 turn into matrix products. That brings two new ways to go wrong: arrays of the wrong shape, about which
# NumPy often says nothing, and gradients that are a little off. You will build a tool against the second, and a habit
# against the first.
#
# **At the end you will be able to**
# - predict from any number of features with one matrix product, and name the shape of every array in it;
# - find the gradient of a matrix product without an index, and write it;
# - tell when NumPy stretches an array that you did not mean to be stretched;
# - check any gradient with nothing but evaluations of the loss, here and in all sections that follow;
# - say what standardising does to the landscape, in numbers.
#
# **You need** section 1, and what a matrix product is. Keep pen and paper near.
#
# **It takes** about {hours}, in five parts that you can do on different days. The last one is short and optional.

# %%
from collections.abc import Callable

import handrail
import numpy as np
from handrail import data, figures

check = handrail.begin("multivariate")

# %% [markdown]
# ## Before you begin
# A minute for each of these, on paper or in the head. They are about section 1; have your own answer before you
# unfold the one below a question. Another number in place of the 1 asks with other numbers.

# %%
handrail.recall.questions("multivariate", numbers=1)

# %% [markdown]
# ## Part 1. Three numbers about each penguin
#
# Back to the 342 penguins of section 1 (Gorman, Williams and Fraser 2014; Horst, Hill and Gorman 2020). Besides the
# flipper, two more lengths were taken: how long the bill is, and how deep. We still want the body mass.

# %%
X, y = data.load_penguins("mass")
names = ("bill length (mm)", "bill depth (mm)", "flipper length (mm)")
figures.plot_features(X, y, names, "body mass (kg)")

# %% [markdown]
# Long bills and long flippers go with heavy birds. The middle panel is odd: a deeper bill seems to go with a *lighter*
# bird, but there are two clouds, and within each of them the trend rises. This is called Simpson's paradox. A model of
# one feature cannot see through it. One of three features might; at the end of Part 4 you will ask yours.
#
# ### One column per example
# The data are a matrix $X$ of shape $(n, m)$: each of the $n$ features is a row, each of the $m$ penguins a column.
# The model has one weight for each feature, and a single bias. For penguin $j$ it predicts
#
# $$\hat y_j = w_1 x_{1j} + w_2 x_{2j} + \dots + w_n x_{nj} + b$$
#
# Put the weights side by side into a row $w$ of shape $(1, n)$, and all the sums happen at once:
#
# $$\hat y = w X + b$$
#
# Here is that formula for two features and five examples, drawn as blocks:

# %%
row, table = ("1", "m"), ("n", "m")
figures.plot_shapes([("ŷ", (1, 5), row), "=", ("w", (1, 2), ("1", "n")), ("X", (2, 5), table), "+ b"])

# %% [markdown]
# The sides where the two factors touch, red in the figure, have to be equally long: $n$ weights meet $n$ features. What
# is left over, one row and $m$ columns, is the shape of the result. The bias is a plain number; NumPy adds it to every entry.
#
# **How do you write this for any $n$ and any $m$?**

# %%
from solutions.multivariate import forward

# %%
check(forward)

# %%
y_hat = forward(X, np.array([[0.01, -0.02, 0.03]]), -1.5)
for j in (0, 150, 200, 341):
    print(f"penguin {j:3d}: predicted {y_hat[0, j]:.2f} kg, measured {y[0, j]:.2f} kg")

# %% [markdown]
# These weights were guessed, and the guess is not bad. How good is it exactly? The loss is the one of section 1, the
# mean of the squared errors. It does not care how many features the predictions were made from:
#
# $$\mathcal{L} = \frac{1}{m} \lVert \hat y - y \rVert^2$$

# %%
from solutions.multivariate import compute_loss

# %%
check(compute_loss)

# %%
guess = forward(X, np.array([[0.01, -0.02, 0.03]]), -1.5)
print(f"everything zero:               loss {compute_loss(np.zeros_like(y), y):7.3f}")
print(f"the mean mass for every bird:  loss {compute_loss(np.full_like(y, y.mean()), y):7.3f}")
print(f"the guessed weights:           loss {compute_loss(guess, y):7.3f}")

# %% [markdown]
# The second line is a good yardstick: 0.641 is the variance of the masses, and a model has to stay below it to have
# learned anything from the features at all.
#
# ### Exercise: targets that stand upright
# A file may well give you the 342 targets as a column. It holds the same numbers, and all that is missing in your code
# is a `.T`. **What is the difference of your predictions and this column, and who tells you that something is wrong?**
# Try it in a cell of your own.

# %%
from solutions.multivariate import targets_in_a_column

# %%
check(targets_in_a_column)

# %% [markdown]
# Here is the same accident with four penguins. Above is the row of predictions, on the left the column of targets:

# %%
four = [0, 150, 200, 341]
predicted = np.array([[3.7, 3.1, 5.0, 4.3]])
figures.plot_stretched_difference(predicted, y[:, four].T, ("predictions", "targets"))

# %% [markdown]
# NumPy compares shapes from the right. Where one of them is 1, it repeats that array until it fits: this is
# **broadcasting**, and it is what adds the bias to every prediction. Here both arrays are repeated, so that every
# penguin is compared with every other one.
#
# The wicked part is that the mean of the squares is still *a* number. For predictions that are all zero it is even the
# right one, 18.296, so the first line of your output would look fine. For a well-trained model it says 1.13 where 0.153
# is true, and a model that is trained on it learns to predict the mean for every bird.
#
# There is a third shape to know. An array with one dimension, of **rank 1**, is neither a row nor a column:

# %%
shapes = {"row": np.ones((1, 4)), "column": np.ones((4, 1)), "rank 1": np.ones(4)}
for first, a in shapes.items():
    for second, b in shapes.items():
        print(f"{first:>6} {a.shape!s:6} minus {second:>6} {b.shape!s:6} has the shape {(a - b).shape}")

# %% [markdown]
# A rank-1 array behaves like a row, since NumPy adds the missing 1 in front. Transposing it changes nothing. It slips
# through many lines unharmed, and then meets a column. So we do without: data, parameters and gradients of a model are
# plain numbers or have two dimensions, and `print(a.shape)` is the cheapest test there is.
#
# ## Part 2. The gradient of a matrix product
#
# For one feature you sent derivatives back along the edges of a graph, one number at a time. With matrices you send
# whole arrays. Say that somewhere inside a computation stands $Z = W A + b$, and that the way back has reached
# $G = \partial \mathcal L / \partial Z$: one number for each entry of $Z$, so $G$ has the shape of $Z$.
#
# A matrix product is only short for many small ones. Take the smallest case, $Z = W A$ with two rows and two columns
# everywhere, and write it out:
#
# $$z_{11} = w_{11} a_{11} + w_{12} a_{21} \qquad z_{12} = w_{11} a_{12} + w_{12} a_{22}$$
# $$z_{21} = w_{21} a_{11} + w_{22} a_{21} \qquad z_{22} = w_{21} a_{12} + w_{22} a_{22}$$
#
# These are sums and products of numbers, and you know how to go back through them. **One entry of $W$, worked out:**
# $w_{12}$ stands in two places, in $z_{11}$ beside $a_{21}$ and in $z_{12}$ beside $a_{22}$. What comes back from
# both adds up:
#
# $$\frac{\partial \mathcal L}{\partial w_{12}} = g_{11}\, a_{21} + g_{12}\, a_{22}$$
#
# That is row 1 of $G$ times row 2 of $A$. For any $w_{ij}$ it is row $i$ of $G$ times row $j$ of $A$, and rows times
# rows are the entries of $G A^\top$. It holds for all sizes:
#
# $$\frac{\partial \mathcal L}{\partial W_{ij}} = \sum_t G_{it} A_{jt} = (G A^\top)_{ij}$$
#
# The bias is simpler. $b_i$ stands in every entry of row $i$ of $Z$, with the factor 1, so its gradient is the sum of
# row $i$ of $G$.
#
# ### Exercise: back to the input, index by index
# Now the other factor, with numbers. Let
#
# $$W = \begin{bmatrix} 1 & 2 \\ 3 & -1 \end{bmatrix} \qquad G = \begin{bmatrix} 2 & -1 \\ 1 & 3 \end{bmatrix}$$
#
# The beginning is made: $a_{11}$ stands in $z_{11}$ beside $w_{11}$, and in $z_{21}$ beside $w_{21}$, so
# $\frac{\partial \mathcal L}{\partial a_{11}} = g_{11} w_{11} + g_{21} w_{21} = 2 \cdot 1 + 1 \cdot 3 = 5$.
# **What are the other three? And which product of $W$ and $G$ has these four entries?**

# %%
from solutions.multivariate import input_gradient_by_index

# %%
check(input_gradient_by_index)

# %% [markdown]
# Once you have it, the box holds three rules. With one more, for a function $A = g(Z)$ that acts on each entry, they
# are all that this course needs:
#
# | forward | gradient | in words |
# |---|---|---|
# | $Z = W A + b$ | $\partial \mathcal L / \partial W = G A^\top$ | upstream times input, transposed |
# | | $\partial \mathcal L / \partial b = G \vec 1$ | upstream, added up over the examples |
# | | $\partial \mathcal L / \partial A$: yours, in the box | |
# | $A = g(Z)$ | $\partial \mathcal L / \partial Z = \partial \mathcal L / \partial A \odot g'(Z)$ | entry by entry |
#
# You need not remember on which side the transposed factor stands. **A gradient has the shape of what it is the
# gradient of**, and where all sizes differ there is only one way to multiply the two arrays that gives this shape. Where
# two sizes are equal, a wrong product can fit as well, and nobody complains. So try your functions with sizes that differ,
# such as three features and seven examples.
#
# For our model $Z$ is $\hat y$, $W$ is $w$ and $A$ is $X$. The square and the mean give
# $G = \partial \mathcal L / \partial \hat y = \frac{2}{m} (\hat y - y)$, and so
#
# $$\frac{\partial \mathcal L}{\partial w} = \frac{2}{m} (\hat y - y)\, X^\top
# \qquad \frac{\partial \mathcal L}{\partial b} = \frac{2}{m} (\hat y - y)\, \vec 1$$
#
# These are the formulas of section 1 with a capital $X$.
#
# ### Exercise: the shapes first
# Before you write a line, write the shapes. **For three features and 342 penguins, which shape has everything in the
# formula for $w$?**

# %%
from solutions.multivariate import shape_table

# %%
check(shape_table)

# %%
row, table = ("1", "m"), ("m", "n")
figures.plot_shapes([("dw", (1, 2), ("1", "n")), "=", "2/m", ("ŷ - y", (1, 5), row), ("Xᵀ", (5, 2), table)])

# %% [markdown]
# Now it is the examples that touch and disappear, since the product adds up over them. What remains is one number for
# each weight.
#
# ### A pass, worked out
# Two features and two examples:
#
# $$X = \begin{bmatrix} 2 & -1 \\ 1 & 3 \end{bmatrix} \quad y = \begin{bmatrix} 1 & 2 \end{bmatrix} \quad
# w = \begin{bmatrix} 1 & -1 \end{bmatrix} \quad b = 0.5$$
#
# | | first example | second example | |
# |---|---|---|---|
# | $\hat y = w X + b$ | $2 - 1 + 0.5 = 1.5$ | $-1 - 3 + 0.5 = -3.5$ | |
# | $\hat y - y$ | $0.5$ | $-5.5$ | $\mathcal L = \frac12 (0.25 + 30.25) = 15.25$ |
# | $G = \frac2m (\hat y - y)$ | $0.5$ | $-5.5$ | here $\frac2m = 1$ |
# | $G$ times row 1 of $X$ | $0.5 \cdot 2 = 1$ | $-5.5 \cdot (-1) = 5.5$ | $\partial \mathcal L / \partial w_1 = 6.5$ |
# | $G$ times row 2 of $X$ | $0.5 \cdot 1 = 0.5$ | $-5.5 \cdot 3 = -16.5$ | $\partial \mathcal L / \partial w_2 = -16$ |
# | $G$ | $0.5$ | $-5.5$ | $\partial \mathcal L / \partial b = -5$ |
#
# ### Exercise: forward and backward by hand
# Two features, three examples, and numbers that are kind to you:
#
# $$X = \begin{bmatrix} 1 & 0 & 2 \\ 0 & 1 & 1 \end{bmatrix} \quad y = \begin{bmatrix} 1 & 2 & 3 \end{bmatrix} \quad
# w = \begin{bmatrix} 0.5 & -0.5 \end{bmatrix} \quad b = 0.25$$
#
# The first column is filled in; the others are yours:
#
# | | first | second | third | |
# |---|---|---|---|---|
# | $\hat y = w X + b$ | $0.5 + 0 + 0.25 = 0.75$ | ? | ? | |
# | $\hat y - y$ | $-0.25$ | ? | ? | $\mathcal L =$ ? |
# | $G = \frac2m (\hat y - y)$ | $\frac23 \cdot (-0.25) = -\frac16$ | ? | ? | |
# | $G$ times row 1 of $X$ | $-\frac16$ | ? | ? | $\partial \mathcal L / \partial w_1 =$ ? |
# | $G$ times row 2 of $X$ | $0$ | ? | ? | $\partial \mathcal L / \partial w_2 =$ ? |
# | $G$ | $-\frac16$ | ? | ? | $\partial \mathcal L / \partial b =$ ? |
#
# **What are the predictions, the loss, and the gradient?** The first two you can compare with your own functions.

# %%
from solutions.multivariate import one_pass_by_hand

# %%
check(one_pass_by_hand)

# %% [markdown]
# **Now write the backward pass for any $n$ and $m$.** The formulas stand above, so this one is a translation into code;
# your numbers from paper tell whether it is right.

# %%
from solutions.multivariate import backward

# %%
check(backward)

# %%
dw, db = backward(X, y, np.zeros_like(y))
for name, slope in zip(names, dw[0], strict=True):
    print(f"{name:20s} {slope:10.2f}")
print(f"{'bias':20s} {db:10.2f}")

# %% [markdown]
# This is the gradient where all parameters are zero and all predictions are far too low. Every entry is negative: raise
# any parameter, and the loss falls. But look at the sizes. The entry of the flipper is two hundred times that of the
# bias, only because flippers are about two hundred millimetres long. Keep this in mind for Part 4.
#
# A step downhill moves all weights at once, each along its own entry:
#
# $$\theta \leftarrow \theta - \alpha \frac{\partial \mathcal L}{\partial \theta}$$
#
# **Which shape must the new weights have, if another step is to follow?**

# %%
from solutions.multivariate import update_parameters

# %%
check(update_parameters)

# %%
start = (np.array([[0.01, -0.02, 0.03]]), -1.5)
y_hat = forward(X, *start)
print(f"before the step:       loss {compute_loss(y_hat, y):.4f}")
for rate in (1e-6, 1e-5, 1e-4):
    w, b = update_parameters(*start, *backward(X, y, y_hat), rate)
    print(f"one step, α = {rate:.0e}: loss {compute_loss(forward(X, w, b), y):.4f}")

# %% [markdown]
# Two of the rates lead down, the third leads far up.
#
# ### Exercise: weights of another shape
# Your functions are right, and they trust their caller. Suppose a caller makes the weights with another shape.
# **What becomes of them in the first update?** The first of the three cases looks harmless, and the last one is how
# people "repair" the second.

# %%
from solutions.multivariate import weights_of_another_shape

# %%
check(weights_of_another_shape)

# %% [markdown]
# In none of the three does Python point to the line with the mistake, the one in which the weights were made. When
# shapes go wrong, look at them twice: **where a parameter is made, and after one update.**
#
# ## Part 3. Trust, but check
#
# In this course a `check` tells you whether a gradient is right. Outside, nobody does, and a wrong gradient is hard to
# notice: descent along it often still lowers the loss, only not as far. But you can always ask the loss itself, as you
# did in section 1: nudge a parameter and see how much the loss moves.
#
# A nudge in one direction compares $f(\theta + \varepsilon)$ with $f(\theta)$. A nudge in both directions compares
# $f(\theta + \varepsilon)$ with $f(\theta - \varepsilon)$. **Which of the two slopes do you expect to be closer to the
# tangent's?** Here $f(\theta) = e^\theta$ with an $\varepsilon$ so large that you can see it:

# %%
figures.plot_chords(np.exp, point=0.5, epsilon=0.6, slope=np.exp(0.5), x_range=(-0.7, 1.7))

# %% [markdown]
# The one-sided chord starts at the point and climbs with the bend of the curve. The centred one is nearly parallel to
# the tangent: what it gains on one side it gives back on the other.
#
# Call $e_i$ an array that is 1 at entry $i$ and 0 elsewhere. The **centred difference** for one parameter after the
# other is
#
# $$\frac{\partial f}{\partial \theta_i} \approx
# \frac{f(\theta + \varepsilon\, e_i) - f(\theta - \varepsilon\, e_i)}{2\, \varepsilon}$$
#
# **Write it for a $\theta$ of any shape.** Two things deserve care: only one entry may be nudged at a time, and
# whoever called your function wants their $\theta$ back as it was. (`np.ndindex(theta.shape)` runs through all
# places of an array.)

# %%
from solutions.multivariate import numerical_gradient

# %%
check(numerical_gradient)

# %% [markdown]
# Now your two gradients can meet, the formula and the measurement. We look at some place that is not special, with
# random weights:

# %%
rng = np.random.default_rng(2)
w, b = rng.normal(size=(1, 3)), 0.5
dw, db = backward(X, y, forward(X, w, b))
measured = numerical_gradient(lambda v: compute_loss(forward(X, v, b), y), w)
for name, formula, number in zip(names, dw[0], measured[0], strict=True):
    print(f"{name:20s} backward {formula:12.3f}    measured {number:12.3f}")

# %% [markdown]
# Three decimals alike. The measurement knows nothing of transposes or factors of two; it has only called the loss. That
# is what makes it a judge.
#
# ### Exercise: what it costs
# So why derive anything at all? Count. **How many times does the measurement evaluate the loss for $P$ parameters?**

# %%
from solutions.multivariate import evaluations_of_a_check

# %%
check(evaluations_of_a_check)

# %% [markdown]
# Forward and backward together cost about as much as two to four evaluations, whatever the number of parameters. For a
# network with a million of them the measurement takes at least half a million times as long as the formula. It is a
# test, not a way to train.
#
# ### How close is close enough?
# An error of 0.01 is nothing for a slope of ten thousand and everything for a slope of 0.001. So we compare the
# distance of two gradients with their lengths:
#
# $$\frac{\lVert g_1 - g_2 \rVert}{\lVert g_1 \rVert + \lVert g_2 \rVert}$$
#
# This is the **relative difference**. **Write it**, and think of the day when both gradients are zero.

# %%
from solutions.multivariate import relative_difference

# %%
check(relative_difference)

# %% [markdown]
# How to read it, for centred differences with $\varepsilon$ around $10^{-6}$:
#
# | relative difference | verdict |
# |---|---|
# | $10^{-7}$ or less | right |
# | up to $10^{-4}$ | right only if $f$ has kinks; else look again |
# | up to $10^{-2}$ | suspicious |
# | more | wrong |
#
# Here is your backward pass on trial, weights and bias apart:

# %%
rng = np.random.default_rng(2)
w, b = rng.normal(size=(1, 3)), 0.5
dw, db = backward(X, y, forward(X, w, b))
measured_w = numerical_gradient(lambda v: compute_loss(forward(X, v, b), y), w)
measured_b = numerical_gradient(lambda v: compute_loss(forward(X, w, v), y), np.array([[b]]))
for name, formula, measured in (("w", dw, measured_w), ("b", db, measured_b)):
    passed = relative_difference(formula, measured) < 1e-7
    print(f"gradient of {name}: {'right' if passed else 'look again'}")

# %% [markdown]
# ### Exercise: what a mistake looks like
# Some mistakes leave a signature. **What is the relative difference if a gradient comes out twice as large as it
# should, if it has the wrong sign, and if it is zero?** Paper is enough: call the length of the true gradient 1.

# %%
from solutions.multivariate import wrong_by_a_factor

# %%
check(wrong_by_a_factor)

# %% [markdown]
# Other mistakes are quieter. Each of the gradients below was computed by your right function from slightly wrong
# ingredients:

# %%
rng = np.random.default_rng(2)
w, b = rng.normal(size=(1, 3)), 0.5
y_hat = forward(X, w, b)
true, _ = backward(X, y, y_hat)
one_short, _ = backward(X[:, :-1], y[:, :-1], y_hat[:, :-1])
no_bias, _ = backward(X, y, y_hat - b)
shifted, _ = backward(X, np.roll(y, 1), y_hat)
for what, wrong in {"one penguin left out": one_short, "bias forgotten": no_bias, "targets shifted": shifted}.items():
    print(f"{what:22s} {relative_difference(wrong, true):.5f}")

# %% [markdown]
# None of them raises an error, and all of them are small. But all are far above $10^{-7}$, even a single penguin in 342.
#
# ### The right nudge
# How small should $\varepsilon$ be? Our own loss is too simple to tell: along any weight it is a parabola, and a
# centred difference is exact on a parabola. (Why? Multiply $(\theta \pm \varepsilon)^2$ out.) So we take $f(\theta) =
# e^\theta$ again, whose slope is known, and let $\varepsilon$ run through thirteen powers of ten. A one-sided
# difference at $\theta$ is a centred one at $\theta + \varepsilon/2$ with half the step, so your function serves for
# both.


# %%
def errors_of(shift, step):
    """How far measured slopes of exp are from the true ones, on average over some points."""
    points = np.linspace(0.2, 1.8, 41)
    slopes = [numerical_gradient(lambda v: np.exp(v).sum(), np.array([p + shift]), step) for p in points]
    return np.mean([relative_difference(s, np.exp([p])) for s, p in zip(slopes, points, strict=True)])


# %%
sizes = np.logspace(-13, -1, 37)
one_sided = np.array([errors_of(size / 2, size / 2) for size in sizes])
centred = np.array([errors_of(0.0, size) for size in sizes])
curves = {"one-sided": (sizes, one_sided), "centred": (sizes, centred)}
figures.plot_costs(curves, log_x=True, labels=("step ε", "relative difference"))

# %% [markdown]
# Two valleys. Read the figure from the right: as $\varepsilon$ shrinks, both errors fall along a straight line, the
# centred one more steeply. Then each turns and climbs.
#
# ### Exercise: two straight lines
# On logarithmic axes a power of $\varepsilon$ is a straight line, and the exponent is its slope. **With which power of
# $\varepsilon$ does each error fall, on the right side of the figure?**

# %%
from solutions.multivariate import order_of_the_error

# %%
check(order_of_the_error)

# %% [markdown]
# Taylor's formula agrees. In $f(\theta \pm \varepsilon) = f \pm \varepsilon f' + \frac{\varepsilon^2}{2} f'' \pm
# \frac{\varepsilon^3}{6} f''' + \dots$ the difference of both sides loses every even term, $f''$ included.
#
# ### Exercise: the other side of the valley
# On the left side everything is worse: at $\varepsilon = 10^{-12}$ the centred difference has about four digits left.
# **Why does a smaller nudge not help any more?**

# %%
from solutions.multivariate import why_not_smaller

# %%
check(why_not_smaller)

# %% [markdown]
# So there is a best $\varepsilon$, and it lies in a broad valley: near $10^{-5}$ for the centred difference, near
# $10^{-8}$ for the one-sided one, which never gets nearly as good. From here on $10^{-6}$ will do.
#
# Keep your two functions in mind. In the following notebooks they come ready-made, as `handrail.gradients`, and every
# new backward pass goes on trial before it is used.
#
# ## Part 4. Downhill, on a better landscape
#
# All the pieces are there. **Put them together**: start with zero weights and a zero bias, then predict, measure,
# differentiate, update, and keep the losses of the whole way, $T + 1$ of them.

# %%
from solutions.multivariate import train

# %%
check(train)

# %%
for rate in (1e-6, 1e-5, 2.4e-5):
    w, b, losses = train(X, y, rate, 1000)
    told = ", ".join(f"{losses[t]:.4g}" for t in (0, 10, 100, 1000))
    print(f"α = {rate:.1e}: loss after 0, 10, 100 and 1000 steps: {told}")

# %% [markdown]
# It works, and it is a disappointment. The best of these rates ends at 0.288 after a thousand steps; the lowest point
# is at 0.153. Two and a half times that rate explodes. In section 1 you met this gorge and the way out of it: different
# units. With three features each one gets its own mean and its own standard deviation,
#
# $$x \leftarrow \frac{x - \mu}{\sigma}$$
#
# **Which shapes must $\mu$ and $\sigma$ have, so that broadcasting does for you what it should?** Mind that a mean
# along an axis loses that axis, unless you ask to keep it (`keepdims=True`). Return $\mu$ and $\sigma$ as well; you
# will need them.

# %%
from solutions.multivariate import standardize

# %%
check(standardize)

# %%
X_std, mu, sd = standardize(X)
for name, mean, deviation in zip(names, mu[:, 0], sd[:, 0], strict=True):
    print(f"{name:20s} mean {mean:7.2f}    standard deviation {deviation:6.2f}")
figures.plot_spread({"as measured": X, "standardised": X_std}, names, ("millimetres", "standard deviations"))

# %% [markdown]
# Above, three clouds far from zero and of different widths. Below, the same dots: each cloud is centred and has the
# same spread, and a weight now says what one standard deviation of a feature is worth. What does that do to the
# descent?

# %%
X_std, mu, sd = standardize(X)
_, _, raw = train(X, y, 1e-5, 200)
curves = {"as measured, α = 0.00001": raw}
for rate in (0.1, 0.4):
    curves[f"standardised, α = {rate}"] = train(X_std, y, rate, 200)[2]
figures.plot_costs(curves, level=("lowest possible loss", 0.152957))

# %% [markdown]
# All three start at 18.3. The raw descent drops for a few steps and then hangs, for practical purposes, for ever. The
# standardised ones reach the bottom within a hundred steps or less.
#
# The reason is again the curvature. A bowl has one curvature for each of its four directions: the steepest limits the
# rate, and along the gentlest the descent then crawls. Your `backward` can measure them. The gradient of a bowl changes
# in proportion to the move, so we move one parameter at a time by 1 and collect how the gradient changes:


# %%
def curvatures(inputs):
    """The curvatures of the loss in its own directions, from the gentlest to the steepest."""
    moves = [*inputs, np.ones(inputs.shape[1])]  # what a parameter adds to the predictions when it grows by 1
    changes = [backward(inputs, np.zeros((1, len(move))), move.reshape(1, -1)) for move in moves]
    return np.linalg.eigvalsh([np.append(dw, db) for dw, db in changes])


# %%
X_std, mu, sd = standardize(X)
for what, inputs in {"as measured": X, "standardised": X_std}.items():
    found = curvatures(inputs)
    print(f"{what:13s} curvatures {', '.join(f'{c:.4g}' for c in found)}; critical rate {2 / found[-1]:.3g}")

# %% [markdown]
# ### Exercise: a number for the gorge
# The ratio of the largest curvature to the smallest is the **condition number**. It says how much longer the bowl is
# than it is wide, squared, and roughly how many steps a descent needs. **What is it for each of the two landscapes?**

# %%
from solutions.multivariate import condition_numbers

# %%
check(condition_numbers)

# %% [markdown]
# In section 1 standardising made the bowl perfectly round. Here it does not: long flippers come with long bills, so the
# features are not independent, and no change of units can undo that. Cut through the landscape along two of the
# weights, and you see what is left:

# %%
X_std, mu, sd = standardize(X)
w, b, _ = train(X_std, y, 0.1, 500)
path = [train(X_std, y, 0.1, steps)[0][0, [0, 2]] for steps in range(101)]
labels = ("weight of the bill length", "weight of the flipper length")


def slice_loss(bill, flipper):
    """The loss with two weights given and the other parameters as trained."""
    return compute_loss(forward(X_std, np.array([[bill, w[0, 1], flipper]]), b), y)


figures.plot_loss_contour(slice_loss, (-0.5, 0.9), (-0.2, 1.2), paths={"100 steps, α = 0.1": path}, labels=labels)

# %% [markdown]
# An oval bowl, tilted: flipper and bill can stand in for each other to some degree, so along one diagonal the loss
# hardly changes. The path first does what helps at once and raises both weights. Then it turns into the long direction
# and takes the bill's weight back, almost to zero. (The path is a shadow: the other two parameters move as well.)
#
# And the penguins?

# %%
X_std, mu, sd = standardize(X)
models = {"flipper only": X_std[2:], "all three features": X_std}
predictions = {}
for what, inputs in models.items():
    w, b, losses = train(inputs, y, 0.1, 500)
    predictions[what] = forward(inputs, w, b)
    gain = 1 - losses[-1] / y.var()
    off = 1000 * losses[-1] ** 0.5
    print(f"{what:20s} loss {losses[-1]:.4f}, off by {off:.0f} grams; explains {gain:.1%} of the variance")
figures.plot_predictions(predictions, y, "body mass", "kg")

# %% [markdown]
# Two clouds that one can hardly tell apart. Three features explain hardly more than one: whatever the bill knows about
# the mass, the flipper knows already. More features are not always more knowledge, and it was cheap to find out.
#
# ### A penguin from tomorrow
# Which $\mu$ and $\sigma$ does a newly measured bird get? Not its own, and not those of the birds measured tomorrow. It
# has to go through the very same transformation as the birds the model was trained on. That is why you returned them.
# The other way is to carry the weights back into the old units:

# %%
X_std, mu, sd = standardize(X)
w, b, _ = train(X_std, y, 0.1, 500)
w_mm = w / sd.T
b_mm = b - np.sum(w_mm * mu.T)
for name, grams in zip(names, 1000 * w_mm[0], strict=True):
    print(f"one millimetre more of {name.removesuffix(' (mm)'):15s} {grams:5.1f} g")
newcomer = np.array([[46.0], [17.0], [210.0]])
print(f"bill 46 mm long and 17 mm deep, flipper 210 mm: {forward(newcomer, w_mm, b_mm).item():.2f} kg")

# %% [markdown]
# Look at the depth of the bill. On its own it went with lighter birds; here a millimetre more of it adds twenty grams.
# The two weights answer different questions. A model of one feature compares all birds, and those of one species have
# flat bills and are heavy. This one compares birds whose bill and flippers are equally long, and among them the one with
# the deeper bill is the heavier. **The sign of a weight depends on what else the model is told**; do not read it as a
# cause.
#
# In millimetres you could not have trained. In millimetres you can use what you trained.
#
# ## Part 5. All in one go (optional)
#
# For this one model there is a shortcut. At the bottom of the bowl the gradient is zero, and for a linear model that is
# a system of linear equations. Put a row of ones below the inputs, $\tilde X = \begin{bmatrix} X \\ \vec 1^\top
# \end{bmatrix}$, and the bias becomes one more weight, whose feature is always 1. Then
# $([w\ b]\, \tilde X - y)\, \tilde X^\top = 0$ has the solution
#
# $$[w\ b] = y\, \tilde X^\top (\tilde X \tilde X^\top)^{-1}$$
#
# It is called the **normal equation**. **Can you write it?**

# %%
from solutions.multivariate import normal_equation

# %%
check(normal_equation)

# %%
X_std, mu, sd = standardize(X)
w_best, b_best = normal_equation(X_std, y)
lowest = compute_loss(forward(X_std, w_best, b_best), y)
steps = [10, 30, 100, 200]
excess = [train(X_std, y, 0.1, t)[2][-1] - lowest for t in steps]
print(f"lowest loss {lowest:.4f}; descent is above it by")
print("\n".join(f"  {e:.0e} after {t} steps" for t, e in zip(steps, excess, strict=True)))

# %% [markdown]
# One line instead of a hundred steps, and exact. Why, then, this whole course?
#
# Because the shortcut ends here. Its matrix has a row for each parameter, and the work grows with the cube of their
# number; with a million of them it is out of reach. When two features carry the same information, the matrix has no
# inverse at all. And above all, as soon as something bends between the input and the output, the equations stop being
# linear, and nobody can solve them. Gradient descent does not notice the difference.
#
# ## What you have built
#
# A regression on any number of features: forward, loss, backward, update, and the loop around them. You read shapes
# before you read values, you know what broadcasting does behind your back, and four rules give you the gradient of any
# matrix product. You own a test that no wrong gradient passes, and you know its price and its limits. And you have seen
# standardising shrink a condition number until descent became quick.
#
# ### To take along
# 1. Examples are columns and features are rows. One matrix product predicts for all examples at once, without a loop.
# 2. In a matrix product the sides that touch have to be equally long, and they vanish. What is left over is the shape
#    of the result.
# 3. Every gradient has the shape of what it is the gradient of. Try your functions with sizes that all differ: where
#    two are equal, a wrong product can fit.
# 4. Four rules differentiate every network of this course. With $G$ at $Z = W A + b$, the weights get $G A^\top$, the
#    bias gets the sum of $G$ over the examples, the input gets $W^\top G$, and a function of each entry multiplies by
#    its slope entry by entry.
# 5. NumPy stretches arrays that do not fit rather than complain. Look at a shape where it is made and after one
#    update.
# 6. An array with one dimension is neither a row nor a column. Do without it, and ask sums and means to keep their
#    axis.
# 7. A wrong gradient often still lowers the loss. That a descent works is no proof.
# 8. Nudge a parameter to both sides, divide by the distance, and compare. A relative difference below $10^{-7}$ is
#    right; even a single example left out shows far above that.
# 9. The nudge has a best size. A larger one is wrong because the curve bends, and far smaller ones are worse again.
# 10. A measured gradient costs evaluations of the loss for each parameter, a derived one does not. Measure to check,
#     derive to train.
# 11. The condition number, the largest curvature over the smallest, says how slow a descent will be. Standardising
#     the features brings it down by several powers of ten.
# 12. What features share, no change of units undoes: the bowl stays oval.
# 13. A new example goes through the very transformation of the training data, with their mean and their deviation.
# 14. The sign of a weight depends on what else the model is told. It is no cause.
# 15. A linear model can be solved in one go. What bends, or has very many parameters, cannot, and descent does not
#     notice the difference.
#
# ### To read on
# - E. Learned-Miller, *Vector, matrix, and tensor derivatives*, a handout of Stanford's CS231n: how to find the shape
#   and the entries of any derivative, index by index. Easy, a few pages; now, or whenever a $\top$ seems to fall from
#   the sky.
# - J. Johnson, *Derivatives, backpropagation, and vectorization*, another handout of the same course: the rules of
#   Part 2 with their proofs. Medium; before section 3.
# - *Linear regression*, first chapter of the lecture notes of Stanford's CS229: the same loss, its normal equation,
#   and why squares at all. Medium, with more probability than here; after Part 5.
# - E. Simpson, *The interpretation of interaction in contingency tables*, Journal of the Royal Statistical Society B
#   13 (1951): the paradox of the bills, with a baby and a pack of cards. Medium, four pages; when you next
#   explain a weight to somebody.
#
# ### And next
# One question: the model is a product of a row and a matrix. **What would you gain by putting a second
# matrix in between**, so that the features are first mixed into a few new ones? Have a guess about what such a model
# can fit that this one cannot.
#
# Next, two layers: [3 · A two-layer linear network](../3-two-layer-linear/3-two-layer-linear.ipynb).
