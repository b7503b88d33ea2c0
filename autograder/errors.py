"""Errors that a person can mend; each says what was done, what came out, what was expected and what to do next.

AutograderError
├── NoSuchSection      a name that is no section
├── LessonError        a lesson, reference or rubric that do not fit together
├── StaleError         a derived file that is not what its sources make
├── LeakError          an answer in something that students get
├── WorkspaceError     a folder that is no workspace, or one that is in the way
│   └── NoGradebook    a workspace in which nothing is graded yet
├── Refused            a submission that cannot be graded
├── Unreadable         a submission that this machine cannot read; it is not graded
├── NoFence            nothing here can keep submissions apart from this machine
└── WorkerFault        the judge's own worker failed; the submission is not graded
"""


class AutograderError(Exception):
    """The root of the tree; the command line prints its message alone."""


class NoSuchSection(AutograderError):
    """A name that is no section."""


class LessonError(AutograderError):
    """A lesson, reference or rubric that do not fit together."""


class StaleError(AutograderError):
    """A derived file that is not what its sources make."""


class LeakError(AutograderError):
    """An answer in something that students get."""


class WorkspaceError(AutograderError):
    """A folder that is no workspace, or one that is in the way."""


class NoGradebook(WorkspaceError):
    """A workspace in which nothing is graded yet."""


class Refused(AutograderError):
    """A submission that cannot be graded.

    kind: why, as in `judging.remarks.REFUSALS`; "" where that matters to nobody.
    """

    def __init__(self, text: str, kind: str = ""):
        super().__init__(text)
        self.kind = kind


class Unreadable(AutograderError):
    """A submission that this machine cannot read; it is not graded."""


class NoFence(AutograderError):
    """Nothing here can keep submissions apart from this machine."""


class WorkerFault(AutograderError):
    """The judge's own worker failed; the submission is not graded."""
