"""What runs inside the fence: it executes a notebook's cells and calls its functions, and sends values back.

Stand-alone: the standard library and numpy. It decides nothing; every word it sends may be a student's.

A frame is two big-endian 32-bit lengths, a JSON header, and a body of raw array bytes. The processes:

    judge ⇄ zygote ⇄ session (one a submission: runs the cells) ⇄ children (answer calls of functions)

Each ⇄ carries whole frames; each child is forked, so that what it breaks breaks for itself alone. The zygote is
process 1 of the fence, which no other process of it can read, stop or end; it marks every frame that it passes on.
A child that may ask what an earlier function returns gets a line of its own, a socket handed down with the frame that
begins it, to a process beside the judge.
"""

import builtins
import contextlib
import ctypes
import gc
import importlib
import io
import json
import linecache
import math
import numbers
import os
import resource
import select
import shutil
import signal
import socket
import stat
import struct
import sys
import time
import traceback
import types
import typing
import warnings
from collections.abc import Set

LENGTHS = struct.Struct(">II")
MAX_HEADER, MAX_BODY, MAX_DEPTH, MAX_NODES = 1 << 20, 1 << 23, 12, 20_000
OUTPUT_KEPT = 10_000
MAX_FIGURES = 4
OUTPUT_WRITTEN = 1 << 20
SECONDS_A_FRAME, SECONDS_A_LOOK = 5.0, 0.1
SECONDS_AHEAD = 5.0  # of processor time before the clock: more runs only where several processes run at once
MAX_PROCESSES, MAX_MEMORY, MAX_FILES = 64, 4 << 30, 10_000
TEMPORARY = os.environ.get("TMPDIR", "/tmp")
NOBODY, PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 65534, 1, 4


class BadFrame(Exception):
    """Bytes that are no frame, or a value that no frame may carry."""


# --- frames ----------------------------------------------------------------------------------------


class Inbox:
    """The frames that arrive at a descriptor; what has come of the next one is kept.

    lines: whether sockets come with them; then "line" in a header is such a socket's number here.
    """

    def __init__(self, fd, lines=False):
        self.fd, self.held = fd, bytearray()
        self.lines: typing.Any = [] if lines else None

    def receive(self, deadline=None, watch=None):
        """The next frame: its header, with values still encoded, and its body.

        Raises EOFError at the end, TimeoutError after the deadline, BadFrame for bytes that are no frame.
        """
        while (found := self.taken()) is None:
            if deadline is not None or watch is not None:
                ready([self.fd], [], deadline, watch)
            self.fill()
        return found

    def fill(self):
        """Keep some of what has arrived, waiting for it."""
        if self.lines is None:
            chunk = os.read(self.fd, 1 << 16)
        else:
            with as_socket(self.fd) as arrives:
                chunk, lines, *_ = socket.recv_fds(arrives, 1 << 16, 1)
            self.lines += lines
        if not chunk:
            raise EOFError
        self.held += chunk

    def taken(self):
        """The next frame where all of it is here, otherwise None."""
        if len(self.held) < LENGTHS.size:
            return None
        head, size = LENGTHS.unpack_from(self.held)
        if head > MAX_HEADER or size > MAX_BODY:
            raise BadFrame("too large")
        start, end = LENGTHS.size + head, LENGTHS.size + head + size
        if len(self.held) < end:
            return None
        text, body = bytes(self.held[LENGTHS.size : start]), bytes(self.held[start:end])
        del self.held[:end]
        header = parsed(text)
        if self.lines is not None and "line" in header:
            header["line"] = self.lines.pop(0) if self.lines else None
        return header, body


