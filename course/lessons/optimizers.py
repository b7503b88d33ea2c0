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
# # 6 · Better ways down
#
# For five sections you have walked downhill in the same way: compute the gradient of all examples, take a step against
# it, repeat. With a suitable learning rate it worked, and it was often slow. This notebook keeps the gradient and changes
# the step. You write four methods that are in daily use, and you see on small landscapes what each of them mends.
#
# **At the end you will be able to**
# - say why a ravine slows gradient descent down, and by how much;
# - smooth noisy numbers with one line of arithmetic, and correct the error that this line makes at the start;
# - write momentum, RMSprop and Adam from their formulas;
# - let a learning rate shrink, and say when a training is over;
# - train a network with mini-batches, and choose a batch size knowingly;
# - compare two optimizers without fooling yourself.
#
# **You need** sections 1 and 2, and for the last part the network of section 5. If you have not finished that one, another
# takes its place here.
#
# **It takes** about {hours}, in six parts that you can do on different days.

# %%
from collections.abc import Callable

import handrail
import numpy as np
from handrail import data, figures, gradients, networks
from handrail.terminal.earlier import earlier

check = handrail.begin("optimizers")

# %% [markdown]
# ## Before you begin
# A minute for each of these, on paper or in the head. They are about sections 1, 2 and 5, and each answer, which you
# unfold after you have your own, says about which. (If you have not done section 5 yet, its questions can wait until
# Part 6.) Another number in place of the 1 asks with other numbers.

# %%
handrail.recall.questions("optimizers", numbers=1)

# %% [markdown]
# ## Part 1. A ravine
#
# In section 1 one landscape was a bowl and one was a gorge. Here is the simplest gorge there is, with two parameters
# and its lowest point at the origin:
#
# $$f(\theta) = \tfrac12 \left(\theta_1^2 + 25\, \theta_2^2\right)
# \qquad \frac{\partial f}{\partial \theta} = (\theta_1,\ 25\, \theta_2)$$
#
# Its curvature is 1 along the floor and 25 across it. We begin at $\theta = (-8, 2)$, up on one wall.


# %%
def ravine(theta1, theta2):
    """The height at a point."""
    return 0.5 * (theta1**2 + 25 * theta2**2)


def slope(theta):
    """The gradient at a point."""
    return np.array([theta[0], 25 * theta[1]])


start = np.array([-8.0, 2.0])
area = {"loss": ravine, "w_range": (-9, 4), "b_range": (-3, 3), "labels": (r"$\theta_1$", r"$\theta_2$")}

# %%
arrows = {"slopes": lambda theta1, theta2: slope((theta1, theta2))}
figures.plot_loss_contour(**area, **arrows)

# %% [markdown]
# The arrows point downhill, all drawn with the same length. Nearly everywhere they point at the floor and not along it:
# the gradient knows the steepest way down, and the steepest way is not the way to the lowest point. **What will a walk
# along such arrows look like?**
#
# ### One shape for every method
# You are going to write four methods, and all of them should fit into the same loops. So all get the same form:
#
# ```python
# parameters, state = step(parameters, grads, state, learning_rate)
# ```
#
# `parameters` is a dictionary of arrays, as in the sections before, and `grads` holds their gradients under the same
# names with a `d` in front. The `state` is the method's memory. It begins as the empty dictionary `{}`, and whatever a
# step returns as its state, it gets back at the next step. What is in it concerns nobody but the method.
#
# Plain gradient descent has nothing to remember:
#
# $$\theta \leftarrow \theta - \alpha\, g$$
#
# **Write it for a dictionary of any size.** Make new arrays: the caller may still need the old ones, and you will see
# soon who that is.

# %%
from solutions.optimizers import gd_step

# %%
check(gd_step)

# %% [markdown]
# Next, the loop that walks. It asks for the gradient where it stands, lets `step` move, and notes the new place. The
# two asterisks in `**hyper` collect every further argument by name, such as `learning_rate=0.1`; two asterisks in a
# call hand them on again. **Can you write a loop that does not know which method it is running?**

# %%
from solutions.optimizers import minimize

# %%
check(minimize)

# %%
paths = {f"α = {rate}": minimize(gd_step, slope, start, 40, learning_rate=rate) for rate in (0.02, 0.06)}
figures.plot_loss_contours({title: area | {"paths": {"40 steps": path}} for title, path in paths.items()})

