"""What a cell's text says is decided once, as a notebook runs it and as a learner means it."""

import ast
from typing import Any

import pytest
from handrail.engine.magics import LONGEST, magics, parsed, runnable
from handrail.engine.sources import (
    answered,
    binds,
    defined,
    meant,
    read_by,
    reads,
    stubs,
    variables,
    whole,
    without_stubs,
)
from hypothesis import example, given
from hypothesis import strategies as st

MSE = "def mse(y_hat, y):\n    return np.mean((y_hat - y) ** 2)"
STUB = 'def mse(y_hat, y):\n    """The loss."""\n    raise NotImplementedError()'


# --- IPython's own lines ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        f"%%time\n{MSE}",
        f"\n%%capture out\n{MSE}",
        f"%%debug\n{MSE}",
        f"%%prun -l 5\n%matplotlib inline\n{MSE}",
        f"%matplotlib inline\n{MSE}",
        f"!pip install \\\n  numpy\n{MSE}",
        f"!echo \"it's\n{MSE}",
        f"files = !ls\n{MSE}",
        f'files["a"] = !ls\n{MSE}',
        f"names = %who_ls\n{MSE}",
        f"{MSE}\nmse?",
        f"?mse\nnp.mean??\n{MSE}",
        f"if True:\n    %autoreload 2\n{MSE}",
        "    " + MSE.replace("\n", "\n    "),
        MSE.replace("    ", "\u00a0" * 4),
    ],
)
def test_what_only_ipython_understands_hides_no_definition(source: str) -> None:
    assert parsed(source) is None
    assert parsed(runnable(source)) is not None
    assert "mse" in answered(source)


@pytest.mark.parametrize("magic", ["%%bash", "%%html", "%%writefile mse.py", "%%timeit_of_mine"])
def test_a_cell_in_another_language_defines_nothing(magic: str) -> None:
    source = f"{magic}\n{MSE}"
    assert ast.parse(runnable(source)).body == [] and magics(source) == (magic,)
    assert not defined(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('text = """\n%not a magic\n"""', {"text": "\n%not a magic\n"}),
        ("a = (7\n% 4)", {"a": 3}),
        ("a = 7 \\\n% 4", {"a": 3}),
        ("text = '''it's \\\n!\n'''", {"text": "it's !\n"}),
        ("text = 'a ('  # (\n%pwd", {"text": "a ("}),
    ],
)
def test_inside_brackets_and_strings_these_characters_are_pythons(source: str, expected: dict[str, Any]) -> None:
    names: dict[str, Any] = {}
    exec(runnable(f"%matplotlib inline\n{source}"), names)
    assert {name: names[name] for name in expected} == expected


def test_what_is_assigned_from_a_command_is_an_empty_list() -> None:
    names: dict[str, Any] = {"files": {}}
    exec(runnable('files["a"] = !ls \\\n  -l\nhere = %pwd'), names)
    assert names["files"] == {"a": []} and names["here"] == []


def test_plain_python_and_what_is_neither_stay_as_they_are() -> None:
    for source in (MSE, "def broken(:", "x += !ls", "x != !ls", "f(a=!ls)", "v = 1\n" * LONGEST):
        assert runnable(source) == source and magics(source) == ()


LINES = st.sampled_from(
    ["x = 1", "def f(a):", "    return a % 3", "    %time x", "%matplotlib inline", "!ls \\", "  more", '"""', "f?",
     "%%time", "%%bash", "y = !ls", "(", ")", "# why?", ""]
)  # fmt: skip


@given(st.lists(LINES).map("\n".join))
@example("\n%%time")
@example('%matplotlib inline\ntext = """\n%not a magic\n"""')
def test_lines_keep_their_places(source: str) -> None:
    code = runnable(source)
    assert code.count("\n") == source.count("\n")
    assert all(line in source for line in magics(source))
    if parsed(source):
        assert (code, magics(source)) == (source, ())


@given(st.text(max_size=60) | st.text("%!?\n (x=def:'\"", max_size=30))
def test_any_text_says_something(source: str) -> None:
    assert answered(source) | stubs(source) == defined(source) <= meant(source)
    assert parsed(source) is None or runnable(source) == source
    assert without_stubs(source, stubs(source)).count("\n") == source.count("\n")
    assert isinstance(binds(source) | reads(source) | read_by("f", source), frozenset)