def parsed(text):
    """A frame's header; raises BadFrame for what is no JSON object of ASCII characters that can be written."""
    try:
        header = json.loads(text.decode("ascii"))
        if b"\\ud" in text.lower():  # half a character in it could not be written to any file
            json.dumps(header, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise BadFrame("no JSON") from None
    if not isinstance(header, dict):
        raise BadFrame("no object")
    return header


def frame(header, body=b""):
    """The bytes of one frame."""
    text = json.dumps(header).encode()
    return LENGTHS.pack(len(text), len(body)) + text + body


def ready(to_read, to_write, deadline=None, watch=None):
    """The descriptors that can be read or written, waiting for one; raises TimeoutError after the deadline.

    deadline: on time.monotonic's clock.  watch: called all along, may raise.
    """
    while True:
        if watch:
            watch()
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            raise TimeoutError
        pause = left if watch is None else SECONDS_A_LOOK if left is None else min(left, SECONDS_A_LOOK)
        found = select.select(to_read, to_write, [], pause)
        if found[0] or found[1]:
            return found[0] + found[1]


def write(fd, data, deadline=None, watch=None, line=None):
    """Write all of `data`; with a deadline or a watch to a descriptor that does not block, or TimeoutError.

    line: a socket that goes with it, to a descriptor that is a socket itself.
    """
    view = memoryview(data)
    while view:
        try:
            if line is None:
                view = view[os.write(fd, view) :]
            else:
                with as_socket(fd) as leaves:
                    view, line = view[socket.send_fds(leaves, [view], [line]) :], None
        except BlockingIOError:
            ready([], [fd], deadline, watch)


@contextlib.contextmanager
def as_socket(fd):
    """A descriptor as a socket object, which leaves it open."""
    found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fd)
    try:
        yield found
    finally:
        found.detach()


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
    if isinstance(value, (np.float16, np.float32)):
        value = np.asarray(value)  # its precision travels with it
    if isinstance(value, numbers.Real):
        return _float(value)
    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, np.ndarray):
        array = np.ascontiguousarray(value).reshape(value.shape)
        if array.dtype.kind == "f" and array.dtype.itemsize > 8:
            array = array.astype(float)
        if array.dtype.kind == "U":
            return encode(array.tolist(), body, functions, depth + 1)
        if array.dtype.kind not in "biuf":
            return ["o", f"array of {array.dtype}"]
        data = array.astype(array.dtype.newbyteorder("<")).tobytes()
        body += data
        return ["a", array.dtype.newbyteorder("<").str, list(array.shape), len(body) - len(data)]
    if isinstance(value, (list, tuple)):
        return ["l" if isinstance(value, list) else "t", [encode(v, body, functions, depth + 1) for v in value]]
    if isinstance(value, Set):
        return ["e", [encode(v, body, functions, depth + 1) for v in sorted(value, key=str)]]
    if hasattr(value, "keys") and hasattr(value, "__getitem__"):
        entries = ((k, encode(value[k], body, functions, depth + 1)) for k in value.keys())  # noqa: SIM118
        return ["d", [[k[:] if isinstance(k, str) else f"{k} ({type(k).__name__})", entry] for k, entry in entries]]
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
        return math.inf if value > 0 else -math.inf


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
        if isinstance(node, int) and not -(1 << 63) <= node < 1 << 64:
            raise BadFrame("no such number")
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


def forked(inbox, up_out, run, stop, mark, seconds=None, watch=None):
    """Fork a child that runs `run(in, out)` and pass its frames on; returns why that ended.

    It ends when the child does, when a frame with the op `stop` comes, after `seconds`, or when `watch` raises Crowded.
    mark: entries that every frame of the child gets on its way up, so that nobody takes it for another's.
    """
    here, there = socket.socketpair()
    here.setblocking(False)
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
    end = None if seconds is None else time.monotonic() + seconds
    try:
        return _carry(inbox, up_out, Inbox(here.fileno()), stop, mark, end, watch)
    finally:
        here.close()
        _kill(pid)


