"""What runs inside the fence: it executes a notebook's cells and calls its functions, and sends values back.

Stand-alone: the standard library and numpy. It decides nothing; every word it sends may be a student's.

A frame is two big-endian 32-bit lengths, a JSON header, and a body of raw array bytes. The processes:

    judge ⇄ zygote ⇄ session (one a submission: runs the cells) ⇄ one child an exercise (answers calls)

Each ⇄ carries whole frames; each child is forked, so that what it breaks breaks for itself alone.
"""

import builtins
import contextlib
import ctypes
import io
import json
import linecache
import os
import resource
import select
import shutil
import signal
import socket
import struct
import sys
import time
import traceback
import types
import warnings

LENGTHS = struct.Struct(">II")
MAX_HEADER, MAX_BODY, MAX_DEPTH, MAX_NODES = 1 << 20, 1 << 26, 12, 20_000
OUTPUT_KEPT = 10_000
TEMPORARY = os.environ.get("TMPDIR", "/tmp")


class BadFrame(Exception):
    """Bytes that are no frame, or a value that no frame may carry."""


# --- frames ----------------------------------------------------------------------------------------


def receive(read):
    """One frame from read(n) -> n bytes: the header, its values still encoded, and the body."""
    head, size = LENGTHS.unpack(read(LENGTHS.size))
    if head > MAX_HEADER or size > MAX_BODY:
        raise BadFrame("too large")
    text = read(head)
    try:
        header = json.loads(text.decode("ascii"))
        if b"\\ud" in text.lower():  # half a character in it could not be written to any file
            json.dumps(header, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise BadFrame("no JSON") from None
    if not isinstance(header, dict):
        raise BadFrame("no object")
    return header, read(size)


def frame(header, body=b""):
    """The bytes of one frame."""
    text = json.dumps(header).encode()
    return LENGTHS.pack(len(text), len(body)) + text + body


def reader(fd, deadline=None):
    """read(n) for a file descriptor; raises EOFError at its end, TimeoutError after the deadline (time.monotonic)."""

    def read(count):
        chunks = []
        while count:
            if deadline is not None:
                left = deadline - time.monotonic()
                if left <= 0 or not select.select([fd], [], [], left)[0]:
                    raise TimeoutError
            chunk = os.read(fd, min(count, 1 << 16))
            if not chunk:
                raise EOFError
            chunks.append(chunk)
            count -= len(chunk)
        return b"".join(chunks)

    return read


def write(fd, data, deadline=None):
    """Write all of `data`; with a deadline (time.monotonic), to a descriptor that does not block, or TimeoutError."""
    view = memoryview(data)
    while view:
        if deadline is not None and not select.select([], [fd], [], max(0.0, deadline - time.monotonic()))[1]:
            raise TimeoutError
        view = view[os.write(fd, view) :]


# --- values ----------------------------------------------------------------------------------------


def encode(value, body, functions=None, depth=0):
    """A value as JSON; arrays go to the bytearray `body`, functions to the list `functions`.

    Lists, tuples, dictionaries and sets are tagged lists; what cannot travel becomes ["o", name of its type].
    """
    import numpy as np

    if depth > MAX_DEPTH:
        return ["o", "a value nested too deep"]
    if value is None or isinstance(value, (bool, str)):
        return value[:OUTPUT_KEPT] if isinstance(value, str) else value
    if isinstance(value, (int, np.integer)):
        return int(value) if abs(int(value)) < 1 << 62 else _float(value)
    if isinstance(value, (float, np.floating)):
        return float(value)
    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, np.ndarray):
        array = np.ascontiguousarray(value).reshape(value.shape)
        if array.dtype.kind not in "biuf" or array.dtype.itemsize > 8:
            return ["o", f"array of {array.dtype}"]
        data = array.astype(array.dtype.newbyteorder("<")).tobytes()
        body += data
        return ["a", array.dtype.newbyteorder("<").str, list(array.shape), len(body) - len(data)]
    if isinstance(value, (list, tuple)):
        return ["l" if isinstance(value, list) else "t", [encode(v, body, functions, depth + 1) for v in value]]
    if isinstance(value, (set, frozenset)):
        return ["e", [encode(v, body, functions, depth + 1) for v in sorted(value, key=str)]]
    if hasattr(value, "keys") and hasattr(value, "__getitem__"):
        return ["d", [[str(k), encode(value[k], body, functions, depth + 1)] for k in value.keys()]]  # noqa: SIM118
    if isinstance(value, np.random.Generator):
        return ["o", "Generator"]
    if functions is not None and callable(value):
        functions.append(value)
        return ["f", len(functions) - 1]
    return ["o", type(value).__name__]


