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
# # 7 · A machine that differentiates
#
# In five sections you derived five sets of backward equations, each for one network, and each anew. Yet every one of
# them was put together from the same few pieces: a local derivative for each operation, the chain rule along each arrow,
# a sum where a value forks. What is so regular can be left to a machine. In this notebook you build one. It fits on two
# pages, it is yours to the last line, and it differentiates any formula that you can write down.
#
# **At the end you will be able to**
# - write a computation down as a graph, and find an order in which to go back through it;
# - send a gradient through any graph of numbers or arrays, with one function that knows no network at all;
# - bring a gradient home through a stretched array and through a matrix product;
# - say why a deep network learns or does not learn, from the size of its weights alone, before any training.
#
# **You need** section 1, and the gradient check of section 2. The networks of sections 3 to 5 come back as examples.
#
# **It takes** about {hours}, in six parts that you can do on different days.

# %%
from collections.abc import Callable
from typing import Any

import handrail
import numpy as np
from handrail import data, figures, gradients, operations
from handrail.gradients import numerical_gradient
from handrail.operations import compute
from handrail.terminal.earlier import earlier

Row = tuple[str, tuple[str, ...], Any]
Graph = dict[str, Row]
Rule = Callable[..., tuple[Any, ...]]

check = handrail.begin("autograd")

# %% [markdown]
# ## Before you begin
# A minute for each of these, on paper or in the head. They are about earlier sections, and each answer, which you
# unfold after you have your own, says about which. Another number in place of the 1 asks with other numbers.

# %%
handrail.recall.questions("autograd", numbers=1)

# %% [markdown]
# ## Part 1. A formula, written down
#
# Take the second graph of section 1, $f = x y + x$. To go back through it you had to remember three things of every
# operation: what was done, to which values, and what came out. Write exactly that down, one row for each value, and give
# every row a name:
#
# | name | operation | parents | value |
# |---|---|---|---|
# | `x` | input | | 3 |
# | `y` | input | | −4 |
# | `p` | mul | `x`, `y` | −12 |
# | `f` | add | `p`, `x` | −9 |
#
# The **parents** of a row are the rows whose values went into it. In Python, the table is a dictionary in which a name
# stands for a row `(operation, parents, value)`:

# %%
inputs = {"x": ("input", (), 3.0), "y": ("input", (), -4.0)}
for name, row in inputs.items():
    print(f"{name}: {row}")

# %% [markdown]
# The operations are those of section 1, under the same names, and `compute` does them:

# %%
print(compute("mul", 3.0, -4.0), compute("tanh", 0.5), compute("max", 3.0, -4.0))

# %% [markdown]
# Doing an operation and writing its row are one act. **What do you need to know of the parents, and what do you write
# down about them?** The graph that you were given should stay as it is: somebody else may be holding it, too.

# %%
from solutions.autograd import record

# %%
check(record)

# %%
fork = record(record(inputs, "p", "mul", ("x", "y")), "f", "add", ("p", "x"))
for name, row in fork.items():
    print(f"{name}: {row}")
figures.draw_rows(fork)

# %% [markdown]
# The rows and the drawing say the same. Each parent in a row is an arrow in the picture, and nothing else about the
# formula is needed: from here on, this dictionary *is* the formula.
#
# ### Exercise: a formula in rows
# Draw the graph of $f = (x y + x)\, \sigma(x)$, with one row for each operation; σ is one of them. A value that is used
# several times has one row. **How many rows are there, how many arrows, and how many of the arrows leave $x$?**

# %%
from solutions.autograd import rows_of_a_formula

# %%
check(rows_of_a_formula)

# %% [markdown]
# ## Part 2. The order in which to go back
#
# Forwards the order is plain: a row can be computed when its parents are there. Backwards there is a rule, too, and it
# is easy to break. Where a value forks, the gradients that come home add up, so a row must not send anything on before
# its *last* share has come home. Look at a graph with a long way and a short cut:

# %%
rows = {"x": ("input", (), 0.8), "y": ("input", (), 1.5)}
for name, operation, parents in (("a", "tanh", "x"), ("b", "square", "a"), ("c", "mul", "by"), ("f", "div", "ca")):
    rows = record(rows, name, operation, tuple(parents))
