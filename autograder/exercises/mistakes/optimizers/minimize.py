"""Wrong versions of `minimize`."""

import numpy as np

from solutions.optimizers import minimize


def path_without_the_start(step, grad_fn, theta0, num_steps, **hyper):
    """The path has T points, and its first one is the point after the first step. Where does a walk begin?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper)[1:]


def path_without_the_end(step, grad_fn, theta0, num_steps, **hyper):
    """The path has T points: the last step is taken, but not recorded. How many points do T steps connect?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper)[:-1]


def one_step_too_many(step, grad_fn, theta0, num_steps, **hyper):
    """The path has T + 2 points. How often does the loop run?"""
    return minimize(step, grad_fn, theta0, num_steps + 1, **hyper)


def only_the_last_point(step, grad_fn, theta0, num_steps, **hyper):
    """One point comes back, where the walk ends. What about the places on its way?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper)[-1]


def state_thrown_away(step, grad_fn, theta0, num_steps, **hyper):
    """The first step is right and all later ones are too long: `step` believes each time that it begins anew. What does
    it return besides the parameters, and what becomes of that?"""
    path = [theta0]
    for _ in range(num_steps):
        path.append(step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, {}, **hyper)[0]["theta"])
    return np.array(path)


def gradient_of_the_start(step, grad_fn, theta0, num_steps, **hyper):
    """After the first step the path keeps its direction, whatever the ground does. At which point is the gradient asked
    for?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(theta0)}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


def each_step_from_the_start(step, grad_fn, theta0, num_steps, **hyper):
    """Every step begins at the start again, so that the path never gets far. Which parameters go into the next call?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": theta0}, {"dtheta": grad_fn(theta0)}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


def hyper_not_handed_on(step, grad_fn, theta0, num_steps, **hyper):
    """`step` complains that its learning rate is missing. It came in as one of `hyper`: how does it get further?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, state)
        path.append(parameters["theta"])
    return np.array(path)


def only_the_learning_rate_handed_on(step, grad_fn, theta0, num_steps, **hyper):
    """The path is right as long as nothing but a learning rate is given. Which of the further arguments reach
    `step`?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        gradient = {"dtheta": grad_fn(path[-1])}
        parameters, state = step({"theta": path[-1]}, gradient, state, learning_rate=hyper["learning_rate"])
        path.append(parameters["theta"])
    return np.array(path)


def hyper_as_a_dictionary(step, grad_fn, theta0, num_steps, **hyper):
    """`step` gets a whole dictionary where it expects a number. What do two asterisks do in a call?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, state, hyper)
        path.append(parameters["theta"])
    return np.array(path)


def point_for_the_dictionary(step, grad_fn, theta0, num_steps, **hyper):
    """`step` gets an array where it expects a dictionary of arrays. Under which names does it look for the parameter
    and for its gradient?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        theta, state = step(path[-1], grad_fn(path[-1]), state, **hyper)
        path.append(theta)
    return np.array(path)


def gradient_under_the_wrong_name(step, grad_fn, theta0, num_steps, **hyper):
    """A KeyError out of `step`. How is the gradient of "theta" called?"""
    path, state = [theta0], {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"theta": grad_fn(path[-1])}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


def path_of_one_shared_array(step, grad_fn, theta0, num_steps, **hyper):
    """All points of the path are the same one, the last. How often do you make an array, and how often do you only
    write into it?"""
    walked = minimize(step, grad_fn, theta0, num_steps, **hyper)
    return np.repeat(walked[-1:], num_steps + 1, axis=0)


def path_of_gradients(step, grad_fn, theta0, num_steps, **hyper):
    """The rows are gradients, not places. What is asked for?"""
    return np.array([grad_fn(theta) for theta in minimize(step, grad_fn, theta0, num_steps, **hyper)])


def path_as_columns(step, grad_fn, theta0, num_steps, **hyper):
    """The path lies on its side, one column per point. Which of its two dimensions counts the points?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper).T


def path_as_a_list(step, grad_fn, theta0, num_steps, **hyper):
    """A list of arrays comes back. What turns it into one array?"""
    return list(minimize(step, grad_fn, theta0, num_steps, **hyper))


def path_not_returned(step, grad_fn, theta0, num_steps, **hyper):
    """None comes back. The walk is done: who hears of it?"""
    minimize(step, grad_fn, theta0, num_steps, **hyper)


def path_with_its_state(step, grad_fn, theta0, num_steps, **hyper):
    """Two things come back, the path and something else. Does anyone outside need the state?"""
    return minimize(step, grad_fn, theta0, num_steps, **hyper), {}


def own_gradient_descent(step, grad_fn, theta0, num_steps, **hyper):
    """The path is that of plain gradient descent, whichever method is asked for. Who takes the steps here?"""
    path = [theta0]
    for _ in range(num_steps):
        path.append(path[-1] - hyper["learning_rate"] * grad_fn(path[-1]))
    return np.array(path)


def path_from_the_origin(step, grad_fn, theta0, num_steps, **hyper):
    """All is right but the first point, which is 0. Which row of the array has nothing been written into?"""
    path = minimize(step, grad_fn, theta0, num_steps, **hyper)
    path[0] = 0.0
    return path


def gradient_turned_round(step, grad_fn, theta0, num_steps, **hyper):
    """The path leads uphill. `step` goes against the gradient by itself: is there a sign that you add?"""
    return minimize(step, lambda theta: -grad_fn(theta), theta0, num_steps, **hyper)


def gradient_of_the_point_before(step, grad_fn, theta0, num_steps, **hyper):
    """The first step is right, and so would the second be if the ground were even: each gradient is one point late. At
    which point is it asked for, and when?"""
    points, parameters, state = [theta0, theta0], {"theta": theta0}, {}
    for _ in range(num_steps):
        parameters, state = step(parameters, {"dtheta": grad_fn(points[-2])}, state, **hyper)
        points.append(parameters["theta"])
    return np.array(points[1:])


def gradient_shortened_to_length_1(step, grad_fn, theta0, num_steps, **hyper):
    """The direction of the first step is right, its length does not depend on how steep the ground is. What is the
    gradient divided by?"""
    return minimize(step, lambda theta: grad_fn(theta) / np.linalg.norm(grad_fn(theta)), theta0, num_steps, **hyper)


def steps_for_the_path(step, grad_fn, theta0, num_steps, **hyper):
    """The rows are steps, not places. Where does each step start, and where does it lead?"""
    return np.diff(minimize(step, grad_fn, theta0, num_steps + 1, **hyper), axis=0)
