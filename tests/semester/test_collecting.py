"""Platforms' archives go to the right students, safely, and nothing that was there before is lost."""

import random
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.zipcollectapp import ZipCollectApp

from autograder.errors import AutograderError, Refused
from autograder.semester import archives, sheets
from autograder.semester.archives import Archive
from autograder.semester.collecting import collect
from autograder.semester.owners import CHOICES, Found
from autograder.semester.roster import roster
from autograder.semester.trace import TRACE, numbers

from .platforms import canvas, gradescope, moodle, zipped

ASSIGNMENT = "1-univariate"


def collected(root: Path, archive: Path, choices: Path | None = None) -> dict[str, Found]:
    """What became of each file, by its submitter."""
    return {one.handed.submitter: one for one in all_collected(root, archive, choices)}


def all_collected(root: Path, archive: Path, choices: Path | None = None, groups: Path | None = None) -> list[Found]:
    """What became of each file."""
    return collect(root, archive, ASSIGNMENT, roster(root.parent / "roster.csv").students, choices, groups)


def there(root: Path, step: str = "submitted") -> dict[str, bytes]:
    """Every file below a step's folder."""
    return {str(p.relative_to(root / step)): p.read_bytes() for p in sorted((root / step).rglob("*")) if p.is_file()}


def notebook(student: str) -> str:
    return f"{student}/{ASSIGNMENT}/{ASSIGNMENT}.ipynb"


# --- each platform ---------------------------------------------------------------------------------


def test_canvas(root: Path) -> None:
    people = [
        ("Lovelace", "Ada", 501, b"{1}"),
        ("Müller", "Jörg", 502, b"{2}"),
        ("O'Connor-Ní Dhomhnaill", "Siobhán", 503, b"{3}"),
        ("Chen", "Wei", 504, b"{4}"),
    ]
    found = collected(root, canvas(root.parent / "all.zip", people, late=[502]))
    states = {name: (one.state, one.student) for name, one in found.items()}
    assert states == {
        "lovelaceada_501": ("new", "ada17"),
        "müllerjörg_502": ("new", "jorg"),
        "oconnornídhomhnaillsiobhán_503": ("new", "oconnor"),
        "chenwei_504": ("doubtful", ""),
    }
    assert found["müllerjörg_502"].said == "late, says the platform"
    assert [s.id for s in found["chenwei_504"].candidates] == ["wei1", "wei2"]
    assert there(root) == {notebook("ada17"): b"{1}", notebook("jorg"): b"{2}", notebook("oconnor"): b"{3}"}


def test_moodle(root: Path) -> None:
    archive = moodle(root.parent / "all.zip", [("Ada Lovelace", 91, b"{1}"), ("Jörg Müller", 92, b"{2}")])
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr("Siobhán O'Connor-Ní Dhomhnaill_93_assignsubmission_file_1-univariate.ipynb", b"{3}")
    found = collected(root, archive)
    assert {one.student for one in found.values()} == {"ada17", "jorg", "oconnor"}
    assert there(root) == {notebook("ada17"): b"{1}", notebook("jorg"): b"{2}", notebook("oconnor"): b"{3}"}
    assert numbers(root, ASSIGNMENT, "Moodle") == {"ada17": "91", "jorg": "92", "oconnor": "93"}


def test_gradescope(root: Path) -> None:
    ada, wei = ("Ada Lovelace", "9001", "ada@uni.example"), ("Wei Chen", "wei2", "")
    people = [([ada, wei], "2026-03-01 23:30:15.123456789 +01:00", b"{1}"), ([("Jörg Müller", "", "")], "", b"{2}")]
    collected(root, gradescope(root.parent / "all.zip", people))
    time = b"2026-03-01 22:30:15 UTC\n"
    stamp = f"{ASSIGNMENT}/timestamp.txt"
    assert there(root) == {
        notebook("ada17"): b"{1}",
        f"ada17/{stamp}": time,
        notebook("wei2"): b"{1}",
        f"wei2/{stamp}": time,
        notebook("jorg"): b"{2}",
    }


def test_the_roster_goes_into_nbgraders_gradebook(root: Path) -> None:
    collected(root, moodle(root.parent / "all.zip", [("Ada Lovelace", 91, b"{1}")]))
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        ada = book.find_student("ada17")
        assert (ada.first_name, ada.last_name, ada.email, ada.lms_user_id) == (
            "Ada",
            "Lovelace",
            "ada@uni.example",
            "501",
        )
        assert len(book.students) == 5