# %%
paths = {f"α = {rate}": minimize(gd_step, slope, start, 100, learning_rate=rate) for rate in (0.01, 0.02, 0.06, 0.082)}
heights = {label: ravine(*path.T) for label, path in paths.items()}
figures.plot_costs(heights, labels=("step", "height $f$"))

# %% [markdown]
# A small rate slides down the wall and then creeps along the floor. A larger one is faster along the floor and leaps
# from wall to wall on the way; a little more, and it climbs out. One number has to serve two directions, and the steep
# one sets the limit.
#
# If only the leaps across could cancel each other, while the steps along the floor add up. That is what an average
# does.
#
# ## Part 2. Averages that move
#
# Leave the ravine for a moment. Here is a series of numbers, one per day, with a slow movement under much noise.

# %%
random = np.random.default_rng(3)
days = np.arange(1, 121)
values = 10 + 4 * np.sin(days / 19) + 1.5 * random.normal(size=120)
weeks = [np.mean(values[max(0, t - 7) : t]) for t in days]
figures.plot_averages(values, {"the mean of the last seven days": {"seven days": weeks}}, ("day", "value"))

# %% [markdown]
# A mean over a window smooths, but it has to keep a week of values and forgets each of them abruptly. The
# *exponentially weighted moving average* keeps a single number $v$. Each day it moves a little towards the new value:
#
# $$v_t = \beta\, v_{t-1} + (1 - \beta)\, x_t, \qquad v_0 = 0$$
#
# Put the formula into itself a few times, and you see what it averages:
#
# $$v_t = (1-\beta)\left(x_t + \beta\, x_{t-1} + \beta^2\, x_{t-2} + \dots + \beta^{t-1} x_1\right)$$
#
# The newest value has the weight $1 - \beta$, and every older one a little less. All weights together make
# $1 - \beta^t$, which is not 1: at the beginning some weight is missing, namely that of the zero from which $v$
# started. The **bias correction** divides by what is there:
#
# $$\hat v_t = \frac{v_t}{1 - \beta^t}$$
#
# **Write both in one function.** Take care which of the two numbers goes into the next day.

# %%
from solutions.optimizers import ewma

# %%
check(ewma)

# %%
corrections = {"as it is": False, "with bias correction": True}
panels = {
    title: {f"β = {beta}": ewma(values, beta, correct) for beta in (0.5, 0.9, 0.98)}
    for title, correct in corrections.items()
}
figures.plot_averages(values, panels, ("day", "value"))

# %% [markdown]
# The closer β is to 1, the smoother the curve, and the later it follows. On the left every average climbs up from zero
# first, and the smoothest takes the longest: with β = 0.98 it has not arrived after fifty days. On the right
# the division has lifted the beginnings to where they belong, and changes nothing later on.
#
# The case of a value that never changes shows it best:

# %%
constant = np.ones(5)
for name, correct in corrections.items():
    averages = ewma(constant, 0.9, correct)
    print(f"{name:22s}" + "  ".join(f"{np.ravel(average)[0]:.5f}" for average in averages))

# %% [markdown]
# ### Exercise: how far an average looks back
# A weight that shrinks by the factor β each day never becomes zero. Still one would like to say "it averages over about
# so many days". Pretend that all weights were as large as that of the newest value: **how many of them make up 1, for
# β = 0.9 and for β = 0.99?**

# %%
from solutions.optimizers import effective_windows

# %%
check(effective_windows)

# %% [markdown]
# ## Part 3. Momentum
#
# Back to the ravine. Across the floor the gradient changes its sign with every leap; along the floor it always says the
# same. So do not follow the gradient, follow its moving average:
#
# $$v \leftarrow \beta v + (1 - \beta)\, g \qquad\qquad \theta \leftarrow \theta - \alpha v$$
#
# Each parameter has a $v$ of its own, of its own shape, and all of them begin at 0. There is no bias correction in this
# method. One can think of a ball that rolls, with $v$ for its velocity, and hence the name. **Where does v live between
# two steps, and what does the very first step find there?**

# %%
from solutions.optimizers import momentum_step

# %%
check(momentum_step)

# %%
rolling = minimize(momentum_step, slope, start, 40, learning_rate=0.4)
figures.plot_loss_contour(**area, paths={"momentum, α = 0.4, 40 steps": rolling})