def _carry(inbox, up_out, child, stop, mark, end, watch):
    try:
        while True:
            waiting = ready([inbox.fd, child.fd], [], end, watch)
            if child.fd in waiting:
                child.fill()
                while (found := child.taken()) is not None:
                    write(up_out, frame(found[0] | mark, found[1]), watch=watch)
            if inbox.fd in waiting:
                inbox.fill()
                while (found := inbox.taken()) is not None:
                    if found[0].get("op") == stop:
                        return "close"
                    line = found[0].get("line")
                    try:
                        write(child.fd, frame(*found), time.monotonic() + SECONDS_A_FRAME, watch, line)
                    finally:
                        hang_up(line)
    except TimeoutError:
        return "timeout"
    except Crowded:
        return "limits"
    except (OSError, EOFError, BadFrame):
        return "died"


def hang_up(line):
    """Close this process's end of a line, where there is one."""
    if line is not None:
        os.close(line)


def _kill(pid):
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def zygote(up_in, up_out):
    """Serve submissions one after the other, each in a fork, until the judge hangs up.

    What a submission leaves behind goes: "submission closed" says whether there was anything.
    """
    fenced = os.getpid() == 1
    empty = _memory(1) if fenced else 0
    os.set_blocking(up_out, False)
    write(up_out, frame({"op": "ready", "by": "zygote"}))
    inbox = Inbox(up_in, lines=True)
    while True:
        try:
            header, _ = inbox.receive()
        except EOFError:
            return
        if header.get("op") != "open":
            hang_up(header.get("line"))
            continue
        reason = forked(
            inbox,
            up_out,
            lambda i, o, h=header: session(i, o, h),
            "close submission",
            {"by": "submission"},
            watch=Watch(empty) if fenced else None,
        )
        left = swept() if fenced else False
        write(up_out, frame({"op": "submission closed", "by": "zygote", "reason": reason, "left": left}))


def _memory(pid):
    """Bytes of address space of a process; 0 where it is gone."""
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


def _processor(pid):
    """Seconds of processor time of a process and of those of its children that ended; 0 where it is gone."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            return sum(map(int, file.read().rpartition(b")")[2].split()[11:15])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError):
        return 0.0


class Crowded(Exception):
    """The processes of a submission together take more than one may."""


class Watch:
    """Called now and then, raises Crowded where a submission takes too much memory, processor time or files.

    empty: bytes of a process that has done nothing yet.
    """

    def __init__(self, empty):
        self.empty, self.began, self.looked = empty, time.monotonic(), 0.0

    def __call__(self):
        now = time.monotonic()
        if now < self.looked + SECONDS_A_LOOK:
            return
        self.looked = now
        pids = [name for name in os.listdir("/proc") if name.isdigit() and name != "1"]
        space = os.statvfs(TEMPORARY)
        if (
            sum(max(0, _memory(pid) - self.empty) for pid in pids) > MAX_MEMORY
            or sum(map(_processor, pids)) > now - self.began + SECONDS_AHEAD
            or space.f_files - space.f_ffree > MAX_FILES
        ):
            raise Crowded


def swept():
    """End all other processes in the fence and remove all files; returns whether there were any.

    Ends this process too, and so the whole fence, where something cannot be removed.
    """
    found = False
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(-1, signal.SIGKILL)
        found = True
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
    if stat.S_IMODE(os.stat(TEMPORARY).st_mode) != 0o1777:
        os.chmod(TEMPORARY, 0o1777)
        found = True
    for entry in list(os.scandir(TEMPORARY)):
        found = True
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)
    return found


def session(up_in, up_out, header):
    """One submission: run its cells in a new __main__, then one fork an exercise."""
    os.closerange(3, up_in)
    os.closerange(up_in + 1, 1 << 16)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    limit(header["memory"], header["seconds"])
    notebook = Notebook(header["cells"], header["seconds_a_cell"], header["seconds"], header.get("figures"))
    notebook.run(lambda report, body=b"": write(up_out, frame(report, body)))
    gc.freeze()
    write(up_out, frame({"op": "ran"}))
    inbox = Inbox(up_in, lines=True)
    while True:
        question, _ = inbox.receive()
        if question.get("op") != "exercise":
            continue
        mark = {"exercise": question["nonce"]}
        reason = forked(
            inbox,
            up_out,
            lambda i, o, q=question: exercise(i, o, notebook.names, q, up_in),
            "close exercise",
            mark,
            question["seconds"],
        )
        hang_up(question.get("line"))
        write(up_out, frame({"op": "exercise closed", "reason": reason} | mark))


def limit(memory, seconds):
    """Bounds on this process and its children: memory, processor time, processes, size and number of open files."""
    bounds = {
        "AS": memory,
        "CPU": int(seconds) + 10,
        "FSIZE": 1 << 24,
        "NOFILE": 128,
        "CORE": 0,
        "NPROC": MAX_PROCESSES,
        "MSGQUEUE": 0,
    }
    if not counts_processes_of_the_fence():
        del bounds["NPROC"]
    for name, value in bounds.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):  # macOS knows or permits fewer
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))


def counts_processes_of_the_fence():
    """Whether a limit on processes means those in here: since Linux 5.14, not all of the same user's outside."""
    version = os.uname().release.split(".")
    return os.getppid() == 1 and (int(version[0]), int(version[1].split("-")[0])) >= (5, 14)


