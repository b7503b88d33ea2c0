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
# # 3 · Two layers, and what depth does to a landscape
#
# A network is built by feeding one layer into the next. In this notebook you stack two of the plainest layers there
# are: matrix products, with nothing in between. You send gradients back through both of them, and then you meet the
# first landscape of this course that is not a bowl.
#
# **At the end you will be able to**
# - run two layers forwards and backwards, for one output or several, and say every shape on the way;
# - prove your gradients right, one parameter at a time;
# - explain why a network must not start at zero, and what a saddle does to training;
# - say what depth adds to a linear model, and what it does not add.
#
# **You need** sections 1 and 2: gradient descent, gradients of a matrix product, standardised features, and the idea of
# a gradient check.
#
# **It takes** about {hours}, in five parts.
#
# As before, functions that are yours to write end in `raise NotImplementedError`, and the `check` below each of them
# tells you at once how you did.

# %%
import handrail
import numpy as np
from handrail import data, figures, gradients

check = handrail.begin("two_layer_linear")

# %% [markdown]
# ## Before you begin
# A minute for each of these, on paper or in the head. They are about sections 1 and 2, and each answer, which you
# unfold after you have your own, says about which. Another number in place of the 1 asks with other numbers.

# %%
handrail.recall.questions("two_layer_linear", numbers=1)

# %% [markdown]
# ## Part 1. One layer feeds the next
#
# The penguins are back: 342 birds, of which we know the length and the depth of the bill and the length of the
# flippers. We standardise each of these three rows, and predict the body mass in kilograms.

# %%
X, Y = data.load_penguins("mass")
X = np.stack([(row - row.mean()) / row.std() for row in X])
m = X.shape[1]
print(f"X has the shape {X.shape}, Y has the shape {Y.shape}")
print(f"masses from {Y.min():.1f} to {Y.max():.1f} kg")

# %% [markdown]
# In section 2 one layer made the prediction, $\hat Y = wX + b$. Now a first layer computes four numbers for each
# bird, the *hidden units* $Z_1$, and a second layer computes the prediction from these four:
#
# $$Z_1 = W_1 X + b_1 \qquad \hat Y = W_2 Z_1 + b_2$$

# %%
flow = [("X", (3, 342)), ("Z_1", (4, 342)), (r"\hat Y", (1, 342))]
learned = [[("W_1", (4, 3)), ("b_1", (4, 1))], [("W_2", (1, 4)), ("b_2", (1, 1))]]
figures.draw_blocks(flow, learned)

# %% [markdown]
# Data flow from left to right, and each arrow needs two parameters. Each cell is one number; the dots stand for the
# birds that do not fit on the page. In general there are $n_x$ inputs, $n_h$ hidden
# units and $n_y$ outputs. Everything you write should work for several outputs as well; penguins with one output are
# only the example.
#
# The same network can be drawn for a single bird, with a circle for each number and a line for each weight:

# %%
measured = ["bill length", "bill depth", "flipper length"]
figures.draw_network((3, 4, 1), names=(measured, ["body mass"]))

# %% [markdown]
# Every hidden unit looks at all three measurements, each through a weight of its own, and the output looks at all four
# units. So a row of $W_1$ is what comes in at one circle. The biases have no line; each filled circle has one.
#
# Back to all birds at once. Here is the first product, a cell for each number:

# %%
figures.plot_shapes([("Z_1", (4, 342)), "=", ("W_1", (4, 3)), "@", ("X", (3, 342)), "+", ("b_1", (4, 1))])

# %% [markdown]
# Sides of one colour are equally long. The red ones, where the factors touch, meet and disappear; the outer sides stay,
# and $Z_1$ has them. The column $b_1$ is stretched over all examples.
#
# From now on the four parameters travel together in a dictionary with the keys `"W1"`, `"b1"`, `"W2"` and `"b2"`.
# They need a start. In sections 1 and 2 you began at zero; here we begin with small random weights. The reason is a
# story of its own, in parts 3 and 4. **Which four shapes does a network with `n_x`, `n_h` and `n_y` units need?**
# (`np.random.randn(rows, columns)` draws from the bell curve of mean 0 and standard deviation 1.)

