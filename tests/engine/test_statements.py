"""Cells run statement by statement, as in Jupyter; what is not there stops only what needs it."""

from typing import Any

import pytest
from handrail.engine.statements import Namespace


def after(*cells: str) -> Namespace:
    notebook = Namespace({})
    for number, cell in enumerate(cells):
        notebook.run(cell, f"<{number}>")
    return notebook


def missing(notebook: Namespace) -> list[str]:
    return [str(getattr(error, "name", error)) for error in notebook.missing]


def test_every_package_that_is_missing_is_told_and_the_others_are_there() -> None:
    notebook = after("import math, no_pandas as pd, no_torch\nfrom no_scipy import stats\nx = pd.read()\ny = math.pi")
    assert missing(notebook) == ["no_pandas", "no_torch", "no_scipy"]
    assert notebook.names["y"] > 3 and notebook.unbound == {"pd", "no_torch", "stats", "x"}


def test_what_a_cell_lacks_for_want_of_an_earlier_import_is_told_once() -> None:
    assert missing(after("import no_pandas as pd", "x = pd.read()\ny = x + 1")) == ["pd"]
    assert missing(after("import no_pandas as pd", "x = 3")) == []


def test_a_missing_name_of_another_kind_stops_the_cell() -> None:
    with pytest.raises(NameError):
        after("import no_pandas as pd", "x = dp.read()")


@pytest.mark.parametrize(
    "cell",
    [
        "import asyncio\nx = await asyncio.sleep(0, 7)",
        "import asyncio\nasync with asyncio.Lock():\n    x = 7",
        "async def f():\n    return 7\n\nx = await f()",
        "async def f():\n    yield 7\n\nasync for x in f():\n    pass",
    ],
)
def test_a_cell_may_await_at_its_top(cell: str) -> None:
    assert after(cell).names["x"] == 7


def test_a_name_stands_for_its_last_function_again() -> None:
    one: dict[str, Any] = after("def f(a):\n    return a", "f = f(3)").names
    assert one["f"] == 3
    notebook = after("def f(a):\n    return a\nf = f(3)", "def g(): return 1\ng = lambda: 2\ndel g", "h = 3")
    notebook.put_back(["f", "g", "h", "k"])
    assert notebook.names["f"](5) == 5 and notebook.names["h"] == 3 and not {"g", "k"} & notebook.names.keys()


def test_annotations_stay_texts_where_a_cell_said_so() -> None:
    notebook = after("from __future__ import annotations", "def f(a: nowhere): ...")
    assert notebook.names["f"].__annotations__ == {"a": "nowhere"}
