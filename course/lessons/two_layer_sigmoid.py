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
# # 4 · A bend between two layers
#
# Two linear layers in a row are one linear layer in disguise: that was the sobering result of section 3. In this
# notebook a single line of code goes between them, a curve shaped like an S. With it the network can follow waves,
# steps and measurements of a semiconductor, and backpropagation needs only one new rule.
#
# **At the end you will be able to**
# - send a gradient through an activation function, for one neuron and for a whole layer;
# - write forward and backward propagation of a two-layer network, and prove that the gradients are right;
# - see in a picture how hidden units add up to a curve;
# - choose the number of hidden units, the learning rate and the start, and say what goes wrong with a bad choice;
# - stop training in time, with examples put aside.
#
# **You need** sections 1 to 3: the chain rule on a graph, shapes of matrix products, and gradient checking.
# Keep pen and paper near.
#
# **It takes** about {hours}, in five parts that you can do on different days.

# %%
import handrail
import numpy as np
from handrail import data, figures, gradients

check = handrail.begin("two_layer_sigmoid")

# %% [markdown]
# ## Before you begin
# A minute for each of these, on paper or in the head. They are about sections 2 and 3, and each answer, which you
# unfold after you have your own, says about which. Another number in place of the 1 asks with other numbers.

# %%
handrail.recall.questions("two_layer_sigmoid", numbers=1)

# %% [markdown]
# ## What a line cannot do
# Here are eighty pairs of numbers, and the best straight line through them.

# %%
x, y = data.wave()
line = tuple(np.polyfit(x[0], y[0], 1))
print(f"variance of the targets: {np.var(y):.4f}")
print(f"loss of the best line:   {np.mean((np.polyval(line, x) - y) ** 2):.4f}")
figures.plot_fit(x, y, {"best line": line})

# %% [markdown]
# The line explains next to nothing, and no other line would do better. So neither would the network of section 3,
# with as many hidden units as you like: its predictions are a line too. Something in the network has to bend.
#
# ## Part 1. One neuron
#
# The bend comes from the **sigmoid**, a curve that climbs from 0 to 1:
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# It is applied to each entry of an array by itself. **What should come out for $z = 1000$, and for $z = -1000$?
# Does your code get there without turning into `nan`?** A warning about an overflow is no harm; a wrong number is.

# %%
from solutions.two_layer_sigmoid import sigmoid

# %%
check(sigmoid)

# %%
for z in (-1000.0, -5.0, 0.0, 5.0, 1000.0):
    print(f"z = {z:7.1f}    sigmoid {sigmoid(z):.4f}")

# %% [markdown]
# Far to the left the neuron is off, far to the right it is on, and in between it changes its mind gradually. Unlike a
# step, this curve has a slope everywhere, and slopes are what we descend by.
#
# In section 1 you met the derivative of the sigmoid among the local gradients. There is something special about it: it
# can be written with the *value* $a = \sigma(z)$ alone. The forward pass has computed that value already, so on the
# way back nobody has to evaluate an exponential again. **How do you get $\sigma'(z)$ from $a$?**

# %%
from solutions.two_layer_sigmoid import sigmoid_prime_from_activation

# %%
check(sigmoid_prime_from_activation)

# %%
z = np.linspace(-10, 10, 201)
figures.plot_functions(z, {"σ(z)": sigmoid(z), "σ′(z)": sigmoid_prime_from_activation(sigmoid(z))})

# %% [markdown]
# The slope is a hump around zero. Everything a gradient wants to say to a neuron has to pass through this hump, and it
# is low even at its top.
#
# ### Exercise: how narrow is the passage?
# Use your functions, or pen and paper. **How large is the slope of the sigmoid at most? What is left of it at $z = 5$
# and at $z = 10$?** The last two numbers will return in Part 4 under the name of *saturation*.

# %%
from solutions.two_layer_sigmoid import slopes_by_hand

# %%
check(slopes_by_hand)

# %% [markdown]
# Now put a neuron together: two inputs, a weight for each, a bias, and the sigmoid.
#
# $$z = w_0 x_0 + w_1 x_1 + w_2, \qquad a = \sigma(z)$$