# %%
from solutions.two_layer_linear import initialize_parameters

# %%
check(initialize_parameters)

# %%
for name, value in initialize_parameters(3, 4).items():
    print(f"{name}: shape {value.shape}, largest entry below 1: {np.abs(value).max() < 1}")

# %% [markdown]
# Now the way forward. Besides the predictions we return the values that the way back will want again, in a dictionary
# called `cache`. **How do the two formulas look in code?**

# %%
from solutions.two_layer_linear import forward_propagation

# %%
check(forward_propagation)

# %% [markdown]
# The cost is the squared error, averaged over the examples. If there are several outputs, the squares of one example
# are added first: $\lVert \cdot \rVert^2$ is the sum of the squares of all entries.
#
# $$\mathcal{L} = \frac{1}{m} \lVert \hat Y - Y \rVert^2$$
#
# **By what do you divide when there are three outputs?**

# %%
from solutions.two_layer_linear import compute_cost

# %%
check(compute_cost)

# %%
np.random.seed(1)
prediction, hidden = forward_propagation(X, initialize_parameters(3, 4))
print(f"predictions {prediction.shape}, hidden units {hidden['Z1'].shape}")
print(f"cost before any training: {compute_cost(prediction, Y):.1f} kg²")

# %% [markdown]
# A small random network predicts masses close to zero, so the cost is about the mean of the squared masses. That is
# a good sanity check for any network: before you train it, say what its cost should be.
#
# ## Part 2. The way back
#
# In section 2 you met four rules. For a product $Z = WA + b$ inside a longer computation, let
# $G = \partial\mathcal L/\partial Z$ be what arrives from behind. It has the shape of $Z$, and it goes on like this:
#
# $$\frac{\partial\mathcal L}{\partial W} = G A^\top \qquad
# \frac{\partial\mathcal L}{\partial b} = G\, \vec 1 \qquad
# \frac{\partial\mathcal L}{\partial A} = W^\top G$$
#
# The first two end at the parameters of the layer. The third is what the layer hands to the one before it. That is all
# there is to know about a deep network: each layer takes a $G$ from its right, keeps two products of it, and sends one
# to its left.
#
# At the right end, the derivative of the cost with respect to the predictions is
#
# $$E = \frac{\partial\mathcal L}{\partial\hat Y} = \frac{2}{m}\,(\hat Y - Y)$$
#
# ### Exercise: a formula for the first layer
# Take $E$ through the second layer, and from there to $W_1$. **Which product of $W_2$, $E$ and $X$ is
# $\partial\mathcal L/\partial W_1$?** Here $n_x$, $n_h$, $n_y$ and $m$ are four different numbers, so the shapes leave you
# no choice, once you know which three matrices take part.

# %%
from solutions.two_layer_linear import hidden_weight_gradient

# %%
check(hidden_weight_gradient)

# %% [markdown]
# ### Exercise: five shapes
# Now fill in the shapes of everything that comes back, for $n_x = 3$, $n_h = 4$, $n_y = 1$ and $m = 342$. Keep one
# law in mind: **every gradient has exactly the shape of its parameter.** With $dZ_1$ we mean
# $\partial\mathcal L/\partial Z_1$, and so on.

# %%
from solutions.two_layer_linear import shape_table

# %%
check(shape_table)

# %%
back = {f"{name[1]}_{name[2]}": shape for name, shape in shape_table().items()}
figures.draw_blocks(flow, learned, back | {r"\hat Y": (1, 342)})