@pytest.mark.parametrize(
    ("plugin", "file", "number", "name"),
    [
        ("CanvasNames", "lovelaceada_LATE_501_70001_1-univariate-2.ipynb", "501", "1-univariate.ipynb"),
        ("CanvasNames", "lovelaceada_501_70001_1-univariate.ipynb", "501", "1-univariate.ipynb"),
        ("CanvasNames", "lovelaceada_501_70001_nbgrader_config.py", "501", "handed-in nbgrader_config.py"),
        ("CanvasNames", "lovelaceada_501_70001_.bashrc", "501", "handed-in bashrc.bashrc"),
        ("MoodleNames", "Ada Lovelace_91_assignsubmission_file_/.ipython/a.py", "91", "handed-in ipython a.py"),
        ("MoodleNames", "Ada Lovelace_91_assignsubmission_file_/1-univariate.ipynb", "91", "1-univariate.ipynb"),
        ("MoodleNames", "Ada Lovelace_91_assignsubmission_file/1-univariate.ipynb", "91", "1-univariate.ipynb"),
        ("CanvasNames", "anon_Xy12z_70001_1-univariate.ipynb", "Xy12z", "1-univariate.ipynb"),
        ("MoodleNames", "Ada Lovelace_91_assignsubmission_file_1-univariate (1).ipynb", "91", "1-univariate.ipynb"),
    ],
)
def test_nbgraders_own_zip_collect_takes_the_plugins(
    root: Path, monkeypatch: pytest.MonkeyPatch, plugin: str, file: str, number: str, name: str
) -> None:
    downloaded = root / "downloaded" / ASSIGNMENT / "archive"
    (downloaded / file).parent.mkdir(parents=True, exist_ok=True)
    (downloaded / file).write_bytes(b"{}")
    monkeypatch.chdir(root)
    app = ZipCollectApp()
    app.initialize([ASSIGNMENT, f"--collector=autograder.nbgrader_plugin.{plugin}"])
    app.start()
    assert there(root) == {f"{number}/{ASSIGNMENT}/{name}": b"{}"}


# --- what a person has to say ----------------------------------------------------------------------


def test_a_doubtful_file_waits_for_a_choice(root: Path) -> None:
    archive = moodle(
        root.parent / "all.zip", [("Wei Chen", 1, b"{1}"), ("Ada Lovlace", 2, b"{2}"), ("Test", 3, b"{3}")]
    )
    assert {one.state for one in collected(root, archive).values()} == {"doubtful"}
    assert there(root) == {}
    head, *rows = sheets.read(root / CHOICES)
    assert [row[1:] for row in rows] == [
        ["Wei Chen_1", "", "wei1 (Wei Chen); wei2 (Wei Chen)"],
        ["Ada Lovlace_2", "", "ada17 (Ada Lovelace)"],
        ["Test_3", "", ""],
    ]
    answers = {"Wei Chen_1": "wei2", "Test_3": "-"}
    sheets.write(root / CHOICES, [head, *([r[0], r[1], answers.get(r[1], ""), r[3]] for r in rows)])
    again = collected(root, archive, root / CHOICES)
    assert {name: one.state for name, one in again.items()} == {
        "Wei Chen_1": "new",
        "Ada Lovlace_2": "doubtful",
        "Test_3": "left out",
    }
    assert there(root) == {notebook("wei2"): b"{1}"}
    assert [row[2] for row in sheets.read(root / CHOICES)[1:]] == ["wei2", "", "-"]


def test_choices_for_another_archive_stay(root: Path) -> None:
    first = moodle(root.parent / "all.zip", [("Wei Chen", 1, b"{1}")])
    collected(root, first)
    head, row = sheets.read(root / CHOICES)
    chosen = [*row[:2], "wei1", ""]
    sheets.write(root / CHOICES, [head, chosen])
    second = moodle(root.parent / "more.zip", [("Wei Chen", 2, b"{2}")])
    assert collected(root, second, root / CHOICES)["Wei Chen_2"].state == "doubtful"
    _, asked, kept = sheets.read(root / CHOICES)
    assert kept == chosen and asked[1:3] == ["Wei Chen_2", ""]
    assert collected(root, first, root / CHOICES)["Wei Chen_1"].student == "wei1"


def test_choices_are_not_written_over(root: Path) -> None:
    archive = moodle(root.parent / "all.zip", [("Wei Chen", 1, b"{1}")])
    collected(root, archive)
    head, row = sheets.read(root / CHOICES)
    sheets.write(root / CHOICES, [head, [*row[:2], "wei1", ""]])
    with pytest.raises(AutograderError, match="holds choices. Pass it with --choices"):
        collected(root, archive)
    sheets.write(root / CHOICES, [head, [*row[:2], "nobody-here", ""]])
    with pytest.raises(AutograderError, match="not in the roster: nobody-here"):
        collected(root, archive, root / CHOICES)
    assert there(root) == {}