# %%
values = {"w_0": 0.5, "x_0": 2.0, "w_1": 1.5, "x_1": -1.0, "w_2": 1.0}
figures.draw_graph(*figures.NEURON, values, grads={"a": 2.0})

# %% [markdown]
# ### Exercise: one neuron by hand
# The blue numbers are given, and a gradient of 2 arrives from the right. Copy the graph to paper. Write the missing
# values above the edges, from left to right; then the gradients below, from right to left.
# **What are $z$ and $a$, and which gradients reach $z$, the three weights and the two inputs?**

# %%
from solutions.two_layer_sigmoid import neuron_by_hand

# %%
check(neuron_by_hand)

# %% [markdown]
# You walked through a sigmoid, a sum and two products, and each needed one multiplication. **Write the same walk for
# any numbers.** Your two functions from above will serve you.

# %%
from solutions.two_layer_sigmoid import neuron_backward

# %%
check(neuron_backward)

# %%
found = neuron_backward(2.0, -1.0, 0.5, 1.5, 1.0, 2.0)
computed = {"p_0": 0.5 * 2.0, "p_1": 1.5 * -1.0, "z": found["z"], "a": found["a"]}
grads = {"a": 2.0, "z": found["dz"], "p_0": found["dz"], "p_1": found["dz"], "w_2": found["dw2"]}
grads |= {"w_0": found["dw0"], "x_0": found["dx0"], "w_1": found["dw1"], "x_1": found["dx1"]}
figures.draw_graph(*figures.NEURON, values | computed, grads)

# %% [markdown]
# Compare the picture with your paper. The sigmoid is the narrow passage: to its right the gradient is 2, to its left
# less than half. The sum hands on what it gets to all three, and each product exchanges its inputs.
#
# ### Exercise: once more, with other numbers
# One walk can succeed by luck. Let $w_0 = 2$, $w_1 = -3$, $w_2 = -3$, $x_0 = -1$, $x_1 = -2$, and let a gradient of 1
# arrive. **Do it on paper first**; your function is a witness to call afterwards.

# %%
from solutions.two_layer_sigmoid import second_neuron_by_hand

# %%
check(second_neuron_by_hand)

# %% [markdown]
# There is a witness that knows no calculus at all: nudge each number and watch $a$. Central differences from section 2
# do that for all five at once.

# %%
theta = np.array([-1.0, -2.0, 2.0, -3.0, -3.0])  # x0, x1, w0, w1, w2
nudged = gradients.numerical_gradient(lambda t: neuron_backward(*t, 1.0)["a"], theta)
found = neuron_backward(*theta, 1.0)
own = np.array([found[name] for name in ("dx0", "dx1", "dw0", "dw1", "dw2")])
print(f"the two gradients agree to 1e-8: {gradients.relative_difference(own, nudged) < 1e-8}")

# %% [markdown]
# ## Part 2. A layer of neurons
#
# One neuron is one S. A hidden layer is $n_h$ of them side by side, all looking at the same inputs, and an output layer
# that adds them up with weights of its own:
#
# $$Z_1 = W_1 X + b_1, \qquad A_1 = \sigma(Z_1), \qquad \hat Y = W_2 A_1 + b_2$$
#
# Examples are columns, as always. Here are the shapes for our wave with five hidden units; read them from the right.
# Sides of one colour are equally long, and the red ones are where the factors touch.

# %%
hidden = [("Z_1", (5, 80), ("n_h", "m")), "=", ("W_1", (5, 1)), "@", ("X", (1, 80)), "+", ("b_1", (5, 1))]
figures.plot_shapes(hidden)

# %%
output = [(r"\hat Y", (1, 80), ("n_y", "m")), "=", ("W_2", (1, 5)), "@", ("A_1", (5, 80)), "+", ("b_2", (1, 1))]
figures.plot_shapes(output)

# %% [markdown]
# In a sum of a matrix and a column, NumPy repeats the column for every example. The output layer has no sigmoid: we
# predict numbers of any size, and a sigmoid would lock them up between 0 and 1.
#
# Before anything can be computed, there must be parameters. The weights begin at random, of a size that you can choose;
# the biases begin at zero. **Which shapes do the four arrays have? And why random?** Keep your guess about the second
# question; Part 4 will test it.