# %% [markdown]
# This learning rate would throw gradient descent out of the ravine within a few steps. The ball swings through the floor
# as well, but wide and slowly, and all the while it gathers speed along it. It even rolls past the lowest point, and
# returns.
#
# ### Exercise: two forms of the same idea
# In many libraries and papers momentum reads differently, without the factor before the gradient:
#
# $$v \leftarrow \beta v + g \qquad\qquad \theta \leftarrow \theta - \alpha v$$
#
# This *classical* form (B. Polyak, 1964) is the same method, as long as you do not carry learning rates from one to the
# other unchanged. **You use α = 0.4 and β = 0.9 here. Which α makes the classical form walk the very same path?**

# %%
from solutions.optimizers import classical_rate

# %%
check(classical_rate)


# %%
def heavy_ball(learning_rate, beta, num_steps):
    """The path of the classical form in the ravine."""
    theta, velocity, path = start, 0.0, [start]
    for _ in range(num_steps):
        velocity = beta * velocity + slope(theta)
        theta = theta - learning_rate * velocity
        path.append(theta)
    return np.array(path)


# %%
ours = minimize(momentum_step, slope, start, 50, learning_rate=0.4, beta=0.9)
classical = heavy_ball(classical_rate(), 0.9, 50)
print(f"after 50 steps the two forms differ by less than 1e-12: {np.abs(ours - classical).max() < 1e-12}")

# %% [markdown]
# Remember this whenever you compare optimizers: a learning rate belongs to one form of one method. The same number
# elsewhere is another step.
#
# ### Exercise: what the curvature allows
# For a landscape as simple as this, theory tells the best rates. Gradient descent multiplies the distance to the lowest
# point by $1 - \alpha\lambda$ in each direction, with the curvatures $\lambda_{\min} = 1$ and $\lambda_{\max} = 25$ here;
# the slower direction decides. For momentum in its classical form Polyak found the best pair, with
# $\kappa = \lambda_{\max}/\lambda_{\min}$:
#
# $$\alpha = \left(\frac{2}{\sqrt{\lambda_{\max}} + \sqrt{\lambda_{\min}}}\right)^2 \qquad
# \beta = \left(\frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}\right)^2 \qquad
# \text{shrinking by } \sqrt\beta \text{ per step}$$
#
# **From which α on does gradient descent diverge in this ravine? Which α is its best, and by which factor does a step
# then shrink the distance? And what does Polyak's pair come to?**

# %%
from solutions.optimizers import ravine_rates

# %%
check(ravine_rates)

# %%
rates = ravine_rates()
tuned = {
    "gradient descent, α = 0.02": minimize(gd_step, slope, start, 100, learning_rate=0.02),
    "gradient descent, best α": minimize(gd_step, slope, start, 100, learning_rate=rates["best"]),
    "momentum, α = 0.4": minimize(momentum_step, slope, start, 100, learning_rate=0.4),
    "classical, Polyak's pair": heavy_ball(rates["heavy_ball_learning_rate"], rates["heavy_ball_beta"], 40),
}
figures.plot_costs({label: ravine(*path.T) for label, path in tuned.items()}, labels=("step", "height $f$"))

# %%
best, ball = tuned["gradient descent, best α"][:21], tuned["classical, Polyak's pair"][:21]
panels = {"gradient descent at its best": best, "momentum at its best": ball}
wide = area | {"b_range": (-5, 5)}
figures.plot_loss_contours({title: wide | {"paths": {"20 steps": path}} for title, path in panels.items()})

# %% [markdown]
# Straight lines on a logarithmic axis are constant factors, and that of Polyak's pair is by far the smallest: the
# condition number counts only by its square root. Its path begins more wildly, and after twenty steps it is at the
# bottom, when the other is still on its way. The price is that you would have to know the curvatures. In a network
# nobody does, and β = 0.9 is what people use instead.
#
# What does that leave of the gain? Let each method have the best of sixty rates, here and in a ravine that is four times
# as steep across:


# %%
def best_of(step, across, rates):
    """The lowest height after 100 steps in a ravine with this curvature across, and the rate that led there."""
    ends = [minimize(step, lambda t: t * [1, across], start, 100, learning_rate=rate)[-1] for rate in rates]
    return min((0.5 * (end[0] ** 2 + across * end[1] ** 2), rate) for end, rate in zip(ends, rates, strict=True))


# %%
for across in (25, 100):
    for name, step in {"gradient descent": gd_step, "momentum, β = 0.9": momentum_step}.items():
        with np.errstate(over="ignore"):
            height, rate = best_of(step, across, np.geomspace(0.005, 3, 60))
        print(f"curvature {across:3d}: {name:17s} is at height {height:.0e}, with α = {rate:.2f}")