detour = rows
HEIGHTS = {"x": 0.0, "a": 0.0, "b": 0.9, "y": 2.3, "c": 1.6, "f": 0.6}
figures.draw_rows(detour, heights=HEIGHTS)

# %% [markdown]
# Two arrows leave $a$. Along the short one a gradient is at home after one step; the other takes three. If $a$ sends on
# what it has after the first, $x$ gets only half of the story.
#
# So each row has to stand behind *all* the rows that it goes into. An order with this property is called
# *topological*. When rows stand in the order in which they were recorded, you could read them from the end. But a graph
# may come from a file, or from several hands, and its rows may be shuffled; and some may be of no use to the output at
# all. You want an order that can be found from the arrows alone.
#
# A thought that helps, and that gave backpropagation the name of a recursive algorithm: *if I have already found an
# order for everything that goes into my parents, where do I belong?* **Write the search, and see to it that a row that
# can be reached on two ways is listed once.**

# %%
from solutions.autograd import way_back

# %%
check(way_back)

# %%
shuffled = {name: detour[name] for name in ("b", "f", "x", "a", "y", "c")}
order = way_back(shuffled, "f")
for name in order:
    users = [other for other in order if name in shuffled[other][1]]
    print(f"{name} has to wait for {' and '.join(users) or 'nobody'}")

# %% [markdown]
# Several orders are right, since $y$ may come early or late. What counts is that whoever is waited for stands further up.
#
# ### Exercise: why not simply follow every path?
# One could do without an order: follow each path from the output to an input by itself, multiply along it, and add up
# all paths in the end. That is what the chain rule says, after all, and the result is right. Take thirty doublings in a
# row, $x_1 = x_0 + x_0$ and so on to $x_{30}$, with two arrows from each row to the next.
# **How many rows does the graph have, and how many paths lead from $x_{30}$ back to $x_0$?**

# %%
from solutions.autograd import paths_of_doublings

# %%
check(paths_of_doublings)

# %% [markdown]
# This is the whole secret of backpropagation. Adding up *at each row*, before going on, does the work of a billion
# paths in thirty steps.
#
# ## Part 3. The way back
#
# What happens at a single row you know from section 1: the gradient that arrives is multiplied by the local derivative,
# once for each input. You wrote the local derivatives there. If that notebook lies beside this one, the next cell takes
# them from it. If not, it takes a set that derives nothing, but measures.

# %%
local_gradient = earlier("univariate", "local_gradient") or operations.local_gradient
print("The rules are", "measured." if local_gradient is operations.local_gradient else "those that you wrote.")
print(f"the slope of tanh at 2: {local_gradient('tanh', 2.0)[0]:.4f}")

# %% [markdown]
# Your machine should not care which of the two it works with, so it is handed the rules as an argument. **What goes back
# to each input?**

# %%
from solutions.autograd import chain_rule

# %%
check(chain_rule)

# %% [markdown]
# Before you put the machine together, walk once through all of its steps. The graph is that of $f = x y + x$, with
# $x = 3$ and $y = -4$, and the order is `f`, `p`, `y`, `x`:
#
# | at | arrives | goes back | gradients so far |
# |---|---|---|---|
# | | | | `f`: 1 |
# | `f` = `p` + `x` | 1 | 1 to `p`, 1 to `x` | `f`: 1, `p`: 1, `x`: 1 |
# | `p` = `x` `y` | 1 | −4 to `x`, 3 to `y` | `f`: 1, `p`: 1, `x`: 1 − 4 = −3, `y`: 3 |
# | `y`, an input | 3 | nothing | |
# | `x`, an input | −3 | nothing | |
#
# **With which number does it begin, and what do you do when something comes home to a row that has something already?**
# The argument `pull_back` is what you have just written, or anything that does the same job.

# %%
from solutions.autograd import backward

# %%
check(backward)


# %%
def through_numbers(operation, upstream, inputs):
    """Your chain rule, with the local derivatives from above."""
    return chain_rule(operation, upstream, inputs, local_gradient)


grads = backward(fork, "f", through_numbers)
print({name: f"{grads[name]:g}" for name in way_back(fork, "f")})
figures.draw_rows(fork, grads)

# %% [markdown]
# The red number on an arrow is the gradient of the row that it leaves. At $x$ there is the −3 that you found on paper in
# section 1, and no one has told the machine anything about this formula. Another one, for which nobody would want to do
# it by hand:

# %%
grads = backward(detour, "f", through_numbers)
figures.draw_rows(detour, grads, HEIGHTS)

# %% [markdown]
# And the thirty doublings. Count how often the rules are asked:

# %%
doubled = {"x0": ("input", (), 1.0)}
for step in range(30):
    doubled = record(doubled, f"x{step + 1}", "add", (f"x{step}", f"x{step}"))
asked = []
grads = backward(doubled, "x30", lambda *question: asked.append(question) or through_numbers(*question))
print(f"the derivative of x30 by x0 is {grads['x0']:.0f}, and the rules were asked {len(asked)} times")

# %% [markdown]
# Once for each operation, as often as something was computed on the way forward. **All derivatives of one output cost
# about as much as the output itself**, however many inputs there are. That is why networks with billions of parameters
# can be trained at all.
#
# ## Part 4. Trust, but measure
#
# Section 2 has taught you not to trust a gradient that has not been measured. For a formula that is data, the witness is
# easily called: change an input, and let the graph compute itself again. **Which rows have to be computed, in which order,
# and from which values?**

# %%
from solutions.autograd import replay

# %%
check(replay)

# %%
for x in (0.8, 0.9, 1.0):
    print(f"x = {x}: f = {replay(detour, 'f', {'x': x})['f'][2]:.4f}")

# %% [markdown]
# Now nudge. `numerical_gradient(f, theta)` does what your function of section 2 does: it takes a function of one
# number or array, and nudges each entry in both directions. **Which function do you hand to it?**

# %%
from solutions.autograd import measured_gradient

# %%
check(measured_gradient)

# %%
grads = backward(detour, "f", through_numbers)
for name in ("x", "y"):
    measured = measured_gradient(detour, "f", name)
    same = gradients.relative_difference(grads[name], measured) < 1e-7
    print(f"by {name}: sent back {grads[name]:.6f}, measured {measured:.6f}, {'the same' if same else 'not the same'}")

# %% [markdown]
# Keep in mind what either of them costs. The witness replays the graph twice *for every input*; the way back is walked
# once for all of them.
#
# ## Part 5. Arrays
#
# A network with seventeen parameters and 342 penguins would have tens of thousands of rows if each number had one. Let a
# row hold an array instead. Then `record`, `way_back` and `replay` need no change, and `backward` does not either: it adds
# up what `pull_back` sends. Only what happens at a single row has to be thought about again, and there are two new
# things.
#
# ### What was stretched has to be summed
# In `W @ X + b` the column `b` is laid beside itself, once for each example. Each of its entries is used $m$ times. That
# is a fork, and you know the rule for forks.

# %%
figures.plot_shapes([("Z", (5, 7), ("5", "7")), "=", ("P", (5, 7), ("5", "7")), "+", ("b", (5, 1), ("5", "1"))])

# %% [markdown]
# ### Exercise: how many come home?
# The sum has the shape (5, 7), and a gradient of that shape comes back. **For arrays of several shapes that can be
# stretched to (5, 7): how many numbers of the gradient belong to one number of the array?** Remember that NumPy adds
# axes at the front.

# %%
from solutions.autograd import how_many_are_added

# %%
check(how_many_are_added)

# %% [markdown]
# **Now bring any gradient home to any shape.** There are two kinds of axes along which something may have been
# stretched. Which are they, and which of the two has to be still there afterwards?

# %%
from solutions.autograd import unbroadcast

# %%
check(unbroadcast)

# %% [markdown]
# ### The matrix product
# In $P = A B$ an entry $A_{ik}$ is used once for each column of $B$: $P_{ij} = \sum_k A_{ik} B_{kj}$. When $G$ arrives at
# $P$, what comes home to $A_{ik}$ is $\sum_j G_{ij} B_{kj}$. **Of which product of two arrays is that an entry? And what
# comes home to $B$?** The shapes leave only one way to put the pieces together, as long as $n$, $k$ and $m$ are
# different.

# %%
from solutions.autograd import matmul_gradients

# %%
check(matmul_gradients)

# %% [markdown]
# ### All of it
# There are operations that work entry by entry, for which the rules of section 1 hold for each entry; there is the
# matrix product; and there are "sum" and "mean", which make a single number of all entries and with which a cost ends.
# **Put them together.** How large is each entry's share in a mean?

# %%
from solutions.autograd import pull_back