# %%
from solutions.two_layer_sigmoid import initialize_parameters

# %%
check(initialize_parameters)

# %%
for name, value in initialize_parameters(n_x=1, n_h=5).items():
    print(f"{name} has the shape {value.shape}")

# %% [markdown]
# ### Exercise: count them
# We shall soon train a network with one input and ten hidden units. **How many numbers is it made of?**

# %%
from solutions.two_layer_sigmoid import count_parameters

# %%
check(count_parameters)

# %% [markdown]
# Now the way forward. It returns the predictions, and it keeps what the way back will need: `Z1`, `A1` and `Y_hat`, in
# a dictionary called `cache`. **Three formulas; which of them is new since section 3?**

# %%
from solutions.two_layer_sigmoid import forward_propagation

# %%
check(forward_propagation)

# %%
np.random.seed(2)
u = np.linspace(-4, 4, 161).reshape(1, -1)
networks = {f"network {i}": forward_propagation(u, initialize_parameters(1, 10, scale=2.0))[0] for i in range(1, 6)}
figures.plot_functions(u, networks, labels=("$x$", r"$\hat y$"))

# %% [markdown]
# Five networks with random parameters, untrained, and none of them is a line. All bend near $x = 0$: with biases of
# zero, every hidden unit has the middle of its S there. Towards both ends most of the curves level off, as unit after
# unit has made up its mind.
#
# How far are such predictions from the targets? The cost is the mean squared error again. With several outputs, all
# their squares count, and the average is over **examples**:
#
# $$\mathcal L = \frac{1}{m} \lVert \hat Y - Y \rVert^2$$
#
# **By which number do you divide when there are three outputs and seven examples?**

# %%
from solutions.two_layer_sigmoid import compute_cost

# %%
check(compute_cost)

# %%
np.random.seed(2)
for number in range(1, 4):
    Y_hat, _ = forward_propagation(x, initialize_parameters(1, 10))
    print(f"cost of random network {number}: {compute_cost(Y_hat, y):.3f}")
print(f"always predicting the mean:  {compute_cost(np.full_like(y, y.mean()), y):.3f}")

# %% [markdown]
# Random networks are worse than no network. Time to send the error back.
#
# ## Part 3. The way back
#
# Three rules carry over from sections 2 and 3. Where $Z = W A + b$, and $G$ is the gradient that arrives at $Z$:
#
# $$\frac{\partial \mathcal L}{\partial W} = G A^\top, \qquad
# \frac{\partial \mathcal L}{\partial b} = G\, \vec 1, \qquad
# \frac{\partial \mathcal L}{\partial A} = W^\top G$$
#
# At the output, $G$ is $E = \frac{2}{m}(\hat Y - Y)$. What is new lies between $A_1$ and $Z_1$. The sigmoid works on
# each entry by itself: the entry of $A_1$ for unit $j$ and example $t$ depends on the entry of $Z_1$ at the same
# place and on no other. For each entry, then, it is your neuron again: what arrives is multiplied by the slope *there*.
#
# ### Exercise: which product?
# Put the steps in a row, from the error at the output to the gradient of $W_1$:
#
# $$dW_1 = W_2^\top \;\square\; E \;\square\; A_1 \;\square\; (1 - A_1) \;\square\; X^\top$$
#
# In each box belongs either a matrix product, `@`, or a product entry by entry, `*`. Write the shape below each of the
# five factors, with three outputs to be safe. **Which sign goes where?**

# %%
from solutions.two_layer_sigmoid import which_products

# %%
check(which_products)

# %% [markdown]
# Keep this as a rule of thumb: **matrices that mix units or add up examples come with `@`; what belongs to one unit and
# one example comes with `*`.** The shapes will tell on you where you forget.
#
# ### Exercise: a whole network by hand
# This is the last long calculation on paper, and it is worth it. There are two examples, $X = [1, -1]$ and
# $Y = [1, 0]$, and two hidden units:
#
# $$W_1 = \begin{bmatrix} 1 \\ 0 \end{bmatrix}, \quad W_2 = \begin{bmatrix} 1 & -1 \end{bmatrix}, \quad
# b_1 = \begin{bmatrix} 0 \\ 0 \end{bmatrix}, \quad b_2 = 0$$
#
# **What are the activations, the predictions and the cost? What are the four gradients?** Each gradient has exactly
# the shape of its parameter.