# %% [markdown]
# In our ravine β = 0.9 gains nothing over gradient descent at *its* best rate; in the steeper one it ends more than a
# thousand times lower. The reason is in the formulas: with β fixed, a step shrinks the distance by $\sqrt{0.9} \approx 0.95$ at
# best, in whatever ravine. Gradient descent manages 0.92 for κ = 25, but only 0.98 for κ = 100. The two are equal for a
# κ of about 38. So momentum pays where a landscape is badly conditioned, and losses of networks often are.
#
# ## Part 4. RMSprop
#
# Momentum still has one rate for all directions. The trouble with the ravine is that its two directions have gradients
# of such different size. So measure how large the gradient of each entry usually is, and divide by that. The usual size
# is a moving average again, of squares, so that signs do not cancel:
#
# $$s \leftarrow \beta s + (1-\beta)\, g^2 \qquad\qquad \theta \leftarrow \theta - \alpha\, \frac{g}{\sqrt s + \varepsilon}$$
#
# Everything happens entry by entry: a matrix of weights has a matrix $s$ of the same shape. The tiny ε keeps a gradient
# of exactly zero from dividing by zero; some libraries write it inside the root, and both are accepted here. G. Hinton
# proposed the method in a lecture in 2012. **What are the units of this step, if the loss is in euros?**

# %%
from solutions.optimizers import rmsprop_step

# %%
check(rmsprop_step)

# %%
scaled = minimize(rmsprop_step, slope, start, 100, learning_rate=0.1)
figures.plot_loss_contour(**area, paths={"RMSprop, α = 0.1, 100 steps": scaled})

# %% [markdown]
# Both directions now move at nearly the same pace, whatever their slopes: the path sets out along the diagonal, since it
# takes steps of equal length along both axes. When $\theta_2$ has arrived, only the floor remains.
#
# And then? Let it walk on for a while:

# %%
paths = {f"RMSprop, α = {rate}": minimize(rmsprop_step, slope, start, 300, learning_rate=rate) for rate in (0.05, 0.1)}
paths["gradient descent, α = 0.02"] = minimize(gd_step, slope, start, 300, learning_rate=0.02)
figures.plot_costs({label: ravine(*path.T) for label, path in paths.items()}, labels=("step", "height $f$"))

# %% [markdown]
# ### Exercise: never at rest
# Gradient descent goes on falling, on this axis along a straight line for ever. RMSprop falls fast, and then stays at
# a certain height. **Why does it not come to rest?** Look at the formula near the lowest point, where $g$ is tiny.

# %%
from solutions.optimizers import why_rmsprop_wanders

# %%
check(why_rmsprop_wanders)

# %% [markdown]
# A smaller α helps. Halving it lowers the height at which the walk wanders to a quarter, as the figure shows. But a small
# α takes long to get there.
#
# ### A rate that shrinks
# Far from the goal steps may be long, near it they should be short. So let the rate **decay**. With a constant $d$, call
# $t = 0, 1, 2, \dots$ of the method gets the rate
#
# $$\alpha_t = \frac{\alpha}{1 + d\, t}$$
#
# This slows down any method, so write it as a step like the others, which is handed the method that it slows down.
# **Two things have to survive in its state from one call to the next. Which two?**

# %%
from solutions.optimizers import decayed_step

# %%
check(decayed_step)

# %%
hyper = {"learning_rate": 0.2, "method": rmsprop_step}
paths = {f"d = {decay}": minimize(decayed_step, slope, start, 300, decay=decay, **hyper) for decay in (0.0, 0.02, 0.5)}
figures.plot_costs({label: ravine(*path.T) for label, path in paths.items()}, labels=("step", "height $f$"))

# %% [markdown]
# Without decay the walk wanders again. With $d = 0.02$ it comes more than ten times as low, and goes on falling. With
# $d = 0.5$ its steps are too short too soon: after three hundred it is still high above the others. A step of RMSprop is
# about as long as its rate, so add up the rates: that is how far a walk can get. Here the sum grows without end, but as
# slowly as a logarithm. With rates such as $\alpha \cdot 0.98^t$, another common choice, it never exceeds $50\, \alpha$.
# **How long would you make α, if the goal were a hundred away?**
#
# ## Part 5. Adam
#
# Two averages, two uses: the average gradient tells where to go, the average square how far. *Adam* (D. Kingma and
# J. Ba, 2015) takes both, with a β for each, and corrects both for their start at zero. In step $t = 1, 2, \dots$
#
# $$v \leftarrow \beta_1 v + (1-\beta_1)\, g \qquad\qquad s \leftarrow \beta_2 s + (1-\beta_2)\, g^2$$
#
# $$\hat v = \frac{v}{1-\beta_1^{\,t}} \qquad \hat s = \frac{s}{1-\beta_2^{\,t}} \qquad\qquad
# \theta \leftarrow \theta - \alpha\, \frac{\hat v}{\sqrt{\hat s} + \varepsilon}$$
#
# The customary values are $\beta_1 = 0.9$, $\beta_2 = 0.999$ and $\varepsilon = 10^{-8}$. Like α and $d$ they do not learn:
# they are chosen before the training, and are called *hyperparameters*. In other texts $v$ and $s$ are called $m$ and
# $v$. **Which numbers have to survive from one step to the next, and which are needed only within it?**

