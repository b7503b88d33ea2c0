"""The system calls that no submission may make, as the filter program that the kernel runs before each call.

A classic BPF program (see seccomp(2)): it lets through what a notebook needs and answers "not permitted" to the rest
of a list that follows four rules: nothing that looks into or steers another process, nothing that changes namespaces
or mounts, nothing that outlives the process which made it, and nothing obscure enough to be a way into the kernel.
"""

import errno
import platform
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
    "io_setup": (206, 0),  # this and the next take from what the whole machine, or its user, has few of
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
}
DENIED = (
    OTHER_PROCESSES
    | NAMESPACES_AND_MOUNTS
    | OUTLIVES_ITS_PROCESS
    | UNACCOUNTED_MEMORY
    | WAYS_INTO_THE_KERNEL
    | THE_WHOLE_MACHINE
)

CLONE: Numbers = (56, 220)  # without any flag that asks for a new namespace
NEW_NAMESPACES = 0x7E020000
SETSID: Numbers = (112, 157)  # does nothing: a session of its own would have its own share of the processor
PRLIMIT: Numbers = (302, 261)  # on oneself only: another process of the same user would take the limits as its own
SOCKET: Numbers = (41, 198)  # among the processes of the fence only
AF_UNIX = 1
CLONE3 = 435  # its flags lie in memory, where no filter can look; the C library then uses clone
FIRST_UNKNOWN = 449  # what kernels learnt after this list was made does not exist in here
X32 = 0x40000000  # x86_64's second table of calls

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, MACHINE, FIRST_ARGUMENT = 0, 4, 16  # offsets in the kernel's struct seccomp_data
ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000


def supported() -> bool:
    """Whether the list has this machine's numbers."""
    return platform.machine() in MACHINES


def program(machine: str) -> bytes:
    """The filter for a machine of MACHINES, as an array of the kernel's struct sock_filter."""
    column, identity = MACHINES[machine]
    code = [
        _step(LOAD, MACHINE),
        _step(EQUAL, identity, yes=1),
        _step(RETURN, KILL),
        _step(LOAD, NUMBER),
        *_answer(AT_LEAST, X32, KILL),
        *_answer(AT_LEAST, FIRST_UNKNOWN, ERROR | errno.ENOSYS),
        *_answer(EQUAL, CLONE3, ERROR | errno.ENOSYS),
    ]
    for numbers in DENIED.values():
        if (number := numbers[column]) is not None:
            code += _answer(EQUAL, number, ERROR | errno.EPERM)
    setsid = SETSID[column]
    assert setsid is not None
    code += _answer(EQUAL, setsid, ERROR)
    code += _unless(CLONE[column], _step(ANY_BIT, NEW_NAMESPACES, no=1), errno.EPERM)
    code += _unless(PRLIMIT[column], _step(EQUAL, 0, yes=1), errno.EPERM)
    code += _unless(SOCKET[column], _step(EQUAL, AF_UNIX, yes=1), errno.EAFNOSUPPORT)
    return b"".join([*code, _step(RETURN, ALLOW)])


def _step(operation: int, operand: int, yes: int = 0, no: int = 0) -> bytes:
    """One instruction; a comparison skips `yes` or `no` instructions."""
    return struct.pack("=HBBI", operation, yes, no, operand)


def _answer(comparison: int, operand: int, answer: int) -> list[bytes]:
    """Where the comparison holds, end with this answer."""
    return [_step(comparison, operand, no=1), _step(RETURN, answer)]


def _unless(number: int | None, permitted: bytes, error: int) -> list[bytes]:
    """For one call, look at its first argument: `permitted` skips the refusal."""
    assert number is not None
    return [
        _step(EQUAL, number, no=4),
        _step(LOAD, FIRST_ARGUMENT),
        permitted,
        _step(RETURN, ERROR | error),
        _step(RETURN, ALLOW),
    ]
