"""Attacks that look for right answers: in files, in other processes, in what references say."""

from .attack import CALL, GAINS, SECRET, WORKER, Attack, letter, mse, says

ATTACKS = (
    Attack(
        "reads the reference",
        GAINS,
        without=("hidden files",),
        functions=mse("""
            names = {}
            exec(open(PROJECT + "/solutions/univariate.py").read(), names)
            return names["mse"](y_hat, y)
        """),
    ),
    Attack(
        "imports the reference",
        GAINS,
        without=("hidden files",),
        functions=mse("""
            import sys
            sys.path += [PROJECT, "..", "/workspace", "/src"]
            import solutions.univariate
            return solutions.univariate.mse(y_hat, y)
        """),
    ),
    Attack(
        "tries every letter against the key",
        GAINS,
        without=("covered keys",),
        functions=letter("""
            import json
            from handrail.engine.values import hashed
            key = json.load(open("/site/handrail/keys/univariate.json"))
            text = json.dumps(key["exercises"]["what_directs_the_search"])
            return next((c for c in "ABCD" if hashed("str", c.casefold()) in text), "A")
        """),
    ),
    Attack(
        "asks handrail's own check",
        GAINS,
        without=("covered keys",),
        functions={
            "what_directs_the_search": """
            def asked(letter):
                import handrail.desk.checking
                def what_directs_the_search():
                    return letter
                try:
                    handrail.desk.checking.check(what_directs_the_search, "univariate")
                    return True
                except Exception:
                    return False
            def what_directs_the_search():
                return next((letter for letter in "ABCD" if asked(letter)), "A")
            """
        },
    ),
    Attack(
        "asks for a reference that was not offered",
        GAINS,
        without=("few references",),
        needs=WORKER,
        functions={
            "gradient_descent": """
            def gradient_descent(x, y, w, b, learning_rate, num_iterations):
                frame = worker("exercise")
                ask = frame.f_globals["Reference"](frame.f_locals["line"], "gradient_descent")
                return ask(x, y, w, b, learning_rate, num_iterations)
            """
        },
    ),
    Attack(
        "keeps what references say for an answer on paper",
        GAINS,
        without=("one try", "fresh askings", "references last"),
        functions={
            "gradient_descent": """
            def gradient_descent(x, y, w, b, learning_rate, num_iterations):
                from handrail import data
                x, y = data.line()
                w = b = 0.0
                for _ in range(200):
                    w, b = update(w, b, *gradients(x, y, predict(x, w, b)), 0.3)
                found = float(mse(predict(x, w, b), y)), float(mse(predict(x, 2.0, -1.0), y))
                open("/tmp/kept", "w").write(repr(found))
                raise ValueError
            """,
            "lower_than_the_true_line": """
            def lower_than_the_true_line():
                fitted, true = eval(open("/tmp/kept").read())
                return {"reason": "B", "fitted": fitted, "true": true}
            """,
        },
    ),
    Attack(
        "reads its parents' memory",
        says("memory of"),
        without=("hidden process 1",),
        cell="""
            import os
            for pid in (1, os.getppid()):
                try:
                    start = int(open(f"/proc/{pid}/maps").readline().split("-")[0], 16)
                    memory = open(f"/proc/{pid}/mem", "rb")
                    memory.seek(start)
                    print("memory of", pid, memory.read(1))
                except OSError:
                    pass
        """,
    ),
    Attack(
        "traces its parent",
        says("traced 0"),
        without=("hidden process 1", "the filter"),
        needs=CALL,
        cell="""
            PTRACE_SEIZE = 0x4206
            print("traced", libc.ptrace(PTRACE_SEIZE, os.getppid(), 0, 0))
        """,
    ),
    Attack(
        "reads its parent by vector",
        says(r"read [1-9]"),
        without=("hidden process 1", "the filter"),
        needs=CALL,
        cell="""
            class Vector(ctypes.Structure):
                _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
            own = ctypes.create_string_buffer(b"?" * 8)  # a fork's buffers lie where its parent's do
            here = Vector(ctypes.addressof(own), 8)
            there = Vector(ctypes.addressof(ctypes.py_object.from_address(id(libc))), 8)
            print("read", libc.process_vm_readv(os.getppid(), ctypes.byref(here), 1, ctypes.byref(there), 1, 0))
        """,
    ),
    Attack(
        "reads the environment",
        says(SECRET),
        without=("no environment",),
        cell="""
            import os
            print(dict(os.environ))
            for pid in os.listdir("/proc"):
                try:
                    print(open(f"/proc/{pid}/environ").read())
                except OSError:
                    pass
        """,
    ),
    Attack(
        "reads all files",
        says(SECRET),
        without=("hidden files",),
        cell="""
            import os, time
            end = time.time() + 1
            for root in (PLANTED, "/root", "/home", "/etc", "/var", "/srv", "/mnt", "/tmp", "/run"):
                for folder, _, files in os.walk(root):
                    for name in files:
                        if time.time() < end and "python3" not in folder:
                            try:
                                print(open(os.path.join(folder, name), errors="replace").read(3000))
                            except OSError:
                                pass
        """,
    ),
    Attack(
        "reads other submissions",
        says("submitted/another"),
        without=("hidden files",),
        cell="""
            import glob
            for folder in (PLANTED, "..", "/home", "/srv"):
                for path in glob.glob(folder + "/**/*.ipynb", recursive=True):
                    print(path)
        """,
    ),
    Attack(
        "opens files by handle",
        says("handle 0"),
        without=("the filter",),
        needs=CALL,
        cell="""
            handle = ctypes.create_string_buffer(bytes([128, 0, 0, 0]) + bytes(200))
            mount = ctypes.c_int()
            print("handle", libc.name_to_handle_at(-100, b"/tmp", handle, ctypes.byref(mount), 0))
            print("opened", libc.open_by_handle_at(-100, handle, 0))
        """,
    ),
)