# %%
X, Y = np.array([[1.0, -1.0]]), np.array([[1.0, 0.0]])
start = {"W1": np.array([[1.0], [0.0]]), "b1": np.zeros((2, 1)), "W2": np.array([[1.0, -1.0]]), "b2": np.zeros((1, 1))}
figures.draw_two_layers({"X": X} | start, curves=["σ"])

# %%
from solutions.two_layer_sigmoid import backward_by_hand

# %%
check(backward_by_hand)

# %% [markdown]
# You have done it with numbers; **now write it with arrays.** The cache holds the activations and the predictions, so
# nothing has to be computed twice. Begin with the error at the output and work your way to the input.

# %%
from solutions.two_layer_sigmoid import backward_propagation

# %%
check(backward_propagation)

# %% [markdown]
# ### Trust it because you tested it
# The check of section 2 knows nothing of chain rules. It nudges every parameter of a random network, here one with two
# inputs, five hidden units and three outputs, and compares. Differences below $10^{-7}$ are a pass.

# %%
np.random.seed(1)
some_x, some_y = np.random.randn(2, 7), np.random.randn(3, 7)
random = initialize_parameters(2, 5, 3)
grads = backward_propagation(some_x, some_y, random, forward_propagation(some_x, random)[1])
differences = gradients.check_gradients(
    lambda p: compute_cost(forward_propagation(some_x, p)[0], some_y), random, grads
)
for name, difference in differences.items():
    print(f"{name:4s} {'passes' if difference < 1e-7 else 'fails'}")

# %% [markdown]
# And this is the network that you did by hand, with everything that flows through it. For the arrays inside, one trick:
# in a batch of a single example, the gradient of a bias is the gradient of its layer's sum. Each example is half of the
# mean.

# %%
Y_hat, cache = forward_propagation(X, start)
grads = backward_propagation(X, Y, start, cache)
shares = []
for t in (0, 1):
    one, target = X[:, [t]], Y[:, [t]]
    shares.append(backward_propagation(one, target, start, forward_propagation(one, start)[1]))
inside = {"dZ1": np.hstack([s["db1"] / 2 for s in shares]), "dY_hat": np.hstack([s["db2"] / 2 for s in shares])}
inside["dA1"] = start["W2"].T @ inside["dY_hat"]
values = {"X": X, "L": compute_cost(Y_hat, Y)} | start | cache
figures.draw_two_layers(values, grads | inside, curves=["σ"])

# %% [markdown]
# Above is the first layer, below it the second. Beside a value, in blue, stands its gradient, in red and with the same
# shape; $X$, which nobody changes, has none. Follow the red arrows from the cost to the left: a sum copies what comes
# back, a matrix product hands it on, multiplied by its weights, and in the upper row the S multiplies each entry by its
# slope. Here `dY_hat` is the $E$ from above, and `dZ1` is $\partial\mathcal L/\partial Z_1$, as in section 3.
#
# Compare the boxes of the parameters with your paper. The two columns of `dZ1` are the two examples, and each row of it,
# added up, is an entry of `db1`.
#
# ### Down the hill
# One step moves all four parameters against their gradients. **How do you write it once for all four?**

# %%
from solutions.two_layer_sigmoid import update_parameters

# %%
check(update_parameters)

# %% [markdown]
# And the loop: forward, cost, backward, update. The list of costs begins with the start, before any update, so $T$
# updates leave $T + 1$ costs. If nobody hands you parameters to start from, draw them. **Write it.**

# %%
from solutions.two_layer_sigmoid import train

# %%
check(train)

