"""The course has every section, function, exercise and file that it promises."""

import json
from inspect import getdoc, signature
from pathlib import Path

import pytest

from autograder.errors import NoSuchSection
from autograder.exercises.sections import ROOT, SECTIONS, Section, section, written

FUNCTIONS = {
    "univariate": """predict(x, w, b) mse(y_hat, y) random_search(x, y, num_samples, rng, low, high)
        sums_and_products(op, a, b) powers(op, a, b) exp_and_log(op, a) local_gradient(op, a, b)
        backprop_graph(x, y, z) gradients(x, y, y_hat) update(w, b, dw, db, learning_rate)
        gradient_descent(x, y, w, b, learning_rate, num_iterations) critical_learning_rate(x)""",
    "multivariate": """standardize(X) forward(X, w, b) compute_loss(y_hat, y) backward(X, y, y_hat)
        update_parameters(w, b, dw, db, learning_rate) train(X, y, learning_rate, num_iterations)
        numerical_gradient(f, theta, epsilon) relative_difference(g1, g2) normal_equation(X, y)""",
    "two_layer_linear": """initialize_parameters(n_x, n_h, n_y, scale) forward_propagation(X, parameters)
        compute_cost(Y_hat, Y) backward_propagation(X, Y, parameters, cache)
        update_parameters(parameters, grads, learning_rate)
        train(X, Y, n_h, learning_rate, num_iterations, parameters) collapse(parameters)""",
    "two_layer_sigmoid": """sigmoid(z) sigmoid_prime_from_activation(a)
        neuron_backward(x0, x1, w0, w1, w2, upstream) initialize_parameters(n_x, n_h, n_y, scale)
        forward_propagation(X, parameters) compute_cost(Y_hat, Y) backward_propagation(X, Y, parameters, cache)
        update_parameters(parameters, grads, learning_rate)
        train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)""",
    "tanh_classifier": """sigmoid(z) logistic_forward(X, w, b) logistic_backward(X, Y, A) logistic_graph(x, w, b, y)
        initialize_parameters(n_x, n_h, n_y) forward_propagation(X, parameters) compute_cost(A2, Y)
        backward_propagation(X, Y, parameters, cache) update_parameters(parameters, grads, learning_rate)
        train_neural_network(X, Y, n_h, learning_rate, num_iterations, callback) predict(X, parameters)
        stable_sigmoid(z) compute_cost_from_logits(Z2, Y)
        backward_propagation_general(X, Y, parameters, cache, hidden_activation)""",
    "optimizers": """random_mini_batches(X, Y, batch_size, rng) ewma(values, beta, bias_correction)
        gd_step(parameters, grads, state, learning_rate) momentum_step(parameters, grads, state, learning_rate, beta)
        rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)
        adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
        minimize(step, grad_fn, theta0, num_steps, hyper) stopping_epoch(costs, tolerance, patience)
        decayed_step(parameters, grads, state, learning_rate, method, decay)
        train_with_optimizer(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng)""",
    "autograd": """record(graph, name, operation, parents) way_back(graph, output)
        chain_rule(operation, upstream, inputs, local_gradient) backward(graph, output, pull_back)
        replay(graph, output, changed) measured_gradient(graph, output, name) unbroadcast(gradient, shape)
        matmul_gradients(upstream, A, B) pull_back(operation, upstream, inputs, local_gradient)
        descend(graph, output, parameters, learning_rate, num_iterations, pull_back)""",
}
LAST_NUMBER = {
    "univariate": 11,
    "multivariate": 10,
    "two_layer_linear": 8,
    "two_layer_sigmoid": 7,
    "tanh_classifier": 11,
    "optimizers": 10,
    "autograd": 7,
}
PARTS = {"two_layer_sigmoid": {"4.1b"}}
REAL_DATA = {
    "univariate": "load_penguins",
    "multivariate": "load_penguins",
    "two_layer_linear": "load_penguins",
    "two_layer_sigmoid": "load_thurber",
    "tanh_classifier": "load_penguins",
    "optimizers": "load_penguins",
    "autograd": "load_penguins",
}

every_section = pytest.mark.parametrize("of", written(), ids=lambda s: s.name)


def test_all_sections_are_written() -> None:
    assert [s.name for s in written()] == list(SECTIONS)


@every_section
def test_every_function_has_its_name_and_arguments(of: Section) -> None:
    promised = FUNCTIONS[of.name].replace("\n", " ").split(")")
    for name, arguments in (text.strip().split("(") for text in promised if text.strip()):
        assert list(signature(of.function(name)).parameters) == arguments.split(", "), name
        assert name in {e.name for e in of.rubric}, f"{name} is not graded"


@every_section
def test_every_exercise_has_its_number(of: Section) -> None:
    promised = {f"{of.number}.{i}" for i in range(1, LAST_NUMBER[of.name] + 1)} | PARTS.get(of.name, set())
    found = {e.number for e in of.rubric if e.number}
    assert promised <= found
    assert all(number.rstrip("bc") in promised for number in found), "a number that the course does not have"


@every_section
def test_the_points_add_up_to_a_hundred(of: Section) -> None:
    assert sum(e.points for e in of.rubric) == 100


@every_section
def test_every_question_says_what_comes_back(of: Section) -> None:
    for exercise in of.rubric:
        question = getdoc(of.function(exercise.name)) or ""
        assert "Returns" in question, exercise.name


@every_section
def test_the_lesson_uses_real_data(of: Section) -> None:
    assert REAL_DATA[of.name] in of.lesson.read_text("utf-8")


@every_section
def test_committed_files_stay_small(of: Section) -> None:
    for notebook in (of.student_notebook, of.solution_notebook):
        assert notebook.stat().st_size < 1_500_000, notebook.name
    assert of.key.stat().st_size < 300_000


@every_section
def test_a_figure_has_a_text_for_those_who_do_not_see_it(of: Section) -> None:
    cells = json.loads(of.solution_notebook.read_text("utf-8"))["cells"]
    pages = [
        "".join(o["data"]["text/html"]) for c in cells for o in c.get("outputs", []) if "text/html" in o.get("data", {})
    ]
    images = [page for page in pages if "<img" in page]
    assert images
    assert all('alt="' in image and 'alt=""' not in image for image in images)
    assert not any("image/png" in o.get("data", {}) for c in cells for o in c.get("outputs", []))


def test_the_start_page_links_every_notebook() -> None:
    page = (ROOT / "course" / "README.md").read_text("utf-8")
    for of in written():
        assert f"notebooks/{of.assignment}/{of.assignment}.ipynb" in page


def test_the_data_are_small_and_name_their_sources() -> None:
    folder = ROOT / "course" / "handrail" / "datasets"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 20_000
    sources = (folder / "SOURCES.md").read_text("utf-8")
    assert all(name in sources for name in ("CC0", "Gorman", "Horst", "NIST", "Thurber"))


@pytest.mark.parametrize("name", ["nothing", "7-univariate-x", ""])
def test_a_section_that_is_none_is_named(name: str) -> None:
    with pytest.raises(NoSuchSection, match="univariate, multivariate"):
        section(name)


@every_section
def test_a_section_is_found_by_its_assignment(of: Section) -> None:
    assert section(of.assignment) == of == section(of.name)
    assert Path(of.assignment).name[0] == str(of.number)
