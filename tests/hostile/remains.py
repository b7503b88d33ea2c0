"""Attacks that leave something for the notebook after them: processes, files, memory, keys, a folder made useless."""

from .attack import CALL, HARMS, LEAVES, Attack

ATTACKS = (
    Attack(
        "leaves a process",
        LEAVES,
        without=("the sweep",),
        cell="""
            import os, time
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    while True:
                        time.sleep(0.1)
                os._exit(0)
        """,
    ),
    Attack(
        "leaves a process that adopts others",
        LEAVES,
        without=("the sweep",),
        needs=CALL,
        cell="""
            import time
            PR_SET_CHILD_SUBREAPER, PR_SET_PDEATHSIG = 36, 1
            libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
            libc.prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0)
            if os.fork() == 0:
                os.setsid()
                while True:
                    time.sleep(0.1)
        """,
    ),
    Attack(
        "leaves a program",
        LEAVES,
        without=("the sweep",),
        cell="""
            import subprocess, sys
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"], start_new_session=True)
        """,
    ),
    Attack(
        "leaves things for later",
        LEAVES,
        without=("the sweep",),
        cell="""
            import atexit, os
            def leave():
                open("/tmp/attacked", "w").close()
            class Leaves:
                def __del__(self):
                    leave()
            atexit.register(leave)
            leaves = Leaves()
            os.register_at_fork(before=leave)
        """,
    ),
    Attack(
        "leaves shared memory",
        LEAVES,
        without=("the filter",),
        needs=CALL,
        cell="""
            libc.shmget(7, 4096, 0o1777)
            libc.semget(7, 1, 0o1777)
            libc.mq_open(b"/attacked", 66, 0o666, 0)
        """,
    ),
    Attack(
        "leaves a key",
        LEAVES,
        without=("the filter",),
        needs=CALL,
        cell="""
            ADD_KEY, USER_KEYRING = (217 if os.uname().machine == "aarch64" else 248), -4
            libc.syscall(ADD_KEY, b"user", b"attacked", b"x", 1, USER_KEYRING)
        """,
    ),
    Attack(
        "leaves a socket without a folder",
        LEAVES,
        without=("the sweep",),
        cell=r"""
            import os, socket, time
            if os.fork() == 0:
                listener = socket.socket(socket.AF_UNIX)
                listener.bind("\0attacked")
                listener.listen()
                time.sleep(100)
        """,
    ),
    Attack(
        "makes the temporary folder its own",
        HARMS,
        without=("the sweep", "another user"),
        cell="""
            import os
            for mode in (0, 0o500):
                try:
                    os.chmod("/tmp", mode)
                except OSError:
                    pass
            try:
                os.rename("/tmp", "/other")
            except OSError:
                pass
        """,
    ),
)