# %%
np.random.seed(2)
u, parameters, curves, done = np.linspace(-3, 3, 121).reshape(1, -1), initialize_parameters(1, 5), {}, 0
for steps in (0, 20, 100, 400, 1500, 5000):
    parameters, costs = train(x, y, 5, 0.1, steps - done, parameters)
    done = steps
    curves[f"after {steps} steps: cost {costs[-1]:.3f}"] = forward_propagation(u, parameters)[0]
figures.plot_curve_evolution(x, y, u, curves)

# %% [markdown]
# A lazy slope at first, then one bend, then the second and the third. The network does not learn everything at the
# same pace: what explains most comes first.
#
# ### How units make a curve
# Look inside a network with three hidden units. On the left is what each unit does over the range of $x$, in the middle
# the same times its output weight, and on the right the sum.

# %%
np.random.seed(2)
u = np.linspace(-3, 3, 121).reshape(1, -1)
parameters, costs = train(x, y, 3, 0.1, 5000)
Y_hat, cache = forward_propagation(u, parameters)
figures.plot_hidden_sum(x, y, u, cache["A1"], parameters["W2"], Y_hat)

# %% [markdown]
# Each unit is one S, rising or falling, steep or flat, with its middle where its own $z$ is zero. Each output weight
# makes its S taller or turns it over. Nothing else happens: the wave is a sum of three steps with soft edges.
#
# Here is the same network as circles and lines. A line is thick where its weight is large, and red and dashed where the
# weight is negative; the number below a circle is its bias.

# %%
figures.draw_network((1, 3, 1), ["σ"], parameters, (["$x$"], [r"$\hat y$"]))

# %% [markdown]
# On the left is how steep each S is, and which way it goes; on the right is how tall it becomes. The thick line on the
# left belongs to the steep S of the figure before.
#
# ## Part 4. Three choices
#
# ### How many hidden units?
# **Before you look: how many soft steps does this wave need, and what happens with fewer?**

# %%
costs = {}
for k in (1, 2, 3, 5, 10):
    np.random.seed(1)
    costs[f"{k} hidden units" if k > 1 else "1 hidden unit"] = train(x, y, k, 0.1, 3000)[1]
figures.plot_descents(costs, level=("best line", 0.263))

# %% [markdown]
# One unit is one S, and seven tenths of the line's cost remain. With two the wave can go up and down, and with ten the
# descent is fast as well. Beyond that there is less and less to gain: the noise in these data has a mean square of 0.013, and
# what is noise cannot be predicted.
#
# ### How large a step?
# The landscape is no longer a bowl with one curvature for all places, so no formula gives a critical learning rate.
# Try, then.

# %%
costs = {}
for rate in (0.01, 0.05, 0.1, 0.3, 0.5):
    np.random.seed(1)
    costs[f"α = {rate}"] = train(x, y, 10, rate, 2000)[1]
figures.plot_descents(costs)

# %%
np.random.seed(1)
with np.errstate(all="ignore"):
    _, costs = train(x, y, 10, 1.0, 2000)
for step in (0, 1, 2, 5, 2000):
    print(f"α = 1, step {step:4d}: cost {costs[step]:.3g}")

# %% [markdown]
# Small rates crawl. At 0.3 and 0.5 the first steps overshoot, at 0.5 to more than twenty times the cost of the start,
# and yet the network recovers and ends lowest: it has landed in a gentler part of the landscape. At 1 there is no
# recovery, and the numbers grow until they are no numbers any more. No formula told us where the edge is.
#
# ### Below the noise
# With enough units and steps a cost can be pushed below the mean square of the noise. **Would that be good news?** Take
# twenty points of the wave, with noise four times as large, and let two thousand fresh ones judge. Three units fit them,
# and forty, whose S's begin narrow and spread over the whole range.


# %%
def noisy(places, rng):
    """The wave at some places, with noise of standard deviation 0.4."""
    return np.sin(1.5 * places) * np.exp(-0.1 * places**2) + 0.4 * rng.normal(size=places.shape)


def copied(parameters):
    """The same numbers in arrays of their own, for a training that may change them."""
    return {name: value.copy() for name, value in parameters.items()}