# %%
from solutions.optimizers import adam_step

# %%
check(adam_step)

# %%
walks = {
    "gradient descent, α = 0.02": minimize(gd_step, slope, start, 100, learning_rate=0.02),
    "momentum, α = 0.2": minimize(momentum_step, slope, start, 100, learning_rate=0.2),
    "RMSprop, α = 0.1": minimize(rmsprop_step, slope, start, 100, learning_rate=0.1),
    "Adam, α = 0.5": minimize(adam_step, slope, start, 100, learning_rate=0.5),
}
figures.plot_loss_contour(**area, paths=walks)

# %%
figures.plot_costs({label: ravine(*path.T) for label, path in walks.items()}, labels=("step", "height $f$"))

# %% [markdown]
# Adam sets out like RMSprop, with equal steps along both axes, and then swings like the ball. Its end is calmer than
# that of RMSprop: the averaged gradient of a swinging path is small, so the steps become small as well. On this landscape
# it wins nothing over momentum with a good rate. Its strength is another one, and a change of units will show it.
#
# ### Exercise: the first step
# What does the correction do for the very first step? Take a gradient far larger than ε. **How long is the first step,
# in units of α: of Adam, of RMSprop with β = 0.9, and of an Adam that leaves the correction out?**

# %%
from solutions.optimizers import first_steps

# %%
check(first_steps)

# %%
lengths = {}
for name, correct in {"Adam without correction": False, "Adam": True}.items():
    v, s = (np.ravel(ewma(np.ones(150), beta, correct)) for beta in (0.9, 0.999))
    lengths[name] = (np.arange(1, 151), v / np.sqrt(s))
level = ("your answer for its first step without correction", first_steps()["adam_uncorrected"])
figures.plot_costs(lengths, level, log=False, labels=("step, with a gradient of 1 throughout", "length / α"))

# %% [markdown]
# The gradient never changes here, so every step ought to have the same length. Without the correction the steps are too
# *long*, although both averages start too small: the divisor is slower to leave zero than the numerator. And it gets
# worse before it gets better. The steps grow until the twelfth, more than twice as long as the first, and only after a
# hundred of them are they shorter than the first was. All this at the start of the training, where the weights are
# most easily thrown somewhere bad.
#
# ### Exercise: two steps of each method, by hand
# Put all four methods side by side, with pen, paper and a pocket calculator. Two parameters, $\theta = (1, -2)$, and
# α = 0.1; the gradient is $(0.5, -1)$ in the first step and $(0.25, 2)$ in the second, for every method. All else has
# its default. **Where do you stand after each step?** In the second step the second gradient changes its sign: watch how
# differently the four react.

# %%
from solutions.optimizers import two_steps_by_hand

# %%
check(two_steps_by_hand)

# %%
second = [np.subtract(*two_steps_by_hand()[name][::-1]) for name in ("gd", "momentum", "rmsprop", "adam")]
names = ("gradient descent", "momentum", "RMSprop", "Adam")
moves = {label: [step[i] for step in second] for i, label in enumerate((r"$\theta_1$", r"$\theta_2$"))}
figures.plot_bars(moves, names, ("method", "move in the second step"))

# %% [markdown]
# The gradient of $\theta_2$ was eight times that of $\theta_1$, and gradient descent moves eight times as far, against
# the sign of the gradient. With momentum the first step holds against the second. RMSprop brings the two lengths within a
# factor of two, and Adam, asked to turn round, hesitates: it moves less along $\theta_2$ than along $\theta_1$.
#
# ### Exercise: the price in memory
# A network with a billion weights has to find room for them, and for whatever the optimizer remembers. **How many extra
# arrays of a parameter's size does each method keep from step to step?**

# %%
from solutions.optimizers import extra_arrays

# %%
check(extra_arrays)

