"""Attacks that answer twice: something tells one asking of another, whose answer was wrong or is worth knowing."""

from textwrap import dedent, indent

from .attack import GAINS, Attack, letter, mse, right

AGAIN = ("one try", "fresh askings")


def searching(references_answer: str) -> dict[str, str]:
    """`random_search`, which is right where this says that references answer for `predict` and `mse`, which are right.

    `update` is wrong in their place, so that all is worth the same.
    """
    asked = indent(dedent(references_answer).strip(), "    ")
    source = f"""
def searching{right("random_search").partition("def random_search")[2]}

def references_answer():
{asked}

def random_search(*args, told=[], own={{"predict": predict, "mse": mse}}, **kwargs):
    if told or references_answer():
        told.append(True)
        globals().update(own)
        return searching(*args, **kwargs)
"""
    wrong = "def update(w, b, dw, db, learning_rate):\n    return w, b"
    return {"mse": right("mse"), "update": wrong, "random_search": source}


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
            SHARED = mmap.mmap(-1, 2048)
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
    Attack(
        "tells the second asking by what stands above it",
        GAINS,
        without=("one try",),
        functions=letter("""
            import sys
            frame = sys._getframe()
            while frame and frame.f_code.co_name != "apart":
                frame = frame.f_back
            return "A" if frame else "C"
        """),
    ),
    Attack(
        "tells the second asking by the number of its process",
        GAINS,
        without=("one try",),
        cell="""
            import os
            BEGAN = os.getpid()
        """,
        functions=letter("""
            import os
            return "A" if os.getpid() - BEGAN > 1 else "C"
        """),
    ),
    Attack(
        "tells the second asking by the time before it",
        GAINS,
        without=("one try",),
        cell="""
            import time
            BEGAN = time.monotonic()
        """,
        functions=mse("""
            import time
            time.sleep(0.8)
            return 0.0
        """)
        | letter("""
            import time
            return "A" if time.monotonic() - BEGAN > 1.5 else "C"
        """),
    ),
    Attack(
        "tells references from its own functions by their type",
        GAINS,
        without=("one try",),
        functions=searching("""
            return type(mse).__name__ == "Reference"
        """),
    ),
    Attack(
        "tells references from its own functions by where their faults lie",
        GAINS,
        without=("one try",),
        functions=searching("""
            try:
                mse()
            except TypeError as error:
                return error.__traceback__.tb_next is not None
        """),
    ),
    Attack(
        "tells references from its own functions by how long they take",
        GAINS,
        without=("one try",),
        functions=searching("""
            import time, numpy as np
            def took(n):
                began = time.process_time()
                predict(np.full((1, 1), n), 1.0, 1.0)
                return time.process_time() - began
            return min(map(took, range(100))) > 0.00002
        """),
    ),
    Attack(
        "tells an answer on paper by the numbers of processes",
        GAINS,
        without=("references last",),
        cell="""
            import os, threading
            BEGAN = os.getpid()
            def advance(number):
                while threading.get_native_id() % 2048 != number:
                    thread = threading.Thread(target=seen)
                    thread.start()
                    thread.join()
                    if LAST[0] % 2048 == number:
                        return
            LAST = [0]
            def seen():
                LAST[0] = threading.get_native_id()
        """,
        functions={
            "gradient_descent": """
            def gradient_descent(x, y, w, b, learning_rate, num_iterations):
                from handrail import data
                x, y = data.line()
                w = b = 0.0
                for _ in range(60):
                    w, b = update(w, b, *gradients(x, y, predict(x, w, b)), 0.3)
                advance(round(10_000 * float(mse(predict(x, w, b), y))))
                os._exit(0)
            """,
            "lower_than_the_true_line": """
            def lower_than_the_true_line():
                if os.getpid() - BEGAN > 1:
                    os._exit(0)
                return {"reason": "B", "fitted": (os.getpid() % 2048 - 2) / 10_000, "true": 0.1716}
            """,
        },
    ),
)