rng = np.random.default_rng(3)
few_x, new_x = np.linspace(-2.9, 2.9, 20).reshape(1, -1), np.linspace(-2.9, 2.9, 2000).reshape(1, -1)
few_y, new_y = noisy(few_x, rng), noisy(new_x, rng)
u = np.linspace(-3, 3, 241).reshape(1, -1)
np.random.seed(1)
wide = initialize_parameters(1, 40, scale=8.0)
wide |= {"b1": -wide["W1"] * np.linspace(-3, 3, 40).reshape(-1, 1), "W2": wide["W2"] / 80}

# %%
curves = {"the wave without noise": np.sin(1.5 * u) * np.exp(-0.1 * u**2)}
np.random.seed(1)
for k, first in ((3, initialize_parameters(1, 3)), (40, copied(wide))):
    parameters, costs = train(few_x, few_y, k, 0.05, 8000, first)
    fresh = compute_cost(forward_propagation(new_x, parameters)[0], new_y)
    print(f"{k:2d} units: cost {costs[-1]:.2f} on the twenty points, {fresh:.2f} on new ones")
    curves[f"{k} units"] = forward_propagation(u, parameters)[0]
figures.plot_functions(u, curves, labels=("$x$", "$y$"), points=(few_x, few_y))

# %% [markdown]
# The noise has a mean square of 0.16, and nobody can predict it. Forty units push the cost on their points far below
# that, by running through nearly every one of them. On new points they are twice as wrong as the noise alone: what they
# have learned is the chance errors of twenty points, by heart. The three units are worse on the twenty points and
# better on all others. This is **overfitting**, and a cost far below the noise is its signature.
#
# ### Exercise: stop in time
# Nobody has two thousand fresh examples to spare. But you can put some of your own aside: they take no part in training,
# and after each update they are asked for the cost. As long as what is learned holds for others too, their cost falls.
# When it rises for good, it is time to stop, and to go back to the parameters that were best. A single rise may be
# chance, so wait for a few updates first; how many is called *patience*.
#
# **Which examples make the gradients, and which only judge? What has to be remembered while you wait?** Here the last
# examples judge. Why must they not be the last ones along $x$?

# %%
from solutions.two_layer_sigmoid import train_with_early_stopping

# %%
check(train_with_early_stopping)

# %%
rng = np.random.default_rng(3)
places = rng.permutation(np.linspace(-2.9, 2.9, 40)).reshape(1, -1)
values = noisy(places, rng)
best, stopped = train_with_early_stopping(places, values, 20, 0.05, 4000, 200, copied(wide))
print(f"updates made: {len(stopped) - 1}, the best after {np.argmin(stopped)}")

# %%
last, costs = train(places[:, :20], values[:, :20], 40, 0.05, 4000, copied(wide))
_, judged = train_with_early_stopping(places, values, 20, 0.05, 4000, 4000, copied(wide))
figures.plot_descents({"twenty to train with": costs, "twenty put aside": judged}, level=("noise", 0.16))
for label, found in (("stopped in time", best), ("after 4000 updates", last)):
    print(f"{label}: cost on new ones {compute_cost(forward_propagation(new_x, found)[0], new_y):.2f}")

# %% [markdown]
# Both curves fall together at first. Then they part: the examples to train with are learned by heart, and those put aside
# pay for it. Whoever stops at the lowest point of the second curve is, with the same forty units, wrong by about a third
# more than the noise on new examples; whoever goes on, by more than twice the noise.
#
# The places were in random order. Along $x$ the last ones would all lie at the right end, where nobody would have
# trained, and they could not have told how things are going elsewhere.
#
# The lowest cost on the examples put aside is a little too good to be true, since it was chosen among many. For an honest
# number at the end, a third part is needed that nobody has looked at before.
#
# ### Exercise: a start without chance
# Here is the question that you kept from Part 2. Let all parameters start at zero, weights and biases, with no chance
# involved. **Which gradients are not zero in the first step? And what becomes of the network after many?**
# Careful: it is not the same as in section 3. What is $\sigma(0)$?

# %%
from solutions.two_layer_sigmoid import zero_start

# %%
check(zero_start)

