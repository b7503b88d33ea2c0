"""Archives as Canvas, Moodle and Gradescope give them out, for tests."""

import stat
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

Files = Mapping[str, bytes]


def zipped(path: Path, files: Files, links: Iterable[str] = (), day: int = 1) -> Path:
    """A zip archive with these files, made on a day of March; those in `links` are symbolic links to what they hold."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, (2026, 3, day, 12, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = ((stat.S_IFLNK if name in links else stat.S_IFREG) | 0o644) << 16
            archive.writestr(info, data)
    return path


def unflagged(path: Path) -> Path:
    """The archive as Canvas writes it: names in UTF-8 and no flag that says so."""
    data = bytearray(path.read_bytes())
    for head, place in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        at = data.find(head)
        while at >= 0:
            data[at + place] &= ~0x08
            at = data.find(head, at + 4)
    path.write_bytes(data)
    return path


def canvas(
    path: Path, people: Iterable[tuple[str, str, int, bytes]], late: Iterable[int] = (), first_file: int = 70001
) -> Path:
    """(last name, first name, number, notebook) each."""
    files = {}
    for attachment, (last, first, number, data) in enumerate(people, first_file):
        name = "".join(c for c in f"{last}, {first}".lower() if c.isalnum())
        files[f"{name}{'_LATE' if number in late else ''}_{number}_{attachment}_1-univariate.ipynb"] = data
    return unflagged(zipped(path, files))


def moodle(path: Path, people: Iterable[tuple[str, int, bytes]], day: int = 1, behind: str = "") -> Path:
    """(full name, participant, notebook) each; behind: what releases before 4.1 put at a folder's end, `_`."""
    files = {f"{n}_{i}_assignsubmission_file{behind}/1-univariate.ipynb": data for n, i, data in people}
    return zipped(path, files, day=day)


def gradescope(path: Path, people: Iterable[tuple[Iterable[tuple[str, str, str]], str, bytes]]) -> Path:
    """((name, number, address) of each submitter, time, notebook) each."""
    lines, files = [], {}
    for number, (submitters, time, data) in enumerate(people, 4001):
        lines += [f"submission_{number}:", "  :submitters:"]
        for name, sid, email in submitters:
            lines += [f"  - :name: {name}", f"    :sid: '{sid}'", f"    :email: {email}"]
        lines += [f"  :created_at: {time}", "  :score: 0.0"]
        files[f"assignment_9_export/submission_{number}/1-univariate.ipynb"] = data
    return zipped(path, {"assignment_9_export/submission_metadata.yml": "\n".join(lines).encode(), **files})