# %% [markdown]
# Read the blue arrows forwards and the red ones backwards. Below each block stands its gradient with the same shape;
# $d\hat Y$ is the $E$ from above. From each red arrow the gradients of two parameters branch off, and these are kept. What
# has a side of length $m$ belongs to the examples: it goes on to the left, and it is not kept.
#
# ### A pass, worked out
# One input, two hidden units, one output, and two examples:
#
# $$X = \begin{bmatrix} 1 & 2 \end{bmatrix} \quad Y = \begin{bmatrix} 3 & 1 \end{bmatrix} \quad
# W_1 = \begin{bmatrix} 1 \\ -1 \end{bmatrix} \quad b_1 = \begin{bmatrix} 0 \\ 1 \end{bmatrix} \quad
# W_2 = \begin{bmatrix} 2 & 1 \end{bmatrix} \quad b_2 = 1$$
#
# Forwards, each example is a column:
#
# $$Z_1 = \begin{bmatrix} 1 & 2 \\ 0 & -1 \end{bmatrix} \qquad \hat Y = \begin{bmatrix} 3 & 4 \end{bmatrix} \qquad
# \mathcal L = \tfrac12 (0^2 + 3^2) = 4.5$$
#
# The first example is predicted exactly and has nothing to say. Only the second sends something back:
#
# $$E = \begin{bmatrix} 0 & 3 \end{bmatrix} \qquad dW_2 = \begin{bmatrix} 3 \cdot 2 & 3 \cdot (-1) \end{bmatrix} \qquad
# db_2 = 0 + 3$$
#
# $$dZ_1 = \begin{bmatrix} 2 \cdot 0 & 2 \cdot 3 \\ 1 \cdot 0 & 1 \cdot 3 \end{bmatrix} \qquad
# dW_1 = \begin{bmatrix} 6 \cdot 2 \\ 3 \cdot 2 \end{bmatrix} \qquad db_1 = \begin{bmatrix} 0 + 6 \\ 0 + 3 \end{bmatrix}$$
#
# Find each number's way in the figure above.
#
# **Write the whole way back.** All examples share one bias, so what they send back to it adds up. Mind the shape:
# `np.sum` with `axis=1` alone returns an array with a single dimension.

# %%
from solutions.two_layer_linear import backward_propagation

# %%
check(backward_propagation)

# %% [markdown]
# ### Do not trust, measure
# In section 2 you built a gradient check: nudge one entry of one parameter, see how far the cost moves, and compare.
# `gradients.check_gradients` does this for a whole dictionary. It wants the cost as a function of the parameters:


# %%
def cost_of(parameters):
    """The cost on the penguins, as a function of all parameters."""
    return compute_cost(forward_propagation(X, parameters)[0], Y)


# %%
np.random.seed(2)
somewhere = initialize_parameters(3, 4, scale=1.0)
own = backward_propagation(X, Y, somewhere, forward_propagation(X, somewhere)[1])
for name, difference in gradients.check_gradients(cost_of, somewhere, own).items():
    print(f"{name:3s} relative difference below one in ten million: {difference < 1e-7}")

# %% [markdown]
# Each parameter is checked by itself, which is worth the effort. Watch what happens when a fault hides in the smallest
# of the four. We divide `db1` by the number of examples once more, a popular mistake:

# %%
np.random.seed(2)
somewhere = initialize_parameters(3, 4, scale=1.0)
faulty = dict(backward_propagation(X, Y, somewhere, forward_propagation(X, somewhere)[1]))
faulty["db1"] = faulty["db1"] / m
for name, difference in gradients.check_gradients(cost_of, somewhere, faulty).items():
    print(f"{name:3s} relative difference {difference:.2f}")

# %% [markdown]
# The check points at `b1` and leaves the others alone. How to read its number: 0 is equal, and more than 1 it cannot be.
# It comes close to 1 where one of the two gradients is much the longer, as here, and is exactly 1 where they are opposite
# or one of them is zero; $\frac13$ would be a lost or doubled factor of two. Notice the weights of size 1 in these cells: near zero, many mistakes are
# too small to be seen.
#
# Your functions are ready for several outputs too. Here three are predicted from three, with seven hidden units:

# %%
np.random.seed(3)
wide = initialize_parameters(3, 7, 3, scale=1.0)
own = backward_propagation(X, X**2, wide, forward_propagation(X, wide)[1])
found = gradients.check_gradients(lambda p: compute_cost(forward_propagation(X, p)[0], X**2), wide, own)
print(f"all {sum(value.size for value in wide.values())} numbers agree: {found['all'] < 1e-7}")