# %%
np.random.seed(2)
random = initialize_parameters(1, 4)
zero = {name: np.zeros_like(value) for name, value in random.items()}
constant = {name: value.copy() for name, value in zero.items()}
constant |= {"W1": np.full((4, 1), 0.5), "W2": np.full((1, 4), 0.5)}
starts = {"random": random, "all zero": zero, "all weights 0.5": constant}
costs = {name: train(x, y, 4, 0.1, 4000, first)[1] for name, first in starts.items()}
costs["one hidden unit"] = train(x, y, 1, 0.1, 4000)[1]
figures.plot_descents(costs)

# %% [markdown]
# All four curves fall, so nothing is stuck for good. But only one of them arrives. Look at the hidden units of two of
# these networks:

# %%
np.random.seed(2)
random = initialize_parameters(1, 4)
zero = {name: np.zeros_like(value) for name, value in random.items()}
u, panels = np.linspace(-3, 3, 121).reshape(1, -1), {}
for title, first in (("started at random", random), ("started at zero", zero)):
    parameters, _ = train(x, y, 4, 0.1, 4000, first)
    panels[title] = forward_propagation(u, parameters)[1]["A1"]
figures.plot_units(u, panels)

# %% [markdown]
# On the right lie four curves, exactly on top of one another. Units that start alike receive like gradients, so they
# stay alike: four neurons do the work of one. This is **symmetry**, and a constant start has it just as a zero start
# has. Size is not the point; difference is.
#
# It takes little to break it. **Is it enough if only one of the two layers starts at random?**

# %%
for zeroed in ("W1", "W2"):
    np.random.seed(2)
    first = initialize_parameters(1, 4)
    first[zeroed] = np.zeros_like(first[zeroed])
    parameters, costs = train(x, y, 4, 0.1, 5000, first)
    spread = np.ptp(parameters["W1"])
    print(f"only {zeroed} starts at zero: cost {costs[-1]:.3f}, hidden weights {spread:.1f} apart")

# %% [markdown]
# It is. Where the output weights differ, each unit hears its own share of the error; where the hidden weights differ,
# each has its own activation to answer for. One source of difference suffices.
#
# ### Too large a start
# Random, then, but how large? Below are the inputs $z$ of ten hidden units for all eighty examples, as dots on the
# curve, for three values of `scale`.

# %%
panels = {}
for scale in (0.1, 1.0, 10.0):
    np.random.seed(1)
    cache = forward_propagation(x, initialize_parameters(1, 10, scale=scale))[1]
    slope = np.mean(sigmoid_prime_from_activation(cache["A1"]))
    panels[f"scale {scale:g}: mean slope {slope:.3f}"] = cache["Z1"]
figures.plot_saturation(sigmoid, panels)

# %% [markdown]
# With small weights all units sit in the steep middle, where the S is nearly a straight line. With large ones most dots
# lie on the flat ends, and the two shares count those that are farther out still. These units are **saturated**, and
# hardly any gradient passes through them. Your two numbers of the narrow passage say how little.

# %%
costs = {}
for scale in (0.01, 0.1, 1.0, 10.0, 100.0):
    np.random.seed(1)
    costs[f"scale {scale:g}"] = train(x, y, 10, 0.1, 2000, scale=scale)[1]
figures.plot_descents(costs)

# %% [markdown]
# The two large starts begin with enormous costs. The output layer, whose gradient does not pass through the sigmoid,
# repairs the worst within a hundred steps; after that the descent depends on hidden units that barely move, and the
# largest start is left behind. The small starts have the opposite trouble: their units begin so much alike that it takes
# a thousand steps until they part.
#
# ### Exercise: take the bend out again
# Suppose someone replaces the sigmoid by the identity, $a = z$, with slope 1, everywhere in your equations.
# **Which network is left, with which equations?**

# %%
from solutions.two_layer_sigmoid import without_the_sigmoid

# %%
check(without_the_sigmoid)

# %% [markdown]
# So the whole difference between the two sections is one curve on the way forward and one factor on the way back.
#
# ## Part 5. A semiconductor
#
# Real measurements to finish with. The mobility of electrons in a semiconductor was measured at 37 densities
# (Thurber, in the reference data sets of the US National Institute of Standards and Technology). NIST fits
# them with a formula of its own, made for this purpose, with seven parameters. We take three sigmoids, standardise both
# quantities as in section 1, and know nothing of physics. (The source gives no units, so the axes have none.)

