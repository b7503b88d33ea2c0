"""What was handed in beside a notebook: one archive, in which no program takes a file for one of its own.

A configuration of nbgrader's or Jupyter's, a module, a template or a page means something to whatever looks for files
of that name; so none of them lies beside a graded copy. What came in stays in submitted/ as it is.
"""

import io
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

PACKED, STAMP = "handed-in-too.zip", "timestamp.txt"
LARGEST, LONGEST_STAMP = 20_000_000, 100  # bytes of all files of an archive, and of a file that says a time
EACH, LONGEST_PATH = 1_000, 3_000  # bytes that a file counts at least, and of a path that is followed
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
            if (size := path.stat().st_size + EACH) <= room:
                name = str(path.relative_to(folder)).encode("utf-8", "replace").decode()
                name = re.sub(r"[\\:\0-\x1f]", "_", name)  # by which Windows would go elsewhere
                archive.writestr(zipfile.ZipInfo(name, MIDNIGHT), path.read_bytes())
                room -= size
    return found | ({PACKED: packed.getvalue()} if archive.namelist() else {})


def ordinary(path: Path) -> bool:
    """Whether a path is a file and no link."""
    return path.is_file() and not path.is_symlink()


def _others(folder: Path) -> Iterator[Path]:
    """The ordinary files at any depth of a folder that are neither notebooks nor say when it came in."""
    waiting = [folder]
    while waiting:  # os.walk calls itself for each folder in a folder, as far as Python lets it
        found = sorted(_in(waiting.pop()))
        paths = [path for path in found if len(os.fsencode(path)) <= LONGEST_PATH]
        waiting += [path for path in reversed(paths) if path.is_dir() and not path.is_symlink()]
        files = (path for path in paths if not path.name.endswith(".ipynb") and ordinary(path))
        yield from (path for path in files if path != folder / STAMP)


def _in(folder: Path) -> list[Path]:
    try:
        return [folder / name for name in os.listdir(folder)]
    except OSError:  # not there, or closed
        return []
