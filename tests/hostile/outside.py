"""Attacks that reach out of the fence: files to write, sockets to connect to, programs to start."""

from .attack import REACHES, Attack, says

ATTACKS = (
    Attack(
        "writes everywhere",
        says("wrote"),
        without=("a sealed root", "another user"),
        cell="""
            import os
            own = ("/", "/site", "/inside", "/usr/lib", os.path.dirname(os.__file__), "/dev", "/dev/shm", "/proc/sys")
            for folder in (*own, PROJECT, PLANTED, "/root", "/home", "/etc", "/sys", "/var/tmp"):
                try:
                    open(folder + "/attacked", "w").write("x")
                    print("wrote", folder)
                except OSError:
                    pass
        """,
    ),
    Attack(
        "writes to the machine's files",
        says("wrote"),
        without=("files for reading only",),
        cell="""
            import os
            for path in (PLANTED + "/secret.txt", PROJECT + "/README.md"):
                try:
                    open(path, "a").write("")
                    print("wrote", path)
                except OSError:
                    pass
        """,
    ),
    Attack(
        "writes to the worker's file",
        says("wrote"),
        without=("a worker for reading only",),
        cell="""
            for path in ("/inside/fence/worker.py", "/inside/fence/wire.py", "/site/handrail/__init__.py"):
                try:
                    open(path, "a").write("\\n")
                    print("wrote", path)
                except OSError:
                    pass
        """,
    ),
    Attack(
        "connects to this machine",
        REACHES,
        without=("a network of its own", "the filter"),
        cell="""
            import socket
            for family in (socket.AF_INET, socket.AF_INET6):
                for host in ("127.0.0.1", "::1", "169.254.169.254"):
                    try:
                        socket.socket(family).connect((host, PORT))
                    except (OSError, UnicodeError):
                        pass
        """,
    ),
    Attack(
        "connects to a socket in a folder",
        REACHES,
        without=("hidden files",),
        cell="""
            import socket
            for path in (PLANTED + "/socket", "/run/docker.sock", "/run/dbus/system_bus_socket"):
                try:
                    socket.socket(socket.AF_UNIX).connect(path)
                except OSError:
                    pass
        """,
    ),
    Attack(
        "connects to a socket without a folder",
        REACHES,
        without=("a network of its own",),
        cell=r"""
            import socket
            try:
                socket.socket(socket.AF_UNIX).connect("\0" + PLANTED)
            except OSError:
                pass
        """,
    ),
    Attack(
        "asks a server for a page",
        REACHES,
        without=("a network of its own", "the filter"),
        cell="""
            import urllib.request
            for host in ("127.0.0.1", "localhost", "example.org"):
                try:
                    urllib.request.urlopen(f"http://{host}:{PORT}", timeout=1)
                except OSError:
                    pass
        """,
    ),
    Attack(
        "installs a package",
        says("could install"),
        without=("covered packages",),
        cell="""
            import ensurepip
            print("could install pip", ensurepip.version())
        """,
    ),
    Attack(
        "runs programs of this machine",
        says("could run"),
        without=("hidden files",),
        cell="""
            import os
            for path in (PROJECT + "/.ci/run", "/bin/sh", "/usr/bin/env", "/usr/bin/python3", "/usr/bin/curl"):
                if os.access(path, os.X_OK):
                    print("could run", path)
        """,
    ),
)