# --- a notebook ------------------------------------------------------------------------------------


class TooLong(BaseException):
    """A cell or a call that ran out of its time."""


TOO_LONG = ["TooLong", "", "", "", 0]


def _alarm(signum, stack):
    raise TooLong


class Notebook:
    """The notebook's namespace; its cells run once, in order, each with its own limit; a failing one stops none."""

    def __init__(self, cells, seconds, seconds_for_all, figures=False):
        self.cells, self.seconds, self.until = cells, seconds, time.monotonic() + seconds_for_all
        self.gallery = Gallery() if figures else draw_nothing()
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        self.names = module.__dict__
        self.names["display"] = lambda *things, **_: None
        self.names["get_ipython"] = Nothing

    def run(self, report):
        builtins.input = no_input
        path = os.path.join(TEMPORARY, f"output-{os.getpid()}")
        self.output = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        os.unlink(path)
        os.dup2(self.output, 1), os.dup2(self.output, 2)
        sys.stdout, sys.stderr = (
            io.TextIOWrapper(io.BufferedWriter(Clipped(fd)), line_buffering=True, errors="replace") for fd in (1, 2)
        )
        signal.signal(signal.SIGALRM, _alarm)
        for ident, source in self.cells:
            report({"op": "cell", "cell": ident})
            start = os.fstat(self.output).st_size
            problem = self.execute(ident, source)
            for stream in (sys.stdout, sys.stderr):
                with contextlib.suppress(Exception):  # a closed or replaced stream is the student's own affair
                    stream.flush()
            drawn = self.gallery.taken() if self.gallery else []
            described = [[alt, len(png)] for alt, png in drawn]
            ran = {"op": "cell ran", "cell": ident, "problem": problem, "printed": self.printed(start)}
            report({**ran, "figures": described}, b"".join(png for _, png in drawn))

    def printed(self, start):
        try:
            return os.pread(self.output, OUTPUT_KEPT, start).decode("utf-8", "replace")
        except OSError:
            return ""

    def execute(self, ident, source):
        """Run one cell; returns None or what went wrong."""
        seconds = min(self.seconds, self.until - time.monotonic())
        if seconds <= 0:
            return "not run: the cells before it took all the time that a notebook has"
        name = f"<{ident}>"
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
        try:
            exec(compile(source, name, "exec"), self.names)  # this is what the fence is for
        except TooLong:
            return f"stopped after {seconds:.0f} seconds"
        except BaseException as error:  # SystemExit and KeyboardInterrupt too
            return described(error)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        return None


def draw_nothing():
    """Let handrail's plots do nothing: no mark depends on a figure."""
    plots = vars(sys.modules.get("handrail.figures", sys))
    plots.update({name: lambda *args, **kwargs: None for name in plots if name.startswith("plot_")})


