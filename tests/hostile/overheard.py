"""Notebooks that speak to one another while both are graded: by what the kernel keeps for a file that both can read."""

from dataclasses import dataclass
from textwrap import dedent

BOTH = """
import ctypes, fcntl, os, signal, struct, time
libc = ctypes.CDLL(None, use_errno=True)
FILE = os.__file__
FOLDER = os.path.dirname(FILE)
descriptor = os.open(FILE, os.O_RDONLY)
def for_some_time():
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        yield
        time.sleep(0.01)
"""


@dataclass(frozen=True)
class Pair:
    """Two notebooks: one does something for a while, the other prints "heard" where it notices."""

    name: str
    speaks: str
    hears: str

    @property
    def cells(self) -> tuple[str, str]:
        """What the one runs, and the other; the speaker does so for longer."""
        return tuple(
            BOTH.replace("SECONDS", seconds) + dedent(code).strip()
            for code, seconds in ((self.speaks, "2.0"), (self.hears, "1.0"))
        )  # type: ignore[return-value]


PAIRS = (
    Pair(
        "locks a file",
        """
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        for _ in for_some_time():
            pass
        """,
        """
        for _ in for_some_time():
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                fcntl.flock(descriptor, fcntl.LOCK_UN)
            except OSError:
                print("heard")
        """,
    ),
    Pair(
        "locks bytes of a file",
        """
        LOCK = struct.pack("hhqqi", fcntl.F_RDLCK, 0, 0, 0, 0)
        fcntl.fcntl(descriptor, fcntl.F_SETLK, LOCK)
        for _ in for_some_time():
            pass
        """,
        """
        LOCK = struct.pack("hhqqi", fcntl.F_WRLCK, 0, 0, 0, 0)
        for _ in for_some_time():
            if struct.unpack("hhqqi", fcntl.fcntl(descriptor, fcntl.F_GETLK, LOCK))[0] == fcntl.F_RDLCK:
                print("heard")
        """,
    ),
    Pair(
        "reads in a folder",
        """
        for _ in for_some_time():
            with open(FILE, "rb") as file:
                file.read(1)
        """,
        """
        def heard(*a):
            print("heard")
        signal.signal(signal.SIGIO, heard)
        fcntl.fcntl(os.open(FOLDER, os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_ACCESS | fcntl.DN_MULTISHOT)
        for _ in for_some_time():
            pass
        """,
    ),
    Pair(
        "opens a file",
        """
        for _ in for_some_time():
            open(FILE).close()
        """,
        """
        IN_OPEN = 0x20
        watch = libc.inotify_init1(os.O_NONBLOCK)
        libc.inotify_add_watch(watch, FILE.encode(), IN_OPEN)
        for _ in for_some_time():
            try:
                if os.read(watch, 4096):
                    print("heard")
            except OSError:
                pass
        """,
    ),
    Pair(
        "wakes whoever sleeps on a word of a file",
        """
        libc.mmap.restype = ctypes.c_void_p
        word = libc.mmap(None, 4096, 1, 1, descriptor, ctypes.c_long(0))
        for _ in for_some_time():
            libc.syscall(98 if os.uname().machine == "aarch64" else 202, ctypes.c_void_p(word), 1, 1)
        """,
        """
        libc.mmap.restype = ctypes.c_void_p
        word = libc.mmap(None, 4096, 1, 1, descriptor, ctypes.c_long(0))
        value, short = ctypes.c_uint.from_address(word).value, struct.pack("qq", 0, 500_000_000)
        for _ in for_some_time():
            number = 98 if os.uname().machine == "aarch64" else 202
            if libc.syscall(number, ctypes.c_void_p(word), 0, value, short) == 0:
                print("heard")
        """,
    ),
)