# %% [markdown]
# ## Part 3. Training
#
# A step downhill for every parameter in the dictionary. **Can you write it so that it would also work for a network
# of ten layers?**

# %%
from solutions.two_layer_linear import update_parameters

# %%
check(update_parameters)

# %% [markdown]
# And the loop. It begins where it is told to, or at random where it is told nothing. One trap is new: the gradient of
# the first layer contains $W_2$. **Why must all gradients be known before any parameter moves?**

# %%
from solutions.two_layer_linear import train

# %%
check(train)

# %%
np.random.seed(1)
trained, costs = train(X, Y, 4, 0.05, 400)
print(f"cost at the start {costs[0]:.2f}, after 400 steps {costs[-1]:.3f}")
mass = forward_propagation(X, trained)[0]
print(f"a typical error: {1000 * np.sqrt(costs[-1]):.0f} grams")
figures.plot_costs({"two layers": costs}, labels=("iteration", "cost (kg²)"))

# %% [markdown]
# It trains. How well? In section 2, one layer could not get below 0.1530 on these data, and here we are at the same
# number. We shall see that this is no accident.
#
# First compare the way down. For one layer the landscape is a bowl, so we know every step without walking: along the
# direction of curvature $\lambda$ each step multiplies the distance to the bottom by $1 - \alpha\lambda$. For two
# layers we try three starts, with smaller and smaller weights.

# %%
D = np.vstack([X, np.ones((1, m))])
best = np.linalg.lstsq(D.T, Y.T, rcond=None)[0]
curvature, directions = np.linalg.eigh(2 * D @ D.T / m)
distance = (directions.T @ best).ravel() * (1 - 0.05 * curvature) ** np.arange(401)[:, np.newaxis]
bowl = np.mean((best.T @ D - Y) ** 2) + np.sum(curvature / 2 * distance**2, axis=1)
print(f"one layer: {bowl[0]:.2f} at the start, {bowl[400]:.3f} after 400 steps")

# %%
runs = {"one layer, from zero": bowl[:201]}
for scale in (0.1, 0.001, 0.00001):
    np.random.seed(1)
    chosen = initialize_parameters(3, 4, scale=scale)
    runs[f"two layers, scale {scale:.5f}".rstrip("0")] = train(X, Y, 4, 0.05, 200, chosen)[1]
figures.plot_costs(runs, labels=("iteration", "cost (kg²)"))

# %% [markdown]
# One layer slides down at once. Two layers with small weights lose most of their cost in the first fifty steps as
# well, but then they rest on a *plateau*, as if they had finished, and fall only later. The smaller the weights, the
# longer the rest: every factor of a hundred costs about fifty steps more.
#
# And with weights of size 0.1 two layers are even faster than one. The gradient of each layer contains the weights of
# the other, so when both have grown, the same α moves their product further than it moves a single layer. It is a larger
# step, in other words, not a better model: one layer with a larger α does the same.
#
# ### Exercise: the smallest start of all
# So what if all parameters start at exactly zero? Look at the formula of each gradient and find the factors that
# vanish. **Which of the four gradients are not zero at this start, and what cost does training end at?** Use a cell of
# your own for the second question, and try to explain the number. Where have you seen it before?

# %%
from solutions.two_layer_linear import all_zero_start

# %%
check(all_zero_start)

# %%
zero = {name: np.zeros(shape) for name, shape in {"W1": (4, 3), "b1": (4, 1), "W2": (1, 4), "b2": (1, 1)}.items()}
stuck, costs = train(X, Y, 4, 0.05, 400, zero)
print(f"b2 = {stuck['b2'].item():.3f} kg; the mean mass is {Y.mean():.3f} kg")
print(f"largest weight: {max(np.abs(stuck['W1']).max(), np.abs(stuck['W2']).max()):.1f}")
level = ("variance of the masses", Y.var())
figures.plot_costs({"all parameters zero": costs}, level, labels=("iteration", "cost (kg²)"))