# %%
density, mobility = data.load_thurber()
u, v = ((row - row.mean()) / row.std() for row in (density, mobility))
labels = ("natural logarithm of the density", "electron mobility")
figures.plot_fit(density, mobility, labels=labels)

# %%
np.random.seed(2)
parameters, costs = train(u, v, 3, 0.1, 12000)
grid = np.linspace(u.min(), u.max(), 200).reshape(1, -1)
curve = forward_propagation(grid, parameters)[0] * mobility.std() + mobility.mean()
residuals = (v - forward_propagation(u, parameters)[0]) * mobility.std()
print(f"cost {costs[-1]:.4f}, largest residual {np.abs(residuals).max():.0f} of a range of {np.ptp(mobility):.0f}")
figures.plot_residuals(density, mobility, grid * density.std() + density.mean(), curve, residuals, labels)

# %% [markdown]
# The curve goes through the points as if it had been made for them. The lower panel is stricter. If only
# noise were left over, the signs would change at random; here they still come in runs, so there is something left to
# learn. The best line leaves a cost of 0.079, ours is a fiftieth of it or less, and the formula of NIST reaches
# 0.0005. **Could you get there with more units, or with more steps?** Try it in a cell of your own.
#
# ## What you have built
#
# A network that bends, and the complete machinery to train it: activations on the way forward, their slopes on the way
# back, a gradient check that vouches for both. You know that hidden units are soft steps that add up, that equal starts
# stay equal for ever, that large weights saturate, and that a cost below the noise is a warning.
#
# ### To take along
# 1. Something has to bend between two layers, or they are one. A curve applied to each entry by itself is enough.
# 2. A hidden unit is a soft step. The output weights make each step taller or turn it over, and their sum is the
#    curve.
# 3. On the way back a bend multiplies each entry by its slope at that place. This is the only new rule, and it needs
#    the derivative of the activation.
# 4. What mixes units or adds up examples is a matrix product, `@`. What belongs to one unit and one example is a
#    product entry by entry, $\odot$.
# 5. The slope of σ follows from its value, so the way back evaluates no exponential again.
# 6. σ is steep nowhere and flat far out. A unit out there is saturated, and hardly any gradient passes through it.
# 7. Measure a new gradient once, on a small random network with sizes that all differ. Then trust it.
# 8. Hidden units that start alike receive like gradients and stay alike for ever. So weights begin at random; that
#    one of the two layers differs is enough.
# 9. A start can be too small, and units take long to part; or too large, and they are saturated from the outset.
# 10. A landscape that bends has no formula for the critical rate. A rate that is too large may land in a gentler
#     part, or never return.
# 11. More units fit more, with less and less to gain. A cost far below the noise means that chance has been learned
#     by heart: judge a model on data that it was not trained with, and stop when it gets no better there.
# 12. Look at what is left over. Residuals whose signs come in runs say that there is something to learn yet.
#
# ### To read on
# - D. Rumelhart, G. Hinton and R. Williams, *Learning representations by back-propagating errors*, Nature 323 (1986):
#   four pages that made the method known, with the very units and the squared error of this section. Easy now; read
#   it first of all.
# - M. Nielsen, [*Neural Networks and Deep Learning*](http://neuralnetworksanddeeplearning.com/chap4.html) (2015),
#   chapter 4: a proof in pictures that soft steps can follow any curve, with figures that you can pull at. Easy; now.
# - G. Cybenko, *Approximation by superpositions of a sigmoidal function*, Mathematics of Control, Signals and Systems
#   2 (1989): the same as a theorem. Hard; for when you have met functional analysis.
#
# ### And next
# One question: every sigmoid that a gradient passes multiplies it by a small number. **What happens to a
# gradient that has to pass through ten layers of them?** And which property would you ask of a better activation
# function?
#
# Next, from numbers to yes or no: [5 · A classifier with tanh](../5-tanh-classifier/5-tanh-classifier.ipynb). The
# output gets its sigmoid after all, and the hidden layer a curve that is steeper in the middle.
