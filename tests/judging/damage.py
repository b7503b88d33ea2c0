"""How a notebook is damaged on its way in, and what is said of it: one table, whose files are made when they are asked."""

# ruff: noqa: E501

import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from autograder.authoring.samples import samples
from autograder.exercises.sections import section
from autograder.judging.salvage import MAX_CELLS

SECTION = section("univariate")
SEEDS = range(5)
Notebook = dict[str, Any]
Fault = Callable[[Notebook, random.Random], Any]


@cache
def right() -> bytes:
    """The notebook as it was before it was damaged, all right."""
    return samples(SECTION)["ada-right"]


@dataclass(frozen=True)
class Damage:
    """What befalls a right notebook, and what is said of it then.

    fault: changes the notebook, or returns the file's bytes.  said: kinds of remark, or the one kind of refusal.
    at_times: kinds of remark that depend on the seed.
    """

    fault: Fault
    said: tuple[str, ...] = ()
    at_times: tuple[str, ...] = ()

    def file(self, seed: object) -> bytes:
        """The file that is handed in; the same for the same seed."""
        notebook = json.loads(right())
        made = self.fault(notebook, random.Random(f"{seed}"))
        return made if isinstance(made, bytes) else dumped(notebook).encode("utf-8", "surrogatepass")

    def files(self) -> Iterator[bytes]:
        """Every file that is tried."""
        return map(self.file, SEEDS)


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


def imports_what_is_not_there(n: Notebook, r: random.Random) -> None:
    n["cells"].insert(0, own("import pandas as pd\npd.options.display.precision = 3"))


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