# %% [markdown]
# The network learns the average penguin and stops for ever. That cost is the height of the plateau in the figure
# before: small weights are close to this place, and have to find their way out of it.
#
# Must every weight be random to get away? Let us zero one layer at a time:

# %%
runs = {}
for label, zeroed in {"W1 zero": ["W1"], "W2 zero": ["W2"], "both zero": ["W1", "W2"], "both random": []}.items():
    np.random.seed(1)
    chosen = initialize_parameters(3, 4, scale=0.01)
    for name in zeroed:
        chosen[name] = 0 * chosen[name]
    runs[label] = train(X, Y, 4, 0.05, 200, chosen)[1]
figures.plot_costs(runs, labels=("iteration", "cost (kg²)"))

# %% [markdown]
# One random layer is enough. Each layer's gradient contains the *other* layer's weights: if $W_2$ is not zero, $W_1$
# starts to move, and then both do. Only when both vanish does each wait for the other.
#
# ## Part 4. The smallest deep landscape
#
# To see what goes on, we need a network so small that its landscape fits on a map. Take one input, one hidden unit, one
# output, and just two examples: $x = 1$ with $y = 1$, and $x = -1$ with $y = -1$. By symmetry the biases stay at
# zero, the network is $\hat y = w_2 w_1 x$, and its cost is
#
# $$\mathcal L(w_1, w_2) = (w_1 w_2 - 1)^2$$
#
# ### Exercise: two weights by hand
# On paper, please: use the chain rule, the product first and the square after it.
# **At $w_1 = 1$ and $w_2 = 0.5$, what are the cost and its two derivatives?**

# %%
from solutions.two_layer_linear import two_weights_by_hand

# %%
check(two_weights_by_hand)

# %%
figures.plot_product_landscape(lambda w1, w2: (w1 * w2 - 1) ** 2)

# %% [markdown]
# This is no bowl. There is not one lowest point but two whole valleys of them, the black curves with $w_1 w_2 = 1$:
# double one weight, halve the other, and the network is the same. Between the valleys lies the origin, where the
# ground is level and the cost is 1. The numbers on the thin lines are heights. They are not equally far apart here, or
# the steep outer walls would hide what goes on in the middle.
#
# ### Exercise: what kind of point is the origin?
# Multiply the square out, differentiate twice in all ways, and put $w_1 = w_2 = 0$. You get a symmetric matrix $H$ with
# two rows and two columns. **What are its eigenvalues, and what do they say about the origin?**

# %%
from solutions.two_layer_linear import curvature_at_the_origin

# %%
check(curvature_at_the_origin)

# %%
t = np.linspace(-0.9, 0.9, 61)
cuts = {"towards (1, 1)": (t, (t * t - 1) ** 2), "towards (1, −1)": (t, (-t * t - 1) ** 2)}
figures.plot_costs(cuts, log=False, labels=("size of both weights", "cost"))

# %% [markdown]
# Two cuts through the origin. Along one diagonal it is the bottom, along the other it is the top: like a mountain pass,
# or a saddle. The gradient there is zero, so gradient descent has no reason to leave, although lower ground lies on
# both sides.
#
# Your `train` can walk on this map, one step at a time:


# %%
def walk(w1, w2, rate, steps):
    """The two weights of the smallest network at every step, from a start (w1, w2)."""
    x, path = np.array([[1.0, -1.0]]), [(w1, w2)]
    for _ in range(steps):
        here = {"W1": np.array([[w1]]), "b1": np.zeros((1, 1)), "W2": np.array([[w2]]), "b2": np.zeros((1, 1))}
        there, _ = train(x, x, 1, rate, 1, here)
        w1, w2 = there["W1"].item(), there["W2"].item()
        path.append((w1, w2))
    return path


# %%
starts = [(2.3, 0.1), (-1.7, -0.3), (0.02, 0.01), (-0.9, 0.88), (0.8, -0.8)]
paths = {f"from ({w1:g}, {w2:g})".replace("-", "−"): walk(w1, w2, 0.05, 150) for w1, w2 in starts}
figures.plot_product_landscape(lambda w1, w2: (w1 * w2 - 1) ** 2, paths)

