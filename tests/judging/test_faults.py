"""Broken files: what a right notebook suffers on its way in costs it nothing, or is refused with what to do."""

# ruff: noqa: E501

import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.authoring.samples import samples
from autograder.errors import Refused
from autograder.exercises.sections import section
from autograder.gradebook import crew
from autograder.judging.loading import read, read_file
from autograder.judging.submissions import Submission

SECTION = section("univariate")
RIGHT = samples(SECTION)["ada-right"]
SEEDS = range(5)
Notebook = dict[str, Any]
Fault = Callable[[Notebook, random.Random], Any]


def code(notebook: Notebook, name: str = "") -> list[dict[str, Any]]:
    """The code cells, those that define an exercise where `name` is "def"."""
    return [c for c in notebook["cells"] if c["cell_type"] == "code" and source(c).startswith(name)]


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def own(text: str, kind: str = "code") -> dict[str, Any]:
    """A cell of the student's own."""
    return {"cell_type": kind, "metadata": {}, "source": text} | ({"outputs": []} if kind == "code" else {})


def dumped(notebook: Notebook) -> str:
    return json.dumps(notebook, indent=1, ensure_ascii=False)


# --- faults of the notebook ------------------------------------------------------------------------


def loses_metadata(n: Notebook, r: random.Random) -> None:
    n["metadata"] = {}
    for cell in n["cells"]:
        cell["metadata"] = {}
        cell.pop("id")