# %%
check(pull_back)

# %% [markdown]
# Your local derivatives of section 1 were written for numbers. Where they are used, the next cell asks them entry by
# entry; the measured ones work on arrays anyway.

# %%
measured_rules = local_gradient is operations.local_gradient
on_arrays = local_gradient if measured_rules else operations.entry_by_entry(local_gradient)


def through_arrays(operation, upstream, inputs):
    """Your `pull_back`, with local derivatives for arrays."""
    return pull_back(operation, upstream, inputs, on_arrays)


rng = np.random.default_rng(3)
layer = {"W": rng.normal(size=(5, 3)), "X": rng.normal(size=(3, 7)), "b": rng.normal(size=(5, 1))}
layer = {name: ("input", (), value) for name, value in layer.items()}
for name, operation, parents in (("P", "matmul", "WX"), ("Z", "add", "Pb"), ("A", "tanh", "Z"), ("J", "mean", "A")):
    layer = record(layer, name, operation, tuple(parents))
grads = backward(layer, "J", through_arrays)
for name in ("W", "X", "b"):
    distance = gradients.relative_difference(grads[name], measured_gradient(layer, "J", name))
    print(f"{name} {layer[name][2].shape}: gradient {grads[name].shape}, {'right' if distance < 1e-7 else 'wrong'}")

# %% [markdown]
# A layer with its gradients, checked, and not a line of `backward` was changed.
#
# ### Formulas as you write them
# Nobody wants to write networks row by row. Python can do it while it computes: give a name of a row to an object that
# understands `+`, `@` and `np.tanh`, and lets each of them write a row. This has nothing to do with derivatives, so here
# it is as a gift. Read it once; every line that matters is a call of your `record`.

# %%
WRITTEN = {np.add: "add", np.subtract: "sub", np.multiply: "mul", np.true_divide: "div", np.maximum: "max"}
WRITTEN |= {np.exp: "exp", np.log: "log", np.tanh: "tanh", np.square: "square", np.matmul: "matmul"}


class Value(np.lib.mixins.NDArrayOperatorsMixin):
    """A row with which one can reckon: each operation on it writes a row into the same graph."""

    graph: dict = {}

    def __init__(self, name):
        self.name = name

    def __array_ufunc__(self, function, method, *inputs, **options):
        if function is np.negative:
            return 0.0 - inputs[0]
        if function is np.power and inputs[1] == 2:
            return written("square", inputs[0])
        return written(WRITTEN[function], *inputs)

    def mean(self, **options):
        return written("mean", self)

    def sum(self, **options):
        return written("sum", self)


def named(value):
    """The name of a row; a number or an array becomes an input first."""
    if isinstance(value, Value):
        return value.name
    name = f"given{len(Value.graph)}"
    Value.graph = {**Value.graph, name: ("input", (), value)}
    return name


def written(operation, *inputs):
    """A new row, and an object with which to go on."""
    parents = tuple(named(value) for value in inputs)
    name = f"{operation}{len(Value.graph)}"
    Value.graph = record(Value.graph, name, operation, parents)
    return Value(name)


def graph_of(formula, parameters):
    """The graph of formula(**parameters), and the name of its output."""
    Value.graph = {name: ("input", (), value) for name, value in parameters.items()}
    output = formula(**{name: Value(name) for name in parameters})
    return Value.graph, output.name


# %%
graph, output = graph_of(lambda w, b: np.mean((w * np.array([[1.0, 2.0, 3.0]]) + b) ** 2), {"w": 2.0, "b": -1.0})
for name, row in graph.items():
    print(f"{name:8s} {row}")

# %% [markdown]
# ### Five networks
# Here are the costs of sections 1 to 5, each as one formula, on the data that you know. The parameters are drawn at
# size 1, where every bend shows.

# %%
x, y = data.line()
X_mass, mass = data.load_penguins("mass")
X_mass = (X_mass - X_mass.mean(axis=1, keepdims=True)) / X_mass.std(axis=1, keepdims=True)
wave_x, wave_y = data.wave()
X_mm, chinstrap = data.load_penguins("chinstrap")
bills = (X_mm - X_mm.mean(axis=1, keepdims=True)) / X_mm.std(axis=1, keepdims=True)
m = bills.shape[1]


