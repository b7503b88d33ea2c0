"""Attacks on process 1 of the fence and on the kernel: signals, limits, namespaces, obscure calls."""

from .attack import CALL, Attack, meets, mse, says

ATTACKS = (
    Attack(
        "kills its parents",
        meets("`mse` gave no answer"),
        functions=mse("""
            import os, signal, time
            os.kill(os.getppid(), signal.SIGKILL)
            os.kill(1, signal.SIGKILL)
            time.sleep(100)
        """),
    ),
    Attack(
        "kills all",
        meets("`mse` gave no answer"),
        functions=mse("""
            import os, signal
            os.kill(-1, signal.SIGKILL)
            return 0.0
        """),
    ),
    Attack(
        "stops all",
        meets("`mse` gave no answer"),
        functions=mse("""
            import os, signal
            os.kill(1, signal.SIGSTOP)
            os.kill(-1, signal.SIGSTOP)
            return 0.0
        """),
        costs=True,
    ),
    Attack(
        "sends every signal to its parent",
        says("ended the whole session or did not end|gave no answer"),
        without=("process 1",),
        cell="""
            import os, signal, time
            for number in signal.valid_signals():
                for _ in range(10):
                    try:
                        os.kill(os.getppid(), number)
                    except OSError:
                        pass
            time.sleep(0.5)
        """,
    ),
    Attack(
        "limits its parent",
        says(r"limited \("),
        without=("process 1", "the filter"),
        cell="""
            import os, resource
            for number in range(16):
                try:
                    print("limited", resource.prlimit(os.getppid(), number, (1 << 40, 1 << 40)))
                except (OSError, ValueError):
                    pass
        """,
    ),
    Attack(
        "slows its parent",
        says("slowed None"),
        without=("the filter",),
        cell="""
            import os
            parent = os.getppid()
            for slow in (
                lambda: os.sched_setaffinity(parent, {min(os.sched_getaffinity(0))}),
                lambda: os.setpriority(os.PRIO_PROCESS, parent, 19),
                lambda: os.setpriority(os.PRIO_USER, 0, 19),
                lambda: os.sched_setscheduler(parent, os.SCHED_IDLE, os.sched_param(0)),
            ):
                try:
                    print("slowed", slow())
                except OSError:
                    pass
        """,
    ),
    Attack(
        "mounts",
        says("mounted 0"),
        without=("the filter",),
        needs=CALL,
        cell="""
            CLONE_NEWNS, CLONE_NEWUSER = 0x20000, 0x10000000
            libc.unshare(CLONE_NEWUSER | CLONE_NEWNS)
            print("mounted", libc.mount(b"none", b"/tmp", b"tmpfs", 0, 0))
        """,
    ),
    Attack(
        "makes namespaces",
        says("unshared 0"),
        without=("the filter",),
        needs=CALL,
        cell="""
            CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
            print("unshared", libc.unshare(CLONE_NEWUSER), libc.unshare(CLONE_NEWNET), libc.setns(0, 0))
        """,
    ),
    Attack(
        "becomes root",
        says("is root"),
        without=("the filter",),
        needs=CALL,
        cell="""
            user, CLONE_NEWUSER, PR_SET_DUMPABLE = os.getuid(), 0x10000000, 4
            libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
            libc.unshare(CLONE_NEWUSER)
            try:
                open("/proc/self/uid_map", "w").write(f"0 {user} 1")
            except OSError:
                pass
            for become in (os.setuid, os.seteuid):
                try:
                    become(0)
                    print("is root")
                except OSError:
                    pass
        """,
    ),
    Attack(
        "gets at obscure parts of the kernel",
        says("got [0-9]"),
        without=("the filter",),
        needs=CALL,
        cell="""
            USERFAULTFD, IO_URING_SETUP, PERSONALITY, SPLICE = 323, 425, 135, 275
            if os.uname().machine == "aarch64":
                USERFAULTFD, PERSONALITY = 282, 92
            print("got", libc.syscall(USERFAULTFD, 1))
            print("got", libc.syscall(IO_URING_SETUP, 1, ctypes.create_string_buffer(256)))
            print("got", libc.syscall(PERSONALITY, 0xFFFFFFFF))
        """,
    ),
    Attack(
        "uses up what the machine has few of",
        says("took"),
        without=("the filter",),
        needs=CALL,
        cell="""
            calls = (0, 26) if os.uname().machine == "aarch64" else (206, 253, 294)
            for number in calls:
                if libc.syscall(number, 8, ctypes.byref(ctypes.c_ulong())) >= 0:
                    print("took", number)
        """,
    ),
    Attack(
        "uses another table of calls",
        meets("`mse` gave no answer"),
        needs=CALL,
        functions=mse("return float(libc.syscall(0x40000000 + 39))"),
    ),
)
