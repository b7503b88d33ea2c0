"""What the judge itself does with a submission, outside the fence: five seconds of a processor and 300 MB at most.

Each file of about 10 MB is read, written as a graded copy and shown as a page in a process of its own, which the kernel
ends where it takes more time.
"""

import io
import json
import multiprocessing
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import Refused
from autograder.exercises.sections import Section
from autograder.gradebook.copies import copy_of, page_of, written
from autograder.gradebook.ledger import blank
from autograder.gradebook.plugin import Case
from autograder.judging.judge import refused
from autograder.judging.loading import MAX_CODE, read
from autograder.judging.report import Mark, Report

SECTION = Section("univariate")
SIZE, SECONDS, KILOBYTES = 10_000_000, 5, 300_000
CODE = MAX_CODE * 9 // 10


def times(unit: str, size: int = SIZE) -> str:
    """A text repeated to a size in characters."""
    return unit * (size // len(unit))


def notebook(*cells: tuple[str, Any]) -> bytes:
    """A right submission with more cells, given as their type and source."""
    solution = json.loads(SECTION.solution_notebook.read_bytes())
    solution["cells"] += [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in cells]
    return json.dumps(solution).encode()


def cells(kind: str, unit: str, each: int, size: int) -> bytes:
    """A right submission with as many different cells of a size as fit, each a text repeated."""
    return notebook(*((kind, f"{times(unit, each)}{n}") for n in range(min(4_800, size // each))))


def with_entry(name: str, value: Any) -> bytes:
    """A right submission, each cell of which has this entry instead of its own."""
    solution = json.loads(SECTION.solution_notebook.read_bytes())
    for cell in solution["cells"]:
        cell[name] = value
    return json.dumps(solution).encode()


def zipped(data: Callable[[int], bytes]) -> bytes:
    """An archive of as many large notebooks as intake looks at."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(20):
            archive.writestr(f"{n}.ipynb", data(n))
    return file.getvalue()


SHAPES: dict[str, Callable[[], bytes]] = {
    "one text of formulas": lambda: notebook(("markdown", times("$a"))),
    "one text of functions": lambda: notebook(("markdown", times("def f():\n return 1\n"))),
    "one text of conflicts": lambda: notebook(("markdown", times("<<<<<<< a\n=======\n>>>>>>> b\n"))),
    "one text of returns": lambda: notebook(("markdown", times("\r\n"))),
    "texts of tables and formulas": lambda: cells("markdown", "|-|\n\\begin{a}|-|\n", 1_990, SIZE),
    "texts of emphasis": lambda: cells("markdown", "*a **b ", 1_990, SIZE),
    "texts of fenced code": lambda: cells("markdown", "```python\n'\n```\n", 1_990, SIZE),
    "texts of code in other languages": lambda: cells("markdown", "```perl6\n<<<\n```\n", 1_990, SIZE),
    "code of empty lines": lambda: cells("code", "\n ", 40_000, CODE // 2),
    "code of one-letter lines": lambda: cells("code", "a;", 180, CODE),
    "code of functions": lambda: cells("code", "def f(x):\n  return x\n", 40_000, CODE),
    "code of brackets": lambda: cells("code", "(", 48_000, CODE),
    "code of signs": lambda: cells("code", "-", 48_000, CODE),
    "code of names of letters": lambda: cells("code", '"\\N{', 40_000, CODE // 2),
    "code of magics": lambda: cells("code", "%a\\\n", 40_000, CODE // 2),
    "code of questions": lambda: cells("code", "a?\n", 40_000, CODE // 2),
    "code of conflicts": lambda: cells("code", "<<<<<<< a\nx=1\n=======\nx=2\n>>>>>>> b\n", 90, CODE // 2),
    "halves of functions": lambda: notebook(*([("code", "def f():"), ("code", "  x = 1")] * 2_400)),
    "one exercise in all cells": lambda: notebook(*(("code", f"def mse(a, b):\n  return {n}") for n in range(4_800))),
    "many cells": lambda: notebook(*(("code", "x = 1") for _ in range(120_000))),
    "lines in lists": lambda: notebook(("markdown", [["a"]] * 200_000)),
    "a number": lambda: b'{"cells":[' + b"1" * SIZE + b"]}",
    "numbers": lambda: b'{"cells":[' + times("1" * 4_000 + ",").encode() + b"1]}",
    "keys": lambda: json.dumps({"cells": [], **{str(n): 1 for n in range(600_000)}}).encode(),
    "depth": lambda: b"[" * SIZE,
    "objects in objects": lambda: b'{"a":' * (SIZE // 5),
    "quotes": lambda: b'"' * SIZE,
    "backslashes": lambda: b'"' + b"\\" * SIZE,
    "zeros": lambda: bytes(SIZE),
    "no letters": lambda: b"\xff" * SIZE,
    "spaces": lambda: b"{," + b" " * SIZE,
    "commas and spaces": lambda: times("," + " " * 3_000).encode(),
    "two versions": lambda: times('<<<<<<< a\n{"cells": [],\n=======\n"x":1\n>>>>>>> b\n').encode(),
    "broken cells": lambda: times('{"cell_type": "code", "source": ["def mse():", ').encode(),
    "whole cells without a notebook": lambda: times('{"cell_type":"code","source":"x=1"} ').encode(),
    "a program": lambda: times("# %%\ndef mse(a, b):\n    return 1\n").encode(),
    "a program's marks": lambda: (times("# In [") + "\ndef mse(a, b):\n    return 1\n").encode(),
    "escaped quotes": lambda: SECTION.solution_notebook.read_bytes()[:-20] + times('\\"').encode(),
    "escapes": lambda: b'{"cells": [{"cell_type": "markdown", "source": "' + times("\\u0041").encode() + b'"}]}',
    "floats without a size": lambda: b'{"cells": [], "x": [' + b"1e400," * 900_000 + b"1]}",
    "cells of Python's constants": lambda: b'{"cells": [' + b"None," * 900_000,
    "cells of the third format": lambda: json.dumps({"worksheets": [{"cells": [{"input": "x"}]}] * 60_000}).encode(),
    "metadata in metadata": lambda: with_entry("metadata", [json.loads("[" * 90 + "]" * 90)] * 700),
    "metadata of texts": lambda: with_entry("metadata", {str(n): "y" * 100 for n in range(1_300)}),
    "attachments": lambda: with_entry("attachments", {f"{n}.png": {"image/png": "A" * 1_000} for n in range(60)}),
    "tags": lambda: with_entry("metadata", {"tags": ["a"] * 3_000}),
    "long ids": lambda: with_entry("id", "a" * 100_000),
    "coloured outputs": lambda: with_entry("outputs", [{"output_type": "stream", "text": times("\x1b[31m", 200_000)}]),
    "texts of links in links": lambda: cells("markdown", "[![a](b", 1_990, SIZE),
    "texts of lists in lists": lambda: cells("markdown", "- > ", 1_990, SIZE),
    "texts of HTML": lambda: cells("markdown", "<b><!--<a href=", 1_990, SIZE),
    "texts of formulas": lambda: cells("markdown", "\\begin{a}$$x$ \\(", 1_990, SIZE),
    "texts of marks over letters": lambda: cells("markdown", "a" + "\u0301" * 60, 1_990, SIZE),
    "code of marks over letters": lambda: cells("code", "a" + "\u0301" * 60 + "=1\n", 40_000, CODE // 6),
    "code of long names": lambda: cells("code", "a" * 4_000 + " = 1\n", 40_000, CODE),
    "code of long numbers": lambda: cells("code", "x = " + "9" * 4_000 + "\n", 40_000, CODE),
    "code of powers": lambda: cells("code", "x = 9**9**9\n", 40_000, CODE),
    "code of sums": lambda: cells("code", "1" + "+1" * 900 + "\n", 40_000, CODE),
    "code of calls of calls": lambda: cells("code", "a" + "()" * 80 + "\n", 40_000, CODE),
    "code of lists in lists": lambda: cells("code", "[" * 90 + "]" * 90 + "\n", 40_000, CODE),
    "code of f-strings in f-strings": lambda: cells("code", "f'{x:{y:{z}}}'\n", 40_000, CODE),
    "code of decorators": lambda: cells("code", "@a\n" * 500 + "def f(): pass\n", 40_000, CODE // 2),
    "code of docstrings": lambda: cells("code", "def f():\n  '''" + "a\n" * 300 + "'''\n", 40_000, CODE // 2),
    "code of branches": lambda: cells("code", "if a: b\n" + "elif a: b\n" * 90, 40_000, CODE),
    "code of continued lines": lambda: cells("code", "x = \\\n\\\n", 40_000, CODE // 2),
    "an archive of depth": lambda: zipped(lambda n: b"[" * 19_000_000),
    "an archive of broken cells": lambda: zipped(lambda n: times('{"cell_type": "code", [', 19_000_000).encode()),
    "an archive of texts": lambda: zipped(lambda n: notebook(("markdown", times("$a", 19_000_000)))),
    "an archive of code": lambda: zipped(lambda n: cells("code", f"x{n} = 1\n", 40_000, CODE)),
}


def shown(path: Path) -> None:
    """Do with a file what the judge does outside the fence; the process fails where that takes too much."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        submission = read(path.read_bytes(), SECTION)
        marks = tuple(Mark(e.name, e.points, e.points, "right") for e in SECTION.rubric)
        case = Case(SECTION, submission, Report(SECTION.name, marks))
    except Refused as refusal:
        case = Case(SECTION, None, refused(SECTION, refusal))
    copy = copy_of(case)
    assert case.report
    page_of(copy, case.report, SECTION.assignment, blank(copy))
    written(copy)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < KILOBYTES


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_megabytes_cost_little(shape: str, tmp_path: Path) -> None:
    (tmp_path / "handed-in").write_bytes(SHAPES[shape]())
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    process = context.Process(target=shown, args=(tmp_path / "handed-in",))
    process.start()
    process.join()
    assert process.exitcode == 0
