"""The system calls that no submission may make, as the filter program that the kernel runs before each call.

A classic BPF program (see seccomp(2)): it lets through what a notebook needs and answers "not permitted" to the rest
of a list that follows five rules: nothing that looks into or steers another process, nothing that changes namespaces
or mounts, nothing that outlives the process which made it, nothing through which those who read the same file can hear
of each other, and nothing obscure enough to be a way into the kernel.
"""

import errno
import platform
import signal
import struct

# A call's number on x86_64 and on aarch64; None where it does not exist.
Numbers = tuple[int | None, int | None]
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

OTHER_PROCESSES: dict[str, Numbers] = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "sched_setaffinity": (203, 122),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setattr": (314, 274),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
}
NAMESPACES_AND_MOUNTS: dict[str, Numbers] = {
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
}
OUTLIVES_ITS_PROCESS: dict[str, Numbers] = {
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "shmget": (29, 194),
    "shmctl": (31, 195),
    "shmat": (30, 196),
    "shmdt": (67, 197),
    "semget": (64, 190),
    "semctl": (66, 191),
    "semop": (65, 193),
    "semtimedop": (220, 192),
    "msgget": (68, 186),
    "msgctl": (71, 187),
    "msgrcv": (70, 188),
    "msgsnd": (69, 189),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "setxattr": (188, 5),  # on the temporary folder itself, which stays
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
}
UNACCOUNTED_MEMORY: dict[str, Numbers] = {
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "remap_file_pages": (216, 234),
}
WAYS_INTO_THE_KERNEL: dict[str, Numbers] = {
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "splice": (275, 76),
    "tee": (276, 77),
    "vmsplice": (278, 75),
    "fanotify_init": (300, 262),
    "fanotify_mark": (301, 263),
    "personality": (135, 92),
    "modify_ldt": (154, None),
    "iopl": (172, None),
    "ioperm": (173, None),
    "uselib": (134, None),
    "_sysctl": (156, None),
    "lookup_dcookie": (212, 18),
    "vhangup": (153, 58),
    "syslog": (103, 116),
}
THE_WHOLE_MACHINE: dict[str, Numbers] = {
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "sync": (162, 81),
    "syncfs": (306, 267),
    "sysinfo": (99, 179),
    "ustat": (136, None),
    "io_setup": (206, 0),  # this and the next take from what the whole machine, or its user, has few of
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
}
SAME_FILES: dict[str, Numbers] = {
    "mincore": (27, 232),
    "preadv2": (327, 286),  # with a flag it tells whether a page lies in memory
    "pwritev2": (328, 287),
    "readahead": (187, 213),
    "fadvise64": (221, 223),
}
DENIED = (
    OTHER_PROCESSES
    | NAMESPACES_AND_MOUNTS
    | OUTLIVES_ITS_PROCESS
    | UNACCOUNTED_MEMORY
    | WAYS_INTO_THE_KERNEL
    | THE_WHOLE_MACHINE
    | SAME_FILES
)

CLONE3 = 435  # its flags lie in memory, where no filter can look; the C library then uses clone
FIRST_UNKNOWN = 449  # what kernels learnt after this list was made does not exist in here
X32 = 0x40000000  # x86_64's second table of calls

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, MACHINE, ARGUMENTS = 0, 4, 16  # offsets in the kernel's struct seccomp_data
ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000
REFUSE, PRETEND = ERROR | errno.EPERM, ERROR | 0  # it says that it was done, and does nothing


def _step(operation: int, operand: int, yes: int = 0, no: int = 0) -> bytes:
    """One instruction; a comparison skips `yes` or `no` instructions."""
    return struct.pack("=HBBI", operation, yes, no, operand)


def _end(answer: int) -> list[bytes]:
    return [_step(RETURN, answer)]


def _given(argument: int, half: int = 0) -> list[bytes]:
    """Look at an argument of the call: at its lower half, or at the upper one."""
    return [_step(LOAD, ARGUMENTS + 8 * argument + 4 * half)]


def _where(comparison: int, operands: int | tuple[int, ...], answer: int) -> list[bytes]:
    """Where the comparison holds with one of the operands, end with this answer."""
    some = (operands,) if isinstance(operands, int) else operands
    return [step for operand in some for step in (_step(comparison, operand, no=1), *_end(answer))]