# %% [markdown]
# ### Exercise: a change of units
# Your loss was in euros, and somebody changes it to cents: every gradient is now a hundred times as large. Nothing about
# the problem has changed. **What happens to the steps of each method, if nobody touches α?**

# %%
from solutions.optimizers import gradients_times_100

# %%
check(gradients_times_100)

# %%
methods = {"gradient descent": gd_step, "momentum": momentum_step, "RMSprop": rmsprop_step, "Adam": adam_step}
times = []
for step in methods.values():
    euros, cents = (minimize(step, lambda t: unit * slope(t), start, 1, learning_rate=0.1) for unit in (1, 100))
    times.append(np.linalg.norm(cents[1] - start) / np.linalg.norm(euros[1] - start))
figures.plot_bars({"in cents": times}, list(methods), ("method", "first step, compared with that in euros"))

# %% [markdown]
# Two methods take a step that is a hundred times as long, and two do not notice. Here is the strength that made Adam the
# first choice of so many. Its α is a length in the space of parameters, not a conversion of slopes into lengths. So one
# value often serves many networks, many layers of one network, and many losses, and less has to be tuned.

# %% [markdown]
# ## Part 6. Mini-batches, and a network to train
#
# The ravine had no data. Real losses are averages over examples, and a gradient over all of them costs a full pass.
# Section 1 already asked what happens if each step looks at a handful only. Now you make the handfuls properly: shuffle
# all examples, then deal them out. One time through all of them is an **epoch**, and for the next epoch they are
# shuffled again.
#
# Our data are the two moons, with a label for each point. No straight line separates them.

# %%
X, Y = data.moons()
print(f"X has the shape {X.shape}, Y has the shape {Y.shape}")
figures.plot_classes(X, Y)

# %% [markdown]
# ### Exercise: dealing out
# There are 300 examples, and a batch takes 64 of them. **How many batches does an epoch have, and how large is the
# last?**

# %%
from solutions.optimizers import batches_of_an_epoch

# %%
check(batches_of_an_epoch)

# %% [markdown]
# Columns are examples, in `X` and in `Y` alike. **How do you shuffle both so that every label stays with its point, and
# deal out every example exactly once?**

# %%
from solutions.optimizers import random_mini_batches

# %%
check(random_mini_batches)

# %% [markdown]
# ### The gradients
# The network is that of section 5, with one hidden layer of tanh units, and you have derived its gradients there. If that
# notebook lies beside this one, the next cell takes your `forward_propagation` and `backward_propagation` out of it. If
# not, it takes gradients that nobody has derived: every parameter is nudged, as in section 2.

# %%
forward, backward = (earlier("tanh_classifier", f"{way}_propagation") for way in ("forward", "backward"))


def derived(X, Y, parameters):
    """The gradients of the cost, by your own way back."""
    return backward(X, Y, parameters, forward(X, parameters)[1])


grad_fn = derived if forward and backward else networks.gradients
print("The gradients are", "derived, by yourself." if grad_fn is derived else "measured.")

# %% [markdown]
# Backpropagation needs one way forward and one way back for a gradient. The network has 21 parameters when it has five
# hidden units, so measuring takes 42 ways forward. What comes out is the same, and section 2 has taught you to make sure:

# %%
rng = np.random.default_rng(0)
still = {name: 60 * values for name, values in networks.initialize(2, 5, 1, rng).items()}
whole = grad_fn(X, Y, still)
distances = gradients.check_gradients(lambda parameters: networks.cost(X, Y, parameters), still, whole)
print("The 21 derivatives are", "right." if distances["all"] < 1e-7 else "wrong.")

# %% [markdown]
# A gradient from a batch is an estimate of the gradient of all examples. How good an estimate? We hold the parameters
# fixed and look at two of the derivatives, once for each batch.

# %%
clouds = {}
for size in (4, 16, 64):
    grads = [grad_fn(*batch, still) for _ in range(3) for batch in random_mini_batches(X, Y, size, rng)]
    clouds[f"batches of {size}"] = np.array([(g["dW2"][0, 0], g["db2"][0, 0]) for g in grads])
figures.plot_clouds(clouds, np.array([whole["dW2"][0, 0], whole["db2"][0, 0]]), ("first entry of dW2", "db2"))

# %% [markdown]
# The star is the gradient of all 300 examples. The estimates surround it, and the larger the batch, the closer they
# lie: sixteen times as many examples bring them between four and five times as near. (If the last batch of an epoch is
# small, its dot may lie further out.)

