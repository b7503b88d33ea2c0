"""What only newer Pythons understand is told by the text alone, and nothing else is."""

import ast
import sys

import pytest
from handrail.engine.newer import newer

NEW = {
    'print(f"{d["a"]}")': "3.12",
    'x = f"{chr(10).join(["a"])}"': "3.12",
    "f'{\"\\n\".join(x)}'": "3.12",
    'f"a{x["k"]:>{w["a"]}}"': "3.12",
    'fr"{a["b"]}"': "3.12",
    "type X = int": "3.12",
    "type X[T] = list[T]": "3.12",
    "def f[T](x: T):\n    return x": "3.12",
    "async def f[T](x: T):\n    return x": "3.12",
    "if x:\n    class A[T]:\n        pass": "3.12",
    "try:\n    pass\nexcept ValueError, KeyError:\n    pass": "3.14",
    't"hi {x}"': "3.14",
    'rt"{x}"': "3.14",
}
OLD = [
    'f"{x!r:>{w}}"',
    "f\"{{x}} {d['a']}\"",
    'f"\\n{x}\\t"',
    'f"{x:\\t}"',
    'f"""{\nx}"""',
    'print(f"{x")',
    "type(x)",
    "type = 3",
    "# type X = int",
    '"""\ntype X = int\n"""',
    "x[3]",
    "try:\n    pass\nexcept (ValueError, KeyError):\n    pass",
    "try:\n    pass\nexcept ValueError as error:\n    pass",
    "a = 't\"x\"'",
    'rb"x"',
    'cut("x")',
    "format('{', '}')",
]


@pytest.mark.parametrize(("source", "release"), NEW.items())
def test_newer_syntax_is_told_with_its_release(source: str, release: str) -> None:
    assert newer(source, (3, 11)).startswith(f"It needs Python {release} (")
    assert newer(source, (3, 11)).endswith("and grading has Python 3.11.")
    assert newer(f"x = 3\n{source}\n", (3, 14)) == ""


@pytest.mark.parametrize(("source", "release"), NEW.items())
def test_this_python_agrees(source: str, release: str) -> None:
    python = (3, int(release.partition(".")[2]))
    if sys.version_info >= python:
        ast.parse(source)
    else:
        with pytest.raises(SyntaxError):
            ast.parse(source)


@pytest.mark.parametrize("source", OLD)
def test_what_every_python_understands_or_none_is_not(source: str) -> None:
    assert newer(source, (3, 11)) == ""
