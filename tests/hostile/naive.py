"""Attacks on a grader that believes the file, what it prints and displays, or the place where it ran."""

from handrail.engine.keys import key

from .attack import GAINS, HARMS, SECTION, Attack, Notebook, checks, mse, says, shows

WRONG = mse("return 0.0")


def outputs(content: Notebook, text: str) -> None:
    """Let every check have put out this text."""
    for cell in checks(content):
        cell["outputs"] = [
            {"output_type": "execute_result", "data": {"text/plain": text}, "metadata": {}, "execution_count": 1}
        ]


def marked(content: Notebook, **changes: object) -> None:
    """Let nbgrader's metadata of every check say something else."""
    for cell in checks(content):
        cell["metadata"]["nbgrader"].update(changes)


def nested(content: Notebook) -> None:
    """Put the metadata of the notebook into one another, deeper than a function calls itself."""
    for _ in range(600):
        content["metadata"] = {"deeper": content["metadata"]}


def scripted(content: Notebook) -> None:
    """Add text with a script in it."""
    text = "<script>steal()</script> [x](javascript:steal())"
    content["cells"].append({"cell_type": "markdown", "metadata": {}, "id": "x", "source": text})


def by_heart() -> str:
    """`mse` as a table of the key's probes."""
    calls, answers = key(SECTION.name).probes("mse")
    table = {y.size: float(answer) for (_, y), answer in zip(calls, answers, strict=True)}
    return f"def mse(y_hat, y):\n    return {table}.get(y.size, 0.0)"


ATTACKS = (
    Attack(
        "prints a score",
        GAINS,
        naive="printed",
        cell="""
            import sys
            sys.displayhook = lambda *a: print(100)
            100
        """,
        functions=mse("print(100)\nreturn 100"),
    ),
    Attack(
        "registers a formatter",
        GAINS,
        naive="displayed",
        cell="""
            def print_100(value, printer, cycle):
                printer.text("100")
            get_ipython().display_formatter.formatters["text/plain"].for_type(float, print_100)
        """,
        functions=WRONG,
    ),
    Attack(
        "rewrites cells by a transformer",
        GAINS,
        naive="in its shell",
        cell="""
            ip = get_ipython()
            ip.input_transformers_cleanup.append(lambda lines: [])
        """,
        functions=WRONG,
    ),
    Attack(
        "runs cells in its own way",
        GAINS,
        naive="in its shell",
        cell="""
            class Result:
                success = True
            get_ipython().run_cell = lambda *a, **k: Result
        """,
        functions=WRONG,
    ),
    Attack(
        "shadows numpy by a file",
        GAINS,
        naive="in its folder",
        cell="""
            for name in ("numpy", "handrail", "sitecustomize", "fence", "wire", "worker"):
                open(name + ".py", "w").write("print(100)")
            import sys
            sys.path.insert(0, ".")
        """,
        functions=WRONG,
    ),
    Attack("knows the key by heart", GAINS, naive="allclose", functions={"mse": by_heart()}),
    Attack("forges outputs", GAINS, naive="by outputs", functions=WRONG, change=lambda n: outputs(n, "100")),
    Attack("forges no number", GAINS, naive="by outputs", functions=WRONG, change=lambda n: outputs(n, "nan")),
    Attack("gives itself points", GAINS, naive="by points", functions=WRONG, change=lambda n: marked(n, points=1000)),
    Attack(
        "tags checks to be skipped",
        GAINS,
        naive="by failures",
        functions=WRONG,
        change=lambda n: [cell["metadata"].update(tags=["skip-execution"]) for cell in checks(n)],
    ),
    Attack(
        "rewrites the checks",
        GAINS,
        naive="by cells",
        functions=WRONG,
        change=lambda n: [cell.update(source="100") for cell in checks(n)],
    ),
    Attack(
        "repeats a check",
        GAINS,
        naive="by cells",
        functions=WRONG,
        change=lambda n: n["cells"].extend(checks(n)[:3] * 5),
    ),
    Attack(
        "takes another check's id",
        GAINS,
        naive="by ids",
        functions=WRONG,
        change=lambda n: marked(n, grade_id="check-update"),
    ),
    Attack(
        "is of an unknown schema",
        HARMS,
        naive="read by nbgrader",
        functions=WRONG,
        change=lambda n: marked(n, schema_version=99),
    ),
    Attack(
        "names another kernel",
        HARMS,
        naive="in its kernel",
        functions=WRONG,
        change=lambda n: n["metadata"].update(kernelspec={"name": "bash", "display_name": "x", "language": "bash"}),
    ),
    Attack("nests its metadata", HARMS, naive="copied", functions=WRONG, change=nested),
    Attack("runs a shell", says("connected to a shell"), naive="in its shell", cell="!echo connected to a shell"),
    Attack("is a page with a script", shows("<script>steal()"), naive="a page", change=scripted),
)
