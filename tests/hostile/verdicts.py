"""Attacks on the comparison: where a verdict is found in the notebook's own process, they are right."""

from .attack import GAINS, Attack, letter, mse

ATTACKS = (
    Attack(
        "patches numpy.testing",
        GAINS,
        naive="asserted",
        cell="""
            import numpy.testing as t
            for name in dir(t):
                if name.startswith("assert"):
                    setattr(t, name, lambda *a, **k: None)
        """,
        functions=mse("return 0.0"),
    ),
    Attack(
        "patches numpy",
        GAINS,
        naive="allclose",
        cell="""
            import numpy as np
            for name in ("allclose", "array_equal", "isclose", "all", "mean"):
                setattr(np, name, lambda *a, **k: True)
        """,
        functions=mse("return 0.0"),
        costs=True,
    ),
    Attack(
        "patches the comparison",
        GAINS,
        naive="examined",
        cell="""
            import handrail.engine.verdict
            def examine(spec, *a, **k):
                return handrail.engine.verdict.Verdict(spec.name, "right")
            handrail.engine.verdict.examine = examine
        """,
        functions=mse("return 0.0"),
    ),
    Attack(
        "patches builtins",
        GAINS,
        naive="near",
        cell="""
            import builtins
            builtins.abs = lambda value: 0.0
            builtins.all = builtins.any = lambda *a: True
        """,
        functions=mse("return 0.0"),
        costs=True,
    ),
    Attack(
        "equals everything",
        GAINS,
        naive="==",
        functions=mse("""
            class Yes:
                __eq__ = __le__ = __lt__ = __bool__ = lambda *a: True
                __float__ = lambda self: 0.0
                __sub__ = __rsub__ = lambda *a: 0.0
            return Yes()
        """),
    ),
    Attack(
        "is an array that lies",
        GAINS,
        naive="near",
        functions=mse("""
            import numpy as np
            class Liar(np.ndarray):
                def __array_ufunc__(self, *a, **k): return np.zeros(())
                def __sub__(self, other): return 0.0
            return np.zeros(()).view(Liar)
        """),
    ),
    Attack(
        "is a float that lies",
        GAINS,
        naive="near",
        functions=mse("""
            class Liar(float):
                __eq__ = lambda *a: True
                __sub__ = __rsub__ = lambda *a: 0.0
            return Liar(3)
        """),
    ),
    Attack(
        "is a text that equals all",
        GAINS,
        naive="==",
        functions=letter("""
            class T(str):
                __eq__ = lambda *a: True
                __hash__ = str.__hash__
                casefold = strip = lambda s: s
            return T("A")
        """),
    ),
    Attack(
        "is a dictionary with every key",
        GAINS,
        naive="its keys",
        functions={
            "one_step_by_hand": """
            class D(dict):
                __missing__ = lambda s, k: 0.0
                __contains__ = lambda *a: True
            def one_step_by_hand():
                return D()
            """
        },
    ),
    Attack("returns all letters at once", GAINS, naive="contains", functions=letter("return 'ABCD'")),
    Attack("returns nan", GAINS, naive="not far", functions=mse("return float('nan')")),
    Attack("returns infinity", GAINS, naive="relative", functions=mse("return float('inf')")),
    Attack("returns what cannot be compared", GAINS, naive="forgiving", functions=mse("return 10 ** 400")),
    Attack(
        "returns an object with a reducer",
        GAINS,
        naive="pickled",
        functions=mse("""
            class R:
                def __reduce__(self):
                    return eval, ("type('Yes', (), {'__eq__': lambda *a: True})()",)
            return R()
        """),
    ),
    Attack("returns itself", GAINS, naive="forgiving", functions=mse("a = []\na.append(a)\nreturn a")),
    Attack(
        "returns masked numbers",
        GAINS,
        naive="not far",
        functions=mse("import numpy as np\nreturn np.ma.masked_array([0.0], [True])"),
    ),
    Attack(
        "looks for the answer in frames",
        GAINS,
        naive="==",
        functions=mse("""
            import sys
            frame = sys._getframe()
            while frame:
                for value in [*frame.f_locals.values(), *frame.f_globals.values()]:
                    if hasattr(value, "expected"):
                        return value.expected[0]
                frame = frame.f_back
            return 0.0
        """),
    ),
    Attack(
        "looks for the answer in memory",
        GAINS,
        naive="==",
        functions=mse("""
            import gc
            for thing in gc.get_objects():
                if type(thing).__name__ == "Paper":
                    return thing.expected[0]
            return 0.0
        """),
    ),
)