def _float(value):
    try:
        return float(value)
    except OverflowError:
        return ["o", "an integer too large"]


def decode(data, body, make=None):
    """The value that `encode` wrote; `make` turns ["g", seed], ["f", index] and ["p", place] into what they stand for.

    Raises BadFrame for anything else: every length, type, shape and offset is checked before an array is built.
    """
    import numpy as np

    nodes = taken = 0

    def build(node, depth):
        nonlocal nodes
        nodes += 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise BadFrame("too deep or too many")
        if node is None or isinstance(node, (bool, int, float, str)):
            return node
        match node:
            case ["a", str(dtype), list(shape), int(offset)]:
                return array(dtype, shape, offset)
            case ["l", list(entries)]:
                return [build(entry, depth + 1) for entry in entries]
            case ["t", list(entries)]:
                return tuple(build(entry, depth + 1) for entry in entries)
            case ["e", list(entries)]:
                found = [build(entry, depth + 1) for entry in entries]
                if all(isinstance(entry, (str, int, float)) for entry in found):
                    return set(found)
            case ["d", list(entries)]:
                if all(isinstance(e, list) and len(e) == 2 and isinstance(e[0], str) for e in entries):
                    return {key: build(entry, depth + 1) for key, entry in entries}
            case ["o", str(name)]:
                return Opaque(name[:80])
            case ["g" | "f" | "p" as tag, int(number)] if make is not None:
                return make(tag, number)
        raise BadFrame("no such value")

    def array(dtype, shape, offset):
        nonlocal taken
        if (
            len(dtype) != 3
            or dtype[0] not in "<|"
            or dtype[1] not in "biuf"
            or dtype[2] not in "1248"
            or dtype[1:] == "f1"
        ):
            raise BadFrame("no such dtype")
        if len(shape) > 6 or not all(type(n) is int and 0 <= n <= MAX_BODY for n in shape) or offset < 0:
            raise BadFrame("no such shape")
        count = 1
        for n in shape:
            count *= n
        kind = np.dtype(dtype)
        taken += count * kind.itemsize
        if count > MAX_BODY or offset + count * kind.itemsize > len(body) or taken > len(body):
            raise BadFrame("an array beyond its frame")
        return np.frombuffer(body, kind, count, offset).reshape(shape).astype(kind.newbyteorder("="))

    try:
        return build(data, 0)
    except (TypeError, ValueError, OverflowError, RecursionError):
        raise BadFrame("no such value") from None


class Opaque:
    """Stands for a value of a type that does not travel; only the type's name does."""

    def __init__(self, name):
        self.name = name
        self.__class__ = type(name or "object", (Opaque,), {}) if name.isidentifier() else Opaque


# --- processes -------------------------------------------------------------------------------------


def forked(up_in, up_out, run, name, deadline=None):
    """Fork a child that runs `run(in, out)` and carry its frames until it ends, "close NAME" comes, or it is too late.

    deadline: seconds for the child's whole life, None for the judge to decide. Ends with "NAME closed" and the reason.
    """
    here, there = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            here.close()
            run(there.fileno(), there.fileno())
            status = 0
        finally:
            os._exit(status)
    there.close()
    end = None if deadline is None else time.monotonic() + deadline
    try:
        reason = _carry(up_in, up_out, here.fileno(), f"close {name}", end)
    finally:
        here.close()
        _kill(pid)
    write(up_out, frame({"op": f"{name} closed", "reason": reason}))


def _carry(up_in, up_out, child, stop, end):
    while True:
        left = None if end is None else max(0.0, end - time.monotonic())
        ready = select.select([up_in, child], [], [], left)[0]
        if not ready:
            return "timeout"
        try:
            if child in ready:
                write(up_out, frame(*receive(reader(child, end))))
        except (EOFError, ConnectionError, BadFrame):
            return "died"
        except TimeoutError:
            return "timeout"
        if up_in in ready:
            header, body = receive(reader(up_in))
            if header.get("op") == stop:
                return "close"
            try:
                write(child, frame(header, body))
            except OSError:
                return "died"