# %% [markdown]
# Now put everything together. For every epoch deal out new batches; for every batch, compute the gradients, take one
# step, and keep its state. After every epoch, note the cost on *all* examples: the cost of a batch would jump about
# for no reason but chance. Who works out the gradients does not concern the loop: a function for them comes in as an
# argument, as in `minimize`. **Which variables live through the whole training, and which through one step only?**

# %%
from solutions.optimizers import train_with_optimizer

# %%
check(train_with_optimizer)

# %%
costs = {}
for size in (300, 64, 16, 4):
    _, history = train_with_optimizer(X, Y, 5, gd_step, grad_fn, 0.5, 60, size, np.random.default_rng(1))
    costs[f"batches of {size}"] = history
figures.plot_costs(costs, log=False, labels=("epoch", "cost on all examples"))

# %% [markdown]
# After each epoch all four have seen the same examples. With the gradient of all of them at once, the network is still
# on its way after sixty epochs. The smaller the batch, the more steps are taken for the same work, and the more the curve
# trembles, because each step believes a few examples.
#
# Two of the curves rest near 0.31, the one without batches is still on its way there, and only the noisiest has left by
# the end. That is no accident: 0.306 is the best cost that a *straight* boundary can reach here. Every network finds the
# straight answer first, and has to leave it again.
#
# ### The same network, four optimizers
# Batches of 64, α = 0.1 for everyone. **Which two curves will look alike?**

# %%
steps = {"gradient descent": gd_step, "momentum": momentum_step, "RMSprop": rmsprop_step, "Adam": adam_step}
costs = {}
for name, step in steps.items():
    _, costs[name] = train_with_optimizer(X, Y, 5, step, grad_fn, 0.1, 100, 64, np.random.default_rng(1))
figures.plot_costs(costs, log=False, labels=("epoch", "cost on all examples"))

# %% [markdown]
# RMSprop and Adam leave the start within a few epochs, cross the straight answer and find the bend. Gradient descent and
# momentum sit at $\ln 2 = 0.693$ for twenty epochs. All weights began close to zero, so all gradients are tiny, and a
# method that takes them as they are takes tiny steps.
#
# ### Exercise: where is the speed?
# In a long ravine momentum is much faster than gradient descent. Here the two curves nearly coincide, and you will find
# the same in published comparisons. **Why does momentum not help at this α?**

# %%
from solutions.optimizers import same_rate_same_speed

# %%
check(same_rate_same_speed)

# %% [markdown]
# ### When to stop
# How many epochs are enough? So far you said a number and looked at the curve afterwards. A training can also watch its
# own costs, and end when there has been no *progress* for a while. Two numbers say what that means. The **tolerance** is
# how far a cost has to lie below the last one that was progress. The **patience** is how many epochs in a row may pass
# without any. A cost that creeps down by a little makes progress, too, only not in every epoch. **With which earlier cost
# do you compare, and what happens to your count when there is progress?**

# %%
from solutions.optimizers import stopping_epoch

# %%
check(stopping_epoch)

# %%
for patience in (10, 30):
    print(f"with a patience of {patience}")
    for name, history in costs.items():
        epoch = stopping_epoch(history, 0.001, patience)
        print(f"    {name:16s} ends after epoch {epoch:3d}, at the cost {history[epoch]:.2f}")

# %% [markdown]
# A patience of ten is not enough for anybody. Gradient descent and momentum give up before they have begun, RMSprop and
# Adam give up near the straight answer. With thirty all of them get to the end, and the two get past it. Who only watches
# the cost cannot tell a plateau from the floor; the patience is a bet on how long a plateau lasts. (With costs on examples
# that were held back, the same function ends a training before it learns noise by heart.)
#
# ### The best rate for each
# A comparison at the same α compares nothing but how the methods use that number, and one from a single start compares
# luck. So let every method try six rates, each from three starts, for forty epochs:

# %%
rates, ends = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0), {}
for name, step in steps.items():
    runs = [
        [
            train_with_optimizer(X, Y, 5, step, grad_fn, rate, 40, 64, np.random.default_rng(seed))[1][-1]
            for seed in (1, 2, 3)
        ]
        for rate in rates
    ]
    ends[name] = (rates, np.median(runs, axis=1))
figures.plot_costs(ends, log_x=True, labels=("learning rate α", "cost after 40 epochs, median of three"))