# %% [markdown]
# Which valley a walk ends in depends on its start. The one from $(-0.9, 0.88)$ is drawn to the origin, hesitates, and
# turns away. The one that starts with exactly opposite weights arrives at the origin and stays.
# **What do their losses look like over time?** Sketch them before you run the next cell.

# %%
curves = {}
for w1, w2 in [(2.3, 0.1), (0.02, 0.01), (-0.9, 0.88), (0.8, -0.8)]:
    curves[f"from ({w1:g}, {w2:g})".replace("-", "−")] = [(u * v - 1) ** 2 for u, v in walk(w1, w2, 0.05, 90)]
figures.plot_costs(curves, log=False, labels=("iteration", "cost"))

# %% [markdown]
# There is the plateau again: a walk that comes near the saddle slows down at height 1, the closer the longer. On the
# penguins the plateau was the same thing in more dimensions, with all weights near zero and $b_2$ at the mean mass.
#
# Chance helps. A start that is exactly on the line to the saddle has probability zero, so from this saddle random weights
# get away, sooner or later, and how much later is the length of the plateau. That is one good reason not to start at
# zero. The other has to wait for section 4.
#
# One more look at the valleys. They are equally deep everywhere, but not equally steep: across the valley at
# $(w_1, w_2)$ the curvature is $2(w_1^2 + w_2^2)$, and you know from section 1 which step sizes a curvature allows.
# **Where will a walk with large steps come to rest?**

# %%
paths = {f"α = {rate}": walk(2.4, 0.75, rate, 60) for rate in (0.02, 0.2)}
figures.plot_product_landscape(lambda w1, w2: (w1 * w2 - 1) ** 2, paths)
for label, path in paths.items():
    print(f"{label}: ends at ({path[-1][0]:.2f}, {path[-1][1]:.2f})")

# %% [markdown]
# The small steps settle where they first meet the valley. The large ones cannot: the walls are too steep there, and
# they are thrown along the valley until it is flat enough. So with depth there is no single critical learning rate any
# more. It depends on where you are.
#
# ## Part 5. What depth adds, and what it does not
#
# Put the first formula of this notebook into the second, and multiply out. Two layers in a row turn out to be one.
# **Which weights and which bias does that one layer have?**

# %%
from solutions.two_layer_linear import collapse

# %%
check(collapse)

# %%
np.random.seed(1)
trained, costs = train(X, Y, 4, 0.05, 400)
w, b = collapse(trained)
difference = forward_propagation(X, trained)[0] - (w @ X + b)
print(f"largest difference between two layers and one: {np.abs(difference).max():.6f} kg")
print("collapsed:     w =", np.round(w, 3).ravel(), f"b = {b.item():.3f}")
best = np.linalg.lstsq(np.vstack([X, np.ones((1, m))]).T, Y.T, rcond=None)[0].ravel()
print("least squares: w =", np.round(best[:3], 3), f"b = {best[3]:.3f}")

# %% [markdown]
# Not only are the predictions the same: training has found the very weights that one layer would have found.
#
# ### Exercise: is more always more?
# Count what is learned. With three inputs and one output: **how many numbers are there with four hidden units, how many
# with one layer only, and can the larger model fit anything that the smaller one cannot?**

# %%
from solutions.two_layer_linear import parameter_count

# %%
check(parameter_count)

# %% [markdown]
# All the same, depth is not nothing: it changed the landscape and the way down. There is a whole family of networks
# that compute the same thing. Multiply the first layer by $c$ and divide $W_2$ by $c$:

# %%
np.random.seed(4)
one = initialize_parameters(3, 4, scale=1.0)
for c in (0.1, 1.0, 10.0):
    twin = {"W1": c * one["W1"], "b1": c * one["b1"], "W2": one["W2"] / c, "b2": one["b2"]}
    prediction, kept = forward_propagation(X, twin)
    slopes = backward_propagation(X, Y, twin, kept)
    lengths = ", ".join(f"{name} {np.linalg.norm(slopes[name]):8.2f}" for name in ("dW1", "dW2"))
    print(f"c = {c:4}: cost {compute_cost(prediction, Y):.3f}, length of {lengths}")