# --- what is defined -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return x",
        "@cache\ndef f(x):\n    return x",
        "async def f(x):\n    return x",
        "class f:\n    pass",
        "f = lambda x: x",
        "f = g = partial(h, 2)",
        "f: Callable = h",
        "(f, g) = both()",
        "if fast:\n    def f(x):\n        return x",
        "try:\n    f = fast.f\nexcept NameError:\n    def f(x):\n        return x",
        "for f in functions:\n    pass",
        "with made() as f:\n    pass",
    ],
)
def test_every_way_to_give_a_name_a_value_defines_it(source: str) -> None:
    assert "f" in defined(source) and "f" in answered(source) and not stubs(source)


@pytest.mark.parametrize(
    "source", ["from g import f", "def g():\n    f = 3", "g = [f for f in x]", "f(3)", "f == 3", "f.a = 3", "f[0] = 3"]
)
def test_other_mentions_define_nothing(source: str) -> None:
    assert "f" not in defined(source) | meant(source)


def test_values_are_told_from_functions() -> None:
    assert variables("x = 3\nf = lambda x: x\ndef g():\n    y = 3\nfor i in x:\n    pass") == {"x", "i"}


def test_a_text_that_is_no_python_still_means_to_define() -> None:
    source = "def f(x):\n    return x +\n\ng = 3\nh == 4\nasync def k(:\n\nclass m"
    assert not defined(source) and meant(source) == {"f", "g", "k", "m"}


# --- stubs -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "raise NotImplementedError()",
        "raise NotImplementedError",
        'raise NotImplementedError("later")',
        "# YOUR CODE HERE\n    raise NotImplementedError(f) from None",
        "x = 3\n    raise NotImplementedError()",
        "def inner():\n        return 3\n    raise NotImplementedError()",
    ],
)
def test_what_ends_in_not_implemented_and_returns_nowhere_is_a_stub(body: str) -> None:
    source = f"def f(x):\n    {body}"
    assert stubs(source) == {"f"} and not answered(source)


@pytest.mark.parametrize(
    "source",
    [
        "def f(op):\n    if op == '+':\n        return 1\n    raise NotImplementedError(op)",
        "def f(x):\n    yield x\n    raise NotImplementedError",
        "def f(x):\n    raise ValueError('not implemented')",
        "def f(x):\n    raise NotImplementedError\n    return x",
        "def f(x):\n    pass",
        "f = lambda x: 3",
        "def f(x):\n    raise NotImplementedError\ndef f(x):\n    return x",
    ],
)
def test_everything_else_is_an_answer(source: str) -> None:
    assert answered(source) == {"f"} and not stubs(source)


def test_of_two_definitions_in_a_cell_the_last_one_counts() -> None:
    assert stubs(f"{MSE}\n\n{STUB}") == {"mse"} and answered(f"{STUB}\n\n{MSE}") == {"mse"}


def test_a_stub_goes_with_its_decorators_and_no_line_moves() -> None:
    source = f"%matplotlib inline\nx = 1\n@cache\n{STUB}\n\ndef other():\n    raise NotImplementedError\ny = 2"
    left = without_stubs(source, {"mse"}).split("\n")
    assert [line for line in left if line] == [line for line in source.split("\n") if line in left and line]
    assert len(left) == len(source.split("\n")) and left[-1] == "y = 2"
    assert defined("\n".join(left)) == {"x", "y", "other"}
    assert without_stubs(MSE, {"mse"}) == MSE


# --- cells and their neighbours --------------------------------------------------------------------


def test_what_returns_outside_a_function_is_a_part_of_another_cell() -> None:
    assert whole(MSE) and whole("%%time\nx = 3") and whole("    x = 3") and whole("f = lambda: (yield)")
    assert not any(map(whole, ["    return w * x + b", "for i in x:\n    return i", "def f(:"]))


def test_global_names_are_read_and_bound_at_any_depth() -> None:
    source = (
        "import numpy as np\nw = np.ones(n)\ndef f(x):\n    global k\n    k = [w * i for i in x]\n    def g(): return b"
    )
    assert binds(source) == {"np", "w", "f", "k"}
    assert reads(source) == {"np", "n", "w", "b"}
    assert read_by("f", source) >= {"k"} and "b" not in read_by("f", source)
    assert not binds("def f(:") and not reads("def f(:") and not read_by("f", "def f(:")