def test_several_files_of_one_student(root: Path) -> None:
    base = "_91_assignsubmission_file_/"
    files = {
        f"Ada Lovelace{base}scratch.ipynb": b"{scratch}",
        f"Ada Lovelace{base}1-univariate (2).ipynb": b"{right}",
        f"Ada Lovelace{base}photo.png": b"png",
        f"Jörg Müller{base}a.ipynb": b"{a}",
        f"Jörg Müller{base}b.ipynb": b"{b}",
        f"Siobhán O'Connor-Ní Dhomhnaill{base}printout.pdf": b"%PDF",
    }
    found = all_collected(root, zipped(root.parent / "a.zip", files))
    assert [one.state for one in found] == ["left out", "new", "left out", "doubtful", "doubtful", "new"]
    assert found[0].said == "beside 1-univariate (2).ipynb"
    assert there(root) == {notebook("ada17"): b"{right}", notebook("oconnor"): b"%PDF"}
    head, *rows = sheets.read(root / CHOICES)
    sheets.write(root / CHOICES, [head, [*rows[0][:2], "jorg", ""], rows[1]])
    collected(root, root.parent / "a.zip", root / CHOICES)
    assert there(root)[notebook("jorg")] == b"{a}"


# --- again and again -------------------------------------------------------------------------------


def test_a_newer_submission_keeps_the_one_before(root: Path) -> None:
    for data, time in ((b"{1}", "2026-03-01 10:00:00 Z"), (b"{2}", "2026-03-02 10:00:00 Z")):
        found = collected(root, gradescope(root.parent / "a.zip", [([("Ada Lovelace", "", "")], time, data)]))
    assert found["Ada Lovelace"].state == "newer"
    assert (
        found["Ada Lovelace"].said == f"the one before is in submitted-before/ada17/{ASSIGNMENT}/2026-03-01T10-00-00Z"
    )
    assert there(root)[notebook("ada17")] == b"{2}"
    assert there(root, "submitted-before") == {
        f"ada17/{ASSIGNMENT}/2026-03-01T10-00-00Z/{ASSIGNMENT}.ipynb": b"{1}",
        f"ada17/{ASSIGNMENT}/2026-03-01T10-00-00Z/timestamp.txt": b"2026-03-01 10:00:00 UTC\n",
    }
    assert [row[7] for row in sheets.read(root / TRACE)[1:]] == ["new", "newer"]


def test_an_older_submission_replaces_nothing(root: Path) -> None:
    for data, time in ((b"{2}", "2026-03-02 10:00:00 Z"), (b"{1}", "2026-03-01 10:00:00 Z")):
        found = collected(root, gradescope(root.parent / "a.zip", [([("Ada Lovelace", "", "")], time, data)]))
    assert found["Ada Lovelace"].state == "older"
    assert there(root)[notebook("ada17")] == b"{2}"
    assert not (root / "submitted-before").exists()


def test_the_same_archive_changes_nothing(root: Path) -> None:
    archive = moodle(root.parent / "all.zip", [("Ada Lovelace", 91, b"{1}")])
    collected(root, archive)
    before = there(root)
    assert collected(root, archive)["Ada Lovelace_91"].state == "unchanged"
    assert there(root) == before
    assert not (root / "submitted-before").exists()


def test_every_version_is_kept(root: Path) -> None:
    for number in range(5):
        collected(root, moodle(root.parent / "all.zip", [("Ada Lovelace", 91, b"{%d}" % number)], day=number + 1))
    assert there(root) == {notebook("ada17"): b"{4}"}
    assert sorted(there(root, "submitted-before").values()) == [b"{0}", b"{1}", b"{2}", b"{3}"]


# --- archives that mean harm -----------------------------------------------------------------------


def test_no_name_in_an_archive_leads_anywhere(root: Path) -> None:
    before = set(root.parent.rglob("*"))
    names = ["../../evil_501_1_x.ipynb", "/etc/evil_501_2_x.ipynb", "a/../../../evil_1_assignsubmission_file_/x.ipynb"]
    for number, name in enumerate(names):
        archive = zipped(
            root.parent / f"{number}.zip", {name: b"{evil}", "lovelaceada_501_9_1-univariate.ipynb": b"{1}"}
        )
        for one in collected(root, archive).values():
            assert one.student in ("", "ada17")
    new = {path for path in root.parent.rglob("*") if path not in before and path.suffix != ".zip"}
    assert all(path.is_relative_to(root) for path in new)
    assert {path.name for path in new if path.is_file()} <= {f"{ASSIGNMENT}.ipynb", TRACE, CHOICES}


