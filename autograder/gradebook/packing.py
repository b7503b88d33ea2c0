"""What was handed in beside a notebook: one archive, in which no program takes a file for one of its own.

A configuration of nbgrader's or Jupyter's, a module, a template or a page means something to whatever looks for files
of that name; so none of them lies beside a graded copy. What came in stays in submitted/ as it is.
"""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

PACKED, STAMP = "handed-in-too.zip", "timestamp.txt"
LARGEST, LONGEST_STAMP = 20_000_000, 100  # bytes of all files of an archive, and of a file that says a time
MIDNIGHT = (2020, 1, 1, 0, 0, 0)  # of every file: the same files make the same archive


def beside(folder: Path) -> dict[str, bytes]:
    """What goes beside the graded copy of a submission's folder, by name: its time, and an archive of what else it has.

    Links, notebooks and what is larger than an archive may be are left out.
    """
    if folder.is_symlink() or folder.parent.is_symlink():
        return {}
    stamp = folder / STAMP
    found = {STAMP: stamp.read_bytes()} if ordinary(stamp) and stamp.stat().st_size <= LONGEST_STAMP else {}
    packed, room = io.BytesIO(), LARGEST
    with zipfile.ZipFile(packed, "w") as archive:
        for path in _others(folder):
            if (size := path.stat().st_size) <= room:
                name = str(path.relative_to(folder)).encode("utf-8", "replace").decode()
                archive.writestr(zipfile.ZipInfo(name, MIDNIGHT), path.read_bytes())
                room -= size
    return found | ({PACKED: packed.getvalue()} if archive.namelist() else {})


def ordinary(path: Path) -> bool:
    """Whether a path is a file and no link."""
    return path.is_file() and not path.is_symlink()


def _others(folder: Path) -> Iterator[Path]:
    """The ordinary files at any depth of a folder that are neither notebooks nor say when it came in."""
    for where, folders, names in os.walk(folder):
        folders.sort()
        paths = (Path(where, name) for name in sorted(names) if not name.endswith(".ipynb"))
        yield from (path for path in paths if ordinary(path) and path != folder / STAMP)
