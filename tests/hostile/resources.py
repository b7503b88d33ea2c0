"""Attacks that take all there is: time, memory, processes, files, output, and the judge's own time.

Without a limit they would harm the machine; so each proves itself by the limit that it runs into.
"""

from .attack import FRAMES, Attack, arrives, code, ended, meets, mse, takes

OUT = r"ended the whole session or did not end"
GONE = r"`mse` gave no answer: the notebook's process ended or hung"

ATTACKS = (
    Attack(
        "forks without end",
        meets("no more processes"),
        cell="""
            import os, time
            made = 0
            try:
                while True:
                    if os.fork() == 0:
                        time.sleep(1)
                        os._exit(0)
                    made += 1
            except OSError:
                print("no more processes")
            for _ in range(made):
                os.wait()
        """,
        costs=True,
    ),
    Attack(
        "forks and does not stop",
        meets(OUT),
        cell="""
            import os
            while True:
                try:
                    os.fork()
                except OSError:
                    pass
        """,
        costs=True,
    ),
    Attack(
        "forks in a function",
        meets(f"{GONE}|`mse` was stopped"),
        functions=mse("""
            import os
            while True:
                try:
                    os.fork()
                except OSError:
                    pass
        """),
    ),
    Attack(
        "starts threads without end",
        meets("can't start new thread"),
        cell="""
            import threading, time
            for _ in range(10000):
                threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
        """,
        costs=True,
    ),
    Attack(
        "fills the memory",
        meets("MemoryError"),
        cell="""
            import numpy as np
            held = []
            while True:
                held.append(np.empty(1 << 25))
        """,
        costs=True,
    ),
    Attack(
        "fills the memory in a function",
        meets("MemoryError"),
        functions=mse("""
            import numpy as np
            held = []
            while True:
                held.append(np.empty(1 << 25))
        """),
    ),
    Attack(
        "fills the memory with processes",
        ended("limits"),
        cell="""
            import os, time
            for _ in range(40):
                if os.fork() == 0:
                    held = bytearray(1 << 30)
                    for i in range(0, 1 << 30, 4096):
                        held[i] = 1
                    time.sleep(100)
            time.sleep(2)
        """,
        costs=True,
    ),
    Attack(
        "begins a frame, then fills the memory",
        ended("limits"),
        needs=FRAMES,
        cell="""
            import time
            send({"op": "ran"}, size=9)
            for _ in range(60):
                if os.fork() == 0:
                    held = bytearray(1 << 29)
                    for i in range(0, len(held), 4096):
                        held[i] = 1
                    time.sleep(100)
            time.sleep(2)
        """,
        costs=True,
    ),
    Attack(
        "fills the temporary folder",
        meets("No space left on device"),
        cell="""
            for i in range(1000):
                with open(f"/tmp/{i}", "wb") as file:
                    file.write(bytes(1 << 23))
        """,
    ),
    Attack(
        "makes a hundred thousand files",
        ended("limits"),
        cell="""
            for i in range(100_000):
                open(f"/tmp/{i}", "w").close()
        """,
        costs=True,
    ),
    Attack(
        "makes folders without a bottom",
        meets("5000 deep"),
        cell="""
            import os
            for _ in range(5000):
                os.mkdir("d")
                os.chdir("d")
            print("5000 deep")
        """,
    ),
    Attack(
        "opens all descriptors",
        meets("Too many open files"),
        cell="""
            import os
            held = []
            while True:
                held.append(os.open("/dev/null", 0))
        """,
        costs=True,
    ),
    Attack(
        "prints without end",
        meets("stopped after"),
        cell="""
            while True:
                print("x" * 10000)
        """,
    ),
    Attack("prints a line of 100 MB", meets("x{9000}"), cell="print('x' * 10**8)"),
    Attack(
        "prints past Python",
        meets("File too large"),
        cell="""
            import os, signal
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            while True:
                os.write(1, b"x" * 65536)
        """,
    ),
    Attack("loops", meets("stopped after"), cell="while True: pass"),
    Attack(
        "loops and catches all",
        meets(OUT),
        cell="""
            while True:
                try:
                    while True:
                        pass
                except BaseException:
                    pass
        """,
        costs=True,
    ),
    Attack("loops in C", meets(OUT), cell="sum(range(10 ** 13))", costs=True),
    Attack(
        "loops in a function and catches all",
        meets(GONE),
        functions=mse("""
            while True:
                try:
                    while True:
                        pass
                except BaseException:
                    pass
        """),
    ),
    Attack(
        "blocks all signals",
        meets(OUT),
        cell="""
            import signal
            signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            while True:
                pass
        """,
        costs=True,
    ),
    Attack(
        "sleeps in every function",
        meets("did not come back within"),
        functions={name: f"import time\ndef {name}(*a, **k):\n    time.sleep(100)" for name in ("mse", "gradients")},
    ),
    Attack(
        "recurses into the ground",
        ended("died"),
        cell="""
            import sys
            sys.setrecursionlimit(10**9)
            def f(*a):
                return list(map(f, [1]))
            f()
        """,
        costs=True,
    ),
    Attack("crashes", ended("died"), cell="import ctypes\nctypes.string_at(0)", costs=True),
    Attack("crashes in a function", meets(GONE), functions=mse("import ctypes\nctypes.string_at(0)")),
    Attack("aborts", ended("died"), cell="import os\nos.abort()", costs=True),
    Attack("exits", ended("died"), cell="import os\nos._exit(0)", costs=True),
    Attack(
        "exits in every function",
        meets(GONE),
        functions={
            name: f"import os\ndef {name}(*a, **k):\n    os._exit(0)"
            for name in ("mse", "gradients", "local_gradient", "gradient_descent")
        },
    ),
    Attack(
        "runs in sessions of its own",
        meets(OUT),
        cell="""
            import os
            for _ in range(60):
                if os.fork() == 0:
                    os.setsid()
                    while True:
                        pass
            while True:
                pass
        """,
        costs=True,
    ),
    Attack(
        "burns the processor by children of nobody",
        takes(1.5),
        cell="""
            import os, time
            reads, writes = os.pipe()
            for _ in range(15):
                if os.fork() == 0:
                    if os.fork() == 0:
                        while time.process_time() < 0.1:
                            pass
                    os._exit(0)
            os.close(writes)
            os.read(reads, 1)
        """,
    ),
    Attack(
        "sleeps in every cell",
        meets("took all the time that a notebook has"),
        change=lambda n: n["cells"].extend(code(f"import time\ntime.sleep(2.9)  # {i}") for i in range(7)),
    ),
    Attack(
        "prints in thousands of cells",
        meets("\U0001f600{100}"),
        change=lambda n: n["cells"].extend(code(f"print(chr(128512) * 9999)  # {i}") for i in range(3_000)),
    ),
    Attack(
        "holds a million lists",
        meets("many values: "),
        change=lambda n: n["metadata"].update(lists=[[]] * 1_200_000),
        costs=True,
    ),
    Attack(
        "holds more code than a frame",
        meets("much code: "),
        change=lambda n: n["cells"].append(code(f"v = '{'x' * 1_000_000}'")),
        costs=True,
    ),
    Attack(
        "compresses itself",
        arrives(b"0" * 5000),
        functions=mse("import zlib\nreturn zlib.decompress(zlib.compress(bytes(10**7))).hex()"),
    ),
)
