"""Attacks on what crosses the fence: frames that lie, and answers that are none.

What a frame claims is proved by the frame itself, seen where it comes out of the fence: the judge has to see what it
is.
"""

from .attack import FRAMES, WORKER, Attack, arrives, ended, meets, mse, says

GONE = "`mse` gave no answer"

ATTACKS = (
    Attack(
        "answers before it is asked",
        arrives(b'"op": "answers", "nonce": 0'),
        needs=FRAMES,
        cell="""
            send({"op": "answers", "nonce": 0, "answers": [{"value": 1.0, "changed": [], "printed": False}]})
        """,
        costs=True,
    ),
    Attack(
        "closes the submission itself",
        arrives(b'"op": "submission closed", "by": "zygote", "left": false, "reason": "mine"'),
        needs=FRAMES,
        cell="""
            send({"op": "submission closed", "by": "zygote", "left": False, "reason": "mine"})
        """,
        costs=True,
    ),
    Attack(
        "says for the next one that nothing is defined",
        arrives(b'{"op": "begun", "defined": false}'),
        needs=FRAMES,
        cell="""
            import gc, threading, time
            before = gc.get_freeze_count()
            LIES = (
                {"op": "ran", "by": "submission"},
                {"op": "begun", "defined": False},
                {"op": "exercise closed"},
                {"op": "submission closed", "by": "zygote"},
            )
            def flood():
                while gc.get_freeze_count() == before:  # all cells have run where it is another
                    time.sleep(0.001)
                while True:
                    for lie in LIES:
                        send(lie)
            threading.Thread(target=flood, daemon=True).start()
        """,
        costs=True,
    ),
    Attack(
        "says that it is ready",
        arrives(b'{"op": "ready", "by": "zygote", "again": true}'),
        needs=FRAMES,
        cell="""
            send({"op": "ready", "by": "zygote", "again": True})
        """,
        costs=True,
    ),
    Attack(
        "announces four gigabytes",
        arrives(b"\xff\xff\xff\xff" + b'{"op": "ran"}'),
        needs=FRAMES,
        cell="""
            send({"op": "ran"}, size=2**32 - 1)
        """,
        costs=True,
    ),
    Attack(
        "announces what never comes",
        arrives(b"\x00\x10\x00\x00" + b'{"op": "ran"}'),
        needs=FRAMES,
        cell="""
            send({"op": "ran"}, size=1 << 20)
        """,
        costs=True,
    ),
    Attack(
        "sends JSON without an end",
        arrives(b"[" * 50_000),
        needs=FRAMES,
        cell="""
            send(b"[" * 100_000)
        """,
        costs=True,
    ),
    Attack(
        "sends what is no JSON",
        arrives(bytes(range(256))),
        needs=FRAMES,
        cell="""
            send(bytes(range(256)))
        """,
        costs=True,
    ),
    Attack(
        "sends half characters",
        arrives(rb'{"op": "\ud800"}'),
        needs=FRAMES,
        cell=r"""
            send(b'{"op": "\\ud800"}')
        """,
        costs=True,
    ),
    Attack(
        "sends random bytes",
        meets("left out: "),
        needs=FRAMES,
        cell="""
            for fd in channels():
                try:
                    os.write(fd, os.urandom(5000))
                except OSError:
                    pass
        """,
        costs=True,
    ),
    Attack(
        "sends frames without end",
        arrives(b'{"op": "cell", "cell": "x"'),
        needs=FRAMES,
        functions=mse("""
            while True:
                send({"op": "cell", "cell": "x"})
        """),
        costs=True,
    ),
    Attack(
        "asks without end",
        arrives(b'{"op": "ask", "name": "predict"'),
        needs=FRAMES,
        functions=mse("""
            while True:
                send({"op": "ask", "name": "predict", "values": [["l", []], ["d", []]]})
        """),
        costs=True,
    ),
    Attack(
        "answers with an array beyond its frame",
        arrives(b'["a", "<f8", [1000000000], 0]'),
        needs=WORKER,
        functions=mse("""
            worker().f_globals["wire"].encode = lambda *a, **k: ["a", "<f8", [10**9], 0]
            return 0.0
        """),
    ),
    Attack(
        "answers with objects",
        arrives(b'["a", "|O", [1], 0]'),
        needs=WORKER,
        functions=mse("""
            worker().f_globals["wire"].encode = lambda *a, **k: ["a", "|O", [1], 0]
            return 0.0
        """),
    ),
    Attack(
        "answers with eight megabytes",
        arrives(b'"value too large"'),
        functions=mse("import numpy as np\nreturn np.zeros(1 << 20)"),
    ),
    Attack(
        "answers every question with eight megabytes",
        arrives(b'"value too large"'),
        functions={
            "powers": """
            def powers(op, a, b=None):
                import numpy as np
                return np.zeros(8_000_000, np.int8)
            """
        },
    ),
    Attack(
        "writes to a terminal",
        says(r"\x1b\[2J"),
        without=("printable words",),
        cell=r"""
            raise ValueError("\x1b]0;attacked\x07\x1b[2J [/]")
        """,
        functions=mse(r"""
            raise type("[/] \x1b[2J", (Exception,), {})("\x1b]0;attacked\x07 [/bold] \u202e \x9b2J")
        """),
    ),
    Attack("answers with a gigabyte", meets(GONE), functions=mse("import numpy\nreturn numpy.zeros(1 << 27)")),
    Attack("answers with a million nodes", meets(f"value too large|{GONE}"), functions=mse("return [[]] * 1000000")),
    Attack("has an endless name", arrives(b'"value too large"'), functions=mse("return type('x' * 10**6, (), {})()")),
    Attack(
        "raises an exception that misbehaves",
        meets("Exception"),
        functions=mse("""
            class E(Exception):
                def __str__(self):
                    raise SystemExit
            raise E
        """),
    ),
    Attack("raises an endless message", meets("x{200}"), functions=mse("raise ValueError('x' * 10**8)")),
    Attack(
        "overwrites the worker",
        meets("left out: "),
        needs=WORKER,
        cell="""
            names = worker().f_globals
            for name in ("session", "exercise", "called"):
                names[name] = lambda *a, **k: None
            for name in ("encode", "decode", "frame", "send", "write", "ready"):
                setattr(names["wire"], name, lambda *a, **k: None)
        """,
        costs=True,
    ),
    Attack(
        "closes all descriptors",
        ended("died"),
        cell="""
            import os
            os.closerange(0, 200)
        """,
        costs=True,
    ),
    Attack(
        "changes the descriptors' flags",
        ended("died"),
        cell="""
            import fcntl, os
            for fd in range(100):
                try:
                    fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)
                except OSError:
                    pass
        """,
        costs=True,
    ),
    Attack(
        "asks a reference for too much",
        arrives(b"Unable to allocate"),
        functions={
            "random_search": """
            def random_search(x, y, num_samples, rng, low=-5.0, high=5.0):
                import numpy as np
                said = []
                for _ in range(3):
                    try:
                        mse(np.ones((1, 30000)), np.ones((30000, 1)))
                    except Exception as error:
                        said.append(str(error))
                try:
                    predict(3, 10 ** 15, np.ones(900000))
                except Exception as error:
                    said.append(str(error))
                raise RuntimeError(said)
            """
        },
    ),
    Attack(
        "asks a reference with nonsense",
        arrives(b"a Reference got ['"),
        functions={
            "random_search": """
            def random_search(x, y, num_samples, rng, low=-5.0, high=5.0):
                said = []
                for args in ((), ("a",) * 9, (None, [[[]]]), ({"a": 1},), (print, len), (rng, rng)):
                    try:
                        mse(*args)
                    except Exception as error:
                        said.append(type(error).__name__)
                    try:
                        predict(**{"x y": 1})
                    except Exception as error:
                        said.append(type(error).__name__)
                raise RuntimeError(f"a {type(mse).__name__} got {said}")
            """
        },
    ),
)