class Gallery:
    """Keeps what a cell draws: stands where `handrail` and matplotlib show their figures."""

    def __init__(self):
        self.drawn = []
        with contextlib.suppress(ImportError):
            self.pyplot = importlib.import_module("matplotlib.pyplot")
            vars(self.pyplot)["show"] = self.shown
            importlib.import_module("handrail.figures")
            self.given = sys.modules["handrail.figures.show"]
            show = self.given.show
            for name, module in list(sys.modules.items()):
                if name.startswith("handrail.") and vars(module).get("show") is show:
                    vars(module)["show"] = self.display

    def display(self, figure, alt):
        self.drawn.append((str(alt), self.given._png(figure)))

    def shown(self, *args, **_):
        for number in self.pyplot.get_fignums():
            png = io.BytesIO()
            self.pyplot.figure(number).savefig(png, format="png", dpi=90)
            self.drawn.append(("A figure.", png.getvalue()))
        self.pyplot.close("all")

    def taken(self):
        """What was drawn since the last time, as (description, PNG file), as much of it as goes into a frame."""
        with contextlib.suppress(Exception):  # a figure that cannot be drawn is the student's own affair
            self.shown()
        drawn, self.drawn = self.drawn, []
        kept, size = [], 0
        for alt, png in drawn[:MAX_FIGURES]:
            size += len(png)
            if size <= MAX_BODY:
                kept.append((alt[:OUTPUT_KEPT], png))
        return kept


class Clipped(io.FileIO):
    """A descriptor that takes everything and keeps the beginning: printing too much costs nothing."""

    def __init__(self, fd):
        super().__init__(fd, "wb", closefd=False)

    def write(self, data):
        with contextlib.suppress(OSError):
            room = OUTPUT_WRITTEN - os.fstat(self.fileno()).st_size
            if room > 0:
                super().write(bytes(data[:room]))
        return len(data)


def described(error):
    """An exception's type and message, at most 500 characters; it may misbehave when it is looked at."""
    try:
        return f"{type(error).__name__}: {str(error)[:500]}"
    except BaseException:
        return type(error).__name__


class Nothing:
    """Stands for IPython's shell: whatever a magic asks of it, nothing happens."""

    def __getattr__(self, name):
        return lambda *args, **kwargs: None


def no_input(prompt=""):
    raise EOFError("input() has nobody to ask while a notebook is graded")


# --- an exercise -----------------------------------------------------------------------------------


def exercise(up_in, up_out, names, question, upper):
    """Answer calls of the notebook's functions; names in question["oracles"] are answered by the judge instead."""
    os.close(upper)
    inbox, line = Inbox(up_in), Line(question.get("line"))
    for name in question["oracles"]:
        names[name] = Oracle(line, name)
    write(up_out, frame({"op": "begun", "defined": [n for n in question["functions"] if callable(names.get(n))]}))
    while True:
        asked, body = inbox.receive()
        answers, data = [], bytearray()  # type: ignore[var-annotated]
        for turns in asked["calls"]:
            late = answers and answers[-1].get("raised") == TOO_LONG
            function = names[asked["function"]]
            answers.append(answers[-1] if late else called(line, function, turns, asked, body, data))
        write(up_out, frame({"op": "answers", "nonce": asked["nonce"], "answers": answers}, bytes(data)))