def test_links_bombs_and_damage_are_told_and_stop_nobody(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_FILE", 1_000_000)
    names = {name: f"{name}_assignsubmission_file_/1-univariate.ipynb" for name in
             ("Ada Lovelace_1", "Jörg Müller_2", "Siobhán O'Connor-Ní Dhomhnaill_3")}  # fmt: skip
    link, bomb, right = names.values()
    archive = zipped(root.parent / "a.zip", {link: b"/etc/passwd", bomb: bytes(2_000_000), right: b"{3}"}, [link])
    found = collected(root, archive)
    assert [one.state for one in found.values()] == ["failed", "failed", "new"]
    assert "It is a link" in found["Ada Lovelace_1"].said
    assert "It has 2 MB" in found["Jörg Müller_2"].said
    assert there(root) == {notebook("oconnor"): b"{3}"}


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"Ada_1_assignsubmission_file_/x.ipynb": bytes(range(256)) * 50})
    data = bytearray(path.read_bytes())
    data[120] ^= 0xFF
    path.write_bytes(data)
    with Archive(path) as archive, pytest.raises(Refused, match="cannot be read"):
        archive.content(archive.files[0].file)


def test_a_damaged_archive_says_so_or_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("lovelaceada_501_70001_a.ipynb", "{}" * 50, zipfile.ZIP_LZMA)
        archive.writestr("müllerjörg_502_70002_a.ipynb", "{}" * 50, zipfile.ZIP_DEFLATED)
    data, dice = path.read_bytes(), random.Random(1)
    for _ in range(500):
        damaged = bytearray(data)
        damaged[dice.randrange(len(data))] = dice.choice((0, 255, dice.randrange(256)))
        path.write_bytes(damaged)
        with suppress(AutograderError), Archive(path) as opened:
            for handed in opened.files:
                with suppress(Refused):
                    opened.content(handed.file)


def test_a_file_that_is_larger_than_its_archive_says_is_not_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"Ada_1_assignsubmission_file_/x.ipynb": bytes(50_000_000)})
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", 50_000_000), struct.pack("<I", 100)))
    with Archive(path) as archive:
        tracemalloc.start()
        with pytest.raises(Refused, match="cannot be read"):
            archive.content(archive.files[0].file)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
        tracemalloc.stop()


def test_a_file_full_of_brackets_takes_no_memory(root: Path, samples: dict[str, bytes]) -> None:
    files = {"1-univariate": samples["ada-right"], "notes": b"[" + b"[]," * 8_000_000 + b"[]]"}
    path = {name: f"Ada Lovelace_1_assignsubmission_file_/{name}.ipynb" for name in files}
    archive = zipped(root.parent / "a.zip", {path[name]: data for name, data in files.items()})
    tracemalloc.start()
    found = {one.handed.stem: one.state for one in all_collected(root, archive)}
    assert tracemalloc.get_traced_memory()[1] < 200_000_000
    tracemalloc.stop()
    assert found == {"1-univariate": "new", "notes": "left out"}


@pytest.mark.parametrize("data", [b"PK\x03\x04 not a zip", b""])
def test_what_is_no_archive_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(AutograderError, match="is no zip archive"):
        Archive(path)


def test_what_is_no_archive_of_a_platform_says_so(root: Path) -> None:
    path = zipped(root.parent / "a.zip", {"homework.ipynb": b"{}", "__MACOSX/._x_501_1_1-univariate.ipynb": b""})
    with pytest.raises(AutograderError, match="does not look like a download of submissions"):
        collected(root, path)


def test_metadata_that_is_no_yaml_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"e/submission_metadata.yml": b"submission_1: [", "e/submission_1/a.ipynb": b""})
    with pytest.raises(AutograderError, match="submission_metadata.yml in the archive cannot be read"):
        Archive(path)


def test_a_student_cannot_bring_metadata_of_their_own(tmp_path: Path) -> None:
    """Only the file at the top is the platform's."""
    person = ([("Ada Lovelace", "1", "")], "2026-03-01 10:00:00 Z", b"{1}")
    path = gradescope(tmp_path / "a.zip", [person])
    with zipfile.ZipFile(path, "a") as more:
        more.writestr("assignment_9_export/submission_4001/submission_metadata.yml", "x: {':submitters': []}")
    with Archive(path) as archive:
        assert {handed.submitter for handed in archive.files} == {"Ada Lovelace"}
        assert archive.files[0].time == datetime(2026, 3, 1, 10, tzinfo=UTC)


def test_a_link_in_the_workspace_is_not_followed(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root / "submitted" / "ada17").symlink_to(elsewhere)
    found = collected(root, moodle(root.parent / "all.zip", [("Ada Lovelace", 91, b"{1}")]))
    assert found["Ada Lovelace_91"].state == "failed"
    assert list(elsewhere.iterdir()) == []


def test_an_assignment_that_is_none_changes_nothing(root: Path) -> None:
    archive = moodle(root.parent / "all.zip", [("Ada Lovelace", 91, b"{1}")])
    with pytest.raises(AutograderError, match="There is no assignment '9-nothing' here. There are: 1-univariate"):
        collect(root, archive, "9-nothing", roster(root.parent / "roster.csv").students)
    assert there(root) == {}
