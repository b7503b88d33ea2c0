"""A lesson and its reference become a notebook whose exercises hold no answer, or a message that says what to mend."""

import ast
from collections.abc import Callable
from pathlib import Path

import jupytext
import nbformat
import pytest
from handrail.engine.sources import answered, stubs

from autograder.authoring.weave import exercise_source, solved, weave
from autograder.errors import LessonError
from autograder.exercises import sections
from autograder.exercises.sections import Section, written
from autograder.judging.submissions import release

UNIVARIATE = Section("univariate")
Draft = Callable[[str, str], Section]


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    """The section with one passage of its lesson replaced by another."""

    def make(old: str, new: str) -> Section:
        text = UNIVARIATE.lesson.read_text("utf-8")
        assert text.count(old) == 1, old
        lesson = tmp_path / "course" / "lessons" / "univariate.py"
        lesson.parent.mkdir(parents=True)
        lesson.write_text(text.replace(old, new), "utf-8")
        monkeypatch.setattr(sections, "ROOT", tmp_path)
        return Section("univariate")

    return make


def cell_with(text: str) -> int:
    """The number of the lesson's cell that holds a text, counted as messages count."""
    lesson = jupytext.reads(UNIVARIATE.lesson.read_text("utf-8"), fmt="py:percent")
    return next(i for i, cell in enumerate(lesson.cells, 1) if text.strip() in cell.source)


# --- what is woven ---------------------------------------------------------------------------------


def test_a_woven_notebook_is_a_valid_notebook() -> None:
    nbformat.validate(weave(UNIVARIATE))


def test_the_marker_separates_what_is_given_from_the_answer() -> None:
    source = exercise_source(UNIVARIATE, "gradient_descent")
    assert source.given.splitlines()[-1] == '    history: dict[str, list[float]] = {"w": [], "b": [], "loss": []}'
    assert source.answer.splitlines()[0] == "    for iteration in range(num_iterations + 1):"
    assert "YOUR CODE HERE" not in source.given + source.answer


def test_without_the_marker_the_whole_body_is_the_answer() -> None:
    source = exercise_source(UNIVARIATE, "predict")
    assert source.given.startswith("def predict(") and source.given.endswith('"""')
    assert source.answer == "    return w * x + b"


@pytest.mark.parametrize("name", [e.name for e in UNIVARIATE.rubric])
def test_given_and_answer_together_are_the_reference(name: str) -> None:
    source = exercise_source(UNIVARIATE, name)
    module = ast.parse(Path(str(UNIVARIATE.reference.__file__)).read_text("utf-8"))
    (node,) = [n for n in module.body if isinstance(n, ast.FunctionDef) and n.name == name]
    assert ast.dump(ast.parse(f"{source.given}\n{source.answer}").body[0]) == ast.dump(node)


def test_an_exercise_cell_holds_the_answer_between_nbgraders_marks() -> None:
    (cell,) = [c for c in weave(UNIVARIATE).cells if c.id == "gradients"]
    given, _, rest = cell.source.partition("    ### BEGIN SOLUTION\n")
    answer, _, after = rest.partition("\n    ### END SOLUTION")
    assert (given.rstrip("\n"), answer, after) == (*vars_of("gradients"), "")
    assert cell.metadata.nbgrader.solution and not cell.metadata.nbgrader.locked


def vars_of(name: str) -> tuple[str, str]:
    source = exercise_source(UNIVARIATE, name)
    return source.given, source.answer


def test_a_check_cell_is_locked_and_has_the_rubrics_points() -> None:
    checks = {c.id: c for c in weave(UNIVARIATE).cells if c.metadata.get("nbgrader", {}).get("grade")}
    assert {c.metadata.nbgrader.schema_version for c in checks.values()} == {3}
    assert all(c.metadata.nbgrader.locked for c in checks.values())
    assert {c.source: c.metadata.nbgrader.points for c in checks.values()} == {
        f"check({e.name})": e.points for e in UNIVARIATE.rubric
    }