def two_layers(X, bend, W1, b1, W2, b2):
    """The output of a network with one hidden layer, before any last bend."""
    return W2 @ bend(W1 @ X + b1) + b2


def sigma(z):
    """The logistic function, from operations that the machine knows."""
    powers = np.exp(-z)
    return 1 / (1 + powers)


def surprise(**parameters):
    """The cost of the tanh classifier: the cross-entropy."""
    A2 = sigma(two_layers(bills, np.tanh, **parameters))
    told = np.log(A2) * chinstrap + np.log(1 - A2) * (1 - chinstrap)
    return np.sum(told) / -m


def drawn(n_x, n_h=None):
    """Parameters of size 1 for a line over n_x features, or for a network with n_h hidden units."""
    shapes = {"w": (1, n_x), "b": (1, 1)}
    if n_h:
        shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (1, n_h), "b2": (1, 1)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


# %%
five = {
    "1 line": (lambda w, b: np.mean((w * x + b - y) ** 2), drawn(1)),
    "2 many features": (lambda w, b: np.mean((w @ X_mass + b - mass) ** 2), drawn(3)),
    "3 two linear layers": (lambda **p: np.mean((two_layers(X_mass, lambda z: z, **p) - mass) ** 2), drawn(3, 2)),
    "4 a layer of σ": (lambda **p: np.mean((two_layers(wave_x, sigma, **p) - wave_y) ** 2), drawn(1, 5)),
    "5 tanh classifier": (surprise, drawn(2, 4)),
}
for title, (formula, parameters) in five.items():
    graph, output = graph_of(formula, parameters)
    grads = backward(graph, output, through_arrays)
    told = []
    for name in parameters:
        distance = gradients.relative_difference(grads[name], measured_gradient(graph, output, name))
        told.append(f"d{name} {'right' if distance < 1e-6 else f'off by {distance:.0e}'}")
    print(f"{title:20s} {len(graph):2d} rows, cost {graph[output][2]:6.3f}: {', '.join(told)}")

# %% [markdown]
# Five networks, one machine. Your own equations of the earlier sections have to give the same numbers, and if their
# notebooks lie beside this one, the next cell compares:

# %%
SECTIONS = ("univariate", "multivariate", "two_layer_linear", "two_layer_sigmoid", "tanh_classifier")
DATA = ((x, y), (X_mass, mass), (X_mass, mass), (wave_x, wave_y), (bills, chinstrap))
NAMES = [("predict", "gradients"), ("forward", "backward"), *[("forward_propagation", "backward_propagation")] * 3]


def by_hand(section, X, Y, parameters):
    """The gradients by your own functions of a section; None where they are not found, or do not pass yet."""
    forward, back = (earlier(section, name) for name in NAMES[SECTIONS.index(section)])
    if forward is None or back is None:
        return None
    if "W1" in parameters:
        return back(X, Y, parameters, forward(X, parameters)[1])
    w, b = parameters["w"], parameters["b"].item()
    return dict(zip(("dw", "db"), back(X, Y, forward(X, w.item() if w.size == 1 else w, b)), strict=True))


for (title, (formula, parameters)), section, (X, Y) in zip(five.items(), SECTIONS, DATA, strict=True):
    graph, output = graph_of(formula, parameters)
    grads, own = backward(graph, output, through_arrays), by_hand(section, X, Y, parameters)
    if own is None:
        print(f"{title:20s} no solved notebook of section {title[0]} lies beside this one")
    else:
        same = all(
            gradients.relative_difference(grads[n], np.reshape(own[f"d{n}"], grads[n].shape)) < 1e-9
            for n in grads.keys() & parameters
        )
        print(f"{title:20s} {'the same numbers' if same else 'other numbers'} as by your own equations")

# %% [markdown]
# ### Training without a network
# Gradient descent needs three things: a gradient, a step, and the cost at the new place. Your machine has all three, for
# any graph. **Write the descent once, for every network that you will ever think of.**

# %%
from solutions.autograd import descend

# %%
check(descend)

# %%
start = {name: 0.1 * value for name, value in drawn(2, 4).items()}
graph, output = graph_of(surprise, start)
trained, history = descend(graph, output, tuple(start), 1.2, 500, through_arrays)
learned = {name: trained[name][2] for name in start}
share = np.mean((two_layers(bills, np.tanh, **learned) > 0) == chinstrap)
print(
    f"cost {history[0]:.2f} at the start, {history[-1]:.2f} after 500 steps; {share:.0%} of the penguins are told right"
)
labels = ("bill length (standardised)", "bill depth (standardised)")
figures.plot_decision_boundary(lambda points: sigma(two_layers(points, np.tanh, **learned)), bills, chinstrap, labels)