def _kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        pass


def zygote(up_in, up_out):
    """Serve submissions one after the other, each in a fork, until the judge hangs up."""
    write(up_out, frame({"op": "ready"}))
    while True:
        try:
            header, body = receive(reader(up_in))
        except EOFError:
            return
        if header.get("op") == "open":
            forked(up_in, up_out, lambda i, o, h=header: session(i, o, h), "submission")
            _sweep()


def _sweep():
    """Nothing of a submission outlives it: inside the fence, where this is process 1, all processes and files go."""
    if os.getpid() == 1:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(-1, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass
        for name in os.listdir(TEMPORARY):
            path = os.path.join(TEMPORARY, name)
            if name != "matplotlib":
                shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) and not os.path.islink(
                    path
                ) else os.unlink(path)


def session(up_in, up_out, header):
    """One submission: run its cells in a new __main__, then one fork an exercise."""
    limit(header["memory"], header["seconds"])
    namespace = Notebook(header["cells"], header["seconds_a_cell"])
    namespace.run(lambda report: write(up_out, frame(report)))
    write(up_out, frame({"op": "ran"}))
    while True:
        question, _ = receive(reader(up_in))
        if question.get("op") == "exercise":
            forked(
                up_in,
                up_out,
                lambda i, o, q=question: exercise(i, o, namespace.names, q),
                "exercise",
                question["seconds"],
            )


def limit(memory, seconds):
    """Bounds on this process and its children: memory, processor time, file size, open files."""
    for what, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_FSIZE, 1 << 24),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (value, value))


# --- a notebook ------------------------------------------------------------------------------------


class TooLong(BaseException):
    """A cell or a call that ran out of its time."""


def _alarm(signum, stack):
    raise TooLong