@pytest.mark.parametrize("section", sections.written(), ids=lambda s: s.name)
def test_the_points_of_a_section_add_up_to_100(section: Section) -> None:
    graded = [c.metadata.nbgrader for c in weave(section).cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert sum(marks.points for marks in graded) == 100
    assert sum(e.points for e in section.rubric) == 100


def test_ids_are_stable_unique_and_speak() -> None:
    ids = [cell.id for cell in weave(UNIVARIATE).cells]
    assert len(set(ids)) == len(ids)
    assert ids[:2] == ["install", "univariate-01"]
    assert {"gradient-descent", "check-gradient-descent"} <= set(ids)
    assert not any("_" in ident for ident in ids)


def test_an_exercise_keeps_its_id_when_a_cell_comes_before_it(draft: Draft) -> None:
    before = {c.id for c in weave(UNIVARIATE).cells if "nbgrader" in c.metadata}
    longer = draft(
        "# %%\nfrom solutions.univariate import predict",
        "# %%\nprint(1)\n\n# %%\nfrom solutions.univariate import predict",
    )
    assert {c.id for c in weave(longer).cells if "nbgrader" in c.metadata} == before


def test_two_weavings_are_equal() -> None:
    assert nbformat.writes(weave(UNIVARIATE)) == nbformat.writes(weave(Section("univariate")))


def test_a_demonstration_that_needs_an_exercise_may_wait_and_others_may_not() -> None:
    for cell in weave(UNIVARIATE).cells:
        if cell.cell_type == "code" and "raises-exception" not in cell.metadata.get("tags", []):
            names = {
                n.id
                for n in ast.walk(ast.parse(cell.source.replace("%pip", "# %pip").replace("    # ", "    pass # ")))
                if isinstance(n, ast.Name)
            }
            assert cell.metadata.get("nbgrader") or not names & {e.name for e in UNIVARIATE.rubric}, cell.id
    assert any(
        "raises-exception" in c.metadata.get("tags", []) and "nbgrader" not in c.metadata
        for c in weave(UNIVARIATE).cells
    )


def test_a_solved_notebook_holds_the_answers_without_marks() -> None:
    sources = "\n".join(cell.source for cell in solved(weave(UNIVARIATE)).cells)
    assert "SOLUTION" not in sources and "NotImplementedError" not in sources.replace("`raise NotImplementedError`", "")
    assert "    return w * x + b" in sources


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_a_notebook_as_it_is_handed_out_answers_nothing(section: Section) -> None:
    cells = [cell.source for cell in release(section).cells if cell.cell_type == "code"]
    names = {e.name for e in section.rubric}
    assert {name for source in cells for name in answered(source)} & names == set()
    assert {name for source in cells for name in stubs(source)} >= names


def test_what_is_given_of_an_exercise_does_not_return(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Path(str(UNIVARIATE.reference.__file__)).read_text("utf-8")
    (tmp_path / "univariate.py").write_text(text.replace("slopes = (1.0, 1.0)", "return (1.0, 1.0)"), "utf-8")
    monkeypatch.setattr(UNIVARIATE.reference, "__file__", str(tmp_path / "univariate.py"))
    with pytest.raises(LessonError, match="what is given of sums_and_products returns"):
        exercise_source(UNIVARIATE, "sums_and_products")


def test_a_students_notebook_holds_stubs_in_place_of_answers() -> None:
    notebook = nbformat.read(UNIVARIATE.student_notebook, as_version=4)  # test_derived makes sure that it is up to date
    cells = {cell.id: cell.source for cell in notebook.cells}
    for exercise in UNIVARIATE.rubric:
        given, answer = vars_of(exercise.name)
        stub = cells[exercise.name.replace("_", "-")]
        assert stub.startswith(given) and "raise NotImplementedError" in stub
        assert answer not in stub and "SOLUTION" not in stub


# --- what cannot be woven --------------------------------------------------------------------------

IMPORT = "from solutions.univariate import predict\n"
CHECK = "check(predict)\n"
ALONE = "an exercise is one import of one function, alone in its cell"
BAD = {
    "a cell that is no Python": (
        "check = handrail",
        "check = = handrail",
        r"line \d+: invalid syntax\. Cells are plain",
    ),
    "another line in an exercise's cell": (IMPORT, IMPORT + "print(1)\n", ALONE),
    "two functions in one import": (IMPORT, "from solutions.univariate import predict, mse\n", ALONE),
    "another section's reference": (
        IMPORT,
        "from solutions.multivariate import predict\n",
        r"imports from solutions\.multivariate; a lesson imports from solutions\.univariate only",
    ),
    "an unknown solution": (
        IMPORT,
        "from solutions.univariate import foresee\n",
        r"solutions/univariate\.py has no function 'foresee'\. Write it there, or correct the import",
    ),
    "an import of no function": (IMPORT, "from solutions.univariate import np\n", "has no function 'np'"),
    "a check of no exercise": (
        CHECK,
        "check(foresee)\n",
        r"checks 'foresee', which is no exercise of autograder/exercises/rubrics/univariate\.py",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_cell_is_named_with_its_file_and_number(draft: Draft, case: str) -> None:
    old, new, message = BAD[case]
    with pytest.raises(LessonError, match=rf"^univariate\.py, cell {cell_with(old)}[,:].*{message}"):
        weave(draft(old, new))


def test_an_exercise_without_an_entry_in_the_rubric_is_named_with_its_cell() -> None:
    section = Section("univariate")
    section.__dict__["rubric"] = tuple(e for e in UNIVARIATE.rubric if e.name != "mse")
    number = cell_with("from solutions.univariate import mse")
    with pytest.raises(
        LessonError,
        match=rf"univariate\.py, cell {number}: 'mse' has no entry in autograder/exercises/rubrics/univariate\.py",
    ):
        weave(section)


MISSING = r"22 exercises and the rubric has 23: missing \['predict'\], unknown or double none"
DOUBLE = r"24 exercises and the rubric has 23: missing none, unknown or double \['predict', 'predict'\]"
INCOMPLETE = {
    "an exercise is not imported": (f"# %%\n{IMPORT}", "", f"imports {MISSING}"),
    "an exercise is not checked": (f"# %%\n{CHECK}", "", f"checks {MISSING}"),
    "an exercise is checked twice": (CHECK, f"{CHECK}\n# %%\n{CHECK}", f"checks {DOUBLE}"),
}


@pytest.mark.parametrize("case", INCOMPLETE)
def test_a_lesson_that_does_not_go_with_its_rubric_is_named(draft: Draft, case: str) -> None:
    old, new, message = INCOMPLETE[case]
    with pytest.raises(LessonError, match=rf"^univariate\.py {message}"):
        weave(draft(old, new))


def test_another_order_than_the_rubrics_is_named() -> None:
    section = Section("univariate")
    first, second, *rest = UNIVARIATE.rubric
    section.__dict__["rubric"] = (second, first, *rest)
    with pytest.raises(LessonError, match="missing none, unknown or double none; the order differs from the rubric's"):
        weave(section)