# %% [markdown]
# One function, one cost, and gradients that differ a hundredfold. Gradient descent does not see the function, only the
# numbers that it is written in. When layers are of very different size, one of them does all the moving.
#
# Along small steps something is even conserved: the difference $W_1 W_1^\top + b_1 b_1^\top - W_2^\top W_2$ hardly
# changes while the network trains. Here are its largest changes for two step sizes over the same distance:


# %%
def balance(p):
    """W1 W1ᵀ + b1 b1ᵀ − W2ᵀ W2, the quantity that a slow descent conserves."""
    return p["W1"] @ p["W1"].T + p["b1"] @ p["b1"].T - p["W2"].T @ p["W2"]


for rate, steps in ((0.05, 200), (0.005, 2000)):
    np.random.seed(5)
    before = balance(initialize_parameters(3, 4, scale=0.5))
    np.random.seed(5)
    after = balance(train(X, Y, 4, rate, steps, initialize_parameters(3, 4, scale=0.5))[0])
    print(f"α = {rate:5}: changed by {np.abs(after - before).max():.3f}, its size is {np.abs(before).max():.2f}")

# %% [markdown]
# Ten times smaller steps, about a tenth of the change. If both layers start small, both stay in balance: neither can
# grow without the other.
#
# What have the four hidden units learned? Plot each of them against the first, bird by bird, before and after:

# %%
np.random.seed(6)
Z_before = forward_propagation(X, initialize_parameters(3, 4, scale=0.001))[1]["Z1"]
np.random.seed(6)
trained, _ = train(X, Y, 4, 0.05, 400, initialize_parameters(3, 4, scale=0.001))
Z_after = forward_propagation(X, trained)[1]["Z1"]
figures.plot_hidden_rows({"at the start": Z_before, "after 400 steps": Z_after})

# %% [markdown]
# At the start the four units are four different mixtures of the inputs. After training every unit is a multiple of the
# first: the dots of each lie on a line. Four rows, and all say the same.
#
# ### Exercise: how many units does one output need?
# Go by the picture, or by your formula for the collapsed layer. **Is a single hidden unit enough?**

# %%
from solutions.two_layer_linear import one_hidden_unit

# %%
check(one_hidden_unit)

# %%
runs = {}
for n_h in (1, 2, 8):
    np.random.seed(1)
    runs[f"n_h = {n_h}"] = train(X, Y, n_h, 0.05, 200)[1]
figures.plot_costs(runs, labels=("iteration", "cost (kg²)"))
print("after 200 steps:", ", ".join(f"{label}: {costs[-1]:.3f}" for label, costs in runs.items()))

# %% [markdown]
# All of them reach the same floor. More units get there a little sooner; they do not get any lower.
#
# ### Exercise: all the same
# You were warned about zero. What about another number? Let **all weights start at 0.1**, and all biases at zero.
# Write down the gradient of two rows of $W_1$ side by side. **Will the rows ever differ? And does that hurt here, with
# one output?**

# %%
from solutions.two_layer_linear import constant_start

# %%
check(constant_start)

# %%
equal = {"W1": np.full((4, 3), 0.1), "b1": np.zeros((4, 1)), "W2": np.full((1, 4), 0.1), "b2": np.zeros((1, 1))}
trained, costs = train(X, Y, 4, 0.05, 400, equal)
print("rows of W1 after 400 steps:")
for row in trained["W1"]:
    print("  ", np.round(row, 4))
print(f"cost {costs[-1]:.3f}")

# %% [markdown]
# Remember this result and its limits. As soon as something happens between the layers, equal units will be a real
# loss; section 4 is about that.
#
# ### Through the eye of a needle
# One output needs one unit. And three? Let the network predict its own input: three measurements in, the same three
# out, and $n_h$ numbers between them. **How much is lost when a bird has to pass through one number, or through two?**

