"""Writes faq.md: what goes wrong around the code, then common symptoms in it, each with the question that leads on.

Each pick below names a mistake of the catalogue; its diagnosis gives symptom and question, never the answer.
"""

import re
from pathlib import Path

from autograder.exercises.sections import ROOT, Section

HEAD = """<!-- derived: python docs/student/make_faq.py -->
# It does not work. What now?

Find what you see. Where it concerns a function, a question follows: answer it, and the fix is usually one line.
`handrail.hint(f)` tells more about your own function, one step at a time.

## Before the first cell, and between cells

- **`pip` says that the environment is externally managed, or that you may not write there.**
  Make an environment of your own: `python3 -m venv ~/handrail`, then `. ~/handrail/bin/activate`, on Windows
  `~\\handrail\\Scripts\\activate`. Install there.

- **`No module named 'handrail'`.**
  Put the file `handrail-….whl` that you got with the notebook beside it, on Colab into the panel Files, which forgets
  it when you are away for long; then run all cells from the top. Where you have installed it, the notebook runs on
  another Python than the one that `pip` served: choose that one as its kernel.

- **`name 'check' is not defined`, `name 'np' is not defined`.**
  The kernel is new, and the first cells have not run since. Run all cells from the top.

- **You corrected your function, and `check` says the same as before.**
  Run the cell with the function first: what counts is what ran last. A cell that does not run, as with a missing colon,
  leaves the old function in force.

- **A cell shows `[*]` and does not end.**
  Some loop runs for ever. Press the square (interrupt the kernel), and ask which line makes the loop's condition false.

- **A cell below a right function says that it gets an array where it expects a number.**
  Read what `check` remarked: `.item()` makes a number of an array with one entry.

- **You deleted a cell, or changed one by mistake.**
  Undo it (Edit, Undo Cell Operation). The grader puts missing checks back by itself.

- **You have written this function in an earlier section already.**
  Where it would be right here too, its cell says so. Keep the earlier notebook in the same folder, or in one of its own
  beside that, and run the cell with nothing but `handrail.mine("sigmoid")` in it, or another function's name: your text
  comes in its place, and you run it. If the cell stays as it is, as on Colab, unfold what stands below it, and copy.
  `handrail.mine("sigmoid", "notebook.ipynb")` takes the function from a notebook that you name.

- **Which packages may you import, in which Python?**
  numpy, matplotlib, IPython and handrail are there when your notebook is graded, and what your instructor declared. A
  cell that imports anything else goes on without it, and costs only what needs it. `START.html`, which you got with the
  notebook, and the last lines of `python -m handrail ready` name all of it, and the release of Python: what only newer
  ones understand is an error there.

- **It is right on your screen, and `python -m handrail ready` says something else.**
  It runs the file as it was saved, from the top, in a fresh Python. Save, restart the kernel, run all cells.
"""
PICKS = {
    "The shape is wrong": (
        "univariate/predict/prediction_as_a_column",
        "univariate/mse/loss_not_reduced",
        "univariate/mse/loss_with_a_loop_over_rows",
        "univariate/mse/loss_of_a_column_minus_a_row",
        "univariate/mse/dot_of_two_rows",
        "univariate/gradients/gradient_as_an_outer_product",
        "multivariate/backward/inputs_not_transposed",
        "multivariate/backward/inputs_before_the_errors",
        "multivariate/backward/inputs_times_errors_elementwise",
        "multivariate/backward/products_reduced_without_their_axis",
        "multivariate/backward/dw_in_a_column",
        "multivariate/standardize/standardised_along_the_wrong_axis",
        "multivariate/standardize/statistics_lose_their_axis",
        "tanh_classifier/train_neural_network/inputs_counted_along_the_examples",
        "tanh_classifier/predict/predictions_without_their_row",
        "optimizers/random_mini_batches/rows_taken_for_examples",
    ),
    "The numbers are off by a factor": (
        "univariate/mse/loss_summed_not_averaged",
        "univariate/mse/loss_halved",
        "univariate/gradients/gradients_averaged_twice",
        "univariate/gradients/factor_two_applied_twice",
        "multivariate/backward/divided_by_the_features",
        "multivariate/numerical_gradient/divided_by_one_epsilon",
        "multivariate/standardize/variance_for_deviation",
        "optimizers/momentum_step/classical_momentum",
        "optimizers/adam_step/no_correction",
    ),
    "The loss grows, or nothing moves": (
        "univariate/gradients/error_the_other_way_round",
        "univariate/update/step_divided_by_the_rate",
        "multivariate/train/nothing_learns",
        "multivariate/train/gradient_from_before_the_loop",
        "multivariate/train/weights_first_then_bias",
        "univariate/gradient_descent/history_without_the_end",
        "univariate/gradient_descent/history_shares_one_array",
        "tanh_classifier/train_neural_network/trained_from_zero",
        "tanh_classifier/train_neural_network/trained_from_a_constant",
        "optimizers/train_with_optimizer/training_forgets_its_state",
    ),
    "nan, None and other surprises": (
        "optimizers/adam_step/adam_epsilon_forgotten",
        "optimizers/adam_step/t_starts_at_0",
        "tanh_classifier/stable_sigmoid/array_asked_for_its_sign",
        "tanh_classifier/predict/tuple_compared_with_a_number",
        "tanh_classifier/train_neural_network/training_not_returned",
    ),
}


def text() -> str:
    """The whole page; raises LookupError where a pick is no longer in the catalogue."""
    parts = [HEAD]
    for title, picks in PICKS.items():
        parts.append(f"## {title}\n")
        parts += [entry(*pick.split("/")) for pick in picks]
    return "\n".join(parts)


def entry(section: str, exercise: str, name: str) -> str:
    """One mistake as an item: where, what one sees, and the question."""
    mistakes = Section(section).mistakes[exercise]
    diagnosis = " ".join(next(m.diagnosis for m in mistakes if m.name == name).split())
    sentences = re.split(r"(?<=[.?]) (?=[A-Z`])", diagnosis)
    first = next(place for place, sentence in enumerate(sentences) if sentence.endswith("?"))
    symptom, question = " ".join(sentences[:first]), " ".join(sentences[first:])
    return f"- `{exercise}` ({section.replace('_', ' ')}): {symptom}\n  **{question}**\n"


if __name__ == "__main__":
    Path(ROOT, "docs/student/faq.md").write_text(text(), encoding="utf-8")