class Notebook:
    """The notebook's namespace; its cells run once, in order, each with its own limit; a failing one stops none."""

    def __init__(self, cells, seconds):
        self.cells, self.seconds = cells, seconds
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        self.names = module.__dict__
        self.names["display"] = lambda *things, **_: None
        self.names["get_ipython"] = Nothing
        self.capture = os.path.join(TEMPORARY, f"output-{os.getpid()}")

    def run(self, report):
        builtins.input = no_input
        output = os.open(self.capture, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(output, 1), os.dup2(output, 2)
        sys.stdout, sys.stderr = (
            io.TextIOWrapper(os.fdopen(fd, "wb", closefd=False), line_buffering=True, errors="replace") for fd in (1, 2)
        )
        signal.signal(signal.SIGALRM, _alarm)
        for ident, source in self.cells:
            report({"op": "cell", "cell": ident})
            start = os.fstat(output).st_size
            problem = self.execute(ident, source)
            for stream in (sys.stdout, sys.stderr):
                with contextlib.suppress(Exception):  # a closed or replaced stream is the student's own affair
                    stream.flush()
            report({"op": "cell ran", "cell": ident, "problem": problem, "printed": self.printed(start)})

    def printed(self, start):
        with open(self.capture, "rb") as file:
            file.seek(start)
            return file.read(OUTPUT_KEPT).decode("utf-8", "replace")

    def execute(self, ident, source):
        """Run one cell; returns None or what went wrong."""
        name = f"<{ident}>"
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        signal.setitimer(signal.ITIMER_REAL, self.seconds, 1.0)
        try:
            exec(compile(source, name, "exec"), self.names)  # this is what the fence is for
        except TooLong:
            return f"stopped after {self.seconds} seconds"
        except BaseException as error:  # SystemExit and KeyboardInterrupt too
            return f"{type(error).__name__}: {str(error)[:500]}"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        return None


class Nothing:
    """Stands for IPython's shell: whatever a magic asks of it, nothing happens."""

    def __getattr__(self, name):
        return lambda *args, **kwargs: None


def no_input(prompt=""):
    raise EOFError("input() has nobody to ask while a notebook is graded")


# --- an exercise -----------------------------------------------------------------------------------


def exercise(up_in, up_out, names, question):
    """Answer calls of one function; names in question["oracles"] are answered by the judge instead of the notebook."""
    for name in question["oracles"]:
        names[name] = Oracle(up_in, up_out, name)
    write(up_out, frame({"op": "begun", "defined": callable(names.get(question["name"]))}))
    while True:
        call, body = receive(reader(up_in))
        answer, data = called(up_in, up_out, names[question["name"]], call, body)
        write(up_out, frame({"op": "answer", "nonce": call["nonce"], **answer}, data))


def called(up_in, up_out, function, call, body):
    """Call the function with decoded arguments, perhaps several times in a row; what came of it, encoded.

    ["p", place] stands for what the call before returned there; a result without such a place ends the row.
    """
    import numpy as np

    def make(tag, number):
        if tag == "p":
            return value[number]
        return np.random.default_rng(number) if tag == "g" else Oracle(up_in, up_out, number)

    value, changed, data = None, set(), bytearray()
    start = os.fstat(1).st_size
    signal.setitimer(signal.ITIMER_REAL, call["seconds"], 1.0)
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for given, named in call["turns"]:
                if not leads_on(given, value):
                    break
                before, arguments = decode(given, body, make), decode(given, body, make)
                value = function(*arguments, **decode(named, body, make))
                changed |= {i for i, (a, b) in enumerate(zip(before, arguments)) if not same(a, b)}  # noqa: B905
        signal.setitimer(signal.ITIMER_REAL, 0)
    except TooLong:
        return {"raised": ["TooLong", "", "", "", 0]}, b""
    except BaseException as error:  # whatever it raises is an answer
        signal.setitimer(signal.ITIMER_REAL, 0)
        return {"raised": raised(error, function)}, b""
    encoded = encode(value, data)
    sys.stdout.flush()
    return {"value": encoded, "changed": sorted(changed), "printed": os.fstat(1).st_size > start}, bytes(data)


def leads_on(given, value):
    """Whether a call's result has a place for everything that the next call takes from it."""
    places = [argument[1] for argument in given[1] if isinstance(argument, list) and argument[0] == "p"]
    return not places or (isinstance(value, (tuple, list)) and max(places) < len(value))


def raised(error, function):
    """[type, message, function, line, line number] of an exception."""
    try:
        frames = traceback.extract_tb(error.__traceback__)
        file = getattr(getattr(function, "__code__", None), "co_filename", None)
        own = [f for f in frames if f.filename == file]
        line, number = (own[-1].line or "", own[-1].lineno or 0) if own else ("", 0)
        where = "" if frames[-1].name in ("__call__", "<lambda>", "called") else frames[-1].name
        return [type(error).__name__, str(error)[:300], where, line[:200], number]
    except BaseException:  # an exception may misbehave when it is looked at
        return ["Exception", "", "", "", 0]


def same(before, after):
    """Whether an argument still holds what it held before the call."""
    import numpy as np

    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and before.shape == after.shape
            and before.tobytes() == after.astype(before.dtype).tobytes()
        )
    if isinstance(before, dict):
        return before.keys() == after.keys() and all(same(before[k], after[k]) for k in before)
    if isinstance(before, list):
        return len(before) == len(after) and all(map(same, before, after))
    return True


class Oracle:
    """A function whose values come from the judge: arguments out, value back."""

    def __init__(self, up_in, up_out, name):
        self.up_in, self.up_out, self.name = up_in, up_out, name

    def __call__(self, *args, **kwargs):
        body, functions = bytearray(), []  # type: ignore[var-annotated]
        values = [encode(list(args), body, functions), encode(kwargs, body, functions)]
        write(self.up_out, frame({"op": "ask", "name": self.name, "values": values}, bytes(body)))
        answer, data = receive(reader(self.up_in))
        if "raised" in answer:
            raise getattr(builtins, answer["raised"][0], Exception)(answer["raised"][1])
        return decode(answer["value"], data)


def main():
    """Begin as zygote: load what every submission needs, hide this process from its children, serve."""
    sys.path[:0] = sys.argv[1:]
    up_in, up_out = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0), os.dup2(os.open(os.devnull, os.O_RDWR), 1)
    for name in ("numpy", "matplotlib.pyplot", "handrail"):
        with contextlib.suppress(ImportError):
            __import__(name)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE: no child may read or write this process
    zygote(up_in, up_out)


if __name__ == "__main__":
    main()