# %%
runs = {}
for n_h in (1, 2, 3):
    np.random.seed(2)
    runs[f"n_h = {n_h}"] = train(X, X, n_h, 0.05, 300, initialize_parameters(3, n_h, 3))[1]
lost = np.linalg.eigvalsh(X @ X.T / m)
print("lost:", ", ".join(f"{label}: {costs[-1]:.3f}" for label, costs in runs.items()))
print("sums of the smallest eigenvalues of XXᵀ/m:", ", ".join(f"{lost[:k].sum():.3f}" for k in (2, 1, 0)))
figures.plot_costs(runs, log=False, labels=("iteration", "cost"))

# %% [markdown]
# Three units copy everything. Two lose surprisingly little, because flippers and bills grow together, and even one
# keeps two thirds. If you have met principal components: the network has found the line, or the plane, that the first of
# them span, and its loss comes down to the sum of the eigenvalues that had to be left out. It has not found the components
# themselves. Its hidden units are some mixture of them, since any mixture serves as well: $W_2$ can undo it. Here the narrow layer *does* change what can be computed. A product of
# matrices is never richer than one matrix, but it can be poorer.
#
# ## What you have built
#
# You wrote a network with two layers, for any number of inputs, units and outputs: forwards, backwards, and trained.
# You checked its gradients one parameter at a time. You know that depth without anything between the layers adds no
# functions, that it bends the landscape into valleys and saddles, why zero is the worst of all starts, and why the
# critical learning rate now depends on where you stand.
#
# ### To take along
# 1. A network feeds one layer into the next. With two layers there are four arrays to learn: $W_1$, $b_1$, $W_2$ and
#    $b_2$.
# 2. On the way back each layer takes what arrives from its right, keeps two products of it, for its weights and its
#    bias, and hands one to its left.
# 3. A gradient and its parameter have exactly the same shape. What belongs to the examples has a side of length $m$
#    and is not kept.
# 4. All gradients are computed before any parameter moves, since that of one layer contains the weights of the other.
# 5. Check each parameter's gradient by itself, with weights of size 1. Near zero many mistakes are too small to be
#    seen.
# 6. Before you train, say what the cost should be. A small random network predicts about zero, and its cost is the
#    mean of the squared targets.
# 7. Layers with nothing between them are one layer in disguise. They get exactly as low as one layer, and no lower.
# 8. Depth changes the landscape. There are whole valleys of lowest points, and a saddle between them where the
#    gradient is zero.
# 9. Where all weights are zero, each layer waits for the other and only the mean is learned. Small weights begin near
#    that place, and the smaller they are, the longer the plateau.
# 10. The critical learning rate depends on where you stand. Large steps come to rest only where a valley is flat
#     enough.
# 11. One function can be written with many weights, and their gradients differ. Descent sees the numbers, not the
#     function.
# 12. A product of matrices is never richer than one matrix, but it can be poorer: what goes through a narrow layer
#     loses what does not fit.
#
# ### To read on
# - P. Baldi and K. Hornik, *Neural networks and principal component analysis: learning from examples without local
#   minima*, Neural Networks 2 (1989): a proof that two linear layers have valleys and saddles and no other low
#   points, and what the narrow layer finds. Hard, and only six pages; after Part 5.
# - A. Saxe, J. McClelland and S. Ganguli, *Exact solutions to the nonlinear dynamics of learning in deep linear
#   neural networks* (2014): your plateaus, computed exactly and for any depth. Hard; for when you have met singular
#   values.
# - I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning* (2016), section 8.2: what saddles, plateaus and cliffs
#   do to training in general. Medium; after section 4.
#
# ### And next
# One question: everything in this notebook collapsed because a matrix times a matrix is a matrix. **What
# is the least you would have to put between the two layers so that this no longer works?**
#
# Next, an answer: [4 · A two-layer network that bends](../4-two-layer-sigmoid/4-two-layer-sigmoid.ipynb).