def loses_some_metadata(n: Notebook, r: random.Random) -> None:
    for cell in r.sample(n["cells"], len(n["cells"]) // 2):
        cell["metadata"].pop("nbgrader", None)


def is_shuffled(n: Notebook, r: random.Random) -> None:
    r.shuffle(n["cells"])


def is_doubled(n: Notebook, r: random.Random) -> None:
    for cell in r.sample(n["cells"], 12):
        n["cells"].insert(r.randrange(len(n["cells"])), dict(cell))


def loses_what_is_no_answer(n: Notebook, r: random.Random) -> None:
    for cell in r.sample(n["cells"], 25):
        if not source(cell).startswith(("def", "import")):
            n["cells"].remove(cell)


def loses_its_checks(n: Notebook, r: random.Random) -> None:
    n["cells"] = [c for c in n["cells"] if not c["metadata"].get("nbgrader", {}).get("grade")]


def has_changed_checks(n: Notebook, r: random.Random) -> None:
    for cell in n["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            cell["source"] = r.choice(["", "assert False", "1 / 0", "check(", "raise SystemExit"])


def has_other_marks(n: Notebook, r: random.Random) -> None:
    for cell in n["cells"]:
        if marks := cell["metadata"].get("nbgrader"):
            marks.update(points=r.randrange(-5, 500), schema_version=r.choice([0, 1, 2, 9]), grade_id="same")


def is_merged(n: Notebook, r: random.Random) -> None:
    for _ in range(3):
        first, second = r.sample(code(n, "def"), 2)
        first["source"] = source(first) + "\n\n\n" + source(second)
        n["cells"].remove(second)


def is_split(n: Notebook, r: random.Random) -> None:
    cell = r.choice([c for c in code(n, "def") if source(c).count("\n") > 3])
    lines, place = source(cell).split("\n"), n["cells"].index(cell)
    cut = r.randrange(1, len(lines) - 1)
    while not lines[cut].startswith("    ") or not lines[cut].strip():
        cut = r.randrange(1, len(lines))
    cell["source"] = "\n".join(lines[:cut])
    n["cells"].insert(place + 1, own("\n".join(lines[cut:])))


def is_retyped(n: Notebook, r: random.Random) -> None:
    for cell in r.sample(code(n, "def"), 3):
        cell["cell_type"] = r.choice(["markdown", "raw"])


def keeps_stubs(n: Notebook, r: random.Random) -> None:
    for stub in (
        c for c in json.loads(SECTION.student_notebook.read_text("utf-8"))["cells"] if c["cell_type"] == "code"
    ):
        if "NotImplementedError" in source(stub):
            n["cells"].insert(r.randrange(len(n["cells"])), own(source(stub)))


def has_wrong_first_tries(n: Notebook, r: random.Random) -> None:
    for name in r.sample(["mse", "gradients", "update", "predict"], 2):
        n["cells"].insert(0, own(f"def {name}(*a):\n    return {r.random()}"))


def has_cells_that_fail(n: Notebook, r: random.Random) -> None:
    for text in ("def broken(:", "1 / 0", "x = input('your name: ')", "raise SystemExit", "undefined", "(" * 500):
        n["cells"].insert(r.randrange(len(n["cells"])), own(text))


def has_magics(n: Notebook, r: random.Random) -> None:
    texts = [
        "%%bash\nls",
        "!pip install numpy",
        "%matplotlib inline",
        "%%html\n<b>",
        "%timeit 1",
        "mse?",
        "%%writefile x.py\n1",
    ]
    for text in texts:
        n["cells"].insert(r.randrange(len(n["cells"])), own(text))
    for cell in r.sample(code(n, "def"), 4):
        cell["source"] = r.choice(["%%time\n", "!pip install \\\n  numpy\n", "%matplotlib inline\n", "files = !ls\n", "\n%%capture\n"]) + source(cell)  # fmt: skip


def is_of_another_kernel(n: Notebook, r: random.Random) -> None:
    n["metadata"] = r.choice(
        [{"kernelspec": {"name": "ir"}}, {"kernelspec": 3}, {"language_info": []}, {"kernelspec": {"name": "x" * 9999}}]
    )


def is_of_format_3(n: Notebook, r: random.Random) -> None:
    for cell in n["cells"]:
        if cell["cell_type"] == "code":
            cell["input"] = cell.pop("source")
    n.update(nbformat=3, worksheets=[{"cells": n.pop("cells")}])


def is_of_a_format_to_come(n: Notebook, r: random.Random) -> None:
    n.update(nbformat=r.choice([4, 5, "6"]), nbformat_minor=r.randrange(6, 99), novelty={"x": [1]})
    for cell in n["cells"]:
        cell["novelty"] = {"y": None}


def has_conflicts_in_cells(n: Notebook, r: random.Random) -> None:
    for cell in r.sample(code(n, "def"), 3):
        other = source(cell).split("\n")[0] + "\n    raise NotImplementedError"
        sides = [source(cell), other]
        r.shuffle(sides)
        cell["source"] = f"<<<<<<< HEAD\n{sides[0]}\n=======\n{sides[1]}\n>>>>>>> theirs\n"


def has_odd_values(n: Notebook, r: random.Random) -> None:
    n["cells"][r.randrange(5) : 0] = [
        None,
        3,
        [],
        {},
        {"source": None},
        {"cell_type": 7, "source": {"a": 1}, "metadata": []},
    ]
    for cell in r.sample(n["cells"], 9):
        if isinstance(cell, dict):
            cell.update(id=r.choice([None, 3, "x" * 500, []]), execution_count="many", outputs="none")


def has_many_cells(n: Notebook, r: random.Random) -> None:
    n["cells"] += [own(r.choice(["", " ", "1", "x = 2"])) for _ in range(10_000)]


def has_outputs(n: Notebook, r: random.Random) -> None:
    for cell in code(n):
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ['x\\"]}[{' * 9] * r.randrange(20_000)}]


def loses_all_but_answers(n: Notebook, r: random.Random) -> None:
    n["cells"] = [c for c in n["cells"] if source(c).startswith("def") and "nbgrader" in c["metadata"]]


def is_all_prose(n: Notebook, r: random.Random) -> None:
    kind = r.choice(["markdown", "raw", "Code", None])
    for cell in n["cells"]:
        cell.update(cell_type=kind)


def loses_its_cell_types(n: Notebook, r: random.Random) -> None:
    for cell in n["cells"]:
        del cell["cell_type"]


def names_its_texts_otherwise(n: Notebook, r: random.Random) -> None:
    key = r.choice(["text", "value", "input"])
    for cell in n["cells"]:
        cell[key] = cell.pop("source")


def has_sources_as_lists(n: Notebook, r: random.Random) -> None:
    split = r.choice([list, lambda text: text.split("\n"), lambda text: [[line] for line in text.splitlines(True)]])
    for cell in n["cells"]:
        cell["source"] = split(source(cell))


def has_hard_spaces(n: Notebook, r: random.Random) -> None:
    for cell in code(n):
        cell["source"] = source(cell).replace("    ", "\u00a0" * 4)


def has_damaged_imports(n: Notebook, r: random.Random) -> None:
    for cell in code(n):
        if "handrail.begin" in source(cell):
            cell["source"] = source(cell).replace("import", r.choice(["imp\ufffdrt", "from import", ""]))


def has_outputs_of_many_values(n: Notebook, r: random.Random) -> None:
    code(n)[3]["outputs"] = [{"output_type": "display_data", "data": {"application/json": [[1]] * 600_000}}]


def has_foreign_metadata(n: Notebook, r: random.Random) -> None:
    foreign = [
        {"colab": {"base_uri": "x"}, "id": "y"},
        {"vscode": {"languageId": "python"}},
        {"deepnote_cell_type": "x"},
    ]
    for cell in n["cells"]:
        cell.update(metadata=r.choice(foreign))
        del cell["id"]


NOTEBOOKS: tuple[Fault, ...] = (
    loses_metadata, loses_some_metadata, is_shuffled, is_doubled, loses_what_is_no_answer, loses_its_checks,
    has_changed_checks, has_other_marks, is_merged, is_split, is_retyped, keeps_stubs, has_wrong_first_tries,
    has_cells_that_fail, has_magics, is_of_another_kernel, is_of_format_3, is_of_a_format_to_come,
    has_conflicts_in_cells, has_odd_values, has_many_cells, has_outputs, loses_all_but_answers, is_all_prose,
    loses_its_cell_types, names_its_texts_otherwise, has_sources_as_lists, has_hard_spaces, has_damaged_imports,
    has_outputs_of_many_values, has_foreign_metadata,
)  # fmt: skip


# --- faults of the file ----------------------------------------------------------------------------


def in_utf_16(n: Notebook, r: random.Random) -> bytes:
    return dumped(n).encode(r.choice(["utf-16", "utf-16-le", "utf-16-be"]))


def with_a_mark(n: Notebook, r: random.Random) -> bytes:
    return b"\xef\xbb\xbf" + dumped(n).encode()


def in_latin_1(n: Notebook, r: random.Random) -> bytes:
    n["cells"].insert(0, own("Ergebnis für α".replace("α", "alpha"), "markdown"))
    return json.dumps(n, ensure_ascii=False).encode("latin-1", "replace")


def in_an_archive(n: Notebook, r: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", r.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])) as archive:
        archive.writestr("__MACOSX/._1-univariate.ipynb", b"\0\1")
        archive.writestr("work/empty.ipynb", b"{}")
        archive.writestr("work/1-univariate (1).ipynb", dumped(n))
    return packed.getvalue()


def as_a_program(n: Notebook, r: random.Random) -> bytes:
    mark = r.choice(["# %%\n", "# In[3]:\n", "# In[ ]:\n\n", "\n"])
    return "\n\n".join(mark + source(c) for c in code(n)).encode()


def with_conflicts(n: Notebook, r: random.Random) -> bytes:
    lines = dumped(n).split("\n")
    place = r.choice([i for i, line in enumerate(lines) if '"execution_count"' in line])
    mine, theirs = lines[place], lines[place].replace("null", "17")
    return "\n".join(
        [*lines[:place], "<<<<<<< HEAD", mine, "=======", theirs, ">>>>>>> origin", *lines[place + 1 :]]
    ).encode()


def truncated(n: Notebook, r: random.Random) -> bytes:
    n["cells"] += [own("a thought of mine\n" * 20, "markdown") for _ in range(5)]
    return dumped(n).encode()[: -r.randrange(20, 1500)]


def with_garbage(n: Notebook, r: random.Random) -> bytes:
    n["cells"].insert(r.randrange(9, 20), own("to be damaged", "markdown"))
    return dumped(n).replace('"to be damaged"', r.choice(['"to be', "\x00\x01", "][", '"a" "b"', "", "{{{{"])).encode()


def with_commas(n: Notebook, r: random.Random) -> bytes:
    return (
        dumped(n)
        .replace("  }\n ],", "  },\n ],")
        .replace(' "metadata": {},\n', ' "metadata": {},,\n', r.randrange(2))
        .encode()
    )


def with_doubled_keys(n: Notebook, r: random.Random) -> bytes:
    return (dumped(n)[:-2] + ',\n "cells": []\n}').encode()


def with_numbers_that_are_none(n: Notebook, r: random.Random) -> bytes:
    return (
        dumped(n)
        .replace('"execution_count": null', r.choice(['"execution_count": NaN', '"execution_count": -Infinity']))
        .encode()
    )


def with_half_characters(n: Notebook, r: random.Random) -> bytes:
    n["cells"].insert(3, own("half \ud83d a character, and \0 nothing"))
    return json.dumps(n).encode()


def nested_too_deep(n: Notebook, r: random.Random) -> bytes:
    depth = r.choice([2_000, 100_000])
    return dumped(n).replace('"nbformat"', f'"deep": {"[" * depth}{"]" * depth},\n "nbformat"').encode()


def with_line_ends(n: Notebook, r: random.Random) -> bytes:
    for cell in n["cells"]:
        cell["source"] = source(cell).replace("\n", "\r\n")
    return dumped(n).replace("\n", "\r\n").encode()


def with_zeros_behind(n: Notebook, r: random.Random) -> bytes:
    return dumped(n).encode() + bytes(r.randrange(1, 5000))


def from_a_server(n: Notebook, r: random.Random) -> bytes:
    return json.dumps({"name": "x.ipynb", "type": "notebook", "format": "json", "content": n}).encode()


def in_utf_32(n: Notebook, r: random.Random) -> bytes:
    return dumped(n).encode(r.choice(["utf-32", "utf-32-le", "utf-32-be"]))


def as_a_list(n: Notebook, r: random.Random) -> bytes:
    return json.dumps(n["cells"] if r.randrange(2) else json.dumps(n)).encode()


def as_python_writes_it(n: Notebook, r: random.Random) -> bytes:
    text = json.dumps(n, indent=1)
    for name, constant in (("null", "None"), ("true", "True"), ("false", "False")):
        text = text.replace(f": {name}", f": {constant}")
    return text.replace('"\n  }', '",\n  }').replace("\n  ", "\n\u00a0 ").encode()


def with_words_around(n: Notebook, r: random.Random) -> bytes:
    before = r.choice([b"", b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", b"\xef\xbb\xbf" * 2])
    return before + dumped(n).encode() + r.choice([b"", b"\x1a", b"\n--\nSent from my phone\n"])


def glued_to_itself(n: Notebook, r: random.Random) -> bytes:
    return dumped(n).encode() * 2


def with_half_a_conflict(n: Notebook, r: random.Random) -> bytes:
    lines = dumped(n).split("\n")
    return "\n".join([*lines[:40], "<<<<<<< HEAD", *lines[40:]]).encode()


FILES: tuple[Fault, ...] = (
    in_utf_16, with_a_mark, in_latin_1, in_an_archive, as_a_program, with_conflicts, truncated, with_garbage,
    with_commas, with_doubled_keys, with_numbers_that_are_none, with_half_characters, nested_too_deep, with_line_ends,
    with_zeros_behind, from_a_server, in_utf_32, as_a_list, as_python_writes_it, with_words_around, glued_to_itself,
    with_half_a_conflict,
)  # fmt: skip


def broken() -> Iterator[tuple[str, bytes]]:
    """Every kind of fault with every seed: more than two hundred files, each with its name."""
    for seed in SEEDS:
        for fault in (*NOTEBOOKS, *FILES):
            notebook = json.loads(RIGHT)
            made = fault(notebook, random.Random(f"{fault.__name__} {seed}"))
            yield (
                f"{fault.__name__} {seed}",
                made if isinstance(made, bytes) else dumped(notebook).encode("utf-8", "surrogatepass"),
            )
    for fault in FILES:
        for other in (loses_metadata, is_shuffled):
            notebook, r = json.loads(RIGHT), random.Random(fault.__name__)
            other(notebook, r)
            yield f"{fault.__name__} and {other.__name__}", fault(notebook, r)


BROKEN = dict(broken())
KINDS = sorted({name.split(" ")[0] for name in BROKEN})


def taken(data: bytes) -> Submission | str:
    """What intake makes of a file: the submission, or what the refusal says."""
    try:
        return read(data, SECTION)
    except Refused as refusal:
        return str(refusal)


def test_there_are_two_hundred_broken_files() -> None:
    assert len(BROKEN) >= 200
    assert len(set(BROKEN.values())) >= 160


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_file_is_read_or_refused_with_what_to_do(kind: str) -> None:
    for name, data in BROKEN.items():
        if name.startswith(kind):
            found = taken(data)
            if isinstance(found, str):
                assert "hand" in found, name
            else:
                nbformat.validate(found.notebook)
                nbformat.writes(found.notebook).encode()


@pytest.mark.parametrize("kind", ["in_utf_16", "in_an_archive", "as_a_program", "with_conflicts", "truncated", "is_split",
                                  "is_retyped", "keeps_stubs", "has_wrong_first_tries", "has_many_cells", "loses_metadata",
                                  "loses_its_checks", "has_changed_checks", "has_conflicts_in_cells"])  # fmt: skip
def test_what_was_repaired_is_said(kind: str) -> None:
    found = taken(BROKEN[f"{kind} 0"])
    assert isinstance(found, Submission) and found.remarks


@pytest.mark.slow
@pytest.mark.usefixtures("needs_fence")
def test_broken_files_get_the_marks_of_the_whole_one() -> None:
    assert crew.judged(RIGHT, SECTION.assignment)[1].score == 100
    reports = {name: crew.judged(data, SECTION.assignment)[1] for name, data in BROKEN.items()}
    crew.close()
    less = {
        name: (r.refusal, r.remarks, [(m.exercise, m.message) for m in r.marks if not m.points])
        for name, r in reports.items()
        if r.score < 100
    }
    assert len(less) <= len(BROKEN) // 100, less
    assert all(refusal or remarks for refusal, remarks, _ in less.values())


# --- large and odd files ---------------------------------------------------------------------------


@pytest.mark.slow
def test_two_hundred_megabytes_of_outputs_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "1-univariate.ipynb"
    outputs = ",".join(['{"output_type": "stream", "name": "stdout", "text": ["' + "x" * 100 + '\\n\\"]}"]}'] * 100_000)
    text, mark = dumped(json.loads(RIGHT)), '"outputs": []'
    with path.open("w") as file:
        for place, part in enumerate(text.split(mark)):
            file.write(f'"outputs": [{outputs if place < 15 else ""}]' * bool(place) + part)
    assert path.stat().st_size > 200_000_000
    assert read_file(path, SECTION).cells == read(RIGHT, SECTION).cells


@pytest.mark.parametrize("name", ["huge", "bomb", "lists", "nested", "code", "socket", "device"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.ipynb"
    if name == "huge":
        with path.open("wb") as file:
            file.truncate(2_000_000_000)
    elif name == "bomb":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("x.ipynb", bytes(50_000_000))
    elif name == "lists":
        path.write_text('{"cells": [' + "[]," * 1_500_000 + "[]]}")
    elif name == "nested":
        path.write_text('{"source":[' * 900 + "1," * 400_000)
    elif name == "code":
        path.write_text(json.dumps({"cells": [own(f"v{n} = '{'x' * 40_000}'") for n in range(30)]}))
    elif name == "socket":
        os.mknod(path, 0o140600)
    else:
        path = Path("/dev/zero")
    with pytest.raises(Refused, match="[Hh]and"):
        read_file(path, SECTION)


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< a\n" * 40_000,
        "v = [" + "a," * 24_000 + "]",
        "a b\n" * 12_000,
        "a , " * 12_000 + "\nb c",
        "1;" * 400_000,
        "!a\n" * 20_000,
        "(" * 200_000,
        "x = " + "-" * 90_000 + "1",
        "def f(): " * 9_000,
        "\\\n" * 50_000,
    ],
)
def test_a_cell_that_is_made_to_be_slow_is_taken_in_quickly(text: str) -> None:
    notebook = json.loads(RIGHT)
    notebook["cells"].append(own(text))
    assert isinstance(taken(dumped(notebook).encode()), Submission)