def _of(number: int | None, steps: list[bytes]) -> list[bytes]:
    """For one call, where this machine has it, do these steps, which end with an answer."""
    return [] if number is None else [_step(EQUAL, number, no=len(steps)), *steps]


NEW_NAMESPACES, AF_UNIX, FUTEX_WAKE, FUTEX_PRIVATE = 0x7E020000, 1, 1, 128
COPIES_AND_FLAGS, LOCKS = (0, 1, 2, 3, 4, 1030), (6, 7, 37, 38)  # of fcntl
BUFFERS = (7, 8, 32, 33)  # SO_SNDBUF, SO_RCVBUF, and what only root may
TERMINALS_AND_FLAGS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # of ioctl

# Calls whose answer depends on their arguments, or that only pretend.
EXAMINED: dict[str, tuple[Numbers, list[bytes]]] = {
    "clone": ((56, 220), _given(0) + _where(ANY_BIT, NEW_NAMESPACES, REFUSE) + _end(ALLOW)),
    # On oneself only: another process of the same user would take the limits as its own.
    "prlimit64": ((302, 261), _given(0) + _where(EQUAL, 0, ALLOW) + _end(REFUSE)),
    # Among the processes of the fence only.
    "socket": ((41, 198), _given(0) + _where(EQUAL, AF_UNIX, ALLOW) + _end(ERROR | errno.EAFNOSUPPORT)),
    # What waits in a socket is memory that no limit counts: it stays as little as the system gives by itself.
    "setsockopt": ((54, 208), _given(2) + _where(EQUAL, BUFFERS, PRETEND) + _end(ALLOW)),
    # A session of its own would have its own share of the processor.
    "setsid": ((112, 157), _end(PRETEND)),
    # Times can be set where one may write: on the temporary folder, which stays, and on devices, which all fences have.
    "utimensat": ((280, 88), _end(PRETEND)),
    "futimesat": ((261, None), _end(PRETEND)),
    "utimes": ((235, None), _end(PRETEND)),
    "utime": ((132, None), _end(PRETEND)),
    # Locks, leases and notices on a file would be seen from every fence.
    "flock": ((73, 32), _end(PRETEND)),
    "fcntl": (
        (72, 25),
        _given(1) + _where(EQUAL, COPIES_AND_FLAGS, ALLOW) + _where(EQUAL, LOCKS, PRETEND) + _end(REFUSE),
    ),
    "ioctl": ((16, 29), _given(1) + _where(EQUAL, TERMINALS_AND_FLAGS, ALLOW) + _end(ERROR | errno.ENOTTY)),
    # Nobody sleeps on a word of a file, where another fence could wake him: he is told to look again.
    "futex": (
        (202, 98),
        _given(1)
        + _where(ANY_BIT, FUTEX_PRIVATE, ALLOW)
        + _where(EQUAL, FUTEX_WAKE, ALLOW)
        + _end(ERROR | errno.EAGAIN),
    ),
    # Who ignores SIGCHLD has children whose processor time goes to nobody; to ask how it is handled is harmless.
    "rt_sigaction": (
        (13, 134),
        _given(0)
        + [_step(EQUAL, signal.SIGCHLD, yes=1), *_end(ALLOW)]
        + _given(1)
        + [_step(EQUAL, 0, no=3)]
        + _given(1, half=1)
        + _where(EQUAL, 0, ALLOW)
        + _end(PRETEND),
    ),
}


def supported() -> bool:
    """Whether the list has this machine's numbers."""
    return platform.machine() in MACHINES


def program(machine: str) -> bytes:
    """The filter for a machine of MACHINES, as an array of the kernel's struct sock_filter."""
    column, identity = MACHINES[machine]
    code = [_step(LOAD, MACHINE), _step(EQUAL, identity, yes=1), *_end(KILL), _step(LOAD, NUMBER)]
    code += _where(AT_LEAST, X32, KILL) + _where(AT_LEAST, FIRST_UNKNOWN, ERROR | errno.ENOSYS)
    code += _where(EQUAL, CLONE3, ERROR | errno.ENOSYS)
    for numbers in DENIED.values():
        code += _of(numbers[column], _end(REFUSE))
    for numbers, steps in EXAMINED.values():
        code += _of(numbers[column], steps)
    return b"".join(code + _end(ALLOW))