# %% [markdown]
# On the left every method is too slow, on the right it is thrown about, and between them lies a valley of its own: at
# rates near 10 for the two methods that take the gradients as they are, near 0.3 for the two that divide by their size.
# At the bottom of the four valleys the costs are much the same. They differ in width: momentum still works well at 30,
# where gradient descent does not work at all. For this network, then, the landscape decides what can be reached, and the
# method which rates reach it. Another network may tell another story; this is the way to ask it.
#
# ### Penguins, once more
# Which of 342 penguins are Chinstraps, going by the length and the depth of their bills? In section 5 a straight boundary
# got 88 of 100 right. Adam, with four hidden units and batches of 32:

# %%
bills, chinstrap = data.load_penguins("chinstrap")
bills = (bills - bills.mean(axis=1, keepdims=True)) / bills.std(axis=1, keepdims=True)
parameters, costs = train_with_optimizer(
    bills, chinstrap, 4, adam_step, grad_fn, 0.05, 150, 32, np.random.default_rng(2)
)
share = networks.accuracy(bills, chinstrap, parameters)
print(f"cost {costs[-1]:.2f}, right for {share:.0%} of the penguins")
labels = ("bill length (standardised)", "bill depth (standardised)")
figures.plot_decision_boundary(lambda points: networks.predict(points, parameters), bills, chinstrap, labels)

# %% [markdown]
# ## What you have built
#
# Four optimizers behind one interface, the loop that trains with any of them, and a clear view of what each one mends:
# mini-batches make steps cheap, momentum averages out what flips its sign, RMSprop gives every entry its own
# scale, and Adam does both and corrects the start. You know why the same α is not the same step.
#
# ### To take along
# 1. The steepest way down is not the way to the lowest point. In a ravine the steep direction limits the rate, and
#    the gentle one then takes all the time.
# 2. An exponentially weighted average keeps one number and moves it a little towards each new value. It starts at
#    zero, so it begins too low; dividing by $1 - \beta^t$ corrects that.
# 3. Momentum follows the average of the gradients. What changes its sign with every step cancels, what persists adds
#    up.
# 4. Momentum pays where a landscape is badly conditioned. In a mild ravine, gradient descent at its own best rate is
#    as fast as momentum with β = 0.9.
# 5. RMSprop divides each entry of the gradient by its usual size, so that every parameter has a scale of its own.
#    With a fixed rate it does not come to rest; with a smaller one it wanders lower.
# 6. A rate that decays begins with long steps and ends with short ones. If it decays too fast, the walk ends before
#    its goal.
# 7. Adam takes both averages, and corrects both for their start at zero. Without the correction its first steps are
#    too long.
# 8. Methods that divide by the size of the gradient do not notice a change of the loss's units. For the others it is
#    another learning rate.
# 9. A learning rate belongs to one form of one method. The same α is not the same step.
# 10. An epoch goes through all examples once, in batches, with `X` and `Y` shuffled together.
# 11. The gradient of a batch is an estimate. Sixteen times as many examples bring it about four times as near.
# 12. Smaller batches take more steps for the same work, and tremble more.
# 13. A cost that stands still may be a plateau. How long a training waits before it gives up is a bet on how long
#     plateaus last.
# 14. To compare methods, give each its own best rate and several starts. Here all four then end at much the same
#     cost; what differs is how many rates will do.
#
# ### To read on
# - G. Goh, [*Why momentum really works*](https://distill.pub/2017/momentum/), Distill (2017): ravines, curvatures and
#   the best pair of rates, with figures that answer to the mouse. Easy to look at, medium to follow; after Part 3.
# - D. Kingma and J. Ba, *Adam: a method for stochastic optimization* (2015): the algorithm is half a page and is what
#   you wrote. Its sections 1 to 3 are medium, its proof is hard, and was later found to have a gap; after Part 5.
# - S. Ruder, *An overview of gradient descent optimization algorithms* (2016): all the names that you will meet, a
#   paragraph each. Easy; to look things up.
# - L. Bottou, F. Curtis and J. Nocedal, *Optimization methods for large-scale machine learning*, SIAM Review 60
#   (2018): why noisy steps suffice, with theorems, and what methods do that know the curvatures. Hard; for when you
#   have to choose a method for something large.
#
# ### And next
# One question: all these methods look at the gradient only, and guess the curvature from how it
# changes. **What would a method do that knew the curvatures themselves, and why does hardly anybody train a network
# that way?** Count the second derivatives of a network with a million weights before you answer.
#
# Next, the last section: [7 · A machine that differentiates](../7-autograd/7-autograd.ipynb). What you derived for one
# network after the other is built there once, for all of them.
