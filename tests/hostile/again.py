"""Attacks that answer twice: something tells the second asking that there was a first, whose answer was wrong."""

from .attack import GAINS, Attack, letter

AGAIN = ("one try", "fresh askings")

ATTACKS = (
    Attack(
        "leaves a file for the next asking",
        GAINS,
        without=AGAIN,
        functions=letter("""
            import os
            if os.path.exists("asked"):
                return "C"
            open("asked", "w").close()
            return "A"
        """),
    ),
    Attack(
        "shares memory with the next asking",
        GAINS,
        without=AGAIN,
        cell="""
            import mmap
            SHARED = mmap.mmap(-1, 4096)
        """,
        functions=letter("""
            SHARED[0] += 1
            return "AC"[SHARED[0] > 1]
        """),
    ),
    Attack(
        "moves in a file for the next asking",
        GAINS,
        without=AGAIN,
        cell="""
            import os, sys
            OPENED = os.open(os.__file__, os.O_RDONLY)
        """,
        functions=letter("""
            first = os.lseek(OPENED, 0, os.SEEK_CUR) == 0
            os.read(OPENED, 1)
            return "A" if first else "C"
        """),
    ),
    Attack(
        "leaves a word in a pipe for the next asking",
        GAINS,
        without=AGAIN,
        cell="""
            import os, select
            READS, WRITES = os.pipe()
        """,
        functions=letter("""
            if select.select([READS], [], [], 0)[0]:
                return "C"
            os.write(WRITES, b"asked")
            return "A"
        """),
    ),
    Attack(
        "signals its parents, which tell the next asking",
        GAINS,
        without=AGAIN,
        cell="""
            import os, signal
            HEARD = []
            signal.signal(signal.SIGUSR1, lambda *a: HEARD.append("asked"))
        """,
        functions=letter("""
            if HEARD:
                return "C"
            for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
                if pid not in (1, os.getpid()):
                    os.kill(pid, signal.SIGUSR1)
            return "A"
        """),
    ),
    Attack(
        "leaves a process for the next asking",
        GAINS,
        without=AGAIN,
        functions=letter(r"""
            import os, socket, time
            try:
                socket.socket(socket.AF_UNIX).connect("\0asked")
                return "C"
            except OSError:
                pass
            listener = socket.socket(socket.AF_UNIX)
            listener.bind("\0asked")
            listener.listen()
            if os.fork() == 0:
                time.sleep(3)
                os._exit(0)
            return "A"
        """),
    ),
)