# %% [markdown]
# The tongue of the Chinstraps, as in section 5, and nobody has derived anything. Change the formula, take another bend,
# a third layer, another cost: the same two lines train it. Programs that train the largest networks work in just this
# way. They have more operations, and they are faster.
#
# ## Part 6. Ten layers deep
#
# A machine that differentiates anything invites you to build deep. Let us see what a gradient goes through on the way
# back through ten layers, $Z_l = W_l A_{l-1}$ and $A_l = g(Z_l)$, each with a hundred units. At the end something of size
# 1 sets out; how large is it when it reaches the first layer?


# %%
def size(array):
    """The root of the mean square of an array's entries."""
    return float(np.sqrt(np.mean(array**2)))


def deep_network(bend, scale, n=100, layers=10, examples=50):
    """A network's graph with the output "f": ten layers of weights with standard deviation `scale`, nothing trained."""
    rng = np.random.default_rng(0)
    graph = {name: ("input", (), rng.normal(size=(n, examples))) for name in ("A0", "C")}
    for layer in range(1, layers + 1):
        graph[f"W{layer}"] = ("input", (), scale * rng.normal(size=(n, n)))
        graph = record(graph, f"Z{layer}", "matmul", (f"W{layer}", f"A{layer - 1}"))
        graph = record(graph, f"A{layer}", bend, (f"Z{layer}",))
    return record(record(graph, "p", "mul", (f"A{layers}", "C")), "f", "sum", ("p",))


def sizes_back(bend, scale, layers=10):
    """The size of the gradient at A10, A9 and so on to A0: after 0, 1, ... 10 layers on its way back."""
    grads = backward(deep_network(bend, scale, layers=layers), "f", through_arrays)
    return [size(grads[f"A{layer}"]) for layer in range(layers, -1, -1)]


SIGNS = {"sigmoid": "σ", "tanh": "tanh", "relu": "relu"}
curves = {
    f"{SIGNS[bend]}, weights of size {scale:g}": sizes_back(bend, scale) for bend in SIGNS for scale in (0.01, 1.0)
}
for title, sizes in curves.items():
    print(f"{title:26s} after ten layers: {sizes[-1]:.0e}")
LABELS = ("layers passed on the way back", "size of the gradient")
figures.plot_costs(curves, labels=LABELS)

# %% [markdown]
# Each curve is nearly straight on a logarithmic axis: every layer multiplies the gradient by about the same factor, and
# ten factors in a row are a power. With weights of size 0.01, which served you well in section 5, nothing is left to
# learn from: the gradient has *vanished*. With weights of size 1 it may *explode*. (Where σ seems to fare well, it is at
# a price: most of its units are saturated, and what they lose the large weights happen to make up for.) In between
# there should be a size with which numbers neither die out nor run into the ends of the curves, and you can find it on
# paper.
#
# ### Exercise: how much a sum varies
# A unit adds up $n$ terms, $z = \sum_i w_i a_i$. The weights are drawn independently with mean 0 and standard deviation
# $s$; the activations are what they are, and the mean of their squares is $q$. A single term has the variance
# $s^2 a_i^2$. **What is the variance of the sum?**

# %%
from solutions.autograd import variance_of_a_sum

# %%
check(variance_of_a_sum)

# %%
rng = np.random.default_rng(1)
for n in (10, 100, 1000):
    a = rng.uniform(-1, 1, n)
    z = (0.2 * rng.normal(size=(4000, n))) @ a
    print(f"{n:4d} inputs: measured {np.var(z):5.2f}, by your formula {variance_of_a_sum(n, 0.2, np.mean(a**2)):5.2f}")

# %% [markdown]
# ### Exercise: the size that keeps the size
# **With which standard deviation of the weights does $z$ have the size of $a$, whatever $n$ is?**

# %%
from solutions.autograd import keeping_scale

# %%
check(keeping_scale)

# %% [markdown]
# On the way back the same sum is formed with the columns of $W$ in place of its rows, so for layers of one width the same
# size keeps the gradient, too, as far as the bends let it through.