def loses_some_checks(n: Notebook, r: random.Random) -> None:
    checks = [c for c in n["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]
    for cell in r.sample(checks, 2):
        n["cells"].remove(cell)


def is_reversed(n: Notebook, r: random.Random) -> None:
    n["cells"].reverse()


def has_one_id_for_all(n: Notebook, r: random.Random) -> None:
    for cell in n["cells"]:
        cell["id"] = "same"


def has_null_for_metadata(n: Notebook, r: random.Random) -> None:
    for cell in n["cells"]:
        cell["metadata"] = None


def ends_its_process(n: Notebook, r: random.Random) -> None:
    n["cells"].insert(r.randrange(len(n["cells"])), own("import os; os._exit(0)"))


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


# --- what is no notebook ---------------------------------------------------------------------------


def only(text: str | bytes) -> Fault:
    """A fault that leaves nothing of the notebook."""
    return lambda n, r: text if isinstance(text, bytes) else text.encode()


def is_a_bomb(n: Notebook, r: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.ipynb", bytes(50_000_000))
    return packed.getvalue()


def has_too_many_values(n: Notebook, r: random.Random) -> bytes:
    return b'{"cells": [' + b"[]," * 1_500_000 + b"[]]}"


def is_another_sections(n: Notebook, r: random.Random) -> bytes:
    return section("multivariate").solution_notebook.read_bytes()


def has_too_many_cells(n: Notebook, r: random.Random) -> bytes:
    return json.dumps({"cells": [{"source": str(number)} for number in range(MAX_CELLS + 1)]}).encode()


def has_too_much_code(n: Notebook, r: random.Random) -> bytes:
    return json.dumps({"cells": [own(f"v{number} = '{'x' * 40_000}'") for number in range(30)]}).encode()


# --- the table -------------------------------------------------------------------------------------

NOTEBOOKS = {
    "loses all metadata": Damage(loses_metadata, ("marks lost",)),
    "loses some metadata": Damage(loses_some_metadata, ("marks lost",)),
    "has null for metadata": Damage(has_null_for_metadata, ("marks lost",)),
    "has one id for all cells": Damage(has_one_id_for_all),
    "is shuffled": Damage(is_shuffled, (), ("imports late",)),
    "is reversed": Damage(is_reversed, ("imports late",)),
    "is doubled": Damage(is_doubled, ("defined twice",), ("imports late",)),
    "loses what is no answer": Damage(loses_what_is_no_answer, ("check lost",)),
    "loses its checks": Damage(loses_its_checks, ("check lost",)),
    "loses some checks": Damage(loses_some_checks, ("check lost",)),
    "has changed checks": Damage(has_changed_checks, ("check changed",)),
    "has other marks": Damage(has_other_marks),
    "has answers in one cell": Damage(is_merged, (), ("marks lost",)),
    "has an answer in two cells": Damage(is_split, ("split",)),
    "has answers in text cells": Damage(is_retyped, ("text cell",)),
    "keeps its stubs": Damage(keeps_stubs, ("spare stub", "marks lost")),
    "has wrong first tries": Damage(has_wrong_first_tries, ("defined twice", "imports late", "marks lost")),
    "has cells that fail": Damage(has_cells_that_fail, ("stopped",)),
    "imports what is not there": Damage(imports_what_is_not_there, ("import",)),
    "has a cell that ends its process": Damage(ends_its_process, ("left out",)),
    "has magics": Damage(has_magics),
    "is of another kernel": Damage(is_of_another_kernel),
    "is of format 3": Damage(is_of_format_3),
    "is of a format to come": Damage(is_of_a_format_to_come),
    "has conflicts in cells": Damage(has_conflicts_in_cells, ("cell conflict",)),
    "has odd values": Damage(has_odd_values),
    "has many cells": Damage(has_many_cells, ("copies",)),
    "has outputs": Damage(has_outputs),
    "loses all but answers": Damage(loses_all_but_answers, ("check lost", "imports lost")),
    "is all prose": Damage(is_all_prose, (), ("check lost", "imports lost", "text cell")),
    "loses its cell types": Damage(loses_its_cell_types),
    "names its texts otherwise": Damage(names_its_texts_otherwise),
    "has sources as lists": Damage(has_sources_as_lists, (), ("check changed",)),
    "has hard spaces": Damage(has_hard_spaces),
    "has damaged imports": Damage(has_damaged_imports, ("imports lost",)),
    "has outputs of many values": Damage(has_outputs_of_many_values),
    "has foreign metadata": Damage(has_foreign_metadata, ("marks lost",)),
}

FILES = {
    "is in UTF-16": Damage(in_utf_16, ("encoding",)),
    "is in UTF-32": Damage(in_utf_32, ("encoding",)),
    "has a byte order mark": Damage(with_a_mark),
    "is in Latin-1": Damage(in_latin_1, ("bytes",)),
    "is an archive": Damage(in_an_archive, ("archive",)),
    "is a program": Damage(as_a_program, ("program", "marks lost"), ("check lost",)),
    "has conflicts": Damage(with_conflicts, ("conflict",)),
    "has half a conflict": Damage(with_half_a_conflict, ("damaged",)),
    "is truncated": Damage(truncated, ("damaged",)),
    "has garbage": Damage(with_garbage, ("damaged",)),
    "has commas too many": Damage(with_commas, ("damaged",)),
    "has keys twice": Damage(with_doubled_keys),
    "has numbers that are none": Damage(with_numbers_that_are_none),
    "has half characters": Damage(with_half_characters),
    "is nested too deep": Damage(nested_too_deep, ("damaged",)),
    "has other line ends": Damage(with_line_ends),
    "has zeros behind": Damage(with_zeros_behind),
    "is wrapped by a server": Damage(from_a_server),
    "is a list": Damage(as_a_list),
    "is as Python writes it": Damage(as_python_writes_it, ("damaged",)),
    "has words around": Damage(with_words_around, (), ("damaged",)),
    "is glued to itself": Damage(glued_to_itself, ("damaged", "defined twice")),
}

REFUSED = {
    "is empty": Damage(only(b""), ("empty",)),
    "is blank": Damage(only(b" \n\t"), ("empty",)),
    "is a PDF": Damage(only(b"%PDF-1.7"), ("no JSON",)),
    "is binary": Damage(only(b"\xff\xfe\x00"), ("no JSON",)),
    "is only begun": Damage(only('{"cells": ['), ("no JSON",)),
    "is brackets": Damage(only("[" * 200_000), ("no JSON",)),
    "is an empty list": Damage(only("[]"), ("no cells",)),
    "is null": Damage(only("null"), ("no cells",)),
    "has cells that are no list": Damage(only('{"cells": {}}'), ("no cells",)),
    "has worksheets that are none": Damage(only('{"worksheets": 3}'), ("no cells",)),
    "is an archive without a notebook": Damage(is_a_bomb, ("empty archive",)),
    "is a broken archive": Damage(only(b"PK\x03\x04 and so on"), ("empty archive",)),
    "has too many cells": Damage(has_too_many_cells, ("many cells",)),
    "has too much code": Damage(has_too_much_code, ("much code",)),
    "has too many values": Damage(has_too_many_values, ("many values",)),
    "is nested and long": Damage(only('{"source":[' * 900 + "1," * 400_000), ("no JSON",)),
    "is another section's": Damage(is_another_sections, ("other section",)),
}

TAKEN = NOTEBOOKS | FILES
DAMAGE = TAKEN | REFUSED


def twice_damaged() -> Iterator[tuple[str, Damage]]:
    """Every fault of a file after a fault of the notebook."""
    for name, file in FILES.items():
        for other in ("loses all metadata", "is shuffled"):
            first = NOTEBOOKS[other]

            def both(n: Notebook, r: random.Random, first: Fault = first.fault, then: Fault = file.fault) -> Any:
                first(n, r)
                return then(n, r)

            yield f"{other} and {name}", Damage(both, (*file.said, *first.said), (*file.at_times, *first.at_times))


# --- where a file lies -----------------------------------------------------------------------------


def sparse(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)


#: What lies in the place of the file, with the kind of refusal.
PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda path: None, "no file"),
    "a link": (lambda path: path.symlink_to(another(path)), "no ordinary file"),
    "a broken link": (lambda path: path.symlink_to(path.with_name("nowhere")), "no ordinary file"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "no ordinary file"),
    "a folder": (lambda path: path.mkdir(), "no ordinary file"),
    "a pipe": (lambda path: os.mkfifo(path), "no ordinary file"),
    "a socket": (lambda path: os.mknod(path, 0o140600), "no ordinary file"),
    "60 MB": (lambda path: sparse(path, 60_000_000), "large"),
    "2 GB": (lambda path: sparse(path, 2_000_000_000), "large"),
}


def another(path: Path) -> Path:
    """Another student's notebook beside this one."""
    path.with_name("another-students.ipynb").write_bytes(right())
    return path.with_name("another-students.ipynb")