def called(line, function, turns, asked, body, data):
    """Call the function with decoded arguments, perhaps several times in a row; what came of it, its arrays in `data`.

    ["p", place] stands for what the call before returned there; a result without such a place ends the row.
    """
    import numpy as np

    def make(tag, number):
        if tag == "p":
            return value[number]
        return np.random.default_rng(number) if tag == "g" else Oracle(line, number)

    value: typing.Any = None
    changed, start = set(), os.fstat(1).st_size
    signal.setitimer(signal.ITIMER_REAL, asked["seconds"], 1.0)
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for given, named in turns:
                if not leads_on(given, value):
                    break
                before, arguments = decode(given, body, make), decode(given, body, make)
                value = function(*arguments, **decode(named, body, make))
                changed |= {i for i, (a, b) in enumerate(zip(before, arguments)) if not same(a, b)}  # noqa: B905
        signal.setitimer(signal.ITIMER_REAL, 0)
    except TooLong:
        return {"raised": TOO_LONG}
    except BaseException as error:  # whatever it raises is an answer
        signal.setitimer(signal.ITIMER_REAL, 0)
        return {"raised": raised(error, function)}
    sys.stdout.flush()
    printed = os.fstat(1).st_size > start
    return {"value": encoded(value, data, len(asked["calls"])), "changed": sorted(changed), "printed": printed}


def encoded(value, data, share=1):
    """A result as JSON with its arrays in `data`; one too large for its share of a frame is only named."""
    start = len(data)
    node = encode(value, data)
    if len(data) - start > MAX_BODY // share or len(json.dumps(node)) > MAX_HEADER // 2 // share:
        del data[start:]
        return ["o", "a value too large"]
    return node


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


class Line:
    """Questions to the process that answers for the references."""

    def __init__(self, fd):
        self.fd, self.inbox, self.asked, self.known = fd, Inbox(fd), 0, {}

    def ask(self, question, body):
        """The answer to a question; nobody asks what a reference has said to the same numbers before."""
        if not isinstance(question["name"], str) or b'["o"' in (text := json.dumps(question).encode()):
            return self.answer(question, body)
        if (text, body) not in self.known:
            self.known[text, body] = self.answer(question, body)
        return self.known[text, body]

    def answer(self, question, body):
        """What comes back; the answer to an earlier question, which ran out of time, is passed over."""
        self.asked += 1
        write(self.fd, frame({**question, "number": self.asked}, body))
        while (found := self.inbox.receive())[0].get("number") != self.asked:
            pass
        return found


class Oracle:
    """A function whose values come from a reference: arguments out, value back."""

    def __init__(self, line, name):
        self.line, self.name = line, name

    def __call__(self, *args, **kwargs):
        body, functions = bytearray(), []  # type: ignore[var-annotated]
        values = [encode(list(args), body, functions), encode(kwargs, body, functions)]
        try:
            answer, data = self.line.ask({"name": self.name, "values": values}, bytes(body))
        except (OSError, EOFError):
            raise RuntimeError(f"{self.name} was asked for more than it can do") from None
        if "raised" in answer:
            raise getattr(builtins, answer["raised"][0], Exception)(answer["raised"][1])
        return decode(answer["value"], data)


def main():
    """Begin as zygote: load what every submission needs, hide this process from its children, serve."""
    sys.path[:0] = sys.argv[1:]
    up_in, up_out = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0), os.dup2(os.open(os.devnull, os.O_RDWR), 1)
    if os.getpid() == 1:
        become(NOBODY)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # what process 1 does not handle cannot reach it
    for name in ("numpy", "matplotlib.pyplot", "handrail", "handrail.data", "handrail.figures"):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    if handrail := sys.modules.get("handrail"):
        vars(handrail).update(begin=unchecked, check=unchecked)
    if os.getpid() == 1:
        swept()
    gc.collect()
    gc.freeze()  # no fork has to look through, and so to copy, what was loaded here
    zygote(up_in, up_out)


def become(user):
    """Give up every privilege: another user where this one is root, which has no limits, and no way back.

    The kernel takes the promise to end with the fence back when the user changes; it is given again.
    """
    if os.getuid() == 0:
        os.setgid(user)
        os.setuid(user)
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def unchecked(*args, **kwargs):
    """Stands for handrail's `begin` and `check`: while a notebook is graded, its own checks do nothing."""
    return unchecked


if __name__ == "__main__":
    main()