# %%
curves = {SIGNS[bend]: sizes_back(bend, keeping_scale(100)) for bend in SIGNS}
for title, sizes in curves.items():
    print(f"{title:5s} after ten layers: {sizes[-1]:.1e}")
figures.plot_costs(curves, labels=LABELS)

# %% [markdown]
# The weights no longer spoil anything, and so each curve shows what its bend does. tanh loses little: near zero its slope
# is 1. relu loses more, and σ nearly everything.
#
# ### Exercise: σ at its best
# **How steep is σ at its steepest? If each of ten layers had just this slope in every unit, and the weights changed
# nothing, by which factor would a gradient have shrunk?** Use $\sigma' = \sigma\,(1 - \sigma)$ of section 4.

# %%
from solutions.autograd import sigma_at_its_best

# %%
check(sigma_at_its_best)

# %% [markdown]
# The curve ends below that, as not every unit is at its steepest. Larger weights could make up for the slope, but they
# drive the units away from where it is steep. So it is hard to go deep on σ, and this is one of the reasons why tanh and
# relu took its place in hidden layers.
#
# ### Exercise: what relu takes
# A relu sets one half of the sums to zero and leaves the others as they are. So the mean of the squares of its
# activations is one half of the mean of $z^2$, and on the way back one half of the gradient's entries are set to zero.
# **By how much must the weights be larger to make up for it?**

# %%
from solutions.autograd import relu_scale

# %%
check(relu_scale)

# %%
curves = {
    "relu, the first scale": sizes_back("relu", keeping_scale(100), layers=40),
    "relu, its own scale": sizes_back("relu", relu_scale(100), layers=40),
    "tanh, the first scale": sizes_back("tanh", keeping_scale(100), layers=40),
}
for title, sizes in curves.items():
    print(f"{title:21s} after 40 layers: {sizes[-1]:.0e}")
figures.plot_costs(curves, labels=LABELS)

# %% [markdown]
# Forty layers, and with its own scale the gradient of relu arrives about as large as it set out. The two scales differ by
# less than a half, and forty layers make of that a factor of a million. So whether a deep network can learn at all is decided before the first step, by one
# number that you can work out on paper.
#
# ## What you have built
#
# In about sixty lines: a formula as a dictionary of rows, an order in which to go back, a chain rule for one row, a sum
# where values fork, an independent witness, and descent on any graph.
#
# ### To take along
# 1. A formula is data: each value with its operation and its parents.
# 2. Derivatives are local. No row knows the network that it stands in.
# 3. A row sends on what it has when its last share has come home; a topological order sees to that.
# 4. Along a path slopes multiply; where paths meet again on the way back, they add.
# 5. One way back gives all derivatives of one output, and asks the rules once for each operation.
# 6. A witness that measures costs two ways forward for each parameter, and is worth it once.
# 7. What was stretched on the way forward is summed on the way back.
# 8. Through a matrix product the gradient goes with the other factor, turned.
# 9. Through ten layers a gradient is multiplied ten times: it vanishes or explodes unless each factor is near 1.
# 10. How large the weights are decides whether a sum of many terms keeps its size. You found the size that does it,
#     and how much larger it must be for relu.
# 11. σ is nowhere steep. With weights that keep the size, ten layers of it leave next to nothing of a gradient.
#
# ### To read on
# - A. Baydin, B. Pearlmutter, A. Radul and J. Siskind, *Automatic differentiation in machine learning: a survey*,
#   Journal of Machine Learning Research 18 (2018): what you built is its reverse mode; read it to learn about the
#   forward mode. Medium, long, with many pictures; now.
# - X. Glorot and Y. Bengio, *Understanding the difficulty of training deep feedforward neural networks* (2010): your
#   Part 6, measured during training. Medium; its first half reads well right now.
# - K. He, X. Zhang, S. Ren and J. Sun, *Delving deep into rectifiers* (2015): where your last scale was found; its
#   section 2.2 is short. Easy after your own derivation.
#
# ### And next
# One question: your machine walks back once and has the derivatives of one output by all inputs. **What if there were
# one input and a million outputs?** In which direction would you walk then, and what would each row carry?
#
# This was the last section. Everything in it, from the slope of $a^2$ on, you have written yourself; the
# [overview of the course](../../README.md) shows the way you have come, and where any of it can be repeated.
